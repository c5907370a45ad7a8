"""Words of speaking: verbs, nouns and phrases that give words to a speaker, and the act each performs."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

from ..errors import VocabularyError
from ..model import Act

TABLE = "reporting.toml"

Frame = Literal["that", "quote", "object", "light", "tell", "urge", "inf", "gerund", "called", "raised"]
Kind = Literal["speech", "thought", "act", "evidence"]

_KEYS = {"lemma", "frames", "act", "preps", "object", "kind", "not", "only"}
_IDIOM_KEYS = {"words", "frames", "preps", "act"}


@dataclass(frozen=True, slots=True)
class Row:
    """A word of speaking in one of its meanings; `particle` is the second word of "point out", else "".

    `excluded` are bare objects with which it means something else: "recalled the ambassador"; `only` those
    with which alone it means this: "shared his concerns".
    """

    lemma: str
    particle: str
    frames: frozenset[str]
    preps: frozenset[str]
    act: Act
    kind: Kind
    addresses_object: bool
    excluded: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Phrase:
    """An adverbial cue; with `owner` its source is the possessor of its last word."""

    words: tuple[str, ...]
    act: Act
    owner: bool


@dataclass(frozen=True, slots=True)
class Idiom:
    """A set phrase that speaks: the choices for each word behind its verb, `*` an object, and its row."""

    words: tuple[frozenset[str], ...]
    row: Row


@dataclass(frozen=True, slots=True)
class Reporting:
    """The whole table; verbs and nouns by lemma, rows in the order in which they are tried."""

    verbs: dict[str, tuple[Row, ...]]
    nouns: dict[str, Row]
    adjectives: dict[str, Row]
    idioms: dict[str, tuple[Idiom, ...]]
    adverbials: tuple[Phrase, ...]
    mute: frozenset[str]
    assemblies: frozenset[str]
    documents: frozenset[str]
    things: frozenset[str]
    channels: frozenset[str]
    joins: frozenset[str]
    empty: frozenset[str]
    aside: frozenset[str]
    claims: frozenset[str]
    false: frozenset[str]
    blaming: frozenset[str]
    praising: frozenset[str]
    blames: frozenset[str]
    penalties: frozenset[str]
    leading: frozenset[str]
    messages: frozenset[str]
    shares: frozenset[str]
    arrivals: frozenset[str]

    def speaks(self, lemma: str, frame: str = "") -> bool:
        """Whether the verb is one of speech in one of its meanings, with this frame if one is given."""
        rows = self.verbs.get(lemma, ())
        return any(row.kind == "speech" and (not frame or frame in row.frames) for row in rows)


@cache
def reporting() -> Reporting:
    """The table of reporting words; VocabularyError if a row names a frame, act or key that there is not."""
    table = tomllib.loads((files(__package__) / "tables" / TABLE).read_text(encoding="utf-8"))
    verbs: dict[str, tuple[Row, ...]] = {}
    for number, raw in enumerate(table["verbs"], start=1):
        row = _row(raw, number)
        verbs[row.lemma] = (*verbs.get(row.lemma, ()), row)
    nouns = {raw["lemma"]: _row(raw, number) for number, raw in enumerate(table["nouns"], start=1)}
    adjectives = {raw["lemma"]: _row(raw, number) for number, raw in enumerate(table["adjectives"], start=1)}
    words = {name: frozenset(value.split()) for name, value in table["words"].items()}
    return Reporting(
        verbs,
        nouns,
        adjectives,
        _idioms(table["idioms"]),
        tuple(_phrase(raw, number) for number, raw in enumerate(table["adverbials"], start=1)),
        words["mute"],
        words["assemblies"],
        words["documents"],
        words["things"],
        words["channels"],
        words["joins"],
        words["empty"],
        words["aside"],
        words["claims"],
        words["false"],
        words["blaming"],
        words["praising"],
        words["blames"],
        words["penalties"],
        words["leading"],
        words["messages"],
        words["shares"],
        words["arrivals"],
    )


def _row(raw: dict[str, Any], number: int) -> Row:
    if unknown := set(raw) - _KEYS:
        raise VocabularyError(TABLE, number, f"unknown keys {sorted(unknown)}")
    frames = frozenset(raw.get("frames", "").split())
    if wrong := frames - set(get_args(Frame)):
        raise VocabularyError(TABLE, number, f"{raw['lemma']!r} has unknown frames {sorted(wrong)}")
    _check(raw, number)
    lemma, _, particle = raw["lemma"].partition(" ")
    return Row(
        lemma,
        particle,
        frames,
        frozenset(raw.get("preps", "").split()),
        raw["act"],
        raw.get("kind", "speech"),
        raw.get("object") == "addressee",
        frozenset(raw.get("not", "").split()),
        frozenset(raw.get("only", "").split()),
    )


def _idioms(table: list[dict[str, Any]]) -> dict[str, tuple[Idiom, ...]]:
    """The set phrases by the lemma of their verb, in the order of the table."""
    found: dict[str, tuple[Idiom, ...]] = {}
    for number, raw in enumerate(table, start=1):
        verbs, *words = (frozenset(word.split("|")) for word in raw.get("words", "").split())
        if not words or set(raw) - _IDIOM_KEYS:
            raise VocabularyError(TABLE, number, "an idiom needs a verb and words, and no keys but its own")
        row = _row({"lemma": raw["words"], **{k: v for k, v in raw.items() if k != "words"}}, number)
        for verb in verbs:
            found[verb] = (*found.get(verb, ()), Idiom(tuple(words), row))
    return found


def _check(raw: dict[str, Any], number: int) -> None:
    if raw["act"] not in get_args(Act):
        raise VocabularyError(TABLE, number, f"{raw['lemma']!r} has unknown act {raw['act']!r}")
    if raw.get("kind", "speech") not in get_args(Kind):
        raise VocabularyError(TABLE, number, f"{raw['lemma']!r} has unknown kind {raw['kind']!r}")
    if raw["lemma"] != raw["lemma"].lower():
        raise VocabularyError(TABLE, number, f"{raw['lemma']!r} must be in lower case")


def _phrase(raw: dict[str, Any], number: int) -> Phrase:
    if not raw.get("words", "").strip():
        raise VocabularyError(TABLE, number, "an adverbial needs words")
    _check({"lemma": raw["words"], "act": raw["act"]}, number)
    return Phrase(tuple(raw["words"].split()), raw["act"], raw.get("owner", False))
