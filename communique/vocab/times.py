"""Words of calendar time: months, weekdays, numbers, units, parts of the day, seasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..errors import VocabularyError
from .loader import toml

TABLE = "times.toml"
RULES_TABLE = "timerules.toml"


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The whole table in lower case; months count from 1, weekdays from Monday as 0."""

    months: dict[str, int]
    short_months: dict[str, int]
    hijri: tuple[str, ...]
    weekdays: dict[str, int]
    short_weekdays: dict[str, int]
    names_before: tuple[str, ...]
    names_after: tuple[str, ...]
    year_names_after: tuple[str, ...]
    numbers: dict[str, int]
    units: dict[str, int]
    days: dict[str, tuple[int, str]]
    parts: dict[str, str]
    seasons: dict[str, tuple[int, str]]
    forward_near: tuple[str, ...]
    forward_over: tuple[str, ...]
    forward_modal: tuple[str, ...]
    present: tuple[str, ...]
    some: tuple[str, ...]
    ahead: frozenset[str]
    ahead_as_written: frozenset[str]


@cache
def time_words() -> TimeWords:
    """The table of time words; VocabularyError if a calendar is not complete or a number is none."""
    table = toml(TABLE)
    months, weekdays, names = table["months"], table["weekdays"], table["names"]
    full_months = {name: n for n, name in enumerate(months["full"].split(), start=1)}
    full_weekdays = {name: n for n, name in enumerate(weekdays["full"].split())}
    _check(full_months, full_weekdays, table)
    return TimeWords(
        months=full_months,
        short_months=dict(months["short"]),
        hijri=tuple(months["hijri"]["names"].split()),
        weekdays=full_weekdays,
        short_weekdays=dict(weekdays["short"]),
        names_before=tuple(names["before"].split()),
        names_after=tuple(names["after"].split()),
        year_names_after=tuple(names["year_after"].split()),
        numbers=dict(table["numbers"]),
        units=dict(table["units"]),
        days={word: (shift, part) for word, (shift, part) in table["days"].items()},
        parts=dict(table["parts"]),
        seasons={word: (n, table["seasons"]["code"][word]) for word, n in table["seasons"]["first"].items()},
        forward_near=_phrases(table["forward"]["near"]),
        forward_over=_phrases(table["forward"]["over"]),
        forward_modal=_phrases(table["forward"]["modal"]),
        present=_phrases(table["vague"]["present"]),
        some=_phrases(table["vague"]["some"]),
        ahead=frozenset(table["ahead"]["lemmas"].split()),
        ahead_as_written=frozenset(table["ahead"]["as_written"].split()),
    )


def _phrases(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.replace("\n", "|").split("|") if part.strip())


def _check(months: dict[str, int], weekdays: dict[str, int], table: Mapping[str, Any]) -> None:
    if len(months) != 12 or len(weekdays) != 7:
        raise VocabularyError(
            TABLE, 1, f"has {len(months)} months and {len(weekdays)} weekdays, not 12 and 7"
        )
    for section, low, high in (("numbers", 1, 100), ("units", 0, 14)):
        for row, (word, value) in enumerate(table[section].items(), start=1):
            if not isinstance(value, int) or not low <= value <= high:
                raise VocabularyError(
                    TABLE, row, f"{section} {word!r} must be {low} to {high}, not {value!r}"
                )


@dataclass(frozen=True, slots=True)
class Form:
    """A form of time expression: its pattern, parts between percent signs, and the name of what it means."""

    means: str
    needs: str
    pattern: str
    example: str
    stated: str | None
    back: bool
    value: str


@dataclass(frozen=True, slots=True)
class TimeForms:
    """The forms in the order they are tried, and the parts that their patterns share."""

    parts: dict[str, str]
    forms: tuple[Form, ...]


@cache
def time_forms() -> TimeForms:
    """The table of forms; VocabularyError if a form lacks its meaning, pattern or example."""
    table = toml(RULES_TABLE)
    return TimeForms(
        dict(table["parts"]), tuple(_form(n, row) for n, row in enumerate(table["rule"], start=1))
    )


def _form(number: int, row: Mapping[str, Any]) -> Form:
    missing = [key for key in ("means", "pattern", "example") if not row.get(key)]
    if missing or "needs" not in row:
        raise VocabularyError(RULES_TABLE, number, f"lacks {', '.join(missing) or 'needs'}")
    return Form(
        means=row["means"],
        needs=row["needs"],
        pattern=row["pattern"],
        example=row["example"],
        stated=row.get("stated"),
        back=row.get("back", False),
        value=row.get("value", ""),
    )
