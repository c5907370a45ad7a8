"""Speaker labels that stand alone on a line without a colon: "Prime Minister of X, A B", "Question"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ..vocab.furniture import page_words
from ..vocab.offices import offices
from .dateline import is_place
from .dates import alternatives
from .furniture import date_line, line_kind
from .paragraphs import Paragraph
from .titled import find
from .words import words

_Sort = Literal["asking", "titled", "outlet", "named"]

LONGEST = 130
_MOST_WORDS = 16
# Within how many characters a page says what it is and who speaks.
_OPENING = 1_500
_PAGE = page_words()
_OFFICES = offices()
_HEADS = {form.split()[-1] for form in (*_OFFICES.heads, *_OFFICES.acronyms)} | _PAGE.label_words
_LEADS = frozenset(
    {"mr", "mrs", "ms", "madam", "dr", "sir", "dame", "lord", "lady", "shri", "smt", "h.e"}
) | {
    *(
        "father",
        "sister",
        "brother",
        "rev",
        "reverend",
        "bishop",
        "archbishop",
        "imam",
        "rabbi",
        "judge",
        "justice",
    ),
    *("general", "colonel", "captain", "major", "admiral", "lieutenant", "brigadier", "senator", "sheikh"),
}
_INSIDE = _PAGE.inside | {
    "for",
    "bin",
    "ibn",
    "ben",
    "abu",
    "to",
    "on",
    "with",
    "acting",
    "deputy",
    "outgoing",
}
_WORD = re.compile(r"[^\W_][\w’'.&/-]*")
_POSSESSIVE = re.compile(r"[’']s?\b")
_OPEN_END = re.compile(r"[.!?:;,…\"”’'–—-]$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}$")
_ASIDES = re.compile(r"\s*[(\[][^()\[\]]{1,80}[)\]]")
_ASIDES_END = re.compile(r"\s*[(\[][^()\[\]]{1,80}[)\]]$")
_BOLD = re.compile(r"\*\*|__")
_SPOKEN = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|[Yy]ou|[Yy]our|[Tt]hanks?|I['’]\w+|[Ww]e['’]\w+"
    r"|[Gg]ood (?:morning|afternoon|evening)|[Yy]es|No)\b|\?"
)
_TALK = re.compile(rf"\b(?:{alternatives(_PAGE.talks)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that may be a label, with its words in lower case."""

    sort: _Sort
    words: tuple[str, ...]


def standing(text: str, paragraphs: Sequence[Paragraph], *, others: int) -> dict[int, tuple[int, int]]:
    """Start and end of the labels that stand alone, by index of their paragraph.

    They are labels only in a talk: where two or more lines lead in what speaks of "I", "we" or "you", and one
    of them comes back, or the page calls itself a talk; `others` is the number of labels before a colon.
    """
    lines = {n: line for n in range(len(paragraphs) - 1) if (line := _line(text, paragraphs[n]))}
    lines = {n: line for n, line in lines.items() if n + 1 not in lines and _spoken(text, paragraphs[n + 1])}
    again = _coming_back(lines)
    kept = {n for n, line in lines.items() if line.sort in {"asking", "titled"} or n in again}
    named = [n for n, line in lines.items() if line.sort == "named"]
    known = _introduced(text) if named else frozenset()
    kept |= {n for n in named if text[paragraphs[n].start : paragraphs[n].end] in known}
    kept |= {n for n, line in lines.items() if line.sort == "outlet" and _asks(text, paragraphs[n + 1])}
    firm = [n for n in kept if lines[n].sort in {"asking", "titled"} or n in again]
    opening = text[: paragraphs[min(6, len(paragraphs) - 1)].end] if paragraphs else ""
    talk = bool(again) or others > 0 or bool(_TALK.search(opening[:_OPENING]))
    if len(kept) < 2 or not firm or not talk or not _voiced(text, paragraphs, kept):
        return {}
    return {n: _bounds(text, paragraphs[n]) for n in sorted(kept)}


def _bounds(text: str, paragraph: Paragraph) -> tuple[int, int]:
    start, end = paragraph.start, paragraph.end
    while _BOLD.match(text, start, end):
        start += 2
    while end - start > 2 and text.startswith(("**", "__"), end - 2):
        end -= 2
    return start, end


