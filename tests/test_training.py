"""The training sentences: one pair marked in each, labels of the codebook, none twice."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from communique.model import Act, Status
from communique.vocab.codebook import cameos, plovers

FILES = sorted((Path(__file__).parent.parent / "training").glob("*.jsonl"))
PAIR = re.compile(r"<(s|t)>\S(?:[^<]*\S)?</\1>")
JOINED = {"YIELD"}
CODES = frozenset(cameos())


def _lines(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        yield f"{path.name}:{number}", json.loads(line)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_sentence_has_one_source_and_one_target(path: Path) -> None:
    marks = {where: sorted(PAIR.findall(row["text"])) for where, row in _lines(path)}
    assert {where for where, found in marks.items() if found != ["s", "t"]} == set()
    assert {where for where, row in _lines(path) if len(re.findall("[<>]", row["text"])) != 8} == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_labels_are_those_of_the_codebook(path: Path) -> None:
    wrong = []
    for where, row in _lines(path):
        type_ = plovers().get(row["label"])
        known = type_ is not None or row["label"] in {"NONE", *JOINED}
        mode = row.get("mode")
        modes = type_ is not None and mode in type_.modes
        status = row.get("status")
        fits = status is None if row["label"] == "NONE" else status in {None, *get_args(Status)}
        act = row.get("act") in {None, *get_args(Act)}
        if not (known and (mode is None or modes) and fits and act):
            wrong.append((where, row["label"], mode, status, row.get("act")))
    assert wrong == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_codes_are_those_of_cameo(path: Path) -> None:
    given = {where: row["cameo"] for where, row in _lines(path) if row.get("cameo") is not None}
    assert {where: code for where, code in given.items() if code not in CODES} == {}


def test_no_marked_sentence_stands_twice() -> None:
    texts = Counter(" ".join(row["text"].split()) for path in FILES for _, row in _lines(path))
    assert [text for text, times in texts.items() if times > 1] == []


def test_a_third_has_no_event() -> None:
    labels = Counter(row["label"] for path in FILES for _, row in _lines(path))
    assert labels["NONE"] >= labels.total() / 3
