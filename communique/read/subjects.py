"""What a contact is about: the topics that its own words and those after it name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Statement
from ..vocab.contacts import contacts
from ..vocab.times import time_words
from . import clauses
from .drafts import HELD, Draft, Mentions
from .parties import Contact
from .scene import Scene
from .tokens import Token
from .topics import parts

_MONTHS = frozenset(month.lower() for month in (*time_words().months, *time_words().short_months))
# What a contact is about, by name.
_MATTERS = frozenset({"focus", "topic", "agenda", "subject", "purpose"})
_Extents = Iterator[tuple[int, int]]


def topics_of(scene: Scene, contact: Contact) -> list[tuple[int, int]]:
    """Code points of the topics that the words of the mention govern."""
    table, parse = contacts(), scene.parse
    token = parse.tokens[contact.token]
    if token.lemma in table.topic_silent_verbs and clauses.is_verb(token):
        return list(_purpose(scene, token))
    found = list(_about(scene, token))
    head = parse.tokens[token.head]
    if token.dep in {"dobj", "nsubj"} and (head.lemma in table.topic_verbs or head.lemma == "hold"):
        found += _about(scene, head)
    if token.dep == "nsubj" and head.lemma in table.topic_verbs:
        found += _objects(scene, head)
    if token.dep == "dobj" and head.lemma in table.light:
        # "held talks with A, focusing on trade"
        found += _purpose(scene, head)
    return [*found, *_purpose(scene, token)]


def _about(scene: Scene, token: Token) -> _Extents:
    """What the token's prepositions "on", "about" and the like govern, people and times aside."""
    parse, table = scene.parse, contacts()
    for preposition in (*parse.children_by(token.i, "prep"), *_behind_whom(scene, token)):
        inner = parse.child(preposition.i, "pobj", "pcomp")
        if preposition.lower not in table.topic_prepositions or not inner:
            continue
        never = table.topic_never | table.phone
        dated = inner.ent in {"DATE", "TIME"} or inner.lower.rstrip(".") in _MONTHS
        if dated or inner.lower in never or _somebody(scene, inner):
            continue
        yield from _whole(scene, inner)


def _behind_whom(scene: Scene, verb: Token) -> Iterator[Token]:
    """ "spoke with A about X": "about", hung on A."""
    if not clauses.is_verb(verb):
        return
    whom = [t for p in scene.parse.children_by(verb.i, "prep") if p.lower in {"with", "to"}
            for t in scene.parse.children_by(p.i, "pobj")]  # fmt: skip
    for t in whom:
        last = t if (second := scene.parse.child(t.i, "conj")) is None else second
        if _somebody(scene, last):
            yield from scene.parse.children_by(last.i, "prep")


def _somebody(scene: Scene, token: Token) -> bool:
    ids = scene.who.by_token.get(token.i, ())
    return any(scene.who.entities[e].kind in {"person", "role"} for e in ids)


def _purpose(scene: Scene, token: Token) -> _Extents:
    """ "met to discuss X", "talks focusing on X"."""
    for verb in scene.parse.children_by(token.i, "advcl", "xcomp", "acl", "relcl"):
        if verb.lemma in contacts().topic_verbs:
            yield from _objects(scene, verb)


def _objects(scene: Scene, verb: Token) -> _Extents:
    """What is discussed: the object, or what "on" and the like govern."""
    parse = scene.parse
    inner = parse.child(verb.i, "dobj")
    if inner is None:
        for preposition in parse.children_by(verb.i, "prep"):
            if preposition.lower in {"on", "upon", "around"}:
                inner = parse.child(preposition.i, "pobj")
    if inner is not None:
        yield from _whole(scene, inner)


def _whole(scene: Scene, noun: Token) -> _Extents:
    """The topics in the phrase of a noun, with all that is told of it."""
    parse = scene.parse
    first, last = parse.left[noun.i], parse.right[noun.i]
    verb = parse.tokens[parse.tokens[noun.head].head] if noun.dep == "pobj" else parse.tokens[noun.head]
    for c in parse.children_by(verb.i, "conj"):
        # "focused on the war and the need for aid": the second noun, hung on the verb.
        if c.tag in {"NN", "NNS"} and last < parse.left[c.i] <= last + 3:
            last = parse.right[c.i]
    return parts(scene.reading, parse.tokens[first].start, parse.tokens[last].end)


