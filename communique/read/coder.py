"""The code of what one party does to another in a sentence, by the encoder alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from ..errors import InputError
from ..model import Act, Coding, Span, Status
from ..vocab import codebook
from .encoder import Encoder, Judgement, Pair, encoder

NONE = "NONE"
_STATUSES: tuple[Status, ...] = get_args(Status)
_ACTS: tuple[Act, ...] = get_args(Act)


class Coder:
    """Codes marked sentences; the same sentence and marks give the same codes.

    The encoder was trained on sentences written for this project (`training/`); what it is worth on others
    is in docs/codebook.md.
    """

    def __init__(self) -> None:
        self._encoder: Encoder = encoder()

    def classify(
        self, sentence: str, *, source: Span | Pair | None = None, target: Span | Pair | None = None
    ) -> Coding:
        """What `source` does to `target`; each a span of the sentence, or its start and end, or None.

        InputError for an empty sentence, and for spans that lie outside it or over each other.
        """
        if not sentence.strip():
            raise InputError("sentence", "it is empty")
        marks = [_pair(sentence, name, given) for name, given in (("source", source), ("target", target))]
        one, other = marks
        if one and other and one[0] < other[1] and other[0] < one[1]:
            raise InputError("sentence", f"source {one} and target {other} lie over each other")
        return coding(self._encoder.judge(sentence, one, other))


def _pair(sentence: str, name: str, given: Span | Pair | None) -> Pair | None:
    if given is None:
        return None
    start, end = (given.start, given.end) if isinstance(given, Span) else given
    if not 0 <= start < end <= len(sentence):
        raise InputError(name, f"{start}:{end} is not a stretch of a sentence of {len(sentence)} characters")
    if isinstance(given, Span) and sentence[start:end] != given.text:
        raise InputError(
            name, f"{start}:{end} claims {given.text!r}; the sentence has {sentence[start:end]!r}"
        )
    return start, end


def coding(judgement: Judgement) -> Coding:
    """A judgement in the terms of the codebook."""
    scores = types(judgement)
    best = max(scores, key=lambda name: scores[name])
    plover = next((known for known in codebook.TYPES if known == best), None)
    status, _ = judgement.best("status")
    act, _ = judgement.best("act")
    return Coding(
        plover=plover,
        mode=None if plover is None else mode(judgement, plover),
        status=None if plover is None else next(known for known in _STATUSES if known == status),
        act=next((known for known in _ACTS if known == act), None),
        contexts=tuple(name for name, share in judgement.heads["contexts"].items() if share > 0.5),
        confidence=scores[best],
        scores=scores,
    )


def types(judgement: Judgement) -> Mapping[str, float]:
    """The probability of each PLOVER type and of NONE: a type's classes (`SANCTION:convict`) added up."""
    found: dict[str, float] = dict.fromkeys((*codebook.TYPES, NONE), 0.0)
    for name, share in judgement.heads["type"].items():
        found[name.partition(":")[0]] += share
    return {name: round(share, 4) for name, share in found.items()}


def mode(judgement: Judgement, plover: str) -> str | None:
    """The likeliest mode among those of the type, or None where no mode is likelier."""
    known: Mapping[str, Any] = codebook.plover(plover).modes
    shares = judgement.heads["mode"]
    best = max((*known, NONE), key=lambda name: shares.get(name, 0.0))
    return None if best == NONE else best
