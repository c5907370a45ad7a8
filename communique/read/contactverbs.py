"""Contacts told by a verb: "met", "spoke with", "called on", "arrived in"."""

from __future__ import annotations

from collections.abc import Iterable

from ..vocab.contacts import ContactVerb, contacts
from . import clauses
from .occasions import is_perfect, verb_status
from .parties import PEOPLE, Contact, Named, governed, hosts, named, sided, under
from .scene import Scene
from .tokens import Parse, Token

_Frame = tuple[ContactVerb, int | None] | None
_PARTIES = frozenset({"person", "role", "group", "state", "body", "organisation", "place"})
_ACCEPTING = frozenset({"receive", "accept"})
_AREAS = frozenset({"place", "state"})
_GOALS = frozenset({"place", "state", "body", "organisation", "thing"})
# Verbs whose entry of the table has a particle.
_KEYS = {"meet": "meet with", "sit": "sit down"}


def verb_contact(scene: Scene, token: Token) -> Contact | None:
    """The contact that a verb tells of, or None."""
    if token.lemma in _ACCEPTING and (presented := _credentials(scene, token)) is not None:
        return presented
    frame = _frame(scene, token)
    if frame is None:
        return _movement(scene, token)
    verb, other = frame
    near, far = _sides(scene, token, other)
    if not _is_contact(scene, token, verb, near, far):
        return None
    if verb.kind == "visit" and token.lemma != "welcome":
        far = hosts(scene, far)
    elif verb.kind == "ceremony":
        far = []
    first = {e for e, _ in near}
    parties = [(e, verb.subject, t) for e, t in near]
    parties += [(e, verb.other, t) for e, t in far if e not in first]
    status = verb_status(scene.parse, token)
    if status == "denied" and not all(sided(scene, e) for e, _, _ in parties):
        return None
    remote = token.lemma == "meet" and _by_line(scene.parse, token)
    kind = "call" if remote else verb.kind
    return Contact(token.i, kind, status, tuple(parties), False, is_perfect(scene.parse, token))


def _credentials(scene: Scene, token: Token) -> Contact | None:
    """ "received the credentials of Ambassador A B": a ceremony of the two."""
    parse = scene.parse
    paper = parse.child(token.i, "dobj", "nsubjpass")
    papers = [parse.tokens[i] for i in sorted(parse.below(paper.i))] if paper else []
    if not any(noun.lemma == "credential" for noun in papers):
        return None
    near, _ = _sides(scene, token, None)
    senders = (e for noun in papers for p in parse.children_by(noun.i, "prep") for e in _sent_by(scene, p))
    far = _people(scene, senders) or _people(scene, named(scene, governed(parse, token, {"from"})))
    if not near or not far:
        return None
    parties = [*((e, "host", t) for e, t in near), *((e, "visitor", t) for e, t in far)]
    status = verb_status(parse, token)
    return Contact(token.i, "ceremony", status, tuple(parties), False, is_perfect(parse, token))


def _sent_by(scene: Scene, preposition: Token) -> Named:
    return under(scene, preposition) if preposition.lower in {"of", "from"} else []


def _people(scene: Scene, some: Iterable[tuple[str, int]]) -> Named:
    return [(e, t) for e, t in some if scene.who.entities[e].kind in PEOPLE]


def _movement(scene: Scene, token: Token) -> Contact | None:
    """ "A was in Kathmandu", "A is expected in Islamabad", "sent A to Lima": a visit, if A is from abroad."""
    parse, table = scene.parse, contacts()
    if token.lemma in table.sending:
        traveller = clauses.undergoer(parse, token.i)
        goal = governed(parse, token, {"to"})
    elif token.lemma in table.staying and (token.lemma == "be" or clauses.passive(parse, token.i)):
        traveller, goal = clauses.subject(parse, token.i), governed(parse, token, {"in"})
    else:
        return None
    visitors = [(e, t) for e, t in named(scene, traveller) if scene.who.entities[e].kind == "person"]
    there = hosts(scene, [(e, t) for e, t in named(scene, goal) if scene.who.entities[e].kind in _AREAS])
    if not visitors or len(there) != 1 or not _abroad(scene, visitors, there[0][0]):
        return None
    parties = [*((e, "visitor", t) for e, t in visitors), *((e, "host", t) for e, t in there)]
    status = verb_status(parse, token)
    if token.lemma == "expect" and status in {"happened", "ongoing"}:
        status = "planned"
    if status in {"denied", "hypothetical"}:
        return None
    return Contact(token.i, "visit", status, tuple(parties), False, is_perfect(parse, token))


