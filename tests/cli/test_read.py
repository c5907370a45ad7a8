"""`communique read`: forms, failures, exit codes; with a reader that finds nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from communique.cli import main
from communique.errors import ModelMissing
from communique.model import Document, Record

PARTS = ("entities", "engagements", "statements", "commitments", "events", "places", "faults")


class Stub:
    """Gives a record without findings, and fails where the text asks for it."""

    def __init__(self, model: str | None = None) -> None:
        if model == "missing":
            raise ModelMissing(model, "not found")

    def read(self, document: Document) -> Record:
        if document.text.startswith("crash"):
            raise RuntimeError("out of luck\x1b[2J")
        return Record.model_validate(dict.fromkeys(PARTS, ()) | {"document": document})


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["read", *arguments], input=stdin, obj=Stub)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    for name in ("a", "b", "c"):
        (tmp_path / name).write_text(f"{name} text\n", encoding="utf-8")
    return [str(tmp_path / name) for name in ("a", "b", "c")]


def texts(data: Any) -> list[str]:
    return [record["document"]["text"] for record in data]


def test_one_file_is_an_object(files: list[str]) -> None:
    result = run(files[0])
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    assert list(data) == ["document", *PARTS]
    assert data["document"]["text"] == "a text\n"


def test_several_files_are_an_array_in_order(files: list[str]) -> None:
    result = run("--format", "json", *files)
    assert texts(json.loads(result.stdout)) == ["a text\n", "b text\n", "c text\n"]


def test_lines_are_one_object_each(files: list[str]) -> None:
    result = run("--format", "jsonl", *files)
    assert texts(map(json.loads, result.stdout.splitlines())) == ["a text\n", "b text\n", "c text\n"]


def test_standard_input(files: list[str]) -> None:
    result = run("--format", "jsonl", files[0], "-", stdin="\ufeffÇa va\r\n".encode())
    assert texts(map(json.loads, result.stdout.splitlines())) == ["a text\n", "Ça va\n"]


def test_the_day_of_publication_is_passed_on(files: list[str]) -> None:
    result = run("--published", "2025-04", files[0])
    assert json.loads(result.stdout)["document"]["published"] == "2025-04"


def test_a_file_that_fails_is_named_and_the_others_are_read(tmp_path: Path, files: list[str]) -> None:
    bad = {
        "none": None,
        "binary": b"\x00\x01\x02",
        "crash": b"crash\n",
    }
    for name, data in bad.items():
        if data is not None:
            (tmp_path / name).write_bytes(data)
    result = run(files[0], *(str(tmp_path / name) for name in bad), str(tmp_path), files[1])
    assert result.exit_code == 1
    assert texts(json.loads(result.stdout)) == ["a text\n", "b text\n"]
    lines = result.stderr.splitlines()
    assert [line.split(": ")[0] for line in lines] == [*(str(tmp_path / name) for name in bad), str(tmp_path)]
    assert [
        word in line for word, line in zip(("not there", "binary", "luck", "directory"), lines, strict=True)
    ]
    assert "\x1b" not in result.stderr


def test_nothing_but_failures(tmp_path: Path) -> None:
    one, two = str(tmp_path / "one"), str(tmp_path / "two")
    assert (run(one).exit_code, run(one).stdout) == (1, "")
    assert json.loads(run(one, two).stdout) == []


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--published", "tomorrow", "-"),
        ("--published", "2025-02-30", "-"),
        ("--format", "xml", "-"),
        ("-", "-"),
        ("--nonsense", "-"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    result = run(*arguments, stdin=b"text")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Error" in result.stderr


def test_a_model_that_is_not_there(files: list[str]) -> None:
    result = run("--model", "missing", *files, "--format", "jsonl")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.count("'missing' cannot be loaded") == 1


def test_pages(files: list[str]) -> None:
    result = run("--format", "text", *files)
    assert result.exit_code == 0
    assert all(f"{name} ───" in result.stdout for name in files)
    assert "\x1b" not in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_json_escapes_what_a_terminal_obeys_and_what_breaks_lines(tmp_path: Path) -> None:
    text = "a\x9b31m b\u2028c \x1b[2J\x85d"
    (tmp_path / "a").write_text(text, encoding="utf-8")
    out = run("--format", "jsonl", str(tmp_path / "a")).stdout
    assert len(out.splitlines()) == 1
    assert json.loads(out)["document"]["text"] == text
    assert not set(out) & set("\x9b\u2028\x1b\x85")


def test_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("Çavuşoğlu", encoding="utf-8")
    result = CliRunner(charset="ascii").invoke(main, ["read", str(tmp_path / "a")], obj=Stub)
    assert json.loads(result.stdout_bytes.decode("utf-8"))["document"]["text"] == "Çavuşoğlu"
