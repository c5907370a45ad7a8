"""People by their titles, and offices without a name: a grammar over the table of offices.

It reads the surface before any parse, since parsers and entity models break inside titles ("Minister for
Faith and Communities Lord Khan"); what it finds is then parsed as one word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ..gazetteer import cities
from ..vocab import bodies, states
from ..vocab.names import keys
from ..vocab.offices import offices
from .words import Word

CONNECTORS = frozenset({"and", "&", ",", "of", "the", "for", "-"})
# Which offices take which preposition before their portfolio, besides "of" and "for", which all do.
_TO = frozenset(
    "ambassador consul general envoy representative adviser advisor assistant aide commissioner secretary observer "
    "delegate nuncio attaché attache chief coordinator".split()
)
_ON = frozenset(
    "adviser advisor assistant rapporteur envoy coordinator representative negotiator chief".split()
)
_LONGEST_NAME = 7


@dataclass(frozen=True, slots=True)
class Title:
    """An office as written, code points `start` to `end`, without the name and the state's adjective."""

    text: str
    start: int
    end: int
    office: str | None
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A person by name or an office alone, with all titles; `start` to `end` are read as one word.

    `head` is the surname or the noun of the office; `name` is null for a bare office. `state` is what the
    phrase itself says. `owner` tells that a possessive or adjective of a state stands right before it.
    """

    start: int
    end: int
    head: tuple[int, int]
    name: tuple[int, int] | None
    titles: tuple[Title, ...]
    state: str | None
    sex: str
    plural: bool = False
    text: str = ""

    @property
    def surname(self) -> str:
        """The last word of the name, without accents and case."""
        parts = keys(self.text)
        return parts[-1] if parts else ""


@dataclass(frozen=True, slots=True)
class _Core:
    """Words `first` to `last` (exclusive) of one office; `state` is that of "of STATE" behind it."""

    first: int
    last: int
    stop: int
    head: int
    office: str
    plural: bool
    state: str | None


@dataclass(frozen=True, slots=True)
class Lead:
    """Honorifics before the first office: the roles they give, the sex they tell, the word they begin at."""

    titles: tuple[Title, ...]
    sex: str
    first: int


@cache
def _heads() -> dict[tuple[str, ...], tuple[str, bool]]:
    table: dict[tuple[str, ...], tuple[str, bool]] = {}
    for form, office in offices().heads.items():
        parts = form.split()
        table[tuple(parts)] = (office, False)
        for plural in _plurals(parts):
            table.setdefault(tuple(plural), (office, True))
    return table


def _plurals(parts: list[str]) -> Iterator[list[str]]:
    yield [*parts[:-1], _plural(parts[-1])]
    if len(parts) > 1:
        yield [_plural(parts[0]), *parts[1:]]
    if "-" in parts[-1]:
        first, _, rest = parts[-1].partition("-")
        yield [*parts[:-1], f"{_plural(first)}-{rest}"]


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "ch")) else "s")


@cache
def _state_forms() -> dict[str, tuple[str, str]]:
    return dict(states.forms())


@cache
def _body_forms() -> dict[str, tuple[str, str | None]]:
    return {form: (form, bodies_state(form)) for form in bodies.forms()}


def bodies_state(form: str) -> str | None:
    """The state that a body of our table belongs to, by one of its forms."""
    body = bodies.by_form(form)
    return body.state if body else None


def state_at(ws: Sequence[Word], i: int) -> tuple[int, str, str] | None:
    """The longest form of a state beginning at word `i`: (words, code, kind), or None."""
    if i >= len(ws) or not ws[i].cap:
        return None
    text = ""
    best = None
    for n in range(min(6, len(ws) - i)):
        text += (" " if n and _spaced(ws, i + n) else "") + ws[i + n].text
        known = _state_forms().get(text)
        if known:
            best = (n + 1, known[0], known[1])
    return best


def state_before(ws: Sequence[Word], i: int) -> tuple[int, str, str] | None:
    """The longest form of a state ending right before word `i`: (words, code, kind), or None."""
    for n in range(min(6, i), 0, -1):
        found = state_at(ws, i - n)
        if found and found[0] == n:
            return found
    return None


def body_at(ws: Sequence[Word], i: int) -> tuple[int, str] | None:
    """The longest form of a body of our table beginning at word `i`: (words, form), or None."""
    if i >= len(ws) or not ws[i].cap:
        return None
    text, best = "", None
    for n in range(min(7, len(ws) - i)):
        text += (" " if n and _spaced(ws, i + n) else "") + ws[i + n].text
        if text in _body_forms():
            best = (n + 1, text)
    return best


def _spaced(ws: Sequence[Word], i: int) -> bool:
    return ws[i].start > ws[i - 1].end


def find(ws: Sequence[Word]) -> tuple[Phrase, ...]:
    """The people with titles and the bare offices in the words of one paragraph, in order, without overlap."""
    found: list[Phrase] = []
    i = 0
    while i < len(ws):
        match = _phrase_at(ws, i, found[-1].end if found else -1)
        if match:
            phrases, i = match
            found.extend(phrases)
        else:
            i += 1
    return tuple(_with_appositions(ws, found))


def _phrase_at(ws: Sequence[Word], i: int, floor: int) -> tuple[list[Phrase], int] | None:
    """People whose titles have their first head or honorific at word `i`, and the word after them."""
    led, sex, at = _honours(ws, i)
    core = _core_at(ws, at, floor) if at < len(ws) else None
    if core is None or (at > i and core.first != at):
        core = _core_at(ws, i, floor)
        led, sex, at = [], "", i
    if core is None:
        return _honoured(ws, i)
    cores = [core]
    k = _skip_brackets(ws, core.stop)
    while (more := _next_core(ws, cores[-1], k)) is not None:
        cores.append(more)
        k = _skip_brackets(ws, more.stop)
    named = _named(ws, cores, k, Lead(tuple(led), sex, min(i, core.first)))
    if named is None and len(cores) > 1 and _name_follows(ws, k):
        return [_bare(ws, cores[0], cores)], k
    if named is None and len(cores) > 1:
        # Without a name behind them these are several people: only the first is taken here.
        cores, k = cores[:1], core.stop
    if named is not None:
        return named
    return [_bare(ws, cores[0])], max(cores[0].stop, i + 1)


def _name_follows(ws: Sequence[Word], k: int) -> bool:
    """Whether a comma and a full name that is closed again stand at word `k`."""
    if k + 1 >= len(ws) or ws[k].text != ",":
        return False
    _, _, start = _honours(ws, k + 1)
    end = _name_end(ws, start)
    return end - start >= 2 and (end >= len(ws) or ws[end].text in {",", ".", ";", ")", "—", "–"})


def _core_at(ws: Sequence[Word], i: int, floor: int) -> _Core | None:
    matched = _head_at(ws, i)
    if matched is None:
        return None
    length, office, plural = matched
    if length == 1 and ws[i].lower in offices().modifiers and i + 1 < len(ws) and _head_at(ws, i + 1):
        return None
    if length == 1 and ws[i].lower in {"general", "chief"} and not ws[i].cap:
        return None
    first = _extend_left(ws, i, floor)
    if plural and _of_a_body(ws, first):
        return None
    last, stop, state = _extend_right(ws, i, _unmarked(ws, i + length))
    state = state or _inner_state(ws, i, last, office)
    if ws[i].lower in {"head", "leader", "chief", "deputy", "chair", "judge", "delegate"} and not ws[i].cap:
        plain = first == i and last == i + length and state is None
        if plain and not (stop < len(ws) and _name_end(ws, stop) > stop):
            return None
    return _Core(first, last, stop, i + length - 1, office, plural, state)


def _of_a_body(ws: Sequence[Word], first: int) -> bool:
    """ "Council of Foreign Ministers", "Meeting of Heads of State": no people, but a body."""
    if first < 2 or ws[first - 1].lower != "of":
        return False
    return ws[first - 2].cap and ws[first - 2].lower in offices().body_heads | {
        "meeting",
        "conference",
        "session",
        "summit",
    }


def _head_at(ws: Sequence[Word], i: int) -> tuple[int, str, bool] | None:
    acronym = offices().acronyms.get(ws[i].text)
    if acronym:
        return 1, acronym, False
    for n in range(min(offices().longest_head, len(ws) - i), 0, -1):
        known = _heads().get(tuple(w.lower for w in ws[i : i + n]))
        if known and _same_case(ws, i, n):
            return n, *known
    return None


def _same_case(ws: Sequence[Word], i: int, n: int) -> bool:
    """A head in two cases ("General secretary") is none, unless the sentence begins with it."""
    if n == 1:
        return True
    caps = [w.cap for w in ws[i : i + n] if w.lower not in CONNECTORS]
    return all(caps) or not any(caps[1:])


def _extend_left(ws: Sequence[Word], i: int, floor: int) -> int:
    table, first, joined = offices(), i, False
    cap = ws[i].cap
    while first > 0 and ws[first - 1].start >= floor:
        w = ws[first - 1]
        if w.lower in table.modifiers and w.lower not in table.status and (w.cap or not cap or w.text == "-"):
            first -= 1
        elif w.text == "-" and first > 1 and ws[first - 2].lower in table.modifiers:
            first -= 2
        elif (
            w.lower in ({"and", "&", ","} if joined else {"and", "&"})
            and first > 1
            and first < i + 1
            and ws[first - 2].lower in table.modifiers
            and ws[first - 2].cap == cap
            and (first < i)
            and ws[first - 2].start >= floor
        ):
            first -= 2
            joined = True
        else:
            break
    while first < i and ws[first].lower in {"and", "&", ",", "-", "general"}:
        first += 1
    return first


def _extend_right(ws: Sequence[Word], i: int, r: int) -> tuple[int, int, str | None]:
    """Portfolio behind the head: (end of the title, end of the phrase, state of "of STATE")."""
    last, state = r, None
    while r < len(ws):
        prep = ws[r].lower
        if not _takes(ws, i, r, prep):
            return last, max(_posting(ws, i, r), last), state
        end, only_state = _portfolio(ws, r + 1, capital=ws[i].cap)
        if end == r + 1:
            break
        if only_state and prep == "of":
            state, r = state or only_state, end
            continue
        r = last = end
    return last, max(r, last), state


def _posting(ws: Sequence[Word], i: int, r: int) -> int:
    """End of "in Luanda" behind "ambassador": where the holder sits, no part of the title."""
    if ws[r].lower != "in" or not {w.lower for w in ws[i:r]} & _TO or r + 1 >= len(ws) or not ws[r + 1].cap:
        return r
    end = r + 1
    while end < len(ws) and ws[end].cap and end - r < 4:
        end += 1
    return end


def _inner_state(ws: Sequence[Word], i: int, last: int, office: str) -> str | None:
    """The state within a title: "speaker of Iran's parliament", "mayor of Izmail"."""
    for k in range(i + 1, last):
        if ws[k - 1].lower == "of" or (ws[k - 1].lower == "the" and ws[k - 2].lower == "of"):
            found = state_at(ws, k)
            if found and found[2] in {"name", "adjective"}:
                return found[1]
    if office in {"mayor", "governor", "chief minister"}:
        for k in range(i + 1, last):
            found_place = cities.find(ws[k].text) if ws[k].cap else ()
            if found_place:
                return found_place[0].country
    return None


def _unmarked(ws: Sequence[Word], r: int) -> int:
    """End of a portfolio without a preposition ("Governor Punjab A B", "Chairman National Authority (NA) A B")."""
    if r >= len(ws) or not ws[r - 1].cap or not ws[r].cap:
        return r
    end = r
    table = offices()
    while end < len(ws) and ws[end].cap and ws[end].lower in table.portfolio - table.ranks - {"general"}:
        end += 1
    run = _place_or_run(ws, end) if end < len(ws) and ws[end].cap else 0
    end = run or end
    if end == r or _honorific(ws, r):
        return r
    named = _skip_brackets(ws, end)
    _, _, start = _honours(ws, named)
    return end if _name_end(ws, start) - start >= (1 if start > named else 2) else r


def _takes(ws: Sequence[Word], i: int, r: int, prep: str) -> bool:
    head = ws[r - 1].lower if r - 1 > i else ws[i].lower
    near = {w.lower for w in ws[i:r]} | {head}
    if prep in {"of", "for"}:
        return True
    if prep == "to":
        return bool(near & _TO)
    if prep == "on":
        return bool(near & _ON)
    if prep == "at":
        return bool(near & {"ambassador", "representative", "observer", "rapporteur"})
    if prep == "in":
        following = [w.lower for w in ws[r + 1 : r + 6]]
        return "office" in following and bool(near & {"minister", "state"})
    return False


def _portfolio(ws: Sequence[Word], k: int, *, capital: bool) -> tuple[int, str | None]:
    """End of the portfolio that begins at word `k`, and the state if it is nothing but one."""
    table, start = offices(), k
    if k < len(ws) and ws[k].lower in {"the", "his", "her", "its"}:
        k += 1
    end, only_state = start, None
    while k < len(ws):
        w = ws[k]
        state, body = state_at(ws, k), body_at(ws, k)
        led = k > start and (ws[k - 1].lower in {"the", "for", "to", "of"} or only_state is not None)
        inner = _head_at(ws, k) if led or end > start else None
        if inner and not led and not (inner[2] and _of_a_body(ws, start)):
            inner = None
        if inner and (w.cap or not capital):
            end = k = k + inner[0]
            only_state = None
        elif body and (not state or body[0] > state[0]):
            end = k = k + body[0]
            only_state = None
        elif state and (state[2] in {"name", "adjective"} or end > start):
            fresh = end == start
            k += state[0]
            if state[2] == "adjective" and not _more(ws, k):
                break
            end = k
            only_state = state[1] if fresh and state[2] == "name" else None
        elif w.lower in table.portfolio and (w.cap or not capital or w.lower in {"staff"}):
            end = k = k + 1
            only_state = None
        elif w.lower in table.body_heads and (w.cap or not capital):
            end = k = k + 1
            only_state = None
        elif w.cap and capital and _new_field(ws, k, fresh=end == start):
            end = k = k + 1
            only_state = None
        elif w.cap and (run := _place_or_run(ws, k) or (_unknown_run(ws, k) if end == start else 0)):
            end = k = run
            only_state = None
        elif w.lower == "'s":
            end = k = k + 1
        elif w.lower in {"his", "her"} and k + 1 < len(ws) and ws[k + 1].lower in {"majesty", "highness"}:
            end = k = k + 2
            only_state = None
        elif w.lower in CONNECTORS and end > start and _joins(ws, k, capital=capital):
            k += 1
            if only_state and w.lower in {"and", ","}:
                only_state = None
        else:
            break
    return (end, only_state) if end > start else (start, None)


def _unknown_run(ws: Sequence[Word], k: int) -> int:
    """End of one to three capitals after "of" that no table knows, if no name can follow: "mayor of Izmail."."""
    if ws[k - 1].lower != "of" and not (ws[k - 1].lower == "the" and ws[k - 2].lower == "of"):
        return 0
    end = k
    while end < len(ws) and ws[end].cap and end - k < 4:
        if _head_at(ws, end) or _honorific(ws, end) or ws[end].lower in offices().never_names:
            return 0
        end += 1
    return end if 0 < end - k <= 3 else 0


def _new_field(ws: Sequence[Word], k: int, *, fresh: bool) -> bool:
    """A capital that no table knows, within a portfolio: "Minister for Sugar Industry Shri Prasad"."""
    if k + 1 >= len(ws) or state_at(ws, k) or _honorific(ws, k) or _head_at(ws, k):
        return False
    known = ws[k + 1].cap and ws[k + 1].lower in offices().portfolio and not _rank(ws, k + 1)
    return known or (fresh and bool(_honorific(ws, k + 1)))


def _more(ws: Sequence[Word], k: int) -> bool:
    return k < len(ws) and (
        ws[k].lower in offices().portfolio
        or ws[k].lower in offices().body_heads
        or ws[k].lower in {"and", "&"}
    )


def _place_or_run(ws: Sequence[Word], k: int) -> int:
    """End of a place name, or of capitals that end in a noun for a body ("Lower House"); else 0."""
    for n in (3, 2, 1):
        if k + n <= len(ws) and all(w.cap for w in ws[k : k + n]):
            name = " ".join(w.text for w in ws[k : k + n])
            if n == 1 and k + 1 < len(ws) and ws[k + 1].cap and ws[k + 1].lower not in offices().never_names:
                continue
            if cities.is_place(name):
                return k + n
    j = k
    while j < len(ws) and ws[j].cap and j - k < 6:
        if j > k and ws[j].lower in offices().body_heads:
            return j + 1
        if ws[j].lower in offices().honorifics or _head_at(ws, j):
            break
        j += 1
    return 0


def _joins(ws: Sequence[Word], k: int, *, capital: bool) -> bool:
    """Whether the connector at `k` is followed by more of the same portfolio."""
    j = k + 1
    while j < len(ws) and ws[j].lower in CONNECTORS and j - k < 3:
        j += 1
    if j >= len(ws):
        return False
    w, table = ws[j], offices()
    if _head_at(ws, j) and not (ws[j - 1].lower == "the" and ws[k].lower in {"of", "for"}):
        return False
    after = ws[j + 1].lower if j + 1 < len(ws) else ""
    known = w.lower in table.portfolio or w.lower in table.body_heads
    if ws[k].lower == ",":
        # A comma goes on only in a list that is closed by "and": "for Trade, Investment and Tourism".
        rest = [x.lower for x in ws[j : j + 6]]
        return known and w.cap == capital and ("and" in rest or "&" in rest) and not _title_ahead(ws, j)
    if known and _title_ahead(ws, j):
        return False
    if ws[k].lower == "and" and state_at(ws, j) and ws[k - 1].cap:
        found = state_at(ws, j)
        return bool(
            found and (found[2] in {"name", "people"} or after in table.portfolio)
        ) and not _title_ahead(ws, j)
    if known:
        return True
    # "of STATE" behind a portfolio names the state, and is left to the caller.
    return ws[k].lower in {"of", "for"} and bool(body_at(ws, j)) and not state_at(ws, j)


def _title_ahead(ws: Sequence[Word], j: int) -> bool:
    """Whether the words from `j` lead into another office: then they belong to it."""
    table, n = offices(), 0
    while j < len(ws) and n < 5:
        if _head_at(ws, j):
            return True
        if state := state_at(ws, j):
            j += state[0]
        elif ws[j].lower in table.modifiers or ws[j].lower == "'s":
            j += 1
        else:
            return False
        n += 1
    return False


def _skip_brackets(ws: Sequence[Word], k: int) -> int:
    if k + 2 < len(ws) and ws[k].text == "(" and ws[k + 2].text == ")":
        return k + 3
    return k


def _next_core(ws: Sequence[Word], core: _Core, k: int) -> _Core | None:
    """A further office of the same person: right behind, or joined by "and", "/" or a comma."""
    if k >= len(ws):
        return None
    joined = ws[k].lower in {"and", "&", "/", "cum", ","}
    at = k + 1 if joined else k
    limit = at
    while at < len(ws) and at - limit < 6:
        more = _core_at(ws, at, ws[limit].start) if limit < len(ws) else None
        if more:
            if more.first != limit or more.plural or ws[more.head].cap != ws[core.head].cap:
                return None
            return more
        if ws[at].lower not in offices().modifiers:
            return None
        at += 1
    return None


def _named(ws: Sequence[Word], cores: list[_Core], k: int, lead: Lead) -> tuple[list[Phrase], int] | None:
    honours, sex, k2 = _honours(ws, k)
    end = _name_end(ws, k2)
    if end == k2:
        return None
    titles = (*lead.titles, *(_title(ws, core) for core in cores))
    state = next((core.state for core in cores if core.state), None)
    first, sex = lead.first, sex or lead.sex
    if cores[-1].plural:
        return _shared(ws, titles[-1], first, k, state)
    phrase = _person(ws, first, k2, end, (*titles, *honours), state, sex)
    return [phrase], index(ws, phrase.end)


def _shared(
    ws: Sequence[Word], title: Title, first: int, k: int, state: str | None
) -> tuple[list[Phrase], int]:
    """ "Foreign Ministers A B, C D and E F": the title is everybody's; only the first phrase holds its words."""
    phrases: list[Phrase] = []
    start = first
    title = replace(title, text=_singular(title.text), plural=False)
    while True:
        honours, sex, k2 = _honours(ws, k)
        end = _name_end(ws, k2)
        if end == k2 or (phrases and _core_at(ws, k, ws[k].start)):
            break
        phrase = _person(ws, start, k2, end, (title, *honours), state, sex)
        phrases.append(phrase)
        after = index(ws, phrase.end)
        if after < len(ws) and ws[after].lower in {",", "and", "&"}:
            k = after + 1
            if k < len(ws) and ws[k].lower == "and":
                k += 1
            start = k
            if k < len(ws):
                continue
        break
    return phrases, index(ws, phrases[-1].end)


