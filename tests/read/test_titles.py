"""Titles: one phrase each, with everybody whom it names and every title, state and sex that it tells."""

from __future__ import annotations

import pytest

from communique.read.titled import find
from communique.read.titles import Phrase, own_state
from communique.read.words import words


def _found(text: str) -> list[Phrase]:
    phrases = find(words(text, 0, len(text)))
    return sorted(phrases, key=lambda phrase: phrase.start)


def _told(phrase: Phrase) -> str:
    """`Name: title | title (STATE, sex)`, without what is absent."""
    about = ", ".join(part for part in (phrase.state, phrase.sex) if part)
    titles = " | ".join(title.text for title in phrase.titles)
    return (f"{phrase.text}: {titles}" + (f" ({about})" if about else "")).strip()


def _people(text: str) -> list[str]:
    return [_told(phrase) for phrase in _found(text) if phrase.name is not None]


PORTFOLIOS = {
    "Deputy Defense Minister Ngo Anh left.": ["Ngo Anh: Deputy Defense Minister"],
    "Deputy Trade Representative Carla Lund left.": ["Carla Lund: Deputy Trade Representative"],
    "Minister of Public Security General Tran Huy left.": ["Tran Huy: Minister of Public Security | General"],
    "Special Envoy for Sudan Ambassador Pia Lund left.": ["Pia Lund: Special Envoy for Sudan | Ambassador"],
    "Additional Secretary (Americas) Pia Lund left.": ["Pia Lund: Additional Secretary (Americas)"],
    "Water and Sanitation Minister Pia Lund left.": ["Pia Lund: Water and Sanitation Minister"],
    "Committee Member and former trade minister Pia Lund left.": [
        "Pia Lund: Committee Member | former trade minister"
    ],
    "President of the sisterly Republic of Kenya General Jon Moe left.": [
        "Jon Moe: President | General (KEN)"
    ],
    "HE the Minister of Trade Dr Asha Rana left.": ["Asha Rana: Minister of Trade | Dr"],
    "Grand Mufti of Egypt Sheikh Omar Badr left.": ["Omar Badr: Grand Mufti | Sheikh (EGY, m)"],
    "Paramount Chief Jon Moe and Lt-Gen Tran Huy left.": [
        "Jon Moe: Paramount Chief",
        "Tran Huy: Lt-Gen",
    ],
    "The Chargé d'Affaires a.i. of Japan, Ms Pia Lund, left.": ["Pia Lund: Chargé d'Affaires a.i. (JPN, f)"],
    "The Minister of Trade, Senator the Hon. Pia Lund, left.": ["Pia Lund: Minister of Trade | Senator"],
    "The Prime Minister, Dr the Most Honourable Jon Moe, left.": ["Jon Moe: Prime Minister | Dr"],
    "Dato' Jon Moe left.": ["Jon Moe: Dato"],
    "Minister of Foreign Affairs II of Kenya, Pia Lund, left.": [
        "Pia Lund: Minister of Foreign Affairs II (KEN)"
    ],
    "European Energy Commissioner Pia Lund left.": ["Pia Lund: European Energy Commissioner (EUE)"],
    "Papal nuncio Jon Moe left.": ["Jon Moe: Papal nuncio (VAT)"],
    "The Foreign Ministers of Peru and Viet Nam, Pia Lund and Le Hoai Huy, left.": [
        "Pia Lund: Foreign Minister (PER)",
        "Le Hoai Huy: Foreign Minister (VNM)",
    ],
    "Its head, Jon Moe, and the ship's captain, Pia Lund, left.": ["Jon Moe: head", "Pia Lund: captain"],
    "Retired Greek admiral Jon Moe left.": ["Jon Moe: admiral (GRC)"],
    "Assistant High Commissioner for Protection at UNHCR, Pia Lund, left.": [
        "Pia Lund: Assistant High Commissioner for Protection (UNO)"
    ],
    "World Food Programme (WFP) Country Director Pia Lund left.": [
        "Pia Lund: World Food Programme (WFP) Country Director (UNO)"
    ],
    "The executive secretary, the Bolivian Jon Moe, left.": ["Jon Moe: executive secretary"],
    "The parliament's rapporteur for Peru, MEP Pia Lund, left.": ["Pia Lund: rapporteur for Peru | MEP"],
    "Governor of Sisaket Anurat Thamma said so.": ["Anurat Thamma: Governor of Sisaket"],
    "Chief Minister of Koshi Province Jon Moe left.": ["Jon Moe: Chief Minister of Koshi Province"],
    "Chairman of the Kuwait Red Crescent Society (KRCS) Jon Moe left.": [
        "Jon Moe: Chairman of the Kuwait Red Crescent Society (KWT, m)"
    ],
    "The Comptroller-General of Customs, Mr. Jon Moe, MFR, left.": [
        "Jon Moe: Comptroller-General of Customs (m)"
    ],
    "First Deputy Chairman of the Council's Committee on International Affairs Jon Moe left.": [
        "Jon Moe: First Deputy Chairman of the Council's Committee on International Affairs (m)"
    ],
    "Pia Lund, the chief director in the Ministry of Labour, left.": [
        "Pia Lund: chief director in the Ministry of Labour"
    ],
    "Afghan Foreign Minister Amir Khan Moe left.": ["Amir Khan Moe: Foreign Minister (AFG)"],
    "He met Prince Jon Moe, Saudi Minister of State and Cabinet Member, here.": [
        "Jon Moe: Prince | Minister of State | Cabinet Member (SAU, m)"
    ],
    "A sergeant, Jon Moe, lost a foot.": ["Jon Moe: sergeant"],
    "Jon Moe, now president of the Senate, left.": ["Jon Moe: president of the Senate"],
    "Homa Bay Governor Pia Lund left.": ["Pia Lund: Homa Bay Governor (KEN)"],
    "The mission chief, Pia Lund, left.": ["Pia Lund: mission chief"],
    "Senior Colonel Tran Huy left.": ["Tran Huy: Senior Colonel"],
    "I met the head of your export credit agency, Pia Lund.": ["Pia Lund: head of your export credit agency"],
    "Pia Lund, a spokesperson for the Taiwan authorities, left.": [
        "Pia Lund: spokesperson for the Taiwan authorities (TWN)"
    ],
    "Jon Moe, deputy commander of the rival Libyan National Army, left.": [
        "Jon Moe: deputy commander of the rival Libyan National Army (LBY)"
    ],
    "It was attended by Qais al Noor, Minister of Trade, Dr Asha Rana, Minister of Health, and others.": [
        "Qais al Noor: Minister of Trade",
        "Asha Rana: Dr | Minister of Health",
    ],
    "He quoted an adviser to Transport Minister Jon Moe.": ["Jon Moe: Transport Minister"],
    "Director General of the Indian Coast Guard Asha Rana left.": [
        "Asha Rana: Director General of the Indian Coast Guard (IND)"
    ],
    "Asha Rana, Director of the civil society group Zanmi Lape, left.": [
        "Asha Rana: Director of the civil society group Zanmi Lape"
    ],
    "Asha Rana, head of the election commission, left.": ["Asha Rana: head of the election commission"],
    "State minister for international relations Asha Rana left.": [
        "Asha Rana: State minister for international relations"
    ],
    "Addressing MPs, Defence Minister Asha Rana left.": ["Asha Rana: Defence Minister"],
    "The Indian and Chinese foreign ministers Asha Rana and Tran Huy left.": [
        "Asha Rana: foreign minister (IND)",
        "Tran Huy: foreign minister (CHN)",
    ],
    "Chilean ministers Pia Lund and Jon Moe left.": ["Pia Lund: minister (CHL)", "Jon Moe: minister (CHL)"],
    "Presidents Pia Lund of Guyana and Jon Moe of Peru left.": [
        "Pia Lund: President (GUY)",
        "Jon Moe: President (PER)",
    ],
    "Director General of the GCC Department Jon Moe left.": [
        "Jon Moe: Director General of the GCC Department"
    ],
    "Major Non-NATO Ally Jordan left.": [],
    "The Joint Leaders Statement was issued.": [],
    "Foreign Minister Asha Rana left.": ["Asha Rana: Foreign Minister"],
    "Foreign Affairs Minister Asha Rana left.": ["Asha Rana: Foreign Affairs Minister"],
    "Deputy Foreign Minister Pia Lund left.": ["Pia Lund: Deputy Foreign Minister"],
    "Minister of Foreign and European Affairs Petra Lund left.": [
        "Petra Lund: Minister of Foreign and European Affairs"
    ],
    "Minister of Foreign Affairs and Emigration of the Arab Republic of Egypt Asha Rana left.": [
        "Asha Rana: Minister of Foreign Affairs and Emigration (EGY)"
    ],
    "Prince Sultan bin Saif left.": ["Sultan bin Saif: Prince (m)"],
    "The Deputy Prime Minister and Foreign Minister Asha Rana left.": [
        "Asha Rana: Deputy Prime Minister | Foreign Minister"
    ],
    "The Vice President, President Rana, and Prime Minister Moe left.": [
        "Rana: President",
        "Moe: Prime Minister",
    ],
    "Vice President Pia Lund left.": ["Pia Lund: Vice President"],
    "Foreign and Defence Minister Pia Lund spoke.": ["Pia Lund: Foreign and Defence Minister"],
    "Finance and Economic Affairs Minister Jon Moe left.": ["Jon Moe: Finance and Economic Affairs Minister"],
    "Minister of State for Interior Tariq Mansoor said so.": [
        "Tariq Mansoor: Minister of State for Interior"
    ],
    "Minister for Trade, Investment and Tourism Leila Haddad left.": [
        "Leila Haddad: Minister for Trade, Investment and Tourism"
    ],
    "Minister for Foreign Affairs and International Cooperation Asha Rana left.": [
        "Asha Rana: Minister for Foreign Affairs and International Cooperation"
    ],
    "Secretary of State for Foreign, Commonwealth and Development Affairs Ruth Ames wrote.": [
        "Ruth Ames: Secretary of State for Foreign, Commonwealth and Development Affairs"
    ],
    "Federal Minister for National Food Security and Research Rana Javed Khan left.": [
        "Rana Javed Khan: Federal Minister for National Food Security and Research"
    ],
    "Minister for Faith and Communities Lord Halden spoke.": [
        "Halden: Minister for Faith and Communities | Lord (m)"
    ],
    "Minister for Sugar Industry Shri Mohan Prasad spoke.": ["Mohan Prasad: Minister for Sugar Industry (m)"],
    "Special Assistant to the Prime Minister Imran Sethi agreed.": [
        "Imran Sethi: Special Assistant to the Prime Minister"
    ],
    "Special Envoy for Climate Change Nils Berg agreed.": ["Nils Berg: Special Envoy for Climate Change"],
    "Adviser on National Security Omar Qadri agreed.": ["Omar Qadri: Adviser on National Security"],
    "Ambassador to Japan Kofi Mensah called.": ["Kofi Mensah: Ambassador to Japan"],
    "Permanent Representative to the United Nations Kofi Mensah left.": [
        "Kofi Mensah: Permanent Representative to the United Nations"
    ],
    "Minister of State in the Prime Minister's Office Dr Jaya Menon spoke.": [
        "Jaya Menon: Minister of State in the Prime Minister's Office | Dr"
    ],
    "Foreign Ministry Spokesperson Amna Sethi said.": ["Amna Sethi: Foreign Ministry Spokesperson"],
    "Foreign Office Spokesperson Amna Sethi said.": ["Amna Sethi: Foreign Office Spokesperson"],
}

