"""Calendar time in words, with how it is known."""

from __future__ import annotations

import re

from ..model import Time

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d).*)?")


def day(iso: str) -> str:
    """`17 April 2025` for 2025-04-17, `April 2025` for 2025-04; anything else as it is."""
    match = _ISO.fullmatch(iso)
    if not match or not 1 <= int(match[2] or 1) <= 12:
        return iso
    month = _MONTHS[int(match[2]) - 1] if match[2] else None
    date = " ".join(part for part in (str(int(match[3])) if match[3] else None, month, match[1]) if part)
    return f"{date}, {match[4]}" if match[4] else date


def when(time: Time) -> str:
    """`17 April 2025 (the day of publication)`: the time in words and where it was taken from."""
    words = _stretch(time)
    if time.basis == "publication":
        return f"{words} (taken from the day of publication)"
    if time.basis == "relative":
        quote = f" from “{time.span.text}”" if time.span else ""
        return f"{words} (reckoned{quote})"
    return f"{words} (as stated)"


def _stretch(time: Time) -> str:
    if time.start is None or time.end is None:
        known = time.start or time.end
        word = "from" if time.start else "until"
        return f"{word} {day(known)}" if known else (time.timex or "at a time not known")
    if time.precision == "year" and time.start[:4] == time.end[:4]:
        return time.start[:4]
    if time.precision == "month" and time.start[:7] == time.end[:7]:
        return day(time.start[:7])
    if time.precision == "week":
        return f"in the week of {day(time.start)}"
    return day(time.start) if time.start == time.end else f"{day(time.start)} to {day(time.end)}"
