"""What has been named so far in a document, while its mentions are taken in order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from ..model import By, EntityKind, Form
from ..vocab import states
from ..vocab.offices import offices
from . import people, phrases
from .authors import signed_chunks
from .ellipsis import openings
from .home import destination, home_state
from .introduced import introduced
from .labelled import label_chunks
from .mentions import Chunk
from .people import Person
from .podium import podium
from .reading import Reading
from .rosters import rosters
from .series import series, shared_titles
from .tokens import Parse, Sentence, Token

_MISSIONS = frozenset({"embassy", "mission", "consulate", "commission", "diplomat", "diplomats", "envoy"})


@dataclass(slots=True)
class Cluster:
    """An entity under construction."""

    id: str
    kind: EntityKind
    name: str
    state: str | None
    wikidata: str | None = None
    person: Person | None = None
    mentions: list[tuple[int, int, Form]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention in its sentence, for what pronouns look back to."""

    token: int
    ids: tuple[str, ...]
    subject: bool
    quoted: bool
    plural: bool


class Discourse:
    """Goes through a document once, in order; holds what has been named so far."""

    def __init__(self, reading: Reading, by: By, chunks: tuple[Chunk, ...]) -> None:
        self.reading, self.by, self.chunks = reading, by, chunks
        labels = tuple(label_chunks(reading.layout))
        self.signed = tuple(signed_chunks(reading.layout))
        self.parse: Parse = reading.parse
        self.clusters: dict[str, Cluster] = {}
        self.by_token: dict[int, tuple[str, ...]] = {}
        self.extents: dict[int, tuple[int, int]] = {}
        self.by_key: dict[tuple[str, str], str] = {}
        self.chunk_of = {chunk.token: chunk for chunk in chunks}
        self.alias: dict[str, str] = {}
        self.seen: list[Seen] = []
        self.persons: dict[int, str] = {}
        self.evidence: dict[str, int] = {}
        self.openings = openings(reading.layout)
        self.turns = _turns(reading)
        self.labels: dict[int, tuple[str, ...]] = {}
        self.voice: tuple[str, ...] | None = None
        self.of_token = people.cluster((*labels, *self.signed, *chunks))
        self.held = people.held(self.parse, chunks, self.of_token)
        people.headlined(
            reading, chunks, [self.of_token[c.token] for c in self.signed if c.token in self.of_token]
        )
        if (pair := introduced(self.parse, chunks, self.of_token)) is not None and pair[
            0
        ].token not in self.held:
            people.hold(self.of_token[pair[1]], pair[0])
            self.held[pair[0].token] = pair[1]
        for named, title in shared_titles(reading.text, chunks):
            people.entitle(self.of_token[named.token], title)
        self.podium = podium(self.parse, chunks, labels, self.of_token, self.turns)
        self.beside = {name: office for office, name in self.held.items()}
        unique = {id(person): person for person in self.of_token.values()}
        self.everyone: tuple[Person, ...] = tuple(sorted(unique.values(), key=lambda p: p.chunks[0].token))
        self.home = home_state(reading, chunks)
        self.quotes = quoted(reading.text)
        self.rosters = rosters(reading.text)
        self.series = series(reading.text, chunks)
        self.bound = destination(reading, chunks, self.home)
        table = states.states()
        self.named = frozenset(c.state for c in chunks if c.state)
        sides = {c.state for c in chunks if c.sort in {"person", "title", "group"} and c.state}
        self.sides = frozenset(code for code in sides if table[code].kind != "organisation")
        self.missions = _missions(reading, chunks)
        self.states = Counter(c.state for c in chunks if c.sort in {"state", "adjective"} and c.state)
        self.contacts: dict[int, bool] = {}
        self.briefer: str | None = None
        # Office, name and words of the own side's office; roles that stand for the own side's person.
        self.own: tuple[str, str, str] | None = None
        self.principals: set[str] = set()
        self.described: dict[str, dict[str, None]] = {}
        self.last: dict[str, int] = {}
        self._titled: dict[object, tuple[Person, ...]] = {}

    def see(self, seen: Seen) -> None:
        """Takes a mention later than all before it; `last` holds the last of each entity, latest last."""
        self.seen.append(seen)
        if len(seen.ids) == 1:
            self.last.pop(seen.ids[0], None)
            self.last[seen.ids[0]] = seen.token

    def titled(self, key: object, fits: Callable[[Person], bool]) -> tuple[Person, ...]:
        """The people whose titles fit; found once for each key, since titles do not change."""
        if key not in self._titled:
            self._titled[key] = tuple(filter(fits, self.everyone))
        return self._titled[key]

    def new(self, kind: EntityKind, name: str, state: str | None, wikidata: str | None = None) -> str:
        id = f"e{len(self.clusters) + 1}"
        self.clusters[id] = Cluster(id, kind, name, state, wikidata)
        return id

    def keyed(
        self, kind: EntityKind, key: str, name: str, state: str | None, wikidata: str | None = None
    ) -> str:
        found = self.by_key.get((kind, key))
        if found is None:
            found = self.by_key[(kind, key)] = self.new(kind, name, state, wikidata)
        return found

    def state_entity(self, code: str | None) -> str | None:
        """The entity of a state that no word names but may be meant: the host of a visit to its city."""
        known = states.states().get(code) if code else None
        if known is None or code is None:
            return None
        kind: EntityKind = "organisation" if known.kind == "organisation" else "state"
        return self.keyed(kind, code, known.name, code, known.wikidata)

    def code(self, i: int) -> str | None:
        ids = self.by_token.get(i, ())
        if len(ids) == 1 and self.clusters[ids[0]].kind in {"state", "place"}:
            return self.clusters[ids[0]].state
        return None

    def heading(self, position: int) -> str | None:
        """The state under whose name a list has the line at a code point."""
        return next((code for start, end, code in self.rosters if start <= position < end), None)

    def in_quote(self, position: int) -> bool:
        low, high = 0, len(self.quotes)
        while low < high:
            middle = (low + high) // 2
            if self.quotes[middle][1] <= position:
                low = middle + 1
            else:
                high = middle
        return low < len(self.quotes) and self.quotes[low][0] <= position

    def state_near(self, token: Token) -> str | None:
        """The state of a possessive or adjective before the noun; "his ... counterpart" has none."""
        for c in self.parse.children[token.i]:
            child = self.parse.tokens[c]
            if child.dep in {"poss", "amod", "compound", "nmod"}:
                ids = self.by_token.get(c, ())
                if len(ids) == 1 and self.clusters[ids[0]].kind in {"state", "place", "organisation"}:
                    return self.clusters[ids[0]].state
        return None

    def words(self, chunk: Chunk) -> str:
        end = chunk.end
        if chunk.sort in {"nominal", "group", "title"}:
            end = max(end, phrases.extent(self.parse, chunk.token)[1], self._familiar(chunk))
        text = self.reading.text[chunk.start : end if end - chunk.start < 120 else chunk.end]
        for article in ("the ", "The ", "a ", "A ", "an ", "An "):
            text = text.removeprefix(article)
        return " ".join(text.split())

    def _familiar(self, chunk: Chunk) -> int:
        """The end of "three people / briefed on the matter": what is told of those without a name."""
        head = self.parse.tokens[chunk.token]
        for c in self.parse.children_by(head.i, "acl", "amod"):
            if c.i == head.i + 1 and c.lower in {"briefed", "familiar", "involved", "close"}:
                return self.parse.tokens[min(self.parse.right[c.i], c.i + 5)].end
        return chunk.end

    def here(self, sentence: Sentence, before: int) -> list[Seen]:
        """The mentions in a sentence before token `before`, the last one first."""
        return list(reversed(self.seen_in(sentence, before)))

    def seen_in(self, sentence: Sentence, before: int) -> list[Seen]:
        """The mentions in a sentence before token `before`, in text order."""
        first = bisect_left(self.seen, sentence.first, key=lambda s: s.token)
        last = bisect_left(self.seen, min(before, sentence.last), key=lambda s: s.token)
        return self.seen[first:last]

    def agent(self, token: Token) -> bool:
        return token.dep == "pobj" and self.parse.tokens[token.head].dep == "agent"


