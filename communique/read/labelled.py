"""People by the speaker labels of a transcript: "Shri A B, Official Spokesperson:", "C D, PTI:"."""

from __future__ import annotations

from collections.abc import Iterator

from ..vocab.offices import offices
from .layout import Layout
from .mentions import Chunk
from .titled import find
from .titles import Phrase
from .words import Word, words

_ASKING = frozenset({"q", "question", "journalist", "reporter", "press"})


def label_chunks(layout: Layout) -> Iterator[Chunk]:
    """The people that labels name in full; their tokens count down from -1, since labels are not parsed."""
    text = layout.document.text
    for number, block in enumerate(block for block in layout.blocks if block.label is not None):
        start, end = block.label or (0, 0)
        end = start + len(text[start:end].rstrip(" :.*"))
        opening = text.find("(", start, end)
        if opening > 0 and text[start:opening].strip().lower() in _ASKING:
            start = opening + 1
        ws = words(text, start, end)
        phrase = next((p for p in find(ws) if p.name is not None), None) or _untitled(text, ws)
        if phrase is not None:
            yield Chunk(
                -1 - number, start, end, "person", phrase.text, phrase.state, phrase, definite=True
            )  # fmt: skip


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
