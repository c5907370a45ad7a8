"""Titles, honorifics, ranks, name particles and the nouns people and bodies go by."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
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
    """The whole table; all keys are in lower case except acronyms.

    `portfolio` holds the modifiers as well, `bare_portfolio` no word that is also a rank; `before` is
    `status` and `former`.
    """

    heads: dict[str, str]
    full: dict[str, str]
    acronyms: dict[str, str]
    states: dict[str, str]
    lacking: Mapping[str, frozenset[str]]
    held_in: Mapping[str, frozenset[str]]
    honorifics: dict[str, Honorific]
    modifiers: frozenset[str]
    portfolio: frozenset[str]
    status: frozenset[str]
    former: frozenset[str]
    before: frozenset[str]
    bare_portfolio: frozenset[str]
    vague_heads: frozenset[str]
    officers: frozenset[str]
    gatherings: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    governs: Mapping[str, frozenset[str]]
    local: frozenset[str]
    royal: frozenset[str]
    posted: frozenset[str]
    private: frozenset[str]
    ranks: frozenset[str]
    rank_heads: frozenset[str]
    retired: frozenset[str]
    particles: frozenset[str]
    inner_particles: frozenset[str]
    articles: tuple[str, ...]
    inner_articles: tuple[str, ...]
    suffixes: frozenset[str]
    post_nominals: frozenset[str]
    ordinary_names: frozenset[str]
    korean: frozenset[str]
    never_names: frozenset[str]
    body_heads: frozenset[str]
    state_bodies: frozenset[str]
    body_qualifiers: frozenset[str]
    persons: frozenset[str]
    groups: frozenset[str]
    collective: frozenset[str]
    address: frozenset[str]
    speaking_things: frozenset[str]
    thing_heads: frozenset[str]
    craft: frozenset[str]
    grounds: frozenset[str]
    papers: frozenset[str]
    bands: frozenset[str]
    stand_ins: tuple[str, ...]
    longest_head: int


def _words(value: str) -> frozenset[str]:
    return frozenset(value.split())


@cache
def offices() -> Offices:
    """The table of offices; VocabularyError if a row is empty or in the wrong case."""
    table = tomllib.loads((files(__package__) / "tables" / TABLE).read_text(encoding="utf-8"))
    heads = _heads(table["heads"])
    return Offices(
        heads=heads,
        full=table["full"],
        acronyms=table["acronyms"],
        states=table["states"],
        lacking={office: _words(value) for office, value in table["lacking"].items()},
        held_in={office: _words(value) for office, value in table["held_in"].items()},
        honorifics=_honorifics(table["honorifics"]),
        governs={preposition: _words(value) for preposition, value in table["governs"].items()},
        local=frozenset(table["kinds"]["local"]),
        royal=frozenset(table["kinds"]["royal"]),
        posted=frozenset(table["kinds"]["posted"]),
        private=frozenset(table["kinds"]["private"]),
        thing_heads=_words(table["things"]["heads"]),
        craft=_words(table["things"]["craft"]),
        grounds=_words(table["things"]["grounds"]),
        papers=_words(table["things"]["papers"]),
        bands=_words(table["things"]["bands"]),
        stand_ins=tuple(table["parse"]["surnames"].split()),
        longest_head=max(len(form.split()) for form in heads),
        articles=tuple(table["names"]["articles"].split()),
        inner_articles=tuple(table["names"]["inner_articles"].split()),
        **_around(table["words"], table["ranks"]),
        **_names(table["names"]),
        **_nouns(table["bodies"], table["nominals"]),
    )


def _heads(rows: dict[str, str]) -> dict[str, str]:
    for row, (form, office) in enumerate(rows.items(), start=1):
        if form != form.lower() or not form.strip() or not office.strip():
            raise VocabularyError(TABLE, row, f"head {form!r} must be in lower case and name an office")
    return rows


def _honorifics(rows: dict[str, str]) -> dict[str, Honorific]:
    honorifics = {}
    for row, (form, value) in enumerate(rows.items(), start=1):
        sex, comma, title = value.partition(",")
        if not comma or sex not in {"", "m", "f"}:
            raise VocabularyError(TABLE, row, f"honorific {form!r} must read 'sex,title', not {value!r}")
        honorifics[form] = Honorific(sex, title)
    return honorifics


def _around(words: dict[str, str], ranks: dict[str, str]) -> dict[str, frozenset[str]]:
    """The words around the head of an office."""
    found = {key: _words(value) for key, value in words.items()}
    found |= {"ranks": _words(ranks["words"]), "rank_heads": _words(ranks["heads"])}
    found["officers"] = _words(ranks["officers"])
    found["retired"] = _words(ranks["retired"])
    found["portfolio"] |= found["modifiers"]
    found["bare_portfolio"] = found["portfolio"] - found["ranks"]
    found["before"] = found["status"] | found["former"]
    return found


def _names(names: dict[str, str]) -> dict[str, frozenset[str]]:
    """The words of personal names."""
    return {
        "particles": _words(names["particles"]),
        "inner_particles": _words(names["inner_particles"]),
        "suffixes": _words(names["suffixes"]),
        "post_nominals": _words(names["post_nominals"]),
        "ordinary_names": _words(names["ordinary"]),
        "korean": _words(names["korean"]),
        "never_names": _words(names["never"]),
    }


def _nouns(bodies: dict[str, str], nominals: dict[str, str]) -> dict[str, frozenset[str]]:
    """Common nouns for bodies, people and things that speak."""
    return {
        "body_heads": _words(bodies["heads"]),
        "state_bodies": _words(bodies["state_bodies"]),
        "body_qualifiers": _words(bodies["qualifiers"]),
        **{key: _words(value) for key, value in nominals.items()},
    }
