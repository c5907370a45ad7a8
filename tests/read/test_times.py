"""Time expressions: what counts as one, which days it means, and what is left alone."""

from __future__ import annotations

import datetime
import time

import pytest

from communique.errors import VocabularyError
from communique.model import Time, document
from communique.read.timerule import built
from communique.read.times import find_times, publication_time
from communique.vocab.times import Form, time_forms

THURSDAY = datetime.date(2025, 4, 17)


def times(
    text: str, *, anchor: datetime.date | None = THURSDAY, future: bool | None = None
) -> tuple[Time, ...]:
    return find_times(document(text), 0, len(text), anchor=anchor, future=future)


def brief(
    text: str, *, anchor: datetime.date | None = THURSDAY, future: bool | None = None
) -> list[tuple[str, ...]]:
    """Words, start, end and TIMEX3 value of each expression; one date stands for two that are the same."""
    return [
        (
            t.span.text if t.span else "",
            "/".join(dict.fromkeys((t.start or "-", t.end or "-"))),
            t.timex or "",
        )
        for t in times(text, anchor=anchor, future=future)
    ]


STATED = [
    ("The accord was signed on 17 April 2025.", "17 April 2025", "2025-04-17", "day", "2025-04-17"),
    ("The accord was signed on April 17, 2025 in Doha.", "April 17, 2025", "2025-04-17", "day", "2025-04-17"),
    ("On Apr. 3, 2024 she resigned.", "Apr. 3, 2024", "2024-04-03", "day", "2024-04-03"),
    ("It dates from 2025-04-12.", "2025-04-12", "2025-04-12", "day", "2025-04-12"),
    ("The note of 17/04/2025 was returned.", "17/04/2025", "2025-04-17", "day", "2025-04-17"),
    ("The note of 04/17/2025 was returned.", "04/17/2025", "2025-04-17", "day", "2025-04-17"),
    ("The note of 4.11.2023 was returned.", "4.11.2023", "2023-11-04", "day", "2023-11-04"),
    ("They met on the 3rd of May, 2024.", "the 3rd of May, 2024", "2024-05-03", "day", "2024-05-03"),
    ("They met on Tuesday, 4 March 2025.", "Tuesday, 4 March 2025", "2025-03-04", "day", "2025-03-04"),
    ("They met on Tuesday, March 4, 2025.", "Tuesday, March 4, 2025", "2025-03-04", "day", "2025-03-04"),
    ("A treaty of 9th September 2019 applies.", "9th September 2019", "2019-09-09", "day", "2019-09-09"),
    ("SIGNED ON 2 JUNE 2023 IN ROME", "2 JUNE 2023", "2023-06-02", "day", "2023-06-02"),
    ("Talks ran in March 2024.", "March 2024", "2024-03-01/2024-03-31", "month", "2024-03"),
    ("Talks ran in Sept. 2023.", "Sept. 2023", "2023-09-01/2023-09-30", "month", "2023-09"),
    ("Talks ran in early May 2024.", "early May 2024", "2024-05-01/2024-05-31", "month", "2024-05"),
    (
        "It opens at the end of June 2025.",
        "the end of June 2025", "2025-06-01/2025-06-30", "month", "2025-06",
    ),
    ("Ties broke down in 2015.", "2015", "2015-01-01/2015-12-31", "year", "2015"),
    ("The 2015 accord still holds.", "2015", "2015-01-01/2015-12-31", "year", "2015"),
    ("It lapses by the end of 2026.", "the end of 2026", "2026-01-01/2026-12-31", "year", "2026"),
    ("Contacts resumed in late 2023.", "late 2023", "2023-01-01/2023-12-31", "year", "2023"),
    (
        "They met from 3 to 5 May 2024.",
        "3 to 5 May 2024", "2024-05-03/2024-05-05", "day", "2024-05-03/2024-05-05",
    ),
    (
        "They met on June 15-16, 2024.",
        "June 15-16, 2024", "2024-06-15/2024-06-16", "day", "2024-06-15/2024-06-16",
    ),
    (
        "They met on 15–16 June 2024.",
        "15–16 June 2024", "2024-06-15/2024-06-16", "day", "2024-06-15/2024-06-16",
    ),
    (
        "The tour ran from 30 April to 2 May 2024.", "30 April to 2 May 2024",
        "2024-04-30/2024-05-02", "day", "2024-04-30/2024-05-02",
    ),
    (
        "The tour ran from December 30 to January 2, 2025.", "December 30 to January 2, 2025",
        "2024-12-30/2025-01-02", "day", "2024-12-30/2025-01-02",
    ),
    ("Growth slowed in Q1 2025.", "Q1 2025", "2025-01-01/2025-03-31", "month", "2025-Q1"),
    (
        "Growth slowed in the second quarter of 2024.", "the second quarter of 2024",
        "2024-04-01/2024-06-30", "month", "2024-Q2",
    ),
    ("They met in spring 2024.", "spring 2024", "2024-03-01/2024-05-31", "month", "2024-SP"),
    ("They met in the winter of 2023.", "winter of 2023", "2023-12-01/2024-02-29", "month", "2023-WI"),
    ("The line was drawn in the 1990s.", "the 1990s", "1990-01-01/1999-12-31", "year", "199"),
    ("The pact ran from 2015 to 2018.", "2015 to 2018", "2015-01-01/2018-12-31", "year", "2015/2018"),
    (
        "Visits took place between March and June 2024.",
        "March and June 2024", "2024-03-01/2024-06-30", "month", "2024-03/2024-06",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "days", "precision", "timex"), STATED)
