"""What was discussed, part by part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Topic
from . import clauses
from .attribution import Chars, trim
from .reading import Reading

_BETWEEN_TOPICS = re.compile(
    r",?\s+(?:including|such as|among them)\s+|,\s+(?:and\s+|as well as\s+)?|;\s+|\s+as well as\s+|\s+and\s+"
)
_DETERMINERS = re.compile(r"(?:the|a|an|their|its|his|her|our|issues? of|matters? of)\s+", re.IGNORECASE)
# "exchanged views on X": X
_VIEWS = re.compile(
    r"(?:their |[\w-]+ )?(?:views|opinions|notes) (?:on|about|regarding|concerning)\s+", re.IGNORECASE
)
# What names nothing by itself: the year of a date, "other business".
_EMPTY = re.compile(r"\d{4}|other (?:business|issues|matters)|it|this|that|them", re.IGNORECASE)


def discussed(reading: Reading, content: Sequence[Chars]) -> tuple[Topic, ...]:
    """The parts of what was discussed, at commas and "and"."""
    found = []
    for start, end in content:
        cuts = [start]
        for match in _BETWEEN_TOPICS.finditer(reading.text, start, end):
            if not _within_phrase(reading, match.start()) and not _goes_on(reading, match):
                cuts += [match.start(), match.end()]
        cuts.append(end)
        for a, b in zip(cuts[::2], cuts[1::2], strict=True):
            span = trim(reading.text, a, b, that=False)
            if (
                span is not None
                and not _EMPTY.fullmatch(reading.text[span[0] : span[1]])
                and not _says_who(reading, span)
            ):
                found.append(_topic(reading, span))
    return tuple(found)


def _within_phrase(reading: Reading, cut: int) -> bool:
    """Whether the word before `cut` belongs to a noun behind it: "dangerous / and escalatory actions"."""
    parse = reading.parse
    at, _ = parse.at(cut, cut + 1)
    if at == 0:
        return False
    before = parse.tokens[at - 1]
    return before.tag in {"JJ", "JJR", "JJS"} or (
        before.dep in {"amod", "compound", "nmod"} and parse.tokens[before.head].start >= cut
    )


def _goes_on(reading: Reading, joint: re.Match[str]) -> bool:
    """ "between A / and B", "a truce that frees them / and ends the war": what comes is no topic."""
    parse = reading.parse
    after, _ = parse.at(joint.end(), joint.end() + 1)
    before, _ = parse.at(joint.start(), joint.start() + 1)
    if after >= len(parse.tokens) or before == 0:
        return False
    if parse.tokens[after].tag in {"VB", "VBD", "VBZ", "VBP"} and parse.tokens[after].dep == "conj":
        return True
    if parse.tokens[after].tag in {"WDT", "WP", "WP$"}:
        # "challenges, which call for patience"
        return True
    inner = parse.tokens[before - 1]
    above = [inner, *clauses.ancestors(parse, inner.i)]
    return any(
        t.dep == "pobj"
        and parse.tokens[t.head].lower == "between"
        and parse.right[t.i] >= after
        and all(w.lower != "and" for w in parse.tokens[t.head : before])
        for t in above
    )


def _says_who(reading: Reading, span: Chars) -> bool:
    """ "A B, a geologist who was abducted": what is told of A B, and no topic of its own."""
    parse = reading.parse
    first, last = parse.at(*span)
    heads = [t for t in parse.tokens[first:last] if not first <= t.head < last or t.head == t.i]
    return bool(heads) and heads[0].dep == "appos" and parse.tokens[first].lower in {"a", "an"}


def _topic(reading: Reading, span: Chars) -> Topic:
    start, end = span
    if match := _VIEWS.match(reading.text, start, end):
        start = match.end()
    if match := _DETERMINERS.match(reading.text, start, end):
        start = match.end()
    return Topic(label=reading.text[start:end].lower(), span=reading.span(start, end))
