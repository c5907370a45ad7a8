"""What stands before an office: the state or body it belongs to, and words such as "former"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..gazetteer import cities
from ..vocab import bodies
from ..vocab.offices import offices
from .bodyowners import body_run
from .heads import head_at
from .honorifics import honorific
from .polities import body_at, state_at, state_before, state_of_body
from .titles import Title, own_state
from .words import Word, adjoins, spaced, text_of

_LONGEST_BODY = 4
SPOKEN = frozenset({"spokesman", "spokeswoman", "spokesperson", "secretary-general", "secretary general"})
# How many words the long form of a body has at most.
_LONGEST_FORM = 9


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
        code = told.code if told is not None and told.kind != "people" else None
        if code is None and (short := body_at(ws, left - 2)) is not None:
            code = state_of_body(short.form)
        begins, inner = _long_form(ws, left - 3)
        return (begins, code or inner) if begins < left - 3 else (first, code)
    if left > 0 and ws[left - 1].text in {"'", "’"} and (state := state_before(ws, left - 1)):
        # "Cyprus' Permanent Representative".
        return first, state.code if state.kind == "name" else None
    state = state_before(ws, left)
    if state and (state.kind == "adjective" or (state.kind == "name" and adjoins(ws, left))):
        return left - state.length, state.code
    # "at Bayan Palace HRH Prince A B": a body owns offices, and no forms of address.
    addressed = honorific(ws, first) > 0 or ws[first].lower in {"his", "her"}
    for n in range(0 if addressed else min(_LONGEST_BODY, left), 0, -1):
        if (body := body_at(ws, left - n)) and body.length == n:
            return left - n, state_of_body(body.form)
    run, code = body_run(ws, left) if left == first else (first, None)
    if run < first:
        return run, code
    if left > 0 and left == first and _acronym(ws[left - 1].text) and adjoins(ws, left):
        acronym = ws[left - 1].text
        return left - 1, "UNO" if acronym.startswith("UN") and len(acronym) > 3 else None
    return (left - 1 if left == first and _unknown(ws, left) else first), None


def _unknown(ws: Sequence[Word], left: int) -> bool:
    """ "a SeaAid / spokeswoman", "met Copperbelt / Minister A B": a capital that no table knows leads in."""
    if left < 2 or not adjoins(ws, left):
        return False
    name, before = ws[left - 1], ws[left - 2]
    general = ws[left].lower == "secretary" and left + 1 < len(ws) and ws[left + 1].lower == "general"
    spoken = not ws[left].cap and (ws[left].lower in SPOKEN or general)
    regional = ws[left].cap and ws[left].lower == "minister" and before.lower.isalpha() and not before.cap
    if not name.cap or not name.text.isalpha() or not (spoken or regional):
        return False
    table = offices()
    known = table.never_names | table.modifiers | table.portfolio | table.body_heads | table.before
    return name.lower not in known and name.lower not in table.honorifics and before.text != "."


def of_unknown_body(title: str) -> bool:
    """ "SeaAid spokeswoman": whoever speaks for what no table knows is no state's."""
    name, _, office = title.partition(" ")
    plain = name[:1].isupper() and name.isalpha() and not name.isupper()
    return (
        plain
        and office in SPOKEN
        and bodies.by_form(name) is None
        and name.lower() not in offices().body_heads
    )


def _long_form(ws: Sequence[Word], bracket: int) -> tuple[int, str | None]:
    """Where the name of a body begins whose short form stands in brackets, and the state in the name.

    "Atomic Energy Organization of Iran (AEOI)", "Ministry of External Affairs (MEA)".
    """
    first = bracket
    while first > 0 and bracket - first < _LONGEST_FORM and (ws[first - 1].cap or _linked(ws, first - 1)):
        first -= 1
    while first < bracket and not ws[first].cap:
        first += 1
    code = None
    if (led := state_at(ws, first)) is not None and led.kind == "adjective":
        first, code = first + led.length, led.code
    known = any(w.lower in offices().body_heads for w in ws[first:bracket])
    named = (state_at(ws, k) for k in range(first + 1, bracket))
    return (first if known else bracket), code or next((s.code for s in named if s is not None), None)


def _linked(ws: Sequence[Word], k: int) -> bool:
    return k > 0 and ws[k].lower in {"of", "for", "and", "&"} and ws[k - 1].cap


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


def _office_before(ws: Sequence[Word], mark: int) -> int:
    """How many words before the possessive are an office: "Chief Adviser's / High Representative"."""
    if not ws[mark - 1].cap:
        return 0
    for n in range(min(3, mark), 0, -1):
        head = head_at(ws, mark - n)
        if head is not None and head.length == n and not head.plural:
            before = ws[mark - n - 1] if mark > n else None
            return n + (before is not None and before.cap and before.lower in {"chief", "deputy", "prime"})
    return 0


def _acronym(text: str) -> bool:
    letters = text.replace("-", "")
    return (
        len(text) > 2 and text.isupper() and letters.isalpha() and text.lower() not in offices().never_names
    )


def led(ws: Sequence[Word], title: Title, first: int, left: int) -> Title:
    """The title with what leads it in and is of it: "former", a body that is no state ("IMF chief")."""
    if title.start != ws[first].start:
        return title
    state = state_at(ws, left)
    if left < first and (state is None or (state.kind == "name" and left + state.length < first)):
        text = f"{text_of(ws, left, first)} {title.text}" if spaced(ws, first) else title.text
        title = replace(title, text=text, start=ws[left].start)
    if left == first and left > 1 and ws[left - 1].lower == "'s" and (n := _office_before(ws, left - 1)):
        text = f"{text_of(ws, left - 1 - n, left)} {title.text}"
        return replace(title, text=text, start=ws[left - 1 - n].start)
    for k in range(max(0, left - 2), first):
        if ws[k].lower in offices().former:
            return replace(title, text=f"{ws[k].text} {title.text}")
    return title
