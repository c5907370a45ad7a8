"""Whose words a whole document is: who is named in its title, signs it, or opens it with a title."""

from __future__ import annotations

from .discourse import Discourse
from .issuers import issuers
from .mentions import Chunk
from .nationality import person_of

# What leads in whose a statement is, in its title.
_BY = frozenset({"by", "from"})
_FORMS = frozenset({"statement", "remarks", "speech", "address", "message", "comments"})
_ARTICLES = frozenset({
    "the", "h.e.", "his", "her", "excellency", "hon.", "honourable", "mr", "mr.", "ms", "ms.",
})  # fmt: skip
# Within how many sentences a statement names whose it is, after headline and dateline.
OPENING = 3


def own_voice(d: Discourse) -> tuple[str, ...]:
    """Whose words a whole document is: the author of a statement, the issuers of a joint one; else nobody."""
    if d.voice is None:
        genre = d.reading.document.genre
        joint = genre == "joint-statement"
        d.voice = _author(d) if genre == "statement" else (issuers(d) or _signing(d)) if joint else ()
    return d.voice


def _author(d: Discourse) -> tuple[str, ...]:
    """Whose words a statement is: the person its title names, who signs it, or who opens it with a title."""
    signing = _signing(d)
    together = signing if len(signing) > 1 else ()
    signed = together or _named_in_title(d, after=_BY) or _signature(d) or signing
    # "Statement on the death of President A B" is of whoever signs it.
    named = signed or _named_in_title(d, after=None)
    if named or _of_a_body(d):
        return named
    for chunk in d.chunks:
        if chunk.sort == "person" and chunk.token in d.of_token:
            opens = d.parse.sentence_of(chunk.token).index <= OPENING
            return (person_of(d, chunk),) if opens and chunk.phrase and chunk.phrase.titles else ()
    return ()


def _of_a_body(d: Discourse) -> bool:
    """ "White House Statement on", "Foreign Ministry Statement": of the body that the title begins with."""
    first = next(iter(d.chunks), None)
    title = first is not None and d.reading.in_title(d.parse.sentence_of(first.token))
    return title and first is not None and first.body is not None and first.sort in {"body", "organisation"}


def _signing(d: Discourse) -> tuple[str, ...]:
    """Those whom lines of their own name, each once."""
    found: dict[str, None] = {}
    for chunk in d.signed:
        if chunk.token in d.of_token:
            id = person_of(d, chunk)
            d.clusters[id].mentions.append((chunk.start, chunk.end, "name"))
            found[id] = None
    return tuple(found)


def _named_in_title(d: Discourse, *, after: frozenset[str] | None) -> tuple[str, ...]:
    """The first person whom the title names, or the first behind one of these words or before "'s"."""
    for chunk in d.chunks:
        if chunk.sort != "person" or chunk.token not in d.of_token:
            continue
        if not d.reading.in_title(d.parse.sentence_of(chunk.token)):
            return ()
        if after is None or _behind(d, chunk, after):
            return (person_of(d, chunk),)
    return ()


def _behind(d: Discourse, chunk: Chunk, words: frozenset[str]) -> bool:
    """Whether a name in a title stands behind "by", opens it, or has a possessive behind it."""
    text, start = d.reading.text, d.reading.layout.read()[d.parse.sentence_of(chunk.token).block].start
    before = [w for w in text[start : chunk.start].lower().split() if w not in _ARTICLES]
    told = before[-1:] == ["of"] and bool(_FORMS & set(before[-2:-1]))
    return told or not before or before[-1] in words or text[chunk.end : chunk.end + 1] in {"'", "’"}


def _signature(d: Discourse) -> tuple[str, ...]:
    """A name that stands, with or without its office, in a short block of its own at the end."""
    blocks = d.reading.layout.read()
    for chunk in reversed(d.chunks):
        if chunk.sort != "person" or chunk.token not in d.of_token:
            continue
        at = d.parse.sentence_of(chunk.token).block
        block = blocks[at]
        short = block.end - block.start < 120 and at >= len(blocks) - 3
        return (
            (person_of(d, chunk),)
            if short and block.kind == "body" and d.parse.sentence_of(chunk.token).first + 3 >= chunk.token
            else ()
        )
    return ()
