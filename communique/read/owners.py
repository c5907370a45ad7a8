"""What stands before an office: the state or body it belongs to, and words such as "former"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..gazetteer import cities
from ..vocab import bodies
from ..vocab.offices import offices
from .polities import body_at, state_at, state_before, state_of_body
from .titles import Title, own_state
from .words import Word, adjoins, spaced, text_of

_LONGEST_BODY = 4


def owner(ws: Sequence[Word], first: int) -> tuple[int, str | None]:
    """Where the phrase of an office at word `first` begins with what owns it, and the state that is told.

    A possessive tells the state but is no part of the phrase; an adjective or a body is.
    """
    table, left = offices(), first
    while left > 0 and ws[left - 1].lower in table.before:
        left -= 1
    if left > 0 and ws[left - 1].lower == "'s":
        return first, _possessor(ws, left - 1)
    if left > 3 and ws[left - 1].text == ")" and ws[left - 3].text == "(":
        # "Caribbean Community (CARICOM) Secretary General".
        told = state_at(ws, left - 2)
        return first, told.code if told is not None and told.kind != "people" else None
    state = state_before(ws, left)
    if state and (state.kind == "adjective" or (state.kind == "name" and adjoins(ws, left))):
        return left - state.length, state.code
    for n in range(min(_LONGEST_BODY, left), 0, -1):
        if (body := body_at(ws, left - n)) and body.length == n:
            return left - n, state_of_body(body.form)
    if left > 0 and left == first and _acronym(ws[left - 1].text) and adjoins(ws, left):
        acronym = ws[left - 1].text
        return left - 1, "UNO" if acronym.startswith("UN") and len(acronym) > 3 else None
    return first, None


def _possessor(ws: Sequence[Word], mark: int) -> str | None:
    """The state before the possessive at word `mark`, or that of the body or place there."""
    if (state := state_before(ws, mark)) is not None:
        return state.code
    if mark == 0:
        return None
    if ws[mark - 1].lower in {"secretary-general", "secretary‑general"}:
        return own_state("secretary-general")
    if (body := bodies.by_form(ws[mark - 1].text)) is not None:
        return body.state
    place = cities.find(ws[mark - 1].text) if ws[mark - 1].cap else ()
    return place[0].country if place else None


def _acronym(text: str) -> bool:
    return len(text) > 2 and text.isupper() and text.isalpha()


def led(ws: Sequence[Word], title: Title, first: int, left: int) -> Title:
    """The title with what leads it in and is of it: "former", a body that is no state ("IMF chief")."""
    if title.start != ws[first].start:
        return title
    if left < first and not state_at(ws, left):
        text = f"{text_of(ws, left, first)} {title.text}" if spaced(ws, first) else title.text
        title = replace(title, text=text, start=ws[left].start)
    for k in range(max(0, left - 2), first):
        if ws[k].lower in offices().former:
            return replace(title, text=f"{ws[k].text} {title.text}")
    return title
