"""Events: one sentence each, with every event that is to be read from it and no other."""

from __future__ import annotations

import pytest

from communique.model import Event, Record, document
from communique.read.reader import Reader

from .telling import read


def _told(record: Record, event: Event) -> str:
    """`TYPE/mode source > target (status)`, without what is absent; names as the record has them."""
    names = {entity.id: entity.name for entity in record.entities}
    kind = f"{event.plover}/{event.mode}" if event.mode else event.plover
    sides = f"{', '.join(names[i] for i in event.source)} > {', '.join(names[i] for i in event.target)}"
    return f"{kind} {sides.strip()}" + ("" if event.status == "happened" else f" ({event.status})")


def _events(text: str) -> list[str]:
    record = read(text)
    return [_told(record, event) for event in record.events]


NARRATED = {
    # ASSAULT
    "Militants attacked a police station in Quetta on Sunday.": ["ASSAULT Militants > police station"],
    "Gunmen ambushed an army convoy near the border.": ["ASSAULT Gunmen > army convoy"],
    "Azerbaijan shelled Armenian positions on Monday.": [
        "ASSAULT/heavy-weapons Azerbaijan > Armenian positions"
    ],
    "Rebels kidnapped three Italian engineers in the delta.": [
        "ASSAULT/abduct Rebels > three Italian engineers"
    ],
    "Two journalists were killed by government soldiers in the village.": [
        "ASSAULT government soldiers > Two journalists"
    ],
    "Two engineers were taken hostage by the Red Brigade.": ["ASSAULT/abduct Red Brigade > Two engineers"],
    "Police fired tear gas at the demonstrators.": ["ASSAULT/crowd-control Police > demonstrators"],
    "Russian troops clashed with Ukrainian soldiers outside the town.": [
        "ASSAULT Russian troops > Ukrainian soldiers"
    ],
    "The rebels assassinated the governor.": ["ASSAULT/targeted rebels > governor"],
    "The army was accused of torturing prisoners.": [
        "ACCUSE/allege > army",
        "ASSAULT/torture army > prisoners (alleged)",
    ],
    # COERCE
    "Iran seized a Greek tanker in the Gulf.": ["COERCE/seize Iran > Greek tanker"],
    "Turkish police arrested forty journalists.": ["COERCE/arrest Turkish police > forty journalists"],
    "Algeria deported 600 migrants to Niger.": ["COERCE/deport Algeria > 600 migrants"],
    "The European Union imposed sanctions on Belarus.": ["SANCTION European Union > Belarus"],
    "Sanctions were imposed on Belarus by the European Union.": ["SANCTION European Union > Belarus"],
    "Ghana condemned Togo on Tuesday for its treatment of migrants.": ["ACCUSE/disapprove Ghana > Togo"],
    "Ghana blacklisted 40 companies of Togo.": ["SANCTION Ghana > 40 companies of Togo"],
    "Ghana boarded and searched a freighter of Togo.": ["COERCE/seize Ghana > freighter"],
    "The arrest by Ghana of a banker from Togo was made public on Monday.": [
        "COERCE/arrest Ghana > banker from Togo"
    ],
    "Ghana moved tanks toward its border with Togo.": ["MOBILIZE/weapons Ghana > Togo"],
    "Ghana bowed to the demand of Togo for an inquiry.": ["CONCEDE Ghana > Togo"],
    "Ghana vetoed a resolution tabled by Togo.": ["REJECT/change Ghana > Togo"],
    "Ghana pledged 20 million dollars to help Togo rebuild its roads.": ["AGREE Ghana > Togo"],
    "Ghana lashed out at Togo on Sunday, calling its policy shameful.": ["ACCUSE/disapprove Ghana > Togo"],
    "The army imposed a curfew in the capital.": ["COERCE/curfew army >"],
    "Russia has blocked the website of a British daily.": ["COERCE/censor Russia > website"],
    # SANCTION
    "Estonia expelled two Russian diplomats.": ["SANCTION/expel Estonia > two Russian diplomats"],
    "Bolivia severed diplomatic relations with Israel.": ["SANCTION/withdraw Bolivia > Israel"],
    "The United States suspended military aid to Mali.": ["SANCTION/discontinue United States > Mali"],
    # MOBILIZE
    "Serbia deployed troops along the frontier.": ["MOBILIZE/troops Serbia >"],
    "North Korea test-fired a ballistic missile on Friday.": ["MOBILIZE/weapons North Korea >"],
    "The government put the army on high alert.": ["MOBILIZE/troops government >"],
    # PROTEST
    "Students demonstrated in Dhaka on Thursday.": ["PROTEST/demo Students >"],
    "Port workers went on strike in Piraeus.": ["PROTEST/strike Port workers >"],
    # RETREAT, CONCEDE
    "Ethiopia withdrew its troops from Tigray.": ["RETREAT/withdraw Ethiopia > Tigray"],
    "Venezuela released six American prisoners.": ["RETREAT/release Venezuela > six American prisoners"],
    "The prime minister of Kosovo resigned on Tuesday.": ["RETREAT/resign prime minister of Kosovo >"],
    "India and Pakistan declared a ceasefire.": ["RETREAT/ceasefire India, Pakistan >"],
    "The United States lifted sanctions on Sudan.": ["CONCEDE United States > Sudan"],
    "Japan apologised to South Korea.": ["CONCEDE Japan > South Korea"],
    # AID, COOPERATE
    "Qatar donated medicine to Lebanon.": ["AID Qatar > Lebanon"],
    "Germany provided Ukraine with air defence systems.": ["AID Germany > Ukraine"],
    "France gave 20 million euros to Chad.": ["AID France > Chad"],
    "Canada granted asylum to the dissident.": ["AID Canada > dissident"],
    "Spain extradited a former banker to Brazil.": ["COOPERATE Spain > Brazil"],
    "Poland shared intelligence with Lithuania.": ["COOPERATE Poland > Lithuania"],
    # SUPPORT
    "Peru and Ecuador signed a trade agreement.": ["SUPPORT Peru, Ecuador >"],
    "Spain recognised the State of Palestine.": ["SUPPORT Spain > Palestine"],
}

