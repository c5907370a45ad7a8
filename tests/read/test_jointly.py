"""Joint statements: in whose voice they speak, and what each of their parties undertakes."""

from __future__ import annotations

import pytest

import communique
from communique.model import Commitment, Record, Statement
from communique.read.reader import Reader

FISHERIES = """Joint Statement of Peru, Chile and Ecuador on Fisheries

Peru, Chile and Ecuador announced a new partnership for the protection of the southern sea.

We stand with the fishermen of the region. Peru will lend Ecuador two patrol ships by 2027. \
In the early 2030s, Chile will deliver a survey vessel to Ecuador. Starting in 2026, Ecuador intends to \
train sixty inspectors. As early as 2028, Chile and Peru plan to open a joint control room in Arica. \
Our countries remain committed to the law of the sea. Illegal fishing must stop. We thank Spain.
"""
NEXT_TO_NOTHING = "The harbour of Arica was built in 1913."


@pytest.fixture(scope="module")
def fisheries(reader: Reader) -> Record:
    return reader.read(communique.document(FISHERIES))


def _names(record: Record, ids: tuple[str, ...]) -> str:
    return " ".join(sorted(record.entity(i).state or record.entity(i).name for i in ids))


def _said(record: Record, words: str) -> Statement:
    return next(s for s in record.statements if any(words in span.text for span in s.content))


def _promised(record: Record, words: str) -> Commitment:
    return next(c for c in record.commitments if words in c.content.text)


def test_all_parties_speak(fisheries: Record) -> None:
    assert {_names(fisheries, s.speakers) for s in fisheries.statements} == {"CHL ECU PER"}
    assert _said(fisheries, "Peru will lend").act == "promise"
    assert _said(fisheries, "Illegal fishing must stop").cue is None


@pytest.mark.parametrize(
    "wanted",
    [
        ("lend Ecuador two", "PER", "ECU", "2027-01-01", "made"),
        ("deliver a survey", "CHL", "ECU", "2030-01-01", "made"),
        ("train", "ECU", None, "2026-01-01", "made"),
        ("open a joint control room", "CHL PER", "", "2028-01-01", "made"),
        ("law of the sea", "CHL ECU PER", "", None, "reaffirmed"),
    ],
)
def test_each_party_promises_its_own(
    fisheries: Record, wanted: tuple[str, str, str | None, str | None, str]
) -> None:
    words, by, to, due, status = wanted
    found = _promised(fisheries, words)
    assert (_names(fisheries, found.by), found.status) == (by, status)
    assert to is None or _names(fisheries, found.to) == to
    assert (found.due.start if found.due else None) == due


def test_what_a_party_gives_is_its_agreement(fisheries: Record) -> None:
    event = next(e for e in fisheries.events if e.trigger.text == "lend")
    found = (event.plover, _names(fisheries, event.source), _names(fisheries, event.target))
    assert found == ("AGREE", "PER", "ECU")


@pytest.mark.parametrize(
    ("head", "body", "speakers"),
    [
        ("U.S.-EU Joint Statement on Trade", "We will reduce our tariffs.", "EUE USA"),
        (
            "Joint statement by the Foreign Ministers of France, Germany and the United Kingdom",
            "We condemn the raid.",
            "DEU FRA GBR",
        ),
        ("Joint Statement Following the Meeting Between Kenya and Ghana", "We agree on this.", "GHA KEN"),
        (
            "Joint Statement on Water",
            "We, the Ministers of Kenya and Uganda, call for calm.",
            "KEN UGA",
        ),
    ],
)
def test_issuers_by_title_or_opening(reader: Reader, head: str, body: str, speakers: str) -> None:
    record = reader.read(communique.document(f"{head}\n\n{body}\n"))
    assert [_names(record, s.speakers) for s in record.statements] == [speakers]


def test_in_the_third_person_only_what_parties_are_and_do(reader: Reader) -> None:
    text = (
        "Joint Communiqué of Fiji and Samoa\n\n1. Fiji and Samoa share one sea and intend to map it.\n\n"
        f"2. {NEXT_TO_NOTHING} Samoa thanked Fiji for the boats.\n"
    )
    record = reader.read(communique.document(text))
    assert _said(record, "share one sea").cue is None
    assert not any(NEXT_TO_NOTHING[:20] in span.text for s in record.statements for span in s.content)
    assert _said(record, "Fiji for the boats").directness == "indirect"


