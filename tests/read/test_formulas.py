"""Contacts and those in the room as newsrooms put them, one plain sentence a formula."""

from __future__ import annotations

import pytest

from .telling import read

MOE = "Norwegian Foreign Minister Jon Moe"
OTIENO = "Kenyan Foreign Minister William Otieno"


def _told(text: str) -> list[str]:
    """`kind status: names` of each contact, those only present in brackets, in the order of their names."""
    record = read(text)
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
    f'"I had a good call with {OTIENO} on Monday," {MOE} told reporters.': "call happened",
    f'"{OTIENO} called me on Sunday," {MOE} told reporters.': "call happened",
    f"A memorandum was signed for Norway by {MOE} and for Kenya by {OTIENO}.": "ceremony happened",
    f"{MOE} signed the memorandum for Norway while {OTIENO} signed for Kenya.": "ceremony happened",
    f"An agreement on visas was signed between {MOE} and {OTIENO} on Monday.": "ceremony happened",
    f"{MOE} and {OTIENO} came together in Oslo on Monday.": "meeting happened",
    f"{MOE} used a meeting with {OTIENO} on Monday to raise visas.": "meeting happened",
    f"{MOE} met virtually with {OTIENO}.": "call happened",
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


@pytest.mark.parametrize("words", ["touched down in Nairobi on Monday", "headed to Nairobi on Monday"])
def test_formulas_of_journeys(words: str) -> None:
    assert _told(f"{MOE} {words}.") == ["visit happened: Jon Moe, Kenya"]


def test_of_three_who_meet_in_the_city_of_one_that_one_is_host() -> None:
    text = f"{MOE}, {OTIENO} and Danish Foreign Minister Ida Holm met in Oslo on Monday."
    (engagement,) = read(text).engagements
    assert [p.capacity for p in engagement.participants] == ["host", "visitor", "visitor"]


def test_those_who_witnessed_a_signing_were_present_where_others_are_told_to_have_signed() -> None:
    text = f"{MOE} received {OTIENO} in Oslo. {MOE} and {OTIENO} then witnessed the signing of a memorandum. "
    text += "It was signed by State Secretary Lars Berg and Ambassador Asha Mbeki."
    assert "ceremony happened: (Jon Moe), (William Otieno), Asha Mbeki, Lars Berg" in _told(text)


NO_CONTACTS = [
    f"{OTIENO} recalled the Joint Commission, which has not met since 2021.",
    "Envoy Lars Berg delivered a message of goodwill from President Jon Moe to President William Otieno.",
]


@pytest.mark.parametrize("text", NO_CONTACTS)
def test_formulas_that_tell_of_no_contact(text: str) -> None:
    assert _told(text) == []


def test_a_wish_to_speak_again_is_no_plan() -> None:
    text = f"{MOE} spoke by phone with {OTIENO} on Monday. They looked forward to speaking again soon."
    assert _told(text) == ["call happened: Jon Moe, William Otieno"]


def test_whoever_was_in_contact_on_a_day_spoke_with_the_other() -> None:
    assert _told(f"{MOE} was in contact with {OTIENO} last night.") == [
        "call happened: Jon Moe, William Otieno"
    ]


def test_a_briefing_of_the_security_council_is_a_meeting_and_one_of_a_cabinet_none() -> None:
    told = _told("The Special Envoy for Yemen, Lars Berg, briefed the Security Council today.")
    assert told == ["meeting happened: Lars Berg, UN Security Council"]
    assert _told(f"{MOE} briefed the Cabinet on Monday.") == []


def test_an_offer_to_host_needs_no_place() -> None:
    assert _told("Sweden reiterated its readiness to host technical consultations.") == [
        "talks proposed: Sweden"
    ]


def test_a_visit_is_of_whoever_was_hosted() -> None:
    text = (
        "President Jon Moe of Norway thanked President William Otieno of Kenya for hosting Deputy Assistant "
    )
    text += "to the President Lars Berg during his visit to Nairobi in March."
    assert _told(text) == ["visit happened: Kenya, Lars Berg"]
