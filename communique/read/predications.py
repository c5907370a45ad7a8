"""Acts named by verbs and nouns: which row of the table, whose act, towards whom, and how told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..model import Status
from ..vocab.predicates import Row, predicates
from . import clauses, occurrence, refusals, slots, status
from .clauses import Clause
from .matching import is_actor, meant, noun_row, verb_row
from .reading import Reading
from .tokens import Parse, Sentence, Token

HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"})
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
            known = (rows or token.lemma in table.settings["refused"]) and not _by_mishap(parse, token)
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


def _by_mishap(parse: Parse, token: Token) -> bool:
    """ "A plane crashed, killing twenty": what an accident did, and nobody."""
    above = parse.tokens[token.head]
    return token.tag == "VBG" and token.dep == "advcl" and above.lemma in predicates().settings["mishaps"]


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
    clause = _shared(parse, _controlled(parse, clauses.clause(parse, v)))
    row = verb_row(reading, clause, rows)
    said = status.of_verb(parse, v, title=title, reported=reported) if row is not None else None
    if said is None:
        row, said = refusals.row(parse, clause), "happened"
    if row is None:
        return None
    if said == "hypothetical" and clause.modal == "would" and not _hinges(parse, v):
        # What a narrator says would happen is a plan of those who are to do it.
        said = "planned" if clause.subject is not None and is_actor(reading, clause.subject) else said
    source = slots.filled(reading, row, row.source, clause)
    target = slots.filled(reading, row, row.target, clause, deep=row.plover not in _VOICED)
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


def _shared(parse: Parse, clause: Clause) -> Clause:
    """The clause with what it shares: "boarded and searched a ship", "was seized and towed away by guards".

    Of a passive with an object ("was given a loan") what is acted on is the object.
    """
    given = parse.child(clause.verb, "dobj")
    if clause.passive and given is not None:
        return replace(clause, object=given.i)
    if clause.object is None and not clause.passive:
        beside = next(parse.children_by(clause.verb, "conj"), None)
        joined = (
            beside is not None
            and beside.i == clause.verb + 2
            and clauses.own_subject(parse, beside.i) is None
        )
        given = parse.child(beside.i, "dobj") if beside is not None and joined else None
        return replace(clause, object=given.i) if given is not None else clause
    if clause.passive and clause.subject is None:
        doers = (clauses.agent(parse, beside.i) for beside in parse.children_by(clause.verb, "conj"))
        return replace(clause, subject=next((doer for doer in doers if doer is not None), None))
    return clause


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
    source = slots.of_noun(reading, row.source, noun)
    target = tuple(i for i in slots.of_noun(reading, row.target, noun) if i not in source)
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
            target = tuple(slots.below(reading, told.verb, row.target))
    source = tuple(i for i in source if is_actor(reading, i))
    return Predication(
        row, noun, told.verb if told.verb is not None else noun, source, target, told.status,
        nominal=True, presupposed=told.presupposed,
    )  # fmt: skip