VOICED = {
    "Denmark praised Kenya's support for Somalia.": ["SUPPORT Denmark > Kenya"],
    "Denmark reiterated its support for Somalia.": ["SUPPORT Denmark > Somalia"],
    "Denmark promised to hold Belarus accountable for the raid.": ["THREATEN Denmark > Belarus"],
    "Denmark vowed to continue the cooperation that led to a truce in Yemen.": ["AGREE Denmark >"],
    "Denmark's foreign minister said: “We will not stop until they are home.”": [
        "AGREE Denmark's foreign minister >"
    ],
    "Denmark condemned Russia's annexation of Crimea.": [
        "ACCUSE/disapprove Denmark > Russia",
        "COERCE/seize Russia > Crimea",
    ],
    "The Egyptian president condemned the recent attack on the church.": [
        "ACCUSE/disapprove Egyptian president >",
        "ASSAULT > church",
    ],
    "Armenia accused Azerbaijan of shelling a border village.": [
        "ACCUSE/allege Armenia > Azerbaijan",
        "ASSAULT/heavy-weapons Azerbaijan > border village (alleged)",
    ],
    "Ghana thanked Cuba for sending doctors.": ["SUPPORT Ghana > Cuba", "AID Cuba > Ghana"],
    "Malta thanked Tunisia for rebuilding the hospital.": ["SUPPORT Malta > Tunisia", "AID Tunisia > Malta"],
    "Malta expressed appreciation for Tunisian assistance after the storm.": [
        "SUPPORT Malta > Tunisia",
        "AID Tunisia > Malta",
    ],
    "Malta thanked Tunisia for the deployment of specialist crews.": [
        "SUPPORT Malta > Tunisia",
        "AID Tunisia > Malta",
    ],
    "Two mayors were expelled from Serbia last week.": ["SANCTION/expel Serbia > Two mayors"],
    "Italy praised Tunisia's efforts.": ["SUPPORT Italy > Tunisia"],
    "India expressed condolences to the people of Nepal.": ["SUPPORT India > people of Nepal"],
    "Kenya thanked Sudan for its help and promised to repay the loan by May.": [
        "SUPPORT Kenya > Sudan",
        "AGREE Kenya > Sudan",
    ],
    "Kenya vowed retaliation against Sudan for any strike on its ports.": ["THREATEN/violence Kenya > Sudan"],
    "Kenya insisted that Sudan allow observers at the polling stations.": ["REQUEST/yield Kenya > Sudan"],
    "“We shall not withdraw a single soldier,” Kenya said in reply to Sudan.": ["REJECT/yield Kenya >"],
    "A spokesman denied that Kenya had threatened Sudan with war.": [
        "THREATEN/violence Kenya > Sudan (denied)"
    ],
    "The South Korean Foreign Ministry condemned Sudan.": ["ACCUSE/disapprove Foreign Ministry > Sudan"],
    "Kenya urged Sudan to halt the fighting.": ["REQUEST/yield Kenya > Sudan"],
    "Kenya called on Sudan to resume negotiations.": ["REQUEST/meet Kenya > Sudan"],
    "Haiti asked Brazil for aid.": ["REQUEST/assist Haiti > Brazil"],
    "Cyprus demanded that Turkey withdraw its troops.": ["REQUEST/yield Cyprus > Turkey"],
    "Norway pledged 30 million dollars to Somalia.": ["AGREE Norway > Somalia"],
    "Hungary rejected the proposal of the European Union.": ["REJECT Hungary > European Union"],
    "Eritrea refused to meet the mediators.": ["REJECT/meet Eritrea > mediators"],
    "Algeria invited the president of Mali to a summit.": ["AGREE Algeria > president of Mali"],
    "China threatened to impose sanctions on Lithuania.": ["THREATEN/restrict China > Lithuania"],
    "Iran threatened to attack Israel.": ["THREATEN/violence Iran > Israel"],
}

