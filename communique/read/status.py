"""Whether the act of a verb is told as happened, ongoing, planned, hypothetical, denied or doubted."""

from __future__ import annotations

from typing import NamedTuple

from ..model import Status
from ..vocab.predicates import predicates
from . import clauses
from .tokens import Parse, Token

_WORDS = predicates().settings
_PLANS, _GOES_ON, _BEGINS, _ADMITS = (_WORDS[name] for name in ("plans", "goes_on", "begins", "admits"))
_DOUBTS, _ALLEGES, _GROUNDS, _UNREAL = (_WORDS[name] for name in ("doubts", "alleges", "grounds", "unreal"))
_WILLING = _WORDS["willing"]
_DOUBT, _CLAIMS = _WORDS["doubt"], _WORDS["said_of"]

_FUTURE = frozenset({"will", "shall", "'ll", "’ll"})
_OPEN = frozenset({"could", "may", "might"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "until", "before"})
_REAL_PREPS = frozenset({"after", "since", "by", "despite", "upon", "following"})


class _Said(NamedTuple):
    """Where the words stand: in a headline, in indirect speech."""

    title: bool
    reported: bool


def of_verb(parse: Parse, v: int, *, title: bool = False, reported: bool = False) -> Status | None:
    """The status of the act of verb `v`; None where the words speak of no particular act.

    `title`: in a headline the present tense tells what happened.
    `reported`: in indirect speech "would" is a plan.
    """
    return _status(parse, v, _Said(title, reported), 6)


def _status(parse: Parse, v: int, said: _Said, depth: int) -> Status | None:
    if depth == 0 or parse.tokens[v].dep in {"amod", "compound", "nmod"}:
        return None
    if clauses.denied(parse, v):
        return "denied"
    if clauses.negated(parse, v) or _conditional(parse, v):
        return None
    found = _of_form(parse, v, said, depth)
    if found in {"happened", "ongoing"} and any(c.lower in _DOUBT for c in parse.children_by(v, "advmod")):
        return "alleged"
    if found in {"happened", "ongoing"}:
        return _framed(parse, v, found)
    return found


def _conditional(parse: Parse, v: int) -> bool:
    mark = parse.child(v, "mark")
    if mark is not None and mark.lower in _CONDITIONS:
        return True
    when = any(c.lower in {"when", "whenever"} for c in parse.children_by(v, "advmod"))
    token = parse.tokens[v]
    return when and clauses.tense(parse, v) == "present" and token.dep == "advcl"


def _of_form(parse: Parse, v: int, said: _Said, depth: int) -> Status | None:
    token = parse.tokens[v]
    auxes = clauses.auxiliaries(parse, v)
    modal = clauses.modal(parse, v)
    if modal is not None:
        return _of_modal(parse, v, modal, said.reported)
    if any(a.tag == "TO" for a in auxes):
        return _of_infinitive(parse, token, auxes, said, depth)
    if all(a.lower == "being" for a in auxes):
        if auxes:
            return _of_gerund(parse, token, said, depth)
        if token.dep == "conj" and token.tag in {"VB", "VBN", "VBG"} and _alike(parse, token):
            return _status(parse, token.head, said, depth - 1)
        if token.tag == "VBG":
            return _of_gerund(parse, token, said, depth)
        if token.tag == "VBN":
            return None if token.dep in {"amod", "prep", "pcomp"} else "happened"
        if token.tag == "VB":
            return None
    return _of_tense(parse, token, auxes, said)


def _alike(parse: Parse, token: Token) -> bool:
    head = parse.tokens[token.head]
    return clauses.is_verb(head) and clauses.own_subject(parse, token.i) is None


def _of_modal(parse: Parse, v: int, modal: str, reported: bool) -> Status | None:
    hinges = any(
        (mark := parse.child(c.i, "mark")) is not None and mark.lower in {"if", "unless"}
        for c in parse.children_by(v, "advcl")
    )
    if any(a.lower == "have" for a in clauses.auxiliaries(parse, v)) and modal != "will":
        return "alleged" if modal in {"may", "might"} else None
    if modal in _FUTURE or (modal == "would" and reported):
        return "hypothetical" if hinges else "planned"
    return "hypothetical" if modal in _OPEN or modal == "would" else None


def _of_tense(parse: Parse, token: Token, auxes: tuple[Token, ...], said: _Said) -> Status | None:
    tense = clauses.tense(parse, token.i)
    progressive = token.tag == "VBG" or any(a.lower == "being" for a in auxes)
    if progressive:
        perfect = any(a.lemma == "have" for a in auxes)
        # "He said that aid was being sent": in indirect speech the past is the present of the one who spoke.
        past = tense == "past" and not perfect and not said.reported
        return "happened" if past else "ongoing"
    if tense == "past" or said.title:
        return "happened"
    return "ongoing" if tense == "present" else None


