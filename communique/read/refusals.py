"""Refusals told by a verb in the future with "not": "will not lift the embargo"."""

from __future__ import annotations

from types import MappingProxyType

from ..vocab.predicates import Content, Row, predicates
from .clauses import Clause
from .tokens import Parse

_GOING_ON = frozenset({"stop", "halt", "cease"})
_FUTURE = frozenset({"will", "would", "shall"})


def row(parse: Parse, clause: Clause) -> Row | None:
    """A row for REJECT if the verb is one of refusal, negated and in the future; None else."""
    words = predicates().settings["refused"]
    lemma = parse.tokens[clause.verb].lemma
    if not clause.negated or clause.modal not in _FUTURE or lemma not in words or clause.passive:
        return None
    if lemma in _GOING_ON and not parse.child(clause.verb, "dobj", "xcomp"):
        # "We will not stop until they are home"
        return None
    found = of_words(parse, tuple(range(clause.verb, parse.right[clause.verb] + 1)))
    return Row(
        number=0,
        lemma=lemma,
        particle="",
        plover="REJECT",
        mode=found.mode if found else None,
        cameo=found.refusal if found else "120",
        contexts=(),
        source=("subject",),
        target=("dative", "with", "on", "against", "to", "from", "object"),
        conditions=MappingProxyType({}),
        flags=frozenset(),
    )


def of_words(parse: Parse, tokens: tuple[int, ...]) -> Content | None:
    """The row of the table of contents that what is asked, promised or refused falls under."""
    lemmas = {parse.tokens[i].lemma.lower() for i in tokens[:10]}
    return next((content for content in predicates().contents if content.words & lemmas), None)
