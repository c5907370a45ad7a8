"""Single mentions of a contact: its words, who takes part in which capacity, its status, before any joining."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..vocab.contacts import Contacts, ContactVerb, contacts
from . import clauses
from .reading import Reading
from .tokens import Parse, Token

Party = tuple[str, str, int]
"""Entity id, capacity or "", and the token that names it."""

_PEOPLE = frozenset({"person", "role", "group", "state", "body", "organisation", "place"})
_PHONE = frozenset(
    {
        "phone",
        "telephone",
        "telephonic",
        "phone-call",
        "call",
        "video",
        "hotline",
        "line",
        "videoconference",
        "virtual",
        "video-conference",
    }
)
_LIGHT_FRAME = frozenset({"dobj", "nsubjpass", "pobj", "nsubj", "attr", "oprd"})


@dataclass(frozen=True, slots=True)
class Contact:
    """One mention; `anaphoric` tells that it may only point back ("the meeting")."""

    token: int
    kind: str
    status: str
    parties: tuple[Party, ...]
    anaphoric: bool
    perfect: bool


def find(reading: Reading) -> Iterator[Contact]:
    """All mentions of contacts outside of the headline, then those of the headline, in text order."""
    finder = _Finder(reading)
    titles: list[Contact] = []
    for sentence in reading.parse.sentences:
        found = finder.sentence(sentence.first, sentence.last)
        if reading.in_title(sentence):
            titles.extend(found)
        else:
            yield from found
    yield from titles


class _Finder:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.parse: Parse = reading.parse
        self.who = reading.who
        self.table: Contacts = contacts()

    def sentence(self, first: int, last: int) -> list[Contact]:
        found = []
        for i in range(first, last):
            token = self.parse.tokens[i]
            if token.tag.startswith("VB"):
                contact = self._verb(token)
            elif token.tag in {"NN", "NNS", "NNP"} and token.dep not in {"compound", "amod", "nmod"}:
                contact = self._noun(token)
            else:
                contact = None
            if contact:
                found.append(contact)
        return found

    # -- verbs --------------------------------------------------------------------------------------------

    def _verb(self, token: Token) -> Contact | None:
        verb, other = self._frame(token)
        if verb is None:
            return None
        kind = verb.kind
        subject = self._subject(token)
        near = self._ids(subject)
        far = self._ids(other)
        passive = clauses.passive(self.parse, token.i)
        if passive:
            near, far = self._ids(clauses.agent(self.parse, token.i)), self._ids(subject)
        if (
            not far
            and kind != "visit"
            and not (len(near) > 1 and token.lemma in {"meet", "speak", "talk", "confer", "sit"})
        ):
            return None
        if not self._plausible(token, verb, kind, near, far):
            return None
        if kind == "call" and token.lemma in {"speak", "talk", "converse"} and not self._by_phone(token):
            return None
        a, b = verb.subject, verb.other
        if kind == "visit":
            far = self._hosts(far)
        parties = tuple((e, a, t) for e, t in near) + tuple(
            (e, b, t) for e, t in far if e not in {x for x, _ in near}
        )
        if token.lemma == "meet" and self._by_line(token):
            kind = "call"
        if self._status(token) == "denied" and not all(
            self.who.entities[e].kind in {"person", "role"} or self.who.entities[e].state
            for e, _, _ in parties
        ):
            return None
        return Contact(token.i, kind, self._status(token), parties, False, self._perfect(token))

    def _frame(self, token: Token) -> tuple[ContactVerb | None, int | None]:
        parse, lemma = self.parse, token.lemma
        verbs = self.table.verbs
        if lemma in {
            "meet",
            "confer",
            "speak",
            "talk",
            "converse",
            "sit",
            "dine",
            "lunch",
            "huddle",
            "negotiate",
        }:
            key = "meet with" if lemma == "meet" else "sit down" if lemma == "sit" else lemma
            other = self._object_of(token, {"with", "to"} if lemma in {"speak", "talk"} else {"with"})
            if other is not None and key in verbs:
                return verbs[key], other
            if lemma == "meet":
                child = parse.child(token.i, "dobj")
                return verbs["meet"], child.i if child else None
            return (verbs.get(lemma), None) if lemma in {"speak", "talk", "confer", "sit"} else (None, None)
        if lemma == "call":
            on = self._object_of(token, {"on", "upon"})
            if on is not None:
                # "called on Iran to ..." demands; a courtesy call has no infinitive.
                demands = any(
                    t.tag == "VB" and clauses.infinitive(parse, t.i)
                    for t in parse.children_by(token.i, "xcomp", "advcl", "ccomp")
                ) or any(t.tag == "VB" for t in parse.children_by(on, "relcl", "acl", "advcl"))
                return (None, None) if demands else (verbs["call on"], on)
            child = parse.child(token.i, "dobj")
            if child is None or parse.child(token.i, "oprd", "xcomp", "ccomp", "attr", "prt"):
                return None, None
            return verbs["call"], child.i
        if lemma in {"lead", "head"}:
            child = parse.child(token.i, "dobj")
            goal = self._object_of(token, {"to"}) or (self._object_of(child, {"to"}) if child else None)
            fits = child is not None and child.lemma in {"delegation", "mission", "team"} and goal is not None
            return (verbs["visit"], goal) if fits else (None, None)
        row = verbs.get(lemma)
        if row is None:
            return None, None
        if row.frame == "object" or row.frame == "place":
            child = parse.child(token.i, "dobj", "nsubjpass" if clauses.passive(parse, token.i) else "dobj")
            return row, child.i if child else None
        if row.frame == "goal":
            goal = self._object_of(token, {"in", "to", "at", "for", "into"})
            return (row, goal) if goal is not None else (None, None)
        return row, self._object_of(token, {"with"})

    def _plausible(
        self,
        token: Token,
        verb: ContactVerb,
        kind: str,
        near: list[tuple[str, int]],
        far: list[tuple[str, int]],
    ) -> bool:
        entities = self.who.entities
        kinds = {entities[e].kind for e, _ in far}
        if kind == "visit":
            if verb.frame == "goal":
                return (
                    bool(near)
                    and bool(kinds)
                    and kinds <= {"place", "state"}
                    and all(entities[e].kind in {"person", "role"} for e, _ in near)
                )
            return (
                bool(near)
                and (bool(kinds & {"place", "state", "body", "organisation", "thing"}) or not far)
                and bool(far)
            )
        if token.lemma in {"call", "ring", "phone", "telephone"}:
            return kinds <= {"person", "role"} and bool(kinds)
        if token.lemma in {"receive", "host", "summon"}:
            return bool(kinds) and kinds <= {"person", "role", "group"} and self._sides(far)
        return not kinds or kinds <= _PEOPLE

    def _sides(self, far: list[tuple[str, int]]) -> bool:
        return any(
            self.who.entities[e].kind in {"person", "role"} or self.who.entities[e].state for e, _ in far
        )

    def _hosts(self, far: list[tuple[str, int]]) -> list[tuple[str, int]]:
        """A visit to a city is one to its country; a site that belongs to none hosts nobody."""
        out = []
        for e, t in far:
            entity = self.who.entities[e]
            if entity.kind == "place":
                out.extend((s, t) for s in self.state_ids(entity.state))
            elif entity.kind in {"state", "body", "organisation", "person", "role"}:
                out.append((e, t))
        return out

    def state_ids(self, code: str | None) -> list[str]:
        return [e.id for e in self.who.entities.values() if code and e.kind == "state" and e.state == code][
            :1
        ]

    def _by_phone(self, token: Token, *, strict: bool = False) -> bool:
        sentence = self.parse.sentence_of(token.i)
        words = {t.lower for t in self.parse.words(sentence)}
        if words & _PHONE:
            return strict is False or bool(
                words & {"phone", "telephone", "video", "virtually", "videoconference"}
            )
        return not strict and self.reading.document.genre == "readout" and token.lemma == "speak"

    def _by_line(self, token: Token) -> bool:
        """ "met virtually", "met by video link"."""
        if self.parse.child(token.i, "prep") and any(
            p.lower == "in" for p in self.parse.children_by(token.i, "prep")
        ):
            return False
        for child in self.parse.children_by(token.i, "prep", "advmod", "agent"):
            below = {self.parse.tokens[j].lower for j in self.parse.below(child.i)}
            if child.lower == "virtually" or (child.lower in {"by", "via", "over"} and below & _PHONE):
                return True
        return False

    # -- nouns --------------------------------------------------------------------------------------------

    def _noun(self, token: Token) -> Contact | None:
        kind = self.table.nouns.get(token.lemma) or self.table.nouns.get(token.lower)
        if kind is None:
            return None
        modifiers = {self.parse.tokens[c].lower for c in self.parse.children[token.i]}
        if kind == "call" and not (
            modifiers & (_PHONE | {"courtesy", "telephonic", "conference"}) or self._called(token)
        ):
            return None
        if modifiers & {"courtesy"}:
            kind = "meeting"
        if kind == "conversation":
            kind = "call" if modifiers & _PHONE or self._by_phone(token, strict=True) else "meeting"
        if kind == "talks" and token.lemma == "talk" and token.tag != "NNS" and not modifiers & _PHONE:
            return None
        if modifiers & {"phone", "telephone", "telephonic", "video", "virtual"} and kind in {
            "meeting",
            "talks",
        }:
            kind = "call"
        parties = self._parties(token, kind)
        light = self._light(token)
        anaphoric = not parties
        if (
            token.lemma in {"round", "session", "discussion", "dialogue", "reception", "signing"}
            and not parties
        ):
            return None
        if not parties:
            parties = self._planners(token)
        if not parties and not self._definite(token) and light is None:
            return None
        governing = light or token
        return Contact(
            token.i,
            kind,
            self._noun_status(token, governing),
            tuple(parties),
            anaphoric,
            self._perfect(governing),
        )

    def _called(self, token: Token) -> bool:
        """ "received a call from", "in a call with": somebody's call, not one for something."""
        for prep in self.parse.children_by(token.i, "prep"):
            if prep.lower == "for":
                return False
            if prep.lower in {"with", "from", "between"}:
                return True
        head = self.parse.tokens[token.head]
        return head.lemma in {"receive", "hold", "have"} or (
            self._definite(token) and head.lower in {"during", "in", "on", "after"}
        )

    def _parties(self, token: Token, kind: str) -> list[Party]:
        a, b = ("visitor", "host") if kind == "visit" else ("", "")
        found: list[Party] = []
        for prep in self.parse.children_by(token.i, "prep"):
            ids = self._under(prep)
            if prep.lower in {"with", "between", "among"}:
                found += [(e, b if prep.lower == "with" else "", t) for e, t in ids]
            elif prep.lower in {"of", "by"} and kind in {"visit", "summit", "talks", "meeting"}:
                found += [
                    (e, a, t)
                    for e, t in ids
                    if self.who.entities[e].kind in {"person", "role", "group", "state"}
                    and self._acting(e, kind)
                ]
            elif prep.lower in {"on", "upon"} and kind == "meeting" and token.lemma == "call":
                found += [(e, "host", t) for e, t in ids if self._acts(e)]
            elif prep.lower == "from" and kind in {"call", "visit"}:
                found += [(e, "caller" if kind == "call" else a, t) for e, t in ids]
            elif prep.lower in {"to"} and kind == "visit":
                found += [(e, b, t) for e, t in self._hosts(ids)]
        owner = self.parse.child(token.i, "poss")
        if owner is not None:
            found += [(e, a, t) for e, t in self._ids(owner.i) if self._acts(e)]
        head = self._light(token)
        if head is not None:
            found += self._of_light(token, head, kind, a)
        elif found or kind == "visit":
            found += self._holders(token, kind, a, {e for e, _, _ in found})
        if kind == "visit" and found and not any(c == "visitor" for _, c, _ in found):
            found += self._traveller(token)
        return _once(found)

    def _traveller(self, token: Token) -> list[Party]:
        """ "A trip to X was scrapped": that of the person who was the subject of the sentence before."""
        sentence = self.parse.sentence_of(token.i)
        if sentence.index == 0 or token.dep not in {"nsubj", "nsubjpass"}:
            return []
        before = self.parse.sentences[sentence.index - 1]
        for i in range(before.first, before.last):
            ids = self.who.by_token.get(i, ())
            if (
                self.parse.tokens[i].dep == "nsubj"
                and len(ids) == 1
                and self.who.entities[ids[0]].kind == "person"
            ):
                return [(ids[0], "visitor", i)]
        return []

    def _holders(self, token: Token, kind: str, a: str, known: set[str]) -> list[Party]:
        """ "arrived for talks with X", "after a meeting with X, Y said": the subject of the clause around."""
        preposition = self.parse.tokens[token.head]
        if token.dep != "pobj" or preposition.lower not in {
            "for",
            "after",
            "before",
            "during",
            "in",
            "at",
            "on",
            "following",
            "ahead",
        }:
            return []
        verb = self.parse.tokens[preposition.head]
        if not verb.tag.startswith("VB"):
            return []
        subject = clauses.subject(self.parse, verb.i)
        people = [
            (e, t) for e, t in self._ids(subject) if self.who.entities[e].kind in {"person", "role", "state"}
        ]
        return [(e, a, t) for e, t in people if e not in known]

    def _planners(self, token: Token) -> list[Party]:
        """ "they agreed that the next round would be held in Kaunas": those who say so together hold it."""
        t = token
        for _ in range(4):
            if t.head == t.i:
                return []
            t = self.parse.tokens[t.head]
            if t.tag.startswith("VB") and t.lemma in {"agree", "confirm", "announce", "decide"}:
                several = self._ids(self._subject(t))
                acting = [(e, "", i) for e, i in several if self._acts(e)]
                return acting if len(acting) > 1 else []
        return []

    def _of_light(self, token: Token, verb: Token, kind: str, a: str) -> list[Party]:
        if (
            verb.lemma in {"attend", "join", "participate"}
            and kind not in {"summit", "ceremony"}
            and self._definite(token)
        ):
            return []
        passive = clauses.passive(self.parse, verb.i)
        subject = clauses.agent(self.parse, verb.i) if passive else self._subject(verb)
        capacity = self.table.light_capacity.get(verb.lemma, a)
        received = verb.lemma in {"receive", "get"} and kind == "call"
        if received:
            capacity = "receiver"
        out: list[Party] = []
        if subject is not None and subject != token.i:
            out += [(e, capacity, t) for e, t in self._ids(subject) if self._acts(e)]
        for prep in self.parse.children_by(verb.i, "prep"):
            if prep.lower == "with" or (prep.lower == "from" and received):
                out += [(e, "caller" if received else "", t) for e, t in self._under(prep) if self._acts(e)]
            if prep.lower == "to" and kind == "visit":
                out += [(e, "host", t) for e, t in self._hosts(self._under(prep))]
            if prep.lower in {"on", "upon"} and kind == "meeting" and verb.lemma in {"pay", "make"}:
                out += [(e, "host", t) for e, t in self._under(prep) if self._acts(e)]
        if kind == "meeting" and verb.lemma in {"pay", "make"}:
            out = [(e, c or "visitor", t) for e, c, t in out]
        return out

    def _acting(self, e: str, kind: str) -> bool:
        entity = self.who.entities[e]
        return entity.kind in {"person", "role"} or (entity.state is not None and kind != "meeting")

    def _acts(self, e: str) -> bool:
        entity = self.who.entities[e]
        return entity.kind in {"person", "role", "state", "organisation", "body"} or (
            entity.kind == "group" and bool(entity.state or "delegation" in entity.name.lower())
        )

    def _light(self, token: Token) -> Token | None:
        """The verb that carries the noun: "held talks", "during a meeting held", "the meeting was attended"."""
        t = token
        while t.dep in {"conj"} and t.head != t.i:
            t = self.parse.tokens[t.head]
        if t.dep in _LIGHT_FRAME:
            head = self.parse.tokens[t.head]
            if head.dep == "prep" or head.tag in {"IN", "TO"}:
                head = self.parse.tokens[head.head]
                return (
                    head
                    if head.lemma
                    in {"attend", "participate", "take", "join", "arrive", "begin", "open", "go", "call"}
                    and head.tag.startswith("VB")
                    else None
                )
            if head.tag.startswith("VB") and head.lemma in self.table.light:
                return head
        return None

    # -- shared -------------------------------------------------------------------------------------------

    def _subject(self, token: Token) -> int | None:
        return clauses.subject(self.parse, token.i)

    def _ids(self, i: int | None) -> list[tuple[str, int]]:
        """Entities of a coordination with the token that names each; pronouns for several give them all."""
        if i is None:
            return []
        found = [(e, i) for e in self.who.by_token.get(i, ())]
        for child in self.parse.children_by(i, "conj"):
            found += [(e, t) for e, t in self._ids(child.i) if e not in {x for x, _ in found}]
        for child in self.parse.children_by(i, "prep"):
            # "the delegation led by Khan" is his; "together with" joins.
            if child.lower in {"with"} and "together" in {
                self.parse.tokens[c].lower for c in self.parse.children[child.i]
            }:
                found += self._under(child)
        return found

    def _under(self, prep: Token) -> list[tuple[str, int]]:
        child = self.parse.child(prep.i, "pobj")
        return self._ids(child.i) if child else []

    def _object_of(self, token: Token, prepositions: set[str]) -> int | None:
        for child in self.parse.children[token.i]:
            t = self.parse.tokens[child]
            if t.dep in {"prep", "prt", "dative"} and t.lower in prepositions:
                inner = self.parse.child(t.i, "pobj")
                if inner:
                    return inner.i
        return None

    def _definite(self, token: Token) -> bool:
        return any(
            self.parse.tokens[c].lower in {"the", "this", "their", "his", "her", "that"}
            for c in self.parse.children[token.i]
        )

    def _perfect(self, token: Token) -> bool:
        return any(a.lower == "had" for a in clauses.auxiliaries(self.parse, token.i))

    def _status(self, token: Token) -> str:
        """The status that tense, modality, negation and the verbs above give a contact."""
        parse, table = self.parse, self.table
        governing = self._above(token)
        lemmas = {t.lemma for t in governing}
        if self._called_off(token) or any(self._called_off(t) for t in governing):
            return "cancelled"
        if lemmas & table.cancelled:
            return "cancelled"
        if lemmas & table.denied and any(t.lemma in table.denied for t in governing):
            return "denied"
        if clauses.negated(parse, token.i):
            return "denied"
        modal = clauses.modal(parse, token.i)
        if modal in {"will", "shall"}:
            return "planned"
        if modal in {"would"}:
            return (
                "planned"
                if lemmas & {"say", "announce", "tell", "agree", "confirm", "add"}
                else "hypothetical"
            )
        if modal in {"could", "may", "might", "should", "must", "can"}:
            return "proposed" if modal in {"should", "must"} else "hypothetical"
        if clauses.infinitive(parse, token.i):
            if lemmas & table.proposed:
                return "proposed"
            if lemmas & (
                table.planned | {"come", "be", "return", "arrive", "travel", "set", "leave", "head"}
            ):
                return "planned"
            head = self.parse.tokens[token.head]
            if token.dep in {"relcl", "acl"} and head.lower in {
                "first",
                "last",
                "latest",
                "only",
                "second",
                "third",
            }:
                return "happened"
            return "happened" if lemmas & {"continue", "go", "return"} else "planned"
        if token.tag == "VBG" and any(a.lemma == "be" for a in clauses.auxiliaries(parse, token.i)):
            return (
                "ongoing"
                if clauses.tense(parse, token.i) == "past"
                else "planned"
                if self._future_words(token)
                else "ongoing"
            )
        if clauses.hypothetical(parse, token.i):
            return "hypothetical"
        return "happened"

    def _called_off(self, verb: Token) -> bool:
        """ "called off", "put off", "could not take place"."""
        particle = self.parse.child(verb.i, "prt", "advmod")
        if verb.lemma in {"call", "put", "break"} and particle is not None and particle.lower == "off":
            return True
        return verb.lemma == "take" and clauses.negated(self.parse, verb.i)

    def _future_words(self, token: Token) -> bool:
        words = {t.lower for t in parse_words(self.parse, token)}
        return bool(words & {"tomorrow", "next", "later", "due", "upcoming"})

    def _above(self, token: Token) -> list[Token]:
        """Verbs and nouns that the token is a complement of."""
        out: list[Token] = []
        t = token
        for _ in range(4):
            if t.head == t.i or t.dep not in {
                "xcomp",
                "ccomp",
                "pcomp",
                "prep",
                "acl",
                "advcl",
                "dobj",
                "pobj",
                "conj",
                "attr",
                "nsubjpass",
                "nsubj",
            }:
                break
            if t.dep == "advcl" and not clauses.infinitive(self.parse, t.i):
                break
            if t.dep == "conj" and t.tag.startswith("VB"):
                t = self.parse.tokens[t.head]
                continue
            t = self.parse.tokens[t.head]
            out.append(t)
        return out

    def _noun_status(self, token: Token, governing: Token) -> str:
        table = self.table
        modifiers = {self.parse.tokens[c].lower for c in self.parse.children[token.i]} | {
            child.lemma for child in self.parse.children_by(token.i, "amod", "acl")
        }
        det = self.parse.child(token.i, "det")
        if det is not None and det.lower == "no":
            return "denied"
        if modifiers & table.cancelled:
            return "cancelled"
        if governing.i != token.i:
            verb_status = self._status(governing)
            if governing.lemma in table.cancelled and verb_status != "denied":
                return "cancelled"
            if governing.lemma in {"deny"}:
                return "denied"
            if governing.lemma in {"propose", "request", "seek", "offer"}:
                return "proposed"
            if governing.lemma in {"schedule", "plan", "expect", "arrange", "postpone"} and verb_status in {
                "happened",
                "ongoing",
            }:
                return "cancelled" if governing.lemma == "postpone" else "planned"
            if verb_status != "happened":
                return verb_status
        for verb in self.parse.children_by(token.i, "acl", "relcl"):
            if self._called_off(verb) or verb.lemma in table.cancelled:
                return "cancelled"
            if verb.lemma in {"schedule", "plan", "expect", "set", "fix"} and governing.i == token.i:
                head = self.parse.tokens[token.head]
                gone = self._called_off(head) or head.lemma in table.cancelled
                return "cancelled" if gone else "planned"
        if modifiers & {"upcoming", "forthcoming", "planned", "scheduled", "next", "expected"}:
            return "planned"
        if modifiers & {"proposed", "requested", "possible"}:
            return "proposed"
        head = self.parse.tokens[token.head]
        if self._called_off(head):
            return "cancelled"
        above = self._above(token)
        if (
            any(t.lemma in {"agree", "schedule", "plan", "expect", "invite"} for t in above[:2])
            and governing.i == token.i
        ):
            return "proposed" if any(t.lemma == "invite" for t in above) else "planned"
        if head.lemma in {"cancel", "postpone"} or any(t.lemma in table.cancelled for t in above[:2]):
            return "cancelled"
        if head.lemma == "invitation" or any(t.lemma in {"invitation", "invite"} for t in above[:3]):
            return "proposed"
        return "happened"


def parse_words(parse: Parse, token: Token) -> tuple[Token, ...]:
    """The tokens of the sentence that the token stands in."""
    return parse.words(parse.sentence_of(token.i))


def _once(parties: list[Party]) -> list[Party]:
    """One row an entity, with the capacity that any of its rows names."""
    kept: dict[str, Party] = {}
    for e, capacity, t in parties:
        if e not in kept or (capacity and not kept[e][1]):
            kept[e] = (e, capacity, t)
    return list(kept.values())