WITHOUT_PREPOSITION = {
    "Chairman National Disaster Authority (NDA) Lt Gen Asif Baig briefed them.": [
        "Asif Baig: Chairman National Disaster Authority | Lt Gen (m)"
    ],
    "Chairman National Disaster Management Authority (NDMA) Lt Gen Asif Baig left.": [
        "Asif Baig: Chairman National Disaster Management Authority | Lt Gen (m)"
    ],
    "Director General Space Agency Maj Gen Adil Shah spoke.": [
        "Adil Shah: Director General Space Agency | Maj Gen"
    ],
    "Speaker National Assembly Ayaz Karim left.": ["Ayaz Karim: Speaker National Assembly"],
    "Minister for Kashmir Affairs and Gilgit-Baltistan Rana Javed left.": [
        "Rana Javed: Minister for Kashmir Affairs and Gilgit-Baltistan"
    ],
    "Chief of Army Staff General Asif Baig left.": ["Asif Baig: Chief of Army Staff | General"],
    "Shri Mohan Prasad left.": ["Mohan Prasad:  (m)"],
    "Smt. Jaya Menon left.": ["Jaya Menon:  (f)"],
}

SEVERAL = {
    "Deputy Prime Minister and Foreign Minister Karim Daud spoke.": [
        "Karim Daud: Deputy Prime Minister | Foreign Minister"
    ],
    "Deputy Prime Minister/Foreign Minister Karim Daud spoke.": [
        "Karim Daud: Deputy Prime Minister | Foreign Minister"
    ],
    "Foreign Ministers Asha Rana and Leo Brandt met.": [
        "Asha Rana: Foreign Minister",
        "Leo Brandt: Foreign Minister",
    ],
    "Foreign Ministers Asha Rana, Leo Brandt and Pia Lund met.": [
        "Asha Rana: Foreign Minister",
        "Leo Brandt: Foreign Minister",
        "Pia Lund: Foreign Minister",
    ],
    "Prime Ministers Dr Leo Brandt and Ms Pia Lund met.": [
        "Leo Brandt: Prime Minister | Dr",
        "Pia Lund: Prime Minister (f)",
    ],
    "President Brandt, Foreign Minister Pia Lund and Defence Minister Jon Moe left.": [
        "Brandt: President",
        "Pia Lund: Foreign Minister",
        "Jon Moe: Defence Minister",
    ],
    "British Foreign Secretary Ruth Ames and Irish Taoiseach Sean Kelly left.": [
        "Ruth Ames: Foreign Secretary (GBR)",
        "Sean Kelly: Taoiseach (IRL)",
    ],
}

