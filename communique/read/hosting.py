"""Contacts told by what a host does: welcomed to a house, convened, hosted for a visit."""

from __future__ import annotations

from ..vocab.contacts import ContactVerb, contacts
from . import clauses
from .goals import hosts
from .parties import PEOPLE, Named, Party, governed, named
from .scene import Scene
from .tokens import Parse, Token

_AREAS = frozenset({"place", "state"})
_HOSTING = frozenset({"host", "receive", "welcome"})
_HOUSES = frozenset({"body", "organisation", "thing"})


def welcomed(scene: Scene, token: Token) -> tuple[ContactVerb, int | None] | None:
    """ "I am pleased to welcome A to Oslo": a visit of A; "welcomed A to the White House": a meeting."""
    guest, goal = clauses.undergoer(scene.parse, token.i), _goal(scene, token)
    if guest is None or goal is None:
        return None
    return contacts().verbs["receive" if house(scene, token) else "welcome"], guest


def house(scene: Scene, token: Token) -> str | None:
    """The house that somebody is welcomed to."""
    goal = _goal(scene, token) if token.lemma == "welcome" else None
    ids = scene.who.by_token.get(goal, ()) if goal is not None else ()
    if len(ids) != 1 or goal is None or scene.who.entities[ids[0]].kind not in _HOUSES:
        return None
    words = {*scene.who.entities[ids[0]].name.lower().split(), scene.parse.tokens[goal].lower}
    return ids[0] if words & contacts().sites else None


def _goal(scene: Scene, token: Token) -> int | None:
    parse = scene.parse
    guest, goal = clauses.undergoer(parse, token.i), governed(parse, token, {"to"})
    if goal is not None or guest is None:
        return goal
    goal = governed(parse, parse.tokens[guest], {"to"})
    at = governed(parse, token, {"at"}) or governed(parse, parse.tokens[guest], {"at"})
    ids = scene.who.by_token.get(at, ()) if at is not None and goal is None else ()
    # "welcomed A at the palace", but not at the airport
    seat = len(ids) == 1 and bool({*scene.who.entities[ids[0]].name.lower().split()} & contacts().seats)
    return at if seat else goal


def country_of(scene: Scene, token: Token) -> Named:
    """The country that somebody is welcomed to."""
    there = named(scene, _goal(scene, token))
    return hosts(scene, [(e, t) for e, t in there if scene.who.entities[e].kind in _AREAS])


def with_pleasure(parse: Parse, token: Token) -> bool:
    """ "It is a great pleasure to receive A"."""
    words = {t.lower for t in parse.tokens[parse.sentence_of(token.i).first : token.i]}
    return bool(words & contacts().pleasure) and clauses.infinitive(parse, token.i)


def convened(scene: Scene, token: Token) -> tuple[ContactVerb, int | None] | None:
    """ "convened the ambassadors at the ministry", "brought together the ministers of A and B"."""
    parse, guests = scene.parse, clauses.undergoer(scene.parse, token.i)
    ids = scene.who.by_token.get(guests, ()) if guests is not None else ()
    sits = guests is not None and parse.tokens[guests].lower in contacts().sitting | contacts().councils
    people = any(scene.who.entities[e].kind in PEOPLE | {"group"} for e in ids) and not sits
    beside = {t.lower for t in parse.children_by(token.i, "prt", "advmod")}
    if not people or (token.lemma == "bring" and "together" not in beside):
        return None
    return contacts().verbs["convene"], guests


def for_a_visit(parse: Parse, token: Token) -> bool:
    """ "will host A for a State Visit": the visit is what takes place, and its noun tells of it."""
    noun = governed(parse, token, {"for", "on", "during"}) if token.lemma in _HOSTING - {"receive"} else None
    return noun is not None and parse.tokens[noun].lower == "visit"


def hosted(scene: Scene, noun: Token) -> Named:
    """ "hosted A on Monday, the second day of his visit": the one guest of the verb above."""
    t = noun
    for _ in range(8):
        t = scene.parse.tokens[t.head]
        if clauses.is_verb(t):
            guests = [(e, i) for e, c, i in guests_of(scene, t) if c == "visitor"]
            return guests if len(guests) == 1 else []
    return []


def _next_person(scene: Scene, verb: Token) -> Named:
    """ "hosting Deputy Assistant to the President A B during his visit": A B, whose title is no entity."""
    for t in scene.parse.tokens[verb.i + 1 : scene.parse.sentence_of(verb.i).last]:
        if clauses.is_verb(t) or t.lower in {"during", "on", "in", "for"}:
            return []
        ids = scene.who.by_token.get(t.i, ())
        if len(ids) == 1 and scene.who.entities[ids[0]].kind == "person":
            return [(ids[0], t.i)]
    return []


def guests_of(scene: Scene, verb: Token) -> list[Party]:
    """Who is hosted, received or welcomed on a visit, and the country of whoever does so."""
    if verb.lemma not in _HOSTING or not clauses.is_verb(verb):
        return []
    guests = named(scene, clauses.undergoer(scene.parse, verb.i))
    guests = [(e, t) for e, t in guests if scene.who.entities[e].kind in PEOPLE]
    found: list[Party] = [(e, "visitor", t) for e, t in guests or _next_person(scene, verb)]
    passive = clauses.passive(scene.parse, verb.i)
    host = clauses.agent(scene.parse, verb.i) if passive else clauses.subject(scene.parse, verb.i)
    states = {scene.who.entities[e].state for e, _ in named(scene, host)}
    (state,) = states if len(states) == 1 else (None,)
    theirs = {scene.who.entities[e].state for e, _, _ in found}
    known = host is not None and state in scene.states and state not in theirs
    home: list[Party] = [(scene.states[state], "host", host)] if known and host is not None else []
    return found + home if found else []
