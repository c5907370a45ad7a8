"""The dateline a report opens with: place, day and agency, up to the dash or colon after them."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace

from ..gazetteer.cities import find
from ..vocab.furniture import page_words
from .dates import alternatives, date_at, hijri_at, nearest_year

LONGEST = 160
# A place that is not known, in capitals before a dash, has at most so many words.
_LONGEST_UNKNOWN = 4
# Smaller places share their names with people and things.
_SMALLEST_CITY = 20_000

_PAGE = page_words()
_LEAD = re.compile(r"(?:date|dateline)\b:?\s*", re.IGNORECASE)
_JOINT = re.compile(r"[\s,/|;.]*")
_SEPARATOR = re.compile(
    r"\s*(?:--+|[–—―−‒]|(?<=[\s)\d])-(?=\s|[A-Z“\"])|(?<=[A-Z])-(?=[A-Z][a-z])|-(?=\s)|\.\s?[-–—](?=\s)|:)-?(?:\s+|(?=[\w“\"'‘])|$)"
)
_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{1,60})[)\]]")
_AGENCY = re.compile(rf"(?:{alternatives(_PAGE.agencies)})(?![\w-])")
_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|(?:St|Ft|Mt|ST|FT|MT)\.|[A-Z]{3,}(?=-[A-Z][a-z])|[^\W\d_](?:[\w'’]|-(?=\w))*"
)
_SHORTENED = re.compile(r"\.(?=,| *[-–—(])")
_ADDS = re.compile(r"[,/]\s*$|\s(?:and|AND)\s*$")
_LINE_END = re.compile(r"\s*\n\s*|\s*$")
_NOTHING = re.compile("")
_STOP = re.compile(r"[/.]{0,2}\s+")
_OPENS = re.compile(r"[\"“”‘'(\[«]*[A-Z0-9À-ÖØ-Þ]")


@dataclass(frozen=True, slots=True)
class Found:
    """A dateline at `start` to `end`; the report begins at `after`; `month` and `day` are 0 where none is."""

    start: int
    end: int
    after: int
    place: str | None = None
    year: int | None = None
    month: int = 0
    day: int = 0
    agency: str | None = None
    bracketed: bool = False

    def date(self, published: datetime.date | None) -> datetime.date | None:
        """The day, its year taken from the day of publication where it is not written."""
        if not self.month:
            return None
        if self.year:
            return datetime.date(self.year, self.month, self.day)
        return nearest_year(self.month, self.day, published) if published else None


def dateline_at(text: str, start: int, end: int, *, loose: bool = True) -> Found | None:
    """The dateline that opens the paragraph, or None; `loose` allows a bare city before a dash or colon."""
    limit = min(end, start + LONGEST)
    lead = _LEAD.match(text, start, limit)
    found = _parts(text, Found(start, start, lead.end() if lead else start), limit)
    separator = _SEPARATOR.match(text, found.after, end)
    if separator and separator.end() > found.after:
        named = _after_dash(text, found, separator.end(), end)
        if named:
            return named
        found, separator = _behind_a_date(text, found, separator, limit)
        opened = replace(found, after=separator.end())
        return opened if _accepts(text, found, separator, end, loose=loose) else None
    return _without_dash(text, found, end)


def dateline_alone(text: str, start: int, end: int) -> Found | None:
    """The dateline that is all of a line: a place with a date or agency, or a city in capitals."""
    if end - start > LONGEST:
        return None
    found = _parts(text, Found(start, start, start), end)
    if found.after < end or not found.place:
        return None
    known = _capital_place(found.place) or is_place(found.place)
    if found.month or found.agency:
        leads = text.startswith((",", " ("), start + len(found.place)) and len(found.place.split()) < 4
        return found if known or leads else None
    return found if known and is_place(found.place) and found.place.isupper() else None


def _parts(text: str, found: Found, limit: int) -> Found:
    """Steps over place, dates and agency in any order; `after` is where the last of them ended."""
    for _ in range(9):
        at = _JOINT.match(text, found.after, limit).end()  # type: ignore[union-attr]
        step = _step(text, found, at, limit)
        if step is None:
            break
        found = step
    return found


def _step(text: str, found: Found, at: int, limit: int) -> Found | None:
    bracket = _BRACKET.match(text, at, limit)
    if bracket:
        return _in_brackets(found, bracket)
    hijri = hijri_at(text, at, limit)
    if hijri:
        return replace(found, end=hijri, after=hijri)
    stated = date_at(text, at, limit) if not found.month else None
    if stated:
        return replace(
            found, end=stated.end, after=stated.end, year=stated.year, month=stated.month, day=stated.day
        )
    agency = _AGENCY.match(text, at, limit) if not found.agency and (found.place or found.month) else None
    if agency:
        end = agency.end() + (text[at - 1 : at] == "/" and text.startswith("/", agency.end(), limit))
        return replace(found, end=end, after=end, agency=agency[0], bracketed=text[at - 1 : at] == "/")
    return _place(text, found, at, limit)


def _in_brackets(found: Found, bracket: re.Match[str]) -> Found | None:
    inner, end = bracket[1].strip(), bracket.end()
    stated = date_at(inner, 0, len(inner))
    if stated and stated.end == len(inner) and not found.month:
        return replace(found, end=end, after=end, year=stated.year, month=stated.month, day=stated.day)
    known = _AGENCY.fullmatch(inner)
    if found.place and not known and bracket[0][0] == "[":
        return replace(found, end=end, after=end, place=found.place + bracket.string[found.after : end])
    capital = inner[:1].isupper() and len(inner.split()) <= 5
    if found.agency or not (known or (capital and (found.place or found.month))):
        return None
    return replace(found, end=end, after=end, agency=inner, bracketed=True)


def _place(text: str, found: Found, at: int, limit: int) -> Found | None:
    """Up to six capitalised words; after a place in capitals only what a comma or slash adds to it."""
    if found.place is not None and (found.month or not _ADDS.search(text[found.after : at])):
        return None
    end, words = _words(text, at, limit)
    if (
        not words
        or _AGENCY.fullmatch(text, at, end)
        or (words[0].lower() in _PAGE.never_first and not is_place(text[at:end]))
    ):
        return None
    if found.place and len(words[-1]) < 6 and _SHORTENED.match(text, end, limit):
        end += 1
    first = text.find(found.place, found.start) if found.place else at
    return replace(found, end=end, after=end, place=text[first:end].rstrip(" ,"))


def _words(text: str, at: int, limit: int) -> tuple[int, list[str]]:
    end, words = at, list[str]()
    capitals = None
    while len(words) < 6:
        match = _WORD.match(text, at, limit)
        if match is None:
            break
        word = match[0]
        upper = word.upper() == word
        if not word[0].isupper() and not (words and word in _PAGE.inside):
            break
        if capitals and not upper and word not in _PAGE.inside:
            break
        words.append(word)
        capitals = upper if capitals is None else capitals
        if word[0].isupper():
            end = match.end()
        if not text.startswith(" ", match.end(), limit):
            break
        at = match.end() + 1
    return end, words


def _capital_place(place: str) -> bool:
    head = place.partition(",")[0].partition("[")[0].strip()
    letters = [c for c in head if c.isalpha()]
    return len(letters) > 1 and head.upper() == head and _no_body(head)


def _no_body(head: str) -> bool:
    return head.lower() not in _PAGE.not_places


def _accepts(text: str, found: Found, separator: re.Match[str], end: int, *, loose: bool) -> bool:
    after = separator.end()
    if after >= end or not (found.place or found.month or found.agency):
        return False
    opens = _OPENS.match(text, after, end) is not None
    if found.month:
        return bool(found.place or found.agency or found.year) and (opens or bool(found.agency))
    if found.place is None:
        return found.bracketed and _AGENCY.fullmatch(found.agency or "") is not None
    if found.agency:
        known = _AGENCY.fullmatch(found.agency) is not None
        return known or (_capital_place(found.place) and opens)
    if not opens or not loose:
        return False
    if is_place(found.place):
        return _no_body(found.place)
    spaced = separator[0][:1].isspace() and ":" not in separator[0]
    return spaced and _capital_place(found.place) and found.place.count(" ") < _LONGEST_UNKNOWN


def is_place(words: str) -> bool:
    """Whether the words, with or without a country behind a comma, are a place that reports come from.

    Words that are not all in capitals must name a city, because regions and states are also subjects.
    """
    return words.lower() in _PAGE.seats or all(_known(part) for part in words.split("/"))


def _known(place: str) -> bool:
    name = place.partition(",")[0].partition("[")[0].strip()
    return any(name.isupper() or p.population >= _SMALLEST_CITY or p.precision == "site" for p in find(name))


def _behind_a_date(
    text: str, found: Found, separator: re.Match[str], limit: int
) -> tuple[Found, re.Match[str]]:
    """ "17 April 2025 - Muscat - ", "(ANSA) - ROME, APR 3 - ": the place after the first dash."""
    if found.place or not (found.month or found.bracketed):
        return found, separator
    further = _parts(text, replace(found, after=separator.end()), limit)
    closing = _SEPARATOR.match(text, further.after, limit)
    if closing is None or not further.place or not (_capital_place(further.place) or is_place(further.place)):
        return found, separator
    agency = _after_dash(text, further, closing.end(), limit)
    return (agency, _NOTHING.match(text, agency.after)) if agency else (further, closing)  # type: ignore[return-value]


def _after_dash(text: str, found: Found, at: int, end: int) -> Found | None:
    """ "Abu Dhabi – WAM" and "Abu Dhabi – WAM – ": the agency after the dash."""
    agency = _AGENCY.match(text, at, end)
    if agency is None or not found.place or found.agency:
        return None
    rest = _SEPARATOR.match(text, agency.end(), end) or _LINE_END.match(text, agency.end(), end)
    if rest is None or not (_capital_place(found.place) or is_place(found.place) or found.month):
        return None
    return replace(found, end=agency.end(), after=rest.end(), agency=agency[0])


def _without_dash(text: str, found: Found, end: int) -> Found | None:
    """ "NEW DELHI, Jan 5 (PTI) The ...": an agency in brackets may stand in for the dash."""
    space = _STOP.match(text, found.after, end)
    if not (space and found.place and found.bracketed) or _OPENS.match(text, space.end(), end) is None:
        return None
    if not _AGENCY.fullmatch(found.agency or "") or not (found.month or _capital_place(found.place)):
        return None
    return replace(found, after=space.end())
