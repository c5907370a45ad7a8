"""Which cue a quotation belongs to, by the words around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from .cues import Cue
from .quotes import Quotation
from .tokens import Parse, Token

# Words between a quotation and its cue; a name with its titles and an apposition fits.
FARTHEST = 40
# In `... ready." Foreign Minister Khan said on Monday.` the cue comes within this many words.
BRIEF = 8
_STOPS = frozenset({".", "!", "?", ";"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_DASHES = frozenset({",", "—", "–", "-"})
_OPEN_ENDS = _DASHES | {"?", "!", "…", "..."}
_NO_ATTRIBUTION = _STOPS | {"and", "but", "that", "which"}
_CLOSING = frozenset({"”", '"', "''", "’", "'", "»", "“", ")"})


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation with its tokens (`last` exclusive) and the token of its cue; no cue makes it no speech.

    `clausal` tells speech from quoted names and words; `follows` that it has no cue of its own and goes on
    with the quotation before it.
    """

    quotation: Quotation
    first: int
    last: int
    clausal: bool
    cue: int | None
    follows: bool


@dataclass(frozen=True, slots=True)
class _Able:
    """Tokens of cues that can introduce a quotation: `before` it, `after` it, and `plain` ones that
    introduce nothing else."""

    before: Set[int]
    after: Set[int]
    plain: Set[int]


def assign(
    parse: Parse,
    quotations: Sequence[Quotation],
    cues: Mapping[int, Cue],
    covered: Mapping[int, int],
    led: Set[int],
) -> tuple[Quoted, ...]:
    """The quotations with their cues.

    `covered` gives the cue within whose clause the first token of a quotation stands, `led` the cues that
    introduce something after them, so that a gerund among them says nothing before it.
    """
    quoting = {i for i, c in cues.items() if any("quote" in row.frames for row in c.rows)}
    quoting = {i for i in quoting if not _participle(parse, i, cues[i])}
    after = {i for i in quoting if i not in led or parse.tokens[i].tag != "VBG"}
    able = _Able(quoting, after, quoting - led)
    spans = [(q, *parse.at(q.start, q.end)) for q in quotations]
    return tuple(_assign(parse, [s for s in spans if s[1] < s[2]], able, covered))


def _assign(
    parse: Parse, spans: Sequence[tuple[Quotation, int, int]], able: _Able, covered: Mapping[int, int]
) -> Iterator[Quoted]:
    spoken: int | None = None
    floor = 0
    for n, (q, first, last) in enumerate(spans):
        ceiling = spans[n + 1][1] if n + 1 < len(spans) else len(parse.tokens)
        clausal = is_clausal(parse, first, last)
        held = covered.get(first)
        cue: int | None = held
        if held is None or not floor <= held < first:
            # Else it stands in what an earlier cue introduces: `said she was "worried", and proposed ...`.
            cue = _find(parse, (first, last), able, (floor, ceiling))
        if cue is None:
            resumes = spoken is not None and _resumes(parse, spoken, first, floor)
            cue = spoken if resumes else held
        follows = (
            cue is None and clausal and spoken is not None and _goes_on(parse, q, spoken, (floor, first))
        )
        cue = spoken if follows else cue
        if cue is not None and not clausal and not _adjacent(parse, cue, first, last):
            cue = None
        yield Quoted(q, first, last, clausal, cue, follows)
        spoken = cue if clausal and cue is not None else spoken
        floor = last


def _goes_on(parse: Parse, q: Quotation, spoken: int, gap: tuple[int, int]) -> bool:
    """Whether a quotation without a cue, in its own sentence near by, goes on with that of `spoken`."""
    floor, first = gap
    near = parse.sentence_of(first).block - parse.sentence_of(spoken).block <= 1
    return (near or q.continues) and _opens_sentence(parse, first, floor)


def _participle(parse: Parse, i: int, cue: Cue) -> bool:
    """Whether a cue is a bare passive participle: "Asked about the deal, ..."."""
    named = i > 0 and parse.tokens[i - 1].tag in {"NN", "NNS", "NNP", "NNPS", "PRP", "JJ"}
    return cue.passive and not cue.sources and not named and parse.child(i, "auxpass") is None


def is_clausal(parse: Parse, first: int, last: int) -> bool:
    """Whether quoted words are speech: a clause, or words with a full stop among them."""
    words = [t for t in parse.tokens[first:last] if t.tag[0].isalpha() and t.lower not in {"“", "”"}]
    if len(words) < 2:
        return False
    if any(t.tag in _FINITE for t in words):
        return True
    closing = parse.tokens[max(first, last - 2)].lower in {".", "!", "?", ","}
    if not closing and _title(words):
        return False
    return closing or words[0].tag == "VB"


