"""Runs of words that look like one name."""

from __future__ import annotations

from collections.abc import Sequence

from ..vocab import states
from ..vocab.offices import offices
from .titles import Phrase, officed
from .tokens import Parse, Token

# Particles that are words of other kinds as well.
_WORDS_TOO = frozenset({"y", "e", "us", "do"})
_MOST_PARTICLES = 3
_WHERE = frozenset({"in", "at", "near", "from", "to", "around", "outside"})


def text_of(tokens: Sequence[Token], i: int, n: int) -> str:
    """The words of `n` tokens from `i`, with the spaces between them as they stand."""
    out = tokens[i].text
    for j in range(i + 1, i + n):
        out += (" " if tokens[j].start > tokens[j - 1].end else "") + tokens[j].text
    return out


def same_type(tokens: Sequence[Token], i: int, ent: str) -> int:
    """How many tokens from `i` on are of the entity type `ent`; at least 1."""
    n, sentence = 0, tokens[i].sentence
    while i + n < len(tokens) and tokens[i + n].ent == ent and tokens[i + n].sentence == sentence:
        if n and (_whole(tokens[i + n]) or _dash(tokens, i + n)):
            break
        n += 1
    return max(n, 1)


def _dash(tokens: Sequence[Token], k: int) -> bool:
    """ "A B - Chad's minister - said": a mark between words, and no hyphen."""
    return tokens[k].text == "-" and tokens[k].start > tokens[k - 1].end


def capitals(tokens: Sequence[Token], i: int) -> int:
    """How many tokens from `i` on are proper nouns; from 1 to 5."""
    n, sentence = 0, tokens[i].sentence
    while (
        i + n < len(tokens)
        and tokens[i + n].tag in {"NNP", "NNPS"}
        and tokens[i + n].sentence == sentence
        and n < 5
        and not (n and _whole(tokens[i + n]))
    ):
        n += 1
    return max(n, 1)


def _whole(t: Token) -> bool:
    """Whether the token stands for a person's name of several words, which goes into no other name."""
    return t.end - t.start > len(t.text) and t.lower not in offices().body_heads


def namelike(t: Token) -> bool:
    """Whether the word may stand inside a personal name."""
    table = offices()
    return (
        t.lower in table.particles
        or t.lower.startswith(("al-", "el-"))
        or t.text in {"-", "."}
        or (t.text[:1].isupper() and t.lower not in table.never_names)
    )


def particles(tokens: Sequence[Token], j: int) -> int:
    """ "Faisal / al Said", "Ana / de la Cruz": how many tokens a name goes on for from a particle at `j`."""
    t, k, table = tokens[j], j, offices()
    if t.sentence != tokens[j - 1].sentence or t.text[:1].isupper():
        return 0
    if t.lower.startswith(("al-", "el-")) and len(t.text) > 4:
        return 1
    while k + 1 < len(tokens) and k - j < _MOST_PARTICLES and _particle(tokens[k], table.particles):
        k += 1
    return k - j + 1 if k > j and tokens[k].text[:1].isupper() else 0


def _particle(t: Token, known: frozenset[str]) -> bool:
    return t.lower in known and t.lower not in _WORDS_TOO and not t.text[:1].isupper()


def locative(parse: Parse, t: Token) -> bool:
    """Whether the word says where: "in Lima"."""
    return t.dep == "pobj" and parse.tokens[t.head].lower in _WHERE


def before_office(t: Token, phrase: Phrase | None) -> bool:
    """ "Harbour Party / President A B": whether the word stands right before a person with an office."""
    if phrase is None or phrase.name is None or not phrase.titles or not officed(phrase):
        return False
    adjoins = phrase.start - t.end == 1 and phrase.titles[0].start == phrase.start
    return adjoins and t.dep in {"compound", "amod", "nmod", "appos"}


def decoy(tokens: Sequence[Token], i: int, n: int) -> bool:
    """ "Latin America", "South China Sea": names of something else that hold a form of a state."""
    table = states.decoys()
    return any(
        text_of(tokens, first, last - first) in table
        for first in range(max(0, i - 2), i + 1)
        for last in range(i + n, min(i + n + 3, len(tokens)) + 1)
        if last - first > n
    )


def called(tokens: Sequence[Token], i: int) -> bool:
    """ "the daily La Tribuna", "a group known as Grey Heron": no names of people."""
    known = tokens[i - 1].lower == "as" and tokens[max(0, i - 2)].lower in {"known", "named", "called"}
    return known or tokens[i - 1].lower in offices().papers