STATUS = {
    "Germany will send tanks to Ukraine.": ["AGREE Germany > Ukraine (planned)"],
    "Turkey is ready to supply gas to Moldova.": ["AGREE Turkey > Moldova"],
    "Pakistan is deporting Afghan refugees.": ["COERCE/deport Pakistan > Afghan refugees (ongoing)"],
    "The militia allegedly tortured two prisoners.": ["ASSAULT/torture militia > two prisoners (alleged)"],
    "Rwanda denied that it had attacked the camp.": ["ASSAULT Rwanda > camp (denied)"],
    "Greece could expel the Russian ambassador.": [
        "SANCTION/expel Greece > Russian ambassador (hypothetical)"
    ],
    "Hungary will not lift the sanctions on Serbia.": ["REJECT/yield Hungary > Serbia"],
}

NOTHING = [
    "A Turkish cargo plane crashed near the border, killing 20 soldiers.",
    "The two sides discussed the fight against terrorism.",
    "Cross-border attacks remain a concern for both countries.",
    "The ministers talked about the prevention of trafficking.",
    "The soldiers did not attack the village.",
    "Sudan has not expelled any diplomats.",
    "He seized the opportunity to speak about trade.",
    "The company met its deadline.",
    "The committee attacked the problem of rural poverty with new ideas.",
    "The two countries struck a balance between security and trade.",
    "Their armies combat climate change and disease.",
    "The team will strike a pose for the cameras.",
    "An earthquake killed 400 people in the mountains.",
    "Twelve passengers were killed in a bus crash.",
    "Analysts fear an attack on the port.",
    "If rebels attack the town, thousands will flee.",
    "The minister declined to comment.",
    "The minister emphasized the threats from the sea.",
    "The minister said that deliveries will have to be delayed.",
    "The minister said it should be a concern to any country.",
    "The minister said they take the threat seriously.",
    "MR MOE: Thank you very much, Ms Lund. The sea was calm.",
    "The world admired the people, as demonstrated by the count of the votes.",
    "The world was awed by the people who voted, as demonstrated through the collection of tally sheets.",
    "Oil prices fell on Monday.",
    "The exhibition runs until March.",
    "He fired his secretary.",
    "Farmers shell peas in the courtyard.",
    "Peace talks are a topic of debate among scholars.",
    "The police called the operation a success.",
    "The returning migrants waited at the station.",
    "The government cut the ribbon at the new bridge.",
    "The army held its annual dinner.",
]


