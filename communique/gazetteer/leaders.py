"""Well-known office holders by name: whose state a report means that says no more than a name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from ..vocab.loader import Row, tsv
from ..vocab.names import key, keys, like
from ..vocab.offices import offices
from ..vocab.states import states

PACKAGE = "communique.gazetteer"
# The first is drawn from open data, the second written by hand.
TABLES = ("leaders.tsv", "officials.tsv")
COLUMNS = ("name", "surname", "spellings", "state", "office", "since", "until", "source")
# The day each source was last brought up to; who held office then may have left at any time since.
SOURCES: Mapping[str, dt.date | None] = MappingProxyType(
    {"factbook": None, "ifg": None, "archigos": dt.date(2015, 12, 31), "own": None}
)
# Titles linger: a former minister is called one for some time, and a coming one is named before.
GRACE = dt.timedelta(days=366)
# Archigos tells who led a state, not by which office.
LEADER = "leader"
LEADING = frozenset(
    {"leader", "supreme leader", "president", "prime minister", "chancellor"}
    | {"king", "queen", "emperor", "emir", "sultan"}
)
SAME_OFFICE: Mapping[str, str] = MappingProxyType(
    {"foreign secretary": "foreign minister", "home secretary": "interior minister"}
)
_ARTICLE = re.compile(r"\b(?:al|el|ad|ar|as|ash|an|at)[-‐–](?=\w)", re.IGNORECASE)
# "Servant of the": written in a dozen ways, and no difference between names. Abdullah is another name.
_SERVANT = re.compile(r"\bAbd[- ]?[aeiu][lr]?[- ]?(?!l?l?ah\b)(?=[^\W\d_]{3})", re.IGNORECASE)
_SON = re.compile(r"(?<=\S )(?:bin|ibn|ben|bint) (.+)", re.IGNORECASE)
_NUMBER = re.compile(r"\s+[IVX]+$")
_VOWELS = str.maketrans("", "", "aeiouwy")
# Given names borne by so many that they and a surname do not make a person known: Muhammad, in any spelling.
_COMMON = frozenset({"mhmd", "mhd"})


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds or held an office of a state; dates are ISO, or a year, or "" where the source tells none."""

    name: str
    state: str
    office: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class _Name:
    """A spelling as keys; `surname` are those of its keys, `son` is the father's name behind bin, or ""."""

    words: tuple[str, ...]
    surname: frozenset[str]
    son: str


@dataclass(frozen=True, slots=True)
class _Entry:
    holder: Holder
    names: tuple[_Name, ...]
    since: dt.date | None
    until: dt.date | None
    edge: dt.date | None


@lru_cache(maxsize=4096)
def find(name: str, *, on: dt.date | None = None, office: str | None = None) -> tuple[Holder, ...]:
    """The holders that `name` may mean, in the order of the table; several states are left to the caller.

    A full name is met by the surname with given names that do not contradict. A surname alone, or one whose
    given names the source does not know, needs `office`, and holders of one state only. `on` drops whose
    term ended more than a year before or begins more than a year after.
    """
    asked = _name(name, surname=None)
    if not asked.words:
        return ()
    near = [e for e in _near(asked) if on is None or _within(e, on, sure=False)]
    full = [e for e in near if any(_same(asked, known) for known in e.names)]
    if full or office is None:
        return tuple(e.holder for e in full)
    alone = [
        e.holder
        for e in near
        if _fits(office, e.holder.office)
        and (on is None or _within(e, on, sure=True))
        and any(_surname_only(asked, known, dated=on is not None) for known in e.names)
    ]
    return tuple(alone) if len({h.state for h in alone}) == 1 else ()


def state_of(name: str, published: str | None, *, office: str | None = None) -> str | None:
    """The one state of all holders that `name` may mean on the day of publication (an ISO date), or None."""
    on = dt.date.fromisoformat(published) if published and len(published) == 10 else None
    held = {holder.state for holder in find(name, on=on, office=office)}
    return held.pop() if len(held) == 1 else None


