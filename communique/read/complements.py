"""Clauses that a verb of speaking introduces: after it, before it, around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..vocab.reporting import Reporting, Row
from . import clauses
from .asides import inserted, inserted_telling, inverted_aside
from .cues import Cue
from .partners import conjoined_above, speaks
from .tokens import Parse, Token

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Content:
    """What a cue introduces: `ranges` of tokens (both ends inclusive) in text order, by which row and frame.

    `last` is the last word of the cue, which takes in a preposition; `noun` the head of a bare object,
    `clause` the head of a clause. `addressees` are heads of noun phrases.
    """

    row: Row
    frame: str
    ranges: tuple[Range, ...]
    last: int
    addressees: tuple[int, ...] = ()
    noun: int | None = None
    clause: int | None = None


_CLAUSAL = frozenset({"advcl", "acl", "relcl", "xcomp", "dep", "nsubj"})
_BETWEEN = frozenset(
    {"prep", "npadvmod", "dobj", "advmod", "dative", "nmod", "nsubj", "tmod", "acomp", "oprd"}
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_QUOTE_MARKS = frozenset({"”", '"', "''", "’"})
_HINGES = frozenset({"provided", "providing"})
_CONDITIONS = (("provided",), ("providing",), ("unless",), ("on", "condition", "that"), ("subject", "to"))
_COMMAS = frozenset({",", "–", "—", "-"})
DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"}
)


def spoken(parse: Parse, cue: Cue, table: Reporting, *, told: bool) -> tuple[tuple[Range, ...], int] | None:
    """The tokens of the clause that the verb of `cue` introduces, in ranges, and the head of the clause.

    With `told` the object is who is told, and a clause hung on it is what is said; else that clause is the
    object's own ("reaffirmed the view that ...").
    """
    v = cue.token
    aside = inserted(parse, v)
    if aside is not None:
        return _about(parse, v, parse.left[aside]), v
    told_aside = inserted_telling(parse, v)
    if told_aside is not None:
        sentence = parse.sentence_of(v)
        return ((sentence.first, told_aside[0] - 2), (told_aside[1] + 1, sentence.last - 1)), v
    behind = inverted_aside(parse, v)
    if behind is not None:
        sentence = parse.sentence_of(v)
        parts = ((sentence.first, v - 2), (parse.right[behind] + 2, sentence.last - 1))
        return tuple(r for r in parts if r[0] <= r[1] and has_words(parse, *r)), v
    whole = _parenthetical(parse, v)
    if whole:
        return whole, parse.tokens[v].head
    found = sorted(_complements(parse, v, told), key=lambda c: c.i < v)
    for c in found:
        if c.i < v and parse.tokens[v].dep == "ccomp":
            continue
        start, end = parse.left[c.i], clause_end(parse, c.i, table)
        if c.i < v and any(parse.tokens[i].text == ";" for i in range(end + 1, v)):
            continue
        if c.i < v:
            # "The dam is safe, but the road is not, he said"
            end = max(
                [end, *(parse.right[o.i] for o in found if c.i < o.i < v and parse.left[o.i] <= end + 3)]
            )
            return ((_sentence_start(parse, start, table), end),), c.i
        mark = parse.child(c.i, "mark")
        if mark is not None and mark.lower == "that" and mark.i > v:
            start = mark.i
        start = _past_day(parse, v, start)
        if start < v:
            # "the views that he said were held": what stands before is the relative pronoun.
            start = cue.last + 1
        further = [parse.right[o.i] for o in found if o.i > c.i and parse.left[o.i] > end]
        end = max(end, joined(parse, v, c.i), *further, *[_past_marks(parse, end, table)])
        end = condition(parse, v, end, table)
        end = _before_other(parse, start, end, table)
        return ((start, end),), c.i
    before = _before(parse, cue)
    return ((before,), v) if before is not None else None


def _past_day(parse: Parse, v: int, start: int) -> int:
    """ "said on Monday it did", "said Monday it did": the day, hung on what is said, is that of saying."""
    prep = parse.tokens[start]
    if prep.lower in DAYS and start == v + 1 and prep.dep == "npadvmod":
        return start + 1 if not clauses.is_verb(parse.tokens[start + 1]) else start
    day = parse.child(start, "pobj") if prep.dep == "prep" and prep.lower == "on" and start > v else None
    if day is None or day.i != start + 1 or day.ent not in {"DATE", ""} or day.lower not in DAYS:
        return start
    after = parse.tokens[parse.right[start] + 1]
    return after.i if after.lower != "," else start


def _complements(parse: Parse, v: int, told: bool) -> Iterator[Token]:
    """Clauses that complement `v`, also those hung on a word between: "said in a statement that ..."."""
    for c in parse.children_by(v, "ccomp"):
        bare = c.tag == "VBG" and clauses.own_subject(parse, c.i) is None and not parse.child(c.i, "aux")
        if clauses.infinitive(parse, c.i) or bare or (v < c.i and c.tag == "JJ" and _clear(parse, c)):
            yield from _hung_low(parse, c)
            continue
        yield c
    for i in parse.children[v]:
        token = parse.tokens[i]
        if i < v:
            continue
        if token.dep in _CLAUSAL and has_that(parse, token):
            yield token
        elif token.dep == "prep" and token.lower == "as" and parse.child(i, "pcomp"):
            # "was reported as saying that ...": said by the second verb.
            continue
        elif token.dep in _BETWEEN and (told or token.dep != "dobj") and token.lower not in _HINGES:
            yield from _hung_low(parse, token)


def _clear(parse: Parse, token: Token) -> bool:
    """ "made clear that ...": the adjective, taken for a clause."""
    near = token.i - token.head == (2 if parse.tokens[token.head + 1].lower == "it" else 1)
    return near and token.lower in {"clear", "known", "plain"}


def _hung_low(parse: Parse, token: Token) -> Iterator[Token]:
    for i in sorted(parse.below(token.i)):
        below = parse.tokens[i]
        opens = has_that(parse, below) or _misread_that(parse, below)
        if i != token.i and below.dep == "relcl" and _behind_day(parse, below):
            yield below
            return
        if i != token.i and below.dep in {"acl", "relcl", "ccomp", "advcl"} and opens:
            own = clauses.own_subject(parse, i)
            other = below.dep == "ccomp" and clauses.is_verb(parse.tokens[below.head])
            if other and below.head != token.head and token.dep == "dobj":
                # "noted her commitment to ensuring that ...": what is ensured.
                return
            if own is None or parse.tokens[own].lower != "that":
                yield below
                return


def _behind_day(parse: Parse, clause: Token) -> bool:
    """ "said in a statement on Monday the talks had begun": no clause of the statement's."""
    left = parse.left[clause.i]
    own = clauses.own_subject(parse, clause.i)
    before = parse.tokens[left - 1]
    full = own is not None and parse.left[own] == left and parse.tokens[own].tag not in {"WDT", "WP"}
    return full and before.lower in DAYS and parse.tokens[left - 2].lower == "on"


