"""Whose side people are on whom no word beside the name gives a state: lists, delegations, hosts, envoys."""

from __future__ import annotations

import pytest

from communique import Reader, document

SIDES: list[tuple[str, str, dict[str, str | None]]] = [
    (
        "what a guest tells of their own officials, and a secretary of several states",
        "HONIARA, March 4 - New Zealand Foreign Minister Walter Hale met Foreign Minister Peter Aluta. "
        "Minister Hale said the matter will be looked into by Immigration Minister Erica Stone. It was "
        "witnessed by Forum Secretary General Henry Tuna.",
        {"Erica Stone": "NZL", "Henry Tuna": None, "Peter Aluta": "SLB"},
    ),
    (
        "a second clause of what an ambassador tells",
        "RIYADH, March 4 - The Serbian Ambassador, Milan Stanic, said that Belgrade thanked the Cabinet "
        "and that Minister of Agriculture Dragan Glamic would sign.",
        {"Dragan Glamic": "SRB"},
    ),
    (
        "people of the place, one based elsewhere, and whose spokesman",
        "DELHI, March 4 - Yerevan-based analyst Lusine Avetian agreed with the farmer Ravi Kumar. EU "
        "foreign policy chief Kaja Kallas left. Kallas’ spokesperson, Andre Benal, called it rich.",
        {"Lusine Avetian": "ARM", "Ravi Kumar": "IND", "Andre Benal": "EUE"},
    ),
    (
        "those whom a list names behind a colon",
        "LIMA, March 3 (Reuters) - To his right were two emissaries from Oslo: Vice Foreign Minister "
        "Arne Lund and Gen. Nils Dahl.",
        {"Arne Lund": "NOR", "Nils Dahl": "NOR"},
    ),
    (
        "a bare ambassador in a paper's own report",
        "KATHMANDU, March 3 - Ambassador Ravi Nair met Foreign Minister Hari Lama on Monday.",
        {"Ravi Nair": None, "Hari Lama": "NPL"},
    ),
    (
        "father and son of a ruling house, and a guest at a palace",
        "ABU DHABI, March 3 - President His Highness Sheikh Saif bin Omar Al Noor received at Qasr Al "
        "Shati His Excellency Philip Reed, Prime Minister of the Commonwealth of The Bahamas. The "
        "meeting was attended by Sheikh Ali bin Saif bin Omar Al Noor.",
        {"Saif bin Omar Al Noor": "ARE", "Philip Reed": "BHS", "Ali bin Saif bin Omar Al Noor": "ARE"},
    ),
    (
        "those met by a visitor are of the state visited",
        "LIMA, Aug 9 (EFE) - Peruvian Foreign Minister Elmer Salas flew to Bogota on Saturday, "
        "where he met Interior Minister Armando Velez and Defense Minister Pedro Ruiz.",
        {"Armando Velez": "COL", "Pedro Ruiz": "COL", "Elmer Salas": "PER"},
    ),
    (
        "those met on a journey told before",
        "THE WHITE HOUSE\n\nReadout of Deputy National Security Adviser Jon Finch's Trip to "
        "Hanoi\n\nDeputy National Security Adviser Jon Finch traveled to Hanoi on March 3. He met "
        "with Foreign Minister Pham Duc Long and Minister of Public Security General Tran Quoc "
        "Huy.",
        {"Pham Duc Long": "VNM", "Tran Quoc Huy": "VNM", "Jon Finch": "USA"},
    ),
    (
        "those in a list behind one whose state is said",
        "RIYADH, March 4 (Reuters) - Saudi Foreign Minister Faisal bin Turki met Chinese Vice "
        "President Liu Feng and Commerce Minister Zhang Hao on Tuesday.",
        {"Zhang Hao": "CHN", "Liu Feng": "CHN"},
    ),
    (
        "hosts behind an ambassador in a list of those present",
        "RIYADH, March 4 (Reuters) - British Ambassador Jane Roe, Interior Minister Sami Abbas "
        "and Finance Secretary Ali Sumer were also present.",
        {"Jane Roe": "GBR", "Sami Abbas": "SAU", "Ali Sumer": "SAU"},
    ),
    (
        "an office of which a state has one is of nobody's home",
        "RIGA, March 4 (Reuters) - Interior Ministers Agne Rim, Janis Kras and Pawel Lis met on Monday.",
        {"Agne Rim": None, "Janis Kras": None, "Pawel Lis": None},
    ),
    (
        "states in brackets",
        "RIGA, March 4 (Reuters) - Deputy Ministers Agne Rim (Lithuania) and Pawel Lis (Poland) met.",
        {"Agne Rim": "LTU", "Pawel Lis": "POL"},
    ),
    (
        "an ambassador whom nothing tells to be whose",
        "RIGA, March 4 (Reuters) - It was a long day. Its ambassador, Agne Rim, left.",
        {"Agne Rim": None},
    ),
    (
        "a commissioner where the bloc is named",
        "CHISINAU, March 4 (Reuters) - Prime Minister Ion Rusu met Commissioner Agne Rim. "
        "The European Union will help.",
        {"Agne Rim": "EUE", "Ion Rusu": "MDA"},
    ),
    (
        "the president of a bloc's commission",
        "ABUJA, March 4 (Reuters) - ECOWAS has lifted the bans, the President of its Commission, "
        "Dr Agne Rim, said.",
        {"Agne Rim": "ECW"},
    ),
    (
        "a minister is of no bloc",
        "ABUJA, March 4 (Reuters) - ECOWAS Commissioner Pia Lund was accompanied by Foreign Minister "
        "Agne Rim.",
        {"Pia Lund": "ECW", "Agne Rim": "NGA"},
    ),
    (
        "the other of two who talk",
        "RIGA, March 4 (Reuters) - Talks between Colonel Agne Rim and Poland's Deputy Minister "
        "Pawel Lis were put off.",
        {"Agne Rim": "LVA", "Pawel Lis": "POL"},
    ),
    (
        "an attaché told apart from the name by where he serves",
        "BEIRUT, March 4 (Reuters) - The minister summoned the Iranian ambassador, Reza Kas, and expelled "
        "a junior attaché at his mission, Ali Sat.",
        {"Reza Kas": "IRN", "Ali Sat": "IRN"},
    ),
    (
        "a participle behind the name",
        "KATHMANDU, Jan 5: Indian Foreign Secretary Vikas Rao met Prime Minister Ram Thapa. Rao, "
        "accompanied by Joint Secretary Asha Mor, left on Sunday.",
        {"Asha Mor": "IND", "Ram Thapa": "NPL"},
    ),
    (
        "a counterpart from another state",
        "KHARTOUM, Jan 5: Ambassador Ali Hamid spoke. His counterpart from South Sudan, Rose Adut, agreed.",
        {"Rose Adut": "SSD"},
    ),
    (
        "somebody whom a state sends",
        "WASHINGTON, Jan 5 (Reuters) - Officials said Seoul would send Vice Minister Park Jong-won instead.",
        {"Park Jong-won": "KOR"},
    ),
    (
        "an office that the report's state does not have",
        "WASHINGTON, Jan 5 (Reuters) - Prime Minister Ali Rim and Defense Minister Ben Lod joined the call.",
        {"Ali Rim": None, "Ben Lod": None},
    ),
    (
        "a delegation from a state",
        "PRETORIA, Jan 5 (Reuters) - President Ali Rim met a delegation from the Democratic Republic of "
        "Congo led by Prime Minister Ben Lod.",
        {"Ali Rim": "ZAF", "Ben Lod": "COD"},
    ),
    (
        "mediators of a state",
        "BEIRUT, Jan 5 (Reuters) - Omani mediators, led by Foreign Minister Ali Rim, brought a proposal.",
        {"Ali Rim": "OMN"},
    ),
    (
        "who acts within what is told is not who speaks next",
        "WASHINGTON, Jan 5 (Reuters) - The president said that Iran must be stopped. Defense Secretary "
        "Ben Lod joined the call.",
        {"Ben Lod": "USA"},
    ),
    (
        "a leader of rebels",
        "PRETORIA, Jan 5 (Reuters) - Rebel leader Ali Rim rejected the talks.",
        {"Ali Rim": None},
    ),
    (
        "two states of several words",
        "HARARE, Jan 5 (Reuters) - South African High Commissioner Ali Rim was summoned.",
        {"Ali Rim": "ZAF"},
    ),
    (
        "a list behind one whose state an apposition tells",
        "The Secretary-General met with Mr. Ali Rim, President of the Republic of Zambia, and Ms. Ana Lod, "
        "Minister for Foreign Affairs.",
        {"Ali Rim": "ZMB", "Ana Lod": "ZMB"},
    ),
    (
        "a list behind a counterpart",
        "CANBERRA: Foreign Minister Pia Lund will host her New Zealand counterpart Ali Rim and Defence "
        "Minister Ana Lod for talks.",
        {"Pia Lund": "AUS", "Ali Rim": "NZL", "Ana Lod": "NZL"},
    ),
    (
        "names behind their states",
        "BOGOTA, Jan 5 (EFE) - The president received the ambassadors of Peru, Ali Rim, Japan, Ken Sone, "
        "and Canada, Ana Lod, on Monday.",
        {"Ali Rim": "PER", "Ken Sone": "JPN", "Ana Lod": "CAN"},
    ),
    (
        "an office that tells the state of the page",
        "External Affairs Minister's visit to Bahrain\n\nExternal Affairs Minister Ali Rim met Deputy "
        "Prime Minister Khalid Noor in Bahrain. Ambassador Ana Lod accompanied him.",
        {"Ali Rim": "IND", "Khalid Noor": "BHR", "Ana Lod": "IND"},
    ),
    (
        "those who meet somebody come together",
        "BEIJING, Oct 5 (Xinhua) -- Vice Premier Ding Xue was in Budapest. Hungarian Economy Minister Marton "
        "Nag and Parliament Speaker Laszlo Kov met him.",
        {"Marton Nag": "HUN", "Laszlo Kov": "HUN", "Ding Xue": "CHN"},
    ),
    (
        "those who come along",
        "KABUL (Ariana) - Pakistan's special representative Sadiq Kha arrived with Commerce Secretary Jawad "
        "Pau on Monday.",
        {"Jawad Pau": "PAK"},
    ),
    (
        "an officer met with officials",
        "COTONOU - The envoy of Togo was due in Niamey, where he will meet Prime Minister Ali Lam and "
        "General Salif Mod.",
        {"Ali Lam": "NER", "Salif Mod": "NER"},
    ),
    (
        "whom the media of a state cite",
        "QUITO, Jan 5 (EFE) - Peruvian state television reported that, according to General Ali Rim, troops "
        "had been fired at.",
        {"Ali Rim": "PER"},
    ),
    (
        "host and guest together",
        "LAHORE: Chinese Ambassador Li Wei along with Interior Minister Ali Rim inaugurated the plant. Prime "
        "Minister Ben Lod joined French President Luc Morel in condemning the attack.",
        {"Li Wei": "CHN", "Ali Rim": "PAK", "Ben Lod": "PAK"},
    ),
    (
        "one of the report's own in a list behind a guest",
        "LAHORE: Prime Minister Ben Lod spoke on Monday. The envoy thanked Chinese President Xi Wen and "
        "Prime Minister Ben Lod.",
        {"Ben Lod": "PAK", "Xi Wen": "CHN"},
    ),
    (
        "a meeting where many states meet",
        "LAHORE: Chinese Foreign Minister Wang Li met Foreign Secretary Ali Rim in Geneva on Monday.",
        {"Ali Rim": "PAK"},
    ),
    (
        "a meeting on the sidelines",
        "LAHORE: Chinese Foreign Minister Wang Li met Foreign Secretary Ali Rim in Tashkent on the sidelines "
        "of the summit.",
        {"Ali Rim": "PAK"},
    ),
    (
        "a critic is not of what he criticises",
        "VILNIUS, Jan 5 (Reuters) - Ali Rim, a critic of the Russian government, left.",
        {"Ali Rim": None},
    ),
    (
        "a list of several states",
        "LAHORE: He received Turkish Foreign Minister Hakan Fid, Azerbaijani Defence Minister "
        "Zakir Has and Army Chief General Asim Mun.",
        {"Hakan Fid": "TUR", "Zakir Has": "AZE", "Asim Mun": "PAK"},
    ),
    (
        "a high commissioner is sent from abroad",
        "COLOMBO: Indian Foreign Minister Ana Mor arrived on Monday. High Commissioner Ali Jha hosted a "
        "dinner.",
        {"Ali Jha": "IND"},
    ),
    (
        "your ambassador, where two speak",
        "Transcript: Remarks by Foreign Minister Anna Berg and Kenyan Foreign Minister Joe Otieno\n\nOslo, 4 "
        "May 2025\n\nFOREIGN MINISTER BERG: I welcome Minister Otieno.\n\nFOREIGN MINISTER OTIENO: Your "
        "Ambassador, Kari Dahl, has worked hard. Our Trade Minister, Tom Kip, agreed.",
        {"Kari Dahl": "NOR", "Tom Kip": "KEN"},
    ),
    (
        "my representative, where a Secretary-General speaks",
        "Press encounter\n\nAccra, 12 May 2025\n\nPRESIDENT MAHAMA: You are welcome.\n\nSECRETARY-GENERAL: "
        "Thank you. My Special Representative, Leo Sim, will stay.",
        {"Leo Sim": "UNO"},
    ),
    (
        "a form that several states share",
        "PORT-AU-PRINCE, Haiti (AP) - Prime Minister Garry Con met Dominican President Luis Abi. They spoke "
        "about trade on the border.",
        {"Garry Con": "HTI", "Luis Abi": None},
    ),
    (
        "an official of one state in another",
        "PORT-AU-PRINCE, Haiti (AP) - Kenya's top police official in Haiti, Godfrey Otu, spoke.",
        {"Godfrey Otu": "KEN"},
    ),
    (
        "where an official speaks, in a report of no place",
        "Uganda and Tanzania have agreed to speed up work on the pipeline, Energy Minister Ruth Nan said in "
        "Kampala. Tanzania will pay for Uganda's share of the work.",
        {"Ruth Nan": "UGA"},
    ),
    (
        "whoever is rung up may be at home",
        "OSLO, Jan 5 (NTB) - Norwegian instructors could return to Somalia. Foreign Minister Anna Berg "
        "phoned Defence Minister Ole Dahl on Monday.",
        {"Ole Dahl": "NOR"},
    ),
    (
        "members of a delegation",
        "LUSAKA, May 5 (Reuters) - The Kenyan delegation included Fisheries PS Grace Atieno, "
        "Kisumu Governor Elisha Okello and Brigadier Tom Kip.",
        {"Grace Atieno": "KEN", "Elisha Okello": "KEN", "Tom Kip": "KEN"},
    ),
    (
        "companions of a visitor",
        "KIGALI, 3 July 2025 - President Paul Mugisha received Omani Foreign Minister Badr Al "
        "Said, who was accompanied by Commerce Minister Qais Al Yousef.",
        {"Badr Al Said": "OMN", "Qais Al Yousef": "OMN", "Paul Mugisha": "RWA"},
    ),
    (
        "whoever an ambassador abroad deals with",
        "LUSAKA, May 5 (Reuters) - Zambia's ambassador to Angola, Grace Banda, met Interior "
        "Minister Eugenio Lopes.",
        {"Grace Banda": "ZMB", "Eugenio Lopes": "AGO"},
    ),
    (
        "an official who travels to the report's state is not of it",
        "LIMA, Aug 9 (EFE) - Chilean Foreign Minister Ana Paz announced that Deputy Prime "
        "Minister Leo Vega will lead a delegation to Lima in May.",
        {"Leo Vega": "CHL"},
    ),
    (
        "one declared unwelcome is of the envoys named before",
        "QUITO, Aug 9 (EFE) - Mexican diplomats left Ecuador on Monday. Consul Raul Mora was "
        "declared persona non grata by Ecuador.",
        {"Raul Mora": "MEX"},
    ),
    (
        "a nationality before a noun for the person",
        "NAIROBI, 4 June 2025 - The Tanzanian fisherman Otieno Ouma was freed. Asha Mwangi, a "
        "nurse from Mombasa, thanked the crew.",
        {"Otieno Ouma": "TZA", "Asha Mwangi": "KEN"},
    ),
    (
        "an office with a clause before the name",
        "NAIROBI, 4 June 2025 - The Tanzanian envoy who negotiated the release, Juma Saidi, left on Monday.",
        {"Juma Saidi": "TZA"},
    ),
    (
        "the head of a company is nobody's official",
        "NAIROBI, 4 June 2025 - Chief Executive Officer Asha Mwangi spoke of new routes.",
        {"Asha Mwangi": None},
    ),
    (
        "a region before the office",
        "MAPUTO, 4 June 2025 - Nairobi Governor Asha Mwangi spoke of new routes.",
        {"Asha Mwangi": "KEN"},
    ),
    (
        "an official of a bloc behind its acronym",
        "GEORGETOWN, 4 June 2025 - Caribbean Community (CARICOM) Secretary General Asha Mwangi "
        "spoke of new routes.",
        {"Asha Mwangi": "CRC"},
    ),
    (
        "the envoy of the Secretary-General",
        "ATHENS, 4 June 2025 - The Secretary-General’s Personal Envoy, Asha Mwangi, spoke of new routes.",
        {"Asha Mwangi": "UNO"},
    ),
    (
        "whoever is with a visitor",
        "Transcript: Remarks by Foreign Minister Anna Berg and Kenyan Foreign Minister Joe "
        "Otieno\n\nOslo, 4 May 2025\n\nFOREIGN MINISTER BERG: I welcome Minister Otieno to Oslo, "
        "together with Ambassador Ruth Wanjiru. Our fellow citizen Ole Nilsen was killed.",
        {"Ruth Wanjiru": "KEN", "Ole Nilsen": "NOR"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in SIDES], ids=[row[0] for row in SIDES])
def test_whose_side(reader: Reader, text: str, wanted: dict[str, str | None]) -> None:
    record = reader.read(document(text))
    found = {e.name: e.state for e in record.entities if e.kind == "person"}
    assert {name: found.get(name, "nobody") for name in wanted} == wanted


NOBODY = [
    "ATHENS, March 4 (Reuters) - Five sailors of the tanker Maria Elena were freed on Monday.",
    "TRIPOLI, March 4 (Reuters) - The minister condemned the shelling of the Omar Salim district.",
    "AMMAN, March 4 (Reuters) - Troops will leave the Ahmed Salti air base, the minister said.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_ships_and_grounds_named_like_people_are_none(reader: Reader, text: str) -> None:
    assert [e.name for e in reader.read(document(text)).entities if e.kind == "person"] == []
