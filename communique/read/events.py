"""Events: what happened between whom, out of contacts, statements and clauses, each once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from ..model import By, Event, Statement, Time
from ..vocab import codebook
from . import clauses, consultations, judging, predications, voiced
from .addressing import Voice
from .addressing import voices as voices_of
from .coding import Draft, Party, merge, party, without
from .contexts import of_clause
from .interlocutors import Interlocutors
from .predications import Predication
from .reading import Reading
from .sifting import blamed, passed_on, states, thanked_for, without_headline, without_lesser, without_needy
from .slots import within
from .tokens import Parse

# The priors of rules: verbs are surer than nouns, and actors make either surer.
_VERB, _NOUN, _PRESUPPOSED = 0.75, 0.65, 0.7
_COOPERATIVE = frozenset({"AID", "COOPERATE", "SUPPORT", "CONSULT", "RETREAT", "CONCEDE"})
# What an act becomes when it is only intended, by its CAMEO code or the longest beginning of it.
_INTENT = {
    "04": "036", "05": "030", "06": "031", "061": "0311", "062": "0312", "063": "0313", "064": "0314",
    "07": "033", "071": "0331", "072": "0332", "073": "0333", "074": "0334", "08": "035", "081": "0351",
    "0831": "0341", "0832": "0342", "0833": "0343", "084": "0353", "085": "0354", "086": "0355",
    "087": "0356",
}  # fmt: skip
# Acts whose object is known to all; what somebody is thanked or praised for, the speaker alone vouches for.
_FACTIVE = frozenset({"condemn", "condole"})
# Acts whose content is not told as done: the act of speech stands for it.
_VOICING = frozenset(
    {"promise", "intend", "agree", "threaten", "propose", "demand", "invite", "reject", "ask"}
)
# Deeds that may be told as possible.
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST", "AID", "COOPERATE", "RETREAT"})
# Types whose target is somebody, never a thing.
_ACTORS_ONLY = frozenset(
    {"PROTEST", "SUPPORT", "ACCUSE", "REJECT", "REQUEST", "AGREE", "CONCEDE", "THREATEN", "COOPERATE"}
)
# Support by deed, which may lie ahead.
_SIGNED = frozenset({"050", "054", "057"})
_OWN = frozenset({"i", "we"})
_THANKING = frozenset({"thank", "praise"})
_UNDONE = frozenset({"planned", "hypothetical", "proposed"})


def extract(reading: Reading, by: By) -> Iterator[Event]:
    """The events of a document, in text order."""
    indirect = _Attribution(reading)
    found = tuple(predications.find(reading, indirect=indirect.reported))
    at = {p.trigger: p for p in found}
    voices = tuple(voices_of(reading, at))
    drafts = sorted(_drafts(reading, found, voices, indirect), key=lambda d: (d.trigger.start, d.token))
    drafts = list(passed_on(reading, drafts))
    thanks = {v.cue: v.content for v in voices if v.cue is not None and v.statement.act in _THANKING}
    drafts = list(thanked_for(reading, drafts, thanks))
    drafts = list(without_lesser(reading, without_headline(reading, drafts)))
    merged = blamed(merge(without_needy(drafts)))
    merged = list(judging.weighed(reading, merged))
    main = _main(reading, merged)
    for n, draft in enumerate(merged, 1):
        yield _event(reading, by, draft, f"v{n}", main=draft is main)


class _Attribution:
    """Which statement's content each place of the text stands in, innermost first."""

    def __init__(self, reading: Reading) -> None:
        spans = (
            (span.start, span.end, statement)
            for statement in reading.give("statements")
            for span in statement.content
        )
        self._spans = sorted(spans, key=lambda row: (row[0], -row[1]))
        self._starts = [row[0] for row in self._spans]
        self.reported = frozenset(
            i
            for start, end, statement in self._spans
            if statement.directness == "indirect"
            for i in range(*reading.parse.at(start, end))
        )

    def of(self, start: int) -> Statement | None:
        """The innermost statement in whose content the character stands."""
        best: tuple[int, Statement] | None = None
        for n in range(bisect_right(self._starts, start) - 1, -1, -1):
            a, b, statement = self._spans[n]
            if a <= start < b and (best is None or b - a < best[0]):
                best = (b - a, statement)
            if start - a > 2_000:
                break
        return best[1] if best else None


