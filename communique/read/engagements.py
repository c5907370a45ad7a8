"""One engagement per real contact: mentions joined, with who else was there, where, when and what about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import cast, get_args

from ..model import (
    By, Capacity, Engagement, EngagementKind, Participant, Span, Statement, Status, Time, Topic,
)  # fmt: skip
from ..vocab.contacts import contacts
from . import clauses, phrases
from .contacts import Contact, Party, find
from .reading import Reading
from .times import publication_time
from .tokens import Token

_ALIKE = (
    frozenset({"meeting", "talks"}),
    frozenset({"talks", "summit"}),
    frozenset({"call", "talks"}),
    frozenset({"meeting", "summit"}),
)
_AHEAD = frozenset({"planned", "proposed", "cancelled"})
_LABEL_ARTICLES = ("the ", "a ", "an ", "their ", "its ")
_WHERE = frozenset({"in", "at", "inside", "aboard"})


@dataclass(slots=True)
class _Draft:
    """A contact under construction."""

    kind: str
    status: str
    trigger: int
    parties: list[Party]
    perfect: bool
    place: str | None = None
    time: Time | None = None
    present: list[tuple[str, int]] = field(default_factory=list)
    topics: list[tuple[int, int]] = field(default_factory=list)
    tokens: list[int] = field(default_factory=list)


def extract(reading: Reading, by: By) -> Iterator[Engagement]:
    """The engagements of the document, in the order of their first words in the body."""
    drafts = _Joiner(reading).drafts()
    kept = [d for d in drafts if _tells(d)]
    kept.sort(key=lambda d: d.trigger)
    for number, draft in enumerate(kept, start=1):
        yield _engagement(reading, by, draft, f"g{number}")


def _tells(draft: _Draft) -> bool:
    """A contact needs two parties, or a visitor, or a summit or ceremony with somebody there."""
    parties = len(draft.parties)
    if draft.kind in {"summit", "ceremony"}:
        return parties + len(draft.present) >= 1
    return parties >= 2 or (
        draft.kind == "visit" and parties >= 1 and any(c == "visitor" for _, c, _ in draft.parties)
    )


class _Joiner:
    def __init__(self, reading: Reading) -> None:
        self.reading, self.parse, self.who = reading, reading.parse, reading.who
        self.found: list[_Draft] = []

    def drafts(self) -> list[_Draft]:
        for contact in find(self.reading):
            headline = self.reading.in_title(self.parse.sentence_of(contact.token))
            # A headline tells nothing that the body does not, once the body tells of a contact.
            if not (headline and self.found):
                self._take(contact)
        for draft in self.found:
            self._hosted(draft)
        self._people_present()
        self._subjects_discussed()
        return self.found

    # -- joining ------------------------------------------------------------------------------------------

    def _take(self, contact: Contact) -> None:
        time, place = self._time(contact), self._place(contact)
        draft = self._same(contact, time)
        if draft is None:
            contact = self._like_the_last(contact)
            if contact.anaphoric:
                return
            draft = _Draft(
                contact.kind, contact.status, contact.token, list(contact.parties), contact.perfect
            )
            self.found.append(draft)
        else:
            self._join(draft, contact)
        draft.tokens.append(contact.token)
        draft.time = draft.time or time
        draft.place = draft.place or place
        draft.topics.extend(t for t in self._topics(contact) if t not in draft.topics)

    def _like_the_last(self, contact: Contact) -> Contact:
        """ "A similar meeting", "their next meeting": one more contact of those who had the last."""
        words = {self.parse.tokens[c].lower for c in self.parse.children[contact.token]}
        if not (
            contact.anaphoric
            and words & {"similar", "another", "next", "second", "follow-up", "previous", "earlier"}
        ):
            return contact
        last = next((d for d in reversed(self.found) if _alike(d.kind, contact.kind)), None)
        return replace(contact, parties=tuple(last.parties), anaphoric=False) if last else contact

    def _hosted(self, draft: _Draft) -> None:
        """A visit that names no host is to the report's own state, if the visitor is from another."""
        if draft.kind != "visit" or len(draft.parties) != 1 or not self.who.home:
            return
        visitor = self.who.entities[draft.parties[0][0]]
        if not visitor.state or visitor.state == self.who.home:
            return
        for entity in self.who.entities.values():
            if entity.kind == "state" and entity.state == self.who.home:
                draft.parties.append((entity.id, "host", draft.trigger))

    def _join(self, draft: _Draft, contact: Contact) -> None:
        for party in contact.parties:
            self._add(draft, party)
        if draft.status in _AHEAD and contact.status != draft.status and not contact.anaphoric:
            draft.status = contact.status
        if contact.anaphoric and contact.status == "cancelled":
            draft.status = "cancelled"
        if draft.kind == "talks" and contact.kind in {"call", "summit"} and not contact.anaphoric:
            draft.kind = contact.kind

    def _add(self, draft: _Draft, party: Party) -> None:
        """A party joins unless it is there, or only the state or a vaguer name of one that is."""
        e, capacity, token = party
        for n, (other, known, at) in enumerate(draft.parties):
            if other == e:
                draft.parties[n] = (other, known or capacity, at)
                return
            if self._covers(other, e):
                return
            if self._covers(e, other):
                draft.parties[n] = (e, capacity or known, token)
                return
        draft.parties.append(party)

    def _covers(self, fine: str, coarse: str) -> bool:
        """Whether entity `fine` is a person or body of what `coarse` names as a state or group."""
        a, b = self.who.entities[fine], self.who.entities[coarse]
        rank = {"person": 3, "role": 2, "body": 1, "organisation": 1}
        low = {"state": 0, "group": 0, "role": 2, "body": 1, "place": 0}
        if b.kind not in low or a.kind not in rank or not a.state or a.state != b.state:
            return False
        return rank[a.kind] > low[b.kind]

    def _same(self, contact: Contact, time: Time | None) -> _Draft | None:
        candidates = [d for d in reversed(self.found) if _alike(d.kind, contact.kind)]
        if contact.anaphoric:
            words = {self.parse.tokens[c].lower for c in self.parse.children[contact.token]}
            if words & {"similar", "another", "next", "second", "follow-up", "previous"}:
                return None
            close = [
                d
                for d in candidates
                if d.status == contact.status or contact.status in {"happened", "ongoing", "cancelled"}
            ]
            return next((d for d in close if not _apart(d.time, time)), None)
        for draft in candidates:
            if _apart(self._when(draft), time) or not self._same_status(draft, contact, time):
                continue
            if self._overlap(draft, contact):
                return draft
        return None

    def _when(self, draft: _Draft) -> Time | None:
        """The time of a contact; one that is the news of the day and has no other is of that day."""
        if draft.time is None and draft.status == "happened" and not draft.perfect:
            return publication_time(self.reading.document)
        return draft.time

    def _same_status(self, draft: _Draft, contact: Contact, time: Time | None) -> bool:
        if (draft.status in _AHEAD) == (contact.status in _AHEAD):
            return draft.status == contact.status or {draft.status, contact.status} != {"happened", "denied"}
        return bool(draft.time and time and draft.time.start == time.start)

    def _overlap(self, draft: _Draft, contact: Contact) -> bool:
        have, new = [e for e, _, _ in draft.parties], [e for e, _, _ in contact.parties]
        shared = sum(any(self._one(a, b) for a in have) for b in new)
        need = min(2, len(new), len(have))
        if len(new) == 1 or len(have) == 1:
            return shared >= 1 and draft.status == contact.status
        return shared >= need

    def _one(self, a: str, b: str) -> bool:
        return a == b or self._covers(a, b) or self._covers(b, a)

    # -- when and where -----------------------------------------------------------------------------------

    def _carriers(self, contact: Contact) -> set[int]:
        """The trigger, the light verb over it and the verbs that share its clause."""
        out = {contact.token}
        t = self.parse.tokens[contact.token]
        for _ in range(3):
            if t.head == t.i or t.dep not in {
                "dobj",
                "nsubjpass",
                "pobj",
                "prep",
                "xcomp",
                "conj",
                "attr",
                "nsubj",
            }:
                break
            t = self.parse.tokens[t.head]
            if t.tag.startswith("VB") and t.dep == "ROOT" and t.lemma in {"say", "tell", "announce", "state"}:
                break
            out.add(t.i)
        if not self.parse.tokens[contact.token].tag.startswith("VB"):
            out.update(child.i for child in self.parse.children_by(contact.token, "acl", "relcl"))
        return out

    def _time(self, contact: Contact) -> Time | None:
        sentence = self.parse.sentence_of(contact.token)
        carriers = self._carriers(contact)
        best: tuple[int, int, Time] | None = None
        for time in self.reading.give("times"):
            if (
                time.span is None
                or not sentence.start <= time.span.start < sentence.end
                or time.start is None
            ):
                continue
            rank = self._reach(time.span, carriers)
            if rank is None:
                continue
            distance = abs(self.parse.tokens[contact.token].start - time.span.start)
            if best is None or (rank, distance) < best[:2]:
                best = (rank, distance, time)
        return best[2] if best else None

    def _reach(self, span: Span, carriers: set[int]) -> int | None:
        """How many steps up the tree from a time expression to the contact's words; None if it is another clause's."""
        first, last = self.parse.at(span.start, span.end)
        if first >= last:
            return None
        top = first
        while first <= self.parse.tokens[top].head < last and self.parse.tokens[top].head != top:
            top = self.parse.tokens[top].head
        t = self.parse.tokens[top]
        for steps in range(6):
            if t.i in carriers:
                return steps
            if t.head == t.i or (
                t.tag.startswith("VB") and t.dep in {"relcl", "ccomp", "advcl", "acl"} and steps
            ):
                return None
            t = self.parse.tokens[t.head]
        return None

    def _place(self, contact: Contact) -> str | None:
        carriers = sorted(self._carriers(contact))
        for depth in (1, 2, 3):
            for i in carriers:
                for prep in self._prepositions(i, depth):
                    found = self._location(prep)
                    if found and (depth == 1 or self.who.entities[found].kind == "place"):
                        return found
        token = self.parse.tokens[contact.token]
        if contact.kind == "visit":
            goal = self.parse.child(token.i, "dobj")
            near = [goal] if goal and token.tag.startswith("VB") else []
            for prep in self.parse.children_by(token.i, "prep"):
                if prep.lower in {"to", "in", "into"} and (inner := self.parse.child(prep.i, "pobj")):
                    near.append(inner)
            for n in near:
                ids = self.who.by_token.get(n.i, ())
                if len(ids) == 1 and self.who.entities[ids[0]].kind in {"place", "state"}:
                    return ids[0]
        return None

    def _prepositions(self, i: int, depth: int) -> list[Token]:
        """Prepositions `depth` phrases below token `i`: "met / on the sidelines / of the session / in Jeddah"."""
        found = list(self.parse.children_by(i, "prep", "agent"))
        for _ in range(depth - 1):
            inner = [self.parse.child(prep.i, "pobj") for prep in found]
            found = [p for noun in inner if noun for p in self.parse.children_by(noun.i, "prep")]
        return found

    def _location(self, prep: Token) -> str | None:
        if prep.lower not in _WHERE:
            return None
        inner = self.parse.child(prep.i, "pobj")
        if inner is None:
            return None
        ids = self.who.by_token.get(inner.i, ())
        if len(ids) != 1:
            return None
        entity = self.who.entities[ids[0]]
        if entity.kind == "place" or (entity.kind == "body" and inner.tag in {"NNP", "NNPS"}):
            return ids[0]
        if entity.kind == "state" and prep.lower == "in":
            return ids[0]
        return None

    # -- others in the room -------------------------------------------------------------------------------

    def _people_present(self) -> None:
        table = contacts()
        for token in self.parse.tokens:
            if token.lower == "present" and token.dep in {"acomp", "attr", "oprd", "ROOT"}:
                subject = clauses.subject(self.parse, token.head)
                if subject is None or subject == token.i:
                    # "Present at the meeting were A and B."
                    behind = self.parse.child(token.head, "nsubj", "attr", "dobj")
                    subject = behind.i if behind and behind.i != token.i else None
                self._attend(token.i, self._all(subject))
            elif token.lemma in table.present_verbs and token.tag.startswith("VB"):
                self._attended(token)
            elif token.lower == "presence" and (of := self.parse.child(token.i, "prep")) is not None:
                inner = self.parse.child(of.i, "pobj")
                self._attend(token.i, self._all(inner.i if inner else None))

    def _attended(self, token: Token) -> None:
        passive = clauses.passive(self.parse, token.i)
        if passive:
            agent = clauses.agent(self.parse, token.i)
            self._attend(token.i, self._all(agent))
            return
        target = clauses.undergoer(self.parse, token.i)
        noun = self.parse.tokens[target] if target is not None else None
        if token.lemma == "attend" and noun is not None and noun.lemma in contacts().nouns:
            self._attend(token.i, self._all(clauses.subject(self.parse, token.i)))

    def _all(self, i: int | None) -> list[tuple[str, int]]:
        if i is None:
            return []
        return [(e, j) for j in phrases.conjuncts(self.parse, i) for e in self.who.by_token.get(j, ())]

    def _attend(self, at: int, people: Sequence[tuple[str, int]]) -> None:
        draft = self._nearest(at)
        if draft is None:
            return
        there = {e for e, _, _ in draft.parties} | {e for e, _ in draft.present}
        for e, token in people:
            if e not in there and self.who.entities[e].kind in {"person", "role", "group"}:
                draft.present.append((e, token))
                there.add(e)

    def _nearest(self, at: int) -> _Draft | None:
        """The contact last spoken of at token `at`, the headline aside."""
        best: tuple[int, _Draft] | None = None
        for draft in self.found:
            for token in draft.tokens:
                if (
                    token <= at + 40
                    and self.parse.tokens[token].sentence <= self.parse.tokens[at].sentence
                    and (best is None or token > best[0])
                ):
                    best = (token, draft)
        return best[1] if best else None

    # -- topics -------------------------------------------------------------------------------------------

    def _topics(self, contact: Contact) -> list[tuple[int, int]]:
        table, found = contacts(), []
        token = self.parse.tokens[contact.token]
        if token.lemma in {"call", "receive", "host", "visit", "tour"} and token.tag.startswith("VB"):
            return self._purpose(token)
        for i in {token.i, token.head if token.dep in {"dobj", "nsubj"} else token.i}:
            for prep in self.parse.children_by(i, "prep"):
                if prep.lower in table.topic_prepositions and (
                    i == token.i or self.parse.tokens[i].lemma in table.topic_verbs | {"hold"}
                ):
                    inner = self.parse.child(prep.i, "pobj", "pcomp")
                    if inner and not self._temporal(inner) and not self._somebody(inner):
                        found += phrases.listed(self.parse, inner.i)
        head = self.parse.tokens[token.head]
        if token.dep == "nsubj" and head.lemma in table.topic_verbs:
            found += self._objects(head)
        return found + self._purpose(token)

    def _purpose(self, token: Token) -> list[tuple[int, int]]:
        """ "met to discuss X", "talks focusing on X"."""
        verbs = self.parse.children_by(token.i, "advcl", "xcomp", "acl", "relcl")
        return [
            span for verb in verbs if verb.lemma in contacts().topic_verbs for span in self._objects(verb)
        ]

    def _somebody(self, token: Token) -> bool:
        ids = self.who.by_token.get(token.i, ())
        return any(self.who.entities[e].kind in {"person", "role"} for e in ids)

    def _temporal(self, token: Token) -> bool:
        return token.ent in {"DATE", "TIME"} or token.lower in {"sidelines", "monday", "tuesday", "margins"}

    def _objects(self, verb: Token) -> list[tuple[int, int]]:
        inner = self.parse.child(verb.i, "dobj")
        if inner is None:
            for prep in self.parse.children_by(verb.i, "prep"):
                if prep.lower in {"on", "upon", "around"}:
                    inner = self.parse.child(prep.i, "pobj")
        return list(phrases.listed(self.parse, inner.i)) if inner else []

    def _subjects_discussed(self) -> None:
        for statement in self.reading.give("statements"):
            if statement.act == "discuss" and statement.cue:
                first, _ = self.parse.at(statement.cue.start, statement.cue.end)
                draft = self._discussed(statement, first)
                if draft:
                    draft.topics.extend((t.span.start, t.span.end) for t in statement.topics)

    def _discussed(self, statement: Statement, at: int) -> _Draft | None:
        """The contact before the words, one whose parties speak if there is one."""
        near = self._nearest(at)
        if near is None or not statement.speakers:
            return near
        speakers = set(statement.speakers)
        for draft in sorted(self.found, key=lambda d: -d.trigger):
            if (
                draft.trigger <= at
                and draft.status in {"happened", "ongoing"}
                and speakers <= {e for e, _, _ in draft.parties}
            ):
                return draft
        return near


