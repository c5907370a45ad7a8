"""The layout of pages: titles, bylines, furniture, labels, wrapped lines, genre, language, odd input."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model import document
from communique.read.layout import Layout, lay_out

BODY = "The foreign ministers of Oman and Norway met in Muscat. They spoke of trade and of the sea."
MORE = "Both sides agreed to meet again, the ministry said."


def laid(text: str, **given_: str) -> Layout:
    return lay_out(document(text, **given_))


def shape(text: str) -> list[tuple[str, str]]:
    """Kind and words of each block."""
    found = laid(text)
    return [(block.kind, found.document.text[block.start : block.end]) for block in found.blocks]


TITLES = [
    "Oman and Norway agree on trade",
    "Readout of the Minister’s Call with the Prime Minister of Norway",
    "Statement by the Foreign Minister of Oman on the Ceasefire",
    "Will Oman and Norway agree?",
    "“We are close”: Oman sees a deal with Norway",
    "Oman, Norway Sign Trade Accord After Talks in U.S.",
    "Oman And Norway Agree To Widen Their Trade.",
    "FACT SHEET: Trade Between Oman and Norway",
    "Ukraine: what next",
]


@pytest.mark.parametrize("title", TITLES)
def test_the_first_line_is_the_title(title: str) -> None:
    assert shape(f"{title}\n\n{BODY}\n\n{MORE}") == [("title", title), ("body", BODY), ("body", MORE)]
    assert laid(f"{title}\n{BODY}\n{MORE}").document.title == title


@pytest.mark.parametrize(
    "letterhead",
    [
        "THE WHITE HOUSE",
        "Ministry of Foreign Affairs of the Republic of Kenya",
        "Department of Trade\nMEDIA STATEMENT",
        "Security Council\n9999th Meeting (AM)",
        "CHECK AGAINST DELIVERY",
    ],
)
def test_a_letterhead_is_no_title(letterhead: str) -> None:
    title = "The release of the ferry crew"
    assert laid(f"{letterhead}\n\n{title}\n\n{BODY}\n\n{MORE}").document.title == title


def test_a_ministry_that_acts_is_a_title() -> None:
    title = "Ministry of Trade urges ports to open"
    assert laid(f"{title}\n\nA sequel in the courts\n\n{BODY}\n\n{MORE}").document.title == title


@pytest.mark.parametrize(
    "lead",
    [
        "2025-04-17",
        "date 2025-04-17",
        "17 April 2025",
        "Thursday, April 17, 2025",
        "Published: April 17, 2025 10:12 am",
        "Published on 17 April 2025",
        "Posted 17/04/2025, 09:15 GMT",
        "Issued on: April 17, 2025 - 10:12",
    ],
)
def test_a_date_before_the_title_is_the_day_of_publication(lead: str) -> None:
    found = laid(f"{lead}\n\n{TITLES[0]}\n\n{BODY}")
    assert [block.kind for block in found.blocks] == ["byline", "title", "body"]
    assert (found.document.published, found.document.title) == ("2025-04-17", TITLES[0])
    assert laid(f"{lead}\n{BODY}", published="2024-01-01").document.published == "2024-01-01"


def test_an_update_is_not_the_day_of_publication_where_that_is_known() -> None:
    text = f"{TITLES[0]}\nUpdated: 18 April 2025\nPublished: 17 April 2025\n{BODY}"
    assert laid(text).document.published == "2025-04-17"


@pytest.mark.parametrize(
    "byline",
    [
        "By Jane Doe",
        "BY JANE DOE AND JOHN ROE",
        "By Jane Doe | Diplomatic Correspondent",
        "Staff Report",
        "Our Correspondent",
        "APP",
        "News Desk",
        "For immediate release",
        "FOR IMMEDIATE RELEASE",
        "Press Release No. 12/2025",
        "10:08 A.M. EDT",
        "3 min read",
        "Jane Doe",
        "Reuters",
    ],
)
def test_bylines(byline: str) -> None:
    kinds = [kind for kind, _ in shape(f"{TITLES[0]}\n\n{byline}\n\n{BODY}")]
    assert kinds == ["title", "byline", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Also read: Norway’s king visits Muscat",
        "Read more: Norway’s king visits Muscat",
        "READ MORE",
        "Share this",
        "Share:",
        "Advertisement",
        "ADVERTISEMENT",
        "Follow us",
        "Follow us on X and Facebook",
        "The ministers shake hands in Muscat. (Photo: AFP)",
        "The ministers shake hands in Muscat [File/Reuters]",
        "File photo of the two ministers",
        "Photo: Office of the Prime Minister",
        "Tags: Oman, Norway, trade",
        "Related",
        "Related stories:",
        "© 2025 The Muscat Messenger",
        "Copyright 2025 The Muscat Messenger. All rights reserved.",
        "— With input from agencies",
        "(With inputs from agencies)",
        "###",
        "* * *",
        "-30-",
        "Reporting by Jane Doe; Editing by John Roe",
        "(Reporting by Jane Doe in Muscat; editing by John Roe)",
        "desk@messenger.example",
        "https://messenger.example/a/1",
        "www.messenger.example",
        "Source: Muscat Messenger",
        "Sign up for our newsletter",
        "Email: desk@messenger.example",
        "Trade and the Sea",
    ],
)
def test_furniture_between_paragraphs(line: str) -> None:
    kinds = [kind for kind, _ in shape(f"{TITLES[0]}\n\n{BODY}\n\n{line}\n\n{MORE}")]
    assert kinds == ["title", "body", "furniture", "body"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Share prices fell after the talks.",
        "Related talks will follow in Oslo.",
        "Follow-up talks will be held in Oslo.",
        "Watch groups said that the vote was fair.",
        "Sources said that the talks went well.",
        "By Monday, both had left.",
        "“Read more,” he told them.",
        "Photo opportunities were refused.",
        "He left.",
        "Both sides agreed:",
        "The minister wore a blue coat (a gift of Norway).",
    ],
)
def test_sentences_are_read(sentence: str) -> None:
    assert shape(f"{TITLES[0]}\n\n{BODY}\n\n{sentence}\n\n{MORE}")[2] == ("body", sentence)


def test_a_credit_at_the_end_of_a_paragraph_is_cut_off() -> None:
    credit = "(Reporting by Jane Doe; Editing by John Roe)"
    assert shape(f"{TITLES[0]}\n\n{BODY} {credit}")[1:] == [("body", BODY), ("furniture", credit)]


def test_one_sentence_alone_is_body() -> None:
    assert shape("Oman and Norway agree on trade") == [("body", "Oman and Norway agree on trade")]


def test_a_text_may_lack_a_title() -> None:
    assert shape(f"{BODY}\n\n{MORE}") == [("body", BODY), ("body", MORE)]
    assert laid(BODY).document.title is None


def test_a_given_title_stays_and_is_found_in_the_text() -> None:
    found = laid(f"Oman agrees.\n\n{BODY}", title="Oman agrees.")
    assert [block.kind for block in found.blocks] == ["title", "body"]
    assert laid(f"{TITLES[0]}\n\n{BODY}", title="Another").document.title == "Another"


def test_the_words_before_and_around_a_title_are_left_out() -> None:
    assert shape(f"# {TITLES[0]}\n\n{BODY}")[0] == ("title", TITLES[0])
    assert shape(f"Title: {TITLES[0]}\n\n{BODY}")[0] == ("title", TITLES[0])
    assert shape(f"**{TITLES[0]}**\n\n{BODY}")[0] == ("title", TITLES[0])


def test_hard_wrapped_lines_are_one_block() -> None:
    wrapped = (
        "MUSCAT (AP) — The foreign ministers of Oman and Norway met on Monday in the\n"
        "capital of Oman and spoke of trade, of the sea and of the war in the north.\n"
        "They agreed to meet again.\n"
        "\n"
        "Both sides said that the talks had gone well, and that ships of both would\n"
        "soon sail again.\n"
    )
    bodies = shape(wrapped)
    assert [text.count("\n") for _, text in bodies] == [2, 1]
    assert bodies[0][1].startswith("The foreign ministers")


def test_lines_may_be_paragraphs() -> None:
    text = f"{TITLES[0]}\nBy Jane Doe\n{BODY}\n{MORE}\n{BODY}"
    assert [kind for kind, _ in shape(text)] == ["title", "byline", "body", "body", "body"]


def test_a_sentence_of_names_is_no_title() -> None:
    first = "The United States and Oman met in Muscat on Monday."
    assert shape(f"{first}\n\n{BODY}")[0] == ("body", first)


def test_a_text_without_full_stops_has_one_title() -> None:
    text = "Oman and Norway agree\nThe two sides met on Monday\nThey spoke of trade\nThey will meet again"
    assert [kind for kind, _ in shape(text)] == ["title", "body", "body", "body"]


def test_a_section_name_is_not_the_title() -> None:
    found = laid(f"Asia Pacific\n{TITLES[0]}\nBy Jane Doe\n\n{BODY}")
    assert found.document.title == TITLES[0]
    assert [block.kind for block in found.blocks] == ["byline", "title", "byline", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "ANI | New Delhi | Updated: April 17, 2025 10:12 IST",
        "Jane Doe · 17 April 2025 · 3 min read",
        "Oslo | Reuters | 2025-04-17",
    ],
)
def test_a_byline_in_parts_gives_its_date(line: str) -> None:
    found = laid(f"{TITLES[0]}\n{line}\n{BODY}")
    assert [block.kind for block in found.blocks] == ["title", "byline", "body"]
    assert found.document.published == "2025-04-17"


def test_a_date_below_the_text_is_the_day_of_publication_if_no_other_is() -> None:
    text = f"{TITLES[0]}\n\n{BODY}\n\nApril 17, 2025\n16:40"
    assert laid(text).document.published == "2025-04-17"
    assert laid(f"2025-04-16\n{text}").document.published == "2025-04-16"


def test_the_date_in_an_official_title_is_the_day_of_publication_if_no_other_is() -> None:
    assert laid(f"PM call with President Roe: 4 March 2025\n\n{BODY}").document.published == "2025-03-04"
    assert laid(f"What Oman did on 4 March 2025\n\n{BODY}").document.published is None


def test_a_kicker_names_the_genre() -> None:
    found = laid(f"Talks in Oslo\nReadout\nOffice of the Spokesperson\nMarch 4, 2025\n\n{BODY}")
    assert (found.document.title, found.document.genre) == ("Talks in Oslo", "readout")
    lead = "Ministry of Works, Utopia\n\nPRESS STATEMENT\nVisit by Minister A B to C"
    found = laid(f"{lead}\n\nHe met D E in F.\n\nThe sea was calm.")
    assert (found.document.title, found.document.genre) == ("Visit by Minister A B to C", "readout")
    assert (
        laid("Minister Receives Message from D\n\nA B met C D.\n\nThe sea was calm.").document.genre
        == "report"
    )


def test_a_title_in_capitals_goes_on_in_a_line_that_starts_with_a_preposition() -> None:
    found = laid(f"JOINT STATEMENT\n   BETWEEN OMAN AND NORWAY\n\nMuscat, 26 January 2024\n\n{BODY}")
    assert found.document.title == "JOINT STATEMENT BETWEEN OMAN AND NORWAY"
    assert found.document.genre == "joint-statement"


def test_lines_that_hang_below_a_list_mark_belong_to_it() -> None:
    text = f"{TITLES[0]}\n\n1. The two sides met\n   In Muscat.\n\n2. They left."
    assert shape(text)[1:] == [("body", "The two sides met\n   In Muscat."), ("body", "They left.")]


def test_a_sentence_may_end_in_the_name_of_an_agency() -> None:
    assert shape(f"{TITLES[0]}\n\n{BODY}\n\nHe spoke in Pune. (ANI)")[-1] == (
        "body",
        "He spoke in Pune. (ANI)",
    )


def test_a_wrapped_title_goes_on_in_the_next_line() -> None:
    title = "Readout of the Minister’s Call with the\nPrime Minister of Norway"
    assert shape(f"{title}\n\n{BODY}")[0] == ("title", title)


def test_list_items_lose_their_mark() -> None:
    found = laid(
        f"{TITLES[0]}\n\nThey agreed:\n\n- to trade more;\n• to sail more;\n(a) to rest.\n1. to go home."
    )
    items = [(b.bullet, found.document.text[b.start : b.end]) for b in found.blocks[2:]]
    assert items == [
        (True, "to trade more;"),
        (True, "to sail more;"),
        (True, "to rest."),
        (True, "to go home."),
    ]


TRANSCRIPT = """Remarks by the President Before a Meeting with the Prime Minister of Norway

