"""The state that stands within a title: "speaker of Iran's parliament", "mayor of Izmail"."""

from __future__ import annotations

from collections.abc import Sequence

from ..gazetteer import cities
from ..vocab.offices import offices
from .bodyruns import PARTS, behind_of
from .heads import head_at
from .polities import body_at, state_at, state_of_body
from .seats import spoken_for
from .words import Word

# Parts of a ministry behind what they deal with: "Director of the GCC Department".
_DESKS = frozenset({"department", "desk", "division", "directorate", "section", "unit", "affairs"})
# Nouns behind a state for who governs it: "for the Taiwan authorities".
_RULING = frozenset({"authorities", "government", "army", "military", "presidency", "ministry", "police"})


def inner_state(ws: Sequence[Word], i: int, last: int, office: str) -> str | None:
    """The state within a title: "speaker of Iran's parliament", "mayor of Izmail"."""
    within = 0
    for k in range(i + 1, last):
        if k < within:
            # The "Kazakhstan" of "Republic of Kazakhstan", to which an ambassador is sent.
            continue
        whole = state_at(ws, k)
        within = k + whole.length if whole is not None else within
        spoken = office == "spokesperson" and spoken_for(ws, k, last)
        if behind_of(ws, k) or _ruled(ws, k, last) or _in_its_body(ws, k, last) or spoken:
            found, body = whole, body_at(ws, k)
            length = max(found.length if found else 0, body.length if body else 0)
            if k + length < last and ws[k + length].lower in _DESKS:
                return None
            if body and (found is None or body.length > found.length):
                return state_of_body(body.form)
            if found and found.kind in {"name", "adjective"}:
                return found.code
    return _local_state(ws, i, last) if office in offices().local else None


def _local_state(ws: Sequence[Word], i: int, last: int) -> str | None:
    """The state of the town or region in a title: "mayor of Izmail", "Homa Bay Governor"."""
    for k in range(i, last):
        for n in (3, 2, 1):
            if k + n <= last and all(w.cap for w in ws[k : k + n]):
                place = " ".join(w.text for w in ws[k : k + n])
                if k + n < last and ws[k + n].text in PARTS:
                    continue
                if (found := cities.find(place)) and not head_at(ws, k):
                    return found[0].country
    return None


def _ruled(ws: Sequence[Word], k: int, last: int) -> bool:
    """ "spokesperson for the Taiwan authorities": a state before a noun for who governs it."""
    state = state_at(ws, k)
    return state is not None and k + state.length < last and ws[k + state.length].lower in _RULING


def _in_its_body(ws: Sequence[Word], k: int, last: int) -> bool:
    """ "Majority Leader in Ghana's Parliament", "Deputy Spokesperson for the UN Secretary-General"."""
    state = state_at(ws, k)
    after = k + state.length if state is not None else last
    if after >= last:
        return False
    if ws[after].lower == "'s":
        return ws[k - 1].lower in {"in", "at"} and any(
            w.lower in offices().body_heads for w in ws[after:last]
        )
    return ws[k - 1].lower == "the" and ws[k - 2].lower in {"for", "to"} and head_at(ws, after) is not None
