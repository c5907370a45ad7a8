"""What the surface alone tells before the parse: people by title, offices, ministries and other bodies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..vocab import bodies, states
from ..vocab.given_names import sex_of
from ..vocab.names import key, keys
from ..vocab.offices import offices
from .heads import head_at
from .layout import Layout
from .owners import owner
from .parse import Merge
from .personal import is_known_place, is_korean, name_end
from .polities import body_at, state_at, state_before
from .portfolios import extend_right
from .titled import find
from .titles import Phrase
from .words import Word, index, text_of, words


@dataclass(frozen=True, slots=True)
class BodyPhrase:
    """A body by name or by the grammar of ministries; `start` to `end` are read as one word.

    `name` is the body as written without the state before it; `state` is what the phrase itself says.
    """

    start: int
    end: int
    head: tuple[int, int]
    name: str
    state: str | None
    sort: str
    wikidata: str | None


@dataclass(frozen=True, slots=True)
class Surface:
    """People, offices and bodies by the code point at which they start; they do not overlap."""

    people: tuple[Phrase, ...]
    bodies: tuple[BodyPhrase, ...]

    def merges(self) -> tuple[Merge, ...]:
        """The phrases that are parsed as one word, in order."""
        names = [p for p in self.people if p.name is not None]
        everyone: tuple[Phrase | BodyPhrase, ...] = (*self.people, *self.bodies)
        others = [p for p in everyone if (p.start, p.end) != p.head]
        found = {p.start: Merge(p.start, p.end, p.head) for p in others}
        order = {surname: n for n, surname in enumerate(dict.fromkeys(p.surname for p in names))}
        stand_ins = offices().stand_ins
        for p in names:
            stand_in = stand_ins[order[p.surname] % len(stand_ins)]
            found[p.start] = Merge(p.start, p.end, p.head, stand_in)
        return tuple(found[start] for start in sorted(found))


def surface(layout: Layout) -> Surface:
    """The phrases of all blocks that are read.

    A name that a title leads in somewhere is a name of that person wherever it stands.
    """
    text = layout.document.text
    blocks = [words(text, block.start, block.end) for block in layout.read()]
    small = frozenset(w.lower for ws in blocks for w in ws if not w.cap)
    titled = [[p for p in _disjoint([*find(ws), *_given(ws)]) if not _word(p, small)] for ws in blocks]
    known = _known(phrase for here in titled for phrase in here)
    people: list[Phrase] = []
    found: list[BodyPhrase] = []
    for ws, here in zip(blocks, titled, strict=True):
        everyone = list(_disjoint([*here, *_again(ws, here, known)]))
        people.extend(everyone)
        found.extend(_bodies(ws, everyone))
    return Surface(tuple(people), tuple(found))


# Bodies that a state has at home and nowhere else.
_GOVERNING = frozenset({"ministry", "parliament", "presidency", "cabinet", "senate", "chancellery"})
# Last words of the names of places that begin with somebody's: "Thomas Shoal".
_FEATURES = frozenset(
    {"shoal", "reef", "atoll", "cape", "bay", "peninsula", "glacier", "delta", "creek", "springs", "falls"}
    | {
        "heights",
        "hills",
        "pass",
        "tunnel",
        "island",
        "islands",
        "cooperation",
        "democracy",
        "affairs",
        "relief",
    }
)


def _carries(ws: Sequence[Word], i: int) -> bool:
    """ "the tanker / Agia Marina": the name of a ship."""
    return i > 0 and ws[i - 1].lower in offices().craft


def _word(phrase: Phrase, small: frozenset[str]) -> bool:
    """A name of one word that the document writes small too is none: "Minister of Investment / Promotion"."""
    single = phrase.name is not None and " " not in phrase.text and phrase.text[:1].isupper()
    return single and phrase.text.lower() in small


def _given(ws: Sequence[Word]) -> Iterator[Phrase]:
    """Full names without a title, by a given name of our table: "Pauline Tremblay"."""
    table, i = offices(), 0
    while i + 1 < len(ws):
        goes_on = ws[i + 1].cap or ws[i + 1].lower.startswith(table.articles)
        told = ws[i].cap and goes_on and sex_of(ws[i].text) != "" and not _ordinary(ws, i)
        told = told or is_korean(ws, i)
        end = name_end(ws, i) if told else i
        last = ws[end - 1].lower
        # "Dera Ismail Khan": a city.
        within = i > 0 and ws[i - 1].cap and is_known_place(ws, i - 1, end)
        named = end - i > 1 and not within and not is_known_place(ws, i, end)
        named = named and not _carries(ws, i) and not (end < len(ws) and ws[end].lower in table.grounds)
        if named and last not in table.thing_heads | table.body_heads | _FEATURES:
            span = (ws[i].start, ws[end - 1].end)
            head = (ws[end - 1].start, ws[end - 1].end)
            yield Phrase(*span, head, span, (), None, "", text=text_of(ws, i, end))
        i = max(end, i + 1)


def _known(phrases: Iterable[Phrase]) -> dict[str, frozenset[str]]:
    """By surname, and by the first of several names: all words of the names that have it."""
    known: dict[str, set[str]] = {}
    for phrase in phrases:
        parts = keys(phrase.text)
        for part in {parts[-1], parts[0]} if len(parts) > 1 else set(parts):
            if len(part) > 2:
                known.setdefault(part, set()).update(parts)
    return {part: frozenset(words) for part, words in known.items()}


def _again(
    ws: Sequence[Word], taken: Sequence[Phrase], known: Mapping[str, frozenset[str]]
) -> Iterator[Phrase]:
    """Names without a title whose bearer has one somewhere in the document."""
    covered = [(p.start, p.end) for p in taken]
    n, i = 0, 0
    while i < len(ws):
        while n < len(covered) and covered[n][1] <= ws[i].start:
            n += 1
        if n < len(covered) and covered[n][0] <= ws[i].start:
            i = index(ws, covered[n][1])
            continue
        limit = covered[n][0] if n < len(covered) else ws[-1].end + 1
        end = _name_again(ws, i, known, limit)
        if end > i:
            i = _first_name(ws, i, end, known, covered[n - 1][1] if n else -1)
            span, head = (ws[i].start, ws[end - 1].end), (ws[end - 1].start, ws[end - 1].end)
            yield Phrase(*span, head, span, (), None, "", text=text_of(ws, i, end))
            i = end
        else:
            i += 1


def _first_name(ws: Sequence[Word], i: int, end: int, known: Mapping[str, frozenset[str]], floor: int) -> int:
    """The word where a name begins whose bearer has only a surname with the title: "Vladimir / Putin"."""
    surname = key(ws[i].text)
    if end - i > 1 or known.get(surname) != frozenset({surname}) or i == 0 or ws[i - 1].start < floor:
        return i
    before = ws[i - 1]
    named = before.cap and sex_of(before.text) != ""
    return i - 1 if named and before.lower not in offices().never_names else i


def _name_again(ws: Sequence[Word], i: int, known: Mapping[str, frozenset[str]], limit: int) -> int:
    """The word after a known name that begins at word `i`; `i` if none does."""
    table, end, last = offices(), i, ""
    parts: list[str] = []
    while (
        end < len(ws)
        and ws[end].end <= limit
        and (ws[end].cap or (parts and ws[end].lower in table.particles))
    ):
        part = key(ws[end].text)
        if ws[end].lower in table.never_names or not part:
            break
        if ws[end].cap and ws[end].lower not in table.particles:
            if part not in known and not any(part in words for words in known.values()):
                break
            parts.append(part)
            last = part
        end += 1
    if not parts or last not in known or not set(parts) <= known[last]:
        return i
    if len(parts) == 1 and _ordinary(ws, i):
        return i
    return end


def _ordinary(ws: Sequence[Word], i: int) -> bool:
    """A surname that is also a word ("Will", "Said", "Strong"), where a sentence begins with it."""
    first = i == 0 or ws[i - 1].text in {".", "?", "!", ":", "“", '"', "”"}
    return first and ws[i].lower in offices().ordinary_names


def _disjoint(phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The phrases in order; where two overlap the one with a name, else the first, stays."""
    kept: list[Phrase] = []
    for phrase in sorted(phrases, key=lambda p: (p.start, p.name is None, -p.end)):
        if kept and phrase.start < kept[-1].end:
            if kept[-1].name is None and phrase.name is not None:
                kept[-1] = phrase
            continue
        kept.append(phrase)
    return iter(kept)