def holders() -> Iterator[Holder]:
    """All of the table; reads and checks every row."""
    return (_entry(row).holder for row in _rows())


def _near(asked: _Name) -> Iterator[_Entry]:
    """The entries that have a surname among the words asked for, each once, in the order of the table."""
    index = _index()
    words = {*asked.words, "".join(asked.words)}
    words |= {"".join(pair) for pair in zip(asked.words, asked.words[1:], strict=False)}
    found = {row for word in words for row in index.get(_place(word), ())}
    return (_entry(row) for row in sorted(found, key=lambda row: row.number))


def _same(asked: _Name, known: _Name) -> bool:
    """Whether a full name means the one known: all words of the shorter one, in order, and a surname."""
    if len(asked.words) < 2 or len(known.words) < 2:
        return False
    if known.son and not (asked.son and _spelt(asked.son, known.son)):
        return False
    if _sound("".join(asked.words)) == _sound("".join(known.words)):
        return True
    short, long = sorted((asked.words, known.words), key=len)
    pairs = _aligned(short, long)
    if pairs is None:
        return False
    own = [(a, b) if short is asked.words else (b, a) for a, b in pairs]
    givens = [b for a, b in own if b not in known.surname and len(a) > 1 and len(b) > 1]
    surnames = {b for _, b in own} & known.surname
    if len(surnames) == len(known.surname) > 1:
        return True
    if short is known.words and not _ends_alike(asked, known):
        return False
    return bool(surnames) and (any(_skeleton(b) not in _COMMON for b in givens) or _exactly(asked, known))


def _exactly(asked: _Name, known: _Name) -> bool:
    return len(asked.words) == len(known.words)


def _ends_alike(asked: _Name, known: _Name) -> bool:
    """Where a longer name is asked for, the surname must stand at the same end of it."""
    if known.words[-1] in known.surname:
        return _spelt(asked.words[-1], known.words[-1])
    return known.words[0] not in known.surname or _spelt(asked.words[0], known.words[0])


def _surname_only(asked: _Name, known: _Name, *, dated: bool) -> bool:
    """A surname alone; with given names, if the source has none and a date and an office make up for them."""
    whole = _sound("".join(asked.words)) == _sound("".join(w for w in known.words if w in known.surname))
    if whole or (len(asked.words) == 1 and _sound(asked.words[0]) in _called(known)):
        return True
    given = [w for w in known.words if w not in known.surname]
    if not dated or any(len(w) > 1 for w in given):
        return False
    agree = not given or any(a[0] == w[0] for w in given for a in asked.words[:-1])
    return agree and _sound(asked.words[-1]) in _called(known)


def _called(known: _Name) -> frozenset[str]:
    """What a surname of several words is called by: the first or the last of them."""
    own = [w for w in known.words if w in known.surname]
    return frozenset(_sound(w) for w in (*own[:1], *own[-1:]))


def _aligned(short: tuple[str, ...], long: tuple[str, ...]) -> list[tuple[str, str]] | None:
    """The words of `short` with those of `long` that they spell, in order; None unless all are found."""
    pairs, at = [], 0
    for word in short:
        at = next((n for n in range(at, len(long)) if _spelt(word, long[n])), -1)
        if at < 0:
            return None
        pairs.append((word, long[at]))
        at += 1
    return pairs


def _spelt(a: str, b: str) -> bool:
    """Spellings of one word, or its initial."""
    if 1 in {len(a), len(b)}:
        return a[0] == b[0]
    if like(a, b) or _sound(a) == _sound(b):
        return True
    return a[0] == b[0] and len(skeleton := _skeleton(a)) > 2 and skeleton == _skeleton(b)