def _singular(text: str) -> str:
    """The title of one of those who share it: "Interior Ministers" is "Interior Minister" of each."""
    words = text.split()
    for n, word in enumerate(words):
        lower = word.lower()
        for stem in (lower[:-1], lower[:-3] + "y", lower[:-2]):
            if len(lower) > 4 and _plural(stem) == lower and (stem,) in _heads():
                words[n] = word[: len(stem)] if not lower.endswith("ies") else word[:-3] + "y"
                return " ".join(words)
    return text


def _person(
    ws: Sequence[Word],
    first: int,
    name: int,
    end: int,
    titles: tuple[Title, ...],
    state: str | None,
    sex: str,
) -> Phrase:
    left, before = _owner(ws, first)
    stop = end
    if end + 1 < len(ws) and ws[end].lower == "of":
        k = end + 2 if ws[end + 1].lower == "the" else end + 1
        behind = state_at(ws, k)
        if behind and behind[2] == "name":
            state, stop = state or behind[1], k + behind[0]
    titles = tuple(_led(ws, title, first, left) for title in titles)
    surname = end - 1
    while surname > name and ws[surname].lower in offices().suffixes:
        surname -= 1
    own = next((code for title in titles if (code := own_state(title.text))), None)
    return Phrase(
        ws[left].start,
        ws[stop - 1].end,
        (ws[surname].start, ws[surname].end),
        (ws[name].start, ws[end - 1].end),
        titles,
        state or before or own,
        sex or _sex(titles),
        text=text_of(ws, name, end),
    )


