"""Who somebody is: titles read to their end, and the state that they tell."""

from __future__ import annotations

import pytest

import communique

Told = dict[str, tuple[list[str], str | None]]


def _told(reader: communique.Reader, text: str) -> Told:
    record = reader.read(communique.document(text, published="2025-11-20"))
    people = (entity for entity in record.entities if entity.kind == "person")
    return {person.name: ([role.title for role in person.roles], person.state) for person in people}


READ: list[tuple[str, Told]] = [
    # A title between a name and a mark is read to the mark.
    (
        "Olav Brekke, head of the Norwegian church, opened the fair.",
        {"Olav Brekke": (["head of the Norwegian church"], "NOR")},
    ),
    (
        "Kwabena Ofori, Minority Leader in Ghana's Parliament, spoke.",
        {"Kwabena Ofori": (["Minority Leader in Ghana's Parliament"], "GHA")},
    ),
    (
        "Arne Dahl, Deputy Spokesperson for the UN Secretary-General, spoke.",
        {"Arne Dahl": (["Deputy Spokesperson for the UN Secretary-General"], "UNO")},
    ),
    (
        "The ambassador in Dakar, Inês Coelho, thanked the sponsors.",
        {"Inês Coelho": (["ambassador in Dakar"], None)},
    ),
    # And none is read over another's name.
    (
        "Minister of State for Ports Amal Haddad, Trade Secretary Rami Khoury and officials attended.",
        {"Amal Haddad": (["Minister of State for Ports"], None), "Rami Khoury": (["Trade Secretary"], None)},
    ),
    # "States" is of the state's name, and "DR" of that of another.
    (
        "United States Secretary of Energy Paul Dorn toured the plant.",
        {"Paul Dorn": (["Secretary of Energy"], "USA")},
    ),
    (
        "DR Congo's Foreign Minister Aimée Lukusa left on Monday.",
        {"Aimée Lukusa": (["Foreign Minister"], "COD")},
    ),
    (
        "Spain's Third Vice-President and Minister for the Ecological Transition, Sonia Rivas, spoke.",
        {"Sonia Rivas": (["Third Vice-President", "Minister for the Ecological Transition"], "ESP")},
    ),
    (
        "Kenyan Cabinet Secretaries Jane Wambui (Health), Ali Noor (Water) and Tom Odhiambo (Lands) spoke.",
        {name: (["Cabinet Secretary"], "KEN") for name in ("Jane Wambui", "Ali Noor", "Tom Odhiambo")},
    ),
    ("Lt. Col. Ewa Zawadzka of the Polish border guard spoke.", {"Ewa Zawadzka": (["Lt. Col."], "POL")}),
    ("Ex-ambassador Ivan Petrenko of Ukraine spoke.", {"Ivan Petrenko": (["Ex-ambassador"], "UKR")}),
    (
        "European Commission President Anna Lindqvist spoke.",
        {"Anna Lindqvist": (["European Commission President"], "EUE")},
    ),
    ("UN rights chief Jonas Falk urged restraint.", {"Jonas Falk": (["rights chief"], "UNO")}),
    # An envoy is never of the state they are sent to.
    (
        "Oslo, May 4 - Norwegian Deputy Minister Liv Aas met Chilean Ambassador to Oslo Raúl Toro.",
        {"Liv Aas": (["Deputy Minister"], "NOR"), "Raúl Toro": (["Ambassador to Oslo"], "CHL")},
    ),
    (
        "Amal Nasser, UAE Ambassador to the Republic of Korea, attended.",
        {"Amal Nasser": (["Ambassador to the Republic of Korea"], "ARE")},
    ),
    (
        "Ambassador Extraordinary and Plenipotentiary of Peru to Fiji Luz Soto called.",
        {"Luz Soto": (["Ambassador Extraordinary and Plenipotentiary of Peru to Fiji"], "PER")},
    ),
    # Who is represented by whom.
    (
        "MOSCOW, May 4. /TASS/. Peru will be represented by Deputy Foreign Minister Luz Soto and Chile by "
        "Deputy Foreign Minister Raúl Toro.",
        {
            "Luz Soto": (["Deputy Foreign Minister"], "PER"),
            "Raúl Toro": (["Deputy Foreign Minister"], "CHL"),
        },
    ),
    # Names that begin like other words.
    (
        "General Secretary To Hai of Vietnam met Captain Said Omar of Yemen.",
        {"To Hai": (["General Secretary"], "VNM"), "Said Omar": (["Captain"], "YEM")},
    ),
    (
        "HE US Senior Adviser for Asia Paul Dorn attended.",
        {"Paul Dorn": (["Senior Adviser for Asia"], "USA")},
    ),
    (
        "Georgia Pappas, Greece's deputy migration minister, spoke.",
        {"Georgia Pappas": (["deputy migration minister"], "GRC")},
    ),
    ("In Lima, Prime Minister Rosario Pinedo spoke.", {"Rosario Pinedo": (["Prime Minister"], "PER")}),
    (
        "Tuvalu's Minister for the Middle East, Fiji and Japan Amy Koh spoke.",
        {"Amy Koh": (["Minister for the Middle East, Fiji and Japan"], "TUV")},
    ),
    # The head of a page tells whose officials are meant.
    (
        "TRANSCRIPT\nJoint press conference, Canberra\nThe Hon Amy Koh, Minister for Foreign Affairs\n\n"
        "MINISTER KOH: Good morning. I thank Minister Liv Aas of Norway for her visit. We signed.\n\n"
        "JOURNALIST: Minister, Opposition Leader Paul Dorn calls it a blank cheque. Is it?\n\n"
        "MINISTER KOH: No. We told China so, and Ambassador Xu knows it.",
        {
            "Amy Koh": (["Minister for Foreign Affairs"], "AUS"),
            "Liv Aas": (["Minister"], "NOR"),
            "Paul Dorn": (["Opposition Leader"], "AUS"),
            "Xu": (["Ambassador"], "CHN"),
        },
    ),
    (
        "Lao Deputy PM Receives Chairman of Korea Fund\n\n(Vientiane, 5 Feb) Mr. Kham Vong, Deputy Prime "
        "Minister of the Lao PDR, granted audience to Mr. Ken Abe, Chairman of the Japan-Laos Friendship "
        "League. Also attending was Ms. Noi Keo, Director General of the Press Department.",
        {
            "Kham Vong": (["Deputy Prime Minister"], "LAO"),
            "Ken Abe": (["Chairman of the Japan-Laos Friendship League"], "JPN"),
            "Noi Keo": (["Director General of the Press Department"], "LAO"),
        },
    ),
    (
        "DHAKA, Feb 3 (BSS) - EU Ambassador Ute Kern met Chief Election Commissioner Abul Hasan on Monday.",
        {"Ute Kern": (["Ambassador"], "EUE"), "Abul Hasan": (["Chief Election Commissioner"], "BGD")},
    ),
    (
        "Arne Dahl, Governor of Kenya's coast region, spoke.",
        {"Arne Dahl": (["Governor of Kenya's coast region"], "KEN")},
    ),
    ("Ireland's Garda Commissioner Sean Daly spoke.", {"Sean Daly": (["Garda Commissioner"], "IRL")}),
    (
        "Tsetseg Bold - Mongolia's Minister of Energy - gave no date.",
        {"Tsetseg Bold": (["Minister of Energy"], "MNG")},
    ),
    ("Amy Koh of South Sudan, an envoy without a staff, spoke.", {"Amy Koh": (["envoy"], "SSD")}),
    (
        "DHAKA, Feb 3 (BSS) - Chief Adviser's High Representative Abul Hasan spoke.",
        {"Abul Hasan": (["Chief Adviser's High Representative"], "BGD")},
    ),
    (
        "NIAMEY, May 4 (AFP) - ECOWAS will meet on Sunday. Its commission president Omar Ba hoped for peace.",
        {"Omar Ba": (["commission president"], "ECW")},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), READ, ids=[text for text, _ in READ])
def test_people_are_told_with_titles_and_states(reader: communique.Reader, text: str, wanted: Told) -> None:
    assert _told(reader, text) == wanted
