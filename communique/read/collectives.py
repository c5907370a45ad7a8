""" "both sides", "the two leaders", "the prime ministers": the people or states meant, where the text tells."""

from __future__ import annotations

from collections import Counter

from ..vocab import states
from ..vocab.contacts import contacts
from ..vocab.offices import offices
from .discourse import Discourse
from .fitting import noun_or_office, office_fits, plain_name
from .mentions import Chunk
from .nationality import everyone, id_of
from .tokens import Sentence, Token

_COUNTRIES = frozenset(
    {"countries", "nations", "states", "governments", "capitals", "neighbours", "neighbors"}
)


def of_plural(d: Discourse, chunk: Chunk, token: Token) -> tuple[str, ...]:
    lower = token.lower
    state = chunk.state or d.state_near(token)
    both = _both(d, token)
    if lower in _COUNTRIES and both:
        return _two_states(d)
    if (
        state is None
        and both
        and token.lemma in offices().collective | offices().persons | {"side", "leader"}
    ):
        return two_people(d, chunk.token, token.lemma)
    if lower == "sides" and chunk.definite and state is None:
        return two_people(d, chunk.token, "side")
    if chunk.definite and state is None and (many := _office_holders(d, chunk, token)):
        return many
    name = d.words(chunk)
    if chunk.definite:
        return (d.keyed("group", f"{plain_name(name)}|{state}", name, state),)
    return (d.new("group", name, state),)


def _office_holders(d: Discourse, chunk: Chunk, token: Token) -> tuple[str, ...]:
    """ "The Prime Ministers", "the leaders": all who bear the office and were named before, if several states' do."""
    noun = chunk.name if chunk.sort == "title" else token.lemma
    if noun.endswith("s") and chunk.sort == "title":
        noun = noun[:-1]
    if (
        noun not in {"leader", "minister", "president", "prime minister", "foreign minister", "official"}
        and chunk.sort != "title"
    ):
        return ()
    fits = [p for p in everyone(d) if p.chunks[0].token < chunk.token and noun_or_office(p, noun)]
    found = {d.clusters[id_of(d, p)].state: id_of(d, p) for p in reversed(fits)}
    ids = tuple(id_of(d, p) for p in fits if id_of(d, p) in found.values())
    return ids if 2 <= len(ids) <= 4 and None not in found else ()


def _both(d: Discourse, token: Token) -> bool:
    words = {d.parse.tokens[c].lower for c in d.parse.children[token.i]}
    return "both" in words or (
        bool(words & {"two", "three"}) and bool(words & {"the", "these", "our", "their"})
    )


def _two_states(d: Discourse) -> tuple[str, ...]:
    two = two_people(d, 10**9, "side")
    codes = [d.clusters[i].state for i in two]
    if len(codes) != 2 or None in codes:
        codes = _main_states(d)
    if len(codes) != 2:
        return ()
    table = states.states()
    return tuple(d.keyed("state", c, table[c].name, c) for c in codes if c and c in table)


def _main_states(d: Discourse) -> list[str | None]:
    counts: Counter[str] = Counter()
    for chunk in d.chunks:
        if chunk.sort in {"state", "adjective"} and chunk.state:
            counts[chunk.state] += 1
    top = counts.most_common(3)
    if len(top) < 2 or (len(top) == 3 and top[1][1] == top[2][1]):
        return []
    return [top[0][0], top[1][0]]


def two_people(d: Discourse, token: int, noun: str) -> tuple[str, ...]:
    """The two people of different sides last spoken of as parties; the first two of the text otherwise."""
    pairs = recent_pair(d, token, noun)
    if pairs:
        return pairs
    first: dict[str, str] = {}
    for seen in d.seen:
        if seen.token >= token or len(seen.ids) != 1:
            continue
        cluster = d.clusters[seen.ids[0]]
        if (
            cluster.kind == "person"
            and cluster.state
            and cluster.state not in first
            and office_fits(cluster.person, noun)
        ):
            first[cluster.state] = cluster.id
    ids = tuple(first.values())
    if len(ids) >= 2:
        return ids[:2]
    return _two_bodies(d, token)


def _two_bodies(d: Discourse, token: int) -> tuple[str, ...]:
    codes = _main_states(d)
    table = states.states()
    if len(codes) == 2:
        return tuple(d.keyed("state", c, table[c].name, c) for c in codes if c and c in table)
    return ()


def recent_pair(d: Discourse, token: int, noun: str) -> tuple[str, ...]:
    """The first two people of different states in the nearest sentence before that tells of a contact."""
    if token >= len(d.parse.tokens):
        return ()
    here = d.parse.tokens[token].sentence
    for index in range(here, -1, -1):
        sentence = d.parse.sentences[index]
        if index < here - 2 and d.reading.in_title(sentence):
            break
        if not _contact(d, sentence):
            continue
        people_here: dict[str, str] = {}
        for seen in d.seen:
            if sentence.first <= seen.token < min(sentence.last, token) and not seen.quoted:
                for i in seen.ids:
                    c = d.clusters[i]
                    if c.kind == "person" and c.state and office_fits(c.person, noun):
                        people_here.setdefault(c.state, i)
        if len(people_here) >= 2:
            return tuple(people_here.values())[:2]
    return ()


def _contact(d: Discourse, sentence: Sentence) -> bool:
    table = contacts()
    words = d.parse.words(sentence)
    return any((t.tag[:1] == "V" and t.lemma in table.verbs) or t.lemma in table.nouns for t in words)
