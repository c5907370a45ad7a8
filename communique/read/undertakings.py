"""What words of promising, agreeing and announcing undertake: the deed or the gift, and how firmly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model import Act, CommitmentStatus, Statement
from ..vocab.predicates import predicates
from . import clauses
from .announced import TELLING, WEAK, announced, by_whom, menaces
from .gifts import gives
from .jointly import doers, is_party, meant_by
from .menaces import menacing
from .reading import Reading
from .resolves import given_word, resolved, settled
from .tokens import Parse
from .undertaken import WILL, Undertaking, deed, hinges, whole, will

_WORDS = predicates().settings
_PLEDGING: frozenset[Act] = frozenset({"promise", "agree", "propose"})
_OWN = frozenset({"we", "i", "us"})
_POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my"})
_LINKS = frozenset({"to", "on", "that", "upon", "their", "its", "his", "her", "our", "the", "a", "of"})
# What is offered as a service to others, and is no deed until they take it.
_SERVICES = frozenset(
    {"host", "mediate", "meet", "talk", "negotiate", "discuss", "act", "serve", "facilitate", "resign"}
)
# What an announcement of it undertakes; verbs by which an undertaking is told once more.
_PLANS = frozenset({"plan", "decision", "intention"})
_AGAIN = frozenset({"reaffirm", "reiterate", "repeat", "restate", "reconfirm"})
# "would welcome a truce": a wish.
_LIKED = frozenset({"welcome", "prefer", "favour", "favor", "appreciate", "consider", "oppose"})
_UNNAMED = frozenset({"thing", "body", "organisation", "group"})
_ACTORS = frozenset({"person", "role", "state", "body", "group", "place"})
# Verbs that say nothing without their subject.
_KEEPING = frozenset({"remain", "stay"})
# Verbs that join further words to what is promised: "including", "following".
_LOOSE = frozenset({"include", "follow", "regard", "concern", "accord"})
_TOLD = frozenset({"tell", "say", "inform", "assure", "promise"})
# How many sentences before its acceptance an invitation stands.
_NEAR = 2


def undertakings(reading: Reading, statement: Statement) -> Iterator[Undertaking]:
    """What a statement undertakes: by its cue, else by clauses that say what its speaker's side will do."""
    if not statement.content or not _able(reading, statement):
        return
    parse = reading.parse
    cue = _cue(parse, statement)
    if cue is not None and _accepts(parse, cue):
        yield from _invited(reading, statement, cue)
        return
    if cue is not None and gives(parse, cue):
        yield from _given(parse, statement, cue, "made")
        return
    firm = statement.act in _PLEDGING or (cue is not None and parse.tokens[cue].lemma == "resolve")
    if cue is not None and firm and _pledges(parse, cue):
        yield from _outright(reading, statement, cue)
        return
    if cue is not None and parse.tokens[cue].lemma in _WORDS["wishes"]:
        return
    if (
        cue is not None
        and (planned := _planned(parse, cue)) is not None
        and _within(reading, statement, planned)
    ):
        yield deed(parse, planned, statement.content[-1], "made")
        return
    if statement.act == "ask":
        return
    inner = [s for s in reading.give("statements") if isinstance(s, Statement) and s.within == statement.id]
    for span in statement.content:
        for i in range(*parse.at(span.start, span.end)):
            if menaces(reading, i) or any(_within(reading, told, i) for told in inner):
                continue
            if given_word(parse, i):
                yield from _outright(reading, statement, i)
            elif _own_will(reading, statement, i):
                told = whole if _by_house(reading, statement, i) else deed
                found = told(parse, i, span, "conditional" if hinges(parse, i) else _firmness(parse, cue))
                yield replace(found, by=doers(reading, statement, i))
            elif (meant := meant_by(reading, i)) is not None and _own_side(reading, statement, meant):
                found = deed(parse, i, span, "conditional" if hinges(parse, i) else "made")
                yield replace(found, by=doers(reading, statement, i))
            elif (bound := resolved(parse, i)) and _own_side(reading, statement, bound.subject):
                found = replace(deed(parse, i, span, bound.status), by=doers(reading, statement, i))
                first, last = bound.first or found.first, bound.last or found.last
                yield replace(found, first=first, last=min(last, found.last) if bound.last else last)
            elif announced(reading, statement, i):
                yield by_whom(
                    reading, i, whole(parse, i, span, "conditional" if hinges(parse, i) else "made")
                )


