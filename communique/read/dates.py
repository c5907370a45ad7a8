"""Calendar dates as texts write them: patterns for months, days and years, and one date read at a place."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import NamedTuple

from ..vocab.times import time_words


def cased(words: Iterable[str]) -> str:
    """Alternatives of a pattern that match the words capitalised or in capitals, longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(f"{re.escape(word.capitalize())}|{re.escape(word.upper())}" for word in ordered)


def alternatives(words: Iterable[str]) -> str:
    """Alternatives of a pattern that match the words as they stand, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_WORDS = time_words()
MONTHS = {**_WORDS.months, **_WORDS.short_months}
WEEKDAYS = {**_WORDS.weekdays, **_WORDS.short_weekdays}

MONTH = rf"(?:(?:{cased(_WORDS.months)})\b|(?:{cased(_WORDS.short_months)})\b\.?)"
FULL_MONTH = rf"(?:{cased(_WORDS.months)})\b"
WEEKDAY = rf"(?:{cased(_WORDS.weekdays)})"
ANY_WEEKDAY = rf"(?:(?:{cased(_WORDS.weekdays)})\b|(?:{cased(_WORDS.short_weekdays)})\b\.?)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\w%]|[.,:]\d)"
YEAR = r"(?:19|20)\d\d(?!\w|[.,]\d)"
_HIJRI = alternatives({form for name in _WORDS.hijri for form in (name, name.replace("-", " "))})

_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<y>(?:19|20)\d\d)[-/](?P<m>0[1-9]|1[0-2])[-/](?P<d>3[01]|[12]\d|0[1-9])(?!\d)(?:T[\d:.+Z-]*)?",
        rf"(?:{ANY_WEEKDAY},? )?(?:the )?(?P<d>{DAY})(?: day)?(?: of)?,?[ -](?P<m>{MONTH})"
        rf"(?:,?[ -](?P<y>{YEAR}))?",
        rf"(?:{ANY_WEEKDAY},? )?(?P<m>{MONTH}) ?(?P<d>{DAY})(?:,? ?(?P<y>{YEAR}))?",
        r"(?P<d>\d{1,2})(?P<sep>[./-])(?P<m>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)(?![\d/])",
    )
)
_FULL_AT_END = re.compile(rf"(?:\d{{1,2}} {MONTH} {YEAR}|{MONTH} \d{{1,2}},? {YEAR})\)?$")
_HIJRI_DATE = re.compile(
    rf"(?i:\d{{1,2}} (?:{_HIJRI})|(?:{_HIJRI}) \d{{1,2}})(?:,? ?1[3-5]\d\d)?(?: ?(?:AH|A\.H\.|H)\b)?"
)


class Stated(NamedTuple):
    """A date as written, ending at `end`; `year` is None where it is not written."""

    end: int
    year: int | None
    month: int
    day: int

    @property
    def date(self) -> datetime.date | None:
        """The day, if the year is written."""
        return calendar_day(self.year, self.month, self.day) if self.year else None


def calendar_day(year: int, month: int, day: int) -> datetime.date | None:
    """The day, or None if there is no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def month_number(word: str) -> int:
    """The month that a name, a short form or a number of one or two digits means."""
    return int(word) if word.isdigit() else MONTHS[word.rstrip(".").lower()]


def day_number(word: str) -> int:
    """The number in "17", "17th" or "07"."""
    return int(word.rstrip("stndrhSTNDRH"))


def day_and_month(first: int, second: int, separator: str) -> tuple[int, int] | None:
    """Day and month of a date in figures, or None if it could be read both ways; dots put the day first."""
    if separator == "." or first > 12 or first == second:
        return (first, second) if second <= 12 else None
    return (second, first) if second > 12 else None


def date_at(text: str, at: int, end: int) -> Stated | None:
    """The date written at `at`, with a weekday before it or not; None if there is none or it is ambiguous."""
    for form in _FORMS:
        match = form.match(text, at, end)
        if match:
            break
    else:
        return None
    day, month = day_number(match["d"]), month_number(match["m"])
    if "sep" in match.re.groupindex:
        parts = day_and_month(day, month, match["sep"])
        if parts is None:
            return None
        day, month = parts
    year = int(match["y"]) if match["y"] else None
    if calendar_day(year or 2000, month, day) is None:
        return None
    return Stated(match.end(), year, month, day)


def date_at_end(line: str) -> datetime.date | None:
    """The date in full that a line ends in, or None."""
    match = _FULL_AT_END.search(line)
    stated = date_at(line, match.start(), len(line)) if match else None
    return stated.date if stated else None


def hijri_at(text: str, at: int, end: int) -> int | None:
    """Where the date of the Islamic calendar at `at` ends, or None."""
    match = _HIJRI_DATE.match(text, at, end)
    return match.end() if match else None


def nearest_year(month: int, day: int, to: datetime.date) -> datetime.date | None:
    """The day of that name nearest to `to`; None on a leap day with no leap year beside it."""
    days = [calendar_day(to.year + shift, month, day) for shift in (-1, 0, 1)]
    return min((d for d in days if d), key=lambda d: abs(d - to), default=None)


def iso_day(value: str | None) -> datetime.date | None:
    """The day at the front of an ISO date and time; None if it names only a month or year or is none."""
    try:
        return datetime.date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