def test_stated_in_full(text: str, words: str, days: str, precision: str, timex: str) -> None:
    assert brief(text) == [(words, days, timex)]
    (found,) = times(text, anchor=None)
    assert (found.basis, found.precision) == ("stated", precision)


RELATIVE = [
    ("They met on Monday.", "Monday", "2025-04-14", "day", "2025-04-14"),
    ("They met on Thursday.", "Thursday", "2025-04-17", "day", "2025-04-17"),
    ("They met on Friday.", "Friday", "2025-04-11", "day", "2025-04-11"),
    ("Monday's meeting was short.", "Monday", "2025-04-14", "day", "2025-04-14"),
    ("They met last Monday.", "last Monday", "2025-04-14", "day", "2025-04-14"),
    ("They met last Thursday.", "last Thursday", "2025-04-10", "day", "2025-04-10"),
    ("They meet next Monday.", "next Monday", "2025-04-21", "day", "2025-04-21"),
    ("They meet next Friday.", "next Friday", "2025-04-25", "day", "2025-04-25"),
    ("They meet this Saturday.", "this Saturday", "2025-04-19", "day", "2025-04-19"),
    ("They meet this coming Tuesday.", "this coming Tuesday", "2025-04-22", "day", "2025-04-22"),
    ("They met this past Sunday.", "this past Sunday", "2025-04-13", "day", "2025-04-13"),
    ("They met on Monday evening.", "Monday evening", "2025-04-14", "day", "2025-04-14TEV"),
    ("They met late on Tuesday.", "late on Tuesday", "2025-04-15", "day", "2025-04-15"),
    ("They met on the evening of Tuesday.", "evening of Tuesday", "2025-04-15", "day", "2025-04-15TEV"),
    ("They met on Tuesday last week.", "Tuesday last week", "2025-04-08", "day", "2025-04-08"),
    ("She arrives on Tuesday next week.", "Tuesday next week", "2025-04-22", "day", "2025-04-22"),
    (
        "They met on Monday and Tuesday.",
        "Monday and Tuesday", "2025-04-14/2025-04-15", "day", "2025-04-14/2025-04-15",
    ),
    (
        "They met from Monday to Wednesday.", "Monday to Wednesday",
        "2025-04-14/2025-04-16", "day", "2025-04-14/2025-04-16",
    ),
    ("They met today.", "today", "2025-04-17", "day", "2025-04-17"),
    ("Today the minister left.", "Today", "2025-04-17", "day", "2025-04-17"),
    ("They met yesterday.", "yesterday", "2025-04-16", "day", "2025-04-16"),
    ("They met yesterday evening.", "yesterday evening", "2025-04-16", "day", "2025-04-16TEV"),
    ("They meet tomorrow.", "tomorrow", "2025-04-18", "day", "2025-04-18"),
    ("They meet tomorrow morning.", "tomorrow morning", "2025-04-18", "day", "2025-04-18TMO"),
    ("They dine tonight.", "tonight", "2025-04-17", "day", "2025-04-17TNI"),
    ("They spoke last night.", "last night", "2025-04-16", "day", "2025-04-16TNI"),
    ("They spoke this morning.", "this morning", "2025-04-17", "day", "2025-04-17TMO"),
    ("They spoke earlier today.", "earlier today", "2025-04-17", "day", "2025-04-17"),
    ("They spoke earlier in the day.", "earlier in the day", "2025-04-17", "day", "2025-04-17"),
    ("They spoke the day before yesterday.", "the day before yesterday", "2025-04-15", "day", "2025-04-15"),
    ("They talk the day after tomorrow.", "the day after tomorrow", "2025-04-19", "day", "2025-04-19"),
    ("A day earlier, he had left.", "A day earlier", "2025-04-16", "day", "2025-04-16"),
    ("He had left the day before.", "the day before", "2025-04-16", "day", "2025-04-16"),
    ("They spoke two days ago.", "two days ago", "2025-04-15", "day", "2025-04-15"),
    ("They spoke a couple of days ago.", "a couple of days ago", "2025-04-15", "day", "2025-04-15"),
    ("They spoke 10 days ago.", "10 days ago", "2025-04-07", "day", "2025-04-07"),
    ("They spoke a week ago.", "a week ago", "2025-04-07/2025-04-13", "week", "2025-W15"),
    ("They spoke three weeks ago.", "three weeks ago", "2025-03-24/2025-03-30", "week", "2025-W13"),
    ("They spoke two months ago.", "two months ago", "2025-02-01/2025-02-28", "month", "2025-02"),
    ("They spoke five years ago.", "five years ago", "2020-01-01/2020-12-31", "year", "2020"),
    ("They spoke last week.", "last week", "2025-04-07/2025-04-13", "week", "2025-W15"),
    ("They spoke earlier this week.", "earlier this week", "2025-04-14/2025-04-20", "week", "2025-W16"),
    ("They speak later this week.", "later this week", "2025-04-14/2025-04-20", "week", "2025-W16"),
    ("They speak next week.", "next week", "2025-04-21/2025-04-27", "week", "2025-W17"),
    ("They spoke last month.", "last month", "2025-03-01/2025-03-31", "month", "2025-03"),
    ("They speak next month.", "next month", "2025-05-01/2025-05-31", "month", "2025-05"),
    ("They spoke earlier this month.", "earlier this month", "2025-04-01/2025-04-30", "month", "2025-04"),
    ("They speak later this year.", "later this year", "2025-01-01/2025-12-31", "year", "2025"),
    ("They spoke last year.", "last year", "2024-01-01/2024-12-31", "year", "2024"),
    ("They spoke late last year.", "late last year", "2024-01-01/2024-12-31", "year", "2024"),
    ("They speak early next month.", "early next month", "2025-05-01/2025-05-31", "month", "2025-05"),
    (
        "It is due by the end of the month.",
        "the end of the month", "2025-04-01/2025-04-30", "month", "2025-04",
    ),
    ("It is due by the end of the year.", "the end of the year", "2025-01-01/2025-12-31", "year", "2025"),
    (
        "It is due by the end of next week.",
        "the end of next week", "2025-04-21/2025-04-27", "week", "2025-W17",
    ),
    ("They met in March.", "March", "2025-03-01/2025-03-31", "month", "2025-03"),
    ("They met in April.", "April", "2025-04-01/2025-04-30", "month", "2025-04"),
    ("They met in November.", "November", "2024-11-01/2024-11-30", "month", "2024-11"),
    ("They met in early March.", "early March", "2025-03-01/2025-03-31", "month", "2025-03"),
    ("They met in mid-February.", "mid-February", "2025-02-01/2025-02-28", "month", "2025-02"),
    ("They met last May.", "last May", "2024-05-01/2024-05-31", "month", "2024-05"),
    ("They meet next May.", "next May", "2025-05-01/2025-05-31", "month", "2025-05"),
    ("They met in June last year.", "June last year", "2024-06-01/2024-06-30", "month", "2024-06"),
    ("The March round failed.", "March", "2025-03-01/2025-03-31", "month", "2025-03"),
    ("They met on April 3.", "April 3", "2025-04-03", "day", "2025-04-03"),
    ("They met on 3 April.", "3 April", "2025-04-03", "day", "2025-04-03"),
    ("They met on December 30.", "December 30", "2024-12-30", "day", "2024-12-30"),
    ("They met on Monday, April 14.", "Monday, April 14", "2025-04-14", "day", "2025-04-14"),
    ("They met on Monday (April 14).", "Monday (April 14)", "2025-04-14", "day", "2025-04-14"),
    ("The May 12 summit nears.", "May 12", "2025-05-12", "day", "2025-05-12"),
    ("They met on March 3 and 4.", "March 3 and 4", "2025-03-03/2025-03-04", "day", "2025-03-03/2025-03-04"),
    (
        "They met on 3, 4 and 5 March.",
        "3, 4 and 5 March", "2025-03-03/2025-03-05", "day", "2025-03-03/2025-03-05",
    ),
    (
        "They met on March 3, 4 and 5.",
        "March 3, 4 and 5", "2025-03-03/2025-03-05", "day", "2025-03-03/2025-03-05",
    ),
    ("They met from 3 to 5 March.", "3 to 5 March", "2025-03-03/2025-03-05", "day", "2025-03-03/2025-03-05"),
    ("They met on the 12th.", "the 12th", "2025-04-12", "day", "2025-04-12"),
    ("They met on the 22nd.", "the 22nd", "2025-03-22", "day", "2025-03-22"),
    ("They met on the 2nd of last month.", "the 2nd of last month", "2025-03-02", "day", "2025-03-02"),
    ("They met over the weekend.", "the weekend", "2025-04-12/2025-04-13", "day", "2025-W15-WE"),
    ("They met last weekend.", "last weekend", "2025-04-12/2025-04-13", "day", "2025-W15-WE"),
    ("They meet this weekend.", "this weekend", "2025-04-19/2025-04-20", "day", "2025-W16-WE"),
    (
        "They met in the summer of last year.",
        "summer of last year", "2024-06-01/2024-08-31", "month", "2024-SU",
    ),
    ("They met a decade ago.", "a decade ago", "2015-01-01/2015-12-31", "year", "2015"),
    ("They met last summer.", "last summer", "2024-06-01/2024-08-31", "month", "2024-SU"),
    ("They meet this autumn.", "this autumn", "2025-09-01/2025-11-30", "month", "2025-FA"),
    (
        "It was in the first quarter of this year.",
        "the first quarter of this year", "2025-01-01/2025-03-31", "month", "2025-Q1",
    ),
    (
        "It was in the first week of March.",
        "the first week of March", "2025-03-01/2025-03-07", "week", "2025-03",
    ),
    ("The sides must reply within 30 days.", "within 30 days", "2025-04-17/2025-05-17", "day", "P30D"),
    ("The sides must reply within 48 hours.", "within 48 hours", "2025-04-17/2025-04-19", "day", "PT48H"),
    ("It is done in the next two weeks.", "in the next two weeks", "2025-04-17/2025-05-01", "day", "P2W"),
    ("They meet in two weeks' time.", "two weeks' time", "2025-04-28/2025-05-04", "week", "2025-W18"),
    ("They meet three days from now.", "three days from now", "2025-04-20", "day", "2025-04-20"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "days", "precision", "timex"), RELATIVE)