def own_state(title: str) -> str | None:
    """The state that an office tells by itself: "Secretary of State", "European Commissioner for ..."."""
    table, text = offices().states, title.lower()
    if text in table:
        return table[text]
    for form, code in table.items():
        if code == "EUE" and form != "high representative" and text.startswith(form + " "):
            return code
    return None


def _owner(ws: Sequence[Word], first: int) -> tuple[int, str | None]:
    """Where a phrase begins with the state's adjective before it, and the state that leads it in."""
    table, left = offices(), first
    while left > 0 and ws[left - 1].lower in table.status | table.former:
        left -= 1
    if left > 0 and ws[left - 1].lower == "'s":
        found = state_before(ws, left - 1)
        if found:
            return first, found[1]
        if left > 1 and (body := bodies.by_form(ws[left - 2].text)):
            return first, body.state
        place = cities.find(ws[left - 2].text) if left > 1 and ws[left - 2].cap else ()
        return first, place[0].country if place else None
    found = state_before(ws, left)
    if found and (found[2] == "adjective" or (found[2] == "name" and _adjoins(ws, left))):
        return left - found[0], found[1]
    for n in (4, 3, 2, 1):
        if left >= n and (body := body_at(ws, left - n)) and body[0] == n:
            return left - n, bodies_state(body[1])
    if left > 0 and left == first and _acronym(ws[left - 1].text) and _adjoins(ws, left):
        return left - 1, None
    return first, None


