"""What one changed thing in a sentence must change in its codes, or leave: pairs held against the encoder."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from communique.evaluate import behaviour
from communique.evaluate.items import load
from communique.vocab import codebook

HERE = Path(__file__).parent
PAIRS = HERE / "behaviour" / "pairs.jsonl"
KINDS = {"swap", "negation", "future", "hypothetical", "quoted", "renamed", "neighbour", "voice"}


def test_there_are_enough_pairs_of_each_kind() -> None:
    kinds = Counter(item["kind"] for item in load(PAIRS, needs=("id", "kind")))
    assert kinds.keys() == KINDS
    assert kinds.total() >= 300
    assert min(kinds.values()) >= 40


def test_the_pairs_are_in_the_terms_of_the_codebook() -> None:
    for item in load(PAIRS, needs=("id", "kind")):
        for side in behaviour.SIDES:
            assert item[side]["label"] in {*codebook.TYPES, "NONE"}, item["id"]
            assert (item[side]["status"] is None) == (item[side]["label"] == "NONE"), item["id"]


def test_changes_change_the_answer_as_they_should() -> None:
    """The shares are pinned and not lowered: of pairs with type and status right, and with types right."""
    floors = json.loads((HERE / "behaviour" / "floors.json").read_text(encoding="utf-8"))
    task = behaviour.Task()
    judged = [(item, task.predict(item)) for item in load(PAIRS, needs=task.needs)]
    whole = sum(behaviour.right(*pair) for pair in judged) / len(judged)
    types = sum(behaviour.right(*pair, keys=("label",)) for pair in judged) / len(judged)
    assert whole >= floors["type_and_status"], f"{whole:.3f}"
    assert types >= floors["type"], f"{types:.3f}"
