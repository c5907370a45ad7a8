"""A progress bar on standard error, where somebody sees it and there is enough to wait for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

# Fewer files are read before a bar would be worth looking at.
FEWEST = 6


class Progress:
    """Counts what is done; without a bar it does nothing. `shared` if others print where the bar is drawn."""

    def __init__(self, bar: Bar | None = None, *, shared: bool = False) -> None:
        self._bar = bar
        self._shared = shared

    def advance(self) -> None:
        """One more is done."""
        if self._bar is not None:
            self._bar.advance(self._bar.task_ids[0])

    @contextmanager
    def aside(self, *, error: bool) -> Iterator[None]:
        """For printing a record, or an `error`, with the bar out of the way where it would be in it."""
        if self._bar is None or not (error or self._shared):
            yield
            return
        self._bar.stop()
        yield
        self._bar.start()


@contextmanager
def progress(total: int, *, shared: bool) -> Iterator[Progress]:
    """A bar over `total` files; `shared` if records are printed on a terminal too."""
    if total < FEWEST or not sys.stderr.isatty():
        yield Progress()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = ("reading", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        bar.add_task("reading", total=total)
        yield Progress(bar, shared=shared)
