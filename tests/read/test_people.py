"""Names: pairs that mean one person or two, and what the mentions of one person add up to."""

from __future__ import annotations

import pytest

from communique.read.mentions import Chunk
from communique.read.people import cluster
from communique.read.titled import find
from communique.read.titles import Phrase
from communique.read.words import words


def _phrase(text: str) -> Phrase | None:
    phrases = [p for p in find(words(text, 0, len(text))) if p.name is not None]
    return phrases[0] if phrases else None


def _chunk(token: int, text: str) -> Chunk:
    """A mention at token `token`: a name with its titles, or a name alone."""
    phrase = _phrase(text)
    name, state = (phrase.text, phrase.state) if phrase else (text, None)
    return Chunk(token, token * 100, token * 100 + len(text), "person", name, state, phrase, definite=True)


def _same(first: str, second: str) -> bool:
    people = cluster([_chunk(1, first), _chunk(2, second)])
    return people[1] is people[2]


ONE = [
    ("Asha Rana", "Rana"),
    ("Asha Rana", "Asha"),
    ("Rana", "Asha Rana"),
    ("Foreign Minister Asha Rana", "Mrs Rana"),
    ("Foreign Minister Asha Rana", "Minister Rana"),
    ("Asha Devi Rana", "Asha Rana"),
    ("A. Rana", "Asha Rana"),
    ("Saud bin Hamad Al Noor", "Saud Al Noor"),
    ("Khalid al-Noor", "Khalid Al-Noor"),
    ("Sheikh Saud bin Hamad", "Saud bin Hamad"),
    ("Mohammed Karim", "Mohammad Karim"),
    ("José Pérez", "Jose Perez"),
    ("Luiz da Costa", "da Costa"),
    ("Tomas Brandt Jr.", "Tomas Brandt"),
    ("Park Jae-won", "Park Jaewon"),
    ("Norwegian Foreign Minister Jon Moe", "Foreign Minister Moe"),
    ("Lt Gen Asif Baig", "General Baig"),
    ("Norwegian Foreign Minister Jon Moe", "Norwegian minister Moe"),
]
TWO = [
    ("Asha Rana", "Leo Brandt"),
    ("Asha Rana", "Mohan Rana"),
    ("Asha Rana", "Brandt"),
    ("Lee", "Moe"),
    ("Ruth Ames", "Ruth Lund"),
    ("Karim Daud", "Daud Malik"),
    ("Mr Brandt", "Mrs Brandt"),
    ("Norwegian minister Moe", "Danish minister Moe"),
    ("King Faris", "Crown Prince Faris"),
    ("Emir Saud bin Hamad", "Prince Saud bin Hamad"),
    ("Jon Moe", "Jan Poe"),
    ("B. Rana", "Asha Rana"),
]


@pytest.mark.parametrize(("first", "second"), ONE)
def test_one_person(first: str, second: str) -> None:
    assert _same(first, second)


@pytest.mark.parametrize(("first", "second"), TWO)
def test_two_people(first: str, second: str) -> None:
    assert not _same(first, second)


def test_a_surname_in_the_headline_finds_the_name_in_the_body() -> None:
    people = cluster([_chunk(1, "Rana"), _chunk(9, "Foreign Minister Asha Rana of Nepal")])
    assert people[1] is people[9]
    assert (people[1].name, people[1].state) == ("Asha Rana", "NPL")


def test_a_surname_of_two_people_means_the_one_last_named() -> None:
    people = cluster([_chunk(1, "Asha Rana"), _chunk(4, "Mohan Rana"), _chunk(7, "Rana")])
    assert people[7] is people[4]


def test_an_equal_office_goes_before_the_one_last_named() -> None:
    first, second = _chunk(1, "Foreign Minister Asha Rana"), _chunk(4, "Defence Secretary Mohan Rana")
    people = cluster([first, second, _chunk(7, "Foreign Minister Rana")])
    assert people[7] is people[1]


def test_titles_and_sex_add_up() -> None:
    person = cluster([_chunk(1, "Foreign Minister Asha Rana"), _chunk(5, "Mrs Rana")])[1]
    assert (person.sex, [title.text for title in person.titles]) == ("f", ["Foreign Minister"])
    assert [chunk.token for chunk in person.chunks] == [1, 5]
