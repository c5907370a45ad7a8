"""Lines of a page that are not read: site furniture, captions and credits, bylines and dates."""

from __future__ import annotations

import datetime
import re
from typing import Literal, NamedTuple

from ..vocab.furniture import page_words
from .dates import alternatives, date_at

LineKind = Literal["byline", "furniture"]

_PAGE = page_words()
_LONGEST_BYLINE = 110
_LONGEST_LIST = 550

_EDGES = " \t\u00a0*_#=~|>»<«[](){}:;,.!–—-"
_FURNITURE_OPENING = re.compile(
    rf"(?:{alternatives(_PAGE.furniture_opening)})(?:(?<=\d)|(?!\w))|—\s?with inputs? from", re.I
)
_FURNITURE_SENTENCE = re.compile(rf"(?:{alternatives(_PAGE.furniture_sentence)})(?!\w)", re.I)
_AGENCIES = frozenset(name.lower() for name in _PAGE.agencies)
_TRAIL = re.compile(r"[^.»›]{2,40}\s[»›]\s[^.]{2,100}")
_BYLINE_OPENING = re.compile(rf"(?:{alternatives(_PAGE.byline_opening)})(?!\w)", re.I)
_MARKS = re.compile(r"[\W_]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@[\w-]+(?:\.[\w-]+)+|pic\.twitter\.com/\S+|@\w+")
_CREDITS = alternatives({c.upper() for c in _PAGE.credits} | {c.capitalize() for c in _PAGE.credits})
_CREDIT_WORDS = alternatives(_PAGE.credit_words)
_CAPTION = re.compile(
    rf"[\[(](?:(?:{_CREDITS})\s+)?(?i:{_CREDIT_WORDS})\b[^\])]{{0,80}}[\])]\.?$"
    rf"|(?<![.!?”\"] )[\[(](?:{_CREDITS})[/ ]?(?:Getty Images|Pool|[A-Z][^\])]{{0,40}})?[\])]$"
    r"|(?:\s[—–|-]\s?|/\s?|\.\s)"
    rf"(?:(?i:photo|image|photo credit|picture):?\s*(?:by\s+)?[^.]{{0,40}}"
    rf"|(?:{_CREDITS})(?:/[\w .]{{1,40}})?)$"
    rf"|(?:{_CREDITS})/[A-Z][\w .'’-]{{1,40}}$|(?:Getty Images|via Getty Images|via AP|via Reuters)\)?$"
)
_REPORTERS = re.compile(
    r"\s*\((?:Additional )?(?:Reporting|Writing|Editing|Compiled|With (?:additional )?inputs?|With agency)\b"
    r"[^()]{0,400}\)\.?$"
)
_BY = re.compile(
    r"(?:by|from|text|story|words|(?:speakers?|spokesperson|spokesman|spokeswoman|interview(?:er)?"
    r"|photographs?|photography|translation|transcript):)\s*:?\s+(?=[A-Z])",
    re.I,
)
# "Speakers: A B, Minister of Trade (AB); C D": those who have the turns of a talk.
_SPEAKERS = re.compile(
    r"[^\n]{0,40}\b(?:speakers|participants|panellists|panelists):\s+[^.!?\n]{3,500}\)?$", re.I
)
_BARS = re.compile(r"\s*[|·•]\s*")
_HANDLE = re.compile(r"(?P<name>[A-Z][^\n@.!?]{3,50}?) (?:\(?@\w{2,30}\)?)(?: ?[·•|–-].*)?$")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*,?|&|\|")
_DATE_LEAD = re.compile(
    rf"(?:(?P<again>{alternatives(_PAGE.redated)})|(?:{alternatives(_PAGE.dated)}))\b\s*[:|-]?\s*", re.I
)
_CLOCK = re.compile(
    r"(?:\s|[,|·•–—-]|\bat\b|\bon\b)*"
    r"(?:\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[AaPp]\.?\s?[Mm]\.?)?|\d{1,2}\s?[AaPp]\.?[Mm]\.?|\d{4}\s?(?:hrs|hours|GMT))"
    r"(?:\s?\(?(?:[Ll]ocal [Tt]ime|[A-Z]{2,5}(?:[+-]\d+)?)\)?)?(?:\s?/\s?\d{1,2}:\d\d\s?[A-Z]{0,4})?"
)
_WEEKDAY = re.compile(r"^\s*\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?\)?", re.I)
_BETWEEN = re.compile(r"[\s,|·•–—-]*")
_CLOCKS = re.compile(rf"(?:{_CLOCK.pattern}\s*)+")
_READING_TIME = re.compile(
    r"(?:updated |published |reading time:? )?\d{1,3}[- ](?:min(?:ute)?s?|hours?|days?)(?:[ -](?:ago|read))",
    re.I,
)


