"""What somebody offers or announces of one's own: a gift, which is a promise."""

from __future__ import annotations

from ..vocab.predicates import predicates
from . import clauses
from .tokens import Parse, Token


def gives(parse: Parse, cue: int) -> bool:
    """Whether the verb gives: "offered two ships", "announced a grant of $2 million"."""
    words = predicates().settings
    token = parse.tokens[cue]
    given = parse.child(cue, "dobj")
    if given is None or given.i < cue or clauses.negated(parse, cue):
        return False
    if token.lemma not in words["giving"] | words["unveiling"]:
        return False
    if any(c.lemma == "sanction" for c in parse.children_by(given.i, "compound", "amod")):
        return False
    counted = token.lemma in words["giving"] and parse.child(given.i, "nummod") is not None
    return given.lemma in words["gifts"] or _money(parse, given) or counted


def _money(parse: Parse, noun: Token) -> bool:
    return noun.lower in {"million", "billion"} or any(
        parse.tokens[i].text in {"$", "€", "£", "¥"} or parse.tokens[i].ent == "MONEY"
        for i in range(parse.left[noun.i], noun.i + 1)
    )
