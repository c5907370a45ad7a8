"""Quotation marks in pairs: where quoted words begin and end, within a paragraph and across paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MARK = re.compile(r"[\"“”„«»‟]|''|``|[‘’'‚‹›]")
_PAIRS = {"“": "”“", "„": "“”", "‟": "”", "«": "»", "``": "''", "''": "''", '"': '"', "»": "«", "”": "”"}
# A single mark is an apostrophe far more often than a quotation mark: a quotation in single marks ends within
# its paragraph, is at most this long, and opens after white space.
LONGEST_SINGLE = 1_200


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation at the top level of block `block`; `start`, `end` are code points with its marks.

    `inner` is what stands between the marks. `closed` is false where the paragraph ends first; `continues`
    is true where the paragraph before left its quotation open and this one opens the paragraph.
    """

    start: int
    end: int
    inner: tuple[int, int]
    block: int
    closed: bool
    continues: bool


def quotations(text: str, blocks: Sequence[tuple[int, int]]) -> tuple[Quotation, ...]:
    """The quotations of the stretches `blocks` of `text`, in text order; none lies within another."""
    found: list[Quotation] = []
    for number, (start, end) in enumerate(blocks):
        for q in _in_block(text, start, end, number):
            last = found[-1] if found else None
            before = last is not None and not last.closed and last.block == number - 1
            continues = before and not text[start : q.start].strip()
            found.append(Quotation(q.start, q.end, q.inner, number, q.closed, True) if continues else q)
    return tuple(found)


def _in_block(text: str, start: int, end: int, block: int) -> Iterator[Quotation]:
    at = start
    while match := _MARK.search(text, at, end):
        mark, a, b = match[0], match.start(), match.end()
        at = b
        if not _opens(text, mark, a, (start, end)):
            continue
        single = mark in "‘'‚‹"
        close = _single_close(text, mark, b, end) if single else _close(text, mark, b, end)
        if close is not None and single and close[0] < b + 2:
            continue
        if close is not None:
            yield Quotation(a, close[1], _inner(text, b, close[0]), block, True, False)
            at = close[1]
        elif not single and text[b:end].strip():
            yield Quotation(a, _rstrip(text, b, end), _inner(text, b, end), block, False, False)
            return


def _opens(text: str, mark: str, a: int, bounds: tuple[int, int]) -> bool:
    """Whether the mark at `a` can open a quotation, by what stands on both sides of it."""
    b = a + len(mark)
    before = text[a - 1] if a > bounds[0] else " "
    after = text[b] if b < bounds[1] else " "
    if mark == "”":
        return before.isspace() and after.isalnum()
    if mark in "“„«‟" or mark == "``":
        return not after.isspace() or mark in "«„"
    if mark in {"‘", "'", "‚", "‹"}:
        return (before.isspace() or before in "([—–-") and (after.isalnum() or after in "[(…")
    if mark in {'"', "''"}:
        return not after.isspace() and not before.isalnum()
    return False


def _close(text: str, mark: str, at: int, end: int) -> tuple[int, int] | None:
    """The mark that closes a quotation opened by `mark`; curly marks nest."""
    if mark in {'"', "''", "``"}:
        return _straight_close(text, '"' if mark == '"' else "''", at, end)
    closers, depth = _PAIRS.get(mark, ""), 1
    for match in _MARK.finditer(text, at, end):
        found, opening = match[0], _looks_open(text, match.start(), end)
        if found == mark and (mark not in closers or opening):
            depth += 1
        elif found in closers or (found == '"' and not opening):
            depth -= 1
        if depth == 0:
            return match.start(), match.end()
    # A mark that was opened twice and closed once: the last closing mark closes it.
    ends = [m for m in _MARK.finditer(text, at, end) if m[0] in closers and m[0] != mark]
    return (ends[-1].start(), ends[-1].end()) if ends else None


def _straight_close(text: str, mark: str, at: int, end: int) -> tuple[int, int] | None:
    position = text.find(mark, at, end)
    if (
        mark == '"'
        and (curly := text.find("”", at, end if position < 0 else position)) >= 0
        and "“" not in text[at:curly]
    ):
        return curly, curly + 1
    while position >= 0:
        following = text[position + len(mark) : position + len(mark) + 1]
        if not text[position - 1].isspace() or position == at or not following.strip():
            return position, position + len(mark)
        position = text.find(mark, position + len(mark), end)
    return None


def _looks_open(text: str, position: int, end: int) -> bool:
    after = text[position + 1] if position + 1 < end else " "
    return text[position - 1 : position].isspace() and not after.isspace()


def _single_close(text: str, mark: str, at: int, end: int) -> tuple[int, int] | None:
    """The first mark after a stop or before one; else the first at the end of a word that is no plural's."""
    closer = {"‹": "›", "'": "'"}.get(mark, "’")
    fallback = None
    for position in _positions(text, closer, at, min(end, at + LONGEST_SINGLE)):
        after = text[position + 1] if position + 1 < end else " "
        if after.isalnum():
            continue
        if text[position - 1] in ".,?!" or after in ".,;:?!)":
            return position, position + 1
        if fallback is None and text[position - 1] != "s":
            fallback = position, position + 1
    return fallback


def _positions(text: str, mark: str, start: int, end: int) -> Iterator[int]:
    position = text.find(mark, start, end)
    while position >= 0:
        yield position
        position = text.find(mark, position + 1, end)


def _inner(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    return start, max(start, _rstrip(text, start, end))


def _rstrip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
