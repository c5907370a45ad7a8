"""Commitments: what a speaker undertakes that its own side will do, with whom it is for and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ..model import By, Commitment, Engagement, Span, Statement, Time
from ..vocab.predicates import predicates
from .announced import narrated
from .matching import complements
from .reading import Reading
from .undertaken import Undertaking, condition
from .undertakings import undertakings

_WORDS = predicates().settings
_BENEFIT = frozenset({"to", "for", "with"})
_ENDS = re.compile(r"(?:\b|^)(?:the )?(?:end|close) of (?:the )?$|^(?:the )?(?:end|close) of\b")
_WITHIN = re.compile(r"\b(?:within|(?:in|over) the (?:next|coming)) (?:the )?(?:next |coming )?$")
_TERM = re.compile(r"(?:within|(?:in|over|during) the (?:next|coming)|the (?:next|coming) \w+ \w+)\b")
_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_STARTING = frozenset({"begin", "start", "commence", "come"})
_BEFORE = re.compile(r"\bbefore (?:the )?$")


def extract(reading: Reading, by: By) -> Iterator[Commitment]:
    """The commitments of a document, in text order."""
    seen: set[tuple[int, int]] = set()
    number = 0
    for statement in sorted(reading.give("statements"), key=_place):
        for found in undertakings(reading, statement):
            span = _span(reading, found)
            if span is None or (span.start, span.end) in seen:
                continue
            seen.add((span.start, span.end))
            number += 1
            yield _commitment(reading, statement, found, span=span, id=f"c{number}", by=by)
    for found in narrated(reading):
        span = _span(reading, found)
        if span is not None:
            number += 1
            yield _commitment(reading, None, found, span=span, id=f"c{number}", by=by)


def _place(statement: Statement) -> int:
    return statement.content[0].start if statement.content else 0


def _commitment(
    reading: Reading, statement: Statement | None, found: Undertaking, *, span: Span, id: str, by: By
) -> Commitment:
    who = found.by or (statement.speakers if statement else ())
    states = {reading.who.entities[i].state for i in who if i in reading.who.entities}
    return Commitment(
        id=id,
        by=who,
        state=statement.state if statement else next(iter(states)) if len(states) == 1 else None,
        to=tuple(_beneficiaries(reading, statement, found)),
        content=span,
        status=found.status,
        due=_due(reading, found, span),
        statement=statement.id if statement else None,
        engagement=_engagement(reading, statement) if statement else None,
        read_by=by,
    )


def _span(reading: Reading, found: Undertaking) -> Span | None:
    tokens = reading.parse.tokens
    if found.first > found.last:
        return None
    return reading.span(tokens[found.first].start, tokens[found.last].end)


def _beneficiaries(reading: Reading, statement: Statement | None, found: Undertaking) -> Iterator[str]:
    """The addressees, else states, bodies and people that the undertaking is to, for or with."""
    entities = reading.who.entities
    told = statement.addressees if statement else ()
    given = [a for a in told if a in entities and not _listens(entities[a].name)]
    if given:
        yield from given
        return
    parse = reading.parse
    heads = [*complements(parse, found.head, _BENEFIT)]
    helps = parse.tokens[found.head].lemma in _WORDS["helps"]
    for child in parse.children_by(found.head, "dobj", "dative"):
        heads += complements(parse, child.i, _BENEFIT)
        if child.dep == "dative" or helps:
            heads.append(child.i)
    seen: set[str] = set(found.by or (statement.speakers if statement else ()))
    for head in heads:
        for id in reading.who.of(parse, head):
            if id in seen or id not in entities:
                continue
            seen.add(id)
            if statement and statement.state is not None and entities[id].state == statement.state:
                continue
            if entities[id].kind in {"person", "role", "state", "body", "organisation", "group"}:
                yield id


def _listens(name: str) -> bool:
    return bool(set(name.lower().split()) & _WORDS["audience"])


def _due(reading: Reading, found: Undertaking, span: Span) -> Time | None:
    """The first time within the undertaking, before its condition, or led in, that was not past when made."""
    hinge = condition(reading.parse, found)
    end = reading.parse.tokens[hinge].start if hinge is not None else span.end
    published = reading.document.published
    sentence = reading.parse.sentence_of(found.head)
    led: Time | None = None
    for time in reading.give("times"):
        if not isinstance(time, Time) or time.span is None or time.start is None:
            continue
        if published and time.end and time.end < published:
            continue
        if span.start <= time.span.start < end:
            if not _beside(reading, found, time.span):
                return _deadline(reading, time, time.span)
        elif led is None and sentence.start <= time.span.start < span.start:
            led = time if _leads(reading, found, time.span) else None
    return _deadline(reading, led, led.span) if led is not None and led.span is not None else None


def _leads(reading: Reading, found: Undertaking, span: Span) -> bool:
    """Whether a time opens the clause of a deed: "In 2031, Peru will lend it", "From 2027, we plan"."""
    parse = reading.parse
    token = parse.tokens[parse.at(span.start, span.end)[0]]
    deed = parse.tokens[found.head]
    goals = {deed.i, deed.head} if deed.dep == "xcomp" else {deed.i}
    while token.i not in goals:
        other = token.tag in _VERBS and token.lemma not in _STARTING
        if other or token.lower == "since" or token.head == token.i:
            return False
        token = parse.tokens[token.head]
    return True


def _beside(reading: Reading, found: Undertaking, span: Span) -> bool:
    """Whether a time belongs to a relative clause: "defend it against attacks such as those seen in 2022"."""
    parse = reading.parse
    token = parse.tokens[parse.at(span.start, span.end)[0]]
    while token.i not in {token.head, found.head}:
        if token.dep in {"relcl", "acl"} and found.head < token.i and token.tag not in {"VB", "VBG"}:
            return True
        token = parse.tokens[token.head]
    return False


def _deadline(reading: Reading, time: Time, span: Span) -> Time:
    """The last day of "by the end of June", "within thirty days", the day before "before December"."""
    if time.start is None or time.end is None or time.start == time.end or time.precision == "minute":
        return time
    before = reading.text[max(0, span.start - 24) : span.start].lower()
    if (
        _ENDS.search(before)
        or _ENDS.match(span.text.lower())
        or (_WITHIN.search(before) or _TERM.match(span.text.lower()))
    ):
        return time.model_copy(update={"start": time.end, "precision": "day"})
    if _BEFORE.search(before):
        eve = (date.fromisoformat(time.start) - timedelta(days=1)).isoformat()
        return time.model_copy(update={"start": eve, "end": eve, "precision": "day"})
    return time


def _engagement(reading: Reading, statement: Statement) -> str | None:
    """The only contact held in which every speaker took part; None if there are more or none."""
    held: list[Engagement] = [
        e
        for e in reading.give("engagements")
        if e.status in {"happened", "ongoing"}
        and set(statement.speakers) <= {p.entity for p in e.participants}
    ]
    return held[0].id if len(held) == 1 else None
