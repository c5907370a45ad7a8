"""Offices and nouns that stand for somebody named elsewhere, or for a role, body or thing of their own."""

from __future__ import annotations

from itertools import islice

from ..model import EntityKind
from ..vocab import states
from .assemblies import assembled, known_body
from .briefings import briefer
from .collectives import of_plural, present_only, two_people
from .described import by_description, introduced
from .discourse import Discourse
from .fitting import noun_fits, plain_name, state_fits, title_fits
from .handouts import issuing_body
from .mentions import Chunk
from .nationality import id_of, local_state, person_of
from .ownside import own_office
from .pairs import recent_pair
from .people import Person
from .tokens import Token
from .told import owner_state

# Within how many sentences an official of the report's own state is the one an unmarked title means, and
# the side of a state is the one of its people who met.
NEAR, NEAR_SIDE = 8, 4
# Those who mostly come from abroad: one of the report's own state does not go first.
_ABROAD = frozenset({"envoy", "ambassador", "diplomat", "official", "emissary", "delegate", "representative"})
# Words that describe somebody whose office was given by another word.
_DESCRIBING = frozenset(
    {
        "lawmaker",
        "politician",
        "legislator",
        "negotiator",
        "diplomat",
        "envoy",
        "mediator",
        "statesman",
        "veteran",
    }
    | {"economist", "scholar", "professor", "cleric", "activist", "critic", "mayor", "governor", "senator"}
    | {
        "businessman",
        "lawyer",
        "academic",
        "general",
        "commander",
        "judge",
        "historian",
        "author",
        "dissident",
    }
)
# Nouns that nobody calls a head of state or government by.
_BELOW_RULERS = frozenset({"official", "diplomat", "envoy", "minister"})
_RULERS = frozenset({"president", "king", "queen", "emir", "sultan", "prime minister", "chancellor"})
_VISITOR = frozenset({"visitor", "guest", "dignitary"})


def of_title(d: Discourse, chunk: Chunk, token: Token) -> tuple[str, ...]:
    if chunk.plural:
        return of_plural(d, chunk, token)
    if chunk.name in {"excellency", "highness", "majesty"}:
        # "His Excellency the Foreign Minister": the office tells who it is.
        for beside in d.parse.children_by(token.i, "appos"):
            office = d.chunk_of.get(beside.i)
            if office is not None and office.sort == "title":
                return of_title(d, office, beside)
    if chunk.definite and not _indefinite(d, token):
        state = chunk.state or d.state_near(token)
        if unnamed := introduced(d, token, chunk.name.split()[-1]) or own_office(d, chunk):
            return (unnamed,)
        found = _visitor(d, chunk, token) or _by_office(d, chunk, token) or _alone(d, chunk, token, state)
        if found:
            return (found,)
        key = f"{chunk.name}|{state}"
        return (d.keyed("role", key, d.words(chunk), state or _office_home(d, chunk)),)
    return (d.new("role", d.words(chunk), chunk.state or d.state_near(token)),)


def _office_home(d: Discourse, chunk: Chunk) -> str | None:
    governmental = {
        "president",
        "prime minister",
        "foreign minister",
        "minister",
        "king",
        "interior minister",
    }
    office = chunk.phrase.titles[-1].office if chunk.phrase else None
    return d.home if office in governmental and chunk.name != "minister" else None


def _indefinite(d: Discourse, token: Token) -> bool:
    return any(
        d.parse.tokens[c].lower in {"a", "an", "another", "one", "some", "any", "every", "each", "no"}
        for c in d.parse.children[token.i]
    )


def _by_office(d: Discourse, chunk: Chunk, token: Token) -> str | None:
    """The latest person before (else the only one after) whose titles fit a definite office."""
    wanted, state = chunk.name, chunk.state or d.state_near(token)
    # "The Secretary-General" is of the body last said to have one, and of the United Nations else.
    other = wanted == "secretary-general" and d.state_near(token) is None
    if other and ("role", f"{wanted}|UNO") not in d.by_key:
        state = None
    office = chunk.phrase.titles[-1].office if chunk.phrase else wanted
    titled = d.titled(
        (wanted, office),
        lambda p: title_fits(p, wanted, office) or (" " not in wanted and noun_fits(p, wanted)),
    )
    fits = [p for p in titled if state_fits(d.clusters[id_of(d, p)].state, state)]
    owned = d.parse.child(token.i, "poss") is not None or d.reading.in_title(d.parse.sentence_of(token.i))
    if (wanted.split()[-1] in _ABROAD and not owned) or (other and state is None):
        # One of many: "the envoy" is no ambassador who is named only later.
        fits = [p for p in fits if p.chunks[0].token < chunk.token]
    if not fits and wanted.split()[-1] == "chancellor":
        fits = _foreign_ministers(d, state)
    if not fits:
        return by_description(d, wanted.split()[-1], state) or _untitled(d, wanted, state)
    return _briefs(d, chunk, fits) or _latest(d, fits, chunk.token)


