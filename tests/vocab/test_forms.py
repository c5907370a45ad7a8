import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.vocab.forms import folded, plain, spellings


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Côte d’Ivoire", "Côte d'Ivoire"),
        ("Guinea‑Bissau", "Guinea-Bissau"),
        ("South\u00a0Korea", "South Korea"),
        ("South \n Korea", "South Korea"),
        ("Türkiye", "Türkiye"),
        ("Pakistan", "Pakistan"),
    ],
)
def test_plain(form: str, expected: str) -> None:
    assert plain(form) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zürich", "zurich"),
        ("Sana’a", "Sanaa"),
        ("Deir ez-Zor", "deir ez zor"),
        ("Tromsø", "Tromso"),
        ("Łódź", "Lodz"),
        ("Diyarbakır", "Diyarbakir"),
        ("Ta‘izz", "TAIZZ"),
    ],
)
def test_spellings_of_a_place_meet(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_spellings() -> None:
    assert list(spellings("US")) == ["US"]
    assert list(spellings("Mali")) == ["Mali", "MALI"]
    assert set(spellings("Quai d'Orsay")) == {
        "Quai d'Orsay", "Quai d’Orsay", "QUAI D'ORSAY", "QUAI D’ORSAY",
    }  # fmt: skip


@given(st.text())
def test_folding_and_plain_text_settle_after_one_pass(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert folded(folded(text)) == folded(text)
