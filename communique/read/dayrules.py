"""Rules for days: dates, ranges of dates, weekdays, "today", "the 12th", "a day earlier"."""

from __future__ import annotations

import datetime
import re

from .calendar import Period, day, days, moved, units_on, unknown, weekday_near
from .dates import WEEKDAYS, calendar_day, day_and_month, day_number, month_number
from .timerule import FARTHEST_BACK, WORDS, Context, Meanings, group, number_of


def _iso(match: re.Match[str], _: Context) -> Period | None:
    date = calendar_day(int(group(match, "y")), int(group(match, "m")), int(match["d"]))
    return day(date) if date else None


def _figures(match: re.Match[str], _: Context) -> Period | None:
    parts = day_and_month(int(match["a"]), int(match["b"]), match["sep"])
    date = calendar_day(int(group(match, "y")), parts[1], parts[0]) if parts else None
    return day(date) if date else None


def _date(match: re.Match[str], context: Context) -> Period | None:
    number, month = day_number(match["d"]), month_number(group(match, "m"))
    if group(match, "y"):
        date = calendar_day(int(group(match, "y")), month, number)
        return day(date) if date else None
    weekday = WEEKDAYS[group(match, "w").rstrip(".").lower()] if group(match, "w") else None
    return _without_year(month, number, weekday, match.start(), context)


def _without_year(month: int, number: int, weekday: int | None, at: int, context: Context) -> Period | None:
    if calendar_day(2000, month, number) is None:
        return None
    if context.anchor is None:
        return unknown("day", f"XXXX-{month:02d}-{number:02d}")
    date = _year_chosen(month, number, weekday, context.anchor, forward=context.forward(at))
    return day(date) if date else None


def _year_chosen(
    month: int, number: int, weekday: int | None, anchor: datetime.date, *, forward: bool
) -> datetime.date | None:
    """The nearest such day before the anchor or, if `forward`, after it; a weekday beside it decides."""
    near = [calendar_day(anchor.year + shift, month, number) for shift in (-2, -1, 0, 1, 2)]
    dates = [d for d in near if d and (weekday is None or d.weekday() == weekday)]
    past = max((d for d in dates if d <= anchor), default=None)
    coming = min((d for d in dates if d >= anchor), default=None)
    if weekday is not None or past is None or coming is None:
        return min(dates, key=lambda d: abs(d - anchor), default=None)
    return coming if forward or (anchor - past).days > FARTHEST_BACK else past


def _range(match: re.Match[str], context: Context) -> Period | None:
    """ "3 to 5 May", "May 3 and 4", "30 April - 2 May 2025": the year of the end, or the year before it."""
    last_month = month_number(match["m2"])
    first_month = month_number(group(match, "m1")) if group(match, "m1") else last_month
    first_day, last_day = day_number(match["d1"]), day_number(match["d2"])
    if first_month == last_month and first_day >= last_day:
        return None
    if group(match, "y2"):
        last = calendar_day(int(group(match, "y2")), last_month, last_day)
    else:
        period = _without_year(last_month, last_day, None, match.start(), context)
        if period is None or period.last is None:
            return period and unknown(
                "day", f"XXXX-{first_month:02d}-{first_day:02d}/XXXX-{last_month:02d}-{last_day:02d}"
            )
        last = period.last
    year = (last.year if last else 0) - (first_month > last_month)
    first = calendar_day(int(group(match, "y1")) if group(match, "y1") else year, first_month, first_day)
    return days(first, last) if first and last and first <= last else None


def _weekday(match: re.Match[str], context: Context) -> Period | None:
    number = WEEKDAYS[group(match, "w").lower()]
    if context.anchor is None:
        return unknown("day", f"XXXX-WXX-{number + 1}")
    date = weekday_near(context.anchor, number, forward=context.forward(match.start()))
    return day(date) if date else None


