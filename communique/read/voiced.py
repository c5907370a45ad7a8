"""Events from statements: what a speaker does by speaking, to whom, and in which code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ..model import Status
from ..vocab.predicates import predicates
from ..vocab.reporting import reporting
from . import clauses
from .addressing import Voice, announced, target, topic
from .coding import Draft, Party, without
from .contexts import of_tokens
from .interlocutors import Interlocutors
from .jointly import doers
from .matching import complements, is_a
from .menaces import menacing, punishing, revenge
from .predications import Predication
from .reading import Reading
from .refusals import of_words
from .tokens import Parse

_WORDS = predicates().settings
_STRONG = _WORDS["strong"]
# "Thank you very much, Mr Moe." has fewer words.
_FORM = 10
_INVITATIONS = frozenset({"invitation", "invite"})
_NEAR = 6
_VERBAL = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE", "SANCTION"})


@dataclass(frozen=True, slots=True)
class Code:
    """A type with its mode and CAMEO code."""

    plover: str
    mode: str | None
    cameo: str | None


def draft(reading: Reading, voice: Voice, others: Interlocutors) -> Draft | None:
    """The event that a statement performs, or None."""
    code = code_of(reading, voice)
    if code is None:
        return None
    voice = _of_party(reading, voice)
    statement, parse = voice.statement, reading.parse
    source = Party(statement.speakers, statement.source_spans)
    aim = without(target(reading, voice), source)
    implied = None if aim.ids else others.of(voice)
    if implied is not None:
        aim = Party((implied[0].entity,), (implied[0].span,))
    token = voice.cue if voice.cue is not None else _own_verb(parse, voice)
    if token is None or (code.plover == "SANCTION" and not aim.ids):
        return None
    # Without a cue the words themselves are the act.
    trigger = statement.cue or reading.span(parse.tokens[token].start, parse.tokens[token].end)
    words = voice.content or tuple(parse.below(token))
    given = voice.row.row.contexts if voice.row is not None else ()
    found = tuple(c for c in of_tokens(parse, words) if c not in given)
    told = voice.cue is not None and bool(aim.ids) and implied is None
    sure = 0.85 if told else 0.75 if voice.cue is not None else 0.6
    at = f" to the other party of {implied[1]}" if implied is not None else ""
    return Draft(
        code.plover, code.mode, code.cameo, given + found, source, aim, token, trigger,
        _status(parse, voice, code), statement.within, None, None, None, sure if source.ids else sure - 0.25,
        f"{statement.act} by {trigger.text!r} of {statement.id}{at}", voiced=True, about=topic(parse, voice),
    )  # fmt: skip


def _of_party(reading: Reading, voice: Voice) -> Voice:
    """As the voice of the party of a joint statement whose deed it tells: "Peru will lend Chile a ship"."""
    verb = _own_verb(reading.parse, voice) if voice.cue is None else None
    found = doers(reading, voice.statement, verb) if verb is not None else ()
    subject = clauses.subject(reading.parse, verb) if found and verb is not None else None
    if subject is None:
        return voice
    words = (reading.span(*reading.who.extent(reading.parse, subject)),)
    return replace(
        voice, statement=voice.statement.model_copy(update={"speakers": found, "source_spans": words})
    )


def _status(parse: Parse, voice: Voice, code: Code) -> Status:
    """Whoever accepts an invitation has a visit planned; what else is done by words is done."""
    if voice.cue is not None and clauses.denied(parse, voice.cue):
        return "denied"
    words = (parse.tokens[i].lemma for i in voice.content[:_NEAR])
    accepted = voice.statement.act == "agree" and not _INVITATIONS.isdisjoint(words)
    return "planned" if accepted and code.plover == "AGREE" else "happened"


def _own_verb(parse: Parse, voice: Voice) -> int | None:
    """The verb of a sentence in the speaker's own words, else its first word."""
    for i in voice.content:
        token = parse.tokens[i]
        if token.head == i and clauses.is_verb(token):
            return i
    return voice.content[0] if voice.content else None


def _threat(hostile: Predication) -> Code:
    """The code of announcing a hostile act: by what is announced."""
    mode, cameo = _THREATS.get(hostile.row.plover, (None, "130"))
    if hostile.row.mode in {"expel", "arrest"}:
        mode = hostile.row.mode
    return Code("THREATEN", mode, cameo)


_THREATS: Mapping[str, tuple[str | None, str]] = {
    "SANCTION": ("relations", "1313"),
    "COERCE": ("restrict", "1312"),
    "ASSAULT": ("violence", "138"),
    "MOBILIZE": ("violence", "138"),
    "PROTEST": ("relations", "133"),
}


