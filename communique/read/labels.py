"""Speaker labels of transcripts: the words before a colon that say who speaks the paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..vocab.furniture import page_words
from ..vocab.offices import offices
from .dateline import is_place
from .furniture import line_kind, names_speakers
from .paragraphs import Paragraph
from .standing import standing
from .unlabelled import unlabelled

LONGEST = 110
# How far before a label of one turn its name stands.
_NEAR = 1_500

_PAGE = page_words()
_OFFICES = offices()
_TITLES = {form.split()[-1] for form in (*_OFFICES.heads, *_OFFICES.acronyms)} | _PAGE.label_words
_TITLES |= {form.rstrip(".") for form in _OFFICES.honorifics}
_TITLES |= {"min", "amb", "gov", "sen", "rep", "pres", "sec", "dep", "chairman", "chairperson", "chair"}
_WORD = re.compile(r"[^\W_][\w'’.&/-]*")
_INSIDE = _PAGE.inside | {"for", "bin", "ibn", "ben", "abu", "ul"}
_ASIDES = re.compile(r"(?:\s*[(\[][^()\[\]]{1,110}[)\]])+$")
# What ends a label: a colon outside of brackets, or a dash with space on both sides.
_COLON = re.compile(r"(?:[^:()\[\]\n]|\([^()\n]{0,110}\)|\[[^\[\]\n]{0,110}\]){1,110}?(?P<end>:| [–—](?= ))")
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
    dash: bool = False


def labels(text: str, paragraphs: Sequence[Paragraph]) -> dict[int, Label]:
    """The speaker labels by index of their paragraph.

    A label with a title or of the question and answer kind stands alone; a bare name is one only in a
    transcript: where two such labels, or one label twice, were found.
    """
    candidates = {n: c for n, p in enumerate(paragraphs) if (c := _candidate(text, p))}
    repeated = {key for key, count in Counter(c.key for c in candidates.values()).items() if count > 1}
    candidates = _without_dashes(candidates, repeated)
    strong = sum(c.strong for c in candidates.values())
    spoken = sum(c.key in repeated for c in candidates.values())
    transcript = strong > 1 or (spoken > 1 and len(candidates) > 2)
    found = {
        n: c.label
        for n, c in candidates.items()
        if (c.strong and (n > 0 or c.capitals))
        or (transcript and (c.strong or c.key in repeated or c.capitals or c.words > 1))
        or (strong and c.words > 1 and _named_before(text, paragraphs[n], c))
        or (transcript and _single(text, paragraphs[n], c))
    }
    alone = standing(text, paragraphs, others=len(found))
    found |= {n: Label(start, end, paragraphs[n].end) for n, (start, end) in alone.items()}
    asking = {n: _only_asks(text[label.start : label.end]) for n, label in found.items()}
    for n, (start, end) in unlabelled(text, paragraphs, asking).items():
        found[n] = Label(start, end, paragraphs[n].start)
    return dict(sorted(found.items()))


def _without_dashes(candidates: dict[int, _Candidate], repeated: set[str]) -> dict[int, _Candidate]:
    """A dash ends a label with a title, where one such label comes back: "Min. X – We walked"."""
    again = any(c.dash and c.strong and c.key in repeated for c in candidates.values())
    return {n: c for n, c in candidates.items() if not c.dash or (again and c.strong)}


def _named_before(text: str, paragraph: Paragraph, candidate: _Candidate) -> bool:
    """Whether the lines before have the whole name: a page of one question and its answer."""
    name = text[candidate.label.start : candidate.label.end].strip(": *")
    return name in text[max(0, paragraph.start - _NEAR) : paragraph.start]


def _only_asks(label: str) -> bool:
    return label.split("(", maxsplit=1)[0].strip(" :.*").lower() in _PAGE.label_asking


def _single(text: str, paragraph: Paragraph, candidate: _Candidate) -> bool:
    """Whether one word labels a turn of a transcript: it asks, or it is the surname of one named before."""
    if text.endswith("?", candidate.label.after, paragraph.end):
        return True
    word = re.escape(_ASIDES.sub("", text[candidate.label.start : candidate.label.end].rstrip(": *")))
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
    mark = _COLON.match(text, start + bold, min(end, start + LONGEST))
    if mark is None or names_speakers(text[start:end]) or line_kind(text, start, end) == "byline":
        return None
    colon, after = mark.start("end"), mark.end("end")
    after += 2 if bold and text.startswith("**", after) else 0
    if after < end and not text[after].isspace():
        return None
    stop = mark.end("end") if mark["end"] == ":" else colon
    label = Label(start + bold, stop, _spoken(text, after, end))
    found = _judged(text, start + bold, colon, label)
    return replace(found, dash=mark["end"] != ":") if found is not None else None


def _spoken(text: str, at: int, end: int) -> int:
    """Where the words spoken start: after white space and a note such as "(As interpreted.)"."""
    while at < end and text[at].isspace():
        at += 1
    note = _NOTE.match(text, at, end)
    return note.end() if note and note.end() < end else at


def _judged(text: str, start: int, colon: int, label: Label) -> _Candidate | None:
    name = _ASIDES.sub("", text[start:colon])
    words = name.replace(",", " ").split()
    if not 1 <= len(words) <= 12 or not all(_WORD.fullmatch(word) for word in words):
        return None
    key = " ".join(words).lower()
    plain = [word.lower().rstrip(".") for word in words]
    if _abbreviated(text, name, start):
        return _Candidate(label, key, True, True, 1)
    if is_place(name) or key in _PAGE.not_places - _PAGE.label_words or plain[0] in _never(plain):
        return None
    if not words[0][0].isupper() or not all(w[0].isupper() or w in _INSIDE for w in words):
        return None
    capitals = name == name.upper()
    titled = any(word in _TITLES for word in plain)
    return _Candidate(label, key, titled, capitals, len(words))


def _abbreviated(text: str, name: str, start: int) -> bool:
    """Whether the lines on top have a name with these letters in brackets behind it: "A B (AB)"."""
    few = 2 <= len(name) <= 4 and name.isupper() and name.isalpha()
    return few and text.find(f"({name})", 0, min(start, _NEAR)) >= 0


def _never(plain: Sequence[str]) -> frozenset[str]:
    """Words that are no speaker when they stand alone or in front; a whole label of the table is one."""
    whole = len(plain) == 1 and plain[0] in _PAGE.label_words
    return frozenset() if whole else _PAGE.label_never | _PAGE.never_first - {"the"}