APPOSITIONS = {
    "Yossi Harel, the Israeli foreign minister, left.": ["Yossi Harel: foreign minister (ISR)"],
    "Asha Rana, Nepal's foreign minister, left.": ["Asha Rana: foreign minister (NPL)"],
    "Asha Rana (foreign minister) left.": ["Asha Rana: foreign minister"],
    "Asha Rana, Minister of State, Minister of Finance, left.": [
        "Asha Rana: Minister of State | Minister of Finance"
    ],
    "Pia Lund, the country's former prime minister, left.": ["Pia Lund: former prime minister"],
    "Ruth Ames, the British ambassador to Kenya, left.": ["Ruth Ames: ambassador to Kenya (GBR)"],
    "Ruth Ames, director of the institute, left.": ["Ruth Ames: director of the institute"],
    "The foreign secretary, Amna Sethi, left.": ["Amna Sethi: foreign secretary"],
    "The Danish prime minister, Pia Lund, left.": ["Pia Lund: prime minister (DNK)"],
    "The president's special envoy, Nils Berg, and others left.": ["Nils Berg: special envoy"],
    "Japan's ambassador in Luanda, Kenji Mori, called.": ["Kenji Mori: ambassador in Luanda (JPN)"],
}

HONORIFICS = {
    "Mr Brandt left.": ["Brandt:  (m)"],
    "Mrs Pia Lund left.": ["Pia Lund:  (f)"],
    "Lady Ames left.": ["Ames: Lady (f)"],
    "Sir Peter Ames left.": ["Peter Ames: Sir (m)"],
    "Dr. Jaya Menon left.": ["Jaya Menon: Dr."],
    "Tan Sri Razak left.": ["Razak: Tan Sri"],
    "Sheikh Saud bin Hamad Al Noor left.": ["Saud bin Hamad Al Noor: Sheikh (m)"],
    # The sex that "His" tells keeps nobody from being a sheikh.
    "His Highness Sheikh Saud bin Hamad left.": ["Saud bin Hamad: Sheikh (m)"],
    "HRH Prince Faris bin Talal left.": ["Faris bin Talal: Prince (m)"],
    "Her Excellency Pia Lund left.": ["Pia Lund:  (f)"],
    "Queen Maud left.": ["Maud: Queen (f)"],
}