def _of_infinitive(
    parse: Parse, token: Token, auxes: tuple[Token, ...], said: _Said, depth: int
) -> Status | None:
    head = parse.tokens[token.head]
    if token.dep == "conj" and clauses.is_verb(head):
        return _status(parse, head.i, said, depth - 1)
    if said.title and token.dep in {"ROOT", "acl", "relcl"}:
        return "planned"
    if token.dep not in {"xcomp", "ccomp", "acomp", "acl"}:
        return None
    perfect = any(a.lower == "have" for a in auxes)
    if head.lemma in _DOUBTS:
        return "alleged" if perfect or any(a.lower == "be" for a in auxes) else None
    if head.lemma in _UNREAL or clauses.negated(parse, head.i):
        return None
    if head.lemma in _GOES_ON | _BEGINS:
        above = _status(parse, head.i, said, depth - 1) if clauses.is_verb(head) else None
        return "ongoing" if head.lemma in _GOES_ON and above == "happened" else above
    if head.lemma in _WILLING or any(c.lemma in _WILLING for c in parse.children_by(head.i, "acomp")):
        return "proposed"
    planned = head.lemma in _PLANS or any(c.lemma in _PLANS for c in parse.children_by(head.i, "acomp"))
    return "planned" if planned else None


def _of_gerund(parse: Parse, token: Token, said: _Said, depth: int) -> Status | None:
    head = parse.tokens[token.head]
    if token.dep in {"pcomp", "pobj"}:
        return _after_preposition(parse, head, said, depth)
    if token.dep in {"xcomp", "ccomp"}:
        return _after_verb(parse, head, said, depth)
    if token.dep in {"advcl", "acl"} and clauses.after_comma(parse, token.i):
        above = head.i if clauses.is_verb(head) else clauses.governor(parse, token.i)
        if above is not None and parse.tokens[above].lemma in _WORDS["topical"]:
            return None
        return None if above is None else _status(parse, above, said, depth - 1)
    if token.dep in {"advcl", "acl"}:
        return "ongoing" if token.dep == "acl" else "happened"
    return "ongoing" if token.dep == "ROOT" and said.title else None


def _after_preposition(parse: Parse, prep: Token, said: _Said, depth: int) -> Status | None:
    head = parse.tokens[prep.head]
    if prep.lower in _REAL_PREPS:
        above = head.i if clauses.is_verb(head) else clauses.governor(parse, prep.i)
        if prep.lower == "by" and above is not None:
            return _status(parse, above, said, depth - 1)
        return "happened"
    if head.lemma in _ALLEGES and prep.lower in {"of", "for", "with"}:
        return None if clauses.negated(parse, head.i) else "alleged"
    if head.lemma in _GROUNDS and prep.lower in {"for", "over", "to", "by"}:
        return "happened"
    # "thanked the ministry for hosting": the parser may hang "for" on the object.
    above = clauses.governor(parse, head.i)
    if prep.lower == "for" and above is not None and parse.tokens[above].lemma in _GROUNDS:
        return "happened"
    if prep.lower == "of" and above is not None and parse.tokens[above].lemma in _ALLEGES:
        return "alleged"
    return None


def _after_verb(parse: Parse, head: Token, said: _Said, depth: int) -> Status | None:
    if head.lemma in _GOES_ON | _BEGINS:
        above = _status(parse, head.i, said, depth - 1)
        return "ongoing" if head.lemma in _GOES_ON and above == "happened" else above
    if head.lemma in _ADMITS:
        return "happened"
    if head.lemma in {"propose", "suggest"}:
        return "proposed"
    return "planned" if head.lemma == "plan" else None


def _framed(parse: Parse, v: int, found: Status) -> Status | None:
    """What the verbs above a finite clause make of it: hopes and demands unmake it, allegations doubt it."""
    token = parse.tokens[v]
    for _ in range(4):
        head = parse.tokens[token.head]
        if token.dep in {"acl", "ccomp", "relcl"} and head.lemma in _CLAIMS:
            return "denied" if _refuted(parse, head) else "alleged"
        if token.dep == "ccomp":
            if head.lemma in _UNREAL or clauses.negated(parse, head.i):
                return None
            if head.lemma == "allege":
                return "alleged"
        elif token.dep != "conj":
            return found
        token = head
    return found


def _refuted(parse: Parse, noun: Token) -> bool:
    above = clauses.governor(parse, noun.i)
    return above is not None and parse.tokens[above].lemma in {"deny", "reject", "dismiss", "refute", "rebut"}
