"""Contacts told by a verb: "met", "spoke with", "called on", "arrived in"."""

from __future__ import annotations

from ..vocab.contacts import ContactVerb, contacts
from ..vocab.reporting import reporting
from . import clauses, councils, hosting, presentations, travels
from .goals import hosts, last_area, together_with
from .occasions import is_perfect, merely_looked_for, verb_status
from .parties import (
    PEOPLE,
    Contact,
    Named,
    as_well,
    gathering,
    governed,
    is_attribute,
    modifiers,
    named,
    sided,
    sides,
    speaker,
    stage,
)
from .plausible import in_person, is_contact
from .reaching import among_themselves, cosigners, exchanging, phrased, remote, told_on_the_phone
from .scene import Scene
from .surroundings import own_voice, voice
from .tokens import Parse, Token

_Frame = tuple[ContactVerb, int | None] | None
_LINES = frozenset({"touch", "contact", "phone", "telephone", "line"})
# Verbs whose entry of the table has a particle.
_KEYS = {"meet": "meet with", "sit": "sit down"}


def verb_contact(scene: Scene, token: Token) -> Contact | None:
    """The contact that a verb tells of, or None."""
    if (presented := presentations.presented(scene, token)) is not None:
        return presented
    frame = _frame(scene, token)
    if (sitting := councils.assembled(scene, token)) is not None:
        return sitting
    if frame is None:
        return travels.journey(scene, token)
    verb, other = frame
    if (
        merely_looked_for(scene.parse, token)
        or hosting.for_a_visit(scene.parse, token)
        or is_attribute(scene, token)
    ):
        return None
    near, far = _two_sides(scene, token, verb, other)
    gathers = False
    if not far and len(near) == 1 and verb.kind == "meeting" and token.lemma in contacts().reciprocal:
        among = gathering(scene, clauses.subject(scene.parse, token.i))
        near, gathers = among or near, len(among) == 1
    if not gathers and not is_contact(scene, token, verb, near, far):
        return _again(scene, token)
    if verb.kind == "visit" and token.lemma != "welcome":
        far = hosts(scene, far)
        if far and near and _at_home(scene, near, far):
            return None
    elif verb.kind == "ceremony":
        far = []
    near = [(e, t) for e, t in near if scene.who.entities[e].kind != "thing"] or near
    first = {e for e, _ in near}
    if verb.frame == "place" and far and all(scene.who.entities[e].kind == "person" for e, _ in far):
        # "visited the widow at her home"; but nobody is host in a cell
        held = governed(scene.parse, token, {"in"})
        confined = held is not None and scene.parse.tokens[held].lemma in contacts().confining
        verb = contacts().verbs["meet" if confined else "call on"]
    parties = [(e, verb.subject, t) for e, t in near] + [(e, verb.other, t) for e, t in far if e not in first]
    status = verb_status(scene.parse, token)
    bodies = gathers and scene.parse.tokens[near[0][1]].lower in contacts().sitting
    if status == "denied" and (bodies or not all(sided(scene, e) for e, _, _ in parties)):
        return None
    kind = _kind(scene, token, verb)
    loose = token.lemma in contacts().loose | {"exchange"} and kind == "meeting"
    at = _meal(scene.parse, token) or token.i
    return Contact(at, kind, status, tuple(parties), False, is_perfect(scene.parse, token), loose, gathers)


def _two_sides(scene: Scene, token: Token, verb: ContactVerb, other: int | None) -> tuple[Named, Named]:
    """Whoever the verb has for its subject and whoever for its other party, with those told beside them."""
    near, far = sides(scene, token, other)
    if token.lemma == "welcome" and (country := hosting.country_of(scene, token)):
        near = country
    if verb.frame == "goal" and token.lemma != "welcome":
        near = [*near, *together_with(scene, token)]
    if verb.subject == "visitor" and (invited := _invited(scene, token)):
        near = invited
    if verb.kind == "ceremony":
        near = [*near, *((e, t) for e, t in cosigners(scene, token) if e not in {x for x, _ in near})]
    near = near or _i(scene, token, far)
    if not far and other is not None and near:
        # "A called me on Sunday," B said.
        far = own_voice(scene, scene.parse.tokens[other])
    if not far and _we(scene, token) and (both := stage(scene)):
        near = both
    if not near and verb.subject == "host" and hosting.with_pleasure(scene.parse, token):
        near = speaker(scene, token)
    if far and verb.kind in {"meeting", "call"}:
        far = [*far, *((e, t) for e, t in as_well(scene, token) if e not in {x for x, _ in far})]
    if len(far) > 1:
        far = [(e, t) for e, t in far if not _in_tow(scene, t)] or far
    return near, far