RANKS = {
    "Lt Gen Asif Baig left.": ["Asif Baig: Lt Gen"],
    "Gen. Carl Weiss left.": ["Carl Weiss: Gen."],
    "Major General Hamid Gul left.": ["Hamid Gul: Major General"],
    "Air Chief Marshal Zubair Malik left.": ["Zubair Malik: Air Chief Marshal"],
    "Vice Admiral Jon Moe left.": ["Jon Moe: Vice Admiral"],
    "Brig (Retd) Hamid Gul Khan left.": ["Hamid Gul Khan: Brig (Retd)"],
}

ACRONYMS = {
    "PM Leo Brandt left.": ["Leo Brandt: PM"],
    "EAM Jaya Menon left.": ["Jaya Menon: EAM (IND)"],
    "COAS Gen Asif Baig left.": ["Asif Baig: COAS | Gen"],
    "DPM/FM Karim Daud left.": ["Karim Daud: DPM | FM"],
    "NSA Omar Qadri left.": ["Omar Qadri: NSA"],
}

STATES = {
    "Norwegian Foreign Minister Jon Moe left.": ["Jon Moe: Foreign Minister (NOR)"],
    "Norway's Foreign Minister Jon Moe left.": ["Jon Moe: Foreign Minister (NOR)"],
    "US Secretary of State Ruth Ames left.": ["Ruth Ames: Secretary of State (USA)"],
    "Secretary of State Ruth Ames left.": ["Ruth Ames: Secretary of State (USA)"],
    "Prime Minister Leo Brandt of Austria left.": ["Leo Brandt: Prime Minister (AUT)"],
    "Prime Minister of Austria Leo Brandt left.": ["Leo Brandt: Prime Minister (AUT)"],
    "Prime Minister of the Netherlands Jan de Wit left.": ["Jan de Wit: Prime Minister (NLD)"],
    "Minister of Foreign Affairs of Japan Kenji Mori left.": [
        "Kenji Mori: Minister of Foreign Affairs (JPN)"
    ],
    "President of the Republic of Kenya William Otieno left.": ["William Otieno: President (KEN)"],
    "Indian Ambassador to Nepal Mohan Prasad left.": ["Mohan Prasad: Ambassador to Nepal (IND)"],
    "NATO Secretary General Carl Weiss left.": ["Carl Weiss: Secretary General (NAT)"],
    "World Bank President Lena Roy left.": ["Lena Roy: President (WBK)"],
    "European Commissioner for Trade Lena Roy left.": ["Lena Roy: European Commissioner for Trade (EUE)"],
    "former Norwegian prime minister Jon Moe left.": ["Jon Moe: former prime minister (NOR)"],
    "outgoing Ambassador Jon Moe left.": ["Jon Moe: Ambassador"],
}

