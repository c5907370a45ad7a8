"""Who speaks by place: "The treaty, an aide said, ...", "Trade, said A B, is ...", "A B, who left, said"."""

from __future__ import annotations

from . import clauses
from .tokens import Parse

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who", "you"})
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


def inserted_telling(parse: Parse, v: int) -> tuple[int, int] | None:
    """Where "The vote, A told reporters on Monday, was fair" names A, and the comma behind it."""
    words, sentence = parse.tokens, parse.sentence_of(v)
    own = clauses.own_subject(parse, v)
    if own is None or own != v - 1 or words[own].tag not in _NOUNS or parse.left[own] <= sentence.first + 1:
        return None
    left = parse.left[own]
    before = words[sentence.first : left - 1]
    plain = words[left - 1].text == "," and before[0].tag in {"DT", "NN", "NNS", "NNP", "PRP$"}
    if not plain or any(t.tag in _FINITE or t.tag in {"IN", "VBN", "VBG"} or t.text == "," for t in before):
        return None
    comma = next((t.i for t in words[v + 1 : min(v + 8, sentence.last - 1)] if t.text == ","), None)
    if comma is None or comma == v + 1 or any(t.tag in _FINITE for t in words[v + 1 : comma]):
        return None
    return (left, comma) if words[comma + 1].tag in _FINITE else None


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


def nearest_before(parse: Parse, before: int, stop: int) -> int | None:
    """The noun or pronoun nearest before token `before` and not before token `stop`."""
    for i in range(before - 1, stop - 1, -1):
        token = parse.tokens[i]
        if token.lower in _PRONOUNS or (token.tag in {"NN", "NNS", "NNP", "NNPS"} and token.dep != "pobj"):
            return i
    return None
