"""A whole report of the kind that this project exists for, read from end to end."""

from __future__ import annotations

import pytest

from communique import Reader, Record, document
from communique.model import Entity, Event, Statement

TEXT = """date 2026-03-11 DHAKA – Australian Minister for Trade and Tourism Dame Olivia Hartwell called on \
Bangladesh’s Home Minister Rafiq Chowdhury in Dhaka. State Minister for Home Nasreen Akter, Australian \
High Commissioner Peter Lawson and Home Secretary Kamal Uddin also attended the meeting.

The meeting centred on ties between Bangladesh and Australia and on issues of common concern. Both sides \
discussed widening cooperation in several fields, including border control, cyber security and the fight \
against people smuggling.

In the meeting, Home Minister Rafiq Chowdhury stated that Bangladesh intends to deepen its cooperation \
with Australia in every field of common interest.

Dame Olivia Hartwell condemned last week’s attack on the Padma Express and conveyed her condolences to the \
families of the dead. She praised Bangladesh’s generosity towards the displaced, saying, “We know what \
this country has given to people who had nothing.”

Minister Chowdhury emphasised that Bangladesh’s border guards had worked for years without rest. “No other \
nation has sheltered so many with so little,” he added. He also stressed that the world must help \
Bangladesh without further delay, underlining the part that Australia could play.

Dame Olivia also thanked the Ministry of Home Affairs for facilitating the return of stranded Australian \
sailors to Darwin.

Turning to foreign workers without papers, Home Minister Chowdhury said that the deportation process was \
being carried out lawfully and calmly. “Undeclared workers are being sent home with dignity, and no action \
is being taken against those who hold valid permits,” he clarified.

State Minister for Home Nasreen Akter added that all possible help is being provided to foreign workers \
during the deportation process.
"""
GUEST, HOST, DEPUTY = "Olivia Hartwell", "Rafiq Chowdhury", "Nasreen Akter"
ENVOY, SECRETARY = "Peter Lawson", "Kamal Uddin"


@pytest.fixture(scope="module")
def record(reader: Reader) -> Record:
    return reader.read(document(TEXT))


def names(record: Record, ids: tuple[str, ...]) -> list[str]:
    return [record.entity(id).name for id in ids]


def of_kind(record: Record, kind: str) -> list[Entity]:
    return [entity for entity in record.entities if entity.kind == kind]


def said(record: Record, cue: str) -> Statement:
    (statement,) = [s for s in record.statements if s.cue is not None and s.cue.text == cue]
    return statement


def coded(record: Record, plover: str) -> list[Event]:
    return [event for event in record.events if event.plover == plover]


def test_nothing_fails(record: Record) -> None:
    assert record.faults == ()


def test_the_document(record: Record) -> None:
    doc = record.document
    assert (doc.text, doc.title, doc.published, doc.genre) == (TEXT, None, "2026-03-11", "report")
    assert doc.dateline is not None
    assert doc.dateline.place == "DHAKA"


def test_the_people_and_nobody_else(record: Record) -> None:
    people = {p.name: (p.state, [role.title for role in p.roles]) for p in of_kind(record, "person")}
    assert people == {
        GUEST: ("AUS", ["Minister for Trade and Tourism", "Dame"]),
        HOST: ("BGD", ["Home Minister"]),
        DEPUTY: ("BGD", ["State Minister for Home"]),
        ENVOY: ("AUS", ["High Commissioner"]),
        SECRETARY: ("BGD", ["Home Secretary"]),
    }
    assert of_kind(record, "role") == []


def test_a_train_is_a_thing_and_a_city_a_place(record: Record) -> None:
    assert [e.name for e in of_kind(record, "thing")] == ["Padma Express"]
    assert [e.name for e in of_kind(record, "place")] == ["Dhaka", "Darwin"]
    assert [(e.name, e.state) for e in of_kind(record, "state")] == [
        ("Bangladesh", "BGD"),
        ("Australia", "AUS"),
    ]
    assert [(record.entity(p.entity).name, p.country, p.precision) for p in record.places] == [
        ("Dhaka", "BGD", "city"),
        ("Darwin", "AUS", "city"),
    ]


def test_no_city_acts(record: Record) -> None:
    places = {entity.id for entity in of_kind(record, "place")}
    assert not places & {id for event in record.events for id in (*event.source, *event.target)}
    assert not places & {id for statement in record.statements for id in statement.speakers}


def test_one_contact(record: Record) -> None:
    (contact,) = record.engagements
    assert (contact.kind, contact.status) == ("meeting", "happened")
    assert contact.trigger is not None
    assert contact.trigger.text == "called"
    rows = [(record.entity(p.entity).name, p.state, p.part, p.capacity) for p in contact.participants]
    assert rows == [
        (GUEST, "AUS", "principal", "visitor"),
        (HOST, "BGD", "principal", "host"),
        (DEPUTY, "BGD", "present", None),
        (ENVOY, "AUS", "present", None),
        (SECRETARY, "BGD", "present", None),
    ]
    assert contact.place is not None
    assert record.entity(contact.place).name == "Dhaka"


def test_the_day_is_that_of_publication_and_says_so(record: Record) -> None:
    time = record.engagements[0].time
    assert time is not None
    assert (time.start, time.end, time.precision) == ("2026-03-11", "2026-03-11", "day")
    assert (time.basis, time.span) == ("publication", None)


def test_what_it_was_about(record: Record) -> None:
    labels = [topic.label for topic in record.engagements[0].topics]
    assert {"border control", "cyber security", "fight against people smuggling"} <= set(labels)


