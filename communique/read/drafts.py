"""A contact under construction: its parties, and when two mentions may be the same contact."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Entity, Time
from .parties import Contact, Party
from .tokens import Parse, Token

Entities = Mapping[str, Entity]
HELD = frozenset({"happened", "ongoing"})
AHEAD = frozenset({"planned", "proposed", "cancelled"})
_ALIKE = (
    frozenset({"meeting", "talks"}),
    frozenset({"talks", "summit"}),
    frozenset({"call", "talks"}),
    frozenset({"meeting", "summit"}),
)
# How far after its last mention a contact still takes others who were there, in tokens.
_REACH = 40
# How exact an entity is as a party, by its kind; only one of the first table stands for one of the second.
_FINE = {"person": 3, "role": 2, "body": 1, "organisation": 1}
_CHIEFS = ("president", "prime minister", "king", "emir", "sultan", "chancellor")
_COARSE = {"state": 0, "group": 0, "role": 2, "body": 1, "place": 0}


@dataclass(slots=True)
class Draft:
    """A contact under construction; `gathers`: its one party is several people who met among themselves."""

    kind: str
    status: str
    trigger: int
    parties: list[Party]
    perfect: bool
    loose: bool = False
    gathers: bool = False
    place: str | None = None
    time: Time | None = None
    present: list[tuple[str, int]] = field(default_factory=list)
    topics: list[tuple[int, int]] = field(default_factory=list)
    tokens: list[int] = field(default_factory=list)

    def join(self, contact: Contact, entities: Entities) -> None:
        """Takes one more mention of the contact in."""
        for party in contact.parties:
            self.add(party, entities)
        if self.status in AHEAD and contact.status != self.status and not contact.anaphoric:
            self.status = contact.status
        if contact.anaphoric and contact.status == "cancelled":
            self.status = "cancelled"
        if self.loose and not contact.loose:
            self.kind, self.loose, self.trigger = contact.kind, False, contact.token
        if self.kind == "talks" and contact.kind in {"call", "summit"} and not contact.anaphoric:
            self.kind = contact.kind

    def add(self, party: Party, entities: Entities) -> None:
        """A party joins unless it is there, or only the state or a vaguer name of one that is."""
        e, capacity, token = party
        for n, (other, known, at) in enumerate(self.parties):
            if other == e:
                self.parties[n] = (other, known or capacity, at)
                return
            if _covers(entities, other, e):
                return
            if _covers(entities, e, other):
                self.parties[n] = (e, capacity or known, token)
                return
        self.parties.append(party)

    def attend(self, people: Sequence[tuple[str, int]], entities: Entities) -> None:
        """Adds those who were there besides the parties."""
        there = {e for e, _, _ in self.parties} | {e for e, _ in self.present}
        for e, token in people:
            if e not in there and entities[e].kind in {"person", "role", "group"}:
                self.present.append((e, token))
                there.add(e)

    def shares(self, contact: Contact, entities: Entities) -> bool:
        """Whether enough parties of the mention are this contact's: two, or the only one."""
        have, new = [e for e, _, _ in self.parties], [e for e, _, _ in contact.parties]
        if not have:
            return False
        shared = sum(any(_one(entities, a, b) for a in have) for b in new)
        if len(have) == 1 and len(new) > 1 and self.kind != contact.kind:
            return False
        if len(new) == 1 and len(have) > 1 and contact.kind == "summit" != self.kind:
            # "thanked his guest for hosting the summit": another one.
            return False
        if len(new) == 1 or len(have) == 1:
            return shared >= 1 and (self.status == contact.status or {self.status, contact.status} <= HELD)
        if len(have) > 1 and len(new) > 2 and any(self._is_new(entities, e) for e in new):
            return False
        return shared >= min(2, len(new), len(have))

    def _is_new(self, entities: Entities, e: str) -> bool:
        """Whether somebody is of none of the sides of this contact."""
        return entities[e].kind in {"person", "role"} and not any(
            _one(entities, e, other) for other, _, _ in self.parties
        )

    def tells(self) -> bool:
        """A contact needs two parties, or a visitor, or a summit or ceremony with somebody there."""
        parties = len(self.parties) + self.gathers
        if self.kind in {"summit", "ceremony"}:
            return parties + len(self.present) >= 1
        visits = self.kind == "visit" and self.place is not None
        hosted = self.kind in {"meeting", "talks"} and parties == 1
        if hosted and self.parties[0][1] == "host" and self.status in AHEAD:
            return True
        return parties >= 2 or (visits and any(c == "visitor" for _, c, _ in self.parties))