def _kind(scene: Scene, token: Token, verb: ContactVerb) -> str:
    """The kind of contact, by where it is told to have taken place."""
    if _afar(scene.parse, token):
        return "call"
    spoke = verb.kind == "call" and token.lemma in contacts().phone_verbs
    return "meeting" if spoke and in_person(scene, token) else verb.kind


def _afar(parse: Parse, token: Token) -> bool:
    """Whether what is told of a meeting took place by telephone or video."""
    return token.lemma in contacts().loose | {"meet", "exchange"} and remote(parse, token)


def _in_tow(scene: Scene, i: int) -> bool:
    """ "received A and his delegation": nobody else is meant."""
    owner = scene.parse.child(i, "poss")
    leads = scene.parse.tokens[i].lemma in contacts().leading_nouns
    return leads and owner is not None and owner.tag == "PRP$"


def _meal(parse: Parse, token: Token) -> int | None:
    """ "hosted A for a working lunch", "hosted him to dinner": the meal is what the contact was."""
    if token.lemma not in {"host", "receive", "join"}:
        return None
    noun = governed(parse, token, {"for", "to", "at", "over"})
    return noun if noun is not None and parse.tokens[noun].lemma in contacts().meals else None


def _at_home(scene: Scene, near: Named, far: Named) -> bool:
    """ "The minister travelled to Nong Khai", of his own country: no visit to a state."""
    home = {scene.who.entities[e].state for e, _ in near}
    areas = all(scene.who.entities[e].kind in {"place", "state"} for e, _ in far)
    return areas and None not in home and home == {scene.who.entities[e].state for e, _ in far}


def _invited(scene: Scene, token: Token) -> Named:
    """ "extended an invitation to A to visit B", "an invitation for A to visit": A is to visit."""
    parse = scene.parse
    noun = parse.tokens[token.head]
    if noun.lemma not in {"invitation", "invite"} or not clauses.infinitive(parse, token.i):
        above = parse.child(noun.i, "dobj") if token.dep in {"xcomp", "advcl", "acl"} else None
        if above is None or above.lemma not in {"invitation", "invite"}:
            return []
        noun = above
    guest = governed(parse, noun, {"to", "for"})
    if guest is None:
        guest = governed(parse, parse.tokens[noun.head], {"to"})
    return [(e, t) for e, t in named(scene, guest) if scene.who.entities[e].kind in PEOPLE]


def _again(scene: Scene, token: Token) -> Contact | None:
    """ "We will meet again in Tallinn": those who met before."""
    subject = clauses.own_subject(scene.parse, token.i)
    several = subject is not None and scene.parse.tokens[subject].lower in {"we", "they"}
    if token.lemma != "meet" or not several or "again" not in modifiers(scene.parse, token):
        return None
    return Contact(token.i, "meeting", verb_status(scene.parse, token), (), True, False)


def _i(scene: Scene, token: Token, far: Named) -> Named:
    """ "Overnight I spoke with A", "We met A", "Good to see A": whoever says so."""
    subject = clauses.own_subject(scene.parse, token.i)
    if subject is not None and scene.parse.tokens[subject].lower != "we":
        return own_voice(scene, scene.parse.tokens[subject])
    persons = bool(far) and all(scene.who.entities[e].kind == "person" for e, _ in far)
    alone = subject is not None or (
        token.lemma in {"see", "meet"} and clauses.infinitive(scene.parse, token.i)
    )
    there = voice(scene, token) if persons and alone else []
    entities = scene.who.entities
    return [(e, t) for e, t in there if all("spokes" not in held.title.lower() for held in entities[e].roles)]


def _we(scene: Scene, token: Token) -> bool:
    """ "We met", "we discussed": of a speaker who does not stand there alone."""
    subject = clauses.own_subject(scene.parse, token.i)
    return subject is not None and scene.parse.tokens[subject].lower == "we"