def _missions(reading: Reading, chunks: tuple[Chunk, ...]) -> tuple[tuple[int, str], ...]:
    """Token and state of each embassy, envoy or group of diplomats that a state is told of, in order."""
    found = []
    for chunk in chunks:
        posted = chunk.phrase is not None and any(t.office in offices().posted for t in chunk.phrase.titles)
        words = reading.text[chunk.start : min(chunk.end, chunk.start + 80)].lower().split()
        if chunk.state and (posted or not _MISSIONS.isdisjoint(words)):
            found.append((chunk.token, chunk.state))
    return tuple(found)


def quoted(text: str) -> list[tuple[int, int]]:
    """Stretches between double quote marks, each within one paragraph."""
    found, start = [], None
    for i, c in enumerate(text):
        if c == "\n":
            start = None
        elif c in '“”"„«»':
            if start is None and c != "”":
                start = i
            elif start is not None:
                found.append((start, i))
                start = None
    return found


def _turns(reading: Reading) -> dict[int, int]:
    """By number of a block: where the label of the turn that it belongs to begins."""
    turns: dict[int, int] = {}
    last: int | None = None
    for number, block in enumerate(reading.layout.read()):
        if block.label is not None:
            last = block.label[0]
        if last is not None and (block.label is not None or reading.document.genre == "transcript"):
            turns[number] = last
    return turns
