"""Floors under the figures: pinned with a digest of the gold, raised freely, lowered only when asked to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from math import floor
from pathlib import Path
from typing import Any

from ..errors import GoldError
from .report import Report

_PLACES = 1000


def check_floors(report: Report, floors: Mapping[str, Any]) -> list[str]:
    """What is below its floor, in words; `floors` has `digest` and `parts` (part to least F1)."""
    complaints = []
    if floors["digest"] != report.digest:
        complaints.append(f"the gold is {report.digest[:12]}, the floors are for {floors['digest'][:12]}")
    for part, least in floors["parts"].items():
        tally = report.parts.get(part)
        if tally is None:
            complaints.append(f"{part} is not measured any more")
        elif tally.f1 < least:
            complaints.append(f"{part}: F1 {tally.f1:.4f} is below its floor {least}")
    return complaints


def update_floors(
    path: Path,
    report: Report,
    *,
    section: str = "gold",
    parts: Iterable[str] | None = None,
    allow_lower: bool = False,
) -> dict[str, Any]:
    """Sets the floors of `section` in the JSON file `path` to the report's F1, cut to three places.

    `parts` names those to pin; by default those pinned already, or all that were measured if there are none.
    GoldError, with nothing written, if one would be lowered or dropped and `allow_lower` is not set.
    """
    file: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    old: dict[str, float] = file.get(section, {}).get("parts", {})
    pinned = tuple(parts) if parts is not None else tuple(old or report.parts)
    new = {part: _cut(report.f1(part)) for part in pinned if part in report.parts}
    lowered = [part for part, least in old.items() if new.get(part, 0.0) < least or part not in new]
    if lowered and not allow_lower:
        told = ", ".join(f"{part} {old[part]} to {new.get(part)}" for part in lowered)
        raise GoldError(str(path), f"floors would be lowered: {told}; pass allow_lower=True if this is meant")
    file[section] = {"digest": report.digest, "parts": new}
    path.write_text(json.dumps(file, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return {"digest": report.digest, "parts": new}


def _cut(value: float) -> float:
    """Cut and never rounded up, so that a report passes the floors made from it."""
    return floor(value * _PLACES) / _PLACES
