"""Who said what: statements from cues, speaker labels and a sole speaker's own words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush

from ..model import Act, By, Directness, Statement, Topic
from ..vocab import states as states_
from ..vocab.reporting import Reporting, reporting
from . import clauses
from .acts import act, of_clause, question
from .attribution import Attribution, Chars, attributions, trim
from .chains import passed_on
from .content import addressee
from .jointly import of_party, promised
from .opposite import Opposite
from .ownwords import in_first_person, is_main, not_theirs, note, own_house, title_speaker
from .quotes import quotations
from .reading import Reading
from .refused import OWN_WORDS, Accepts, inside, is_attribution, is_statement
from .tokens import Sentence
from .topics import discussed

_FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us", "ours", "mine", "myself", "ourselves"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


@dataclass(frozen=True, slots=True)
class _Draft:
    """A statement before it has its id; `at` orders it, `names` is for "what he called a farce"."""

    at: int
    speakers: tuple[str, ...]
    source: tuple[Chars, ...]
    cue: Chars | None
    content: tuple[Chars, ...]
    directness: Directness
    act: Act
    addressees: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    names: bool = False


def extract(reading: Reading, by: By) -> Iterator[Statement]:
    """The statements of a document in text order; the headline is read only where the body states nothing."""
    quoted = _quoted(reading)
    drafts = _drafts(reading, is_statement, quoted)
    if reading.document.genre in OWN_WORDS:
        drafts = _in_order([*drafts, *_own_words(reading, drafts, quoted)])
    yield from _numbered(reading, by, _without_repeats(reading, _without_headline(reading, drafts)))


def every(reading: Reading, by: By) -> Iterator[Statement]:
    """What cues and labels of speakers introduce: also thoughts, wishes, acts and the headline.

    For data sets that count them all; a writer's own words without a cue are left out.
    """
    yield from _numbered(reading, by, _drafts(reading, is_attribution, _quoted(reading)))


def _drafts(reading: Reading, accepts: Accepts, quoted: Sequence[Chars]) -> list[_Draft]:
    turns = _turns(reading)
    drafts = list(_cued(reading, turns, quoted, accepts))
    return _in_order([*drafts, *_spoken(reading, turns, drafts)])


def _in_order(drafts: Sequence[_Draft]) -> list[_Draft]:
    return sorted(drafts, key=lambda d: (min(d.cue[0], d.content[0][0]) if d.cue else d.content[0][0], d.at))


def _quoted(reading: Reading) -> tuple[Chars, ...]:
    return tuple(q.inner for q in quotations(reading.text, _stretches(reading)))


def _stretches(reading: Reading) -> list[Chars]:
    return [(block.start, block.end) for block in reading.layout.read()]


def _cued(reading: Reading, turns: Turns, quoted: Sequence[Chars], accepts: Accepts) -> Iterator[_Draft]:
    table = reporting()
    author = reading.who.author
    opposite = Opposite(reading)
    for a in passed_on(reading, attributions(reading), table):
        if not accepts(reading, a, table, quoted):
            continue
        draft = _draft(reading, a, table, quoted)
        if not draft.addressees and a.cue.form == "verb":
            first, last = reading.parse.at(*draft.content[0])
            words = reading.parse.tokens[first:last]
            draft = replace(draft, addressees=opposite.of(draft.speakers, draft.act, draft.at, words))
        turn = turns.get(reading.parse.sentence_of(draft.at).block)
        own = turn.speakers if turn else author
        now = reading.parse.tokens[a.cue.token].tag in {"VBZ", "VBP"}
        if draft.cue is None and turn is None and set(author) & set(draft.speakers):
            # "X has made the following statement:" leads in sentences of X's own.
            continue
        if own and own_house(reading, a):
            draft = replace(draft, speakers=own)
        finite = now and clauses.own_subject(reading.parse, a.cue.token) in a.cue.sources
        if finite and _for_state(reading, draft.speakers, own):
            # "Kenya condemns the attack", says its minister: the minister does.
            draft = replace(draft, speakers=own)
        # A joint text in the third person reports what its parties said.
        whose = reading.document.genre != "joint-statement" or _says_we(reading, a)
        yield replace(draft, directness="direct") if whose and set(own) & set(draft.speakers) else draft


def _for_state(reading: Reading, speakers: tuple[str, ...], own: tuple[str, ...]) -> bool:
    """Whether the speaker named is the state for which those speak whose words these are."""
    known = reading.who.entities
    states = {known[i].state for i in own if i in known and known[i].kind in {"person", "role", "body"}}
    named = [known[i] for i in speakers if i in known]
    sovereign = len(named) == 1 and named[0].kind in {"state", "organisation"}
    return sovereign and len(states) == 1 and named[0].state in states and named[0].name in _names(states)


def _names(codes: Collection[str | None]) -> set[str]:
    table = states_.states()
    return {table[c].name for c in codes if c is not None and c in table}


def _draft(reading: Reading, a: Attribution, table: Reporting, quoted: Sequence[Chars]) -> _Draft:
    parse, who = reading.parse, reading.who
    words = parse.tokens
    to = a.found.addressees if a.found is not None else ()
    if not to and a.found is None:
        to = addressee(parse, a.cue)
    meaning = act(parse, a.cue, a.found, table, who)
    if meaning == "state" and question(reading.text[a.content[-1][0] : a.content[-1][1] + 2]):
        meaning = "ask"
    if (
        meaning == "state"
        and words[a.cue.token].lemma in {"speak", "talk"}
        and len(_speakers(reading, a)) > 1
    ):
        # "They spoke about trade"
        meaning = "discuss"
    if meaning == "state" and a.found is None and a.quoted:
        meaning = _of_quotation(reading, a, table)
    return _Draft(
        a.cue.token,
        _speakers(reading, a) or _first_person(reading, a),
        tuple(_source_spans(reading, a)),
        None if a.cue.form == "colon" else (words[a.cue.first].start, words[a.last].end),
        a.content,
        _directness(reading.text, a.content, quoted),
        meaning,
        _unique(e for t in to for e in who.of(parse, t)),
        discussed(reading, a.content) if meaning == "discuss" else (),
        a.found is not None and a.found.frame == "named",
    )


def _speakers(reading: Reading, a: Attribution) -> tuple[str, ...]:
    """Whom the sources of a cue mean."""
    parse, who = reading.parse, reading.who
    return _unique(e for s in a.cue.sources for e in who.of(parse, s))


def _first_person(reading: Reading, a: Attribution) -> tuple[str, ...]:
    """Whom "I" and "we" mean in a statement of one speaker."""
    return title_speaker(reading) if _says_we(reading, a) and reading.document.genre in OWN_WORDS else ()


def _says_we(reading: Reading, a: Attribution) -> bool:
    return any(reading.parse.tokens[s].lower in {"i", "we"} for s in a.cue.sources)


def _of_quotation(reading: Reading, a: Attribution, table: Reporting) -> Act:
    """The act of a quotation by its first sentence."""
    parse = reading.parse
    first, last = a.quoted[0].first, a.quoted[0].last
    for i in range(first, last):
        token = parse.tokens[i]
        if clauses.is_verb(token) and (token.head == i or not first <= token.head < last):
            return of_clause(parse, i, a.cue.sources, table, reading.who)
    return "state"


def _unique(ids: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _source_spans(reading: Reading, a: Attribution) -> Iterator[Chars]:
    parse, who = reading.parse, reading.who
    for s in a.cue.sources:
        whole = who.extent(parse, s)
        if whole[0] < whole[1]:
            yield whole
        pending = list(parse.children_by(s, "conj"))
        while pending:
            other = pending.pop(0)
            yield who.extent(parse, other.i)
            pending += parse.children_by(other.i, "conj")


def _directness(text: str, content: Sequence[Chars], quoted: Sequence[Chars]) -> Directness:
    """Direct when every word stands within quotation marks, mixed when some do."""
    within = outside = 0
    for start, end in content:
        first = bisect_right(quoted, start, key=lambda span: span[1])
        last = bisect_left(quoted, end, first, key=lambda span: span[0])
        inner = sum(_letters(text, max(start, a), min(end, b)) for a, b in quoted[first:last])
        within += inner
        outside += _letters(text, start, end) - inner
    if not within:
        return "indirect"
    return "mixed" if outside else "direct"


def _letters(text: str, start: int, end: int) -> int:
    return sum(c.isalnum() for c in text[start:end])


@dataclass(frozen=True, slots=True)
class Turn:
    """A speaker's turn in a transcript: the label before it and whom it names."""

    label: Chars
    speakers: tuple[str, ...]


