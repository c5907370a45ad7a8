"""The paragraphs of a text: runs of lines that belong together, each one stretch of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

# A text is hard-wrapped if its longest inner line is between these widths.
NARROWEST, WIDEST = 50, 120

_BREAKS = "\n\r\v\f\x85\u2028\u2029"
_LINE = re.compile(f"[^{_BREAKS}]+")
_FIRST_WORD = re.compile(r"\S{1,200}")
_BULLET = re.compile(r"(?:[-*•·▪◦‣●■○➢–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])[ \t\u00a0]+(?=\S)")
_LABEL = re.compile(
    r"(?:\*\*)?(?:Q|A|[A-Z][A-Z.’'\- ]{1,60}|(?:[A-Z][\w.’'-]* ){0,6}[A-Z][\w.’'-]*):(?=\s|\*\*|$)|Q\s{2,}\S"
)
_CAPITALS = re.compile(r"(?:BETWEEN|OF|AND|ON|FOR|WITH|TO|AT|IN)\s[^a-z]*$")
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]{0,3}$")
_OPEN_END = re.compile(
    r"(?:[,–—(-]|\b(?:the|a|an|of|and|or|to|in|on|at|with|for|by|from|his|her|its|their|that))$"
)


class Line(NamedTuple):
    """A line without the space around it; `gap`: an empty line is before it; `indent`: how far in it is."""

    start: int
    end: int
    gap: bool
    indent: int


class Paragraph(NamedTuple):
    """Lines that belong together; `bullet` is where the words after a list mark start, or None."""

    start: int
    end: int
    bullet: int | None = None


def lines(text: str) -> Iterator[Line]:
    """The lines that hold something, in order."""
    last = 0
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if not words:
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        breaks = text[last : match.start()]
        yield Line(start, start + len(words), sum(map(breaks.count, _BREAKS)) > 1, start - match.start())
        last = start + len(words)


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Paragraphs by empty lines, or by single lines where these are paragraphs; wrapped lines are joined."""
    rows = tuple(lines(text))
    width = _width(text, rows)
    found: list[Paragraph] = []
    opened = 0
    for n, line in enumerate(rows):
        mark = _BULLET.match(text, line.start, line.end)
        hangs = bool(found) and found[-1].bullet is not None and line.indent > rows[opened].indent
        if n and not line.gap and mark is None and (hangs or _continues(text, rows[n - 1], line, width)):
            found[-1] = found[-1]._replace(end=line.end)
        else:
            found.append(Paragraph(line.start, line.end, mark.end() if mark else None))
            opened = n
    return tuple(found)


def _width(text: str, rows: Sequence[Line]) -> int | None:
    """The width that lines were wrapped at, or None: most inner lines could not take the next word."""
    inner = [(a, b) for a, b in pairwise(rows) if not b.gap]
    if not inner:
        return None
    width = max(a.end - a.start for a, _ in inner)
    if not NARROWEST <= width <= WIDEST or any(row.end - row.start > width + 15 for row in rows):
        return None
    full = [_full(text, a, b, width) and not _SENTENCE_END.search(text, a.end - 4, a.end) for a, b in inner]
    return width if sum(full) >= max(2, 0.4 * len(full)) else None


def _full(text: str, line: Line, following: Line, width: int) -> bool:
    word = _FIRST_WORD.match(text, following.start, following.end)
    return line.end - line.start + 1 + (len(word[0]) if word else 0) > width


def _continues(text: str, line: Line, following: Line, width: int | None) -> bool:
    """Whether a line goes on in the following one, with no empty line between them."""
    if _OPEN_END.search(text, max(line.start, line.end - 6), line.end):
        return True
    if _LABEL.match(text, following.start, following.end):
        return False
    if _SENTENCE_END.search(text, max(line.start, line.end - 4), line.end):
        return width is not None and _full(text, line, following, width)
    if _CAPITALS.match(text, following.start, following.end) and text[line.start : line.end].isupper():
        return True
    if text[following.start].islower() and line.end - line.start > 30:
        return True
    return width is not None and _full(text, line, following, width)
