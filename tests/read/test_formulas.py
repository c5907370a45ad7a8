"""Contacts and those in the room as newsrooms put them, one plain sentence a formula."""

from __future__ import annotations

from functools import cache

import pytest

from communique.model import document
from communique.read.reader import Reader

MOE = "Norwegian Foreign Minister Jon Moe"
OTIENO = "Kenyan Foreign Minister William Otieno"


@cache
def _reader() -> Reader:
    return Reader()


def _told(text: str) -> list[str]:
    """`kind status: names` of each contact, those only present in brackets, in the order of their names."""
    record = _reader().read(document(text, published="2025-05-14"))
    assert not record.faults
    names = {entity.id: entity.name for entity in record.entities}
    told = []
    for e in record.engagements:
        there = [f"({names[p.entity]})" if p.part == "present" else names[p.entity] for p in e.participants]
        told.append(f"{e.kind} {e.status}: {', '.join(sorted(there))}")
    return told


ROOM = "meeting happened: (Asha Mbeki), (Lars Berg), Jon Moe, William Otieno"


@pytest.mark.parametrize(
    "words",
    [
        "Also present were Ambassador Asha Mbeki and State Secretary Lars Berg.",
        "Others present included Ambassador Asha Mbeki and State Secretary Lars Berg.",
        "Among those present were Ambassador Asha Mbeki and State Secretary Lars Berg.",
        "Ambassador Asha Mbeki and State Secretary Lars Berg also took part.",
        "Ambassador Asha Mbeki and State Secretary Lars Berg also participated.",
        "Ambassador Asha Mbeki and State Secretary Lars Berg were in attendance.",
        "Ambassador Asha Mbeki and State Secretary Lars Berg were part of the discussions.",
        "Ambassador Asha Mbeki and State Secretary Lars Berg were also in the room.",
        "Taking part in the meeting were Ambassador Asha Mbeki and State Secretary Lars Berg.",
    ],
)
def test_who_was_in_the_room(words: str) -> None:
    assert _told(f"{MOE} met {OTIENO} in Oslo. {words}") == [ROOM]


def test_who_took_part_was_at_what_was_held_and_not_at_what_is_planned() -> None:
    text = f"{MOE} met {OTIENO} in Oslo. They agreed to hold the next Strategic Dialogue in Nairobi in June. "
    text += "Ambassador Asha Mbeki and State Secretary Lars Berg also participated in the meeting."
    assert ROOM in _told(text)


def test_whoever_was_present_when_two_met() -> None:
    told = _told(f"State Secretary Lars Berg was present when {MOE} met {OTIENO} on Monday.")
    assert told == ["meeting happened: (Lars Berg), Jon Moe, William Otieno"]


CONTACTS = {
    f"{MOE} was joined by {OTIENO} for talks in Oslo on Monday.": "talks happened",
    f"{MOE} joined {OTIENO} for a working lunch on Monday.": "meeting happened",
    f"{MOE} co-chaired the Joint Commission with {OTIENO} in Oslo on Monday.": "talks happened",
    f"{MOE} signed with {OTIENO} an agreement on visas on Monday.": "ceremony happened",
    f"{MOE} signed an agreement on visas with {OTIENO} on Monday.": "ceremony happened",
    f"{MOE} and {OTIENO} inked a memorandum on fisheries on Monday.": "ceremony happened",
    f"{MOE} reached out to {OTIENO} by telephone on Monday.": "call happened",
    f"{MOE} got in touch with {OTIENO} over the phone.": "call happened",
    f"{MOE} and {OTIENO} agreed by telephone on Monday to keep in touch.": "call happened",
    f"{MOE} and {OTIENO} connected by video link on Monday.": "call happened",
    f"{MOE} discussed Sudan with {OTIENO} in a telephone call on Monday.": "call happened",
    f"{MOE} exchanged views by phone with {OTIENO}.": "call happened",
    f"In a separate phone call, {MOE} and {OTIENO} agreed to keep coordinating.": "call happened",
    f"{MOE} and {OTIENO} exchanged views on trade in Oslo on Monday.": "meeting happened",
    f"{MOE} ran into {OTIENO} on the margins of the forum.": "meeting happened",
}


@pytest.mark.parametrize("text", CONTACTS)
def test_formulas_of_contact(text: str) -> None:
    assert _told(text) == [f"{CONTACTS[text]}: Jon Moe, William Otieno"]


def test_whoever_says_i_spoke_with_somebody_was_party_to_it() -> None:
    text = f'"On Monday I spoke by phone with {OTIENO}," {MOE} told reporters.'
    assert _told(text) == ["call happened: Jon Moe, William Otieno"]


def test_talks_that_somebody_was_due_to_chair_did_not_take_place() -> None:
    text = f"{MOE} was due to chair talks between Serbia and Kosovo from Friday. "
    assert _told(text) == ["talks planned: Jon Moe, Kosovo, Serbia"]
    assert _told(text + "The meeting will not go ahead.") == ["talks cancelled: Jon Moe, Kosovo, Serbia"]


def test_whoever_is_arriving_on_a_day_has_not_come() -> None:
    assert _told(f"{MOE} is arriving in Nairobi on Friday.") == ["visit planned: Jon Moe, Kenya"]
