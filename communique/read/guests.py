"""Whose officials a page marks by their state, as papers do with guests and not with their own."""

from __future__ import annotations

from collections.abc import Sequence

from .mentions import Chunk
from .polities import state_at, state_before
from .reading import Reading
from .words import Word, words

# A line at the head of a page that says who publishes it is shorter than this, in characters.
SHORT = 90
ACCREDITED = ("Ambassador", "High Commissioner")
_FOREIGN = frozenset({"embassy", "counterpart", "consulate", "mission"})


def marked(reading: Reading, chunks: Sequence[Chunk]) -> set[str]:
    """States whose officials, but for ambassadors, are told with them: "the Chadian minister"."""
    found = set[str]()
    for chunk in chunks:
        if chunk.phrase is None or not chunk.state or chunk.sort not in {"person", "title"}:
            continue
        titles = chunk.phrase.titles
        if (titles and titles[0].text.startswith(ACCREDITED)) or in_name_of_body(chunk):
            continue
        if _led_by_state(reading, chunk) or _of_state(reading, chunk):
            found.add(chunk.state)
    return found


def in_name_of_body(chunk: Chunk) -> bool:
    """ "Chad Power Board chairman A B": the state is in the name of the body, as a paper's own have it."""
    title = chunk.phrase.titles[0] if chunk.phrase is not None and chunk.phrase.titles else None
    if title is None or title.start != chunk.start:
        return False
    ws = words(title.text, 0, len(title.text))
    begins = state_at(ws, 0)
    return begins is not None and begins.kind == "name" and begins.code == chunk.state


def _led_by_state(reading: Reading, chunk: Chunk) -> bool:
    """ "Chadian Minister", "Chad's minister", where the phrase takes the word in and where not."""
    ws = words(reading.text, chunk.start, chunk.end)
    begins = state_at(ws, 1 if ws and ws[0].lower == "the" else 0)
    if begins is not None:
        return begins.code == chunk.state
    before = words(reading.text, max(0, chunk.start - SHORT), chunk.start)
    while before and before[-1].lower in {"'s", "’s", "s", "'", "’"}:
        before = before[:-1]
    led = state_before(before, len(before))
    return led is not None and led.code == chunk.state


def _of_state(reading: Reading, chunk: Chunk) -> bool:
    """ "the minister of the Republic of Chad": with its state behind."""
    ws = words(reading.text, chunk.start, chunk.end)
    return any(w.lower == "of" and _begins_state(ws, i + 1) for i, w in enumerate(ws))


def _begins_state(ws: Sequence[Word], i: int) -> bool:
    at = i + 1 if i < len(ws) and ws[i].lower == "the" else i
    found = state_at(ws, at)
    after = at + found.length if found is not None else at
    # "chairman of the Chad Power Board" is no guest.
    return found is not None and found.kind == "name" and not (after < len(ws) and ws[after].cap)


def as_guest(reading: Reading, chunk: Chunk) -> bool:
    """ "the Chinese embassy", "its Chinese counterpart": so papers write of others."""
    return not _FOREIGN.isdisjoint(next_words(reading, chunk)[:1])


def next_words(reading: Reading, chunk: Chunk) -> list[str]:
    line = reading.text[chunk.end : chunk.end + 40].split(".")[0]
    return line.split(",")[0].lower().split()
