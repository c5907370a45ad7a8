"""Contacts told by what a host does or by whose house they are held in, and visits of a guest."""

from __future__ import annotations

import pytest

from .telling import contacts

MOE = "Norwegian Prime Minister Jon Moe"
OTIENO = "Kenyan President William Otieno"


HOSTS = {
    # Welcomed to a house is a meeting there, to a city a visit
    f"{OTIENO} welcomed {MOE} to State House to discuss trade.": [
        "meeting: Jon Moe/visitor, William Otieno/host @ State House"
    ],
    f"{OTIENO} welcomed {MOE} to Nairobi on Monday.": ["visit: Jon Moe/visitor, Kenya/host @ Nairobi"],
    f"{OTIENO} welcomed the progress made.": [],
    # Hosted for a visit: the guest is the visitor
    f"{OTIENO} will host {MOE} for a State Visit to Kenya in June.": [
        "visit: Jon Moe/visitor, Kenya/host @ Kenya, planned"
    ],
    f"{OTIENO} hosted {MOE} for lunch at State House.": [
        "meeting: Jon Moe/visitor, William Otieno/host @ State House"
    ],
    # Convened, dropped in on, joined for a meal
    "On Monday, Kenyan Foreign Minister Grace Auma convened some forty aid officials.": [
        "meeting: Grace Auma/host, some forty aid officials/visitor"
    ],
    "Kenyan Foreign Minister Grace Auma convened her thoughts.": [],
    f"{MOE} dropped in on {OTIENO} in Nairobi on Sunday.": [
        "meeting: Jon Moe/visitor, William Otieno/host @ Nairobi"
    ],
    f"{MOE} stopped in Bergen and looked in vain for {OTIENO}.": [],
    f"{MOE} joined {OTIENO} for dinner in Mombasa.": ["meeting: Jon Moe, William Otieno @ Mombasa"],
    f"{MOE} joined {OTIENO} in condemning the attack.": [],
    f"After an audience with Pope Leo, {MOE} spoke of his hopes.": ["meeting: Jon Moe/visitor, Leo/host"],
    # In whose house
    f"{MOE} met {OTIENO} at State House in Nairobi.": [
        "meeting: Jon Moe/visitor, William Otieno/host @ State House"
    ],
    f"{MOE} met with {OTIENO} at the Ministry of Foreign Affairs of Kenya.": [
        "meeting: Jon Moe/visitor, William Otieno/host @ Ministry of Foreign Affairs"
    ],
    f"{MOE} met {OTIENO} at the Grand Hotel in Geneva.": ["meeting: Jon Moe, William Otieno @ Grand Hotel"],
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=t) for t, e in HOSTS.items()])
def test_hosts_and_guests(text: str, expected: list[str]) -> None:
    assert contacts(text) == expected


TOLD = {
    # What is said to come is planned, and a finished journey to meet somebody is no plan
    f"The spokesman disclosed that {MOE} would travel to Nairobi.": [
        "visit: Jon Moe/visitor, Kenya/host @ Nairobi, planned"
    ],
    f"{MOE} would travel to Nairobi if he were asked.": [
        "visit: Jon Moe/visitor, Kenya/host @ Nairobi, hypothetical"
    ],
    f"{MOE} flew to Nairobi on Monday to meet {OTIENO}.": [
        "visit: Jon Moe/visitor, Kenya/host @ Nairobi",
        "meeting: Jon Moe/visitor, William Otieno/host @ Nairobi",
    ],
    f"{MOE} will fly to Nairobi on Monday to meet {OTIENO}.": [
        "visit: Jon Moe/visitor, Kenya/host @ Nairobi, planned",
        "meeting: Jon Moe/visitor, William Otieno/host @ Nairobi, planned",
    ],
    f"The planned visit of {MOE} to Nairobi had to be called off.": [
        "visit: Jon Moe/visitor, Kenya/host @ Nairobi, cancelled"
    ],
    # Who speaks of a contact between two others was not there
    f"Sweden's Foreign Minister Eva Holm followed up on the call between {MOE} and {OTIENO}.": [
        "call: Jon Moe, William Otieno"
    ],
    f"The envoy gave thanks for the visit of {MOE} and his delegation to Mombasa.": [
        "visit: Jon Moe/visitor, Kenya/host @ Mombasa"
    ],
    "The Baltic Council met in Riga on Friday. The meeting was co-chaired by Latvian Minister Ilze Ozola and "
    "Estonian Minister Kristel Raud.": ["meeting: Ilze Ozola/chair, Kristel Raud/chair @ Riga"],
    "At our meeting today in Hiroshima, we, the Leaders of the G7, reaffirmed our unity.": [
        "meeting: Leaders of the G7 @ Hiroshima"
    ],
    f"{MOE} met {OTIENO}. Moe thanked the President for hosting the Africa Summit in Mombasa.": [
        "meeting: Jon Moe, William Otieno",
        "summit: William Otieno/host @ Mombasa",
    ],
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=t) for t, e in TOLD.items()])
def test_contacts_told_in_passing(text: str, expected: list[str]) -> None:
    assert contacts(text) == expected