Turns = Mapping[int, Turn]


def _turns(reading: Reading) -> Turns:
    """The turn that each block belongs to; a paragraph without a label goes on with the last one."""
    turns: dict[int, Turn] = {}
    last: Turn | None = None
    for number, block in enumerate(reading.layout.read()):
        if block.label is not None:
            last = Turn(block.label, reading.who.labels.get(block.label[0], ()))
        if last is not None and (block.label is not None or reading.document.genre == "transcript"):
            turns[number] = last
    return turns


def _spoken(reading: Reading, turns: Turns, drafts: Sequence[_Draft]) -> Iterator[_Draft]:
    """Each sentence of a turn in which its speaker has no cue."""
    cued = {
        reading.parse.tokens[d.at].sentence
        for d in drafts
        if (turn := turns.get(reading.parse.sentence_of(d.at).block)) and set(turn.speakers) & set(d.speakers)
    }
    others = _of_others(reading, drafts)
    for sentence in reading.parse.sentences:
        turn = turns.get(sentence.block)
        if turn is None or sentence.index in cued or sentence.index in others:
            continue
        span = trim(reading.text, sentence.start, sentence.end, that=False)
        if span is not None and not note(reading.text, sentence):
            yield _own(reading, sentence, span, turn.speakers, (turn.label,))