def _title(words: Sequence[Token]) -> bool:
    """Whether quoted words are a title: `wrote "Nine Years in Tehran"`."""
    long = [t for t in words if len(t.text) > 3]
    return len(words) > 1 and len(long) > 1 and all(t.text[0].isupper() for t in long)


def _find(parse: Parse, at: tuple[int, int], able: _Able, bounds: tuple[int, int]) -> int | None:
    first = at[0]
    before = _before(parse, first, able.before, bounds[0])
    if before is not None and parse.tokens[first - 1].lower == ":":
        return before
    after = _after(parse, at, able, _sentence_end(parse, at, bounds[1]))
    return after if after is not None else before


def _after(parse: Parse, at: tuple[int, int], able: _Able, end: int) -> int | None:
    """The first cue after the quotation in what is left of its sentence, up to token `end`."""
    first, last = at
    words = parse.tokens
    if last >= end or words[last].lower in _NO_ATTRIBUTION:
        return None
    inside = next((words[i].lower for i in range(last - 1, first, -1) if words[i].lower not in _CLOSING), "")
    upper = words[last].text[0].isupper()
    if inside not in _OPEN_ENDS and words[last].lower not in _DASHES:
        # `... ready." He said that` begins a new sentence; `... ready." he said` and `Khan said.` do not.
        brief = any(i in able.plain for i in range(last, min(end, last + BRIEF)))
        if not (inside in _STOPS or inside.isalnum()) or ((upper or inside.isalnum()) and not brief):
            return None
    for i in range(last, end):
        if i in able.after and (i == last or words[i].dep not in {"relcl", "acl", "amod"}):
            shouted = inside in {"?", "!"} and upper
            near = i in able.plain and i - last <= BRIEF
            return i if not shouted or near or end - last <= BRIEF + 3 else None
        if words[i].lower == ":":
            return None
    return next((i for i in range(last, end) if i in able.after), None)


def _sentence_end(parse: Parse, at: tuple[int, int], ceiling: int) -> int:
    """The end of what is left of the sentence after a quotation, in its own paragraph."""
    first, last = at
    block = parse.sentence_of(first).block
    end = min(ceiling, last + FARTHEST, len(parse.tokens))
    for j in range(last, end):
        token = parse.tokens[j]
        if token.lower in _STOPS or parse.sentences[token.sentence].block != block:
            return j
    return end


def _before(parse: Parse, first: int, able: Set[int], floor: int) -> int | None:
    """The last cue before the quotation with nothing but its own complements between."""
    block = parse.sentence_of(first).block
    words = parse.tokens
    lead = words[first - 1].lower if first else ""
    # A colon at the end of a paragraph introduces the next one.
    if lead == ":" and parse.sentence_of(first - 1).block == block - 1:
        block -= 1
    for i in range(first - 1, max(floor, first - FARTHEST) - 1, -1):
        token = words[i]
        if (token.lower in _STOPS and i != first - 1) or parse.sentence_of(i).block != block:
            return None
        if i in able:
            if lead in {":", ",", "that"} or i == first - 1 or _light_gap(parse, i, first):
                return i
            return None
        if token.tag in _FINITE and token.dep not in {"aux", "auxpass"} and lead != ":":
            return None
    return None


def _light_gap(parse: Parse, cue: int, first: int) -> bool:
    """Whether only adverbs and one short phrase stand between: "said on Monday"; not a subject."""
    gap = parse.tokens[cue + 1 : first]
    return len(gap) <= 5 and all(t.dep not in {"nsubj", "dobj", "nsubjpass", "attr"} for t in gap)


def _opens_sentence(parse: Parse, first: int, floor: int) -> bool:
    if first in {0, floor}:
        return True
    token = parse.tokens[first - 1]
    return (
        token.lower in _STOPS
        or token.lower in _CLOSING
        or (parse.sentence_of(first - 1).block != parse.sentence_of(first).block)
    )


def _resumes(parse: Parse, spoken: int, first: int, floor: int) -> bool:
    """Whether a quotation goes on after its cue: `"The risk," said Khan, who is new, "is that ..."`."""
    between = parse.tokens[floor:first]
    if between and all(t.lower in {"and", "or", "but", ",", "also"} for t in between):
        return True
    return (
        spoken in range(floor, first)
        and between[-1].lower in {",", "–", "—", "-"}
        and not any(t.lower in _STOPS for t in between)
    )


def _adjacent(parse: Parse, cue: int, first: int, last: int) -> bool:
    """Whether a quoted word or two stand right beside the cue: `said "no"`; titles do not count."""
    if _title([t for t in parse.tokens[first:last] if t.tag[0].isalpha()]):
        return False
    if cue < first:
        return all(t.lower in {",", ":", "that", "simply", "only"} for t in parse.tokens[cue + 1 : first])
    return cue - last <= 4