def _abroad(scene: Scene, visitors: Named, host: str) -> bool:
    home = {scene.who.entities[e].state for e, _ in visitors}
    return None not in home and scene.who.entities[host].state not in home


def _sides(scene: Scene, token: Token, other: int | None) -> tuple[Named, Named]:
    """Who acts and on whom."""
    subject = clauses.subject(scene.parse, token.i)
    if clauses.passive(scene.parse, token.i):
        agent = named(scene, clauses.agent(scene.parse, token.i))
        if not agent and token.lemma == "summon":
            agent = _summoner(scene, token)
        return agent, named(scene, subject)
    return named(scene, subject), named(scene, other)


def _summoner(scene: Scene, token: Token) -> Named:
    """ "was summoned to the Foreign Office": the ministry, or the state whose report it is."""
    there = named(scene, governed(scene.parse, token, {"to"}))
    bodies = [(e, t) for e, t in there if scene.who.entities[e].kind in {"body", "organisation"}]
    told = any(a.tag in {"VBD", "VBZ", "VBP"} for a in clauses.auxiliaries(scene.parse, token.i))
    if bodies or not told or not scene.who.home or scene.who.home not in scene.states:
        return bodies
    return [(scene.states[scene.who.home], token.i)]


def _frame(scene: Scene, token: Token) -> _Frame:
    """The row of the table that the verb and its complements fit, with the token of the other side."""
    parse = scene.parse
    verbs, lemma = contacts().verbs, token.lemma
    row = verbs.get(lemma)
    if lemma == "spend" and not _spent(parse, token):
        return None
    if lemma == "welcome":
        return _welcomed(parse, token)
    if lemma in _KEYS or (row is not None and row.frame == "with"):
        return _together(parse, token)
    if lemma == "call":
        return _call(parse, token)
    if lemma in {"lead", "head"}:
        return _leading(parse, token)
    if row is None:
        line = _over_line(parse, token) if lemma in contacts().topic_verbs else None
        return None if line is None else (verbs["speak"], line)
    if row.frame == "goal":
        if lemma == "fly" and parse.child(token.i, "dobj"):
            return None
        goal = governed(parse, token, {"in", "to", "at", "for", "into"})
        return None if goal is None else (row, goal)
    child = parse.child(token.i, "nsubjpass", "dobj") if clauses.passive(parse, token.i) else None
    child = child or parse.child(token.i, "dobj")
    if child is None and row.subject == "host":
        return row, _late_object(scene, token)
    return row, child.i if child else None


def _late_object(scene: Scene, token: Token) -> int | None:
    """ "received in his office on Monday the minister": the first person behind, before any other verb."""
    sentence = scene.parse.sentence_of(token.i)
    for t in scene.parse.tokens[token.i + 1 : sentence.last]:
        if clauses.is_verb(t):
            return None
        ids = scene.who.by_token.get(t.i, ())
        if len(ids) == 1 and scene.who.entities[ids[0]].kind in {"person", "role"} and t.dep != "poss":
            return t.i
    return None


def _spent(parse: Parse, token: Token) -> bool:
    """ "spent six hours with X"."""
    stretch = parse.child(token.i, "dobj")
    return stretch is not None and stretch.lemma in contacts().stretches


def _welcomed(parse: Parse, token: Token) -> _Frame:
    """ "I am pleased to welcome X to Oslo": a visit of X."""
    guest, goal = parse.child(token.i, "dobj"), governed(parse, token, {"to"})
    if guest is None:
        return None
    goal = goal or governed(parse, guest, {"to"})
    return None if goal is None else (contacts().verbs["welcome"], guest.i)


def _together(parse: Parse, token: Token) -> _Frame:
    """ "met with", "spoke to", "met X", and "the two met"."""
    table, lemma = contacts(), token.lemma
    other = governed(parse, token, {"with", "to"} if lemma in {"speak", "talk"} else {"with"})
    other = _over_line(parse, token) if other is None else other
    if other is not None:
        return table.verbs[_KEYS.get(lemma, lemma)], other
    if lemma == "meet":
        # "After meeting Foreign Minister A B in Nairobi": taken for an adverb where the name is one word.
        child = parse.child(token.i, "dobj", "npadvmod")
        return table.verbs["meet"], child.i if child else None
    alone = table.verbs.get(lemma) if lemma in table.reciprocal else None
    return (alone, None) if alone else None


