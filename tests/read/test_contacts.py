"""Who is party to a contact, and who else was there, where names, clauses and sentences are tangled."""

from __future__ import annotations

import pytest

from .telling import contacts, read

MOE = "Norwegian Prime Minister Jon Moe"
OTIENO = "Kenyan President William Otieno"


PARTIES = {
    f"{MOE} met {OTIENO} in Oslo. King Olav dropped by the meeting.": [
        "meeting: Jon Moe, Olav (present), William Otieno @ Oslo"
    ],
    f"{MOE} met {OTIENO} in Oslo. King Olav stopped in Bergen.": ["meeting: Jon Moe, William Otieno @ Oslo"],
    # Names that the parser hangs on what follows
    "Envoy Mateo Vidal was received on 3 March by President Lucía Peña of Peru and, separately, by Foreign "
    "Minister Inés Rojas.": [
        "meeting: Lucía Peña/host, Mateo Vidal/visitor",
        "meeting: Inés Rojas/host, Mateo Vidal/visitor",
    ],
    f"{OTIENO} met with Chilean Foreign Minister Ana Soto and Peru's envoy for the Andes, Ambassador Luis "
    "Vega, on Friday.": ["meeting: Ana Soto, Luis Vega, William Otieno"],
    f"{MOE} thanked Envoy Carl Lind, who met {OTIENO} in Nairobi on Monday, and his deputy, Nora Berg, who "
    "stayed in Oslo.": ["meeting: Carl Lind, William Otieno @ Nairobi"],
    f"A letter was handed to {MOE} by Kenyan Ambassador Asha Otieno, whom he received in his office.": [
        "meeting: Asha Otieno/visitor, Jon Moe/host"
    ],
    # Groups
    "On Sunday the Kenyan ambassador, Asha Otieno, met 40 evacuees at a shelter in Oslo.": [
        "meeting: 40 evacuees, Asha Otieno @ Oslo"
    ],
    f"Kenya has hosted 600,000 Somalis since 1991, {OTIENO} said.": [],
    # Those named around the noun
    f"{MOE} welcomed the decision at a joint press conference with {OTIENO}, after talks that lasted three "
    "hours.": ["talks: Jon Moe, William Otieno"],
    f"{MOE} spoke in Oslo after two hours of talks with Kenyan Trade Minister Asha Otieno, chaired by COMESA "
    "Secretary General Chileshe Kapwepwe.": ["talks: Asha Otieno, Chileshe Kapwepwe/chair, Jon Moe @ Oslo"],
    f"{MOE} held talks with a delegation from Nairobi on Monday. The Kenyan side was headed by Trade "
    "Minister Asha Otieno and included the director of ports, Tom Mboya.": [
        "talks: Asha Otieno, Jon Moe, Tom Mboya (present)"
    ],
    "Norwegian Undersecretary Jon Moe chaired the Norwegian side at the third round of political "
    "consultations with the Republic of Kenya. The Kenyan side was headed by Deputy Minister Asha Otieno.": [
        "talks: Asha Otieno, Jon Moe"
    ],
    # No contact of states
    "Nairobi summoned its ambassador from Oslo on Monday.": [],
    "Union leader Ola Nordmann told our correspondent on the phone that Kenya was right.": [],
}

PRESENT = {
    f"{MOE} met {OTIENO} in Oslo. General Ian Holt of U.S. Africa Command and Defence Minister Pia Lund took "
    "part in the talks.": ["meeting: Ian Holt (present), Jon Moe, Pia Lund (present), William Otieno @ Oslo"],
    f"{MOE} met {OTIENO} in Oslo on Monday. They were joined by Defence Minister Pia Lund and, by video "
    "link, by Kenyan Trade Minister Asha Otieno.": [
        "meeting: Asha Otieno (present), Jon Moe, Pia Lund (present), William Otieno @ Oslo"
    ],
    f"{MOE} held a meeting with {OTIENO}, in which Defence Minister Pia Lund and Ambassador Nora Berg also "
    "took part.": ["meeting: Jon Moe, Nora Berg (present), Pia Lund (present), William Otieno"],
}

WORDINGS = {
    "Kenyan Envoy Asha Otieno handed a note of protest to Norwegian Foreign Minister Pia Lund on Monday.": [
        "meeting: Asha Otieno, Pia Lund"
    ],
    f"Over lunch with {OTIENO}, {MOE} raised the port.": ["meeting: Jon Moe, William Otieno"],
    f"{MOE} was in touch by phone with {OTIENO} late on Monday.": ["call: Jon Moe, William Otieno"],
    f"{MOE} reached {OTIENO} by phone on Monday.": ["call: Jon Moe/caller, William Otieno/receiver"],
    f"{MOE} called in Kenyan Ambassador Asha Otieno on Monday to protest.": [
        "meeting: Asha Otieno/visitor, Jon Moe/host"
    ],
    f"{MOE} granted an audience to Kenyan Ambassador Asha Otieno.": [
        "meeting: Asha Otieno/visitor, Jon Moe/host"
    ],
    f"{MOE} exchanged views with {OTIENO} on trade on Monday.": ["meeting: Jon Moe, William Otieno"],
    "The Norwegian and Kenyan foreign ministers, Pia Lund and Asha Otieno, discussed trade in Oslo.": [
        "meeting: Asha Otieno, Pia Lund @ Oslo"
    ],
}

