"""Rules for longer times: weeks, months, seasons, years, decades, "two weeks ago", "within 30 days"."""

from __future__ import annotations

import datetime
import re

from ..model import Precision
from . import calendar
from .calendar import Period, moved, units_on, unknown
from .dates import month_number
from .timerule import WORDS, Context, Meanings, group, number_of

_PRECISION: dict[str, Precision] = {
    "day": "day", "week": "week", "fortnight": "week", "weekend": "day", "month": "month", "quarter": "month",
    "year": "year", "decade": "year", "hour": "day",
}  # fmt: skip
# After these "May" is as likely a person.
_SURE_BEFORE_MAY = frozenset({"in", "since", "until", "till", "during"})


# "This summer", written more than so many days after one, is the next.
_SEASON_OVER = 100


def _shift(which: str) -> int:
    last = which.lower().rpartition(" ")[2]
    return -1 if last in {"last", "previous", "past"} else 1 if last in {"next", "coming", "following"} else 0


def _anchored(which: str, context: Context) -> datetime.date | None:
    """The day of writing; for "the following", "the previous", "the same", "that" the day last spoken of."""
    last = which.lower().rpartition(" ")[2]
    if last in {"following", "previous", "same", "that"}:
        return context.reference or (None if last in {"same", "that"} else context.anchor)
    return context.anchor


def _relative(match: re.Match[str], context: Context) -> Period | None:
    """ "last week", "later this month", "the end of the year"."""
    which, unit = group(match, "which"), match["u"].lower()
    if which.lower() == "the" and unit != "weekend" and not group(match, "edge"):
        return None
    if unit == "day" and which.lower() not in {"the", "this"}:
        return None
    date = _anchored(which, context)
    if date is None:
        return unknown(_PRECISION[unit], {"week": "XXXX-WXX", "month": "XXXX-XX"}.get(unit, "XXXX"))
    if unit == "weekend":
        return _weekend(which, date, forward=context.forward(match.start()))
    return calendar.unit_at(units_on(date, _shift(which), unit), unit)


def _weekend(which: str, anchor: datetime.date, *, forward: bool) -> Period | None:
    """ "the weekend" that was last, or is next; "last weekend" is one that is over."""
    shift = _shift(which) * 7
    if which.lower() == "the":
        shift = 0 if forward or anchor.weekday() > 4 else -7
    date = moved(anchor, shift)
    return calendar.weekend(date) if date else None


def _past_weekend(_: re.Match[str], context: Context) -> Period | None:
    if context.anchor is None:
        return unknown("day", "XXXX-WXX-WE")
    return _weekend("last", context.anchor, forward=False)


def _fiscal(match: re.Match[str], _: Context) -> Period | None:
    return unknown("year", f"FY{group(match, 'y') or 'XXXX'}")


def _season(match: re.Match[str], context: Context) -> Period | None:
    first, code = WORDS.seasons[match["s"].lower()]
    if group(match, "y"):
        return calendar.season(int(group(match, "y")), first, code)
    which = group(match, "which")
    if not which and match["s"].lower() == "fall":
        return None
    if context.anchor is None:
        return unknown("month", f"XXXX-{code}")
    return _season_near(which, first, code, context.anchor, forward=context.forward(match.start()))


def _season_of_year(match: re.Match[str], context: Context) -> Period | None:
    first, code = WORDS.seasons[match["s"].lower()]
    date = _anchored(match["which"], context)
    moved_on = units_on(date, _shift(match["which"]), "year") if date else None
    return calendar.season(moved_on.year, first, code) if moved_on else unknown("month", f"XXXX-{code}")


def _season_near(which: str, first: int, code: str, anchor: datetime.date, *, forward: bool) -> Period:
    """The season of this name that the day lies in, or the one before or after it."""
    found = [calendar.season(anchor.year + shift, first, code) for shift in (-2, -1, 0, 1, 2)]
    over = [s for s in found if s.last and s.last < anchor]
    coming = [s for s in found if s.first and s.first > anchor]
    now = [s for s in found if s not in over and s not in coming]
    shift = _shift(which) if which else 0
    if shift < 0:
        return over[-1]
    if shift > 0:
        return coming[0]
    if now:
        return now[0]
    last = over[-1].last
    long_over = last is not None and (anchor - last).days > _SEASON_OVER
    return coming[0] if forward or (which and long_over) else over[-1]