def _briefs(d: Discourse, chunk: Chunk, fits: list[Person]) -> str | None:
    """Of several spokespersons the one whose briefing it is, unless the paragraph has named another."""
    whose, ids = briefer(d), {id_of(d, p) for p in fits}
    if whose not in ids:
        return None
    sentence = d.parse.sentence_of(chunk.token)
    while sentence.index > 0 and d.parse.sentences[sentence.index - 1].block == sentence.block:
        sentence = d.parse.sentences[sentence.index - 1]
    first = sentence.first
    others = any(d.last.get(i, -1) >= first for i in ids if i != whose)
    return None if others else whose


def _foreign_ministers(d: Discourse, state: str | None) -> list[Person]:
    """Those whom Latin America calls chancellors; no state of theirs has a chancellor at its head."""
    titled = d.titled(("foreign minister",), lambda p: title_fits(p, "foreign minister", "foreign minister"))
    states_of = [(p, d.clusters[id_of(d, p)].state) for p in titled]
    return [p for p, own in states_of if own not in {"DEU", "AUT"} and state_fits(own, state)]


def _untitled(d: Discourse, noun: str, state: str | None) -> str | None:
    """ "The Russian leader": the one person without an office whose state is open or the same."""
    if state is None or noun not in {"leader", "president", "premier", "prime minister"}:
        return None
    untitled = d.titled(None, lambda p: not p.titles)
    plain = [p for p in untitled if d.clusters[id_of(d, p)].state in {None, state}]
    if len(plain) != 1:
        return None
    found = id_of(d, plain[0])
    d.clusters[found].state = state
    return found


def _visitor(d: Discourse, chunk: Chunk, token: Token) -> str | None:
    """ "the visiting minister": the one person from abroad who holds such an office, or is there at all."""
    if not _visiting(d, token) or not d.home:
        return None
    foreign = _from_abroad(d, token)
    fits = [p for p in foreign if title_fits(p, chunk.name, None) or noun_fits(p, chunk.name.split()[-1])]
    pool = fits or foreign
    states_there = {d.clusters[id_of(d, p)].state for p in pool}
    if len(states_there) == 1:
        return id_of(d, pool[0])
    # Of visitors from several states, the one last spoken of in the office named.
    return max((id_of(d, p) for p in fits), key=lambda i: d.last.get(i, -1), default=None)


def _from_abroad(d: Discourse, token: Token) -> list[Person]:
    """Everyone of another state than the report's own: those named so far, else those named later."""
    foreign = [p for p in d.everyone if d.clusters[id_of(d, p)].state not in {None, d.home}]
    return [p for p in foreign if p.chunks[0].token < token.i] or foreign


def _latest(d: Discourse, fits: list[Person], token: int, *, own_first: bool = True) -> str | None:
    """The one last named before; where the noun says no state, one of the report's own state goes first."""
    ids = {id_of(d, p) for p in fits if not present_only(d, p, token)} or {id_of(d, p) for p in fits}
    if len(ids) == 1:
        return ids.pop()
    own = {i for i in ids if own_first and d.home and d.clusters[i].state == d.home}
    floor = d.parse.sentences[max(0, d.parse.tokens[token].sentence - NEAR)].first
    for pool, least in ((own, floor), (ids, 0)):
        near = [i for i in pool if d.last.get(i, -1) >= least]
        if near:
            return max(near, key=d.last.__getitem__)
    return None


