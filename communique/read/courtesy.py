"""Words said by courtesy: "I want to thank", "we wish to express", "allow me to add", "may I offer"."""

from __future__ import annotations

from collections.abc import Sequence

from ..vocab.reporting import Row
from . import clauses
from .tokens import Parse, Token

# What courtesy leads in: "I would like to thank", "let me express".
_COURTESIES = frozenset({"thank", "congratulate", "condole", "praise", "condemn"})
_CONVEYING = frozenset(
    {"express", "convey", "extend", "offer", "pay", "reiterate", "reaffirm", "inform", "assure", "stress"}
    | {"underline", "underscore", "emphasise", "emphasize", "recall", "welcome"}
)


def politely(parse: Parse, token: Token, rows: Sequence[Row]) -> bool:
    """Whether courtesy leads the verb in: what is wished or begged leave for is done by saying so."""
    if not any(row.act in _COURTESIES for row in rows) and token.lemma not in _CONVEYING:
        return False
    head, own = parse.tokens[token.head], clauses.own_subject(parse, token.i)
    if token.dep == "ROOT":
        may = next((c.i for c in parse.children_by(token.i, "aux") if c.lower == "may"), None)
        return may is not None and own is not None and may < own and parse.tokens[own].lower in {"i", "we"}
    wishes = clauses.own_subject(parse, head.i)
    if token.dep not in {"xcomp", "ccomp"} or clauses.negated(parse, head.i):
        return False
    if head.lemma in {"let", "allow", "permit"}:
        given = parse.child(head.i, "dobj") or (parse.tokens[own] if own is not None else None)
        return given is not None and given.lower in {"me", "us"}
    present = head.tag in {"VBP", "VB"} and clauses.modal(parse, head.i) in {None, "would", "'d", "’d"}
    first = wishes is not None and parse.tokens[wishes].lower in {"i", "we"}
    return head.lemma in {"want", "wish", "like"} and present and first
