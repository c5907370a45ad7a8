"""Who meets among themselves by a noun of contact, and which nouns tell of none or of the one before."""

from __future__ import annotations

from ..vocab.contacts import contacts
from . import clauses
from .nounkinds import ContactNoun
from .parties import Party, gathering
from .scene import Scene
from .tokens import Parse, Token


def attempted(parse: Parse, token: Token) -> bool:
    """ "A first attempt to arrange the trip fell through": that tells of no trip."""
    verb = parse.tokens[token.head]
    return (
        token.dep == "dobj" and verb.dep == "acl" and parse.tokens[verb.head].lemma in {"attempt", "effort"}
    )


def this_came(parse: Parse, token: Token) -> bool:
    """ "A discussed trade with B. This came during a phone call": that is what it was."""
    preposition = parse.tokens[token.head]
    verb = parse.tokens[preposition.head]
    subject = parse.child(verb.i, "nsubj")
    this = subject is not None and subject.lower in {"this", "it", "that", "which"}
    return (
        this and preposition.lower in {"during", "in", "at"} and verb.lemma in {"come", "take", "occur", "be"}
    )


def gathered(scene: Scene, noun: ContactNoun) -> list[Party]:
    """ "a meeting of EU ministers", "talks between the negotiators": those who meet among themselves."""
    for preposition in scene.parse.children_by(noun.token.i, "prep"):
        inner = scene.parse.child(preposition.i, "pobj")
        if preposition.lower in {"of", "between", "among"} and inner is not None and noun.kind != "visit":
            return [(e, "", t) for e, t in gathering(scene, inner.i)]
    holds = noun.verb is not None and noun.verb.lemma not in contacts().joining
    if noun.verb is not None and holds and noun.kind in {"meeting", "talks"} and noun.token.dep == "dobj":
        # "The foreign ministers of the two countries will hold the first meeting"
        return [(e, "", t) for e, t in gathering(scene, clauses.subject(scene.parse, noun.verb.i))]
    return _ours(scene, noun) if noun.kind != "visit" else []


def _ours(scene: Scene, noun: ContactNoun) -> list[Party]:
    """ "At our meeting we, the Leaders of the G7, reaffirmed": they who speak for themselves."""
    owner = scene.parse.child(noun.token.i, "poss")
    if owner is None or owner.lower != "our":
        return []
    sentence = scene.parse.sentence_of(noun.token.i)
    speakers = (t for t in scene.parse.words(sentence) if t.lower == "we" and t.dep == "nsubj")
    behind = [t for we in speakers for t in scene.parse.children_by(we.i, "appos")]
    return [(e, "", t) for noun in behind[:1] for e, t in gathering(scene, noun.i)]


def offering(parse: Parse, verb: Token) -> int | None:
    """ "underscored Brazil's readiness to host talks": Brazil, whoever underscored it."""
    noun = parse.tokens[verb.head]
    if verb.dep != "acl" or noun.lemma not in contacts().offers or not clauses.infinitive(parse, verb.i):
        return None
    owner = parse.child(noun.i, "poss")
    return owner.i if owner is not None else None
