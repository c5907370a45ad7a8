"""The words of speaking."""

from __future__ import annotations

import pytest

from communique.errors import VocabularyError
from communique.vocab import reporting as module
from communique.vocab.reporting import reporting


def test_every_row_can_introduce_something() -> None:
    table = reporting()
    for rows in table.verbs.values():
        assert all(row.frames or row.preps for row in rows)
    assert not set(table.adjectives) & set(table.verbs)


def test_rows_of_speech_come_before_rows_of_thought() -> None:
    for rows in reporting().verbs.values():
        for particle in {row.particle for row in rows}:
            kinds = [row.kind == "speech" for row in rows if row.particle == particle]
            assert kinds == sorted(kinds, reverse=True)


@pytest.mark.parametrize(
    "row",
    [
        {"lemma": "say", "act": "mumble"},
        {"lemma": "say", "act": "state", "frames": "that whisper"},
        {"lemma": "say", "act": "state", "kind": "noise"},
        {"lemma": "Say", "act": "state"},
        {"lemma": "say", "act": "state", "colour": "red"},
    ],
)
def test_a_bad_row_is_named(row: dict[str, str]) -> None:
    with pytest.raises(VocabularyError, match=r"reporting\.toml, row 7"):
        module._row(row, 7)


@pytest.mark.parametrize(
    "row",
    [
        {"words": "take", "act": "state"},
        {"words": "take note", "act": "state", "kind": "speech"},
        {"words": "take note", "act": "mumble"},
    ],
)
def test_a_bad_set_phrase_is_named(row: dict[str, str]) -> None:
    with pytest.raises(VocabularyError, match=r"reporting\.toml, row 1"):
        module._idioms([row])