def _acronym(text: str) -> bool:
    return len(text) > 2 and text.isupper() and text.isalpha()


def _adjoins(ws: Sequence[Word], left: int) -> bool:
    return left > 0 and ws[left].start - ws[left - 1].end <= 1


def _led(ws: Sequence[Word], title: Title, first: int, left: int) -> Title:
    """The title with what leads it in and belongs to it: "former", and a body that is no state ("IMF chief")."""
    table = offices()
    if title.start != ws[first].start:
        return title
    if left < first and not state_at(ws, left):
        text = (
            f"{text_of(ws, left, first)} {title.text}" if ws[first].start > ws[first - 1].end else title.text
        )
        title = replace(title, text=text, start=ws[left].start)
    for k in range(max(0, left - 2), first):
        if ws[k].lower in table.former:
            return replace(title, text=f"{ws[k].text} {title.text}")
    return title


def _sex(titles: Sequence[Title]) -> str:
    words = {w for title in titles for w in title.text.lower().split()}
    if words & {"queen", "princess", "spokeswoman", "chairwoman", "congresswoman", "baroness", "empress"}:
        return "f"
    if words & {"king", "prince", "spokesman", "chairman", "congressman", "pope", "emir", "amir", "sultan"}:
        return "m"
    return ""


def _title(ws: Sequence[Word], core: _Core) -> Title:
    return _as_title(ws, core.first, core.last, core.office, plural=core.plural)