def _covers(entities: Entities, fine: str, coarse: str) -> bool:
    """Whether entity `fine` is a person or body of what `coarse` names as a state or group."""
    a, b = entities[fine], entities[coarse]
    if b.kind not in _COARSE or a.kind not in _FINE or not a.state or a.state != b.state:
        return False
    if b.kind == "role" and _other_office(a, b):
        return False
    return _FINE[a.kind] > _COARSE[b.kind]


def _other_office(person: Entity, role: Entity) -> bool:
    """ "our President" is no minister who is named, nor "the Prime Minister" an ambassador."""
    chiefs = {word for word in _CHIEFS if word in role.name.lower()}
    titles = " ".join(held.title for held in person.roles).lower()
    return bool(chiefs and titles) and not any(word in titles for word in chiefs)


def _one(entities: Entities, a: str, b: str) -> bool:
    return a == b or _covers(entities, a, b) or _covers(entities, b, a)


def alike(a: str, b: str) -> bool:
    """Whether two kinds of contact may be wordings of one."""
    return a == b or any({a, b} <= pair for pair in _ALIKE)


def apart(a: Time | None, b: Time | None) -> bool:
    """Whether two known times exclude each other."""
    if a is None or b is None or not (a.start and a.end and b.start and b.end):
        return False
    return a.end[:10] < b.start[:10] or b.end[:10] < a.start[:10]


class Mentions:
    """All mentions of contacts in text order, to find the one last spoken of."""

    def __init__(self, parse: Parse, drafts: Sequence[Draft]) -> None:
        self._parse = parse
        pairs = ((token, draft) for draft in drafts for token in draft.tokens)
        self._order = sorted(pairs, key=lambda pair: pair[0])

    def held(self, kind: str | None) -> Draft | None:
        """The first contact that took place, of this kind or one alike; a report's subject comes first."""
        for _, draft in self._order:
            if draft.status in HELD and (kind is None or alike(draft.kind, kind)):
                return draft
        return None

    def last(self, number: int, at: int) -> list[Draft]:
        """So many contacts that took place, told of last before token `at`."""
        found: list[Draft] = []
        for token, draft in reversed(self._order):
            fits = token < at and draft.status in HELD and draft.kind != "visit"
            if fits and all(draft is not other for other in found):
                found.append(draft)
        return found[:number]

    def named(self, noun: Token) -> Draft | None:
        """The contact that took place and was told of by this very noun, the last one before it."""
        for token, draft in reversed(self._order):
            if token < noun.i and draft.status in HELD and self._parse.tokens[token].lemma == noun.lemma:
                return draft
        return None

    def nearest(self, at: int) -> Draft | None:
        """The contact last spoken of at token `at`, or None."""
        end = min(at + _REACH, self._parse.sentence_of(at).last - 1)
        n = bisect_right(self._order, end, key=lambda pair: pair[0])
        return self._order[n - 1][1] if n else None

    def of(self, e: str, at: int) -> Draft | None:
        """The contact before token `at` that somebody took part in: the last told of, else their visit."""
        held = [(t, d) for t, d in self._order if t <= at and d.status in HELD]
        theirs = [(t, d) for t, d in held if any(p == e for p, _, _ in d.parties)]
        if not theirs:
            return None
        since = self._parse.sentence_of(at).index - self._parse.sentence_of(theirs[-1][0]).index
        if since < 2 and held[-1][1] is theirs[-1][1]:
            return theirs[-1][1]
        return next((d for _, d in theirs if d.kind == "visit"), theirs[-1][1])

    def _to_come(self, at: int) -> bool:
        """Whether the sentence at the token speaks of what is still to be."""
        return any(t.tag == "MD" or t.lower == "to" for t in self._parse.words(self._parse.sentence_of(at)))

    def room(self, at: int) -> Draft | None:
        """The contact that people at token `at` attended: sooner a meeting than the visit around it."""
        near, sentence = self.nearest(at), self._parse.sentence_of(at)
        if near is not None and near.status in AHEAD and not self._to_come(at):
            # "They agreed to meet again in May. A also took part."
            near = next((d for t, d in reversed(self._order) if t < at and d.status in HELD), near)
        if near is None or near.kind != "visit":
            return near
        first = self._parse.sentences[max(sentence.index - 2, 0)].first
        before = [draft for token, draft in self._order if first <= token < sentence.last]
        return next((d for d in reversed(before) if d.kind != "visit" and d.status in HELD), near)
