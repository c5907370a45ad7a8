"""The table of predicates is sound, covers every type and mode, and refuses bad rows."""

from __future__ import annotations

import pytest

from communique.errors import VocabularyError
from communique.vocab import codebook
from communique.vocab.contexts import context_words
from communique.vocab.predicates import Predicates, Row, parse, predicates

# Modes that no verb or noun of one language names by itself: where talks were, and how many sat there.
BY_ENGAGEMENT = {("CONSULT", "third-party"), ("CONSULT", "multilateral")}


def _rows(table: Predicates) -> list[Row]:
    return [row for rows in (*table.verbs.values(), *table.nouns.values()) for row in rows]


def test_the_table_is_wide() -> None:
    table = predicates()
    assert sum(map(len, table.verbs.values())) > 700
    assert sum(map(len, table.nouns.values())) > 120


def test_every_type_and_mode_has_a_row() -> None:
    have = {(row.plover, row.mode) for row in _rows(predicates())}
    contents = {content.mode for content in predicates().contents}
    for row in codebook.plovers().values():
        assert any(plover == row.type for plover, _ in have)
        for mode in row.modes:
            by_content = row.type in {"REQUEST", "REJECT"} and mode in contents
            assert (row.type, mode) in have | BY_ENGAGEMENT or by_content, (row.type, mode)


def test_rows_with_more_conditions_come_first() -> None:
    for rows in predicates().verbs.values():
        assert [row.weight for row in rows] == sorted((row.weight for row in rows), reverse=True)


def test_words_are_lemmas_in_lower_case() -> None:
    for row in _rows(predicates()):
        assert row.lemma == row.lemma.strip().lower() != ""


def test_contexts_are_those_of_the_codebook() -> None:
    named = {context for found in context_words().single.values() for context in found}
    assert named <= codebook.contexts()
    assert len(named) > 30


@pytest.mark.parametrize(
    "row",
    [
        'words = "hit", plover = "HIT"',
        'words = "hit", plover = "ASSAULT", mode = "visit"',
        'words = "hit", plover = "ASSAULT", cameo = "43"',
        'words = "hit", plover = "ASSAULT", object = "@nobody"',
        'words = "hit", plover = "ASSAULT", objekt = "town"',
        'words = "Hit", plover = "ASSAULT"',
        'words = "hit", plover = "ASSAULT", contexts = "weather"',
    ],
)
def test_a_bad_row_is_an_error(row: str) -> None:
    with pytest.raises(VocabularyError):
        parse(f"verbs = [{{ {row} }}]\n")


def test_an_unknown_governor_or_a_content_without_its_codes_is_an_error() -> None:
    with pytest.raises(VocabularyError):
        parse('[governors]\nsomehow = "do"\n')
    with pytest.raises(VocabularyError):
        parse('[[contents]]\nwords = "talk"\nmode = "meet"\ncameo = "026"\n')
