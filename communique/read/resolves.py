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
    """Whoever is bound to a deed, by token, how firmly; `first` and `last` are of a noun that binds them."""

    subject: int
    status: CommitmentStatus
    first: int | None = None
    last: int | None = None


def resolved(parse: Parse, i: int) -> Resolve | None:
    """What binds somebody to the deed of verb `i`; None if nothing does, or for a contact."""
    token = parse.tokens[i]
    if token.lower == "commitment":
        return _kept(parse, token)
    if token.lower == "committed" and token.tag in {"VBN", "JJ"}:
        return _to_something(parse, token)
    if not clauses.is_verb(token) or clauses.passive(parse, i) or token.lemma in contacts().verbs:
        return None
    if token.dep == "pcomp" and token.tag == "VBG":
        return _committed(parse, token)
    if not clauses.infinitive(parse, i):
        return None
    above = parse.tokens[token.head]
    if token.dep in {"xcomp", "advcl"} and above.lower == "committed":
        return _to_do(parse, above, i)
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


def _to_do(parse: Parse, committed: Token, i: int) -> Resolve | None:
    """ "We are committed to reinforce it"."""
    verb = parse.tokens[committed.head] if committed.dep in {"acomp", "oprd"} else committed
    subject = clauses.own_subject(parse, verb.i)
    if subject is None or clauses.negated(parse, verb.i) or parse.child(verb.i, "dobj") is not None:
        return None
    return Resolve(subject, "conditional" if hinges(parse, i) else "made")


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


def _to_something(parse: Parse, word: Token) -> Resolve | None:
    """ "Quito is committed to peace", "we remain committed to the accord": what is committed to, a noun."""
    to = next((c for c in parse.children_by(word.i, "prep") if c.lower == "to"), None)
    noun = parse.child(to.i, "pobj") if to is not None else None
    verb = parse.tokens[word.head] if word.dep in {"acomp", "oprd"} else word
    linked = verb.lemma in _COPULAS or parse.child(word.i, "auxpass") is not None
    subject = clauses.own_subject(parse, verb.i)
    if noun is None or subject is None or not linked or clauses.negated(parse, verb.i):
        return None
    again = verb.lemma in _COPULAS - {"be"} or _still(parse, word) or _still(parse, verb)
    return Resolve(subject, "reaffirmed" if again else "made", parse.left[noun.i], parse.right[noun.i])


def _kept(parse: Parse, noun: Token) -> Resolve | None:
    """ "We remain steadfast in our commitment to X", "our commitment to X is ironclad"."""
    owner, to = (
        parse.child(noun.i, "poss"),
        next((c for c in parse.children_by(noun.i, "prep") if c.lower == "to"), None),
    )
    given = parse.child(to.i, "pobj", "pcomp") if to is not None else None
    if given is None or owner is None or owner.lower not in {"our", "my"}:
        return None
    verb = parse.tokens[noun.head]
    firm: Token | None = None
    if noun.dep == "pobj" and verb.lower == "in":
        above = parse.tokens[verb.head]
        firm = parse.child(above.i, "acomp", "oprd") if above.lemma in _COPULAS else above
        verb = parse.tokens[above.head] if above.dep in {"acomp", "oprd"} else above
    elif noun.dep == "nsubj":
        firm = parse.child(verb.i, "acomp", "oprd")
    if firm is None or firm.lower not in _WORDS["unshaken"] or verb.lemma not in _COPULAS:
        return None
    return Resolve(owner.i, "reaffirmed", parse.left[given.i], parse.right[given.i])


def _still(parse: Parse, word: Token) -> bool:
    return any(c.lower in {"still", "always"} for c in parse.children_by(word.i, "advmod"))


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