The East Room

10:08 A.M. EDT

PRESIDENT ROE:  Well, it is good to see you.

We have much to talk about.

PRIME MINISTER DOE: (As interpreted.)  Thank you.

Q    Mr. President, will you sail?

PRESIDENT ROE:  I will.

10:20 A.M. EDT
"""


def test_a_transcript_has_speakers() -> None:
    found = laid(TRANSCRIPT)
    text = found.document.text
    spoken = [
        (text[slice(*b.label)] if b.label else None, text[b.start : b.end])
        for b in found.blocks
        if b.kind == "body"
    ]
    assert spoken == [
        ("PRESIDENT ROE:", "Well, it is good to see you."),
        (None, "We have much to talk about."),
        ("PRIME MINISTER DOE:", "Thank you."),
        ("Q", "Mr. President, will you sail?"),
        ("PRESIDENT ROE:", "I will."),
    ]
    assert found.document.genre == "transcript"
    assert found.document.dateline is None


@pytest.mark.parametrize(
    "label",
    [
        "PRESIDENT BIDEN:", "Mr. Smith:", "Q:", "QUESTION:", "FOREIGN MINISTER LAVROV:", "Foreign Secretary:",
        "Question:", "MS. ROE:", "President of Norway Jane Doe:", "Answer:", "SENIOR OFFICIAL:",
        "Journalist:",
        "**Minister Roe:**",
        "Jane Doe (NATO Spokesperson):", "Shri John Roe, Official Spokesperson:",
    ],
)  # fmt: skip
def test_labels(label: str) -> None:
    found = laid(
        f"Press conference in Oslo\n\n{label} We shall see.\n\n{label} And you?\n\nMR. ROE: Yes, we shall."
    )
    text = found.document.text
    labelled = [(text[slice(*b.label)], text[b.start : b.end]) for b in found.blocks if b.label]
    assert labelled[0] == (label.strip("*"), "We shall see.")
    assert len(labelled) == 3


@pytest.mark.parametrize(
    "line",
    [
        "Ukraine: what next for the talks remained unclear.",
        "Note: The figures are those of the ministry.",
        "Background: The two fell out in 2015.",
        "One thing was clear: they would not sail.",
        "Islamabad: Talks went on.",
        "Q1 results were poor.",
    ],
)
def test_no_labels(line: str) -> None:
    assert all(block.label is None for block in laid(f"{TITLES[0]}\n\n{BODY}\n\n{line}\n\n{MORE}").blocks)


def test_a_bare_name_is_a_label_only_where_it_comes_back() -> None:
    talk = "Meeting in Oslo\n\nJane Doe: Good day.\n\nJohn Roe: Good day.\n\nJane Doe: Let us begin."
    assert [b.label is not None for b in laid(talk).blocks] == [False, True, True, True]
    assert [b.label for b in laid(f"{TITLES[0]}\n\nJane Doe: A life. It was long.\n\n{BODY}").blocks] == [
        None
    ] * 3


def test_a_label_on_its_own_line_goes_with_the_next_paragraph() -> None:
    found = laid("Press conference\n\nPRESIDENT ROE:\n\nWe shall see.\n\nMR. DOE:\n\nSo shall we.")
    text = found.document.text
    assert [(text[slice(*b.label)], text[b.start : b.end]) for b in found.blocks if b.label] == [
        ("PRESIDENT ROE:", "We shall see."),
        ("MR. DOE:", "So shall we."),
    ]


GENRES = [
    ("Readout of the Minister’s Call with Oman", BODY, "readout"),
    ("Secretary Roe’s Meeting with Foreign Minister Doe", BODY, "readout"),
    ("White House readout of the call", BODY, "readout"),
    ("Foreign Minister Doe", "The below is attributable to Spokesperson Roe:\n\nThe two met.", "readout"),
    ("Statement by the Minister on the Attack", BODY, "statement"),
    (
        "Press Statement",
        "We condemn the attack. Our thoughts are with the families, and we stand by them.",
        "statement",
    ),
    ("White House Statement on Hostage Release", BODY, "statement"),
    ("Oman-Norway Foreign Ministers’ Meeting", BODY, "readout"),
    ("Oman-Norway Foreign Ministers’ Telephone Talk", BODY, "readout"),
    ("Rana Holds Talks with Foreign Minister of Norway", BODY, "readout"),
    ("Joint Communiqué issued at the conclusion of the visit", BODY, "joint-statement"),
    (
        "Ministry on the attack",
        "We condemn this attack. Our people will not forget it, and we shall answer.",
        "statement",
    ),
    ("Joint Statement by Oman and Norway", BODY, "joint-statement"),
    ("Joint Leaders Statement on Trade", BODY, "joint-statement"),
    ("Oslo Declaration", "We, the Leaders of Oman and Norway, met today.\n\nWe agreed.", "joint-statement"),
    ("Oman, Norway issue joint statement on trade", BODY, "report"),
    ("Iran rejects joint statement of Oman and Norway", BODY, "report"),
    ("Joint statement draws anger in Oslo", BODY, "report"),
    ("Oman and Norway agree on trade", BODY, "report"),
    (
        "Oman and Norway agree",
        "“We agreed. We are glad. Our ships will sail,” he said. “I am glad.” He left.",
        "report",
    ),
    (
        "Minister on trade",
        "MUSCAT (AP) — “We agreed,” he said, and we saw him. We left, and our car broke.",
        "report",
    ),
]


@pytest.mark.parametrize(("title", "body", "genre"), GENRES)
def test_genre(title: str, body: str, genre: str) -> None:
    assert laid(f"{title}\n\n{body}\n\nThe sea was calm.").document.genre == genre


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "en"),
        ("Oman condemns raid", "en"),
        ("Norwegian Foreign Minister Jane Doe condemned Omani fishing ships", "en"),
        ("Norwegian Foreign Minister Jane Doe met Omani Secretary Salim Harthy", "en"),
        (
            "Les ministres de la Norvège et du Sultanat se sont vus pour parler du commerce",
            None,
        ),
        (
            "Die Minister haben sich für eine Stunde getroffen und über den Handel geredet",
            None,
        ),
        ("Министры встретились в Маскате и говорили о торговле", None),
        ("وزيرا خارجية عمان والنرويج", None),
        ("部長們會面", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert laid(text).document.language == language


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\t\u00a0", "a", ".", "###", ":", "Q", "\ud800"])
def test_next_to_nothing(text: str) -> None:
    found = laid(text)
    assert found.document.text == text
    assert all(0 <= b.start <= b.end <= len(text) for b in found.blocks)


PIECES = st.sampled_from(
    [
        "ISLAMABAD – ", "Q: ", "(AP) ", "By ", "\n", "\n\n", "- ", "“", "he said. ", "May 3, 2025 ",
        "PRESIDENT ROE: ", "Read more: ", "\u2028", "\r", "\u00e9", "(", "1. ", "https://x.example ",
        "A Title",
        ":", "**", "# ", ".",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_the_text_is_kept_and_blocks_are_in_order(text: str) -> None:
    found = laid(text)
    assert found.document.text == document(text).text
    at = 0
    for block in found.blocks:
        low = block.label[0] if block.label else block.start
        assert at <= low <= block.start <= block.end <= len(found.document.text)
        at = block.end
    assert laid(text) == found


@pytest.mark.parametrize(
    "unit",
    [
        "(",
        "[",
        "“",
        '"',
        "word ",
        "- ",
        "Q: a\n",
        "\n",
        "a\n\n",
        "A. ",
        "AAA: ",
        "By ",
        "ISLAMABAD, ",
        "(a",
        "#",
        ". ",
        "I, ",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def cost(size: int) -> float:
        source = document(unit * (size // len(unit)))
        began = time.process_time()
        lay_out(source)
        return time.process_time() - began

    cost(1_000)
    assert cost(100_000) < 2.0
