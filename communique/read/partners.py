"""Verbs of speaking side by side: which verb one without a subject of its own goes with."""

from __future__ import annotations

from ..vocab.offices import offices
from ..vocab.reporting import Reporting
from . import clauses
from .tokens import Parse, Token

# What somebody does who then goes on to say something: "said its chair spoke to the king and urged calm".
_DOING = frozenset(
    {"speak", "meet", "call", "talk", "write", "phone", "telephone", "travel", "visit", "arrive"}
)


def conjoined_above(parse: Parse, token: Token, table: Reporting) -> int | None:
    """The verb of speaking that a coordinated verb belongs beside though it hangs in what is said.

    "urged Iran to halt and called on Russia to leave"; "said the talks were useful and expressed hope":
    a past form without subject is no infinitive's partner, nor the partner of a clause about a thing.
    """
    if token.tag not in {"VBD", "VBZ", "VBP", "VBN"} or parse.child(
        token.i, "aux", "auxpass", *clauses.SUBJECTS
    ):
        return None
    inner = parse.tokens[token.head]
    if token.tag == "VBD" and (above_ := _past_above(parse, token, inner, table)) is not None:
        return above_
    while inner.dep == "conj" and clauses.is_verb(parse.tokens[inner.head]):
        inner = parse.tokens[inner.head]
    above = parse.tokens[inner.head]
    form = "VBD" if token.tag == "VBN" and token.text.endswith("ed") else token.tag
    if inner.dep == "relcl":
        return _told_above(parse, token, inner, form, table)
    if inner.i == above.i or not clauses.is_verb(above) or above.i > token.i:
        return None
    if clauses.infinitive(parse, inner.i) and inner.dep in {"xcomp", "ccomp", "advcl"}:
        return above.i
    # The tagger takes "denied it had sent arms and demanded ..." for a participle.
    told = inner.dep == "ccomp" and above.tag == form and _tells(parse, above, table) and above.i < inner.i
    own = clauses.own_subject(parse, inner.i)
    acts = own is not None and inner.lemma in _DOING and parse.tokens[own].lemma in offices().persons
    if told and not acts and not speaks(parse, inner, table, "that"):
        return above.i
    return _told_above(parse, token, inner, form, table)


def _past_above(parse: Parse, token: Token, inner: Token, table: Reporting) -> int | None:
    """ "noted that X can never have it and briefed Y": a past form is no partner of a base form or gerund."""
    if inner.tag not in {"VB", "VBG"} or token.lower == "shared" or not speaks(parse, token, table):
        return None
    if any(a.tag in {"VBD", "VBZ", "VBP"} for a in clauses.auxiliaries(parse, inner.i)):
        return None
    for above in list(clauses.ancestors(parse, inner.i))[:8]:
        if above.tag == "VBD" and above.i < inner.i:
            return above.i if above.lemma in table.verbs else None
    return None


def _told_above(parse: Parse, token: Token, inner: Token, form: str, table: Reporting) -> int | None:
    """ "said X would come if Y was open, and thanked Z": past what a clause about a thing hangs on."""
    relative = inner.dep == "relcl" and not speaks(parse, inner, table)
    if relative and clauses.own_subject(parse, inner.i) is not None and speaks(parse, token, table):
        # "offered condolences on a flood that has hit the north and underscored his thanks"
        above_ = clauses.governor(parse, inner.head)
        perfect = any(t.lemma == "have" for t in clauses.auxiliaries(parse, inner.i))
        if above_ is not None and parse.tokens[above_].lemma in table.verbs and perfect:
            return above_
    own = clauses.own_subject(parse, inner.i)
    thing = own is not None and parse.tokens[own].tag in {"NN", "NNS", "WDT", "EX"}
    if not thing or not speaks(parse, token, table) or parse.tokens[token.i - 2].lower != ",":
        return None
    for above in list(clauses.ancestors(parse, inner.i))[:3]:
        if above.tag == form and above.i < inner.i and _tells(parse, above, table):
            return above.i
    return None


def reporting_above(parse: Parse, token: Token, table: Reporting) -> int | None:
    """The verb of speaking in whose clause a gerund hangs too low: "said X fell, adding that"."""
    if token.tag != "VBG" or not clauses.after_comma(parse, token.i):
        return None
    inner = clauses.governor(parse, token.i)
    if token.lemma in {"quote", "cite"}:
        # Who cites is who reports, not whoever acts in what is reported.
        told = [
            t for t in clauses.ancestors(parse, token.i) if clauses.is_verb(t) and _tells(parse, t, table)
        ]
        return told[-1].i if told and told[-1].i < token.i and told[-1].i != inner else None
    while inner is not None and not _tells(parse, parse.tokens[inner], table):
        above = parse.tokens[inner].head
        if (
            parse.tokens[inner].dep == "ccomp"
            and _tells(parse, parse.tokens[above], table)
            and above < token.i
        ):
            return above
        inner = above if clauses.is_verb(parse.tokens[above]) and above != inner else None
    return None


def speaks(parse: Parse, token: Token, table: Reporting, frame: str = "") -> bool:
    """Whether a verb is one of speech, where need be with its particle ("went on", "made clear")."""
    near = {t.lower for t in parse.tokens[token.i + 1 : token.i + 4]}
    return any(
        row.kind == "speech"
        and (not frame or frame in row.frames)
        and (not row.particle or row.particle in near)
        for row in table.verbs.get(token.lemma, ())
    )


def _tells(parse: Parse, token: Token, table: Reporting) -> bool:
    return speaks(parse, token, table, "that") or speaks(parse, token, table, "tell")
