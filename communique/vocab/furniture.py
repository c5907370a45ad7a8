"""Words that the parts of a page are recognised by: furniture, bylines, datelines, labels, titles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..errors import VocabularyError
from .loader import toml

TABLE = "furniture.toml"


@dataclass(frozen=True, slots=True)
class PageWords:
    """The whole table; phrases are in lower case, agencies as they write themselves."""

    furniture: frozenset[str]
    furniture_opening: tuple[str, ...]
    furniture_sentence: tuple[str, ...]
    longest_furniture: int
    credits: tuple[str, ...]
    credit_words: tuple[str, ...]
    byline: frozenset[str]
    byline_opening: tuple[str, ...]
    byline_joining: frozenset[str]
    dated: tuple[str, ...]
    redated: tuple[str, ...]
    agencies: tuple[str, ...]
    seats: frozenset[str]
    not_places: frozenset[str]
    never_first: frozenset[str]
    inside: frozenset[str]
    label_words: frozenset[str]
    talks: tuple[str, ...]
    label_asking: frozenset[str]
    label_answering: frozenset[str]
    label_never: frozenset[str]
    label_notes: tuple[str, ...]
    title_opening: tuple[str, ...]
    title_lead: tuple[str, ...]
    opening_titles: frozenset[str]
    title_stops: frozenset[str]
    title_small: frozenset[str]
    genres: dict[str, frozenset[str]]
    english: frozenset[str]
    others: frozenset[str]


def _lines(section: Mapping[str, Any], key: str) -> tuple[str, ...]:
    rows = tuple(section[key].strip().split("\n"))
    for n, row in enumerate(rows, start=1):
        if not row.strip() or row != row.lower():
            raise VocabularyError(TABLE, n, f"{key}: {row!r} is empty or not in lower case")
    return rows


def _parts(section: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in section[key].strip().replace("\n", "|").split("|") if part.strip())


def _words(section: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(section[key].split())


@cache
def page_words() -> PageWords:
    """The table of a page's words; VocabularyError if a phrase is empty or in the wrong case."""
    table = toml(TABLE)
    furniture, byline, dateline = table["furniture"], table["byline"], table["dateline"]
    labels, titles, language = table["labels"], table["titles"], table["language"]
    return PageWords(
        furniture=frozenset(_lines(furniture, "whole")),
        furniture_opening=_lines(furniture, "opening"),
        furniture_sentence=_lines(furniture, "sentence"),
        longest_furniture=furniture["longest"],
        credits=_words(furniture, "credits"),
        credit_words=_words(furniture, "credit_words"),
        byline=frozenset(_lines(byline, "whole")),
        byline_opening=_lines(byline, "opening"),
        byline_joining=frozenset(_words(byline, "joining")),
        dated=_parts(byline, "dated"),
        redated=_parts(byline, "redated"),
        agencies=_words(dateline, "agencies") + _parts(dateline, "long_agencies"),
        seats=frozenset(_parts(dateline, "seats")),
        not_places=frozenset(_words(dateline, "not_places")),
        never_first=frozenset(_words(dateline, "never_first")),
        inside=frozenset(_words(dateline, "inside")),
        label_words=frozenset(_words(labels, "words")),
        talks=_parts(labels, "talks"),
        label_asking=frozenset(_words(labels, "asking")),
        label_answering=frozenset(_words(labels, "answering")),
        label_never=frozenset(_words(labels, "never")),
        label_notes=_words(labels, "notes"),
        title_opening=_parts(titles, "opening"),
        title_lead=_words(titles, "lead"),
        opening_titles=frozenset(_words(titles, "personal")),
        title_stops=frozenset(_words(titles, "stops")),
        title_small=frozenset(_words(titles, "small")),
        genres={key: frozenset(value.split()) for key, value in table["genres"].items()},
        english=frozenset(_words(language, "english")),
        others=frozenset(_words(language, "others")),
    )
