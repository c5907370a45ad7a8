"""How sure an event is: the rule that proposed it, and the encoder's word on its sentence and parties.

The weights of the parts were fitted to gold by `training/calibrate.py`, so that of the events at 0.9 about
nine in ten are right in type, source and target.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from math import exp, log

from .. import weights
from ..model import Span
from .coder import types
from .coding import Draft
from .encoder import Judgement, Pair, encoder
from .reading import Reading

Marked = tuple[str, Pair | None, Pair | None]
# Below this nothing is coded.
THRESHOLD = 0.1
# Shares are kept from the ends, where a logarithm has none.
_EDGE = 0.01


def weighed(reading: Reading, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts with their confidence, without those below THRESHOLD.

    Contacts and acts of speech are not judged: the words that tell of them are sure enough, and judging
    takes time.
    """
    judged: dict[Marked, Judgement] = {}
    for draft in drafts:
        told = draft.engagement is not None or draft.voiced
        found = None if told else marked(reading, draft)
        if found is not None and found not in judged:
            judged[found] = encoder().judge(*found)
        sure = confidence(features(draft, judged[found] if found is not None else None))
        if sure >= THRESHOLD:
            yield replace(draft, sure=sure)


def marked(reading: Reading, draft: Draft) -> Marked | None:
    """The draft's own sentence and where its two parties stand in it; None if one of them does not."""
    sentence = reading.parse.sentence_of(draft.token)
    sources = _inside(draft.source.spans, sentence.start, sentence.end, draft.trigger.start)
    targets = _inside(draft.target.spans, sentence.start, sentence.end, draft.trigger.start)
    source = sources[0] if sources else None
    target = next((pair for pair in targets if source is None or _apart(source, pair)), None)
    if source is None or target is None:
        return None
    return reading.text[sentence.start : sentence.end].replace("\n", " "), source, target


def features(draft: Draft, judgement: Judgement | None) -> Mapping[str, float]:
    """What confidence is made of, by name."""
    shares = types(judgement) if judgement is not None else {}
    return {
        "bias": 1.0,
        "rule": draft.sure,
        "contact": float(draft.engagement is not None),
        "voiced": float(draft.voiced),
        "source": float(bool(draft.source.ids)),
        "target": float(bool(draft.target.ids)),
        "attributed": float(draft.attributed_to is not None),
        "judged": float(judgement is not None),
        "type": _logit(shares[draft.plover]) if shares else 0.0,
    }


def confidence(found: Mapping[str, float]) -> float:
    """From 0 to 1, by the fitted weights."""
    total = sum(weight * found[name] for name, weight in _weights().items())
    return round(1 / (1 + exp(-total)), 2)


@cache
def _weights() -> Mapping[str, float]:
    return weights.confidence()


def _logit(share: float) -> float:
    kept = min(max(share, _EDGE), 1 - _EDGE)
    return log(kept / (1 - kept))


def _inside(spans: tuple[Span, ...], start: int, end: int, trigger: int) -> list[Pair]:
    """The spans within a sentence as places in it, those nearest to the trigger first."""
    there = [span for span in spans if start <= span.start and span.end <= end]
    there.sort(key=lambda span: (abs(span.start - trigger), span.start))
    return [(span.start - start, span.end - start) for span in there]


def _apart(one: Pair, other: Pair) -> bool:
    return one[1] <= other[0] or other[1] <= one[0]
