"""Contacts: a sentence or two each, with every contact that is told and no other."""

from __future__ import annotations

import pytest

from .telling import contacts, read, told

MOE = "Norwegian Prime Minister Jon Moe"
OTIENO = "Kenyan President William Otieno"
LUND = "Defence Minister Pia Lund"


CONTACTS = {
    # Meetings
    f"{MOE} met {OTIENO} in Oslo on Monday.": ["meeting: Jon Moe, William Otieno @ Oslo"],
    f"{MOE} and {OTIENO} met on the sidelines of the summit in Geneva.": [
        "meeting: Jon Moe, William Otieno @ Geneva"
    ],
    f"{OTIENO} received {MOE} at the State House in Nairobi.": [
        "meeting: Jon Moe/visitor, William Otieno/host @ State House"
    ],
    "Japanese Ambassador Kenji Mori called on Foreign Minister Asha Rana of Nepal.": [
        "meeting: Asha Rana/host, Kenji Mori/visitor"
    ],
    f"{MOE} hosted {OTIENO} for a dinner in Oslo on Saturday.": [
        "meeting: Jon Moe/host, William Otieno/visitor @ Oslo"
    ],
    "Prime Minister Jon Moe received today at the Palace of Unity Mr Luca Ferrante, Director of Unicef.": [
        "meeting: Jon Moe/host, Luca Ferrante/visitor"
    ],
    f"{MOE} received the credentials of Kenyan Ambassador Asha Otieno.": [
        "ceremony: Asha Otieno/visitor, Jon Moe/host"
    ],
    # Calls
    f"{MOE} spoke by telephone with {OTIENO}.": ["call: Jon Moe, William Otieno"],
    f"{MOE} phoned {OTIENO}.": ["call: Jon Moe/caller, William Otieno/receiver"],
    f"{MOE} received a telephone call from {OTIENO}.": ["call: Jon Moe/receiver, William Otieno/caller"],
    # Talks
    f"{MOE} held talks with {OTIENO} on trade and fisheries.": ["talks: Jon Moe, William Otieno"],
    "Norway and Kenya held talks in Geneva.": ["talks: Kenya, Norway @ Geneva"],
    # Visits
    f"{MOE} paid a visit to Kenya on Sunday.": ["visit: Jon Moe/visitor, Kenya/host @ Kenya"],
    f"{MOE} led a delegation to Kenya.": ["visit: Jon Moe/visitor, Kenya/host @ Kenya"],
    f"{MOE} arrived in Nairobi on Tuesday for talks with {OTIENO}.": [
        "visit: Jon Moe/visitor, Kenya/host @ Nairobi",
        "talks: Jon Moe/visitor, William Otieno/host @ Nairobi",
    ],
    f"At the invitation of {OTIENO}, Jon Moe, Prime Minister of Norway, paid a visit to Kenya.": [
        "visit: Jon Moe/visitor, Kenya/host @ Kenya"
    ],
    f"{MOE}, leading a delegation of the ferry firm Nordlys, called on {OTIENO}.": [
        "meeting: Jon Moe/visitor, William Otieno/host"
    ],
    f"On 5 May, {MOE} called on {OTIENO}.": ["meeting: Jon Moe/visitor, William Otieno/host"],
    f"{MOE} discussed the matter by telephone with {OTIENO}.": ["call: Jon Moe, William Otieno"],
    f"{MOE} was in Nairobi on 3 and 4 May.": ["visit: Jon Moe/visitor, Kenya/host @ Nairobi"],
    "NAIROBI: Kenya protested. The Norwegian ambassador, Kari Dahl, was summoned to the Foreign Ministry.": [
        "meeting: Foreign Ministry/host, Kari Dahl/visitor"
    ],
    f"{MOE} flew to Nairobi on Tuesday, where he met {OTIENO}.": [
        "visit: Jon Moe/visitor, Kenya/host @ Nairobi",
        "meeting: Jon Moe/visitor, William Otieno/host @ Nairobi",
    ],
    # Still to come
    f"{MOE} is expected in Nairobi next week.": ["visit: Jon Moe/visitor, Kenya/host @ Nairobi, planned"],
    f"{MOE} will meet {OTIENO} in Oslo next week.": ["meeting: Jon Moe, William Otieno @ Oslo, planned"],
    f"{MOE} is meeting {OTIENO} in Oslo tomorrow.": ["meeting: Jon Moe, William Otieno @ Oslo, planned"],
    f"{MOE} is expected to visit Kenya in June.": ["visit: Jon Moe/visitor, Kenya/host @ Kenya, planned"],
    f"A planned meeting between {MOE} and {OTIENO} will take place in Oslo.": [
        "meeting: Jon Moe, William Otieno @ Oslo, planned"
    ],
    f"{MOE} should meet {OTIENO}.": ["meeting: Jon Moe, William Otieno, proposed"],
    f"{MOE} proposed a summit with {OTIENO}.": ["summit: Jon Moe, William Otieno, proposed"],
    f"{MOE} invited {OTIENO} to visit Norway.": [
        "visit: Norway/host, William Otieno/visitor @ Norway, proposed"
    ],
    f"{MOE} invited {OTIENO} to visit Norway. {OTIENO} accepted the invitation.": [
        "visit: Norway/host, William Otieno/visitor @ Norway, planned"
    ],
    f"{MOE} invited {OTIENO} to visit Norway. {OTIENO} did not accept the invitation.": [
        "visit: Norway/host, William Otieno/visitor @ Norway, proposed"
    ],
    f"{MOE} may meet {OTIENO}.": ["meeting: Jon Moe, William Otieno, hypothetical"],
    # That did not take place
    f"{MOE} cancelled a meeting with {OTIENO}.": ["meeting: Jon Moe, William Otieno, cancelled"],
    f"The meeting between {MOE} and {OTIENO} was postponed.": ["meeting: Jon Moe, William Otieno, cancelled"],
    f"The visit by {MOE} to Kenya was called off.": ["visit: Jon Moe/visitor, Kenya/host @ Kenya, cancelled"],
    f"{MOE} did not meet {OTIENO}.": ["meeting: Jon Moe, William Otieno, denied"],
    f"No meeting between {MOE} and {OTIENO} took place.": ["meeting: Jon Moe, William Otieno, denied"],
    f"{MOE} denied holding talks with {OTIENO}.": ["talks: Jon Moe, William Otieno, denied"],
    f"{MOE} flew to Nairobi. A meeting with {OTIENO} was cancelled.": [
        "visit: Jon Moe/visitor, Kenya/host @ Nairobi",
        "meeting: Jon Moe/visitor, William Otieno/host, cancelled",
    ],
    # Others in the room, and mentions of one contact
    f"{MOE} met {OTIENO} in Oslo. {LUND} was also present.": [
        "meeting: Jon Moe, Pia Lund (present), William Otieno @ Oslo"
    ],
    f"{MOE} met {OTIENO} in Oslo. The meeting was attended by {LUND}.": [
        "meeting: Jon Moe, Pia Lund (present), William Otieno @ Oslo"
    ],
    f"{MOE} received {OTIENO} in Oslo. The reception was attended by {LUND}.": [
        "meeting: Jon Moe/host, Pia Lund (present), William Otieno/visitor @ Oslo"
    ],
    f"{MOE} met {OTIENO}. The meeting took place in Oslo on Friday.": [
        "meeting: Jon Moe, William Otieno @ Oslo"
    ],
    # Journeys, invitations and what is handed over
    f"{MOE} invited {OTIENO} to Bergen in the spring.": [
        "visit: Norway/host, William Otieno/visitor @ Bergen, proposed"
    ],
    f"{MOE} left Nairobi after two days of talks with Kenyan officials.": [
        "visit: Jon Moe/visitor, Kenya/host @ Nairobi",
        "talks: Jon Moe/visitor, Kenyan officials/host",
    ],
    f"{MOE} is to return to Nairobi in July, a Kenyan official said.": [
        "visit: Jon Moe/visitor, Kenya/host @ Nairobi, planned"
    ],
    f"{MOE} will fly to Nairobi on Friday for talks with {OTIENO}.": [
        "visit: Jon Moe/visitor, Kenya/host @ Nairobi, planned",
        "talks: Jon Moe/visitor, William Otieno/host @ Nairobi, planned",
    ],
    f"{OTIENO}, who is on a two-day visit to Norway, thanked his hosts.": [
        "visit: Norway/host, William Otieno/visitor @ Norway, ongoing"
    ],
    f"{LUND} of Norway handed Kenyan Ambassador Asha Mwangi a note of protest.": [
        "meeting: Asha Mwangi, Pia Lund"
    ],
    # Several contacts in one sentence, several people in one contact
    f"{MOE} held separate meetings with {OTIENO} and Ethiopian Prime Minister Abel Tesfa.": [
        "meeting: Jon Moe, William Otieno",
        "meeting: Abel Tesfa, Jon Moe",
    ],
    "The Prime Minister of Norway, Jon Moe, the President of Kenya, William Otieno, and the President of "
    "Ghana, Kofi Boateng, met in Oslo.": [
        "meeting: Jon Moe/host, Kofi Boateng/visitor, William Otieno/visitor @ Oslo"
    ],
    f"{MOE} and {OTIENO} met in Oslo. Earlier they were received by Danish Queen Ida Holm.": [
        "meeting: Jon Moe, William Otieno @ Oslo",
        "meeting: Ida Holm/host, Jon Moe/visitor, William Otieno/visitor",
    ],
    "A meeting of energy ministers planned for 10 October has been cancelled.": [
        "meeting: energy ministers, cancelled"
    ],
    f"{MOE} told {OTIENO} at a meeting in Oslo that the embassy would stay open.": [
        "meeting: Jon Moe, William Otieno @ Oslo"
    ],
    f"{MOE} discussed grain exports with {OTIENO}.": ["meeting: Jon Moe, William Otieno"],
    f"{MOE} discussed grain exports with {LUND} of Norway.": [],
    # Delegations, and others who took part
    "Norway and Kenya held talks in Oslo. The Norwegian side was led by Deputy Minister Ola Dahl.": [
        "talks: Kenya, Ola Dahl @ Oslo"
    ],
    f"{MOE} met {OTIENO} in Oslo. {LUND} took part in the talks.": [
        "meeting: Jon Moe, Pia Lund (present), William Otieno @ Oslo"
    ],
    f"{MOE} raised the closure of the port with {OTIENO}.": ["meeting: Jon Moe, William Otieno"],
    f"{MOE}, who visited Kenyan student Asha Mwangi in her cell on Monday, said she was well.": [
        "meeting: Asha Mwangi, Jon Moe"
    ],
    f"{MOE} saw {OTIENO} in Nairobi this morning.": ["meeting: Jon Moe, William Otieno @ Nairobi"],
    f"{MOE} saw {OTIENO} as a friend.": [],
    f"{MOE} phoned {OTIENO} and Ethiopian Prime Minister Abel Tesfa on Monday.": [
        "call: Jon Moe/caller, William Otieno/receiver",
        "call: Abel Tesfa/receiver, Jon Moe/caller",
    ],
    f"The decision was conveyed to {OTIENO} in a phone call from {MOE}.": [
        "call: Jon Moe/caller, William Otieno/receiver"
    ],
    f"Visiting {MOE} called on {OTIENO} on Monday.": ["meeting: Jon Moe/visitor, William Otieno/host"],
    f"{MOE} was on his way to Nairobi on Monday.": ["visit: Jon Moe/visitor, Kenya/host, ongoing"],
    f"{MOE} extended an invitation to {OTIENO} to visit Norway.": [
        "visit: Norway/host, William Otieno/visitor @ Norway, proposed"
    ],
    "The four-day talks of the border forces ended on Thursday. The Norwegian side was led by Director Ola "
    "Dahl, while Colonel Asha Mwangi headed the Kenyan delegation.": ["talks: Asha Mwangi, Ola Dahl"],
    "Defence ministers will meet with their counterparts every year.": [],
    # What is off, and what was before
    f"{OTIENO} visited Norway on Monday. A meeting with {MOE} was put off.": [
        "visit: Norway/host, William Otieno/visitor @ Norway",
        "meeting: Jon Moe/host, William Otieno/visitor, cancelled",
    ],
    f"{MOE} met {OTIENO} in Oslo. A call on Kenyan Deputy President Asha Mwangi was cancelled.": [
        "meeting: Jon Moe, William Otieno @ Oslo",
        "meeting: Asha Mwangi/host, Jon Moe/visitor, cancelled",
    ],
    f"{MOE} spoke by phone with {OTIENO}. They recalled the meeting they had held in Geneva.": [
        "call: Jon Moe, William Otieno",
        "meeting: Jon Moe, William Otieno @ Geneva",
    ],
    # Several contacts of one verb, and those whom a clause behind the verb names
    f"{MOE} met {OTIENO} in Nairobi on Monday and Foreign Minister Asha Rana of Nepal in Delhi on Tuesday.": [
        "meeting: Jon Moe, William Otieno @ Nairobi",
        "meeting: Asha Rana, Jon Moe @ Delhi",
    ],
    f"{MOE} met {OTIENO} in Nairobi on Monday & Foreign Minister Asha Rana of Nepal in Delhi on Tuesday.": [
        "meeting: Jon Moe, William Otieno @ Nairobi",
        "meeting: Asha Rana, Jon Moe @ Delhi",
    ],
    f"{MOE} spoke by telephone with {OTIENO} and then with Foreign Minister Asha Rana of Nepal.": [
        "call: Jon Moe, William Otieno",
        "call: Asha Rana, Jon Moe",
    ],
    f"The second Ministerial Meeting of the Ports Project was held in Oslo on Monday, hosted by {MOE}, "
    f"with the participation of {OTIENO}.": ["meeting: Jon Moe/host, William Otieno/visitor @ Oslo"],
    f"{MOE} met the ministers of Kenya and Nepal, William Otieno and Asha Rana.": [
        "meeting: Asha Rana, Jon Moe, William Otieno"
    ],
    f"{MOE} met {OTIENO} in Oslo. Their meeting followed up on the 2 May phone call between King Olav of "
    "Norway and President Asha Mwangi of Kenya in which they discussed the rivalry between Chad and Mali.": [
        "meeting: Jon Moe, William Otieno @ Oslo",
        "call: Asha Mwangi, Olav",
    ],
    f"Readout of {MOE} Meeting with {OTIENO}\n\nThey met in Oslo.": [
        "meeting: Jon Moe, William Otieno @ Oslo"
    ],
    # No contact
    f"{MOE} demanded that the Kenyan ambassador be summoned.": [],
    f"{MOE} was in Oslo on Monday.": [],
    f"{MOE} met the challenge of inflation.": [],
    f"{MOE} called on Iran to release the crew.": [],
    f"{MOE} criticised {OTIENO} in a speech to the parliament.": [],
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=t) for t, e in CONTACTS.items()])
def test_the_contacts_of_a_text(text: str, expected: list[str]) -> None:
    assert contacts(text) == expected


