"""Scores of many documents taken together, as a table and as data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .score import Score


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts pooled over documents; a share of nothing is 1 where nothing was asked for, else 0."""

    gold: int
    predicted: int
    right: int

    @property
    def precision(self) -> float:
        """Right of what was predicted."""
        return self.right / self.predicted if self.predicted else float(self.gold == 0)

    @property
    def recall(self) -> float:
        """Right of what the gold has."""
        return self.right / self.gold if self.gold else float(self.predicted == 0)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; of an accuracy, the accuracy."""
        total = self.gold + self.predicted
        return 2 * self.right / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Report:
    """How good records of a gold set are; `digest` is that of its files, `faults` the reader's own."""

    digest: str
    documents: int
    faults: int
    parts: Mapping[str, Tally]

    def f1(self, part: str) -> float:
        """F1 of a part, from 0 to 1; KeyError for one that was not measured."""
        return self.parts[part].f1

    @property
    def misattributed(self) -> float:
        """Share of direct statements that are given to a wrong speaker."""
        tally = self.parts.get("direct_attributed", Tally(0, 0, 0))
        return 1 - tally.f1

    def to_text(self) -> str:
        """A table, one line a part."""
        head = f"{'part':<22}{'gold':>6}{'pred':>6}{'right':>6}{'P':>8}{'R':>8}{'F1':>8}"
        rows = [_row(part, tally) for part, tally in self.parts.items()]
        foot = f"{self.documents} documents, {self.faults} faults, misattributed {self.misattributed:.3f}"
        return "\n".join((head, *rows, foot))

    def to_dict(self) -> dict[str, object]:
        """The same as plain data for JSON, shares rounded to four places."""
        return {
            "digest": self.digest,
            "documents": self.documents,
            "faults": self.faults,
            "misattributed": round(self.misattributed, 4),
            "parts": {part: _data(tally) for part, tally in self.parts.items()},
        }


def pool(scores: Iterable[Score]) -> dict[str, Tally]:
    """Counts added up by part, in the order in which parts first come."""
    total: dict[str, Tally] = {}
    for score in scores:
        seen = total.get(score.part, Tally(0, 0, 0))
        total[score.part] = Tally(
            gold=seen.gold + score.gold,
            predicted=seen.predicted + score.predicted,
            right=seen.right + score.right,
        )
    return total


def _row(part: str, tally: Tally) -> str:
    counts = f"{part:<22}{tally.gold:>6}{tally.predicted:>6}{tally.right:>6}"
    if not tally.gold and not tally.predicted:
        return f"{counts}{'-':>8}{'-':>8}{'-':>8}"
    return f"{counts}{tally.precision:>8.3f}{tally.recall:>8.3f}{tally.f1:>8.3f}"


def _data(tally: Tally) -> dict[str, int | float]:
    return {
        "gold": tally.gold,
        "predicted": tally.predicted,
        "right": tally.right,
        "precision": round(tally.precision, 4),
        "recall": round(tally.recall, 4),
        "f1": round(tally.f1, 4),
    }
