"""Whether the sides of a verb are such that it tells of a contact: "saw A as a friend" does not."""

from __future__ import annotations

from ..vocab.contacts import ContactVerb, contacts
from .occasions import verb_status
from .parties import PEOPLE, Named, governed, sided, sides, under
from .scene import Scene
from .tokens import Token

_PARTIES = frozenset({"person", "role", "group", "state", "body", "organisation", "place"})
_GOALS = frozenset({"place", "state", "body", "organisation", "thing"})


def is_contact(scene: Scene, token: Token, verb: ContactVerb, near: Named, far: Named) -> bool:
    table = contacts()
    if token.lemma == "see" and not _saw(scene, token, far):
        return False
    if token.lemma == "brief":
        # "briefed the Security Council": of a world body, whose members are states; no cabinet, no press.
        return bool(near) and bool(far) and all(scene.who.entities[e].state == "UNO" for e, _ in far)
    if token.lemma in {"summon", "host"} and _not_theirs(scene, token, near, far):
        return False
    if verb.kind == "ceremony":
        if verb_status(scene.parse, token) != "happened":
            return False
        return len(near) > 1 and all(scene.who.entities[e].kind in PEOPLE | {"body"} for e, _ in near)
    if token.lemma == "welcome":
        return bool(near) and bool(far) and all(scene.who.entities[e].kind in PEOPLE for e, _ in far)
    several = len(near) > 1 and token.lemma in table.reciprocal | table.loose | {"exchange", "come"}
    if token.lemma in table.loose | {"exchange"} and not _between_states(scene, token, [*near, *far]):
        return False
    if not far and verb.kind != "visit" and not several:
        return False
    if not _fits(scene, token, verb, near, far):
        return False
    return token.lemma not in table.phone_verbs or _by_phone(scene, token) or in_person(scene, token)


def _not_theirs(scene: Scene, token: Token, near: Named, far: Named) -> bool:
    """ "Moscow summoned its ambassador" of its own envoy, "the kingdom has hosted a million Syrians"."""
    entities = scene.who.entities
    if token.lemma == "host":
        crowds = [e for e, _ in far if entities[e].kind == "group"]
        return bool(crowds) and not any(
            word.lower().rstrip("s") in contacts().gathering | contacts().sent
            for e in crowds
            for word in entities[e].name.split()
        )
    return bool(near) and {entities[e].state for e, _ in near} == {entities[e].state for e, _ in far} != {
        None
    }


def _saw(scene: Scene, token: Token, far: Named) -> bool:
    """ "will see A", "saw Minister A in Lima this morning": not every seeing is a contact."""
    parse = scene.parse
    if verb_status(parse, token) in {"planned", "cancelled"} and not _looks_for(scene, token, far):
        return True
    titled = all(scene.who.entities[e].roles for e, _ in far)
    when = any(t.ent in {"DATE", "TIME"} for t in parse.children_by(token.i, "npadvmod"))
    beside = [t for i in (token.i, *(t for _, t in far)) for t in parse.children_by(i, "prep")]
    where = any(t.lower in {"in", "at", "on"} for t in beside)
    more = parse.child(token.i, "oprd", "xcomp", "ccomp", "acl")
    return bool(far) and titled and (when or where) and more is None


def _looks_for(scene: Scene, token: Token, far: Named) -> bool:
    """ "expects to see the first ambassador by May": that tells of nobody who will be met."""
    over = scene.parse.tokens[token.head]
    unnamed = all(scene.who.entities[e].kind != "person" for e, _ in far)
    return over.lemma in {"expect", "hope", "want", "like", "wish"} and unnamed


def _between_states(scene: Scene, token: Token, some: Named) -> bool:
    """Whether officials of more than one state are told to have done it."""
    kinds = {scene.who.entities[e].kind for e, _ in some}
    states = {scene.who.entities[e].state for e, _ in some}
    told = verb_status(scene.parse, token)
    held = told == "happened" or (told == "planned" and token.lemma == "raise")
    return held and kinds <= PEOPLE and None not in states and len(states) > 1


