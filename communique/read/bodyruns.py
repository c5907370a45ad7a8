"""Runs of words within a portfolio that are a place or the name of a body."""

from __future__ import annotations

from collections.abc import Sequence

from ..gazetteer import cities
from ..vocab.given_names import sex_of
from ..vocab.offices import offices
from .heads import head_at
from .honorifics import honorific
from .words import Word

# Between "the" and a body, and no part of its name: "of the rival Libyan National Army".
LOOSE = frozenset({"rival", "main", "breakaway", "newly", "formed"}) | frozenset(
    {"sisterly", "brotherly", "friendly", "fraternal"}
)
_PLAIN = frozenset({"and", "or", "of", "in", "to", "for", "the", "a", "an", "who"}) | frozenset(
    {"that", "was", "is", "has", "had", "said"}
)
_SAID = frozenset({"was", "is", "has", "had", "said"})
PARTS = frozenset(
    {"Province", "State", "District", "County", "Region", "Governorate", "Prefecture", "Oblast"}
)
# Nouns for bodies whose name follows: "the rights group Viasna".
_GROUPS = frozenset({"group", "fund", "company", "party", "movement", "organisation", "organization"}) | (
    frozenset({"foundation", "institute"})
)
_LONGEST_RUN = 6


def unknown_run(ws: Sequence[Word], k: int) -> int:
    """End of up to three capitals after "of" that no table knows, if no name follows: "mayor of Izmail."."""
    if not behind_of(ws, k):
        return 0
    end = k
    while end < len(ws) and ws[end].cap and end - k < 4:
        if end > k and sex_of(ws[end].text):
            return end
        if head_at(ws, end) or honorific(ws, end) or ws[end].lower in offices().never_names:
            return 0
        end += 1
    if end - k == 3 and end < len(ws) and ws[end].text.islower() and ws[end].lower not in _PLAIN - _SAID:
        # "Governor of Sisaket / Anurat Thamma said": a place of one word, and whoever holds the office.
        return k + 1
    return end if 0 < end - k <= 3 else 0


def small_body_end(ws: Sequence[Word], k: int) -> int:
    """End of words in lower case that end in a noun for a body: "head of your export credit agency"."""
    for j in range(k, min(k + 4, len(ws))):
        if ws[j].cap or not ws[j].text.isalpha() or ws[j].lower in _PLAIN or ws[j].lower.endswith("ed"):
            return 0
        goes_on = j + 1 < len(ws) and ws[j + 1].lower in offices().body_heads
        if ws[j].lower in offices().body_heads and not goes_on:
            return named_body(ws, j)
    return 0


def named_body(ws: Sequence[Word], k: int) -> int:
    """End of a noun for a body with its name: "director of the civil society / group Zanmi Lape"."""
    end = k + 1
    while ws[k].lower in _GROUPS and end < len(ws) and ws[end].cap and end - k < 5 and not head_at(ws, end):
        end += 1
    # A name that begins like a person's is that of whoever holds the office.
    return k + 1 if end == k + 1 or sex_of(ws[k + 1].text) else end


def place_or_run(ws: Sequence[Word], k: int) -> int:
    """End of a place name, or of capitals that end in a noun for a body ("Lower House"); else 0."""
    return _region_end(ws, k) or _place_end(ws, k) or body_end(ws, k)


def _region_end(ws: Sequence[Word], k: int) -> int:
    """ "Koshi Province", "Free State Province": one or two words before a noun for a part of a state."""
    for n in (2, 1):
        if k + n < len(ws) and ws[k + n].text in PARTS and all(w.cap for w in ws[k : k + n]):
            return k + n + 1 if not any(head_at(ws, j) for j in range(k, k + n)) else 0
    return 0


def _place_end(ws: Sequence[Word], k: int) -> int:
    for n in (3, 2, 1):
        if k + n > len(ws) or not all(w.cap for w in ws[k : k + n]):
            continue
        # One word before a further capital may as well be the first name of whoever holds the office.
        if n == 1 and k + 1 < len(ws) and ws[k + 1].cap and ws[k + 1].lower not in offices().never_names:
            continue
        if cities.is_place(" ".join(w.text for w in ws[k : k + n])):
            return k + n
    return 0


def body_end(ws: Sequence[Word], k: int) -> int:
    j, table = k, offices()
    while j < len(ws) and ws[j].cap and j - k < _LONGEST_RUN:
        if j > k and ws[j].lower in table.body_heads:
            return j + 1
        if ws[j].lower in table.honorifics or head_at(ws, j):
            break
        j += 1
    return 0


def behind_of(ws: Sequence[Word], k: int) -> bool:
    while ws[k - 1].lower in LOOSE:
        k -= 1
    return ws[k - 1].lower == "of" or (ws[k - 1].lower == "the" and ws[k - 2].lower == "of")
