"""Mentions of contacts joined: each goes to the contact that it repeats, or begins one of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..model import Time
from ..vocab.contacts import contacts
from . import clauses
from .attendance import attend
from .contacts import find
from .councils import sitting
from .delegations import preside, seat
from .drafts import AHEAD, HELD, Draft, Entities, Mentions, alike, apart
from .parties import PEOPLE, Contact, Party, modifiers
from .scene import Scene
from .sequence import in_a_row, when
from .settings import place_of, time_of
from .subjects import add_discussed, topics_of
from .surroundings import indefinite
from .tokens import Token

# A mention may repeat one of so many contacts before it: each costs 6 microseconds.
_FARTHEST = 200
# Statuses of a mention such as "the meeting" that may point back to a contact of another status.
# Contacts that a text may open with before it says who leads each side.
_HELD_BY_SIDES = frozenset({"meeting", "talks"})
_NEXT = frozenset({"next", "then", "afterwards", "afterward", "thereafter", "separately"})
_POINTING_BACK = frozenset({"happened", "ongoing", "cancelled"})


def drafts_of(scene: Scene) -> list[Draft]:
    """All contacts of the document with all that is told of them; those of the body come first."""
    drafts: list[Draft] = []
    for contact in find(scene):
        # A headline tells nothing that the body does not, once the body tells of a contact.
        if not (drafts and scene.reading.in_title(scene.parse.sentence_of(contact.token))):
            _take(scene, drafts, contact)
    in_a_row(scene, drafts)
    if (debate := sitting(scene)) is not None:
        drafts.append(debate)
    for draft in drafts:
        _add_host(scene, draft)
        if draft.kind == "visit" and draft.status == "proposed" and _accepted(scene, draft):
            draft.status = "planned"
    for draft in drafts:
        _who_received(scene, draft)
    mentions = Mentions(scene.parse, drafts)
    seat(scene, mentions)
    attend(scene, mentions)
    add_discussed(scene, drafts, mentions)
    return drafts


def _take(scene: Scene, drafts: list[Draft], contact: Contact) -> None:
    """Joins the mention to the contact that it repeats, or adds a contact."""
    time, place = time_of(scene, contact), place_of(scene, contact)
    draft = _same(scene, drafts, contact, time, place)
    if draft is None and (signing := _witnessed(scene, drafts, contact)) is not None:
        signing.present += [(e, t) for e, _, t in signing.parties]
        signing.parties = list(contact.parties)
        draft = signing
    elif draft is None and (sitting := _chaired(scene, drafts, contact)) is not None:
        preside(scene, sitting, [(e, t) for e, _, t in contact.parties])
        draft = sitting
    elif draft is None:
        contact = _like_the_last(scene, drafts, _of_the_guest(scene, drafts, contact))
        if contact.anaphoric and (
            drafts or contact.status != "happened" or contact.kind not in _HELD_BY_SIDES
        ):
            return
        draft = Draft(
            contact.kind,
            contact.status,
            contact.token,
            list(contact.parties),
            contact.perfect,
            contact.loose,
            contact.gathers,
        )
        drafts.append(draft)
    else:
        draft.join(contact, scene.who.entities)
    draft.tokens.append(contact.token)
    draft.time = draft.time or time
    draft.place = draft.place or place
    draft.topics.extend(topics_of(scene, contact))


def _same(
    scene: Scene, drafts: Sequence[Draft], contact: Contact, time: Time | None, place: str | None
) -> Draft | None:
    """The contact that the mention repeats, the last named first."""
    candidates = [
        d
        for d in reversed(drafts[-_FARTHEST:])
        if alike(d.kind, contact.kind) or d.loose or (contact.loose and d.kind != "visit")
    ]
    if contact.anaphoric:
        return _pointed_back(scene, candidates, contact, time)
    for draft in candidates:
        if apart(when(scene, draft), time) or not _same_status(draft, contact, time):
            continue
        if draft.status in AHEAD and _of_states_only(scene, draft) and draft.kind != contact.kind:
            # What two states plan to hold is not what two of their people plan.
            continue
        if _elsewhere(scene, draft, contact, place) or _in_turn(scene, draft, contact):
            continue
        if _placed_by(scene, draft, contact):
            continue
        if draft.shares(contact, scene.who.entities):
            return draft
    return None


def _who_received(scene: Scene, draft: Draft) -> None:
    """ "The ministry summoned the envoy. The deputy minister told him": the deputy minister did, for it."""
    if scene.parse.tokens[draft.trigger].lemma not in {"summon", "call"} or len(draft.parties) != 2:
        return
    entities = scene.who.entities
    for n, (host, capacity, _) in enumerate(draft.parties):
        body = capacity == "host" and entities[host].kind in {"body", "organisation", "state"}
        if not body or (told := _told(scene, draft, draft.parties[1 - n][0], entities[host].state)) is None:
            continue
        draft.parties[n] = (told[0], capacity, told[1])
        return


def _told(scene: Scene, draft: Draft, guest: str, state: str | None) -> tuple[str, int] | None:
    """Who of the state is told, within two paragraphs, to have spoken to the guest."""
    entities = scene.who.entities
    here = scene.parse.tokens[draft.trigger]
    block = scene.parse.sentence_of(draft.trigger).block
    for statement in scene.reading.give("statements"):
        if statement.addressees != (guest,) or len(statement.speakers) != 1 or not statement.cue:
            continue
        (speaker,) = statement.speakers
        first, _ = scene.parse.at(statement.cue.start, statement.cue.end)
        near = first > here.i and scene.parse.sentence_of(first).block - block < 2
        if near and entities[speaker].kind == "person" and entities[speaker].state == state is not None:
            return speaker, clauses.subject(scene.parse, first) or first
    return None


def _chaired(scene: Scene, drafts: Sequence[Draft], contact: Contact) -> Draft | None:
    """ "The council met in Lima. The meeting was co-chaired by A and B": the sitting told of just before."""
    token = scene.parse.tokens[contact.token]
    chairs = bool(contact.parties) and all(capacity == "chair" for _, capacity, _ in contact.parties)
    if not chairs or not drafts or "the" not in modifiers(scene.parse, token):
        return None
    last, here = drafts[-1], scene.parse.sentence_of(contact.token).index
    near = here - scene.parse.sentence_of(last.trigger).index < 3
    bodies = all(scene.who.entities[e].kind in {"body", "organisation"} for e, _, _ in last.parties)
    return last if near and bodies and last.status in HELD and alike(last.kind, contact.kind) else None


def _witnessed(scene: Scene, drafts: Sequence[Draft], contact: Contact) -> Draft | None:
    """ "A and B witnessed the signing of a memorandum. It was signed by C and D": one ceremony."""
    last = drafts[-1] if drafts else None
    if last is None or {last.kind, contact.kind} != {"ceremony"} or not last.parties:
        return None
    verb = scene.parse.tokens[contact.token]
    noun = scene.parse.tokens[last.trigger]
    near = scene.parse.sentence_of(verb.i).index - scene.parse.sentence_of(noun.i).index < 3
    seen = scene.parse.tokens[noun.head].lemma in {"witness", "attend", "oversee"}
    strangers = {e for e, _, _ in last.parties}.isdisjoint(e for e, _, _ in contact.parties)
    return last if near and seen and verb.lemma == "sign" and strangers else None


def _placed_by(scene: Scene, draft: Draft, contact: Contact) -> bool:
    """ "held a call after talks in Istanbul": told to come before or after the other, so another one."""
    tokens = scene.parse.tokens
    preposition = tokens[tokens[contact.token].head]
    if preposition.lower not in contacts().beside or tokens[contact.token].dep != "pobj":
        return False
    if draft.kind == contact.kind == "visit":
        # "left Lima after a two-day visit"
        return False
    carried = {t.i for t in scene.parse.children_by(preposition.head, "dobj", "nsubjpass")}
    return not ({preposition.head} | carried).isdisjoint(draft.tokens)


def _in_turn(scene: Scene, draft: Draft, contact: Contact) -> bool:
    """ "whom the president met next": one of several whom the president had met together."""
    words = modifiers(scene.parse, scene.parse.tokens[contact.token])
    return bool(words & _NEXT) and len(draft.parties) > len(contact.parties) > 1 and contact.status in HELD


def _elsewhere(scene: Scene, draft: Draft, contact: Contact, place: str | None) -> bool:
    """Whether what took place did so in another state than the contact before it."""
    held = {draft.status, contact.status} <= HELD and "visit" not in {draft.kind, contact.kind}
    if not held or draft.place is None or place is None:
        return False
    states = {scene.who.entities[p].state for p in (draft.place, place)}
    return None not in states and len(states) > 1


def _of_states_only(scene: Scene, draft: Draft) -> bool:
    return all(scene.who.entities[e].kind == "state" for e, _, _ in draft.parties)


def _pointed_back(
    scene: Scene, candidates: Sequence[Draft], contact: Contact, time: Time | None
) -> Draft | None:
    """What "the meeting" points back to; "another meeting" points to none."""
    token = scene.parse.tokens[contact.token]
    words = modifiers(scene.parse, token)
    if words & contacts().further:
        return None
    for draft in candidates:
        if contact.kind == "summit" != draft.kind and words & contacts().ordinals:
            # "what was agreed at the fourth summit": not the talks that took place now.
            continue
        one = indefinite(scene, token) and (draft.status in HELD or contact.status == "cancelled")
        if one and contact.status in AHEAD:
            # "A visit to the camps was called off": not the one that took place or will.
            continue
        if contact.status == "cancelled" and draft.status in HELD and not _so_called(scene, draft, token):
            # "The summit set for May has been postponed": not the meeting that took place.
            continue
        # "An earlier session was called off": not the one that was held.
        loosely = contact.status in _POINTING_BACK and not words & contacts().earlier
        fits = draft.status == contact.status or loosely
        if fits and not apart(draft.time, time):
            return draft
    return None


def _so_called(scene: Scene, draft: Draft, token: Token) -> bool:
    """Whether one of the contact's mentions was by the same word."""
    return any(scene.parse.tokens[i].lemma == token.lemma for i in draft.tokens)


