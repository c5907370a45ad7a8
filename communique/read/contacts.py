"""All single mentions of contacts in a document, before any are joined: which words are looked at."""

from __future__ import annotations

from collections.abc import Iterator

from . import clauses
from .contactnouns import noun_contact
from .contactverbs import verb_contact
from .parties import Contact
from .scene import Scene
from .tokens import Sentence, Token


def find(scene: Scene) -> Iterator[Contact]:
    """The mentions of contacts outside of the headline, then those of the headline, in text order."""
    headline: list[Contact] = []
    for sentence in scene.parse.sentences:
        if scene.reading.in_title(sentence):
            headline.extend(_of_sentence(scene, sentence))
        else:
            yield from _of_sentence(scene, sentence)
    yield from headline


def _of_sentence(scene: Scene, sentence: Sentence) -> Iterator[Contact]:
    for token in scene.parse.words(sentence):
        contact = _of_token(scene, token)
        if contact:
            yield contact


def _of_token(scene: Scene, token: Token) -> Contact | None:
    if clauses.is_verb(token):
        return verb_contact(scene, token)
    if token.tag in {"NN", "NNS", "NNP"} and token.dep not in {"compound", "amod", "nmod"}:
        return noun_contact(scene, token)
    return None