TIMES = {
    f"{MOE} met {OTIENO} in Oslo on Monday.": ("2025-05-12", "2025-05-12", "relative"),
    f"{MOE} met {OTIENO} in Oslo on 12 March 2025.": ("2025-03-12", "2025-03-12", "stated"),
    f"{MOE} had met {OTIENO} in March.": ("2025-03-01", "2025-03-31", "stated"),
    f"{MOE} will meet {OTIENO} in Oslo next week.": ("2025-05-19", "2025-05-25", "relative"),
    f"A meeting between {MOE} and {OTIENO}, scheduled for Monday, was called off because of fog.": (
        "2025-05-12",
        "2025-05-12",
        "relative",
    ),
    f"A meeting between {MOE} and {OTIENO}, scheduled for Monday, has been called off.": (
        "2025-05-19",
        "2025-05-19",
        "relative",
    ),
    # The nearest such day, where it is open whether it is past.
    f"A meeting between {MOE} and {OTIENO}, scheduled for Thursday, was called off because of fog.": (
        "2025-05-15",
        "2025-05-15",
        "relative",
    ),
    f"A meeting between {MOE} and {OTIENO}, originally scheduled for May 12, did not take place.": (
        "2025-05-12",
        "2025-05-12",
        "stated",
    ),
    f"{MOE} told reporters on Monday after three hours of talks with {OTIENO} that he was content.": (
        "2025-05-12",
        "2025-05-12",
        "relative",
    ),
    # A contact without a time is of the day of the report, if it is the news of it.
    f"{MOE} phoned {OTIENO}.": ("2025-05-14", "2025-05-14", "publication"),
    f"{MOE} had met {OTIENO} in Oslo.": None,
    f"{MOE} cancelled a meeting with {OTIENO}.": None,
    f"{MOE} should meet {OTIENO}.": None,
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=t) for t, e in TIMES.items()])
def test_the_time_of_a_contact(text: str, expected: tuple[str, str, str] | None) -> None:
    (engagement,) = read(text).engagements
    time = engagement.time
    assert (time and (time.start, time.end, time.basis)) == expected


