"""The own side of a readout, which it names by office alone, and whose words a speech is."""

from __future__ import annotations

import pytest

from communique import Reader, Record, document

LONDON = """PM call with President Kale of Tuvalu: 4 March 2026

The Prime Minister spoke to the President of Tuvalu, Sina Kale, this morning.

The Prime Minister thanked her for the visit. They agreed that the reef must be protected.

Both leaders welcomed the new port at Downing Street's request.
"""
SAME_OFFICE = """Readout: Prime Minister's call with Prime Minister Roy of Canada

The Prime Minister spoke to the Prime Minister of Canada, Ann Roy, this afternoon.

The Prime Minister congratulated Prime Minister Roy on the budget. They agreed to meet in Ottawa in May.

Prime Minister Roy thanked him. The leaders discussed Ukraine.
"""
LISBON = """Prime Minister receives President of Senegal

Lisbon, 4 May 2025

The Prime Minister received the President of Senegal, Moussa Diop, this morning.

The Head of Government stressed the importance of fish. President Diop thanked Portugal.
"""
SENT = """PM call with President Kale of Tuvalu: 4 March 2026
The Prime Minister spoke to the President of Tuvalu, Sina Kale.

From: Prime Minister's Office, 10 Downing Street and The Rt Hon Clara Boyd MP
Published 4 March 2026

The Prime Minister thanked her for the visit.
"""
SPEECH = """{}

Fellow citizens,

I returned last night from Lima. The envoy told me that the port would open. We shall not abandon Haiti.
"""


def _read(text: str) -> Record:
    return Reader().read(document(text))


def _said(record: Record) -> list[tuple[str, ...]]:
    names = {entity.id: entity.name for entity in record.entities}
    return [tuple(sorted(names[i] for i in s.speakers)) for s in record.statements]


def test_a_bare_office_and_they_are_the_own_side_and_both_who_spoke() -> None:
    record = _read(LONDON)
    both = ("Prime Minister", "Sina Kale")
    assert _said(record) == [("Prime Minister",), both, both]
    assert next(e.state for e in record.entities if e.name == "Prime Minister") == "GBR"


def test_an_office_that_both_sides_hold_is_the_own_side_where_nothing_more_is_said() -> None:
    both = ("Ann Roy", "Prime Minister")
    assert _said(_read(SAME_OFFICE)) == [("Prime Minister",), both, ("Ann Roy",), both]


def test_the_head_of_government_is_the_prime_minister_whom_the_text_opens_with() -> None:
    assert _said(_read(LISBON)) == [("Prime Minister",), ("Moussa Diop",)]


def test_whoever_the_line_of_the_sender_names_holds_the_office() -> None:
    assert _said(_read(SENT))[-1] == ("Clara Boyd",)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("STATEMENT BY THE HON. ANNA-LEE BROWN-GRANT, M.P., MINISTER OF TRADE OF BARBADOS, ON HAITI", "ANNA"),
        ("ADDRESS TO THE NATION BY HIS EXCELLENCY JOHN MENSAH, PRESIDENT OF THE REPUBLIC OF GHANA", "JOHN"),
        ("REMARKS BY PRIME MINISTER MARY ANN SMITH AT THE OPENING OF THE SUMMIT", "MARY"),
    ],
)
def test_a_speech_is_of_whom_its_headline_names_in_capitals(title: str, name: str) -> None:
    record = _read(SPEECH.format(title))
    names = {entity.id: entity.name for entity in record.entities}
    own = [s for s in record.statements if s.cue is None]
    assert [s.content[0].text for s in own] == [
        "I returned last night from Lima",
        "We shall not abandon Haiti",
    ]
    assert all(names[i].startswith(name) for s in own for i in s.speakers)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The Ministry of Trade of Peru held talks. A ministry statement said they went well.",
            "Ministry of Trade",
        ),
        ("The statement said the talks went well.", "statement"),
    ],
)
def test_a_paper_speaks_for_the_body_that_put_it_out(text: str, speaker: str) -> None:
    assert _said(_read(text))[-1] == (speaker,)


@pytest.mark.parametrize(
    ("verb", "said"),
    [
        ("condoled", "the loss of lives in the fire"),
        ("valued", "the continued assistance of Japan"),
        ("attached", "importance to regular talks"),
    ],
)
def test_what_is_condoled_valued_or_found_important_is_said(verb: str, said: str) -> None:
    record = _read(f"Foreign Minister Ana Lima {verb} {said}.")
    assert [s.cue.text for s in record.statements if s.cue] == [verb]
