"""How titles end: where an office sits, what an envoy is for, the body that a spokesman speaks for."""

from __future__ import annotations

from collections.abc import Sequence

from ..vocab import states
from ..vocab.given_names import sex_of
from ..vocab.offices import offices
from .heads import head_at
from .honorifics import honorific
from .personal import name_end
from .polities import state_at
from .words import Word

_OPENERS = frozenset({".", "-", "–", "—", ":", "”", '"', "“"})
# Bodies whose seat may be told behind them.
_SEATED_BODIES = frozenset({"embassy", "mission", "office", "administration", "consulate", "bureau"})
_REGION_NOUNS = frozenset({"region", "province", "state", "district", "area"})
_AIDES = frozenset({"spokesperson", "spokesman", "spokeswoman", "adviser", "advisor", "assistant", "aide"})
_DETERMINERS = frozenset({"the", "our", "its", "his", "her", "their"})


def begins_sentence(ws: Sequence[Word], i: int, r: int) -> bool:
    """ "Head of the Chadian delegation A B": a capital of the sentence, where the body has none."""
    if r != i + 1 or ws[i].lower not in offices().vague_heads or (i > 0 and ws[i - 1].text not in _OPENERS):
        return False
    for k in range(r + 1, min(r + 6, len(ws))):
        if not ws[k].cap and ws[k].lower in offices().body_heads:
            return True
        if not ws[k].cap and ws[k].lower not in _DETERMINERS:
            return False
    return False


def at_a_seat(ws: Sequence[Word], k: int) -> int:
    """ "head of the mission / in Chad, A B": the word after where a body sits, if a mark or name follows."""
    if k + 1 >= len(ws) or ws[k].lower not in {"in", "at"} or ws[k - 1].lower not in _SEATED_BODIES:
        return k
    end = k + 2 if ws[k + 1].lower == "the" else k + 1
    first = end
    while end < len(ws) and ws[end].cap and end - first < 4 and not (end > first and sex_of(ws[end].text)):
        end += 1
    end += end < len(ws) and end > first and ws[end].lower in _REGION_NOUNS
    closed = end >= len(ws) or ws[end].text in {",", ".", ";", ")"} or name_end(ws, end) - end >= 2
    return end if end > first and closed else k


def capital_end(ws: Sequence[Word], k: int) -> int:
    """ "Ambassador to / Moscow A B": the word after a capital that a full name follows; else 0."""
    for n in (2, 1):
        city = " ".join(w.text for w in ws[k : k + n])
        if states.by_capital(city) and name_end(ws, k + n) - (k + n) >= 2:
            return k + n
    return 0


def aim(ws: Sequence[Word], k: int) -> int:
    """End of what an envoy is for, in capitals: "for Silencing the Guns", "for Combating Piracy"; else 0."""
    if ws[k - 1].lower != "for" or not ws[k].text.endswith("ing") or len(ws[k].text) < 6:
        return 0
    end = k + 1
    while end < len(ws) and end - k < 6:
        joint = ws[end].lower in {"the", "of", "and"} and end + 1 < len(ws) and ws[end + 1].cap
        if not joint and (not ws[end].cap or sex_of(ws[end].text) or honorific(ws, end)):
            break
        end += 1
    return end if end > k + 1 else 0


def spoken_for(ws: Sequence[Word], k: int, last: int) -> bool:
    """ "spokesman for the Nepal / Electricity Authority": a state in the name of a body."""
    state = state_at(ws, k)
    if state is None or state.kind != "name" or ws[k - 1].lower != "the" or ws[k - 2].lower != "for":
        return False
    return k + state.length < last and ws[last - 1].cap and ws[last - 1].lower in offices().body_heads


def of_its_head(ws: Sequence[Word], start: int, k: int) -> bool:
    """ "Spokesperson for the General Assembly / President": the head of a body, whom no name follows."""
    aide = start >= 2 and ws[start - 2].lower in _AIDES
    if not aide or not ws[k].cap or ws[k - 1].lower not in offices().body_heads:
        return False
    inner = head_at(ws, k)
    return inner is not None and name_end(ws, k + inner.length) == k + inner.length
