"""Whether an event noun speaks of an act that took place, and which verb says so."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Status
from ..vocab.predicates import predicates
from . import clauses, status
from .matching import complements, modifiers
from .reading import Reading
from .tokens import Parse, Token

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "another", "both"})
_INDEFINITE = frozenset({"a", "an"})
_AGENTS = frozenset({"by"})
_TARGETS = frozenset({"on", "against", "of"})
_NATIONS = frozenset({"NORP", "GPE"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Occurrence:
    """How an event noun is told; `verb` says it, and its subject did it if `does`.

    `presupposed`: the words around it take it for granted that it took place.
    """

    status: Status
    verb: int | None
    does: bool
    presupposed: bool


def of_noun(reading: Reading, noun: int, *, title: bool, reported: bool) -> Occurrence | None:
    """How the event of a noun is told; None where the words speak of no particular act."""
    parse = reading.parse
    token = _counted(parse, parse.tokens[noun])
    if _vague(parse, noun):
        return None
    if token.dep in _OBJECTS:
        return _object(parse, noun, token, title=title, reported=reported)
    if token.dep == "nsubj":
        return _subject(parse, noun, token, title=title, reported=reported)
    if token.dep == "pobj":
        return _complement(parse, noun, parse.tokens[token.head])
    if (
        title
        and token.dep == "ROOT"
        and (any(complements(parse, noun, _TARGETS | {"in"})) or _named(parse, noun))
    ):
        return Occurrence("happened", None, does=False, presupposed=False)
    return _clause_below(parse, noun)


def _counted(parse: Parse, token: Token) -> Token:
    """Up from the second of a pair, and from what a noun of number counts ("a series of attacks")."""
    quantity = predicates().settings["quantity"]
    for _ in range(4):
        head = parse.tokens[token.head]
        if token.dep == "conj" and not clauses.is_verb(head):
            token = head
        elif token.dep == "pobj" and head.lower == "of" and parse.tokens[head.head].lemma in quantity:
            token = parse.tokens[head.head]
        elif token.dep in {"compound", "nmod"} and head.lemma in predicates().settings["carriers"]:
            token = head
        else:
            break
    return token


def _vague(parse: Parse, noun: int) -> bool:
    vague = predicates().settings["vague"]
    if any(m.lower in vague for m in modifiers(parse, noun)):
        return True
    det = parse.child(noun, "det")
    return det is not None and det.lower in vague | {"no", "any"}


def particular(parse: Parse, noun: int, *, indefinite: bool = False) -> bool:
    """Whether the noun phrase means one act or a known set of acts, not acts of a kind.

    `indefinite`: "an attack" will do, as after "after".
    """
    settings = predicates().settings
    if any(m.lower in settings["particular"] or m.tag == "CD" for m in modifiers(parse, noun)):
        return True
    if _named(parse, noun) or any(complements(parse, noun, _AGENTS)):
        return True
    plural = parse.tokens[noun].tag in {"NNS", "NNPS"}
    det = parse.child(noun, "det")
    if det is None:
        return any(complements(parse, noun, _TARGETS)) and not plural and indefinite
    return det.lower in _DEFINITE or (indefinite and det.lower in _INDEFINITE)


def _named(parse: Parse, noun: int) -> bool:
    """Whether a possessor or a state before the noun says whose act it was."""
    owner = parse.child(noun, "poss")
    if owner is not None:
        return True
    return any(m.ent in _NATIONS and m.text[:1].isupper() for m in modifiers(parse, noun))


def governor_of(parse: Parse, v: int) -> str | None:
    """What the verb says of its object, by the table of governors."""
    governors = predicates().governors
    lemma = parse.tokens[v].lemma
    for particle in parse.children_by(v, "prt"):
        if kind := governors.get(f"{lemma} {particle.lower}"):
            return kind
    return governors.get(lemma)


def _object(parse: Parse, noun: int, token: Token, *, title: bool, reported: bool) -> Occurrence | None:
    verb = token.head
    kind = governor_of(parse, verb)
    said = status.of_verb(parse, verb, title=title, reported=reported)
    if kind == "presupposes":
        if particular(parse, noun):
            return Occurrence("happened", verb, does=False, presupposed=True)
        return None
    if said is None or kind is None:
        return _clause_below(parse, noun)
    if kind in {"does", "claims"}:
        passive = token.dep == "nsubjpass"
        return Occurrence(said, verb, does=True, presupposed=passive and said == "happened")
    if said in {"planned", "hypothetical", "denied"}:
        return None
    if kind == "denied":
        return Occurrence("denied", verb, does=True, presupposed=False)
    if kind in {"planned", "proposed", "hypothetical", "cancelled"}:
        return Occurrence(_as_status(kind), verb, does=True, presupposed=False)
    return None


def _as_status(kind: str) -> Status:
    kinds: dict[str, Status] = {
        "planned": "planned",
        "proposed": "proposed",
        "hypothetical": "hypothetical",
        "cancelled": "cancelled",
    }
    return kinds[kind]


def _subject(parse: Parse, noun: int, token: Token, *, title: bool, reported: bool) -> Occurrence | None:
    verb = token.head
    if not clauses.is_verb(parse.tokens[verb]):
        return None
    said = status.of_verb(parse, verb, title=title, reported=reported)
    if _occurs(parse, verb) and said in {"happened", "ongoing", "alleged", "planned"}:
        return Occurrence(said, verb, does=False, presupposed=False)
    if particular(parse, noun) and said in {"happened", "ongoing"}:
        return Occurrence("happened", verb, does=False, presupposed=True)
    return None


def _occurs(parse: Parse, verb: int) -> bool:
    occurs = predicates().occurs
    lemma = parse.tokens[verb].lemma
    if lemma == "take":
        place = parse.child(verb, "dobj")
        return place is not None and place.lower == "place"
    return lemma in occurs or any(f"{lemma} {p.lower}" in occurs for p in parse.children_by(verb, "prt"))


def _complement(parse: Parse, noun: int, prep: Token) -> Occurrence | None:
    """After a preposition: "after the attack", "victims of the attack", "criticised him over the attack"."""
    settings = predicates().settings
    head = parse.tokens[prep.head]
    told = Occurrence("happened", None, does=False, presupposed=True)
    if prep.lower in settings["after"]:
        return told if particular(parse, noun, indefinite=True) else None
    if head.lemma in settings["generic"]:
        return None
    if head.lemma in settings["witness"] and prep.lower in {"of", "to", "in", "for", "behind", "from"}:
        claim = clauses.governor(parse, head.i)
        if head.lemma == "responsibility" and claim is not None and parse.tokens[claim].lemma == "claim":
            return Occurrence("happened", claim, does=True, presupposed=False)
        return told if particular(parse, noun, indefinite=True) else None
    thanks = parse.child(head.i, "dobj") if clauses.is_verb(head) else head
    if thanks is not None and thanks.lemma in settings["thanking"] and prep.lower in {"for", "of"}:
        # "expressed appreciation for the deployment of crews"
        return told if particular(parse, noun) else None
    above = head.i if clauses.is_verb(head) else clauses.governor(parse, head.i)
    if above is None or not particular(parse, noun, indefinite=prep.lower in {"in", "by"}):
        return None
    lemma = parse.tokens[above].lemma
    if (
        prep.lower in {"for", "over", "about", "to", "against"}
        and lemma in settings["grounds"] | settings["alleges"]
    ):
        return told
    if prep.lower in {"in", "by", "with", "from"} and lemma in settings["harmed"]:
        return told
    if prep.lower in {"for", "over"} and governor_of(parse, above) == "presupposes":
        return told
    return None


def _clause_below(parse: Parse, noun: int) -> Occurrence | None:
    """A participle or relative clause on the noun: "an attack carried out by militants"."""
    for child in parse.children_by(noun, "acl", "relcl"):
        said = status.of_verb(parse, child.i)
        if said in {"happened", "ongoing", "alleged"} and (
            governor_of(parse, child.i) == "does" or _occurs(parse, child.i)
        ):
            return Occurrence(said, child.i, does=governor_of(parse, child.i) == "does", presupposed=True)
    return None