def _month_of_year(match: re.Match[str], context: Context) -> Period | None:
    number = month_number(group(match, "m"))
    if group(match, "y"):
        return calendar.month(int(group(match, "y")), number)
    date = _anchored(group(match, "which"), context)
    if date is None:
        return unknown("month", f"XXXX-{number:02d}")
    shifted = units_on(date, _shift(group(match, "which")), "year")
    return calendar.month(shifted.year, number) if shifted else None


def _month(match: re.Match[str], context: Context) -> Period | None:
    """A bare month: the nearest one begun, or the one still to come if the words before it look forward."""
    number = month_number(group(match, "m"))
    preposition = (match["prep"] or "").lower() if "prep" in match.re.groupindex else "in"
    if number == 5 and preposition not in _SURE_BEFORE_MAY:
        return None
    return _month_near(number, context, forward=context.forward(match.start("m")))


def _month_named(match: re.Match[str], context: Context) -> Period | None:
    """ "early March", "the March round"."""
    return _month_near(month_number(match["m"]), context, forward=context.forward(match.start("t")))


def _month_near(number: int, context: Context, *, forward: bool) -> Period:
    anchor = context.anchor
    if anchor is None:
        return unknown("month", f"XXXX-{number:02d}")
    if forward:
        return calendar.month(anchor.year + (number < anchor.month), number)
    return calendar.month(anchor.year - (number > anchor.month), number)


def _directed_month(match: re.Match[str], context: Context) -> Period | None:
    number, shift = month_number(group(match, "m")), _shift(group(match, "which"))
    anchor = context.anchor
    if anchor is None:
        return unknown("month", f"XXXX-{number:02d}")
    if shift < 0:
        return calendar.month(anchor.year - (number >= anchor.month), number)
    if shift > 0:
        return calendar.month(anchor.year + (number <= anchor.month), number)
    past = group(match, "which").lower().endswith("past")
    return calendar.month(anchor.year - (past and number > anchor.month), number)


def _months(match: re.Match[str], context: Context) -> Period | None:
    first, last = month_number(group(match, "m1")), month_number(match["m2"])
    if group(match, "y"):
        end = calendar.month(int(group(match, "y")), last)
    else:
        end = _month_near(last, context, forward=context.forward(match.start()))
    if end.first is None or first == last:
        return None
    return calendar.months(calendar.month(end.first.year - (first > last), first), end)


def _week_of_month(match: re.Match[str], context: Context) -> Period | None:
    """ "the first week of May": days 1 to 7 of the month; "the last": its last seven."""
    nth = {"first": 0, "second": 1, "third": 2, "fourth": 3}.get(group(match, "nth").lower())
    if group(match, "m"):
        number = month_number(group(match, "m"))
        whole = (
            calendar.month(int(group(match, "y")), number)
            if group(match, "y")
            else _month_near(number, context, forward=context.forward(match.start()))
        )
    else:
        date = context.anchor and units_on(context.anchor, _shift(group(match, "which")), "month")
        whole = calendar.month(date.year, date.month) if date else unknown("month", "XXXX-XX")
    if whole.first is None or whole.last is None:
        return unknown("week", whole.value)
    first = moved(whole.first, 7 * nth) if nth is not None else moved(whole.last, -6)
    return Period(first, moved(first, 6) if first else None, "week", whole.value)


def _quarter(match: re.Match[str], context: Context) -> Period | None:
    words = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
    halves = "half" in match[0].lower() or match[0].startswith("H")
    figure = group(match, "q") or ""
    nth = int(figure) if figure else words[group(match, "nth").lower()]
    if halves and nth > 2:
        return None
    year = int(group(match, "y")) if group(match, "y") else None
    if year is None:
        date = _anchored(group(match, "which"), context) if group(match, "which") else context.anchor
        date = units_on(date, _shift(group(match, "which") or ""), "year") if date else None
        year = date.year if date else None
    if year is None:
        return unknown("month", f"XXXX-{'H' if halves else 'Q'}{nth}")
    return calendar.half(year, nth) if halves else calendar.quarter(year, nth)


