"""Papers that speak for the body whose name leads them in: "a foreign ministry handout said"."""

from __future__ import annotations

from ..vocab import states
from ..vocab.offices import offices
from ..vocab.reporting import reporting
from .discourse import Discourse
from .fitting import plain_name
from .mentions import Chunk
from .tokens import Token

_PAPERS = frozenset(
    {"statement", "release", "handout", "communique", "communiqué", "note", "bulletin", "notice"}
)
_KINDS = frozenset({"press", "news", "media", "written", "official", "brief", "short", "terse"})
_HOUSES = frozenset({"office", "court", "division", "palace", "bureau", "commission", "authority", "council"})


def issuing_body(d: Discourse, chunk: Chunk, token: Token) -> str | None:
    """The body in front of the paper that the chunk names, where the paper speaks; None if there is none."""
    if token.lemma not in _PAPERS or not _speaks(d, token):
        return None
    words = d.words(chunk).split()
    while words and (words[-1].lower() in _PAPERS | _KINDS or words[-1].lower() == token.lower):
        words.pop()
    if not words or words[-1].lower() not in offices().state_bodies | _HOUSES:
        return None
    led = states.by_name(words[0]) or states.by_adjective(words[0])
    words = words[1:] if led and len(words) > 1 else words
    name, state = " ".join(words), led or d.home
    return _known(d, words) or d.keyed("body", f"{plain_name(name)}|{state}", name, state)


def _speaks(d: Discourse, token: Token) -> bool:
    head = d.parse.tokens[token.head]
    if token.dep == "nsubj":
        return reporting().speaks(head.lemma)
    return token.dep == "pobj" and head.lower == "to" and d.parse.tokens[head.head].lower == "according"


def _known(d: Discourse, words: list[str]) -> str | None:
    """The body last named whose name has all of the words, or is known by them."""
    wanted = {word.lower() for word in words}
    for id in reversed(d.last):
        cluster = d.clusters[id]
        if cluster.kind == "body" and wanted <= set(cluster.name.lower().split()):
            return id
    return None