def _same_status(draft: Draft, contact: Contact, time: Time | None) -> bool:
    """Whether the statuses agree; a plan and what came of it are one if they are of one day."""
    if (draft.status in AHEAD) == (contact.status in AHEAD):
        return draft.status == contact.status or {draft.status, contact.status} != {"happened", "denied"}
    return bool(draft.time and time and draft.time.start == time.start)


def _of_the_guest(scene: Scene, drafts: Sequence[Draft], contact: Contact) -> Contact:
    """ "A meeting with A was put off": that of the guest of the visit that the text tells of."""
    token, entities = scene.parse.tokens[contact.token], scene.who.entities
    open_to = contact.kind in {"meeting", "talks", "call", "visit"} and contact.status in AHEAD
    if len(contact.parties) != 1 or contact.gathers or not open_to or token.tag != "NN":
        return contact
    (only,) = contact.parties
    if contact.kind == "visit":
        return _their_visit(drafts, contact, only, entities)
    guests = [
        (e, t)
        for draft in reversed(drafts)
        for e, capacity, t in draft.parties
        if capacity == "visitor" and entities[e].kind == "person"
    ]
    foreign = [(e, t) for e, t in guests if entities[e].state != entities[only[0]].state]
    if not foreign or entities[only[0]].kind not in PEOPLE:
        return contact
    # Whoever is a guest most often is whose programme it is.
    often = Counter(e for e, _ in foreign)
    guest, t = max(foreign, key=lambda row: often[row[0]])
    return replace(contact, parties=(only, (guest, "", t)))