def test_relative_to_the_day_of_writing(text: str, words: str, days: str, precision: str, timex: str) -> None:
    assert brief(text) == [(words, days, timex)]
    (found,) = times(text)
    assert (found.basis, found.precision) == ("relative", precision)


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("They will meet on Monday.", "Monday", "2025-04-21"),
        ("The minister is to visit Rome on Friday.", "Friday", "2025-04-18"),
        ("The talks are scheduled for Tuesday.", "Tuesday", "2025-04-22"),
        ("The deadline was set for May 12.", "May 12", "2025-05-12"),
        ("It will open in June.", "June", "2025-06-01/2025-06-30"),
        ("He spoke ahead of Saturday's summit.", "Saturday", "2025-04-19"),
        ("They have until Friday.", "Friday", "2025-04-18"),
        ("The Aug. 15 deadline is near.", "Aug. 15", "2025-08-15"),
        ("The 30 June deadline is near.", "30 June", "2025-06-30"),
        ("It is due by close of business on Friday.", "Friday", "2025-04-18"),
        ("They agreed to meet on the 25th.", "the 25th", "2025-04-25"),
        ("They will meet from 3 to 5 May.", "3 to 5 May", "2025-05-03/2025-05-05"),
        ("They will meet on Thursday.", "Thursday", "2025-04-17"),
        ("The leaders will gather over the weekend.", "the weekend", "2025-04-19/2025-04-20"),
    ],
)
def test_words_before_look_forward(text: str, words: str, days: str) -> None:
    assert [found[:2] for found in brief(text)] == [(words, days)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on Monday", "2025-04-21"),
        ("in March", "2026-03-01/2026-03-31"),
        ("on April 3", "2026-04-03"),
        ("on the 3rd", "2025-05-03"),
        ("in two months.", "2025-06-01/2025-06-30"),
        ("Monday and Tuesday", "2025-04-21/2025-04-22"),
        ("in the summer", "2025-06-01/2025-08-31"),
    ],
)
def test_the_caller_says_that_it_is_still_to_come(text: str, days: str) -> None:
    assert [found[1] for found in brief(text, future=True)] == [days]


