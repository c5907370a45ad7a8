"""Places by name: cities, first-level regions, seas and sites that news names, with their coordinates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal

from ..vocab.forms import folded, plain
from ..vocab.loader import Row, tsv
from ..vocab.states import states

Precision = Literal["site", "city", "region"]

PACKAGE = "communique.gazetteer"
CITIES, REGIONS = "cities.tsv.gz", "regions.tsv"
CITY_COLUMNS = ("name", "forms", "country", "lat", "lon", "population", "geonames", "admin1", "news")
REGION_COLUMNS = (
    "name", "forms", "country", "code", "lat", "lon", "population", "geonames", "precision",
)  # fmt: skip
REGION_PRECISIONS: tuple[Precision, ...] = ("site", "region")
# Articles of names that are written small: al-Bab, el-Arish.
SMALL_ARTICLES = ("al-", "el-", "ad-", "ash-", "as-", "ar-", "an-", "az-", "al ", "el ")
# `news` is 1 for capitals and for places that news reports name without their country.
NEWS = ("0", "1")
# Up to this length a name in capitals may be an acronym: it must stand in the table as it is written.
ACRONYM = 3
# From this size on a bare name means the city, not the region of its country around it: New York, Okinawa.
CITY_OUTRANKS_REGION = 100_000


@dataclass(frozen=True, slots=True)
class City:
    """A place, city or wider or smaller as `precision` says.

    `country` is None for seas and what lies in several states; `lat` and `lon` are degrees (WGS 84), None
    where no point stands for the place; `population` is 0 where unknown; `admin1` is the name of the
    first-level division, `code` its ISO 3166-2 code on the division itself.
    """

    name: str
    country: str | None
    lat: float | None
    lon: float | None
    population: int
    geonames: int | None
    admin1: str | None
    precision: Precision
    code: str | None = None


@lru_cache(maxsize=4096)
def find(name: str) -> tuple[City, ...]:
    """The places called `name`; accents, hyphens, apostrophes and case do not count.

    Regions and places of the news come first (Bethlehem of the West Bank before the larger one of South
    Africa), the most populous foremost; a city of 100,000 stands before a region of its country of that name.
    """
    rows = _rows(name)
    return tuple(_place(row) for row in _ordered(rows)) if rows else ()


@lru_cache(maxsize=16384)
def is_place(name: str) -> bool:
    """Whether `name`, written with a capital or a small Arabic article, is in the tables."""
    return (name[:1].isupper() or name.startswith(SMALL_ARTICLES)) and bool(_rows(name))


def places() -> Iterator[City]:
    """All places, cities first; reads and checks every row."""
    return (_place(row) for row in (*_cities(), *_regions()))


def _rows(name: str) -> tuple[Row, ...]:
    """The rows of a name; "Media's" is not Mediaş, and "CAN" and "LOC" are read letter by letter."""
    rows = _index().get(folded(name), ())
    if rows and ((len(name) <= ACRONYM and name.isupper()) or name.endswith(("'s", "’s"))):
        exact = plain(name)
        return tuple(row for row in rows if exact in (row.cells["name"], *row.parts("forms")))
    return rows


def _ordered(rows: tuple[Row, ...]) -> list[Row]:
    found = [_place(row) for row in rows]
    own = {p.country for p in found if p.precision == "city" and p.population >= CITY_OUTRANKS_REGION}

    def rank(row: Row) -> tuple[bool, bool, int, int]:
        place = _place(row)
        behind = place.precision == "region" and place.country in own
        unknown = row.table == CITIES and row.cells["news"] == "0"
        return behind, unknown, -place.population, row.number

    return sorted(rows, key=rank)


def _cities() -> tuple[Row, ...]:
    return tsv(CITIES, CITY_COLUMNS, package=PACKAGE)


def _regions() -> tuple[Row, ...]:
    return tsv(REGIONS, REGION_COLUMNS, package=PACKAGE)


@cache
def _index() -> Mapping[str, tuple[Row, ...]]:
    """Rows by folded form; a row is turned into a City only when asked for (17,000 of them cost 0.1 s)."""
    index: dict[str, tuple[Row, ...]] = {}
    for row in (*_cities(), *_regions()):
        forms = row.cells["forms"]
        keys = {folded(form) for form in forms.split("|")} if forms else set()
        for key in keys | {folded(row.cells["name"])}:
            index[key] = (*index.get(key, ()), row)
    return MappingProxyType(index)


@cache
def _place(row: Row) -> City:
    row.parts("forms")
    if row.table == CITIES:
        row.one_of("news", NEWS)
    region = row.table == REGIONS
    code = row.optional("code") if region else None
    return City(
        name=row.text("name"),
        country=_country(row, required=not region),
        lat=_degrees(row, "lat", 90),
        lon=_degrees(row, "lon", 180),
        population=int(row.number_in("population", 0, 1e9)),
        geonames=int(row.number_in("geonames", 1, 1e9)) if row.cells["geonames"] else None,
        admin1=(row.text("name") if code else None) if region else row.optional("admin1"),
        precision=_precision(row) if region else "city",
        code=code,
    )


def _precision(row: Row) -> Precision:
    value = row.one_of("precision", REGION_PRECISIONS)
    return next(p for p in REGION_PRECISIONS if p == value)


def _country(row: Row, *, required: bool) -> str | None:
    code = row.text("country") if required else row.optional("country")
    if code is not None and code not in states():
        raise row.error(f"unknown state code {code!r}")
    return code


def _degrees(row: Row, column: str, limit: float) -> float | None:
    return row.number_in(column, -limit, limit) if row.cells[column] else None
