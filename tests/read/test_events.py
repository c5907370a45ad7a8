"""Events: one sentence each, with every event that is to be read from it and no other."""

from __future__ import annotations

from functools import cache

import pytest

from communique.model import Event, Record, document
from communique.read.reader import Reader


@cache
def _reader() -> Reader:
    return Reader()


def _read(text: str, *, title: str | None = None) -> Record:
    record = _reader().read(document(text, published="2025-05-14", title=title))
    assert not record.faults
    return record


def _told(record: Record, event: Event) -> str:
    """`TYPE/mode source > target (status)`, without what is absent; names as the record has them."""
    names = {entity.id: entity.name for entity in record.entities}
    kind = f"{event.plover}/{event.mode}" if event.mode else event.plover
    sides = f"{', '.join(names[i] for i in event.source)} > {', '.join(names[i] for i in event.target)}"
    return f"{kind} {sides.strip()}" + ("" if event.status == "happened" else f" ({event.status})")


def _events(text: str) -> list[str]:
    record = _read(text)
    return [_told(record, event) for event in record.events]


NARRATED = {
    # ASSAULT
    "Militants attacked a police station in Quetta on Sunday.": ["ASSAULT Militants > police station"],
    "Gunmen ambushed an army convoy near the border.": ["ASSAULT Gunmen > army convoy"],
    "Azerbaijan shelled Armenian positions on Monday.": ["ASSAULT/heavy-weapons Azerbaijan > Armenian positions"],
    "Rebels kidnapped three Italian engineers in the delta.": ["ASSAULT/abduct Rebels > three Italian engineers"],
    "Two journalists were killed by government soldiers in the village.": [
        "ASSAULT government soldiers > Two journalists"
    ],
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
    "The European Union imposed sanctions on Belarus.": ["COERCE/restrict European Union > Belarus"],
    "Sanctions were imposed on Belarus by the European Union.": ["COERCE/restrict European Union > Belarus"],
    "The army imposed a curfew in the capital.": ["COERCE/curfew army >"],
    "Russia has blocked the website of a British newspaper.": ["COERCE/censor Russia > website"],
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
    "Ghana thanked Cuba for sending doctors.": ["SUPPORT Ghana > Cuba"],
    "Italy praised Tunisia's efforts.": ["SUPPORT Italy > Tunisia"],
    "India expressed condolences to the people of Nepal.": ["SUPPORT India > people of Nepal"],
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
    "Greece could expel the Russian ambassador.": ["SANCTION/expel Greece > Russian ambassador (hypothetical)"],
    "Hungary will not lift the sanctions on Serbia.": ["REJECT/yield Hungary > Serbia"],
}

NOTHING = [
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
