"""Which nouns name a contact, and of what kind: "talks", "a courtesy call", "a phone conversation"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..vocab.contacts import contacts
from . import clauses
from .parties import PEOPLE, is_definite, modifiers, under
from .scene import Scene
from .tokens import Parse, Token

# What one does with a body of several sides.
_CONVENING = frozenset({"convene", "reconvene", "co-chair", "cochair"})
# What one does with a mission that is a journey.
_TRAVELS = frozenset({"complete", "undertake", "begin", "end", "conclude", "wrap"})
# What "the call" does that is no demand.
_RUNNING = frozenset({"focus", "centre", "center", "revolve", "cover", "follow", "mark", "last", "conclude"})
_CALL = re.compile(r"\b[Cc]all\b(?! on\b| for\b)")
_COUNTING = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "latest"})


@dataclass(frozen=True, slots=True)
class ContactNoun:
    """The noun of a contact: its kind, and the verb that carries it, if any does."""

    token: Token
    kind: str
    verb: Token | None

    @property
    def actor(self) -> str:
        """The capacity of whoever does it."""
        return "visitor" if self.kind == "visit" else ""


def kind_of(scene: Scene, token: Token) -> str | None:
    """The kind of contact that the noun with its modifiers names."""
    table, words = contacts(), modifiers(scene.parse, token)
    if _counted(scene.parse, token, words):
        return None
    one = token.lower.removesuffix("s") if token.tag == "NNPS" else token.lower
    kind = table.nouns.get(token.lemma) or table.nouns.get(one) or _convened(scene.parse, token)
    if token.lower == "conference" and words & {"video", "phone", "telephone"}:
        return "call"
    if kind is None and token.lower in table.events and token.tag == "NNP" and inviting(scene.parse, token):
        kind = "summit" if token.lower == "forum" else "meeting"
    if token.lemma == "conference" and _not_of_states(scene.parse, token, words):
        return None
    if kind is None or (kind == "call" and not _is_call(scene, token, words)):
        return None
    if token.lemma == "exchange" and any(p.lower == "of" for p in scene.parse.children_by(token.i, "prep")):
        return None
    if words & {"courtesy", "farewell"} or (kind == "call" and _paid_to(scene, token)):
        kind = "meeting"
    if kind == "conversation":
        called = words & table.phone or _proves_phone(scene.parse, token) or _of_a_call(scene)
        kind = "call" if called else "meeting"
    if kind == "talks" and token.lemma == "talk" and token.tag != "NNS" and not words & table.phone:
        return "meeting" if scene.parse.tokens[token.head].lemma in {"have", "hold"} else None
    return "call" if words & table.phone_modifiers and kind in {"meeting", "talks"} else kind


def _counted(parse: Parse, token: Token, words: set[str]) -> bool:
    """ "It was their second meeting in a month": the one just told of."""
    verb = parse.tokens[token.head]
    subject = parse.child(verb.i, "nsubj") if token.dep == "attr" and verb.lemma == "be" else None
    between = any(p.lower == "between" for p in parse.children_by(token.i, "prep"))
    pointing = not between and subject is not None and subject.lower in {"it", "this", "that"}
    return pointing and bool(words & _COUNTING) and bool(words & {"their", "the", "our"})


def _not_of_states(parse: Parse, token: Token, words: set[str]) -> bool:
    """ "a press conference", "the OSCE's next conference": nobody meets anybody by these words."""
    owned = parse.child(token.i, "poss") is not None
    return owned or token.tag != "NN" or not words.isdisjoint({"press", "news", "joint", "media"})


def inviting(parse: Parse, token: Token) -> Token | None:
    """The verb of "invited A to the forum", "inviting him to attend the summit", above its noun."""
    t = token
    for _ in range(4):
        if t.head == t.i or t.dep not in {"pobj", "prep", "dobj", "xcomp", "ccomp", "dative"}:
            return None
        t = parse.tokens[t.head]
        if t.lemma == "invite" and clauses.is_verb(t):
            return t
        if clauses.is_verb(t) and t.lemma not in {"attend", "join", "participate", "take"}:
            return None
    return None


def _convened(parse: Parse, token: Token) -> str | None:
    """ "convene the Joint Commission in Amman"."""
    head = parse.tokens[token.head]
    if token.lemma == "mission" and token.dep == "dobj" and head.lemma in _TRAVELS:
        return "visit"
    before = parse.tokens[max(head.i - 2, 0)].lower == "co"
    together = head.lemma == "chair" and before and head.tag in {"VBD", "VBN"} and head.dep != "relcl"
    convened = token.dep in {"dobj", "nsubjpass"} and (head.lemma in _CONVENING or together)
    return "talks" if convened and token.lower in contacts().sitting else None


def _proves_phone(parse: Parse, token: Token) -> bool:
    words = {t.lower for t in parse.words(parse.sentence_of(token.i))}
    return not words.isdisjoint(contacts().phone_proofs)


def _of_a_call(scene: Scene) -> bool:
    """ "Readout of A's Call with B": what follows is of a call."""
    title = scene.reading.document.title or ""
    return scene.reading.document.genre == "readout" and bool(_CALL.search(title))


def _is_call(scene: Scene, token: Token, words: set[str]) -> bool:
    """ "received a call from", "in a call with": somebody's call, not one for something."""
    table, parse = contacts(), scene.parse
    if words & table.phone or words & table.call_modifiers or _paid_to(scene, token):
        return True
    for preposition in parse.children_by(token.i, "prep"):
        if preposition.lower == "for":
            return False
        if preposition.lower in {"with", "from", "between"}:
            return True
    head = parse.tokens[token.head]
    if head.lemma in {"receive", "hold", "have"}:
        return True
    bare = parse.child(token.i, "acl", "relcl") is None and token.dep == "nsubj"
    if bare and is_definite(parse, token) and head.lemma in _RUNNING:
        # "The call focused on trade"
        return True
    return is_definite(parse, token) and head.lower in {"during", "in", "on", "after"}


def _paid_to(scene: Scene, token: Token) -> bool:
    """ "a call on the Prime Minister"."""
    upon = (p for p in scene.parse.children_by(token.i, "prep") if p.lower in {"on", "upon"})
    return any(scene.who.entities[e].kind in PEOPLE for p in upon for e, _ in under(scene, p))
