"""Whose words a transcript or a signed statement holds: labels with names in brackets, bylines of offices."""

from __future__ import annotations

import pytest

from communique import Reader, document

BRIEFING = """Press briefing with Deputy Minister Ana Lima

MODERATOR (Rui Costa, press secretary): Good morning.

DEPUTY MINISTER LIMA: I thank you all.

Q (Mary Smith, Reuters): Will you go to Lima? When?

DEPUTY MINISTER LIMA: We will see.

Q [Bob Stone, AFP]: And the port?

MODERATOR: Last question.
"""
SIGNED = """Foreign Secretary statement on the flood

From: Foreign Office and The Rt Hon Clara Boyd MP
Published 3 March 2024

I thank our partners for their help. Our boats are on their way. We will send two more.
"""
NOON = """NOON BRIEFING
BY OMAR DIALLO, DEPUTY SPOKESPERSON FOR THE SECRETARY-GENERAL
TUESDAY, 10 MARCH 2026

Asked about the port, the Deputy Spokesperson said that it was open.
"""
NEWS = """Ministers meet over the port

By Ana Lima, Diplomatic Editor

Foreign Minister Juan Ortega said that the port was open.
"""

LEADERS = """G9 Leaders’ Statement on the Drought

We, the Leaders of the G9, express concern over the drought and condemn the raid on the well. We are sad.
"""
FOUR = """Joint Statement on the Sound

We, Juan Ortega, Minister of Fisheries of Peru, and Ana Lima, Minister of Trade of Chile, met in Lima today.
We welcome the truce. “We lost our nets,” fishermen of Pisco told the two.
"""
DASHED = """Joint Statement on the Sound

Today, we — President Juan Ortega of Peru and President Ana Lima of Chile — met in Lima. We welcome the truce.
"""
OF_TITLE = """Joint Statement by the Presidents of Kenya and Uganda on the Border

We condemn the raid.
"""


def _spoken(reader: Reader, text: str) -> list[tuple[str, str]]:
    record = reader.read(document(text))
    return [(record.entity(id).name, s.content[0].text) for s in record.statements for id in s.speakers]


def test_a_name_in_brackets_is_whose_the_label_is(reader: Reader) -> None:
    assert _spoken(reader, BRIEFING) == [
        ("Rui Costa", "Good morning"),
        ("Ana Lima", "you all"),
        ("Mary Smith", "Will you go to Lima"),
        ("Mary Smith", "When"),
        ("Ana Lima", "We will see"),
        ("Bob Stone", "And the port"),
        ("Rui Costa", "Last question"),
    ]


def test_who_signs_a_statement_below_its_headline_speaks(reader: Reader) -> None:
    assert {name for name, _ in _spoken(reader, SIGNED)} == {"Clara Boyd"}
    record = reader.read(document(SIGNED))
    (person,) = [e for e in record.entities if e.kind == "person"]
    assert [role.title for role in person.roles] == ["Foreign Secretary"]


def test_a_byline_with_an_office_names_who_briefs(reader: Reader) -> None:
    assert _spoken(reader, NOON) == [("OMAR DIALLO", "it was open")]


def test_the_byline_of_a_journalist_names_nobody(reader: Reader) -> None:
    record = reader.read(document(NEWS))
    assert [e.name for e in record.entities if e.kind == "person"] == ["Juan Ortega"]


def test_a_joint_statement_is_of_those_whom_we_names(reader: Reader) -> None:
    assert _spoken(reader, LEADERS) == [
        ("Leaders of the G9", "concern over the drought"),
        ("Leaders of the G9", "the raid on the well"),
        ("Leaders of the G9", "We are sad"),
    ]
    # Nobody is named: the states.
    assert _spoken(reader, OF_TITLE) == [("Kenya", "the raid"), ("Uganda", "the raid")]
    assert [name for name, words in _spoken(reader, DASHED) if words == "the truce"] == [
        "Juan Ortega",
        "Ana Lima",
    ]
    told = _spoken(reader, FOUR)
    assert {("Juan Ortega", "the truce"), ("Ana Lima", "the truce")} <= set(told)
    assert {name for name, words in told if "nets" in words}.isdisjoint({"Juan Ortega", "Ana Lima"})


def test_a_joint_statement_is_spoken_directly(reader: Reader) -> None:
    record = reader.read(document(LEADERS))
    assert {s.directness for s in record.statements} == {"direct"}


MEANT = {
    "The duty was lifted, a foreign ministry handout said.": ["foreign ministry"],
    "A press release of the Power Division said the line was ready.": ["Power Division"],
    "Finance Minister Ali Rashid of Oman received Deputy Prime Minister Serik Omar of Kazakhstan. Omar "
    "conveyed the greetings of President Askar Tokay. The Kazakh official thanked his host.": ["Serik Omar"],
    "The Foreign Minister of Georgia, Maka Lomidze, the Foreign Minister of Romania, Oana Pop, and the "
    "Foreign Minister of Turkey, Hakan Demir, met. The Romanian and Turkish ministers praised the work.": [
        "Oana Pop",
        "Hakan Demir",
    ],
    "Minister Ali Rashid of Oman met Minister Ana Pop of Romania. They went on. It was long. It was late. "
    "It was hot. It was dull. The Romanian side thanked the hosts.": ["Ana Pop"],
}


@pytest.mark.parametrize("text", MEANT)
def test_whom_a_paper_a_side_or_an_official_means(reader: Reader, text: str) -> None:
    record = reader.read(document(f"MUSCAT, May 5 (Reuters) - {text}"))
    names = {entity.id: entity.name for entity in record.entities}
    assert [names[id] for id in record.statements[-1].speakers] == MEANT[text]
