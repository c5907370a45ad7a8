"""Whether the words around a verb or noun meet the conditions of a row of the table of predicates."""

from __future__ import annotations

from collections.abc import Iterator

from ..vocab.predicates import Row, predicates
from ..vocab.states import by_capital
from . import clauses
from .reading import Reading
from .tokens import Parse, Token

_ACTORS = frozenset({"person", "role", "state", "body", "organisation", "group"})
_KINDS = {
    "@actor": _ACTORS,
    "@person": frozenset({"person", "role", "group"}),
    "@state": frozenset({"state"}),
    "@place": frozenset({"place", "state"}),
}
_LABELS = {
    "@actor": frozenset({"GPE", "NORP", "ORG", "PERSON"}),
    "@person": frozenset({"PERSON", "NORP"}),
    "@state": frozenset({"GPE", "NORP"}),
    "@place": frozenset({"GPE", "LOC", "FAC"}),
}
_PRONOUNS = frozenset(
    {"he", "she", "they", "we", "i", "him", "her", "them", "us", "who", "whom", "you", "himself", "it"}
)
_COUNTS = frozenset(
    {"many", "several", "dozens", "hundreds", "thousands", "others", "both", "some", "scores"}
)
_OF = frozenset({"of"})
# "set free", "shot dead"
_STATES = frozenset({"free", "dead", "ablaze"})
_ADVERBS = frozenset({"back", "out", "away", "close"})


def is_actor(reading: Reading, i: int) -> bool:
    """Whether token `i` heads words for somebody who can act: person, state, body, group."""
    return _known(reading, reading.parse.tokens[i], "@actor")


def is_a(reading: Reading, i: int, condition: frozenset[str]) -> bool:
    """Whether token `i`, or what it counts or is joined with, fits a condition."""
    return any(_fits(reading, reading.parse.tokens[j], condition) for j in meant(reading.parse, i))


def meant(parse: Parse, i: int) -> Iterator[int]:
    """Token `i`, what it counts ("dozens of soldiers"), and what is coordinated with either."""
    yield i
    token = parse.tokens[i]
    if token.lemma in predicates().settings["quantity"] or token.tag == "CD":
        for j in complements(parse, i, _OF):
            yield from meant(parse, j)
    for child in parse.children_by(i, "conj"):
        if not clauses.is_verb(child):
            yield from meant(parse, child.i)


def complements(parse: Parse, i: int, preps: frozenset[str]) -> Iterator[int]:
    """The heads of what follows these prepositions below token `i`; gerunds too."""
    for c in parse.children[i]:
        prep = parse.tokens[c]
        if prep.lower in _ADVERBS and prep.dep in {"advmod", "prt"} and c != i:
            # "pulled its troops back from the line"
            yield from complements(parse, c, preps)
        if prep.lower in preps and prep.dep in {"prep", "agent", "dative", "prt", "advmod", "pcomp"}:
            for child in parse.children_by(c, "pobj", "pcomp"):
                yield child.i
            for inner in parse.children_by(c, "prep"):
                # "out of the talks", "away from the border"
                for child in parse.children_by(inner.i, "pobj", "pcomp"):
                    if inner.lower in {"of", "from"}:
                        yield child.i


def prepositions(parse: Parse, *heads: int | None) -> Iterator[tuple[str, int]]:
    """Each preposition below the heads, with what follows it."""
    for head in heads:
        if head is None:
            continue
        for c in parse.children[head]:
            prep = parse.tokens[c]
            if prep.dep in {"prep", "agent", "dative", "prt", "advmod"}:
                for child in parse.children_by(c, "pobj", "pcomp"):
                    yield prep.lower, child.i
                for inner in parse.children_by(c, "prep"):
                    for child in parse.children_by(inner.i, "pobj", "pcomp"):
                        yield inner.lower, child.i


def _fits(reading: Reading, token: Token, condition: frozenset[str]) -> bool:
    if token.lemma in condition or token.lower in condition:
        return True
    return any(marker in condition and _known(reading, token, marker) for marker in _KINDS)