def test_three_states_in_a_row_act_together(reader: Reader) -> None:
    text = "BELÉM, 4 May 2025 – Peru, Bolivia and Chile condemned the attack on Tuesday.\n"
    record = reader.read(communique.document(text))
    assert [_names(record, s.speakers) for s in record.statements] == ["BOL CHL PER"]


@pytest.mark.parametrize(
    ("head", "body", "speakers"),
    [
        (
            "Joint Communiqué on the Visit of the President of Ghana to the Republic of Kenya",
            "1. At the invitation of H.E. Grace Amegan, President of the Republic of Kenya, "
            "H.E. Kofi Mensah, President of the Republic of Ghana, paid a visit.\n\n"
            "2. The two sides will open a joint office in Mombasa.",
            "Grace Amegan, Kofi Mensah",
        ),
        (
            "Chairman’s Statement of the 51st ASEAN Summit",
            "We agreed to open the fund to others. We thanked our hosts.",
            "ASEAN",
        ),
        ("G7 Leaders’ Statement", "We, the Leaders of the G7, firmly condemn the raid.", "Leaders of the G7"),
    ],
)
def test_issuers_are_people_of_those_states_or_a_format(
    reader: Reader, head: str, body: str, speakers: str
) -> None:
    record = reader.read(communique.document(f"{head}\n\n{body}\n"))
    said = record.statements[-1]
    assert ", ".join(sorted(record.entity(i).name for i in said.speakers)) == speakers


def test_a_member_of_the_group_promises_for_itself(reader: Reader) -> None:
    text = (
        "G7 Leaders’ Statement on Health\n\nWe, the Leaders of the G7, welcome the fund. "
        "Canada will contribute 50 million dollars by 2029. We are committed to reinforce it.\n"
    )
    record = reader.read(communique.document(text))
    assert _names(record, _promised(record, "contribute 50 million").by) == "CAN"
    assert _said(record, "Canada will contribute").act == "promise"
    assert _promised(record, "reinforce it").status == "made"


@pytest.mark.parametrize(
    ("sentence", "promised"),
    [
        ("We remain steadfast in our commitment to a free sea.", "a free sea"),
        ("Our commitment to the security of Moldova is unwavering.", "the security of Moldova"),
        ("We remain committed to dialogue and share one border.", "dialogue"),
    ],
)
def test_what_is_kept_to(reader: Reader, sentence: str, promised: str) -> None:
    text = f"Joint Statement of Peru and Chile\n\nWe met today. {sentence}\n"
    record = reader.read(communique.document(text))
    assert [(c.content.text, c.status) for c in record.commitments] == [(promised, "reaffirmed")]
    assert record.statements[-1].act == "promise"


def test_members_condemned_is_no_participle(reader: Reader) -> None:
    text = (
        "Security Council Press Statement on Attack in Mogadishu\n\nThe members of the Security Council "
        "condemned in the strongest terms the cowardly terrorist attack in Mogadishu, Somalia, on 18 May.\n"
    )
    record = reader.read(communique.document(text))
    assert [(s.act, s.cue and s.cue.text) for s in record.statements] == [("condemn", "condemned")]


def test_what_a_house_says_is_no_word_of_whom_it_names(reader: Reader) -> None:
    text = (
        "White House Statement on the Release of Two Hostages\n\nToday President Joe Novak secured the "
        "release of two hostages. The United States will continue, with its partners in the region, to press "
        "for the release of all the others who are still held.\n"
    )
    record = reader.read(communique.document(text))
    assert {record.entity(i).kind for s in record.statements for i in s.speakers} == {"body"}


def test_all_members_of_a_council_are_the_council(reader: Reader) -> None:
    text = (
        "Security Council Press Statement on Attack in Mogadishu\n\nThe following Security Council press "
        "statement was issued today by Council President Abukar Osman:\n\nThe members of the Security "
        "Council thanked Ghana for its soldiers. They urged all parties to show restraint.\n"
    )
    record = reader.read(communique.document(text))
    said = [(record.entity(s.speakers[0]).name, s.act) for s in record.statements]
    assert said == [("UN Security Council", "thank"), ("UN Security Council", "demand")]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The Ministry wished the injured a swift recovery.", "condole"),
        ("The Ministry reminded all parties of their obligations under the accord.", "demand"),
        ("The Ministry reminded reporters of the date of the talks.", "state"),
        ("We are appalled by the raid on the camp.", "condemn"),
    ],
)
def test_acts_of_a_house(reader: Reader, sentence: str, act: str) -> None:
    text = f"Statement of the Ministry of Foreign Affairs of Jordan\n\n{sentence}\n"
    assert [s.act for s in reader.read(communique.document(text)).statements] == [act]
