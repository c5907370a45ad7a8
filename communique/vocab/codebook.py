"""The two code systems of events: PLOVER types with modes and scores, and CAMEO with Goldstein's scores."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, get_args

from ..errors import VocabularyError
from ..model import Plover as PloverType
from .loader import Row, parse_toml, parse_tsv, read

CAMEO_TABLE, PLOVER_TABLE = "cameo.tsv", "plover.toml"
COLUMNS = (
    "code",
    "label",
    "goldstein",
    "plover_type_2021",
    "plover_mode_2021",
    "plover_context_2021",
)
TYPES: tuple[PloverType, ...] = get_args(PloverType)


@dataclass(frozen=True, slots=True)
class Cameo:
    """A CAMEO code; codes are text, `01` is not `1`. `goldstein` is from -10 to 10, as GDELT publishes it."""

    code: str
    label: str
    goldstein: float


@dataclass(frozen=True, slots=True)
class Plover:
    """A PLOVER type; `score` holds without a mode. What `needs_target` is no event without one."""

    type: PloverType
    quad: int
    score: float
    modes: Mapping[str, float]
    needs_target: bool


def cameo(code: str) -> Cameo:
    """The row of `code`; KeyError if there is none."""
    return cameos()[code]


def plover(type: str) -> Plover:
    """The row of a PLOVER type; KeyError if there is none."""
    return plovers()[type]


def score(type: str, mode: str | None = None) -> float:
    """The score of a type in a mode, or of the type alone; KeyError for a mode that it lacks."""
    row = plover(type)
    return row.score if mode is None else row.modes[mode]


@cache
def cameos() -> Mapping[str, Cameo]:
    """All CAMEO codes, in the order of the table."""
    return parse_cameo(read(CAMEO_TABLE))


@cache
def plovers() -> Mapping[str, Plover]:
    """The 16 PLOVER types, in the order of the table."""
    return parse_plover(read(PLOVER_TABLE))


@cache
def contexts() -> frozenset[str]:
    """The contexts that an event may have."""
    return frozenset(parse_toml(read(PLOVER_TABLE), table=PLOVER_TABLE)["words"]["contexts"].split())


@cache
def sectors() -> frozenset[str]:
    """The sectors that an actor may belong to."""
    return frozenset(parse_toml(read(PLOVER_TABLE), table=PLOVER_TABLE)["words"]["sectors"].split())


def parse_cameo(text: str) -> Mapping[str, Cameo]:
    """The rows of a CAMEO table; VocabularyError for a row without label or score, or a code given twice."""
    rows = parse_tsv(text, table=CAMEO_TABLE, columns=COLUMNS, key="code")
    return MappingProxyType({row.text("code"): _cameo(row) for row in rows})


def _cameo(row: Row) -> Cameo:
    code = row.text("code")
    if not (code.isascii() and code.isdigit() and 2 <= len(code) <= 4):
        raise row.error(f"code {code!r} is not two to four digits")
    return Cameo(code, row.text("label"), row.number_in("goldstein", -10, 10))


def parse_plover(text: str) -> Mapping[str, Plover]:
    """The types of a PLOVER table; VocabularyError if one is unknown, is missing or lacks quad or score."""
    table: Mapping[str, Any] = parse_toml(text, table=PLOVER_TABLE)["types"]
    if missing := [name for name in TYPES if name not in table]:
        raise VocabularyError(PLOVER_TABLE, 0, f"missing types {', '.join(missing)}")
    return MappingProxyType({name: _plover(name, raw, n) for n, (name, raw) in enumerate(table.items(), 1)})


def _plover(name: str, raw: Mapping[str, Any], number: int) -> Plover:
    type_ = next((known for known in TYPES if known == name), None)
    if type_ is None:
        raise VocabularyError(
            PLOVER_TABLE, number, f"type {name!r} is unknown; use one of {', '.join(TYPES)}"
        )
    base = _number(raw.get("score"), name, number)
    if raw.get("quad") not in (1, 2, 3, 4):
        raise VocabularyError(PLOVER_TABLE, number, f"{name} needs a quad from 1 to 4")
    modes = {
        mode: base if value == "base" else _number(value, f"{name}/{mode}", number)
        for mode, value in raw.get("modes", {}).items()
    }
    return Plover(type_, raw["quad"], base, MappingProxyType(modes), raw.get("needs_target", False))


def _number(value: object, name: str, number: int) -> float:
    if not isinstance(value, int | float) or not -10 <= value <= 10:
        raise VocabularyError(PLOVER_TABLE, number, f"{name} needs a score from -10 to 10, not {value!r}")
    return float(value)
