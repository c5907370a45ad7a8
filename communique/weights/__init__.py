"""The encoder's weights, its word pieces and what its outputs mean; made by `make train`."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

_HERE = files(__name__)


def network() -> bytes:
    """The network in ONNX."""
    return (_HERE / "encoder.onnx").read_bytes()


def tokenizer() -> str:
    """The word pieces, as the library `tokenizers` reads them."""
    return (_HERE / "tokenizer.json").read_text(encoding="utf-8")


def labels() -> dict[str, Any]:
    """`heads`: the labels of each, in the order of the outputs; `marks`: the pieces that mark the parties."""
    found: dict[str, Any] = json.loads((_HERE / "labels.json").read_text(encoding="utf-8"))
    return found


def confidence() -> dict[str, float]:
    """The weight of each part of an event's confidence."""
    found: dict[str, float] = json.loads((_HERE / "confidence.json").read_text(encoding="utf-8"))
    return found