def _firmness(parse: Parse, cue: int | None) -> CommitmentStatus:
    """ "reiterated that it would": told once more."""
    return "reaffirmed" if cue is not None and parse.tokens[cue].lemma in _AGAIN else "made"


def _planned(parse: Parse, cue: int) -> int | None:
    """ "announced plans to open an embassy": the infinitive of what is planned."""
    given = parse.child(cue, "dobj")
    if parse.tokens[cue].lemma not in _WORDS["unveiling"] or given is None or given.lemma not in _PLANS:
        return None
    wanted = (c for c in parse.children_by(given.i, "acl", "relcl") if clauses.infinitive(parse, c.i))
    return next((c.i for c in wanted), None)


def _able(reading: Reading, statement: Statement) -> bool:
    """Whether somebody speaks, and not a paper or a thing."""
    entities = reading.who.entities
    return any(i in entities and entities[i].kind != "thing" for i in statement.speakers)


def _cue(parse: Parse, statement: Statement) -> int | None:
    if statement.cue is None:
        return None
    first, last = parse.at(statement.cue.start, statement.cue.end)
    return first if first < last else None


def _pledges(parse: Parse, cue: int) -> bool:
    """Whether the cue itself, or the noun it takes, undertakes something."""
    token = parse.tokens[cue]
    if token.lemma == "offer":
        # "offered to send a team": a deed of one's own.
        given = parse.children_by(cue, "xcomp")
        return any(clauses.infinitive(parse, c.i) and c.lemma not in _SERVICES for c in given)
    nouns = {c.lemma for c in parse.children_by(cue, "dobj", "nsubjpass", "acomp", "prep")}
    return bool(({token.lemma} | nouns) & _WORDS["undertakes"])


def _accepts(parse: Parse, cue: int) -> bool:
    """ "accepted an invitation to visit": who accepts will come."""
    taken = parse.child(cue, "dobj")
    return (
        parse.tokens[cue].lemma == "accept" and taken is not None and taken.lemma in {"invitation", "invite"}
    )


def _invited(reading: Reading, statement: Statement, cue: int) -> Iterator[Undertaking]:
    """What whoever accepts is invited to do, there or in the invitation just before; else the invitation."""
    parse = reading.parse
    if clauses.negated(parse, cue):
        return
    end = parse.at(statement.content[-1].start, statement.content[-1].end)[1]
    floor = parse.sentences[max(0, parse.tokens[cue].sentence - _NEAR)].first
    for i in range(end - 1, floor - 1, -1):
        if parse.tokens[i].lemma in {"invite", "invitation"} and (wanted := _asked_to(parse, i)) is not None:
            sentence = parse.sentence_of(wanted)
            last = min(parse.right[wanted], sentence.last - 1)
            span = reading.span(parse.tokens[i].start, parse.tokens[last].end)
            yield deed(parse, wanted, span, "agreed")
            return
    yield from _given(parse, statement, cue, "agreed")


def _asked_to(parse: Parse, i: int) -> int | None:
    """The infinitive that "invited" or "invitation" takes."""
    places = [i, *(c.i for c in parse.children_by(i, "dobj", "prep", "dative", "nsubjpass"))]
    if not clauses.is_verb(parse.tokens[i]) and clauses.is_verb(parse.tokens[parse.tokens[i].head]):
        places.append(parse.tokens[i].head)
    for place in places:
        for c in parse.children_by(place, "xcomp", "ccomp", "acl", "relcl", "advcl"):
            if c.i > i and clauses.infinitive(parse, c.i):
                return c.i
    return None


def _given(parse: Parse, statement: Statement, cue: int, status: CommitmentStatus) -> Iterator[Undertaking]:
    first, last = parse.at(statement.content[0].start, statement.content[0].end)
    given = parse.child(cue, "dobj")
    if given is not None and parse.child(cue, "dative") is not None and first < parse.left[given.i] < last:
        first = parse.left[given.i]
    while first < last and _is_link(parse, first):
        first += 1
    if first < last:
        yield Undertaking(first, first, last - 1, "conditional" if hinges(parse, cue) else status)


