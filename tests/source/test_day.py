"""The day of publication, as given."""

from __future__ import annotations

import pytest

from communique.errors import InputError
from communique.source.day import published


@pytest.mark.parametrize(
    "value", ["2025-04-17", "2025-04", "2025", "2024-02-29", "2025-04-17T10:00", "2025-04-17T10:00:05Z", None]
)
def test_dates_and_their_prefixes(value: str | None) -> None:
    assert published(value) == value


@pytest.mark.parametrize(
    "value",
    [
        "",
        "yesterday",
        "17.04.2025",
        "2025-13",
        "2025-02-30",
        "2025-4-7",
        "20250417",
        "0000-01-01",
        "2025-04-17 ",
    ],
)
def test_anything_else_is_named(value: str) -> None:
    with pytest.raises(InputError, match="ISO date"):
        published(value)