def test_a_debate_of_a_council_is_a_meeting_of_all_who_speak() -> None:
    text = (
        "Delegates of the Security Council called for calm as it met on Monday to consider the border.\n\n"
        "ANNA LEHTO (Finland) urged both sides to stop the shelling.\n\n"
        "KOFI BOATENG (Ghana) pledged that his country would send observers.\n\n"
        "The representative of Chile, Ana Rojas, thanked the mission.\n\n"
        "SAM KAUNDA (Zambia) denied that his Government had closed the road.\n"
    )
    assert contacts(text) == ["meeting: ANNA LEHTO, Ana Rojas, KOFI BOATENG, SAM KAUNDA"]


def test_three_leaders_are_those_who_met_and_a_list_of_lines_names_who_was_there() -> None:
    text = (
        f"{MOE} hosted {OTIENO} and Ethiopian Prime Minister Abel Tesfa for a working lunch in Oslo. "
        "Over lunch, the three leaders discussed the Red Sea.\n\n"
        "The following officials joined the working lunch:\n\n"
        "Pia Lund, Minister of Defence\nKari Holm, State Secretary\n"
    )
    assert contacts(text) == [
        "meeting: Abel Tesfa/visitor, Jon Moe/host, Kari Holm (present), Pia Lund (present), "
        "William Otieno/visitor @ Oslo"
    ]


