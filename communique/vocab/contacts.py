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
    joining: frozenset[str]
    through: frozenset[str]
    paying: frozenset[str]
    receiving: frozenset[str]
    planning: frozenset[str]
    offers: frozenset[str]
    telling: frozenset[str]
    reciprocal: frozenset[str]
    gathering: frozenset[str]
    meals: frozenset[str]
    sitting: frozenset[str]
    sent: frozenset[str]
    loose: frozenset[str]
    phone_verbs: frozenset[str]
    idle_nouns: frozenset[str]
    standing: frozenset[str]
    sending: frozenset[str]
    staying: frozenset[str]
    returning: frozenset[str]
    leaving: frozenset[str]
    coming: frozenset[str]
    dropping: frozenset[str]
    handing: frozenset[str]
    papers: frozenset[str]
    leading_nouns: frozenset[str]
    stretches: frozenset[str]
    further: frozenset[str]
    earlier: frozenset[str]
    shares: frozenset[str]
    sequel: frozenset[str]
    beside: frozenset[str]
    separate: frozenset[str]
    councils: frozenset[str]
    delegates: frozenset[str]
    phone: frozenset[str]
    phone_proofs: frozenset[str]
    phone_modifiers: frozenset[str]
    call_modifiers: frozenset[str]
    planned: frozenset[str]
    proposed: frozenset[str]
    cancelled: frozenset[str]
    meant: frozenset[str]
    denied: frozenset[str]
    doubting: frozenset[str]
    hearsay: frozenset[str]
    refuting: frozenset[str]
    moving: frozenset[str]
    assembling: frozenset[str]
    events: frozenset[str]
    saying: frozenset[str]
    bound: frozenset[str]
    journeys: frozenset[str]
    pleasure: frozenset[str]
    resumed: frozenset[str]
    ordinals: frozenset[str]
    future: frozenset[str]
    requested: frozenset[str]
    arranged: frozenset[str]
    fixed: frozenset[str]
    agreed: frozenset[str]
    inviting: frozenset[str]
    planned_before: frozenset[str]
    proposed_before: frozenset[str]
    sites: frozenset[str]
    seats: frozenset[str]
    no_seats: frozenset[str]
    confining: frozenset[str]
    present_verbs: frozenset[str]
    present_joining: frozenset[str]
    present_including: frozenset[str]
    topic_verbs: frozenset[str]
    topic_prepositions: frozenset[str]
    topic_silent_verbs: frozenset[str]
    topic_never: frozenset[str]
    topic_briefing: frozenset[str]


@cache
def contacts() -> Contacts:
    """The table of contacts; VocabularyError names a bad row."""
    table = tomllib.loads((files(__package__) / "tables" / TABLE).read_text(encoding="utf-8"))
    light = dict(table["light"])
    capacity = light.pop("capacity")
    return Contacts(
        verbs=_verbs(table["verbs"]),
        nouns=_nouns(table["nouns"]),
        light=_words(light.pop("verbs")),
        light_capacity=capacity,
        **{key: _words(value) for key, value in table["place"].items()},
        phone=_words(table["phone"]["words"]),
        phone_proofs=_words(table["phone"]["proofs"]),
        phone_modifiers=_words(table["phone"]["modifiers"]),
        call_modifiers=_words(table["phone"]["call_modifiers"]),
        **{key: _words(value) for key, value in (light | table["status"] | table["mentions"]).items()},
        **{f"present_{key}": _words(value) for key, value in table["present"].items()},
        **{f"topic_{key}": _words(value) for key, value in table["topics"].items()},
    )


def _words(value: str) -> frozenset[str]:
    return frozenset(value.split())


def _verbs(rows: Mapping[str, str]) -> dict[str, ContactVerb]:
    verbs = {}
    for row, (lemma, value) in enumerate(rows.items(), start=1):
        kind, _, rest = value.partition(",")
        frame, *sides = rest.split(",")
        if len(sides) != 2 or kind not in KINDS or frame not in FRAMES or not set(sides) <= CAPACITIES:
            reason = f"verb {lemma!r} must read 'kind,frame,subject,other', not {value!r}"
            raise VocabularyError(TABLE, row, reason)
        verbs[lemma] = ContactVerb(kind, frame, *sides)
    return verbs


def _nouns(rows: Mapping[str, str]) -> Mapping[str, str]:
    for row, (noun, kind) in enumerate(rows.items(), start=1):
        if kind not in KINDS:
            raise VocabularyError(TABLE, row, f"noun {noun!r} has the unknown kind {kind!r}")
    return rows