def _as_title(
    ws: Sequence[Word], first: int, last: int, office: str | None, *, plural: bool = False
) -> Title:
    start, end, text = ws[first].start, ws[last - 1].end, text_of(ws, first, last)
    return Title(text, start, end, offices().full.get(text.lower(), office), plural)


def text_of(ws: Sequence[Word], first: int, last: int) -> str:
    """The words `first` to `last` (exclusive) with the spaces between them made single."""
    out = ws[first].text
    for k in range(first + 1, last):
        out += (" " if ws[k].start > ws[k - 1].end else "") + ws[k].text
    return out


def _honours(ws: Sequence[Word], k: int) -> tuple[list[Title], str, int]:
    """Honorifics and ranks at word `k`: the roles they give, the sex they tell, the word after them."""
    table, titles, sex = offices(), [], ""
    while k < len(ws) and ws[k].cap:
        if ws[k].lower in {"his", "her"} and k + 1 < len(ws) and _honorific(ws, k + 1):
            sex = sex or ("m" if ws[k].lower == "his" else "f")
            k += 1
        elif n := _honorific(ws, k):
            honorific = table.honorifics[" ".join(w.lower for w in ws[k : k + n])]
            sex = sex or honorific.sex
            if honorific.title:
                titles.append(_as_title(ws, k, k + n, honorific.title.lower()))
            k += n
        elif n := _rank(ws, k):
            if (
                k + n + 2 < len(ws)
                and ws[k + n].text == "("
                and ws[k + n + 1].lower in {"retd", "ret", "rtd"}
            ):
                n += 3
            titles.append(_as_title(ws, k, k + n, "military rank"))
            k += n
        elif ws[k].text == "(":
            break
        else:
            break
        k = _skip_brackets(ws, k)
        if k + 1 < len(ws) and ws[k].text == "," and _honorific(ws, k + 1):
            k += 1
    return titles, sex, k