def test_we_in_a_joint_press_conference_may_be_both() -> None:
    text = (
        "Press conference by Norwegian Foreign Minister Pia Lund and Kenyan Foreign Minister Asha Mwangi\n\n"
        "Oslo, 14 May 2025\n\n"
        "FOREIGN MINISTER LUND: Good afternoon. We sat together for two hours this morning.\n\n"
        "FOREIGN MINISTER MWANGI: Thank you. Kenya will keep its embassy open.\n"
    )
    assert contacts(text) == ["meeting: Asha Mwangi, Pia Lund"]


def test_what_is_done_on_a_visit_is_of_its_days() -> None:
    record = read(f"{MOE} will visit Kenya from 20 to 22 May 2025. He will call on {OTIENO} in Nairobi.")
    assert [(e.time.start, e.time.end) for e in record.engagements if e.time] == [
        ("2025-05-20", "2025-05-22"),
        ("2025-05-20", "2025-05-22"),
    ]


IN_A_ROW = {
    # What stands in front of two clauses holds for both.
    f"On 2 May {MOE} met {OTIENO}, and Norwegian Minister Pia Lund met Kenyan Minister Asha Mwangi.": [
        "2025-05-02",
        "2025-05-02",
    ],
    f"{MOE} met {OTIENO} in Oslo on 2 May and Asha Mwangi, his deputy, in Bergen on 3 May.": [
        "2025-05-02",
        "2025-05-03",
    ],
    # "later" and "in the evening" go on from the contact before, and nothing else does.
    f"{MOE} met {OTIENO} in Nairobi on Monday. He later called on Kenyan Deputy President Asha Mwangi.": [
        "2025-05-12",
        "2025-05-12",
    ],
    f"{MOE} met {OTIENO} on Monday.\n\nIn the evening Moe called on Kenyan Deputy President Asha Mwangi.": [
        "2025-05-12",
        "2025-05-12",
    ],
    f"{MOE} met {OTIENO} on Monday. He phoned Kenyan Deputy President Asha Mwangi.": [
        "2025-05-12",
        "2025-05-14",
    ],
    # "the same day" does not go back to what a paragraph before recalls.
    f"{MOE} met {OTIENO} in Oslo. They recalled the flood of 3 January.\n\n"
    "On the same day, Kenyan Minister Asha Mwangi met Norwegian Minister Pia Lund.": [
        "2025-05-14",
        "2025-05-14",
    ],
}


