"""Given names that are used for one sex only, and the sex each tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final, Literal

from .forms import folded
from .loader import Row, tsv

Sex = Literal["m", "f", ""]

TABLE: Final = "given_names.tsv"
COLUMNS: Final = ("name", "sex")

# "J.", "J", "A.Q." and "Kh." before the given name; two letters without a stop may be a name.
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.)+(?:[^\W\d_])?|[^\W\d_]")
_NAME = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_EDGES = '.,;:"“”()[]'


def sex_of(name: str) -> Sex:
    """The sex that the given name at the start of the personal name `name` tells, "" where it tells none.

    `name` should be more than a family name: many of those ("Abbas", "Thomas") are given names as well.
    """
    table = given_names()
    for word in name.split():
        if _INITIALS.fullmatch(word):
            continue
        key = folded(word.strip(_EDGES))
        return table.get(key) or table.get(key.partition(" ")[0], "")
    return ""


@cache
def given_names() -> Mapping[str, Sex]:
    """The sex of every given name by its folded form; a hyphen in a name is a space in its folded form."""
    return MappingProxyType(given_names_of(tsv(TABLE, COLUMNS)))


def given_names_of(rows: Iterable[Row]) -> dict[str, Sex]:
    """The sexes of `rows` by folded name; VocabularyError for a name given twice, in any accents."""
    found: dict[str, Sex] = {}
    places: dict[str, Row] = {}
    for row in rows:
        name, sex = row.text("name"), _sex(row)
        if not _NAME.fullmatch(name):
            raise row.error(f"name {name!r} is not one word of letters, hyphens and apostrophes")
        key = folded(name)
        if first := places.get(key):
            both = "" if found[key] == sex else ", there under the other sex"
            raise row.error(f"name {name!r} stands in row {first.number} already{both}")
        found[key], places[key] = sex, row
    return found


def _sex(row: Row) -> Sex:
    return "m" if row.one_of("sex", ("m", "f")) == "m" else "f"
