"""Whose words a statement is: lines of name and office on top, signatures, headlines, speeches."""

from __future__ import annotations

import pytest

from communique import Reader, document

from .telling import read

BODY = (
    "We condemn the raid. The road has been open for ten years. It must stay open.\n\nMalta will send boats."
)
ON_TOP = f"""Statement on the raid

Senator the Hon Grace Whitlow
Minister for Foreign Affairs

21 August 2025

{BODY}
"""
UNDER_MR = f"""Statement on the raid

Mr Petter Dahl
State Secretary

{BODY}
"""
AT_THE_END = f"""Intervention at the Fisheries Council

Mr President,

{BODY}

- Ambassador Kari Lund, Permanent Representative of Norway
"""
SIGNED_BELOW = f"""Message on the death of President Nana Addo

{BODY}

Anura Perera
President of the Republic of Sri Lanka
"""
WRITTEN_BY = f"""OP-ED: Why the strait matters

By Lars Holm, Minister for Foreign Affairs of Denmark

{BODY}
"""
SPOKEN_AT = f"""Speech at the Security Council by Ambassador James Hollow, UK Permanent Representative

{BODY}
"""


@pytest.mark.parametrize(
    ("text", "who", "title"),
    [
        (ON_TOP, "Grace Whitlow", "Minister for Foreign Affairs"),
        (UNDER_MR, "Petter Dahl", "State Secretary"),
        (AT_THE_END, "Kari Lund", "Permanent Representative"),
        (SIGNED_BELOW, "Anura Perera", "President"),
        (WRITTEN_BY, "Lars Holm", "Minister for Foreign Affairs"),
        (SPOKEN_AT, "James Hollow", "Permanent Representative"),
    ],
)
def test_the_author(reader: Reader, text: str, who: str, title: str) -> None:
    record = reader.read(document(text))
    spoken = [([record.entity(id).name for id in s.speakers], s.content[0].text) for s in record.statements]
    assert spoken == [
        ([who], "the raid"),
        ([who], "The road has been open for ten years"),
        ([who], "It must stay open"),
        ([who], "Malta will send boats"),
    ]
    (person,) = [e for e in record.entities if e.name == who]
    assert title in [role.title for role in person.roles]


def test_who_wrote_a_report_is_no_author(reader: Reader) -> None:
    text = "Ministers meet\n\nBy Ana Lima\n\nForeign Minister Juan Ortega said that the port was open.\n"
    record = reader.read(document(text))
    assert [e.name for e in record.entities if e.kind == "person"] == ["Juan Ortega"]


SIGNED_BY_TWO = """Letter to the Commissioner for Trade

Lisbon, 3 June 2026

Dear Commissioner,

We write about the tariffs on cork. They have closed nine mills.

Ana Ferraz, Minister of the Economy of Portugal
José Ibarra, Minister of Industry of Spain
"""
UNDER_A_LIST = """Declaration on the Aral Sea

Timur Bekov, Minister of Water Resources, Kazakhstan
Dilnoza Karimova, Minister of Ecology, Uzbekistan

The sea has lost a tenth of its water. Our children will see the fish come back.
"""
UNDERSIGNED = """We, the undersigned,

believe that the ferry should run at night. The port has no lights.

Tom Baines
Minister of Transport, Barbados

Lucille Henry
Minister of Works, Saint Lucia
"""
BY_TWO = """Opinion

Why our navies will train together

Rafael Ocampo and Hana Ito

Our fishermen have shared these waters for years. We have begun with two ships.

Rafael Ocampo is Peru's minister of defence. Hana Ito is Japan's vice-minister of defence.
"""
POSTED = """Tánaiste Eoin Casey TD @EoinCaseyTD · 12 May

Ireland will fund the hospital for another year.

It will have forty beds.

11:02 PM · May 12, 2026
"""
IN_MARKS = """Office of the President

President Luis Carvajal's remarks at the airport in Bogotá

"We come back with an agreement on the river.

"Work begins in June."

The President then left for the palace.
"""
BEHIND_A_PLACE = """VIENNA (12 March 2026) – Statement by OSCE Secretary General Petra Lindgren

My office lost its roof. The monitors are in hospital.
"""
KEYNOTE = """ADDRESS
by
H.E. SAMUEL OKELLO
Minister of Trade, Kenya
Nairobi Business Forum

The port is busy. We will build a second one.
"""
FOLLOWING = """Statement by the Tánaiste

The Tánaiste, Niamh Burke T.D., has made the following statement on the attack:

“The attack was cowardly. Our staff are safe.”
"""


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (SIGNED_BY_TWO, ["Ana Ferraz", "José Ibarra"]),
        (UNDER_A_LIST, ["Timur Bekov", "Dilnoza Karimova"]),
        (UNDERSIGNED, ["Tom Baines", "Lucille Henry"]),
        (BY_TWO, ["Rafael Ocampo", "Hana Ito"]),
        (POSTED, ["Eoin Casey"]),
        (IN_MARKS, ["Luis Carvajal"]),
        (BEHIND_A_PLACE, ["Petra Lindgren"]),
        (KEYNOTE, ["SAMUEL OKELLO"]),
        (FOLLOWING, ["Niamh Burke"]),
    ],
)
def test_pages_tell_whose_words_they_are(reader: Reader, text: str, who: list[str]) -> None:
    """Two sentences each, of all who sign, and nothing of what stands around them."""
    record = reader.read(document(text, published="2026-06-03"))
    said = [[record.entity(id).name for id in statement.speakers] for statement in record.statements]
    assert said == [who, who]


OF_A = """Statement of President Rosa Quispe on the Passing of Former Senator Max Wheeler

Max Wheeler was a hero. He served his country with courage. I will remember him as a friend.

His family has our prayers.
"""


def test_a_statement_of_somebody_on_somebody_else_is_of_the_first() -> None:
    record = read(OF_A)
    names = {entity.id: entity.name for entity in record.entities}
    assert {names[i] for s in record.statements for i in s.speakers} == {"Rosa Quispe"}
