"""Items of a public data set: JSON Lines in, predictions out, in the order and with the ids of the items."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from ..errors import InputError

Item = Mapping[str, Any]
Prediction = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """What a task found: a table for people, and the one figure that a floor is held against."""

    text: str
    score: float


class Task(Protocol):
    """A data set's own question; `needs` are the keys that each item must have."""

    needs: tuple[str, ...]

    def predict(self, item: Item) -> Prediction:
        """The answer to one item, with its id."""

    def report(self, judged: Sequence[tuple[Item, Prediction]]) -> Found | None:
        """How good the answers are; None where no item has gold."""


def load(path: Path, *, needs: tuple[str, ...]) -> Iterator[Item]:
    """The items of a JSON Lines file; InputError, with the line's number, for one that lacks `needs`.

    Lines end at line feeds only: texts may hold other marks that some take for the end of a line.
    """
    for number, line in enumerate(_lines(path), 1):
        if line.strip():
            yield _item(path, number, line, needs)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), str(error)) from error


def _item(path: Path, number: int, line: str, needs: tuple[str, ...]) -> Item:
    where = f"{path}, line {number}"
    try:
        item = json.loads(line)
    except ValueError as error:
        raise InputError(where, f"not JSON: {error}") from error
    if not isinstance(item, dict):
        raise InputError(where, "not an object")
    missing = [key for key in needs if not isinstance(item.get(key), str)]
    if missing:
        raise InputError(where, f"lacks {', '.join(missing)} as text")
    return item
