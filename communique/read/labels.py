"""Speaker labels of transcripts: the words before a colon that say who speaks the paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..vocab.furniture import page_words
from ..vocab.offices import offices
from .dateline import is_place
from .paragraphs import Paragraph
from .standing import standing
from .unlabelled import unlabelled

LONGEST = 110

_PAGE = page_words()
_OFFICES = offices()
_TITLES = {form.split()[-1] for form in (*_OFFICES.heads, *_OFFICES.acronyms)} | _PAGE.label_words
_TITLES |= {form.rstrip(".") for form in _OFFICES.honorifics}
_WORD = re.compile(r"[^\W_][\w'’.&/-]*")
_INSIDE = _PAGE.inside | {"for", "bin", "ibn", "ben", "abu", "ul"}
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]{1,80}[)\]]$")
_QUESTION = re.compile(r"Q(?:\s{2,}|\s+(?=[A-Z\"“(\[—]))")
# "Q (A B, outlet):" tells who asks.
_ASKED = re.compile(r"Q\s*[(\[][^()\[\]\n]{1,80}[)\]]\s*:(?=\s)")
_NOTE = re.compile(rf"\((?:{'|'.join(_PAGE.label_notes)})\b[^()]{{0,80}}\)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Label:
    """A label at characters `start` to `end`; the words spoken begin at `after`."""

    start: int
    end: int
    after: int


@dataclass(frozen=True, slots=True)
class _Candidate:
    label: Label
    key: str
    strong: bool
    capitals: bool
    words: int


def labels(text: str, paragraphs: Sequence[Paragraph]) -> dict[int, Label]:
    """The speaker labels by index of their paragraph.

    A label with a title or of the question and answer kind stands alone; a bare name is one only in a
    transcript: where two such labels, or one label twice, were found.
    """
    candidates = {n: c for n, p in enumerate(paragraphs) if (c := _candidate(text, p))}
    repeated = {key for key, count in Counter(c.key for c in candidates.values()).items() if count > 1}
    strong = sum(c.strong for c in candidates.values())
    spoken = sum(c.key in repeated for c in candidates.values())
    transcript = strong > 1 or (spoken > 1 and len(candidates) > 2)
    found = {
        n: c.label
        for n, c in candidates.items()
        if (c.strong and (n > 0 or c.capitals))
        or (transcript and (c.strong or c.key in repeated or c.capitals or c.words > 1))
        or (transcript and _single(text, paragraphs[n], c))
    }
    alone = standing(text, paragraphs, others=len(found))
    found |= {n: Label(start, end, paragraphs[n].end) for n, (start, end) in alone.items()}
    asking = {n: _only_asks(text[label.start : label.end]) for n, label in found.items()}
    for n, (start, end) in unlabelled(text, paragraphs, asking).items():
        found[n] = Label(start, end, paragraphs[n].start)
    return dict(sorted(found.items()))


def _only_asks(label: str) -> bool:
    return label.split("(", maxsplit=1)[0].strip(" :.*").lower() in _PAGE.label_asking


def _single(text: str, paragraph: Paragraph, candidate: _Candidate) -> bool:
    """Whether one word labels a turn of a transcript: it asks, or it is the surname of one named before."""
    if text.endswith("?", candidate.label.after, paragraph.end):
        return True
    word = re.escape(text[candidate.label.start : candidate.label.end].rstrip(": *"))
    return re.search(rf"\b[A-Z][\w’'.-]+ {word}\b", text[: candidate.label.start]) is not None


def _candidate(text: str, paragraph: Paragraph) -> _Candidate | None:
    start, end = paragraph.start, paragraph.end
    asked = _ASKED.match(text, start, end)
    if asked:
        return _Candidate(Label(start, asked.end(), _spoken(text, asked.end(), end)), "q", True, True, 1)
    question = _QUESTION.match(text, start, end)
    if question:
        return _Candidate(Label(start, start + 1, question.end()), "q", True, True, 1)
    bold = 2 if text.startswith("**", start, end) else 0
    colon = text.find(":", start + bold, min(end, start + LONGEST))
    if colon < 0:
        return None
    after = colon + 1 + (2 if bold and text.startswith("**", colon + 1) else 0)
    if after < end and not text[after].isspace():
        return None
    return _judged(text, start + bold, colon, Label(start + bold, colon + 1, _spoken(text, after, end)))


def _spoken(text: str, at: int, end: int) -> int:
    """Where the words spoken start: after white space and a note such as "(As interpreted.)"."""
    while at < end and text[at].isspace():
        at += 1
    note = _NOTE.match(text, at, end)
    return note.end() if note and note.end() < end else at


def _judged(text: str, start: int, colon: int, label: Label) -> _Candidate | None:
    name = _ASIDE.sub("", text[start:colon])
    words = name.replace(",", " ").split()
    if not 1 <= len(words) <= 12 or not all(_WORD.fullmatch(word) for word in words):
        return None
    key = " ".join(words).lower()
    plain = [word.lower().rstrip(".") for word in words]
    if is_place(name) or key in _PAGE.not_places - _PAGE.label_words or plain[0] in _never(plain):
        return None
    if not words[0][0].isupper() or not all(w[0].isupper() or w in _INSIDE for w in words):
        return None
    capitals = name == name.upper()
    titled = any(word in _TITLES for word in plain)
    return _Candidate(label, key, titled, capitals, len(words))


def _never(plain: Sequence[str]) -> frozenset[str]:
    """Words that are no speaker when they stand alone or in front; a whole label of the table is one."""
    whole = len(plain) == 1 and plain[0] in _PAGE.label_words
    return frozenset() if whole else _PAGE.label_never | _PAGE.never_first - {"the"}
