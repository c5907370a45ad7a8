"""Events from statements: what a speaker does by speaking, to whom, and in which code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ..model import Span, Statement
from ..vocab.predicates import predicates
from . import clauses
from .coding import NOBODY, Draft, Party, party, without
from .contexts import of_clause, of_tokens
from .matching import complements, is_actor
from .predications import Predication, owners
from .reading import Reading
from .refusals import of_words
from .tokens import Parse

_WORDS = predicates().settings
_STRONG = _WORDS["strong"]
_VERBAL = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE", "SANCTION"})


@dataclass(frozen=True, slots=True)
class Code:
    """A type with its mode and CAMEO code."""

    plover: str
    mode: str | None
    cameo: str | None


@dataclass(frozen=True, slots=True)
class Voice:
    """A statement with the tokens of its cue and content; `cue` is its last verb or noun, None without one."""

    statement: Statement
    cue: int | None
    content: tuple[int, ...]
    row: Predication | None


def voices(reading: Reading, found: Mapping[int, Predication]) -> Iterator[Voice]:
    """The statements of a reading with their tokens and the predication at their cue, if any."""
    for statement in reading.give("statements"):
        cue = _head(reading.parse, statement.cue) if statement.cue is not None else None
        content = tuple(i for s in statement.content for i in range(*reading.parse.at(s.start, s.end)))
        yield Voice(statement, cue, content, found.get(cue) if cue is not None else None)


def _head(parse: Parse, cue: Span) -> int | None:
    """The token of the cue that the others hang on."""
    first, last = parse.at(cue.start, cue.end)
    inside = range(first, last)
    return next((i for i in inside if parse.tokens[i].head not in inside or parse.tokens[i].head == i), None)


def draft(reading: Reading, voice: Voice) -> Draft | None:
    """The event that a statement performs, or None."""
    code = code_of(reading, voice)
    if code is None:
        return None
    statement, parse = voice.statement, reading.parse
    source = Party(statement.speakers, statement.source_spans)
    target = without(_target(reading, voice), source)
    token = voice.cue if voice.cue is not None else (voice.content[0] if voice.content else None)
    if token is None or (code.plover == "SANCTION" and not target.ids):
        return None
    # Without a cue the words themselves are the act.
    trigger = statement.cue or reading.span(parse.tokens[token].start, parse.tokens[token].end)
    words = voice.content or tuple(parse.below(token))
    given = voice.row.row.contexts if voice.row is not None else ()
    found = tuple(c for c in of_tokens(parse, words) if c not in given)
    sure = 0.85 if voice.cue is not None and target.ids else 0.75 if voice.cue is not None else 0.6
    return Draft(
        code.plover, code.mode, code.cameo, given + found, source, target, token, trigger, "happened",
        statement.within, None, None, None, sure if source.ids else sure - 0.25,
        f"{statement.act} by {trigger.text!r} of {statement.id}", voiced=True,
    )  # fmt: skip


def code_of(reading: Reading, voice: Voice) -> Code | None:
    """The code of a statement by its act, refined by the row of the table at its cue; None for plain comment."""
    rule = _RULES.get(voice.statement.act)
    code = rule(reading, voice) if rule is not None else None
    row = voice.row.row if voice.row is not None else None
    if row is None or row.plover not in _VERBAL or row.plover == "REQUEST":
        return code
    if code is None:
        return Code(row.plover, row.mode, row.cameo) if voice.statement.act in _ROWS_ONLY else None
    if code.plover == row.plover:
        generic = row.mode is None and code.mode is not None
        return code if generic else Code(row.plover, row.mode, row.cameo)
    return Code(row.plover, row.mode, row.cameo)


def _lemmas(reading: Reading, voice: Voice) -> set[str]:
    cue = {reading.parse.tokens[voice.cue].lemma} if voice.cue is not None else set()
    return cue | {reading.parse.tokens[i].lemma for i in voice.content[:14]}


def _cue_lemma(reading: Reading, voice: Voice) -> str:
    return reading.parse.tokens[voice.cue].lemma if voice.cue is not None else ""


def _main_lemma(reading: Reading, voice: Voice) -> str:
    """The lemma of the last verb that carries what is promised: of "aims to strengthen", "strengthen"."""
    parse = reading.parse
    inside = set(voice.content)
    for i in voice.content:
        token = parse.tokens[i]
        if clauses.is_verb(token) and token.dep not in {"aux", "auxpass"}:
            while (child := parse.child(token.i, "xcomp")) is not None and child.i in inside:
                token = child
            return token.lemma
    return ""


def _condemn(reading: Reading, voice: Voice) -> Code | None:
    if voice.cue is None and not _lemmas(reading, voice) & _WORDS["blaming"]:
        return None
    if _cue_lemma(reading, voice) == "blame" and not _target(reading, voice).ids:
        return None
    return Code("ACCUSE", "disapprove", "111")


def _praise(reading: Reading, voice: Voice) -> Code | None:
    if _lemmas(reading, voice) & _WORDS["mild"] and not _target(reading, voice).ids:
        return None
    return Code("SUPPORT", None, "051")


def _condole(reading: Reading, voice: Voice) -> Code | None:
    del reading, voice
    return Code("SUPPORT", None, "018")


def _support(reading: Reading, voice: Voice) -> Code | None:
    if _cue_lemma(reading, voice) in _WORDS["argues"]:
        return None
    return Code("SUPPORT", None, "051")


def _acknowledge(reading: Reading, voice: Voice) -> Code | None:
    lemmas = _lemmas(reading, voice)
    if lemmas & _WORDS["sorry"]:
        return Code("CONCEDE", None, "055")
    if lemmas & _WORDS["admired"] and without(_target(reading, voice), _speakers(voice)).ids:
        return Code("SUPPORT", None, "051")
    return None


def _speakers(voice: Voice) -> Party:
    return Party(voice.statement.speakers, ())


def _demand(reading: Reading, voice: Voice) -> Code | None:
    row = of_words(reading.parse, voice.content)
    strong = _cue_lemma(reading, voice) in _STRONG
    if row is None:
        return Code("REQUEST", None, "100" if strong else "020")
    return Code("REQUEST", row.mode, row.demand if strong else row.appeal)


def _promise(reading: Reading, voice: Voice) -> Code | None:
    lemmas = _lemmas(reading, voice)
    if lemmas & _WORDS["violent"]:
        return Code("THREATEN", "violence", "138")
    row = of_words(reading.parse, voice.content)
    outright = bool(lemmas & _WORDS["promising"])
    if row is None:
        return Code("AGREE", None, "030") if outright else None
    if not outright and (row.mode == "change" or _main_lemma(reading, voice) in _WORDS["seeks"]):
        return None
    return Code("AGREE", None, row.intent)


def _intend(reading: Reading, voice: Voice) -> Code | None:
    """Intent counts if it is to work with, meet or help somebody who is named."""
    row = of_words(reading.parse, voice.content)
    if row is None or row.mode not in {"assist", "meet"} or _main_lemma(reading, voice) in _WORDS["seeks"]:
        return None
    partner = without(_target(reading, voice), _speakers(voice))
    return Code("AGREE", None, row.intent) if partner.ids else None


def _threaten(reading: Reading, voice: Voice) -> Code | None:
    lemmas = _lemmas(reading, voice)
    if voice.row is not None and voice.row.row.plover == "THREATEN":
        return Code("THREATEN", voice.row.row.mode, voice.row.row.cameo)
    if _cue_lemma(reading, voice) not in _WORDS["warns"]:
        return Code("THREATEN", None, "130")
    own = _own_future(reading, voice)
    if lemmas & _WORDS["reprisal"] or (own and lemmas & _WORDS["violent"]):
        return Code("THREATEN", None, "130")
    if voice.cue is not None and _warned_off(reading, voice):
        return Code("THREATEN", None, "130")
    return None


def _own_future(reading: Reading, voice: Voice) -> bool:
    parse = reading.parse
    for i in voice.content:
        if clauses.is_verb(parse.tokens[i]) and clauses.modal(parse, i) in {"will", "would", "shall"}:
            own = clauses.own_subject(parse, i)
            if own is None:
                continue
            ids = set(reading.who.by_token.get(own, ()))
            if parse.tokens[own].lower in {"we", "i", "it"} or ids & set(voice.statement.speakers):
                return True
    return False


def _warned_off(reading: Reading, voice: Voice) -> bool:
    """ "warned Ankara against", "warned Ankara not to": an actor is addressed and told to leave something."""
    cue = voice.cue
    if cue is None or not voice.statement.addressees:
        return False
    parse = reading.parse
    against = any(complements(parse, cue, frozenset({"against"})))
    return against or any(parse.child(c.i, "neg") for c in parse.children_by(cue, "xcomp", "ccomp", "advcl"))


def _reject(reading: Reading, voice: Voice) -> Code | None:
    lemmas = _lemmas(reading, voice)
    given = _object(reading.parse, voice)
    if lemmas & _WORDS["claims"] or (
        given is not None and reading.parse.tokens[given].lemma in _WORDS["claims"]
    ):
        return None
    if _cue_lemma(reading, voice) in _WORDS["shuns"]:
        return None
    row = of_words(reading.parse, voice.content)
    if row is None:
        return Code("REJECT", None, "120")
    return Code("REJECT", row.mode, row.refusal)


def _agree(reading: Reading, voice: Voice) -> Code | None:
    """Agreement to do something; to share an opinion is none."""
    if _cue_lemma(reading, voice) in _WORDS["adopts"]:
        return None
    parse = reading.parse
    cue = voice.cue
    if cue is not None and clauses.is_verb(parse.tokens[cue]):
        if not parse.child(cue, "xcomp", "ccomp", "dobj", "advcl") and not any(
            complements(parse, cue, frozenset({"to", "on", "upon"}))
        ):
            return None
        clause = parse.child(cue, "ccomp")
        opinion = clause is not None and clauses.modal(parse, clause.i) not in {
            "should",
            "will",
            "would",
            "shall",
        }
        if opinion and clause is not None and not clauses.infinitive(parse, clause.i):
            return None
    row = of_words(parse, voice.content)
    return Code("AGREE", None, row.intent if row is not None else "030")


def _propose(reading: Reading, voice: Voice) -> Code | None:
    row = of_words(reading.parse, voice.content)
    if _cue_lemma(reading, voice) in _WORDS["offers"]:
        return Code("AGREE", None, row.intent if row is not None else "030")
    if row is None:
        return None
    partner = without(_target(reading, voice), _speakers(voice))
    if row.mode == "meet" or (row.mode == "assist" and partner.ids):
        return (
            Code("AGREE", None, row.intent) if row.mode == "assist" else Code("REQUEST", "meet", row.appeal)
        )
    return Code("REQUEST", row.mode, row.appeal) if partner.ids else None


def _invite(reading: Reading, voice: Voice) -> Code | None:
    del reading, voice
    return Code("AGREE", None, "036")


_RULES: Mapping[str, Callable[[Reading, Voice], Code | None]] = {
    "condemn": _condemn,
    "praise": _praise,
    "thank": _praise,
    "congratulate": _praise,
    "condole": _condole,
    "support": _support,
    "acknowledge": _acknowledge,
    "demand": _demand,
    "promise": _promise,
    "intend": _intend,
    "threaten": _threaten,
    "reject": _reject,
    "agree": _agree,
    "propose": _propose,
    "invite": _invite,
}
# Acts that are no event by themselves, but whose cue may be a row of the table ("signed", "complained").
_ROWS_ONLY = frozenset({"state", "deny", "acknowledge", "agree", "reject", "support", "discuss"})


def _target(reading: Reading, voice: Voice) -> Party:
    """Who is spoken to or of: the one named in the content before an audience, the addressee before others."""
    statement, act = voice.statement, voice.statement.act
    speakers = set(statement.speakers)
    addressees = tuple(a for a in statement.addressees if not _audience(reading, a))
    if addressees:
        return Party(addressees, tuple(_addressee_spans(reading, voice, addressees)))
    for heads in _candidates(reading, voice):
        found = party(reading, heads)
        rest = tuple(i for i in found.ids if i not in speakers)
        if rest:
            return (
                Party(rest, found.spans) if rest == found.ids else without(found, Party(tuple(speakers), ()))
            )
    if act in {"praise", "thank", "acknowledge", "intend", "promise", "support", "congratulate", "propose"}:
        return _first_actor(reading, voice)
    return NOBODY


def _candidates(reading: Reading, voice: Voice) -> Iterator[tuple[int, ...]]:
    parse = reading.parse
    if voice.row is not None and voice.row.target:
        yield tuple(i for i in voice.row.target if is_actor(reading, i))
    given = _object(parse, voice)
    if given is not None:
        act = voice.statement.act
        if (
            is_actor(reading, given)
            and parse.tokens[given].tag not in {"NN", "NNS"} | ({"JJ"} if act else set())
        ) or (is_actor(reading, given) and reading.who.by_token.get(given)):
            yield (given,)
        yield tuple(i for i in complements(parse, given, frozenset({"by"})) if is_actor(reading, i))
        yield tuple(i for i in owners(reading, given) if is_actor(reading, i))
        preps = _TOWARDS.get(act, frozenset({"of"}))
        yield tuple(i for i in complements(parse, given, preps) if is_actor(reading, i))
        yield tuple(_owners_of_complements(reading, given, preps))
    if voice.cue is not None:
        preps = _AT_CUE.get(voice.statement.act, frozenset())
        yield tuple(i for i in complements(parse, voice.cue, preps) if is_actor(reading, i))
    if voice.statement.act == "demand":
        yield tuple(_duty(reading, voice))


_TOWARDS: Mapping[str, frozenset[str]] = {
    "condemn": frozenset({"of", "from", "against"}),
    "condole": frozenset({"to", "with", "of", "for"}),
    "praise": frozenset({"of", "by", "for", "to"}),
    "thank": frozenset({"to", "of", "by", "for"}),
    "support": frozenset({"for", "to", "with", "of"}),
    "acknowledge": frozenset({"of", "by"}),
    "congratulate": frozenset({"to"}),
    "demand": frozenset({"by", "from", "of"}),
    "reject": frozenset({"from", "by", "of", "with"}),
    "promise": frozenset({"to", "with", "for"}),
    "agree": frozenset({"with"}),
    "intend": frozenset({"with", "to"}),
    "propose": frozenset({"with", "to"}),
    "invite": frozenset({"to"}),
    "threaten": frozenset({"against", "on", "with"}),
}
_AT_CUE: Mapping[str, frozenset[str]] = {
    "demand": frozenset({"on", "upon", "from", "to", "with"}),
    "agree": frozenset({"with"}),
    "promise": frozenset({"to", "with"}),
    "condemn": frozenset({"at", "against", "with"}),
    "support": frozenset({"with", "for", "behind", "by"}),
    "condole": frozenset({"to", "with"}),
    "propose": frozenset({"to", "with"}),
    "praise": frozenset({"to"}),
    "congratulate": frozenset({"to"}),
    "thank": frozenset({"to"}),
}


def _object(parse: Parse, voice: Voice) -> int | None:
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
                own = parse.child(inner.i, "nsubj")
                if own is not None and is_actor(reading, own.i):
                    yield own.i


def _first_actor(reading: Reading, voice: Voice) -> Party:
    """The first state, body or person in the content who is not the speaker's own side."""
    entities = reading.who.entities
    speakers = set(voice.statement.speakers)
    home = voice.statement.state
    for i in voice.content:
        for id in reading.who.by_token.get(i, ()):
            entity = entities.get(id)
            if (
                entity is None
                or id in speakers
                or entity.kind not in {"person", "role", "state", "body", "organisation"}
            ):
                continue
            if home is not None and entity.state == home:
                continue
            return Party((id,), (reading.span(*reading.who.extent(reading.parse, i)),))
    return NOBODY


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


def clause_contexts(reading: Reading, token: int) -> tuple[str, ...]:
    """The contexts of the clause of a token."""
    return tuple(of_clause(reading.parse, token))
