"""Hostile input, small: each ends with a record or a fault, and soon. `make soak` has the full sizes."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from communique import Reader, document
from communique.cli import main

GOOD = "Foreign Minister Ana Duarte met Chilean Ambassador Pablo Reyes in Lisbon on Monday.\n"
CHANCE = random.Random(3)
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
# Bound on a loaded machine; each takes under a second on an idle one.
SECONDS = 20

TEXTS = {
    "empty": "",
    "blank": " \n\t\n\u2028 ",
    "brackets": "(" * 20_000,
    "pairs": "()[]{}" * 4_000,
    "nested": "(" * 2_000 + "x" + ")" * 2_000,
    "quotes": '"' * 20_000,
    "open quotes": "“ " * 5_000,
    "apostrophes": "' " * 5_000,
    "no stop": " ".join(CHANCE.choice(WORDS) for _ in range(3_000)),
    "names": ", ".join(f"Minister Ana Duarte{i}" for i in range(500)),
    "commas": "," * 5_000 + " " + ", " * 5_000,
    "capitals": "MINISTER OF THE MINISTRY " * 300,
    "of": "the minister of " * 1_000,
    "and": "he and she and " * 1_000,
    "titles": "Minister Secretary President Lord " * 500,
    "said": "he said that " * 1_000,
    "lines": "he said.\n" * 1_000,
    "letters": "a" * 50_000,
    "marks": "e" + "\u0301" * 20_000,
    "digits": "2025-04-17 " * 1_000,
    "dates": "on Monday 3 May last week " * 300,
    "controls": "\x1b[2J\x07\x08" * 500,
    "odd spaces": "Minister\u00a0Ana\u2009Duarte\u200bmet\ufeffReyes\u3000in\u2028Lisbon.",
    "emoji": "👩🏽‍⚖️ Minister Ana Duarte 🇵🇹 met Reyes 🤝. " * 50,
    "astral": "𝔐𝔦𝔫𝔦𝔰𝔱𝔢𝔯 Ana Duarte said, “𝔶𝔢𝔰”. " * 50,
    "Spanish": "El ministro llegó a la capital el martes y no habló con nadie. " * 20,
    "Russian": "Министр прибыл в столицу во вторник и ни с кем не говорил. " * 20,
    "Chinese": "部长星期二抵达首都，没有与任何人交谈。" * 20,
    "Arabic": "وصل الوزير إلى العاصمة يوم الثلاثاء ولم يتحدث مع أحد. " * 20,
    "html": "<p>Minister <b>Ana Duarte</b> said &ldquo;yes&rdquo;</p><script>x()</script>" * 20,
}


@pytest.mark.parametrize("name", TEXTS)
def test_ends_with_a_record(name: str, reader: Reader) -> None:
    start = time.monotonic()
    record = reader.read(document(TEXTS[name]))
    assert time.monotonic() - start < SECONDS
    assert record.document.text == document(TEXTS[name]).text
    crashed = [fault.message for fault in record.faults if "Error" in fault.message]
    assert not crashed


@pytest.mark.parametrize("name", ["empty", "blank", "Russian", "Chinese", "Arabic", "Spanish"])
def test_what_cannot_be_read_says_so(name: str, reader: Reader) -> None:
    record = reader.read(document(TEXTS[name]))
    assert record.faults
    assert not record.statements


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_a_record_that_quotes_it(reader: Reader, text: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    record = reader.read(document(f"{GOOD}{text}"))
    assert not [fault.message for fault in record.faults if "Error" in fault.message]


def test_the_other_files_of_a_call_are_read(tmp_path: Path, reader: Reader) -> None:
    contents = {
        "good": GOOD.encode(),
        "empty": b"",
        "binary": bytes(range(256)),
        "encoding": "The envoy’s “plan” – old. ".encode("cp1252"),
        "utf16": GOOD.encode("utf-16-le"),
        "large": b"word " * 2_000_000,
        "brackets": b"(" * 50_000,
        "foreign": TEXTS["Russian"].encode(),
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    names = [str(tmp_path / name) for name in (*contents, "missing")]
    arguments = ["read", "--format", "jsonl", *names, str(tmp_path), names[0]]
    result = CliRunner().invoke(main, arguments, obj=lambda model: reader)
    assert result.exit_code == 1
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(records) == 6
    assert records[0] == records[-1]
    assert records[0]["engagements"]
    complaints = result.stderr.splitlines()
    assert [Path(line.split(": ")[0]).name for line in complaints] == [
        "binary",
        "utf16",
        "large",
        "missing",
        tmp_path.name,
    ]
