"""Contacts between people or states: one per real contact and date."""

from __future__ import annotations

from typing import Literal

from .span import By, Frozen, Span, Topic
from .time import Time

EngagementKind = Literal["meeting", "call", "visit", "summit", "talks", "ceremony"]
Status = Literal[
    "happened", "ongoing", "planned", "proposed", "hypothetical", "cancelled", "denied", "alleged"
]
Part = Literal["principal", "present"]
Capacity = Literal["visitor", "host", "caller", "receiver", "chair", "mediator"]


class Participant(Frozen):
    """One who took part; `state` is the state acted for."""

    entity: str
    state: str | None
    part: Part
    capacity: Capacity | None
    span: Span


class Engagement(Frozen):
    """A contact, with who took part, where, when, and what it was about."""

    id: str
    kind: EngagementKind
    status: Status
    trigger: Span | None
    participants: tuple[Participant, ...]
    place: str | None
    time: Time | None
    topics: tuple[Topic, ...]
    by: By
