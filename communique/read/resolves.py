"""Deeds that a side is bound to without "will": decided, set to be done, committed to, ready if asked."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import CommitmentStatus
from ..vocab.contacts import contacts
from ..vocab.predicates import predicates
from . import clauses
from .tokens import Parse, Token
from .undertaken import hinges

_WORDS = predicates().settings
_COPULAS = frozenset({"be", "remain", "stay", "stand"})
_FIRST = frozenset({"i", "we"})
# How far up from an infinitive the word that binds to it is looked for.
_DEEP = 3


@dataclass(frozen=True, slots=True)
class Resolve:
    """Whoever is bound to a deed, by token, how firmly; `first` is where a noun that binds them begins."""

    subject: int
    status: CommitmentStatus
    first: int | None = None


def resolved(parse: Parse, i: int) -> Resolve | None:
    """What binds somebody to the deed of verb `i`; None if nothing does, or for a contact."""
    token = parse.tokens[i]
    if not clauses.is_verb(token) or clauses.passive(parse, i) or token.lemma in contacts().verbs:
        return None
    if token.dep == "pcomp" and token.tag == "VBG":
        return _committed(parse, token)
    if not clauses.infinitive(parse, i):
        return None
    above = parse.tokens[token.head]
    if token.dep == "xcomp" and (_set(parse, above) or _decides(parse, above)):
        return _bound(parse, above, i)
    if token.dep in {"acl", "xcomp", "relcl"} and above.lemma in _WORDS["decisions"]:
        return _owned(parse, above, "conditional" if hinges(parse, i) else "made")
    hinged = hinges(parse, i) or hinges(parse, above.head)
    if above.lemma in _WORDS["readies"] and hinged:
        owned = _owned(parse, above, "conditional")
        return owned or _ready(parse, above)
    return None


def _set(parse: Parse, above: Token) -> bool:
    """ "Quito is to send", "we are going to send": what is to be, told as settled."""
    if above.lemma == "be":
        return above.tag in {"VBZ", "VBP", "VBD"} and above.dep not in {"relcl", "advcl"}
    going = above.lower == "going" and above.tag == "VBG"
    return going and any(a.lemma == "be" for a in clauses.auxiliaries(parse, above.i))


def _decides(parse: Parse, above: Token) -> bool:
    return above.lemma == "decide" and not clauses.negated(parse, above.i) and above.dep != "advcl"


def _bound(parse: Parse, above: Token, i: int) -> Resolve | None:
    subject = clauses.own_subject(parse, above.i)
    if subject is None or clauses.negated(parse, above.i):
        return None
    return Resolve(subject, "conditional" if hinges(parse, i) or hinges(parse, above.i) else "made")


def _owned(parse: Parse, noun: Token, status: CommitmentStatus) -> Resolve | None:
    """ "Fiji's decision to post an attaché", "Russia's readiness to mediate, if both so request"."""
    owner = parse.child(noun.i, "poss")
    return Resolve(owner.i, status, parse.left[noun.i]) if owner is not None else None


def _ready(parse: Parse, adjective: Token) -> Resolve | None:
    """ "Quito is ready / stands ready to send them, if both so request"."""
    verb = parse.tokens[adjective.head]
    subject = clauses.own_subject(parse, verb.i) if verb.lemma in _COPULAS else None
    return Resolve(subject, "conditional") if subject is not None else None


def _committed(parse: Parse, gerund: Token) -> Resolve | None:
    """ "Quito was committed to completing its part"."""
    preposition = parse.tokens[gerund.head]
    word = parse.tokens[preposition.head]
    if preposition.lower != "to" or word.lower != "committed":
        return None
    verb = word
    for _ in range(_DEEP):
        subject = clauses.own_subject(parse, verb.i)
        if subject is not None or verb.head == verb.i:
            break
        verb = parse.tokens[verb.head]
    if subject is None or verb.i < subject:
        return None
    return Resolve(subject, "conditional" if hinges(parse, gerund.i) else "made")


def given_word(parse: Parse, i: int) -> bool:
    """ "I promise you that ...", "we agreed that ...": a word of promising in the first person."""
    token = parse.tokens[i]
    if not clauses.is_verb(token) or token.lemma not in _WORDS["promising"] | _WORDS["agrees"]:
        return False
    subject = clauses.own_subject(parse, i)
    plain = token.tag in {"VBP", "VBD"} and not clauses.negated(parse, i)
    return subject is not None and parse.tokens[subject].lower in _FIRST and plain


def settled(parse: Parse, i: int) -> int:
    """The deed of "we are going to send" and "Quito is to send" by their first verb, else that verb."""
    if not _set(parse, parse.tokens[i]):
        return i
    below = (c.i for c in parse.children_by(i, "xcomp") if clauses.infinitive(parse, c.i))
    return next(below, i)
