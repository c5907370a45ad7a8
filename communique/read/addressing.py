"""Whom a statement is spoken to or is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..model import Span, Statement
from ..vocab.predicates import predicates
from . import clauses
from .coding import NOBODY, Party, party, without
from .matching import complements, is_actor
from .predications import HOSTILE, Predication
from .reading import Reading
from .slots import owners
from .tokens import Parse

_WORDS = predicates().settings


@dataclass(frozen=True, slots=True)
class Voice:
    """A statement with the tokens of its cue and content; `cue` is the head of its cue, None without one."""

    statement: Statement
    cue: int | None
    content: tuple[int, ...]
    row: Predication | None
    inner: tuple[Predication, ...] = ()


def voices(reading: Reading, found: Mapping[int, Predication]) -> Iterator[Voice]:
    """The statements of a reading with their tokens and the predication at their cue, if any."""
    for statement in reading.give("statements"):
        cue = _head(reading.parse, statement.cue) if statement.cue is not None else None
        content = tuple(i for s in statement.content for i in range(*reading.parse.at(s.start, s.end)))
        inner = tuple(found[i] for i in content if i in found)
        yield Voice(statement, cue, content, found.get(cue) if cue is not None else None, inner)


def _head(parse: Parse, cue: Span) -> int | None:
    """The token of the cue that the others hang on."""
    first, last = parse.at(cue.start, cue.end)
    inside = range(first, last)
    return next((i for i in inside if parse.tokens[i].head not in inside or parse.tokens[i].head == i), None)


def target(reading: Reading, voice: Voice) -> Party:
    """Who is spoken to or of: the addressee, unless a mere audience, before anybody named in the content."""
    statement, act = voice.statement, voice.statement.act
    if (threat := announced(reading, voice)) is not None and threat.target:
        return party(reading, threat.target)
    speakers = set(statement.speakers)
    addressees = tuple(a for a in statement.addressees if not _audience(reading, a))
    named = tuple(_addressee_spans(reading, voice, addressees))
    if addressees and (named or voice.cue is None):
        # One whom the sentence does not name is the other of two, asked after below.
        return Party(addressees, named)
    for heads in _candidates(reading, voice):
        found = party(reading, heads)
        rest = tuple(i for i in found.ids if i not in speakers and not _own(reading, voice, i))
        if rest:
            return Party(rest, found.spans)
    if act in {"praise", "thank", "acknowledge", "intend", "promise", "support", "congratulate", "propose"}:
        return _first_actor(reading, voice)
    return NOBODY


def _own(reading: Reading, voice: Voice, id: str) -> bool:
    """Whether an entity is the speaker's own state, a mere audience, or nothing that can act."""
    entity = reading.who.entities.get(id)
    if entity is None or entity.kind == "thing" or _audience(reading, id):
        return True
    return entity.kind == "state" and entity.state is not None and entity.state in _homes(reading, voice)


def _homes(reading: Reading, voice: Voice) -> set[str | None]:
    """The states that the speakers act for."""
    entities = reading.who.entities
    homes = {entities[i].state for i in voice.statement.speakers if i in entities}
    return homes | {voice.statement.state} - {None}


def announced(reading: Reading, voice: Voice) -> Predication | None:
    """The hostile act that a speaker says its own side will do."""
    if voice.statement.act not in {"promise", "intend", "threaten"}:
        return None
    if voice.cue is not None and reading.parse.tokens[voice.cue].lemma in _ASSURING:
        # "assured the minister that troops would be sent"
        return None
    hostile = (p for p in voice.inner if p.row.plover in HOSTILE and p.status in {"planned", "hypothetical"})
    # "will stop buying oil" is no threat to oil.
    return next((p for p in hostile if p.row.mode != "discontinue" or _towards_actor(reading, p)), None)


def _towards_actor(reading: Reading, act: Predication) -> bool:
    return not act.target or any(is_actor(reading, i) for i in act.target)


