"""When something was or will be, with how precise that is and where it was taken from."""

from __future__ import annotations

from typing import Literal

from .span import Frozen, Span

Precision = Literal["minute", "day", "week", "month", "year"]
Basis = Literal["stated", "relative", "publication"]


class Time(Frozen):
    """A stretch of calendar time; `start` and `end` are full ISO dates (or minutes), both inclusive.

    `basis` says how the date is known: `stated` in full by the text, `relative` to the document's date
    ("on Monday", "yesterday"), or only taken from the day of `publication` (then `span` is null).
    `timex` is the TIMEX3 value of the expression.
    """

    start: str | None
    end: str | None
    precision: Precision
    basis: Basis
    span: Span | None
    timex: str | None