def _honorific(ws: Sequence[Word], k: int) -> int:
    for n in (2, 1):
        if k + n <= len(ws) and " ".join(w.lower for w in ws[k : k + n]) in offices().honorifics:
            if ws[k].text in {"He", "he"}:
                return 0
            return n
    return 0


def _rank(ws: Sequence[Word], k: int) -> int:
    j, table = k, offices()
    while j < len(ws) and ws[j].cap and ws[j].lower in table.ranks:
        j += 1
    while (
        j > k and ws[j - 1].lower not in table.rank_heads and ws[j - 1].lower not in {"marshal", "commodore"}
    ):
        j -= 1
    return j - k


def _honoured(ws: Sequence[Word], i: int) -> tuple[list[Phrase], int] | None:
    """A person led in by an honorific or rank alone ("Lord Wajid Khan", "Mr Lavrov")."""
    if not ws[i].cap or not (_honorific(ws, i) or _rank(ws, i) or ws[i].lower in {"his", "her"}):
        return None
    titles, sex, k = _honours(ws, i)
    if k == i:
        return None
    end = _name_end(ws, k)
    if end == k or _head_at(ws, k):
        return None
    phrase = _person(ws, i, k, end, tuple(titles), None, sex)
    return [phrase], index(ws, phrase.end)


