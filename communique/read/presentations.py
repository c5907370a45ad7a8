"""Contacts told by what is handed over at them: credentials, a note, a letter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..vocab.contacts import contacts
from . import clauses
from .occasions import is_perfect, verb_status
from .parties import PEOPLE, Contact, Named, governed, named, sides, under
from .scene import Scene
from .tokens import Token

_ACCEPTING = frozenset({"receive", "accept"})
_PRESENTING = frozenset({"present", "submit"})


def presented(scene: Scene, token: Token) -> Contact | None:
    """The contact at which the verb says that something was handed over, or None."""
    if token.lemma in _ACCEPTING | _PRESENTING:
        return _credentials(scene, token)
    return _note(scene, token) if token.lemma in contacts().handing else None


def _credentials(scene: Scene, token: Token) -> Contact | None:
    """ "received the credentials of A B", "A B presented his credentials to": a ceremony of the two."""
    parse = scene.parse
    paper = parse.child(token.i, "dobj", "nsubjpass")
    papers = [parse.tokens[i] for i in sorted(parse.below(paper.i))] if paper else []
    if not any(noun.lemma in {"credential", "credence"} for noun in papers):
        return None
    near, _ = sides(scene, token, None)
    if token.lemma in _PRESENTING:
        host, visitor = _people(scene, named(scene, governed(parse, token, {"to"}))), _people(scene, near)
    else:
        host, visitor = near, _senders(scene, token, papers) or _sending(scene, papers)
    if not host or not visitor:
        return None
    parties = [*((e, "host", t) for e, t in host), *((e, "visitor", t) for e, t in visitor)]
    status = verb_status(parse, token)
    return Contact(token.i, "ceremony", status, tuple(parties), False, is_perfect(parse, token))


def _senders(scene: Scene, token: Token, papers: Sequence[Token]) -> Named:
    prepositions = (p for noun in papers for p in scene.parse.children_by(noun.i, "prep"))
    of = (e for p in prepositions if p.lower in {"of", "from"} for e in under(scene, p))
    return _people(scene, of) or _people(scene, named(scene, governed(scene.parse, token, {"from"})))


def _sending(scene: Scene, papers: Sequence[Token]) -> Named:
    """ "received the letters of credence from the new ambassadors of A and B": the group of them."""
    prepositions = (p for noun in papers for p in scene.parse.children_by(noun.i, "prep"))
    found = [e for p in prepositions if p.lower == "from" for e in under(scene, p)]
    return [(e, t) for e, t in found if scene.who.entities[e].kind == "group"]


def _note(scene: Scene, token: Token) -> Contact | None:
    """ "handed the consul general a note of protest": a meeting of the two."""
    parse = scene.parse
    if clauses.passive(parse, token.i):
        return None
    first = parse.tokens[token.head]
    if token.dep == "conj" and first.lemma in contacts().verbs and clauses.is_verb(first):
        # "summoned A and handed him a note": one meeting.
        return None
    paper, given = parse.child(token.i, "dobj"), parse.child(token.i, "dative")
    if paper is not None and given is None and _people(scene, named(scene, paper.i)):
        # "handed the consul general, A B, a note": the parser lost the second object.
        below = (parse.tokens[i] for i in sorted(parse.below(token.i)) if i > paper.i)
        given, paper = paper, next((t for t in below if t.lemma in contacts().papers), None)
    near, far = named(scene, clauses.subject(parse, token.i)), Named()
    if paper is None or not {parse.tokens[i].lemma for i in parse.below(paper.i)} & contacts().papers:
        return None
    words = {parse.tokens[i].lower for i in parse.below(paper.i)}
    if token.lemma == "deliver" and given is None and {"from", "to"} <= words:
        # "delivered a message from President A to President B": by whatever hand.
        return None
    if given is not None:
        far = under(scene, given) if given.tag in {"IN", "TO"} else named(scene, given.i)
    far = far or named(scene, governed(parse, token, {"to"}))
    if not far:
        # "handed a note of protest to A"
        below = (parse.tokens[i] for i in sorted(parse.below(paper.i)))
        far = next((there for t in below if t.lower == "to" and (there := under(scene, t))), far)
    far = _people(scene, far)
    near = _people(scene, near)
    status = verb_status(parse, token)
    if not near or not far or status != "happened" or {e for e, _ in near} & {e for e, _ in far}:
        return None
    parties = [(e, "", t) for e, t in [*near, *far]]
    return Contact(token.i, "meeting", status, tuple(parties), False, is_perfect(parse, token))


def _people(scene: Scene, some: Iterable[tuple[str, int]]) -> Named:
    return [(e, t) for e, t in some if scene.who.entities[e].kind in PEOPLE]
