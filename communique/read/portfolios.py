"""The portfolio behind the head of an office: "of", "for", "to" and what they govern, how far it reaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ..gazetteer import cities
from ..vocab import states
from ..vocab.given_names import sex_of
from ..vocab.offices import offices
from .bodyruns import LOOSE, body_end, named_body, place_or_run, small_body_end, unknown_run
from .heads import CONNECTORS, head_at, of_a_body, title_ahead
from .honorifics import honorific, honours, rank
from .personal import name_after_comma, name_end
from .polities import StateForm, body_at, state_at
from .seats import aim, at_a_seat, begins_sentence, capital_end, of_its_head
from .words import Word, skip_brackets

_POSSESSIVES = frozenset({"his", "her"})
# How many words lead into the head of another's title.
_LONGEST_LEAD = 5
_DETERMINERS = frozenset({"the", "his", "her", "its", "our", "your", "their", "my"})
_SMALL_WORDS = CONNECTORS | {"who", "in", "at", "to", "on", "and", "said", "was", "is", "has", "had", "with"}
_SENT_BODIES = frozenset({"delegation", "mission", "embassy"})
_SUBJECT_BODIES = frozenset({"committee", "commission", "subcommittee", "council", "caucus"})
_ENDINGS = (
    *("ation", "isation", "ization", "ment", "ology", "tion", "tions", "ments", "ities", "atives"),
    *("ography", "ability", "iveness", "ership", "nomics"),
)


class Extent(NamedTuple):
    """The word after the title, the word after the whole phrase, the state of "of STATE" behind it."""

    last: int
    stop: int
    state: str | None


@dataclass(frozen=True, slots=True)
class _Reach:
    """A portfolio from word `start` to `end`, read as far as word `at`; `state` if it is nothing but one."""

    start: int
    at: int
    end: int
    state: str | None = None

    @property
    def empty(self) -> bool:
        return self.end == self.start

    def to(self, k: int, state: str | None = None) -> _Reach:
        """The same portfolio up to word `k`."""
        return _Reach(self.start, k, k, state)


def extend_right(ws: Sequence[Word], i: int, r: int) -> Extent:
    """How far the title whose head begins at word `i` goes on from word `r`."""
    last, state = r, None
    # "State minister for international relations": a capital of the sentence, not of the title.
    capital = ws[i].cap and ws[r - 1].cap and not begins_sentence(ws, i, r)
    while r < len(ws):
        preposition = ws[r].lower
        if not _takes(ws, i, r):
            end = _posting(ws, i, r)
            return Extent(end if _seated(ws, r, end) else last, max(end, last), state)
        if preposition == "to" and not ws[i].cap and _titled_name(ws, r + 1):
            break
        end, only_state = _portfolio(ws, r + 1, capital=capital)
        if end == r + 1:
            break
        end = at_a_seat(ws, _named_thing(ws, end))
        end += end < len(ws) and ws[end].text == "II"
        if only_state and preposition == "of":
            state, r = state or only_state, end
        else:
            r = last = end
    return Extent(last, max(r, last), state)


def _named_thing(ws: Sequence[Word], k: int) -> int:
    """ "head of the Rafah / crossing, A B": the word after small nouns that a name between commas follows."""
    for end in range(k + 1, min(k + 3, len(ws))):
        small = ws[end - 1].text
        if not ws[k - 1].cap or not small.isalpha() or ws[end - 1].cap or small in _SMALL_WORDS:
            break
        if name_after_comma(ws, end) is not None:
            return end
    return k


def _titled_name(ws: Sequence[Word], k: int) -> bool:
    """ "an adviser to / Transport Minister A B": another's title and name, and no portfolio."""
    for _ in range(_LONGEST_LEAD):
        if k >= len(ws) or not ws[k].cap or ws[k].lower not in offices().modifiers or head_at(ws, k):
            break
        k += 1
    head = head_at(ws, k) if k < len(ws) and ws[k].cap else None
    if head is None:
        return False
    start = honours(ws, k + head.length).end
    return name_end(ws, start) > start