@pytest.mark.parametrize(("text", "expected"), [*NARRATED.items(), *VOICED.items(), *STATUS.items()])
def test_what_a_sentence_tells(text: str, expected: list[str]) -> None:
    assert _events(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_event(text: str) -> None:
    assert _events(text) == []


REPORT = """ZAGREB, 12 May 2025 - Slovak Foreign Minister Juraj Blanar visited Croatia on Monday and met \
Croatian Foreign Minister Gordan Grlic Radman in Zagreb.

Blanar thanked Croatia for hosting Slovak firefighters. He condemned the recent attack on a school in Sumy.

Grlic Radman said that Serbia had arrested two Croatian journalists."""


def _one(record: Record, plover: str, mode: str | None = None) -> Event:
    (event,) = [e for e in record.events if e.plover == plover and (mode is None or e.mode == mode)]
    return event


def test_a_contact_is_one_consultation_and_points_at_its_engagement() -> None:
    record = read(REPORT)
    consults = [e for e in record.events if e.plover == "CONSULT"]
    assert {e.engagement for e in consults} == {g.id for g in record.engagements}
    assert any(e.main for e in consults)
    assert [e.main for e in record.events].count(True) == 1


def test_scores_and_codes_come_from_the_codebook() -> None:
    event = _one(read(REPORT), "COERCE")
    assert (event.quad, event.plover_score, event.cameo, event.goldstein) == (4, -7.0, "173", -5.0)


def test_what_only_a_speaker_says_is_attributed_to_the_statement() -> None:
    record = read(REPORT)
    event = _one(record, "COERCE", "arrest")
    (statement,) = [s for s in record.statements if s.id == event.attributed_to]
    assert any("arrested two Croatian journalists" in span.text for span in statement.content)


def test_what_a_condemnation_presupposes_is_attributed_to_nobody() -> None:
    event = _one(read(REPORT), "ASSAULT")
    assert (event.attributed_to, event.source) == (None, ())


def test_acts_of_speech_happened_and_are_attributed_to_nobody() -> None:
    event = _one(read(REPORT), "ACCUSE")
    assert (event.status, event.attributed_to) == ("happened", None)


def test_states_stand_beside_the_actors() -> None:
    event = _one(read(REPORT), "SUPPORT")
    assert (event.source_states, event.target_states) == (("SVK",), ("HRV",))


def test_a_person_and_a_state_never_stand_together_as_one_actor() -> None:
    record = read(REPORT)
    kinds = {entity.id: entity.kind for entity in record.entities}
    for event in record.events:
        assert {kinds[i] for i in event.source} <= {"person"} or {kinds[i] for i in event.source} <= {"state"}


def test_the_same_event_in_headline_and_body_is_one() -> None:
    record = read(
        "Latvia expels Belarusian diplomat\n\nRIGA - Latvia expelled a Belarusian diplomat on Tuesday."
    )
    assert [event.plover for event in record.events] == ["SANCTION"]


def test_a_second_mention_is_no_second_event() -> None:
    text = "Gunmen attacked a hotel in Gao on Monday.\n\nThe mayor condemned the attack on the hotel."
    assert [event.plover for event in read(text).events] == ["ASSAULT", "ACCUSE"]


def test_a_condemnation_is_of_those_who_did_it_if_the_text_says_who() -> None:
    text = "Rwandan troops shelled a camp near Goma on Monday.\n\nBelgium condemned the shelling."
    event = _one(read(text), "ACCUSE")
    assert event.target_states == ("RWA",)


def test_one_act_told_by_two_verbs_is_one_event() -> None:
    text = "Israeli warplanes struck a depot near Tyre, killing three workers."
    (event,) = read(text).events
    assert (event.plover, event.source_states, len(event.target)) == ("ASSAULT", ("ISR",), 2)


def test_a_past_event_without_a_time_has_none() -> None:
    (event,) = read("Estonia expelled two Russian diplomats.").events
    assert event.time is None


def test_a_time_in_the_clause_is_the_time_of_the_event() -> None:
    (event,) = read("Estonia expelled two Russian diplomats on 3 March 2025.").events
    assert event.time is not None
    assert event.time.start == "2025-03-03"


def test_a_place_in_the_clause_is_the_place_of_the_event() -> None:
    record = read("Militants kidnapped a priest in Maiduguri.")
    (event,) = record.events
    assert event.place is not None
    assert record.entity(event.place).name == "Maiduguri"


def test_contexts_come_from_the_words_of_the_clause() -> None:
    (event,) = read("Militants attacked a mosque in Kabul.").events
    assert {"terrorism", "religion_ethnicity"} <= set(event.contexts)


def test_why_names_the_word_and_the_table() -> None:
    (event,) = read("Estonia expelled two Russian diplomats.").events
    assert event.why == "verb 'expelled' (expel) by table predicates"
    assert event.by.name == "events"


def test_a_past_progressive_in_indirect_speech_goes_on() -> None:
    record = read("Interior Minister Daniel Mwangi said that the migrants were being deported to Chad.")
    (event,) = record.events
    assert (event.plover, event.mode, event.status) == ("COERCE", "deport", "ongoing")
    record = read("The migrants were being deported to Chad when the storm broke in the capital.")
    assert [event.status for event in record.events] == ["happened"]


MET = "Norwegian Foreign Minister Jon Moe met Kenyan Foreign Minister Asha Otieno."
IMPLIED = {
    f"{MET} Moe requested help at sea.": "REQUEST/assist Jon Moe > Asha Otieno",
    f"{MET} Otieno promised that the crew would be home by Friday.": "AGREE Asha Otieno > Jon Moe",
    f"{MET} Moe expressed his gratitude.": "SUPPORT Jon Moe > Asha Otieno",
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=t) for t, e in IMPLIED.items()])
def test_what_is_put_at_a_contact_goes_to_its_other_party(text: str, expected: str) -> None:
    record = read(text)
    event = next(e for e in record.events if _told(record, e) == expected)
    assert "other party of g1" in event.why


