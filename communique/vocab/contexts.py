"""Which context a word speaks of, for the contexts that events may have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ..errors import VocabularyError
from .codebook import contexts
from .loader import toml

TABLE = "contexts.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """Contexts by lemma, and by two lemmas that follow each other."""

    single: Mapping[str, tuple[str, ...]]
    pairs: Mapping[tuple[str, str], tuple[str, ...]]


@cache
def context_words() -> Words:
    """The table of contexts; VocabularyError if it names a context that there is not."""
    table = toml(TABLE)
    single: dict[str, tuple[str, ...]] = {}
    pairs: dict[tuple[str, str], tuple[str, ...]] = {}
    for row, (context, words) in enumerate(table["contexts"].items(), 1):
        _check(context, row)
        for word in words.split():
            single[word] = (*single.get(word, ()), context)
    for row, (context, given) in enumerate(table["pairs"].items(), 1):
        _check(context, row)
        for pair in given.split("|"):
            first, _, second = pair.partition(" ")
            pairs[first, second] = (*pairs.get((first, second), ()), context)
    return Words(MappingProxyType(single), MappingProxyType(pairs))


def _check(context: str, row: int) -> None:
    if context not in contexts():
        raise VocabularyError(TABLE, row, f"context {context!r} is unknown")