@pytest.mark.parametrize(
    ("text", "words", "minute"),
    [
        ("They met at 10 a.m. on Tuesday.", "10 a.m. on Tuesday", "2025-04-15T10:00"),
        ("They met on Tuesday at 10:30 p.m. in Oslo.", "Tuesday at 10:30 p.m.", "2025-04-15T22:30"),
        ("They met at 14:05 on 3 April 2025.", "14:05 on 3 April 2025", "2025-04-03T14:05"),
        ("They met at noon on Wednesday.", "noon on Wednesday", "2025-04-16T12:00"),
        ("They met yesterday at 9.15 am.", "yesterday at 9.15 am", "2025-04-16T09:15"),
        ("They met on April 3 at 1430 GMT.", "April 3 at 1430 GMT", "2025-04-03T14:30"),
    ],
)
def test_a_clock_time_beside_a_day(text: str, words: str, minute: str) -> None:
    (found,) = times(text)
    assert found.span is not None
    assert (found.span.text.rstrip("."), found.start, found.end) == (words.rstrip("."), minute, minute)
    assert found.precision == "minute"


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("They will meet in the coming days.", "in the coming days", "FUTURE_REF"),
        ("They will meet in the next few weeks.", "in the next few weeks", "FUTURE_REF"),
        ("They met several days ago.", "several days ago", "PAST_REF"),
        ("He is currently in Rome.", "currently", "PRESENT_REF"),
        ("It runs to the end of fiscal year 2025.", "fiscal year 2025", "FY2025"),
        ("It falls in this fiscal year.", "this fiscal year", "FYXXXX"),
        ("They must leave within 60 days of the signing.", "within 60 days", "P60D"),
    ],
)
def test_what_no_calendar_shows_has_no_days(text: str, words: str, timex: str) -> None:
    assert brief(text) == [(words, "-", timex)]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("They met on Monday.", "XXXX-WXX-1"),
        ("They met yesterday.", "XXXX-XX-XX"),
        ("They met on April 3.", "XXXX-04-03"),
        ("They met in March.", "XXXX-03"),
        ("They met last week.", "XXXX-WXX"),
        ("They met two days ago.", "PAST_REF"),
    ],
)
def test_without_a_day_of_writing_nothing_is_worked_out(text: str, timex: str) -> None:
    assert brief(text, anchor=None) == [(brief(text)[0][0], "-", timex)]


