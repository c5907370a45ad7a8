"""The day a report was published, as the person who brings it in gives it."""

from __future__ import annotations

import re
from datetime import date

from ..errors import InputError

_FORM = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?")


def published(value: str | None) -> str | None:
    """`value` if it is an ISO 8601 date, with or without a time, or a year or month; else InputError."""
    if value is None:
        return None
    match = _FORM.fullmatch(value)
    try:
        if match is None:
            raise ValueError
        date(*(int(part or 1) for part in match.groups()))
    except ValueError:
        reason = f"{value!r} is not an ISO date; write 2025-04-17, or 2025-04 or 2025 if no more is known"
        raise InputError("published", reason) from None
    return value
