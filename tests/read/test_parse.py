"""Pieces of long blocks, and the edges of trees."""

from __future__ import annotations

from collections.abc import Iterator

from communique.read.parse import LONGEST_PIECE, Merge, Parser
from communique.read.tokens import Parse, Token, cut_loops

SENTENCE = "The envoys met in the capital and agreed to talk again. "


def test_edges_are_those_of_all_words_below(parser: Parser) -> None:
    text = SENTENCE * 3 + "He said that she had said that they would say so before he left the hall."
    parse = parser.parse(text, [(0, len(text))])
    for token in parse.tokens:
        below = list(parse.below(token.i))
        assert (parse.left[token.i], parse.right[token.i]) == (min(below), max(below))


def test_long_blocks_are_cut_behind_a_full_stop(parser: Parser) -> None:
    text = SENTENCE * (3 * LONGEST_PIECE // len(SENTENCE))
    parse = parser.parse(text, [(0, len(text))])
    assert {text[s.start : s.end] for s in parse.sentences} == {SENTENCE.strip()}
    assert {s.block for s in parse.sentences} == {0}


def test_no_sentence_is_longer_than_a_piece(parser: Parser) -> None:
    text = "envoys and " * LONGEST_PIECE
    parse = parser.parse(text, [(0, len(text))])
    assert max(s.end - s.start for s in parse.sentences) <= LONGEST_PIECE
    assert len(parse.tokens) == 2 * LONGEST_PIECE


def test_no_tree_has_a_loop(parser: Parser) -> None:
    text = "Minister Asha Rao and her Fijian counterpart Jone Vuki co-chaired the third session of the forum."
    words = text.split()
    merges = [Merge(0, text.index(" and"), (text.index("Rao"), text.index(" and")))]
    for parse in (parser.parse(text, [(0, len(text))]), parser.parse(text, [(0, len(text))], merges)):
        assert len(parse.tokens) >= len(words) - 2
        assert all(len(set(_upwards(parse, t))) <= len(parse.tokens) for t in parse.tokens)


def test_loops_are_cut() -> None:
    rows = [("a", 1), ("b", 2), ("c", 1), ("d", 3)]
    tokens = [Token(i, w, w, w, i, i + 1, "NN", "dep", head, "", 0) for i, (w, head) in enumerate(rows)]
    cut_loops(tokens, [3])
    assert [t.head for t in tokens] == [1, 1, 1, 3]


def _upwards(parse: Parse, token: Token) -> Iterator[int]:
    for _ in range(len(parse.tokens) + 1):
        yield token.i
        if token.head == token.i:
            return
        token = parse.tokens[token.head]
    raise AssertionError(token.text)
