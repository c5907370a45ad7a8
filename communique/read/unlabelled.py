"""Turns of a transcript that no label of their own opens: a briefing's beginning, answers without a mark."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .paragraphs import Paragraph
from .titled import find
from .words import words

_OPENING = 8
_WHO = r"(?P<who>[A-Z][^.:\n]{3,120}?)(?=[.:]?$|[.:]\s|, (?:held|on|in|at)\b)"
_BRIEFED = (
    re.compile(
        r"\b(?:transcript|transcription|text)\b[^.:\n]{0,80}?"
        r"\b(?:briefing|conference|remarks|stakeout|encounter|call|interview)[^.:\n]{0,60}?"
        rf"\b(?:by|of|with|from) (?:the )?{_WHO}",
        re.MULTILINE,
    ),
    # "Near-verbatim transcript, A B, Deputy Spokesman"
    re.compile(rf"\btranscript, {_WHO}", re.MULTILINE),
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}$")
_TALK = re.compile(r"\b(?:interview|q&a|questions?|conversation)\b", re.IGNORECASE)


def unlabelled(
    text: str, paragraphs: Sequence[Paragraph], labelled: Mapping[int, bool]
) -> dict[int, tuple[int, int]]:
    """By index of a paragraph that opens such a turn: start and end of the words that name its speaker.

    `labelled` has the paragraphs with a label, and whether that only marks a question.
    """
    if len(labelled) < 2:
        return {}
    return _beginning(text, paragraphs, labelled) or _answers(text, paragraphs, labelled)


def _beginning(
    text: str, paragraphs: Sequence[Paragraph], labelled: Mapping[int, bool]
) -> dict[int, tuple[int, int]]:
    """ "The following is a transcript of the briefing by A B": the words before the first label are A B's."""
    first = min(labelled)
    for n, paragraph in enumerate(paragraphs[: min(_OPENING, first)]):
        tried = (briefed.search(text, paragraph.start, paragraph.end) for briefed in _BRIEFED)
        match = next((found for found in tried if found), None)
        if match is None or not any(p.name for p in find(words(text, *match.span("who")))):
            continue
        opens = next((m for m in range(n + 1, first) if _prose(text, paragraphs[m])), None)
        return {opens: match.span("who")} if opens is not None else {}
    return {}


def _answers(
    text: str, paragraphs: Sequence[Paragraph], labelled: Mapping[int, bool]
) -> dict[int, tuple[int, int]]:
    """In an interview where questions alone are marked, what follows each is the words of the one asked."""
    if not all(labelled.values()):
        return {}
    who = _asked(text, paragraphs[: min(labelled)])
    follow = [n + 1 for n in labelled if n + 1 < len(paragraphs) and n + 1 not in labelled]
    if who is None or len(follow) < len(labelled) - 1:
        return {}
    return dict.fromkeys(follow, who)


def _asked(text: str, opening: Sequence[Paragraph]) -> tuple[int, int] | None:
    """The one whom the lines before the first question name as asked: "Interview with Minister A B"."""
    if not any(_TALK.search(text, p.start, p.end) for p in opening):
        return None
    for paragraph in opening[:_OPENING]:
        if text.startswith(("By ", "BY "), paragraph.start):
            continue
        for phrase in find(words(text, paragraph.start, paragraph.end)):
            if phrase.name is not None and phrase.titles:
                return phrase.start, phrase.end
    return None


def _prose(text: str, paragraph: Paragraph) -> bool:
    return bool(_SENTENCE_END.search(text, max(paragraph.start, paragraph.end - 5), paragraph.end))
