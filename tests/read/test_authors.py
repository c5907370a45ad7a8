"""Whose words a statement is: lines of name and office on top, signatures, headlines, speeches."""

from __future__ import annotations

import pytest

from communique import Reader, document

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
