"""The extractors of a reader, in the order they run, checked to fit together."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import AssemblyError
from . import commitments, engagements, events, places, reference, statements, timeline
from .reading import Extractor

# What a reading holds before any extractor has run.
GIVEN = frozenset({"layout", "parse", "surface"})


EXTRACTORS: tuple[Extractor, ...] = (
    Extractor("reference", 1, ("parse", "surface"), "who", reference.extract),
    Extractor("times", 1, ("parse",), "times", timeline.extract),
    Extractor("statements", 1, ("who",), "statements", statements.extract),
    Extractor("engagements", 1, ("who", "times", "statements"), "engagements", engagements.extract),
    Extractor(
        "commitments", 1, ("who", "times", "statements", "engagements"), "commitments", commitments.extract
    ),
    Extractor("events", 1, ("who", "times", "statements", "engagements"), "events", events.extract),
    Extractor("places", 1, ("who",), "places", places.extract),
)


def check(extractors: Sequence[Extractor]) -> tuple[Extractor, ...]:
    """The extractors themselves; AssemblyError if one needs what none before gives, or two give the same."""
    given = set(GIVEN)
    for extractor in extractors:
        missing = [need for need in extractor.needs if need not in given]
        if missing:
            raise AssemblyError(
                f"extractor {extractor.name!r} needs {', '.join(missing)}, which none before it gives; "
                f"given so far: {', '.join(sorted(given))}"
            )
        if extractor.gives in given:
            raise AssemblyError(
                f"extractor {extractor.name!r} gives {extractor.gives!r}, which is given already"
            )
        given.add(extractor.gives)
    return tuple(extractors)
