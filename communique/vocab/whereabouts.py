"""Words that tell a location from a government of the same name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from .loader import strings, toml

TABLE = "whereabouts.toml"


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The whole table, in lower case."""

    prepositions: frozenset[str]
    inside: frozenset[str]
    reaching: frozenset[str]
    moving: frozenset[str]
    sending: frozenset[str]
    towards: frozenset[str]
    features: frozenset[str]
    grounds: frozenset[str]
    leading: frozenset[str]
    voices: frozenset[str]


@cache
def whereabouts() -> Whereabouts:
    """The table of words of place; VocabularyError if a list is missing or repeats a word."""
    table = toml(TABLE)
    return Whereabouts(**{name: strings(TABLE, table, name) for name in Whereabouts.__dataclass_fields__})
