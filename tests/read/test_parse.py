"""Pieces of long blocks, and the edges of trees."""

from __future__ import annotations

from collections.abc import Iterator

from communique.read.parse import LONGEST_PIECE, Merge, Parser
from communique.read.repair import put_right
from communique.read.tokens import Parse, Sentence, Token

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


def test_co_chaired_hangs_on_no_word_of_its_own() -> None:
    """ "co" taken for a complement of "was": the verb hung on "was" and "was" on the verb, without end."""
    words = ["It", "was", "co", "-", "chaired", "by", "Ruiz"]
    heads, deps = [4, 4, 1, 1, 4, 4, 5], ["nsubjpass", "auxpass", "acomp", "acomp", "ROOT", "agent", "pobj"]
    tags = ["PRP", "VBD", "JJ", "HYPH", "VBN", "IN", "NNP"]
    places = [(0, 2), (3, 6), (7, 9), (9, 10), (10, 17), (18, 20), (21, 25)]
    tokens = [
        Token(i, w, w.lower(), w.lower(), *places[i], tags[i], deps[i], heads[i], "", 0)
        for i, w in enumerate(words)
    ]
    put_right(tokens, [Sentence(0, 0, len(tokens), 0, 25, 0)])
    assert [(t.text, t.head) for t in tokens if t.head == t.i] == [("chaired", 4)]
    assert tokens[1].head == 4


def test_no_repair_makes_a_circle() -> None:
    """A prefix read as a clause of the subject, which hung on its hyphen, once hung the reader."""
    tree = "he PRP nsubj 2; co VBD relcl 0; - NN nsubj 4; led VBD advcl 2; left VBD ROOT 4"
    tokens = []
    for i, row in enumerate(tree.split("; ")):
        word, tag, dep, head = row.split()
        start = (0, 3, 5, 6, 10)[i]
        tokens.append(Token(i, word, word, word, start, start + len(word), tag, dep, int(head), "", 0))
    before = list(tokens)
    put_right(tokens, [Sentence(0, 0, 5, 0, 14, 0)])
    assert tokens == before


def test_no_tree_has_a_loop(parser: Parser) -> None:
    text = "Minister Asha Rao and her Fijian counterpart Jone Vuki co-chaired the third session of the forum."
    words = text.split()
    merges = [Merge(0, text.index(" and"), (text.index("Rao"), text.index(" and")))]
    for parse in (parser.parse(text, [(0, len(text))]), parser.parse(text, [(0, len(text))], merges)):
        assert len(parse.tokens) >= len(words) - 2
        assert all(len(set(_upwards(parse, t))) <= len(parse.tokens) for t in parse.tokens)


def _upwards(parse: Parse, token: Token) -> Iterator[int]:
    for _ in range(len(parse.tokens) + 1):
        yield token.i
        if token.head == token.i:
            return
        token = parse.tokens[token.head]
    raise AssertionError(token.text)
