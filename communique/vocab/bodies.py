"""Bodies and organisations by name: seats that stand for a government, parliaments, forces, press."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from .forms import plain, spellings
from .loader import Row, strings, toml, tsv
from .states import State, states

BodyKind = Literal["body", "organisation"]
Sort = Literal[
    "metonym", "government", "igo", "armed", "agency", "party", "legislature", "court", "forces", "ngo"
]

KINDS: tuple[BodyKind, ...] = ("body", "organisation")
SORTS: tuple[Sort, ...] = (
    "metonym", "government", "igo", "armed", "agency", "party", "legislature", "court", "forces", "ngo",
)  # fmt: skip
COLUMNS = ("name", "forms", "kind", "sort", "state", "wikidata")
TABLE, CARE = "bodies.tsv", "body_forms.toml"


@dataclass(frozen=True, slots=True)
class Body:
    """A row of `bodies.tsv`; `state` is None where it belongs to none, or the name alone does not tell which.

    `agency` is a news agency, paper or broadcaster; `government` a named office of a government.
    """

    name: str
    forms: tuple[str, ...]
    kind: BodyKind
    sort: Sort
    state: str | None
    wikidata: str | None


@cache
def bodies() -> tuple[Body, ...]:
    """All bodies of the table, then the organisations that `states.tsv` gives a code, such as NATO."""
    organisations = tuple(_organisation(s) for s in states().values() if s.kind == "organisation")
    return bodies_of(tsv(TABLE, COLUMNS, "name"), shared=shared()) + organisations


def bodies_of(rows: Iterable[Row], *, shared: frozenset[str]) -> tuple[Body, ...]:
    """The bodies of `rows`; VocabularyError where two of them have a form that is not in `shared`."""
    found: list[Body] = []
    owners: dict[str, str] = {}
    for row in rows:
        body = _body(row)
        for form in {body.name, *body.forms} - shared:
            if form in owners:
                raise row.error(f"{form!r} is a form of {owners[form]!r} already")
            owners[form] = body.name
        found.append(body)
    return tuple(found)


def by_form(form: str) -> Body | None:
    """The body that `form` names; from four letters on capitals-only will do, and small letters never.

    None also where two bodies share the form, as with `PTI`: see `candidates`.
    """
    found = candidates(form)
    return found[0] if len(found) == 1 else None


def candidates(form: str) -> tuple[Body, ...]:
    """All bodies that `form` may name, in the order of the table."""
    exact = _spelled().get(form)
    return exact if exact is not None else _spelled().get(plain(form), ())


@cache
def forms() -> Mapping[str, Body]:
    """Every spelling that names one body, for a longest match over words; capitals-only spellings are in."""
    return MappingProxyType({form: found[0] for form, found in _spelled().items() if len(found) == 1})


@cache
def doubtful() -> frozenset[str]:
    """Forms that are also words, people or places, `Dawn`, `Congress`: they need support from the text."""
    return strings(CARE, toml(CARE), "doubtful")


@cache
def shared() -> frozenset[str]:
    """Forms that two bodies go by, `PTI`."""
    return strings(CARE, toml(CARE), "shared")


@cache
def _spelled() -> Mapping[str, tuple[Body, ...]]:
    found: dict[str, tuple[Body, ...]] = {}
    for body in bodies():
        for form in (body.name, *body.forms):
            for spelling in spellings(form):
                if body not in found.get(spelling, ()):
                    found[spelling] = (*found.get(spelling, ()), body)
    return MappingProxyType(found)


def _body(row: Row) -> Body:
    state = row.optional("state")
    if state is not None and state not in states():
        raise row.error(f"unknown state code {state!r}")
    kind, sort = row.one_of("kind", KINDS), row.one_of("sort", SORTS)
    return Body(
        name=row.text("name"),
        forms=row.parts("forms"),
        kind=next(k for k in KINDS if k == kind),
        sort=next(s for s in SORTS if s == sort),
        state=state,
        wikidata=row.wikidata("wikidata"),
    )


def _organisation(state: State) -> Body:
    return Body(
        name=state.name,
        forms=state.names,
        kind="organisation",
        sort="igo",
        state=state.code,
        wikidata=state.wikidata,
    )
