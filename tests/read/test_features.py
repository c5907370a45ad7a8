"""Names of ground: seas, rivers, crossings, and capitals as cities or as governments."""

from __future__ import annotations

import pytest

from .telling import read


def places(text: str) -> list[str]:
    record = read(text)
    names = {entity.id: entity.name for entity in record.entities}
    return [names[place.entity] for place in record.places]


NAMED = [
    ("Two ships were attacked in the Red Sea on Monday.", "Red Sea"),
    ("The ministers met on the shores of Lake Issyk-Kul.", "Lake Issyk-Kul"),
    ("Peru's minister Rosa Quispe spoke of a dam on the Mekong River.", "Mekong River"),
    ("Soldiers fired at the Allenby crossing.", "Allenby crossing"),
    ("Clashes broke out in the Ein el-Hilweh camp.", "Ein el-Hilweh camp"),
    ("The envoy spoke at Wattay International Airport.", "Wattay International Airport"),
    ("Snow fell in the Aktobe region.", "Aktobe region"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_ground_is_named_whole(text: str, name: str) -> None:
    assert places(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Peru rejected the demands of Paris and Berlin.",
        "Peru's minister Rosa Quispe urged Moscow to sign.",
        "Peru spoke with Seoul about tariffs.",
    ],
)
def test_a_capital_that_is_a_government_is_no_place(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    "text", ["Peru's minister Rosa Quispe left for Paris.", "Shells fell on the outskirts of Paris."]
)
def test_a_capital_that_is_a_city_is_one(text: str) -> None:
    assert places(text) == ["Paris"]


def test_a_city_named_like_somebody_is_nobody() -> None:
    record = read("Peru condemned the bombing of the bus terminal in Dera Ismail Khan.")
    assert [e.name for e in record.entities if e.kind == "person"] == []
    assert places("Peru condemned the bombing of the bus terminal in Dera Ismail Khan.") == [
        "Dera Ismail Khan"
    ]