def of_noun(d: Discourse, chunk: Chunk, token: Token) -> tuple[str, ...]:
    if token.lower == "side":
        return _side(d, token)
    if token.lower in {"government", "administration", "people"} and (own := _of_state(d, token)):
        return (own,)
    if chunk.definite and token.tag == "NN" and (whose := _owner_of_government(d, chunk, token)):
        return whose
    if chunk.plural and chunk.sort in {"group", "nominal"}:
        return of_plural(d, chunk, token)
    if chunk.sort == "nominal":
        return _single_noun(d, chunk, token)
    if chunk.sort == "thing" and chunk.definite and chunk.name in {"side"}:
        return _side(d, token)
    if assembly := assembled(d, chunk, token):
        return (assembly,)
    kind: EntityKind = {"group": "group", "body": "body", "thing": "thing"}.get(chunk.sort, "thing")  # type: ignore[assignment]
    state = chunk.state or d.state_near(token)
    name = d.words(chunk)
    if chunk.sort == "group" and chunk.name == "side":
        return _side(d, token)
    if chunk.definite and chunk.name in {"government", "administration"}:
        named = d.state_entity(state or owner_state(d, token) or local_state(d, token) or d.home)
        if named:
            return (named,)
    if chunk.sort == "body":
        state = state or owner_state(d, token)
    if chunk.sort == "thing" and (issuer := issuing_body(d, chunk, token)):
        return (issuer,)
    if chunk.definite and state is None and (body := known_body(d, chunk)):
        return (body,)
    if chunk.name in {"pair", "duo", "trio"} and chunk.definite:
        return two_people(d, chunk.token, "side")
    if chunk.definite:
        return (d.keyed(kind, f"{plain_name(name)}|{state}", name, state),)
    return (d.new(kind, name, state),)


def _owner_of_government(d: Discourse, chunk: Chunk, token: Token) -> tuple[str, ...]:
    """ "Brazil's government": Brazil."""
    owner = d.parse.child(token.i, "poss") if chunk.name == "government" else None
    ids = d.by_token.get(owner.i, ()) if owner is not None else ()
    return ids if len(ids) == 1 and d.clusters[ids[0]].kind == "state" else ()


def _of_state(d: Discourse, token: Token) -> str | None:
    """ "the government of Qatar": that state."""
    for preposition in d.parse.children_by(token.i, "prep"):
        inner = d.parse.child(preposition.i, "pobj")
        if preposition.lower == "of" and inner is not None:
            chunk = d.chunk_of.get(inner.i)
            if chunk is not None and chunk.sort == "state" and token.lower != "people":
                return d.state_entity(chunk.state)
    return None


def _single_noun(d: Discourse, chunk: Chunk, token: Token) -> tuple[str, ...]:
    state = chunk.state or d.state_near(token)
    if chunk.definite and not _indefinite(d, token):
        found = _definite_person(d, chunk, token, state)
        if found:
            return (found,)
        name = d.words(chunk)
        return (d.keyed("role", f"{plain_name(name)}|{state}", name, state),)
    if token.dep in {"appos", "attr"}:
        named = _apposed(d, token)
        if named:
            return (named,)
    return (d.new("role", d.words(chunk), state),)


def _apposed(d: Discourse, token: Token) -> str | None:
    head = d.parse.tokens[token.head]
    ids = d.by_token.get(head.i, ()) if token.dep == "appos" else ()
    return ids[0] if len(ids) == 1 and d.clusters[ids[0]].kind == "person" else None


def _definite_person(d: Discourse, chunk: Chunk, token: Token, state: str | None) -> str | None:
    noun = chunk.name
    if found := introduced(d, token, noun):
        return found
    if noun in {"guest", "visitor", "host", "interlocutor", "opposite"} and (other := _other_party(d, token)):
        return other
    if noun in _VISITOR and state:
        own = [p for p in d.everyone if d.clusters[id_of(d, p)].state == state]
        return id_of(d, own[0]) if own else None
    if noun in _VISITOR or (
        noun in {"minister", "leader", "president", "official", "envoy", "diplomat"} and _visiting(d, token)
    ):
        foreign = _from_abroad(d, token)
        foreign.sort(key=lambda p: -len(p.chunks))
        if d.home and len(foreign) > 1 and len(foreign[0].chunks) > len(foreign[1].chunks):
            return id_of(d, foreign[0])
        return (
            id_of(d, foreign[0])
            if foreign and d.home and len({d.clusters[id_of(d, p)].state for p in foreign}) == 1
            else None
        )
    if noun == "counterpart":
        owner = d.parse.child(token.i, "poss")
        return None if owner is not None and owner.lower == "its" else _counterpart(d, token, state)
    if state is None and noun in {
        "man",
        "woman",
        "child",
        "person",
        "victim",
        "suspect",
        "attacker",
        "worker",
        "student",
    }:
        return None
    titled = d.titled(noun, lambda p: noun_fits(p, noun))
    fits = [p for p in titled if state_fits(d.clusters[id_of(d, p)].state, state)]
    before = [p for p in fits if p.chunks[0].token < chunk.token]
    if noun in _BELOW_RULERS:
        before = [p for p in before if not p.offices & _RULERS] or before
    if not before:
        named = by_description(d, noun, state) or _untitled(d, noun, state)
        return named or _alone(d, chunk, token, state)
    return _briefs(d, chunk, before) or _latest(d, before, chunk.token, own_first=noun not in _ABROAD)


