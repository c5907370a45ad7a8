"""Acts named by verbs and nouns: which row of the table, whose act, towards whom, and how told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..model import Status
from ..vocab.predicates import Row, predicates
from . import clauses, occurrence, refusals, status
from .clauses import Clause
from .matching import complements, is_a, is_actor, meant, noun_row, verb_row
from .reading import Reading
from .tokens import Parse, Sentence

HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"})
_PLACES = frozenset({"@place", "@state"})
_VOICED = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE", "CONSULT"})


@dataclass(frozen=True, slots=True)
class Predication:
    """An act by a row of the table; `trigger` is its token, `verb` the one whose tense counts.

    `source` and `target` are heads of noun phrases. `presupposed`: the words around take it for a fact.
    """

    row: Row
    trigger: int
    verb: int
    source: tuple[int, ...]
    target: tuple[int, ...]
    status: Status
    nominal: bool
    presupposed: bool

    @property
    def voiced(self) -> bool:
        """Whether it is of a type that is mostly done by words."""
        return self.row.plover in _VOICED


def find(reading: Reading, *, indirect: frozenset[int]) -> Iterator[Predication]:
    """All predications in text order; `indirect` holds the tokens that stand in indirect speech."""
    for sentence in reading.parse.sentences:
        yield from _of_sentence(reading, sentence, indirect)


def _of_sentence(reading: Reading, sentence: Sentence, indirect: frozenset[int]) -> Iterator[Predication]:
    table, parse = predicates(), reading.parse
    title = reading.in_title(sentence)
    taken: set[int] = set()
    nouns: list[int] = []
    verbal: list[Predication] = []
    for token in parse.words(sentence):
        if token.tag.startswith("VB"):
            rows = table.verbs.get(token.lemma)
            known = rows or token.lemma in table.settings["refused"]
            found = _of_verb(reading, token.i, rows or (), title, token.i in indirect) if known else None
            if found is not None:
                if found.row.conditions.keys() & {"object", "prep_object"}:
                    taken.update(_consumed(parse, found))
                verbal.append(found)
        elif token.tag in {"NN", "NNS"} and token.lemma in table.nouns:
            nouns.append(token.i)
    for noun in nouns:
        if noun not in taken:
            event = _of_noun(reading, noun, table.nouns[parse.tokens[noun].lemma], title, noun in indirect)
            if event is not None:
                verbal.append(event)
    yield from _united(parse, verbal)


def _united(parse: Parse, found: list[Predication]) -> Iterator[Predication]:
    """Joins what two words tell of one act: "the strike killed four", "struck the town, killing four"."""
    at = {p.trigger: n for n, p in enumerate(found)}
    dropped: set[int] = set()
    for n, p in enumerate(found):
        above = _same_act(parse, p)
        m = at.get(above) if above is not None else None
        if m is None or m == n or m in dropped or found[m].row.plover != p.row.plover:
            continue
        main, other = (p, found[m]) if p.nominal and p.row.mode else (found[m], p)
        keep, drop = (n, m) if main is p else (m, n)
        if not _compatible(found[m], p):
            continue
        found[keep] = replace(
            main, source=main.source or other.source, target=tuple(dict.fromkeys(main.target + other.target))
        )
        dropped.add(drop)
    yield from (p for n, p in enumerate(found) if n not in dropped)


def _same_act(parse: Parse, p: Predication) -> int | None:
    """The verb that may tell the same act: an event noun's own verb, a participle's main verb."""
    token = parse.tokens[p.trigger]
    if p.nominal:
        return p.verb if p.verb != p.trigger else clauses.governor(parse, p.trigger)
    return token.head if token.tag == "VBG" and token.dep in {"advcl", "xcomp"} else None


def _compatible(a: Predication, b: Predication) -> bool:
    return not a.source or not b.source or a.source == b.source


def _consumed(parse: Parse, found: Predication) -> Iterator[int]:
    """The object that helped to name the act, if it is no party to it: "imposed sanctions"."""
    given = clauses.undergoer(parse, found.trigger)
    if given is not None:
        yield from meant(parse, given)


def _of_verb(
    reading: Reading, v: int, rows: tuple[Row, ...], title: bool, reported: bool
) -> Predication | None:
    parse = reading.parse
    token = parse.tokens[v]
    if token.dep in {"amod", "compound", "nmod", "aux", "auxpass"}:
        return None
    clause = _controlled(parse, clauses.clause(parse, v))
    row = verb_row(reading, clause, rows)
    said = status.of_verb(parse, v, title=title, reported=reported) if row is not None else None
    if said is None:
        row, said = refusals.row(parse, clause), "happened"
    if row is None:
        return None
    if said == "hypothetical" and clause.modal == "would" and not _hinges(parse, v):
        # What a narrator says would happen is a plan of those who are to do it.
        said = "planned" if clause.subject is not None and is_actor(reading, clause.subject) else said
    source = _slots(reading, row.source, clause, v)
    target = _slots(reading, row.target, clause, v)
    return Predication(row, v, v, source, target, said, nominal=False, presupposed=_as_ground(parse, v))


def hostile(reading: Reading, v: int) -> str | None:
    """The type of the act of material conflict that verb `v` names, or None."""
    rows = predicates().verbs.get(reading.parse.tokens[v].lemma)
    row = verb_row(reading, clauses.clause(reading.parse, v), rows) if rows else None
    return row.plover if row is not None and row.plover in HOSTILE else None


def _hinges(parse: Parse, v: int) -> bool:
    marks = (parse.child(c.i, "mark") for c in parse.children_by(v, "advcl"))
    return any(mark is not None and mark.lower in {"if", "unless"} for mark in marks)


def _controlled(parse: Parse, clause: Clause) -> Clause:
    """The clause of a gerund with whoever does it: "thanked the ministry for hosting"."""
    token = parse.tokens[clause.verb]
    prep = parse.tokens[token.head]
    if token.tag != "VBG" or token.dep != "pcomp" or prep.lower not in {"for", "of", "with"}:
        return clause
    words = predicates().settings
    head = parse.tokens[prep.head]
    above = head.i if clauses.is_verb(head) else clauses.governor(parse, head.i)
    if above is None or parse.tokens[above].lemma not in words["grounds"] | words["alleges"]:
        return clause
    doer = clauses.undergoer(parse, above)
    return replace(clause, subject=doer) if doer is not None else clause


def _as_ground(parse: Parse, v: int) -> bool:
    """Whether the verb is a gerund that gives the ground of thanks, praise or blame."""
    token = parse.tokens[v]
    return token.tag == "VBG" and token.dep == "pcomp" and parse.tokens[token.head].lower == "for"


def _of_noun(
    reading: Reading, noun: int, rows: tuple[Row, ...], title: bool, reported: bool
) -> Predication | None:
    row = noun_row(reading, noun, rows)
    if row is None:
        return None
    told = occurrence.of_noun(reading, noun, title=title, reported=reported)
    if told is None:
        return None
    parse = reading.parse
    source = _noun_slots(reading, row.source, noun)
    target = tuple(i for i in _noun_slots(reading, row.target, noun) if i not in source)
    if told.does and told.verb is not None:
        doer = clauses.clause(parse, told.verb)
        if (
            not source
            and doer.subject is not None
            and doer.subject != noun
            and is_actor(reading, doer.subject)
        ):
            source = (doer.subject,)
        if not target:
            target = tuple(_below(reading, told.verb, row.target))
    source = tuple(i for i in source if is_actor(reading, i))
    return Predication(
        row, noun, told.verb if told.verb is not None else noun, source, target, told.status,
        nominal=True, presupposed=told.presupposed,
    )  # fmt: skip


def _below(reading: Reading, verb: int, slots: tuple[str, ...]) -> Iterator[int]:
    preps = frozenset(slot for slot in slots if slot not in {"in", "at", "of", "owner"})
    yield from complements(reading.parse, verb, preps)


def _slots(reading: Reading, slots: tuple[str, ...], clause: Clause, v: int) -> tuple[int, ...]:
    for slot in slots:
        if found := _slot(reading, slot, clause, v):
            return found
    return ()


def _slot(reading: Reading, slot: str, clause: Clause, v: int) -> tuple[int, ...]:
    parse = reading.parse
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
            return ()
        if given.tag in {"IN", "TO"}:
            return tuple(complements(parse, v, frozenset({given.lower})))[:1]
        return (given.i,)
    if slot == "comp":
        return _of_complement(reading, v)
    if slot == "inner":
        return _inner(parse, v)
    if slot == "purpose":
        return _of_purpose(parse, clause)
    preps = frozenset({slot})
    found = [*complements(parse, v, preps)]
    if clause.object is not None:
        found += complements(parse, clause.object, preps)
    for child in parse.children_by(v, "xcomp", "advcl"):
        if child.i > v and clauses.infinitive(parse, child.i):
            found += complements(parse, child.i, preps)
    found = [i for i in found if not clauses.is_verb(parse.tokens[i]) and not _timely(reading, i)]
    if slot == "in":
        found = [i for i in found if is_a(reading, i, _PLACES)]
    return tuple(found[:1])


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
            given = parse.child(child.i, "dobj")
            helps = child.lemma in predicates().settings["helps"]
            if helps and clauses.infinitive(parse, child.i) and given is not None:
                return (given.i,)
    return ()


def _actor(reading: Reading, i: int | None) -> tuple[int, ...]:
    """The subject, if it can act; of an event noun as subject ("the strikes killed"), whoever did it."""
    if i is None:
        return ()
    if reading.parse.tokens[i].lemma in predicates().settings["agents"]:
        return owners(reading, i)
    if is_actor(reading, i):
        return (i,)
    if is_a(reading, i, predicates().classes["attack"]):
        return tuple(j for j in _noun_slots(reading, ("by", "owner"), i) if is_actor(reading, j))
    return tuple(j for j in meant(reading.parse, i) if is_actor(reading, j))[:1]


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


def _noun_slots(reading: Reading, slots: tuple[str, ...], noun: int) -> tuple[int, ...]:
    parse = reading.parse
    for slot in slots:
        found = (
            owners(reading, noun) if slot == "owner" else tuple(complements(parse, noun, frozenset({slot})))
        )
        found = tuple(i for i in found if not clauses.is_verb(parse.tokens[i]))[:1]
        if found and _noun_slot_fits(reading, slot, found[0]):
            return found
    return ()


def _noun_slot_fits(reading: Reading, slot: str, i: int) -> bool:
    """A place after "in" is where it was, not whom it hit; times are neither."""
    token = reading.parse.tokens[i]
    if token.ent in {"DATE", "TIME", "CARDINAL"} and not reading.who.by_token.get(i):
        return token.ent == "CARDINAL" and slot == "of"
    return slot not in {"in", "at"} or not is_a(reading, i, frozenset({"@place"}))