@pytest.mark.parametrize(
    "text",
    [
        "The two sides may sign it.",
        "May they succeed.",
        "Mrs May 's government fell, and a plan by May failed.",
        "Protesters march on the palace and march for peace.",
        "Thousands are to March on London.",
        "The second round, one second long, came in second.",
        "The Sun reported that the sun rose and Mar sat down.",
        "They talked for three days.",
        "The two-week truce and the 30-day pause held.",
        "They meet every Monday and on Tuesdays.",
        "The note of 04/05/2025 is unclear.",
        "It happened on Black Friday and Bloody Sunday.",
        "The Sunday Times and USA Today reported it.",
        "Vision 2030 and Resolution 2231 were named.",
        "Some 2,015 people came, 2015 of them on foot.",
        "It happened on 31 April 2025.",
        "He stood on the 12th floor.",
        "An august body deliberated in augustly fashion.",
        "It ended a day earlier than planned.",
        "A decisive fall in trade followed.",
        "They acted in the last week of talks.",
        "The ratio of 3-4 was 10:30 in favour.",
        "They agreed on the next steps and the same terms.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert brief(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Monday. A day earlier, he had landed.", ["2025-04-14", "2025-04-13"]),
        ("He landed on 3 March 2025 and left the next day.", ["2025-03-03", "2025-03-04"]),
        ("He landed on Tuesday and left two days later.", ["2025-04-15", "2025-04-17"]),
        ("He came in May 2023 and again a year later.", ["2023-05-01/2023-05-31", "2024-01-01/2024-12-31"]),
        ("They met on Monday and again on Wednesday.", ["2025-04-14", "2025-04-16"]),
        ("He leaves tomorrow, Friday.", ["2025-04-18", "2025-04-18"]),
        ("He saw her yesterday and will see her tomorrow.", ["2025-04-16", "2025-04-18"]),
    ],
)
def test_several_in_one_stretch(text: str, expected: list[str]) -> None:
    assert [found[1] for found in brief(text)] == expected


