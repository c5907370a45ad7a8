import pytest

from communique.vocab import bodies, states

NAMES = """
Pakistan PAK; PAKISTAN PAK; pakistan PAK; Islamic Republic of Pakistan PAK; United Kingdom GBR; UK GBR
U.K. GBR; Britain GBR; Great Britain GBR; United States USA; US USA; U.S. USA; USA USA; America USA; UAE ARE
United Arab Emirates ARE; DPRK PRK; North Korea PRK; Republic of Korea KOR; ROK KOR; South Korea KOR
S. Korea KOR; Democratic People's Republic of Korea PRK; Democratic People’s Republic of Korea PRK; DRC COD
DR Congo COD; Democratic Republic of the Congo COD; Republic of the Congo COG; Congo-Brazzaville COG
Zaire COD; PRC CHN; China CHN; People's Republic of China CHN; CHINA CHN; Republic of China TWN; Taiwan TWN
Burma MMR; Myanmar MMR; Swaziland SWZ; Eswatini SWZ; Soviet Union SUN; USSR SUN; Türkiye TUR; Turkiye TUR
Turkey TUR; TURKEY TUR; Ivory Coast CIV; Côte d'Ivoire CIV; Côte d’Ivoire CIV; Cote d'Ivoire CIV
Kingdom of Saudi Arabia SAU; KSA SAU; State of Qatar QAT; Islamic Republic of Iran IRN
Russian Federation RUS; Czechia CZE; Czech Republic CZE; Holland NLD; Netherlands NLD; North Macedonia MKD
Macedonia MKD; Palestine PSE; State of Palestine PSE; Kosovo XKX; Holy See VAT; Vatican VAT; Cape Verde CPV
Cabo Verde CPV; East Timor TLS; Timor-Leste TLS; Viet Nam VNM; Vietnam VNM; Georgia GEO; Jordan JOR
Hashemite Kingdom of Jordan JOR; Chad TCD; Guinea GIN; Guinea-Bissau GNB; Equatorial Guinea GNQ; Niger NER
Papua New Guinea PNG; Saint Lucia LCA; St. Lucia LCA; St Kitts and Nevis KNA; Bosnia-Herzegovina BIH
Bosnia BIH; Trinidad & Tobago TTO; São Tomé and Príncipe STP; Sao Tome and Principe STP; European Union EUE
EU EUE; UN UNO; United Nations UNO; NATO NAT; Nato NAT; African Union AFU; ASEAN ASN; Arab League ARL
GCC GCC; ECOWAS ECW; IGAD IGD; SCO SCO; OIC OIC; SAARC SRC; G7 GG7; G20 GTW; BRICS BRI; OSCE OSC
Council of Europe COE; IMF IMF; World Bank WBK; Hong Kong HKG; Greenland GRL; Falklands FLK
Western Sahara ESH; New Zealand NZL; Dominican Republic DOM; South Sudan SSD; Central African Republic CAF
Lao PDR LAO; Brunei Darussalam BRN; Micronesia FSM; East Germany DDR
"""
ADJECTIVES = """
Pakistani PAK; British GBR; UK GBR; Scottish GBR; American USA; U.S. USA; Saudi SAU; Emirati ARE; Qatari QAT
South Korean KOR; North Korean PRK; Chinese CHN; Dutch NLD; Swiss CHE; Burmese MMR; Filipino PHL
Philippine PHL; Ivorian CIV; Nigerien NER; Nigerian NGA; Guinean GIN; Bissau-Guinean GNB
Equatorial Guinean GNQ; Kyrgyz KGZ; Kazakh KAZ; Bosnian BIH; Greek GRC; Hellenic GRC; Sri Lankan LKA
New Zealand NZL; Malagasy MDG; Burkinabe BFA; Palestinian PSE; Kosovar XKX; Taiwanese TWN; Sudanese SDN
South Sudanese SSD; Omani OMN; Danish DNK; Soviet SUN
"""
PEOPLE = """
Pakistanis PAK; Briton GBR; Britons GBR; Swede SWE; Swedes SWE; Frenchmen FRA; Dutchman NLD; Danes DNK
Finns FIN; Spaniards ESP; Poles POL; Turks TUR; Afghans AFG; Iraqis IRQ; Filipinos PHL; Icelanders ISL
New Zealanders NZL; South Koreans KOR; Americans USA; Thais THA; Germans DEU; Israelis ISR; Serbs SRB
"""
CAPITALS = """
Islamabad PAK; London GBR; Washington USA; Washington, D.C. USA; Kyiv UKR; Kiev UKR; Jerusalem ISR
The Hague NLD; Amsterdam NLD; Sanaa YEM; Sana’a YEM; Beijing CHN; Naypyidaw MMR; New Delhi IND
N'Djamena TCD; La Paz BOL; Sucre BOL; Cape Town ZAF; Pretoria ZAF; Chisinau MDA; Bogotá COL; Bogota COL
Ramallah PSE; Tehran IRN; TEHRAN IRN; Dodoma TZA
"""


