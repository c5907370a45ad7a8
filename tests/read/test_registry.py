"""The registry of extractors: they fit together, are documented, and are measured."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from communique.errors import AssemblyError
from communique.evaluate.gold import evaluate
from communique.model import By, Record
from communique.read import registry
from communique.read.reading import Extractor, Reading
from communique.read.registry import EXTRACTORS

ROOT = Path(__file__).parents[2]
# The parts of the gold evaluation that measure each extractor; a new one needs a line here and gold.
MEASURED = {
    "reference": {"people", "states", "roles", "state_and_title", "speakers_pronoun", "speakers_role"},
    "times": {"engagement_date", "commitment_due"},
    "statements": {"statements", "statements_content", "speakers", "directness", "acts"},
    "engagements": {"engagements", "engagement_status", "participants", "engagement_place", "topics"},
    "commitments": {"commitments", "commitment_status"},
    "events": {"events", "events_states", "events_type", "event_status", "event_mode", "event_contexts"},
    "places": {"places"},
}
# A gold document of which nothing is asked: the evaluation names its parts all the same.
LISTS = ("entities", "engagements", "statements", "commitments", "events", "places")
FACTS: dict[str, object] = {
    "published": None,
    "published_given": False,
    "genre": "report",
    "title": None,
    "dateline": None,
} | {name: [] for name in LISTS}


def nothing(reading: Reading, by: By) -> Iterator[object]:
    return iter(())


def test_names_are_unique() -> None:
    names = [extractor.name for extractor in EXTRACTORS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("extractor", EXTRACTORS, ids=lambda e: e.name)
def test_an_extractor_has_a_version_and_gives_something(extractor: Extractor) -> None:
    assert extractor.version >= 1
    assert extractor.name
    assert extractor.gives
    assert extractor.by == By(name=extractor.name, version=extractor.version)
    assert extractor.run.__doc__, "say in a docstring what it yields"


def test_needs_and_gives_fit() -> None:
    assert registry.check(EXTRACTORS) == EXTRACTORS


def test_a_missing_need_is_named() -> None:
    with pytest.raises(AssemblyError, match=r"'places' needs who, which none before it gives.*surface"):
        registry.check([e for e in EXTRACTORS if e.name == "places"])


def test_order_counts() -> None:
    with pytest.raises(AssemblyError, match="needs"):
        registry.check(EXTRACTORS[::-1])


def test_two_may_not_give_the_same() -> None:
    again = replace(EXTRACTORS[0], name="again", run=nothing)
    with pytest.raises(AssemblyError, match=f"'again' gives '{again.gives}', which is given already"):
        registry.check((*EXTRACTORS, again))


@pytest.mark.parametrize("given", sorted(registry.GIVEN))
def test_none_may_give_what_is_there_from_the_start(given: str) -> None:
    with pytest.raises(AssemblyError, match="given already"):
        registry.check([Extractor("own", 1, (), given, nothing)])


def test_the_docs_have_a_row_for_each() -> None:
    text = (ROOT / "docs" / "how-to-add-an-extractor.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (\d+) \| ([^|]*) \| `(\w+)` \| [^|]+ \|$", text, re.M)
    listed = [
        (n, int(version), tuple(re.findall(r"`(\w+)`", needs)), gives) for n, version, needs, gives in rows
    ]
    assert listed == [(e.name, e.version, e.needs, e.gives) for e in EXTRACTORS]


def test_each_is_measured(tmp_path: Path, bare: Record) -> None:
    (tmp_path / "bare.txt").write_text(bare.document.text, encoding="utf-8")
    (tmp_path / "bare.json").write_text(json.dumps(FACTS), encoding="utf-8")
    report = evaluate(tmp_path, read=lambda _: bare)
    assert set(MEASURED) == {extractor.name for extractor in EXTRACTORS}
    for name, parts in MEASURED.items():
        assert parts, name
        assert parts <= set(report.parts), f"{name}: the evaluation lacks {sorted(parts - set(report.parts))}"
