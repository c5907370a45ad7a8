"""List items that leave out their subject: "The two Sides: 1. Welcomed ...; 2. Agreed to ..."."""

from __future__ import annotations

import re

from ..vocab.reporting import reporting
from .layout import Layout

_FIRST = re.compile(r"(?:also |further |strongly |jointly |deeply |firmly )?([a-z]+)", re.IGNORECASE)
# A line that holds the subject of those below: "The Peace and Security Council,", "We, the Presidents of X,".
_SUBJECT = re.compile(
    r"(?:The [A-Z]|We, )(?:[^.!?:;\n]|\b[A-Z]\.){3,400}[,–—]$|The (?:[A-Z][\w-]+ ?){1,6},?$", re.DOTALL
)
_IRREGULAR = frozenset({"took", "held", "spoke", "made", "gave", "underlined", "undertook", "paid", "met"})
_OTHER = frozenset({"agree", "decide", "resolve", "hold", "holds", "take", "takes", "pay", "pays"})


def openings(layout: Layout) -> dict[int, int]:
    """By number of a block that lacks its subject: the number of the block that ends in a colon with it.

    Verbs in the present follow a line with nothing but the subject, as in resolutions, or a colon.
    """
    blocks, text = layout.read(), layout.document.text
    found: dict[int, int] = {}
    opening: int | None = None
    several = False
    for number, block in enumerate(blocks):
        words = text[block.start : block.end].strip()
        leads = words.endswith(":") or _SUBJECT.fullmatch(words) is not None
        if leads and block.label is None and block.kind == "body":
            opening, several = number, words.startswith(("We, ", "We the "))
        elif opening is not None and (match := _FIRST.match(words)) and _speaks(match[1], base=several):
            found[number] = opening
        elif not block.bullet and not words.endswith((";", ",")):
            opening = None
    return found


def subject_first(layout: Layout, number: int) -> bool:
    """Whether a block holds a subject alone, whose first words name it: "The Council, meeting in Cairo,"."""
    block = layout.read()[number]
    return not layout.document.text[block.start : block.end].rstrip().endswith(":")


def _speaks(word: str, *, base: bool) -> bool:
    """Whether the word is a form of a verb of our table: "Welcomed", "took", "Condemns", "Recalling".

    With `base` also the form behind "we": "declare".
    """
    lower, verbs = word.lower(), reporting().verbs
    if lower in _IRREGULAR or lower in _OTHER or lower in {"agreed", "decided", "decides", "resolves"}:
        return True
    if base and lower in verbs:
        return True
    return any(stem in verbs for stem in _stems(lower))


def _stems(lower: str) -> tuple[str, ...]:
    if lower.endswith("ed"):
        return lower[:-2], lower[:-1], lower[:-3], lower[:-3] + "y"
    if lower.endswith("ing"):
        return lower[:-3], lower[:-3] + "e", lower[:-4]
    if lower.endswith("es"):
        return lower[:-1], lower[:-2], lower[:-3] + "y"
    return (lower[:-1],) if lower.endswith("s") else ()