def _outright(reading: Reading, statement: Statement, cue: int) -> Iterator[Undertaking]:
    """What follows "pledged", "agreed", "committed": an infinitive, a clause about the future, a noun."""
    parse = reading.parse
    status = _status(parse, cue, statement)
    heads = [c for c in _below_cue(parse, cue) if _within(reading, statement, c)]
    verbal = [c for c in heads if clauses.is_verb(parse.tokens[c])]
    last_span = statement.content[-1]
    if not verbal:
        if statement.act != "propose" and not _mere_view(parse, statement):
            yield from _given(parse, statement, cue, status)
        return
    head = settled(parse, verbal[0])
    if clauses.negated(parse, cue):
        return
    hinged = "conditional" if hinges(parse, head) or hinges(parse, cue) else status
    own = clauses.own_subject(parse, head)
    finite = parse.tokens[head].tag in {"VBZ", "VBP", "VBD"} or clauses.modal(parse, head) is not None
    idle = parse.tokens[head].lemma == "be" and not clauses.passive(parse, head)
    if finite and (own is None or (idle and statement.act == "agree")):
        return
    reach = range(head, min(parse.right[head] + 1, head + 12))
    if not clauses.negated(parse, head) and menacing(parse, reach):
        return
    future = own is None or clauses.modal(parse, head) in WILL
    if head != verbal[0]:
        own, future, finite = clauses.own_subject(parse, verbal[0]), True, True
    if own is None or (future and _own_side(reading, statement, own)):
        kept = parse.tokens[head].lemma in _KEEPING and own is not None
        told = whole(parse, head, last_span, hinged) if kept else deed(parse, head, last_span, hinged)
        yield told
    elif future and not _of_others(reading, statement, head, own):
        yield whole(parse, head, last_span, hinged)


def _mere_view(parse: Parse, statement: Statement) -> bool:
    """Whether what is agreed is that something is so, or matters: "agreed on the importance of dialogue"."""
    first, last = parse.at(statement.content[0].start, statement.content[0].end)
    words = parse.tokens[first:last]
    if any(t.tag in {"VBZ", "VBP", "VBD"} and t.dep not in {"relcl", "aux"} for t in words):
        return True
    nouns = [t for t in words if t.tag in {"NN", "NNS"}]
    return words[0].lower == "including" or (bool(nouns) and nouns[0].lemma in _WORDS["merits"])


def _of_others(reading: Reading, statement: Statement, head: int, subject: int) -> bool:
    """Whether what is to be done is the deed of an actor of another side."""
    if clauses.passive(reading.parse, head):
        return False
    entities = reading.who.entities
    known = [entities[i] for i in reading.who.of(reading.parse, subject) if i in entities]
    known = [e for e in known if e.kind in _ACTORS and not (e.kind == "group" and e.state is None)]
    return any(e.state != statement.state and (e.state is not None or e.kind != "body") for e in known)


def _is_link(parse: Parse, i: int) -> bool:
    token = parse.tokens[i]
    return token.lower in _LINKS or token.lemma in _WORDS["undertakes"]


def _below_cue(parse: Parse, cue: int) -> Iterator[int]:
    """Verbs that the cue takes: "pledged to send", "agreed that they would", "its commitment to ending"."""
    stack = [cue]
    while stack:
        i = stack.pop(0)
        for child in parse.children_by(
            i, "xcomp", "ccomp", "acl", "pcomp", "dobj", "prep", "attr", "acomp", "advcl"
        ):
            if child.i < i and child.dep not in {"ccomp"}:
                continue
            if clauses.is_verb(child):
                if child.lemma in _LOOSE:
                    continue
                if child.dep != "advcl" or clauses.infinitive(parse, child.i):
                    yield child.i
            elif child.dep in {"prep", "acomp"} or child.lemma in _WORDS["undertakes"]:
                stack.append(child.i)


def _status(parse: Parse, cue: int, statement: Statement) -> CommitmentStatus:
    words = {parse.tokens[cue].lemma} | {c.lower for c in parse.children_by(cue, "advmod")}
    if words & _WORDS["reaffirms"]:
        return "reaffirmed"
    joint = statement.act == "agree" and parse.tokens[cue].lemma in _WORDS["agrees"]
    return "agreed" if joint else "made"