def _alike(a: str, b: str) -> bool:
    return a == b or any({a, b} <= pair for pair in _ALIKE)


def _apart(a: Time | None, b: Time | None) -> bool:
    """Whether two known times exclude each other."""
    if a is None or b is None or not (a.start and a.end and b.start and b.end):
        return False
    return a.end[:10] < b.start[:10] or b.end[:10] < a.start[:10]


def _engagement(reading: Reading, by: By, draft: _Draft, id: str) -> Engagement:
    status = draft.status if draft.status in get_args(Status) else "happened"
    time = draft.time
    if time is None and status == "happened" and not draft.perfect:
        time = publication_time(reading.document)
    trigger = reading.parse.tokens[draft.trigger]
    return Engagement(
        id=id,
        kind=cast(EngagementKind, draft.kind),
        status=cast(Status, status),
        trigger=reading.span(trigger.start, trigger.end),
        participants=tuple(_participants(reading, draft)),
        place=draft.place,
        time=time,
        topics=tuple(_topic(reading, *span) for span in _outermost(draft.topics)),
        by=by,
    )


def _participants(reading: Reading, draft: _Draft) -> Iterator[Participant]:
    parties = _paired(draft.parties)
    for e, capacity, token in parties:
        span = reading.span(*reading.who.extent(reading.parse, token))
        yield Participant(
            entity=e, state=reading.who.entities[e].state, part="principal",
            capacity=cast(Capacity, capacity) or None, span=span,
        )  # fmt: skip
    for e, token in draft.present:
        if e not in {x for x, _, _ in parties}:
            yield Participant(
                entity=e, state=reading.who.entities[e].state, part="present", capacity=None,
                span=reading.span(*reading.who.extent(reading.parse, token)),
            )  # fmt: skip


def _paired(parties: list[Party]) -> list[Party]:
    """With one side of a pair of capacities known, the only other party has the other."""
    other = {"visitor": "host", "host": "visitor", "caller": "receiver", "receiver": "caller"}
    known = {c for _, c, _ in parties if c}
    if len(parties) == 2 and len(known) == 1 and (c := known.copy().pop()) in other:
        return [(e, capacity or other[c], t) for e, capacity, t in parties]
    return parties


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    unique = sorted(set(spans))
    return [s for s in unique if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in unique)]


def _topic(reading: Reading, start: int, end: int) -> Topic:
    span = reading.span(start, end)
    label = " ".join(span.text.lower().split())
    for article in _LABEL_ARTICLES:
        label = label.removeprefix(article)
    return Topic(label=label, span=span)


__all__ = ["extract"]
