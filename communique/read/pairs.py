"""The two who met: the parties of the contact last told of before a word."""

from __future__ import annotations

from collections.abc import Sequence

from ..vocab.contacts import contacts
from . import clauses
from .discourse import Discourse, Seen
from .fitting import office_fits
from .tokens import Sentence, Token

# A sentence with one of these tells who else was in the room, not who met.
_BESIDE = frozenset(["present", "attended", "attending", "accompanied", "flanked", "presence"])
# How many sentences back two parties are looked for.
FAR = 60
# Prepositions and verbs over a contact other than the one that the sentence tells.
_PASSING = frozenset({"after", "following", "before", "since"})
_BUILDING = frozenset({"follow", "build"})
# Offices that texts give for the one who holds them.
_SOLE = frozenset(
    {"secretary-general", "deputy secretary-general", "pope", "holy father", "high commissioner"}
)


def recent_pair(d: Discourse, token: int, noun: str, *, reach: int = FAR) -> tuple[str, ...]:
    """The first two people of different states in the nearest sentence before that tells of a contact.

    Sentences are looked at from that of `token` back, `reach` at most.

    A person of unknown state counts as a side of their own, if nobody else makes up the pair.
    """
    if token >= len(d.parse.tokens):
        return ()
    here = d.parse.tokens[token].sentence
    for index in range(here, max(-1, here - reach), -1):
        sentence = d.parse.sentences[index]
        if index < here - 2 and d.reading.in_title(sentence):
            break
        if index not in d.contacts:
            d.contacts[index] = contact_told(d, sentence)
        if not d.contacts[index]:
            continue
        near = [seen for seen in d.seen_in(sentence, token) if not seen.quoted]
        for pool in ([s for s in near if not of_another_contact(d, s.token)], near):
            pair = _two_sides(d, pool, noun)
            if len(pair) == 2:
                return pair
        if len(met := _met(d, sentence, token, noun)) == 2:
            return met
    return ()


def _two_sides(d: Discourse, near: Sequence[Seen], noun: str) -> tuple[str, ...]:
    """The first two parties of different states whom a noun may mean; of no known state where that lacks."""
    sides: dict[str, str] = {}
    unknown: list[str] = []
    for i in (i for seen in near for i in seen.ids):
        cluster = d.clusters[i]
        if not _party(d, i) or not office_fits(cluster.person, noun):
            continue
        if cluster.state:
            sides.setdefault(cluster.state, i)
        elif i not in unknown:
            unknown.append(i)
    return tuple([*sides.values(), *unknown][:2])


def of_another_contact(d: Discourse, i: int) -> bool:
    """ "After an audience with A, B met C", "to follow up on the call between A and B": told in passing."""
    for t in list(clauses.ancestors(d.parse, i))[:6]:
        preposition = d.parse.tokens[t.head]
        if t.dep != "pobj" or t.lemma not in contacts().nouns:
            continue
        over = d.parse.tokens[preposition.head]
        return preposition.lower in _PASSING or over.lemma in _BUILDING
    return False


def _party(d: Discourse, id: str) -> bool:
    """Whether an entity is a person, or the office that stands for one in the text of the own side."""
    cluster = d.clusters[id]
    sole = cluster.kind == "role" and cluster.name.lower() in _SOLE
    return cluster.kind == "person" or sole or id in d.principals


def _met(d: Discourse, sentence: Sentence, token: int, noun: str) -> tuple[str, ...]:
    """The person who is the subject of a sentence and the one met or received in it, of any state."""
    actor: list[str] = []
    other: list[str] = []
    for seen in d.seen_in(sentence, token):
        cluster = d.clusters[seen.ids[0]] if len(seen.ids) == 1 else None
        if (
            cluster is None
            or seen.quoted
            or not _party(d, cluster.id)
            or not office_fits(cluster.person, noun)
        ):
            continue
        t = d.parse.tokens[seen.token]
        head = d.parse.tokens[t.head]
        if seen.subject:
            actor.append(cluster.id)
        elif (t.dep == "dobj" and head.lemma in contacts().verbs) or (
            t.dep == "pobj" and head.lower == "with"
        ):
            other.append(cluster.id)
    return (actor[0], other[0]) if actor and other and actor[0] != other[0] else ()


def contact_told(d: Discourse, sentence: Sentence) -> bool:
    """Whether a sentence tells of a contact, and not of who else was in the room."""
    table = contacts()
    words = d.parse.words(sentence)
    if any(t.lower in _BESIDE for t in words):
        return False
    return any((t.tag[:1] == "V" and t.lemma in table.verbs) or t.lemma in table.nouns for t in words)


def whoever_met(d: Discourse, token: Token) -> tuple[str, ...]:
    """ "A met with B and C": A, who met them."""
    preposition = d.parse.tokens[token.head]
    verb = d.parse.tokens[preposition.head]
    if token.dep != "pobj" or preposition.lower not in {"with", "to"}:
        return ()
    if verb.dep == "dobj" and verb.lemma in contacts().nouns:
        verb = d.parse.tokens[verb.head]
    elif verb.lemma not in contacts().verbs:
        return ()
    own = clauses.subject(d.parse, verb.i)
    ids = d.by_token.get(own, ()) if own is not None else ()
    return ids if all(d.clusters[i].kind == "person" for i in ids) else ()