def _own_will(reading: Reading, statement: Statement, i: int) -> bool:
    """ "We will send", "Pakistan will host" by its minister: the speaker's side, a deed, no passive."""
    parse = reading.parse
    token = parse.tokens[i]
    if clauses.modal(parse, i) == "would" and token.lemma in _LIKED:
        return False
    if token.lemma in WEAK | TELLING or not will(parse, i) or clauses.passive(parse, i):
        return False
    if clauses.negated(parse, i) and token.lemma in _WORDS["rebuffs"]:
        return False
    if clauses.modal(parse, i) == "would" and statement.directness == "direct" and not _told(parse, i):
        return False
    subject = clauses.subject(parse, i)
    return subject is not None and _own_side(reading, statement, subject)


def _by_house(reading: Reading, statement: Statement, i: int) -> bool:
    """Whether "the company" will do it, which is told with the deed."""
    subject = clauses.own_subject(reading.parse, i)
    return subject is not None and _the_house(reading, statement, subject)


def _told(parse: Parse, i: int) -> bool:
    """ "I told her that Quito would send them": what the speaker said before."""
    verb = parse.tokens[parse.tokens[i].head]
    subject = clauses.own_subject(parse, verb.i)
    said = parse.tokens[i].dep == "ccomp" and verb.tag in {"VBD", "VBN"} and verb.lemma in _TOLD
    return said and subject is not None and parse.tokens[subject].lower in _OWN


def _own_side(reading: Reading, statement: Statement, subject: int) -> bool:
    """Whether the subject is the speaker, "we", or the state, government or body the speaker acts for."""
    parse = reading.parse
    if parse.tokens[subject].lower in _OWN:
        return True
    if is_party(reading, statement, subject) or _own_house(reading, statement, subject):
        return True
    if _the_house(reading, statement, subject):
        return True
    entities = reading.who.entities
    ids = reading.who.of(parse, subject)
    if not ids:
        return False
    if set(ids) & set(statement.speakers):
        return True
    if all(entities[i].kind == "organisation" for i in statement.speakers if i in entities):
        # A news agency speaks of its state and not for it.
        return False
    acted_for = {entities[i].state for i in statement.speakers if i in entities} - {None}
    if len(ids) > 1 and all(i in entities and entities[i].kind == "state" for i in ids):
        # "Peru and Chile will withdraw their troops", by a minister of one of them.
        return any(entities[i].state in acted_for for i in ids)
    return bool(acted_for) and all(
        i in entities
        and entities[i].kind in {"state", "body", "organisation", "place"}
        and entities[i].state in acted_for
        for i in ids
    )


def _own_house(reading: Reading, statement: Statement, subject: int) -> bool:
    """ "his government", "our embassy": what the speaker acts for, by its owner."""
    parse = reading.parse
    owner = parse.child(subject, "poss")
    if owner is None or parse.tokens[subject].lemma not in _WORDS["houses"]:
        return False
    if owner.lemma in _WORDS["houses"]:
        # "his country's battalion"
        return _own_house(reading, statement, owner.i)
    if owner.lower not in _POSSESSIVES:
        return False
    whose = set(reading.who.of(parse, owner.i))
    return owner.lower in {"our", "my"} or bool(whose & set(statement.speakers))


def _the_house(reading: Reading, statement: Statement, subject: int) -> bool:
    """ "The company would order more", by its head: the body that a speaker who holds an office acts for."""
    parse, entities = reading.parse, reading.who.entities
    noun = parse.tokens[subject]
    before = parse.children_by(subject, "amod", "compound", "poss", "nmod", "prep", "relcl")
    article = parse.child(subject, "det")
    if noun.lemma not in _WORDS["bodies"] or noun.tag not in {"NN", "NNP"} or article is None or any(before):
        return False
    officed = any(i in entities and entities[i].roles for i in statement.speakers)
    meant = [entities[i] for i in reading.who.of(parse, subject) if i in entities]
    ours = all(e.kind in _UNNAMED and e.state in {None, statement.state} for e in meant)
    return article.lower == "the" and officed and ours


def _within(reading: Reading, statement: Statement, i: int) -> bool:
    start = reading.parse.tokens[i].start
    return any(span.start <= start < span.end for span in statement.content)
