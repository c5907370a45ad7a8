"""All single mentions of contacts in a document, before any are joined: which words are looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..vocab.contacts import contacts
from . import clauses
from .contactnouns import noun_contact
from .contactverbs import verb_contact
from .parties import PEOPLE, Contact, Named, Party, modifiers, named, under
from .scene import Scene
from .tokens import Parse, Sentence, Token

_SIDES = frozenset({"with", "to", "by"})
_ORDER = frozenset({"then", "separately", "later", "on", "in", "a", "the", "this", "that", "day", "morning"})


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
    behind = [party for party in contact.parties if party[2] > token.i]
    before = [party for party in contact.parties if party[2] < token.i]
    more = _and_with(scene, token, behind) if before and behind else []
    known = {e for e, _, _ in more}
    behind = [party for party in behind if party[0] not in known]
    plural = token.tag in {"NNS", "NNPS"} or clauses.is_verb(token)
    rang = clauses.is_verb(token) and contact.kind == "call" and any(c == "receiver" for _, c, _ in behind)
    apart = (rang or words & contacts().separate) and plural and len(before) == 1
    groups = [[party] for party in [*behind, *more]] if apart else [behind, more]
    if len([group for group in groups if group]) < 2 or not before:
        yield contact
        return
    halves = _halves(scene, token, more) if more and not apart else None
    for number, group in enumerate(groups):
        if group:
            yield replace(contact, parties=(*before, *group), within=halves[number] if halves else None)


def _halves(scene: Scene, token: Token, more: list[Party]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """ "met A in Lima on Friday and B in Quito on Monday": the tokens of each, if a time is told in both."""
    sentence = scene.parse.sentence_of(token.i)
    joints = (j for j in range(more[0][2], token.i, -1) if scene.parse.tokens[j].dep == "cc")
    cut = next(joints, None)
    if cut is None:
        return None
    halves = (sentence.first, cut), (cut, sentence.last)
    starts = [scene.parse.tokens[first].start for first, _ in halves] + [sentence.end]
    both = all(scene.times_between(a, b) for a, b in pairwise(starts))
    return halves if both else None


def _and_with(scene: Scene, token: Token, behind: list[Party]) -> list[Party]:
    """ "spoke with A and then with B", "was received by A and, separately, by B": B."""
    parse, sentence = scene.parse, scene.parse.sentence_of(token.i)
    capacity = behind[0][1]
    between = parse.tokens[token.i : behind[0][2]]
    first = next((t for t in reversed(between) if t.lower in _SIDES), None)
    if first is None:
        return [(e, capacity, j) for e, j in _and_whom(scene, behind[0][2], sentence)]
    for t in parse.tokens[behind[0][2] + 1 : sentence.last]:
        if t.lower == first.lower and _goes_on(parse, t):
            return [(e, capacity, j) for e, j in under(scene, t) if scene.who.entities[e].kind in PEOPLE]
    return []


def _and_whom(scene: Scene, met: int, sentence: Sentence) -> Named:
    """ "met A in Lima on Friday and B in Quito on Monday": B, whom the parser joins to day or city."""
    who = scene.who
    for t in scene.parse.tokens[met + 1 : sentence.last]:
        ids = who.by_token.get(t.i, ())
        if t.dep != "conj" or not any(who.entities[e].kind in PEOPLE for e in ids):
            continue
        joined = scene.parse.tokens[t.head]
        cities = any(who.entities[e].kind == "place" for e in who.by_token.get(joined.i, ()))
        return named(scene, t.i) if joined.ent in {"DATE", "TIME"} or cities else []
    return []


def _goes_on(parse: Parse, preposition: Token) -> bool:
    """Whether only words of time or order stand between "and" and the preposition."""
    for t in reversed(parse.tokens[max(0, preposition.i - 8) : preposition.i]):
        if t.lower == "and":
            return True
        timely = t.ent in {"DATE", "TIME"} or t.dep in {"advmod", "npadvmod"} or t.lower in _ORDER
        if not (timely or t.text == ","):
            return False
    return False


def _of_token(scene: Scene, token: Token) -> Contact | None:
    if clauses.is_verb(token):
        return verb_contact(scene, token)
    if token.tag == "JJ" and token.dep in {"dobj", "pobj", "nsubjpass"} and token.lemma in contacts().nouns:
        # "held a bilateral with A"
        return noun_contact(scene, token)
    if token.tag in {"NN", "NNS", "NNP", "NNPS"} and token.dep not in {"compound", "amod", "nmod"}:
        return noun_contact(scene, token)
    return None
