"""Parties to a contact that the clause around its noun names: who came for it, spoke at it, planned it."""

from __future__ import annotations

from ..vocab.contacts import contacts
from ..vocab.reporting import reporting
from . import clauses
from .hosting import guests_of
from .nounkinds import ContactNoun, inviting
from .occasions import over_day
from .parties import PEOPLE, Named, Party, acts, governed, named, under
from .scene import Scene
from .tokens import Token

_AROUND = frozenset(
    {"for", "after", "before", "during", "in", "at", "on", "following", "ahead", "from", "of", "over"}
)
# "out of a meeting", "ahead of talks", "fresh from a visit": words between the preposition and the verb
_PASSED = {"of": frozenset({"out", "ahead"}), "from": frozenset({"fresh", "straight", "back"})}
_BESIDE = frozenset({"alongside", "beside", "with"})
_OUT = frozenset({"emerge", "come", "return", "walk"})
_GRATEFUL = frozenset({"thank", "grateful", "thankful"})


def holders(scene: Scene, noun: ContactNoun, known: set[str]) -> list[Party]:
    """ "arrived for talks with X", "after a meeting with X, Y said": the subject of the clause around."""
    token = noun.token
    preposition = scene.parse.tokens[token.head]
    if preposition.lower == "of" and scene.parse.tokens[preposition.head].lemma in contacts().stretches:
        # "after nearly four hours of talks"
        token = scene.parse.tokens[preposition.head]
        preposition = scene.parse.tokens[token.head]
    if token.dep != "pobj" or preposition.lower not in _AROUND:
        return []
    verb = scene.parse.tokens[preposition.head]
    passed = _PASSED.get(preposition.lower, frozenset())
    if verb.lower == "ahead" and not known:
        # "ahead of the conference": nobody says whose.
        return []
    if verb.lower in passed:
        verb = scene.parse.tokens[verb.head]
    if preposition.lower == "for" and verb.ent == "DATE":
        verb = over_day(scene.parse, verb)
    if preposition.lower == "for" and not clauses.is_verb(verb):
        return [(e, noun.actor, t) for e, t in _staying(scene, preposition) if e not in known]
    beside = scene.parse.tokens[preposition.head].lower in passed - {"out"}
    if not clauses.is_verb(verb) or (preposition.lower in _PASSED and not beside and verb.lemma not in _OUT):
        return []
    carried = scene.parse.child(verb.i, "dobj")
    if (
        not known
        and carried is not None
        and carried.lemma in contacts().nouns
        and verb.lemma in contacts().light
    ):
        # "held a call after talks in Istanbul": nobody says whose talks.
        return []
    if noun.kind == "visit" and (guests := guests_of(scene, verb)):
        return [party for party in guests if party[0] not in known]
    there = named(scene, clauses.subject(scene.parse, verb.i))
    if clauses.passive(scene.parse, verb.i) and (verb.lemma == "join" or reporting().speaks(verb.lemma)):
        # "was joined by A for talks", "was stated by A during a meeting"
        there += named(scene, clauses.agent(scene.parse, verb.i))
    if (
        preposition.lower in {"at", "during", "in"}
        and reporting().speaks(verb.lemma)
        and noun.kind != "visit"
    ):
        # "told A at a meeting in B"
        there += [(e, t) for e, t in named(scene, clauses.undergoer(scene.parse, verb.i)) if acts(scene, e)]
    if not known and preposition.lower in {"after", "following", "before"}:
        there += _on_the_podium(scene, verb)
    kinds = PEOPLE if preposition.lower == "in" else PEOPLE | {"state", "group"}
    return [
        (e, noun.actor, t)
        for e, t in there
        if e not in known and scene.who.entities[e].kind in kinds
    ]  # fmt: skip


def _on_the_podium(scene: Scene, verb: Token) -> Named:
    """ "A welcomed it at a joint press conference with B, after talks": B."""
    for preposition in scene.parse.children_by(verb.i, "prep"):
        occasion = scene.parse.child(preposition.i, "pobj")
        if occasion is not None and occasion.lower in {"conference", "briefing", "appearance", "stakeout"}:
            there = named(scene, governed(scene.parse, occasion, {"with"}))
            return [(e, t) for e, t in there if scene.who.entities[e].kind in PEOPLE]
    return []


