"""Who fills the slots of a row of the table of predicates: source and target by the words around."""

from __future__ import annotations

from collections.abc import Iterator

from ..vocab.predicates import Row, predicates
from . import clauses
from .clauses import Clause
from .matching import complements, is_a, is_actor, meant, prepositions
from .reading import Reading
from .tokens import Parse

_PLACES = frozenset({"@place", "@state"})
_OF = frozenset({"of"})
_BY = frozenset({"by"})
_FACING = frozenset({"near", "off", "opposite", "facing", "toward", "towards"})
_WHERE = frozenset({"along", "to", "on", "in", "into", "around", "over", "at", "across"})
# What is asked or supported is not told by whom a noun below names.
_OPEN = frozenset({"REQUEST", "SUPPORT", "CONSULT"})
_RELATING = frozenset(
    {"with", "of", "off", "near", "from", "in", "facing", "bordering", "opposite", "by", "to", "against"}
)


def below(reading: Reading, verb: int, slots: tuple[str, ...]) -> Iterator[int]:
    preps = frozenset(slot for slot in slots if slot not in {"in", "at", "of", "owner"})
    yield from complements(reading.parse, verb, preps)


def filled(
    reading: Reading, row: Row, slots: tuple[str, ...], clause: Clause, *, deep: bool = False
) -> tuple[int, ...]:
    """The heads of the first slot that holds anything.

    `deep`: of the first that holds somebody, else who is named below: "halted sales to a plant of Peru".
    """
    first: tuple[int, ...] = ()
    for slot in slots:
        found = _slot(reading, row, slot, clause)
        if found and (not deep or _somebody(reading, found[0])):
            return found
        first = first or found
    if deep and first and slots[0] not in {"subject", "object"}:
        return tuple(within(reading, first[0])) or first
    return first


def _somebody(reading: Reading, i: int) -> bool:
    """Whether the words are somebody who can act, or something that is known to be somebody's."""
    entities = reading.who.entities
    return is_actor(reading, i) or any(entities[e].state for e in reading.who.by_token.get(i, ()))


def within(reading: Reading, i: int) -> Iterator[int]:
    """The first who can act below a noun: "the waters off Peru", "a province bordering Iran"."""
    parse = reading.parse
    for j in complements(parse, i, _RELATING):
        if is_actor(reading, j):
            yield j
            return
        yield from within(reading, j)
    named = [j for j in owners(reading, i) if is_actor(reading, j)]
    if named:
        # "21 billion euros of U.S. goods"
        yield named[0]
        return
    for child in parse.children_by(i, "acl"):
        given = parse.child(child.i, "dobj") if child.lower in _RELATING else None
        other = given.i if given is not None else clauses.agent(parse, child.i)
        if other is not None and is_actor(reading, other):
            yield other
            return


def _slot(reading: Reading, row: Row, slot: str, clause: Clause) -> tuple[int, ...]:
    parse, v = reading.parse, clause.verb
    if slot == "subject":
        return _actor(reading, clause.subject)
    if slot == "object":
        return _patient(reading, clause.object)
    if slot == "patient":
        return (clause.object is not None and is_actor(reading, clause.object) and (clause.object,)) or ()
    if slot == "owner":
        return owners(reading, clause.object)
    if slot == "dative":
        given = parse.child(v, "dative")
        if given is None:
            # "was promised a loan": whoever is the subject of the passive.
            receiver = clauses.subject(parse, v) if clause.passive and parse.child(v, "dobj") else None
            return (receiver,) if receiver is not None and is_actor(reading, receiver) else ()
        if given.tag in {"IN", "TO"}:
            return tuple(complements(parse, v, frozenset({given.lower})))[:1]
        return (given.i,)
    if slot == "comp":
        return _of_complement(reading, v)
    if slot == "inner":
        return _inner(parse, v)
    if slot == "purpose":
        return _of_purpose(parse, clause)
    if slot == "frontier":
        return tuple(_at_frontier(reading, clause))[:1]
    found = [i for i in _after(reading, row, slot, clause) if not _timely(reading, i)]
    if slot == "in":
        found = [i for i in found if is_a(reading, i, _PLACES) or _somebody(reading, i)]
    return tuple(found[:1])


def _after(reading: Reading, row: Row, preposition: str, clause: Clause) -> Iterator[int]:
    """The nouns after a preposition of a verb, its object, or the infinitive or noun below it."""
    parse, preps, v = reading.parse, frozenset({preposition}), clause.verb
    found = [*complements(parse, v, preps)]
    for i in meant(parse, clause.object) if clause.object is not None else ():
        found += complements(parse, i, preps)
        if preposition == "by":
            # "a resolution tabled by Mali"
            found += [j for c in parse.children_by(i, "acl") if (j := clauses.agent(parse, c.i)) is not None]
    for child in parse.children_by(v, "xcomp", "advcl"):
        gerund = child.dep == "xcomp" and child.tag == "VBG"
        if child.i > v and (gerund or clauses.infinitive(parse, child.i)):
            found += complements(parse, child.i, preps)
            given = parse.child(child.i, "dobj")
            found += complements(parse, given.i, preps) if given is not None else ()
    for before, i in prepositions(parse, v, clause.object) if row.wants("prep") else ():
        # "walked out of the talks with Mali", "bowed to the demand of Mali"
        through = before in row.wants("prep") and row.plover not in _OPEN
        if through and not is_actor(reading, i):
            found += complements(parse, i, preps)
    return (i for i in found if not clauses.is_verb(parse.tokens[i]))


