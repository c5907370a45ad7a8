"""Whose official somebody is who is met abroad, or travels: told by where the clause says it was."""

from __future__ import annotations

from ..vocab.contacts import contacts
from ..vocab.offices import offices
from ..vocab.reporting import reporting
from .discourse import Discourse
from .hangings import land, other_side, post_of, state_named, subject_of, top_of
from .home import HUBS
from .tokens import Token

# How many words of a sentence are looked at.
_LONGEST = 80
# How many sentences back a journey is looked for, and how far up a clause is followed.
_REACH, _DEEP = 6, 7
_ADDRESSING = frozenset({"thank", "congratulate", "invite", "urge", "assure"})
_RECEIVING = frozenset({"receive", "host", "greet", "welcome", "meet"})
_GOING = frozenset({"travel", "visit", "arrive", "fly", "go", "head", "tour", "return"})
_LEAVING = frozenset({"leave", "depart", "head", "bind"})
_TRIPS = frozenset({"visit", "trip", "tour", "journey", "mission", "delegation"})
_UP = frozenset({"xcomp", "advcl", "conj", "relcl", "acl", "pcomp", "dobj", "pobj", "prep", "attr", "acomp"})
# Where many states meet nobody is at home.
MEETING_PLACES = frozenset(word for hub in HUBS for word in hub.split()[-1:])
_BESIDES = frozenset({"sidelines", "margins", "sideline"})


def host_of(d: Discourse, token: Token) -> str | None:
    """ "traveled to Hanoi and met Minister A B": the state in which an official is met by one of another."""
    if (there := _met_there(d, token)) is not None:
        return there
    met = _meeting(d, token)
    if met is None:
        return other_side(d) if _addressed(d, token) else None
    if any(t.lower in _BESIDES for t in d.parse.words(d.parse.sentence_of(token.i))):
        return None
    visitor = state_named(d, subject_of(d, met))
    here = _place_of(d, met)
    if here is None and visitor is not None:
        here = _posted_at(d, subject_of(d, met)) or _journey_before(d, token, visitor)
    if here is not None:
        return here if here != (visitor or d.home) else None
    if d.bound is not None and visitor in {None, d.home}:
        return d.bound
    at_home = visitor is not None and visitor == d.home and d.reading.document.genre == "readout"
    return other_side(d) if at_home else None


def _met_there(d: Discourse, token: Token) -> str | None:
    """ "She met Minister A B in Tripoli and General C D in Benghazi": each where the words put them."""
    after, first = token.i + 1, d.parse.sentence_of(token.i).first
    if after + 1 >= len(d.parse.tokens) or d.parse.tokens[after].lower != "in":
        return None
    if any(t.lower in _BESIDES for t in d.parse.words(d.parse.sentence_of(token.i))):
        return None
    code = land(d, after + 1) if d.parse.tokens[after + 1].text not in MEETING_PLACES else None
    met = next((d.parse.tokens[i] for i in range(token.i, first - 1, -1) if _is_met(d, i)), None)
    if code is None or met is None or token.dep not in {"conj", "dobj"} or token.head < met.i:
        return None
    return code if code != (state_named(d, subject_of(d, met)) or d.home) else None


def _is_met(d: Discourse, i: int) -> bool:
    t = d.parse.tokens[i]
    return t.tag.startswith("V") and t.lemma in {"meet", "see"}


def where_said(d: Discourse, token: Token) -> str | None:
    """ "Minister A B said in Kampala": its state, where the text is much about it."""
    verb = d.parse.tokens[token.head]
    if token.dep != "nsubj" or not reporting().speaks(verb.lemma):
        return None
    here = _place_of(d, verb, up=False)
    return here if here is not None and d.states[here] > 1 else None


def _addressed(d: Discourse, token: Token) -> bool:
    """ "She thanked Deputy Minister A B": whom the issuer of a readout addresses is of the other side."""
    t = top_of(d, token)
    verb = d.parse.tokens[t.head]
    if d.reading.document.genre != "readout" or t.dep != "dobj" or verb.lemma not in _ADDRESSING:
        return False
    return d.home is not None and state_named(d, subject_of(d, verb)) == d.home


