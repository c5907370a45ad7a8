"""How far an office reaches that stands between a name and a mark, whatever its portfolio is made of."""

from __future__ import annotations

from collections.abc import Sequence

from ..vocab.offices import offices
from .heads import title_ahead
from .honorifics import honorific
from .personal import LONGEST_NAME, is_name_word, name_after_comma
from .polities import state_at, state_before
from .words import Word

DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "'s", "country"})
_MARKS = frozenset({",", ".", ";", ")", "—", "–"})
_LEADS = frozenset({"of", "for", "to", "on", "in", "at", "with", "'s"})
# Words that begin something else than more of the office.
_OTHERS = frozenset(
    {"who", "whom", "whose", "which", "that", "said", "says", "told", "was", "were", "is", "are", "has"}
) | frozenset(
    {"had", "have", "will", "would", "also", "but", "when", "as", "after", "before", "during", "by", "from"}
)
# How many words behind its head an office has at most, with the name before it and with the name behind.
_LONGEST, _LONGEST_BEFORE = 9, 6


def up_to_mark(ws: Sequence[Word], first: int, head: int, last: int, stop: int) -> int:
    """The word after the office of words `first` to `last` that goes on to a mark; else `last`.

    "A B, head of the Georgian / church, said", "the special envoy / to the peace process, C D,". The phrase
    is read as far as word `stop`, its head ends before word `head`.
    """
    if stop >= len(ws) or ws[stop].text in _MARKS or ws[stop].cap:
        return last
    # "The Secretary-General's envoy" is another office, "Governor of Kenya's / coast region" is one.
    led = ws[stop - 1].lower == "'s" or (ws[stop].lower in _LEADS and (ws[stop].lower != "'s" or stop > head))
    if last == head and not led:
        return last
    least = stop + 1 if last == head else stop
    end = _mark(ws, stop, least) if last == head or ws[stop].lower != "at" else 0
    if not end:
        return last
    if name_after_comma(ws, end) is not None and end - stop <= _LONGEST_BEFORE:
        return end
    return end if _behind_a_name(ws, first) else last


def _mark(ws: Sequence[Word], k: int, least: int) -> int:
    """The mark or "and" with a further office that ends the words from `k`, beyond word `least`; else 0."""
    for end in range(k, min(k + _LONGEST, len(ws))):
        if ws[end].text in _MARKS:
            return end if end > least else 0
        if ws[end].lower == "and" and title_ahead(ws, end + 1):
            return end if end > least else 0
        plain = ws[end].text.replace("-", "").isalpha() or ws[end].lower in {"'s", "'", "’"}
        if not plain or ws[end].lower in _OTHERS or honorific(ws, end):
            return 0
    return 0


def _behind_a_name(ws: Sequence[Word], first: int) -> bool:
    """Whether a name and a comma or bracket stand before the office at word `first`."""
    at = start_of_office(ws, first)
    if at < 3 or ws[at - 1].text not in {",", "("}:
        return False
    return at - 1 - start_of_name(ws, at - 1) > 1


def start_of_office(ws: Sequence[Word], k: int) -> int:
    """The first word of what determines the office at word `k`: "the country's former"."""
    table = offices()
    while k > 0:
        before = ws[k - 1]
        state = state_before(ws, k)
        possessor = before.cap and k > 1 and ws[k].lower == "'s" and state
        if state is not None and (possessor or state.kind == "adjective"):
            k -= state.length
            continue
        if before.lower not in DETERMINERS and before.lower not in table.before:
            break
        k -= 1
    return k


def start_of_name(ws: Sequence[Word], last: int) -> int:
    """The first capital of the words that may be a name and end before word `last`."""
    first = last
    while first > 0 and last - first < LONGEST_NAME and is_name_word(ws[first - 1]):
        first -= 1
    while first < last and (not ws[first].cap or ws[first].lower in offices().never_names):
        first += 1
    return first


def of_a_body_behind(ws: Sequence[Word], end: int) -> str | None:
    """ "Lt. Col. A B / of the Polish border guard": the state of the body of which somebody is told to be."""
    if end + 3 >= len(ws) or ws[end].lower != "of" or ws[end + 1].lower != "the":
        return None
    state = state_at(ws, end + 2)
    if state is None or state.kind != "adjective":
        return None
    behind = ws[end + 2 + state.length : end + 5 + state.length]
    return state.code if any(w.lower in offices().body_heads for w in behind) else None
