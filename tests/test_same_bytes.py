"""The same bytes out: one by one or all at once, in any order, in any run, whatever the hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from communique import Document, Reader, document

ROOT = Path(__file__).parents[1]
FILES = sorted(ROOT.glob("examples/*.txt"))[:4]


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [document(file.read_text(encoding="utf-8")) for file in FILES]


def test_there_is_something_to_read() -> None:
    assert len(FILES) == 4


def test_one_by_one_or_all_at_once(documents: list[Document], reader: Reader) -> None:
    alone = [reader.read(doc).to_json() for doc in documents]
    assert [record.to_json() for record in reader.read_many(documents)] == alone
    assert [record.to_json() for record in reader.read_many(documents[::-1])] == alone[::-1]


def test_a_document_does_not_depend_on_what_was_read_before(
    documents: list[Document], reader: Reader
) -> None:
    assert Reader().read(documents[-1]).to_json() == reader.read(documents[-1]).to_json()


def output(seed: str, files: list[Path]) -> bytes:
    command = [sys.executable, "-m", "communique", "read", "--format", "jsonl", *map(str, files)]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env=environment).stdout


def test_any_hash_seed() -> None:
    together = output("0", FILES)
    assert output("4711", FILES) == together
    assert output("1", FILES[:2]) + output("2", FILES[2:]) == together
