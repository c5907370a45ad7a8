"""The encoder and what is made of its answers: marks, pieces, classes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.errors import InputError
from communique.model import Coding, Span
from communique.read.coder import NONE, Coder, coding
from communique.read.encoder import LONGEST, Judgement, encoder
from communique.vocab import codebook

SENTENCE = "Norway condemned Russia for the shelling of Odesa."
NORWAY, RUSSIA = (0, 6), (17, 23)


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def test_says_what_the_source_does_to_the_target(coder: Coder) -> None:
    there = coder.classify(SENTENCE, source=NORWAY, target=RUSSIA)
    back = coder.classify(SENTENCE, source=RUSSIA, target=NORWAY)
    assert (there.plover, there.status, there.act) == ("ACCUSE", "happened", "condemn")
    assert back.plover is None
    assert back.mode is None
    assert back.status is None


def test_scores_are_a_distribution_over_types_and_none(coder: Coder) -> None:
    found = coder.classify(SENTENCE, source=NORWAY, target=RUSSIA)
    assert set(found.scores) == {*codebook.TYPES, NONE}
    assert sum(found.scores.values()) == pytest.approx(1, abs=0.005)
    assert found.confidence == max(found.scores.values())


def test_spans_and_pairs_are_one(coder: Coder) -> None:
    norway = Span(start=0, end=6, text="Norway")
    assert coder.classify(SENTENCE, source=norway, target=RUSSIA) == coder.classify(
        SENTENCE, source=NORWAY, target=RUSSIA
    )


def test_a_mode_is_one_of_its_type(coder: Coder) -> None:
    sentence = "Soldiers arrested forty demonstrators in Lomé on Friday."
    found = coder.classify(sentence, source=(0, 8), target=(18, 37))
    assert (found.plover, found.mode) == ("COERCE", "arrest")


def test_an_answer_hangs_on_its_sentence_alone(coder: Coder) -> None:
    ask = [("Norway thanked Chad.", (0, 6), (15, 19)), (SENTENCE, NORWAY, RUSSIA), ("It rained.", None, None)]

    def answers(order: list[int]) -> dict[int, Coding]:
        return {n: coder.classify(ask[n][0], source=ask[n][1], target=ask[n][2]) for n in order}

    assert answers([0, 1, 2]) == answers([2, 1, 0])


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda c: c.classify("  "), "empty"),
        (lambda c: c.classify(SENTENCE, source=(0, 90)), "source"),
        (lambda c: c.classify(SENTENCE, target=(6, 6)), "target"),
        (lambda c: c.classify(SENTENCE, source=NORWAY, target=(3, 9)), "over each other"),
        (lambda c: c.classify(SENTENCE, source=Span(start=0, end=6, text="Sweden")), "Sweden"),
    ],
)
def test_bad_marks_are_named(coder: Coder, call: Callable[[Coder], Coding], said: str) -> None:
    with pytest.raises(InputError, match=said):
        call(coder)


def test_of_a_long_sentence_what_stands_around_the_marks_is_read() -> None:
    filler = "and the rain fell on the hills and the river rose " * 40
    text = f"{filler}Norway condemned Russia {filler}"
    start = text.index("Norway")
    ids = encoder()._ids(text, (start, start + 6), (start + 17, start + 23))
    assert [n for n in ids if n < 100] == [1, 2, 3, 4]
    assert len(ids) == LONGEST + 2


def test_pieces_are_cut_at_the_marks() -> None:
    ids = encoder()._ids(SENTENCE, NORWAY, RUSSIA)
    assert [n for n in ids if n < 100] == [1, 2, 3, 4]
    assert len(encoder()._ids("word " * 500, (0, 4), None)) == LONGEST + 2


def test_classes_of_a_type_are_added_up() -> None:
    shares = {"SANCTION": 0.2, "SANCTION:impose": 0.25, "ACCUSE": 0.4, NONE: 0.15}
    heads = {
        "type": shares,
        "mode": {"convict": 0.6, "disapprove": 0.4},
        "status": {"happened": 0.9, "planned": 0.1},
        "act": {"condemn": 0.3, NONE: 0.7},
        "contexts": {"economic": 0.8, "cyber": 0.1},
    }
    found = coding(Judgement(heads))
    assert (found.plover, found.mode, found.status, found.act) == ("SANCTION", "convict", "happened", None)
    assert found.contexts == ("economic",)
    assert found.confidence == pytest.approx(0.45)