def _of_others(reading: Reading, drafts: Sequence[_Draft]) -> set[int]:
    """The sentences whose main verb tells what somebody else said: "Mr. Saint-Cyr told me that ..."."""
    main = (d for d in drafts if d.cue is not None and d.speakers and is_main(reading.parse.tokens, d.at))
    return {reading.parse.tokens[d.at].sentence for d in main}


def _own(
    reading: Reading, sentence: Sentence, span: Chars, speakers: tuple[str, ...], source: tuple[Chars, ...]
) -> _Draft:
    """A sentence in the speaker's own words."""
    meaning: Act = "ask" if question(reading.text[sentence.start : sentence.end]) else "state"
    for token in reading.parse.words(sentence):
        if meaning == "state" and token.head == token.i and clauses.is_verb(token):
            meaning = of_clause(reading.parse, token.i, (), reporting(), reading.who, speakers=speakers)
    return _Draft(sentence.first, speakers, source, None, (span,), "direct", meaning)


def _own_words(reading: Reading, drafts: Sequence[_Draft], quoted: Sequence[Chars]) -> Iterator[_Draft]:
    """The sentences without a cue in the speaker's words: all of a statement, in joint voice its own."""
    speakers = reading.who.author or title_speaker(reading)
    joint = reading.document.genre == "joint-statement"
    whole = bool(speakers) and (not joint or in_first_person(reading, quoted))
    cued = sorted(
        d.cue[0] for d in drafts if d.cue is not None and (not whole or set(d.speakers) & set(speakers))
    )
    others = _of_others(reading, drafts) if whole else set()
    apart = not_theirs(reading, speakers) if whole else frozenset()
    for sentence in reading.parse.sentences:
        block = reading.layout.read()[sentence.block]
        if block.kind != "body" or block.label is not None or sentence.index in others:
            continue
        if sentence.block in apart:
            continue
        words = reading.parse.words(sentence)
        own = (
            whole
            or any(t.lower in _FIRST_PERSON and not inside(t.start, quoted) for t in words)
            or (joint and of_party(reading, sentence, speakers))
        )
        told = any(t.tag in _FINITE for t in words) if joint else any(clauses.is_verb(t) for t in words)
        if own and told and bisect_left(cued, sentence.start) == bisect_left(cued, sentence.end):
            span = trim(reading.text, sentence.start, sentence.end, that=False)
            if span is not None and not note(reading.text, sentence):
                draft = _own(reading, sentence, span, speakers, ())
                gives = joint and draft.act == "state" and promised(reading, sentence, speakers)
                yield replace(draft, act="promise") if gives else draft


