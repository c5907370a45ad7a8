"""Time expressions: what the words for a day, week, month or year mean, counted from the day of writing."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..model import Document, Time
from ..vocab.times import time_words
from .calendar import Period
from .dates import alternatives, cased, iso_day
from .dayrules import MEANINGS as DAYS
from .spanrules import MEANINGS as SPANS
from .timerule import PARTS, Context, Hit, Rule, built

# How far back the day that "a day earlier" counts from is looked for, in characters.
_LOOK_BACK = 1200
# A day so few days before that of writing is one of the news.
_NEWS = 7

_WORDS = time_words()
_RULES = built({**DAYS, **SPANS})
_DAY_WORDS = [word for word in (*_WORDS.days, *_WORDS.present) if not word.startswith("the ")]
_TRIGGER = re.compile(
    rf"\b(?:(?P<M>{cased((*_WORDS.months, *_WORDS.short_months))})|(?P<W>{cased(_WORDS.weekdays)})"
    rf"|(?P<T>{alternatives(form for word in _DAY_WORDS for form in (word, word.capitalize()))})"
    rf"|(?P<U>(?:{alternatives(_WORDS.units)}|weekend)s?|{PARTS})|(?P<S>(?i:{alternatives(_WORDS.seasons)}))"
    r"|(?P<Y>(?:19|20)\d\d)|(?P<D>[QHF]?Y?\d))"
)
_COUNTS_BACK = re.compile(
    r"\b(?:same|that|following|previous|earlier|later|before|after|prior|next day)", re.IGNORECASE
)
_MERIDIEM = r"(?:\s?(?:(?P<pm>[Pp]\.?\s?[Mm])|(?P<am>[Aa]\.?\s?[Mm]))\b\.?)"
_CLOCK = (
    rf"(?:(?P<h>\d{{1,2}})(?:[:.](?P<m>[0-5]\d))?{_MERIDIEM}"
    r"|(?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)(?::\d\d)?(?:\s?(?:hours|hrs))?"
    r"|(?P<army>(?:[01]\d|2[0-3])[0-5]\d)\s?(?:hours|hrs|GMT|UTC)|(?P<noon>noon)|(?P<midnight>midnight))"
    r"(?:\s\(?(?:local time|[A-Z]{2,4}T?(?:[+-]\d{1,2})?)\b\)?)?"
)
_CLOCK_BEFORE = re.compile(rf"(?<![\w.:]){_CLOCK}(?:,?\s(?:on|of|,))?,?\s+$")
_CLOCK_AFTER = re.compile(rf",?\s(?:at\s)?(?:(?:about|around|exactly)\s)?{_CLOCK}")
_PART_BEFORE = re.compile(rf"(?<=the )(?P<part>{PARTS})\s(?:of|on)\s(?:the\s)?$")
_PART_AFTER = re.compile(rf"\s(?P<part>{PARTS})\b")


def find_times(
    document: Document, start: int, end: int, *, anchor: datetime.date | None, future: bool | None = None
) -> tuple[Time, ...]:
    """The time expressions in characters `start` to `end`, in order, without durations and repeated times.

    `anchor` is the day of writing. A bare weekday is the last one not after it, a bare month or day of a
    month the last one begun; words such as "will" and "scheduled for" before it make it the next one, and
    `future` does or, if False, does not whatever they say. What cannot be placed on the calendar has
    `start` and `end` None. Values are TimeML's TIMEX3.
    """
    context = Context(document.text, start, end, anchor, future)
    return tuple(_time(document, hit) for hit in _hits(context))


def publication_time(document: Document) -> Time | None:
    """The day the document was published as a time of basis `publication`; None if no full date is known."""
    date = iso_day(document.published)
    if date is None:
        return None
    day = date.isoformat()
    return Time(start=day, end=day, precision="day", basis="publication", span=None, timex=day)


def _hits(context: Context) -> list[Hit]:
    kinds = {m.lastgroup for m in _TRIGGER.finditer(context.text, context.start, context.end)}
    if not kinds:
        return []
    rules = [rule for rule in _RULES if kinds.issuperset(rule.form.needs)]
    hits: list[Hit] = []
    _apply((rule for rule in rules if not rule.form.back), context, hits)
    _apply((rule for rule in rules if rule.form.back), context, hits)
    return [_finer(n, hits, context) for n in range(len(hits))]


def _apply(rules: Iterable[Rule], context: Context, hits: list[Hit]) -> None:
    """Adds to `hits`, which stay in text order; of two in one place the longer stays, else the earlier."""
    for rule in rules:
        for match in rule.pattern.finditer(context.text, context.start, context.end):
            at = match.start("t") if "t" in rule.pattern.groupindex else match.start()
            back = rule.form.back and _COUNTS_BACK.search(match[0])
            where = replace(context, reference=_reference(context, at, hits)) if back else context
            hit = rule.hit(match, where)
            if hit:
                _add(hit, hits)


def _add(hit: Hit, hits: list[Hit]) -> None:
    """Puts a hit among the others if it stands apart from them or holds those that it meets and more."""
    first = bisect_right(hits, hit.start, key=lambda other: other.end)
    last = bisect_left(hits, hit.end, key=lambda other: other.start)
    met = hits[first:last]
    if any(o.start < hit.start or o.end > hit.end or (o.start, o.end) == (hit.start, hit.end) for o in met):
        return
    hits[first:last] = [hit]


def _reference(context: Context, at: int, hits: Sequence[Hit]) -> datetime.date | None:
    """The day last spoken of before `at`, in the stretch or shortly before it."""
    for n in range(bisect_right(hits, at, key=lambda hit: hit.end) - 1, -1, -1):
        if hits[n].period.first:
            return hits[n].period.first
    low = max(0, context.start - _LOOK_BACK)
    if low == context.start:
        return None
    earlier = replace(context, start=low, end=context.start, future=None)
    known: list[Hit] = []
    _apply((rule for rule in _RULES if not rule.form.back), earlier, known)
    days = [(hit, hit.period.first) for hit in known if hit.period.precision == "day" and hit.period.first]
    near = [date for _, date in days if _is_news(date, context.anchor)]
    if near:
        return near[-1]
    # A day long past is what one counts from only in its own paragraph.
    paragraph = context.text.rfind("\n", low, context.start)
    here = [date for hit, date in days if hit.start > paragraph or context.anchor is None]
    return here[-1] if here else None


def _is_news(date: datetime.date, anchor: datetime.date | None) -> bool:
    """Whether a day is of the news itself, not of what it looks back or ahead to."""
    return anchor is not None and -1 <= (anchor - date).days < _NEWS


def _finer(n: int, hits: Sequence[Hit], context: Context) -> Hit:
    """The n-th hit with the part of the day or the clock time that stands beside it."""
    hit = hits[n]
    period = hit.period
    if period.precision != "day" or period.first != period.last or "T" in period.value:
        return hit
    low = max(context.start, hit.start - 45, hits[n - 1].end if n else 0)
    high = min(context.end, hit.end + 45, hits[n + 1].start if n + 1 < len(hits) else context.end)
    part = _PART_AFTER.match(context.text, hit.end, high)
    if part:
        hit = replace(hit, end=part.end(), period=period.part(_WORDS.parts[part["part"]]))
    else:
        part = _PART_BEFORE.search(context.text, low, hit.start)
        if part:
            return replace(hit, start=part.start(), period=period.part(_WORDS.parts[part["part"]]))
    return _with_clock(hit, context.text, low, high, period)


def _with_clock(hit: Hit, text: str, low: int, high: int, day: Period) -> Hit:
    if day.first is None:
        return hit
    before = _CLOCK_BEFORE.search(text, low, hit.start)
    after = None if before else _CLOCK_AFTER.match(text, hit.end, high)
    match = before or after
    minute = _minute(match) if match else None
    if match is None or minute is None:
        return hit
    value = f"{day.first.isoformat()}T{minute}"
    period = replace(day, precision="minute", value=value)
    start, end = (match.start(), hit.end) if before else (hit.start, match.end())
    return replace(hit, start=start, end=end, period=period)


def _minute(match: re.Match[str]) -> str | None:
    """The clock time as HH:MM, or None if there is no such hour."""
    given = {name: value for name, value in match.groupdict().items() if value}
    if "noon" in given or "midnight" in given:
        return "12:00" if "noon" in given else "00:00"
    if "army" in given:
        return f"{given['army'][:2]}:{given['army'][2:]}"
    if "h24" in given:
        return f"{int(given['h24']):02d}:{given['m24']}"
    hour = int(given["h"])
    if not 1 <= hour <= 12:
        return None
    return f"{hour % 12 + (12 if 'pm' in given else 0):02d}:{given.get('m', '00')}"


def _time(document: Document, hit: Hit) -> Time:
    period = hit.period
    first, last = (d.isoformat() if d else None for d in (period.first, period.last))
    if period.precision == "minute":
        first = last = period.value
    return Time(
        start=first,
        end=last,
        precision=period.precision,
        basis=hit.basis,
        span=document.span(hit.start, hit.end),
        timex=period.value,
    )
