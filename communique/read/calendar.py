"""Stretches of the calendar and the arithmetic on them: days, weeks, months, seasons, years, decades."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from ..model import Precision
from .dates import calendar_day

_LONG_AGO, _FAR_OFF = datetime.date.min.year, datetime.date.max.year


@dataclass(frozen=True, slots=True)
class Period:
    """The days `first` to `last`, both inclusive, or None where the text gives too little.

    `value` is the TIMEX3 value of TimeML.
    """

    first: datetime.date | None
    last: datetime.date | None
    precision: Precision
    value: str

    def part(self, code: str) -> Period:
        """The same day in the part of it that a code such as TMO (morning) means."""
        return replace(self, value=self.value + code) if code and self.precision == "day" else self


def unknown(precision: Precision, value: str) -> Period:
    """A time that cannot be placed on the calendar."""
    return Period(None, None, precision, value)


def day(date: datetime.date) -> Period:
    """One day."""
    return Period(date, date, "day", date.isoformat())


def days(first: datetime.date, last: datetime.date) -> Period:
    """Several days on end; a single day if they are the same."""
    if first == last:
        return day(first)
    return Period(first, last, "day", f"{first.isoformat()}/{last.isoformat()}")


def week(date: datetime.date) -> Period:
    """The week of a day, from Monday to Sunday (ISO 8601)."""
    year, number, weekday = date.isocalendar()
    monday = moved(date, 1 - weekday) or date
    return Period(monday, moved(monday, 6), "week", f"{year}-W{number:02d}")


def weekend(date: datetime.date) -> Period:
    """Saturday and Sunday of the week of a day."""
    whole = week(date)
    saturday = moved(whole.first, 5) if whole.first else None
    return Period(saturday, whole.last, "day", f"{whole.value}-WE")


def month(year: int, number: int) -> Period:
    """A month of a year."""
    first = datetime.date(year, number, 1)
    return Period(first, _last_of(year, number), "month", f"{year:04d}-{number:02d}")


def months(first: Period, last: Period) -> Period:
    """From the first day of one month to the last of another."""
    return Period(first.first, last.last, "month", f"{first.value}/{last.value}")


def year(number: int) -> Period:
    """A calendar year."""
    return Period(datetime.date(number, 1, 1), datetime.date(number, 12, 31), "year", f"{number:04d}")


def years(first: int, last: int, value: str) -> Period:
    """Calendar years on end, such as a decade."""
    return Period(datetime.date(first, 1, 1), datetime.date(last, 12, 31), "year", value)


def quarter(number: int, nth: int) -> Period:
    """The first to fourth three months of a year."""
    span = months(month(number, 3 * nth - 2), month(number, 3 * nth))
    return replace(span, value=f"{number:04d}-Q{nth}")


def half(number: int, nth: int) -> Period:
    """The first or second six months of a year."""
    span = months(month(number, 6 * nth - 5), month(number, 6 * nth))
    return replace(span, value=f"{number:04d}-H{nth}")


def season(number: int, first_month: int, code: str) -> Period:
    """Three months of the northern year; winter ends in the year after."""
    start = datetime.date(number, first_month, 1)
    end = months_on(start, 2)
    last = _last_of(end.year, end.month) if end else None
    return Period(start, last, "month", f"{number:04d}-{code}")


def moved(date: datetime.date, by: int) -> datetime.date | None:
    """The day so many days later, None outside of the calendar."""
    try:
        return date + datetime.timedelta(days=by)
    except OverflowError:
        return None


def months_on(date: datetime.date, by: int) -> datetime.date | None:
    """The same day so many months later, or the last of that month; None outside of the calendar."""
    total = date.year * 12 + date.month - 1 + by
    number, index = divmod(total, 12)
    if not _LONG_AGO <= number <= _FAR_OFF:
        return None
    last = _last_of(number, index + 1).day
    return datetime.date(number, index + 1, min(date.day, last))


def _last_of(number: int, month_number: int) -> datetime.date:
    last = (calendar_day(number, month_number, d) for d in (31, 30, 29, 28))
    return next(date for date in last if date)


def unit_at(date: datetime.date | None, unit: str) -> Period | None:
    """The day, week, month, quarter, year or decade that a day lies in; fortnights count as weeks."""
    if date is None:
        return None
    if unit in {"week", "fortnight"}:
        return week(date)
    if unit == "month":
        return month(date.year, date.month)
    if unit == "quarter":
        return quarter(date.year, (date.month + 2) // 3)
    if unit == "year":
        return year(date.year)
    if unit == "decade":
        first = date.year // 10 * 10
        return years(max(first, 1), first + 9, f"{first // 10:03d}")
    return day(date)


def units_on(date: datetime.date, by: int, unit: str) -> datetime.date | None:
    """The day so many units later."""
    if unit in {"month", "quarter", "year", "decade"}:
        return months_on(date, by * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit])
    return moved(date, by * {"week": 7, "fortnight": 14}.get(unit, 1))


def weekday_near(date: datetime.date, weekday: int, *, forward: bool) -> datetime.date | None:
    """The nearest such weekday not after `date`, or not before it if `forward`."""
    back = (date.weekday() - weekday) % 7
    return moved(date, (7 - back) % 7 if forward else -back)
