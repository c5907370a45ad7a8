"""What the tree says of a noun that may stand for somebody: its extent, definiteness, state before it."""

from __future__ import annotations

from functools import cache

from ..vocab import states
from .tokens import Parse, Token

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "his", "her", "its", "their", "our"})
_PREMODIFIERS = frozenset(
    {"det", "amod", "compound", "poss", "nummod", "nmod", "predet", "quantmod", "punct", "case"}
)
# Styles that stand for whoever is called so: "HRH added".
STYLES = {"HRH": "highness", "HH": "highness", "HM": "majesty", "HE": "excellency"}


@cache
def state_forms() -> dict[str, tuple[str, str]]:
    """By form of a state: its code and the kind of the form."""
    return dict(states.forms())


def extent(parse: Parse, t: Token) -> tuple[int, int]:
    """Code points of the noun with all that stands before it and modifies it."""
    tokens, first = parse.tokens, t.i
    lowest = parse.sentence_of(t.i).first
    while first > lowest:
        before = tokens[first - 1]
        if parse.left[t.i] > before.i or not _modifies(parse, before, t):
            break
        first -= 1
    return tokens[first].start, t.end


def _modifies(parse: Parse, before: Token, t: Token) -> bool:
    j = before
    for _ in range(4):
        if j.i == t.i:
            return True
        if j.dep not in _PREMODIFIERS and j.dep not in {"advmod", "cc", "conj"}:
            return False
        j = parse.tokens[j.head]
    return False


def definite(parse: Parse, t: Token) -> bool:
    """Whether an article, a demonstrative or an owner makes the noun a definite one."""
    for c in parse.children[t.i]:
        child = parse.tokens[c]
        if child.lower in _DEFINITE or child.dep == "poss":
            return True
    return False


def bare_capital(parse: Parse, t: Token) -> bool:
    """ "Foreign Minister said": an office in capitals without an article is a definite one."""
    articles = (parse.tokens[c].lower in {"a", "an"} for c in parse.children[t.i])
    return t.text[:1].isupper() and not any(articles)


def state_of(parse: Parse, t: Token) -> str | None:
    """The state that an adjective or possessive before the noun names."""
    for c in parse.children[t.i]:
        child = parse.tokens[c]
        if child.dep in {"amod", "compound", "nmod", "poss"} and (known := state_forms().get(child.text)):
            return known[0]
    return None
