"""Others in the room: who attended a contact, was present at it or accompanied a party."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..vocab.contacts import contacts
from . import clauses, phrases
from .drafts import Draft, Mentions
from .scene import Scene
from .tokens import Parse, Token


def attend(scene: Scene, mentions: Mentions) -> None:
    """Adds to each contact the people who are said to have been there, who are none of its parties."""
    for token in scene.parse.tokens:
        people = [
            (e, j)
            for i in _there(scene.parse, token)
            for j in phrases.conjuncts(scene.parse, i)
            for e in scene.who.by_token.get(j, ())
        ]
        draft = mentions.nearest(token.i) if people else None
        if draft is not None:
            _add(scene, draft, people)


def _there(parse: Parse, token: Token) -> Iterator[int]:
    """The head of the phrase for those whom this word puts in the room, if it does so."""
    if token.lower == "present" and token.dep in {"acomp", "attr", "oprd", "ROOT"}:
        yield from _present(parse, token)
    elif token.lemma in contacts().present_verbs and clauses.is_verb(token):
        yield from _attending(parse, token)
    elif token.lower == "presence" and (of := parse.child(token.i, "prep")) is not None:
        inner = parse.child(of.i, "pobj")
        if inner is not None:
            yield inner.i


def _present(parse: Parse, token: Token) -> Iterator[int]:
    """ "A and B were present", "Present at the meeting were A and B"."""
    subject = clauses.subject(parse, token.head)
    if subject is None or subject == token.i:
        behind = parse.child(token.head, "nsubj", "attr", "dobj")
        subject = behind.i if behind and behind.i != token.i else None
    if subject is not None:
        yield subject


def _attending(parse: Parse, token: Token) -> Iterator[int]:
    """ "It was attended by A", "A attended the meeting"."""
    if clauses.passive(parse, token.i):
        people = clauses.agent(parse, token.i)
    else:
        target = clauses.undergoer(parse, token.i)
        contact = target is not None and parse.tokens[target].lemma in contacts().nouns
        people = clauses.subject(parse, token.i) if token.lemma == "attend" and contact else None
    if people is not None:
        yield people


def _add(scene: Scene, draft: Draft, people: Sequence[tuple[str, int]]) -> None:
    there = {e for e, _, _ in draft.parties} | {e for e, _ in draft.present}
    for e, token in people:
        if e not in there and scene.who.entities[e].kind in {"person", "role", "group"}:
            draft.present.append((e, token))
            there.add(e)
