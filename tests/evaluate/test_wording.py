import pytest

from communique.evaluate.wording import (
    common,
    head,
    length,
    likeness,
    name_likeness,
    share_words,
    title_words,
    titles_agree,
    titles_touch,
    words,
)
from communique.model import Span


def span(start: int, text: str) -> Span:
    return Span(start=start, end=start + len(text), text=text)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Marta Łukasz", "marta lukasz", True),
        ("Ana Lobo", "Lobo", True),
        ("Ana Maria Lobo", "Ana Lobo", True),
        ("al-Sayed Karim", "al Sayed Karim", True),
        ("Rui Lobo Jr.", "Lobo", True),
        ("Ana Lobo", "Ana", False),
        ("Ana Lobo", "Rui Lobo", False),
        ("Ana Lobo", "", False),
    ],
)
def test_names_agree_by_their_surname(one: str, other: str, same: bool) -> None:
    assert (name_likeness(one, other) > 0) is same
    assert name_likeness(one, other) == name_likeness(other, one)


def test_a_full_name_is_liker_than_a_part() -> None:
    assert name_likeness("Ana Lobo", "Ana Lobo") > name_likeness("Ana Lobo", "Lobo") > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("British Foreign Secretary", "foreign secretary"),
        ("Pakistan’s Minister for Water", "the Minister for Water"),
        ("President of Guatemala", "President"),
        ("Prime Minister of the Netherlands", "Prime Minister"),
        ("US Secretary of State", "Secretary of State"),
        ("South Korean Vice-Minister", "Vice Minister"),
    ],
)
def test_titles_leave_out_what_only_names_the_state(one: str, other: str) -> None:
    assert title_words(one) == title_words(other)


@pytest.mark.parametrize("title", ["Ambassador to Peru", "Minister of State for Ports", "Envoy for Sudan"])
def test_titles_keep_what_belongs_to_the_office(title: str) -> None:
    assert title_words(title) == words(title)


def test_lenient_titles_want_the_same_head_noun() -> None:
    assert titles_agree("Minister for Ports", "Minister")
    assert titles_touch("Minister for Ports", "Ports")
    assert not titles_agree("Minister for Ports", "Ports")
    assert not titles_touch("Foreign Minister", "Trade Minister")


@pytest.mark.parametrize(
    ("phrase", "noun"),
    [
        ("the engineers under Rui Lobo", "engineers"),
        ("Ministry of Ports", "ministry"),
        ("ministry spokesman", "spokesman"),
        ("", ""),
    ],
)
def test_head_noun_of_a_phrase(phrase: str, noun: str) -> None:
    assert head(phrase) == noun


def test_stretches_are_alike_by_half_of_either() -> None:
    whole, half, bit = span(0, "x" * 10), span(5, "x" * 5), span(8, "xx")
    assert likeness([whole], [half]) == pytest.approx(0.5)
    assert likeness([whole], [bit]) == likeness([bit], [whole]) == 0
    assert common([whole], [half, bit]) == length([half, bit]) == 5


def test_topics_share_half_the_words_of_the_shorter() -> None:
    assert share_words(span(0, "trade and visas"), span(10, "visas"))
    assert not share_words(span(0, "trade and visas"), span(10, "visas for the many crews"))
    assert not share_words(span(0, "trade"), span(9, "trade"))
