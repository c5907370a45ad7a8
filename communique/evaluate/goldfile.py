"""Gold records as files: `NAME.txt` beside `NAME.json`, loaded with every span found in its text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, ValidationError, ValidationInfo

from ..errors import GoldError
from ..model import (
    Act,
    Basis,
    Capacity,
    CommitmentStatus,
    Directness,
    Document,
    EngagementKind,
    EntityKind,
    Genre,
    Part,
    Plover,
    Precision,
    Span,
    Status,
    document,
)

_BRACKETS = re.compile(r"(.*)\[\[(.+?)\]\](.*)", re.DOTALL)
_STATE = re.compile(r"[A-Z]{3}")
_ERRORS_SHOWN = 5


def _located(value: object, info: ValidationInfo) -> object:
    """The span that the words give; `[[...]]` brackets it inside a longer stretch that is unique."""
    if not isinstance(value, str) or not isinstance(info.context, dict):
        raise ValueError("a span is given by its words")
    text: str = info.context["text"]
    match = _BRACKETS.fullmatch(value.replace("\r\n", "\n"))
    before, words, after = match.groups() if match else ("", value.replace("\r\n", "\n"), "")
    stretch = before + words + after
    found = _occurrences(text, stretch)
    if found != 1:
        raise ValueError(f"the text has {found} occurrences of {stretch!r}, not one")
    start = text.index(stretch) + len(before)
    return Span(start=start, end=start + len(words), text=words)


def _occurrences(text: str, stretch: str) -> int:
    """How often the stretch stands in the text, overlaps counted; 2 for all above one, 0 for an empty one."""
    first = text.find(stretch) if stretch.strip() else -1
    if first < 0:
        return 0
    return 1 if text.find(stretch, first + 1) < 0 else 2


def _three_capitals(code: str | None) -> str | None:
    if code is not None and not _STATE.fullmatch(code):
        raise ValueError(f"state {code!r} is not three capitals")
    return code


Words = Annotated[Span, BeforeValidator(_located)]
Code = Annotated[str | None, AfterValidator(_three_capitals)]


class _Gold(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class GoldTime(_Gold):
    """When, without the words."""

    start: str | None
    end: str | None
    precision: Precision
    basis: Basis


class GoldDateline(_Gold):
    """The place, day and agency a report opens with."""

    place: str | None
    date: str | None
    agency: str | None


class GoldRole(_Gold):
    """A title without the name and without the words that only name the state."""

    title: str
    state: Code


class GoldEntity(_Gold):
    """Who or what; a person's `name` stands in the text."""

    id: str
    kind: EntityKind
    name: str
    state: Code
    roles: tuple[GoldRole, ...]


class GoldParticipant(_Gold):
    """One who took part."""

    entity: str
    part: Part
    capacity: Capacity | None


class GoldEngagement(_Gold):
    """A contact."""

    id: str
    kind: EngagementKind
    status: Status
    trigger: Words | None
    participants: tuple[GoldParticipant, ...]
    place: str | None
    time: GoldTime | None
    topics: tuple[Words, ...]


class GoldStatement(_Gold):
    """Who said what."""

    id: str
    speakers: tuple[str, ...]
    source: tuple[Words, ...]
    cue: Words | None
    content: tuple[Words, ...]
    directness: Directness
    act: Act
    addressees: tuple[str, ...]
    within: str | None


class GoldCommitment(_Gold):
    """What was promised."""

    by: tuple[str, ...]
    to: tuple[str, ...]
    content: Words
    status: CommitmentStatus
    due: GoldTime | None
    statement: str | None


class GoldEvent(_Gold):
    """An act of `source` towards `target`."""

    plover: Plover
    mode: str | None
    source: tuple[str, ...]
    target: tuple[str, ...]
    trigger: Words
    status: Status
    attributed_to: str | None
    engagement: str | None
    place: str | None
    time: GoldTime | None
    contexts: tuple[str, ...]


class Facts(_Gold):
    """What a gold file says; `published_given`: the day is not in the text but handed to the reader."""

    published: str | None
    published_given: bool
    genre: Genre
    title: str | None
    dateline: GoldDateline | None
    entities: tuple[GoldEntity, ...]
    engagements: tuple[GoldEngagement, ...]
    statements: tuple[GoldStatement, ...]
    commitments: tuple[GoldCommitment, ...]
    events: tuple[GoldEvent, ...]
    places: tuple[str, ...]


class Gold(_Gold):
    """A document as it is handed to a reader, and what it says; `name` is its path below the directory."""

    name: str
    document: Document
    facts: Facts


