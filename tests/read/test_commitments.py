"""Commitments: who undertakes what, for whom, by when, and what is none."""

from __future__ import annotations

import pytest

from .telling import read


def _told(text: str) -> list[tuple[str, str, str, str]]:
    """By, status, content, to."""
    record = read(text)
    names = {entity.id: entity.name for entity in record.entities}
    return [
        (", ".join(names[i] for i in c.by), c.status, c.content.text, ", ".join(names[i] for i in c.to))
        for c in record.commitments
    ]


MADE = [
    (
        "Peruvian President Rosa Quispe reiterated Peru's readiness to mediate, if both so request.",
        ("Rosa Quispe", "conditional", "Peru's readiness to mediate", ""),
    ),
    (
        "Peru and Chile will withdraw their tanks within two weeks, Peruvian minister Rosa Quispe said.",
        ("Rosa Quispe", "made", "withdraw their tanks within two weeks", ""),
    ),
    (
        "Peru agreed to process permits within ten days, following a meeting on Monday.",
        ("Peru", "agreed", "process permits within ten days", ""),
    ),
    (
        "Peruvian Foreign Minister Rosa Quispe said Lima is to send ten doctors to Haiti.",
        ("Rosa Quispe", "made", "send ten doctors to Haiti", "Haiti"),
    ),
    (
        '"We are going to compensate every household by Christmas," Peruvian minister Rosa Quispe promised.',
        ("Rosa Quispe", "made", "compensate every household by Christmas", ""),
    ),
    (
        "Peruvian Foreign Minister Rosa Quispe explained that Peru had decided to provide tents.",
        ("Rosa Quispe", "made", "provide tents", ""),
    ),
    (
        "Peruvian Foreign Minister Rosa Quispe conveyed Peru's decision to post an attaché in Suva.",
        ("Rosa Quispe", "made", "Peru's decision to post an attaché in Suva", ""),
    ),
    (
        "Peruvian Foreign Minister Rosa Quispe added that Lima was committed to completing the dam.",
        ("Rosa Quispe", "made", "completing the dam", ""),
    ),
    (
        '"I promise you that the fleet will be home by May," Peruvian minister Rosa Quispe said.',
        ("Rosa Quispe", "made", "the fleet will be home by May", ""),
    ),
    (
        "Andean Power chief executive Rosa Quispe said the company would order a second turbine.",
        ("Rosa Quispe", "made", "the company would order a second turbine", ""),
    ),
    (
        "Peruvian Health Minister Rosa Quispe replied that 22 volunteers would remain until September.",
        ("Rosa Quispe", "made", "22 volunteers would remain until September", ""),
    ),
    (
        "Peruvian envoy Rosa Quispe pledged that her country’s battalion would remain with the mission.",
        ("Rosa Quispe", "made", "her country’s battalion would remain with the mission", "mission"),
    ),
    (
        "The two delegations signed a protocol under which Bolivia will hand back the cars.",
        ("Bolivia", "agreed", "hand back the cars", ""),
    ),
    (
        "Army commander Rosa Quispe of Peru committed two platoons to guard the dam.",
        ("Rosa Quispe", "made", "two platoons", ""),
    ),
    (
        "Peruvian Foreign Minister Rosa Quispe said Peru would send a field hospital to Haiti if asked.",
        ("Rosa Quispe", "conditional", "send a field hospital to Haiti if asked", "Haiti"),
    ),
    (
        "Peruvian President Rosa Quispe said Peru would deploy a patrol aircraft next month, though she "
        "added that the step had been planned before.",
        ("Rosa Quispe", "made", "deploy a patrol aircraft next month", ""),
    ),
    (
        "Norway pledged to send 40 tonnes of wheat to Sudan.",
        ("Norway", "made", "send 40 tonnes of wheat to Sudan", "Sudan"),
    ),
    (
        '"We will reopen our embassy in Damascus next month," Italian Foreign Minister Antonio Tajani said.',
        ("Antonio Tajani", "made", "reopen our embassy in Damascus next month", ""),
    ),
    (
        "The foreign minister of Kenya said Kenya would host the talks in September.",
        ("foreign minister of Kenya", "made", "host the talks in September", ""),
    ),
    (
        "Egypt reaffirmed its commitment to protecting the shipping lanes.",
        ("Egypt", "reaffirmed", "protecting the shipping lanes", ""),
    ),
    (
        "India and Japan agreed to establish a joint naval committee.",
        ("India, Japan", "agreed", "establish a joint naval committee", ""),
    ),
    (
        "Canada promised Haiti 20 million dollars for its police.",
        ("Canada", "made", "20 million dollars for its police", "Haiti"),
    ),
    ("Turkey committed to opening a corridor for aid.", ("Turkey", "made", "opening a corridor for aid", "")),
    ("Sweden vowed to end the trade in rare birds.", ("Sweden", "made", "end the trade in rare birds", "")),
    ("Chad undertook not to shell the city.", ("Chad", "made", "not to shell the city", "")),
    ("Peru pledged to train Bolivian pilots.", ("Peru", "made", "train Bolivian pilots", "Bolivian pilots")),
    (
        "Ghana's finance minister, Cassiel Forson, said the arrears would be paid by the end of July.",
        ("Cassiel Forson", "made", "the arrears would be paid by the end of July", ""),
    ),
    (
        "Canadian Foreign Minister Anita Anand announced a contribution of $12 million for clinics in Haiti.",
        ("Anita Anand", "made", "contribution of $12 million for clinics in Haiti", ""),
    ),
    (
        "The prime minister of Fiji said his government would build the jetty.",
        ("prime minister of Fiji", "made", "build the jetty", ""),
    ),
    (
        "Indonesia promised that the crew would be released.",
        ("Indonesia", "made", "the crew would be released", ""),
    ),
    (
        "Foreign Minister Elina Valtonen of Finland invited Foreign Minister Margus Tsahkna of Estonia to "
        "visit Helsinki in the autumn. The Estonian minister accepted the invitation with pleasure.",
        ("Margus Tsahkna", "agreed", "visit Helsinki in the autumn", ""),
    ),
]

