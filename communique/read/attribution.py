"""Cues with all they introduce, by the tree and by quotation marks together: the raw form of statements."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..vocab.reporting import Reporting, reporting
from . import clauses, cues
from .asides import nearest_before
from .complements import Content
from .content import content
from .cues import Cue
from .onward import in_series
from .partners import reporting_above
from .quoted import Quoted, assign
from .quotes import Quotation, quotations
from .reading import Reading
from .tokens import Parse

Chars = tuple[int, int]

_EDGE = " \t\n\r\u00a0\"“”„«»‘’'`,.;:!?–—-…()"


_DASH = re.compile(r"[\s.,]*[-–—―]{1,2}\s*")
# Words of a line that names whose the quotation above it is; a title and a city fit.
LONGEST = 16
_JOINING = frozenset({"", "and", "or", "but"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with what it introduces; `content` holds code points in text order, no marks at the edges."""

    cue: Cue
    found: Content | None
    content: tuple[Chars, ...]
    quoted: tuple[Quoted, ...]

    @property
    def kind(self) -> str:
        """The kind of the row by which it was read: speech, thought, act or evidence."""
        return self.found.row.kind if self.found is not None else self.cue.rows[0].kind

    @property
    def last(self) -> int:
        """The last token of the cue."""
        return self.found.last if self.found is not None else self.cue.last


def attributions(reading: Reading, *, blocks: frozenset[int] | None = None) -> tuple[Attribution, ...]:
    """All cues of every kind with content, in text order; of these blocks of the layout only, if given."""
    parse, table = reading.parse, reporting()
    marks = quotations(reading.text, [(b.start, b.end) for b in reading.layout.read()])
    found: dict[int, Cue] = {}
    for sentence in parse.sentences:
        if blocks is None or sentence.block in blocks:
            found.update((cue.token, cue) for cue in cues.find(parse, sentence, table))
    given = {i: content(parse, cue, table) for i, cue in found.items()}
    given = _without_objects_of_verbs(found, given)
    given = _cut_at_gerunds(parse, found, given, table)
    inside = _inside(parse, marks)
    given = {i: _within_marks(c, inside[i]) if c is not None and i in inside else c for i, c in given.items()}
    outer = {i: cue for i, cue in found.items() if i not in inside}
    led = {i for i, c in given.items() if c is not None and any(a > i for a, _ in c.ranges)}
    quoted = assign(parse, marks, outer, _covering(parse, marks, given, inside), led)
    quoted = _after_colons(parse, quoted, found, given)
    quoted = tuple(_signed(reading, q, found, given) for q in quoted)
    return tuple(_assemble(reading, found, given, quoted))


def _after_colons(
    parse: Parse, quoted: Sequence[Quoted], found: dict[int, Cue], given: dict[int, Content | None]
) -> tuple[Quoted, ...]:
    """Gives a quotation after a colon to whoever is named before it, where no verb of speaking is."""
    out: list[Quoted] = []
    floor = 0
    for q in quoted:
        colon = q.first - 1
        if q.cue is None and q.clausal and colon > 0 and parse.tokens[colon].lower == ":":
            cue = cues.before_colon(parse, colon, floor)
            if cue is not None:
                found[colon], given[colon] = cue, None
                q = replace(q, cue=colon)
        out.append(q)
        floor = q.last
    return tuple(out)


def _signed(reading: Reading, q: Quoted, found: dict[int, Cue], given: dict[int, Content | None]) -> Quoted:
    """Gives a paragraph that is one quotation to the name behind a dash: `"We go." - A B, envoy`."""
    if q.cue is not None or not q.clausal:
        return q
    span = _signature(reading, q.quotation)
    first, last = reading.parse.at(*span) if span is not None else (0, 0)
    words = reading.parse.tokens[first:last]
    if not 0 < len(words) <= LONGEST or words[0].tag not in {"NNP", "NNPS"}:
        return q
    source = cues.noun_head(reading.parse, first, first - 1)
    if source is None or any(clauses.is_verb(t) for t in words):
        return q
    found[first], given[first] = Cue(first, first, first, (cues.ADVERBIAL,), (source,), False, "colon"), None
    return replace(q, cue=first)


def _signature(reading: Reading, q: Quotation) -> Chars | None:
    """What stands behind a dash after a quotation that opens its paragraph, there or as the next one."""
    blocks, text = reading.layout.read(), reading.text
    end = blocks[q.block].end
    if text[blocks[q.block].start : q.start].strip(_EDGE):
        return None
    if match := _DASH.match(text, q.end, end):
        return (match.end(), end) if match.end() < end else None
    if text[q.end : end].strip(_EDGE) or q.block + 1 >= len(blocks):
        return None
    line = blocks[q.block + 1]
    dash = _DASH.match(text, line.start, line.end)
    return (dash.end() if dash else line.start, line.end) if dash or line.bullet else None


def _inside(parse: Parse, marks: Sequence[Quotation]) -> dict[int, tuple[int, int]]:
    """The tokens within quotation marks, each with the first and last of its quotation."""
    spans = [parse.at(q.start, q.end) for q in marks]
    return {i: (first, last - 1) for first, last in spans for i in range(first, last)}


