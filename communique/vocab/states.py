"""States, territories and the organisations that act beside them, with every form news writes them in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from ..errors import VocabularyError
from .forms import LETTERS_FOR_ANY_CASE, letters, plain, spellings
from .loader import Row, strings, toml, tsv

StateKind = Literal["state", "territory", "historic", "organisation"]
FormKind = Literal["name", "adjective", "people", "capital"]

KINDS: tuple[StateKind, ...] = ("state", "territory", "historic", "organisation")
FORM_KINDS: tuple[FormKind, ...] = ("name", "adjective", "people", "capital")
COLUMNS = ("code", "kind", "name", "names", "adjectives", "people", "capital", "seats", "wikidata")
TABLE, CARE = "states.tsv", "state_forms.toml"


@dataclass(frozen=True, slots=True)
class State:
    """A row of `states.tsv`; `code` is ISO 3166-1 alpha-3 or one of our own three letters.

    `names` are the forms beside `name`; `seats` other seats of government and other spellings of `capital`.
    """

    code: str
    kind: StateKind
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capital: str | None
    seats: tuple[str, ...]
    wikidata: str | None

    def forms(self, kind: FormKind) -> tuple[str, ...]:
        """The written forms of one kind."""
        if kind == "name":
            return (self.name, *self.names)
        if kind == "adjective":
            return self.adjectives
        if kind == "people":
            return self.people
        return ((self.capital,) if self.capital else ()) + self.seats


@cache
def states() -> Mapping[str, State]:
    """All states by code."""
    return MappingProxyType(states_of(tsv(TABLE, COLUMNS, "code"), shared=shared()))


def states_of(rows: Iterable[Row], *, shared: frozenset[str]) -> dict[str, State]:
    """The states of `rows` by code; VocabularyError where two of them have a form that is not in `shared`."""
    found: dict[str, State] = {}
    owners: dict[str, str] = {}
    for row in rows:
        state = _state(row)
        for form in {form for kind in FORM_KINDS for form in state.forms(kind)} - shared:
            if owners.setdefault(form, state.code) != state.code:
                raise row.error(f"{form!r} is a form of {owners[form]} already")
        found[state.code] = state
    return found


def by_name(form: str) -> str | None:
    """The code that `form` names; any case will do from four letters on, so `us` is no state.

    None also where several states share the form, as with `Korea` and `Congo`: see `candidates`.
    """
    return _only(_find("name", form))


def by_adjective(form: str) -> str | None:
    """The code of the state that the adjective belongs to; `Korean` and `Congolese` alone give None."""
    return _only(_find("adjective", form))


def by_people(form: str) -> str | None:
    """The code of the state whose people the noun names, `Pakistanis`, `Swede`."""
    return _only(_find("people", form))


def by_capital(form: str) -> str | None:
    """The code of the state whose capital or seat of government this is."""
    return _only(_find("capital", form))


def candidates(form: str) -> tuple[str, ...]:
    """The codes of all states that `form` may mean, sorted; for `Korea` that is KOR and PRK."""
    return tuple(sorted({code for kind in FORM_KINDS for code in _find(kind, form)}))


@cache
def forms() -> Mapping[str, tuple[str, FormKind]]:
    """Every spelling that means one state: form to (code, kind), for a longest match over words.

    A form of two kinds has the first of name, adjective, people, capital. Capitals-only spellings are in.
    """
    found: dict[str, tuple[str, FormKind]] = {}
    blocked: set[str] = set()
    for kind in FORM_KINDS:
        for form, codes in _exact(kind).items():
            for spelling in spellings(form):
                if len(codes) > 1:
                    blocked.add(spelling)
                elif spelling not in blocked:
                    found.setdefault(spelling, (codes[0], kind))
    return MappingProxyType({form: value for form, value in found.items() if form not in blocked})


@cache
def decoys() -> frozenset[str]:
    """Phrases that hold a form of a state and are no state, `South China Sea`: match them first, and drop."""
    return strings(CARE, toml(CARE), "decoys")


@cache
def doubtful() -> frozenset[str]:
    """Forms that also name people or other places, `Jordan`, `Washington`: they need support of the text."""
    return strings(CARE, toml(CARE), "doubtful")


@cache
def shared() -> frozenset[str]:
    """Forms that several states go by, `Korea`, `Congolese`: none of them is meant without more words."""
    return strings(CARE, toml(CARE), "shared")


@cache
def usual() -> Mapping[str, str]:
    """Of the shared forms, those that mean one state where an official is called so: `Korean`."""
    table = toml(CARE).get("usual")
    found = dict(table) if isinstance(table, dict) else {}
    if not found.keys() <= shared():
        raise VocabularyError(CARE, 0, "what is usual of a shared form must be one of the shared forms")
    return MappingProxyType(found)


@cache
def _ordinary() -> frozenset[str]:
    return strings(CARE, toml(CARE), "ordinary")


def _state(row: Row) -> State:
    code = row.text("code")
    if len(code) != 3 or not code.isascii() or not code.isupper():
        raise row.error(f"code {code!r} is not three capitals")
    return State(
        code=code,
        kind=_kind(row),
        name=row.text("name"),
        names=row.parts("names"),
        adjectives=row.parts("adjectives"),
        people=row.parts("people"),
        capital=row.optional("capital"),
        seats=row.parts("seats"),
        wikidata=row.wikidata("wikidata"),
    )


def _kind(row: Row) -> StateKind:
    value = row.one_of("kind", KINDS)
    return next(kind for kind in KINDS if kind == value)


def _only(codes: tuple[str, ...]) -> str | None:
    return codes[0] if len(codes) == 1 else None


def _find(kind: FormKind, form: str) -> tuple[str, ...]:
    exact = _exact(kind).get(form)
    if exact is not None:
        return exact
    form = plain(form)
    exact = _exact(kind).get(form)
    if exact is not None:
        return exact
    if letters(form) < LETTERS_FOR_ANY_CASE or not _case_allowed(kind, form):
        return ()
    return _folded(kind).get(form.casefold(), ())


def _case_allowed(kind: FormKind, form: str) -> bool:
    """Small letters only for names that are no other word; the other kinds want their capital."""
    if form[0].isupper():
        return True
    return kind == "name" and form.casefold() not in _ordinary()


@cache
def _exact(kind: FormKind) -> Mapping[str, tuple[str, ...]]:
    return _group((form, state.code) for state in states().values() for form in state.forms(kind))


@cache
def _folded(kind: FormKind) -> Mapping[str, tuple[str, ...]]:
    pairs = ((form, code) for form, codes in _exact(kind).items() for code in codes)
    return _group((form.casefold(), code) for form, code in pairs if letters(form) >= LETTERS_FOR_ANY_CASE)


def _group(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    grouped: dict[str, tuple[str, ...]] = {}
    for form, code in pairs:
        if code not in grouped.get(form, ()):
            grouped[form] = (*grouped.get(form, ()), code)
    return MappingProxyType(grouped)
