"""Who acts in communiqués and readouts: councils without an article, "it", the parties, the officials."""

from __future__ import annotations

import pytest

from communique import Reader, document

COUNCIL = """FINAL COMMUNIQUÉ

Entebbe, 14 May 2025

1. The Council of Ministers met in Entebbe on 14 May 2025.

2. Council commended the Secretary for his report and took note of the progress made. It tasked him to plan.

3. The Council deplored the raid, and mandated the Chair to write to Peru. It expressed its thanks to Uganda.
"""
PARTIES = """Joint Communiqué on the visit of the President of Ghana to Senegal

President Kwame Asante of Ghana paid a visit to President Mamadou Ba of Senegal in Dakar on 3 June 2025.

President Asante thanked his host.

The Parties agreed to meet again in 2026.
"""
OFFICIALS = """Consultations in Oslo

On 6 May 2026, State Secretary Kari Lund of Norway met State Secretary Jan Novak of Czechia in Oslo.

The officials discussed trade. The diplomats agreed on a plan. The officials of the port welcomed this.
"""


def _spoken(reader: Reader, text: str) -> list[tuple[list[str], str, str]]:
    record = reader.read(document(text))
    return [
        ([record.entity(id).name for id in s.speakers], s.cue.text if s.cue else "", s.content[0].text)
        for s in record.statements
    ]


def test_a_council_acts_without_an_article(reader: Reader) -> None:
    council = ["Council of Ministers"]
    assert _spoken(reader, COUNCIL) == [
        (council, "commended", "the Secretary for his report"),
        (council, "took note of", "the progress made"),
        (council, "tasked", "him to plan"),
        (council, "deplored", "the raid"),
        (council, "mandated", "the Chair to write to Peru"),
        (council, "expressed", "its thanks to Uganda"),
    ]


def test_the_parties_and_the_officials_are_who_met(reader: Reader) -> None:
    said = _spoken(reader, PARTIES)
    assert sorted(next(who for who, cue, _ in said if cue == "agreed")) == ["Kwame Asante", "Mamadou Ba"]
    said = _spoken(reader, OFFICIALS)
    both = ["Kari Lund", "Jan Novak"]
    assert [who for who, _, _ in said[:2]] == [both, both]
    assert said[2][0] != both


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("We deplore the raid on Zawa on 6 May, in which six died, and offer our condolences to Peru.",
         [("deplore", "the raid on Zawa on 6 May, in which six died"),
          ("offer", "our condolences to Peru")]),
        ("Khan commiserated with the people of Mali over the loss of lives in Kati.",
         [("commiserated with", "the people of Mali over the loss of lives in Kati")]),
        ("Khan called for their translation into trade, particularly in the areas of mining.",
         [("called for", "their translation into trade, particularly in the areas of mining")]),
        ("He announced the extension until 31 December 2027 of the arrangement for the transit of migrants.",
         [("announced",
           "the extension until 31 December 2027 of the arrangement for the transit of migrants")]),
        ("I also want to thank you for the boats.", [("thank", "you for the boats")]),
        ("I would like to express my gratitude to Kenya.", [("express", "my gratitude to Kenya")]),
        ("Allow me to thank the Chair.", [("thank", "the Chair")]),
        ("May I offer our condolences.", [("offer", "our condolences")]),
        ("Does China condemn the strike?", []),
        ("The government is reviewing the permits of two officials.", []),
        ("Minister Khan called on Minister Lima at her office in Lima yesterday.", []),
    ],
)  # fmt: skip
def test_what_is_said(reader: Reader, sentence: str, wanted: list[tuple[str, str]]) -> None:
    assert [(cue, words) for _, cue, words in _spoken(reader, sentence) if cue] == wanted


RESOLUTION = """Resolution on Lake Chad

The Assembly of Heads of State, meeting in Niamey on 3 May 2026,

Noting the report of the Commission;

1. Welcomes the return of the fishermen;
2. TAKES NOTE of the map;
3. Requests the Executive Secretary to report in June.
"""
BY_THREE = """Bled Declaration

We, President Anton Kos of Slovenia, President Dana Petrescu of Romania and President Luka Bjelica,

- welcome the opening of the pass;
- urge the Commission to fund a tunnel.
"""
IN_THE_NAME = """Press statement on Chad

The members of the Security Council condemned the raid. They thanked Niger.

The members of the Council urged both sides to talk.

The members of the Security Council called upon the Government of Chad to look into the raid.
"""
MOVED = """Statement attributable to the Spokesperson for the Secretary-General on Chad

The Secretary-General is deeply concerned by the raid on Bol. He thanks Niger for its help.
"""


@pytest.mark.parametrize(
    ("text", "who", "cues"),
    [
        (RESOLUTION, ["Assembly of Heads of State"], ["Noting", "Welcomes", "TAKES NOTE of", "Requests"]),
        (BY_THREE, ["Anton Kos", "Dana Petrescu", "Luka Bjelica"], ["welcome", "urge"]),
        (IN_THE_NAME, ["UN Security Council"], ["condemned", "thanked", "urged", "called upon"]),
        (MOVED, ["Secretary-General"], ["concerned by", "thanks"]),
    ],
)
def test_who_acts_in_official_texts(text: str, who: list[str], cues: list[str]) -> None:
    record = Reader().read(document(text, published="2026-05-03"))
    said = [([record.entity(id).name for id in s.speakers], s.cue and s.cue.text) for s in record.statements]
    assert said == [(who, cue) for cue in cues]


def test_a_spokesman_is_not_whom_he_speaks_for() -> None:
    text = (
        "Ali Haddad, Spokesman for the President, said the road was open. The President condemned the raid."
    )
    record = Reader().read(document(text, published="2026-05-03"))
    names = [record.entity(id).name for statement in record.statements for id in statement.speakers]
    assert names == ["Ali Haddad", "President"]


RELEASED = """Media Note

The text of the following statement was released by the Governments of Peru, Chile and Japan:

The people of Fiji will vote on Sunday. We have been asked for observers. We will send them.
"""
LISTED = """Joint statement on the fisheries of the north

Issued by the foreign ministries of:
Norway
Iceland
Denmark

We have agreed on quotas for herring. We shall meet again in May.
"""
IN_A_CITY = """Joint local statement on the closure of the harbour

The embassies of Canada and Brazil in Kenya issue the following statement:

We regret the closure of the harbour. We hope that the ships can leave soon.
"""
GATHERED = """Joint Statement from the Lake Ministers

Minister Amina Deng of Sudan, Minister Paul Okot of Uganda and Minister Joy Mwangi of Kenya met in Kisumu.

We have agreed on a joint patrol. We will fund two boats.
"""


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (RELEASED, {"Peru", "Chile", "Japan"}),
        (LISTED, {"Norway", "Iceland", "Denmark"}),
        (IN_A_CITY, {"Canada", "Brazil"}),
        (GATHERED, {"Amina Deng", "Paul Okot", "Joy Mwangi"}),
    ],
)
def test_who_issues_a_joint_text(text: str, who: set[str]) -> None:
    record = Reader().read(document(text, published="2026-05-03"))
    said = [{record.entity(id).name for id in s.speakers} for s in record.statements]
    assert len(said) >= 2
    assert all(names == who for names in said)
