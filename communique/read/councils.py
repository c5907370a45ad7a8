"""Sittings of councils, told by what one delegate after the other says, and what ministers gather for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Statement
from ..vocab.contacts import contacts
from . import clauses
from .drafts import Draft
from .occasions import is_perfect, verb_status
from .parties import Contact, gathering, governed, modifiers
from .scene import Scene
from .tokens import Parse, Token

# So many who speak, for so many states, make a debate; fewer may speak anywhere.
_SPEAKERS = 4
_STATES = 3
_SITTINGS = frozenset({"meeting", "session", "debate"})
_GENRES = frozenset({"report", "readout"})
# "A B (Ghana)": how records of meetings give a delegate's state.
_STATE_BEHIND = re.compile(r"\w \([A-Z][^()]+\)$")


def sitting(scene: Scene) -> Draft | None:
    """The meeting of a council at which the delegates of several states are told to speak, or None."""
    if scene.reading.document.genre not in _GENRES:
        return None
    speakers = _speakers(scene)
    states = {scene.who.entities[e].state for e in speakers} - {None}
    if len(speakers) < _SPEAKERS or len(states) < _STATES or sum(_delegate(scene, e) for e in speakers) < 2:
        return None
    told = next(_told(scene), None)
    if told is None:
        return None
    parties = [(e, "", i) for e, i in speakers.items()]
    return Draft("meeting", "happened", told.i, parties, perfect=False, tokens=[told.i])


def _speakers(scene: Scene) -> dict[str, int]:
    """Individuals who say something in nobody else's words, each with a token that names them."""
    found: dict[str, int] = {}
    first = {
        e: i for i, ids in sorted(scene.who.by_token.items(), reverse=True) if len(ids) == 1 for e in ids
    }
    for statement in scene.reading.give("statements"):
        if statement.within is not None or len(statement.speakers) != 1:
            continue
        (e,) = statement.speakers
        kind = scene.who.entities[e].kind
        if (
            e in first
            and (kind == "person" or (kind == "role" and _delegate(scene, e)))
            and _here(scene, statement)
        ):
            found.setdefault(e, first[e])
    return found


def _here(scene: Scene, statement: Statement) -> bool:
    """Whether something is told as said now, not as said before: "had told her"."""
    if statement.cue is None:
        return True
    first, last = scene.parse.at(statement.cue.start, statement.cue.end)
    return not any(is_perfect(scene.parse, scene.parse.tokens[i]) for i in range(first, last))


def _delegate(scene: Scene, e: str) -> bool:
    """Whether the words make somebody the delegate of a state."""
    entity = scene.who.entities[e]
    titles = [*(role.title for role in entity.roles), *([entity.name] if entity.kind == "role" else ())]
    if any(word in contacts().delegates for title in titles for word in title.lower().split()):
        return True
    return any(_STATE_BEHIND.search(mention.text) for mention in entity.mentions)


def _told(scene: Scene) -> Iterator[Token]:
    """The words that tell of the sitting: "the Council met", "briefing the Council", "the meeting began"."""
    parse, seen = scene.parse, False
    for sentence in parse.sentences:
        words = scene.reading.text[sentence.start : sentence.end].lower().split()
        here = not contacts().councils.isdisjoint(word.strip(",.’'") for word in words)
        seen = seen or here
        for token in parse.words(sentence):
            if here and (_sits(token) or _numbered(parse, token)):
                yield token
    for token in parse.tokens if seen else ():
        if token.lemma in _SITTINGS and parse.tokens[token.head].lemma in {"begin", "end"}:
            yield token


def _sits(token: Token) -> bool:
    return token.lemma in {"meet", "convene", "brief"} and token.tag.startswith("VB")


def _numbered(parse: Parse, token: Token) -> bool:
    """ "its 9876th meeting"."""
    return token.lemma in _SITTINGS and token.i > 0 and parse.tokens[token.i - 1].ent == "ORDINAL"


def assembled(scene: Scene, token: Token) -> Contact | None:
    """ "EU ministers will discuss the matter in Brussels on Monday", "are to take it up in Manila"."""
    parse = scene.parse
    up = token.lemma == "take" and "up" in modifiers(parse, token) and parse.child(token.i, "dobj")
    if (token.lemma not in contacts().assembling and not up) or clauses.passive(parse, token.i):
        return None
    among = gathering(scene, clauses.subject(parse, token.i))
    where = governed(parse, token, {"in", "at"})
    topic = parse.child(token.i, "dobj")
    if where is None and topic is not None:
        where = governed(parse, topic, {"in", "at"})
        if where is not None and all(t.ent != "DATE" for t in parse.tokens[where + 1 : where + 3]):
            # "discuss the siege in Aleppo" tells where the siege is.
            return None
    there = scene.who.by_token.get(where, ()) if where is not None else ()
    if not among or not any(scene.who.entities[e].kind in {"place", "state"} for e in there):
        return None
    if topic is not None and all(t.ent != "DATE" for t in parse.words(parse.sentence_of(token.i))):
        return None
    status = verb_status(parse, token)
    if status not in {"planned", "happened"}:
        return None
    parties = tuple((e, "", t) for e, t in among)
    return Contact(
        token.i, "meeting", status, parties, False, is_perfect(parse, token), gathers=len(among) == 1
    )
