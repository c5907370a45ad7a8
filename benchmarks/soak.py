"""Hostile input at full size: each ends in bounded time and memory, and the good file beside it is read.

Without arguments all cases run, else those named.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

GOOD = "Foreign Minister Ana Duarte met Chilean Ambassador Pablo Reyes in Lisbon on Monday.\n"
WORDS = (
    "envoys",
    "met",
    "in",
    "the",
    "capital",
    "and",
    "agreed",
    "to",
    "talk",
    "while",
    "ministers",
    "waited",
)
SECONDS = 240.0
MEBIBYTES = 4096.0


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended; `seconds` are CPU seconds, and with them the start of the program and its model."""

    status: int
    seconds: float
    mebibytes: float
    good: bool
    said: str


def cases(folder: Path) -> Iterator[tuple[str, Path]]:
    """(name, path) of every hostile file; some are not there."""
    chance = random.Random(7)
    sentence = " ".join(WORDS).capitalize() + ". "
    contents: dict[str, str | bytes] = {
        "empty": "",
        "20 MB of text": sentence * (20_000_000 // len(sentence)),
        "8 MB of text": sentence * (8_000_000 // len(sentence)),
        "20 MB of chance": chance.randbytes(20_000_000),
        "UTF-16 without a mark": (GOOD * 50).encode("utf-16-le"),
        "wrong encoding": "“Día” – Müller’s. ".encode("cp1252") * 10_000,
        "10^6 brackets": "(" * 1_000_000,
        "10^6 bracket pairs": "()" * 500_000,
        "10^6 quote marks": '"' * 1_000_000,
        "10^6 quote marks apart": "“ " * 1_000_000,
        "10^5 words without a stop": " ".join(chance.choice(WORDS) for _ in range(100_000)),
        "10^5 names and commas": ", ".join(f"Minister Ana Duarte{i}" for i in range(20_000)),
        "10^5 lines": "Minister Ana Duarte said so.\n" * 100_000,
        "10^6 letters": "a" * 1_000_000,
        "10^6 combining marks": "e" + "\u0301" * 1_000_000,
        "10^5 words of Spanish": "El ministro llegó a la capital el martes y no habló con nadie. " * 8_000,
        "10^5 words of Russian": "Министр прибыл в столицу во вторник и ни с кем не говорил. " * 8_000,
        "controls": "\x1b[2J" * 50_000,
    }
    for name, content in contents.items():
        path = folder / name.replace(" ", "_")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        yield name, path
    locked = folder / "locked"
    locked.write_text(GOOD)
    locked.chmod(0)
    yield from (("unreadable", locked), ("missing", folder / "missing"), ("a directory", folder))
    if Path("/dev/zero").exists():
        yield "endless zeros", Path("/dev/zero")


def run(path: Path, good: Path) -> Ended:
    """Reads the hostile file and the good one in one call."""
    command = [sys.executable, "-m", "communique", "read", "--format", "jsonl", str(path), str(good)]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen(command, stdout=out, stderr=err)
        timer = Timer(2 * SECONDS, child.kill)
        timer.start()
        _, status, usage = os.wait4(child.pid, 0)
        timer.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        records = [json.loads(line) for line in out]
        said = err.read().decode("utf-8", "replace").strip()
    faults = [fault["message"] for record in records[:-1] for fault in record["faults"]]
    whole = bool(records) and records[-1]["document"]["text"] == GOOD and bool(records[-1]["engagements"])
    return Ended(
        child.returncode,
        usage.ru_utime + usage.ru_stime,
        usage.ru_maxrss / 1024,
        whole,
        " | ".join([said, *faults]),
    )


def main() -> None:
    """Prints a line for each case; exit status 1 if one is out of bounds."""
    wanted, wrong = sys.argv[1:], 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        good = folder / "good.txt"
        good.write_text(GOOD)
        for case, path in cases(folder):
            if wanted and case not in wanted:
                continue
            ended = run(path, good)
            bounded = ended.seconds < SECONDS and ended.mebibytes < MEBIBYTES
            fine = bounded and ended.good and ended.status in {0, 1} and "Traceback" not in ended.said
            wrong += not fine
            print(
                f"{'ok ' if fine else 'BAD'} {case:<28}{ended.seconds:>7.1f} s{ended.mebibytes:>7.0f} MiB"
                f"  exit {ended.status}  {ended.said.replace(name, '')[:110]}",
                flush=True,
            )
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