def _frame(scene: Scene, token: Token) -> _Frame:
    """The row of the table that the verb and its complements fit, with the token of the other side."""
    parse = scene.parse
    verbs, lemma = contacts().verbs, token.lemma
    row = verbs.get(lemma)
    if lemma == "spend" and not _spent(parse, token):
        return None
    if lemma == "welcome":
        return hosting.welcomed(scene, token)
    if lemma in {"convene", "bring"}:
        return hosting.convened(scene, token)
    if lemma in _KEYS or (row is not None and row.frame == "with"):
        return _together(scene, token)
    if lemma == "call":
        return _call(parse, token)
    if lemma in {"come", "get"} and "together" in modifiers(parse, token):
        fellow = governed(parse, token, {"with"})
        return (verbs["meet with"], fellow) if fellow is not None or lemma == "come" else None
    if lemma in {"lead", "head"}:
        return _leading(parse, token)
    if (phrase := phrased(scene, token)) is not None:
        return phrase
    if lemma == "join" and _meal(parse, token) is not None and not clauses.passive(parse, token.i):
        host = parse.child(token.i, "dobj")
        return (verbs["meet"], host.i) if host is not None else None
    if lemma in contacts().dropping and (found := _dropped_in(parse, token)) is not None:
        return verbs["call on"], found
    if lemma == "exchange" and (viewer := exchanging(parse, token)) is not None:
        return verbs["meet with"], viewer
    if among_themselves(scene, token):
        return verbs["meet with"], None
    if lemma == "be" and (reached := _in_touch(parse, token)) is not None:
        return verbs["speak"], reached
    if row is None:
        line = _over_line(scene, token) if lemma in contacts().topic_verbs | contacts().loose else None
        if line is not None:
            return verbs["speak"], line
        if (told := told_on_the_phone(parse, token)) is not None:
            return verbs["phone"], told
        return _discussed(scene, token) if lemma in contacts().loose else None
    if row.frame == "goal":
        if lemma == "fly" and parse.child(token.i, "dobj"):
            return None
        there = any(t.lower == "there" for t in parse.children_by(token.i, "advmod"))
        goal = (
            last_area(scene, token.i) if there else governed(parse, token, {"in", "to", "at", "for", "into"})
        )
        return None if goal is None else (row, goal)
    child = parse.child(token.i, "nsubjpass", "dobj") if clauses.passive(parse, token.i) else None
    child = child or parse.child(token.i, "dobj") or _taken_for_adverb(scene, token)
    if child is None and row.subject == "host":
        return row, _late_object(scene, token)
    return row, child.i if child else None


def _dropped_in(parse: Parse, token: Token) -> int | None:
    """ "dropped in on A", "stopped by to see": A."""
    particles = {t.lower for t in parse.children_by(token.i, "prt", "advmod", "prep")}
    return governed(parse, token, {"on", "upon"}) if "in" in particles else None


def _in_touch(parse: Parse, token: Token) -> int | None:
    """ "was in touch by phone with A": A."""
    below = [parse.tokens[i] for i in sorted(parse.below(token.i)) if i > token.i]
    touch = next((t for t in below if t.lower in _LINES and t.dep == "pobj"), None)
    told = {t.lower for t in below} & contacts().phone_proofs or any(t.ent in {"DATE", "TIME"} for t in below)
    if touch is None or touch.i - token.i > 3 or not told:
        return None
    behind = (parse.child(t.i, "pobj") for t in below if t.lower == "with" and t.i > touch.i)
    return next((t.i for t in behind if t is not None), None)


def _with_somebody(scene: Scene, topic: Token) -> int | None:
    """ "raised the closure of the port with A": A, wherever in the topic the parser hung the words."""
    parse = scene.parse
    for i in sorted(parse.below(topic.i)):
        inner = parse.child(i, "pobj") if parse.tokens[i].lower == "with" else None
        ids = scene.who.by_token.get(inner.i, ()) if inner is not None else ()
        if inner is not None and any(scene.who.entities[e].kind in PEOPLE for e in ids):
            return inner.i
    return None


def _taken_for_adverb(scene: Scene, token: Token) -> Token | None:
    """ "I rang Minister A B an hour ago": the name, where the parser made an adverb of it."""
    for child in scene.parse.children_by(token.i, "npadvmod"):
        if any(scene.who.entities[e].kind == "person" for e in scene.who.by_token.get(child.i, ())):
            return child
    return None


def _discussed(scene: Scene, token: Token) -> _Frame:
    """ "discussed it with X", "A and B discussed it": they were in contact, by whatever means."""
    parse = scene.parse
    topic = parse.child(token.i, "dobj", "nsubjpass")
    other = governed(parse, token, {"with"})
    if other is None and topic is not None:
        other = _with_somebody(scene, topic)
    if token.lemma == "agree":
        where = governed(parse, token, {"in", "at"})
        there = scene.who.by_token.get(where, ()) if where is not None else ()
        held = any(scene.who.entities[e].kind == "place" for e in there)
        return (contacts().verbs["meet with"], None) if held else None
    if other is None and token.lemma not in {"discuss", "review"}:
        return None
    return (contacts().verbs["meet with"], other) if topic is not None or other is not None else None


