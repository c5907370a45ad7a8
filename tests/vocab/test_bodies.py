import pytest

from communique.vocab import bodies, states

STATES = """
Kremlin RUS; KREMLIN RUS; Downing Street GBR; 10 Downing Street GBR; Whitehall GBR; White House USA
Pentagon USA; Foggy Bottom USA; State Department USA; U.S. State Department USA; Capitol Hill USA
Elysee FRA; Élysée FRA; Elysee Palace FRA; Quai d'Orsay FRA; Quai d’Orsay FRA; Blue House KOR
Rashtrapati Bhavan IND; South Block IND; Raisina Hill IND; Zhongnanhai CHN; Great Hall of the People CHN
Bundestag DEU; Knesset ISR; Duma RUS; State Duma RUS; Majlis IRN; Lok Sabha IND; Rajya Sabha IND
Verkhovna Rada UKR; Bankova UKR; Casa Rosada ARG; Planalto BRA; Malacañang PHL; Malacanang PHL; Aso Rock NGA
Union Buildings ZAF; Wisma Putra MYS; Global Affairs Canada CAN; FCDO GBR; MEA IND
Palestinian Authority PSE; Kurdistan Regional Government IRQ; CIA USA; Mossad ISR; IRGC IRN
Revolutionary Guards IRN; IDF ISR; CENTCOM USA; PLA CHN; Bundeswehr DEU; ISPR PAK; Tatmadaw MMR
UN Security Council UNO; UNSC UNO; Security Council UNO; UNHCR UNO; IAEA UNO; WHO UNO; UNICEF UNO; ICJ UNO
European Commission EUE; European Parliament EUE; NATO NAT; African Union AFU; IMF IMF; World Bank WBK
Quad QUD; ICC ICC; OPCW OPW; Hamas PSE; Hezbollah LBN; Houthis YEM; Houthi YEM; Ansar Allah YEM; Taliban AFG
TTP PAK; M23 COD; RSF SDN; PKK TUR; Al-Shabaab SOM; al-Shabaab SOM; Polisario ESH; FARC COL; Reuters GBR
AP USA; Associated Press USA; TASS RUS; RIA RUS; Interfax RUS; Xinhua CHN; IRNA IRN; SPA SAU; WAM ARE
APP PAK; KUNA KWT; QNA QAT; Anadolu TUR; Anadolu Agency TUR; AFP FRA; Yonhap KOR; Kyodo JPN; BBC GBR
CNN USA; Al Jazeera QAT; Press Trust of India IND; Chinese Communist Party CHN; Likud ISR; BJP IND
Fatah PSE; African National Congress ZAF
"""


def pairs(table: str) -> list[tuple[str, str]]:
    cells = (cell.strip() for line in table.strip().splitlines() for cell in line.split(";"))
    return [(cell[:-4], cell[-3:]) for cell in cells if cell]


@pytest.mark.parametrize(("form", "state"), pairs(STATES))
def test_by_form(form: str, state: str) -> None:
    body = bodies.by_form(form)
    assert body is not None
    assert body.state == state


@pytest.mark.parametrize(
    ("form", "kind", "sort"),
    [
        ("Kremlin", "body", "metonym"), ("State Department", "body", "government"),
        ("Knesset", "body", "legislature"),
        ("Supreme Court of India", "body", "court"), ("IDF", "body", "forces"),
        ("UNSC", "organisation", "igo"),
        ("NATO", "organisation", "igo"), ("ICJ", "organisation", "court"),
        ("Taliban", "organisation", "armed"),
        ("ISIS", "organisation", "armed"), ("Reuters", "organisation", "agency"),
        ("Likud", "organisation", "party"),
        ("Amnesty International", "organisation", "ngo"),
    ],
)  # fmt: skip
def test_kind_and_sort(form: str, kind: str, sort: str) -> None:
    body = bodies.by_form(form)
    assert body is not None
    assert (body.kind, body.sort) == (kind, sort)


@pytest.mark.parametrize(
    "form", ["Supreme Court", "National Assembly", "Parliament", "Senate", "Foreign Office", "FATF"]
)
def test_a_name_that_many_states_use_gives_a_body_without_state(form: str) -> None:
    body = bodies.by_form(form)
    assert body is not None
    assert body.state is None


@pytest.mark.parametrize(
    "form", ["", "who", "kremlin", "Pakistan", "Ministry of Interior", "PTI", "the", "7"]
)
def test_what_names_no_one_body_gives_none(form: str) -> None:
    assert bodies.by_form(form) is None
    assert form not in bodies.forms()


def test_a_shared_form_has_its_candidates() -> None:
    assert {body.sort for body in bodies.candidates("PTI")} == {"party", "agency"}
    assert {form for form in bodies.shared() if len(bodies.candidates(form)) > 1} == bodies.shared()


def test_every_form_leads_to_its_body() -> None:
    assert all(bodies.by_form(form) is body for form, body in bodies.forms().items())


def test_doubtful_forms_are_forms() -> None:
    assert all(bodies.candidates(form) for form in bodies.doubtful())


def test_a_form_of_a_state_is_no_body_of_another() -> None:
    known = states.forms()
    clashes = {
        form for form, body in bodies.forms().items() if form in known and body.state != known[form][0]
    }
    assert clashes == set()


def test_organisations_with_a_code_are_bodies() -> None:
    codes = {state.code for state in states.states().values() if state.kind == "organisation"}
    assert codes <= {body.state for body in bodies.bodies()}
