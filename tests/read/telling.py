"""Texts read for tests, and the contacts of a record as lines."""

from __future__ import annotations

from functools import cache

from communique.model import Engagement, Record, document
from communique.read.reader import Reader


@cache
def _reader() -> Reader:
    return Reader()


def read(text: str, *, title: str | None = None) -> Record:
    """The record of a text that was published on Wednesday, 14 May 2025; nothing in it may fail."""
    record = _reader().read(document(text, published="2025-05-14", title=title))
    assert not record.faults
    return record


def told(record: Record, engagement: Engagement) -> str:
    """`kind: name/capacity, name (present) @ place, status`, without what is absent and "happened"."""
    names = {entity.id: entity.name for entity in record.entities}
    parts = []
    for participant in engagement.participants:
        name = names[participant.entity]
        name += f"/{participant.capacity}" if participant.capacity else ""
        parts.append(name + (" (present)" if participant.part == "present" else ""))
    where = f" @ {names[engagement.place]}" if engagement.place else ""
    status = "" if engagement.status == "happened" else f", {engagement.status}"
    return f"{engagement.kind}: {', '.join(sorted(parts))}{where}{status}"


def contacts(text: str) -> list[str]:
    """Each contact of a text, `told`."""
    record = read(text)
    return [told(record, engagement) for engagement in record.engagements]
