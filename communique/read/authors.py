"""Lines that name whose statement a page is: bylines, and a name with its office on top or at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .furniture import handle, names_speakers
from .labelled import untitled
from .layout import Block, Layout
from .mentions import Chunk
from .signatories import one_state, several
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
    genre = layout.document.genre
    together = several(layout) if genre in {"statement", "joint-statement"} else ()
    phrases = list(together) or [*_speakers(layout), *_bylines(layout), *_posted(layout)]
    if genre == "statement" and not phrases:
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


def _posted(layout: Layout) -> Iterator[Phrase]:
    """ "A B @handle · Nov 3" above what is posted."""
    text = layout.document.text
    for block in layout.blocks[:_HEAD]:
        match = handle(text[block.start : block.end])
        if match is not None:
            ws = words(text, block.start, block.start + match.end("name"))
            named = next((p for p in find(ws) if p.name is not None), None) or untitled(text, ws)
            if named is not None:
                yield named
            return


def _bylines(layout: Layout) -> Iterator[Phrase]:
    """ "From: The Rt Hon A B MP", "BY A B, DEPUTY SPOKESPERSON FOR ..."."""
    text, spoken = layout.document.text, layout.document.genre == "statement"
    for number, block in enumerate(layout.blocks):
        line = " ".join(text[block.start : block.end].split("\n", maxsplit=1))
        lead = next((lead for lead in _LEADS if line.lower().startswith(lead)), None)
        if block.kind != "byline" or lead is None or len(line) > _LONGEST_LINE or names_speakers(line):
            continue
        ws = words(text, block.start + len(lead), block.end)
        if not (people := [p for p in find(ws) if p.name is not None]) and line.isupper():
            people = [p for p in [untitled(text, ws)] if p is not None]
        for phrase in people:
            speaks = any(title.office in _SPEAKING for title in phrase.titles)
            if phrase.name is None or " " not in text[slice(*phrase.name)]:
                continue
            if speaks or (spoken and phrase.start < phrase.name[0]):
                yield phrase if officed(phrase) else _with_office(layout, phrase, number + 1)
                break


def _with_office(layout: Layout, person: Phrase, number: int) -> Phrase:
    """The person of a byline with the office that the line below gives, "Minister of Trade, Peru"."""
    below = layout.blocks[number] if number < len(layout.blocks) else None
    if below is None or below.kind == "body" or below.end - below.start > _LONGEST_LINE:
        return person
    ws = words(layout.document.text, below.start, below.end)
    office = next((p for p in find(ws) if p.name is None and not p.plural and p.start == below.start), None)
    if office is None:
        return person
    state = person.state or office.state or one_state(ws)
    return replace(person, titles=(*office.titles, *person.titles), state=state)


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
