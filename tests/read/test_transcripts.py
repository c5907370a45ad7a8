"""The forms of transcripts: labels alone on a line, reporters who name themselves, answers without a mark."""

from __future__ import annotations

import pytest

from communique import Reader, document

ALONE = """Joint press appearance
with Council President Ines Prado and the Prime Minister of Malta, Karl Zammit

3 March 2026

Council President, Ines Prado
Welcome, Karl. We discussed fishing. I thank Malta for its boats.

Prime Minister of Malta, Karl Zammit
Thank you, Ines.

Malta will send two more.

Bruno Sala, spokesperson
We have time for one question.

Q: Jana Novak, CTK. Prime Minister, are you worried?

Prime Minister
No. I have heard that before.
"""
DEBATE = """Fisheries
House of Commons, 11 March 2026

The Secretary of State for Food and Rural Affairs (Hannah Tripp)
With permission, Mr Speaker, I will make a statement. We condemn the raid.

Geoffrey Tring (South Marlow) (Con)
I thank the Secretary of State for her words. Will she act?

Hannah Tripp
I will.
"""
QUESTIONS = """Answers to media questions

Question

Mr President, will there be a meeting?

Igor Petrenko

We are ready for it.

Question

And a truce?

Igor Petrenko

We do not reject it.
"""
INTERVIEW = """Interview with Foreign Minister Marija Petrova

Q: Minister, what do you expect?

A: I expect clarity.

Paper: And if there is none?

Petrova: Then we will wait.
"""
UNMARKED = """Interview with Foreign Minister Marija Petrova

Question: Minister, what do you expect?

I expect clarity.

Question: And if there is none?

Then we will wait.
"""
NOON = """Highlights of the noon briefing

Here is a near-verbatim transcript of the noon briefing by Omar Diallo, Spokesman for the Secretary-General.

**Sudan

Good afternoon. The road is open.

Question: Thank you, Omar. Edith Lund, AP. Is it safe?

Spokesman: It is.
"""
NEWS = """Ministers meet over the port

Foreign Minister Juan Ortega said that the port was open. He thanked Peru.

Prime Minister's Visit

The prime minister will go to Lima. We shall see whether he does.

South China Sea

Ships met there. Nobody was hurt.
"""


def _spoken(reader: Reader, text: str) -> list[tuple[list[str], str]]:
    record = reader.read(document(text))
    names = {entity.id: entity.name for entity in record.entities}
    return [([names[id] for id in s.speakers], s.content[0].text) for s in record.statements]


def test_labels_alone_on_a_line(reader: Reader) -> None:
    both, prado, zammit = ["Ines Prado", "Karl Zammit"], ["Ines Prado"], ["Karl Zammit"]
    assert _spoken(reader, ALONE) == [
        (prado, "Welcome, Karl"),
        (both, "fishing"),
        (prado, "Malta for its boats"),
        (zammit, "Thank you, Ines"),
        (zammit, "Malta will send two more"),
        (["Bruno Sala"], "We have time for one question"),
        (["Jana Novak"], "Jana Novak, CTK"),
        (["Jana Novak"], "Prime Minister, are you worried"),
        (zammit, "No"),
        (zammit, "I have heard that before"),
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (DEBATE, ["Hannah Tripp", "Hannah Tripp", "Geoffrey Tring", "Geoffrey Tring", "Hannah Tripp"]),
        (QUESTIONS, ["Question", "Igor Petrenko", "Question", "Igor Petrenko"]),
        (INTERVIEW, ["Q", "Marija Petrova", "Paper", "Marija Petrova"]),
        (UNMARKED, ["Question", "Marija Petrova", "Question", "Marija Petrova"]),
        (NOON, ["Omar Diallo", "Omar Diallo", "Edith Lund", "Edith Lund", "Edith Lund", "Omar Diallo"]),
    ],
)
def test_turns(reader: Reader, text: str, who: list[str]) -> None:
    assert [names for names, _ in _spoken(reader, text)] == [[name] for name in who]


@pytest.mark.parametrize(
    "question",
    [
        "Hi, this is Jana Novak with CTK. Is it over?",
        "Thanks. My name is Jana Novak from the Prague Post, and I have two questions. Is it over?",
        "Jana Novak of Radio Praha. Is it over?",
        "Good morning. I'm Jana Novak, CTK. Is it over?",
    ],
)
def test_who_asks_says_so(reader: Reader, question: str) -> None:
    text = f"Press conference\n\nMR. ROE: Good day.\n\nQ: {question}\n\nMR. ROE: It is."
    assert ["Jana Novak"] in [names for names, _ in _spoken(reader, text)]


def test_headings_of_a_report_are_no_labels(reader: Reader) -> None:
    assert reader.read(document(NEWS)).document.genre == "report"
