"""Commitments: what a speaker undertakes that its own side will do, with whom it is for and by when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Act, By, Commitment, CommitmentStatus, Engagement, Span, Statement, Time
from ..vocab.predicates import predicates
from . import clauses
from .matching import complements
from .predications import hostile
from .reading import Reading
from .tokens import Parse
from .voiced import menacing

_WORDS = predicates().settings
_PLEDGING: frozenset[Act] = frozenset({"promise", "agree"})
_OWN = frozenset({"we", "i", "us"})
_WILL = frozenset({"will", "shall", "would"})
_LINKS = frozenset({"to", "on", "that", "upon", "their", "its", "his", "her", "our", "the", "a", "of"})
_BENEFIT = frozenset({"to", "for", "with"})
_WEAK = frozenset({"be", "have", "see", "like", "remain"})


@dataclass(frozen=True, slots=True)
class _Undertaking:
    """A verb or noun that is undertaken, with the first and last token of its words."""

    head: int
    first: int
    last: int
    status: CommitmentStatus


def extract(reading: Reading, by: By) -> Iterator[Commitment]:
    """The commitments of a document, in text order."""
    seen: set[tuple[int, int]] = set()
    number = 0
    for statement in sorted(reading.give("statements"), key=_place):
        for found in _undertakings(reading, statement):
            span = _span(reading, found)
            if span is None or (span.start, span.end) in seen:
                continue
            seen.add((span.start, span.end))
            number += 1
            yield _commitment(reading, statement, found, span=span, id=f"c{number}", by=by)


def _place(statement: Statement) -> int:
    return statement.content[0].start if statement.content else 0


def _commitment(
    reading: Reading, statement: Statement, found: _Undertaking, *, span: Span, id: str, by: By
) -> Commitment:
    return Commitment(
        id=id,
        by=statement.speakers,
        state=statement.state,
        to=tuple(_beneficiaries(reading, statement, found)),
        content=span,
        status=found.status,
        due=_due(reading, span),
        statement=statement.id,
        engagement=_engagement(reading, statement),
        read_by=by,
    )


def _undertakings(reading: Reading, statement: Statement) -> Iterator[_Undertaking]:
    if not statement.speakers or not statement.content:
        return
    parse = reading.parse
    cue = _cue(parse, statement)
    if cue is not None and statement.act in _PLEDGING and _pledges(parse, cue):
        yield from _outright(reading, statement, cue)
        return
    for span in statement.content:
        for i in range(*parse.at(span.start, span.end)):
            if _own_will(reading, statement, i) and not _menaces(reading, i):
                yield _clause(parse, i, span, "conditional" if _hinges(parse, i) else "made")


def _cue(parse: Parse, statement: Statement) -> int | None:
    if statement.cue is None:
        return None
    first, last = parse.at(statement.cue.start, statement.cue.end)
    return first if first < last else None


def _pledges(parse: Parse, cue: int) -> bool:
    """Whether the cue itself, or the noun it takes, undertakes something."""
    token = parse.tokens[cue]
    nouns = {c.lemma for c in parse.children_by(cue, "dobj", "nsubjpass", "acomp", "prep")}
    return bool(({token.lemma} | nouns) & _WORDS["undertakes"])


def _outright(reading: Reading, statement: Statement, cue: int) -> Iterator[_Undertaking]:
    """What follows "pledged", "agreed", "committed": an infinitive, its own side's clause, a noun phrase."""
    parse = reading.parse
    status = _status(parse, cue, statement)
    heads = [c for c in _below_cue(parse, cue) if _within(reading, statement, c)]
    verbal = [c for c in heads if clauses.is_verb(parse.tokens[c])]
    last_span = statement.content[-1]
    if verbal:
        head = verbal[0]
        if clauses.negated(parse, cue):
            return
        own = clauses.own_subject(parse, head)
        if own is not None and not _own_side(reading, statement, own):
            return
        yield _clause(
            parse, head, last_span, "conditional" if _hinges(parse, head) or _hinges(parse, cue) else status
        )
        return
    first, last = parse.at(statement.content[0].start, statement.content[0].end)
    given = parse.child(cue, "dobj")
    if given is not None and parse.child(cue, "dative") is not None and first < parse.left[given.i] < last:
        first = parse.left[given.i]
    while first < last and _is_link(parse, first):
        first += 1
    if first < last:
        yield _Undertaking(first, first, last - 1, "conditional" if _hinges(parse, cue) else status)


def _is_link(parse: Parse, i: int) -> bool:
    token = parse.tokens[i]
    return token.lower in _LINKS or token.lemma in _WORDS["undertakes"]


def _below_cue(parse: Parse, cue: int) -> Iterator[int]:
    """Verbs that the cue takes: "pledged to send", "agreed that they would", "its commitment to ending"."""
    stack = [cue]
    while stack:
        i = stack.pop(0)
        for child in parse.children_by(
            i, "xcomp", "ccomp", "acl", "pcomp", "dobj", "prep", "attr", "acomp", "advcl"
        ):
            if child.i < i and child.dep not in {"ccomp"}:
                continue
            if clauses.is_verb(child):
                if child.dep != "advcl" or clauses.infinitive(parse, child.i):
                    yield child.i
            elif child.dep in {"prep", "acomp"} or child.lemma in _WORDS["undertakes"]:
                stack.append(child.i)