def _fits(scene: Scene, token: Token, verb: ContactVerb, near: Named, far: Named) -> bool:
    """Whether the sides are such as the verb can have."""
    entities = scene.who.entities
    kinds = {entities[e].kind for e, _ in far}
    if verb.kind == "visit":
        if not near or not far:
            return False
        if verb.frame == "goal":
            return kinds <= {"place", "state"} and all(_travels(scene, e) for e, _ in near)
        return bool(kinds & _GOALS) or (
            kinds == {"person"} and all(entities[e].kind in PEOPLE for e, _ in near)
        )
    if verb.subject == "caller" or verb.frame == "on":
        return bool(kinds) and kinds <= PEOPLE
    if token.lemma in {"convene", "bring"}:
        return bool(near) and kinds <= PEOPLE | {"group"}
    if verb.subject == "host":
        officials = any(_sent(scene, e) for e, _ in far)
        return (
            bool(kinds)
            and kinds <= PEOPLE | {"group"}
            and (officials or any(sided(scene, e) for e, _ in far))
        )
    return kinds <= _PARTIES


def _sent(scene: Scene, e: str) -> bool:
    """ "envoys from the Union and Britain": officials, though of no one state."""
    entity = scene.who.entities[e]
    words = {word.lower() for word in entity.name.split()}
    led = bool(words & {"of", "from"}) and entity.kind == "group"
    if led and words & (contacts().leading_nouns | {"delegations"}):
        # "received the heads of the two delegations", "a delegation of the World Bank"
        return True
    return led and not words.isdisjoint({"envoys", "ambassadors", "ministers", "diplomats"})


def _travels(scene: Scene, e: str) -> bool:
    """Whether an entity can be a visitor: somebody, or a delegation of a state."""
    entity = scene.who.entities[e]
    official = any(word.rstrip("s") in contacts().sent for word in entity.name.lower().split())
    return entity.kind in PEOPLE or (entity.kind in {"group", "thing", "body"} and official)


def _by_phone(scene: Scene, token: Token) -> bool:
    """Whether the words around make a call of it; in a readout or statement "spoke with" is one by itself."""
    words = {t.lower for t in scene.parse.words(scene.parse.sentence_of(token.i))}
    if words & contacts().phone:
        return True
    return token.lemma == "speak" and (
        scene.reading.document.genre in {"readout", "statement"} or _officials_apart(scene, token)
    )


def in_person(scene: Scene, token: Token) -> bool:
    """ "spoke with A on the sidelines", "talked with A in Lima": officials of two states, in one place."""
    parse, entities = scene.parse, scene.who.entities
    other = governed(parse, token, {"with", "to"})
    if other is None or {t.lower for t in parse.words(parse.sentence_of(token.i))} & contacts().phone:
        return False
    near, far = sides(scene, token, other)
    people = [entities[e] for e, _ in [*near, *far]]
    states = {person.state for person in people}
    officials = near and far and all(person.kind == "person" for person in people)
    if not officials or None in states or len(states) < 2:
        return False
    for preposition in [*parse.children_by(token.i, "prep"), *parse.children_by(other, "prep")]:
        inner = parse.child(preposition.i, "pobj")
        ids = scene.who.by_token.get(inner.i, ()) if inner is not None else ()
        aside = preposition.lower == "on" and inner is not None and inner.lower in {"sidelines", "margins"}
        if aside or (preposition.lower == "in" and any(entities[e].kind == "place" for e in ids)):
            return True
    return False


def _chief(scene: Scene, near: Named) -> bool:
    """Whether it is "the Prime Minister" or "the President", and nobody names them or their state."""
    (e, _), *more = near
    entity = scene.who.entities[e]
    plain = entity.name.lower() in {"prime minister", "president", "foreign secretary", "foreign minister"}
    return not more and entity.kind == "role" and plain and entity.state is None


def _officials_apart(scene: Scene, token: Token) -> bool:
    """ "had spoken on Sunday with the Brazilian president": of two states, not said to be together."""
    near, far = sides(scene, token, governed(scene.parse, token, {"with", "to"}))
    entities = scene.who.entities
    if not near or not far or any(entities[e].kind != "person" for e, _ in far):
        return False
    if _chief(scene, near) and all(entities[e].roles and entities[e].state for e, _ in far):
        # "The Prime Minister spoke to President A of Hungary": of a government's own page
        return {entities[e].state for e, _ in far} != {scene.who.home}
    at = (p for p in scene.parse.children_by(token.i, "prep") if p.lower in {"in", "at"})
    together = any(
        scene.who.entities[e].kind in {"place", "thing", "body"} for p in at for e, _ in under(scene, p)
    )
    states = {entities[e].state for e, _ in [*near, *far]}
    return None not in states and len(states) > 1 and not together
