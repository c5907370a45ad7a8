"""What a joint statement tells in the third person of its own parties: "Peru will lend two ships"."""

from __future__ import annotations

from ..model import Statement
from . import clauses
from .reading import Reading
from .tokens import Sentence, Token

# Formats without a seat, whose members speak for themselves; by the code and the word in a group's name.
MEMBERS = {
    "GG7": ("g7", frozenset({"CAN", "FRA", "DEU", "ITA", "JPN", "GBR", "USA", "EUE"})),
    "QUD": ("quad", frozenset({"AUS", "IND", "JPN", "USA"})),
    "AUK": ("aukus", frozenset({"AUS", "GBR", "USA"})),
}
_MEANING = frozenset({"intend", "plan"})
_PRESENT = frozenset({"VBZ", "VBP"})


def of_party(reading: Reading, sentence: Sentence, speakers: tuple[str, ...]) -> bool:
    """Whether a main clause says what parties of a joint statement are, do or will do."""
    states = sides(reading, speakers)
    for token in reading.parse.words(sentence):
        if token.dep in {"ROOT", "conj"} and _of_now(reading, token):
            subject = clauses.own_subject(reading.parse, token.i)
            if subject is not None and parties(reading, subject, speakers, states):
                return True
    return False


def promised(reading: Reading, sentence: Sentence, speakers: tuple[str, ...]) -> bool:
    """Whether the main clause says what one of the parties will do: "Canada will contribute", by the G7."""
    states = sides(reading, speakers)
    for token in reading.parse.words(sentence):
        if token.dep == "ROOT" and clauses.modal(reading.parse, token.i) in {"will", "shall"}:
            subject = clauses.own_subject(reading.parse, token.i)
            idle = token.lemma == "be" or clauses.negated(reading.parse, token.i)
            return subject is not None and not idle and bool(parties(reading, subject, speakers, states))
    return False


def sides(reading: Reading, speakers: tuple[str, ...]) -> set[str | None]:
    """The states that speak: those of the speakers, and the members of the G7 or the Quad."""
    known = [reading.who.entities[i] for i in speakers if i in reading.who.entities]
    states = {e.state for e in known} - {None}
    for e in known:
        if e.kind in {"group", "organisation"}:
            words = e.name.lower().split()
            states |= {code for word, codes in MEMBERS.values() if word in words for code in codes}
    return states


def is_party(reading: Reading, statement: Statement, subject: int) -> bool:
    """Whether a subject is one or more of those whose joint statement it is."""
    joint = statement.cue is None and reading.document.genre == "joint-statement"
    states = sides(reading, statement.speakers) if joint else set()
    return joint and bool(parties(reading, subject, statement.speakers, states))


def _of_now(reading: Reading, token: Token) -> bool:
    if not clauses.is_verb(token):
        return False
    auxiliaries = clauses.auxiliaries(reading.parse, token.i)
    first = auxiliaries[0] if auxiliaries else token
    return first.tag in _PRESENT or first.lower in {"will", "shall"}


def parties(
    reading: Reading, subject: int, speakers: tuple[str, ...], states: set[str | None]
) -> tuple[str, ...]:
    """Those meant by a subject, if all of them are among the speakers or their states; else nobody."""
    known = reading.who.entities
    ids = tuple(
        dict.fromkeys(
            e for i in (subject, *_joined(reading, subject)) for e in reading.who.of(reading.parse, i)
        )
    )
    own = ids and all(
        e in speakers
        or (e in known and len(ids) > 1 and known[e].kind == "person" and known[e].state in states)
        or (e in known and known[e].kind in {"state", "organisation", "body"} and known[e].state in states)
        for e in ids
    )
    return ids if own else ()


def doers(reading: Reading, statement: Statement, verb: int) -> tuple[str, ...]:
    """The parties of a joint statement whose deed a verb of its own words tells of, where not all are."""
    if statement.cue is not None or reading.document.genre != "joint-statement":
        return ()
    subject = clauses.subject(reading.parse, verb)
    states = sides(reading, statement.speakers)
    found = parties(reading, subject, statement.speakers, states) if subject is not None else ()
    return () if set(found) == set(statement.speakers) else found


def meant_by(reading: Reading, verb: int) -> int | None:
    """The subject of "Peru intends to send", "we plan to open", by the verb of what is meant to be done.

    So parties of a joint text undertake what each of them is to do.
    """
    parse = reading.parse
    token = parse.tokens[verb]
    above = parse.tokens[token.head]
    if reading.document.genre != "joint-statement" or token.dep != "xcomp" or above.lemma not in _MEANING:
        return None
    if above.tag not in _PRESENT or clauses.negated(parse, above.i) or not clauses.infinitive(parse, verb):
        return None
    return clauses.own_subject(parse, above.i)


def _joined(reading: Reading, subject: int) -> list[int]:
    found, at = list[int](), [subject]
    while at:
        below = [c.i for c in reading.parse.children_by(at.pop(), "conj")]
        found += below
        at += below
    return found
