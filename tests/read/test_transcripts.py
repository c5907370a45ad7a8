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


BY_LETTERS = """Speaking in Dakar: excerpts
Participants: Ibrahima Sarr, Minister of Fisheries of Senegal (IS); Laura Pinto, Minister of the Sea (LP)

IS: The licences expire in June.

LP (in Portuguese): We have taken note of that.

Q: Will there be compensation?

IS: There will be talks.
"""
BY_DASHES = """Press availability, Foreign Minister Jan Kubiš and Minister of Defence Ahmed Radwan
Amman, 3 June

Min. Kubiš – We have two flights a week. The first leaves on Monday.

Min. Radwan [through interpreter] – We will need fuel too.

Min. Kubiš – It will be on the first plane.
"""
ONE_ANSWER = """The Government Spokesperson Maria Antoniou replied to a question by journalists

Journalist: Has the Government received the Turkish note?

Maria Antoniou: The note came this morning. It will be answered in due course.
"""
CHAIRED = """Committee on Foreign Affairs
Oral evidence, 4 March

The Chairman
The committee will come to order.

Dame Olivia Prentice (Permanent Secretary)
Thank you, Chairman. None of the notes was answered.

The Chairman
Why was that not reported?

Dame Olivia Prentice
It was reported in May.
"""
SEATED = """QUESTIONS ON NOTICE

Mr DALEY (Fowler) (10:02): My question is to the Prime Minister. Will the treaty come to the House?

Ms OKAFOR (Melbourne—Minister for Foreign Affairs) (10:03): The treaty was signed on Friday.

The SPEAKER: The Member for Fowler has the call.

THE MINISTER OF STATE FOR TRADE (DR. LEELA RAO): The text has been printed.
"""
ITALICS = """Interview with Foreign Minister Lars Holm

*Minister, why close the embassy now?*

The building is not safe.

*And the staff?*

They are in Amman.
"""
DASHED = """“We are patient people”: Ecuador's negotiator Paula Reyes on the long talks

— Ms Reyes, the talks have lasted four years. Why?

— Because nobody wanted to be first.

— Will Peru sign?

— I believe that Peru will sign in May.
"""


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        (BY_LETTERS, {"Ibrahima Sarr": 2, "Laura Pinto": 1, "Q": 1}),
        (BY_DASHES, {"Jan Kubiš": 3, "Ahmed Radwan": 1}),
        (ONE_ANSWER, {"Journalist": 1, "Maria Antoniou": 2}),
        (CHAIRED, {"The Chairman": 2, "Olivia Prentice": 3}),
        (SEATED, {"DALEY": 2, "OKAFOR": 1, "The SPEAKER": 1, "LEELA RAO": 1}),
        (ITALICS, {"Lars Holm": 2}),
        (DASHED, {"Paula Reyes": 2}),
    ],
)
def test_labels_of_every_house_say_who_speaks(page: str, wanted: dict[str, int]) -> None:
    record = Reader().read(document(page, published="2026-03-04"))
    said = [record.entity(id).name for statement in record.statements for id in statement.speakers]
    assert {name: said.count(name) for name in said} == wanted