def _directed_weekday(match: re.Match[str], context: Context) -> Period | None:
    """ "last Monday" is the one before the day of writing, "next" and "this Monday" go by its week."""
    number, which = WEEKDAYS[group(match, "w").lower()], group(match, "which").lower()
    anchor = (
        context.reference
        if which.endswith(("following", "previous")) and context.reference
        else context.anchor
    )
    if anchor is None:
        return unknown("day", f"XXXX-WXX-{number + 1}")
    if which == "this":
        date = weekday_near(anchor, number, forward=True)
        monday = moved(anchor, -anchor.weekday())
        inside = moved(monday, number) if monday else None
        date = date if inside and inside < anchor and context.forward(match.start()) else inside
    elif which == "next":
        date = moved(anchor, 7 + number - anchor.weekday())
    else:
        forward = which.endswith(("coming", "following"))
        start = moved(anchor, 1 if forward else -1)
        date = weekday_near(start, number, forward=forward) if start else None
    return day(date) if date else None


def _weekday_of_week(match: re.Match[str], context: Context) -> Period | None:
    number = WEEKDAYS[group(match, "w").lower()]
    if context.anchor is None:
        return unknown("day", f"XXXX-WXX-{number + 1}")
    shift = {"last": -7, "this": 0, "next": 7}[group(match, "which").lower()]
    date = moved(context.anchor, shift + number - context.anchor.weekday())
    return day(date) if date else None


def _weekdays(match: re.Match[str], context: Context) -> Period | None:
    """ "from Monday to Wednesday" and, for neighbouring days, "on Monday and Tuesday"."""
    first, last = WEEKDAYS[match["w1"].lower()], WEEKDAYS[match["w2"].lower()]
    length = (last - first) % 7
    if not length or ("and" in match["sep"] and length != 1 and not group(match, "both")):
        return None
    if context.anchor is None:
        return unknown("day", f"XXXX-WXX-{first + 1}/XXXX-WXX-{last + 1}")
    forward = context.forward(match.start())
    start = weekday_near(context.anchor, first, forward=forward)
    end = moved(start, length) if start else None
    if start and end and end > context.anchor and "and" in match["sep"] and not forward:
        start, end = moved(start, -7), moved(end, -7)
    return days(start, end) if start and end else None


def _day_word(match: re.Match[str], context: Context) -> Period | None:
    word = match["word"]
    if word[0].isupper() and not _opens_sentence(context, match.start("word")):
        return None
    shift, part = WORDS.days[" ".join(word.lower().split())]
    if context.anchor is None:
        return unknown("day", "PRESENT_REF" if shift == 0 else "XXXX-XX-XX")
    date = moved(context.anchor, shift)
    return day(date).part(part) if date else None


def _opens_sentence(context: Context, at: int) -> bool:
    before = context.text[max(context.start, at - 3) : at].rstrip(" ")
    return at <= context.start or not before or before[-1] in ".!?\"“‘'(:\n—–-•*"


def _ordinal(match: re.Match[str], context: Context) -> Period | None:
    """ "on the 12th": of the month of writing or, as the verb goes, the one before or after it."""
    number = day_number(match["d"])
    anchor = context.anchor
    if anchor is None:
        return unknown("day", f"XXXX-XX-{number:02d}")
    which = (group(match, "which") or "").lower()
    forward = context.forward(match.start())
    shifts = {"last": (-1,), "next": (1,), "this": (0,)}.get(which) or ((0, 1, 2) if forward else (0, -1, -2))
    for shift in shifts:
        month = units_on(anchor.replace(day=1), shift, "month")
        date = calendar_day(month.year, month.month, number) if month else None
        if date and (which or (date >= anchor if forward else date <= anchor)):
            return day(date)
    return None


def _beside(match: re.Match[str], context: Context) -> Period | None:
    """ "a day earlier", "the following day", "the same day": counted from the day last spoken of."""
    reference = context.reference or context.anchor
    low = match[0].lower()
    shift = (
        0 if "same" in low else -1 if any(w in low for w in ("before", "earlier", "previous", "prior")) else 1
    )
    number = number_of(group(match, "n")) if group(match, "n") else 1
    if reference is None:
        return unknown("day", "XXXX-XX-XX")
    date = moved(reference, shift * number)
    part = next((code for word, code in WORDS.parts.items() if word in low), "")
    return day(date).part(part) if date else None


MEANINGS: Meanings = {
    "date in figures, year first": _iso,
    "date in figures": _figures,
    "date": _date,
    "range of days": _range,
    "range of weekdays": _weekdays,
    "weekday": _weekday,
    "weekday of a week": _weekday_of_week,
    "last or next weekday": _directed_weekday,
    "day word": _day_word,
    "day of the month": _ordinal,
    "days beside": _beside,
}
