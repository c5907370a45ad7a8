"""Readings for the tests of single extractors, with a stand-in for who is who."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from communique.model import By, Entity, Mention, document
from communique.model.document import Genre
from communique.read.layout import Block, Layout
from communique.read.parse import Parser
from communique.read.reading import Reading, Who
from communique.read.tokens import Parse, Token

HAND = By(name="hand", version=1)
Readings = Callable[..., Reading]

_NAMES = frozenset({"NNP", "NNPS"})
_HEADS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "WP"})
_BEFORE = frozenset({"compound", "det", "amod", "poss", "nummod", "nmod"})


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The parser, loaded once."""
    return Parser()


@pytest.fixture(scope="session")
def reading_of(parser: Parser) -> Readings:
    """A function from a text to its reading; with `labels`, "NAME:" before a paragraph is a label."""

    def read(text: str, *, title: bool = False, genre: Genre = "report", labels: bool = False) -> Reading:
        blocks = tuple(_blocks(text, title=title, labels=labels))
        laid = Layout(document(text).model_copy(update={"genre": genre, "language": "en"}), blocks)
        parse = parser.parse(text, [(b.start, b.end) for b in laid.read()])
        return Reading(laid.document, laid, parse, {"who": (_who(parse),)})

    return read


def _blocks(text: str, *, title: bool, labels: bool) -> list[Block]:
    blocks: list[Block] = []
    for match in re.finditer(r"[^\n]+", text):
        start = match.start()
        label = re.match(r"[A-Z ]+:\s*", match[0]) if labels else None
        if label is not None:
            start += label.end()
        spot = (match.start(), match.start() + len(label[0].rstrip(": "))) if label is not None else None
        blocks.append(Block(start, match.end(), "title" if title and not blocks else "body", spot))
    return blocks


def _who(parse: Parse) -> Who:
    """Every noun and pronoun is an entity of its own last word."""
    entities: dict[str, Entity] = {}
    tokens: dict[int, tuple[str, ...]] = {}
    extents: dict[int, tuple[int, int]] = {}
    for token in parse.tokens:
        if token.tag not in _HEADS or token.dep == "compound":
            continue
        id = f"e-{token.lower}"
        mention = Mention(start=token.start, end=token.end, text=token.text, form="name")
        kind = "person" if token.tag in _NAMES else "role"
        fields = {"state": None, "wikidata": None, "roles": (), "mentions": (mention,), "by": HAND}
        entities.setdefault(id, Entity(id=id, kind=kind, name=token.text, **fields))
        tokens[token.i] = (id,)
        extents[token.i] = (_first(parse, token).start, token.end)
    return Who(entities, tokens, extents)


def _first(parse: Parse, token: Token) -> Token:
    left = [parse.left[c.i] for c in parse.children_by(token.i, *_BEFORE) if c.i < token.i]
    return parse.tokens[min(left, default=token.i)]