def _bodies(ws: Sequence[Word], people: Sequence[Phrase]) -> Iterator[BodyPhrase]:
    taken = [(p.start, p.end) for p in people]
    n = 0
    i = 0
    floor = -1
    while i < len(ws):
        while n < len(taken) and taken[n][1] <= ws[i].start:
            n += 1
        if n < len(taken) and taken[n][0] <= ws[i].start:
            floor = taken[n][1]
            i = index(ws, floor)
            continue
        limit = taken[n][0] if n < len(taken) else ws[-1].end + 1
        found = _table(ws, i) or _grammar(ws, i, floor)
        if found and found.end <= limit:
            yield found
            floor = found.end
            i = max(index(ws, found.end), i + 1)
        else:
            i += 1


def _table(ws: Sequence[Word], i: int) -> BodyPhrase | None:
    matched = body_at(ws, i)
    if matched is None:
        return None
    n, form = matched
    state = state_at(ws, i)
    if state and state.length >= n:
        return None
    after = i + n
    # A longer proper name that only begins with the form ("Security Council Report Foundation") is not it.
    if after < len(ws) and ws[after].cap and ws[after].lower in offices().body_heads and n == 1:
        return None
    body = bodies.by_form(form)
    if body is None:
        return None
    last = ws[after - 1]
    return BodyPhrase(
        ws[i].start, last.end, (last.start, last.end), body.name, body.state, body.sort, body.wikidata
    )


