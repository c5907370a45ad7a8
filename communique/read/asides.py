"""Who speaks by place: "The treaty, an aide said, ...", "Trade, said A B, is ...", "A B, who left, said"."""

from __future__ import annotations

from . import clauses
from .tokens import Parse

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "JJ"})


def inserted(parse: Parse, v: int) -> int | None:
    """The speaker of "The treaty, a top aide said, ...": the noun phrase between comma and verb."""
    words = parse.tokens
    token = words[v]
    if token.tag not in {"VBD", "VBZ", "VBP"} or v == 0 or v + 1 >= len(words) or words[v + 1].lower != ",":
        return None
    noun = words[v - 1]
    if noun.tag not in _NOUNS or noun.sentence != token.sentence:
        return None
    left = parse.left[noun.i]
    own = clauses.own_subject(parse, v)
    apart = left > 0 and words[left - 1].lower == "," and words[left - 1].sentence == token.sentence
    return noun.i if apart and own is not None and own < left else None


def inverted_aside(parse: Parse, v: int) -> int | None:
    """The speaker of "Trade, said A B, is the way": a noun phrase behind the verb, between commas."""
    token = parse.tokens[v]
    given = parse.child(v, "dobj") if token.dep == "parataxis" and token.tag in {"VBD", "VBZ"} else None
    if given is None or given.tag not in {"NNP", "NN"} or parse.left[given.i] != v + 1:
        return None
    after = parse.right[given.i] + 1
    apart = (
        parse.tokens[v - 1].lower == "," and after < len(parse.tokens) and parse.tokens[after].lower == ","
    )
    own = clauses.own_subject(parse, v)
    # The subject of the sentence may be taken for that of the words of speaking.
    return given.i if apart and (own is None or own < v - 1) else None


def lost_subject(parse: Parse, v: int) -> int | None:
    """The subject of a verb behind a comma where the parser took another word for it.

    "Briefing the Council, A B, a lawyer, said": not the gerund. "A B, who left, said": the root of a sentence
    without a verb.
    """
    words = parse.tokens
    if v < 2 or words[v - 1].lower != "," or words[v].tag not in {"VBD", "VBZ", "VBP"}:
        return None
    own = clauses.own_subject(parse, v)
    first = parse.sentence_of(v).first
    if own == first and words[own].tag == "VBG":
        below = [t for t in words[first:v] if t.dep == "appos" and words[parse.left[t.i] - 1].lower == ","]
        return below[0].i if below else None
    top = words[v]
    while top.head != top.i:
        top = words[top.head]
    clause = parse.child(top.i, "relcl")
    nominal = top.tag in {"NNP", "NN", "PRP"} and top.i < v and clause is not None
    return top.i if nominal and clause is not None and clause.i < v <= parse.right[top.i] else None
