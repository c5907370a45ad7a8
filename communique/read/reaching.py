"""Contacts told by set phrases: "reached out to A by phone", "was joined by A for talks", "signed with A"."""

from __future__ import annotations

from ..vocab.contacts import ContactVerb, contacts
from . import clauses
from .parties import PEOPLE, Named, governed, is_definite, modifiers, named
from .scene import Scene
from .tokens import Parse, Token

_OVER = frozenset({"by", "over", "via", "on", "through"})
_TOUCH = frozenset({"touch", "contact"})
_AGREEING = frozenset({"agree", "discuss", "review", "exchange"})
_OCCASIONS = frozenset({"meeting", "talks", "call"})
# Whoever is told something on the phone for the press is in no contact of states.
_PRESS = frozenset({"correspondent", "reporter", "reporters", "journalist", "journalists", "newsmen"})
_REACHING = frozenset({"tell", "inform", "assure", "reach", "contact"})
_Frame = tuple[ContactVerb, int | None] | None


def phrased(scene: Scene, token: Token) -> _Frame:
    """The row of the table and the other side that a phrase of several words stands for, or None."""
    parse, verbs = scene.parse, contacts().verbs
    if token.lemma == "join":
        return _joined_for(scene, token)
    if token.lemma == "touch" and "down" in modifiers(parse, token):
        return verbs["land"], governed(parse, token, {"in", "at"})
    if token.lemma == "take" and "up" in modifiers(parse, token):
        met = governed(parse, token, {"with"})
        return (verbs["meet with"], met) if met is not None and _is_person(scene, met) else None
    if token.lemma in {"run", "bump"} and (met := governed(parse, token, {"into"})) is not None:
        return (verbs["meet"], met) if _is_person(scene, met) else None
    if token.lemma in {"reach", "get"} and _by_line(parse, token):
        return _in_touch(parse, token)
    if token.lemma in _AGREEING and _by_line(parse, token) and _several(scene, token):
        return verbs["speak"], None
    return None


def _joined_for(scene: Scene, token: Token) -> _Frame:
    """ "A joined B for talks", "A was joined by B for a working lunch"."""
    noun = governed(scene.parse, token, {"for", "in", "over"})
    occasion = scene.parse.tokens[noun] if noun is not None else None
    kind = contacts().nouns.get(occasion.lemma) if occasion is not None else None
    if occasion is None or kind not in _OCCASIONS or is_definite(scene.parse, occasion):
        return None
    other = clauses.undergoer(scene.parse, token.i)
    if other is None or not _is_person(scene, other):
        return None
    return ContactVerb(kind, "object", "", ""), other


def _in_touch(parse: Parse, token: Token) -> _Frame:
    """ "reached out to A by phone", "got in touch with A over the phone"."""
    if token.lemma == "reach":
        out = parse.child(token.i, "prt", "advmod")
        other = governed(parse, token, {"to"}) if out is not None and out.lower == "out" else None
    else:
        touch = governed(parse, token, {"in"})
        near = touch is not None and parse.tokens[touch].lower in _TOUCH
        other = governed(parse, parse.tokens[touch], {"with"}) if near and touch is not None else None
    return (contacts().verbs["speak"], other) if other is not None else None


def exchanging(parse: Parse, token: Token) -> int | None:
    """ "exchanged views with A": A."""
    views = parse.child(token.i, "dobj")
    if views is None or views.lemma not in {"view", "opinion"}:
        return None
    return governed(parse, token, {"with"}) or governed(parse, views, {"with"})


def among_themselves(scene: Scene, token: Token) -> bool:
    """ "The foreign ministers exchanged views on smuggling"."""
    views = scene.parse.child(token.i, "dobj")
    told = views is not None and views.lemma in {"view", "opinion"} and token.lemma == "exchange"
    who = clauses.subject(scene.parse, token.i)
    if who is None or scene.parse.tokens[who].lemma in {"side", "they", "both", "two"}:
        # Those who are told to have met before.
        return False
    return told and len(named(scene, who)) > 1


def _by_line(parse: Parse, token: Token) -> bool:
    """ "by telephone", "over a video link": of the verb itself."""
    for preposition in parse.children_by(token.i, "prep", "agent"):
        line = parse.child(preposition.i, "pobj")
        if preposition.lower in _OVER and line is not None:
            below = {parse.tokens[i].lower for i in parse.below(line.i)}
            if ({line.lower} | below) & contacts().phone:
                return True
    return False


def remote(parse: Parse, token: Token) -> bool:
    """ "met virtually", "met by video link", "discussed trade over the phone"."""
    if parse.tokens[min(token.i + 1, len(parse.tokens) - 1)].lower == "virtually":
        return True
    inside = [parse.child(p.i, "pobj") for p in parse.children_by(token.i, "prep") if p.lower == "in"]
    if any(noun is not None and noun.lemma in {"call", "conversation"} for noun in inside):
        # "discussed it with A in a telephone call"
        return any(noun is not None and modifiers(parse, noun) & contacts().phone for noun in inside)
    if inside:
        return False
    topic = parse.child(token.i, "dobj") if token.lemma in contacts().loose | {"exchange"} else None
    behind = parse.children_by(topic.i, "prep") if topic is not None else []
    for child in [*parse.children_by(token.i, "prep", "advmod", "agent"), *behind]:
        if child.lower == "virtually":
            return True
        if child.lower in {"by", "via", "over"}:
            below = {parse.tokens[j].lower for j in parse.below(child.i)}
            if below & contacts().phone:
                return True
    return False


def cosigners(scene: Scene, token: Token) -> Named:
    """ "signed with A an agreement", "was signed for X by A and for Y by B": A, and B."""
    passive = clauses.passive(scene.parse, token.i) or token.dep == "acl"
    leads = {"by", "between"} if passive else {"with"}
    found: Named = []
    for i in sorted(scene.parse.below(token.i)):
        inner = scene.parse.child(i, "pobj") if scene.parse.tokens[i].lower in leads else None
        if inner is not None and i > token.i and _is_person(scene, inner.i):
            found += [row for row in named(scene, inner.i) if row not in found]
    return found + ([] if passive else _for_the_other(scene, token))


def _for_the_other(scene: Scene, token: Token) -> Named:
    """ "A signed for Botswana, while B signed for Serbia": B."""
    for t in scene.parse.tokens[token.i + 1 : scene.parse.sentence_of(token.i).last]:
        other = clauses.own_subject(scene.parse, t.i) if t.lemma == token.lemma and t.tag == "VBD" else None
        if other is not None:
            return named(scene, other)
    return []


def _several(scene: Scene, token: Token) -> bool:
    return len(named(scene, clauses.subject(scene.parse, token.i))) > 1


def _is_person(scene: Scene, i: int) -> bool:
    ids = scene.who.by_token.get(i, ())
    return bool(ids) and all(scene.who.entities[e].kind in PEOPLE for e in ids)


def told_on_the_phone(parse: Parse, token: Token) -> int | None:
    """ "told A on the phone yesterday": A."""
    told = parse.child(token.i, "dobj", "dative") if token.lemma in _REACHING else None
    for preposition in parse.children_by(token.i, "prep"):
        line = parse.child(preposition.i, "pobj")
        if preposition.lower in {"on", "over", "by"} and line and line.lower in contacts().phone:
            return told.i if told is not None and told.lower not in _PRESS else None
    return None
