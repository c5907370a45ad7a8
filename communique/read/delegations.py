"""Delegations: who leads one, who else is in it, and who sits on the other side."""

from __future__ import annotations

from ..model import Entity
from ..vocab.contacts import contacts
from . import clauses
from .drafts import Draft, Mentions
from .parties import PEOPLE, Named, governed, named
from .scene import Scene
from .tokens import Parse, Token

_LEADING = frozenset({"lead", "head", "represent", "chair"})


def seat(scene: Scene, mentions: Mentions) -> None:
    """Adds the leaders of the sides to the contacts as parties, and the members as present."""
    for token in scene.parse.tokens:
        if (chairs := _chairs(scene, token)) and (held := mentions.room(token.i)) is not None:
            if held.status in {"happened", "ongoing"} and held.kind != "visit":
                preside(scene, held, chairs)
            continue
        leaders, members = _by_whom(scene, token) or _side(scene, token)
        draft = mentions.room(token.i) if leaders or members else None
        if draft is None or draft.status not in {"happened", "ongoing"} or draft.kind == "visit":
            continue
        for e, t in leaders:
            _lead(scene, draft, e, t, _state_led(scene, token) or scene.who.entities[e].state)
        draft.attend(members, scene.who.entities)


def _chairs(scene: Scene, token: Token) -> Named:
    """ "after talks with A, chaired by B", "which met under the chairmanship of A and B"."""
    parse = scene.parse
    if token.lower in {"chairmanship", "co-chairmanship", "chairpersonship"}:
        return _people(scene, governed(parse, token, {"of"}))
    before = token.i - 3 if token.i > 2 and parse.tokens[token.i - 2].lower == "co" else token.i - 1
    trailing = token.tag == "VBN" and token.dep in {"advcl", "acl"} and parse.tokens[before].text == ","
    if trailing and token.lemma in {"chair", "co-chair", "mediate", "moderate"}:
        return _people(scene, clauses.agent(parse, token.i))
    return []


def preside(scene: Scene, draft: Draft, chairs: Named) -> None:
    """Whoever chairs is a party, in place of the body that sits."""
    entities = scene.who.entities
    draft.parties = [p for p in draft.parties if entities[p[0]].kind != "body" or len(chairs) < 2]
    for e, t in chairs:
        draft.add((e, "chair", t), entities)


def _by_whom(scene: Scene, token: Token) -> tuple[Named, Named] | None:
    """ "The Kenyan side was led by A and the Greek side by B": B, for whom no verb is repeated."""
    tokens = scene.parse.tokens
    by = tokens[min(token.i + 1, len(tokens) - 1)]
    if not _is_side(token) or by.lower != "by":
        return None
    before = tokens[scene.parse.sentence_of(token.i).first : token.i]
    if not any(t.lemma in _LEADING and t.tag == "VBN" for t in before):
        return None
    there = _people(scene, next((t.i for t in scene.parse.children_by(by.i, "pobj")), None))
    return (there, []) if there else None


def _side(scene: Scene, token: Token) -> tuple[Named, Named]:
    """The leaders and the members of a side that the word tells of."""
    parse = scene.parse
    if token.lemma in _LEADING and clauses.is_verb(token):
        return _people(scene, _leader(parse, token)), []
    if token.lemma in contacts().present_including and clauses.is_verb(token):
        return [], _people(scene, _member(parse, token))
    if token.lower == "side" and _opposite(parse, token):
        there = _people(scene, _behind(parse, parse.tokens[parse.tokens[token.head].head]))
        return there[:1], there[1:]
    return [], []


def _state_led(scene: Scene, token: Token) -> str | None:
    """The state whose delegation it is, or the verb says is led."""
    side: Token | None = token
    if not _is_side(token):
        side = scene.parse.child(token.i, "nsubjpass" if clauses.passive(scene.parse, token.i) else "dobj")
    ids = scene.who.by_token.get(side.i, ()) if side is not None else ()
    return scene.who.entities[ids[0]].state if len(ids) == 1 else None


def _leader(parse: Parse, token: Token) -> int | None:
    """ "A led the Kenyan delegation", "the Kenyan side was headed by A"."""
    if clauses.passive(parse, token.i):
        subject = parse.child(token.i, "nsubjpass")
        leads = subject is not None and _is_side(subject)
        return clauses.agent(parse, token.i) if leads else None
    led = parse.child(token.i, "dobj")
    leads = led is not None and (_is_side(led)) and governed(parse, token, {"to"}) is None
    leads = leads and led is not None and governed(parse, led, {"to"}) is None
    told = not clauses.modal(parse, token.i) and not clauses.infinitive(parse, token.i)
    return clauses.subject(parse, token.i) if leads and told else None


def _is_side(noun: Token) -> bool:
    return noun.lemma in contacts().leading_nouns or noun.lemma == "side"


def _member(parse: Parse, token: Token) -> int | None:
    """ "the delegation also included A", "a team comprising A"."""
    head = parse.tokens[token.head]
    noun = parse.child(token.i, "nsubj")
    if noun is None and token.dep == "conj" and (subject := clauses.subject(parse, token.i)) is not None:
        noun = parse.tokens[subject]
    if token.dep in {"relcl", "acl", "prep"}:
        noun = head
    if noun is None or not _is_side(noun):
        return None
    member = parse.child(token.i, "dobj", "pobj")
    return member.i if member is not None else None


def _opposite(parse: Parse, token: Token) -> bool:
    """ "On the other side (of the table) were"."""
    preposition = parse.tokens[token.head]
    words = {c.lower for c in (parse.tokens[i] for i in parse.children[token.i])}
    verb = parse.tokens[preposition.head]
    return (
        preposition.lower in {"on", "from"}
        and bool(words & {"other", "opposite"})
        and verb.lemma in {"be", "sit"}
    )


def _behind(parse: Parse, verb: Token) -> int | None:
    found = parse.child(verb.i, "nsubj", "attr")
    return found.i if found is not None else None


def _people(scene: Scene, i: int | None) -> Named:
    return [(e, t) for e, t in named(scene, i) if scene.who.entities[e].kind in PEOPLE]


def _unknown(entity: Entity) -> str | None:
    """ "a delegation from Tashkent", of no known state: None; else a state that none has."""
    return None if entity.kind == "group" and contacts().leading_nouns & set(entity.name.split()) else ""


def _lead(scene: Scene, draft: Draft, e: str, token: int, state: str | None) -> None:
    """The leader of a side takes the place of their state, or joins where nobody of the state is a party."""
    entities = scene.who.entities
    people = {entities[p].state for p, _, _ in draft.parties if entities[p].kind == "person"}
    if state is None or state in people:
        draft.attend([(e, token)], entities)
        return
    draft.present = [(p, t) for p, t in draft.present if p != e]
    draft.parties = [
        p
        for p in draft.parties
        if entities[p[0]].kind == "person" or entities[p[0]].state not in {state, _unknown(entities[p[0]])}
    ]
    draft.add((e, "", token), entities)
