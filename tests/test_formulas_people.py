"""Plain formulas that tell who somebody is, held as data: people found, their titles and their states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from communique import Reader, document
from communique.evaluate.wording import title_words, words
from communique.model import Entity

FILE = Path(__file__).parent / "formulas" / "people.tsv"
# The share of rows that are right, never lowered: everybody found and nobody else, then of the people found
# those with exactly their titles, and those with their state.
FLOORS = {"people": 0.945, "titles": 0.875, "states": 0.905}


@dataclass(frozen=True)
class Person:
    """A person as a row tells of them; `state` is None where the text does not say."""

    name: str
    titles: frozenset[tuple[str, ...]]
    state: str | None


@dataclass(frozen=True)
class Formula:
    """A text and the people in it."""

    kind: str
    text: str
    people: tuple[Person, ...]


def formulas() -> Iterator[Formula]:
    kind = ""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("##"):
            kind = line[2:].strip()
        elif line.strip():
            text, people = line.split("\t")
            yield Formula(kind, text, tuple(_told(p) for p in people.split("||")))


def _told(cell: str) -> Person:
    name, titles, state = (part.strip() for part in cell.split("|"))
    kept = frozenset(title_words(title) for title in titles.split(";") if title.strip())
    return Person(name, kept, None if state == "-" else state)


@cache
def _reader() -> Reader:
    return Reader()


@cache
def _given(text: str) -> dict[tuple[str, ...], Entity]:
    record = _reader().read(document(text, published="2025-11-20"))
    return {words(entity.name): entity for entity in record.entities if entity.kind == "person"}


def faults(formula: Formula, part: str) -> list[str]:
    """What is wrong with one part of what is read of a formula; nothing where all is right."""
    given = _given(formula.text)
    wanted = {words(person.name): person for person in formula.people}
    if part == "people":
        lost = [f"without {wanted[name].name}" for name in wanted.keys() - given.keys()]
        return lost + [f"with {given[name].name}" for name in given.keys() - wanted.keys()]
    pairs = [(wanted[name], given[name]) for name in wanted if name in given]
    if part == "states":
        return [f"{p.name}: {e.state}, not {p.state}" for p, e in pairs if e.state != p.state]
    return [
        f"{p.name}: {[role.title for role in e.roles]}"
        for p, e in pairs
        if {title_words(role.title) for role in e.roles} != p.titles
    ]


@pytest.mark.parametrize("part", FLOORS)
def test_the_share_of_formulas_read_does_not_fall(part: str) -> None:
    rows = list(formulas())
    wrong = [f"{row.kind}: {row.text} -> {', '.join(found)}" for row in rows if (found := faults(row, part))]
    share = 1 - len(wrong) / len(rows)
    assert share >= FLOORS[part], "\n".join([f"{share:.3f} of {len(rows)}", *wrong])