def _drafts(
    reading: Reading, found: Iterable[Predication], voices: tuple[Voice, ...], attribution: _Attribution
) -> Iterator[Draft]:
    contacts = tuple(consultations.drafts(reading))
    yield from contacts
    spoken = {draft.token for draft in contacts}
    others = Interlocutors(reading)
    for voice in voices:
        row = voice.row
        if row is not None and not row.voiced and row.row.plover != "CONSULT":
            continue
        if voice.cue is not None:
            spoken.add(voice.cue)
        draft = voiced.draft(reading, voice, others)
        if draft is not None and not _same_plan(draft, voice, contacts):
            yield draft
    times = _times(reading)
    consults = "engagements" not in reading.found
    for predication in found:
        if predication.trigger in spoken or (predication.row.plover == "CONSULT" and not consults):
            continue
        draft = _of_predication(reading, predication, attribution, times)
        if draft is not None and not _said_above(reading, draft, predication, attribution, spoken):
            yield draft


def _said_above(
    reading: Reading, draft: Draft, found: Predication, attribution: _Attribution, spoken: set[int]
) -> bool:
    """Whether the statement in which a refusal stands is that refusal: "we will not leave," he said."""
    if draft.plover != "REJECT" or draft.status != "happened":
        return False
    statement = attribution.of(reading.parse.tokens[found.trigger].start)
    if statement is None or statement.act != "reject" or statement.cue is None:
        return False
    cue = range(*reading.parse.at(statement.cue.start, statement.cue.end))
    return bool(spoken.intersection(cue)) and _speaks_for(reading, statement, draft.source)


def _same_plan(draft: Draft, voice: Voice, contacts: tuple[Draft, ...]) -> bool:
    """Whether an agreement to meet is that of a planned contact: "agreed to hold talks" is one event."""
    if draft.plover != "AGREE" or draft.cameo != "036":
        return False
    planned = {contact.token for contact in contacts if contact.plover == "AGREE"}
    return bool(planned.intersection(voice.content))


def _of_predication(
    reading: Reading, found: Predication, attribution: _Attribution, times: Mapping[int, Time]
) -> Draft | None:
    parse, row = reading.parse, found.row
    token = parse.tokens[found.trigger]
    statement = attribution.of(token.start)
    status = found.status
    if found.voiced:
        status = "happened" if status == "ongoing" else status
    if status in {"hypothetical", "proposed"} and row.plover not in (
        _DEEDS if status == "hypothetical" else _COOPERATIVE
    ):
        return None
    if statement is not None and statement.act in _VOICING and status in _UNDONE:
        return None
    plover, mode, cameo = row.plover, row.mode, row.cameo
    if status == "planned" and plover == "SUPPORT" and cameo not in _SIGNED:
        return None
    if status in {"planned", "proposed"} and plover in _COOPERATIVE:
        plover, mode, cameo = "AGREE", None, _intent(cameo)
        status = "happened" if status == "proposed" else status
    source = _speaker(reading, found, statement) or party(reading, found.source)
    target = without(party(reading, found.target), source)
    if row.plover in _ACTORS_ONLY:
        target = _acting(reading, target) if target.ids else target
        if not target.ids and found.target and plover == "CONCEDE":
            # "lifted its tariffs on timber from Chad"
            target = without(party(reading, within(reading, found.target[0])), source)
    if plover == "COOPERATE" and not target.ids and len(source.ids) > 1:
        target = source
    if status in _UNDONE and not (source.ids or target.ids):
        return None
    if statement is not None and found.voiced and _speaks_for(reading, statement, source):
        statement = None
    factive = found.presupposed and (statement is None or statement.act in _FACTIVE)
    sure = _PRESUPPOSED if found.presupposed else _NOUN if found.nominal else _VERB
    known = bool(source.ids) + bool(target.ids)
    words = found.verb if not found.nominal else found.trigger
    extra = tuple(c for c in of_clause(parse, words) if c not in row.contexts)
    return Draft(
        plover, mode, cameo, row.contexts + extra, source, target, token.i,
        reading.span(token.start, token.end), status,
        None if statement is None or factive else statement.id, None,
        _place(reading, found), _time(parse, found, times),
        sure - (0.15, 0.05, 0.0)[known] - (0.2 if status in {"hypothetical", "alleged"} else 0.0),
        f"{'noun' if found.nominal else 'verb'} {token.text!r} ({token.lemma}) by table predicates",
        voiced=found.voiced and plover != "CONSULT",
    )  # fmt: skip


def _acting(reading: Reading, side: Party) -> Party:
    """The party without mere things."""
    ids = tuple(i for i in side.ids if reading.who.entities[i].kind != "thing")
    return side if ids == side.ids else Party(ids, side.spans if ids else ())


def _intent(cameo: str | None) -> str:
    """The code for the intent to do what `cameo` codes."""
    code = cameo or ""
    return next((_INTENT[code[:n]] for n in (4, 3, 2) if code[:n] in _INTENT), "030")