NAMES = {
    "Foreign Minister Ursula von der Heide left.": ["Ursula von der Heide: Foreign Minister"],
    "Foreign Minister Luiz da Costa left.": ["Luiz da Costa: Foreign Minister"],
    "President Rafael de la Vega left.": ["Rafael de la Vega: President"],
    "Foreign Minister Khalid al-Noor left.": ["Khalid al-Noor: Foreign Minister"],
    "Foreign Minister Abd el-Rahman left.": ["Abd el-Rahman: Foreign Minister"],
    "President Tomas Brandt Jr. left.": ["Tomas Brandt Jr.: President"],
    "Prime Minister Jordan Field left.": ["Jordan Field: Prime Minister"],
    "President Xi left.": ["Xi: President"],
}

NOBODY = [
    "Foreign Minister Monday said.",
    "Foreign Minister in Oslo said.",
    "Council of Foreign Ministers met.",
    "Interior Ministers of the region met.",
    "The Norwegian delegation left.",
    "The chief said so.",
    "Pia Lund, who left.",
    "The mayor of Bergen left.",
    "A senior official left.",
    "He left.",
    "President of the Council left.",
]

ALL = (
    PORTFOLIOS | WITHOUT_PREPOSITION | SEVERAL | APPOSITIONS | HONORIFICS | RANKS | ACRONYMS | STATES | NAMES
) | {text: [] for text in NOBODY}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=t) for t, e in ALL.items()])
def test_who_is_named_with_which_titles(text: str, expected: list[str]) -> None:
    assert _people(text) == [told.strip() for told in expected]


BARE = {
    "Foreign Minister of Nepal": (["Foreign Minister"], "NPL", False),
    "the mayor of Bergen": (["mayor of Bergen"], "NOR", False),
    "Interior Ministers of the region": (["Interior Ministers"], None, True),
    "The spokesman for the ministry said.": (["spokesman for the ministry"], None, False),
    "Norway's ambassador in Luanda": (["ambassador"], "NOR", False),
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=t) for t, e in BARE.items()])
def test_an_office_without_a_name(text: str, expected: tuple[list[str], str | None, bool]) -> None:
    (phrase,) = _found(text)
    assert phrase.name is None
    assert ([title.text for title in phrase.titles], phrase.state, phrase.plural) == expected


