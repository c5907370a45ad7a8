"""Names of seas, rivers, valleys, crossings, airports and other ground: "the Red Sea", "the Naf river"."""

from __future__ import annotations

from collections.abc import Sequence

from ..vocab.whereabouts import whereabouts
from .nominals import state_forms
from .tokens import Token

# No name of ground has more words before the noun.
_LONGEST = 5
_NAMES = frozenset({"NNP", "NNPS", "NN", "JJ", "FW"})
_JOINTS = frozenset({"-", "of", "al", "el", "de", "la", "bin"})


def feature(tokens: Sequence[Token], i: int) -> int:
    """How many tokens from `i` on are the name of a piece of ground; 0 if they are none."""
    table = whereabouts()
    first = tokens[i]
    if not first.text[:1].isupper() or first.tag not in _NAMES:
        return 0
    if first.lower in table.leading and _capital(tokens, i + 1):
        n = 2
        while n < _LONGEST and (_capital(tokens, i + n) or _hyphened(tokens, i + n)):
            n += 1
        return n
    for n in range(1, _LONGEST + 1):
        if i + n >= len(tokens) or tokens[i + n].sentence != first.sentence:
            return 0
        word = tokens[i + n]
        if word.lower in table.features and word.text[:1].isupper():
            if _hyphened(tokens, i + n + 1):
                return 0
            return n + 1 if not _capital(tokens, i + n + 1) else _on(tokens, i, n + 1)
        if word.lower in table.grounds and first.tag != "NN":
            own = n > 1 or state_forms().get(first.text, ("", ""))[1] != "adjective"
            return n + 1 if own and word.text.islower() and word.tag in {"NN", "NNP"} else 0
        if not word.text[:1].isupper() and word.lower not in _JOINTS:
            return 0
    return 0


def _on(tokens: Sequence[Token], i: int, n: int) -> int:
    """ "River Plate Commission" is no river: more capitals make another name of it, or a longer one."""
    table = whereabouts()
    while n < _LONGEST and _capital(tokens, i + n):
        n += 1
    return n if tokens[i + n - 1].lower in table.features else 0


def _hyphened(tokens: Sequence[Token], i: int) -> bool:
    """ "Port" + "-au-Prince": a name that goes on behind a hyphen."""
    joins = i < len(tokens) and tokens[i].text[:1] == "-" and tokens[i].start == tokens[i - 1].end
    return joins or (i > 0 and i < len(tokens) and tokens[i - 1].text == "-")


def _capital(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].text[:1].isupper() and tokens[i].tag in {"NNP", "NNPS", "NN"}