def _at_frontier(reading: Reading, clause: Clause) -> Iterator[int]:
    """Whom troops face: "along its border with Iran", "to the waters off Peru", "near Poland"."""
    parse = reading.parse
    heads = [clause.verb, *([clause.object] if clause.object is not None else [])]
    heads += [c.i for c in parse.children_by(clause.verb, "advmod") if c.lower == "close"]
    for preposition, i in prepositions(parse, *heads):
        if preposition in _FACING and is_actor(reading, i):
            yield i
        elif preposition in _FACING | _WHERE:
            yield from within(reading, i)


def _inner(parse: Parse, v: int) -> tuple[int, ...]:
    """The object of the infinitive below: "threatened to attack Israel"."""
    for child in parse.children_by(v, "xcomp"):
        given = parse.child(child.i, "dobj")
        if given is not None:
            return (given.i,)
    return ()


def _timely(reading: Reading, i: int) -> bool:
    """Whether the words are a time and nobody: "on Thursday"."""
    return reading.parse.tokens[i].ent in {"DATE", "TIME"} and not is_actor(reading, i)


def _of_purpose(parse: Parse, clause: Clause) -> tuple[int, ...]:
    """Whom a means is for: "gave 20 million to help the refugees"."""
    heads = [clause.verb, *([clause.object] if clause.object is not None else [])]
    for head in heads:
        for child in parse.children_by(head, "xcomp", "advcl", "acl", "relcl"):
            if child.lemma not in predicates().settings["helps"] or not clauses.infinitive(parse, child.i):
                continue
            if (given := parse.child(child.i, "dobj")) is not None:
                return (given.i,)
            for below in parse.children_by(child.i, "ccomp", "xcomp"):
                # "to help Iran repair roads"
                if (own := clauses.own_subject(parse, below.i)) is not None:
                    return (own,)
    return ()


def _actor(reading: Reading, i: int | None) -> tuple[int, ...]:
    """The subject, if it can act; of an event noun as subject ("the strikes killed"), whoever did it."""
    if i is None:
        return ()
    if reading.parse.tokens[i].lemma in predicates().settings["agents"]:
        return owners(reading, i) or tuple(_sender(reading, i))
    if is_actor(reading, i):
        return (i,)
    if is_a(reading, i, predicates().classes["attack"]):
        doers = tuple(j for j in of_noun(reading, ("by", "owner"), i) if is_actor(reading, j))
        return doers or tuple(_sender(reading, i))
    return tuple(j for j in meant(reading.parse, i) if is_actor(reading, j))[:1]


def _sender(reading: Reading, i: int) -> Iterator[int]:
    """ "a missile fired by Norway", "bombs planted by rebels": whoever sent or laid it."""
    for child in reading.parse.children_by(i, "acl", "relcl"):
        doer = clauses.agent(reading.parse, child.i)
        if doer is not None and is_actor(reading, doer):
            yield doer


def _patient(reading: Reading, i: int | None) -> tuple[int, ...]:
    """What is acted on; if it only counts, also what it counts is looked at for an entity."""
    if i is None:
        return ()
    known = reading.who.by_token
    return (next((j for j in meant(reading.parse, i) if known.get(j)), i),)


def owners(reading: Reading, i: int | None) -> tuple[int, ...]:
    """The possessor of a noun, else the state whose adjective or name stands before it."""
    if i is None:
        return ()
    parse = reading.parse
    if (owner := parse.child(i, "poss")) is not None:
        return (owner.i,)
    for child in parse.children_by(i, "amod", "compound", "nmod"):
        if reading.who.by_token.get(child.i) and is_actor(reading, child.i):
            return (child.i,)
        if child.tag in {"JJ", "NNP"} and child.ent in {"NORP", "GPE"}:
            return (child.i,)
    return ()


def _of_complement(reading: Reading, v: int) -> tuple[int, ...]:
    """The subject of the clause below: "demanded that Israel withdraw"."""
    parse = reading.parse
    for child in parse.children_by(v, "ccomp", "xcomp"):
        own = clauses.own_subject(parse, child.i)
        if own is not None and is_actor(reading, own):
            return (own,)
    return ()


def of_noun(reading: Reading, slots: tuple[str, ...], noun: int) -> tuple[int, ...]:
    parse = reading.parse
    for slot in slots:
        found = owners(reading, noun) if slot == "owner" else tuple(_behind(parse, noun, slot))
        found = tuple(i for i in found if not clauses.is_verb(parse.tokens[i]))[:1]
        if found and _noun_slot_fits(reading, slot, found[0]):
            return found
    return ()


def _behind(parse: Parse, noun: int, preposition: str) -> Iterator[int]:
    """What stands after a preposition of a noun, also where the parser hangs it on another."""
    preps = frozenset({preposition})
    yield from complements(parse, noun, preps)
    for inner in complements(parse, noun, _OF if preposition == "by" else _BY):
        # "the expulsion of an envoy by Mali", "the arrest by Mali of a banker", not "by troops of Mali"
        if preposition == "by" or parse.tokens[inner].tag == "NNP":
            yield from _behind(parse, inner, preposition)


def _noun_slot_fits(reading: Reading, slot: str, i: int) -> bool:
    """A place after "in" is where it was, not whom it hit; times are neither."""
    token = reading.parse.tokens[i]
    if token.ent in {"DATE", "TIME", "CARDINAL"} and not reading.who.by_token.get(i):
        return token.ent == "CARDINAL" and slot == "of"
    return slot not in {"in", "at"} or not is_a(reading, i, frozenset({"@place"}))