def _year(match: re.Match[str], _: Context) -> Period | None:
    return calendar.year(int(group(match, "y")))


def _years(match: re.Match[str], _: Context) -> Period | None:
    first = int(group(match, "y1"))
    last = (
        int(group(match, "y2"))
        if len(group(match, "y2")) == 4
        else first // 100 * 100 + int(group(match, "y2"))
    )
    return calendar.years(first, last, f"{first}/{last}") if first < last else None


def _decade(match: re.Match[str], _: Context) -> Period | None:
    first = int(group(match, "y")) if group(match, "y") else 1900 + int(match["short"])
    return calendar.years(first, first + 9, f"{first // 10}")


def _ago(match: re.Match[str], context: Context) -> Period | None:
    unit = match["u"].lower()
    number = number_of(group(match, "n"))
    if unit == "decade":
        number, unit = 10 * number, "year"
    date = units_on(context.anchor, -number, unit) if context.anchor else None
    return calendar.unit_at(date, unit) or unknown(_PRECISION[unit], "PAST_REF")


def _from_now(match: re.Match[str], context: Context) -> Period | None:
    unit = match["u"].lower()
    if not group(match, "sure") and not context.forward(match.start()):
        return None
    if context.anchor is None:
        return unknown(_PRECISION[unit], "FUTURE_REF")
    return calendar.unit_at(units_on(context.anchor, number_of(group(match, "n")), unit), unit)


def _beside(match: re.Match[str], context: Context) -> Period | None:
    """ "two weeks earlier", "the year before": counted from the time last spoken of."""
    low, unit = match[0].lower(), match["u"].lower()
    date = context.reference
    if date is None:
        return unknown(_PRECISION[unit], {"week": "XXXX-WXX", "month": "XXXX-XX"}.get(unit, "XXXX"))
    back = any(word in low for word in ("before", "earlier", "previous", "prior"))
    number = number_of(group(match, "n")) if group(match, "n") else 1
    return calendar.unit_at(units_on(date, -number if back else number, unit), unit)


def _within(match: re.Match[str], context: Context) -> Period | None:
    """ "within 30 days", "in the next two weeks": from the day of writing on; of another event, not known."""
    unit = match["u"].lower()
    number = number_of(group(match, "n")) if group(match, "n") else 1
    value = f"PT{number}H" if unit == "hour" else f"P{number}{unit[0].upper()}"
    if unit in {"fortnight", "quarter", "decade"}:
        value = {"fortnight": f"P{2 * number}W", "quarter": f"P{3 * number}M"}.get(unit, f"P{10 * number}Y")
    if context.anchor is None or group(match, "of"):
        return unknown("day", value)
    steps = (-(-number // 24), "day") if unit == "hour" else (number, unit)
    last = units_on(context.anchor, *steps)
    return Period(context.anchor, last, "day", value) if last else None


def _vague(match: re.Match[str], context: Context) -> Period | None:
    """ "in the coming days", "several weeks ago", "currently": no day can be given."""
    return unknown(_PRECISION.get(group(match, "u").lower().rstrip("s"), "day"), context.value)


MEANINGS: Meanings = {
    "range of months": _months,
    "week of a month": _week_of_month,
    "month of a year": _month_of_year,
    "last or next month": _directed_month,
    "month": _month,
    "month named": _month_named,
    "season": _season,
    "season of a year": _season_of_year,
    "fiscal year": _fiscal,
    "quarter": _quarter,
    "last or next unit": _relative,
    "weekend just past": _past_weekend,
    "units ago": _ago,
    "units from now": _from_now,
    "units beside": _beside,
    "units to come": _within,
    "vague": _vague,
    "range of years": _years,
    "decade": _decade,
    "year": _year,
}