def _takes(ws: Sequence[Word], i: int, r: int) -> bool:
    """Whether word `r` is a preposition that the office takes before its portfolio."""
    preposition, table = ws[r].lower, offices()
    if preposition in {"of", "for"}:
        return True
    if ws[r].text == "To":
        # "General Secretary To Lam": a name.
        return False
    # "Ambassador-designate to".
    near = {w.lower.removesuffix("-designate") for w in ws[i:r]}
    held = not near.isdisjoint({"minister", "state"})
    seat = ws[r + 2].lower if r + 2 < len(ws) and ws[r + 1].lower == "the" else ""
    if preposition in {"in", "at"} and (held or (seat in {"ministry", "department"} and ws[r + 2].cap)):
        # "Minister of State in the Prime Minister's Office", "at the Ministry of Foreign Affairs".
        return not {w.lower for w in ws[r + 1 : r + 6]}.isdisjoint({"office", "ministry", "presidency"})
    return not near.isdisjoint(table.governs.get(preposition, frozenset()))


def _posting(ws: Sequence[Word], i: int, r: int) -> int:
    """End of "in Luanda" behind "ambassador": where the holder sits; a name may follow."""
    sent = not {w.lower for w in ws[i:r]}.isdisjoint(offices().governs["to"])
    if ws[r].lower != "in" or not sent or r + 1 >= len(ws) or not ws[r + 1].cap:
        return r
    end = r + 1
    while end < len(ws) and ws[end].cap and end - r < 5:
        end += 1
    # "Ambassador in Kabul A B": behind the town stands a full name.
    for stop in range(end, r + 1, -1):
        place = " ".join(w.text for w in ws[r + 1 : stop])
        known = cities.is_place(place) or states.by_name(place)
        if known and name_end(ws, honours(ws, stop).end) - stop >= 2:
            return stop
    return min(end, r + 4)


def _seated(ws: Sequence[Word], r: int, end: int) -> bool:
    """ "Consul General in Karachi A B", "the ambassador in Dhaka, C D": the place is of the title."""
    return end > r and (name_end(ws, end) - end >= 2 or name_after_comma(ws, end) is not None)


def unmarked(ws: Sequence[Word], r: int) -> int:
    """End of a portfolio without a preposition: "Governor Punjab A B", "Chairman Space Agency (SA) A B"."""
    if r >= len(ws) or not ws[r - 1].cap or not ws[r].cap:
        return r
    end, table = r, offices()
    while end < len(ws) and ws[end].cap and ws[end].lower in table.bare_portfolio:
        end += 1
    if end < len(ws) and ws[end].cap:
        if end == r and ws[max(0, r - 2)].lower != "prime" and _province(ws, end):
            return end + 1
        named_body = end > r and ws[end].lower in table.body_heads
        end = end + 1 if named_body else place_or_run(ws, end) or end
    if end == r or honorific(ws, r):
        return r
    named = skip_brackets(ws, end)
    start = honours(ws, named).end
    return end if name_end(ws, start) - start >= (1 if start > named else 2) else r


def _province(ws: Sequence[Word], k: int) -> bool:
    """ "Governor Punjab / Salim Tariq": a place before a full name."""
    lone = cities.is_place(ws[k].text) and not sex_of(ws[k].text)
    return lone and name_end(ws, k + 1) - (k + 1) >= 2


def _portfolio(ws: Sequence[Word], k: int, *, capital: bool) -> tuple[int, str | None]:
    """End of the portfolio that begins at word `k`, and the state if it is nothing but one.

    `capital` tells that the head of the office is capitalised: then its portfolio is so as well.
    """
    determined = k < len(ws) and ws[k].lower in _DETERMINERS
    at = k + 1 if determined else k
    while determined and at < len(ws) and ws[at].lower in LOOSE:
        at += 1
    reach = _Reach(k, at, k)
    while reach.at < len(ws):
        further = _further(ws, reach, capital=capital)
        if further is None:
            break
        reach = further
    return reach.end, None if reach.empty else reach.state


def _further(ws: Sequence[Word], reach: _Reach, *, capital: bool) -> _Reach | None:
    """The portfolio with the words that stand next; None if they are not of it."""
    k = reach.at
    if not reach.empty and _named_by_rank(ws, k):
        return None
    if (ws[k].cap or not capital) and (n := _inner_head(ws, reach)):
        return reach.to(k + n)
    state, body = state_at(ws, k), body_at(ws, k)
    if _full_name(ws, reach, state):
        return None
    if body and (not state or body.length > state.length) and not _given_name(ws, reach, body.length):
        return reach.to(_accredited(ws, k + body.length))
    if state and (state.kind in {"name", "adjective"} or not reach.empty):
        return _over_state(ws, reach, state)
    if reach.empty and ws[k].text in states.shared():
        # "Ambassador to Korea": a state all the same, whichever of those that go by the name.
        return reach.to(k + 1)
    if reach.empty and ws[k - 1].lower == "to" and (seat := capital_end(ws, k)):
        return reach.to(seat)
    if field := _field_end(ws, reach, capital=capital):
        return reach.to(field)
    return _over_joint(ws, reach, capital=capital)


