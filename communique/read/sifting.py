"""Which drafts of events stay, and what one leaves to another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from ..vocab import codebook
from . import clauses
from .coding import Draft, Party, without
from .reading import Reading

# Types of acts that are put to somebody.
_PUT = frozenset({"AGREE", "THREATEN", "CONCEDE"})
_GIVEN = frozenset({"AID", "COOPERATE", "MOBILIZE"})
_PUT_BEFORE = _PUT | frozenset({"REQUEST", "ACCUSE", "SUPPORT"})


def passed_on(reading: Reading, drafts: list[Draft]) -> Iterator[Draft]:
    """ "thanked Mali and promised to repay it": what is said next by the same is said to the same."""
    parse = reading.parse
    told = {d.token: d for d in drafts if d.voiced and d.source.ids and d.target.ids}
    for draft in drafts:
        token = parse.tokens[draft.token]
        before = told.get(token.head) if token.dep == "conj" and draft.plover in _PUT else None
        same = before is not None and before.plover in _PUT_BEFORE and before.source.ids == draft.source.ids
        to_nobody = draft.voiced and not draft.target.ids and len(draft.source.ids) == 1
        if before is not None and same and to_nobody:
            draft = replace(draft, target=before.target, sure=before.sure)
            told[draft.token] = draft
        yield draft


def thanked_for(
    reading: Reading, drafts: list[Draft], contents: Mapping[int, Collection[int]]
) -> Iterator[Draft]:
    """What somebody is thanked for was done by them, for the speaker's side, where no words say by whom.

    `contents` holds, by the cue of thanks, the tokens of what follows.
    """
    thanks = [d for d in drafts if d.token in contents and d.voiced and len(d.target.ids) == 1]
    for draft in drafts:
        above = next((d for d in thanks if draft.token in contents[d.token]), None)
        if above is not None and not draft.voiced and draft.plover in _GIVEN:
            draft = _as_given(reading, draft, above)
        yield draft


def _as_given(reading: Reading, draft: Draft, thanks: Draft) -> Draft:
    """Police and crews whom one is thanked for are help and no show of force."""
    aid = draft.plover == "MOBILIZE"
    if aid:
        draft = replace(draft, plover="AID", mode=None, cameo="074", target=Party())
    source = draft.source if draft.source.ids else thanks.target
    side = _state_of(reading, thanks.source)
    target = draft.target if draft.target.ids else without(side if side.ids else thanks.source, source)
    return replace(draft, source=source, target=target)


def _state_of(reading: Reading, side: Party) -> Party:
    """The one state that those on a side act for, if the text names it."""
    codes = set(states(reading, side))
    named = (e for e in reading.who.entities.values() if e.kind == "state" and e.state in codes)
    found = next(named, None) if len(codes) == 1 else None
    return Party((found.id,), ()) if found is not None and found.mentions else Party()


def without_lesser(reading: Reading, drafts: list[Draft]) -> Iterator[Draft]:
    """Leaves out words to nobody that go on from an act of the kind: "condemned X, calling it a shame".

    One event is told then, and not two.
    """
    acts = {(d.plover, d.source.ids, d.token) for d in drafts if d.source.ids}
    parse = reading.parse
    for draft in drafts:
        token = parse.tokens[draft.token]
        chained = draft.voiced and not draft.target.ids and token.dep in {"advcl", "xcomp", "conj", "acl"}
        above = clauses.governor(parse, draft.token) if chained else None
        if above is None or (draft.plover, draft.source.ids, above) not in acts:
            yield draft


def without_needy(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Leaves out acts that need somebody they are done to, where nobody is named."""
    for draft in drafts:
        row = codebook.plover(draft.plover)
        if not row.needs_target or draft.target.ids:
            yield draft


def without_headline(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Leaves out what the headline says if the body says it too."""
    inside = [reading.in_title(reading.parse.sentence_of(d.token)) for d in drafts]
    body = [d for d, title in zip(drafts, inside, strict=True) if not title]
    return [
        d
        for d, title in zip(drafts, inside, strict=True)
        if not title or not any(_tells(reading, d, other) for other in body)
    ]


def _tells(reading: Reading, headline: Draft, other: Draft) -> bool:
    """Whether an event of the body is that of the headline: type, code and states fit."""
    if headline.plover != other.plover or (headline.cameo or "")[:2] != (other.cameo or "")[:2]:
        return False
    a, b = (set(states(reading, d.source)) for d in (headline, other))
    return not a or not b or bool(a & b)


def blamed(drafts: list[Draft]) -> list[Draft]:
    """Fills in whom a condemnation is about: those who did what it condemns, if the text says who did it."""
    done = {token: d.source for d in drafts if not d.voiced and d.source.ids for token in d.tokens}
    return [
        replace(d, target=without(done[d.about], d.source))
        if d.plover == "ACCUSE" and not d.target.ids and d.about in done
        else d
        for d in drafts
    ]


def states(reading: Reading, side: Party) -> tuple[str, ...]:
    """The states of those on one side of an event."""
    found = (reading.who.entities[i].state for i in side.ids)
    return tuple(dict.fromkeys(state for state in found if state is not None))
