"""communique reads news reports and official readouts about diplomacy into records sourced to the character.

    import communique
    record = communique.read(text, published="2025-04-17")

Importing the package is light; models and language model are loaded when first used.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from .errors import CommuniqueError

if TYPE_CHECKING:
    from .model import Document, Record, document
    from .read.coder import Coder
    from .read.reader import Reader

__version__ = "0.1.0"

__all__ = ["Coder", "CommuniqueError", "Document", "Reader", "Record", "__version__", "document", "read"]

_HOME = {
    "Coder": ".read.coder",
    "Document": ".model",
    "Reader": ".read.reader",
    "Record": ".model",
    "document": ".model",
}

# The package `communique.read` is loaded before the function below takes its name: loaded later, it would
# take the function's place. `from communique.read.reader import Reader` works all the same.
import_module(".read", __name__)


def read(
    text: str, *, published: str | None = None, title: str | None = None, url: str | None = None
) -> Record:
    """The record of one report.

    `published` is the ISO date of the report or a prefix of one; without it, and without a day in the
    dateline, "on Monday" has no date. InputError for a date that is none; ModelMissing without the
    language model.
    """
    from .model import document
    from .source.day import published as day

    made = document(text, published=day(published), title=title, url=url)
    return _reader().read(made)


@cache
def _reader() -> Reader:
    reader: Reader = __getattr__("Reader")()
    return reader


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import_module(".view.notebook", __name__).attach()
    return getattr(import_module(_HOME[name], __name__), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
