"""What extractors are handed: a document, its layout and parse, and what earlier extractors found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..model import By, Document, Entity, Span
from .layout import Layout
from .tokens import Parse, Sentence


@dataclass(frozen=True, slots=True)
class Who:
    """Whom the words mean: from the head token of a noun phrase to entity ids.

    Every noun and pronoun that stands for somebody or something has an entry; a collective ("both sides",
    "the two leaders", "they") has several ids, an unresolved pronoun has none. Records keep only entities
    that are of use, so an id may be asked for freely. `labels` are the speakers of a transcript by the code
    point at which their label begins; `dateline` is the place of the dateline, `home` the state
    whose officials the document names without a state, `author` whose words a statement is.
    """

    entities: Mapping[str, Entity]
    by_token: Mapping[int, tuple[str, ...]]
    extents: Mapping[int, tuple[int, int]]
    labels: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    dateline: str | None = None
    home: str | None = None
    author: tuple[str, ...] = ()

    def of(self, parse: Parse, i: int) -> tuple[str, ...]:
        """Entities of the noun phrase that token `i` heads, with those coordinated to it, in text order."""
        found = list(self.by_token.get(i, ()) or self._headed(parse, i))
        for child in parse.children_by(i, "conj"):
            found += [e for e in self.of(parse, child.i) if e not in found]
        return tuple(found)

    def _headed(self, parse: Parse, i: int) -> tuple[str, ...]:
        """Of a name that goes on behind its head ("Panel of Experts"): the entity of its last word."""
        for preposition in parse.children_by(i, "prep"):
            inner = parse.child(preposition.i, "pobj")
            if inner is not None and self.extents.get(inner.i, (inner.start,))[0] <= parse.tokens[i].start:
                return self.by_token.get(inner.i, ())
        return ()

    def extent(self, parse: Parse, i: int) -> tuple[int, int]:
        """Code points of the noun phrase at token `i`, without relative clauses and appositions."""
        if i in self.extents:
            return self.extents[i]
        return parse.tokens[i].start, parse.tokens[i].end


@dataclass(frozen=True, slots=True)
class Reading:
    """A document on its way to a record; `found` holds what each finished extractor gave, by its name."""

    document: Document
    layout: Layout
    parse: Parse
    found: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)

    def give(self, kind: str) -> tuple[Any, ...]:
        """The findings of this kind so far; empty if the extractor found nothing or failed."""
        return self.found.get(kind, ())

    @property
    def who(self) -> Who:
        """The entities by the words that mean them; empty if that extractor failed."""
        given = self.found.get("who", ())
        return given[0] if given else Who({}, {}, {})

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.document.text

    def in_title(self, sentence: Sentence) -> bool:
        """Whether the sentence stands in the headline."""
        return self.layout.read()[sentence.block].kind == "title"

    def span(self, start: int, end: int) -> Span:
        """The span of these code points."""
        return self.document.span(start, end)


@dataclass(frozen=True, slots=True)
class Extractor:
    """A function from a reading to findings; `needs` and `gives` are names of kinds of finding."""

    name: str
    version: int
    needs: tuple[str, ...]
    gives: str
    run: Callable[[Reading, By], Iterable[Any]]

    @property
    def by(self) -> By:
        """The stamp for its findings."""
        return By(name=self.name, version=self.version)
