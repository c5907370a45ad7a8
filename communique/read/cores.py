"""One office among words: its head with the modifiers before it and the portfolio behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..gazetteer import cities
from ..vocab.offices import offices
from .closings import up_to_mark
from .heads import CONNECTORS, Head, head_at, of_a_body
from .honorifics import honorific, honours
from .innerstates import inner_state
from .personal import name_after_comma, name_end
from .polities import body_at, state_before, state_of_body
from .portfolios import extend_right, unmarked
from .titles import Title, title_of
from .words import Word, skip_brackets

_LEADING_JUNK = frozenset({"and", "&", ",", "-", "general"})
_REGIONS = frozenset({"State", "County", "Province", "Region"})
# How many words of its own a state has before an office.
_LONGEST_OWN = 3
# How many words a field between commas has at most.
_LONGEST_FIELD = 7
# Offices that a field before them tells apart.
_WITH_FIELDS = frozenset({"minister", "secretary", "commissioner", "adviser", "advisor", "undersecretary"})
_OWNERS = frozenset({"its", "his", "her", "their", "our", "your", "'s", "a", "an", "the"})
_ACTING = (("a", ".", "i", "."), ("ad", "interim"), ("a.i.",))
_JOINTS = frozenset({"and", "&", "/", "cum", ","})


@dataclass(frozen=True, slots=True)
class Core:
    """Words `first` to `last` (exclusive) of one office, `stop` after all of its phrase, `head` its noun.

    `state` is that of "of STATE" behind it.
    """

    first: int
    last: int
    stop: int
    head: int
    office: str
    plural: bool
    state: str | None

    def title(self, ws: Sequence[Word]) -> Title:
        """The title as written."""
        return title_of(ws, self.first, self.last, self.office, plural=self.plural)


def core_at(ws: Sequence[Word], i: int, floor: int) -> Core | None:
    """The office whose head begins at word `i`; no word before code point `floor` is taken into it."""
    head = head_at(ws, i)
    if head is None or _no_head(ws, i, head):
        return None
    first = _extend_left(ws, i, floor)
    if head.office in offices().local and first == i:
        first = _place_before(ws, i, floor)
    if head.plural and of_a_body(ws, first):
        return None
    behind = _ad_interim(ws, i + head.length)
    last, stop, state = extend_right(ws, i, unmarked(ws, behind))
    state = state or inner_state(ws, first if head.office in offices().local else i, last, head.office)
    state = state or _employer(ws, stop)
    if (closed := _field_in_brackets(ws, last)) > last and stop == last:
        last = stop = closed
    if (ends := up_to_mark(ws, first, i + head.length, last, stop)) > last:
        last = stop = ends
        state = state or inner_state(ws, i, last, head.office)
    if stop == last and ws[i].cap and (field := _field_between_commas(ws, last)):
        last = stop = field
    plain = first == i and last == behind and state is None
    led = honours(ws, stop).end
    named = led < len(ws) and name_end(ws, led) > led
    if plain and ws[i].text == "Observer" and not named:
        # A paper: "the Jamaica Observer".
        return None
    if plain and _vague(ws, i) and not named and not _owned(ws, i, stop) and not _profession(ws, i, head):
        return None
    return Core(first, last, stop, i + head.length - 1, head.office, head.plural, state)


def _employer(ws: Sequence[Word], k: int) -> str | None:
    """The state of the body behind "at": "Assistant High Commissioner for Protection at UNHCR"."""
    if k + 1 >= len(ws) or ws[k].lower != "at":
        return None
    body = body_at(ws, k + 2 if ws[k + 1].lower == "the" else k + 1)
    return state_of_body(body.form) if body is not None else None


def _owned(ws: Sequence[Word], i: int, stop: int) -> bool:
    """ "Its head, A B", "the ship's captain, C D": somebody's, and named behind a comma."""
    return i > 0 and ws[i - 1].lower in _OWNERS and name_after_comma(ws, stop) is not None


