"""Titles, honorifics, ranks, name particles and the nouns people and bodies go by."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ..errors import VocabularyError

TABLE = "offices.toml"


@dataclass(frozen=True, slots=True)
class Honorific:
    """A form of address; `title` is the role it gives, or "" if it only leads in a name."""

    sex: str
    title: str


@dataclass(frozen=True, slots=True)
class Offices:
    """The whole table; all keys are in lower case except acronyms."""

    heads: dict[str, str]
    full: dict[str, str]
    acronyms: dict[str, str]
    states: dict[str, str]
    honorifics: dict[str, Honorific]
    modifiers: frozenset[str]
    portfolio: frozenset[str]
    status: frozenset[str]
    former: frozenset[str]
    ranks: frozenset[str]
    rank_heads: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    never_names: frozenset[str]
    body_heads: frozenset[str]
    state_bodies: frozenset[str]
    persons: frozenset[str]
    groups: frozenset[str]
    collective: frozenset[str]
    speaking_things: frozenset[str]
    thing_heads: frozenset[str]
    stand_ins: tuple[str, ...]
    longest_head: int


def _words(value: str) -> frozenset[str]:
    return frozenset(value.split())


@cache
def offices() -> Offices:
    """The table of offices; VocabularyError if a row is empty or in the wrong case."""
    table = tomllib.loads((files(__package__) / "tables" / TABLE).read_text(encoding="utf-8"))
    heads: dict[str, str] = table["heads"]
    for row, (form, office) in enumerate(heads.items(), start=1):
        if form != form.lower() or not form.strip() or not office.strip():
            raise VocabularyError(TABLE, row, f"head {form!r} must be in lower case and name an office")
    honorifics = {}
    for row, (form, value) in enumerate(table["honorifics"].items(), start=1):
        sex, comma, title = value.partition(",")
        if not comma or sex not in {"", "m", "f"}:
            raise VocabularyError(TABLE, row, f"honorific {form!r} must read 'sex,title', not {value!r}")
        honorifics[form] = Honorific(sex, title)
    words, names, nominals = table["words"], table["names"], table["nominals"]
    return Offices(
        heads=heads,
        full=table["full"],
        acronyms=table["acronyms"],
        states=table["states"],
        honorifics=honorifics,
        modifiers=_words(words["modifiers"]),
        portfolio=_words(words["modifiers"]) | _words(words["portfolio"]),
        status=_words(words["status"]),
        former=_words(words["former"]),
        ranks=_words(table["ranks"]["words"]),
        rank_heads=_words(table["ranks"]["heads"]),
        particles=_words(names["particles"]),
        suffixes=_words(names["suffixes"]),
        never_names=_words(names["never"]),
        body_heads=_words(table["bodies"]["heads"]),
        state_bodies=_words(table["bodies"]["state_bodies"]),
        persons=_words(nominals["persons"]),
        groups=_words(nominals["groups"]),
        collective=_words(nominals["collective"]),
        speaking_things=_words(nominals["speaking_things"]),
        thing_heads=_words(table["things"]["heads"]),
        stand_ins=tuple(table["parse"]["surnames"].split()),
        longest_head=max(len(form.split()) for form in heads),
    )