def _named_by_rank(ws: Sequence[Word], k: int) -> bool:
    """ "Minister of Public Security / General A B", "Envoy for Sudan / Ambassador C D": a name led in."""
    n, table = rank(ws, k), offices()
    if not n and ws[k].cap and ws[k].lower == "ambassador":
        n = 1
    after = k + n
    if not n or after >= len(ws) or ws[after].lower in table.portfolio or ws[after].lower in table.body_heads:
        return False
    return name_end(ws, after) - after >= 2


def _full_name(ws: Sequence[Word], reach: _Reach, state: StateForm | None) -> bool:
    """ "Minister of Foreign Affairs / Petra Novak": a given name that is also a place or a body."""
    k = reach.at
    if reach.empty or k + 1 >= len(ws) or ws[k - 1].lower in CONNECTORS or (state and state.kind == "name"):
        return False
    return bool(sex_of(ws[k].text)) and ws[k + 1].cap and name_end(ws, k) - k >= 2


def _given_name(ws: Sequence[Word], reach: _Reach, length: int) -> bool:
    """ "Minister of State for Ports / Amal Haddad": a name that begins like a body of our tables."""
    k = reach.at
    led = reach.empty or not ws[k - 1].cap or ws[k - 1].lower in CONNECTORS
    return length == 1 and not led and not ws[k].text.isupper() and name_end(ws, k) - k >= 2


def _inner_head(ws: Sequence[Word], reach: _Reach) -> int:
    """How many words another office within the portfolio takes: "adviser to the Prime Minister"."""
    k = reach.at
    led = k > reach.start and (ws[k - 1].lower in {"the", "for", "to", "of"} or reach.state is not None)
    led = led or (not reach.empty and of_its_head(ws, reach.start, k))
    if not led and reach.empty:
        return 0
    inner = head_at(ws, k)
    if inner and (led or (inner.plural and of_a_body(ws, reach.start))):
        return inner.length
    return 0


def _over_state(ws: Sequence[Word], reach: _Reach, state: StateForm) -> _Reach | None:
    """Over a state; an adjective needs its noun behind it, a name may be the whole portfolio."""
    k = reach.at + state.length
    if state.kind == "adjective" and not _noun_at(ws, k) and not body_end(ws, k):
        return None
    return reach.to(k, state.code if reach.empty and state.kind == "name" else None)


def _noun_at(ws: Sequence[Word], k: int) -> bool:
    table = offices()
    return k < len(ws) and (
        ws[k].lower in table.portfolio or ws[k].lower in table.body_heads or ws[k].lower in {"and", "&"}
    )


def _field_end(ws: Sequence[Word], reach: _Reach, *, capital: bool) -> int:
    """End of a word or run of words that the portfolio is made of; 0 if none stands next."""
    k, table = reach.at, offices()
    w = ws[k]
    cased = w.cap or not capital
    if (w.lower in table.portfolio and (cased or w.lower == "staff")) or (
        w.lower in table.body_heads and cased
    ):
        return _accredited(ws, k + 1) if capital else named_body(ws, k)
    if not w.cap:
        led = ws[k - 1].lower in _DETERMINERS if capital else ws[k - 1].lower not in CONNECTORS - {"the"}
        return small_body_end(ws, k) if led else 0
    if capital and (_new_field(ws, k, fresh=reach.empty) or _abstract(w)):
        return k + 1
    if capital and reach.empty and (goal := aim(ws, k)):
        return goal
    return place_or_run(ws, k) or (unknown_run(ws, k) if reach.empty else 0)


