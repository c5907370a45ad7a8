"""The several people who issue a text together, by the lines that name each of them on top or at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .labelled import untitled
from .layout import Block, Layout
from .polities import state_at
from .titled import find
from .titles import Phrase
from .words import Word, words

_LONGEST = 200
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}$")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s)\b")
_I = re.compile(r"\b(?:I|my|My)\b")
_AND = re.compile(r"(?:, (?:and )?| and | & )(?=[A-Z])")


def several(layout: Layout) -> tuple[Phrase, ...]:
    """Two people or more whom lines of their own name in a text that says "we" and never "I"."""
    text = layout.document.text
    prose = [n for n, block in enumerate(layout.blocks) if _prose(text, block)]
    if not prose:
        return ()
    body = text[: layout.blocks[prose[-1]].end]
    if _WE.search(body) is None or _I.search(body) is not None:
        return ()
    last = text[layout.blocks[prose[-1]].start : layout.blocks[prose[-1]].end]
    for blocks in (layout.blocks[: prose[0]], layout.blocks[prose[-1] + 1 :]):
        found = tuple(_people(text, blocks, last))
        if len({phrase.text for phrase in found}) > 1:
            return found
    return ()


def _prose(text: str, block: Block) -> bool:
    ends = bool(_SENTENCE_END.search(text, max(block.start, block.end - 5), block.end))
    return block.kind == "body" and ends and text.count(" ", block.start, block.end) > 4


def _people(text: str, blocks: Sequence[Block], last: str) -> Iterator[Phrase]:
    lines = [words(text, b.start, b.end) if b.end - b.start <= _LONGEST else () for b in blocks]
    for n, line in enumerate(lines):
        below = lines[n + 1] if n + 1 < len(lines) else ()
        if (person := _person(text, line, below)) is not None:
            yield person
        elif line:
            # "A B and C D" under a headline, of whom the last lines tell who they are.
            names = list(_names(text, line))
            yield from names if len(names) > 1 and all(p.text in last for p in names) else ()


def _person(text: str, line: Sequence[Word], below: Sequence[Word]) -> Phrase | None:
    """ "A B, Minister of Trade, Peru", "Minister A B of Peru", or "A B" above a line with the office."""
    if not line:
        return None
    titled = next((p for p in find(line) if p.name is not None and p.titles), None)
    if titled is not None and titled.start == line[0].start:
        return replace(titled, state=titled.state or one_state(line))
    comma = next((n for n, w in enumerate(line) if w.text == ","), len(line))
    name = untitled(text, tuple(line[:comma]))
    rest = line[comma:] or below
    offices = [p for p in find(rest) if p.name is None and not p.plural] if rest else []
    if name is None or not offices:
        return None
    return replace(name, titles=offices[0].titles, state=offices[0].state or one_state(rest))


def _names(text: str, line: Sequence[Word]) -> Iterator[Phrase]:
    start, end = line[0].start, line[-1].end
    for part in _AND.split(text[start:end]):
        at = text.find(part, start, end)
        name = untitled(text, words(text, at, at + len(part)))
        if name is None:
            return
        yield name


def one_state(line: Sequence[Word]) -> str | None:
    """The one state that the words of a line name."""
    found = {state.code for n in range(len(line)) if (state := state_at(line, n)) is not None}
    return found.pop() if len(found) == 1 else None