def side_by_side(scene: Scene, noun: ContactNoun) -> list[Party]:
    """ "Speaking alongside A after their meeting, B said": A and B."""
    owner = scene.parse.child(noun.token.i, "poss")
    preposition = scene.parse.tokens[noun.token.head]
    verb = scene.parse.tokens[preposition.head]
    if owner is None or owner.lower != "their" or not clauses.is_verb(verb) or verb.dep != "advcl":
        return []
    words = scene.parse.children_by(verb.i, "prep", "advmod")
    there = [x for t in words if t.lower in _BESIDE for x in under(scene, t)]
    there += [x for t in words if t.lower == "next" for x in named(scene, governed(scene.parse, t, {"to"}))]
    if not there or not clauses.is_verb(scene.parse.tokens[verb.head]):
        return []
    both = [*there, *named(scene, clauses.subject(scene.parse, verb.head))]
    return [(e, noun.actor, t) for e, t in both if scene.who.entities[e].kind in PEOPLE]


def posted(scene: Scene, noun: ContactNoun) -> Named:
    """ "Great meeting with A," B wrote: B, where the noun is all there is of what is said."""
    token = noun.token
    bare = (
        scene.parse.child(token.i, "det", "poss") is None and scene.parse.child(token.i, "amod") is not None
    )
    return voice(scene, token) if bare and token.dep in {"dep", "ROOT", "ccomp"} else []


def _staying(scene: Scene, preposition: Token) -> Named:
    """ "A B, in Canberra for talks with C": A B."""
    t = scene.parse.tokens[preposition.head]
    for _ in range(3):
        ids = scene.who.by_token.get(t.i, ())
        if len(ids) == 1 and scene.who.entities[ids[0]].kind in PEOPLE:
            return [(ids[0], t.i)]
        if t.head == t.i or clauses.is_verb(t):
            return []
        t = scene.parse.tokens[t.head]
    return []


def mishung(scene: Scene, noun: ContactNoun, verb: Token) -> list[Party]:
    """ "held a meeting in Tokyo, followed by a dinner, with A": A, wherever the parser hung "with"."""
    for i in sorted(scene.parse.below(verb.i)):
        t = scene.parse.tokens[i]
        if i > noun.token.i and t.lower == "with" and t.dep == "prep":
            there = [(e, "", j) for e, j in under(scene, t) if scene.who.entities[e].kind in PEOPLE]
            if there:
                return there
    return []


def told_by_call(scene: Scene, noun: ContactNoun) -> list[Party]:
    """ "was conveyed to A in a phone call from B", "protested to A in a call": A was called."""
    preposition = scene.parse.tokens[noun.token.head]
    verb = scene.parse.tokens[preposition.head]
    if noun.token.dep != "pobj" or not clauses.is_verb(verb):
        return []
    there = named(scene, governed(scene.parse, verb, {"to"}))
    return [(e, "receiver", t) for e, t in there if scene.who.entities[e].kind in PEOPLE]


def thanker(scene: Scene, token: Token) -> list[Party]:
    """ "thanked A for his call", "is grateful to A for his call": A called, and who thanks was called."""
    parse = scene.parse
    preposition = parse.tokens[token.head]
    above = parse.tokens[preposition.head]
    above = parse.child(above.i, "acomp") or above if above.lemma == "be" else above
    if preposition.lower != "for" or above.lemma not in _GRATEFUL:
        return []
    verb = above if clauses.is_verb(above) else parse.tokens[above.head]
    thanked = clauses.undergoer(parse, verb.i) if verb is above else governed(parse, above, {"to"})
    callers = [(e, "caller", t) for e, t in named(scene, thanked) if scene.who.entities[e].kind in PEOPLE]
    there = named(scene, clauses.subject(parse, verb.i)) if clauses.is_verb(verb) else []
    called = [(e, "receiver", t) for e, t in there if scene.who.entities[e].kind in PEOPLE]
    return [*callers, *called] if callers and called else []


def indefinite(scene: Scene, token: Token) -> bool:
    determiner = scene.parse.child(token.i, "det")
    return determiner is not None and determiner.lower in {"a", "an"}


