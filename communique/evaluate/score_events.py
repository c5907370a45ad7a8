"""Scores of events in PLOVER codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from ..model import Event
from .align import Case, sets_agree
from .goldfile import GoldEvent
from .score import Score, accuracy, best_pairs, check, found
from .wording import short, touches


def events(case: Case) -> Iterator[Score]:
    """Events by type and actors, by type and actors' states, by type and trigger; status, mode, contexts.

    `events_states` holds every match of `events`: a side agrees by its entities or by its states.
    """
    wanted, given = case.facts.events, case.record.events
    strict = best_pairs(wanted, given, partial(_by_entities, case))
    yield _found(case, "events", strict)
    yield _found(case, "events_states", best_pairs(wanted, given, partial(_by_states, case)))
    yield _found(case, "events_type", best_pairs(wanted, given, _by_trigger))
    pairs = [(wanted[i], given[k]) for i, k in strict]
    yield accuracy("event_status", (check(w.status, g.status, _say_gold(case, w)) for w, g in pairs))
    yield accuracy("event_mode", (check(w.mode, g.mode, _say_gold(case, w)) for w, g in pairs))
    yield _contexts(pairs)


def _found(case: Case, part: str, pairs: list[tuple[int, int]]) -> Score:
    return found(
        part,
        case.facts.events,
        case.record.events,
        pairs,
        say_gold=lambda w: _say_gold(case, w),
        say_predicted=lambda g: _say(case, g),
    )


def _by_trigger(wanted: GoldEvent, given: Event) -> float:
    return float(wanted.plover == given.plover and touches(wanted.trigger, given.trigger))


def _by_entities(case: Case, wanted: GoldEvent, given: Event) -> float:
    if wanted.plover != given.plover:
        return 0.0
    if _met(wanted):
        together = case.agree((*wanted.source, *wanted.target), (*given.source, *given.target))
        return _closeness(wanted, given) if together else 0.0
    if not case.agree(wanted.source, given.source) or not case.agree(wanted.target, given.target):
        return 0.0
    return _closeness(wanted, given)


def _met(wanted: GoldEvent) -> bool:
    """A contact, held or planned, has no direction but in a visit: its parties count as one set."""
    return wanted.engagement is not None and wanted.plover in {"CONSULT", "AGREE"}


def _by_states(case: Case, wanted: GoldEvent, given: Event) -> float:
    if wanted.plover != given.plover:
        return 0.0
    source, target = _sides(case, wanted, given)
    return _closeness(wanted, given) if source and target else 0.0


def _sides(case: Case, wanted: GoldEvent, given: Event) -> tuple[bool, bool]:
    source = case.agree(wanted.source, given.source) or _same_states(
        case, wanted.source, (*given.source_states, *_given_states(case, given.source))
    )
    target = case.agree(wanted.target, given.target) or _same_states(
        case, wanted.target, (*given.target_states, *_given_states(case, given.target))
    )
    return source, target


def _same_states(case: Case, wanted: Iterable[str], given: Iterable[str]) -> bool:
    """Whether states are known on both sides and agree."""
    states = frozenset(state for id in wanted if (state := case.wanted[id].state))
    got = frozenset(given)
    return bool(states and got) and sets_agree(states, got)


def _given_states(case: Case, ids: Iterable[str]) -> Iterator[str]:
    yield from (state for id in ids if (state := case.given[id].state))


def _closeness(wanted: GoldEvent, given: Event) -> float:
    """Which of several events alike is meant: the one whose trigger is near, then the one of equal status."""
    distance = abs(wanted.trigger.start - given.trigger.start)
    near = touches(wanted.trigger, given.trigger)
    return 1.0 + near + 0.2 * (wanted.status == given.status) + 0.5 / (1 + distance / 100)


def _contexts(pairs: list[tuple[GoldEvent, Event]]) -> Score:
    wanted = [(i, c) for i, (w, _) in enumerate(pairs) for c in dict.fromkeys(w.contexts)]
    given = [(i, c) for i, (_, g) in enumerate(pairs) for c in dict.fromkeys(g.contexts)]
    hits = best_pairs(wanted, given, lambda w, g: float(w == g))

    def say(row: tuple[int, str]) -> str:
        return f"{row[1]} in {pairs[row[0]][0].plover} {pairs[row[0]][0].trigger.text!r}"

    return found("event_contexts", wanted, given, hits, say_gold=say, say_predicted=say)


def _say_gold(case: Case, event: GoldEvent) -> str:
    who = f"{case.gold_names(event.source)} -> {case.gold_names(event.target)}"
    return f"{event.plover} {short(event.trigger.text)!r} {event.status}: {who}"


def _say(case: Case, event: Event) -> str:
    who = f"{case.names(event.source)} -> {case.names(event.target)}"
    return f"{event.plover} {short(event.trigger.text)!r} {event.status}: {who}"