@pytest.mark.parametrize(("text", "days"), [pytest.param(t, d, id=t) for t, d in IN_A_ROW.items()])
def test_the_days_of_contacts_told_in_a_row(text: str, days: list[str]) -> None:
    assert [e.time.start for e in read(text).engagements if e.time] == days


def test_topics_are_one_by_one() -> None:
    (engagement,) = read(f"{MOE} held talks with {OTIENO} on trade and fisheries.").engagements
    assert [topic.label for topic in engagement.topics] == ["trade", "fisheries"]


def test_the_label_of_a_topic_has_no_article() -> None:
    (engagement,) = read(f"{MOE} met {OTIENO} in Oslo to discuss the fisheries agreement.").engagements
    assert [topic.label for topic in engagement.topics] == ["fisheries agreement"]


def test_a_headline_adds_no_second_contact() -> None:
    text = f"Moe meets Otieno\n\n{MOE} met {OTIENO} in Oslo on Monday.\n"
    record = read(text, title="Moe meets Otieno")
    assert [told(record, e) for e in record.engagements] == ["meeting: Jon Moe, William Otieno @ Oslo"]


def test_the_trigger_and_the_parties_are_quoted() -> None:
    record = read(f"{MOE} met {OTIENO} in Oslo on Monday.")
    (engagement,) = record.engagements
    assert engagement.trigger is not None
    assert engagement.trigger.text == "met"
    assert [participant.state for participant in engagement.participants] == ["NOR", "KEN"]
    for participant in engagement.participants:
        span = participant.span
        assert span is not None
        assert record.document.text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("{} spoke with {}. The call focused on the war in Sudan and the need for aid.",
         ["war in sudan", "need for aid"]),
        ("{} spoke with {}. The conversation centered on grain exports.", ["grain exports"]),
        ("{} spoke with {}. The focus of the call was the war in Sudan.", ["war in sudan"]),
        ("{} spoke with {}. Topics included trade and migration.", ["trade", "migration"]),
        ("{} spoke with {}. They compared notes on the war in Sudan.", ["war in sudan"]),
        ("{} spoke with {}. They also addressed the crisis in Sudan.", ["crisis in sudan"]),
        ("{} spoke today with {} about the buildup on the border.", ["buildup on the border"]),
        ("{} called {} to congratulate him and to thank him for his support.", []),
        ("{} spoke with {}. They discussed their aims over the next four years as well as trade.",
         ["aims over the next four years", "trade"]),
    ],
)  # fmt: skip
def test_what_a_call_was_about(text: str, topics: list[str]) -> None:
    text = text.format("President Anna Lindholm of Finland", "Prime Minister Tomas Okello of Uganda")
    (engagement,) = read(f"Readout of President Lindholm's Call\n\n{text}").engagements
    assert engagement.kind == "call"
    assert [topic.label for topic in engagement.topics] == topics


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("After an audience with King Abdullah of Jordan, {} met Cardinal Parolin of the Holy See. "
         "The leaders discussed trade.", {"Anna Lindholm", "Parolin"}),
        ("{} spoke with Minister Tomas Okello of Uganda to follow up on the call between President Boric "
         "of Chile and President Lula of Brazil. They agreed to stay in touch.",
         {"Anna Lindholm", "Tomas Okello"}),
        ("{} met with President Ali Bongo of Gabon and Minister Tomas Okello of Uganda. "
         "They discussed trade.", {"Anna Lindholm", "Ali Bongo", "Tomas Okello"}),
    ],
)  # fmt: skip
def test_they_are_those_who_met_and_not_those_told_of_in_passing(text: str, names: set[str]) -> None:
    record = read(text.format("President Anna Lindholm of Finland"))
    told = record.statements[-1]
    assert {record.entity(id).name for id in told.speakers} == names