def _grammar(ws: Sequence[Word], i: int, floor: int) -> BodyPhrase | None:
    """ "Ministry of Foreign Affairs", "Foreign Ministry", "British High Commission", "Embassy of Japan"."""
    table = offices()
    w = ws[i]
    if w.lower not in table.body_heads:
        return None
    first = _start(ws, i, floor)
    if any((own := state_at(ws, k)) and k + own.length > i for k in range(first, i + 1)):
        # "European Union": of the table of states.
        return None
    last, stop, state = extend_right(ws, i, i + 1) if w.cap else (i + 1, i + 1, None)
    governmental = w.lower in table.state_bodies
    if first == i and last == i + 1 and state is None and not (governmental and w.cap):
        return None
    if not w.cap and not (governmental and w.lower in {"ministry", "department", "embassy"}):
        return None
    left, before = owner(ws, first)
    # "Kenya Transporters Association" is so called; the "Kenya Foreign Ministry" is Kenya's.
    proper = not governmental and left < first and (own := state_at(ws, left)) and own.kind == "name"
    proper = proper and ws[first - 1].lower not in {"'s", "’s"}
    return BodyPhrase(
        start=ws[left].start,
        end=ws[stop - 1].end,
        head=(w.start, w.end),
        name=text_of(ws, left if proper else first, last),
        state=state or before or (_seated(ws, stop) if w.lower in _GOVERNING else None),
        sort="government",
        wikidata=None,
    )


def _seated(ws: Sequence[Word], k: int) -> str | None:
    """ "the trade ministry / in Seoul": the state of whose capital a body of a government is told to be."""
    if k + 1 >= len(ws) or ws[k].lower != "in":
        return None
    cities = (" ".join(w.text for w in ws[k + 1 : k + 1 + n]) for n in (2, 1))
    return next(filter(None, map(states.by_capital, cities)), None)


def _start(ws: Sequence[Word], i: int, floor: int) -> int:
    """The first word of the modifiers before the noun for a body at word `i`."""
    first = i
    while first > 0 and ws[first - 1].start >= floor and _modifies(ws, first - 1, cap=ws[i].cap):
        if (own := state_before(ws, first)) is not None and own.length > 1:
            # "the South Korean / Foreign Ministry"
            break
        first -= 1
    while first < i and ws[first].lower in {"and", "&", "of", "the"}:
        first += 1
    return first


def _modifies(ws: Sequence[Word], k: int, *, cap: bool) -> bool:
    w, table = ws[k], offices()
    if w.lower in table.status or head_at(ws, k):
        return False
    if w.lower in table.modifiers or w.lower in table.portfolio:
        return w.cap == cap or w.lower in {"and", "&"}
    if w.lower in {"and", "&"} and k > 0:
        return ws[k - 1].lower in table.modifiers and ws[k - 1].cap == cap
    if not (cap and w.cap):
        return False
    if w.lower in table.body_qualifiers:
        return True
    # Any other capital ("Intergovernmental Authority"), but no name, state, day or opening word.
    opens = k == 0 or ws[k - 1].text in {".", "?", "!", ":", "“", '"', "”"}
    plain = w.lower not in table.never_names and w.lower not in table.honorifics and w.text.isalpha()
    return plain and not opens and not state_at(ws, k) and sex_of(w.text) == ""
