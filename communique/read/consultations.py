"""Events from engagements: contacts that took place, are planned, or were called off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Engagement, Participant
from .coding import NOBODY, Draft, Party
from .contexts import of_tokens
from .reading import Reading
from .tokens import Parse

_HELD = frozenset({"happened", "ongoing", "alleged"})
_BOTH = {"call": ("phone", "041"), "talks": (None, "046"), "summit": ("multilateral", "040")}
_CALLED_OFF = frozenset(
    {"cancel", "postpone", "call", "suspend", "break", "abort", "scrap", "boycott", "pull"}
)


def drafts(reading: Reading) -> Iterator[Draft]:
    """The events of all engagements of a reading."""
    for engagement in reading.give("engagements"):
        if engagement.trigger is None or engagement.trigger.text.lower().startswith("summon"):
            # To summon an envoy is coded by what it was for: the table of predicates has it.
            continue
        draft = _of(reading, engagement)
        if draft is not None:
            yield draft


def _of(reading: Reading, engagement: Engagement) -> Draft | None:
    principals = [p for p in engagement.participants if p.part == "principal"]
    if engagement.status in _HELD:
        source, target, mode, cameo = _sides(engagement, principals)
        return _draft(reading, engagement, ("CONSULT", mode, cameo), source, target)
    if engagement.status == "cancelled" and (broken := _called_off(reading, engagement, principals)):
        return broken
    if engagement.status in {"planned", "cancelled"}:
        source, target, _, _ = _sides(engagement, principals)
        return _draft(reading, engagement, ("AGREE", None, "036"), source, target)
    return None


def _sides(engagement: Engagement, principals: list[Participant]) -> tuple[Party, Party, str | None, str]:
    """Source, target, mode, code: the visitor is source and the host target, else all are sources."""
    visitors = [p for p in principals if p.capacity == "visitor"]
    hosts = [p for p in principals if p.capacity in {"host", "receiver"} and p not in visitors]
    states = {p.state for p in principals if p.state}
    if engagement.kind != "call" and visitors and (hosts or engagement.kind == "visit"):
        rest = [p for p in principals if p not in visitors]
        return _party(visitors), _party(hosts or rest), "visit", "042"
    callers = [p for p in principals if p.capacity == "caller"]
    if engagement.kind == "call" and callers and len(callers) < len(principals):
        return _party(callers), _party(p for p in principals if p not in callers), "phone", "041"
    mode, cameo = _BOTH.get(engagement.kind, (None, "040"))
    if mode is None and len(states) > 2:
        mode = "multilateral"
    if any(p.capacity == "mediator" for p in principals):
        cameo = "045"
    return _party(principals), NOBODY, mode, cameo


def _party(participants: Iterable[Participant]) -> Party:
    kept = list(participants)
    ids = tuple(dict.fromkeys(p.entity for p in kept))
    return Party(ids, tuple(dict.fromkeys(p.span for p in kept)))


def _called_off(reading: Reading, engagement: Engagement, principals: list[Participant]) -> Draft | None:
    """SANCTION/discontinue by the side that is the subject of the verb of calling off; else no event."""
    parse = reading.parse
    token = _token(parse, engagement)
    if token is None:
        return None
    for i in (token, parse.tokens[token].head):
        verb = parse.tokens[i]
        own = parse.child(i, "nsubj")
        if verb.lemma in _CALLED_OFF and own is not None:
            ids = reading.who.by_token.get(own.i, ())
            callers = [p for p in principals if p.entity in ids]
            others = [p for p in principals if p.entity not in ids]
            source = _party(callers) if callers else Party(tuple(ids), ())
            if ids and others:
                return _draft(reading, engagement, ("SANCTION", "discontinue", "164"), source, _party(others))
    return None


def _token(parse: Parse, engagement: Engagement) -> int | None:
    if engagement.trigger is None:
        return None
    first, last = parse.at(engagement.trigger.start, engagement.trigger.end)
    return last - 1 if first < last else None


def _draft(
    reading: Reading,
    engagement: Engagement,
    code: tuple[str, str | None, str],
    source: Party,
    target: Party,
) -> Draft | None:
    token = _token(reading.parse, engagement)
    trigger = engagement.trigger
    alone = len(source.ids) + len(target.ids) < 2 and engagement.kind != "visit"
    if token is None or trigger is None or alone or not (source.ids or target.ids):
        return None
    words = (i for t in engagement.topics for i in range(*reading.parse.at(t.span.start, t.span.end)))
    found = tuple(of_tokens(reading.parse, words))
    contexts = found if "diplomatic" in found else ("diplomatic", *found)
    status = engagement.status if code[0] != "SANCTION" else "happened"
    return Draft(
        *code, contexts, source, target, token, trigger, status,
        None, engagement.id, engagement.place, engagement.time, 0.9,
        f"{engagement.kind} {engagement.status} at {trigger.text!r} by engagements", voiced=False,
    )  # fmt: skip
