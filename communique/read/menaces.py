"""Whether what is announced or promised is an attack, a revenge or a punishment."""

from __future__ import annotations

from collections.abc import Iterable

from ..vocab.predicates import predicates
from . import clauses
from .addressing import Voice, topic
from .reading import Reading
from .tokens import Parse

_WORDS = predicates().settings


def menacing(parse: Parse, tokens: Iterable[int]) -> bool:
    """Whether what is announced is an attack or a revenge: by its own verbs, not those of a condition."""
    words = [parse.tokens[i] for i in tokens]
    deeds = {t.lemma for t in words if clauses.is_verb(t) and t.dep in {"ROOT", "ccomp", "xcomp", "conj"}}
    harsh = deeds & _WORDS["answers"] and {t.lemma for t in words} & _WORDS["harsh"]
    return bool(deeds & _WORDS["violent"] or harsh)


def punishing(parse: Parse, tokens: Iterable[int]) -> bool:
    """ "will hold the regime accountable", "impose costs on": somebody is to pay for something."""
    for i in tokens:
        token = parse.tokens[i]
        held = parse.child(i, "acomp", "oprd", "ccomp", "xcomp") if token.lemma == "hold" else None
        if held is not None and held.lower in _WORDS["answerable"]:
            return True
        given = parse.child(i, "dobj") if token.lemma == "impose" else None
        if given is not None and given.lemma in _WORDS["costs"]:
            return True
    return False


def revenge(reading: Reading, voice: Voice) -> bool:
    """ "vowed retaliation", "promised a crushing response"."""
    given, parse = topic(reading.parse, voice), reading.parse
    if given is None or clauses.is_verb(parse.tokens[given]):
        return False
    harsh = any(m.lower in _WORDS["harsh"] for m in parse.children_by(given, "amod"))
    lemma = parse.tokens[given].lemma
    return lemma in _WORDS["retaliates"] or (harsh and lemma in _WORDS["answers"])