def code_of(reading: Reading, voice: Voice) -> Code | None:
    """The code of a statement by its act, refined by the row at its cue; None for plain comment."""
    hostile = announced(reading, voice)
    if hostile is not None:
        return _threat(hostile)
    if voice.statement.act == "promise" and punishing(reading.parse, voice.content):
        return Code("THREATEN", None, "130")
    if voice.statement.act == "reject" and _silent(reading, voice):
        return None
    rule = _RULES.get(voice.statement.act)
    code = rule(reading, voice) if rule is not None else None
    row = voice.row.row if voice.row is not None else None
    if row is None or row.plover not in _VERBAL or row.plover == "REQUEST":
        return code
    if code is None:
        return Code(row.plover, row.mode, row.cameo) if voice.statement.act in _ROWS_ONLY else None
    if code.plover == row.plover:
        generic = row.mode is None and row.cameo in _GENERIC
        return code if generic else Code(row.plover, row.mode, row.cameo)
    return Code(row.plover, row.mode, row.cameo)


def _silent(reading: Reading, voice: Voice) -> bool:
    """ "declined to comment": nothing is refused but words."""
    words = [reading.parse.tokens[i] for i in voice.content[:2]]
    return len(words) == 2 and words[0].lower == "to" and words[1].lemma in reporting().empty


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
    if _cue_lemma(reading, voice) == "blame" and not target(reading, voice).ids:
        return None
    return Code("ACCUSE", "disapprove", "111")


def _praise(reading: Reading, voice: Voice) -> Code | None:
    given = topic(reading.parse, voice)
    if _cue_lemma(reading, voice) == "welcome" and given is not None and is_a(reading, given, _PEOPLE):
        # Guests are welcomed; that is a greeting, no praise.
        return None
    rows = reporting().verbs.get(_cue_lemma(reading, voice), ())
    if any("called" in row.frames for row in rows) and not target(reading, voice).ids:
        # "called the operation a success": a judgment of a thing.
        return None
    if _lemmas(reading, voice) & _WORDS["mild"] and not target(reading, voice).ids:
        return None
    return Code("SUPPORT", None, "051")


def _condole(reading: Reading, voice: Voice) -> Code | None:
    del reading, voice
    return Code("SUPPORT", None, "018")


def _thank(reading: Reading, voice: Voice) -> Code | None:
    """Thanks to somebody; "Thank you." before an answer is a form of words."""
    words = [reading.parse.tokens[i].lower for i in voice.content]
    if voice.cue is None and len(words) < _FORM and "you" in words and "for" not in words:
        return None
    return _praise(reading, voice)


def _support(reading: Reading, voice: Voice) -> Code | None:
    if _cue_lemma(reading, voice) in _WORDS["argues"]:
        return None
    return Code("SUPPORT", None, "051")


def _acknowledge(reading: Reading, voice: Voice) -> Code | None:
    lemmas = _lemmas(reading, voice)
    if lemmas & _WORDS["sorry"]:
        return Code("CONCEDE", None, "055")
    if lemmas & _WORDS["admired"] and without(target(reading, voice), _speakers(voice)).ids:
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
    if menacing(reading.parse, voice.content[:16]) or revenge(reading, voice):
        return Code("THREATEN", "violence", "138")
    row = of_words(reading.parse, voice.content)
    outright = bool(lemmas & _WORDS["promising"])
    if row is None:
        partner = outright and (
            _cue_lemma(reading, voice) in _WORDS["promising"] or target(reading, voice).ids
        )
        return Code("AGREE", None, "030") if partner or _joint_deed(reading, voice) else None
    if not outright and (row.mode == "change" or _main_lemma(reading, voice) in _WORDS["seeks"]):
        return None
    return Code("AGREE", None, row.intent)


def _joint_deed(reading: Reading, voice: Voice) -> bool:
    """Whether a joint statement says in its own words that something is given or done for others."""
    joint = voice.cue is None and reading.document.genre == "joint-statement"
    return joint and _main_lemma(reading, voice) in _WORDS["deeds"]


def _intend(reading: Reading, voice: Voice) -> Code | None:
    """Intent counts if it is to work with, meet or help somebody who is named."""
    row = of_words(reading.parse, voice.content)
    if _joint_deed(reading, voice):
        return Code("AGREE", None, row.intent if row is not None else "030")
    if row is None or row.mode not in {"assist", "meet"} or _main_lemma(reading, voice) in _WORDS["seeks"]:
        return None
    partner = without(target(reading, voice), _speakers(voice))
    return Code("AGREE", None, row.intent) if partner.ids else None


def _threaten(reading: Reading, voice: Voice) -> Code | None:
    lemmas = _lemmas(reading, voice)
    if voice.row is not None and voice.row.row.plover == "THREATEN":
        return Code("THREATEN", voice.row.row.mode, voice.row.row.cameo)
    if _cue_lemma(reading, voice) not in _WORDS["warns"]:
        return Code("THREATEN", None, "130")
    own = _own_future(reading, voice)
    if lemmas & _WORDS["reprisal"] or (own and menacing(reading.parse, voice.content[:16])):
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
    given = topic(reading.parse, voice)
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
    partner = without(target(reading, voice), _speakers(voice))
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
    "thank": _thank,
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
_PEOPLE = frozenset({"@person"})
_GENERIC = frozenset({"020", "030", "033", "100", "120", "130"})
# Acts that are no event by themselves, but whose cue may be a row of the table ("signed", "complained").
_ROWS_ONLY = frozenset({"state", "deny", "acknowledge", "agree", "reject", "support", "discuss"})