def _late_object(scene: Scene, token: Token) -> int | None:
    """ "received in his office on Monday the minister": the first person behind, before any other verb."""
    sentence = scene.parse.sentence_of(token.i)
    for t in scene.parse.tokens[token.i + 1 : sentence.last]:
        if clauses.is_verb(t) or t.lower == "from":
            return None
        ids = scene.who.by_token.get(t.i, ())
        if len(ids) == 1 and scene.who.entities[ids[0]].kind in {"person", "role"} and t.dep != "poss":
            return t.i
    return None


def _spent(parse: Parse, token: Token) -> bool:
    """ "spent six hours with X"."""
    stretch = parse.child(token.i, "dobj")
    return stretch is not None and stretch.lemma in contacts().stretches


def _together(scene: Scene, token: Token) -> _Frame:
    """ "met with", "spoke to", "met X", and "the two met"."""
    parse, table, lemma = scene.parse, contacts(), token.lemma
    other = governed(parse, token, {"with", "to"} if lemma in {"speak", "talk"} else {"with"})
    thing = parse.child(token.i, "dobj")
    if other is None and lemma == "negotiate" and thing is not None:
        other = governed(parse, thing, {"with"})
    other = _over_line(scene, token) if other is None else other
    if lemma == "meet" and thing is not None and other is not None and not _somebody(scene, other):
        # "met A with a view to", "met A, with B present"
        other = None
    if other is not None:
        return table.verbs[_KEYS.get(lemma, lemma)], other
    if lemma == "meet":
        # "After meeting Foreign Minister A B in Nairobi": taken for an adverb where the name is one word.
        child = parse.child(token.i, "dobj") or _taken_for_adverb(scene, token)
        if child is None and (lost := _with_somebody(scene, token)) is not None:
            return table.verbs["meet with"], lost
        return table.verbs["meet"], child.i if child else None
    together = lemma not in {"sit", "spend"} or bool(modifiers(parse, token) & {"together", "down"})
    alone = table.verbs.get(_KEYS.get(lemma, lemma)) if lemma in table.reciprocal and together else None
    return (alone, None) if alone else None


def _somebody(scene: Scene, i: int) -> bool:
    return any(scene.who.entities[e].kind != "thing" for e in scene.who.by_token.get(i, ()))


def _over_line(scene: Scene, token: Token) -> int | None:
    """ "discussed the matter by telephone with X", "discussed it with X by telephone": X."""
    parse = scene.parse
    for preposition in parse.children_by(token.i, "prep", "agent"):
        line = parse.child(preposition.i, "pobj")
        if preposition.lower in {"by", "over", "via", "on"} and line and line.lower in contacts().phone:
            with_ = governed(parse, line, {"with"}) or governed(parse, token, {"with"})
            return with_ if with_ is not None else _with_somebody(scene, token)
    return None


def _call(parse: Parse, token: Token) -> _Frame:
    """A courtesy call or a telephone call; "called on Iran to ..." and "called it ..." are none."""
    verbs = contacts().verbs
    on = governed(parse, token, {"on", "upon"})
    if on is not None:
        return None if _demands(parse, token, on) else (verbs["call on"], on)
    child = parse.child(token.i, "dobj")
    particle = parse.child(token.i, "prt")
    if particle is not None and particle.lower == "in":
        called = clauses.undergoer(parse, token.i)
        return None if called is None else (verbs["summon"], called)
    envoy = next(
        (parse.child(p.i, "pobj") for p in parse.children_by(token.i, "prep") if p.i == token.i + 1), None
    )
    if envoy is not None and parse.tokens[token.i + 1].lower == "in":
        # "called in the ambassador, A": taken for a place by the parser.
        return verbs["summon"], envoy.i
    if child is None or parse.child(token.i, "oprd", "ccomp", "attr", "prt"):
        return None
    wish = parse.child(token.i, "xcomp")
    if wish is not None and not (clauses.infinitive(parse, wish.i) and reporting().verbs.get(wish.lemma)):
        # But "called A to congratulate him".
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
    if child is None and token.lemma == "head" and not clauses.passive(parse, token.i):
        bound = governed(parse, token, {"to", "for"})
        return (table.verbs["travel"], bound) if bound is not None else None
    if child is None or child.lemma not in table.leading_nouns:
        return None
    goal = governed(parse, token, {"to"}) or governed(parse, child, {"to"})
    held = goal is not None and parse.tokens[goal].lemma in table.nouns
    return None if goal is None or held else (table.verbs["visit"], goal)
