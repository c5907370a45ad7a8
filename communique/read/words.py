"""The surface words of a stretch of text, before any parse, for grammars over vocabulary tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ABBREVIATIONS = (
    "Lt|Gen|Col|Maj|Brig|Capt|Adm|Cmdr|Sgt|Dr|Mr|Mrs|Ms|Smt|Prof|Sen|Rep|Gov|Rev|Hon|Engr|Eng|Jr|Sr|St"
    "|Md|Mohd|Amb"
)
_WORD = re.compile(
    rf"(?:{_ABBREVIATIONS})\.|(?:[A-Z]\.){{2,}}(?:[A-Z]\b)?|[A-Z]\.(?=\s*[A-Z])"
    r"|[^\W\d_]+(?:[-'’ʼ‘][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]|_"
)
_POSSESSIVE = ("'s", "’s", "ʼs", "'S", "’S")
# Runs of one kind of mark carry nothing for a grammar of names.
LONGEST = 200_000


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark with its place in the text, in code points."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def cap(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of `text` from `start` to `end`; a possessive 's is a word of its own."""
    found: list[Word] = []
    for match in _WORD.finditer(text, start, end):
        form, a, b = match[0], match.start(), match.end()
        if len(form) > 2 and form.endswith(_POSSESSIVE):
            found.append(Word(form[:-2], form[:-2].lower(), a, b - 2))
            found.append(Word(form[-2:], "'s", b - 2, b))
        else:
            found.append(Word(form, form.lower(), a, b))
    return tuple(found)


def index(ws: Sequence[Word], end: int) -> int:
    """The first word that begins at or after code point `end`."""
    low, high = 0, len(ws)
    while low < high:
        middle = (low + high) // 2
        if ws[middle].start < end:
            low = middle + 1
        else:
            high = middle
    return low


def spaced(ws: Sequence[Word], i: int) -> bool:
    """Whether there is space before word `i`, which is not the first."""
    return ws[i].start > ws[i - 1].end


def adjoins(ws: Sequence[Word], i: int) -> bool:
    """Whether word `i` has a word before it, with at most one space between."""
    return i > 0 and ws[i].start - ws[i - 1].end <= 1


def text_of(ws: Sequence[Word], first: int, last: int) -> str:
    """The words `first` to `last` (exclusive) with the spaces between them made single."""
    out = ws[first].text
    for k in range(first + 1, last):
        out += (" " if spaced(ws, k) else "") + ws[k].text
    return out


def skip_brackets(ws: Sequence[Word], k: int) -> int:
    """The word after one to three words in brackets at word `k` ("(NDMA)", "(South Asia)"); else `k`."""
    if k < len(ws) and ws[k].text == "(":
        for close in (k + 2, k + 3, k + 4):
            if close < len(ws) and ws[close].text == ")":
                return close + 1
    return k