@pytest.mark.parametrize(
    ("said", "hearer"),
    [
        ("offered her condolences on the flooding", "Tomas Okello"),
        ("expressed her condolences to the families of the victims", "families of the victims"),
        ("conveyed her appreciation for the partnership", "Tomas Okello"),
        ("urged the prompt release of the hostages", "Tomas Okello"),
        ("extended an invitation to visit Helsinki", "Tomas Okello"),
        ("accepted the invitation", "Tomas Okello"),
        ("called for steps to speed up the deliveries", None),
        ("condemned the attack on the convoy", None),
    ],
)
def test_in_a_readout_of_two_it_is_said_to_the_other(said: str, hearer: str | None) -> None:
    text = (
        "Readout of President Lindholm's Call with Okello\n\nPresident Anna Lindholm of Finland "
        f"spoke today with Prime Minister Tomas Okello of Uganda. President Lindholm {said}."
    )
    record = read(text)
    told = record.statements[-1]
    assert [record.entity(id).name for id in told.addressees] == ([hearer] if hearer else [])


def test_in_a_report_nobody_is_taken_for_the_hearer() -> None:
    text = (
        "KAMPALA, 12 May - President Anna Lindholm of Finland met Prime Minister Tomas Okello of Uganda. "
        "President Lindholm offered her condolences on the flooding."
    )
    assert read(text).statements[-1].addressees == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two leaders look forward to meeting at the NATO Summit in July.", "meeting 2025-07-01"),
        ("The leaders looked forward to meeting in Lima in November.", "meeting 2025-11-01"),
        ("The President looks forward to hosting Prime Minister Okello in Helsinki in June.",
         "meeting 2025-06-01"),
    ],
)  # fmt: skip
def test_what_is_looked_forward_to_is_to_come(text: str, expected: str) -> None:
    first = "President Anna Lindholm of Finland spoke with Prime Minister Tomas Okello of Uganda. "
    planned = [e for e in read(first + text).engagements if e.status == "planned"]
    assert [f"{e.kind} {e.time.start}" for e in planned if e.time] == [expected]


def test_who_held_a_meeting_are_the_two_of_a_readout() -> None:
    text = (
        "Readout of President Lindholm's Meeting with Okello\n\nPresident Anna Lindholm of Finland and Prime "
        "Minister Tomas Okello of Uganda held a meeting. President Lindholm asked for support in the Council."
    )
    record = read(text)
    assert [record.entity(id).name for id in record.statements[-1].addressees] == ["Tomas Okello"]
