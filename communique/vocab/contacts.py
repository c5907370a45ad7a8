"""Words for meetings, calls, visits, talks, summits and ceremonies."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ..errors import VocabularyError

TABLE = "contacts.toml"
KINDS = frozenset({"meeting", "call", "visit", "summit", "talks", "ceremony", "conversation"})
FRAMES = frozenset({"with", "object", "place", "on", "goal", "none"})
CAPACITIES = frozenset({"", "visitor", "host", "caller", "receiver", "chair", "mediator"})


@dataclass(frozen=True, slots=True)
class ContactVerb:
    """A verb of contact: its kind, where the other side stands, and what each side is by it."""

    kind: str
    frame: str
    subject: str
    other: str


@dataclass(frozen=True, slots=True)
class Contacts:
    """The table; `nouns` are lemmas, `conversation` among their kinds fits both a meeting and a call."""

    verbs: Mapping[str, ContactVerb]
    nouns: Mapping[str, str]
    light: frozenset[str]
    light_capacity: Mapping[str, str]
    planned: frozenset[str]
    proposed: frozenset[str]
    cancelled: frozenset[str]
    denied: frozenset[str]
    sites: frozenset[str]
    present_verbs: frozenset[str]
    topic_verbs: frozenset[str]
    topic_prepositions: frozenset[str]


@cache
def contacts() -> Contacts:
    """The table of contacts; VocabularyError names a bad row."""
    table = tomllib.loads((files(__package__) / "tables" / TABLE).read_text(encoding="utf-8"))
    verbs = {}
    for row, (lemma, value) in enumerate(table["verbs"].items(), start=1):
        parts = value.split(",")
        if (
            len(parts) != 4
            or parts[0] not in KINDS
            or parts[1] not in FRAMES
            or not CAPACITIES >= set(parts[2:])
        ):
            raise VocabularyError(
                TABLE, row, f"verb {lemma!r} must read 'kind,frame,subject,other', not {value!r}"
            )
        verbs[lemma] = ContactVerb(*parts)
    for row, (noun, kind) in enumerate(table["nouns"].items(), start=1):
        if kind not in KINDS:
            raise VocabularyError(TABLE, row, f"noun {noun!r} has the unknown kind {kind!r}")
    status, light = table["status"], table["light"]
    return Contacts(
        verbs=verbs,
        nouns=table["nouns"],
        light=frozenset(light["verbs"].split()),
        light_capacity=light["capacity"],
        planned=frozenset(status["planned"].split()),
        proposed=frozenset(status["proposed"].split()),
        cancelled=frozenset(status["cancelled"].split()),
        denied=frozenset(status["denied"].split()),
        sites=frozenset(table["place"]["sites"].split()),
        present_verbs=frozenset(table["present"]["verbs"].split()),
        topic_verbs=frozenset(table["topics"]["verbs"].split()),
        topic_prepositions=frozenset(table["topics"]["prepositions"].split()),
    )
