"""The progress bar: drawn on standard error where it is a terminal, and never in the way."""

from __future__ import annotations

import io
import sys

import pytest

from communique.cli.progress import FEWEST, progress


class Terminal(io.StringIO):
    """Says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def run(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, total: int) -> str:
    """What is written to standard error while `total` files are read, the second of which fails."""
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", stream)
        patch.setenv("TERM", "xterm-256color")
        patch.setenv("COLUMNS", "60")
        with progress(total, shared=False) as bar:
            for number in range(total):
                with bar.aside(error=number == 1):
                    sys.stderr.write(f"<{number}>")
                bar.advance()
    return stream.getvalue()


def test_many_files_show_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert f"{FEWEST}/{FEWEST}" in run(monkeypatch, Terminal(), FEWEST)


def test_few_files_show_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, Terminal(), FEWEST - 1) == "".join(f"<{n}>" for n in range(FEWEST - 1))


def test_no_terminal_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, io.StringIO(), FEWEST) == "".join(f"<{n}>" for n in range(FEWEST))


def test_an_error_begins_on_a_line_that_was_cleared(monkeypatch: pytest.MonkeyPatch) -> None:
    before, found, _ = run(monkeypatch, Terminal(), FEWEST).partition("<1>")
    assert found
    assert before.endswith("\x1b[2K")
