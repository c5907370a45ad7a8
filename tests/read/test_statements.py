"""Who said what, to whom, in which words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique import Reader, document
from communique.model import By, Statement, spans
from communique.read.reading import Reading
from communique.read.statements import extract

BY = By(name="statements", version=1)
Row = tuple[str, str | None, str, str]


def _rows(statements: list[Statement]) -> list[Row]:
    return [
        (
            " & ".join(span.text for span in s.source_spans),
            s.cue.text if s.cue else None,
            " | ".join(span.text for span in s.content),
            s.directness,
        )
        for s in statements
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # a verb that the parser hangs on its object
        (
            "Ortega met Paz on Monday. The two discussed trade and the war.",
            [("two", "discussed", "trade and the war", "indirect")],
        ),
        (
            "Ortega met Paz on Monday. The two discussed visas, trade and fishing rights.",
            [("two", "discussed", "visas, trade and fishing rights", "indirect")],
        ),
        (
            "Ortega met Paz on Monday. The two discussed haze, the fifth rail bridge and cross-border gangs.",
            [("two", "discussed", "haze, the fifth rail bridge and cross-border gangs", "indirect")],
        ),
        # how far an object reaches
        (
            "Ortega thanked him “for his concern” and dismissed the report as baseless.",
            [
                ("Ortega", "thanked", "him “for his concern”", "mixed"),
                ("Ortega", "dismissed", "the report as baseless", "indirect"),
            ],
        ),
        (
            "Ortega thanked the police, which had helped to find them.",
            [("Ortega", "thanked", "the police, which had helped to find them", "indirect")],
        ),
        (
            "Ortega condemned the bombing of a school on 19 October, which killed two children.",
            [
                (
                    "Ortega",
                    "condemned",
                    "the bombing of a school on 19 October, which killed two children",
                    "indirect",
                )
            ],
        ),
        (
            "Ortega asked Zambia to lift its ban, which he regretted.",
            [
                ("Ortega", "asked", "Zambia to lift its ban", "indirect"),
            ],
        ),
        (
            "Ortega pledged four boats for the talks, provided women's groups get seats.",
            [
                (
                    "Ortega",
                    "pledged",
                    "four boats for the talks, provided women's groups get seats",
                    "indirect",
                )
            ],
        ),
        (
            "They exchanged views on people smuggling, the repatriation of prisoners and the law of the sea.",
            [
                (
                    "They",
                    "exchanged",
                    "views on people smuggling, the repatriation of prisoners and the law of the sea",
                    "indirect",
                )
            ],
        ),
        # what is said of something named before
        (
            "Ortega ruled out mercy for the men, whom he accused of theft.",
            [
                ("Ortega", "ruled out", "mercy for the men", "indirect"),
                ("he", "accused", "of theft", "indirect"),
            ],
        ),
        (
            "Ortega met the head of the dam, Rui Alves, who turned down the request.",
            [("Rui Alves", "turned down", "the request", "indirect")],
        ),
        ("Ortega declined to comment.", [("Ortega", "declined", "to comment", "indirect")]),
        # who passes words on
        (
            "Tanjug quoted the envoy as saying that the port was closed.",
            [
                ("Tanjug", "quoted", "the port was closed", "indirect"),
                ("the envoy", "saying", "the port was closed", "indirect"),
            ],
        ),
        (
            "The port was closed, Tanjug reported, citing two officials.",
            [
                ("Tanjug", "reported", "The port was closed", "indirect"),
                ("two officials", "citing", "The port was closed", "indirect"),
            ],
        ),
        (
            "Chile regretted what it called “a lapse”.",
            [
                ("Chile", "regretted", "what it called “a lapse”", "mixed"),
                ("it", "called", "a lapse", "direct"),
            ],
        ),
        (
            "He denied that the port was closed, as alleged by the union.",
            [
                ("He", "denied", "the port was closed", "indirect"),
                ("the union", "alleged", "the port was closed", "indirect"),
            ],
        ),
        (
            "Diop said the port was closed; an official noted that it was old.",
            [
                ("Diop", "said", "the port was closed", "indirect"),
                ("an official", "noted", "it was old", "indirect"),
            ],
        ),
        (
            "He denies in the clearest terms that a ransom was paid.",
            [("He", "denies", "a ransom was paid", "indirect")],
        ),
        (
            "The envoy demanded that Chile guarantee the safety of the crew.",
            [("The envoy", "demanded", "Chile guarantee the safety of the crew", "indirect")],
        ),
        (
            "The envoy said Norland would re-open the port.",
            [("The envoy", "said", "Norland would re-open the port", "indirect")],
        ),
        (
            "Diop promised three more boats by the end of the year.",
            [("Diop", "promised", "three more boats by the end of the year", "indirect")],
        ),
        (
            "Diop briefed the governor on the floods.",
            [("Diop", "briefed", "the floods", "indirect")],
        ),
        # how far an object and a condition reach
        (
            "He condemned the attack on the tanker in the strait, in which two sailors died.",
            [
                (
                    "He",
                    "condemned",
                    "the attack on the tanker in the strait, in which two sailors died",
                    "indirect",
                )
            ],
        ),
        (
            "He pledged 400,000 euros this year for the port.",
            [("He", "pledged", "400,000 euros this year for the port", "indirect")],
        ),
        (
            "She ruled out any payment before the crew is freed.",
            [("She", "ruled out", "any payment before the crew is freed", "indirect")],
        ),
        (
            "He said he would come, provided that the border was open, and thanked the king.",
            [
                ("He", "said", "he would come, provided that the border was open", "indirect"),
                ("He", "thanked", "the king", "indirect"),
            ],
        ),
        (
            "Turkey offered two boats. The ministry shrugged off the criticism.",
            [
                ("Turkey", "offered", "two boats", "indirect"),
                ("The ministry", "shrugged off", "the criticism", "indirect"),
            ],
        ),
        # cues before, after, between; inverted
        (
            "The envoy said that the port was closed.",
            [("The envoy", "said", "the port was closed", "indirect")],
        ),
        ("The envoy said the port was closed.", [("The envoy", "said", "the port was closed", "indirect")]),
        ("The port was closed, the envoy said.", [("the envoy", "said", "The port was closed", "indirect")]),
        (
            "The port, she said, would stay closed.",
            [("she", "said", "The port | would stay closed", "indirect")],
        ),
        ("“The port is closed,” she said.", [("she", "said", "The port is closed", "direct")]),
        ("“The port is closed,” said Amara Diop.", [("Amara Diop", "said", "The port is closed", "direct")]),
        (
            "“The port,” said Amara Diop, “is closed.”",
            [("Amara Diop", "said", "The port | is closed", "direct")],
        ),
        ("She replied: “The port is closed.”", [("She", "replied", "The port is closed", "direct")]),
        ("“Why is it closed?” the envoy asked.", [("the envoy", "asked", "Why is it closed", "direct")]),
        (
            "The envoy said in a statement that the port was closed.",
            [("The envoy", "said", "the port was closed", "indirect")],
        ),
        (
            "Diop said the port was “closed for good”.",
            [("Diop", "said", "the port was “closed for good”", "mixed")],
        ),
        (
            "As the ministry noted, the port is closed.",
            [("the ministry", "noted", "the port is closed", "indirect")],
        ),
        # phrases
        (
            "According to the ministry, the port is closed.",
            [("the ministry", "According to", "the port is closed", "indirect")],
        ),
        (
            "The port is closed, according to the ministry.",
            [("the ministry", "according to", "The port is closed", "indirect")],
        ),
        (
            "In the envoy's view, the port is closed.",
            [("the envoy", "In the envoy's view", "the port is closed", "indirect")],
        ),
        # gerunds
        (
            "Diop welcomed the accord, saying it would bring trade.",
            [
                ("Diop", "welcomed", "the accord", "indirect"),
                ("Diop", "saying", "it would bring trade", "indirect"),
            ],
        ),
        (
            "Diop said the talks had failed, adding that no date was set.",
            [
                ("Diop", "said", "the talks had failed", "indirect"),
                ("Diop", "adding", "no date was set", "indirect"),
            ],
        ),
        (
            "He stressed unity, highlighting the role of the islands.",
            [
                ("He", "stressed", "unity", "indirect"),
                ("He", "highlighting", "the role of the islands", "indirect"),
            ],
        ),
        # passives
        (
            "She was quoted as saying that the port was closed.",
            [("She", "quoted as saying", "the port was closed", "indirect")],
        ),
        ("It was agreed that the port would open.", [("", "agreed", "the port would open", "indirect")]),
        (
            "The raid was condemned by the council.",
            [("the council", "condemned", "The raid", "indirect")],
        ),
        ("Fishing rights were also discussed.", [("", "discussed", "Fishing rights", "indirect")]),
        # objects, infinitives, prepositions
        (
            "The council urged Aldera to lift the blockade.",
            [("The council", "urged", "Aldera to lift the blockade", "indirect")],
        ),
        (
            "The council urged Aldera to lift the blockade and called on Brem to help.",
            [
                ("The council", "urged", "Aldera to lift the blockade", "indirect"),
                ("The council", "called on", "Brem to help", "indirect"),
            ],
        ),
        (
            "The king condemned the raid and expressed condolences to the families.",
            [
                ("The king", "condemned", "the raid", "indirect"),
                ("The king", "expressed", "condolences to the families", "indirect"),
            ],
        ),
        (
            "The king praised the crew in a speech on Monday.",
            [("The king", "praised", "the crew", "indirect")],
        ),
        (
            "The king called for an end to the war.",
            [("The king", "called for", "an end to the war", "indirect")],
        ),
        (
            "The king made it clear that the port would open.",
            [("The king", "made it clear", "the port would open", "indirect")],
        ),
        (
            "The king affirmed Norland's keenness to strengthen its partnership with Bremen.",
            [
                (
                    "The king",
                    "affirmed",
                    "Norland's keenness to strengthen its partnership with Bremen",
                    "indirect",
                )
            ],
        ),
        (
            "The king called the raid “a disgrace”.",
            [("The king", "called", "the raid “a disgrace”", "mixed")],
        ),
        (
            "The king refused to sign the treaty.",
            [("The king", "refused", "to sign the treaty", "indirect")],
        ),
        (
            "They gathered in Brem to condemn the raid.",
            [("They", "condemn", "the raid", "indirect")],
        ),
        # nouns
        (
            "The minister's warning that the dam might break went unheard.",
            [("The minister", "warning", "the dam might break", "indirect")],
        ),
        ("A call by the council for a truce went unheard.", [("the council", "call", "a truce", "indirect")]),
        (
            "The envoy repeated his call for a truce.",
            [("The envoy", "repeated", "his call for a truce", "indirect")],
        ),
        # more than one clause
        (
            "Diop said the port was closed and that boats would wait.",
            [("Diop", "said", "the port was closed and that boats would wait", "indirect")],
        ),
        (
            "Diop said Aldera was ready and would sign.",
            [("Diop", "said", "Aldera was ready and would sign", "indirect")],
        ),
        (
            "Diop said the talks were useful and expressed hope for a truce.",
            [
                ("Diop", "said", "the talks were useful", "indirect"),
                ("Diop", "expressed", "hope for a truce", "indirect"),
            ],
        ),
        (
            "Norland and Brem denounced the plan.",
            [("Norland & Brem", "denounced", "the plan", "indirect")],
        ),
        (
            "The envoy, who said he was tired, left early.",
            [("The envoy", "said", "he was tired", "indirect")],
        ),
    ],
)
def test_statements(reading_of: Callable[..., Reading], text: str, rows: list[Row]) -> None:
    assert _rows(list(extract(reading_of(text), BY))) == rows


@pytest.mark.parametrize(
    "text",
    [
        "The envoy did not say when the port would open.",
        "The envoy is expected to thank the crew.",
        "The envoy would not say more, nor would he confirm the date.",
        "If he says the port is closed, the ships will turn back.",
        "She added sugar to the tea.",
        "The envoy called on the premier at the palace.",
        "He addressed the summit in Brem.",
        "The noted author met the envoy.",
        "Fishermen are concerned about the drought.",
        "The so-called “harvest plan” was dead.",
        "The visit highlighted the strength of ties.",
        "The charity raised funds for the crew.",
        "The reported remarks drew anger.",
        "His stated goal is to win.",
        "The ship sailed at dawn.",
        "The valley needs aid as it continues to rebuild its roads.",
    ],
)
def test_no_statement(reading_of: Callable[..., Reading], text: str) -> None:
    assert _rows(list(extract(reading_of(text), BY))) == []


@pytest.mark.parametrize(
    ("text", "addressees"),
    [
        ("The envoy told reporters that the port was closed.", ("e-reporters",)),
        ("“The port is closed,” the envoy told reporters.", ("e-reporters",)),
        ("The council urged Aldera to lift the blockade.", ("e-aldera",)),
        ("The council called on Brem to help.", ("e-brem",)),
        ("The envoy thanked the ministry for its help.", ("e-ministry",)),
        ("The king expressed condolences to the families.", ("e-families",)),
        ("The envoy reaffirmed a commitment to peace.", ()),
        ("The envoy said the port was closed.", ()),
    ],
)
def test_addressees(reading_of: Callable[..., Reading], text: str, addressees: tuple[str, ...]) -> None:
    (statement,) = extract(reading_of(text), BY)
    assert statement.addressees == addressees


def test_what_was_discussed_is_split_into_topics(reading_of: Callable[..., Reading]) -> None:
    text = "Both sides discussed fishing rights, the new pier and regional security."
    (statement,) = extract(reading_of(text), BY)
    labels = [topic.label for topic in statement.topics]
    assert labels == ["fishing rights", "new pier", "regional security"]


def test_topics_are_not_cut_within_a_phrase(reading_of: Callable[..., Reading]) -> None:
    text = (
        "The envoy discussed the rivalry between Brem and Orland and a truce that frees them and ends it, "
        "and debts, which are high."
    )
    (statement,) = extract(reading_of(text), BY)
    assert [topic.label for topic in statement.topics] == [
        "rivalry between brem and orland",
        "truce that frees them and ends it",
        "debts, which are high",
    ]


def test_what_is_in_brackets_is_kept_whole(reading_of: Callable[..., Reading]) -> None:
    (statement,) = extract(reading_of("The envoy condemned the raid on the Port Fund (PF)."), BY)
    assert statement.content[0].text == "the raid on the Port Fund (PF)"


def test_examples_are_of_the_topic_that_they_are_given_for(reading_of: Callable[..., Reading]) -> None:
    text = "Both sides discussed fish, the dam and wider trade, including timber, rice and tea."
    (statement,) = extract(reading_of(text), BY)
    labels = [topic.label for topic in statement.topics]
    assert labels == ["fish", "dam", "wider trade, including timber, rice and tea"]


@pytest.mark.parametrize(
    ("said", "topics"),
    [
        ("discussed the war in Brem and the need for aid.", ["war in brem", "need for aid"]),
        ("discussed the return of refugees, grain routes, and the fight against cholera.",
         ["return of refugees", "grain routes", "fight against cholera"]),
        ("discussed cooperation in ports and fisheries.", ["cooperation in ports and fisheries"]),
        ("discussed the importance of peace, security and growth.",
         ["importance of peace, security and growth"]),
        ("discussed how the two navies and the coast guard can work together.",
         ["how the two navies and the coast guard can work together"]),
        ("exchanged views on Ukraine and grain prices.", ["ukraine", "grain prices"]),
    ],
)  # fmt: skip
def test_what_belongs_to_one_topic_stays_together(
    reading_of: Callable[..., Reading], said: str, topics: list[str]
) -> None:
    text = f"Minister Ada Holm of Peru met Minister Tom Okello of Uganda. They {said}"
    (statement,) = extract(reading_of(text), BY)
    assert statement.act == "discuss"
    assert [topic.label for topic in statement.topics] == topics


def test_a_report_of_a_report_lies_within_it(reading_of: Callable[..., Reading]) -> None:
    text = "The Harbour News reported that the ministry said the boat had sailed."
    outer, inner = extract(reading_of(text), BY)
    assert (outer.within, inner.within) == (None, outer.id)
    assert inner.content[0].text == "the boat had sailed"


def test_a_speaker_on_the_own_saying_is_one_statement(reading_of: Callable[..., Reading]) -> None:
    text = "He said he told the crew to leave."
    assert [s.cue.text for s in extract(reading_of(text), BY) if s.cue] == ["said"]


def test_a_quotation_goes_on_without_a_new_cue(reading_of: Callable[..., Reading]) -> None:
    text = "“The port is closed,” Diop said. “We will wait.”"
    (statement,) = extract(reading_of(text), BY)
    assert [span.text for span in statement.content] == ["The port is closed", "We will wait"]
    assert statement.directness == "direct"


def test_a_quotation_goes_on_over_paragraphs(reading_of: Callable[..., Reading]) -> None:
    text = "“The port is closed,” Diop said.\n\n“We waited for a week.\n\n“Then we sailed.”\n\nHe left."
    (statement,) = extract(reading_of(text), BY)
    assert [span.text for span in statement.content] == [
        "The port is closed", "We waited for a week", "Then we sailed",
    ]  # fmt: skip


def test_each_quotation_goes_to_its_own_cue(reading_of: Callable[..., Reading]) -> None:
    text = "“The port is closed,” Diop said. “Not for long,” the envoy replied."
    assert _rows(list(extract(reading_of(text), BY))) == [
        ("Diop", "said", "The port is closed", "direct"),
        ("the envoy", "replied", "Not for long", "direct"),
    ]


def test_a_quotation_after_a_colon_goes_to_the_subject(
    reading_of: Callable[..., Reading],
) -> None:
    (statement,) = extract(reading_of("The envoy was blunt: “We have run out of time.”"), BY)
    assert (statement.cue, statement.source_spans[0].text) == (None, "The envoy")


@pytest.mark.parametrize(
    "signed",
    [
        "“We are tired of waiting.” ― Ana Ortega, 24, Lima",
        '"We are tired of waiting." - Ana Ortega',
        "“We are tired of waiting.”\n\n— Ana Ortega, nurse.",
        "“We are tired of waiting.”\n\n- Ana Ortega",
    ],
)
def test_a_paragraph_of_words_alone_is_signed_behind_a_dash(
    reading_of: Callable[..., Reading], signed: str
) -> None:
    found = list(extract(reading_of(f"Nurses met in Lima.\n\n{signed}\n\nThey left."), BY))
    assert _rows(found) == [("Ana Ortega", None, "We are tired of waiting", "direct")]


def test_what_follows_a_dash_need_be_no_name(reading_of: Callable[..., Reading]) -> None:
    found = list(extract(reading_of("Nurses met in Lima.\n\n“We are tired” – and no more than that."), BY))
    assert not any(s.speakers for s in found)


def test_a_colon_at_the_end_of_a_paragraph_introduces_the_next(reading_of: Callable[..., Reading]) -> None:
    (statement,) = extract(reading_of("The envoy wrote:\n\n“We have run out of time.”"), BY)
    assert statement.content[0].text == "We have run out of time"


def test_speaker_labels_make_each_sentence_a_statement(reading_of: Callable[..., Reading]) -> None:
    text = "DIOP: The port is closed. We will wait.\nREPORTER: Why is it closed?"
    found = list(extract(reading_of(text, labels=True), BY))
    assert [(s.source_spans[0].text, s.content[0].text, s.directness, s.cue) for s in found] == [
        ("DIOP", "The port is closed", "direct", None),
        ("DIOP", "We will wait", "direct", None),
        ("REPORTER", "Why is it closed", "direct", None),
    ]
    assert [s.act for s in found] == ["state", "promise", "ask"]


def test_every_sentence_of_a_statement_by_one_person(reading_of: Callable[..., Reading]) -> None:
    text = "Statement by Minister Amara Diop\nThe vote was unfair. We will work with our partners."
    first, second = extract(reading_of(text, title=True, genre="statement"), BY)
    assert (first.content[0].text, first.speakers, first.cue) == ("The vote was unfair", ("e-diop",), None)
    assert second.content[0].text == "We will work with our partners"
    assert (second.speakers, second.act, second.directness) == (("e-diop",), "promise", "direct")


def test_the_headline_is_read_only_if_the_body_states_nothing(reading_of: Callable[..., Reading]) -> None:
    headline = "Minister says port is closed\n"
    body = "The minister said the port was closed."
    with_body = list(extract(reading_of(headline + body, title=True), BY))
    assert [s.content[0].text for s in with_body] == ["the port was closed"]
    assert len(list(extract(reading_of(headline + "The sun rose.", title=True), BY))) == 1


def test_ids_count_up_and_spans_quote_the_text(reading_of: Callable[..., Reading]) -> None:
    reading = reading_of("“The port is closed,” Diop said, thanking the crew. He urged Brem to help.")
    found = tuple(extract(reading, BY))
    assert [s.id for s in found] == ["s1", "s2", "s3"]
    for _, span in spans(found):
        assert reading.text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    "text", ["", "\n", "“", "””“", "said", "said said said.", "“said” said “said”", ": “No,"]
)
def test_odd_texts_are_read_without_failing(reading_of: Callable[..., Reading], text: str) -> None:
    list(extract(reading_of(text), BY))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Peruvian Minister Ana Ruiz said that the ban would be reviewed in October.", "promise"),
        ("Peruvian Minister Ana Ruiz said that the land would be handed over by the end of May.", "promise"),
        ("Peruvian Minister Ana Ruiz said that many would be affected in October.", "state"),
        ("Peruvian Minister Ana Ruiz said that Peru's Foreign Ministry would open a desk.", "promise"),
    ],
)
def test_what_officials_say_will_be_done_is_promised(text: str, act: str) -> None:
    (statement,) = Reader().read(document(text)).statements
    assert statement.act == act
