"""The state that words near a name tell or rule out: who represents whom, a post, a list."""

from __future__ import annotations

from ..vocab import states
from ..vocab.offices import offices
from .discourse import Discourse
from .hangings import other_side, post_of, state_named, top_of
from .mentions import Chunk
from .people import Person
from .polities import state_before
from .titles import Title
from .tokens import Token
from .words import words

# How many characters before a name are looked at, and how many sentences.
_NEAR, _BEFORE = 60, 3
# Sorts of phrases that name a state.
_NAMING = frozenset({"state", "adjective", "place", "title", "body"})
_PASSIVE = frozenset({"represented", "be", "is", "was", "will", "led", "headed"})
_LONGEST_LIST = 8
# Fields of which a state has one office, so that two who hold it are of two states.
_FIELDS = frozenset({"foreign", "defence", "defense", "interior", "finance", "prime", "trade", "energy"})


def represented(d: Discourse, chunk: Chunk) -> str | None:
    """ "Peru will be represented by A B and Chile by C D", "A B and C D represented Peru"."""
    before = d.reading.text[max(0, chunk.start - _NEAR) : chunk.start]
    if before.rstrip().endswith(" by"):
        ws = words(before, 0, len(before))
        k = len(ws) - 1
        while k > 0 and ws[k - 1].lower in _PASSIVE:
            k -= 1
        told = state_before(ws, k) if k < len(ws) - 1 or "represented" in _line(d, chunk) else None
        return told.code if told is not None and told.kind == "name" else None
    top = top_of(d, d.parse.tokens[chunk.token])
    verb = d.parse.tokens[top.head]
    if top.dep != "nsubj" or verb.lemma != "represent":
        return None
    given = d.parse.child(verb.i, "dobj")
    held = d.chunk_of.get(given.i) if given is not None else None
    return held.state if held is not None and held.sort == "state" else None


def _line(d: Discourse, chunk: Chunk) -> str:
    """The words of the sentence before the name."""
    first = d.parse.tokens[d.parse.sentence_of(chunk.token).first]
    return d.reading.text[first.start : chunk.start]


def of_mission(d: Discourse, chunk: Chunk) -> str | None:
    """ "embassy press officer A B": of the mission or ambassador last named before."""
    titles = chunk.phrase.titles if chunk.phrase is not None else ()
    if not any(title.text.lower().startswith(("embassy ", "embassy's ", "consulate ")) for title in titles):
        return None
    here = d.parse.sentence_of(chunk.token)
    first = d.parse.sentences[max(0, here.index - _BEFORE)].first
    found = [code for i, code in d.missions if first <= i < chunk.token]
    return found[-1] if found else None


def post(d: Discourse, token: Token, person: Person) -> str | None:
    """The state that an envoy is sent to, whose own they are not."""
    held = (title for title in person.titles if title.office in offices().posted)
    return next((code for title in held if (code := post_of(d, token, title))), None)


def of_a_pair(person: Person, home: str) -> str | None:
    """ "Chairman of the Peru-Chile Friendship League": of the other of two states that a hyphen joins."""
    for title in person.titles:
        for word in title.text.split():
            one, hyphen, other = word.partition("-")
            pair = {states.by_name(one), states.by_name(other)} if hyphen else set()
            if len(pair) == 2 and None not in pair and home in pair and "friendship" in title.text.lower():
                return next(code for code in pair if code != home)
    return None


def fellow(d: Discourse, token: Token) -> str | None:
    """ "Peruvian Minister A B and Secretary C D": the state of the one before in a list of one state."""
    found: list[str] = []
    t = token
    for _ in range(_LONGEST_LIST):
        if t.dep not in {"conj", "appos"} or t.head == t.i:
            break
        t = d.parse.tokens[t.head]
        code = state_named(d, t) if t.i in d.of_token else None
        found += [code] if code else []
    return found[0] if found else None


def opposite(d: Discourse, token: Token, person: Person) -> str | None:
    """ "Defence Secretary A B and Defence Minister C D should meet": the second is the other side's."""
    before = d.parse.tokens[token.head]
    first = d.of_token.get(before.i)
    if token.dep != "conj" or first is None or first is person or d.home is None:
        return None
    if state_named(d, before) != d.home or fields(first.titles).isdisjoint(fields(person.titles)):
        return None
    return other_side(d)


def fields(titles: tuple[Title, ...] | list[Title]) -> set[str]:
    """What the titles of ministers and secretaries are for, where a state has one of them."""
    held = (title.text.lower().split() for title in titles)
    whole = (text for text in held if text[-1] in {"minister", "secretary"} and "deputy" not in text)
    return {word for text in whole for word in text[:1] if word in _FIELDS}


def spoken_of(d: Discourse, token: Token) -> str | None:
    """The one state, besides the report's own and the speakers', that the sentences before name last."""
    here = d.parse.sentence_of(token.i)
    speaking = {d.clusters[i].state for ids in d.labels.values() for i in ids}
    for index in range(here.index, max(-1, here.index - _BEFORE - 1), -1):
        sentence = d.parse.sentences[index]
        near = (c for c in d.chunks if sentence.first <= c.token < min(sentence.last, token.i))
        found = {c.state for c in near if c.sort in _NAMING} - speaking
        found -= {d.home, None}
        if found:
            return found.pop() if len(found) == 1 else None
    return None
