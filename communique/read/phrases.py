"""Noun phrases as stretches of text: one by one out of a coordination, without what only hangs on them."""

from __future__ import annotations

from collections.abc import Iterator

from .tokens import Parse

_ADJECTIVES = frozenset({"JJ", "JJR", "JJS"})
_LOOSE = frozenset({"relcl", "appos", "advcl", "cc", "conj", "punct", "parataxis", "dep", "acl"})


def conjuncts(parse: Parse, i: int) -> Iterator[int]:
    """Token `i` and the heads of what is coordinated with it, in order."""
    yield i
    for child in parse.children_by(i, "conj"):
        yield from conjuncts(parse, child.i)


def extent(parse: Parse, i: int) -> tuple[int, int]:
    """Code points of the noun phrase at `i`: modifiers and prepositional phrases, no clauses or conjuncts."""
    first, last = i, i
    for c in parse.children[i]:
        child = parse.tokens[c]
        if child.dep in _LOOSE and not (child.dep == "punct" and abs(c - i) == 1 and child.text == "-"):
            continue
        first, last = min(first, parse.left[c]), max(last, _right(parse, c, i))
    return parse.tokens[first].start, parse.tokens[last].end


def _right(parse: Parse, c: int, i: int) -> int:
    """The last token below `c`, with conjuncts of what it governs ("of police and troops") kept."""
    return parse.right[c] if c > i else c


def listed(parse: Parse, i: int) -> tuple[tuple[int, int], ...]:
    """The extents of all conjuncts of the phrase at `i`.

    One that ends in an adjective is part of the next: "dangerous and escalatory actions" are one.
    """
    found: list[tuple[int, int]] = []
    open_from: int | None = None
    for j in conjuncts(parse, i):
        start, end = extent(parse, j)
        start = start if open_from is None else min(open_from, start)
        last = parse.at(start, end)[1]
        open_from = start if parse.tokens[last - 1].tag in _ADJECTIVES else None
        if open_from is None:
            found.append((start, end))
    return tuple(found)
