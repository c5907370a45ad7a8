"""Pieces of long blocks, and the edges of trees."""

from __future__ import annotations

from communique.read.parse import LONGEST_PIECE, Parser

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
