"""How well items are put into classes: F1 of each class, and their mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Classes:
    """Gold and predicted classes of the same items; classes are those that the gold has."""

    gold: tuple[str, ...]
    predicted: tuple[str, ...]

    @property
    def accuracy(self) -> float:
        """The share of items in the right class."""
        return sum(a == b for a, b in zip(self.gold, self.predicted, strict=True)) / max(1, len(self.gold))

    @property
    def macro_f1(self) -> float:
        """The mean of the F1 of each class."""
        names = sorted(set(self.gold))
        return sum(self.f1(name) for name in names) / max(1, len(names))

    def f1(self, name: str) -> float:
        """F1 of one class, from 0 to 1."""
        right = sum(a == b == name for a, b in zip(self.gold, self.predicted, strict=True))
        named = self.gold.count(name) + self.predicted.count(name)
        return 2 * right / named if named else 0.0

    def confusions(self) -> Sequence[tuple[tuple[str, str], int]]:
        """How often a class was taken for another, most often first."""
        pairs = Counter((a, b) for a, b in zip(self.gold, self.predicted, strict=True) if a != b)
        return sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0]))

    def to_text(self) -> str:
        """A table, one line a class."""
        rows = [
            f"{name:<12}{self.gold.count(name):>6}{self.predicted.count(name):>6}{self.f1(name):>8.3f}"
            for name in sorted(set(self.gold))
        ]
        return "\n".join((f"{'class':<12}{'gold':>6}{'pred':>6}{'F1':>8}", *rows))