@lru_cache(maxsize=16384)
def _sound(word: str) -> str:
    """One form for the commonest spellings of one sound: Zelensky and Zelenskyy, Assad and Asad."""
    word = word.replace("y", "i").replace("kh", "h").replace("q", "k")
    return "".join(c for n, c in enumerate(word) if not n or c != word[n - 1])


def _place(word: str) -> str:
    """Where a surname stands in the index: what all its spellings share."""
    return word[:1] + _skeleton(word[1:])


@lru_cache(maxsize=16384)
def _skeleton(word: str) -> str:
    return _sound(word.replace("ou", "u")).translate(_VOWELS)


def _fits(asked: str, held: str) -> bool:
    """Whether the holder may be called by the office asked for."""
    if held == LEADER:
        return asked in LEADING
    return SAME_OFFICE.get(asked, asked) == SAME_OFFICE.get(held, held)


def _within(entry: _Entry, on: dt.date, *, sure: bool) -> bool:
    """Whether the term, with grace, includes the day; if `sure`, by what the source could know."""
    until = entry.until or (entry.edge if sure else None)
    if sure and entry.since is None:
        return False
    return (entry.since is None or on >= entry.since - GRACE) and (until is None or on <= until + GRACE)


def _name(text: str, *, surname: str | None) -> _Name:
    """The keys of a name; honorifics before it, articles and the number of a king do not count.

    Ben and Un are particles to `keys`, but here the first and the last word of a whole name.
    """
    words = _NUMBER.sub("", text).split()
    while len(words) > 1 and words[0].lower() in offices().honorifics:
        words = words[1:]
    own = _keys(surname) if surname else ()
    given = (key(words[0]),) if len(words) > 1 and words[0] == "Ben" else ()
    tail = (key(words[-1]),) if len(words) > 2 and words[-1] == "Un" else ()
    son = _SON.search(" ".join(words))
    father = (*_keys(son[1]), "")[0] if son else ""
    return _Name((*given, *_keys(" ".join(words)), *tail), frozenset(own), father)


def _keys(text: str) -> tuple[str, ...]:
    return keys(_ARTICLE.sub("", _SERVANT.sub("", text)))


def _rows() -> tuple[Row, ...]:
    return tuple(row for table in TABLES for row in tsv(table, COLUMNS, package=PACKAGE))


@cache
def _index() -> Mapping[str, tuple[Row, ...]]:
    """Rows by the place of each surname, whole and by its words; the rest of a row is read when asked for."""
    index: dict[str, list[Row]] = {}
    for row in _rows():
        for place in _places(row.cells["surname"]):
            index.setdefault(place, []).append(row)
    return MappingProxyType({place: tuple(rows) for place, rows in index.items()})


@lru_cache(maxsize=8192)
def _places(surnames: str) -> frozenset[str]:
    spelt = [_keys(surname) for surname in surnames.split("|")]
    return frozenset(_place(w) for own in spelt for w in (*own, "".join(own)) if w)


@cache
def _entry(row: Row) -> _Entry:
    holder = Holder(row.text("name"), _state(row), row.text("office"), row.cells["since"], row.cells["until"])
    surnames = " ".join(row.parts("surname"))
    spellings = (holder.name, *row.parts("spellings"))
    return _Entry(
        holder,
        tuple(_name(spelling, surname=surnames) for spelling in spellings),
        _day(row, "since", first=True),
        _day(row, "until", first=False),
        SOURCES[row.one_of("source", SOURCES)],
    )


def _state(row: Row) -> str:
    code = row.text("state")
    if code not in states():
        raise row.error(f"unknown state code {code!r}")
    return code


def _day(row: Row, column: str, *, first: bool) -> dt.date | None:
    """A date, or the first or last day of a year."""
    value = row.cells[column]
    if len(value) == 4:
        value += "-01-01" if first else "-12-31"
    try:
        return dt.date.fromisoformat(value) if value else None
    except ValueError:
        raise row.error(f"{column} {value!r} is no date") from None