def traveller(scene: Scene, token: Token, capacity: str) -> list[Party]:
    """ "A trip to X was scrapped": that of the person who was the subject of the sentence before."""
    parse, who = scene.parse, scene.who
    sentence = parse.sentence_of(token.i)
    if sentence.index == 0 or token.dep not in {"nsubj", "nsubjpass"}:
        return []
    before = parse.sentences[sentence.index - 1]
    for i in range(before.first, before.last):
        ids = who.by_token.get(i, ())
        if parse.tokens[i].dep == "nsubj" and len(ids) == 1 and who.entities[ids[0]].kind == "person":
            return [(ids[0], capacity, i)]
    return []


def planners(scene: Scene, token: Token) -> list[Party]:
    """ "they agreed that the next round would be held in Kaunas": those who say so together hold it."""
    parse, t = scene.parse, token
    for _ in range(4):
        if t.head == t.i:
            return []
        t = parse.tokens[t.head]
        if clauses.is_verb(t) and t.lemma in contacts().planning:
            several = named(scene, clauses.subject(parse, t.i))
            acting: list[Party] = [(e, "", i) for e, i in several if acts(scene, e)]
            return acting if len(acting) > 1 else []
    return []


def invited_to(scene: Scene, token: Token) -> list[Party]:
    """ "invited A to the second Gulf Forum", "inviting him to attend the summit": A and who invites."""
    parse, t = scene.parse, inviting(scene.parse, token)
    if t is None:
        return []
    guests = [(e, i) for e, i in named(scene, clauses.undergoer(parse, t.i)) if acts(scene, e)]
    inviters = [] if clauses.passive(parse, t.i) else named(scene, clauses.subject(parse, t.i))
    inviters = _writer(scene, t) or inviters
    both: list[Party] = [(e, "", i) for e, i in guests] + [(e, "", i) for e, i in inviters]
    alike = {e for e, _ in guests} & {e for e, _ in inviters}
    return both if guests and not alike else []


def _writer(scene: Scene, inviting: Token) -> Named:
    """ "received a message from A, inviting him to the summit": A."""
    verb = scene.parse.tokens[inviting.head]
    if inviting.tag != "VBG" or inviting.dep not in {"acl", "advcl"}:
        return []
    letter = scene.parse.child(verb.i, "dobj") if clauses.is_verb(verb) else verb
    if letter is None or not {letter.lemma} & (contacts().papers | {"invitation"}):
        return []
    there = named(scene, governed(scene.parse, letter, {"from"}) or governed(scene.parse, verb, {"from"}))
    return [(e, i) for e, i in there if acts(scene, e)]


def own_voice(scene: Scene, owner: Token) -> Named:
    """ "My visit will not take place," A said: that of A; "I spoke with B": A did."""
    return voice(scene, owner) if owner.lower in {"my", "i", "me"} else []


def voice(scene: Scene, token: Token) -> Named:
    """Whoever says the words at the token, if it is one."""
    for statement in scene.reading.give("statements"):
        if any(span.start <= token.start < span.end for span in statement.content):
            return [(e, token.i) for e in statement.speakers] if len(statement.speakers) == 1 else []
    return []


def around_held(scene: Scene, verb: Token) -> list[Party]:
    """ "was held in Lima, hosted by A, with the participation of B and C", "took place, chaired by A"."""
    parse, table, found = scene.parse, contacts(), list[Party]()
    clauses_behind = [t for t in parse.children_by(verb.i, "advcl", "acl", "conj") if t.tag == "VBN"]
    for below in clauses_behind:
        agent = clauses.agent(parse, below.i) if below.lemma in table.light_capacity else None
        if agent is not None:
            capacity = table.light_capacity[below.lemma]
            found += [(e, capacity, t) for e, t in named(scene, agent) if acts(scene, e)]
    for head in (verb, *clauses_behind):
        for preposition in parse.children_by(head.i, "prep"):
            share = parse.child(preposition.i, "pobj")
            if preposition.lower == "with" and share is not None and share.lemma in table.shares:
                behind = [x for of in parse.children_by(share.i, "prep") for x in under(scene, of)]
                behind += [x for more in parse.children_by(share.i, "conj") for x in named(scene, more.i)]
                found += [(e, "", t) for e, t in behind if acts(scene, e)]
    return found
