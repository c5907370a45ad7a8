"""Days of contacts that are told in a row: "later", "then", "in the evening", "on the visit"."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Time
from ..vocab.contacts import contacts
from ..vocab.times import time_words
from . import clauses
from .drafts import Draft
from .scene import Scene
from .times import publication_time
from .tokens import Parse, Token

# "later" goes on from a contact told so many paragraphs before at the most.
_FARTHEST = 4


def when(scene: Scene, draft: Draft) -> Time | None:
    """The time of a contact; one that is the news of the day and has no other is of that day."""
    if draft.time is None and draft.status in {"happened", "ongoing"} and not draft.perfect:
        return publication_time(scene.reading.document)
    return draft.time


def in_a_row(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Gives contacts without a time that of the visit they are part of, or of the contact told before."""
    told = sorted(drafts, key=lambda draft: draft.trigger)
    for number, draft in enumerate(told):
        if draft.time is None and draft.kind != "visit" and not draft.perfect:
            draft.time = _of_the_visit(scene, draft, drafts) or _of_the_last(scene, draft, told[:number])


def _of_the_visit(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> Time | None:
    """ "She will visit Oman from 10 to 12 November. She will call on the Sultan": in those days."""
    block = scene.parse.sentence_of(draft.trigger).block
    for visit in reversed(drafts):
        if visit.kind != "visit" or visit.time is None or visit.status != draft.status:
            continue
        near = 0 <= block - scene.parse.sentence_of(visit.trigger).block < 2 and visit.trigger < draft.trigger
        guests = {e for e, capacity, _ in visit.parties if capacity == "visitor"}
        if near and guests & {e for e, _, _ in draft.parties}:
            return visit.time
    return None


def _of_the_last(scene: Scene, draft: Draft, before: Sequence[Draft]) -> Time | None:
    """ "A met B on Monday. He later called on C": on the day of the contact of one of them told last."""
    if draft.status != "happened" or not _goes_on(scene, scene.parse.tokens[draft.trigger]):
        return None
    block = scene.parse.sentence_of(draft.trigger).block
    ours = {e for e, _, _ in draft.parties}
    for last in reversed(before):
        if block - scene.parse.sentence_of(last.trigger).block > _FARTHEST:
            return None
        if last.status == "happened" and ours & {e for e, _, _ in last.parties}:
            return last.time if last.time is not None and last.time.start == last.time.end else None
    return None


def _goes_on(scene: Scene, token: Token) -> bool:
    """ "then", "later", "in the evening", "before the talks": placed by what is told before it."""
    parse = scene.parse
    heads = [token.i]
    for _ in range(2):
        above = parse.tokens[parse.tokens[heads[-1]].head]
        if above.i in heads or not clauses.is_verb(above) or token.dep in {"ccomp", "relcl"}:
            break
        heads.append(above.i)
    return any(
        _places(parse, child)
        for head in heads
        for child in parse.children_by(head, "advmod", "npadvmod", "prep", "nsubj")
    )


def _places(parse: Parse, word: Token) -> bool:
    """Whether a word below a verb tells its time by what is told before."""
    inner = parse.child(word.i, "pobj")
    if inner is None:
        return word.lower in contacts().sequel
    if word.lower == "in":
        return inner.lower in time_words().parts
    return word.lower in contacts().beside and inner.lemma in contacts().nouns