def test_a_wish_for_anonymity_is_no_request() -> None:
    assert _events("A Kenyan official, who asked not to be named, left the talks in Nairobi.") == []


def test_without_a_contact_nobody_is_implied() -> None:
    text = "Norwegian Foreign Minister Jon Moe requested help at sea."
    assert _events(text) == ["REQUEST/assist Jon Moe >"]


def test_a_call_of_three_implies_nobody() -> None:
    text = (
        "Norwegian Foreign Minister Jon Moe, Kenyan Foreign Minister Asha Otieno and Danish Foreign Minister "
        "Pia Lund met. Moe requested help at sea."
    )
    assert "REQUEST/assist Jon Moe >" in _events(text)


def test_support_goes_to_whom_it_is_for_and_war_is_an_attack() -> None:
    text = "U.S. Secretary of State Ruth Ames reaffirmed U.S. support for Moldova."
    assert _events(text) == ["SUPPORT Ruth Ames > Moldova"]
    condemned = _events("Nepalese Foreign Minister Asha Rana condemned Russia's war against Ukraine.")
    assert condemned == ["ACCUSE/disapprove Asha Rana > Russia", "ASSAULT Russia > Ukraine"]


def test_a_contact_called_off_is_an_agreement_cancelled(reader: Reader) -> None:
    text = (
        "A meeting between Foreign Minister Ana Duarte of Chile and Peru's Foreign Minister Luis Paz, "
        "planned for Monday, was cancelled because of the storm.\n"
    )
    record = reader.read(document(text, published="2025-06-03"))
    assert [(e.plover, e.status) for e in record.events if e.engagement] == [("AGREE", "cancelled")]


def test_an_invitation_accepted_is_a_plan(reader: Reader) -> None:
    text = (
        "President Ana Duarte of Chile accepted the invitation of President Luis Paz of Peru to visit Lima.\n"
    )
    record = reader.read(document(text, published="2025-06-03"))
    assert ("AGREE", "planned") in [
        (e.plover, e.status) for e in record.events if e.trigger.text == "accepted"
    ]