def _candidates(reading: Reading, voice: Voice) -> Iterator[tuple[int, ...]]:
    parse = reading.parse
    if voice.row is not None and voice.row.target:
        yield tuple(i for i in voice.row.target if is_actor(reading, i))
    given = topic(parse, voice)
    if given is not None:
        act = voice.statement.act
        if (
            is_actor(reading, given)
            and parse.tokens[given].tag not in {"NN", "NNS"} | ({"JJ"} if act else set())
        ) or (is_actor(reading, given) and reading.who.by_token.get(given)):
            yield (given,)
        yield tuple(i for i in complements(parse, given, frozenset({"by"})) if is_actor(reading, i))
        if voice.statement.act in _MADE:
            # "vetoed a resolution tabled by Mali"
            makers = (clauses.agent(parse, c.i) for c in parse.children_by(given, "acl"))
            yield tuple(i for i in makers if i is not None and is_actor(reading, i))
        # "commended its support for Kenya" is of whoever supports, "reiterated their support" of Kenya.
        if parse.tokens[given].lemma not in _WORDS["stances"] or act in _OF_THE_OWNER:
            yield tuple(i for i in owners(reading, given) if is_actor(reading, i))
        avenged = parse.tokens[given].lemma in _WORDS["retaliates"]
        preps = frozenset({"against"}) if avenged else _TOWARDS.get(act, frozenset({"of"}))
        yield tuple(i for i in complements(parse, given, preps) if is_actor(reading, i))
        yield tuple(_owners_of_complements(reading, given, preps))
    if voice.cue is not None:
        preps = _AT_CUE.get(voice.statement.act, frozenset())
        yield tuple(i for i in complements(parse, voice.cue, preps) if is_actor(reading, i))
        if voice.statement.act == "condemn":
            # "voiced outrage at the conduct of Mali"
            yield tuple(_owners_of_complements(reading, voice.cue, preps | {"over"}))
    charges = voice.cue is not None and parse.tokens[voice.cue].lemma in _CHARGES
    if voice.statement.act == "demand" or (voice.statement.act == "condemn" and charges):
        yield tuple(_duty(reading, voice))


_TOWARDS: Mapping[str, frozenset[str]] = {
    "condemn": frozenset({"of", "from", "against", "at", "over"}),
    "condole": frozenset({"to", "with", "of", "for"}),
    "praise": frozenset({"of", "by", "for", "to"}),
    "thank": frozenset({"to", "of", "by", "for"}),
    "support": frozenset({"for", "to", "with", "of"}),
    "acknowledge": frozenset({"of", "by"}),
    "congratulate": frozenset({"to"}),
    "demand": frozenset({"by", "from", "of"}),
    "reject": frozenset({"from", "by", "of", "with"}),
    "promise": frozenset({"to", "with", "for"}),
    "agree": frozenset({"with", "from", "by", "of"}),
    "intend": frozenset({"with", "to"}),
    "propose": frozenset({"with", "to"}),
    "invite": frozenset({"to"}),
    "threaten": frozenset({"against", "on", "with"}),
}
_ASSURING = frozenset({"assure", "reassure", "assurance", "guarantee"})
# "charged that Kenya was hoarding grain"
_CHARGES = frozenset({"charge", "allege", "claim"})
# Acts whose object somebody else made.
_MADE = frozenset({"condemn", "reject", "praise", "support", "agree"})
_OF_THE_OWNER = frozenset({"praise", "thank", "congratulate", "condemn"})
_AT_CUE: Mapping[str, frozenset[str]] = {
    "demand": frozenset({"on", "upon", "from", "to", "with"}),
    "agree": frozenset({"with"}),
    "reject": frozenset({"with"}),
    "promise": frozenset({"to", "with"}),
    "condemn": frozenset({"at", "against", "with"}),
    "support": frozenset({"with", "for", "behind", "by"}),
    "condole": frozenset({"to", "with"}),
    "propose": frozenset({"to", "with"}),
    "praise": frozenset({"to"}),
    "congratulate": frozenset({"to"}),
    "thank": frozenset({"to"}),
}


