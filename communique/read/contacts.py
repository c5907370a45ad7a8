"""All single mentions of contacts in a document, before any are joined: which words are looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..vocab.contacts import contacts
from . import clauses
from .contactnouns import noun_contact
from .contactverbs import verb_contact
from .parties import Contact, modifiers
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
        if contact is not None:
            yield from _separate(scene, token, contact)


def _separate(scene: Scene, token: Token, contact: Contact) -> Iterator[Contact]:
    """ "held separate meetings with A, B and C", "met A and B separately": one contact with each of them."""
    words = modifiers(scene.parse, token)
    of = scene.parse.children_by(token.i, "prep", "dobj")
    others = {i for p in of for i in scene.parse.below(p.i)}
    behind = [party for party in contact.parties if party[2] in others]
    before = [party for party in contact.parties if party[2] not in others]
    plural = token.tag in {"NNS", "NNPS"} or clauses.is_verb(token)
    rang = clauses.is_verb(token) and contact.kind == "call" and any(c == "receiver" for _, c, _ in behind)
    apart = rang or words & contacts().separate
    if not apart or not plural or len(behind) < 2 or len(before) != 1:
        yield contact
        return
    for party in behind:
        yield replace(contact, parties=(*before, party), token=contact.token)


def _of_token(scene: Scene, token: Token) -> Contact | None:
    if clauses.is_verb(token):
        return verb_contact(scene, token)
    if token.tag in {"NN", "NNS", "NNP", "NNPS"} and token.dep not in {"compound", "amod", "nmod"}:
        return noun_contact(scene, token)
    return None
