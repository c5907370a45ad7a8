"""Honorifics and military ranks: what leads a personal name in without being an office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..vocab.offices import offices
from .polities import state_at
from .titles import Title, title_of
from .words import Word, skip_brackets

_OWNERS = {"his": "m", "her": "f"}


@dataclass(frozen=True, slots=True)
class Honours:
    """Honorifics and ranks in a row: the roles they give, the sex they tell, the word after them."""

    titles: tuple[Title, ...]
    sex: str
    end: int


def honours(ws: Sequence[Word], k: int) -> Honours:
    """The honorifics and ranks that begin at word `k`; none if `end` is `k`."""
    titles: list[Title] = []
    sex = ""
    while k < len(ws) and ws[k].cap:
        if ws[k].lower in _OWNERS and k + 1 < len(ws) and honorific(ws, k + 1):
            sex = sex or _OWNERS[ws[k].lower]
            k += 1
        elif n := honorific(ws, k):
            told = _address(ws, k, n, titles)
            sex = sex or told
            k = past_the(ws, _past_mark(ws, k + n))
        elif n := _with_retired(ws, k, rank(ws, k)):
            titles.append(title_of(ws, k, k + n, "military rank"))
            k += n
        else:
            break
        k = skip_brackets(ws, k)
        if k + 1 < len(ws) and ws[k].text == "," and honorific(ws, k + 1):
            k += 1
    return Honours(tuple(titles), sex, k)


def past_the(ws: Sequence[Word], k: int) -> int:
    """The word after "the" before an address: "Senator / the Hon. A B", "Dr / the Most Honourable C D"."""
    led = k + 1 < len(ws) and ws[k].lower == "the" and ws[k + 1].cap and honorific(ws, k + 1) > 0
    return k + 1 if led else k


def _past_mark(ws: Sequence[Word], k: int) -> int:
    """The word after the mark that ends "Dato'"."""
    ends = k < len(ws) and ws[k].text in {"'", "’"} and ws[k].start == ws[k - 1].end
    return k + 1 if ends else k


def _address(ws: Sequence[Word], k: int, n: int, titles: list[Title]) -> str:
    """The sex that the honorific of `n` words tells; the role it gives is added to the titles."""
    known = offices().honorifics[" ".join(w.lower for w in ws[k : k + n])]
    if known.title:
        titles.append(title_of(ws, k, k + n, known.title.lower()))
    return known.sex


def honorific(ws: Sequence[Word], k: int) -> int:
    """How many words the honorific at word `k` takes; 0 if there is none. "He" is a pronoun, "HE" is not."""
    for n in (2, 1):
        if k + n <= len(ws) and " ".join(w.lower for w in ws[k : k + n]) in offices().honorifics:
            # "DR Congo" is nobody's doctor.
            return 0 if ws[k].text in {"He", "he"} or (ws[k].text == "DR" and state_at(ws, k)) else n
    return 0


def rank(ws: Sequence[Word], k: int) -> int:
    """How many words the rank at word `k` takes ("Air Chief Marshal"); 0 if there is none."""
    j, table = k, offices()
    while j < len(ws) and ws[j].cap and ws[j].lower in table.ranks:
        j += 1
    while j > k and ws[j - 1].lower not in table.rank_heads:
        j -= 1
    return j - k


def _with_retired(ws: Sequence[Word], k: int, n: int) -> int:
    """The length of a rank with the mark of those who left the service: "Brig (Retd)"."""
    if not n or k + n + 2 >= len(ws) or ws[k + n].text != "(" or ws[k + n + 1].lower not in offices().retired:
        return n
    # "(Ret.)" may be two words.
    return skip_brackets(ws, k + n) - k
