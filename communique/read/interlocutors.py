"""The other side of the contact at which something is said: whom a request or promise is made to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Participant
from .addressing import Voice, topic
from .reading import Reading
from .tokens import Parse

_KINDS = frozenset({"meeting", "call", "talks"})
_GENRES = frozenset({"readout", "joint-statement"})
# In a report, what is said at a contact stands in the paragraph that tells of it or the few after.
_NEAR = 6
# Acts that are done to somebody; a demand is put to the other side only if it is one to be granted.
_ACTS = frozenset({"promise", "thank", "condole", "invite"})
_THANKS = frozenset({"appreciation", "gratitude", "thanks"})
_ASKING = frozenset({"ask", "request", "seek", "solicit", "demand"})


@dataclass(frozen=True, slots=True)
class _Pair:
    """A contact of two: from which character and block on it is told, and the two."""

    id: str
    start: int
    block: int
    two: tuple[Participant, Participant]


class Interlocutors:
    """The contacts of two parties in a document, in text order."""

    def __init__(self, reading: Reading) -> None:
        self._near = None if reading.document.genre in _GENRES else _NEAR
        self._parse = reading.parse
        self._pairs = sorted(_pairs(reading), key=lambda pair: pair.start)

    def of(self, voice: Voice) -> tuple[Participant, str] | None:
        """The other party of the contact last told of, if it is the speaker's, and the id of the contact."""
        statement = voice.statement
        if voice.cue is None or len(statement.speakers) != 1 or not _is_put(self._parse, voice, voice.cue):
            return None
        if _elsewhere(self._parse, voice, voice.cue):
            return None
        cue = self._parse.tokens[voice.cue]
        block = self._parse.sentence_of(cue.i).block
        for pair in reversed(self._pairs):
            if pair.start > cue.start:
                continue
            if self._near is not None and block - pair.block > self._near:
                return None
            ids = [p.entity for p in pair.two]
            if statement.speakers[0] in ids:
                return pair.two[1 - ids.index(statement.speakers[0])], pair.id
        return None


def _is_put(parse: Parse, voice: Voice, cue: int) -> bool:
    act = voice.statement.act
    if act == "praise":
        return any(parse.tokens[i].lemma in _THANKS for i in voice.content[:4])
    return act in _ACTS or (act == "demand" and parse.tokens[cue].lemma in _ASKING)


def _elsewhere(parse: Parse, voice: Voice, cue: int) -> bool:
    """Whether the words themselves say to whom: "offered her sympathy to the bereaved"."""
    heads = (cue, topic(parse, voice))
    return any(
        p.lower == "to" and parse.child(p.i, "pobj") is not None
        for head in heads
        if head is not None
        for p in parse.children_by(head, "prep", "dative")
    )


def _pairs(reading: Reading) -> Sequence[_Pair]:
    found, parse = [], reading.parse
    for engagement in reading.give("engagements"):
        principals = tuple(p for p in engagement.participants if p.part == "principal")
        held = engagement.status in {"happened", "ongoing"} and engagement.kind in _KINDS
        if not held or engagement.trigger is None or len(principals) != 2:
            continue
        a, b = principals
        kinds = {reading.who.entities[p.entity].kind for p in principals}
        if kinds <= {"person", "role"} and (a.state is None or a.state != b.state):
            at, _ = parse.at(engagement.trigger.start, engagement.trigger.end)
            block = parse.sentence_of(at).block
            found.append(_Pair(engagement.id, engagement.trigger.start, block, (a, b)))
    return found