def _without_headline(reading: Reading, drafts: list[_Draft]) -> list[_Draft]:
    titles = [b for b in reading.layout.read() if b.kind == "title"]
    end = max((b.end for b in titles), default=-1)
    body = [d for d in drafts if d.content[0][0] >= end]
    return body or drafts


def _without_repeats(reading: Reading, drafts: list[_Draft]) -> list[_Draft]:
    """Drops what a speaker says of the own saying: "he said he condemned X" is one statement."""
    outer = _outer(drafts)
    return [d for n, d in enumerate(drafts) if not _repeats(reading, d, outer.get(n))]


def _repeats(reading: Reading, draft: _Draft, outer: _Draft | None) -> bool:
    if outer is None or not draft.speakers or draft.names:
        return False
    if outer.speakers == draft.speakers:
        return True
    # "has told Kabul" tells of what the state did before; "rejects" is what its minister does by saying so.
    before = any(t.lemma == "have" for t in clauses.auxiliaries(reading.parse, draft.at))
    before = before or reading.parse.tokens[draft.at].dep == "pcomp"
    return not before and _for_state(reading, draft.speakers, outer.speakers)


def _outer(drafts: Sequence[_Draft]) -> dict[int, _Draft]:
    """By the number of a statement: the innermost other whose content holds its cue, if any."""
    spans = sorted((a, b, n) for n, d in enumerate(drafts) for a, b in d.content)
    cues = sorted((d.cue[0], n) for n, d in enumerate(drafts) if d.cue is not None)
    # Of the spans that begin before the cue: length, number, end; those that have ended go when they come up.
    open_: list[tuple[int, int, int]] = []
    found: dict[int, _Draft] = {}
    at = 0
    for cue, number in cues:
        while at < len(spans) and spans[at][0] <= cue:
            start, end, n = spans[at]
            heappush(open_, (end - start, n, end))
            at += 1
        own: list[tuple[int, int, int]] = []
        while open_ and (open_[0][2] <= cue or open_[0][1] == number):
            span = heappop(open_)
            if span[2] > cue:
                own.append(span)
        if open_:
            found[number] = drafts[open_[0][1]]
        for span in own:
            heappush(open_, span)
    return found


def _numbered(reading: Reading, by: By, drafts: list[_Draft]) -> Iterator[Statement]:
    ids = {id(draft): f"s{n}" for n, draft in enumerate(drafts, start=1)}
    within = _outer(drafts)
    for n, draft in enumerate(drafts):
        outer = within.get(n)
        yield Statement(
            id=ids[id(draft)],
            speakers=draft.speakers,
            source_spans=tuple(reading.span(*span) for span in draft.source),
            state=_state(reading, draft.speakers),
            cue=reading.span(*draft.cue) if draft.cue else None,
            content=tuple(reading.span(*span) for span in draft.content),
            directness=draft.directness,
            act=draft.act,
            addressees=tuple(e for e in draft.addressees if e not in draft.speakers),
            topics=draft.topics,
            within=ids[id(outer)] if outer is not None else None,
            by=by,
        )


def _state(reading: Reading, speakers: tuple[str, ...]) -> str | None:
    states = {reading.who.entities[s].state for s in speakers if s in reading.who.entities}
    return states.pop() if len(states) == 1 else None
