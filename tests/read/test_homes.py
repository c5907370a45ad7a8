"""Whose officials a text names without a state: by its head, its first sentence, the names over lists."""

from __future__ import annotations

import pytest

from communique import Reader, document

HOMES: list[tuple[str, str, dict[str, str | None]]] = [
    (
        "the city in which the first sentence has somebody speak",
        "Norway to buy more tea\n\nBy a correspondent\n\nNorway will buy twice as much tea next year, "
        "its trade minister said in Colombo yesterday.\n\nMinister Kari Lund met Plantation Minister "
        "Sunil Perera and Trade Secretary Anula Dias at the tea museum.",
        {"Sunil Perera": "LKA", "Anula Dias": "LKA"},
    ),
    (
        "a paper that marks guests and not its own",
        "Lusaka asks Oslo for softer loans\n\nBy a staff reporter\n\nWorks Minister Joe Banda on Monday "
        "asked Norway for softer loans as the Norwegian State Secretary for Development, Kari Lund, sat "
        "with him. Zambian roads need them, Roads Secretary Mary Zulu said. Zambia has paid on time. "
        "Norway was late, Norway's own figures show.",
        {"Joe Banda": "ZMB", "Mary Zulu": "ZMB", "Kari Lund": "NOR"},
    ),
    (
        "a government at the head of the page",
        "MINISTRY OF TRADE\nSAMOA GOVERNMENT\n\nMINISTER FIFITA MEETS FIJI'S MINISTER\n\nTrade Minister "
        "Sione Fifita met Fiji's Trade Minister Semi Vuki on Monday. Secretary Ana Leota was there.",
        {"Sione Fifita": "WSM", "Ana Leota": "WSM", "Semi Vuki": "FJI"},
    ),
    (
        "an own ambassador abroad, where the other side alone is marked",
        "Consultations in Riga\n\n6 November 2025\n\nState Secretary of the Ministry of Foreign Affairs "
        "Janis Berzins met the State Secretary of the Ministry of Foreign Affairs of the "
        "Republic of Moldova, Ana Rusu. The Latvian Ambassador to Moldova, Uldis Kalns, attended.",
        {"Janis Berzins": "LVA", "Ana Rusu": "MDA", "Uldis Kalns": "LVA"},
    ),
    (
        "the city in which ministers meet, by the first sentence",
        "Japan-Tonga Ministers' Meeting\n\nMarch 4, 2025\n\nOn March 4 Mr. MORI Kenta, Minister for "
        "Foreign Affairs, held a meeting in Tokyo with Mr. Sione Fifita, Minister of Trade of the "
        "Kingdom of Tonga.",
        {"MORI Kenta": "JPN", "Sione Fifita": "TON"},
    ),
    (
        "an office that tells its state by itself",
        "Travel to the Region\n\nReadout\n\nUnder Secretary of State for Political Affairs Jane Dorn "
        "spoke on Monday. Counselor Tim Ashby joined her.",
        {"Jane Dorn": "USA"},
    ),
    (
        "who a statement is from",
        "Minister's statement on floods\n\nFrom: Foreign, Commonwealth & Development Office\n\n"
        "4 March 2025\n\nThe Minister for Africa, John Dale, said on Tuesday that aid will be sent.",
        {"John Dale": "GBR"},
    ),
    (
        "lists under the names of states",
        "THE WHITE HOUSE\n\nReadout of a Meeting\n\nThe President met with the delegations today.\n\n"
        "The following attended:\n\nUnited States\nPaul Reed, Secretary of State\n"
        "Rear Admiral Tom Hale, Director for Strategy\n\nRepublic of Kenya\n"
        "H.E. Amina Were, Minister of Foreign Affairs\nGeneral Peter Mutua, Chief of Defence Staff\n"
        "Ambassador Jane Kamau",
        {"Tom Hale": "USA", "Amina Were": "KEN", "Peter Mutua": "KEN", "Jane Kamau": "KEN"},
    ),
    (
        "lists under the names of sides",
        "Joint communiqué of Angola and Zambia\n\nThe delegations were made up as follows.\n\n"
        "On the Zambian side:\nHon. Mary Zulu, Minister of Energy\n\n"
        "For Angola:\nMr. Rui Neto, Minister of Transport\n",
        {"Mary Zulu": "ZMB", "Rui Neto": "AGO"},
    ),
    (
        "an agency before the place of a dateline",
        "(ANSA) - ROME, APR 3 - Interior Minister Paola Neri said Thursday that the port is open.",
        {"Paola Neri": "ITA"},
    ),
    (
        "those met on the one journey that a ministry tells of",
        "Ministry of Foreign Affairs, Singapore\n\nPRESS STATEMENT\nOfficial Visit by Minister for "
        "Trade Adrian Tay to the Kingdom of Tonga, 2 to 4 March 2026\n\nMinister for Trade Adrian Tay "
        "concluded his visit today.\n\nMinister Tay called on Prime Minister Sione Fifita.\n\n"
        "A visit to a school with Minister for Education Mele Vea was called off.",
        {"Sione Fifita": "TON", "Mele Vea": "TON", "Adrian Tay": "SGP"},
    ),
    (
        "the state that a paragraph is about",
        "LIMA, March 4 (EFE) - Peru recalled its envoy.\n\nQuito played down the affair. Vice-president "
        "Elsa Rueda called it a mistake. But the defence minister, Hugo Vaca, defended the patrol.",
        {"Elsa Rueda": "ECU", "Hugo Vaca": "ECU"},
    ),
    (
        "names in a row behind a noun of one state",
        "NAIROBI, March 4 (Reuters) - The attack killed two Thai workers, Somchai Dee and Prasit Rung.",
        {"Somchai Dee": "THA", "Prasit Rung": "THA"},
    ),
    (
        "names in a row behind adjectives, each with its own",
        "ROME, March 4 (ANSA) - She rang her German and French counterparts, Anna Vogt and Luc Renard.",
        {"Anna Vogt": "DEU", "Luc Renard": "FRA"},
    ),
    (
        "names in a row behind the states of an office",
        "ANKARA, March 4 (AA) - The Ministers of Transport of Iraq and Qatar, H.E. Razzaq Mayah and "
        "H.E. Jassim Emadi, took part.",
        {"Razzaq Mayah": "IRQ", "Jassim Emadi": "QAT"},
    ),
    (
        "an official brought in by the office, then by the name",
        "Norway will buy more tea next year, its trade minister said in Colombo yesterday.\n\n"
        "“No minister can sign this,” Kari Lund told reporters after a meeting.",
        {"Kari Lund": "NOR"},
    ),
    (
        "two who speak in turn, by what they say of their own",
        "Joint press conference of Prime Minister Kirsten Holm and President Kofi Owusu\n\n"
        "Tuesday 14 November 2023\n\nPRIME MINISTER HOLM: I thanked the President for Ghana’s vote. "
        "Denmark will invest in the port.\n\nPRESIDENT OWUSU: I bring you the greetings of the people "
        "of Ghana. I condemn the attack on the Danish crew.",
        {"Kirsten Holm": "DNK", "Kofi Owusu": "GHA"},
    ),
    (
        "an office that the report's state lacks, where one other is named",
        "THE WHITE HOUSE\n\nReadout of a Meeting\n\nPresident Carla Doe met the envoys of Guyana today. "
        "A visit by Prime Minister Ravi Lall was put off at Georgetown's request.",
        {"Ravi Lall": "GUY"},
    ),
    (
        "the media of another state on its own officials",
        "SEOUL, March 4 (Yonhap) - Japan's Kyodo News reported that Foreign Minister Ken Aoki had "
        "protested in a call.",
        {"Ken Aoki": "JPN"},
    ),
    (
        "an ambassador behind the embassy",
        "BANGKOK, March 4 (Reuters) - The Japanese embassy stated later that Ambassador Hiroshi Naka "
        "had lodged a protest.",
        {"Hiroshi Naka": "JPN"},
    ),
    (
        "a guest on a colleague, and on the host",
        "DHAKA, March 4 (BSS) - Malaysian Trade Minister Azman Daud said that Foreign Minister Idris Tan "
        "would visit in May. He said Finance Minister Karim Miah had met him.",
        {"Idris Tan": "MYS", "Karim Miah": "BGD"},
    ),
    (
        "a briefing, and an envoy summoned by whoever holds it",
        "Transcript of a briefing by the Official Spokesperson (August 07, 2025)\n\nShri Arun Desh, "
        "Official Spokesperson: External Affairs Minister Meera Nair will go to Mauritius on August 11.\n\n"
        "Sid Mehta, WION: Has the Bangladesh High Commissioner been called in?\n\nShri Arun Desh: "
        "Joint Secretary Anita Rao met the Acting High Commissioner, Mr. Shafiul Alam, on Wednesday.",
        {"Arun Desh": "IND", "Anita Rao": "IND", "Shafiul Alam": "BGD"},
    ),
    (
        "the ties that a sentence is about",
        "BANGKOK, March 4 (TNA) - On ties with Laos, she said the minister had met Deputy Prime "
        "Minister Bounleuth Saya on Friday.",
        {"Bounleuth Saya": "LAO"},
    ),
    (
        "a headline of one word",
        "Ukraine\n\nUkrainian Trade Minister Olha Koval met visiting lawmakers in Kyiv on Monday.",
        {"Olha Koval": "UKR"},
    ),
    (
        "an officer met in another state",
        "GENEVA, March 4 (Reuters) - In Nay Pyi Taw the envoy met Senior General Thura Aung.",
        {"Thura Aung": "MMR"},
    ),
    (
        "a commissioner in a sentence with the commission",
        "TUNIS, March 4 (Reuters) - In Brussels, a European Commission spokesperson confirmed that "
        "Migration Commissioner Hedda Brand would come.",
        {"Hedda Brand": "EUE"},
    ),
    (
        "the owner of the office far before the name",
        "TEHRAN, March 4 (IRNA) - Moscow’s envoy to international organizations in the Austrian capital, "
        "Mikhail Ulin, denounced the move.",
        {"Mikhail Ulin": "RUS"},
    ),
    (
        "those counted among a guest's delegation",
        "COPENHAGEN, March 4 (Ritzau) - Prime Minister Kirsten Holm received President Kofi Owusu of Ghana "
        "and his delegation, among them Foreign Minister Ama Boateng and Trade Minister Yaw Darko.",
        {"Kirsten Holm": "DNK", "Ama Boateng": "GHA", "Yaw Darko": "GHA"},
    ),
    (
        "officials met one after another in several cities",
        "TRIPOLI, March 4 (AFP) - The UN envoy, Ada Nwosu, met Foreign Minister Salem Fituri in Tunis on "
        "Sunday and General Khaled Bouri in Benghazi a day later.",
        {"Khaled Bouri": "LBY"},
    ),
    (
        "a deputy of the first of two who are joined",
        "WASHINGTON, March 4 - I thank Special Envoy Paul Doyle, who met Viktor Hrushko in Minsk on "
        "Monday, and his deputy, Irene Cole, who waited at the border.",
        {"Paul Doyle": "USA", "Irene Cole": "USA"},
    ),
    (
        "a lawyer, who is of no state by the client",
        "TBILISI, March 4 (AFP) - A court jailed a Russian citizen. His lawyer, Gia Meladze, spoke out.",
        {"Gia Meladze": None},
    ),
    (
        "an opposite number and a peer, with particles in their names",
        "MONTEVIDEO, March 4 (EFE) - Uruguayan aide Marta Lema and her Paraguayan opposite number Julio van "
        "Houten met in Rome. Her Bolivian peer Elsa van Daal agreed.",
        {"Julio van Houten": "PRY", "Elsa van Daal": "BOL"},
    ),
    (
        "an official beside guests from abroad, without a dateline",
        "Trains to run again\n\nRailways Minister Omar Saidov told reporters on Monday after three hours of "
        "talks with a delegation from Tashkent that trains would run again.",
        {"Omar Saidov": None},
    ),
    (
        "ministers in a row before the states of their office",
        "KYIV, March 4 (Ukrinform) - Jonas Kalnins, Anna Berzina and Mart Tamm, the Foreign Ministers of "
        "Lithuania, Latvia and Estonia, arrived on Monday.",
        {"Jonas Kalnins": "LTU", "Anna Berzina": "LVA", "Mart Tamm": "EST"},
    ),
    (
        "whoever speaks for a body that is no state's",
        'TUNIS, March 4 (TAP) - "They are tired," SeaAid spokeswoman Anke Brandt told reporters.',
        {"Anke Brandt": None},
    ),
    (
        "a representative whom a bloc calls its own",
        "NAIROBI, March 4 (Reuters) - The African Union hailed its High Representative, Jean Mvoula.",
        {"Jean Mvoula": "AFU"},
    ),
    (
        "an officer in a list of the report's own",
        "GABORONE, March 4 (Reuters) - Permanent Secretary Jane Tembo and Brig Gen Oliver Moyo (rtd) of the "
        "Drug Enforcement Commission sat in on the talks.",
        {"Oliver Moyo": "BWA"},
    ),
    (
        "an executive of what lies in the report's state",
        "NAIROBI, March 4 (Reuters) - The minister met the director of the Mombasa refinery, Hassan Ali.",
        {"Hassan Ali": "KEN"},
    ),
    (
        "a colleague from a party, and a lawmaker with a Korean name",
        "SEOUL, March 4 (Yonhap) - Park Sun-ae, an opposition lawmaker on the trade committee, said so. Her "
        "colleague from the ruling party, Yoo Dong-hyun, told reporters the same.",
        {"Park Sun-ae": "KOR", "Yoo Dong-hyun": "KOR"},
    ),
    (
        "whoever signs for a state, behind a name",
        "RIYADH, March 4 (SPA) -- Assistant Minister Khalid Mudaif signed for the Kingdom and Deputy "
        "Minister Lord Vale for the United Kingdom.",
        {"Khalid Mudaif": "SAU", "Vale": "GBR"},
    ),
    (
        "an honorific that is the second of three names",
        "ADDIS ABABA, March 4 (ENA) - The minister met Somali leader Hassan Sheikh Mohamud and left.",
        {"Hassan Sheikh Mohamud": "SOM"},
    ),
    (
        "an ambassador whom those called in who host the mission",
        "PRAGUE, March 4 (CTK) - Russia's military attaché, Igor Smir, must leave. In Moscow, deputy foreign "
        "minister Sergei Ryab called in Ambassador Vit Pivon.",
        {"Igor Smir": "RUS", "Vit Pivon": "CZE"},
    ),
    (
        "an opposition leader in a foreign ministry's statement",
        "Statement on Georgia\n\nFrom: Foreign, Commonwealth & Development Office\n\n11 December 2024\n\n"
        "The police in Georgia have detained hundreds, among them the opposition leader Nino Gelash.",
        {"Nino Gelash": "GEO"},
    ),
    (
        "names behind the possessive of a state, each its own",
        "BAKU, March 4 (Reuters) - Azerbaijan's energy minister, Parviz Shah, and Turkey's Alparslan Kaya "
        "will meet Uganda's Jeje Odon.",
        {"Parviz Shah": "AZE", "Alparslan Kaya": "TUR", "Jeje Odon": "UGA"},
    ),
    (
        "who speaks for a ministry in another capital",
        "WASHINGTON, March 4 (Reuters) - The trade ministry in Seoul denied that a visit was fixed. "
        '"Talks go on," its spokesperson, Yoon Ha-rim, said.',
        {"Yoon Ha-rim": "KOR"},
    ),
    (
        "an agency that follows its own minister abroad",
        "Beirut, March 4 (QNA) - HE Deputy Prime Minister Sheikh Saoud bin Ali Al Thani met the Lebanese "
        "President on Wednesday.",
        {"Saoud bin Ali Al Thani": "QAT"},
    ),
    (
        "those beside an office that tells its state by itself, in a readout",
        "Readout of Vice President Warren's Meeting with Prime Minister Lucas Bright of Grenada\n\n"
        "Vice President Diane Warren met with Prime Minister Bright today. She was joined by "
        "Senator Ruben Castro and Secretary of Homeland Security Anita Cole.",
        {"Diane Warren": "USA", "Ruben Castro": "USA", "Lucas Bright": "GRD"},
    ),
    (
        "an office that only some states have",
        "Joint press conference with Foreign Secretary Rachel Thorne\n\nTALLINN, March 4\n\n"
        "FOREIGN MINISTER MAASIK: Estonia will spend more. Welcome, Rachel Thorne.\n\n"
        "FOREIGN SECRETARY THORNE: The United Kingdom's promise stands. The United Kingdom will help you.",
        {"Rachel Thorne": "GBR"},
    ),
    (
        "an adjective of several states, of which an official is mostly of one",
        "KUWAIT, March 4 (KUNA) - The minister received the outgoing Korean Ambassador, Chong Byung-ha.",
        {"Chong Byung-ha": "KOR"},
    ),
    (
        "a body that somebody has left",
        "ASUNCION, March 4 (EFE) - Paraguay's minister met his Uruguayan counterpart, Mario Lubet. Lubet, a "
        "former FAO deputy director-general, left.",
        {"Mario Lubet": "URY"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in HOMES], ids=[row[0] for row in HOMES])
def test_whose_officials(reader: Reader, text: str, wanted: dict[str, str | None]) -> None:
    record = reader.read(document(text))
    found = {e.name: e.state for e in record.entities if e.kind == "person"}
    assert {name: found.get(name, "nobody") for name in wanted} == wanted


TITLES: list[tuple[str, str, list[str]]] = [
    (
        "KARACHI, March 4 (APP) - Iran's Consul General in Karachi Hassan Nour was present.",
        "Hassan Nour",
        ["Consul General in Karachi"],
    ),
    (
        "YEREVAN, March 4 (Reuters) - He met Head of the EU Delegation to Armenia Vasil Maras.",
        "Vasil Maras",
        ["Head of the EU Delegation to Armenia"],
    ),
    (
        "PERTH, March 4 (AAP) - Australia’s Deputy Prime Minister and Minister for Defence, the Hon Carl "
        "Rook, hosted Indonesia’s Minister for Trade, Arif Wibi, and Minister of Defence, General (Ret.) "
        "Hendra Sire, for talks.",
        "Hendra Sire",
        ["General (Ret.)", "Minister of Defence"],
    ),
    (
        "ABUJA, March 4 (NAN) - The Minister of State, Foreign Affairs, Mrs Amina Danko, met the envoy.",
        "Amina Danko",
        ["Minister of State, Foreign Affairs"],
    ),
    ("SANTIAGO, March 4 (EFE) - He named the Chilean jurist Heraldo Moya.", "Heraldo Moya", ["jurist"]),
    ("TBILISI, March 4 (AFP) - Levan Gogia, a cameraman, was beaten.", "Levan Gogia", ["cameraman"]),
    (
        "TEHRAN, March 4 (IRNA) - Atomic Energy Organization of Iran (AEOI) chief Reza Karimi spoke.",
        "Reza Karimi",
        ["Atomic Energy Organization of Iran (AEOI) chief"],
    ),
    (
        "AMMAN, March 4 (Petra) - Minister for Climate Crisis and Civil Protection Nikos Vlachos left.",
        "Nikos Vlachos",
        ["Minister for Climate Crisis and Civil Protection"],
    ),
    (
        "NAIROBI, March 4 (Reuters) - The director of Masinga dam, Peter Kamau, asked for data.",
        "Peter Kamau",
        ["director of Masinga dam"],
    ),
    (
        "LUSAKA, March 4 (Reuters) - The governor met Copperbelt Minister Joseph Phiri.",
        "Joseph Phiri",
        ["Copperbelt Minister"],
    ),
    (
        "ANKARA, March 4 (AA) - Turkey's top diplomat Kemal Fidan offered to mediate.",
        "Kemal Fidan",
        ["top diplomat"],
    ),
    (
        "WASHINGTON, March 4 (AP) - She met Celso Prado, chief foreign policy adviser to the President of "
        "Brazil, and Brazil's Ambassador to the United States, Ana Moura.",
        "Celso Prado",
        ["chief foreign policy adviser to the President"],
    ),
    (
        "ABUJA, March 4 (NAN) - The Comptroller-General of Immigration, Kemi Nanda, and the union's "
        "president, Comrade Joe Ajero, attended.",
        "Kemi Nanda",
        ["Comptroller-General of Immigration"],
    ),
    (
        "ANKARA, March 4 (AA) - The Ministers of Transport of Iraq and Qatar, H.E. Razzaq Mayah and "
        "H.E. Jassim Emadi, took part.",
        "Jassim Emadi",
        ["Minister of Transport"],
    ),
    (
        "BAGHDAD, March 4 (INA) - Prime Minister Mohammed Shia' al-Sudani will go to Ankara.",
        "Mohammed Shia' al-Sudani",
        ["Prime Minister"],
    ),
]


@pytest.mark.parametrize(("text", "name", "wanted"), TITLES)
def test_titles_as_written(reader: Reader, text: str, name: str, wanted: list[str]) -> None:
    people = [e for e in reader.read(document(text)).entities if e.kind == "person"]
    assert [sorted(r.title for r in e.roles) for e in people if e.name == name] == [sorted(wanted)]


NOBODY = [
    "LIMA, March 4 (EFE) - The minister told the daily La Tribuna that two boats had been sent.",
    "PODGORICA, March 4 (Reuters) - The attack came from a group known as Grey Heron, the minister said.",
    "ABUJA, March 4 (NAN) - The minister met the envoy at Tafawa Bello House on Monday.",
    "MANILA (AP) - It was late.\n\n___\n\nAssociated Press writer Ann Hale contributed to this report.",
    "ERBIL, March 4 (AFP) - The Ashab Karim group has denied any part in it.",
    "DHAKA, March 4 (BSS) - The Director General-level talks were held here.",
    "BANGKOK, March 4 (AP) - Buses would reach Mae Sot by Saturday.",
    "DILI, March 4 (AP) - The filters were delivered by Mercy Relief.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_papers_bands_and_houses_are_nobody(reader: Reader, text: str) -> None:
    assert [e.name for e in reader.read(document(text)).entities if e.kind == "person"] == []


def test_a_text_that_breaks_off_behind_who_signed_is_read(reader: Reader) -> None:
    assert not reader.read(document("Kenya's minister, Ann Dale, signed it with Jo Sand for")).faults


def test_whoever_is_called_on_by_name_is_no_place(reader: Reader) -> None:
    text = (
        "Press Briefing by Press Secretary Dana Whitlock\n\nMS. WHITLOCK: Good day. Sydney, go ahead.\n\n"
        "Q Thank you, Dana. Will you send two State officials to Geneva?\n\n"
        "MS. WHITLOCK: We will. Thank you, Jordan. First, Victoria.\n\n"
        "Q Georgia Hale, NPR. Two men were held in Tbilisi, Georgia.\n\nMS. WHITLOCK: Yes, Chelsea."
    )
    record = reader.read(document(text))
    named = {e.name for e in record.entities if e.kind in {"place", "state", "organisation"}}
    assert {"Geneva", "Georgia", "Tbilisi"} <= named
    assert named.isdisjoint({"Sydney", "Jordan", "Victoria", "Chelsea", "State"})


def test_a_style_alone_is_whoever_is_called_so(reader: Reader) -> None:
    text = (
        "AMMAN, May 2 (Petra) - HRH Crown Prince Al Hussein bin Abdullah II met students on Monday. "
        "HRH said young people share the same sea."
    )
    record = reader.read(document(text))
    (said,) = record.statements
    assert [record.entity(i).name for i in said.speakers] == ["Al Hussein bin Abdullah II"]


def test_a_call_on_somebody_here_today_says_nothing(reader: Reader) -> None:
    text = "DHAKA, March 3 - Norwegian minister Kari Lund called on Commerce Adviser Bashir Uddin here today."
    assert reader.read(document(text)).statements == ()
