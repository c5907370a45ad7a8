"""The other of the two in a readout: to whom one gives thanks, condolences, invitations or a request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..vocab.contacts import contacts
from . import clauses
from .reading import Reading
from .tokens import Parse, Sentence, Token

# What one does to the other where no other is named.
_ACTS = frozenset({"thank", "condole", "invite", "congratulate"})
_ASKING = frozenset({"ask", "request", "urge"})
_SIDES = frozenset({"person", "role"})


class Opposite:
    """The pairs of a readout by the sentence that tells of their contact; nobody in other kinds of text."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        told = reading.document.genre == "readout"
        self._pairs: Sequence[tuple[int, tuple[str, ...]]] = list(_pairs(reading)) if told else []

    def of(self, speakers: tuple[str, ...], act: str, cue: int, content: Sequence[Token]) -> tuple[str, ...]:
        """Whom the one speaker says it to, if the words do not say."""
        if not self._pairs or len(speakers) != 1 or not content:
            return ()
        accepts = act == "agree" and any(t.lemma == "invitation" for t in content[:3])
        if not accepts and not _is_put(self._reading.parse, act, cue):
            return ()
        to = next((t for t in content[:4] if t.lower == "to"), None)
        if to is not None and not self._reading.parse.tokens[to.i + 1].tag.startswith("VB"):
            # "condolences to the families"
            return ()
        before = [ids for token, ids in self._pairs if token < cue]
        pair = before[-1] if before else ()
        others = tuple(id for id in pair if id != speakers[0])
        return others if len(pair) == 2 and len(others) == 1 else ()


def _is_put(parse: Parse, act: str, cue: int) -> bool:
    return act in _ACTS or (act == "demand" and parse.tokens[cue].lemma in _ASKING)


def _pairs(reading: Reading) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where a contact is told, and its two parties; nobody where it is of more, or of one side."""
    for sentence in reading.parse.sentences:
        if not reading.in_title(sentence):
            yield from _of_sentence(reading, sentence)


def _of_sentence(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, tuple[str, ...]]]:
    parse, who = reading.parse, reading.who
    for token in parse.words(sentence):
        met = _contact(parse, token)
        if not met:
            continue
        own = clauses.subject(parse, token.i)
        heads = [own] if own is not None else []
        heads += [t.i for at in met for t in _met(parse, at)]
        ids = tuple(dict.fromkeys(e for i in heads for e in who.of(parse, i)))
        known = [who.entities[e] for e in ids if e in who.entities and who.entities[e].kind in _SIDES]
        if len(known) > 1:
            apart = len({e.state for e in known}) > 1
            yield token.i, tuple(e.id for e in known) if len(known) == 2 and apart else ()


def _contact(parse: Parse, verb: Token) -> Sequence[Token]:
    """The words that the parties of a contact hang on: "met with", "held / a meeting with"."""
    if verb.tag != "VBD" or verb.dep not in {"ROOT", "conj"}:
        return ()
    if verb.lemma in contacts().verbs:
        return (verb,)
    noun = parse.child(verb.i, "dobj") if verb.lemma in {"hold", "have"} else None
    return (verb, noun) if noun is not None and noun.lemma in contacts().nouns else ()


def _met(parse: Parse, verb: Token) -> Iterator[Token]:
    yield from parse.children_by(verb.i, "dobj")
    for preposition in parse.children_by(verb.i, "prep", "dative"):
        if preposition.lower in {"with", "to"}:
            yield from parse.children_by(preposition.i, "pobj")