def _over_line(parse: Parse, token: Token) -> int | None:
    """ "discussed the matter by telephone with X": X."""
    for preposition in parse.children_by(token.i, "prep", "agent"):
        line = parse.child(preposition.i, "pobj")
        if preposition.lower in {"by", "over", "via", "on"} and line and line.lower in contacts().phone:
            return governed(parse, line, {"with"}) or governed(parse, token, {"with"})
    return None


def _call(parse: Parse, token: Token) -> _Frame:
    """A courtesy call or a telephone call; "called on Iran to ..." and "called it ..." are none."""
    verbs = contacts().verbs
    on = governed(parse, token, {"on", "upon"})
    if on is not None:
        return None if _demands(parse, token, on) else (verbs["call on"], on)
    child = parse.child(token.i, "dobj")
    if child is None or parse.child(token.i, "oprd", "xcomp", "ccomp", "attr", "prt"):
        return None
    return verbs["call"], child.i


def _demands(parse: Parse, token: Token, on: int) -> bool:
    """Whether an infinitive follows "called on X": a courtesy call has none."""
    below = parse.children_by(token.i, "xcomp", "advcl", "ccomp")
    if any(t.tag == "VB" and clauses.infinitive(parse, t.i) for t in below):
        return True
    return any(t.tag == "VB" for t in parse.children_by(on, "relcl", "acl", "advcl"))


def _leading(parse: Parse, token: Token) -> _Frame:
    """ "led a delegation to X": a visit."""
    table, child = contacts(), parse.child(token.i, "dobj")
    if child is None or child.lemma not in table.leading_nouns:
        return None
    goal = governed(parse, token, {"to"}) or governed(parse, child, {"to"})
    return None if goal is None else (table.verbs["visit"], goal)


def _is_contact(scene: Scene, token: Token, verb: ContactVerb, near: Named, far: Named) -> bool:
    table = contacts()
    if token.lemma == "see" and verb_status(scene.parse, token) != "planned":
        return False
    if verb.kind == "ceremony":
        return len(near) > 1 and all(scene.who.entities[e].kind in PEOPLE | {"body"} for e, _ in near)
    if token.lemma == "welcome":
        return bool(near) and bool(far) and all(scene.who.entities[e].kind in PEOPLE for e, _ in far)
    several = len(near) > 1 and token.lemma in table.reciprocal
    if not far and verb.kind != "visit" and not several:
        return False
    if not _fits(scene, verb, near, far):
        return False
    return token.lemma not in table.phone_verbs or _by_phone(scene, token)


def _fits(scene: Scene, verb: ContactVerb, near: Named, far: Named) -> bool:
    """Whether the sides are such as the verb can have."""
    entities = scene.who.entities
    kinds = {entities[e].kind for e, _ in far}
    if verb.kind == "visit":
        if not near or not far:
            return False
        if verb.frame == "goal":
            return kinds <= {"place", "state"} and all(entities[e].kind in PEOPLE for e, _ in near)
        return bool(kinds & _GOALS)
    if verb.subject == "caller" or verb.frame == "on":
        return bool(kinds) and kinds <= PEOPLE
    if verb.subject == "host":
        return bool(kinds) and kinds <= PEOPLE | {"group"} and any(sided(scene, e) for e, _ in far)
    return kinds <= _PARTIES


def _by_phone(scene: Scene, token: Token) -> bool:
    """Whether the words around make a call of it; in a readout or statement "spoke with" is one by itself."""
    words = {t.lower for t in scene.parse.words(scene.parse.sentence_of(token.i))}
    if words & contacts().phone:
        return True
    return scene.reading.document.genre in {"readout", "statement"} and token.lemma == "speak"


def _by_line(parse: Parse, token: Token) -> bool:
    """ "met virtually", "met by video link"."""
    if any(p.lower == "in" for p in parse.children_by(token.i, "prep")):
        return False
    for child in parse.children_by(token.i, "prep", "advmod", "agent"):
        if child.lower == "virtually":
            return True
        if child.lower in {"by", "via", "over"}:
            below = {parse.tokens[j].lower for j in parse.below(child.i)}
            if below & contacts().phone:
                return True
    return False