def _within_marks(found: Content, bounds: tuple[int, int]) -> Content:
    """What a quoted cue introduces in its quotation ends there: `"Many say that it fails," said Khan`."""
    first, last = bounds
    return replace(
        found, ranges=tuple((a, min(b, last) if first <= a <= last else b) for a, b in found.ranges)
    )


def _covering(
    parse: Parse, marks: Sequence[Quotation], given: Mapping[int, Content | None], inside: Container[int]
) -> dict[int, int]:
    """For the first word of each quotation, the innermost cue within whose content it stands."""
    covered: dict[int, tuple[int, int]] = {}
    firsts = sorted({parse.at(q.start, q.end)[0] for q in marks})
    for cue, found in given.items():
        if found is None or cue in inside or not firsts:
            continue
        for a, b in found.ranges:
            for first in firsts[bisect_left(firsts, a) : bisect_right(firsts, b)]:
                if first not in covered or b - a < covered[first][0]:
                    covered[first] = (b - a, cue)
    return {first: cue for first, (_, cue) in covered.items()}


def _without_objects_of_verbs(
    found: dict[int, Cue], given: dict[int, Content | None]
) -> dict[int, Content | None]:
    """Drops a noun that is the object of a cue: "reiterated his call for restraint" is one statement."""
    taken = {
        c.noun
        for i, c in given.items()
        if c is not None and found[i].form == "verb" and c.row.kind == "speech" and found[i].sources
    }
    return {i: c for i, c in given.items() if found[i].form != "noun" or i not in taken}


def _cut_at_gerunds(
    parse: Parse, found: Mapping[int, Cue], given: Mapping[int, Content | None], table: Reporting
) -> dict[int, Content | None]:
    """Ends a clause where a gerund of its own cue begins: "said X fell, adding that ..."."""
    cut, order = dict(given), sorted(given)
    for g, cue in found.items():
        token = parse.tokens[g]
        if cue.form != "verb" or token.tag != "VBG" or given.get(g) is None:
            continue
        above = reporting_above(parse, token, table)
        apart = clauses.after_comma(parse, g)
        for i in order[bisect_left(order, parse.sentence_of(g).first) : bisect_left(order, g)]:
            content_ = cut[i]
            if content_ is None:
                continue
            bare = apart and content_.frame in {"object", "light", "prep"}
            if any(a < g <= b and in_series(parse, i, a, parse.left[g] - 2) >= g for a, b in content_.ranges):
                continue
            if bare or (above is not None and above <= i):
                cut[i] = replace(content_, ranges=tuple(_before(parse, content_.ranges, g)))
    return cut


def _before(parse: Parse, ranges: Iterable[tuple[int, int]], g: int) -> Iterator[tuple[int, int]]:
    for a, b in ranges:
        if a < g <= b:
            start = parse.left[g]
            if a < start:
                yield a, start - 1
        else:
            yield a, b


def _assemble(
    reading: Reading,
    found: Mapping[int, Cue],
    given: Mapping[int, Content | None],
    quoted: Sequence[Quoted],
) -> Iterator[Attribution]:
    own: dict[int, list[Quoted]] = {}
    for q in quoted:
        if q.cue is not None:
            own.setdefault(q.cue, []).append(q)
    for i in sorted(found):
        if i not in given:
            continue
        mine = tuple(own.get(i, ()))
        cue = _with_source(reading.parse, found[i], given[i], mine)
        spans = tuple(_spans(reading, cue, given[i], mine, quoted))
        if spans:
            yield Attribution(cue, given[i], spans, mine)


def _with_source(parse: Parse, cue: Cue, found: Content | None, mine: Sequence[Quoted]) -> Cue:
    """Finds the speaker beside the verb where the tree gives none: "..., asked the envoy"."""
    if found is not None and found.frame == "raised":
        return replace(cue, sources=(), relative=None)
    if cue.form != "verb" or cue.passive or not mine:
        return cue
    fronted = any(q.first < cue.token for q in mine)
    own = clauses.own_subject(parse, cue.token)
    if own is not None and not _quoted_token(own, mine):
        return cue
    source = cues.inverted(parse, cue) if fronted else None
    if source is None and (not cue.sources or _quoted_token(cue.sources[0], mine)):
        stop = max((q.last for q in mine if q.last <= cue.token), default=parse.sentence_of(cue.token).first)
        source = nearest_before(parse, cue.first, stop)
    return replace(cue, sources=(source,), relative=None) if source is not None else cue


def _quoted_token(i: int, mine: Sequence[Quoted]) -> bool:
    return any(q.first <= i < q.last for q in mine)


