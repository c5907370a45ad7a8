"""One engagement per real contact: the finished drafts as findings, with spans and labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast, get_args

from ..model import By, Capacity, Engagement, EngagementKind, Part, Participant, Status, Topic
from .drafts import Draft
from .joining import drafts_of
from .reading import Reading
from .scene import Scene, scene
from .seating import company, seated
from .sequence import when

_LABEL_ARTICLES = ("the ", "a ", "an ", "their ", "its ")


def extract(reading: Reading, by: By) -> Iterator[Engagement]:
    """The engagements of the document, in the order of their first words in the body."""
    here = scene(reading)
    told = (d for d in drafts_of(here) if d.tells() and _somebody(here, d))
    kept = sorted(told, key=lambda d: d.trigger)
    for number, draft in enumerate(kept, start=1):
        yield _engagement(here, by, draft, kept, f"g{number}")


def _somebody(here: Scene, draft: Draft) -> bool:
    """Whether the words tell who is meant: "defense ministers will meet with their counterparts" does not."""
    parties = [here.reading.who.entities[e] for e, _, _ in draft.parties]
    return draft.gathers or any(party.kind != "group" or party.state for party in parties)


def _engagement(here: Scene, by: By, draft: Draft, drafts: Sequence[Draft], id: str) -> Engagement:
    reading = here.reading
    status = draft.status if draft.status in get_args(Status) else "happened"
    trigger = reading.parse.tokens[draft.trigger]
    return Engagement(
        id=id,
        kind=cast("EngagementKind", draft.kind),
        status=cast("Status", status),
        trigger=reading.span(trigger.start, trigger.end),
        participants=tuple(_participants(here, draft, drafts)),
        place=draft.place,
        time=when(here, draft),
        topics=tuple(_topic(reading, *span) for span in _outermost(draft.topics)),
        by=by,
    )


def _participants(here: Scene, draft: Draft, drafts: Sequence[Draft]) -> Iterator[Participant]:
    reading, parties = here.reading, seated(here, draft, drafts)
    principals = {e for e, _, _ in parties}
    rows: list[tuple[str, Part, str, int]] = [(e, "principal", c, token) for e, c, token in parties]
    rows += [(e, "present", company(here, draft, e), t) for e, t in draft.present if e not in principals]
    for e, part, capacity, token in rows:
        yield Participant(
            entity=e,
            state=reading.who.entities[e].state,
            part=part,
            capacity=cast("Capacity", capacity) if capacity else None,
            span=reading.span(*reading.who.extent(reading.parse, token)),
        )


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that do not meet one before them, in order."""
    kept: list[tuple[int, int]] = []
    for span in sorted(set(spans), key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _topic(reading: Reading, start: int, end: int) -> Topic:
    span = reading.span(start, end)
    label = " ".join(span.text.lower().split())
    for article in _LABEL_ARTICLES:
        label = label.removeprefix(article)
    return Topic(label=label, span=span)


__all__ = ["extract"]
