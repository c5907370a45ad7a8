"""The encoder: which act a sentence tells of a marked pair; the only importer of onnxruntime and tokenizers.

The weights and what their outputs mean are made by `training/train.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from .. import weights

# Word pieces of a sentence that are looked at: around the marks, where a sentence is longer.
LONGEST = 160
# Decimals kept of each probability, so that no threshold hangs on the last bits of a product.
DECIMALS = 4
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Judgement:
    """The probabilities of one marked sentence, by head and label; those of `contexts` stand each alone."""

    heads: Mapping[str, Mapping[str, float]]

    def best(self, head: str) -> tuple[str, float]:
        """The likeliest label of a head and its probability; the first of equals."""
        scores = self.heads[head]
        label = max(scores, key=lambda name: scores[name])
        return label, scores[label]


class Encoder:
    """Judges one sentence at a time on one thread, so that a judgement hangs on nothing but its sentence."""

    def __init__(self) -> None:
        labels = weights.labels()
        self._heads: dict[str, list[str]] = labels["heads"]
        self._marks: Mapping[str, int] = labels["marks"]
        self._first, self._last = labels["first"], labels["last"]
        self._tokenizer = Tokenizer.from_str(weights.tokenizer())
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            weights.network(), options, providers=["CPUExecutionProvider"]
        )

    def judge(self, sentence: str, source: Pair | None, target: Pair | None) -> Judgement:
        """What `source` does to `target`, each a start and an end in it, or None where not known."""
        ids = self._ids(sentence, source, target)
        (found,) = self._session.run(None, {"ids": np.array([ids], dtype=np.int64)})
        return Judgement(MappingProxyType(dict(self._read(found[0]))))

    def _read(self, row: Any) -> Sequence[tuple[str, Mapping[str, float]]]:
        heads: list[tuple[str, Mapping[str, float]]] = []
        at = 0
        for head, names in self._heads.items():
            logits = row[at : at + len(names)].astype(np.float64)
            at += len(names)
            shares = 1 / (1 + np.exp(-logits)) if head == "contexts" else _softmax(logits)
            heads.append((head, dict(zip(names, np.round(shares, DECIMALS).tolist(), strict=True))))
        return heads

    def _ids(self, sentence: str, source: Pair | None, target: Pair | None) -> list[int]:
        """Word pieces with a mark before and behind each party."""
        cuts: list[tuple[int, int, str]] = []
        for name, pair in (("source", source), ("target", target)):
            if pair is not None:
                cuts += [(pair[0], 1, f"{name}_start"), (pair[1], 0, f"{name}_end")]
        cuts.sort()
        ids: list[int] = []
        marked: list[int] = []
        at = 0
        for place, _, mark in cuts:
            ids += self._pieces(sentence[at:place])
            marked.append(len(ids))
            ids.append(self._marks[mark])
            at = place
        ids += self._pieces(sentence[at:])
        return [self._first, *_around(ids, marked), self._last]

    def _pieces(self, text: str) -> list[int]:
        found: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids if text.strip() else []
        return found


@cache
def encoder() -> Encoder:
    """The one encoder of this process, loaded when first asked for."""
    return Encoder()


def _around(ids: list[int], marked: list[int]) -> list[int]:
    """At most LONGEST pieces, with the marks in their middle; a mark that lies further off is lost."""
    if len(ids) <= LONGEST:
        return ids
    middle = (marked[0] + marked[-1]) // 2 if marked else LONGEST // 2
    start = min(max(0, middle - LONGEST // 2), len(ids) - LONGEST)
    return ids[start : start + LONGEST]


def _softmax(logits: Any) -> Any:
    raised = np.exp(logits - logits.max())
    return raised / raised.sum()
