import datetime as dt
import time

import pytest

from communique.gazetteer import leaders
from communique.vocab import states

NAMED = """
Xi Jinping CHN; Abiy Ahmed ETH; Kim Jong-un PRK; Kim Jong Un PRK; Lee Jae Myung KOR; Benjamin Netanyahu ISR
Volodymyr Zelensky UKR; Volodymyr Zelenskyy UKR; Vladimir Putin RUS; Mohammed bin Salman SAU
Mohamed bin Zayed Al Nahyan ARE; Sheikh Mohammed bin Abdulrahman Al Thani QAT; Abdel Fattah al-Sisi EGY
Abdel Fattah al-Burhan SDN; Bashar Assad SYR; Shehbaz Sharif PAK; Ursula von der Leyen EUE; António Costa EUE
Lula da Silva BRA; Donald J. Trump USA; Donald Tusk POL; Recep Tayyip Erdoğan TUR; Micheál Martin IRL
Antony J. Blinken USA; Kamala Harris USA; Sergey Lavrov RUS; Ishaq Dar PAK; Ajit Doval IND; Wang Yi CHN
Denis Sassou Nguesso COG; Pedro Sánchez ESP; Ben Wallace GBR; Muhammad Yunus BGD; Min Aung Hlaing MMR
"""


def pairs(table: str) -> list[tuple[str, str]]:
    cells = (cell.strip() for line in table.strip().splitlines() for cell in line.split(";"))
    return [(cell[:-4], cell[-3:]) for cell in cells if cell]


def found(name: str, *, on: str | None = None, office: str | None = None) -> set[str]:
    day = dt.date.fromisoformat(on) if on else None
    return {holder.state for holder in leaders.find(name, on=day, office=office)}


@pytest.mark.parametrize(("name", "state"), pairs(NAMED))
def test_a_full_name_tells_the_state(name: str, state: str) -> None:
    assert found(name) == {state}


@pytest.mark.parametrize(
    "name",
    [
        "", "Xi", "Macron", "Michelle Trump", "Muhammad Ali", "Mohammed Salman", "Mohammed Rashid",
        "Charles III", "Jinping", "Ada Placeholder",
    ],
)  # fmt: skip
def test_no_guess(name: str) -> None:
    assert leaders.find(name) == ()


def test_a_patronymic_must_be_that_of_the_holder() -> None:
    assert found("Salman bin Abdulaziz") == {"SAU"}
    assert {h.office for h in leaders.find("Salman bin Abdulaziz")} <= {"king", "leader"}
    assert "BHR" not in found("Hamad bin Khalifa")


@pytest.mark.parametrize(
    ("name", "office", "on", "expected"),
    [
        ("Macron", "president", "2024-05-01", "FRA"), ("Obama", "president", "2013-01-01", "USA"),
        ("Barack Obama", "president", "2013-01-01", "USA"), ("Kim", "prime minister", "2025-08-01", "KOR"),
        ("Charles III", "king", "2025-08-01", "GBR"), ("Lammy", "foreign minister", "2025-01-01", "GBR"),
        ("Merz", "chancellor", "2025-09-01", "DEU"), ("Sanchez", "prime minister", "2025-01-01", "ESP"),
        ("Bush", "president", None, "USA"), ("Leo XIV", "pope", "2025-09-01", "VAT"),
    ],
)  # fmt: skip
def test_a_surname_with_its_office(name: str, office: str, on: str | None, expected: str) -> None:
    assert found(name, office=office, on=on) == {expected}


@pytest.mark.parametrize(
    ("name", "office", "on"),
    [
        ("Macron", "foreign minister", "2024-05-01"), ("Macron", "president", "2010-05-01"),
        ("Obama", "president", "2020-01-01"), ("Truss", "prime minister", "2010-01-01"),
        ("Brown", "prime minister", None), ("Michelle Macron", "president", "2024-05-01"),
    ],
)  # fmt: skip
def test_a_surname_with_another_office_date_or_several_states(name: str, office: str, on: str | None) -> None:
    assert found(name, office=office, on=on) == set()


def test_a_date_drops_terms_more_than_a_year_away() -> None:
    assert found("Liz Truss", on="2023-06-01") == {"GBR"}
    offices = {h.office for h in leaders.find("David Cameron", on=dt.date(2024, 3, 1))}
    assert offices == {"foreign secretary"}
    assert found("Emmanuel Macron", on="2016-06-01") == {"FRA"}
    assert found("Emmanuel Macron", on="2016-05-01") == set()


def test_every_row_is_sound() -> None:
    held = list(leaders.holders())
    assert len(held) > 3_000
    led = {h.state for h in held if not h.until}
    missing = {s.code for s in states.states().values() if s.kind == "state"} - led
    assert missing <= {"PSE"}


def test_the_index_is_made_in_time() -> None:
    leaders.find.cache_clear()
    leaders._index.cache_clear()
    before = time.perf_counter()
    leaders.find("Emmanuel  Macron")
    assert time.perf_counter() - before < 1