OFFICES = {
    "Secretary General Carl Weiss": "secretary-general",
    "EAM Jaya Menon": "foreign minister",
    "COAS Asif Baig": "chief of army staff",
    "Lt Gen Asif Baig": "military rank",
    "Deputy Prime Minister Karim Daud": "deputy prime minister",
}


@pytest.mark.parametrize(("text", "office"), [pytest.param(t, o, id=t) for t, o in OFFICES.items()])
def test_a_title_names_the_office_of_the_table(text: str, office: str) -> None:
    (phrase,) = _found(text)
    assert [title.office for title in phrase.titles] == [office]


def test_spans_hold_the_words_of_title_and_name() -> None:
    text = "Yesterday Norwegian Foreign Minister Jon Moe left."
    (phrase,) = _found(text)
    assert text[phrase.start : phrase.end] == "Norwegian Foreign Minister Jon Moe"
    assert text[slice(*phrase.head)] == "Moe"
    assert phrase.name is not None
    assert text[slice(*phrase.name)] == "Jon Moe"
    (title,) = phrase.titles
    assert text[title.start : title.end] == "Foreign Minister"


def test_an_office_may_tell_its_state_by_itself() -> None:
    assert own_state("External Affairs Minister") == "IND"
    assert own_state("European Commissioner for Trade") == "EUE"
    assert own_state("Foreign Minister") is None


BODIES_BEFORE = {
    "She met Coastal Trade Bureau Vice-Chairman Omar Jallow.": [
        "Omar Jallow: Coastal Trade Bureau Vice-Chairman"
    ],
    "Nepal Tea Growers and Packers Association president Hari Lama left.": [
        "Hari Lama: Nepal Tea Growers and Packers Association president (NPL)"
    ],
    "It heard Niger Delta Development Commission Managing Director Ada Obi.": [
        "Ada Obi: Niger Delta Development Commission Managing Director"
    ],
    "They met ABC standing committee member Rahim Uddin.": ["Rahim Uddin: ABC standing committee member"],
    "Finance Minister Lal Roberts and Ports Authority chairman Jo Lee met.": [
        "Lal Roberts: Finance Minister",
        "Jo Lee: Ports Authority chairman (m)",
    ],
}


@pytest.mark.parametrize("text", BODIES_BEFORE)
def test_a_body_before_its_office_is_of_the_title(text: str) -> None:
    assert _people(text) == BODIES_BEFORE[text]


REACHING = {
    "Hana Lund, Head of the Trade Office at the Royal Court, left.": [
        "Hana Lund: Head of the Trade Office at the Royal Court"
    ],
    "The head of our Mission in Chad, Jan Novak, left.": ["Jan Novak: head of our Mission in Chad"],
    "Rosa Diaz, Spokesperson for the General Assembly President, left.": [
        "Rosa Diaz: Spokesperson for the General Assembly President (UNO)"
    ],
    "He met Special Envoy for Ending Child Labour Rose Mbeki.": [
        "Rose Mbeki: Special Envoy for Ending Child Labour"
    ],
    "Head of the government delegation Paul Deng left.": ["Paul Deng: Head of the government delegation"],
    "The leader of the junta, General Ali Diop, left.": ["Ali Diop: leader of the junta | General"],
    "He thanked Deputy Assistant to the President Ann Cole.": ["Ann Cole: Deputy Assistant to the President"],
}


@pytest.mark.parametrize("text", REACHING)
def test_a_title_reaches_to_its_end(text: str) -> None:
    assert _people(text) == REACHING[text]


PROFESSIONS = {
    "said Awet Hailu, a shopkeeper.": ["Awet Hailu: shopkeeper"],
    "The shot killed a 19-year-old deckhand, Jo Persaud.": ["Jo Persaud: deckhand"],
    "Tbilisi-based analyst Nino Beridze agreed.": ["Nino Beridze: analyst"],
    "A farmer and an activist left.": [],
    "Embassy press officer Li Wei replied.": ["Li Wei: Embassy press officer"],
}


@pytest.mark.parametrize("text", PROFESSIONS)
def test_what_somebody_named_does_is_a_title(text: str) -> None:
    assert _people(text) == PROFESSIONS[text]


def test_letters_of_honours_and_a_nickname_are_told_from_the_name() -> None:
    assert _people("Sir Paul Reed KCB KC met Deputy Spokesperson William “Bill” Hart.") == [
        "Paul Reed: Sir (m)",
        "William “Bill” Hart: Deputy Spokesperson",
    ]
