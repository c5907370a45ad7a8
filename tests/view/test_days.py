"""Dates in words."""

from __future__ import annotations

import pytest

from communique.model import Span, Time
from communique.model.time import Basis, Precision
from communique.view.days import day, when


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2025-04-17", "17 April 2025"),
        ("2025-04", "April 2025"),
        ("2025", "2025"),
        ("2025-04-07T09:30", "7 April 2025, 09:30"),
        ("2025-04-07T09:30:00Z", "7 April 2025, 09:30"),
        ("2025-13-01", "2025-13-01"),
        ("soon", "soon"),
    ],
)
def test_day(iso: str, words: str) -> None:
    assert day(iso) == words


@pytest.mark.parametrize(
    ("start", "end", "precision", "basis", "words"),
    [
        (
            "2025-04-17",
            "2025-04-17",
            "day",
            "publication",
            "17 April 2025 (taken from the day of publication)",
        ),
        (
            "2025-04-14",
            "2025-04-20",
            "week",
            "relative",
            "in the week of 14 April 2025 (reckoned from “last week”)",
        ),
        ("2025-04-01", "2025-04-30", "month", "stated", "April 2025 (as stated)"),
        ("2025-01-01", "2025-12-31", "year", "stated", "2025 (as stated)"),
        ("2024-01-01", "2025-12-31", "year", "stated", "1 January 2024 to 31 December 2025 (as stated)"),
        ("2025-04-17", "2025-04-19", "day", "stated", "17 April 2025 to 19 April 2025 (as stated)"),
        ("2025-04-17", None, "day", "stated", "from 17 April 2025 (as stated)"),
        (None, "2025-04-17", "day", "stated", "until 17 April 2025 (as stated)"),
        (None, None, "day", "stated", "at a time not known (as stated)"),
    ],
)
def test_when(start: str | None, end: str | None, precision: Precision, basis: Basis, words: str) -> None:
    span = Span(start=0, end=9, text="last week") if basis == "relative" else None
    assert when(Time(start=start, end=end, precision=precision, basis=basis, span=span, timex=None)) == words