def _profession(ws: Sequence[Word], i: int, head: Head) -> bool:
    """ "A B, a shopkeeper.", "a 19-year-old deckhand, A B,": what somebody named beside it is."""
    if head.plural or head.office not in offices().private or i < 2:
        return False
    k = i
    while k > max(1, i - 6) and ws[k - 1].lower not in {"a", "an"} and not ws[k - 1].cap:
        k -= 1
    if any(w.text == "," for w in ws[k:i]) or ws[k - 1].lower not in {"a", "an"}:
        return False
    behind = k > 2 and ws[k - 2].text == "," and ws[k - 3].cap
    return behind or name_after_comma(ws, i + head.length) is not None


def _ad_interim(ws: Sequence[Word], k: int) -> int:
    """The word after "a.i." or "ad interim" behind an office: "Chargé d'Affaires a.i." """
    for form in _ACTING:
        if tuple(w.lower for w in ws[k : k + len(form)]) == form:
            return k + len(form)
    return k


def _place_before(ws: Sequence[Word], i: int, floor: int) -> int:
    """The first word of the town or region before a local office: "Homa Bay / Governor"."""
    stop = i - 1 if i > 1 and ws[i - 1].text in _REGIONS else i
    for n in (3, 2, 1):
        first = stop - n
        if (
            first < 0
            or ws[first].start < floor
            or ws[first - 1].lower == "of"
            or not all(w.cap for w in ws[first:stop])
        ):
            continue
        if state_before(ws, stop) is None and cities.is_place(" ".join(w.text for w in ws[first:stop])):
            return first
    return i


def _field_in_brackets(ws: Sequence[Word], last: int) -> int:
    """The word after a field in brackets: "Secretary (West)", "Director General (South Asia)"."""
    close = skip_brackets(ws, last)
    known = all(w.cap and w.lower in offices().portfolio for w in ws[last + 1 : close - 1])
    return close if close > last and known else last


def _field_between_commas(ws: Sequence[Word], k: int) -> int:
    """The word after ", Foreign Affairs" before ", Mrs A B", as the press of Nigeria writes; else 0."""
    if (
        k + 3 >= len(ws)
        or ws[k].text != ","
        or not ws[k + 1].cap
        or honorific(ws, k + 1)
        or head_at(ws, k + 1)
    ):
        return 0
    at, known, table = k + 1, False, offices()
    while at < len(ws) and at - k <= _LONGEST_FIELD and ws[at].text != ",":
        if not ws[at].cap and ws[at].lower not in CONNECTORS | {"in"}:
            break
        known = known or ws[at].lower in table.portfolio | table.body_heads
        at += 1
    named = at + 2 < len(ws) and ws[at].text == "," and honorific(ws, at + 1)
    return at if named and known and name_end(ws, honours(ws, at + 1).end) > honours(ws, at + 1).end else 0


def _no_head(ws: Sequence[Word], i: int, head: Head) -> bool:
    """A word that only modifies the head behind it ("Vice President"), or an adjective in lower case."""
    if head.length > 1:
        return False
    owned = i > 0 and ws[i].lower == "chief" and _led_by_body(ws[i - 1])
    modifies = _before_a_head(ws, i)
    return modifies or (ws[i].lower in {"general", "chief"} and not ws[i].cap and not owned)


def _led_by_body(before: Word) -> bool:
    """ "IMF / chief", "police / chief", "Energy Agency (EA) / chief"."""
    return before.cap or before.lower in offices().modifiers or before.text == ")"


def _before_a_head(ws: Sequence[Word], i: int) -> bool:
    """ "Vice / President", "Deputy / Defense Minister": modifiers in the case of the word up to a head."""
    k, table = i, offices()
    while k + 1 < len(ws) and k - i < 4 and ws[k].lower in table.modifiers:
        if head_at(ws, k + 1) is not None:
            return k == i or ws[k + 1].cap == ws[i].cap
        k += 1
    return False


def _vague(ws: Sequence[Word], i: int) -> bool:
    """Whether the noun in lower case is an office only with more words to it: "head", "leader"."""
    return ws[i].lower in offices().vague_heads and not ws[i].cap


