"""The task `behaviour`: pairs of sentences that differ in one thing, and what that must change or leave.

An item is `{id, kind, a, b}`; `a` and `b` are `{text, label, status}` with `<s>`, `<t>` around the parties. A
pair is right if type and status of both its sentences are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..errors import InputError
from ..read.coder import NONE, coding
from ..read.encoder import Encoder, encoder
from .items import Found, Item, Prediction
from .marked import unmarked

SIDES = ("a", "b")


class Task:
    """Judges both sentences of each pair by the encoder alone."""

    needs: tuple[str, ...] = ("id", "kind")

    def __init__(self) -> None:
        self._encoder = encoder()

    def predict(self, item: Item) -> Prediction:
        """`{id, a, b}`, each with `label` and `status`; InputError for a pair without both sentences."""
        for side in SIDES:
            if not isinstance(item.get(side), dict) or not isinstance(item[side].get("text"), str):
                raise InputError(str(item["id"]), f"has no sentence {side!r}")
        return {"id": item["id"], **{side: answer(self._encoder, item[side]["text"]) for side in SIDES}}

    def report(self, judged: Sequence[tuple[Item, Prediction]]) -> Found | None:
        """The share of pairs that are right, in all and by kind."""
        known = [(item, prediction) for item, prediction in judged if "label" in item["a"]]
        if not known:
            return None
        kinds = sorted({item["kind"] for item, _ in known})
        rows = [_row(kind, [pair for pair in known if pair[0]["kind"] == kind]) for kind in kinds]
        share = sum(right(item, prediction) for item, prediction in known) / len(known)
        head = f"{'kind':<14}{'pairs':>6}{'right':>8}{'type':>8}"
        return Found("\n".join((head, *rows, _row("all", known))), share)


def answer(encoder: Encoder, text: str) -> Mapping[str, str | None]:
    """Type and status of a marked sentence."""
    marked = unmarked(text)
    found = coding(encoder.judge(marked.text, marked.source, marked.target))
    return {"label": found.plover or NONE, "status": found.status}


def right(item: Item, prediction: Prediction, *, keys: Sequence[str] = ("label", "status")) -> bool:
    """Whether both sentences have the answer that they should."""
    return all(prediction[side][key] == item[side].get(key) for side in SIDES for key in keys)


def _row(kind: str, pairs: Sequence[tuple[Any, Any]]) -> str:
    shares = [sum(right(*pair, keys=keys) for pair in pairs) for keys in (("label", "status"), ("label",))]
    return f"{kind:<14}{len(pairs):>6}" + "".join(f"{share / len(pairs):>8.3f}" for share in shares)
