"""The reader, loaded once; and records made by hand, for tests that show or print records and read none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import communique
from communique.model import By, Dateline, Document, Fault, Record, Role, Span, document

TEXT = """Ministers of two fictional shores meet

LISBON, 3 June 2025 (Harbour News) - Portuguese Foreign Minister Ana Duarte received her Chilean counterpart \
Pablo Reyes in Lisbon on Monday. Ambassador Rita Lobo was in the room.

Duarte said, "We will open the port by July 2025." Reyes thanked Portugal for its patience and claimed \
that Peru had blocked two ships. A senior official warned of delays.
"""
HEAD = "LISBON, 3 June 2025 (Harbour News) - "
BY = By(name="hand", version=1)
Find = Callable[[str], Span]


@pytest.fixture(scope="session")
def reader() -> communique.Reader:
    """The reader as it ships."""
    return communique.Reader()


@pytest.fixture
def bare() -> Record:
    """The record of a document that says nothing."""
    return _record(document=document("Nothing happened.\n"))


@pytest.fixture
def full() -> Record:
    """A record with something in nearly each of its parts."""
    doc = _document()

    def find(words: str) -> Span:
        start = doc.text.index(words)
        return doc.span(start, start + len(words))

    return _record(
        document=doc,
        entities=_entities(find),
        engagements=_engagements(find),
        statements=_statements(find),
        commitments=_commitments(find),
        events=_events(find),
        faults=(Fault(by=By(name="events", version=3), message="ran out of codes"),),
    )


def _record(**parts: Any) -> Record:
    names = ("entities", "engagements", "statements", "commitments", "events", "places", "faults")
    return Record.model_validate(dict.fromkeys(names, ()) | parts)


def _document() -> Document:
    plain = document(TEXT, published="2025-06-03", title=TEXT.splitlines()[0])
    start = TEXT.index(HEAD)
    span = plain.span(start, start + len(HEAD))
    dateline = Dateline(place="LISBON", date="2025-06-03", agency="Harbour News", span=span)
    return plain.model_copy(update={"dateline": dateline, "language": "en"})


def _time(span: Span, start: str, end: str, **rest: str) -> dict[str, Any]:
    return {
        "start": start,
        "end": end,
        "span": span,
        "timex": None,
        "precision": "day",
        "basis": "stated",
    } | rest


def _entities(find: Find) -> list[dict[str, Any]]:
    rows = (
        ("e1", "person", "Ana Duarte", "PRT", "Foreign Minister"),
        ("e2", "person", "Pablo Reyes", "CHL", ""),
        ("e3", "person", "Rita Lobo", None, "Ambassador"),
        ("e4", "place", "Lisbon", "PRT", ""),
        ("e5", "state", "Peru", "PER", ""),
        ("e6", "role", "A senior official", None, ""),
    )
    return [
        {
            "id": id,
            "kind": kind,
            "name": name,
            "state": state,
            "wikidata": None,
            "roles": [Role(title=title, office=None, body=None, state=state, span=find(title))]
            if title
            else [],
            "mentions": [find(name).model_dump() | {"form": "name"}],
            "by": BY,
        }
        for id, kind, name, state, title in rows
    ]


def _engagements(find: Find) -> list[dict[str, Any]]:
    rows = (
        ("e1", "Ana Duarte", "PRT", "principal", "host"),
        ("e2", "Pablo Reyes", "CHL", "principal", "visitor"),
        ("e3", "Rita Lobo", None, "present", None),
    )
    return [
        {
            "id": "g1",
            "kind": "meeting",
            "status": "happened",
            "trigger": find("received"),
            "participants": [
                {"entity": entity, "state": state, "part": part, "capacity": capacity, "span": find(name)}
                for entity, name, state, part, capacity in rows
            ],
            "place": "e4",
            "time": _time(find("on Monday"), "2025-06-02", "2025-06-02", basis="relative"),
            "topics": [{"label": "port", "span": find("the port")}],
            "by": BY,
        }
    ]


def _statements(find: Find) -> list[dict[str, Any]]:
    rows = (
        ("s1", ("e1",), "Duarte", "said", "We will open the port by July 2025.", "direct", "promise"),
        ("s2", ("e2",), "Reyes", "thanked", "Portugal for its patience", "indirect", "thank"),
        ("s3", ("e2",), "Reyes", "claimed", "Peru had blocked two ships", "indirect", "state"),
        ("s4", (), "A senior official", "warned", "of delays", "indirect", "state"),
    )
    return [
        {
            "id": id,
            "speakers": speakers,
            "source_spans": [find(source)],
            "state": None,
            "cue": find(cue),
            "content": [find(content)],
            "directness": directness,
            "act": act,
            "addressees": [],
            "topics": [],
            "within": None,
            "by": BY,
        }
        for id, speakers, source, cue, content, directness, act in rows
    ]


def _commitments(find: Find) -> list[dict[str, Any]]:
    return [
        {
            "id": "c1",
            "by": ["e1"],
            "state": "PRT",
            "to": ["e2"],
            "content": find("open the port by July 2025"),
            "status": "made",
            "due": _time(find("by July 2025"), "2025-07-01", "2025-07-31", precision="month"),
            "statement": "s1",
            "engagement": "g1",
            "read_by": BY,
        }
    ]


def _events(find: Find) -> list[dict[str, Any]]:
    rows: tuple[tuple[Any, ...], ...] = (
        ("v1", "CONSULT", "visit", ["e2"], ["e1"], "received", "happened", None),
        ("v2", "COERCE", "restrict", ["e5"], [], "blocked", "alleged", "s3"),
    )
    nothing = ("contexts", "source_spans", "source_states", "target_spans", "target_states")
    unknown = ("cameo", "goldstein", "engagement", "place", "time")
    return [
        dict.fromkeys(nothing, ())
        | dict.fromkeys(unknown)
        | {"id": id, "plover": plover, "mode": mode, "source": source, "target": target, "status": status}
        | {"trigger": find(trigger), "attributed_to": said, "main": id == "v1", "by": BY, "why": "by hand"}
        | {"plover_score": 1.0, "quad": 1, "confidence": 0.5}
        for id, plover, mode, source, target, trigger, status, said in rows
    ]
