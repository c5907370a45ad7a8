"""Which cue a quotation belongs to, by the words around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from .cues import Cue
from .quotes import Quotation
from .tokens import Parse, Token

# Words between a quotation and its cue; a name with its titles and an apposition fits.
FARTHEST = 40
# In `... ready." Foreign Minister Khan said on Monday.` the cue comes within this many words of the quotation.
BRIEF = 8
_STOPS = frozenset({".", "!", "?", ";"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CLOSING = frozenset({"”", '"', "''", "’", "'", "»", "“", ")"})


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation with its tokens (`last` exclusive) and the token of its cue; `cue` is None for scare quotes.

    `clausal` tells speech from quoted names and words; `follows` that it has no cue of its own and goes on
    with the quotation before it.
    """

    quotation: Quotation
    first: int
    last: int
    clausal: bool
    cue: int | None
    follows: bool


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
    return tuple(_assign(parse, quotations, cues, covered, led))


def _assign(
    parse: Parse,
    quotations: Sequence[Quotation],
    cues: Mapping[int, Cue],
    covered: Mapping[int, int],
    led: Set[int],
) -> Iterator[Quoted]:
    able = {i for i, cue in cues.items() if any("quote" in row.frames for row in cue.rows)}
    ahead = {i for i in able if i not in led or parse.tokens[i].tag != "VBG"}, able - led
    spoken: int | None = None
    floor = 0
    spans = [parse.at(q.start, q.end) for q in quotations]
    for n, q in enumerate(quotations):
        first, last = spans[n]
        if first == last:
            continue
        block = parse.sentence_of(first).block
        ceiling = spans[n + 1][0] if n + 1 < len(spans) else len(parse.tokens)
        clausal = is_clausal(parse, first, last)
        # Within what an earlier cue introduces: `said she was "worried", and proposed ...`.
        held = covered.get(first)
        if held is not None and held < first and held >= floor:
            cue = held
        else:
            cue = _find(parse, (first, last), able, ahead, (floor, ceiling))
        if cue is None and spoken is not None and _resumes(parse, spoken, first, floor):
            cue = spoken
        if cue is None:
            cue = held
        follows = False
        if cue is None and clausal and spoken is not None and _opens_sentence(parse, first, floor):
            near = block - parse.sentence_of(spoken).block <= 1 or q.continues
            cue, follows = (spoken, True) if near else (None, False)
        if cue is not None and (clausal or _adjacent(parse, cue, first, last)):
            yield Quoted(q, first, last, clausal, cue, follows)
            if clausal:
                spoken = cue
        else:
            yield Quoted(q, first, last, clausal, None, False)
        floor = last


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


def _find(
    parse: Parse,
    at: tuple[int, int],
    able: Set[int],
    ahead: tuple[Set[int], Set[int]],
    bounds: tuple[int, int],
) -> int | None:
    first, last = at
    before = _before(parse, first, able, bounds[0])
    if before is not None and parse.tokens[first - 1].lower == ":":
        return before
    after = _after(parse, first, last, ahead[0], ahead[1], bounds[1])
    return after if after is not None else before


def _after(
    parse: Parse, first: int, last: int, able: Set[int], plain: Set[int], ceiling: int
) -> int | None:
    """The first cue after the quotation in what is left of its sentence."""
    words = parse.tokens
    if last >= len(words) or words[last].lower in _STOPS | {"and", "but", "that", "which"}:
        return None
    if parse.sentence_of(last).block != parse.sentence_of(first).block:
        return None
    end_inside = last - 1
    while end_inside > first and words[end_inside].lower in _CLOSING:
        end_inside -= 1
    inside = words[end_inside].lower
    end = _sentence_end(parse, last, ceiling)
    if inside not in {",", "?", "!", "—", "–", "-", "…", "..."} and words[last].lower not in {",", "–", "—", "-"}:
        # `... ready." He said` begins a new sentence; `... ready." he said` does not.
        if inside not in _STOPS and not inside.isalnum():
            return None
        brief = any(i in plain for i in range(last, min(end, last + BRIEF)))
        if (words[last].text[0].isupper() or inside.isalnum()) and not brief:
            return None
    for i in range(last, end):
        if i in able and words[i].dep not in {"relcl", "acl", "amod"}:
            shouted = inside in {"?", "!"} and words[last].text[0].isupper()
            return i if not shouted or end - last <= BRIEF + 3 else None
        if i in able and i == last:
            return i
        if words[i].lower == ":":
            return None
    return next((i for i in range(last, end) if i in able), None)


def _sentence_end(parse: Parse, i: int, ceiling: int) -> int:
    block = parse.sentence_of(i).block
    end = min(ceiling, i + FARTHEST, len(parse.tokens))
    for j in range(i, end):
        token = parse.tokens[j]
        if token.lower in _STOPS or parse.sentences[token.sentence].block != block:
            return j
    return end


def _before(parse: Parse, first: int, able: Set[int], floor: int) -> int | None:
    """The last cue before the quotation with nothing but its own complements between."""
    block = parse.sentence_of(first).block
    words = parse.tokens
    lead = words[first - 1].lower if first else ""
    if lead == ":" and parse.sentence_of(first - 1).block == block - 1:
        block -= 1
    for i in range(first - 1, max(floor, first - FARTHEST) - 1, -1):
        token = words[i]
        if (token.lower in _STOPS and not (i == first - 1)) or parse.sentence_of(i).block != block:
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
    if first == 0 or first == floor:
        return True
    token = parse.tokens[first - 1]
    return token.lower in _STOPS or token.lower in _CLOSING or (
        parse.sentence_of(first - 1).block != parse.sentence_of(first).block
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
