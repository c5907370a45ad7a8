"""Set phrases that speak ("took note of", "was of the view that"): where they stand, what they introduce."""

from __future__ import annotations

from dataclasses import dataclass

from ..vocab.reporting import Idiom, Reporting, Row
from . import clauses
from .tokens import Parse, Token

# What may stand between the words of a phrase: "took very strong exception to".
_BETWEEN = frozenset({"DT", "JJ", "JJR", "JJS", "PRP$", "RB", "PDT", "VBN"})
_ASKING = frozenset({"why", "how", "when", "where", "what", "who", "whether", "if", "which"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "ourselves", "myself"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A set phrase in its sentence: its row and last token, and from where to where its object reaches."""

    row: Row
    last: int
    slot: tuple[int, int] | None = None


def idiom(parse: Parse, verb: Token, table: Reporting) -> Phrase | None:
    """The set phrase of which a verb is the first word."""
    for known in table.idioms.get(verb.lemma, ()):
        if (found := _match(parse, verb, known)) is not None:
            return found
    return None


def _match(parse: Parse, verb: Token, known: Idiom) -> Phrase | None:
    stop = parse.sentence_of(verb.i).last
    i, slot = verb.i + 1, None
    for choices in known.words:
        if "*" in choices:
            given = parse.child(verb.i, "dobj")
            if given is None or given.i < verb.i or not given.tag.startswith(("N", "PRP")):
                return None
            slot = (parse.left[given.i], given.i)
            i = given.i + 1
            continue
        while i < stop and parse.tokens[i].tag in _BETWEEN and not choices & _forms(parse.tokens[i]):
            if parse.tokens[i].lower == "no":
                # "made no mention of"
                return None
            i += 1
        if i >= stop or not choices & _forms(parse.tokens[i]):
            return None
        i += 1
    return _opened(parse, known.row, i, stop, slot)


def _opened(parse: Parse, row: Row, i: int, stop: int, slot: tuple[int, int] | None) -> Phrase | None:
    """The phrase where behind it stands what opens its content: a preposition, "that", "to"."""
    after = parse.tokens[i] if i < stop else None
    if after is not None and after.lower in row.preps and after.tag in {"IN", "TO", "RP"}:
        return Phrase(row, i, slot)
    asks = after is not None and row.act == "ask" and after.lower in _ASKING
    if after is not None and (after.lower == "that" or asks) and "that" in row.frames:
        return Phrase(row, i - 1, slot)
    if after is not None and after.lower == "to" and "inf" in row.frames:
        return Phrase(row, i - 1, slot)
    return Phrase(row, i - 1, slot) if slot is not None and not row.preps else None


def _forms(token: Token) -> set[str]:
    return {token.lower, token.lemma}


def introduced(parse: Parse, verb: int, found: Phrase) -> tuple[str, int, int, int] | None:
    """The frame, the first and last token and the head of what a set phrase introduces."""
    after = parse.tokens[found.last + 1] if found.last + 1 < len(parse.tokens) else None
    if found.row.preps and parse.tokens[found.last].lower in found.row.preps:
        head = _governed(parse, found.last)
        if head is None:
            return None
        plain = found.slot is None or parse.tokens[found.slot[1]].lower in _REFLEXIVE
        start = parse.left[head] if plain or found.slot is None else found.slot[0]
        return "prep", max(start, verb + 1), parse.right[head], head
    if found.slot is not None:
        return "prep", *found.slot, found.slot[1]
    if after is None:
        return None
    head = after.head
    clausal = head > after.i and (
        clauses.is_verb(parse.tokens[head]) or parse.tokens[head].dep in {"ccomp", "acl", "advcl", "relcl"}
    )
    return ("inf" if after.lower == "to" else "that", after.i, parse.right[head], head) if clausal else None


def _governed(parse: Parse, preposition: int) -> int | None:
    """The head of what a preposition takes; of a clause behind it where the tree has nothing."""
    noun = parse.child(preposition, "pobj", "pcomp")
    return noun.i if noun is not None and noun.i > preposition else None
