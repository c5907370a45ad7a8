"""The time expressions of a document, each read forward or back as its clause looks."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ..model import By, Span, Time
from ..vocab.contacts import contacts
from ..vocab.times import time_words
from . import clauses
from .reading import Reading
from .times import find_times
from .tokens import Parse, Token

_MONTHS = frozenset(month.lower() for month in (*time_words().months, *time_words().short_months))

_WITHIN = frozenset({"in", "at", "during"})
# What a contact does not do that fell through: "did not take place".
_COMING_ABOUT = frozenset({"take", "go", "happen", "occur", "proceed", "materialize", "materialise"})


def extract(reading: Reading, by: By) -> Iterator[Time]:
    """Every time expression with its dates, in text order."""
    del by
    anchor = _anchor(reading)
    for sentence in reading.parse.sentences:
        back = find_times(reading.document, sentence.start, sentence.end, anchor=anchor)
        if not back:
            continue
        ahead = find_times(reading.document, sentence.start, sentence.end, anchor=anchor, future=True)
        for past, future in zip(back, ahead, strict=False):
            if past.span is not None and _of_what_fell_through(reading, past.span):
                yield _based(_nearer(reading, past, future, anchor))
                continue
            forward = past != future and past.span is not None and _looks_ahead(reading, past.span)
            yield _based(future if forward else past)


def _nearer(reading: Reading, time: Time, future: Time, anchor: datetime.date | None) -> Time:
    """Of the days that the words may mean the nearest to that of writing."""
    if anchor is None or time.span is None or time.precision != "day":
        return time
    span = time.span
    found = find_times(reading.document, span.start, span.end, anchor=anchor, future=False)
    past = found[0] if found else time

    def away(day: Time) -> int:
        return abs((datetime.date.fromisoformat(day.start[:10]) - anchor).days) if day.start else 10_000

    return min(past, future, key=away)


def _of_what_fell_through(reading: Reading, span: Span) -> bool:
    """ "A visit fixed for Thursday was called off": that Thursday may be past or to come."""
    parse = reading.parse
    first, last = parse.at(span.start, span.end)
    token = parse.tokens[last - 1] if first < last else None
    for _ in range(8):
        if token is None or token.head == token.i:
            return False
        if token.tag == "VBN" and token.dep in {"acl", "relcl"}:
            return _of_a_contact_that_fell_through(reading, token)
        if clauses.is_verb(token):
            return False
        token = parse.tokens[token.head]
    return False


def _based(time: Time) -> Time:
    """A day or month called by its name ("on 24 June") is stated, though its year is that of writing."""
    if time.basis == "relative" and time.span is not None:
        words = set(time.span.text.replace(".", " ").replace(",", " ").lower().split())
        if words & _MONTHS:
            return time.model_copy(update={"basis": "stated"})
    return time


def _anchor(reading: Reading) -> datetime.date | None:
    published = reading.document.published
    if not published or len(published) < 10:
        return None
    try:
        return datetime.date.fromisoformat(published[:10])
    except ValueError:
        return None


def _looks_ahead(reading: Reading, span: Span) -> bool:
    """Whether the clause that the expression belongs to speaks of what is to come."""
    parse = reading.parse
    first, last = parse.at(span.start, span.end)
    if first >= last:
        return False
    token, before = parse.tokens[last - 1], False
    for _ in range(8):
        if token.tag.startswith("VB"):
            if token.dep in {"acl", "relcl"} and _of_a_contact_that_fell_through(reading, token):
                return False
            if token.tag == "VBN" and token.lemma in contacts().telling and token.dep in {"acl", "advcl"}:
                return False
            infinitive = clauses.infinitive(parse, token.i) and not (before or _in_a_contact(parse, token))
            if clauses.tense(parse, token.i) == "future" or infinitive:
                return True
            contact = token.lemma in contacts().verbs and token.tag in {"VBZ", "VBP"}
            if contact and not reading.in_title(parse.sentence_of(token.i)):
                return True
            if clauses.modal(parse, token.i) in {"would", "may", "could", "should", "must"}:
                return True
            if token.lemma in time_words().ahead or _forward(reading, token):
                return True
            if clauses.tense(parse, token.i) == "past":
                return False
        elif token.lemma in contacts().nouns and _fell_through(reading, token):
            return False
        elif token.lemma in time_words().ahead or token.lower in time_words().ahead_as_written:
            return True
        # "offered to mediate in calls on Monday": the calls were when the offer was.
        inside = token.dep == "pobj" and parse.tokens[token.head].lower in _WITHIN
        before = before or (inside and token.lemma in contacts().nouns)
        if token.head == token.i:
            break
        token = parse.tokens[token.head]
    return False


def _forward(reading: Reading, verb: Token) -> bool:
    """ "looked forward to meeting in June": a June to come."""
    found = reading.parse.children_by(verb.i, "advmod", "prt") if verb.lemma == "look" else ()
    return any(t.lower == "forward" for t in found)


def _in_a_contact(parse: Parse, verb: Token) -> bool:
    """ "offered to mediate in calls with A on Monday": in contacts of the day of the offer."""
    inner = (parse.child(p.i, "pobj") for p in parse.children_by(verb.i, "prep") if p.lower in _WITHIN)
    return any(noun is not None and noun.lemma in contacts().nouns for noun in inner)


def _of_a_contact_that_fell_through(reading: Reading, verb: Token) -> bool:
    """Whether the contact that a participle fixes the day of, by whichever noun it hangs, is told as over."""
    noun = verb
    for _ in range(5):
        noun = reading.parse.tokens[noun.head]
        if clauses.is_verb(noun):
            return False
        if noun.lemma in contacts().nouns:
            return _fell_through(reading, noun)
    return False


def _fell_through(reading: Reading, noun: Token) -> bool:
    """ "A meeting scheduled for Monday was called off": told as over, so that the Monday is past."""
    parse = reading.parse
    verb = parse.tokens[noun.head]
    if noun.dep not in {"nsubj", "nsubjpass"} or not clauses.is_verb(verb):
        return False
    perfect = any(a.lower in {"has", "have"} for a in clauses.auxiliaries(parse, verb.i))
    if verb.lemma in _COMING_ABOUT and parse.child(verb.i, "neg"):
        return True
    off = any(t.lower in {"off", "through"} for t in parse.children_by(verb.i, "prt", "prep", "advmod"))
    gone = verb.lemma in contacts().cancelled or (off and verb.lemma in {"call", "put", "fall", "break"})
    return gone and not perfect and clauses.tense(parse, verb.i) == "past"
