"""List items that leave out their subject: "The two Sides: 1. Welcomed ...; 2. Agreed to ..."."""

from __future__ import annotations

import re

from ..vocab.reporting import reporting
from .layout import Layout

_FIRST = re.compile(r"(?:also |further |strongly |jointly )?([a-z]+)", re.IGNORECASE)


def openings(layout: Layout) -> dict[int, int]:
    """By number of a block that lacks its subject: the number of the block that ends in a colon with it."""
    blocks, text = layout.read(), layout.document.text
    found: dict[int, int] = {}
    opening: int | None = None
    for number, block in enumerate(blocks):
        words = text[block.start : block.end].strip()
        if words.endswith(":") and block.label is None:
            opening = number
        elif opening is not None and (match := _FIRST.match(words)) and _speaks(match[1]):
            found[number] = opening
        elif not block.bullet:
            opening = None
    return found


def _speaks(word: str) -> bool:
    """Whether the word is the past form of a verb of our table ("Welcomed", "took")."""
    lower, verbs = word.lower(), reporting().verbs
    if lower in {"took", "held", "spoke", "made", "gave", "underlined", "undertook", "paid", "met"}:
        return True
    if not lower.endswith("ed"):
        return False
    stems = (lower[:-2], lower[:-1], lower[:-3], lower[:-3] + "y")
    return any(stem in verbs for stem in stems) or lower in {"agreed", "decided"}
