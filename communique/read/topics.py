"""What was discussed, part by part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Topic
from . import clauses
from .attribution import Chars, trim
from .phrases import conjuncts
from .reading import Reading
from .tokens import Parse, Token

_BETWEEN_TOPICS = re.compile(r",\s+(?:and\s+|as well as\s+)?|;\s+|\s+as well as\s+|\s+and\s+")
# What follows these in a phrase is of the topic before: "issues, including X, Y and Z".
_INCLUDING = frozenset({"including", "such", "particularly", "notably", "especially", "like", "namely"})
_EXAMPLES = re.compile(r",?\s+(?:including|such as|among them|notably|namely|in particular)\s+")
# But of "several fields, including X, Y and Z" each is a topic.
_VAGUE = re.compile(
    r"\b(?:fields?|issues|matters|areas|topics|subjects|priorities|challenges|spheres|domains)\b"
)
_ASKING = frozenset({"how", "whether", "what", "why", "where"})
# Nouns that all members of a list behind "of" go with.
_SHARED = frozenset(
    {"importance", "need", "role", "lack", "value", "benefit", "rate", "course", "kind", "form", "field"}
)
# Nouns of work that is done in several fields, and words of topics that stand alone.
_JOINT = frozenset(
    {"cooperation", "collaboration", "work", "partnership", "exchange", "relation", "tie", "way"}
)
_WIDE = frozenset({"regional", "international", "bilateral", "global", "mutual"})
_DETERMINING = frozenset({"DT", "PRP$"})
_DETERMINERS = re.compile(r"(?:the|a|an|their|its|his|her|our|issues? of|matters? of)\s+", re.IGNORECASE)
# "exchanged views on X": X
_VIEWS = re.compile(
    r"(?:their |[\w-]+ )?(?:views|opinions|notes) (?:on|about|regarding|concerning)\s+", re.IGNORECASE
)
# What names nothing by itself: the year of a date, "other business".
_EMPTY = re.compile(r"\d{4}|other (?:business|issues|matters)|it|this|that|them", re.IGNORECASE)


def discussed(reading: Reading, content: Sequence[Chars]) -> tuple[Topic, ...]:
    """The parts of what was discussed, at commas and "and"."""
    bare = ((m.end() if (m := _VIEWS.match(reading.text, a, b)) else a, b) for a, b in content)
    return tuple(_topic(reading, span) for a, b in bare for span in parts(reading, a, b))


def parts(reading: Reading, start: int, end: int) -> Iterator[Chars]:
    """The stretches of code points `start` to `end` (exclusive) that are topics of their own."""
    examples = _EXAMPLES.search(reading.text, start, end)
    vague = examples is not None and _VAGUE.search(reading.text, start, examples.start())
    if examples and vague and len(listed := _members(reading, examples.end(), end)) > 1:
        yield from parts(reading, start, examples.start())
        yield from listed
        return
    parse = reading.parse
    cuts = [start]
    first, last = parse.at(start, end)
    if first < last and parse.tokens[first].lower not in _ASKING:
        for match in _BETWEEN_TOPICS.finditer(reading.text, start, end):
            if not _within_phrase(reading, match.start()) and _another(parse, match, first, last):
                cuts += [match.start(), match.end()]
    cuts.append(end)
    yield from _trimmed(reading, cuts)


def _members(reading: Reading, start: int, end: int) -> list[Chars]:
    """The members of a list of examples: at commas, and at the last "and" where no comma is before it."""
    text, cuts = reading.text, [start]
    joints = [m for m in _BETWEEN_TOPICS.finditer(text, start, end) if m[0][0] in ",;"]
    joints = [m for m in joints if not _within_phrase(reading, m.start())]
    if not joints or joints[-1][0].strip() in {",", ";"}:
        joints += list(_BETWEEN_TOPICS.finditer(text, joints[-1].end() if joints else start, end))[-1:]
    for match in joints:
        cuts += [match.start(), match.end()]
    return list(_trimmed(reading, [*cuts, end]))


def _trimmed(reading: Reading, cuts: Sequence[int]) -> Iterator[Chars]:
    """What lies between the cuts, without what names nothing."""
    for a, b in zip(cuts[::2], cuts[1::2], strict=True):
        span = trim(reading.text, a, b, that=False)
        if span is None or _EMPTY.fullmatch(reading.text[span[0] : span[1]]):
            continue
        if not _says_who(reading, span):
            yield span


def _another(parse: Parse, joint: re.Match[str], first: int, last: int) -> bool:
    """Whether another topic begins behind the joint, and no more of the one before it."""
    after, _ = parse.at(joint.end(), joint.end() + 1)
    if after >= last or _goes_on(parse, joint, after):
        return False
    if parse.tokens[after].lower == "in" and parse.tokens[after + 1].lower == "particular":
        return False
    gerunds = parse.tokens[first].tag == parse.tokens[after].tag == "VBG"
    if gerunds or ";" in joint[0] or parse.tokens[after].lower in _ASKING:
        return True
    head = parse.tokens[after]
    while after <= head.head < last and head.head != head.i and head.dep != "conj":
        head = parse.tokens[head.head]
    if head.dep in {"prep", "advmod", "advcl", "relcl", "acl", "xcomp", "amod"}:
        return False
    outer = head
    while outer.dep == "conj" and first <= outer.head < outer.i:
        outer = parse.tokens[outer.head]
    if outer.i >= after or not first <= outer.head < last or outer.head == outer.i:
        return True
    if outer.tag.startswith("VB") and head.tag in {"NN", "NNS"}:
        # "a truce that ends it, and debts": no noun goes with a verb.
        return True
    if head.tag == "IN" and parse.tokens[head.head].tag == "IN":
        # "views on A and on B"
        return True
    if any(t.lower in _INCLUDING for t in parse.tokens[first:after]):
        opens = parse.tokens[after].tag in _DETERMINING and head.tag in {"NN", "NNS"}
        return opens and "," in joint[0]
    if "as well as" in joint[0] and parse.tokens[outer.head].lower != "between":
        return True
    return _hung_low(parse, outer)


def _hung_low(parse: Parse, outer: Token) -> bool:
    """ "the war in A and the need for B", "the return of A, chains and the fight": topics, hung on A.

    Without an article what stands behind a noun that all of it goes with is of one topic: "work in ports and
    fisheries", "the importance of peace, security and growth"; so are names: "the war in A and B".
    """
    heads = [parse.tokens[i] for i in conjuncts(parse, outer.i)]
    if any(t.tag in {"NN", "NNS"} and parse.tokens[parse.left[t.i]].tag in _DETERMINING for t in heads[1:]):
        return True
    over = parse.tokens[outer.head]
    if over.tag == "VBG" or over.lower == "as" or outer.tag.startswith("JJ"):
        # "trafficking drugs and firearms", "as neighbours and friends"
        return False
    if over.lower == "between" and outer.tag == "NNS":
        # "ties between the two countries and regional security"
        return True
    told = {t.lemma for t in parse.tokens[over.head : outer.i]} & (_SHARED | _JOINT)
    if not told & _SHARED and any(_told_of(parse, t) for t in heads[1:]):
        return True
    return over.lower != "between" and not told and any(t.tag in {"NN", "NNS"} for t in heads[1:])


def _told_of(parse: Parse, noun: Token) -> bool:
    """ "preparations for the visit", "regional issues": a noun that is a topic by itself."""
    if noun.tag not in {"NN", "NNS"}:
        return False
    behind = any(True for _ in parse.children_by(noun.i, "prep", "acl"))
    return behind or any(t.lower in _WIDE for t in parse.children_by(noun.i, "amod"))


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


def _goes_on(parse: Parse, joint: re.Match[str], after: int) -> bool:
    """ "between A / and B", "a truce that frees them / and ends the war": what comes is no topic."""
    before, _ = parse.at(joint.start(), joint.start() + 1)
    if before == 0:
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
    if match := _DETERMINERS.match(reading.text, start, end):
        start = match.end()
    return Topic(label=reading.text[start:end].lower(), span=reading.span(start, end))
