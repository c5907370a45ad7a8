"""Entity types are those that spaCy's own recognizer gives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from communique.read.entitytypes import EntityTypes
from communique.read.parse import MODEL

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))
HARD = [
    "",
    "Norway",
    "On",
    "New York Times of 3 May 2024",
    "He left on Monday. Tuesday was the day. The 5 million dollars went to the Ministry of Foreign",
]


@pytest.fixture(scope="module")
def nlp() -> Any:
    import spacy

    return spacy.load(MODEL)


def told_and_given(nlp: Any, texts: list[str]) -> tuple[list[list[str]], list[list[str]]]:
    types = EntityTypes(nlp.get_pipe("ner"))
    docs = list(nlp.pipe(texts, batch_size=32))
    own = [[token.ent_type_ for token in doc] for doc in docs]
    plain = list(nlp.pipe(texts, batch_size=32, disable=["ner"]))
    return types.types(plain), own


def test_real_paragraphs_have_the_types_of_the_component(nlp: Any) -> None:
    texts = [p for file in EXAMPLES for p in file.read_text(encoding="utf-8").split("\n") if p.strip()]
    for first in range(0, len(texts), 32):
        told, own = told_and_given(nlp, texts[first : first + 32])
        assert told == own


def test_entities_at_the_ends_of_sentences_and_of_the_text(nlp: Any) -> None:
    told, own = told_and_given(nlp, HARD)
    assert told == own
    assert "DATE" in told[4]


def test_another_form_of_recognizer_is_left_to_spacy() -> None:
    import spacy

    assert not EntityTypes.fits(None)
    assert not EntityTypes.fits(spacy.blank("en").add_pipe("entity_ruler"))
