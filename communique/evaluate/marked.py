"""Sentences with their parties marked: `<s>the source</s>`, `<t>the target</t>`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..read.encoder import Pair

_MARK = re.compile(r"<(/?)([st])>")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence without its marks, and the first stretch that each of them holds."""

    text: str
    source: Pair | None
    target: Pair | None


def unmarked(text: str) -> Marked:
    """Takes `<s>`, `</s>`, `<t>` and `</t>` out of a sentence."""
    plain, at, length = [], 0, 0
    opened: dict[str, int] = {}
    pairs: dict[str, Pair] = {}
    for mark in _MARK.finditer(text):
        plain.append(text[at : mark.start()])
        length += mark.start() - at
        at = mark.end()
        name = mark[2]
        if not mark[1]:
            opened.setdefault(name, length)
        elif name in opened and name not in pairs and opened[name] < length:
            pairs[name] = (opened[name], length)
    plain.append(text[at:])
    return Marked("".join(plain), pairs.get("s"), pairs.get("t"))
