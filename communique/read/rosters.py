"""Lists of people under the name of their state: "Republic of Kenya" above lines with names and offices."""

from __future__ import annotations

from collections.abc import Iterator

from .polities import state_at
from .words import words

# A line of such a list is shorter than this, in characters; a heading has fewer words.
_LONGEST, _WORDS = 160, 10
_BEFORE = frozenset({"the", "for", "from", "on", "delegation", "of", "side", "representing", "participants"})
_BEHIND = frozenset({":", "-", "–", "side", "delegation"})
# What a line of prose ends with.
_CLOSING = frozenset('.!?”"')


def rosters(text: str) -> tuple[tuple[int, int, str], ...]:
    """Start, end and state of each stretch of lines that stand under the name of a state."""
    found: list[tuple[int, int, str]] = []
    code: str | None = None
    start, listed, gap = 0, 0, False
    for first, last in _lines(text):
        if first == last:
            gap = True
            continue
        heading = _heading(text, first, last)
        goes_on = last - first < _LONGEST and text[last - 1] not in _CLOSING and not (gap and listed)
        if code is not None and (heading is not None or not goes_on):
            found += [(start, listed, code)] if listed else []
            code = None
        if heading is not None:
            code, start, listed = heading, last, 0
        elif code is not None:
            listed = last
        gap = False
    if code is not None and listed:
        found.append((start, listed, code))
    return tuple(found)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line without the blanks around it; an empty line has both alike."""
    at = 0
    for line in text.split("\n"):
        stripped = line.strip()
        first = at + len(line) - len(line.lstrip()) if stripped else at
        yield first, first + len(stripped)
        at += len(line) + 1


def _heading(text: str, start: int, end: int) -> str | None:
    """The state that is all that a line names, if it is one of a state: "For the Republic of Kenya:"."""
    if end - start > _LONGEST:
        return None
    ws = words(text, start, end)
    if len(ws) > _WORDS:
        return None
    k = 0
    while k < len(ws) and ws[k].lower in _BEFORE:
        k += 1
    found = state_at(ws, k)
    if found is None or any(w.lower not in _BEHIND for w in ws[k + found.length :]):
        return None
    # "French side" and "Kenya"; but a lone adjective heads lists of other things.
    told = found.kind == "name" or {w.lower for w in ws} & {"side", "delegation"}
    return found.code if told else None
