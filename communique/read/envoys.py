"""Whose envoy somebody is whom the text treats as another state's: expelled, summoned, posted there."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from ..vocab.contacts import contacts
from ..vocab.offices import offices
from .discourse import Discourse
from .hangings import other_side, post_of, state_named, subject_of, top_of
from .tokens import Token

_UNWELCOME = frozenset({"expel", "deport"})
_REBUKED = _UNWELCOME | frozenset({"summon", "warn", "rebuke", "reprimand", "hand"})
# How many missions before a name are counted.
_FAR = 50
# How many sentences back the state is looked for that an envoy is summoned about.
_BEFORE = 4


def sent_from_abroad(d: Discourse, token: Token) -> bool:
    """Whether the text treats the person as another state's: expelled, or a consul in the report's state."""
    person = d.of_token.get(token.i)
    titles = person.titles if person is not None else ()
    posted = [title for title in titles if title.office in offices().posted]
    for title in posted:
        post = post_of(d, token, title)
        if post is not None:
            return post == d.home
        # Ambassadors may be the report's own, at home on leave or by rank; and so may who issues a readout.
        own = {"ambassador"} if d.reading.document.genre == "report" else offices().posted
        if title.office not in own:
            return True
    if posted and (_mission_near(d, token) is not None or _met_at_home(d, token)):
        return True
    return _unwelcome(d, token, posted=bool(posted))


def sender_of(d: Discourse, token: Token) -> str | None:
    """Whose envoy somebody is who was sent from abroad: of the mission named most before, of two sides."""
    receiver = _receiver(d, token)
    if (nearest := _mission_near(d, token)) not in {None, receiver}:
        return nearest
    host = receiver or d.home
    if host is not None and host != d.home:
        return d.home
    before = bisect_left(d.missions, (token.i, ""))
    near = d.missions[max(0, before - _FAR) : before]
    counts = Counter(state for _, state in near if state != host)
    top = counts.most_common(2)
    if top and (len(top) == 1 or top[0][1] > top[1][1]):
        return top[0][0]
    return other_side(d) or _accused(d, token, host)


def _accused(d: Discourse, token: Token, host: str | None) -> str | None:
    """ "Summoned Ambassador A B": of the one state beside the host that the sentences before name."""
    here = d.parse.sentence_of(token.i)
    first = d.parse.sentences[max(0, here.index - _BEFORE)].first
    near = (c for c in d.chunks if first <= c.token < token.i and c.sort in {"state", "adjective", "group"})
    found = {c.state for c in near} - {None, host}
    return found.pop() if len(found) == 1 else None


def _mission_near(d: Discourse, token: Token) -> str | None:
    """ "the Japanese embassy stated that Ambassador A B": of the mission last named in the paragraph."""
    block = d.parse.sentence_of(token.i).block
    before = bisect_left(d.missions, (token.i, ""))
    for i, state in reversed(d.missions[max(0, before - _FAR) : before]):
        if i >= 0 and d.parse.sentence_of(i).block != block:
            return None
        named = d.chunk_of.get(i)
        if named is None or named.sort != "person":
            return state
    return None


def _met_at_home(d: Discourse, token: Token) -> bool:
    """ "Joint Secretary A B met the High Commissioner, C D": by an official of whoever writes."""
    t = top_of(d, token)
    verb = d.parse.tokens[t.head]
    if t.dep != "dobj" or verb.lemma not in contacts().verbs or d.bound is not None:
        return False
    return d.home is not None and state_named(d, subject_of(d, verb)) == d.home


def _unwelcome(d: Discourse, token: Token, *, posted: bool) -> bool:
    """Whether the person is expelled or declared persona non grata, or an envoy summoned or warned."""
    t = top_of(d, token)
    verb = d.parse.tokens[t.head]
    called_in = posted and verb.lemma == "call" and d.parse.child(verb.i, "prt") is not None
    if called_in and t.dep in {"dobj", "nsubjpass"}:
        return True
    if t.dep in {"dobj", "nsubjpass"} and verb.lemma in (_REBUKED if posted else _UNWELCOME):
        return True
    above = d.parse.tokens[verb.head]
    if posted and t.dep == "pobj" and verb.lower == "in" and above.lemma == "call":
        # "The ministry called in Ambassador A B".
        return True
    return any(_declared(d, w, token.i) for w in d.parse.words(d.parse.sentence_of(t.i)))


def _declared(d: Discourse, verb: Token, i: int) -> bool:
    """Whether the verb declares whoever the phrase around token `i` names persona non grata."""
    if verb.lemma != "declare" or not any(d.parse.tokens[k].lower == "grata" for k in d.parse.below(verb.i)):
        return False
    declared = d.parse.children_by(verb.i, "nsubjpass", "dobj")
    return any(d.parse.left[t.i] <= i <= d.parse.right[t.i] for t in declared)


def _receiver(d: Discourse, token: Token) -> str | None:
    """The state of whoever does something to the person: "gave the chargé A B five days to leave"."""
    t = top_of(d, token)
    verb = d.parse.tokens[t.head]
    if t.dep == "pobj" and verb.lower == "in":
        verb = d.parse.tokens[verb.head]
    elif t.dep not in {"dobj", "dative", "iobj"}:
        return None
    return state_named(d, subject_of(d, verb))
