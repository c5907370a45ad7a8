"""Names of states and of bodies of our tables among the words of a text, before any parse."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ..vocab import bodies, states
from .words import Word, spaced

_LONGEST_STATE = 6
_LONGEST_BODY = 7


class StateForm(NamedTuple):
    """A form of a state: how many words it takes, the code of the state, the kind of the form."""

    length: int
    code: str
    kind: str


class BodyForm(NamedTuple):
    """A form of a body of our table: how many words it takes, and the form itself."""

    length: int
    form: str


@cache
def _states() -> dict[str, tuple[str, str]]:
    return dict(states.forms())


@cache
def _bodies() -> frozenset[str]:
    return frozenset(bodies.forms())


def state_at(ws: Sequence[Word], i: int) -> StateForm | None:
    """The longest form of a state beginning at word `i`, or None."""
    if i >= len(ws) or not ws[i].cap:
        return None
    table, text, best = _states(), "", None
    for n in range(min(_LONGEST_STATE, len(ws) - i)):
        text += (" " if n and spaced(ws, i + n) else "") + ws[i + n].text
        known = table.get(text)
        if known:
            best = StateForm(n + 1, *known)
    return best


def state_before(ws: Sequence[Word], i: int) -> StateForm | None:
    """The longest form of a state ending right before word `i`, or None."""
    for n in range(min(_LONGEST_STATE, i), 0, -1):
        found = state_at(ws, i - n)
        if found and found.length == n:
            return found
    return None


def body_at(ws: Sequence[Word], i: int) -> BodyForm | None:
    """The longest form of a body of our table beginning at word `i`, or None."""
    if i >= len(ws) or not ws[i].cap:
        return None
    table, text, best = _bodies(), "", None
    for n in range(min(_LONGEST_BODY, len(ws) - i)):
        text += (" " if n and spaced(ws, i + n) else "") + ws[i + n].text
        if text in table:
            best = BodyForm(n + 1, text)
    return best


def state_of_body(form: str) -> str | None:
    """The state that a body of our table belongs to, by one of its forms."""
    body = bodies.by_form(form)
    return body.state if body else None


def states_from(ws: Sequence[Word], k: int) -> tuple[list[str], int]:
    """The states named in a row from word `k` ("Peru, Chile and Bolivia"), and the word after them."""
    codes: list[str] = []
    end = k
    while k < len(ws):
        k += ws[k].lower == "the"
        state = state_at(ws, k)
        if state is None or state.kind != "name":
            break
        codes.append(state.code)
        end = k = k + state.length
        while k < len(ws) and ws[k].lower in {"and", "&", ","}:
            k += 1
    return codes, end
