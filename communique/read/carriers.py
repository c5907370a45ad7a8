"""Whom the verb that carries the noun of a contact names: "held talks with", "was granted an audience by"."""

from __future__ import annotations

from ..vocab.contacts import contacts
from . import clauses
from .gatherings import offering
from .goals import hosts
from .nounkinds import ContactNoun
from .parties import PEOPLE, Named, Party, acts, governed, is_definite, named, stage, under
from .scene import Scene
from .surroundings import around_held, own_voice
from .tokens import Parse, Token

_FEASTS = frozenset({"banquet", "reception", "dinner", "lunch", "luncheon", "breakfast"})
_GIVING = frozenset({"host", "offer", "give", "hold"})
_HONOUR = frozenset({"honour", "honor"})
_GRANTED = frozenset({"give", "grant", "accord"})
# What is paid to somebody, and received from somebody, is a meeting: "a courtesy call".
PAID = frozenset({"call", "visit"})


def of_carrier(scene: Scene, noun: ContactNoun, verb: Token) -> list[Party]:
    """The subject of the verb that carries the noun, and those whom its prepositions lead in."""
    table, parse, kind = contacts(), scene.parse, noun.kind
    # "The reception was attended by": what went before told who received whom.
    ceremonial = kind == "ceremony" and noun.token.lemma != "reception"
    given = is_definite(parse, noun.token) and kind != "summit" and not ceremonial
    if verb.lemma in table.joining and given:
        return []
    mine, theirs = _sides(noun, verb)
    mine = "host" if verb.lemma == "convene" and offering(parse, verb) is not None else mine
    found = [(e, mine, t) for e, t in _holding(scene, noun.token, verb) if acts(scene, e)]
    if noun.token.lemma == "audience" and verb.lemma in _GRANTED:
        found += _granted(scene, verb)
    for preposition in _prepositions(parse, verb):
        there = under(scene, preposition)
        found += behind_topic(scene, preposition) if kind != "visit" else []
        if preposition.lower in {"with", "between", "among"} or (preposition.lower == "from" and theirs):
            found += [(e, theirs, t) for e, t in there if acts(scene, e)]
        elif preposition.lower == "to" and kind == "visit":
            found += [(e, "host", t) for e, t in hosts(scene, there)]
        elif preposition.lower in {"on", "upon", "to"} and mine in {"visitor", "caller"} and kind != "visit":
            found += [(e, theirs, t) for e, t in there if acts(scene, e)]
    called_on = parse.child(verb.i, "dative") if mine == "visitor" and kind == "meeting" else None
    found += [(e, "host", t) for e, t in named(scene, called_on.i) if acts(scene, e)] if called_on else []
    honoured = (guest for p in parse.children_by(verb.i, "prep") for guest in in_honour(scene, p))
    found += [(e, "visitor", t) for e, t in honoured]
    found += around_held(scene, verb)
    return [(e, c or "visitor", t) for e, c, t in found] if mine == "visitor" and kind == "meeting" else found


def _sides(noun: ContactNoun, verb: Token) -> tuple[str, str]:
    """What the subject of the verb is by the contact that it carries, and what the other side is."""
    table, paid = contacts(), noun.token.lemma in PAID
    if verb.lemma in table.receiving and noun.kind == "call":
        return "receiver", "caller"
    if verb.lemma in table.receiving and noun.kind == "meeting" and paid:
        return "host", "visitor"
    if verb.lemma in table.paying and noun.kind == "meeting":
        return "visitor", "host"
    if verb.lemma in {"make", "place"} and noun.kind == "call":
        return "caller", "receiver"
    return table.light_capacity.get(verb.lemma, noun.actor), ""


def _prepositions(parse: Parse, verb: Token) -> list[Token]:
    """Those of the verb, and those that the parser hung on the place of "took place"."""
    place = parse.child(verb.i, "dobj") if verb.lemma == "take" else None
    hung = parse.children_by(place.i, "prep") if place is not None and place.lower == "place" else []
    return [*parse.children_by(verb.i, "prep"), *hung]


def _granted(scene: Scene, verb: Token) -> list[Party]:
    """ "was granted an audience by A", "granted B an audience": whoever is received."""
    passive = clauses.passive(scene.parse, verb.i)
    given = clauses.subject(scene.parse, verb.i) if passive else None
    if not passive and (dative := scene.parse.child(verb.i, "dative")) is not None:
        given = governed(scene.parse, verb, {"to"}) if dative.tag in {"IN", "TO"} else dative.i
    there = named(scene, given if given is not None else governed(scene.parse, verb, {"to"}))
    return [(e, "visitor", t) for e, t in there if scene.who.entities[e].kind in PEOPLE]


def _holding(scene: Scene, token: Token, verb: Token) -> Named:
    """Whoever does what the verb says, unless that is the contact itself."""
    passive = clauses.passive(scene.parse, verb.i)
    subject = clauses.agent(scene.parse, verb.i) if passive else clauses.subject(scene.parse, verb.i)
    if subject is not None and scene.parse.tokens[subject].lower == "we" and (both := stage(scene)):
        return both
    if (owner := offering(scene.parse, verb)) is not None:
        return named(scene, owner)
    if subject is None or subject == token.i:
        return []
    # "I had a good meeting with A," B said.
    return named(scene, subject) or own_voice(scene, scene.parse.tokens[subject])


def in_honour(scene: Scene, preposition: Token) -> Named:
    """ "a banquet in honour of A", "a reception for A", "a lunch to A": A."""
    over = scene.parse.tokens[preposition.head]
    meal = over if over.lemma in _FEASTS else scene.parse.child(over.i, "dobj")
    if preposition.lower in {"for", "to"} and meal is not None and meal.lemma in _FEASTS:
        guests = under(scene, preposition) if over is meal or over.lemma in _GIVING else []
        return [(e, t) for e, t in guests if scene.who.entities[e].kind in PEOPLE]
    if preposition.lower != "in":
        return []
    honour = scene.parse.child(preposition.i, "pobj")
    of = scene.parse.child(honour.i, "prep") if honour is not None and honour.lower in _HONOUR else None
    there = under(scene, of) if of is not None and of.lower == "of" else []
    return [(e, t) for e, t in there if scene.who.entities[e].kind in PEOPLE]


def behind_topic(scene: Scene, preposition: Token) -> list[Party]:
    """ "meetings on the drought with A and B": A and B."""
    topic = scene.parse.child(preposition.i, "pobj")
    if preposition.lower not in contacts().topic_prepositions or topic is None:
        return []
    behind = [t for t in scene.parse.children_by(topic.i, "prep") if t.lower == "with"]
    there = [x for t in behind for x in under(scene, t)]
    return [(e, "", t) for e, t in there if scene.who.entities[e].kind in PEOPLE]