APART = {
    f"{MOE} held separate meetings on the drought with {OTIENO} and Ghanaian President Kofi Mensah and, a "
    "day later, with Foreign Minister Ana Soto of Chile.": [
        "meeting: Jon Moe, William Otieno",
        "meeting: Jon Moe, Kofi Mensah",
        "meeting: Ana Soto, Jon Moe",
    ],
    f"{MOE} hosted {OTIENO} and Ghanaian President Kofi Mensah for a working lunch in Oslo on Monday. "
    "President Mensah, whom Moe met next, praised the port.": [
        "meeting: Jon Moe/host, Kofi Mensah/visitor, William Otieno/visitor @ Oslo",
        "meeting: Jon Moe, Kofi Mensah",
    ],
    f"{MOE} met Kenyan Ministers Asha Otieno and Tom Mboya in Oslo. Ministers Otieno and Mboya were received "
    "by our President in the evening.": [
        "meeting: Asha Otieno, Jon Moe, Tom Mboya @ Oslo",
        "meeting: Asha Otieno/visitor, Tom Mboya/visitor, our President/host",
    ],
}


@pytest.mark.parametrize(("text", "told"), (PARTIES | PRESENT | WORDINGS | APART).items())
def test_contacts_have_all_who_took_part_and_nobody_else(text: str, told: list[str]) -> None:
    assert contacts(text) == told


def test_a_meal_is_what_a_contact_was() -> None:
    record = read(f"{MOE} hosted {OTIENO} for a working lunch in Oslo on Monday.")
    assert [e.trigger.text for e in record.engagements if e.trigger] == ["lunch"]


def test_whoever_speaks_with_pleasure_is_the_host() -> None:
    text = (
        "Press conference of Prime Minister Jon Moe and President William Otieno of Kenya\n\n"
        "PRIME MINISTER MOE: Good morning. It is a great pleasure to receive President Otieno and his "
        "delegation, among them Trade Minister Asha Otieno.\n\n"
        "PRESIDENT OTIENO: Thank you, Prime Minister.\n"
    )
    assert contacts(text)[0] == "meeting: Asha Otieno (present), Jon Moe/host, William Otieno/visitor"


def test_the_session_that_was_told_of_has_the_topics_that_it_reviewed() -> None:
    chaired = f"{MOE} and his Kenyan counterpart William Otieno co-chaired the third session of the forum."
    for said in ("The session reviewed trade and piracy.", "The agenda covered trade and piracy."):
        (engagement,) = read(f"{chaired} {said}").engagements
        assert [topic.label for topic in engagement.topics] == ["trade", "piracy"]


NEWSROOM = {
    # Who else was there
    f"{MOE} met {OTIENO}, with Ambassador Kari Dahl present.": [
        "meeting: Jon Moe, Kari Dahl (present), William Otieno"
    ],
    f"{MOE} met {OTIENO}, with Ambassador Kari Dahl also attending.": [
        "meeting: Jon Moe, Kari Dahl (present), William Otieno"
    ],
    f"{MOE} met {OTIENO} with a view to opening the port.": ["meeting: Jon Moe, William Otieno"],
    f"{OTIENO} received a delegation of the World Bank.": [
        "meeting: William Otieno/host, delegation of the World Bank/visitor"
    ],
    "Peru mediated talks between Norway and Kenya.": ["talks: Kenya, Norway, Peru/mediator"],
    "Norway and Kenya held talks. The Norwegian side was led by Minister Jon Moe and the Kenyan side by "
    "Ambassador Asha Otieno.": ["talks: Asha Otieno, Jon Moe"],
    "Norway and Kenya held consultations in Lima. The consultations were co-chaired by Director Jon Moe and "
    "Ambassador Asha Otieno.": ["talks: Asha Otieno/chair, Jon Moe/chair @ Lima"],
    # Told in passing
    f"It was the first meeting between {MOE} and {OTIENO} since March.": ["meeting: Jon Moe, William Otieno"],
    f"Ahead of a meeting with {OTIENO}, {MOE} said trade would grow.": [
        "meeting: Jon Moe, William Otieno, planned"
    ],
    f"{MOE} spoke ahead of the conference on the climate.": [],
    f"Fresh from talks with {OTIENO}, {MOE} said trade would grow.": ["talks: Jon Moe, William Otieno"],
    f"Speaking alongside {OTIENO} after their meeting, {MOE} said trade would grow.": [
        "meeting: Jon Moe, William Otieno"
    ],
    f"{MOE} is visiting Kenya at the invitation of William Otieno.": [
        "visit: Jon Moe/visitor, Kenya/host @ Kenya, ongoing"
    ],
    f"{MOE} left Kenya on Monday after a two-day visit.": ["visit: Jon Moe/visitor, Kenya/host @ Kenya"],
    f"{MOE} spoke with {OTIENO} on the sidelines of the summit.": ["meeting: Jon Moe, William Otieno"],
    f"{MOE} talked with {OTIENO} in Geneva.": ["meeting: Jon Moe, William Otieno @ Geneva"],
    # In a speaker's words
    f'"Great meeting with {OTIENO}," {MOE} wrote on X.': ["meeting: Jon Moe, William Otieno"],
    f'"We met with {OTIENO}," {MOE} said.': ["meeting: Jon Moe, William Otieno"],
    f'"We met with {OTIENO}," spokeswoman Kari Dahl said.': [],
    # Whether it took place
    f"{MOE} allegedly met {OTIENO} in Geneva.": ["meeting: Jon Moe, William Otieno @ Geneva, alleged"],
    f"According to unconfirmed reports, {MOE} met {OTIENO}.": ["meeting: Jon Moe, William Otieno, alleged"],
    f"Norway denied reports of a meeting between {MOE} and {OTIENO}.": [
        "meeting: Jon Moe, William Otieno, denied"
    ],
    "Talks between Norway and Kenya are under way in Geneva.": ["talks: Kenya, Norway @ Geneva, ongoing"],
}


@pytest.mark.parametrize("text", NEWSROOM)
def test_contacts_are_told_in_the_formulas_of_newsrooms(text: str) -> None:
    assert contacts(text) == NEWSROOM[text]