STATEMENTS = [
    ("discussed", [GUEST, HOST], "discuss", "indirect", "widening cooperation in several fields, including"),
    ("stated", [HOST], "intend", "indirect", "Bangladesh intends to deepen its cooperation"),
    ("condemned", [GUEST], "condemn", "indirect", "last week’s attack on the Padma Express"),
    ("conveyed", [GUEST], "condole", "indirect", "her condolences to the families of the dead"),
    ("praised", [GUEST], "praise", "indirect", "Bangladesh’s generosity towards the displaced"),
    ("saying", [GUEST], "state", "direct", "We know what this country has given to people who had nothing"),
    ("emphasised", [HOST], "state", "indirect", "Bangladesh’s border guards had worked for years"),
    ("added", [HOST], "state", "direct", "No other nation has sheltered so many with so little"),
    ("stressed", [HOST], "demand", "indirect", "the world must help Bangladesh without further delay"),
    ("underlining", [HOST], "state", "indirect", "the part that Australia could play"),
    ("thanked", [GUEST], "thank", "indirect", "the Ministry of Home Affairs for facilitating"),
    ("said", [HOST], "state", "indirect", "the deportation process was being carried out"),
    (
        "clarified",
        [HOST],
        "state",
        "direct",
        "Undeclared workers are being sent home with dignity, and no action",
    ),
    ("added", [DEPUTY], "state", "indirect", "all possible help is being provided to foreign workers"),
]


def test_the_statements_in_their_order(record: Record) -> None:
    found = [
        (s.cue and s.cue.text, names(record, s.speakers), s.act, s.directness) for s in record.statements
    ]
    assert found == [(cue, who, act, how) for cue, who, act, how, _ in STATEMENTS]


@pytest.mark.parametrize("number", range(len(STATEMENTS)), ids=lambda n: f"{n}-{STATEMENTS[n][0]}")
def test_what_is_said(record: Record, number: int) -> None:
    (content,) = record.statements[number].content
    assert content.text.startswith(STATEMENTS[number][-1])


def test_at_least_thirteen_of_which_three_direct(record: Record) -> None:
    assert len(record.statements) >= 13
    assert [s.directness for s in record.statements].count("direct") == 3


def test_both_sides(record: Record) -> None:
    statement = said(record, "discussed")
    assert [span.text for span in statement.source_spans] == ["Both sides"]
    assert statement.state is None


def test_pronouns(record: Record) -> None:
    words = {m.text: e.name for e in record.entities for m in e.mentions if m.form == "pronoun"}
    assert words == {"her": GUEST, "She": GUEST, "he": HOST, "He": HOST, "its": "Bangladesh"}


def test_the_contact_is_the_main_event(record: Record) -> None:
    (event,) = coded(record, "CONSULT")
    assert (names(record, event.source), names(record, event.target)) == ([GUEST], [HOST])
    assert (event.mode, event.status, event.main, event.engagement) == ("visit", "happened", True, "g1")
    assert (event.source_states, event.target_states) == (("AUS",), ("BGD",))
    assert event.plover_score == 4
    assert [e.main for e in record.events].count(True) == 1


def test_the_visitor_condemns(record: Record) -> None:
    (event,) = coded(record, "ACCUSE")
    assert (names(record, event.source), event.source_states) == ([GUEST], ("AUS",))
    assert (event.trigger.text, event.target_states, event.status) == ("condemned", (), "happened")


def test_the_attack_is_an_event_of_nobody_known(record: Record) -> None:
    (event,) = coded(record, "ASSAULT")
    assert (event.source, event.source_states, event.source_spans) == ((), (), ())
    assert names(record, event.target) == ["Padma Express"]
    assert (event.trigger.text, event.status) == ("attack", "happened")


def test_condolence_praise_and_thanks_are_support(record: Record) -> None:
    rows = [
        (e.trigger.text, names(record, e.source), names(record, e.target)) for e in coded(record, "SUPPORT")
    ]
    assert rows == [
        ("conveyed", [GUEST], ["families of the dead"]),
        ("praised", [GUEST], ["Bangladesh"]),
        ("thanked", [GUEST], ["Ministry of Home Affairs"]),
    ]


def test_a_wish_to_cooperate_is_an_agreement(record: Record) -> None:
    (event,) = coded(record, "AGREE")
    assert (names(record, event.source), event.target_states) == ([HOST], ("AUS",))


def test_an_appeal_for_help_is_a_request(record: Record) -> None:
    (event,) = coded(record, "REQUEST")
    assert (names(record, event.source), event.mode, event.trigger.text) == ([HOST], "assist", "stressed")


def test_deportation_goes_on_on_the_word_of_the_host_alone(record: Record) -> None:
    (event,) = coded(record, "COERCE")
    assert (event.mode, event.status) == ("deport", "ongoing")
    assert event.attributed_to == said(record, "said").id


def test_help_is_coded_as_claimed(record: Record) -> None:
    vouched = {e.trigger.text: e.attributed_to for e in coded(record, "AID")}
    thanks = next(s.id for s in record.statements if s.act == "thank")
    assert vouched == {"facilitating": thanks, "provided": record.statements[-1].id}


def test_what_is_not_being_done_is_no_event(record: Record) -> None:
    start = TEXT.index("no action is being taken")
    assert not [e for e in record.events if start <= e.trigger.start < start + 60]
    codes = sorted(e.plover for e in record.events)
    assert codes == sorted(
        ["CONSULT", "AGREE", "ACCUSE", "ASSAULT", "REQUEST", "COERCE"] + ["SUPPORT"] * 3 + ["AID"] * 2
    )


def test_hopes_and_comments_promise_nothing(record: Record) -> None:
    assert record.commitments == ()
