"""Whether the words around a contact doubt or deny it, and whether it is under way or still ahead."""

from __future__ import annotations

from collections.abc import Sequence

from ..vocab.contacts import contacts
from . import clauses
from .parties import modifiers
from .tokens import Parse, Token

_GOING_ON = frozenset({"underway", "way", "ongoing", "progress"})
_STAYS = frozenset({"visit", "tour", "trip"})


def doubted(parse: Parse, verb: Token) -> bool:
    """ "allegedly met", "according to unconfirmed reports, met"."""
    doubting = contacts().doubting
    if any(t.lower in doubting for t in parse.children_by(verb.i, "advmod")):
        return True
    words = parse.tokens[parse.sentence_of(verb.i).first : parse.sentence_of(verb.i).last]
    return any(
        t.lower in doubting and parse.tokens[t.head].lemma in contacts().hearsay and t.dep == "amod"
        for t in words
    )


def rumoured(parse: Parse, over: Sequence[Token]) -> str:
    """ "dismissed as baseless reports that A had met B", "rumours of a meeting": denied, or alleged."""
    said = next((t for t in over[:3] if t.lemma in contacts().hearsay and t.tag[:1] == "N"), None)
    if said is None:
        return ""
    verb = parse.tokens[said.head]
    if said.dep in {"dobj", "nsubjpass"} and verb.lemma in contacts().refuting:
        return "denied"
    return "alleged" if said.lemma not in {"report", "claim"} else ""


def ahead_of(parse: Parse, token: Token) -> str:
    """ "spoke ahead of a meeting with A", "preparations for a summit of A and B": still to come."""
    preposition = parse.tokens[token.head]
    over = parse.tokens[preposition.head]
    if token.dep != "pobj":
        return ""
    ahead = preposition.lower == "of" and over.lower == "ahead"
    prepared = preposition.lower == "for" and over.lemma == "preparation" and over.dep == "nsubj"
    return "planned" if ahead or prepared else ""


def under_way(parse: Parse, token: Token) -> str:
    """ "who is on a two-day visit to", "arrived on Tuesday for a three-day visit": not yet over."""
    preposition = parse.tokens[token.head]
    verb = parse.tokens[preposition.head]
    if token.dep == "nsubj" and preposition.tag in {"VBZ", "VBP"} and _goes_on(parse, preposition):
        return "ongoing"
    if token.dep != "pobj" or token.lemma not in _STAYS:
        return ""
    days = parse.tokens[verb.head].lower == "on" and preposition.lower == "of" and verb.lower == "day"
    if days and not modifiers(parse, verb) & {"last", "final"}:
        # "on the second day of his visit"
        return "ongoing"
    on = preposition.lower == "on" and verb.lemma == "be" and verb.tag in {"VBZ", "VBP"}
    come = preposition.lower in {"for", "on"} and verb.lemma == "arrive" and verb.tag == "VBD"
    return (
        "ongoing"
        if on or (come and any(c.lower == "day" for c in parse.children_by(token.i, "compound", "nmod")))
        else ""
    )


def _goes_on(parse: Parse, verb: Token) -> bool:
    """ "The talks are under way", "The talks continue"."""
    behind = {t.lower for t in parse.tokens[verb.i + 1 : verb.i + 3]}
    return verb.lemma == "continue" or (verb.lemma == "be" and not behind.isdisjoint(_GOING_ON))


def will_show(parse: Parse, token: Token) -> str:
    """ "His visit will highlight the partnership": it is still to come."""
    verb = parse.tokens[token.head]
    ahead = token.dep == "nsubj" and clauses.is_verb(verb) and clauses.modal(parse, verb.i) == "will"
    return "planned" if ahead else ""