class DateLine(NamedTuple):
    """A line that holds only a date; `again` says that it is the day of a later change."""

    date: datetime.date | None
    again: bool


def line_kind(text: str, start: int, end: int) -> LineKind | None:
    """What the line is, if it is not to be read."""
    if end - start > _PAGE.longest_furniture:
        return None
    if names_speakers(text[start:end]) or handle(text[start:end]):
        return "byline"
    line = text[start:end]
    bare = line.strip(_EDGES).lower()
    if not bare or not _MARKS.sub("", bare) or bare in _PAGE.furniture:
        return "furniture"
    if bare in _PAGE.byline or bare in _AGENCIES or _byline(line):
        return "byline"
    if _furniture(line):
        return "furniture"
    return None


def names_speakers(line: str) -> bool:
    """ "Speakers: A B, Minister of Trade (AB); C D": a line that names those who have the turns."""
    return len(line) < _LONGEST_LIST and _SPEAKERS.fullmatch(line.strip("()[]*_ ")) is not None


def handle(line: str) -> re.Match[str] | None:
    """ "A B @handle · Nov 3": who posts, when."""
    return _HANDLE.match(line) if len(line) < _LONGEST_BYLINE else None


def parted_line(text: str, start: int, end: int) -> DateLine | None:
    """A byline in parts, such as "ANI | New Delhi | April 20, 2025", known by a date or agency among them."""
    if end - start > _LONGEST_BYLINE or not (bars := _BARS.findall(text[start:end])) or len(bars) > 6:
        return None
    parts = [part for part in _BARS.split(text[start:end]) if part.strip()]
    days = [day for part in parts if (day := date_line(part, 0, len(part)))]
    if days:
        return next((day for day in days if day.date), days[0])
    known = any(line_kind(part, 0, len(part)) == "byline" for part in parts)
    return DateLine(None, True) if known else None


def date_line(text: str, start: int, end: int) -> DateLine | None:
    """The date and nothing else but a clock time or "Published:" that a line holds, or None."""
    if end - start > _LONGEST_BYLINE:
        return None
    line = text[start:end].strip("[]()|*_ \t\u00a0")
    lead = _DATE_LEAD.match(line)
    at = lead.end() if lead else 0
    clock = _CLOCK.match(line, at)
    if clock and _CLOCKS.fullmatch(line, at):
        return DateLine(None, True)
    at = clock.end() if clock and clock.end() > at else at
    stated = date_at(line, _BETWEEN.match(line, at).end(), len(line))  # type: ignore[union-attr]
    if stated is None:
        return None
    rest = _WEEKDAY.sub("", line[stated.end :])
    tail = _CLOCK.match(rest)
    if (rest[tail.end() :] if tail else rest).strip(" .,|·•–—-)"):
        return None
    return DateLine(stated.date, bool(lead and lead["again"]))


def credit_at_end(text: str, start: int, end: int) -> int | None:
    """Where a closing "(Reporting by ...; editing by ...)" starts in a paragraph that holds more, or None."""
    if not text.endswith((")", ")."), start, end):
        return None
    opening = text.rfind("(", max(start, end - 400), end)
    match = _REPORTERS.match(text, opening, end) if opening > start else None
    return opening if match else None


def _byline(line: str) -> bool:
    if len(line) > _LONGEST_BYLINE:
        return False
    if _BYLINE_OPENING.match(line) or _READING_TIME.fullmatch(line):
        return True
    by = _BY.match(line)
    if by is None or line.endswith("."):
        return False
    words = line[by.end() :].split()
    return len(words) <= 14 and all(_in_byline(word) for word in words)


def _in_byline(word: str) -> bool:
    return _NAME.fullmatch(word) is not None and (word[0].isupper() or word.lower() in _PAGE.byline_joining)


def _furniture(line: str) -> bool:
    return bool(
        _ADDRESS.fullmatch(line)
        or _opens_as_furniture(line)
        or _FURNITURE_SENTENCE.match(line)
        or _TRAIL.fullmatch(line)
        or _CAPTION.search(line)
    )


def _opens_as_furniture(line: str) -> bool:
    """Phrases that a sentence could start with count only on a line that ends as no sentence does."""
    match = _FURNITURE_OPENING.match(line.lstrip("*•-–—►▶> "))
    if match is None:
        return False
    phrase = match[0]
    sure = not phrase[-1].isalpha() or phrase[0] in "(—©"
    return sure or not line.endswith((".", "”", '"'))
