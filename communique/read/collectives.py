""" "both sides", "the two leaders", "the prime ministers": whom they mean, where the text tells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..vocab import states
from ..vocab.offices import offices
from ..vocab.reporting import reporting
from .discourse import Discourse
from .fitting import noun_fits, noun_or_office, office_fits, plain_name, title_fits
from .heads import singular
from .issuers import issuers
from .mentions import Chunk
from .nationality import id_of
from .pairs import FAR, contact_told, of_another_contact, recent_pair
from .people import Person
from .titled import states_before
from .tokens import Token
from .words import words

_LEADING = frozenset({"leader", "minister", "president", "prime minister", "foreign minister", "official"})
# Nouns for the two who have just met, and how many sentences back they did.
_PARTIES = frozenset({"parties", "officials", "diplomats", "envoys", "negotiators", "counterparts"})
_NEAR = 10
# Nouns for all who took part in a contact, and how many they are at most.
_ATTENDING = frozenset({"interlocutors", "participants"})
_MOST = 5
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}
# How many characters before a noun its adjectives of states take at most.
_ADJECTIVES = 60
_COUNTRIES = frozenset(
    {"countries", "nations", "states", "governments", "capitals", "neighbours", "neighbors"}
)


def of_plural(d: Discourse, chunk: Chunk, token: Token) -> tuple[str, ...]:
    lower = token.lower
    lemma = lower.removesuffix("s") if token.tag == "NNPS" else token.lemma
    state = chunk.state or d.state_near(token)
    both = _both(d, token)
    if lower in _COUNTRIES and both:
        return _two_states(d)
    number = next((_NUMBERS[w] for w in _words_before(d, token) if w in _NUMBERS), None)
    joint = d.reading.document.genre == "joint-statement" and number is not None and number > 2
    if joint and len(who := issuers(d)) == number:
        return who
    if number and number > 2 and (several := _that_many(d, chunk, token, number)):
        return several
    if state is not None and (each := _one_of_each(d, chunk, token)):
        return each
    if state is not None and chunk.definite and (own := _of_state(d, chunk, token, state)):
        return own
    if state is None and both and lemma in offices().collective | offices().persons | {"side", "leader"}:
        return two_people(d, chunk.token, lemma)
    if lower == "sides" and chunk.definite and state is None:
        return two_people(d, chunk.token, "side")
    if chunk.definite and state is None and (opening := _who_opened(d, chunk, lemma)):
        return opening
    if chunk.definite and state is None and (many := _office_holders(d, chunk, token)):
        return _without_passing(d, chunk, many)
    if chunk.definite and state is None and (met := _met_there(d, chunk, lower, lemma)):
        return met
    acting = chunk.definite and state is None and lower in _PARTIES and _acting(d, token)
    if acting and (pair := recent_pair(d, chunk.token, "side", reach=_NEAR) or _principals(d, token)):
        return pair
    if chunk.definite and state is None and lower in {"ministers", "leaders", "presidents"}:
        pair = recent_pair(d, chunk.token, lemma)
        if pair and (chunk.phrase is None or chunk.name in {"minister", "ministers", "leader", "leaders"}):
            return pair
    name = d.words(chunk)
    if chunk.definite:
        return (d.keyed("group", f"{plain_name(name)}|{state}", name, state),)
    return (d.new("group", name, state),)


def _acting(d: Discourse, token: Token) -> bool:
    """Whether a plural is the subject of a verb of speaking and nothing more is said of who they are."""
    said = reporting().speaks(d.parse.tokens[token.head].lemma) and token.dep == "nsubj"
    return said and d.parse.child(token.i, "prep", "relcl", "acl", "amod", "compound", "poss") is None


def _principals(d: Discourse, token: Token) -> tuple[str, ...]:
    """ "The Parties" of a joint text: the two who open it."""
    joint = d.reading.document.genre == "joint-statement"
    return two_people(d, token.i, "side") if joint and token.lower == "parties" else ()


def _met_there(d: Discourse, chunk: Chunk, noun: str, lemma: str) -> tuple[str, ...]:
    """ "The interlocutors", "the participants": those of several states who met in the nearest contact.

    "The ministers" are so only where more than two met; participants are those of the first contact.
    """
    plain = chunk.phrase is None or chunk.name in {"minister", "ministers"}
    if noun not in _ATTENDING and not (noun == "ministers" and plain):
        return ()
    here = d.parse.tokens[chunk.token].sentence
    order = range(here + 1) if noun == "participants" else range(here, max(-1, here - FAR), -1)
    for index in order:
        sentence = d.parse.sentences[index]
        if d.reading.in_title(sentence) or not contact_told(d, sentence):
            continue
        sides: dict[str, str] = {}
        for seen in d.seen_in(sentence, chunk.token):
            for i in () if seen.quoted else seen.ids:
                cluster = d.clusters[i]
                if cluster.kind == "person" and cluster.state and office_fits(cluster.person, lemma):
                    sides.setdefault(cluster.state, i)
        if len(sides) > 1:
            least = 3 if noun == "ministers" else 2
            return tuple(sides.values()) if least <= len(sides) <= _MOST else ()
    return ()


def _who_opened(d: Discourse, chunk: Chunk, lemma: str) -> tuple[str, ...]:
    """ "The Ministers" of a joint statement: all whom its first contact names, two of a state."""
    plain = chunk.phrase is None or chunk.name in {lemma, f"{lemma}s"}
    if d.reading.document.genre != "joint-statement" or lemma != "minister" or not plain:
        return ()
    for sentence in d.parse.sentences:
        if d.reading.in_title(sentence) or not contact_told(d, sentence):
            continue
        found: dict[str, str | None] = {}
        for seen in d.seen_in(sentence, chunk.token):
            for i in () if seen.quoted else seen.ids:
                person = d.clusters[i].person
                if d.clusters[i].kind == "person" and person is not None and noun_fits(person, lemma):
                    found.setdefault(i, d.clusters[i].state)
        several = len(found) > len(set(found.values())) > 1 and len(found) <= _MOST
        return tuple(found) if several else ()
    return ()


def _without_passing(d: Discourse, chunk: Chunk, many: tuple[str, ...]) -> tuple[str, ...]:
    """ "After an audience with A, B met C. The leaders ...": B and C, who is no leader by office."""
    told = [s for s in d.seen if s.token < chunk.token and set(s.ids) & set(many)]
    aside = {i for s in told for i in s.ids if of_another_contact(d, s.token)}
    named = {i for s in told for i in s.ids if not of_another_contact(d, s.token)}
    here = d.parse.sentence_of(chunk.token).first
    if not aside - named or any(s.token >= here for s in told):
        # "the call between A and B, in which the leaders discussed ..."
        return many
    return recent_pair(d, chunk.token, "side", reach=_NEAR) or many


def _office_holders(d: Discourse, chunk: Chunk, token: Token) -> tuple[str, ...]:
    """ "The Prime Ministers", "the leaders": all named before who bear the office, if of several states."""
    noun = chunk.name if chunk.sort == "title" else token.lemma
    if noun.startswith("heads of "):
        noun = "head of state" if "state" in noun else "head of government"
    elif chunk.sort == "title":
        noun = noun[:-1] if noun.endswith("s") else singular(noun)
    if noun not in _LEADING and chunk.sort != "title":
        return ()
    titled = d.titled((noun,), lambda p: noun_or_office(p, noun))
    fits = [p for p in titled if p.chunks[0].token < chunk.token and not _former(p)]
    found = {d.clusters[id_of(d, p)].state: id_of(d, p) for p in reversed(fits)}
    ids = tuple(id_of(d, p) for p in fits if id_of(d, p) in found.values())
    if len(found) == 1 and chunk.sort == "title" and noun not in _LEADING and 2 <= len(fits) <= 4:
        # "Members of Parliament A B and C D", then "the Members of Parliament".
        shared = {t.text for t in fits[0].titles}.intersection(*({t.text for t in p.titles} for p in fits))
        return tuple(id_of(d, p) for p in fits) if shared else ()
    return ids if 2 <= len(ids) <= 4 and None not in found else ()


def _words_before(d: Discourse, token: Token) -> list[str]:
    return [d.parse.tokens[c].lower for c in d.parse.children[token.i]]


def _that_many(d: Discourse, chunk: Chunk, token: Token, number: int) -> tuple[str, ...]:
    """ "the three leaders", "the four ministers": of the contact last told of, or the first of the text."""
    return that_many(d, chunk.token, token.lemma, number)


def that_many(d: Discourse, token: int, noun: str, number: int) -> tuple[str, ...]:
    """The `number` people of a contact before token `token` whom a noun may mean: "the four"."""
    if noun not in offices().collective | offices().persons | {"side", "leader"}:
        return ()
    here = d.parse.tokens[token].sentence
    for index in range(here, max(-1, here - FAR), -1):
        sentence = d.parse.sentences[index]
        if not contact_told(d, sentence):
            continue
        found: dict[str, None] = {}
        for seen in d.seen_in(sentence, token):
            for i in () if seen.quoted else seen.ids:
                person = d.clusters[i].person
                if person is not None and d.clusters[i].kind == "person" and _leads(person, noun):
                    found.setdefault(i)
        if len(found) == number:
            return tuple(found)
    fits = [id_of(d, p) for p in d.everyone if p.chunks[0].token < token and _leads(p, noun)]
    return tuple(fits) if len(fits) == number else ()


def _leads(person: Person, noun: str) -> bool:
    if _former(person):
        return False
    return (
        noun_fits(person, noun) if noun in {"leader", "minister", "president"} else office_fits(person, noun)
    )


def _former(person: Person) -> bool:
    return any(title.text.lower().startswith("former ") for title in person.titles)


def _of_state(d: Discourse, chunk: Chunk, token: Token, state: str) -> tuple[str, ...]:
    """ "the Indonesian ministers": those named before who are ministers of the state, if several."""
    noun = chunk.name.removesuffix("s") if chunk.sort == "title" else token.lemma
    if noun not in offices().persons and chunk.sort != "title":
        return ()
    titled = d.titled((noun,), lambda p: noun_fits(p, noun) or title_fits(p, noun, noun))
    fits = [p for p in titled if p.chunks[0].token < chunk.token]
    ids = tuple(dict.fromkeys(id_of(d, p) for p in fits if d.clusters[id_of(d, p)].state == state))
    return ids if 2 <= len(ids) <= 4 else ()


def _one_of_each(d: Discourse, chunk: Chunk, token: Token) -> tuple[str, ...]:
    """ "the Chadian and Libyan ministers": the one of each state whom the noun may mean."""
    noun = chunk.name.removesuffix("s") if chunk.sort == "title" else token.lemma
    at = chunk.phrase.titles[0].start if chunk.phrase is not None and chunk.phrase.titles else token.start
    line = d.reading.text[max(0, at - _ADJECTIVES) : at]
    ws = words(line, 0, len(line))
    codes = states_before(ws, len(ws))
    if len(codes) < 2 or (noun not in offices().persons and chunk.sort != "title"):
        return ()
    titled = d.titled((noun,), lambda p: noun_fits(p, noun) or title_fits(p, noun, noun))
    fits = [id_of(d, p) for p in titled if p.chunks[0].token < chunk.token]
    found = [[i for i in dict.fromkeys(fits) if d.clusters[i].state == code] for code in codes]
    return tuple(ids[0] for ids in found) if all(len(ids) == 1 for ids in found) else ()


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
    return _pair_of(d, codes)


def _pair_of(d: Discourse, codes: Sequence[str | None]) -> tuple[str, ...]:
    """The entities of two states; nobody if there are not two."""
    table = states.states()
    if len(codes) != 2:
        return ()
    return tuple(d.keyed("state", c, table[c].name, c) for c in codes if c and c in table)


def _main_states(d: Discourse) -> list[str | None]:
    top = d.states.most_common(3)
    if len(top) < 2 or (len(top) == 3 and top[1][1] == top[2][1]):
        return []
    return [top[0][0], top[1][0]]


def two_people(d: Discourse, token: int, noun: str) -> tuple[str, ...]:
    """The two people of different sides last spoken of as parties; the first two of the text otherwise."""
    # A joint statement is of the two who open it, whomever they also met.
    joint = d.reading.document.genre == "joint-statement"
    pair = () if joint else recent_pair(d, token, noun)
    found = pair or _first_two(d, token, noun) or (recent_pair(d, token, noun) if joint else ())
    # States are sides and lead others; they are no ministers.
    return found or (() if noun in {"minister", "president", "official"} else _pair_of(d, _main_states(d)))


def _first_two(d: Discourse, token: int, noun: str) -> tuple[str, ...]:
    """The first people of two states that a document names before token `token`."""
    first: dict[str, str] = {}
    for person in d.everyone:
        if person.chunks[0].token < token and office_fits(person, noun):
            cluster = d.clusters[id_of(d, person)]
            if cluster.state:
                first.setdefault(cluster.state, cluster.id)
    ids = tuple(first.values())
    return ids[:2] if len(ids) >= 2 else ()


def present_only(d: Discourse, person: Person, token: int) -> bool:
    """Whether somebody is named before token `token` only among those whom a meeting was attended by."""
    before = [c.token for c in person.chunks if 0 <= c.token < token]
    return bool(before) and all(_listed_present(d, i) for i in before)


def _listed_present(d: Discourse, i: int) -> bool:
    words = d.parse.tokens[d.parse.sentence_of(i).first : i]
    return any((a.lower, b.lower) in {("attended", "by"), ("in", "attendance")} for a, b in pairwise(words))


def several(d: Discourse) -> None:
    """ "The four condemned ...": so many people of the contact last told."""
    for t in d.parse.tokens:
        number = _NUMBERS.get(t.lower, 0)
        led = t.i > 0 and d.parse.tokens[t.i - 1].lower == "the"
        if number > 2 and led and t.tag == "CD" and t.dep == "nsubj" and not d.by_token.get(t.i):
            d.by_token[t.i] = that_many(d, t.i, "side", number)
            d.extents.setdefault(t.i, (d.parse.tokens[t.i - 1].start, t.end))