def pairs(table: str) -> list[tuple[str, str]]:
    cells = (cell.strip() for line in table.strip().splitlines() for cell in line.split(";"))
    return [(cell[:-4], cell[-3:]) for cell in cells if cell]


@pytest.mark.parametrize(("form", "code"), pairs(NAMES))
def test_by_name(form: str, code: str) -> None:
    assert states.by_name(form) == code


@pytest.mark.parametrize(("form", "code"), pairs(ADJECTIVES))
def test_by_adjective(form: str, code: str) -> None:
    assert states.by_adjective(form) == code


@pytest.mark.parametrize(("form", "code"), pairs(PEOPLE))
def test_by_people(form: str, code: str) -> None:
    assert states.by_people(form) == code


@pytest.mark.parametrize(("form", "code"), pairs(CAPITALS))
def test_by_capital(form: str, code: str) -> None:
    assert states.by_capital(form) == code


@pytest.mark.parametrize(
    "form",
    [
        "us", "Us", "uk", "un", "eu", "who", "turkey", "china", "chad", "jordan", "jersey", "mali",
        "guinea", "polish",
        "swiss", "dutch", "Tel Aviv", "Korea", "Korean", "Koreans", "Congo", "Congolese", "Dominican", "",
        " ",
        "Pakistan's", "American football", "Latin America", "Kurdish", "European", "Arab", "Minister",
    ],
)  # fmt: skip
def test_what_means_no_one_state_gives_none(form: str) -> None:
    for ask in (states.by_name, states.by_adjective, states.by_people, states.by_capital):
        assert ask(form) is None
    assert form not in states.forms()


@pytest.mark.parametrize(
    ("form", "codes"),
    [
        ("Korea", ("KOR", "PRK")), ("Korean", ("KOR", "PRK")), ("Congo", ("COD", "COG")),
        ("Congolese", ("COD", "COG")),
        ("Dominicans", ("DMA", "DOM")), ("Pakistan", ("PAK",)), ("Nowhere", ()),
    ],
)  # fmt: skip
def test_candidates(form: str, codes: tuple[str, ...]) -> None:
    assert states.candidates(form) == codes


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ("Pakistan", ("PAK", "name")), ("Pakistani", ("PAK", "adjective")), ("Pakistanis", ("PAK", "people")),
        ("Islamabad", ("PAK", "capital")), ("UK", ("GBR", "name")), ("PAKISTANI", ("PAK", "adjective")),
        ("Singapore", ("SGP", "name")), ("Democratic Republic of the Congo", ("COD", "name")),
        ("CÔTE D’IVOIRE", ("CIV", "name")), ("South Koreans", ("KOR", "people")),
    ],
)  # fmt: skip
def test_forms(form: str, found: tuple[str, str]) -> None:
    assert states.forms()[form] == found


def test_every_form_leads_to_one_state() -> None:
    asks = {
        "name": states.by_name, "adjective": states.by_adjective,
        "people": states.by_people, "capital": states.by_capital,
    }  # fmt: skip
    for form, (code, kind) in states.forms().items():
        assert asks[kind](form) == code


def test_states_are_complete() -> None:
    found = states.states()
    kinds = [state.kind for state in found.values()]
    assert kinds.count("state") == 197  # the 193 members of the UN, and VAT, PSE, TWN, XKX
    for state in found.values():
        if state.kind == "state":
            assert state.adjectives, state
            assert state.capital, state
            assert state.wikidata, state


def test_states_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        states.states()["QQA"] = states.states()["PAK"]  # type: ignore[index]
    with pytest.raises(AttributeError):
        states.states()["PAK"].name = "Anfaland"  # type: ignore[misc]


def test_decoys_hide_a_form_of_a_state_and_are_none_themselves() -> None:
    for decoy in states.decoys():
        words = decoy.split()
        spans = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1))
        assert any(states.candidates(span) or bodies.candidates(span) for span in spans), decoy
        assert decoy not in states.forms(), decoy
        assert decoy not in bodies.forms(), decoy


def test_doubtful_and_shared_forms_are_forms() -> None:
    assert all(states.candidates(form) for form in states.doubtful())
    assert all(len(states.candidates(form)) > 1 for form in states.shared())
    assert {"Jordan", "Georgia", "Washington", "Chad"} <= states.doubtful()


def test_wikidata_ids_are_given_once() -> None:
    ids = [state.wikidata for state in states.states().values() if state.wikidata]
    assert len(ids) == len(set(ids))
