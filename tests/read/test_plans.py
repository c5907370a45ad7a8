"""Contacts to come or fallen through, their days, places and topics, and what is promised around them."""

from __future__ import annotations

from functools import cache

import pytest

from communique.model import Record, document
from communique.read.reader import Reader


@cache
def _reader() -> Reader:
    return Reader()


def _read(text: str) -> Record:
    record = _reader().read(document(text, published="2025-05-14"))
    assert not record.faults
    return record


def _promised(text: str) -> list[tuple[str, str, str]]:
    """By, status, content."""
    record = _read(text)
    names = {entity.id: entity.name for entity in record.entities}
    return [(", ".join(names[i] for i in c.by), c.status, c.content.text) for c in record.commitments]


PROMISED = [
    (
        "Latvian Transport Minister Janis Kalnins said the border bridge would reopen to lorries on Monday.",
        [("Janis Kalnins", "made", "the border bridge would reopen to lorries on Monday")],
    ),
    (
        '"We will not expel anyone this month," Kenyan Interior Minister Peter Mwangi told reporters.',
        [("Peter Mwangi", "made", "not expel anyone this month")],
    ),
    (
        "Qatar offered to send two field hospitals to Chad.",
        [("Qatar", "made", "send two field hospitals to Chad")],
    ),
    (
        "Turkish Trade Minister Emre Demir announced that the Turkish Red Crescent would give 50,000 dollars "
        "to the families in June.",
        [
            (
                "Turkish Red Crescent",
                "made",
                "the Turkish Red Crescent would give 50,000 dollars to the families",
            )
        ],
    ),
    (
        "Poland will send twelve transformers to Ukraine in June.",
        [("Poland", "made", "send twelve transformers to Ukraine in June")],
    ),
    (
        "The Peruvian envoy will not go back until Bolivia apologises, Peruvian Foreign Minister "
        'Luis Ramos said. "We will sign the treaty when the annex has been rewritten," he added.',
        [("Luis Ramos", "conditional", "sign the treaty when the annex has been rewritten")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PROMISED)
def test_what_is_promised(text: str, expected: list[tuple[str, str, str]]) -> None:
    told = _promised(text)
    for by, status, content in expected:
        assert any(b == by and s == status and c.startswith(content) for b, s, c in told), told


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan Foreign Minister Peter Mwangi said the next round of talks would begin on Monday.",
        '"We will not comment on that," Kenyan Interior Minister Peter Mwangi said.',
        "Norway offered to mediate between Chad and Sudan.",
        "Kenyan Foreign Minister Peter Mwangi said stocks of grain would run out within six weeks.",
        "Observers expect that Spain will open the border in June.",
    ],
)
def test_what_nobody_promises(text: str) -> None:
    assert _promised(text) == []