def _name_end(ws: Sequence[Word], k: int) -> int:
    """The word after the personal name that begins at word `k`; `k` itself if none does."""
    table, start = offices(), k
    while k < len(ws) and k - start < _LONGEST_NAME:
        w = ws[k]
        if k > start and w.lower in table.suffixes:
            return k + 1
        if w.cap and (len(w.text) > 1 or w.text.isupper()):
            if w.lower in table.never_names or (k == start and w.lower in table.honorifics):
                break
            if k > start and (_head_at(ws, k) or _honorific(ws, k)):
                break
            if k > start and ws[k].start - ws[k - 1].end > 2:
                break
            if _state_not_name(ws, k, start):
                break
            k += 1
        elif k > start and w.lower in table.particles and _particle_ahead(ws, k):
            k += 1
        elif (
            k == start
            and w.lower in table.particles
            and w.lower not in {"y", "e", "do", "de", "das", "van", "us"}
        ):
            if not _particle_ahead(ws, k):
                break
            k += 1
        elif k == start and w.lower.startswith(("al-", "el-", "ash-", "as-")) and len(w.text) > 4:
            k += 1
        elif (
            k > start
            and w.lower.startswith(("al-", "el-", "ash-", "as-", "ad-", "az-", "ar-"))
            and len(w.text) > 4
        ):
            k += 1
        else:
            break
    while k > start and ws[k - 1].lower in table.particles and not ws[k - 1].cap:
        k -= 1
    if k - start == 1 and (len(ws[start].text) < 2 or ws[start].text.endswith(".")):
        return start
    return k


def _particle_ahead(ws: Sequence[Word], k: int) -> bool:
    j = k + 1
    while j < len(ws) and ws[j].lower in offices().particles and j - k < 3:
        j += 1
    return (
        j < len(ws)
        and ws[j].cap
        and ws[j].lower not in offices().never_names
        and ws[j].start - ws[j - 1].end <= 2
    )


def _state_not_name(ws: Sequence[Word], k: int, start: int) -> bool:
    found = state_at(ws, k)
    if not found:
        return False
    after = k + found[0]
    if k == start:
        follows = after < len(ws) and ws[after].cap and ws[after].lower not in offices().never_names
        return not (follows and found[0] == 1 and not state_at(ws, after) and not _head_at(ws, after))
    # Behind a first name a one-word form may be a surname ("Ian Holland"), except before a title or possessive.
    if found[0] > 1 or found[2] == "adjective":
        return True
    return found[0] == 1 and len(ws[k].text) <= 3


def _bare(ws: Sequence[Word], core: _Core, cores: Sequence[_Core] = ()) -> Phrase:
    left, before = _owner(ws, core.first)
    title = _led(ws, _title(ws, core), core.first, left)
    own = own_state(title.text)
    head, last = ws[core.head], (cores or [core])[-1]
    more = tuple(_title(ws, other) for other in cores[1:])
    return Phrase(
        ws[left].start
        if left < core.first and ws[left].start < ws[core.first].start
        else ws[core.first].start,
        ws[last.stop - 1].end,
        (head.start, head.end),
        None,
        (title, *more),
        core.state or last.state or before or own,
        _sex((title,)),
        core.plural,
    )


def index(ws: Sequence[Word], end: int) -> int:
    """The first word that begins at or after code point `end`."""
    low, high = 0, len(ws)
    while low < high:
        middle = (low + high) // 2
        if ws[middle].start < end:
            low = middle + 1
        else:
            high = middle
    return low


def _with_appositions(ws: Sequence[Word], found: list[Phrase]) -> Iterator[Phrase]:
    """Joins "Yair Lapid, the Israeli foreign minister," and "the foreign secretary, Amna Baloch,".

    A run of offices behind a name ("A B, Minister of State, Minister of Finance") is all of that person.
    """
    out = list(found)
    # The person that offices may still be added to, where their last words end, and whether one was added.
    person, reach, added = -1, -1, False
    for n, phrase in enumerate(found):
        if phrase.name is not None:
            person, reach, added = n, phrase.end, False
        elif phrase.plural:
            person = -1
        elif (
            person >= 0
            and _only_between(ws, reach, phrase.start, joined=added)
            and _closed(ws, phrase, found, n)
            and not (
                _officed(out[person])
                and not added
                and (_name_behind(ws, phrase) or _follower(ws, phrase, found, n) is not None)
            )
        ):
            out[person] = _with_titles(out[person], phrase)
            reach, added = phrase.end, True
        elif (after := _follower(ws, phrase, found, n)) is not None:
            out[after] = _with_titles(out[after], phrase, before=True)
        elif named := _name_before(ws, phrase, found) or _name_behind(ws, phrase):
            span = (ws[named[0]].start, ws[named[1] - 1].end)
            head = (ws[named[1] - 1].start, ws[named[1] - 1].end)
            text = text_of(ws, *named)
            out.append(Phrase(*span, head, span, phrase.titles, phrase.state, phrase.sex, text=text))
            person, reach, added = len(out) - 1, max(span[1], phrase.end), span[1] < phrase.end
    yield from out