def _known(reading: Reading, token: Token, marker: str) -> bool:
    if token.tag not in {"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "WP", "JJ", "DT"}:
        return False
    entities = reading.who.entities
    ids = [id for id in reading.who.by_token.get(token.i, ()) if id in entities]
    if any(entities[id].kind in _KINDS[marker] for id in ids):
        return True
    if marker == "@actor" and (token.lemma in predicates().settings["agents"] or _capital(token)):
        return True
    if ids and token.lemma not in predicates().classes["person"]:
        return False
    if marker in {"@actor", "@person"}:
        if token.lower in _PRONOUNS or token.lower in _COUNTS or token.tag == "CD":
            return True
        if token.tag in {"NN", "NNS"} and token.lemma in predicates().classes["person"]:
            return True
    if marker == "@actor" and token.lemma in predicates().classes["actor"]:
        return True
    return token.tag in {"NNP", "NNPS"} and token.ent in _LABELS[marker]


def _capital(token: Token) -> bool:
    """Whether the name of a capital may stand for its government."""
    return token.tag == "NNP" and by_capital(token.text) is not None


def verb_row(reading: Reading, clause: clauses.Clause, rows: tuple[Row, ...]) -> Row | None:
    """The first row that fits the clause of a verb, or None."""
    return next((row for row in rows if _verb_fits(reading, clause, row)), None)


def _verb_fits(reading: Reading, clause: clauses.Clause, row: Row) -> bool:
    parse = reading.parse
    if row.particle and row.particle not in particles(parse, clause.verb):
        return False
    if "bare" in row.flags and (clause.object is not None or clause.passive):
        # "as demonstrated by the tallies": an object, if in front of the verb.
        return False
    if clause.subject is not None and parse.tokens[clause.subject].lemma in predicates().settings["papers"]:
        # "Statement on Two Americans Taken Hostage", as a headline is parsed.
        return False
    if ("passive" in row.flags and not clause.passive) or ("active" in row.flags and clause.passive):
        return False
    named = (("object", "not_object", clause.object), ("subject", "not_subject", clause.subject))
    for wanted, unwanted, i in named:
        if wanted in row.conditions and (i is None or not is_a(reading, i, row.conditions[wanted])):
            return False
        if unwanted in row.conditions and i is not None and is_a(reading, i, row.conditions[unwanted]):
            return False
    return _rest_fits(reading, clause, row)


def _rest_fits(reading: Reading, clause: clauses.Clause, row: Row) -> bool:
    parse = reading.parse
    if "modifier" in row.conditions and not _modified(parse, clause.object, row.conditions["modifier"]):
        return False
    if "comp" in row.conditions and not _complement(parse, clause.verb, row.conditions["comp"]):
        return False
    if "not_comp" in row.conditions and _complement(parse, clause.verb, row.conditions["not_comp"]):
        return False
    if "prep" not in row.conditions:
        return True
    wanted = row.wants("prep_object")
    found = list(prepositions(parse, clause.verb, None if clause.passive else clause.object))
    unwanted = row.wants("not_prep_object")
    if unwanted and any(parse.tokens[i].lemma.lower() in unwanted for _, i in found):
        return False
    return any(p in row.conditions["prep"] and (not wanted or is_a(reading, i, wanted)) for p, i in found)


def _modified(parse: Parse, i: int | None, words: frozenset[str]) -> bool:
    return i is not None and any(
        m.lemma in words or m.lower in words for j in meant(parse, i) for m in modifiers(parse, j)
    )


def modifiers(parse: Parse, i: int) -> Iterator[Token]:
    """Adjectives and nouns before noun `i`, those of compounds too ("car bomb attack")."""
    for child in parse.children_by(i, "amod", "compound", "nmod", "poss", "nummod", "npadvmod"):
        yield child
        if child.dep in {"compound", "nmod", "amod"}:
            yield from (parse.tokens[c] for c in parse.children[child.i] if parse.tokens[c].dep != "punct")


def _complement(parse: Parse, v: int, words: frozenset[str]) -> bool:
    """Whether an infinitive, a clause or a predicate below verb `v` has one of the lemmas."""
    # "were taken hostage": hung as an object.
    beside = ("dobj",) if clauses.passive(parse, v) else ()
    for child in parse.children_by(v, "xcomp", "ccomp", "advcl", "oprd", "acomp", "attr", *beside):
        if child.dep == "advcl" and not clauses.infinitive(parse, child.i):
            continue
        verbal = clauses.is_verb(child)
        if ("*" in words and verbal) or child.lemma in words or child.lower in words:
            return True
        if any(c.lemma in words for c in parse.children_by(child.i, "conj")):
            return True
    return False


def particles(parse: Parse, v: int) -> frozenset[str]:
    """Particles and adverbs of direction right after verb `v` or its object."""
    found = {c.lower for c in parse.children_by(v, "prt")}
    found |= {c.lower for c in parse.children_by(v, "advmod", "prep") if c.i > v and c.i - v <= 3}
    found |= {c.lower for c in parse.children_by(v, "acomp", "oprd") if c.lower in _STATES}
    return frozenset(found)


def noun_row(reading: Reading, noun: int, rows: tuple[Row, ...]) -> Row | None:
    """The first row that fits an event noun, or None."""
    parse = reading.parse
    before = {m.lemma for m in modifiers(parse, noun)} | {m.lower for m in modifiers(parse, noun)}
    before |= {part for word in before if "-" in word for part in word.split("-")}
    return next((row for row in rows if _noun_fits(reading, noun, row, before)), None)


def _noun_fits(reading: Reading, noun: int, row: Row, before: set[str]) -> bool:
    parse = reading.parse
    if "with" in row.conditions and not row.conditions["with"] & before:
        return False
    if row.wants("not_with") & before:
        return False
    token = parse.tokens[noun]
    if "not_head" in row.conditions and token.dep in {"compound", "nmod"}:
        return False
    of = list(complements(parse, noun, _OF))
    owner = parse.child(noun, "poss")
    if "of" in row.conditions:
        named = [*of, *([owner.i] if owner else [])]
        if not any(is_a(reading, i, row.conditions["of"]) for i in named):
            return False
    if any(is_a(reading, i, row.wants("not_of")) for i in of):
        return False
    if "prep" not in row.conditions:
        return True
    wanted = row.wants("prep_object")
    after = complements(parse, noun, row.conditions["prep"])
    return any(not wanted or is_a(reading, i, wanted) for i in after)
