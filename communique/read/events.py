"""Events: what happened between whom, out of contacts, statements and clauses, each once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

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
_UNDONE = frozenset({"planned", "hypothetical", "proposed"})


def extract(reading: Reading, by: By) -> Iterator[Event]:
    """The events of a document, in text order."""
    indirect = _Attribution(reading)
    found = tuple(predications.find(reading, indirect=indirect.reported))
    at = {p.trigger: p for p in found}
    voices = tuple(voices_of(reading, at))
    drafts = sorted(_drafts(reading, found, voices, indirect), key=lambda d: (d.trigger.start, d.token))
    drafts = list(_without_lesser(reading, _without_headline(reading, drafts)))
    merged = _blamed(merge(_without_needy(drafts)))
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
        if draft is not None:
            yield draft


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


def _without_needy(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Leaves out acts that need somebody they are done to, where nobody is named."""
    for draft in drafts:
        row = codebook.plover(draft.plover)
        if not row.needs_target or draft.target.ids:
            yield draft


def _without_headline(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Leaves out what the headline says if the body says it too."""
    inside = [reading.in_title(reading.parse.sentence_of(d.token)) for d in drafts]
    body = [d for d, title in zip(drafts, inside, strict=True) if not title]
    return [
        d
        for d, title in zip(drafts, inside, strict=True)
        if not title or not any(_tells(reading, d, other) for other in body)
    ]


def _without_lesser(reading: Reading, drafts: list[Draft]) -> Iterator[Draft]:
    """Leaves out words to nobody that go on from an act of the kind: "condemned X, calling it a shame".

    One event is told then, and not two.
    """
    acts = {(d.plover, d.source.ids, d.token) for d in drafts if d.source.ids}
    parse = reading.parse
    for draft in drafts:
        token = parse.tokens[draft.token]
        chained = draft.voiced and not draft.target.ids and token.dep in {"advcl", "xcomp", "conj", "acl"}
        above = clauses.governor(parse, draft.token) if chained else None
        if above is None or (draft.plover, draft.source.ids, above) not in acts:
            yield draft


def _tells(reading: Reading, headline: Draft, other: Draft) -> bool:
    """Whether an event of the body is that of the headline: type, code and states fit."""
    if headline.plover != other.plover or (headline.cameo or "")[:2] != (other.cameo or "")[:2]:
        return False
    a, b = (set(_states(reading, d.source)) for d in (headline, other))
    return not a or not b or bool(a & b)


def _blamed(drafts: list[Draft]) -> list[Draft]:
    """Fills in whom a condemnation is about: those who did what it condemns, if the text says who did it."""
    done = {token: d.source for d in drafts if not d.voiced and d.source.ids for token in d.tokens}
    return [
        replace(d, target=without(done[d.about], d.source))
        if d.plover == "ACCUSE" and not d.target.ids and d.about in done
        else d
        for d in drafts
    ]


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
        source_states=_states(reading, draft.source),
        target=draft.target.ids,
        target_spans=draft.target.spans,
        target_states=_states(reading, draft.target),
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


def _states(reading: Reading, side: Party) -> tuple[str, ...]:
    states = (reading.who.entities[i].state for i in side.ids)
    return tuple(dict.fromkeys(state for state in states if state is not None))