def _follower(ws: Sequence[Word], phrase: Phrase, found: Sequence[Phrase], n: int) -> int | None:
    """The person right behind a bare office and a comma, if no office of their own leads them in."""
    if n + 1 >= len(found):
        return None
    after = found[n + 1]
    fits = after.name is not None and _comma_only(ws, phrase.end, after.start) and not _officed(after)
    return n + 1 if fits else None


def _with_titles(person: Phrase, office: Phrase, *, before: bool = False) -> Phrase:
    titles = (*office.titles, *person.titles) if before else (*person.titles, *office.titles)
    return replace(person, titles=titles, state=person.state or office.state, sex=person.sex or office.sex)


def _officed(phrase: Phrase) -> bool:
    """Whether a person has an office of their own, not only a rank or honorific."""
    table = offices()
    return any(t.text.lower() not in table.honorifics and t.office != "military rank" for t in phrase.titles)


def _only_between(ws: Sequence[Word], start: int, end: int, *, joined: bool) -> bool:
    """Whether a comma (or an "and" that joins a further office) and articles alone stand between."""
    k, stop = index(ws, start), index(ws, end)
    if not 0 < stop - k <= 6 or (ws[k].text not in {",", "("} and not (joined and ws[k].lower == "and")):
        return False
    table = offices()
    k += 1
    while k < stop:
        state = state_at(ws, k)
        if state:
            k += state[0]
        elif (
            ws[k].lower
            in {"the", "a", "an", "its", "his", "her", "'s", "and", "country"} | table.status | table.former
        ):
            k += 1
        else:
            return False
    return True


def _closed(ws: Sequence[Word], phrase: Phrase, found: Sequence[Phrase], n: int) -> bool:
    """An office behind a name closes with a mark, the end, or the next office of the same run; not with a name."""
    if n + 1 < len(found) and found[n + 1].name and _comma_only(ws, phrase.end, found[n + 1].start):
        return _officed(found[n + 1])
    return _ends(ws, index(ws, phrase.end))


def _comma_only(ws: Sequence[Word], start: int, end: int) -> bool:
    k, stop = index(ws, start), index(ws, end)
    return stop - k == 1 and ws[k].text == ","


def _name_before(ws: Sequence[Word], phrase: Phrase, taken: Sequence[Phrase]) -> tuple[int, int] | None:
    k = index(ws, phrase.start)
    stop = index(ws, phrase.end)
    while k > 0 and (
        ws[k - 1].lower in {"the", "a", "an", "its", "his", "her", "country", "'s"}
        or ws[k - 1].lower in offices().status
        or ws[k - 1].lower in offices().former
        or (ws[k - 1].cap and state_before(ws, k) and k > 1 and ws[k].lower == "'s")
    ):
        k -= 1
    if k < 2 or ws[k - 1].text not in {",", "("} or not _ends(ws, stop):
        return None
    last = k - 1
    first = last
    while first > 0 and last - first < _LONGEST_NAME and _name_word(ws[first - 1]):
        first -= 1
    while first < last and (not ws[first].cap or ws[first].lower in offices().never_names):
        first += 1
    if last - first < 2 or any(p.start < ws[last - 1].end and ws[first].start < p.end for p in taken):
        return None
    return (first, last) if _name_end(ws, first) == last and not _known_place(ws, first, last) else None


def _ends(ws: Sequence[Word], k: int) -> bool:
    k = _skip_brackets(ws, k)
    if k + 1 < len(ws) and ws[k].lower in {"in", "at"} and ws[k + 1].cap:
        k += 1
        while k < len(ws) and ws[k].cap:
            k += 1
    return (
        k >= len(ws)
        or ws[k].text in {",", ".", ")", ";", "—", "–", ":"}
        or ws[k].lower in {"and", "who", "but"}
    )


def _name_word(w: Word) -> bool:
    table = offices()
    return (w.cap and w.lower not in table.never_names) or w.lower in table.particles


def _known_place(ws: Sequence[Word], first: int, last: int) -> bool:
    name = " ".join(w.text for w in ws[first:last])
    return bool(cities.is_place(name) or state_at(ws, first) or body_at(ws, first))


def _name_behind(ws: Sequence[Word], phrase: Phrase) -> tuple[int, int] | None:
    k = index(ws, phrase.end)
    if k >= len(ws) or ws[k].text != ",":
        return None
    _, _, start = _honours(ws, k + 1)
    end = _name_end(ws, start)
    if end - start < 2 or _known_place(ws, start, end):
        return None
    closes = end >= len(ws) or ws[end].text in {",", ".", ";", ")", "—", "–"}
    return (start, end) if closes else None
