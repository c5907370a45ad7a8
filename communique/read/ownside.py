"""The office that a readout opens with, and no name: "The Prime Minister spoke to" is its own side."""

from __future__ import annotations

from ..vocab import states
from .discourse import Discourse
from .mentions import Chunk
from .nationality import id_of
from .tokens import Sentence

# Offices that a state has once, and what else the same one is called.
_ALSO = {
    "president": frozenset({"head of state"}),
    "king": frozenset({"head of state", "monarch"}),
    "emir": frozenset({"head of state"}),
    "sultan": frozenset({"head of state"}),
    "prime minister": frozenset({"head of government", "premier", "pm"}),
    "chancellor": frozenset({"head of government"}),
    "foreign minister": frozenset({"minister"}),
    "foreign secretary": frozenset(),
    "crown prince": frozenset(),
    "vice president": frozenset(),
    "secretary of state": frozenset({"secretary"}),
}
_FROM, _LONGEST = "From: ", 200
# Among how many sentences of the body the first with an office or a person as its subject stands.
_OPENING = 3


def own_office(d: Discourse, chunk: Chunk) -> str | None:
    """The role that a definite office without a state means, if it is the one that the text opens with."""
    if d.own is None:
        d.own = _opening(d) or ("", "", "")
    office, name, words = d.own
    if not office or chunk.plural or chunk.state or d.state_near(d.parse.tokens[chunk.token]) is not None:
        return None
    same = _office(chunk) == office or chunk.name == name or chunk.name in _ALSO.get(office, ())
    if not same or _former(d, chunk):
        return None
    id = _sender(d) or _untitled(d) or d.keyed("role", f"own|{office}", words, d.home)
    d.principals.add(id)
    return id


def _sender(d: Discourse) -> str | None:
    """ "From: Prime Minister's Office and The Rt Hon A B": the one person whom that line names."""
    blocks = d.reading.layout.blocks
    lines = [b for b in blocks if d.reading.text.startswith(_FROM, b.start) and b.end - b.start < _LONGEST]
    people = [p for p in d.everyone if any(b.start <= c.start < b.end for b in lines for c in p.chunks)]
    return id_of(d, people[0]) if len(people) == 1 else None


def _untitled(d: Discourse) -> str | None:
    """The one person of the own state whom a readout names without any office."""
    plain = [p for p in d.everyone if not p.titles] if d.reading.document.genre == "readout" else []
    own = [id for p in plain if d.clusters[id := id_of(d, p)].state == d.home and d.home is not None]
    return own[0] if len(own) == 1 else None


def _opening(d: Discourse) -> tuple[str, str, str] | None:
    """The office, its name and its words; None if the text opens otherwise or names who holds it."""
    chunk = _first_subject(d)
    if chunk is None or chunk.sort != "title" or chunk.plural or not chunk.definite or chunk.state:
        return None
    office, home = _office(chunk), states.states().get(d.home or "")
    known = home.kind != "organisation" if home is not None else d.reading.document.genre == "readout"
    if office not in _ALSO or not known or _named(d, chunk):
        return None
    if d.state_near(d.parse.tokens[chunk.token]) is not None:
        return None
    holders = [p for p in d.everyone if any(title.office == office for title in p.titles)]
    held = any(d.clusters[id_of(d, p)].state in {None, d.home} for p in holders)
    return None if held else (office, chunk.name, d.words(chunk))


def _first_subject(d: Discourse) -> Chunk | None:
    """The person or office that is the subject of the first sentence of the body which has such a one."""
    blocks = d.reading.layout.read()
    body = [s for s in d.parse.sentences if blocks[s.block].kind == "body" and not d.reading.in_title(s)]
    for sentence in body[:_OPENING]:
        if (found := _subject(d, sentence)) is not None:
            return found
    return None


def _subject(d: Discourse, sentence: Sentence) -> Chunk | None:
    for token in d.parse.words(sentence):
        chunk = d.chunk_of.get(token.i)
        main = token.dep in {"nsubj", "nsubjpass"} and d.parse.tokens[token.head].dep == "ROOT"
        if main and chunk is not None and chunk.sort in {"person", "title"}:
            return chunk
    return None


def _named(d: Discourse, chunk: Chunk) -> bool:
    beside = any(c.i in d.of_token for c in d.parse.children_by(chunk.token, "appos", "compound"))
    return chunk.token in d.held or beside


def _former(d: Discourse, chunk: Chunk) -> bool:
    return any(
        d.parse.tokens[c].lower in {"former", "a", "an", "another"} for c in d.parse.children[chunk.token]
    )


def _office(chunk: Chunk) -> str | None:
    return chunk.phrase.titles[-1].office if chunk.phrase and chunk.phrase.titles else None
