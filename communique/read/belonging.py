"""Whose nouns without a state are, by what hangs on them: "two nationals of Mali", "a tanker of Iran"."""

from __future__ import annotations

from .discourse import Cluster, Discourse
from .mentions import Chunk
from .tokens import Token
from .told import OUTSIDERS

_SORTS = frozenset({"group", "nominal", "thing", "body", "title"})
_KINDS = frozenset({"group", "role", "thing", "body"})
# Whose members the text tells elsewhere.
_TEAMS = frozenset({"delegation", "team", "entourage", "side", "party"})
_BEFORE = frozenset({"poss", "amod", "compound", "nmod"})
_OF = frozenset({"of", "from"})
_IN = frozenset({"in", "at", "near"})


def tell_states(d: Discourse) -> None:
    """Gives groups, things and bodies of no known state that of whoever they are said to be of."""
    for _ in range(2):
        # Twice: "members of the staff of the embassy of Peru" are of what is known only then.
        for chunk in d.chunks:
            cluster = _open(d, chunk)
            if cluster is not None:
                cluster.state = _state_of(d, d.parse.tokens[chunk.token], cluster)


def _open(d: Discourse, chunk: Chunk) -> Cluster | None:
    """The one noun without a state that the chunk stands for, if this is its first mention."""
    ids = d.by_token.get(chunk.token, ()) if chunk.sort in _SORTS and chunk.token >= 0 else ()
    cluster = d.clusters[ids[0]] if len(ids) == 1 else None
    if cluster is None or cluster.state is not None or cluster.kind not in _KINDS:
        return None
    return cluster if cluster.mentions and cluster.mentions[0][0] == chunk.start else None


def _state_of(d: Discourse, noun: Token, cluster: Cluster) -> str | None:
    if noun.lemma in OUTSIDERS or noun.lemma in _TEAMS:
        return None
    for c in d.parse.children[noun.i]:
        child = d.parse.tokens[c]
        before = child.dep in _BEFORE and c < noun.i and cluster.kind in {"group", "thing"}
        if before and (code := _owner(d, c, cluster)):
            return code
    for c in d.parse.children[noun.i]:
        child = d.parse.tokens[c]
        belongs = child.dep == "acl" and child.lower == "belonging"
        behind = d.parse.children_by(c, "prep") if belongs else (child,)
        for preposition in behind:
            inner = d.parse.child(preposition.i, "pobj") if belongs or child.lower in _OF else None
            if inner is not None and (code := _owner(d, inner.i, cluster)):
                return code
    return _where(d, noun, cluster) if cluster.kind in {"thing", "body"} else None


def _where(d: Discourse, noun: Token, cluster: Cluster) -> str | None:
    """ "An arms depot in Mali", "a court in Lima", whatever the parser hangs the preposition on."""
    after = d.parse.tokens[noun.i + 1] if noun.i + 1 < len(d.parse.tokens) else noun
    inner = d.parse.child(after.i, "pobj") if after.dep == "prep" and after.lower in _IN else None
    return _owner(d, inner.i, cluster) if inner is not None else None


def _owner(d: Discourse, i: int, cluster: Cluster) -> str | None:
    """The state of the one that token `i` stands for."""
    ids = d.by_token.get(i, ())
    owner = d.clusters[ids[0]] if len(ids) == 1 else None
    if owner is None or owner is cluster or (cluster.kind in {"role", "body"} and owner.kind != "state"):
        return None
    return owner.state
