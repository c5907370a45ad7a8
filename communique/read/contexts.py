"""The contexts that the words of an act speak of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..vocab.contexts import context_words
from .tokens import Parse


def of_tokens(parse: Parse, tokens: Iterable[int]) -> Iterator[str]:
    """The contexts of these tokens, in text order, each once."""
    words = context_words()
    seen: set[str] = set()
    before, last = "", -2
    for i in sorted(tokens):
        token = parse.tokens[i]
        lemma = token.lemma.lower()
        found = words.single.get(lemma, ())
        if i == last + 1:
            found += words.pairs.get((before, lemma), ())
        for context in found:
            if context not in seen:
                seen.add(context)
                yield context
        before, last = lemma, i


def of_clause(parse: Parse, i: int) -> Iterator[str]:
    """The contexts of token `i` with all below it, other finite clauses aside."""
    return of_tokens(parse, _clause(parse, i))


def _clause(parse: Parse, i: int) -> Iterator[int]:
    stack = [i]
    while stack:
        j = stack.pop()
        yield j
        for c in parse.children[j]:
            child = parse.tokens[c]
            finite = child.dep in {"ccomp", "advcl", "relcl", "conj"} and child.tag.startswith("VB")
            if not finite and child.dep not in {"parataxis"}:
                stack.append(c)
