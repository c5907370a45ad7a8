"""What is announced without a word of promising: who does it goes without saying, or it is a state itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model import CommitmentStatus, Span, Statement, Time
from ..vocab.contacts import contacts
from ..vocab.predicates import predicates
from ..vocab.times import time_words
from . import clauses
from .menaces import menacing
from .predications import hostile
from .reading import Reading
from .tokens import Parse, Token
from .undertaken import WILL, Undertaking, deed, hinges, will

_WORDS = predicates().settings
WEAK = frozenset(
    {"be", "have", "see", "like", "remain", "need", "want", "hope", "expect", "know", "depend"}
    | {"fall", "collapse", "suffer", "benefit", "struggle", "face", "lose", "win", "survive"}
)
# To say that one will say something is no undertaking.
TELLING = frozenset({"say", "tell", "speak", "talk", "note", "add", "turn", "let", "ask", "'ll", "’ll"})
# What happens to things by themselves or in talk: "would be reached", "would be discussed".
_NO_DEED = frozenset({"reach", "expect", "see", "know", "need", "require", "discuss", "consider", "hope"})
_KEEPING = frozenset({"remain", "stay"})
_STATES = frozenset({"open", "closed", "shut", "suspended", "frozen"})
_SETTLING = frozenset({"sign", "conclude", "reach", "ink", "initial", "seal", "finalise", "finalize"})
# What comes about by itself.
_OCCURRING = frozenset(
    {
        "come",
        "take",
        "happen",
        "occur",
        "continue",
        "depend",
        "follow",
        "fall",
        "become",
        "rise",
        "run",
        "show",
    }
)


def narrated(reading: Reading) -> Iterator[Undertaking]:
    """ "Estonia will send twelve transformers": what the text itself says that states will do."""
    parse, entities = reading.parse, reading.who.entities
    said = [s for statement in reading.give("statements") for s in statement.content]
    for sentence in parse.sentences:
        if reading.in_title(sentence):
            continue
        for token in parse.words(sentence):
            i = token.i
            signed = _agreed_by(parse, i)
            own = token.dep in {"ROOT", "conj"} and will(parse, i)
            if token.lemma not in _WORDS["deeds"] or not (own or signed):
                continue
            subject = clauses.own_subject(parse, i)
            does = clauses.modal(parse, i) != "would" and not clauses.negated(parse, i)
            does = does and not clauses.passive(parse, i)
            if subject is None or not does or any(s.start <= token.start < s.end for s in said):
                continue
            ids = tuple(e for e in reading.who.of(parse, subject) if e in entities)
            ids += tuple(
                e
                for c in parse.children_by(subject, "conj")
                for e in reading.who.of(parse, c.i)
                if e not in ids
            )
            if ids and all(entities[e].kind == "state" for e in ids) and not menaces(reading, i):
                span = reading.span(sentence.start, sentence.end)
                status: CommitmentStatus = "agreed" if signed else "made"
                yield replace(deed(parse, i, span, "conditional" if hinges(parse, i) else status), by=ids)


def _agreed_by(parse: Parse, i: int) -> bool:
    """ "signed a protocol under which Quito will hand back the cars"."""
    token = parse.tokens[i]
    if token.dep != "relcl" or clauses.modal(parse, i) not in WILL:
        return False
    led = (c for c in parse.children_by(i, "prep") if c.i < i and c.lower in {"under", "by", "in"})
    taken = parse.tokens[parse.tokens[token.head].head].lemma
    return taken in _SETTLING and any(parse.child(c.i, "pobj", "pcomp") is not None for c in led)


def announced(reading: Reading, statement: Statement, i: int) -> bool:
    """ "The men would be freed by Friday", by an official: a deed without a doer, promised or with a day."""
    parse = reading.parse
    token = parse.tokens[i]
    kept = _keeps(parse, i)
    weak = token.lemma in _NO_DEED | TELLING | WEAK and not kept
    if statement.state is None or weak or not will(parse, i):
        return False
    subject = clauses.own_subject(parse, i)
    if subject is None or clauses.negated(parse, i) or _is_contact(parse, subject):
        return False
    passive = clauses.passive(parse, i)
    idle = token.lemma in _OCCURRING or token.lemma in contacts().verbs
    if not passive and (idle or not _of_its_own(reading, statement, subject)):
        return False
    agent = parse.child(i, "agent")
    by_a_day = agent is not None and any(_begins(parse, agent.i, span) for span in _days(reading))
    if agent is not None and not by_a_day and not _part_of_day(parse, agent):
        return False
    soon = statement.act == "promise" or any(
        _part_of_day(parse, c) for c in parse.children_by(i, "prep", "agent")
    )
    if kept:
        return True
    given = not passive and token.lemma in _WORDS["deeds"] and _is_body(reading, subject)
    return given or _dated(reading, i) or (soon and _by_some_day(parse, i))


def _keeps(parse: Parse, i: int) -> bool:
    """ "would remain until September", "will stay open": that something goes on, with an end or a state."""
    if parse.tokens[i].lemma not in _KEEPING:
        return False
    state = parse.child(i, "acomp", "oprd")
    until = any(c.lower in {"until", "till"} for c in parse.children_by(i, "prep"))
    clause = any(
        mark.lower in {"until", "till"}
        for c in parse.children_by(i, "advcl")
        for mark in parse.children_by(c.i, "mark", "advmod")
    )
    return until or clause or (state is not None and state.lower in _STATES)


def _part_of_day(parse: Parse, preposition: Token) -> bool:
    """ "by the evening", "before noon"."""
    inner = parse.child(preposition.i, "pobj")
    return inner is not None and inner.lower in time_words().parts


def _is_body(reading: Reading, subject: int) -> bool:
    entities = reading.who.entities
    kinds = {entities[e].kind for e in reading.who.of(reading.parse, subject) if e in entities}
    return bool(kinds) and kinds <= {"organisation", "body"}


def by_whom(reading: Reading, i: int, found: Undertaking) -> Undertaking:
    """ "The Red Crescent would give 50,000 dollars": the body that will do it, and not who tells of it."""
    subject = clauses.own_subject(reading.parse, i)
    if subject is None or clauses.passive(reading.parse, i):
        return found
    entities = reading.who.entities
    ids = [e for e in reading.who.of(reading.parse, subject) if e in entities]
    bodies = bool(ids) and all(entities[e].kind in {"organisation", "body"} for e in ids)
    return replace(found, by=tuple(ids)) if bodies else found


def _days(reading: Reading) -> list[Span]:
    return [t.span for t in reading.give("times") if isinstance(t, Time) and t.span is not None]


def _begins(parse: Parse, preposition: int, span: Span) -> bool:
    """Whether a time is what a preposition takes: "by the end of June", "before Friday"."""
    first, _ = parse.at(span.start, span.end)
    return preposition < first <= min(parse.right[preposition], preposition + 3)


def _by_some_day(parse: Parse, i: int) -> bool:
    """ "by evening", "before the rains": a day that no calendar has."""
    return any(c.lower in {"by", "before", "within"} for c in parse.children_by(i, "prep", "agent"))


def _is_contact(parse: Parse, subject: int) -> bool:
    """ "The next round will begin on Monday": a meeting, which nobody promises."""
    return parse.tokens[subject].lemma in contacts().nouns


def _of_its_own(reading: Reading, statement: Statement, subject: int) -> bool:
    """Whether what will do it is a thing, or a firm or unit of the speaker's state, and no other actor."""
    entities = reading.who.entities
    known = [entities[i] for i in reading.who.of(reading.parse, subject) if i in entities]
    if not known:
        noun = reading.parse.tokens[subject]
        of = reading.parse.child(subject, "prep")
        # "the first of three radars"
        counted = noun.tag in {"JJ", "CD"} and of is not None and of.lower == "of"
        return noun.tag in {"NN", "NNS"} or counted
    own = {"organisation", "body", "group", "role"}
    return all(
        e.kind == "thing"
        or (e.kind in own and e.state == statement.state)
        or (e.kind == "organisation" and e.state is None and (e.name.isupper() or " " in e.name))
        for e in known
    )


def _dated(reading: Reading, i: int) -> bool:
    """Whether a day or month hangs on the verb: "by Friday", "on 1 December", "this week"."""
    parse = reading.parse
    for span in _days(reading):
        first, last = parse.at(span.start, span.end)
        if not first < last or not parse.left[i] <= first <= parse.right[i]:
            continue
        head = parse.tokens[first]
        for _ in range(6):
            if head.i == i:
                return True
            if clauses.is_verb(head) or head.head == head.i:
                break
            head = parse.tokens[head.head]
    return False


def menaces(reading: Reading, i: int) -> bool:
    """Whether what is announced is an attack or a revenge, which is a threat and no commitment."""
    parse = reading.parse
    # Ships and aircraft may be sent to help.
    if hostile(reading, i) not in {None, "MOBILIZE"}:
        return True
    return menacing(parse, range(i, min(parse.right[i] + 1, i + 12)))