def _line(text: str, paragraph: Paragraph) -> _Line | None:
    start, end = _bounds(text, paragraph)
    if (
        end - start > LONGEST
        or paragraph.bullet is not None
        or text[start - 2 : start] == "**" != text[end : end + 2]
    ):
        return None
    line = text[start:end]
    if "\n" in line or _OPEN_END.search(line):
        return None
    whole = line.lower()
    if whole in _PAGE.label_words:
        return _Line("asking", (whole,))
    if line_kind(text, start, end) or date_line(text, start, end):
        return None
    return _judged(line)


def _judged(line: str) -> _Line | None:
    """What the words of a line may label: those of an office, a name, or a name with an outlet."""
    name = _ASIDES.sub("", line)
    parts = [part.split() for part in name.split(",") if part.strip()]
    words = [word for part in parts for word in part]
    if not 1 <= len(words) <= _MOST_WORDS or not all(_WORD.fullmatch(word) for word in words):
        return None
    if not words[0][0].isupper() or not all(map(_in_label, parts, range(len(parts)))):
        return None
    plain = tuple(word.lower().rstrip(".") for word in _WORD.findall(line))
    if (
        is_place(name)
        or plain[0] in (_PAGE.label_never | _PAGE.never_first) - {"the"}
        or _POSSESSIVE.search(name)
    ):
        return None
    if _titled(parts):
        return _Line("titled", plain)
    if 2 <= len(parts[0]) <= 4 and all(w[0].isupper() or w in _PAGE.inside for w in parts[0]):
        aside = len(parts) > 1 or name != line
        return _Line("outlet" if aside else "named", plain)
    return None


def _in_label(part: Sequence[str], n: int) -> bool:
    """Whether a part is written as a label is: with capitals, but for an office behind the name."""
    office = n > 0 and not _HEADS.isdisjoint(word.lower() for word in part)
    return office or all(w[0].isupper() or w in _INSIDE for w in part)


def _titled(parts: Sequence[Sequence[str]]) -> bool:
    """Whether an office stands in the line: at the end of a part, before "of", or before a name."""
    for part in parts:
        low = [word.lower().rstrip(".") for word in part]
        at = next((n for n, word in enumerate(low) if word in _HEADS), -1)
        if low[0] in _LEADS and len(low) > 1:
            return True
        if at >= 0 and (at + 1 == len(low) or low[at + 1] in {"of", "for", "to"} or len(low) - at <= 4):
            return True
    return False


def _spoken(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph is prose: it ends as a sentence does."""
    end = paragraph.end
    if text[end - 1] in ")]" and (aside := _ASIDES_END.search(text, max(paragraph.start, end - 90), end)):
        # "What is she doing about it? (907713)"
        end = aside.start()
    return bool(_SENTENCE_END.search(text, max(paragraph.start, end - 5), end)) or end - paragraph.start > 300


def _introduced(text: str) -> frozenset[str]:
    """The people whom the lines on top name with a title."""
    found = find(words(text, 0, min(len(text), _OPENING)))
    return frozenset(p.text for p in found if p.name is not None and p.titles)


def _asks(text: str, paragraph: Paragraph) -> bool:
    return "?" in text[paragraph.start : paragraph.end] or bool(
        re.match(r"(?:I |We |Thank|Hi|Hello|Good )", text[paragraph.start : paragraph.start + 12])
    )


def _coming_back(lines: Mapping[int, _Line]) -> set[int]:
    """The lines that say the same as another, or less or more of the same: "Secretary General", "A B"."""
    whole = Counter(line.words for line in lines.values())
    within = Counter(part for line in lines.values() for part in set(_parts(line.words)))
    return {
        n
        for n, line in lines.items()
        if within[line.words] > 1 or any(part in whole for part in _parts(line.words) if part != line.words)
    }


def _parts(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for first in range(len(words)):
        for last in range(first + 1, len(words) + 1):
            yield tuple(words[first:last])


def _voiced(text: str, paragraphs: Sequence[Paragraph], kept: set[int]) -> bool:
    """Whether half of what the lines lead in speaks of "I", "we" or "you", or asks."""
    voiced = sum(bool(_SPOKEN.search(turn)) for turn in _turns(text, paragraphs, kept))
    return voiced >= 2 and voiced >= 0.5 * len(kept)


def _turns(text: str, paragraphs: Sequence[Paragraph], kept: set[int]) -> Iterator[str]:
    for n in kept:
        yield text[paragraphs[n + 1].start : paragraphs[n + 1].end]
