"""All that was read out of one document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, model_validator

from ..errors import SpanError, UnknownReference
from .document import Document
from .engagement import Engagement
from .entity import Entity, Place
from .event import Event
from .span import By, Frozen, Span
from .statement import Commitment, Statement


class Fault(Frozen):
    """Something that went wrong while reading, kept beside what went right."""

    by: By
    message: str


class Record(Frozen):
    """What a document says; refuses a span that does not quote it and a reference to nothing."""

    document: Document
    entities: tuple[Entity, ...]
    engagements: tuple[Engagement, ...]
    statements: tuple[Statement, ...]
    commitments: tuple[Commitment, ...]
    events: tuple[Event, ...]
    places: tuple[Place, ...]
    faults: tuple[Fault, ...]

    @model_validator(mode="after")
    def _quotes_its_document(self) -> Record:
        text = self.document.text
        for where, span in spans(self):
            found = text[span.start : span.end]
            if found != span.text:
                raise SpanError(where, span.start, span.end, span.text, found)
        return self

    @model_validator(mode="after")
    def _refers_to_what_is_there(self) -> Record:
        for where, reference, known in _references(self):
            if reference not in known:
                raise UnknownReference(where, reference)
        return self

    def entity(self, id: str) -> Entity:
        """The entity with this id; KeyError if there is none."""
        for entity in self.entities:
            if entity.id == id:
                return entity
        raise KeyError(id)

    def to_json(self, *, indent: int | None = 2) -> str:
        """The record as JSON text: every key present, `null` or `[]` where the text does not say."""
        return self.model_dump_json(indent=indent)


def spans(value: object, where: str = "record") -> Iterator[tuple[str, Span]]:
    """Every span below `value`, with the path to it."""
    if isinstance(value, Span):
        yield where, value
    elif isinstance(value, BaseModel):
        for name, child in value.__dict__.items():
            if child is not None and not isinstance(child, (str, int, float)):
                yield from spans(child, f"{where}.{name}")
    elif isinstance(value, tuple):
        for index, child in enumerate(value):
            if not isinstance(child, str):
                yield from spans(child, f"{where}[{index}]")


def _references(record: Record) -> Iterator[tuple[str, str, set[str]]]:
    entities = {entity.id for entity in record.entities}
    statements = {statement.id for statement in record.statements}
    engagements = {engagement.id for engagement in record.engagements}

    def some(owner: Any, known: set[str], *names: str) -> Iterator[tuple[str, str, set[str]]]:
        for name in names:
            value = getattr(owner, name)
            for reference in (value,) if isinstance(value, str) else value or ():
                yield f"{owner.__class__.__name__}.{name}", reference, known

    for engagement in record.engagements:
        yield from some(engagement, entities, "place")
        for participant in engagement.participants:
            yield from some(participant, entities, "entity")
    for statement in record.statements:
        yield from some(statement, entities, "speakers", "addressees")
        yield from some(statement, statements, "within")
    for commitment in record.commitments:
        yield from some(commitment, entities, "by", "to")
        yield from some(commitment, statements, "statement")
        yield from some(commitment, engagements, "engagement")
    for event in record.events:
        yield from some(event, entities, "source", "target", "place")
        yield from some(event, statements, "attributed_to")
        yield from some(event, engagements, "engagement")
    for place in record.places:
        yield from some(place, entities, "entity")