def topic(parse: Parse, voice: Voice) -> int | None:
    """The noun that the cue is about: its object, the noun the content opens with, or the cue itself."""
    cue = voice.cue
    if cue is None:
        return None
    if not clauses.is_verb(parse.tokens[cue]):
        return cue
    found = clauses.undergoer(parse, cue)
    if found is not None and not clauses.is_verb(parse.tokens[found]):
        return found
    return next(
        (
            c.i
            for p in parse.children_by(cue, "prep")
            for c in parse.children_by(p.i, "pobj")
            if c.i in voice.content
        ),
        None,
    )


def _owners_of_complements(reading: Reading, noun: int, preps: frozenset[str]) -> Iterator[int]:
    """ "gratitude for Qatar's help", "support for the efforts of Oman"."""
    for i in complements(reading.parse, noun, preps):
        yield from (j for j in owners(reading, i) if is_actor(reading, j))
        inner = complements(reading.parse, i, frozenset({"of", "by"}))
        yield from (j for j in inner if is_actor(reading, j))


def _duty(reading: Reading, voice: Voice) -> Iterator[int]:
    """Whose duty a demand is: the subject of the clause that is demanded."""
    parse = reading.parse
    for i in voice.content:
        if clauses.is_verb(parse.tokens[i]):
            own = clauses.own_subject(parse, i)
            if own is not None and parse.tokens[i].dep not in {"relcl", "advcl"}:
                if is_actor(reading, own) and parse.tokens[own].lower not in {"we", "i"}:
                    yield own
                return
    if voice.cue is not None:
        for child in parse.children_by(voice.cue, "prep"):
            # "called for Israel to withdraw"
            for inner in parse.children_by(child.i, "pobj", "pcomp"):
                named = parse.child(inner.i, "nsubj")
                if named is not None and is_actor(reading, named.i):
                    yield named.i


def _first_actor(reading: Reading, voice: Voice) -> Party:
    """The first state, body or person in the content who is not the speaker's own side."""
    entities = reading.who.entities
    speakers = set(voice.statement.speakers)
    homes = _homes(reading, voice)
    undertaken = voice.statement.act in {"promise", "intend", "propose"}
    for i in voice.content:
        found = reading.who.by_token.get(i, ())
        if found and (_against(reading.parse, i) or (undertaken and _told_of(reading.parse, i))):
            continue
        for id in found:
            entity = entities.get(id)
            if (
                entity is None
                or id in speakers
                or entity.kind not in {"person", "role", "state", "body", "organisation"}
            ):
                continue
            if entity.state is not None and entity.state in homes:
                continue
            if entity.kind == "state":
                # "between Iran and Oman"
                return without(party(reading, (i,)), Party(voice.statement.speakers, ()))
            return Party((id,), (reading.span(*reading.who.extent(reading.parse, i)),))
    return NOBODY


def _against(parse: Parse, i: int) -> bool:
    """Whether the phrase, or one that it is part of, stands after "against"."""
    for token in clauses.ancestors(parse, i):
        if token.lower == "against":
            return True
        if clauses.is_verb(token):
            return False
    return False


def _told_of(parse: Parse, i: int) -> bool:
    """Whether the phrase stands in a clause that tells more of a noun: "talks that led to a truce in Y"."""
    for token in clauses.ancestors(parse, i):
        if token.dep == "relcl":
            return True
        if clauses.is_verb(token) and token.dep not in {"xcomp", "conj", "acl"}:
            return False
    return False


def _addressee_spans(reading: Reading, voice: Voice, ids: tuple[str, ...]) -> Iterator[Span]:
    """Where the addressees are named in the sentence of the cue."""
    parse = reading.parse
    if voice.cue is None:
        return
    sentence = parse.sentence_of(voice.cue)
    for id in ids:
        for i in range(sentence.first, sentence.last):
            if id in reading.who.by_token.get(i, ()):
                yield reading.span(*reading.who.extent(parse, i))
                break


def _audience(reading: Reading, id: str) -> bool:
    """Whether an addressee only listens: reporters, a conference."""
    entity = reading.who.entities.get(id)
    return entity is None or bool(set(entity.name.lower().split()) & _WORDS["audience"])
