"""The parsed text as plain data: tokens, sentences and the tree over them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Token:
    """A word: `i`, `head` count over the whole document; `start`, `end` are code points of its text.

    `tag` is a Penn Treebank tag, `dep` a ClearNLP dependency label, `ent` an OntoNotes entity type or "".
    A root is its own head.
    """

    i: int
    text: str
    lower: str
    lemma: str
    start: int
    end: int
    tag: str
    dep: str
    head: int
    ent: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last` (exclusive) of block `block` of the layout."""

    index: int
    first: int
    last: int
    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Parse:
    """All sentences of a document; `children`, `left`, `right` are indexed by token.

    `left` and `right` are the first and last (inclusive) token below each token.
    """

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    children: tuple[tuple[int, ...], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of a sentence, in order."""
        return self.tokens[sentence.first : sentence.last]

    def sentence_of(self, i: int) -> Sentence:
        """The sentence that token `i` stands in."""
        return self.sentences[self.tokens[i].sentence]

    def child(self, i: int, *deps: str) -> Token | None:
        """The first child of token `i` with one of the labels, or None."""
        for c in self.children[i]:
            if self.tokens[c].dep in deps:
                return self.tokens[c]
        return None

    def children_by(self, i: int, *deps: str) -> Iterator[Token]:
        """The children of token `i` with one of the labels, in order."""
        return (self.tokens[c] for c in self.children[i] if self.tokens[c].dep in deps)

    def below(self, i: int) -> Iterator[int]:
        """Token `i` and all tokens below it, in no particular order."""
        stack = [i]
        while stack:
            j = stack.pop()
            yield j
            stack.extend(self.children[j])

    def at(self, start: int, end: int) -> tuple[int, int]:
        """The token range (last exclusive) that overlaps characters `start` to `end`; empty if none."""
        first = _bisect(self.tokens, start)
        last = first
        while last < len(self.tokens) and self.tokens[last].start < end:
            last += 1
        return first, last


def _bisect(tokens: tuple[Token, ...], position: int) -> int:
    """Index of the first token that ends after `position`."""
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        if tokens[middle].end <= position:
            low = middle + 1
        else:
            high = middle
    return low


def cut_loops(tokens: list[Token], reached: Collection[int]) -> None:
    """Makes a root of a token of every loop that leads to none; `reached` are those below the roots."""
    reached = set(reached)
    for token in tokens:
        path, at = [], token.i
        while at not in reached:
            reached.add(at)
            path.append(at)
            at = tokens[at].head
        if at in path:
            tokens[at] = replace(tokens[at], dep="ROOT", head=at)
