"""Fits the weights of an event's confidence to gold and writes communique/weights/confidence.json.

    python training/calibrate.py [GOLD ...]

A logistic model of whether type, source and target of an event are right. Tells how well it is calibrated on
documents that it was not fitted to: a fifth of them at a time.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
from communique import Reader  # noqa: E402
from communique.evaluate.align import align  # noqa: E402
from communique.evaluate.goldfile import load  # noqa: E402
from communique.evaluate.score import best_pairs  # noqa: E402
from communique.evaluate.score_events import _by_entities  # noqa: E402
from communique.read import judging  # noqa: E402

Row = tuple[str, dict[str, float], bool]
BINS = 10
RIDGE = 1.0
# Gold that is kept to measure by.
UNREAD = {"gold_unseen", "gold_unread"}


def rows(folders: Sequence[Path]) -> Iterator[Row]:
    """(document, features, whether right) of each event that the rules propose in gold."""
    reader, seen = Reader(), list[dict[str, float]]()
    wanted = judging.confidence

    def keep(found: dict[str, float]) -> float:
        seen.append(dict(found))
        return 0.5

    judging.confidence = keep
    for gold in (gold for folder in folders for gold in load(folder)):
        seen.clear()
        record = reader.read(gold.document)
        case = align(gold, record)
        pairs = best_pairs(case.facts.events, record.events, partial(_by_entities, case))
        right = {given for _, given in pairs}
        for n, found in enumerate(seen):
            yield gold.name, found, n in right
    judging.confidence = wanted


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Weights of a logistic model with a ridge, by Newton's method."""
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (y - p) - RIDGE * w
        curvature = (x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(x.shape[1])
        w += np.linalg.solve(curvature, gradient)
    return w


def error(p: np.ndarray, y: np.ndarray) -> float:
    """Expected calibration error: how far shares are from what is said, in bins of a tenth."""
    bins = np.minimum((p * BINS).astype(int), BINS - 1)
    return float(sum(abs(y[bins == b].mean() - p[bins == b].mean()) * (bins == b).mean() for b in set(bins)))


def main() -> None:
    """Fits, tells and writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = sorted(ROOT.glob("tests/gold*"))
    parser.add_argument("gold", nargs="*", type=Path, default=[p for p in default if p.name not in UNREAD])
    found = list(rows(parser.parse_args().gold))
    names = list(found[0][1])
    x = np.array([[row[name] for name in names] for _, row, _ in found])
    y = np.array([float(right) for *_, right in found])
    fold = np.array([int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) % 5 for name, *_ in found])
    p = np.zeros(len(y))
    for n in range(5):
        p[fold == n] = 1 / (1 + np.exp(-x[fold == n] @ fit(x[fold != n], y[fold != n])))
    print(f"{len(y)} events, {y.mean():.3f} right; calibration error {error(p, y):.3f}")
    for low in np.arange(0, 1, 0.1):
        there = (p >= low) & (p < low + 0.1)
        if there.any():
            print(f"  {low:.1f} to {low + 0.1:.1f}: {there.sum():5d} events, {y[there].mean():.3f} right")
    weights = {name: round(float(w), 3) for name, w in zip(names, fit(x, y), strict=True)}
    file = ROOT / "communique" / "weights" / "confidence.json"
    file.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")
    print(weights)


if __name__ == "__main__":
    main()
