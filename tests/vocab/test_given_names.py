"""The sex that given names tell."""

from __future__ import annotations

import pytest

from communique.errors import VocabularyError
from communique.vocab.given_names import COLUMNS, TABLE, given_names, given_names_of, sex_of
from communique.vocab.loader import parse_tsv

MEN = """
Ishaq Dar; Shehbaz Sharif; Subrahmanyam Jaishankar; Touhid Hossain; Ranil Wickremesinghe; Faisal bin Farhan
Abdel-Fattah al-Sisi; Abdullah bin Zayed; Abbas Araghchi; Hakan Fidan; Kassym-Jomart Tokayev; Sergei Lavrov
Andrii Sybiha; Nikol Pashinyan; Ilham Aliyev; Giorgi Margvelashvili; Aleksandar Vučić; Radosław Sikorski
Péter Szijjártó; Jean-Noël Barrot; Jean-Yves Le Drian; Frank-Walter Steinmeier; Antonio Tajani
Espen Barth Eide
Margus Tsahkna; Kyriakos Mitsotakis; Olusegun Obasanjo; Abiy Ahmed; Thabo Mbeki; Alassane Ouattara
Fumio Kishida
Prabowo Subianto; Andrés Manuel López Obrador; Luiz Inácio Lula da Silva; Antony Blinken; Gideon Saar
"""
WOMEN = """
Hina Rabbani Khar; Sushma Swaraj; Chandrika Kumaratunga; Reem Al Hashimy; Narges Mohammadi
Meral Akşener; Dariga Nazarbayeva; Maria Zakharova; Yulia Tymoshenko; Sviatlana Tsikhanouskaya
Salome Zourabichvili
Vjosa Osmani; Annalena Baerbock; Ségolène Royal; Federica Mogherini; Kaja Kallas; Þórdís Gylfadóttir
Baiba Braže; Zuzana Čaputová; Tzipi Livni; Ngozi Okonjo-Iweala; Naledi Pandor; Ellen Johnson Sirleaf
Yoko Kamikawa; Retno Marsudi; Yingluck Shinawatra; Dilma Rousseff; Delcy Rodríguez; Condoleezza Rice
Marie-Claude Bibeau
"""
DOUBTFUL = "Andrea Kim Nikita Sasha Jan Jean Simone Laurence Robin Dominique Alexis Noor Xi Moon Wang Ban"


def _split(names: str) -> list[str]:
    return [name.strip() for line in names.strip().splitlines() for name in line.split(";") if name.strip()]


@pytest.mark.parametrize("name", _split(MEN))
def test_names_of_men(name: str) -> None:
    assert sex_of(name) == "m"


@pytest.mark.parametrize("name", _split(WOMEN))
def test_names_of_women(name: str) -> None:
    assert sex_of(name) == "f"


@pytest.mark.parametrize("name", DOUBTFUL.split())
def test_names_of_either_sex_and_family_names_tell_none(name: str) -> None:
    assert sex_of(f"{name} Example") == ""


@pytest.mark.parametrize(
    "spelling", ["Mohammed", "Muhammad", "Mohamed", "Mohammad", "Mehmet", "Mamadou", "Muhammadu"]
)
def test_spellings_of_one_name(spelling: str) -> None:
    assert sex_of(f"{spelling} Example") == "m"


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("JOSÉ MANUEL", "m"),
        ("Jose Manuel", "m"),
        ("Segolene Royal", "f"),
        ("ségolène", "f"),
        ("Süleyman", "m"),
        ("Suleyman", "m"),
        ("Soren Example", "m"),
        ("Ze’ev Example", "m"),
        ("J. Michael Example", "m"),
        ("J Michael Example", "m"),
        ("A.Q. Mohammad Example", "m"),
        ("Anne‑Sophie Example", "f"),
        ("Jean-Unheard Example", ""),
        ("“Maria” Example", "f"),
        ("J. K.", ""),
        ("", ""),
        (" ", ""),
    ],
)
def test_the_first_word_is_read_whatever_its_writing(name: str, sex: str) -> None:
    assert sex_of(name) == sex


def test_the_table_is_wide_and_sorted() -> None:
    assert len(given_names()) >= 2_500
    assert list(given_names()) == sorted(given_names())


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ("José\tm\nJose\tm", r"row 3.*stands in row 2 already$"),
        ("Anna\tf\nAnna\tm", r"row 3.*row 2 already, there under the other sex"),
        ("Anna\tx", r"row 2.*unknown"),
        ("\tf", r"row 2.*empty"),
        ("Anna Maria\tf", r"row 2.*not one word"),
    ],
)
def test_a_bad_row_is_named(rows: str, reason: str) -> None:
    table = parse_tsv(f"name\tsex\n{rows}", table=TABLE, columns=COLUMNS)
    with pytest.raises(VocabularyError, match=reason):
        given_names_of(table)
