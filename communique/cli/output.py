"""The forms in which records are printed: a page, JSON and JSON Lines; each record is let go once printed."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Protocol

import click

if TYPE_CHECKING:
    from ..model import Record

# Legal in JSON, but a terminal obeys the first ones and many readers of lines break at the last.
_ESCAPED = re.compile(r"[\x7f-\x9f\u2028\u2029]")
WIDTH = 80
WIDEST = 100


class Output(Protocol):
    """`form` gives the printed form of a record, `write` prints it; `begin` and `end` stand around all."""

    on_terminal: bool

    def begin(self) -> None: ...
    def form(self, record: Record, name: str) -> str: ...
    def write(self, formed: str) -> None: ...
    def end(self) -> None: ...


def output(form: str | None, *, several: bool) -> Output:
    """The output for `--format form`; without one, a page on a terminal and JSON elsewhere."""
    terminal = sys.stdout.isatty()
    if form == "text" or (form is None and terminal):
        return Pages(several=several, terminal=terminal)
    if form == "jsonl":
        return Lines(terminal=terminal)
    return Array(terminal=terminal) if several else Lines(terminal=terminal, indent=2)


class Lines:
    """One JSON object after the other, each on one line unless indented."""

    def __init__(self, *, terminal: bool, indent: int | None = None) -> None:
        self.on_terminal = terminal
        self._indent = indent

    def begin(self) -> None:
        """Prints nothing."""

    def form(self, record: Record, name: str) -> str:
        """The record as JSON; the file's `name` is not part of it."""
        del name
        return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", record.to_json(indent=self._indent))

    def write(self, formed: str) -> None:
        """Prints UTF-8, whatever the locale."""
        click.echo(f"{formed}\n".encode(), nl=False)

    def end(self) -> None:
        """Prints nothing."""


class Array(Lines):
    """A JSON array, printed as its records come."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__(terminal=terminal, indent=2)
        self._between = ""

    def begin(self) -> None:
        """Opens the array."""
        click.echo(b"[", nl=False)

    def write(self, formed: str) -> None:
        """Prints one element."""
        click.echo(f"{self._between}\n{formed}".encode(), nl=False)
        self._between = ","

    def end(self) -> None:
        """Closes the array."""
        click.echo(b"\n]" if self._between else b"]")


class Pages:
    """A page for each record, under the name of its file where there are several."""

    def __init__(self, *, several: bool, terminal: bool) -> None:
        from rich.console import Console

        self.on_terminal = terminal
        self._several = several
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="replace")
        self._console = Console(file=sys.stdout, highlight=False, soft_wrap=False)
        self._console.width = min(self._console.width, WIDEST) if terminal else WIDTH

    def begin(self) -> None:
        """Prints nothing."""

    def form(self, record: Record, name: str) -> str:
        """The page as text, with colours if the terminal has them."""
        from rich.rule import Rule
        from rich.text import Text

        from ..view.page import page
        from ..view.told import clean

        with self._console.capture() as capture:
            if self._several:
                self._console.print(Rule(Text(clean(name)), align="left"))
            self._console.print(page(record))
            if self._several:
                self._console.print()
        return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())

    def write(self, formed: str) -> None:
        """Prints the page."""
        click.echo(formed, nl=False)

    def end(self) -> None:
        """Prints nothing."""
