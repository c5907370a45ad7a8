"""Visits told by verbs of going and sending: "is expected in", "sent A to", "invited A to"."""

from __future__ import annotations

from ..vocab.contacts import contacts
from . import clauses
from .goals import hosts, together_with
from .occasions import is_perfect, verb_status
from .parties import PEOPLE, Contact, Named, governed, named
from .scene import Scene
from .tokens import Parse, Token

_AREAS = frozenset({"place", "state"})
_Journey = tuple[int | None, int | None] | None
"""The tokens of the traveller and of where to."""


def journey(scene: Scene, token: Token) -> Contact | None:
    """The visit that a verb tells of, if whoever travels is known to be from abroad; else None."""
    found = _journey(scene.parse, token)
    if found is None:
        return None
    traveller, goal = found
    if goal is None and token.lemma == "invite" and traveller is not None:
        goal = _lost_goal(scene, traveller)
    going = [*named(scene, traveller), *together_with(scene, token)]
    visitors = [(e, t) for e, t in going if scene.who.entities[e].kind in PEOPLE]
    there = hosts(scene, [(e, t) for e, t in named(scene, goal) if scene.who.entities[e].kind in _AREAS])
    if token.lemma in contacts().coming and goal is None:
        visitors, there = _asked_to_come(scene, token)
    if not visitors or len(there) != 1 or not _abroad(scene, visitors, there[0][0]):
        return None
    left_for = token.lemma in contacts().leaving and governed(scene.parse, token, {"for"}) is not None
    if left_for and scene.who.home not in {None, *(scene.who.entities[e].state for e, _ in visitors)}:
        # "The guest will leave for Karachi", in the country that he visits
        return None
    if token.lemma in contacts().staying and any(scene.who.entities[e].kind == "role" for e, _ in visitors):
        return None
    status = _status(scene.parse, token)
    if status in {"denied", "hypothetical"}:
        return None
    parties = [*((e, "visitor", t) for e, t in visitors), *((e, "host", t) for e, t in there)]
    return Contact(token.i, "visit", status, tuple(parties), False, is_perfect(scene.parse, token))


def _journey(parse: Parse, token: Token) -> _Journey:
    """Who goes where by the words of the verb; None if it is no verb of going."""
    table = contacts()
    if token.lemma in table.sending:
        return clauses.undergoer(parse, token.i), governed(parse, token, {"to"})
    if token.lemma == "invite":
        return _invited(parse, token)
    if token.lemma == "be" and (goal := _on_the_way(parse, token)) is not None:
        return clauses.subject(parse, token.i), goal
    due = parse.child(token.i, "acomp") if token.lemma == "be" else None
    if due is not None and due.lower in {"due", "expected"}:
        return clauses.subject(parse, token.i), governed(parse, due, {"in"}) or governed(parse, token, {"in"})
    if token.lemma in table.staying and (token.lemma == "be" or clauses.passive(parse, token.i)):
        return clauses.subject(parse, token.i), governed(parse, token, {"in"})
    if token.lemma in table.returning:
        return clauses.subject(parse, token.i), governed(parse, token, {"to"})
    if token.lemma in table.leaving:
        if (bound := governed(parse, token, {"for"})) is not None:
            return clauses.subject(parse, token.i), bound
        left = parse.child(token.i, "dobj")
        after = any(p.lower == "after" for p in parse.children_by(token.i, "prep"))
        return (clauses.subject(parse, token.i), left.i) if left is not None and after else None
    if token.lemma in table.coming and not clauses.passive(parse, token.i):
        return clauses.subject(parse, token.i), governed(parse, token, {"to"})
    return None


def _asked_to_come(scene: Scene, token: Token) -> tuple[Named, Named]:
    """ "invited A to come in June": A, to the country of those who invite."""
    verb = scene.parse.tokens[token.head]
    if verb.lemma != "invite" or not clauses.infinitive(scene.parse, token.i):
        return [], []
    guests = [(e, t) for e, t in named(scene, clauses.undergoer(scene.parse, verb.i))]
    states = {scene.who.entities[e].state for e, _ in named(scene, clauses.subject(scene.parse, verb.i))}
    (state,) = states if len(states) == 1 else (None,)
    home = [(scene.states[state], verb.i)] if state in scene.states else []
    return [(e, t) for e, t in guests if scene.who.entities[e].kind in PEOPLE], home


def _invited(parse: Parse, token: Token) -> _Journey:
    """ "invited A to Lima", "A was invited to Lima"; "invited A to visit Lima" is told by its own verb."""
    guest = clauses.undergoer(parse, token.i)
    goal = governed(parse, token, {"to"})
    if goal is None and guest is not None:
        goal = governed(parse, parse.tokens[guest], {"to"})
    return None if guest is None else (guest, goal)


def _lost_goal(scene: Scene, guest: int) -> int | None:
    """ "invited Mr A to Termez": the place right behind, where the parser took it for a verb."""
    tokens = scene.parse.tokens
    if guest + 2 >= len(tokens) or tokens[guest + 1].lower != "to":
        return None
    ids = scene.who.by_token.get(guest + 2, ())
    return guest + 2 if len(ids) == 1 and scene.who.entities[ids[0]].kind in _AREAS else None


def _on_the_way(parse: Parse, token: Token) -> int | None:
    """ "was on his way to Ankara"."""
    for preposition in parse.children_by(token.i, "prep"):
        way = parse.child(preposition.i, "pobj")
        if way is not None and way.lower in {"way", "route"}:
            return governed(parse, way, {"to"}) or governed(parse, token, {"to"})
    return None


def _status(parse: Parse, token: Token) -> str:
    status = verb_status(parse, token)
    if token.lemma == "invite":
        return "proposed" if status in {"happened", "ongoing"} else "hypothetical"
    due = parse.child(token.i, "acomp") if token.lemma == "be" else None
    if due is not None and due.lower in {"due", "expected"} and status in {"happened", "ongoing"}:
        return "planned"
    if token.lemma == "expect" and status in {"happened", "ongoing"}:
        return "planned"
    under_way = token.tag in {"VBZ", "VBP"} or _on_the_way(parse, token) is not None
    if token.lemma == "be" and under_way and status == "happened":
        return "ongoing"
    if token.lemma in contacts().leaving and governed(parse, token, {"for"}) is not None:
        # "left for Vietnam on Sunday": not yet over
        return "ongoing" if status == "happened" else status
    return "happened" if token.lemma in contacts().leaving and status == "ongoing" else status


def _abroad(scene: Scene, visitors: Named, host: str) -> bool:
    home = {scene.who.entities[e].state for e, _ in visitors}
    return None not in home and scene.who.entities[host].state not in home
