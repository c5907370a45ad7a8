"""The figures on our own gold do not fall: each set of `tests/floors.json`."""

import json
from functools import cache
from pathlib import Path

import pytest

from communique.read.reader import Reader

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))


@cache
def _reader() -> Reader:
    return Reader()


@pytest.mark.parametrize("section", FLOORS)
def test_no_part_is_below_its_floor(section: str) -> None:
    from communique.evaluate.floors import check_floors
    from communique.evaluate.gold import evaluate

    report = evaluate(HERE / section, read=_reader().read)
    assert check_floors(report, FLOORS[section]) == [], report.to_text()


def test_every_set_of_gold_has_floors() -> None:
    sets = {path.name for path in HERE.iterdir() if path.is_dir() and path.name.startswith("gold")}
    assert sets == set(FLOORS)