def _accredited(ws: Sequence[Word], k: int) -> int:
    """The word after "to STATE" behind a mission at word `k`, or after what a committee is on; else `k`."""
    if k + 1 < len(ws) and ws[k].lower == "on" and ws[k - 1].lower in _SUBJECT_BODIES:
        end = k + 1
        while end < len(ws) and ws[end].cap and ws[end].lower in offices().portfolio:
            end += 1
            if end + 1 < len(ws) and ws[end].lower == "and" and ws[end + 1].lower in offices().portfolio:
                end += 1
        return end if end > k + 1 else k
    if k + 1 >= len(ws) or ws[k].lower != "to" or ws[k - 1].lower not in _SENT_BODIES:
        return k
    at = k + 2 if ws[k + 1].lower == "the" else k + 1
    state = state_at(ws, at)
    return at + state.length if state is not None and state.kind == "name" else k


def _over_joint(ws: Sequence[Word], reach: _Reach, *, capital: bool) -> _Reach | None:
    """Over a possessive, "His Majesty", or a connector that more of the portfolio follows."""
    k = reach.at
    lower = ws[k].lower
    if lower == "'s":
        return reach.to(k + 1, reach.state)
    if lower in _POSSESSIVES and k + 1 < len(ws) and ws[k + 1].lower in {"majesty", "highness"}:
        return reach.to(k + 2)
    if lower in CONNECTORS and not reach.empty and _joins(ws, k, capital=capital):
        return replace(reach, at=k + 1, state=None if lower in {"and", ","} else reach.state)
    return None


def _abstract(w: Word) -> bool:
    """A word built like a field of work, and like no name: "Decarbonisation", "Biotechnology"."""
    return len(w.text) > 8 and w.lower.endswith(_ENDINGS)


def _new_field(ws: Sequence[Word], k: int, *, fresh: bool) -> bool:
    """A capital that no table knows, within a portfolio: "Minister for Sugar Industry Shri Prasad"."""
    if k + 1 >= len(ws) or state_at(ws, k) or honorific(ws, k) or head_at(ws, k):
        return False
    known = ws[k + 1].cap and ws[k + 1].lower in offices().portfolio and not rank(ws, k + 1)
    return known or (fresh and bool(honorific(ws, k + 1)))


def _joins(ws: Sequence[Word], k: int, *, capital: bool) -> bool:
    """Whether the connector at word `k` is followed by more of the same portfolio."""
    j = k + 1
    while j < len(ws) and ws[j].lower in CONNECTORS and j - k < 3:
        j += 1
    if j >= len(ws):
        return False
    if head_at(ws, j) and not (ws[j - 1].lower == "the" and ws[k].lower in {"of", "for"}):
        return False
    w, table = ws[j], offices()
    if w.lower in _POSSESSIVES and j + 1 < len(ws) and ws[j + 1].lower in {"majesty", "highness"}:
        return True
    if ws[k].lower == "of" and (whole := state_at(ws, j)) and whole.kind == "name" and whole.length > 1:
        # "Minister of Foreign Affairs of the Arab Republic of Egypt": "Arab" is of the state's name.
        return False
    known = w.lower in table.portfolio or w.lower in table.body_heads
    if ws[k].lower == ",":
        # "Minister for the Middle East, Afghanistan and Pakistan".
        land = (
            state_at(ws, j) if ws[k - 1].lower in {"east", "africa", "asia", "pacific", "america"} else None
        )
        known = known or (land is not None and land.kind == "name")
        return known and w.cap == capital and _list_closes(ws, j) and not title_ahead(ws, j)
    if known and title_ahead(ws, j):
        return False
    if ws[k].lower == "and" and ws[k - 1].cap and (state := state_at(ws, j)):
        return _state_joins(ws, j, state)
    if known:
        return True
    # "of STATE" behind a portfolio names the state, and is left to the caller.
    return ws[k].lower in {"of", "for"} and bool(body_at(ws, j)) and not state_at(ws, j)


def _list_closes(ws: Sequence[Word], j: int) -> bool:
    """A comma goes on only in a list that is closed by "and": "for Trade, Investment and Tourism"."""
    return not {w.lower for w in ws[j : j + 6]}.isdisjoint({"and", "&"})


def _state_joins(ws: Sequence[Word], j: int, state: StateForm) -> bool:
    """Whether a state behind "and" is of the portfolio: "for Kashmir Affairs and Gilgit-Baltistan"."""
    after = ws[j + 1].lower if j + 1 < len(ws) else ""
    fits = state.kind in {"name", "people"} or after in offices().portfolio
    return fits and not title_ahead(ws, j)