@pytest.mark.parametrize("form", time_forms().forms, ids=lambda form: form.example)
def test_each_form_of_the_table_reads_its_example(form: Form) -> None:
    found = times(form.example, future=form.means == "units from now" or None)
    assert len(found) == 1, form.pattern


def test_a_bad_form_is_named_by_its_row() -> None:
    with pytest.raises(VocabularyError, match=r"timerules.toml, row 1: means 'date in figures, year first'"):
        built({})


def test_the_day_last_spoken_of_may_stand_before_the_stretch() -> None:
    text = "He landed on 3 March 2025. A day later, he left."
    (found,) = find_times(document(text), text.index("A day"), len(text), anchor=THURSDAY)
    assert found.start == "2025-03-04"


def test_only_the_stretch_is_read() -> None:
    text = "On Monday he rested. On Tuesday he spoke."
    (found,) = find_times(document(text), 21, len(text), anchor=THURSDAY)
    assert found.span is not None
    assert (found.span.start, found.span.end, found.span.text) == (24, 31, "Tuesday")


def test_a_year_ends_where_the_calendar_does() -> None:
    assert times("They met 999 years ago.", anchor=datetime.date(5, 1, 1))[0].start is None
    assert times("They met last week.", anchor=datetime.date(1, 1, 1)) == ()


def test_publication_is_a_day_without_words() -> None:
    found = publication_time(document("x", published="2025-04-17T10:00:00Z"))
    assert found == Time(
        start="2025-04-17",
        end="2025-04-17",
        precision="day",
        basis="publication",
        span=None,
        timex="2025-04-17",
    )
    assert publication_time(document("x", published="2025-04")) is None
    assert publication_time(document("x")) is None


@pytest.mark.parametrize(
    "unit", ["on Monday ", "1 ", "May 3-", "the end of the ", "((((", "2025-", "a day ", "last "]
)
def test_time_is_linear(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    began = time.process_time()
    find_times(document(text), 0, len(text), anchor=THURSDAY)
    assert time.process_time() - began < 1.5