def _spans(
    reading: Reading, cue: Cue, found: Content | None, mine: Sequence[Quoted], quoted: Sequence[Quoted]
) -> Iterator[Chars]:
    parse = reading.parse
    quotes = [
        (_lead(parse, q, cue), q.quotation.inner[1])
        for q in mine
        if q.clausal or found is None or not _in_ranges(q, found)
    ]
    ranges = _ranges(cue, found, [q for q in mine if q.clausal])
    tree = [(parse.tokens[a].start, parse.tokens[b].end) for a, b in ranges]
    met = _meeting(quoted, tree)
    others = [q.quotation for q in met if q.clausal and _belongs_elsewhere(q, cue, found)]
    tree = [t for span in tree for t in _without(span, others)]
    tree = [t for t in tree if not any(a <= t[0] and t[1] <= b + 2 for a, b in quotes)]
    for start, end in _union(reading.text, tree, quotes):
        span = trim(reading.text, start, end, that=found is not None and found.frame in {"that", "tell"})
        if span is not None:
            yield span


def _ranges(cue: Cue, found: Content | None, mine: Sequence[Quoted]) -> list[tuple[int, int]]:
    """The ranges of the tree that are kept beside quotations: none with the speaker in it, none after
    a verb whose quotation stands before it (`"...," he said, before leaving`)."""
    ranges = list(found.ranges) if found is not None else []
    if not mine:
        return ranges
    touched = [r for r in ranges if any(r[0] < q.last and q.first <= r[1] for q in mine)]
    ranges = [r for r in ranges if not any(r[0] <= s <= r[1] for s in cue.sources)]
    if any(q.last <= cue.token for q in mine):
        ranges = [r for r in ranges if r in touched or r[0] < cue.token]
    return ranges


def _lead(parse: Parse, q: Quoted, cue: Cue) -> int:
    """Where what is said begins: at the quotation, or with words before it that it completes.

    `The people there "deserve better," he said`: the sentence begins unquoted and is quoted from there.
    """
    start = q.quotation.inner[0]
    i = q.first - 1
    fronted = q.last <= cue.token and not q.follows
    if (
        not fronted
        or i < 0
        or not parse.tokens[q.first + 1 if q.first + 1 < q.last else q.first].text[0].islower()
    ):
        return start
    words = parse.tokens
    while (
        i >= 0 and words[i].sentence == words[q.first].sentence and words[i].lower not in {":", ";", "”", '"'}
    ):
        i -= 1
    i += 1
    if i >= q.first or words[q.first - 1].lower in {",", ":"}:
        return start
    return words[i].start


def _belongs_elsewhere(q: Quoted, cue: Cue, found: Content | None) -> bool:
    """Whether a quotation is another cue's, and not of one that stands itself in what this cue introduces."""
    if q.cue is None or q.cue == cue.token:
        return False
    return found is None or not any(a <= q.cue <= b for a, b in found.ranges)


def _meeting(quoted: Sequence[Quoted], spans: Sequence[Chars]) -> Sequence[Quoted]:
    """The quotations, which are in text order, from the first to the last that meet the spans."""
    if not spans:
        return ()
    low, high = min(start for start, _ in spans), max(end for _, end in spans)
    first = bisect_right(quoted, low, key=lambda q: q.quotation.end)
    return quoted[first : bisect_left(quoted, high, key=lambda q: q.quotation.start)]


def _in_ranges(q: Quoted, found: Content) -> bool:
    return any(a <= q.first and q.last - 1 <= b for a, b in found.ranges)


def _without(span: Chars, others: Sequence[Quotation]) -> Iterator[Chars]:
    """The span up to a quotation that belongs to another cue."""
    start, end = span
    for q in others:
        if start < q.start < end:
            end = q.start
        elif q.start <= start < q.end:
            start = min(q.end, end)
    if start < end:
        yield start, end


def _union(text: str, tree: Sequence[Chars], quotes: Sequence[Chars]) -> list[Chars]:
    """Spans joined where they overlap, or where a clause runs into a quotation."""
    joined: list[tuple[int, int, bool]] = []
    for start, end, free in sorted([(*t, True) for t in tree] + [(*q, False) for q in quotes]):
        if joined:
            a, b, other = joined[-1]
            touches = start <= b or ((free or other) and text[b:start].strip(_EDGE) in _JOINING)
            if touches:
                joined[-1] = (a, max(b, end), free or other)
                continue
        joined.append((start, end, free))
    return [(a, b) for a, b, _ in joined]


def trim(text: str, start: int, end: int, *, that: bool) -> Chars | None:
    """The span without marks, stops, space at its edges and without a leading "that"; None if empty."""
    while start < end and text[start] in _EDGE:
        start += 1
    for word in ("and that ", "but that ", "that ", "that, ", "and ", "but ") if that else ():
        if text[start : start + len(word)] == word:
            start += len(word)
            return trim(text, start, end, that=False)
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    for word in (" and", " or", " but"):
        if text[start:end].endswith(word):
            return trim(text, start, end - len(word), that=False)
    inside = text[start:end]
    opened = inside.count("“") > inside.count("”") or (
        inside.count('"') % 2 == 1 and text[end : end + 1] == '"'
    )
    if opened and text[end : end + 1] in {"”", '"'}:
        # A quotation at the end of reported words keeps its second mark with its first.
        end += 1
    if inside.count("(") > inside.count(")") and text[end : end + 1] == ")":
        end += 1
    return (start, end) if start < end else None