def has_that(parse: Parse, clause: Token) -> bool:
    """Whether the clause begins with the conjunction "that"."""
    mark = parse.child(clause.i, "mark")
    return mark is not None and mark.lower == "that"


def _misread_that(parse: Parse, clause: Token) -> bool:
    """Whether "that" opens the clause though it is read as its subject's: "told them that flour ..."."""
    left = parse.tokens[parse.left[clause.i]]
    if left.lower == "that" and parse.tokens[clause.head].lemma == "time" and left.i == clause.head + 1:
        # "said for the first time that ..."
        return any(c.lower == "first" for c in parse.children_by(clause.head, "amod"))
    own = clauses.own_subject(parse, clause.i)
    if left.lower != "that" or left.tag != "WDT" or own is None or own == left.i:
        return False
    over = list(parse.children_by(left.head, "pobj"))
    objects = list(parse.children_by(left.head, "dobj"))
    twice = len(objects) > 1 or clauses.passive(parse, left.head)
    return left.dep == "det" or (left.dep == "pobj" and len(over) > 1) or (left.dep == "dobj" and twice)


def clause_end(parse: Parse, clause: int, table: Reporting) -> int:
    """The last token of a clause, without a coordinated verb that goes with the cue above it."""
    whole = parse.right[clause]
    if (end := before_conjoined(parse, (clause, whole), table)) < whole:
        return end
    for c in parse.children_by(clause, "advcl"):
        if _of_another(parse, clause, c, table):
            return parse.left[c.i] - 2
        # "denied that X, as alleged by Y": the words of Y end those of the one who denies.
        mark = parse.child(c.i, "mark")
        reported = mark is not None and mark.lower == "as" and c.i > clause and speaks(parse, c, table)
        if (
            reported
            and clauses.after_comma(parse, parse.left[c.i])
            and parse.right[c.i] == parse.right[clause]
        ):
            return parse.left[c.i] - 2
    return parse.right[clause]


