"""Nouns for bodies without a name: "the ministry", "the bloc", "Council", "the Meeting"."""

from __future__ import annotations

from ..vocab import bodies
from ..vocab.offices import offices
from ..vocab.reporting import reporting
from .discourse import Discourse
from .mentions import Chunk
from .tokens import Token

_COUNCIL = frozenset({"members of the council", "council members"})
_BLOCS = frozenset({"bloc", "body", "alliance", "organisation", "organization", "grouping"})


def assembled(d: Discourse, chunk: Chunk, token: Token) -> str | None:
    """ "Council", "the Meeting", without more: the body of that name last named, else the one that met."""
    table = reporting().assemblies
    alone = " " not in d.reading.text[chunk.start : chunk.end].removeprefix("The ").removeprefix("the ")
    if token.lower not in table or not token.text[0].isupper() or not alone or chunk.body is not None:
        return None
    if (found := known_body(d, chunk, token.lower)) is not None:
        return found
    if token.lower in offices().gatherings and d.reading.document.genre == "joint-statement":
        met = [i for i in d.last if d.clusters[i].kind in {"body", "organisation"}]
        councils = [i for i in met if not table.isdisjoint(d.clusters[i].name.lower().split())]
        if len(councils) == 1:
            return councils[0]
    subject = token.dep in {"nsubj", "nsubjpass"}
    return d.keyed("body", f"{token.lower}|assembly", token.text, None) if subject else None


def members_of(d: Discourse, chunk: Chunk, token: Token) -> str | None:
    """ "The members of the Security Council", "Council members": the council, in whose name they act."""
    words = d.words(chunk).lower().removeprefix("the ")
    if not words.endswith(("council", "board", "committee", "council members")):
        return None
    body = bodies.by_form(words.removeprefix("members of ").removeprefix("the ").title())
    if body is not None and body.sort == "igo":
        return d.keyed(body.kind, f"{body.name.lower()}|{body.state}", body.name, body.state, body.wikidata)
    acts = token.dep in {"nsubj", "nsubjpass"}
    return known_body(d, chunk, "council") if acts and words in _COUNCIL else None


def known_body(d: Discourse, chunk: Chunk, noun: str | None = None) -> str | None:
    """ "the ministry", "the bloc": the body or organisation last named that the noun is part of or fits."""
    noun = noun or chunk.name
    if noun not in offices().body_heads | _BLOCS:
        return None
    for id in reversed(d.last):
        cluster = d.clusters[id]
        if cluster.kind not in {"body", "organisation"}:
            continue
        words = cluster.name.lower().split()
        if noun in words or (noun in _BLOCS and cluster.kind == "organisation"):
            return cluster.id
    return None
