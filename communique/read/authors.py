"""Lines that name whose statement a page is: bylines, and a name with its office on top or at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .furniture import names_speakers
from .labelled import untitled
from .layout import Block, Layout
from .mentions import Chunk
from .titled import find
from .titles import Phrase, officed
from .words import words

# The tokens of people that such lines name count down from here.
SIGNED = -1_000_000
_LEADS = ("by ", "from: ", "from ", "delivered by ", "speaker: ", "spokesperson: ", "signed: ", "signed by ")
_LONGEST_LINE = 200
# Among so many blocks at the end somebody signs.
_LAST = 4
_SPOKEN_BY = re.compile(
    r"(?:(?:opening|closing|press|national|ministerial|policy|joint|general debate) )?"
    r"(?:statement|remarks|address|speech|message|intervention|keynote) (?:delivered )?(?:by|of|from) ",
    re.IGNORECASE,
)
_HEAD = 6
_STYLED = frozenset({"the", "rt", "right", "hon", "honourable", "honorable", "h.e", "his", "her"}) | {
    *("excellency", "mr", "mrs", "ms", "dr", "senator", "sir", "dame", "prof", "professor", "ambassador")
}
# Words beside a name and its titles.
_BESIDE = frozenset({"the", "rt", "right", "hon", "honourable", "honorable", ",", ".", "(", ")"})
# Offices whose holder a byline names as the one who speaks, not as the one who wrote the report.
_SPEAKING = frozenset(
    {"spokesperson", "minister", "foreign minister", "president", "prime minister", "ambassador"}
    | {"secretary-general", "secretary of state", "permanent representative", "high representative"}
)


def signed_chunks(layout: Layout) -> Iterator[Chunk]:
    """Those who sign, as people whose tokens count down from SIGNED, since these lines are not parsed."""
    phrases = [*_speakers(layout), *_bylines(layout)]
    if layout.document.genre == "statement" and not phrases:
        phrases = list(_headline(layout)) or list(_lines(layout))
    for number, phrase in enumerate(phrases):
        at = (SIGNED - number, phrase.start, phrase.end)
        yield Chunk(*at, "person", phrase.text, phrase.state, phrase, definite=True)


def _speakers(layout: Layout) -> Iterator[Phrase]:
    """ "Speakers: A B, Minister of Trade (AB); C D": all whom such a line of a talk names."""
    text = layout.document.text
    for block in layout.blocks[:_HEAD]:
        if block.kind == "byline" and names_speakers(text[block.start : block.end]):
            yield from (p for p in find(words(text, block.start, block.end)) if p.name is not None)


def _bylines(layout: Layout) -> Iterator[Phrase]:
    """ "From: The Rt Hon A B MP", "BY A B, DEPUTY SPOKESPERSON FOR ..."."""
    text, spoken = layout.document.text, layout.document.genre == "statement"
    for block in layout.blocks:
        line = text[block.start : block.end]
        lead = next((lead for lead in _LEADS if line.lower().startswith(lead)), None)
        if block.kind != "byline" or lead is None or len(line) > _LONGEST_LINE or names_speakers(line):
            continue
        for phrase in find(words(text, block.start + len(lead), block.end)):
            speaks = any(title.office in _SPEAKING for title in phrase.titles)
            if phrase.name is None or " " not in text[slice(*phrase.name)]:
                continue
            if speaks or (spoken and phrase.start < phrase.name[0]):
                yield phrase
                break


def _headline(layout: Layout) -> Iterator[Phrase]:
    """ "STATEMENT BY THE HON. A B, MINISTER OF TRADE": who speaks, where capitals hide the name."""
    text = layout.document.text
    for block in layout.blocks[:_HEAD]:
        match = _SPOKEN_BY.match(text, block.start, block.end)
        if match is None or not text[match.end() : block.end].isupper():
            continue
        ws = words(text, match.end(), block.end)
        titled = find(ws)
        if any(p.name is not None for p in titled):
            return
        stop = next((n for n, w in enumerate(ws) if w.text == ","), len(ws))
        while stop > 0 and ws[0].lower.rstrip(".") in _STYLED:
            ws, stop = ws[1:], stop - 1
            while stop > 0 and ws[0].text == ".":
                ws, stop = ws[1:], stop - 1
        person = untitled(text, ws[:stop])
        if person is not None:
            office = next((p for p in titled if not p.plural), None)
            titles = office.titles if office is not None else ()
            yield replace(person, titles=titles, state=office.state if office is not None else None)
        return


def _lines(layout: Layout) -> Iterator[Phrase]:
    """The person whom lines of their own name on top, else at the end; several are no one's statement."""
    first = next((n for n, block in enumerate(layout.blocks) if block.kind == "body"), 0)
    top = [block for block in layout.blocks[:first] if block.kind != "furniture"]
    end = layout.blocks[max(first + 1, len(layout.blocks) - _LAST) :]
    for blocks in (top, end):
        found = list(_signing(layout.document.text, [b for b in blocks if b.end - b.start <= _LONGEST_LINE]))
        if len(found) == 1:
            yield found[0]
            return


def _signing(text: str, blocks: Sequence[Block]) -> Iterator[Phrase]:
    """The people with an office whom whole lines name; the office may have a line of its own beside."""
    phrases = [_whole(text, block) for block in blocks]
    for n, person in enumerate(phrases):
        if person is None or person.name is None:
            continue
        beside = [phrases[m] for m in (n + 1, n - 1) if 0 <= m < len(phrases)]
        office = next((p for p in beside if p is not None and p.name is None), None)
        if office is not None:
            titles = (*office.titles, *person.titles)
            yield replace(person, titles=titles, state=person.state or office.state)
        elif officed(person):
            yield person


def _whole(text: str, block: Block) -> Phrase | None:
    """The person or office that a line holds and nothing else: "Senator the Hon A B MP"."""
    start, end = block.start, block.end
    while start < end and text[start] in "-–—*_ ":
        start += 1
    ws = words(text, start, start + len(text[start:end].rstrip(" ,.*_")))
    found = find(ws)
    named = [phrase for phrase in found if phrase.name is not None]
    outside = [w for w in ws if not any(p.start <= w.start < p.end for p in found)]
    if not named and found and found[0].start == start and not found[0].plural:
        return found[0]
    if len(named) == 1 and all(w.lower in _BESIDE for w in outside):
        others = [t for p in found for t in p.titles if p is not named[0]]
        known = {title.text for title in named[0].titles}
        return replace(named[0], titles=(*named[0].titles, *(t for t in others if t.text not in known)))
    return untitled(text, ws) if not found and len(ws) < 5 else None
