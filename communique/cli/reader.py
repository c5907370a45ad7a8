"""The reader that a command works with: the real one, loaded late, or one that a test passes as `obj`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ..model import Document, Record


class AnyReader(Protocol):
    """What commands need of a reader."""

    def read(self, document: Document) -> Record:
        """The record of a document."""
        ...


MakeReader = Callable[[str | None], AnyReader]


def load(model: str | None) -> AnyReader:
    """The reader with the language model named, or with the usual one."""
    from ..read.reader import Reader

    return Reader(model=model) if model else Reader()