NONE = [
    "The rebels committed atrocities in the town.",
    "Governor Rosa Quispe of Cusco hopes that the ministry will pay.",
    "Peruvian Foreign Minister Rosa Quispe said the two sides were to meet in May.",
    "Peruvian Foreign Minister Rosa Quispe underscored Peru's readiness to host talks.",
    "The minister hopes to visit Cairo.",
    "The two presidents discussed plans to build a railway.",
    '"We will retaliate and strike their ports," the general said.',
    "Finland urged Estonia to build the tunnel.",
    "Ghana has not promised to send troops.",
    "The envoy of Nepal said that prices will rise.",
    "Spain expects that France will open the border.",
    "Russia said Ukraine would have to leave the region.",
    "Turkey threatened to close the straits.",
    "Cyprus condemned the promise.",
    '"We will expel their ambassador," the foreign minister of Chad said.',
    "The exhibition will open on Friday.",
    "The envoy of Nepal said prices would be raised by traders by June.",
    "Chad promised that Libya would withdraw its troops.",
    "The White House announced sanctions against two banks.",
    "Turkey offered to mediate.",
]


@pytest.mark.parametrize(("text", "expected"), MADE)
def test_what_is_undertaken(text: str, expected: tuple[str, str, str, str]) -> None:
    assert _told(text) == [expected]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_commitment(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    "condition",
    [
        "if the attacks stop",
        "if the attacks on our lorries and their drivers stop",
        "once our lorries are let through",
        ", provided that the drivers are safe",
        ", on condition that the drivers are freed by June",
        ", subject to a vote in parliament",
        "only after the drivers are freed",
    ],
)
def test_a_condition_is_kept_as_status_and_in_the_content(condition: str) -> None:
    deed = f"open the border {condition}".replace(" ,", ",")
    text = f'"We will {deed}," said the president of Chad, Mahamat Deby.'
    (commitment,) = read(text).commitments
    assert commitment.status == "conditional"
    assert commitment.content.text == deed


def test_a_day_of_the_condition_is_not_when_it_is_due() -> None:
    text = "Norway pledged to send 40 tonnes of wheat to Sudan, provided that the port opens by 30 June 2025."
    (commitment,) = read(text).commitments
    assert commitment.due is None


def test_when_it_is_due() -> None:
    (commitment,) = read("Norway pledged to send 40 tonnes of wheat to Sudan by 30 June 2025.").commitments
    assert commitment.due is not None
    assert commitment.due.end == "2025-06-30"


DUE = [
    ("by the end of June", ("2025-06-30", "2025-06-30")),
    ("before the end of the year", ("2025-12-31", "2025-12-31")),
    ("before December", ("2025-11-30", "2025-11-30")),
    ("in June", ("2025-06-01", "2025-06-30")),
    ("within ten days", ("2025-05-24", "2025-05-24")),
]


@pytest.mark.parametrize(("when", "expected"), DUE)
def test_a_deadline_is_its_last_day(when: str, expected: tuple[str, str]) -> None:
    (commitment,) = read(f"Norway pledged to send wheat to Sudan {when}.").commitments
    assert commitment.due is not None
    assert (commitment.due.start, commitment.due.end) == expected


def test_it_points_at_its_statement() -> None:
    record = read("Norway pledged to send 40 tonnes of wheat to Sudan.")
    (commitment,) = record.commitments
    assert commitment.statement == record.statements[0].id
    assert commitment.read_by.name == "commitments"


def test_a_promise_at_a_meeting_points_at_the_meeting() -> None:
    record = read(
        "Foreign Minister Elina Valtonen of Finland met Foreign Minister Margus Tsahkna of Estonia. "
        "Valtonen pledged to finance the new cable."
    )
    (commitment,) = record.commitments
    assert commitment.engagement == record.engagements[0].id