def _status(parse: Parse, cue: int, statement: Statement) -> CommitmentStatus:
    words = {parse.tokens[cue].lemma} | {c.lower for c in parse.children_by(cue, "advmod")}
    if words & _WORDS["reaffirms"]:
        return "reaffirmed"
    joint = statement.act == "agree" and parse.tokens[cue].lemma in _WORDS["agrees"]
    return "agreed" if joint else "made"


def _own_will(reading: Reading, statement: Statement, i: int) -> bool:
    """ "We will send", "Pakistan will host" by its minister: the speaker's side, a deed, no passive."""
    parse = reading.parse
    token = parse.tokens[i]
    if not clauses.is_verb(token) or token.lemma in _WEAK or clauses.negated(parse, i):
        return False
    modal = clauses.modal(parse, i)
    if modal not in _WILL or (modal == "would" and statement.directness == "direct"):
        return False
    if token.dep in {"relcl", "advcl"} or clauses.passive(parse, i):
        return False
    mark = parse.child(i, "mark")
    if mark is not None and mark.lower != "that":
        return False
    subject = clauses.subject(parse, i)
    return subject is not None and _own_side(reading, statement, subject)


def _menaces(reading: Reading, i: int) -> bool:
    """Whether what is announced is an attack or a revenge, which is a threat and no commitment."""
    parse = reading.parse
    if hostile(reading, i):
        return True
    return menacing(parse, range(i, min(parse.right[i] + 1, i + 12)))


def _own_side(reading: Reading, statement: Statement, subject: int) -> bool:
    """Whether the subject is the speaker, "we", or the state, government or body the speaker acts for."""
    if reading.parse.tokens[subject].lower in _OWN:
        return True
    entities = reading.who.entities
    ids = reading.who.of(reading.parse, subject)
    if not ids:
        return False
    if set(ids) & set(statement.speakers):
        return True
    return statement.state is not None and all(
        i in entities and entities[i].kind in {"state", "body"} and entities[i].state == statement.state
        for i in ids
    )


def _within(reading: Reading, statement: Statement, i: int) -> bool:
    start = reading.parse.tokens[i].start
    return any(span.start <= start < span.end for span in statement.content)


def _hinges(parse: Parse, i: int) -> bool:
    """Whether an "if", "unless" or "provided" clause hangs on the verb, or on the verb above it."""
    for child in parse.children_by(i, "advcl", "prep"):
        mark = parse.child(child.i, "mark")
        if (mark is not None and mark.lower in {"if", "unless"}) or child.lower in {"provided", "if"}:
            return True
    return False


def _clause(parse: Parse, head: int, span: Span, status: CommitmentStatus) -> _Undertaking:
    """The verb with all to its right in the span, without "to", "will" and the subject."""
    last = parse.at(span.start, span.end)[1]
    right = min(parse.right[head], last - 1)
    for child in parse.children_by(head, "conj", "advcl", "parataxis"):
        mark = parse.child(child.i, "mark")
        apart = child.dep == "conj" and clauses.own_subject(parse, child.i) is not None
        if child.i > head and (apart or (mark is not None and mark.lower in {"if", "unless"})):
            right = min(right, parse.left[child.i] - 1)
    while right > head and (parse.tokens[right].tag in {",", ".", "CC", ":", "''", "``", "IN"}):
        right -= 1
    neg = parse.child(head, "neg")
    return _Undertaking(head, neg.i if neg is not None and neg.i < head else head, right, status)


def _span(reading: Reading, found: _Undertaking) -> Span | None:
    tokens = reading.parse.tokens
    if found.first > found.last:
        return None
    return reading.span(tokens[found.first].start, tokens[found.last].end)


def _beneficiaries(reading: Reading, statement: Statement, found: _Undertaking) -> Iterator[str]:
    """The addressees, else states, bodies and people that the undertaking is to, for or with."""
    entities = reading.who.entities
    given = [a for a in statement.addressees if a in entities and not _listens(entities[a].name)]
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
    seen: set[str] = set(statement.speakers)
    for head in heads:
        for id in reading.who.of(parse, head):
            if id in seen or id not in entities:
                continue
            seen.add(id)
            if statement.state is not None and entities[id].state == statement.state:
                continue
            if entities[id].kind in {"person", "role", "state", "body", "organisation", "group"}:
                yield id


def _listens(name: str) -> bool:
    return bool(set(name.lower().split()) & _WORDS["audience"])


def _due(reading: Reading, span: Span) -> Time | None:
    """The first time within the undertaking that is not past when it was made."""
    for time in reading.give("times"):
        if isinstance(time, Time) and time.span is not None and span.start <= time.span.start < span.end:
            published = reading.document.published
            if time.start is None or (published and time.end and time.end < published):
                continue
            return time
    return None


def _engagement(reading: Reading, statement: Statement) -> str | None:
    """The only contact held in which every speaker took part; None if there are more or none."""
    held: list[Engagement] = [
        e
        for e in reading.give("engagements")
        if e.status in {"happened", "ongoing"}
        and set(statement.speakers) <= {p.entity for p in e.participants}
    ]
    return held[0].id if len(held) == 1 else None