def add_discussed(scene: Scene, drafts: Sequence[Draft], mentions: Mentions) -> None:
    """Adds what is said to have been discussed to the contact that it was discussed at."""
    _sat(scene, mentions)
    held = [draft for draft in drafts if draft.status in {"happened", "ongoing"}]
    # What is discussed during a visit is discussed at its meetings, where the text tells of any.
    held.sort(key=lambda draft: (draft.kind == "visit", -draft.trigger))
    for statement in scene.reading.give("statements"):
        if statement.cue is None:
            continue
        first, _ = scene.parse.at(statement.cue.start, statement.cue.end)
        briefs = scene.parse.tokens[first].lemma in contacts().topic_briefing
        if statement.act != "discuss" and not briefs:
            continue
        draft = _discussed(mentions.nearest(first), held, statement, first)
        if draft and briefs and {e for e, _, _ in draft.parties}.issuperset(statement.speakers):
            draft.topics.extend(t for c in statement.content for t in parts(scene.reading, c.start, c.end))
        elif draft and not briefs:
            draft.topics.extend((t.span.start, t.span.end) for t in statement.topics)
    for token in scene.parse.tokens:
        if token.lemma in _MATTERS and token.dep in {"nsubj", "attr"}:
            near = mentions.nearest(token.i)
            if near is not None:
                near.topics.extend(_matter(scene, token))


def _matter(scene: Scene, noun: Token) -> _Extents:
    """ "The focus of the call was X", "Topics included X": X."""
    parse, verb = scene.parse, scene.parse.tokens[noun.head]
    of = [parse.child(p.i, "pobj") for p in parse.children_by(noun.i, "prep") if p.lower == "of"]
    known = all(t is not None and t.lemma in contacts().nouns for t in of)
    if noun.dep != "nsubj" or not known or not (of or noun.lemma == "topic"):
        return
    inner = parse.child(verb.i, "dobj" if verb.lemma in {"include", "cover"} else "attr")
    if inner is not None and verb.lemma in {"be", "include", "cover"} and inner.i > verb.i:
        yield from _whole(scene, inner)


def _sat(scene: Scene, mentions: Mentions) -> None:
    """ "The session reviewed trade", "Both sides held discussions on trade": of the contact just told of."""
    parse, table = scene.parse, contacts()
    for token in parse.tokens:
        if token.lemma not in table.idle_nouns and token.lemma != "agenda":
            continue
        verb = parse.tokens[token.head]
        if token.dep == "nsubj" and (verb.lemma in table.topic_verbs or token.lemma == "agenda"):
            found = list(_objects(scene, verb)) if verb.lemma != "be" else []
        else:
            carried = token.dep == "dobj" and verb.lemma in table.light
            found = list(_about(scene, token)) if carried else []
        draft = mentions.nearest(token.i) if found else None
        if draft is not None and draft.status in HELD and token.i not in draft.tokens:
            draft.topics.extend(found)


def _discussed(near: Draft | None, held: Sequence[Draft], statement: Statement, at: int) -> Draft | None:
    """The contact before the words, one whose parties speak if there is one; `held` is in order of choice."""
    if near is not None and near.status not in HELD and statement.speakers:
        # "discussed visas and agreed that officers will meet every month": at what was held, if anything was.
        near = next((d for d in held if d.trigger <= at and d.kind != "visit"), near)
    if near is None or not statement.speakers:
        return near
    speakers = set(statement.speakers)
    theirs = [d for d in held if d.trigger <= at and speakers <= {e for e, _, _ in d.parties}]
    alone = (d for d in theirs if speakers == {e for e, _, _ in d.parties})
    return next(alone, theirs[0] if theirs else near)
