"""Whose nouns without a state are."""

from __future__ import annotations

import pytest

from .telling import read


@pytest.mark.parametrize(
    ("text", "noun", "state"),
    [
        ("Ghana arrested two nationals of Togo.", "two nationals of Togo", "TGO"),
        ("Ghana seized a trawler of Togo.", "trawler", "TGO"),
        ("Ghana bombed an arms depot in Togo.", "arms depot", "TGO"),
        ("Ghana expelled three members of the staff of the embassy of Togo.", "three members", "TGO"),
        ("Ghana freed one critic of Togo.", "one critic", None),
    ],
)
def test_what_is_done_to_somebodys_people_and_things_is_done_to_their_state(
    text: str, noun: str, state: str | None
) -> None:
    record = read(text)
    (target,) = [record.entity(i) for event in record.events for i in event.target]
    assert target.name.startswith(noun)
    assert target.state == state
