import json
from pathlib import Path

import pytest

from communique.errors import GoldError
from communique.evaluate.floors import check_floors, update_floors
from communique.evaluate.report import Report, Tally, pool
from communique.evaluate.score import Score, best_pairs


def made(right: int, digest: str = "d1") -> Report:
    return Report(
        digest=digest, documents=1, faults=0, parts={"people": Tally(10, 10, right), "acts": Tally(4, 4, 4)}
    )


def test_shares_of_a_tally() -> None:
    tally = Tally(gold=4, predicted=8, right=2)
    assert (tally.precision, tally.recall) == (0.25, 0.5)
    assert tally.f1 == pytest.approx(1 / 3)
    assert Tally(0, 0, 0).f1 == 1
    assert Tally(3, 0, 0).precision == Tally(0, 3, 0).recall == 0


def test_counts_are_pooled_over_documents() -> None:
    pooled = pool([Score("people", 1, 2, 1), Score("acts", 0, 0, 0), Score("people", 3, 1, 1)])
    assert pooled == {"people": Tally(4, 3, 2), "acts": Tally(0, 0, 0)}


def test_pairs_are_one_to_one_and_the_best_come_first() -> None:
    table = {(1, 1): 0.5, (1, 2): 0.9, (2, 2): 0.8, (2, 1): 0.1}
    assert best_pairs([1, 2], [1, 2], lambda a, b: table[a, b]) == [(0, 1), (1, 0)]
    assert best_pairs([1], [1], lambda a, b: 0.0) == []


def test_the_report_as_text_and_data() -> None:
    lines = made(9).to_text().splitlines()
    assert lines[0].split() == ["part", "gold", "pred", "right", "P", "R", "F1"]
    assert lines[1].split() == ["people", "10", "10", "9", "0.900", "0.900", "0.900"]
    assert json.loads(json.dumps(made(9).to_dict()))["parts"]["people"]["f1"] == 0.9
    with pytest.raises(KeyError):
        made(9).f1("weather")


def test_floors_hold_or_tell() -> None:
    floors = {"digest": "d1", "parts": {"people": 0.9}}
    assert check_floors(made(9), floors) == []
    assert check_floors(made(8), floors) == ["people: F1 0.8000 is below its floor 0.9"]
    assert len(check_floors(made(9, "d2"), floors)) == 1
    assert check_floors(made(9), {"digest": "d1", "parts": {"weather": 0.1}}) == [
        "weather is not measured any more"
    ]


def test_floors_rise_freely_and_fall_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    update_floors(path, made(8), parts=["people"])
    assert update_floors(path, made(9))["parts"] == {"people": 0.9}
    before = path.read_bytes()
    with pytest.raises(GoldError, match=r"people 0\.9 to 0\.7"):
        update_floors(path, made(7))
    with pytest.raises(GoldError, match="people"):
        update_floors(path, made(9), parts=["acts"])
    assert path.read_bytes() == before
    assert update_floors(path, made(7), allow_lower=True)["parts"] == {"people": 0.7}


def test_a_report_passes_the_floors_made_from_it(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    report = Report(digest="d", documents=1, faults=0, parts={"people": Tally(3, 3, 2)})
    update_floors(path, report)
    assert check_floors(report, json.loads(path.read_text(encoding="utf-8"))["gold"]) == []


def test_other_sections_of_the_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    update_floors(path, made(8), section="other")
    update_floors(path, made(8))
    assert sorted(json.loads(path.read_text(encoding="utf-8"))) == ["gold", "other"]