def _speaks_for(reading: Reading, statement: Statement, source: Party) -> bool:
    """Whether the actors are the speaker, or the state, government or body that the speaker acts for."""
    entities = reading.who.entities
    return bool(source.ids) and all(
        i in statement.speakers
        or (
            statement.state is not None
            and entities[i].kind in {"state", "body"}
            and entities[i].state == statement.state
        )
        for i in source.ids
    )


def _speaker(reading: Reading, found: Predication, statement: Statement | None) -> Party | None:
    """The speaker behind a pronoun: "we" in a quotation, or "it" in "the army said it had shelled"."""
    if statement is None or len(found.source) != 1 or found.nominal:
        return None
    parse = reading.parse
    token = parse.tokens[found.source[0]]
    if token.lower in _OWN and not reading.who.by_token.get(token.i):
        return Party(statement.speakers, (reading.span(token.start, token.end),))
    if statement.directness == "direct":
        return None
    clause = parse.tokens[found.trigger]
    if token.lower not in {"it", "they", "he", "she"} or clause.dep != "ccomp" or statement.cue is None:
        return None
    cue = parse.tokens[clause.head]
    if not statement.cue.start <= cue.start < statement.cue.end:
        return None
    return Party(statement.speakers, (reading.span(token.start, token.end),))


def _times(reading: Reading) -> dict[int, Time]:
    """Time expressions by the tokens they cover."""
    found: dict[int, Time] = {}
    for time in reading.give("times"):
        if isinstance(time, Time) and time.span is not None and time.start is not None:
            for i in range(*reading.parse.at(time.span.start, time.span.end)):
                found[i] = time
    return found


def _time(parse: Parse, found: Predication, times: Mapping[int, Time]) -> Time | None:
    """The time that hangs on the act's own verb or noun."""
    if not times:
        return None
    own = {found.trigger, found.verb}
    sentence = parse.sentence_of(found.trigger)
    return next(
        (times[i] for i in range(sentence.first, sentence.last) if i in times and _holder(parse, i, own)),
        None,
    )


def _holder(parse: Parse, i: int, own: set[int]) -> bool:
    """Whether the nearest verb or event noun above a time is one of `own`."""
    for token in clauses.ancestors(parse, i):
        if token.i in own:
            return True
        if clauses.is_verb(token):
            return False
    return False


def _place(reading: Reading, found: Predication) -> str | None:
    """The entity of the place after "in", "at" or "near" that hangs on the act."""
    parse = reading.parse
    heads = [found.trigger, found.verb]
    given = clauses.undergoer(parse, found.verb) if not found.nominal else None
    if given is not None:
        heads.append(given)
    for head in heads:
        for c in parse.children[head]:
            prep = parse.tokens[c]
            if prep.lower not in {"in", "at", "near", "outside"} or prep.dep != "prep":
                continue
            for child in parse.children_by(c, "pobj"):
                for id in reading.who.by_token.get(child.i, ()):
                    if reading.who.entities[id].kind in {"place", "state"}:
                        return id
    return None


def _main(reading: Reading, drafts: list[Draft]) -> Draft | None:
    """The contact that the first sentence of the body tells, else its first event; a headline before both."""
    for in_title in (False, True):
        sentence = next((s for s in reading.parse.sentences if reading.in_title(s) is in_title), None)
        if sentence is None:
            continue
        first = [d for d in drafts if reading.parse.tokens[d.token].sentence == sentence.index]
        contacts = [d for d in first if d.plover == "CONSULT"]
        if first:
            return (contacts or first)[0]
    return None


def _event(reading: Reading, by: By, draft: Draft, id: str, *, main: bool) -> Event:
    row = codebook.plover(draft.plover)
    return Event(
        id=id,
        plover=row.type,
        mode=draft.mode,
        plover_score=codebook.score(row.type, draft.mode),
        contexts=draft.contexts,
        quad=row.quad,
        cameo=draft.cameo,
        goldstein=codebook.cameo(draft.cameo).goldstein if draft.cameo else None,
        source=draft.source.ids,
        source_spans=draft.source.spans,
        source_states=states(reading, draft.source),
        target=draft.target.ids,
        target_spans=draft.target.spans,
        target_states=states(reading, draft.target),
        trigger=draft.trigger,
        status=draft.status,
        attributed_to=draft.attributed_to,
        engagement=draft.engagement,
        place=draft.place,
        time=draft.time,
        main=main,
        confidence=draft.sure,
        why=draft.why,
        by=by,
    )
