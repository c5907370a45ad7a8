"""The page for a person: all that the record holds, nothing that a terminal would obey."""

from __future__ import annotations

import io
import re
from typing import Literal

import pytest
from rich.console import Console

from communique.model import Record, document
from communique.view.page import page
from communique.view.told import clean


def shown(record: Record, *, width: int = 80, colour: bool = False) -> str:
    stream = io.StringIO()
    system: Literal["standard"] | None = "standard" if colour else None
    console = Console(file=stream, width=width, force_terminal=colour, color_system=system, highlight=False)
    console.print(page(record))
    return stream.getvalue()


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize(
    "words",
    [
        "Ministers of two fictional shores meet",
        "LISBON · 3 June 2025 · Harbour News · report",
        "meeting, happened: Pablo Reyes (CHL) → Ana Duarte, Foreign Minister (PRT)",
        "where Lisbon",
        "when 2 June 2025 (reckoned from “on Monday”)",
        "in the room Rita Lobo, Ambassador",
        "about the port",
        "said “We will open the port by July 2025.”",
        "thanked Portugal for its patience",
        "“A senior official” (not resolved)",
        "Ana Duarte (PRT): open the port by July 2025 (to Pablo Reyes (CHL), made, due July 2025",
        "CONSULT visit Pablo Reyes (CHL) → Ana Duarte (PRT) “received”, happened",
        "COERCE restrict Peru → (unnamed) “blocked”, alleged, claimed by Pablo Reyes",
        "state Rita Lobo",
        "who is meant A senior official",
        "fault in events ran out of codes",
    ],
)
def test_page_says(full: Record, words: str) -> None:
    assert words in flat(shown(full, width=200))


def test_fits_eighty_columns_without_colour(full: Record) -> None:
    text = shown(full)
    assert max(map(len, text.splitlines())) <= 80
    assert "\x1b" not in text


def test_colour_is_a_gain_and_not_a_need(full: Record) -> None:
    assert "\x1b[" in shown(full, colour=True)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown(full, colour=True))
    assert plain == shown(full)


def test_a_record_without_findings_is_still_a_page(bare: Record) -> None:
    assert shown(bare).startswith("report\n")
    assert "day of publication" in shown(bare)
    assert "WHO MET WHOM" not in shown(bare)


@pytest.mark.parametrize(
    "bad", ["\x1b]0;owned\x07", "\x1b[2J", "\x9b31m", "\u202egpj.exe", "\x00", "\x08\x08"]
)
def test_no_control_character_reaches_the_terminal(bare: Record, bad: str) -> None:
    doc = document(f"x {bad}", title=f"Title {bad}\r\nand more", publisher=bad)
    text = shown(bare.model_copy(update={"document": doc}))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
    assert "and more" in text


def test_markup_of_the_console_library_is_plain_text(bare: Record) -> None:
    doc = document("x", title="[bold red]alert[/] :smile:")
    assert "[bold red]alert[/] :smile:" in shown(bare.model_copy(update={"document": doc}))


def test_clean_keeps_letters_of_all_scripts() -> None:
    assert clean("Çavuşoğlu \n 李强\t «да»") == "Çavuşoğlu 李强 «да»"
