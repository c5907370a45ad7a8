"""Bodies that no table knows in front of an office of theirs: "Export Promotion Bureau / Vice-Chairman"."""

from __future__ import annotations

from collections.abc import Sequence

from ..vocab.given_names import sex_of
from ..vocab.offices import offices
from .heads import head_at
from .honorifics import honorific
from .polities import state_at, state_before
from .words import Word, adjoins

_LONGEST_RUN = 8
_INNER = frozenset({"of", "for"})
# "Niger Delta", "Jordan Valley": no state.
_RIVERS = frozenset({"delta", "basin", "river", "valley"})
_JOINTS = frozenset({"and", "&"})


def body_run(ws: Sequence[Word], first: int) -> tuple[int, str | None]:
    """The first word of the name of a body that ends before the office at word `first`, and its state.

    The office may have the noun of the body already ("Ports Authority / Authority Director"). No body of the
    state itself is meant: those go by their field ("Navy Commander"). `first` itself if there is none.
    """
    last = next((k for k in range(first, min(first + 3, len(ws))) if _is_noun(ws[k])), first - 1)
    if last < 1 or not _is_noun(ws[last]) or not all(w.cap for w in ws[first:last]):
        return first, None
    k = min(first, last)
    while k > 0 and last - k < _LONGEST_RUN and (n := _joined(ws, k)):
        state = state_before(ws, k)
        if state is not None and state.kind == "adjective":
            break
        if state is not None and n == 1:
            code = None if ws[k].lower in _RIVERS else state.code
            return (k - state.length, code) if k < min(first, last) else (first, None)
        k -= n
    return (k, None) if k < min(first, last) and state_at(ws, k) is None else (first, None)


def _is_noun(w: Word) -> bool:
    table = offices()
    return w.cap and w.lower in table.body_heads and w.lower not in table.state_bodies


def _joined(ws: Sequence[Word], k: int) -> int:
    """How many words before word `k` are of the same name: a capital, or a joint with one before it."""
    before, table = ws[k - 1], offices()
    if before.lower in _INNER and k > 1:
        return 2 if ws[k - 2].cap and ws[k - 2].lower in table.body_heads else 0
    if before.lower in _JOINTS and k > 1:
        return 2 if _plain(ws, k - 2) and _of_a_field(ws, k - 2) else 0
    return 1 if _plain(ws, k - 1) and adjoins(ws, k) else 0


def _plain(ws: Sequence[Word], k: int) -> bool:
    """A capital that is no title, address or word that begins a sentence."""
    w = ws[k]
    known = w.lower in offices().portfolio | offices().modifiers
    if not w.cap or not w.text.replace("-", "").isalpha() or (w.lower in offices().never_names and not known):
        return False
    return not honorific(ws, k) and head_at(ws, k) is None


def _of_a_field(ws: Sequence[Word], k: int) -> bool:
    """Whether the capital before "and" is of what the body deals with, and not a person's name."""
    table, lower = offices(), ws[k].lower
    if lower in table.portfolio or lower in table.modifiers:
        return True
    named = k > 0 and ws[k - 1].cap and sex_of(ws[k - 1].text)
    return lower.endswith("s") and not sex_of(ws[k].text) and not named
