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
]


@pytest.mark.parametrize(("text", "wanted"), READ, ids=[text for text, _ in READ])
def test_people_are_told_with_titles_and_states(reader: communique.Reader, text: str, wanted: Told) -> None:
    assert _told(reader, text) == wanted
