"""Plain formulas of who took part in a contact, held as data: how much of them is read, and is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from communique import Reader, document
from communique.evaluate.score import best_pairs
from communique.model import Engagement, Entity, Participant, Record
from communique.vocab.states import states

FILE = Path(__file__).parent / "formulas" / "parties.tsv"
# Kinds that one formula may be read as.
ALIKE = {"meeting": {"meeting", "talks"}, "talks": {"talks", "meeting"}}
# The shares that are never lowered.
FLOORS = {
    "rows in full": 0.61,
    "contacts found": 0.72,
    "contacts right": 0.88,
    "parties found": 0.72,
    "parties right": 0.89,
    "capacities": 0.57,
}


Party = tuple[str, str, str]
"""A name, the capacity and the part."""


@dataclass(frozen=True)
class Wanted:
    """A contact as a row tells it: its kind and status, and the name, capacity and part of each party."""

    kind: str
    status: str
    parties: tuple[Party, ...]


@dataclass
class Tally:
    """What of the rows of one kind is read; all are numbers of rows, contacts or parties."""

    rows: int = 0
    full: int = 0
    contacts: int = 0
    read: int = 0
    right: int = 0
    parties: int = 0
    given: int = 0
    shared: int = 0
    asked: int = 0
    capacities: int = 0

    def shares(self) -> dict[str, float]:
        return {
            "rows in full": self.full / self.rows,
            "contacts found": self.right / self.contacts,
            "contacts right": self.right / max(self.read, 1),
            "parties found": self.shared / self.parties,
            "parties right": self.shared / max(self.given, 1),
            "capacities": self.capacities / max(self.asked, 1),
        }


def rows() -> Iterator[tuple[str, str, list[Wanted]]]:
    heading = ""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            heading = line[3:]
            continue
        text, kinds, parties = line.split("\t")
        pairs = zip(kinds.split(" ## "), parties.split(" ## "), strict=True)
        yield heading, text, [_wanted(kind, who) for kind, who in pairs]


def _wanted(kind: str, parties: str) -> Wanted:
    name, status = kind.split()
    people = (party.rsplit(" ", 2) for party in parties.split(" || "))
    return Wanted(name, status, tuple((who, capacity, part) for who, capacity, part in people))


@cache
def _reader() -> Reader:
    return Reader()


@cache
def _codes() -> dict[str, str]:
    return {name: code for code, state in states().items() for name in state.forms("name")}


def _is(entity: Entity, name: str) -> bool:
    """Whether an entity is who the row names: by name, or of a state's side where the row names the state."""
    if entity.name == name:
        return True
    if name in _codes():
        return entity.kind != "person" and entity.state == _codes()[name]
    return entity.kind != "person" and (name in entity.name or entity.name in name)


def _pairs(
    record: Record, wanted: Wanted, given: Engagement
) -> list[tuple[tuple[str, str, str], Participant]]:
    people = given.participants
    entities = [record.entity(p.entity) for p in people]

    def same(want: Party, n: int) -> float:
        return float(_is(entities[n], want[0]) and want[2] == people[n].part)

    found = best_pairs(wanted.parties, range(len(people)), same)
    return [(wanted.parties[i], people[k]) for i, k in found]


def _likeness(record: Record, wanted: Wanted, given: Engagement) -> float:
    """0 unless the kind is one that may be read and half of the principals are there."""
    if given.kind not in ALIKE.get(wanted.kind, {wanted.kind}):
        return 0.0
    there = _pairs(record, wanted, given)
    half = 2 * sum(want[2] == "principal" for want, _ in there)
    if half < sum(part == "principal" for _, _, part in wanted.parties):
        return 0.0
    return 1 + len(there) / (len(wanted.parties) + len(given.participants)) + (given.status == wanted.status)


def count(tally: Tally, record: Record, wanted: Sequence[Wanted]) -> bool:
    """Adds a row to the tally; whether it is read in full, with nothing added."""
    given = record.engagements
    found = best_pairs(wanted, given, lambda w, g: _likeness(record, w, g))
    right = [(wanted[i], given[k]) for i, k in found if wanted[i].status == given[k].status]
    shared = [pair for i, k in found for pair in _pairs(record, wanted[i], given[k])]
    parties = sum(len(w.parties) for w in wanted)
    named = sum(len(g.participants) for g in given)
    tally.rows, tally.contacts, tally.parties = (
        tally.rows + 1,
        tally.contacts + len(wanted),
        tally.parties + parties,
    )
    tally.read, tally.right = tally.read + len(given), tally.right + len(right)
    tally.given, tally.shared = tally.given + named, tally.shared + len(shared)
    asked = [(want[1], p.capacity) for want, p in shared if want[1] != "-"]
    tally.asked, tally.capacities = tally.asked + len(asked), tally.capacities + sum(a == b for a, b in asked)
    full = len(right) == len(wanted) == len(given) and len(shared) == parties == named
    tally.full += full
    return full


def read(text: str) -> Record:
    return _reader().read(document(text, published="2025-11-20"))


@cache
def _all() -> dict[str, float]:
    tally = Tally()
    for _, text, wanted in rows():
        count(tally, read(text), wanted)
    return tally.shares()


@pytest.mark.parametrize("share", FLOORS)
def test_the_shares_read_do_not_fall(share: str) -> None:
    assert _all()[share] >= FLOORS[share]
