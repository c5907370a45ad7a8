"""The tasks with items in JSON Lines: what they take, answer and count."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from communique.errors import InputError
from communique.evaluate import behaviour, items, over_coding, plv
from communique.evaluate.classes import Classes
from communique.evaluate.marked import Marked, unmarked
from communique.model import Document, Record
from communique.read.encoder import Judgement


def test_marks_are_taken_out() -> None:
    assert unmarked("In May <s>Chad</s> thanked <t>Mali</t>.") == Marked(
        "In May Chad thanked Mali.", (7, 11), (20, 24)
    )


def test_of_two_stretches_the_first_counts_and_a_mark_may_be_missing() -> None:
    assert unmarked("<t>Gaza</t> and <t>Haifa</t>") == Marked("Gaza and Haifa", None, (0, 4))
    assert unmarked("no <s>end") == Marked("no end", None, None)


def test_lines_end_at_line_feeds_only(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"id": "1", "text": "a\u2028b"}\n\n{"id": "2", "text": "c"}\n', encoding="utf-8")
    assert [item["text"] for item in items.load(file, needs=("id", "text"))] == ["a\u2028b", "c"]


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1, "text": "a"}', '{"id": "1"}'])
def test_a_bad_item_is_named_by_its_line(tmp_path: Path, line: str) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(f'{{"id": "1", "text": "a"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(InputError, match="line 2"):
        list(items.load(file, needs=("id", "text")))


def test_an_older_set_files_some_classes_elsewhere() -> None:
    def answer(**shares: float) -> str:
        names = {name.replace("_", ":"): share for name, share in shares.items()}
        return plv.root(Judgement({"type": names}))

    assert answer(CONCEDE=0.3, RETREAT=0.3, AID=0.4) == "YIELD"
    assert answer(SANCTION_impose=0.5, SANCTION=0.4, NONE=0.1) == "COERCE"
    assert answer(SANCTION_convict=0.6, COERCE=0.4) == "ACCUSE"
    assert answer(COERCE_occupy=0.6, COERCE=0.4) == "ASSAULT"
    assert answer(NONE=0.9, AID=0.1) == "AID"


def test_f1_of_classes() -> None:
    found = Classes(("A", "A", "B"), ("A", "B", "B"))
    assert found.accuracy == pytest.approx(2 / 3)
    assert found.macro_f1 == pytest.approx(2 / 3)
    assert found.confusions() == [(("A", "B"), 1)]


def test_plv_counts_what_has_gold() -> None:
    task = plv.Task()
    item = {
        "id": "x",
        "text": "",
        "marked": "<s>Norway</s> thanked <t>Chad</t>.",
        "gold": {"root": "SUPPORT"},
    }
    answer = task.predict(item)
    assert answer == {"id": "x", "root": "SUPPORT"}
    found = task.report([(item, answer)])
    assert found is not None
    assert found.score == 1
    assert task.report([({"id": "x", "marked": ""}, answer)]) is None


def test_over_coding_counts_sentences_with_an_event() -> None:
    def nothing(document: Document) -> Record:
        parts = ("entities", "engagements", "statements", "commitments", "events", "places", "faults")
        return Record.model_validate(dict.fromkeys(parts, ()) | {"document": document})

    task = over_coding.Task(nothing)
    rows = [
        {"id": str(n), "text": "It rained.", "gold": {"label": label}} for n, label in enumerate(("0", "3"))
    ]
    judged = [(row, task.predict(row)) for row in rows]
    assert [dict(answer) for _, answer in judged] == [{"id": "0", "events": []}, {"id": "1", "events": []}]
    found = task.report(judged)
    assert found is not None
    assert found.score == 0.5


def test_a_pair_is_right_if_both_its_sentences_are() -> None:
    item = {"a": {"label": "AID", "status": "happened"}, "b": {"label": "AGREE", "status": "planned"}}
    assert behaviour.right(item, item)
    other = item | {"b": {"label": "AGREE", "status": "happened"}}
    assert not behaviour.right(item, other)
    assert behaviour.right(item, other, keys=("label",))


def test_a_pair_without_a_sentence_is_named() -> None:
    with pytest.raises(InputError, match="swap-1"):
        behaviour.Task().predict({"id": "swap-1", "kind": "swap", "a": {"text": "x"}})


def test_the_predictions_can_be_written_as_json() -> None:
    pair = {"text": "<s>Norway</s> thanked <t>Chad</t>.", "label": "SUPPORT", "status": "happened"}
    answer = behaviour.Task().predict({"id": "1", "kind": "swap", "a": pair, "b": pair})
    assert json.loads(json.dumps(answer))["a"] == {"label": "SUPPORT", "status": "happened"}