def _their_visit(drafts: Sequence[Draft], contact: Contact, only: Party, entities: Entities) -> Contact:
    """ "A stop in Damascus was called off": of whoever travels in the text."""
    if only[1] != "host":
        return contact
    for draft in reversed(drafts):
        for e, capacity, t in draft.parties:
            foreign = entities[e].kind == "person" and entities[e].state != entities[only[0]].state
            if capacity == "visitor" and foreign:
                return replace(contact, parties=(only, (e, "visitor", t)))
    return contact


def _like_the_last(scene: Scene, drafts: Sequence[Draft], contact: Contact) -> Contact:
    """ "A similar meeting", "their next meeting": one more contact of those who had the last."""
    words = modifiers(scene.parse, scene.parse.tokens[contact.token])
    numbered = contact.status in AHEAD and words & contacts().ordinals
    if not contact.anaphoric or not (numbered or words & (contacts().further | contacts().earlier)):
        return contact
    last = _one_before(scene, drafts, contact, numbered=bool(numbered))
    if last is None:
        return contact
    idle = scene.parse.tokens[contact.token].lemma in contacts().idle_nouns
    kind = last.kind if idle else contact.kind
    return replace(contact, parties=tuple(last.parties), anaphoric=False, kind=kind)


def _one_before(scene: Scene, drafts: Sequence[Draft], contact: Contact, *, numbered: bool) -> Draft | None:
    """The contact that "the next round" follows: the last told, or the first of the most sides."""
    fits = [d for d in drafts if alike(d.kind, contact.kind)]
    turns = numbered or modifiers(scene.parse, scene.parse.tokens[contact.token]) & {"next"}
    held = [d for d in fits if d.status in HELD and d.kind != "visit"]
    if turns and contact.status in AHEAD and held:
        most = max(len(d.parties) for d in held)
        return next(d for d in held if len(d.parties) == most) if most > 2 else fits[-1]
    return fits[-1] if fits else None


def _accepted(scene: Scene, draft: Draft) -> bool:
    """Whether an invitation is said to be accepted, where it stands or in the two sentences after."""
    parse = scene.parse
    here = parse.sentence_of(draft.trigger)
    for sentence in parse.sentences[here.index : here.index + 3]:
        for token in parse.words(sentence):
            if token.lemma != "accept" or not clauses.is_verb(token):
                continue
            # "which he accepted"; "The Moroccan accepted"
            given = parse.child(token.i, "dobj", "nsubjpass")
            if given is None or given.lemma in {"invitation", "invite", "offer", "which"}:
                return not clauses.negated(parse, token.i) and clauses.modal(parse, token.i) is None
    return False


def _add_host(scene: Scene, draft: Draft) -> None:
    """A visit that names no host is to the report's own state, if the visitor is from another."""
    who = scene.who
    if draft.kind != "visit" or len(draft.parties) != 1 or not who.home:
        return
    visitor = who.entities[draft.parties[0][0]]
    if not visitor.state or visitor.state == who.home:
        return
    if who.home in scene.states:
        draft.parties.append((scene.states[who.home], "host", draft.trigger))
