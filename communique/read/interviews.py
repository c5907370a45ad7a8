"""Interviews without labels: questions in italics or behind dashes, each with its answer below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .paragraphs import Paragraph
from .titled import find
from .words import words

# So many questions and answers make an interview.
_FEWEST = 2
_OPENING = 6
_LONGEST_QUESTION = 600
_NAME = r"[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+|de|van|von|bin|al-[A-Z][\w’'-]+)){0,3} [A-Z][\w’'-]+"
_TOLD_OF = re.compile(
    rf"(?P<name>{_NAME})(?:, [^.\n]{{3,120}},)? "
    r"(?:has|is|was|talks|spoke|speaks|took|answers|leads|runs|became)\b"
)

Questions = frozenset[int]
Answers = dict[int, tuple[int, int]]


def interview(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Questions, Answers] | None:
    """The paragraphs that ask, and by index of those that answer the words that name who is asked."""
    asked = _in_italics(text, paragraphs) or _behind_dashes(text, paragraphs)
    if len(asked) < _FEWEST or not any("?" in text[paragraphs[n].start : paragraphs[n].end] for n in asked):
        return None
    who = _asked(text, paragraphs[: asked[0]])
    answers = [n + 1 for n in asked if n + 1 < len(paragraphs) and n + 1 not in asked]
    if who is None or len(answers) < len(asked) - 1:
        return None
    return frozenset(asked), dict.fromkeys(answers, who)


def _in_italics(text: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    return [n for n, p in enumerate(paragraphs) if n and _wrapped(text[p.start : p.end])]


def _wrapped(words: str) -> bool:
    mark = next((m for m in ("**", "__", "*", "_") if words.startswith(m)), "")
    if not mark or len(words) > _LONGEST_QUESTION or not words.endswith(mark):
        return False
    inner = words[len(mark) : -len(mark)]
    return mark not in inner and inner[-1:] in '.?!…”"' and " " in inner


def _behind_dashes(text: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """Every other one of the paragraphs behind a dash, where the first asks."""
    dashed = [n for n, p in enumerate(paragraphs) if p.bullet is not None and text[p.start] in "–—"]
    if len(dashed) < 2 * _FEWEST or not text[: paragraphs[dashed[0]].end].endswith("?"):
        return []
    return dashed[::2]


def _asked(text: str, opening: Sequence[Paragraph]) -> tuple[int, int] | None:
    """Who is asked: the one whom the first lines name with an office, else tell something of."""
    for paragraph in opening[:_OPENING]:
        for phrase in find(words(text, paragraph.start, paragraph.end)):
            if phrase.name is not None and phrase.titles:
                return phrase.start, phrase.end
    for paragraph in opening[:_OPENING]:
        if (told := _TOLD_OF.match(text, paragraph.start, paragraph.end)) is not None:
            return told.span("name")
    return None
