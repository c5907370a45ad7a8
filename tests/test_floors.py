"""The figures on our own gold do not fall: `tests/gold` against `tests/floors.json`."""

import json
from pathlib import Path

import pytest

HERE = Path(__file__).parent
GOLD, FLOORS = HERE / "gold", HERE / "floors.json"


@pytest.mark.skipif(not any(GOLD.rglob("*.json")), reason="there is no gold")
def test_no_part_is_below_its_floor() -> None:
    from communique.evaluate.floors import check_floors
    from communique.evaluate.gold import evaluate
    from communique.read.reader import Reader

    report = evaluate(GOLD, read=Reader().read)
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["gold"]
    assert check_floors(report, floors) == [], report.to_text()