UNDONE = {
    # What was called off is not what took place, nor any plan told of before
    f"{MOE} met {OTIENO} in Oslo. The summit set for 12 May in Nairobi has been postponed.": [
        "meeting: Jon Moe, William Otieno @ Oslo"
    ],
    f"{MOE} will visit Kenya in June. A visit to the refugee camps was called off.": [
        "visit: Jon Moe/visitor, Kenya/host @ Kenya, planned"
    ],
    f"{MOE} was to have met {OTIENO} on Friday.": ["meeting: Jon Moe, William Otieno, cancelled"],
    f"{MOE} had been expected to meet {OTIENO} in Lamu.": [
        "meeting: Jon Moe, William Otieno @ Lamu, cancelled"
    ],
    f"A meeting between {MOE} and {OTIENO} fell through.": ["meeting: Jon Moe, William Otieno, cancelled"],
    f"A first attempt to arrange the visit fell through. {MOE} met {OTIENO} in Oslo.": [
        "meeting: Jon Moe, William Otieno @ Oslo"
    ],
    # Announced, wished for and offered
    f"{MOE} will lay a wreath and be received by {OTIENO} on 20 June.": [
        "meeting: Jon Moe/visitor, William Otieno/host, planned"
    ],
    "The envoy proposed that the African Union host a meeting in Addis Ababa in June.": [
        "meeting: African Union/host @ Addis Ababa, proposed"
    ],
    f"{MOE} underlined Kenya's readiness to host talks between the Sudanese parties.": [
        "talks: Kenya/host, Sudanese parties/visitor, proposed"
    ],
    f"{MOE} thanked {OTIENO} for Kenya's hospitality at the press conference.": [],
    f"{MOE} hosted {OTIENO} on Monday, the second day of his visit to Norway.": [
        "meeting: Jon Moe/host, William Otieno/visitor",
        "visit: Norway/host, William Otieno/visitor @ Norway",
    ],
    f"{MOE} met {OTIENO} in Oslo. It was their second meeting this year.": [
        "meeting: Jon Moe, William Otieno @ Oslo"
    ],
    # Who acted for the ministry
    "NAIROBI, 13 May – Kenya's Ministry of Foreign Affairs summoned the Norwegian ambassador, Eva Lund. "
    "Deputy Foreign Minister Grace Auma told the ambassador that the list was wrong.": [
        "meeting: Eva Lund/visitor, Grace Auma/host"
    ],
    f"{OTIENO} summoned Norwegian Ambassador Eva Lund and handed him a note of protest.": [
        "meeting: Eva Lund/visitor, William Otieno/host"
    ],
    # Who they are, and who else came
    f"{MOE} received Ana Soto, Luis Vega and Inés Rojas, the Foreign Ministers of Chile, Peru and Bolivia, "
    "who spoke of trade.": ["meeting: Ana Soto/visitor, Inés Rojas/visitor, Jon Moe/host, Luis Vega/visitor"],
    f"{MOE} met {OTIENO} in Oslo. Finance Minister Carl Lind joined the final part of the meeting.": [
        "meeting: Carl Lind (present), Jon Moe, William Otieno @ Oslo"
    ],
    f"{MOE} held what he called “useful” talks with {OTIENO}.": ["talks: Jon Moe, William Otieno"],
    f"{MOE} recalled {OTIENO}'s visit to the Indian capital.": ["visit: India/host, William Otieno/visitor"],
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=t) for t, e in UNDONE.items()])
def test_what_did_not_take_place_and_who_was_there(text: str, expected: list[str]) -> None:
    assert contacts(text) == expected


def test_the_ministers_of_a_joint_statement_are_all_who_open_it() -> None:
    told = contacts(
        "JOINT STATEMENT\n\nLima, 27 November 2025\n\n1. Peru's Minister for Defence, Luis Vega, and "
        "Minister for Foreign Affairs, Inés Rojas, hosted Chile's Minister for Foreign Affairs, Ana Soto, "
        "and Minister of Defence, Hugo Paz, in Lima today.\n\n"
        "2. The Ministers were received by President Lucía Peña."
    )
    assert (
        "meeting: Ana Soto/visitor, Hugo Paz/visitor, Inés Rojas/visitor, Lucía Peña/host, Luis Vega/visitor"
        in told
    )


