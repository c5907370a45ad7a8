"""A small gold document, written into a directory for a test; changes go in by path, `statements.0.act`."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

from communique.evaluate.goldfile import Gold, load

TEXT = """LISBON: Foreign Minister Ana Lobo met Norway's Trade Minister Per Dahl here on 3 March 2025.

“The ferry will sail,” she said. Dahl thanked the harbour authority for its patience.
He promised to send two pilots by June. The minister condemned the attack on the ferry.
"""

_DAY = {"start": "2025-03-03", "end": "2025-03-03", "precision": "day", "basis": "stated"}


def _entity(id: str, kind: str, name: str, state: str | None, *titles: str) -> dict[str, Any]:
    roles = [{"title": title, "state": state} for title in titles]
    return {"id": id, "kind": kind, "name": name, "state": state, "roles": roles}


def _statement(
    id: str, who: str, *, source: str, cue: str, content: str, act: str, directness: str = "indirect"
) -> dict[str, Any]:
    return {
        "id": id,
        "speakers": [who],
        "source": [source],
        "cue": cue,
        "content": [content],
        "directness": directness,
        "act": act,
        "addressees": [],
        "within": None,
    }


def _event(plover: str, source: list[str], target: list[str], trigger: str) -> dict[str, Any]:
    return {
        "plover": plover,
        "mode": None,
        "source": source,
        "target": target,
        "trigger": trigger,
        "status": "happened",
        "attributed_to": None,
        "engagement": None,
        "place": None,
        "time": None,
        "contexts": ["diplomatic"],
    }


FACTS: dict[str, Any] = {
    "published": "2025-03-03",
    "published_given": False,
    "genre": "report",
    "title": None,
    "dateline": {"place": "LISBON", "date": None, "agency": None},
    "entities": [
        _entity("lobo", "person", "Ana Lobo", "PRT", "Foreign Minister"),
        _entity("dahl", "person", "Per Dahl", "NOR", "Trade Minister"),
        _entity("harbour", "body", "the harbour authority", None),
        _entity("lisbon", "place", "LISBON", "PRT"),
        _entity("nor", "state", "Norway", "NOR"),
        _entity("ferry", "thing", "the ferry", None),
    ],
    "engagements": [
        {
            "id": "g1",
            "kind": "meeting",
            "status": "happened",
            "trigger": "met",
            "participants": [
                {"entity": "lobo", "part": "principal", "capacity": "host"},
                {"entity": "dahl", "part": "principal", "capacity": "visitor"},
            ],
            "place": "lisbon",
            "time": _DAY,
            "topics": [],
        }
    ],
    "statements": [
        _statement(
            "s1",
            "lobo",
            source="she",
            cue="said",
            content="The ferry will sail",
            act="state",
            directness="direct",
        ),
        _statement(
            "s2",
            "dahl",
            source="[[Dahl]] thanked",
            cue="thanked",
            content="the harbour authority for its patience",
            act="thank",
        ),
        _statement(
            "s3", "dahl", source="He", cue="promised", content="to send two pilots by June", act="promise"
        ),
        _statement(
            "s4",
            "lobo",
            source="The minister",
            cue="condemned",
            content="the [[attack on the ferry]]",
            act="condemn",
        ),
    ],
    "commitments": [
        {
            "by": ["dahl"],
            "to": [],
            "content": "to send two pilots by June",
            "status": "made",
            "due": None,
            "statement": "s3",
        }
    ],
    "events": [
        _event("CONSULT", ["lobo", "dahl"], [], "met"),
        _event("SUPPORT", ["dahl"], ["harbour"], "thanked"),
        _event("ACCUSE", ["lobo"], [], "condemned"),
        _event("ASSAULT", [], ["ferry"], "attack"),
    ],
    "places": ["lisbon"],
}


def write(directory: Path, changes: dict[str, Any] | None = None, *, name: str = "lisbon-ferry") -> Path:
    """Writes the sample with `changes` under `name`; gives the directory."""
    facts = deepcopy(FACTS)
    for path, value in (changes or {}).items():
        *way, last = path.split(".")
        owner: Any = facts
        for step in way:
            owner = owner[int(step)] if step.isdigit() else owner[step]
        owner[int(last) if last.isdigit() else last] = value
    file = directory / f"{name}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(facts), encoding="utf-8")
    file.with_suffix(".txt").write_text(TEXT, encoding="utf-8")
    return directory


def sample(directory: Path) -> Gold:
    """The sample, loaded."""
    return load(write(directory))[0]
