"""Reads and checks the tables of the package; a bad row is named by its file and its line in an editor."""

from __future__ import annotations

import csv
import gzip
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from ..errors import VocabularyError

PACKAGE = "communique.vocab.tables"
SEPARATOR = "|"


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One line of a table, equal to itself only; `number` is its line in an editor, the header being 1."""

    table: str
    number: int
    cells: Mapping[str, str]

    def error(self, reason: str) -> VocabularyError:
        """The error that blames this row for `reason`."""
        return VocabularyError(self.table, self.number, reason)

    def text(self, column: str) -> str:
        """The cell of `column`; VocabularyError if it is empty."""
        if not self.cells[column]:
            raise self.error(f"column {column!r} is empty")
        return self.cells[column]

    def optional(self, column: str) -> str | None:
        """The cell of `column`, None if it is empty."""
        return self.cells[column] or None

    def parts(self, column: str) -> tuple[str, ...]:
        """The parts of a cell such as `UK|U.K.`; VocabularyError for an empty or repeated part."""
        if not self.cells[column]:
            return ()
        parts = tuple(self.cells[column].split(SEPARATOR))
        for i, part in enumerate(parts):
            if not part or part != part.strip():
                raise self.error(f"column {column!r} has an empty or padded part {part!r}")
            if part in parts[:i]:
                raise self.error(f"column {column!r} repeats {part!r}")
        return parts

    def one_of(self, column: str, allowed: Iterable[str]) -> str:
        """The cell of `column`; VocabularyError if it is none of `allowed`."""
        value, known = self.text(column), tuple(allowed)
        if value not in known:
            raise self.error(f"{column} {value!r} is unknown; use one of {', '.join(known[:12])}")
        return value

    def wikidata(self, column: str) -> str | None:
        """The cell of `column` as a Wikidata id, None if it is empty."""
        value = self.cells[column]
        if value and not (value[0] == "Q" and value[1:].isdigit()):
            raise self.error(f"{column} {value!r} is not a Wikidata id such as Q145")
        return value or None

    def number_in(self, column: str, low: float, high: float) -> float:
        """The cell of `column` as a number from `low` to `high`, both inclusive."""
        try:
            value = float(self.text(column))
        except ValueError:
            raise self.error(f"{column} {self.cells[column]!r} is not a number") from None
        if not low <= value <= high:
            raise self.error(f"{column} {value} is not between {low} and {high}")
        return value


def parse_tsv(text: str, *, table: str, columns: Sequence[str], key: str | None = None) -> tuple[Row, ...]:
    """The rows of a tab-separated text whose header is exactly `columns`; `key` must be filled and unique."""
    lines = csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    header = next(lines, [])
    _check_header(header, table=table, columns=columns)
    rows = tuple(_rows(lines, table=table, header=header))
    if key is not None:
        check_unique(rows, key)
    return rows


def check_unique(rows: Iterable[Row], column: str) -> None:
    """VocabularyError for the first row whose cell of `column` is empty or stands in an earlier row."""
    seen: dict[str, int] = {}
    for row in rows:
        value = row.text(column)
        if value in seen:
            raise row.error(f"{column} {value!r} stands in row {seen[value]} already")
        seen[value] = row.number


@cache
def tsv(
    table: str, columns: tuple[str, ...], key: str | None = None, package: str = PACKAGE
) -> tuple[Row, ...]:
    """The rows of the shipped table `table`, for example `states.tsv`; a name in `.gz` is unpacked."""
    return parse_tsv(read(table, package=package), table=table, columns=columns, key=key)


@cache
def toml(table: str) -> Mapping[str, Any]:
    """The shipped TOML table `table`, read-only at its top; a syntax error becomes a VocabularyError."""
    return parse_toml(read(table), table=table)


def parse_toml(text: str, *, table: str) -> Mapping[str, Any]:
    """The TOML `text`; a syntax error becomes a VocabularyError that names its line."""
    try:
        return MappingProxyType(tomllib.loads(text))
    except tomllib.TOMLDecodeError as e:
        raise VocabularyError(table, _line_of(str(e)), str(e)) from e


def strings(table: str, entries: Mapping[str, Any], key: str) -> frozenset[str]:
    """The list of strings under `key` of a TOML table, without repetition; row 0 stands for all of it."""
    values = entries.get(key)
    if not isinstance(values, list) or not all(isinstance(v, str) and v for v in values):
        raise VocabularyError(table, 0, f"{key!r} must be a list of filled strings")
    if len(set(values)) < len(values):
        repeated = sorted({v for v in values if values.count(v) > 1})
        raise VocabularyError(table, 0, f"{key!r} repeats {', '.join(repeated)}")
    return frozenset(values)


def read(table: str, *, package: str = PACKAGE) -> str:
    """The text of a shipped table; VocabularyError if there is none of that name, or it is no text."""
    try:
        data = files(package).joinpath(table).read_bytes()
        return (gzip.decompress(data) if table.endswith(".gz") else data).decode("utf-8")
    except (OSError, ModuleNotFoundError, EOFError, UnicodeDecodeError) as e:
        raise VocabularyError(table, 0, f"the package has no such readable table ({type(e).__name__})") from e


def _check_header(header: Sequence[str], *, table: str, columns: Sequence[str]) -> None:
    missing = [c for c in columns if c not in header]
    if missing:
        raise VocabularyError(table, 1, f"missing column {', '.join(missing)}")
    if list(header) != list(columns):
        raise VocabularyError(table, 1, f"the header must be {' '.join(columns)}, not {' '.join(header)}")


def _rows(lines: Iterator[list[str]], *, table: str, header: Sequence[str]) -> Iterator[Row]:
    for number, cells in enumerate(lines, start=2):
        if len(cells) != len(header):
            raise VocabularyError(table, number, f"{len(cells)} cells where the header has {len(header)}")
        yield Row(table, number, MappingProxyType(dict(zip(header, cells, strict=True))))


def _line_of(message: str) -> int:
    """The line that tomllib's message names, `... (at line 3, column 5)`; 0 where it names none."""
    after = message.rpartition("at line ")[2]
    digits = after.partition(",")[0]
    return int(digits) if digits.isdigit() else 0