def load(directory: Path) -> tuple[Gold, ...]:
    """All gold below `directory` by name; GoldError names the file and the field at fault."""
    return tuple(_load(directory, path) for path in _files(directory, ".json"))


def digest(directory: Path) -> str:
    """SHA-256 over the names and bytes of all gold files below `directory`, in hexadecimal."""
    total = sha256()
    for path in (*_files(directory, ".json"), *_files(directory, ".txt")):
        content = path.read_bytes()
        total.update(f"{path.relative_to(directory).as_posix()}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def _files(directory: Path, suffix: str) -> Sequence[Path]:
    return sorted(directory.rglob(f"*{suffix}"), key=lambda path: path.relative_to(directory).as_posix())


def _load(directory: Path, path: Path) -> Gold:
    name = path.relative_to(directory).with_suffix("").as_posix()
    file = f"{name}.json"
    raw = _object(path, file)
    text = _text(path.with_suffix(".txt"), f"{name}.txt")
    published = raw.get("published") if raw.get("published_given") else None
    doc = document(text, published=published if isinstance(published, str) else None)
    try:
        facts = Facts.model_validate(raw, context={"text": doc.text})
    except ValidationError as e:
        raise GoldError(file, _reasons(e)) from e
    for field, reason in _contradictions(facts, doc.text):
        raise GoldError(file, f"{field}: {reason}")
    return Gold(name=name, document=doc, facts=facts)


def _object(path: Path, file: str) -> dict[str, Any]:
    try:
        raw = json.loads(path.read_bytes())
    except ValueError as e:
        raise GoldError(file, f"is not JSON: {e}") from e
    if not isinstance(raw, dict):
        raise GoldError(file, "holds no JSON object")
    return raw


def _text(path: Path, file: str) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as e:
        raise GoldError(file, f"cannot be read: {e}") from e


def _reasons(error: ValidationError) -> str:
    found = [f"{_path(e['loc'])}: {e['msg'].removeprefix('Value error, ')}" for e in error.errors()]
    more = f"; and {len(found) - _ERRORS_SHOWN} more" if len(found) > _ERRORS_SHOWN else ""
    return "; ".join(found[:_ERRORS_SHOWN]) + more


def _path(loc: tuple[int | str, ...]) -> str:
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc).lstrip(".")


def _contradictions(facts: Facts, text: str) -> Iterator[tuple[str, str]]:
    for kind in ("entities", "engagements", "statements"):
        seen: set[str] = set()
        for i, item in enumerate(getattr(facts, kind)):
            if item.id in seen:
                yield f"{kind}[{i}].id", f"{item.id!r} is taken"
            seen.add(item.id)
    for i, entity in enumerate(facts.entities):
        if entity.kind == "person" and entity.name not in text:
            yield f"entities[{i}].name", f"{entity.name!r} is not in the text"
    for i, statement in enumerate(facts.statements):
        if not statement.content:
            yield f"statements[{i}].content", "is empty"
        if statement.within == statement.id:
            yield f"statements[{i}].within", "is the statement itself"
    for field, reference, known in _references(facts):
        if reference is not None and reference not in known:
            yield field, f"unknown id {reference!r}"


def _references(facts: Facts) -> Iterator[tuple[str, str | None, set[str]]]:
    """Every reference: the field, the id, and the ids there are."""
    entities = {entity.id for entity in facts.entities}
    statements = {statement.id for statement in facts.statements}
    engagements = {engagement.id for engagement in facts.engagements}

    def each(field: str, ids: Sequence[str]) -> Iterator[tuple[str, str, set[str]]]:
        yield from ((f"{field}[{i}]", id, entities) for i, id in enumerate(ids))

    for i, engagement in enumerate(facts.engagements):
        yield f"engagements[{i}].place", engagement.place, entities
        yield from each(f"engagements[{i}].participants", [p.entity for p in engagement.participants])
    for i, statement in enumerate(facts.statements):
        yield from each(f"statements[{i}].speakers", statement.speakers)
        yield from each(f"statements[{i}].addressees", statement.addressees)
        yield f"statements[{i}].within", statement.within, statements
    for i, commitment in enumerate(facts.commitments):
        yield from each(f"commitments[{i}].by", commitment.by)
        yield from each(f"commitments[{i}].to", commitment.to)
        yield f"commitments[{i}].statement", commitment.statement, statements
    for i, event in enumerate(facts.events):
        yield from each(f"events[{i}].source", event.source)
        yield from each(f"events[{i}].target", event.target)
        yield f"events[{i}].place", event.place, entities
        yield f"events[{i}].attributed_to", event.attributed_to, statements
        yield f"events[{i}].engagement", event.engagement, engagements
    yield from each("places", facts.places)
