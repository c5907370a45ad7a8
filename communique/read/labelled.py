"""People by the speaker labels of a transcript: "Shri A B, Official Spokesperson:", "C D, PTI:"."""

from __future__ import annotations

from collections.abc import Iterator

from ..vocab.offices import offices
from .layout import Layout
from .mentions import Chunk
from .titled import find
from .titles import Phrase
from .words import Word, words

ASKING = frozenset({"q", "question", "journalist", "reporter", "press"})
# The tokens of people that bylines name count down from here.
SIGNED = -1_000_000
_LEADS = ("by ", "from: ", "from ", "delivered by ", "speaker: ", "spokesperson: ")
_LONGEST_LINE = 200
# Offices whose holder a byline names as the one who speaks, not as the one who wrote the report.
_SPEAKING = frozenset(
    {"spokesperson", "minister", "foreign minister", "president", "prime minister", "ambassador"}
    | {"secretary-general", "secretary of state", "permanent representative", "high representative"}
)
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
        ws = words(text, start, end)
        phrase = next((p for p in find(ws) if p.name is not None), None) or _untitled(text, ws)
        if phrase is not None:
            yield Chunk(
                -1 - number, start, end, "person", phrase.text, phrase.state, phrase, definite=True
            )  # fmt: skip


def signed_chunks(layout: Layout) -> Iterator[Chunk]:
    """The speakers that a byline names: "From: The Rt Hon A B MP", "BY A B, DEPUTY SPOKESPERSON FOR ..."."""
    text, spoken = layout.document.text, layout.document.genre == "statement"
    for number, block in enumerate(block for block in layout.blocks if block.kind == "byline"):
        line = text[block.start : block.end]
        lead = next((lead for lead in _LEADS if line.lower().startswith(lead)), None)
        if lead is None or len(line) > _LONGEST_LINE:
            continue
        for phrase in find(words(text, block.start + len(lead), block.end)):
            speaks = any(title.office in _SPEAKING for title in phrase.titles)
            if phrase.name is None or " " not in text[slice(*phrase.name)]:
                continue
            if speaks or (spoken and phrase.start < phrase.name[0]):
                at = (SIGNED - number, phrase.start, phrase.end)
                yield Chunk(*at, "person", phrase.text, phrase.state, phrase, definite=True)
                break


def _untitled(text: str, ws: tuple[Word, ...]) -> Phrase | None:
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