def bound_for(d: Discourse, token: Token) -> str | None:
    """ "Minister A B will lead a delegation to Chengdu", "A B's visit to Peru": the state travelled to."""
    t = top_of(d, token)
    head = d.parse.tokens[t.head]
    if t.dep == "nsubj" and (head.lemma in _GOING or head.lemma == "lead"):
        return _place_of(d, head, up=False)
    if t.dep == "pobj" and head.lower == "by":
        head = d.parse.tokens[head.head]
    elif t.dep != "poss":
        return None
    return _place_of(d, head, up=False) if head.lemma in _TRIPS else None


def _posted_at(d: Discourse, subject: Token | None) -> str | None:
    """The state in which the subject is another's ambassador: whoever they deal with is mostly of it."""
    ids = d.by_token.get(subject.i, ()) if subject is not None else ()
    person = d.clusters[ids[0]].person if len(ids) == 1 else None
    if subject is None or person is None:
        return None
    held = (title for title in person.titles if title.office in offices().posted)
    return next((code for title in held if (code := post_of(d, subject, title))), None)


def _meeting(d: Discourse, token: Token) -> Token | None:
    """The verb or noun of the contact at which the person is met."""
    t = top_of(d, token)
    governor = d.parse.tokens[t.head]
    if t.dep == "dobj" and (verb := contacts().verbs.get(governor.lemma)) is not None:
        # Who is rung up may be anywhere.
        return governor if verb.kind != "call" else None
    if t.dep != "pobj" or governor.lower not in {"with", "by", "on"}:
        return None
    met = d.parse.tokens[governor.head]
    if governor.lower == "by":
        return met if met.lemma in _RECEIVING else None
    if governor.lower == "on":
        return met if met.lemma in {"call", "pay"} else None
    return met


def _place_of(d: Discourse, node: Token, *, up: bool = True) -> str | None:
    """The state of a place that a clause names behind "in" or "to", or those that it hangs on."""
    for _ in range(_DEEP):
        for c in d.parse.children[node.i]:
            child = d.parse.tokens[c]
            if child.dep == "dobj" and node.lemma in _GOING and (code := land(d, c)):
                return code
            there = child.lower in {"in", "to"} or (child.lower == "for" and node.lemma in _LEAVING)
            inner = d.parse.child(c, "pobj") if there else None
            if inner is not None and inner.text not in MEETING_PLACES and (code := land(d, inner.i)):
                return code
            trip = child if not up and child.dep == "dobj" and child.lemma in _TRIPS else None
            if trip is not None and (code := _place_of(d, trip, up=False)):
                return code
        if not up or node.head == node.i or node.dep not in _UP:
            return None
        node = d.parse.tokens[node.head]
    return None


def _journey_before(d: Discourse, token: Token, visitor: str) -> str | None:
    """Where somebody of the state `visitor` went, by the sentences before: the last place named so."""
    here = d.parse.sentence_of(token.i)
    for index in range(here.index, max(-1, here.index - _REACH), -1):
        sentence = d.parse.sentences[index]
        last = min(sentence.last, token.i) - 1
        for i in range(last, max(sentence.first - 1, last - _LONGEST), -1):
            t = d.parse.tokens[i]
            code = _place_of(d, t, up=False) if t.lemma in _GOING | _TRIPS or t.lemma == "meeting" else None
            if code is not None:
                return code if code != visitor and _went(d, t, visitor) else None
    return None


def _went(d: Discourse, t: Token, visitor: str) -> bool:
    """Whether the journey is one of somebody of that state."""
    subject = subject_of(d, t) or d.parse.child(t.i, "poss")
    if subject is None:
        return True
    ids = d.by_token.get(subject.i, ())
    alone = len(ids) == 1 and d.clusters[ids[0]].kind in {"person", "role"}
    return alone and state_named(d, subject) == visitor