MAIN = {
    # What a report is about, in the words of many newsrooms
    f"{MOE} held a bilateral with {OTIENO} in Mombasa.": ["meeting: Jon Moe, William Otieno @ Mombasa"],
    "On 12 May a meeting was held between the Minister of Trade of Norway, Jon Moe, and the Ambassador of "
    "Kenya, Grace Auma.": ["meeting: Grace Auma, Jon Moe"],
    f"OSLO — {MOE} left for Kenya on Sunday.": ["visit: Jon Moe/visitor, Kenya/host, ongoing"],
    f"{MOE} left Kenya for good.": [],
    f"{OTIENO} held talks with visiting {MOE} at State House.": [
        "talks: Jon Moe/visitor, William Otieno/host @ State House"
    ],
    "NAIROBI — Kenyan Foreign Minister Grace Auma hosted envoys from Norway, Britain and Canada.": [
        "meeting: Grace Auma/host, envoys from Norway, Britain and Canada/visitor"
    ],
    f"{MOE} met with {OTIENO}, as well as Foreign Minister Grace Auma.": [
        "meeting: Grace Auma, Jon Moe, William Otieno"
    ],
    f"{MOE} hosted {OTIENO} in Oslo. Foreign Minister Eva Lund joined them in the garden.": [
        "meeting: Eva Lund (present), Jon Moe/host, William Otieno/visitor @ Oslo"
    ],
    f"{MOE} hosted {OTIENO} in Oslo. Foreign Minister Eva Lund joined them in condemning the attack.": [
        "meeting: Jon Moe/host, William Otieno/visitor @ Oslo"
    ],
    "Russian and Turkish foreign ministers Sergei Orlov and Hakan Demir spoke by phone on Monday.": [
        "call: Hakan Demir, Sergei Orlov"
    ],
    "Envoy Kim Gunn-ho of South Korea held talks with his American and Japanese counterparts, Sung Kane "
    "and Takehiro Mori, on Monday.": ["talks: Kim Gunn-ho, Sung Kane, Takehiro Mori"],
    "The Prime Minister spoke to President Zoltan Kral of Hungary this afternoon.": [
        "call: Prime Minister, Zoltan Kral"
    ],
    "H.H. Sheikh Abdullah bin Khalid, Foreign Minister of Oman, discussed with Hakan Demir, Foreign Minister "
    "of Türkiye, ways to boost ties. This came during a phone call today.": [
        "call: Abdullah bin Khalid, Hakan Demir"
    ],
    "Cuban Ambassador Sergio Vega, who paid President William Otieno a courtesy visit, spoke of trade.": [
        "meeting: Sergio Vega/visitor, William Otieno/host"
    ],
    f"{OTIENO} met visiting {MOE}.": ["meeting: Jon Moe/visitor, William Otieno/host"],
    f"{OTIENO} hosted a state banquet in honour of {MOE}.": [
        "ceremony: Jon Moe/visitor, William Otieno/host"
    ],
    f"{OTIENO} hosted a reception for Norwegian Ambassador Eva Lund.": [
        "ceremony: Eva Lund/visitor, William Otieno/host"
    ],
    f"{OTIENO} offered a lunch to {MOE} at State House.": [
        "meeting: Jon Moe/visitor, William Otieno/host @ State House"
    ],
    f"{OTIENO} offered his condolences to {MOE}.": [],
    "Norwegian Ambassador Eva Lund paid President William Otieno a farewell visit.": [
        "meeting: Eva Lund/visitor, William Otieno/host"
    ],
    f"{MOE} will travel to Mombasa, Kenya, on March 10-12 for talks with {OTIENO}, his office said.": [
        "visit: Jon Moe/visitor, Kenya/host @ Mombasa, planned",
        "talks: Jon Moe/visitor, William Otieno/host @ Mombasa, planned",
    ],
    f"{MOE} said on Thursday he will raise the dispute with {OTIENO} when they meet in Lamu.": [
        "meeting: Jon Moe, William Otieno @ Lamu, planned"
    ],
    "The foreign ministers of the Nordic states held their second strategic dialogue on Monday.": [
        "talks: foreign ministers of the Nordic states"
    ],
    # Beside another contact, of another house
    f"{MOE} sat down with {OTIENO} in Oslo before a dinner with bankers.": [
        "meeting: Jon Moe, William Otieno @ Oslo",
        "meeting: Jon Moe, bankers @ Oslo",
    ],
    f"{MOE} met {OTIENO} at State House in Mombasa.": [
        "meeting: Jon Moe/visitor, William Otieno/host @ State House"
    ],
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=t) for t, e in MAIN.items()])
def test_the_contact_a_report_is_about(text: str, expected: list[str]) -> None:
    assert contacts(text) == expected