def _extend_left(ws: Sequence[Word], i: int, floor: int) -> int:
    """The first word of the modifiers before the head at word `i`."""
    first, joints = i, {"and", "&"}
    while first > 0 and ws[first - 1].start >= floor:
        before = ws[first - 1]
        if first < i + 1 and _ends_a_body(ws, first):
            break
        if (state := state_before(ws, first)) and state.length > 1:
            # "South African / High Commissioner".
            break
        if _modifies(ws, first - 1, i):
            first -= 1
        elif before.text == "-" and first > 1 and ws[first - 2].lower in offices().modifiers:
            first -= 2
        elif before.lower in joints and first < i and _joined_modifier(ws, first - 2, i, floor):
            first -= 2
            joints = {"and", "&", ","}
        else:
            break
    while first < i and ws[first].lower in _LEADING_JUNK:
        first += 1
    return _own_words(ws, first, i, floor)


def _own_words(ws: Sequence[Word], first: int, i: int, floor: int) -> int:
    """The first of the words that no table knows between a state and an office: "Ireland's / Garda Chief"."""
    k, table = first, offices()
    if not ws[i].cap or k < 2 or ws[k - 1].lower == "'s":
        return first
    while k > 0 and first - k < _LONGEST_OWN and ws[k - 1].start >= floor and ws[k - 1].text[1:].isalpha():
        w = ws[k - 1]
        known = w.lower in table.status | table.former | table.never_names or honorific(ws, k - 1)
        if known or head_at(ws, k - 1) or not (w.cap or w.text[1:2].isupper()):
            return first
        k -= 1
        if k > 1 and ws[k - 1].lower == "'s":
            return k if state_before(ws, k - 1) is not None else first
    return first


def _ends_a_body(ws: Sequence[Word], stop: int) -> bool:
    """Whether the words before `stop` are a body of our table that owns the office: "White House / Chief"."""
    if not ws[stop - 1].cap or ws[stop - 1].lower not in offices().body_heads:
        return False
    return any(stop >= n and (b := body_at(ws, stop - n)) and b.length == n for n in (4, 3, 2))


def _modifies(ws: Sequence[Word], k: int, i: int) -> bool:
    table, w = offices(), ws[k]
    known = w.lower in table.modifiers or _field(ws, k, i)
    if not known or w.lower in table.status:
        return False
    return w.cap or not ws[i].cap or w.text == "-"


def _field(ws: Sequence[Word], k: int, i: int) -> bool:
    """Whether the word is a field before an office that is named by one: "Sanitation / Minister"."""
    w, head = ws[k], ws[i]
    return w.cap and head.cap and head.lower in _WITH_FIELDS and w.lower in offices().portfolio


def _joined_modifier(ws: Sequence[Word], k: int, i: int, floor: int) -> bool:
    """ "Foreign and Defence Minister": a modifier in the case of the head, before a joint."""
    if k < 0 or ws[k].start < floor:
        return False
    return (ws[k].lower in offices().modifiers or _field(ws, k, i)) and ws[k].cap == ws[i].cap


def run_of_cores(ws: Sequence[Word], core: Core) -> tuple[list[Core], int]:
    """The office and those that follow it as the same person's, with the word after them."""
    cores, k = [core], skip_brackets(ws, core.stop)
    while (more := _next_core(ws, cores[-1], k)) is not None:
        cores.append(more)
        k = skip_brackets(ws, more.stop)
    return cores, k


def _addressed(ws: Sequence[Word], core: Core) -> bool:
    """ "Minister, Opposition Leader A B says": whoever is spoken to, and somebody else."""
    bare = core.first == core.head and core.last == core.head + 1 and core.state is None
    return bare and (core.first == 0 or ws[core.first - 1].text in {".", ":", "?", "!"})


def _next_core(ws: Sequence[Word], core: Core, k: int) -> Core | None:
    """A further office of the same person: right behind, or joined by "and", "/" or a comma."""
    if k >= len(ws) or core.plural:
        return None
    if ws[k].text == "," and _addressed(ws, core):
        return None
    limit = k + 1 if ws[k].lower in _JOINTS else k
    once = k < limit < len(ws) and ws[limit].lower in offices().former
    for at in range(limit + once, min(limit + 6, len(ws))):
        more = core_at(ws, at, ws[limit].start)
        if more:
            same = more.first == limit + once and not more.plural
            # "the parliament's rapporteur, MEP A B"
            alike = once or ws[more.head].cap == ws[core.head].cap or ws[more.head].text.isupper()
            return replace(more, first=limit) if same and alike else None
        if ws[at].lower not in offices().modifiers:
            return None
    return None
