"""What a record has to tell a person, as plain words without control characters; not how it looks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..model import Commitment, Document, Engagement, Entity, Event, Participant, Record, Statement
from .days import day, when

# Control characters move a terminal's cursor or its colours, and those of direction reorder what is read.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACE = re.compile(r"[\s\x85\u2028\u2029]+")
UNKNOWN = "(unnamed)"
# Things of one kind that stayed open and are listed one by one.
MOST = 8


@dataclass(frozen=True, slots=True)
class Contact:
    """One engagement: who came to or called whom, and what is known of it; `facts` are label and words."""

    kind: str
    status: str
    who: tuple[str, ...]
    whom: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One statement; `quoted` where the words are the speaker's own."""

    cue: str
    words: str
    quoted: bool
    note: str


@dataclass(frozen=True, slots=True)
class Voice:
    """What one speaker, or several together, say in a row."""

    who: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """One commitment."""

    who: str
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class Coded:
    """One event; `note` holds what limits it: its status, who alone vouches for it, its time."""

    code: str
    mode: str
    who: str
    whom: str
    trigger: str
    note: str
    main: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A record in the order a person reads it; `open` is what the text does not say or nobody settled."""

    headline: str
    line: str
    contacts: tuple[Contact, ...]
    voices: tuple[Voice, ...]
    promises: tuple[Promise, ...]
    events: tuple[Coded, ...]
    open: tuple[tuple[str, str], ...]


def tell(record: Record) -> Told:
    """What `record` has to tell."""
    names = {entity.id: entity for entity in record.entities}
    statements = {statement.id: statement for statement in record.statements}
    return Told(
        headline=clean(record.document.title or ""),
        line=_line(record.document),
        contacts=tuple(_contact(engagement, names) for engagement in record.engagements),
        voices=tuple(_voices(record.statements, names, statements)),
        promises=tuple(_promise(commitment, names) for commitment in record.commitments),
        events=tuple(_coded(event, names, statements) for event in record.events),
        open=tuple(_open(record)),
    )


def clean(text: str) -> str:
    """`text` on one line, its control characters as U+FFFD."""
    return _CONTROL.sub("\ufffd", _SPACE.sub(" ", text)).strip()


def _line(document: Document) -> str:
    dateline = document.dateline
    parts = [
        dateline.place if dateline else None,
        day(document.published) if document.published else None,
        document.publisher or (dateline.agency if dateline else None),
        document.genre,
    ]
    return " · ".join(clean(part) for part in parts if part)


def _full(entity: Entity, state: str | None) -> str:
    """`Jane Marriott, High Commissioner (GBR)`: the fullest title that the text gives."""
    titles = sorted((role.title for role in entity.roles), key=len)
    title = f", {titles[-1]}" if titles else ""
    return clean(f"{entity.name}{title}") + _in_brackets(state or entity.state, entity)


def _in_brackets(state: str | None, entity: Entity) -> str:
    return f" ({clean(state)})" if state and entity.kind != "state" else ""


def _names(ids: Iterable[str], names: dict[str, Entity]) -> str:
    return ", ".join(clean(names[id].name) + _in_brackets(names[id].state, names[id]) for id in ids)


def _contact(engagement: Engagement, names: dict[str, Entity]) -> Contact:
    def some(*capacities: str | None) -> tuple[str, ...]:
        return tuple(_who(p, names) for p in principals if p.capacity in capacities)

    principals = [p for p in engagement.participants if p.part == "principal"]
    present = [_who(p, names) for p in engagement.participants if p.part == "present"]
    who, whom = some("visitor", "caller"), some("host", "receiver")
    if not who or not whom:
        who, whom = some("visitor", "caller", "host", "receiver", None), ()
    else:
        who += some(None)
    facts = (
        ("chaired by", "; ".join(some("chair"))),
        ("mediated by", "; ".join(some("mediator"))),
        ("where", clean(names[engagement.place].name) if engagement.place else ""),
        ("when", clean(when(engagement.time)) if engagement.time else ""),
        ("in the room", "; ".join(present)),
        ("about", "; ".join(clean(topic.span.text) for topic in engagement.topics)),
    )
    return Contact(engagement.kind, engagement.status, who, whom, tuple(f for f in facts if f[1]))


def _who(participant: Participant, names: dict[str, Entity]) -> str:
    return _full(names[participant.entity], participant.state)


def _voices(
    statements: Sequence[Statement], names: dict[str, Entity], by_id: dict[str, Statement]
) -> Iterable[Voice]:
    for speakers, group in groupby(statements, key=lambda statement: _speaker(statement, names)):
        yield Voice(speakers, tuple(_said(statement, names, by_id) for statement in group))


def _speaker(statement: Statement, names: dict[str, Entity]) -> str:
    if statement.speakers:
        return _names(statement.speakers, names)
    words = " … ".join(clean(span.text) for span in statement.source_spans)
    return f"“{words}” (not resolved)" if words else "(speaker not named)"


def _said(statement: Statement, names: dict[str, Entity], by_id: dict[str, Statement]) -> Line:
    notes = []
    if statement.addressees:
        notes.append(f"to {_names(statement.addressees, names)}")
    if statement.within:
        notes.append(f"as told by {_speaker(by_id[statement.within], names)}")
    return Line(
        cue=clean(statement.cue.text) if statement.cue else "",
        words=" … ".join(clean(span.text) for span in statement.content),
        quoted=statement.directness == "direct",
        note="; ".join(notes),
    )


def _promise(commitment: Commitment, names: dict[str, Entity]) -> Promise:
    notes = [f"to {_names(commitment.to, names)}"] if commitment.to else []
    notes.append(commitment.status)
    if commitment.due:
        notes.append(f"due {clean(when(commitment.due))}")
    who = _names(commitment.by, names) or clean(commitment.state or "") or UNKNOWN
    return Promise(who, clean(commitment.content.text), ", ".join(notes))


def _coded(event: Event, names: dict[str, Entity], by_id: dict[str, Statement]) -> Coded:
    notes: list[str] = [event.status]
    if event.attributed_to:
        notes.append(f"claimed by {_speaker(by_id[event.attributed_to], names)}")
    if event.time and event.time.basis != "publication":
        notes.append(clean(when(event.time)))
    return Coded(
        code=event.plover,
        mode=clean(event.mode or ""),
        who=_names(event.source, names) or UNKNOWN,
        whom=_names(event.target, names) or UNKNOWN,
        trigger=clean(event.trigger.text),
        note=", ".join(notes),
        main=event.main,
    )


def _open(record: Record) -> Iterable[tuple[str, str]]:
    """What stayed open, by kind, one line each."""
    names = {entity.id: entity for entity in record.entities}
    people = [clean(e.name) for e in record.entities if e.kind == "person" and not e.state]
    roles = [clean(e.name) for e in record.entities if e.kind == "role"]
    undated = [_short(e, names) for e in record.engagements if e.time is None]
    unplaced = [_short(e, names) for e in record.engagements if e.place is None and e.kind != "call"]
    sourceless = [f"“{clean(e.trigger.text)}”" for e in record.events if not e.source]
    speechless = [_beginning(s) for s in record.statements if not s.speakers]
    if not record.document.published:
        yield "day of publication", "not given, so that “on Monday” or “yesterday” has no date"
    for label, items in (
        ("who is meant", roles), ("whose words", speechless), ("state", people), ("date", undated),
        ("place", unplaced), ("who did it", sourceless),
    ):  # fmt: skip
        if items:
            yield label, _some(items)
    for fault in record.faults:
        yield f"fault in {clean(fault.by.name)}", clean(fault.message)


def _some(items: Iterable[str]) -> str:
    """The first MOST of them, each once, and how many more there are."""
    different = list(dict.fromkeys(items))
    more = f"; and {len(different) - MOST} more" if len(different) > MOST else ""
    return "; ".join(different[:MOST]) + more


def _short(engagement: Engagement, names: dict[str, Entity]) -> str:
    who = [clean(names[p.entity].name) for p in engagement.participants if p.part == "principal"]
    return f"{engagement.status} {engagement.kind}" + (f" of {' and '.join(who)}" if who else "")


def _beginning(statement: Statement, *, longest: int = 40) -> str:
    words = clean(statement.content[0].text) if statement.content else ""
    cut = words[:longest].rpartition(" ")[0] if len(words) > longest else ""
    return f"“{cut} …”" if cut else f"“{words[:longest]}”"
