"""What a name hangs on in the tree: its list, its clause, the place, the post; and the other of two sides."""

from __future__ import annotations

from ..gazetteer import cities
from ..vocab import states
from .discourse import Discourse
from .mentions import Chunk
from .titles import Title
from .tokens import Token

# How far up a clause is followed, and over which relations.
_DEEP = 7
_UP = frozenset({"xcomp", "advcl", "conj", "relcl", "acl", "pcomp", "dobj", "pobj", "prep", "attr", "acomp"})
# From this population on a name of a town is taken for the town.
_KNOWN = 15_000
# How surely a person's state is known: said of the person, by the place spoken of, by the report's place.
EXPLICIT, LOCAL, HOME = 3, 2, 1


def other_side(d: Discourse, than: str | None = None) -> str | None:
    """The one state besides `than` (or the report's own) whose people the text names, if there is one."""
    own = than or d.home
    rest = d.sides - {own}
    return next(iter(rest)) if own and len(rest) == 1 else None


def state_named(d: Discourse, token: Token | None) -> str | None:
    """The state of the one that the token names, or that a "who" stands for."""
    if token is not None and token.tag in {"WP", "WDT"} and d.parse.tokens[token.head].dep == "relcl":
        token = d.parse.tokens[d.parse.tokens[token.head].head]
    ids = d.by_token.get(token.i, ()) if token else ()
    return d.clusters[ids[0]].state if len(ids) == 1 else None


def said_of(d: Discourse, chunk: Chunk) -> str | None:
    """The state that words tell of the person whom the chunk names."""
    ids = d.by_token.get(chunk.token, ()) if chunk.sort == "person" else ()
    return d.clusters[ids[0]].state if len(ids) == 1 and d.evidence.get(ids[0], 0) == EXPLICIT else None


def land(d: Discourse, i: int) -> str | None:
    """The state that token `i` names, or that the town or region of this name lies in if one is meant."""
    # A name of several words is headed by its last: "the Democratic Republic of Congo".
    start = d.parse.tokens[i].start
    near = (d.chunk_of.get(j) for j in range(i, min(i + 5, len(d.parse.tokens))))
    chunk = next((c for c in near if c is not None and c.start <= start), None)
    if chunk is None or chunk.sort not in {"state", "place"}:
        return None
    if chunk.state:
        return chunk.state
    return _city(chunk.name)


def _city(name: str) -> str | None:
    """The state of the town or region of this name, if it is a large one or the only one."""
    found = cities.find(name)
    sure = found and (found[0].population >= _KNOWN or len({place.country for place in found}) == 1)
    return found[0].country if sure else None


def post_of(d: Discourse, token: Token, title: Title) -> str | None:
    """The state that an envoy is sent to: "ambassador to Angola", "Our Consul General in Dubai"."""
    beside = d.chunk_of.get(token.head if token.dep == "appos" else token.i)
    held = d.reading.text[beside.start : beside.end] if beside is not None else ""
    for text in (title.text, " ".join(held.split())):
        for preposition in (" to ", " in "):
            _, found, place = text.partition(preposition)
            place = place.removeprefix("the ")
            code = (states.by_name(place) or states.by_capital(place) or _city(place)) if found else None
            if code is not None:
                return code
    return None


def top_of(d: Discourse, token: Token) -> Token:
    """The first of the list that the token is in."""
    t = token
    for _ in range(40):
        if t.dep not in {"conj", "appos"} or t.head == t.i:
            break
        t = d.parse.tokens[t.head]
    return t


def subject_of(d: Discourse, verb: Token) -> Token | None:
    """The subject of a verb, or of the verb that it goes on from."""
    for _ in range(_DEEP):
        subject = d.parse.child(verb.i, "nsubj", "nsubjpass")
        if subject is not None:
            return subject
        if verb.head == verb.i or verb.dep not in _UP:
            return None
        # "A B, handing over the aid": the name that a participle hangs on.
        participle = verb.dep == "acl"
        verb = d.parse.tokens[verb.head]
        if participle and verb.i in d.of_token:
            return verb
    return None
