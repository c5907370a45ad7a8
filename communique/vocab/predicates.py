"""Words that name an act: verbs and event nouns with their codes, and words that say if it took place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, get_args

from ..errors import VocabularyError
from .codebook import cameos, contexts, plovers
from .loader import parse_toml, read

TABLE = "predicates.toml"
# Classes that also hold whatever is known to be such an entity.
KNOWN = ("actor", "person", "state", "place")

Governor = Literal[
    "does", "presupposes", "claims", "planned", "proposed", "hypothetical", "cancelled", "denied"
]

_CODES = {"words", "plover", "mode", "cameo", "contexts", "source", "target"}
_VERB_SETS = (
    "object",
    "not_object",
    "subject",
    "not_subject",
    "prep",
    "prep_object",
    "not_prep_object",
    "comp",
    "not_comp",
    "modifier",
)
_NOUN_SETS = ("with", "not_with", "of", "not_of", "prep", "prep_object", "not_head")
_LOOSE = frozenset(
    {"subject", "not_subject", "not_object", "not_comp", "not_prep_object", "not_with", "not_of"}
)
_FLAGS = ("bare", "active", "passive")
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """One meaning of a word; `conditions` are sets of lemmas, `@actor` and the like for known entities.

    `source` and `target` are slots in the order in which they are tried.
    """

    number: int
    lemma: str
    particle: str
    plover: str
    mode: str | None
    cameo: str | None
    contexts: tuple[str, ...]
    source: tuple[str, ...]
    target: tuple[str, ...]
    conditions: Mapping[str, frozenset[str]]
    flags: frozenset[str]

    @property
    def weight(self) -> int:
        """How narrow the row is: what is done to what counts more than by whom, or what must be absent."""
        sets = sum(1 if name in _LOOSE else 2 for name, words in self.conditions.items() if "*" not in words)
        return sets + len(self.flags) + 2 * bool(self.particle)

    def wants(self, name: str) -> frozenset[str]:
        """The lemmas of a condition, empty if the row does not set it."""
        return self.conditions.get(name, _NONE)


@dataclass(frozen=True, slots=True)
class Content:
    """What an appeal, demand, intent or refusal is about: its mode and its four CAMEO codes."""

    words: frozenset[str]
    mode: str
    appeal: str
    demand: str
    intent: str
    refusal: str


@dataclass(frozen=True, slots=True)
class Predicates:
    """The whole table; rows by lemma, those with more conditions first."""

    verbs: Mapping[str, tuple[Row, ...]]
    nouns: Mapping[str, tuple[Row, ...]]
    classes: Mapping[str, frozenset[str]]
    governors: Mapping[str, Governor]
    occurs: frozenset[str]
    settings: Mapping[str, frozenset[str]]
    contents: tuple[Content, ...]


@cache
def predicates() -> Predicates:
    """The table of predicates; VocabularyError names a row with an unknown key, class or code."""
    return parse(read(TABLE))


def parse(text: str) -> Predicates:
    """The table `text`; VocabularyError as `predicates`."""
    table = parse_toml(text, table=TABLE)
    classes = {name: frozenset(words.split()) for name, words in table.get("classes", {}).items()}
    governors = dict(table.get("governors", {}))
    occurs = _lemmas(governors.pop("occurs", ""))
    return Predicates(
        _rows(table.get("verbs", ()), classes, _VERBS),
        _rows(table.get("nouns", ()), classes, _NOUNS),
        MappingProxyType(classes),
        MappingProxyType({lemma: _governor(k) for k, v in governors.items() for lemma in _lemmas(v)}),
        occurs,
        MappingProxyType({name: _lemmas(words) for name, words in table.get("settings", {}).items()}),
        tuple(_content(raw, n) for n, raw in enumerate(table.get("contents", ()), 1)),
    )


def _lemmas(words: str) -> frozenset[str]:
    """Lemmas of a string; `carry_out` is a verb with its particle."""
    return frozenset(word.replace("_", " ") for word in words.split())


def _governor(name: str) -> Governor:
    kind: Governor | None = next((known for known in get_args(Governor) if known == name), None)
    if kind is None:
        raise VocabularyError(TABLE, 0, f"governors {name!r} is unknown")
    return kind


@dataclass(frozen=True, slots=True)
class _Form:
    """What rows of one kind may hold: the names of their sets, and slots where they name none."""

    sets: tuple[str, ...]
    source: str
    target: str


_VERBS = _Form(_VERB_SETS, "subject", "object")
_NOUNS = _Form(_NOUN_SETS, "by owner", "on against")


def _rows(raws: Any, classes: Mapping[str, frozenset[str]], form: _Form) -> Mapping[str, tuple[Row, ...]]:
    found: dict[str, list[Row]] = {}
    for number, raw in enumerate(raws, 1):
        _check(raw, number, form.sets)
        conditions = {name: _set(raw[name], classes, number) for name in form.sets if name in raw}
        for word in raw["words"].split(","):
            row = _row(raw, number, word.strip(), conditions, form)
            found.setdefault(row.lemma, []).append(row)
    ordered = {lemma: tuple(sorted(rows, key=lambda row: -row.weight)) for lemma, rows in found.items()}
    return MappingProxyType(ordered)


def _check(raw: Mapping[str, Any], number: int, sets: tuple[str, ...]) -> None:
    where = raw.get("words", "")
    if unknown := set(raw) - _CODES - set(sets) - set(_FLAGS):
        raise VocabularyError(TABLE, number, f"{where!r} has unknown keys {sorted(unknown)}")
    if not where.strip() or where != where.lower():
        raise VocabularyError(TABLE, number, f"words {where!r} must be filled and in lower case")
    if raw.get("plover") not in plovers():
        raise VocabularyError(TABLE, number, f"{where!r} has unknown type {raw.get('plover')!r}")
    mode, cameo = raw.get("mode"), raw.get("cameo")
    if mode is not None and mode not in plovers()[raw["plover"]].modes:
        raise VocabularyError(TABLE, number, f"{where!r}: {raw['plover']} has no mode {mode!r}")
    if cameo is not None and cameo not in cameos():
        raise VocabularyError(TABLE, number, f"{where!r} has unknown CAMEO code {cameo!r}")
    if wrong := set(raw.get("contexts", "").split()) - contexts():
        raise VocabularyError(TABLE, number, f"{where!r} has unknown contexts {sorted(wrong)}")


def _row(
    raw: Mapping[str, Any], number: int, word: str, conditions: Mapping[str, frozenset[str]], form: _Form
) -> Row:
    lemma, _, particle = word.partition(" ")
    return Row(
        number,
        lemma,
        particle,
        raw["plover"],
        raw.get("mode"),
        raw.get("cameo"),
        tuple(raw.get("contexts", "").split()),
        tuple(raw.get("source", form.source).split()),
        tuple(raw.get("target", form.target).split()),
        MappingProxyType(conditions),
        frozenset(name for name in _FLAGS if raw.get(name)),
    )


def _set(words: str, classes: Mapping[str, frozenset[str]], number: int) -> frozenset[str]:
    found: set[str] = set()
    for word in words.split():
        if not word.startswith("@"):
            found.add(word)
            continue
        if word[1:] not in classes:
            raise VocabularyError(TABLE, number, f"there is no class {word!r}")
        found |= classes[word[1:]]
        if word[1:] in KNOWN:
            found.add(word)
    return frozenset(found)


def _content(raw: Mapping[str, Any], number: int) -> Content:
    codes = raw.get("cameo", "").split()
    if len(codes) != 4 or any(code not in cameos() for code in codes):
        raise VocabularyError(TABLE, number, f"contents need four CAMEO codes, not {codes}")
    return Content(_lemmas(raw["words"]), raw["mode"], *codes)
