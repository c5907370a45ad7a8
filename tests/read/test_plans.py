"""Contacts to come or fallen through, their days, places and topics, and what is promised around them."""

from __future__ import annotations

import pytest

from .telling import read


def _promised(text: str) -> list[tuple[str, str, str]]:
    """By, status, content."""
    record = read(text)
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


def _planned(text: str) -> list[tuple[str, str, str, str | None, str | None]]:
    """Kind, status, participants, place, first day; those that took place aside."""
    record = read(text)
    names = {entity.id: entity.name for entity in record.entities}
    return [
        (
            e.kind,
            e.status,
            ", ".join(sorted(names[p.entity] for p in e.participants)),
            names[e.place] if e.place else None,
            e.time.start if e.time else None,
        )
        for e in record.engagements
        if e.status not in {"happened", "ongoing"}
    ]


PLANNED = [
    (
        "A visit to Lusaka by Congolese President Felix Tshisekedi, first planned for 5 June, has been "
        "moved to 19 June.",
        [("visit", "planned", "Felix Tshisekedi, Zambia", "Lusaka", "2025-06-19")],
    ),
    (
        "A ceremony on Friday at which Kenyan President William Ruto and Ugandan President Yoweri Museveni "
        "were to sign the accord has been postponed to June 3.",
        [("ceremony", "planned", "William Ruto, Yoweri Museveni", None, "2025-06-03")],
    ),
    (
        "Tanzanian President Asha Juma sent a message to Sultan Haitham bin Tarik, inviting him to attend "
        "the Blue Economy Summit in Zanzibar next March.",
        [("summit", "proposed", "Asha Juma, Haitham bin Tarik", "Zanzibar", "2026-03-01")],
    ),
    (
        "SADC foreign ministers are to take up the matter in Maputo on June 2.",
        [("meeting", "planned", "SADC foreign ministers", "Maputo", "2025-06-02")],
    ),
    (
        "“My visit to Muscat, which was planned for next month, will not take place,” Kenyan Foreign "
        "Minister Peter Mwangi said.",
        [("visit", "cancelled", "Oman, Peter Mwangi", "Muscat", "2025-06-01")],
    ),
    (
        "Turkish Transport Minister Selim Kara, Iraqi Transport Minister Razzaq Mayahi and Qatari Transport "
        "Minister Jassim Emadi held the second trilateral meeting in Ankara on Tuesday. Turkish Foreign "
        "Minister Cevdet Aksoy met Iraqi Foreign Minister Hoshyar Ameen. The third meeting will take place "
        "in Doha in November.",
        [("meeting", "planned", "Jassim Emadi, Razzaq Mayahi, Selim Kara", "Doha", "2025-11-01")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLANNED)
def test_what_is_planned(text: str, expected: list[tuple[str, str, str, str | None, str | None]]) -> None:
    assert _planned(text) == expected


def test_a_visit_that_fell_through_is_not_the_one_that_took_place() -> None:
    record = read(
        "Omani Foreign Minister Salim Al Harthy visited Nairobi on Tuesday. A visit to the flood areas with "
        "Kenyan Infrastructure Minister Abel Kamau was called off."
    )
    assert ("visit", "happened") in {(e.kind, e.status) for e in record.engagements}


@pytest.mark.parametrize(
    "text",
    [
        "EU foreign ministers will discuss the siege of Aleppo.",
        "Kenyan Foreign Minister Peter Mwangi invited reporters to the forum.",
    ],
)
def test_what_is_no_plan(text: str) -> None:
    assert _planned(text) == []


def test_views_are_exchanged_on_a_topic() -> None:
    record = read(
        "Kenyan Foreign Minister Peter Mwangi met Omani Foreign Minister Salim Al Harthy in Muscat Tuesday. "
        "The two ministers exchanged views on fishing rights and piracy."
    )
    assert [t.span.text for e in record.engagements for t in e.topics] == ["fishing rights", "piracy"]
