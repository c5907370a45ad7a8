"""When two wordings mean the same: names, titles and stretches of text, compared without their accidents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ..model import Span
from ..vocab import states

_WORD = re.compile(r"[^\W_]+")
_TITLE_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*\.?|['’]s\b")
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s|$)")
# Letters that do not fall apart into a plain letter and a mark.
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th"})
_ARTICLES = frozenset({"the", "a", "an"})
_EMPTY = _ARTICLES | {"of", "for", "to", "in", "at", "on", "and"}
_ENDS_HEAD = _EMPTY - _ARTICLES | {
    "under", "from", "with", "who", "that", "which", "by", "near", "between", "against", "responsible",
}  # fmt: skip
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii"})
_LONGEST_STATE = 6
_SHOWN = 110


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """The words in small letters without marks; a possessive ending is no word."""
    folded = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", text).casefold().translate(_LETTERS))
    return tuple(_WORD.findall("".join(c for c in folded if not unicodedata.combining(c))))


def telling(text: str) -> frozenset[str]:
    """The words without articles and prepositions."""
    return frozenset(words(text)) - _EMPTY


def bare_words(text: str) -> tuple[str, ...]:
    """The words without articles."""
    return tuple(word for word in words(text) if word not in _ARTICLES)


def head(text: str) -> str:
    """The noun that a phrase is about, as far as words tell: the last before a preposition or relative."""
    found = bare_words(text)
    for i, word in enumerate(found):
        if i and word in _ENDS_HEAD:
            return found[i - 1]
    return found[-1] if found else ""


def name_likeness(one: str, other: str) -> float:
    """1 for equal names; below 1, the share in common, if one has all words of the other and its surname."""
    a, b = _name_words(one), _name_words(other)
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    short, long = sorted((a, b), key=len)
    if short[-1] != long[-1] or not set(short) <= set(long):
        return 0.0
    return 0.99 * len(short) / len(long)


def _name_words(name: str) -> tuple[str, ...]:
    found = words(name)
    return found[:-1] if len(found) > 1 and found[-1] in _GENERATIONS else found


@lru_cache(maxsize=4096)
def title_words(title: str) -> tuple[str, ...]:
    """The words of a title without `the` and without those that only name the state."""
    kept = _without_states(_TITLE_WORD.findall(title))
    found = tuple(word for word in words(" ".join(kept)) if word != "the")
    return found or words(title)


def titles_touch(one: str, other: str) -> bool:
    """Whether the titles are equal or all words of one stand in the other."""
    a, b = set(title_words(one)), set(title_words(other))
    return bool(a and b) and (a <= b or b <= a)


def titles_agree(one: str, other: str) -> bool:
    """Whether the titles touch and have the same head noun."""
    return titles_touch(one, other) and _title_head(one) == _title_head(other)


def _title_head(title: str) -> str:
    return head(" ".join(title_words(title)))


def _without_states(tokens: Sequence[str]) -> list[str]:
    kept: list[str] = []
    i = 0
    while i < len(tokens):
        size, kind = _state_at(tokens, i)
        behind = tokens[i + size : i + size + 1]
        if size and (kind == "adjective" or not kept or behind in (["'s"], ["’s"])):
            i += size + (behind in (["'s"], ["’s"]))
        elif size and kind == "name" and not behind and _after_of(kept):
            kept = kept[:-1] if kept[-1] == "of" else kept[:-2]
            i += size
        else:
            kept += tokens[i : i + max(1, size)]
            i += max(1, size)
    return kept


def _state_at(tokens: Sequence[str], i: int) -> tuple[int, str]:
    """How many words from `i` on are the longest form of a state, and of which kind; 0 if none."""
    forms = states.forms()
    for size in range(min(_LONGEST_STATE, len(tokens) - i), 0, -1):
        known = forms.get(" ".join(tokens[i : i + size]))
        if known and known[1] in ("adjective", "name"):
            return size, known[1]
    return 0, ""


def _after_of(kept: Sequence[str]) -> bool:
    return len(kept) > 1 and (kept[-1] == "of" or (len(kept) > 2 and kept[-1] == "the" and kept[-2] == "of"))


def common(one: Iterable[Span], other: Iterable[Span]) -> int:
    """How many code points stand in both."""
    return _length(_merged((max(a.start, b.start), min(a.end, b.end)) for a in one for b in other))


def length(spans: Iterable[Span]) -> int:
    """How many code points stand in any of the spans."""
    return _length(_merged((span.start, span.end) for span in spans))


def likeness(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Code points in both over those in either; 0 unless both have half of theirs in common."""
    both, a, b = common(one, other), length(one), length(other)
    if not both or 2 * both < a or 2 * both < b:
        return 0.0
    return both / (a + b - both)


def touches(one: Span | None, other: Span | None) -> bool:
    """Whether the spans share a code point."""
    return one is not None and other is not None and one.start < other.end and other.start < one.end


def share_words(one: Span, other: Span) -> bool:
    """Whether the spans have half of the words of the shorter in common."""
    start, end = max(one.start, other.start), min(one.end, other.end)
    if end <= start:
        return False
    both = len(words(one.text[start - one.start : end - one.start]))
    return 2 * both >= max(1, min(len(words(one.text)), len(words(other.text))))


def _merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(r for r in ranges if r[0] < r[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _length(ranges: Iterable[tuple[int, int]]) -> int:
    return sum(end - start for start, end in ranges)


def short(text: str) -> str:
    """The text on one line, cut in its middle where it is long."""
    line = " ".join(text.split())
    half = (_SHOWN - 5) // 2
    return line if len(line) <= _SHOWN else f"{line[:half]} ... {line[-half:]}"
