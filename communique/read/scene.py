"""A reading as the contacts see it: who is who, with states by their code and times in text order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..model import Time
from .reading import Reading, Who
from .tokens import Parse


@dataclass(frozen=True, slots=True)
class Scene:
    """`states` are the first entities of each state by its code, `times` those with words, in text order."""

    reading: Reading
    parse: Parse
    who: Who
    states: Mapping[str | None, str]
    times: Sequence[Time]

    def times_between(self, start: int, end: int) -> Sequence[Time]:
        """The times whose words begin in code points `start` to `end` (exclusive)."""
        first = bisect_left(self.times, start, key=_start)
        return self.times[first : bisect_left(self.times, end, first, key=_start)]


def scene(reading: Reading) -> Scene:
    """The reading with its look-ups made."""
    who, states = reading.who, dict[str | None, str]()
    for e in who.entities.values():
        if e.kind == "state" and e.state:
            states.setdefault(e.state, e.id)
    times = sorted((t for t in reading.give("times") if t.span and t.start), key=_start)
    return Scene(reading, reading.parse, who, states, times)


def _start(time: Time) -> int:
    """Where a time expression stands; before the text for one that no words tell."""
    return time.span.start if time.span is not None else -1