def _of_another(parse: Parse, clause: int, other: Token, table: Reporting) -> bool:
    """ "said the port was safe, while B called for an inquiry": what somebody else says at the end."""
    left = parse.left[other.i]
    own = clauses.own_subject(parse, other.i)
    named = own is not None and own > left and parse.tokens[own].tag == "NNP"
    contrasts = parse.tokens[left].lower in {"while", "whereas"} and clauses.after_comma(parse, left)
    speaks = any(row.kind == "speech" for row in table.verbs.get(other.lemma, ())) and other.tag in {
        "VBD",
        "VBZ",
    }
    return named and contrasts and speaks and other.i > clause and parse.right[other.i] == parse.right[clause]


def before_conjoined(parse: Parse, span: Range, table: Reporting) -> int:
    """The last token of a stretch before a coordinated verb of speaking that goes with a cue before it."""
    first, last = span
    for c in parse.tokens[first + 1 : last + 1]:
        if c.dep != "conj" or c.lemma not in table.verbs:
            continue
        above = conjoined_above(parse, c, table)
        if above is not None and (c.head == first or above <= first):
            end = parse.left[c.i] - 1
            while end > first and parse.tokens[end].dep in {"cc", "punct", "advmod"}:
                end -= 1
            return max(end, first)
    return last


def joined(parse: Parse, v: int, clause: int) -> int:
    """The end of clauses coordinated to the cue that go on with what is said: "... and that ..."."""
    end = -1
    for c in parse.children_by(v, "conj"):
        if c.i < clause:
            continue
        own = clauses.own_subject(parse, c.i)
        would = clauses.modal(parse, c.i) is not None and own is None and c.tag == "VB"
        if has_that(parse, c) or would:
            end = max(end, parse.right[c.i])
    return end


def _past_marks(parse: Parse, end: int, table: Reporting) -> int:
    """The end of the sentence where a clause is cut at a closing quotation mark and goes on with a subject.

    `said it was "a long road" but he felt sure`: marks mislead the parser.
    """
    words = parse.tokens
    stop = parse.sentence_of(end).last
    i = end + 1
    while i < stop and words[i].lower in _QUOTE_MARKS | {","}:
        i += 1
    if i == end + 1 and words[end].lower not in _QUOTE_MARKS:
        return end
    if i < stop and words[i].tag == "VB" and words[i].dep in {"advcl", "conj", "dep", "xcomp"}:
        # `ready to "take them on," secure the border and lead`
        return max(end, parse.right[i])
    if i >= stop or words[i].lower not in {"and", "but", "because"}:
        return end
    named = False
    for token in words[i + 1 : stop]:
        if token.tag in _FINITE or token.tag.startswith("VB"):
            return stop - 1 if named and not speaks(parse, token, table) else end
        named = named or token.tag in {"NN", "NNS", "NNP", "NNPS", "PRP"}
    return end


def _before_other(parse: Parse, start: int, end: int, table: Reporting) -> int:
    """The end of a clause before "; an official said that ...": another speaker's words."""
    for i in range(start + 1, end):
        if parse.tokens[i].text != ";":
            continue
        for token in parse.tokens[i + 1 : end + 1]:
            own = clauses.own_subject(parse, token.i) if token.tag == "VBD" else None
            if own is not None and own > i and speaks(parse, token, table, "that"):
                return i - 1
    return end


def condition(parse: Parse, v: int, end: int, table: Reporting) -> int:
    """The end of a condition right behind what is said, which the parser hangs on the cue."""
    for c in parse.children_by(v, "prep", "advcl", "conj"):
        left = parse.left[c.i]
        near = left == end + 1 or (left == end + 2 and parse.tokens[end + 1].lower == ",")
        words = tuple(t.lower for t in parse.tokens[left : left + 3])
        if near and any(words[: len(start)] == start for start in _CONDITIONS):
            return clause_end(parse, c.i, table)
    return end


def _sentence_start(parse: Parse, start: int, table: Reporting) -> int:
    """The start of the sentence for a clause before its cue, if only coordinated clauses come before it."""
    first = parse.sentence_of(start).first
    between = parse.tokens[first:start]
    if not between or between[-1].lower not in {"and", "but", "or", ",", ";"}:
        return start
    if any(speaks(parse, t, table) and t.tag[:2] == "VB" for t in between) or any(
        t.lower in _QUOTE_MARKS or t.lower in {"“", ":"} for t in between
    ):
        return start
    return first if any(t.tag in _FINITE for t in between) else start


