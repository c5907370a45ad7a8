"""Scores of engagements: who met whom, how, where, when and about what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Engagement, Time
from .align import Case
from .goldfile import GoldEngagement, GoldTime
from .score import Check, Score, accuracy, best_pairs, check, found
from .wording import share_words, short, touches

Pair = tuple[GoldEngagement, Engagement]


def engagements(case: Case) -> Iterator[Score]:
    """Contacts one to one, then what is said of those that match."""
    wanted, given = case.facts.engagements, case.record.engagements
    positions = best_pairs(wanted, given, lambda w, g: _likeness(case, w, g))
    pairs = [(wanted[i], given[k]) for i, k in positions]
    yield found(
        "engagements",
        wanted,
        given,
        positions,
        say_gold=lambda w: _say_gold(case, w),
        say_predicted=lambda g: _say(case, g),
    )
    yield accuracy("engagement_status", (check(w.status, g.status, _say_gold(case, w)) for w, g in pairs))
    yield from _participants(case, pairs)
    yield accuracy("engagement_place", (_place(case, w, g) for w, g in pairs))
    yield accuracy("engagement_date", (same_time(w.time, g.time, _say_gold(case, w)) for w, g in pairs))
    yield accuracy(
        "date_basis",
        (
            check(w.time.basis, g.time.basis, _say_gold(case, w))
            for w, g in pairs
            if w.time is not None and g.time is not None
        ),
    )
    yield _topics(case, positions)


def same_time(wanted: GoldTime | None, got: Time | None, where: str) -> Check:
    """Start, end and precision compared, the same when both are null."""
    return check(_stretch(wanted), _stretch(got), where)


def _stretch(time: GoldTime | Time | None) -> str:
    return "no time" if time is None else f"{time.start}/{time.end} {time.precision}"


def _principals(engagement: GoldEngagement) -> frozenset[str]:
    principals = frozenset(p.entity for p in engagement.participants if p.part == "principal")
    return principals or frozenset(p.entity for p in engagement.participants)


def _likeness(case: Case, wanted: GoldEngagement, given: Engagement) -> float:
    """0 unless kinds are equal and half of the principals there; trigger, status, day decide between such."""
    if wanted.kind != given.kind:
        return 0.0
    principals, got = _principals(wanted), case.ids(p.entity for p in given.participants)
    near = touches(wanted.trigger, given.trigger)
    if 2 * len(principals & got) < len(principals) or not (principals or near):
        return 0.0
    share = len(principals & got) / len(principals | got) if principals else 0.5
    same_day = _stretch(wanted.time) == _stretch(given.time)
    return 1 + share + 0.5 * near + 0.25 * (wanted.status == given.status) + 0.25 * same_day


def _participants(case: Case, pairs: Sequence[Pair]) -> Iterator[Score]:
    partner = {w.id: g for w, g in pairs}
    right, parts, capacities, missed, invented = 0, [], [], [], []
    for wanted in case.facts.engagements:
        given = partner.get(wanted.id)
        got = {case.meant.get(p.entity, p.entity): p for p in given.participants} if given else {}
        for participant in wanted.participants:
            name = f"{case.gold_names([participant.entity])} in {_say_gold(case, wanted)}"
            other = got.get(participant.entity)
            if other is None:
                missed.append(name)
                continue
            right += 1
            parts.append(check(participant.part, other.part, name))
            capacities.append(check(participant.capacity, other.capacity, name))
    matched = {g.id: {p.entity for p in w.participants} for w, g in pairs}
    for engagement in case.record.engagements:
        known = matched.get(engagement.id, set())
        invented += [
            f"{case.names([p.entity])} in {_say(case, engagement)}"
            for p in engagement.participants
            if case.meant.get(p.entity) not in known
        ]
    yield Score(
        "participants",
        right + len(missed),
        right + len(invented),
        right,
        missed=tuple(missed),
        invented=tuple(invented),
    )
    yield accuracy("participant_part", parts)
    yield accuracy("participant_capacity", capacities)


def _place(case: Case, wanted: GoldEngagement, given: Engagement) -> Check:
    got = case.meant.get(given.place, f"?{given.place}") if given.place else None
    return Check(
        wanted=case.gold_names([wanted.place]) if wanted.place else "no place",
        got=case.names([given.place]) if given.place else "no place",
        words=_say_gold(case, wanted),
        right=wanted.place == got,
    )


def _topics(case: Case, positions: Sequence[tuple[int, int]]) -> Score:
    """Topics of all contacts: those of a contact that was missed or invented are so too."""
    paired = dict(positions)
    wanted = [(paired.get(i, -1), t) for i, w in enumerate(case.facts.engagements) for t in w.topics]
    given = [(k, topic.span) for k, g in enumerate(case.record.engagements) for topic in g.topics]
    hits = best_pairs(wanted, given, lambda w, g: float(w[0] == g[0] and share_words(w[1], g[1])))
    return found(
        "topics",
        wanted,
        given,
        hits,
        say_gold=lambda w: short(w[1].text),
        say_predicted=lambda g: short(g[1].text),
    )


def _say_gold(case: Case, engagement: GoldEngagement) -> str:
    words = engagement.trigger.text if engagement.trigger else ""
    who = case.gold_names(p.entity for p in engagement.participants)
    return f"{engagement.status} {engagement.kind} {words!r} of {who}"


def _say(case: Case, engagement: Engagement) -> str:
    words = engagement.trigger.text if engagement.trigger else ""
    who = case.names(p.entity for p in engagement.participants)
    return f"{engagement.status} {engagement.kind} {words!r} of {who}"
