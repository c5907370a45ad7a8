"""Scores of who is in a document, where it says it was written, and the places it names."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Entity
from .align import Case
from .goldfile import GoldEntity
from .score import Check, Score, accuracy, best_pairs, check, found
from .wording import title_words, titles_agree, titles_touch, words


def people(case: Case) -> Iterator[Score]:
    """People, the states they act for, and their titles."""
    wanted = [e for e in case.facts.entities if e.kind == "person"]
    given = [e for e in case.record.entities if e.kind == "person"]
    at = {e.id: i for i, e in enumerate(wanted)}
    there = {e.id: i for i, e in enumerate(given)}
    pairs = [(at[w.id], there[g.id]) for w, g in case.people]
    yield found("people", wanted, given, pairs, say_gold=_gold_person, say_predicted=_person)
    yield accuracy("states", (check(w.state, g.state, w.name) for w, g in case.people))
    yield _roles(case, "roles", lenient=False)
    yield _roles(case, "roles_overlap", lenient=True)
    yield accuracy("state_and_title", (_state_and_title(w, g) for w, g in case.people if w.roles))


def _roles(case: Case, part: str, *, lenient: bool) -> Score:
    wanted = [(w.id, w.name, role.title) for w, _ in case.people for role in w.roles]
    given = [(w.id, w.name, role.title) for w, g in case.people for role in g.roles]

    def likeness(one: tuple[str, str, str], other: tuple[str, str, str]) -> float:
        if one[0] != other[0]:
            return 0.0
        if title_words(one[2]) == title_words(other[2]):
            return 1.0
        return 0.5 if lenient and titles_touch(one[2], other[2]) else 0.0

    def say(role: tuple[str, str, str]) -> str:
        return f"{role[2]!r} of {role[1]}"

    pairs = best_pairs(wanted, given, likeness)
    return found(part, wanted, given, pairs, say_gold=say, say_predicted=say)


def _state_and_title(wanted: GoldEntity, given: Entity) -> Check:
    principal = wanted.roles[0].title
    titled = any(titles_agree(principal, role.title) for role in given.roles)
    return Check(
        wanted=f"{principal!r} {wanted.state}",
        got=f"{[role.title for role in given.roles]} {given.state}",
        words=wanted.name,
        right=titled and wanted.state == given.state,
    )


def frame(case: Case) -> Iterator[Score]:
    """Dateline, day of publication where the text gives it, headline and genre."""
    facts, doc = case.facts, case.record.document
    line, given = facts.dateline, doc.dateline
    place, got = line.place if line else None, given.place if given else None
    yield accuracy("dateline_place", [_same_words(place, got)])
    yield accuracy("title", [_same_words(facts.title, doc.title)])
    if not facts.published_given:
        yield accuracy("published", [check(facts.published, doc.published, case.gold.name)])
    yield accuracy("genre", [check(facts.genre, doc.genre, case.gold.name)])


def _same_words(wanted: str | None, got: str | None) -> Check:
    right = wanted == got or (wanted is not None and got is not None and words(wanted) == words(got))
    return Check(wanted=repr(wanted), got=repr(got), words="", right=right)


def places(case: Case) -> Iterator[Score]:
    """Entities named as a location."""
    wanted = list(dict.fromkeys(case.facts.places))
    given: dict[str, str] = {}
    for place in case.record.places:
        given.setdefault(case.meant.get(place.entity, f"?{place.entity}"), place.entity)
    rows = list(given)
    pairs = [(i, rows.index(id)) for i, id in enumerate(wanted) if id in given]
    yield found(
        "places",
        wanted,
        rows,
        pairs,
        say_gold=lambda id: case.gold_names([id]),
        say_predicted=lambda id: case.names([given[id]]),
    )


def _gold_person(person: GoldEntity) -> str:
    return f"{person.name} ({person.state})"


def _person(person: Entity) -> str:
    return f"{person.name} ({person.state})"
