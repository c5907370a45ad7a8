"""`communique evaluate`: the router; what is measured is tested with the measures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from communique.cli import main
from communique.model import Document, Record

PARTS = ("entities", "engagements", "statements", "commitments", "events", "places", "faults")
TEXT = "Ana Duarte said that it rained.\n"


class Silent:
    """Finds nothing."""

    def __init__(self, model: str | None = None) -> None:
        self.model = model

    def read(self, document: Document) -> Record:
        return Record.model_validate(dict.fromkeys(PARTS, ()) | {"document": document})


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    person: dict[str, Any] = {"id": "a", "kind": "person", "name": "Ana Duarte", "state": None, "roles": []}
    facts: dict[str, Any] = {
        "title": None,
        "published": None,
        "published_given": False,
        "genre": "report",
        "dateline": None,
        "entities": [person],
    }
    facts |= {name: [] for name in PARTS[1:-1]}
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "rain.txt").write_text(TEXT, encoding="utf-8")
    (folder / "rain.json").write_text(json.dumps(facts), encoding="utf-8")
    return folder


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)], obj=Silent)


def test_prints_a_line_for_each_part(gold: Path) -> None:
    result = run("gold", gold)
    assert result.exit_code == 0, result.stderr
    assert any(line.startswith("people ") for line in result.stdout.splitlines())


def test_a_floor(gold: Path) -> None:
    result = run("gold", gold, "--floor", "0.5")
    assert result.exit_code == 1
    assert "below 0.5: people" in result.stderr


def test_predictions_are_the_records(gold: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert run("gold", gold, "--predictions", out).exit_code == 0
    (line,) = out.read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["document"]["text"] == TEXT


def test_errors_are_named(gold: Path) -> None:
    assert "people missed" in run("gold", gold, "--errors").stdout


def test_bad_gold_is_named(gold: Path) -> None:
    (gold / "rain.json").write_text("{", encoding="utf-8")
    result = run("gold", gold)
    assert result.exit_code == 1
    assert "rain.json" in result.stderr


def test_wrong_usage(tmp_path: Path) -> None:
    for arguments in (["nonsense", tmp_path], ["gold"], ["gold", tmp_path / "none"]):
        assert run(*arguments).exit_code == 2
