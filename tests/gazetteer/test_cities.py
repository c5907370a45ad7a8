import time
from importlib.resources import files

import pytest

from communique.gazetteer import cities
from communique.vocab import states

FIRST = """
Islamabad PAK; Torkham PAK; Kyiv UKR; Kiev UKR; Kharkov UKR; Pokrovsk UKR; Sloviansk UKR; Donetsk UKR
Crimea UKR; Donetsk region UKR; Kursk region RUS; St. Petersburg RUS; Gaza PSE; Gaza City PSE; Rafah PSE
Khan Yunis PSE; West Bank PSE; Bethlehem PSE; Jenin PSE; Nazareth ISR; Tel Aviv ISR; Sanaa YEM; Sana’a YEM
Hodeidah YEM; Tripoli LBY; Beirut LBN; Raqqa SYR; Al-Bab SYR; al-Bab SYR; Deir ez-Zor SYR; Erbil IRQ
Mosul IRQ; El Fasher SDN; Darfur SDN; Tigray ETH; Goma COD; North Kivu COD; Balochistan PAK; Punjab PAK
Jammu and Kashmir IND; Bombay IND; Xinjiang CHN; Tibet CHN; Rakhine MMR; Naypyidaw MMR; Geneva CHE
Zürich CHE; Davos CHE; The Hague NLD; Munich DEU; Washington USA; New York USA; Camp David USA; Texas USA
Georgia USA; Ontario CAN; Valencia ESP; San José CRI; Sharm el-Sheikh EGY; Suez Canal EGY
Nagorno-Karabakh AZE; Abkhazia GEO; Transnistria MDA; Somaliland SOM; Chernobyl UKR; Natanz IRN
Yongbyon PRK; Panmunjom KOR; Bali IDN; Scotland GBR; Catalonia ESP; Medina SAU
"""


def pairs(table: str) -> list[tuple[str, str]]:
    cells = (cell.strip() for line in table.strip().splitlines() for cell in line.split(";"))
    return [(cell[:-4], cell[-3:]) for cell in cells if cell]


@pytest.mark.parametrize(("name", "country"), pairs(FIRST))
def test_the_first_place_of_a_name_is_the_one_that_news_means(name: str, country: str) -> None:
    assert cities.find(name)[0].country == country
    assert cities.is_place(name)


@pytest.mark.parametrize(
    ("name", "precision", "admin1"),
    [
        ("Lahore", "city", "Punjab"), ("Peshawar", "city", "Khyber Pakhtunkhwa"),
        ("Mariupol", "city", "Donetsk Oblast"),
        ("Gaza City", "city", "Gaza Strip"), ("Sindh", "region", "Sindh"), ("Darfur", "region", None),
        ("Wagah", "site", None), ("New York", "city", "New York"), ("Los Angeles", "city", "California"),
    ],
)  # fmt: skip
def test_precision_and_division(name: str, precision: str, admin1: str | None) -> None:
    place = cities.find(name)[0]
    assert (place.precision, place.admin1) == (precision, admin1)


def test_a_city_of_the_news_has_its_point() -> None:
    (city,) = cities.find("Islamabad")
    assert (city.geonames, city.country, city.precision) == (1176615, "PAK", "city")
    assert city.lat == pytest.approx(33.72, abs=0.05)
    assert city.lon == pytest.approx(73.04, abs=0.05)
    assert city.population > 500_000


def test_all_places_of_a_name_are_found_in_order() -> None:
    assert [place.country for place in cities.find("Hyderabad")] == ["IND", "PAK"]
    assert [place.country for place in cities.find("Punjab")] == ["PAK", "IND"]
    assert [place.precision for place in cities.find("New York")][:2] == ["city", "region"]


@pytest.mark.parametrize("name", ["South China Sea", "Strait of Hormuz", "Red Sea", "Kashmir", "Middle East"])
def test_what_lies_in_many_states_has_no_country(name: str) -> None:
    (place,) = cities.find(name)
    assert (place.country, place.precision) == (None, "region")


@pytest.mark.parametrize("name", ["Africa", "Middle East", "Latin America"])
def test_no_pin_is_invented_for_a_part_of_the_world(name: str) -> None:
    (place,) = cities.find(name)
    assert (place.lat, place.lon) == (None, None)


@pytest.mark.parametrize(
    "name",
    [
        "", "islamabad", "reading", "Minister", "March", "Khan", "Clinton", "Jackson", "Trump", "Foreign",
        "University",
        "Central", "Can", "CAN", "To", "Come", "Bush", "Media's", "Peru’s", "LOC",
        "Pakistan", "Mexico", "Lebanon", "Union", "Hope", "Of", "President", "Monday",
    ],
)  # fmt: skip
def test_no_place(name: str) -> None:
    assert not cities.is_place(name)


def test_a_name_that_ends_in_s_after_an_apostrophe_is_found_as_written() -> None:
    assert cities.find("St George's")[0].country == "GRD"
    assert cities.find("St. George’s")[0].country == "GRD"


def test_every_row_is_sound() -> None:
    places = list(cities.places())
    assert len(places) > 15_000
    for place in places:
        assert (place.lat is None) == (place.lon is None)
    seats = {place.country for place in places if place.precision == "city"}
    named = {state.code for state in states.states().values() if state.kind == "state"}
    assert named - seats == set()


def test_capitals_are_found_in_their_states() -> None:
    missing = [
        state.capital
        for state in states.states().values()
        if state.kind == "state" and state.capital
        and state.code not in {place.country for place in cities.find(state.capital)}
    ]  # fmt: skip
    assert missing == []


def test_the_tables_are_small_and_fast() -> None:
    package = files("communique.gazetteer")
    size = sum(len(package.joinpath(name).read_bytes()) for name in (cities.CITIES, cities.REGIONS))
    assert size < 3_000_000
    cities._index()
    start = time.perf_counter()
    for _ in range(1000):
        cities.is_place("Khan Younis")
    assert time.perf_counter() - start < 0.1
