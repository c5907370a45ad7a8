"""People by the speaker labels of a transcript: "Shri A B, Official Spokesperson:", "C D, PTI:"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..vocab.furniture import page_words
from ..vocab.offices import offices
from .layout import Layout
from .mentions import Chunk
from .titled import find
from .titles import Phrase
from .words import Word, words

ASKING = page_words().label_asking
# "Thank you. A B, outlet.", "Hi, this is A B with C.": how those who ask name themselves.
_GREETING = (
    r"(?:(?:[Tt]hank(?:s| you)|[Hh]i|[Hh]ello|[Gg]ood \w+|[Yy]es|[Ss]ir|[Mm]a['’]am)\b[^.!?\n]{0,40}?[.,!] )"
)
_NAME = r"[^\W\d_a-z][\w’'-]+(?: (?:[A-Z]\.|[^\W\d_][\w’'-]*)){0,3}? [^\W\d_a-z][\w’'-]+"
_OUTLET = r"(?:the |The )?[A-Z][^.,;:!?\n]{1,40}"
_SAYS_WHO = re.compile(
    rf"{_GREETING}{{0,3}}(?:(?P<said>[Tt]his is |I['’]m |I am |[Mm]y name is ))?(?P<name>{_NAME})"
    rf"(?:(?:,| from| with| of| at| –| -) {_OUTLET}| \({_OUTLET}\))(?(said)|(?=[.]))"
)
_NO_NAMES = {form.split()[-1] for form in (*offices().heads, *offices().acronyms)} | page_words().label_words
_HONORIFICS = frozenset(form.rstrip(".") for form in offices().honorifics)
_CHAIRING = frozenset({"moderator", "facilitator", "host", "chair", "presenter", "anchor", "interviewer"})


def part(words: str) -> str:
    """What a label calls the part of its speaker: "moderator" of "The Moderator (A B)"."""
    return words.replace("[", "(").split("(")[0].strip(" :.*").lower().removeprefix("the ")


def label_chunks(layout: Layout) -> Iterator[Chunk]:
    """The people that labels name in full; their tokens count down from -1, since labels are not parsed."""
    text = layout.document.text
    for number, block in enumerate(block for block in layout.blocks if block.label is not None):
        start, end = block.label or (0, 0)
        end = start + len(text[start:end].rstrip(" :.*"))
        opening = next((n for n in range(start, end) if text[n] in "(["), -1)
        if opening > 0 and part(text[start:opening]) in ASKING | _CHAIRING:
            start = opening + 1
        if opening < 0 and part(text[start:end]) in ASKING:
            phrase = _introduces_self(text, block.start, block.end)
        else:
            ws = words(text, start, end)
            phrase = next((p for p in find(ws) if p.name is not None), None)
            phrase = phrase or _in_brackets(text, start, opening, end) or untitled(text, ws)
        if phrase is not None:
            yield Chunk(
                -1 - number, start, end, "person", phrase.text, phrase.state, phrase, definite=True
            )  # fmt: skip


def _in_brackets(text: str, start: int, opening: int, end: int) -> Phrase | None:
    """ "The Secretary of State for Wales (A B)": the name in brackets, with the office before them."""
    office = next(iter(find(words(text, start, opening))), None) if opening > 0 else None
    if office is None or office.plural:
        return None
    named = words(text, opening + 1, end - 1)
    while named and named[0].lower.rstrip(".") in _HONORIFICS:
        named = named[2:] if named[1:2] and named[1].text == "." else named[1:]
    phrase = next((p for p in find(named) if p.name is not None), None) or untitled(text, named)
    return replace(phrase, titles=(*office.titles, *phrase.titles), state=office.state) if phrase else None


def _introduces_self(text: str, start: int, end: int) -> Phrase | None:
    """The one who asks, by the name with an outlet that opens the question."""
    match = _SAYS_WHO.match(text, start, min(end, start + 240))
    if match is None or not _NO_NAMES.isdisjoint(w.lower().strip(".") for w in match["name"].split()):
        return None
    return untitled(text, words(text, *match.span("name")))


def untitled(text: str, ws: tuple[Word, ...]) -> Phrase | None:
    """ "C D" or "C D, outlet": two to five capitals that are no words of an office or body."""
    last = next((n for n, w in enumerate(ws) if w.text in {",", "(", ";"}), len(ws))
    name, table = ws[:last], offices()
    plain = all(
        (w.cap or w.lower in table.particles) and w.lower not in table.never_names | table.body_heads
        for w in name
    )
    if not 2 <= len(name) <= 5 or not plain or any(not w.text.replace("-", "").isalpha() for w in name):
        return None
    span = (name[0].start, name[-1].end)
    return Phrase(*span, (name[-1].start, name[-1].end), span, (), None, "", text=text[slice(*span)])