def _parenthetical(parse: Parse, v: int) -> tuple[Range, ...]:
    """The clause around "The visit, he said, would ...", or beside "as he said", without the attribution."""
    token = parse.tokens[v]
    if token.head == v or token.dep not in {"parataxis", "ccomp", "advcl"}:
        return ()
    mark = parse.child(v, "mark", "advmod", "prep")
    as_said = token.dep == "advcl" and mark is not None and mark.lower == "as" and mark.i < v
    if as_said and parse.child(v, "xcomp"):
        # "as it continues to defend itself"
        return ()
    given = parse.child(v, "dobj")
    if as_said and given is not None and given.lower not in {"it", "this", "that"}:
        # "As leaders answer the demands of their people, Finland stands ready"
        return ()
    if not as_said and (clauses.own_subject(parse, v) is None or parse.child(v, "mark", "ccomp")):
        return ()
    if token.dep != "parataxis" and not as_said and not _between_commas(parse, v):
        return ()
    head = token.head
    told = next((c.i for c in parse.children_by(head, "ccomp") if head < c.i < v), None)
    head = told if as_said and told is not None else head
    start, end, left, right = parse.left[head], parse.right[head], parse.left[v], parse.right[v]
    if left > 0 and parse.tokens[left - 1].text == ";":
        # "Burundi offered to mediate; Kenya accepted": two clauses side by side.
        return ()
    apart = [i for i in range(start, left) if parse.tokens[i].text == ";"]
    start = apart[-1] + 1 if apart else start
    return tuple(r for r in ((start, left - 1), (right + 1, end)) if r[0] <= r[1] and has_words(parse, *r))


def _between_commas(parse: Parse, v: int) -> bool:
    left, right = parse.left[v] - 1, parse.right[v] + 1
    words = parse.tokens
    if left < 0 or right >= len(words):
        return False
    return words[left].lower in _COMMAS and words[right].lower in _COMMAS | {".", "?", "!"}


def _about(parse: Parse, v: int, left: int) -> tuple[Range, ...]:
    """The sentence around an attribution from token `left` to the verb `v`."""
    sentence = parse.sentence_of(v)
    parts = ((sentence.first, left - 2), (v + 2, sentence.last - 1))
    return tuple(r for r in parts if r[0] <= r[1] and has_words(parse, *r))


def has_words(parse: Parse, start: int, end: int) -> bool:
    """Whether a word stands in the range."""
    return any(parse.tokens[i].tag[0].isalpha() for i in range(start, end + 1))


def _before(parse: Parse, cue: Cue) -> Range | None:
    """By position alone: "<clause>, the ministry said on Monday." where the tree does not see it."""
    own = clauses.own_subject(parse, cue.token)
    if own is None or cue.relative is not None or own > cue.token:
        return None
    words = parse.tokens
    sentence = parse.sentence_of(cue.token)
    left = parse.left[own]
    if left - 1 <= sentence.first or words[left - 1].lower != ",":
        return None
    after = words[cue.last + 1 : sentence.last]
    if any(t.tag in _FINITE or t.lower in {"that", ",", ":"} for t in after):
        return None
    before = words[sentence.first : left - 1]
    if not any(t.tag in _FINITE for t in before) or before[0].tag in {"IN", "WRB"}:
        return None
    if before[0].tag == "VBG" and before[0].dep == "advcl":
        return None
    return sentence.first, left - 2


def around(parse: Parse, cue: Cue) -> tuple[tuple[Range, ...], int] | None:
    """The clause that "according to X" goes with, without it; the whole sentence if it opens or ends it."""
    top = clauses.governor(parse, cue.token)
    if top is None:
        top = parse.tokens[cue.token].head
    if top == cue.token:
        return None
    words = parse.tokens
    left, right = parse.left[cue.token], max(parse.right[cue.token], cue.last)
    sentence = parse.sentence_of(cue.token)
    ends = not has_words(parse, right + 1, sentence.last - 1) if right + 1 < sentence.last else True
    if ends or not has_words(parse, sentence.first, left - 1):
        while words[top].head != top and (above := clauses.governor(parse, top)) is not None:
            top = above
        start, end = sentence.first, sentence.last - 1
    else:
        start, end = parse.left[top], parse.right[top]
    parts = ((start, left - 1), (right + 1, end))
    ranges = tuple(r for r in parts if r[0] <= r[1] and has_words(parse, *r))
    return (ranges, top) if ranges else None