def _alone(d: Discourse, chunk: Chunk, token: Token, state: str | None) -> str | None:
    """ "The lawmaker", "the veteran negotiator": the one person whom the paragraph has named so far."""
    if chunk.name.split()[-1] not in _DESCRIBING or token.dep not in {"nsubj", "nsubjpass"}:
        return None
    here: dict[str, None] = {}
    last = d.parse.sentence_of(token.i)
    for index in range(last.index, -1, -1):
        sentence = d.parse.sentences[index]
        if sentence.block != last.block:
            break
        for seen in d.seen_in(sentence, token.i):
            here.update((i, None) for i in seen.ids if d.clusters[i].kind == "person")
    if len(here) != 1:
        return None
    found = next(iter(here))
    own = d.clusters[found].state
    # Those who act for the United Nations or the like keep a nationality.
    serves_all = own is not None and states.states()[own].kind == "organisation"
    return found if serves_all or state_fits(own, state) else None


def _visiting(d: Discourse, token: Token) -> bool:
    return any(d.parse.tokens[c].lower == "visiting" for c in d.parse.children[token.i])


def _other_party(d: Discourse, token: Token) -> str | None:
    """ "his guest", "her host": the other of the two who met, by the owner."""
    owner = d.parse.child(token.i, "poss")
    ids = d.by_token.get(owner.i, ()) if owner else ()
    pair = recent_pair(d, token.i, "side")
    if len(ids) != 1 or ids[0] not in pair:
        return None
    others = [i for i in pair if i != ids[0]]
    return others[0] if len(others) == 1 else None


def _counterpart(d: Discourse, token: Token, state: str | None) -> str | None:
    """ "his Turkish counterpart": somebody of that state with the office of the one who owns it."""
    behind = d.parse.child(token.i, "appos")
    if behind and behind.i in d.of_token:
        return person_of(d, next(c for c in d.of_token[behind.i].chunks))
    if state is None:
        owners = {
            i
            for c in d.parse.children[token.i]
            if d.parse.tokens[c].dep == "poss"
            for i in d.by_token.get(c, ())
        }
        named = (i for i in reversed(d.last) if d.clusters[i].kind == "person" and i not in owners)
        others = tuple(islice(named, 2))
        return others[0] if len(others) == 1 else None
    same = [p for p in d.everyone if d.clusters[id_of(d, p)].state == state]
    if len(same) > 1:
        owner = d.parse.child(token.i, "poss")
        ids = d.by_token.get(owner.i, ()) if owner else ()
        holder = d.clusters[ids[0]].person if len(ids) == 1 else None
        held = {t.office for t in holder.titles} if holder else set()
        same = [p for p in same if held & {t.office for t in p.titles}] or same[:1]
    return id_of(d, same[0]) if len(same) == 1 else None


def _side(d: Discourse, token: Token) -> tuple[str, ...]:
    """ "the Turkish side": that state."""
    state = d.state_near(token)
    if state is None:
        return ()
    if d.reading.document.genre != "joint-statement" and token.dep in {"nsubj", "nsubjpass"}:
        # Of two who have just met, the one of that side; a joint statement speaks of the states.
        met = recent_pair(d, token.i, "side", reach=NEAR_SIDE)
        own = [i for i in met if d.clusters[i].state == state]
        if len(own) == 1:
            return tuple(own)
        # Further on, the one official of that state who met anybody.
        met = recent_pair(d, token.i, "side")
        own = [i for i in met if d.clusters[i].state == state]
        if len(own) == 1 and _only_one(d, own[0], state, token.i):
            return tuple(own)
    known = states.states().get(state)
    return (d.keyed("state", state, known.name if known else state, state),)


def _only_one(d: Discourse, id: str, state: str, token: int) -> bool:
    """Whether nobody else of the state with a title has been named before."""
    others = (p for p in d.everyone if p.titles and p.chunks[0].token < token)
    return all(id_of(d, p) == id for p in others if d.clusters[id_of(d, p)].state == state)
