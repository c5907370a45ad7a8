"""How far the words of an undertaking reach, and whether a condition hangs on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..model import CommitmentStatus, Span
from . import clauses
from .tokens import Parse, Token

WILL = frozenset({"will", "shall", "would"})
# A deed of fewer words than this is told with who does it: "I will certainly come".
_BRIEF = 2
_CONDITIONS = (
    ("provided",),
    ("subject", "to"),
    ("as", "long", "as"),
    ("on", "condition", "that"),
    ("once",),
    ("only", "when"),
    ("only", "if"),
    ("only", "after"),
    (",", "should"),
)  # fmt: skip
# How a condition begins that is told with its deed.
_PROVISOS = (
    ("if",),
    ("unless",),
    ("once",),
    ("should",),
    ("provided",),
    ("providing",),
    ("subject", "to"),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("as", "soon", "as"),
    ("on", "condition", "that"),
    ("on", "the", "condition", "that"),
    ("only", "when"),
    ("only", "if"),
    ("only", "after"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A verb or noun that is undertaken, with the first and last token of its words.

    `by`: those who will do it, where they are not who tells of it.
    """

    head: int
    first: int
    last: int
    status: CommitmentStatus
    by: tuple[str, ...] = ()


def hinges(parse: Parse, i: int) -> bool:
    """Whether a condition hangs on the verb: "if", "unless", "provided that", "subject to", "should both"."""
    for child in parse.children_by(i, "advcl", "prep"):
        mark = parse.child(child.i, "mark")
        if (mark is not None and mark.lower in {"if", "unless"}) or child.lower in {"provided", "if"}:
            return True
        if child.dep == "advcl" and _waits(parse, i, child):
            return True
    lower: list[str] = []
    for token in parse.tokens[i + 1 : parse.sentence_of(i).last]:
        # "... will send ships, and that the agency will provide $2 million, subject to"
        if token.lower in {";", "."} or (token.lower == "that" and lower[-1:] == ["and"]):
            break
        lower.append(token.lower)
    return any(
        tuple(lower[n : n + len(c)]) == c and not (n and lower[n - 1] == "for")
        for c in _CONDITIONS
        for n in range(len(lower))
    )


def _waits(parse: Parse, i: int, below: Token) -> bool:
    """ "will not go back until A apologises", "will sign it when annex two has been rewritten"."""
    marks = {t.lower for t in parse.children_by(below.i, "mark", "advmod") if t.i < below.i}
    if "until" in marks:
        return clauses.negated(parse, i) and parse.tokens[i].lemma not in {"rest", "stop", "leave"}
    done = any(a.lower in {"has", "have"} for a in clauses.auxiliaries(parse, below.i))
    return "when" in marks and done and below.i > i


def condition(parse: Parse, found: Undertaking) -> int | None:
    """The first token of the condition within the words of an undertaking."""
    return next((i for i in range(found.head + 1, found.last) if _hinge(parse, i)), None)


def _hinge(parse: Parse, i: int) -> bool:
    words = tuple(t.lower for t in parse.tokens[i : i + 4])
    return any(words[: len(c)] == c for c in _PROVISOS)


def _with_condition(parse: Parse, found: Undertaking, span: Span) -> Undertaking:
    """With the condition just behind it, which the deed hangs on: "if", "provided that", ", once"."""
    end = min(parse.at(span.start, span.end)[1], parse.sentence_of(found.head).last)
    at = found.last + 1
    while at < end and parse.tokens[at].text in {",", "“", "”", '"', "‘", "’"}:
        at += 1
    if at >= end or not (_hinge(parse, at) or parse.tokens[at].lower == "until"):
        return found
    last = next((i for i in range(at, end) if parse.tokens[i].text in {";", "—", "–"}), end) - 1
    while last > at and parse.tokens[last].tag in {",", ".", ":", "''", "``"}:
        last -= 1
    return replace(found, last=max(found.last, last))


def deed(parse: Parse, head: int, span: Span, status: CommitmentStatus) -> Undertaking:
    """The verb with all to its right in the span, without "to", "will" and the subject."""
    neg = parse.child(head, "neg")
    first = neg.i if neg is not None and neg.i < head else head
    if first == head and parse.tokens[head - 1].text == "-" and parse.tokens[head - 2].head == head:
        first = head - 2
    last = _last(parse, head, span)
    if last - first < _BRIEF and clauses.own_subject(parse, head) is not None:
        return whole(parse, head, span, status)
    return _with_condition(parse, Undertaking(head, first, last, status), span)


def whole(parse: Parse, head: int, span: Span, status: CommitmentStatus) -> Undertaking:
    """The verb with its subject, which tells what is to happen to what."""
    first = max(parse.left[head], parse.at(span.start, span.end)[0])
    while first < head and parse.tokens[first].lower in {"that", ",", "and", "but", "“", '"'}:
        first += 1
    found = Undertaking(head, first, _last(parse, head, span), status)
    return _with_condition(parse, found, span)


def _before_aside(parse: Parse, head: int, right: int) -> int:
    """The end without ", whose first meeting will be held in May"."""
    for i in sorted(parse.below(head)):
        token = parse.tokens[i]
        left = parse.left[i]
        if (
            i > head
            and token.dep == "relcl"
            and parse.right[i] >= right
            and parse.tokens[left - 1].text == ","
        ):
            return left - 2
    return right


def _last(parse: Parse, head: int, span: Span) -> int:
    """The last token of a clause within the span, before a condition or another clause."""
    last = parse.at(span.start, span.end)[1]
    right = min(parse.right[head], last - 1)
    for child in parse.children_by(head, "conj", "advcl", "parataxis"):
        mark = parse.child(child.i, "mark")
        apart = child.dep == "conj" and (
            clauses.own_subject(parse, child.i) is not None
            or (child.tag == "VBD" and clauses.modal(parse, head) is not None)
        )
        told = mark is not None and mark.lower in {"after", "as", "since"} and child.tag == "VBD"
        told = told or (mark is not None and mark.lower in {"though", "although", "while", "whereas"})
        if child.i > head and (apart or told):
            right = min(right, parse.left[child.i] - 1)
    for child in parse.children_by(head, "prep", "relcl"):
        # "agreed to reopen it during the visit": when they agreed.
        after = child.lower == "following" and parse.tokens[child.i - 1].text == ","
        if head < child.i and (after or child.lower in {"during", "while"}):
            right = min(right, parse.left[child.i] - 1)
    right = _before_aside(parse, head, right)
    while right > head and (parse.tokens[right].tag in {",", ".", "CC", ":", "''", "``", "IN"}):
        right -= 1
    return right


def will(parse: Parse, i: int) -> bool:
    """Whether a verb stands in a clause of its own that says what will be."""
    token = parse.tokens[i]
    if not clauses.is_verb(token) or clauses.modal(parse, i) not in WILL:
        return False
    if any(c.tag in {"WP", "WDT", "WRB"} for c in parse.children_by(i, "dobj", "advmod", "nsubj")):
        # "what we will do", "when we will leave"
        return False
    mark = parse.child(i, "mark")
    return token.dep not in {"relcl", "advcl"} and (mark is None or mark.lower == "that")
