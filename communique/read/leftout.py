"""Whom the subject that a list item leaves out means: "The Council: 1. Condemns ...; 2. Demands ..."."""

from __future__ import annotations

from .discourse import Discourse, Seen
from .ellipsis import subject_first
from .tokens import Token


def left_out(d: Discourse, token: Token) -> tuple[str, ...]:
    """The subject that a list item leaves out: the last party that the line before the list names."""
    opening = d.openings.get(d.parse.sentence_of(token.i).block)
    named: list[Seen] = []
    for seen in reversed(d.seen):
        block = d.parse.sentence_of(seen.token).block
        if opening is None or block < opening:
            break
        if block == opening and all(d.clusters[i].kind not in {"place", "thing"} for i in seen.ids):
            named.append(seen)
    if opening is None or not named:
        return ()
    first = subject_first(d.reading.layout, opening)
    people = [s for s in named if all(d.clusters[i].kind == "person" for i in s.ids)]
    d.extents[token.i] = d.extents[(named[-1] if first else named[0]).token]
    if first and len(people) > 1:
        # "We, Prime Minister A B of X and Prime Minister C D of Y,".
        return tuple(dict.fromkeys(i for s in reversed(people) for i in s.ids))
    return (named[-1] if first else named[0]).ids
