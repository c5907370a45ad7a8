"""Datelines: their forms, what they give, and openings that are none."""

from __future__ import annotations

import datetime

import pytest

from communique.model import Dateline, document
from communique.read.dateline import dateline_alone, dateline_at
from communique.read.layout import lay_out

BODY = "The two ministers met for an hour and spoke of trade."


def read(opening: str, *, published: str | None = None) -> tuple[Dateline | None, str]:
    """The dateline of a text that opens so, and the words its first body paragraph is left with."""
    laid = lay_out(document(f"{opening}{BODY}\n\nThey will meet again.", published=published))
    first = next(block for block in laid.blocks if block.kind == "body")
    return laid.document.dateline, laid.document.text[first.start : first.end]


FORMS = [
    ("date 2025-04-17 ISLAMABAD – ", "ISLAMABAD", "2025-04-17", None),
    ("TEHRAN, Iran (AP) — ", "TEHRAN, Iran", None, "AP"),
    ("WASHINGTON (Reuters) - ", "WASHINGTON", None, "Reuters"),
    ("ISLAMABAD: ", "ISLAMABAD", None, None),
    ("KYIV, March 3, 2025 — ", "KYIV", "2025-03-03", None),
    ("NEW DELHI, Jan 5, 2024 (PTI) ", "NEW DELHI", "2024-01-05", "PTI"),
    ("Riyadh, 12 Ramadan 1446 / 12 March 2025 (SPA) -- ", "Riyadh", "2025-03-12", "SPA"),
    ("Riyadh, Safar 05, 1446, Aug 09, 2024, SPA -- ", "Riyadh", "2024-08-09", "SPA"),
    ("GENEVA (17 April 2025) – ", "GENEVA", "2025-04-17", None),
    ("LONDON/PARIS, June 2, 2024 (Reuters) - ", "LONDON/PARIS", "2024-06-02", "Reuters"),
    ("Abu Dhabi – WAM – ", "Abu Dhabi", None, "WAM"),
    ("Moscow. April 3. INTERFAX - ", "Moscow", None, "INTERFAX"),
    ("MOSCOW, June 5. /TASS/. ", "MOSCOW", None, "TASS"),
    ("BEIJING, Oct. 12 (Xinhua) -- ", "BEIJING", None, "Xinhua"),
    ("Islamabad, 17 April 2025: ", "Islamabad", "2025-04-17", None),
    ("Islamabad, April 17 (APP): ", "Islamabad", None, "APP"),
    ("ISLAMABAD, Apr 17 (APP):", "ISLAMABAD", None, "APP"),
    ("New Delhi: ", "New Delhi", None, None),
    ("Geneva – ", "Geneva", None, None),
    ("Kyiv, Ukraine – ", "Kyiv, Ukraine", None, None),
    ("WASHINGTON, D.C. — ", "WASHINGTON, D.C.", None, None),
    ("RIO DE JANEIRO, Nov 18 (Reuters) - ", "RIO DE JANEIRO", None, "Reuters"),
    ("ST. PETERSBURG, Russia (AP) — ", "ST. PETERSBURG, Russia", None, "AP"),
    ("THE HAGUE, Netherlands (AP) —", "THE HAGUE, Netherlands", None, "AP"),
    ("N'DJAMENA (AFP) - ", "N'DJAMENA", None, "AFP"),
    ("17 April 2025, Geneva – ", "Geneva", "2025-04-17", None),
    ("Thursday, April 17, 2025 - Muscat - ONA: ", "Muscat", "2025-04-17", "ONA"),
    ("UNITED NATIONS (AP) — ", "UNITED NATIONS", None, "AP"),
    ("KARACHI-", "KARACHI", None, None),
    ("New Delhi [India], April 20 (ANI): ", "New Delhi [India]", None, "ANI"),
    ("(Reuters) - ", None, None, "Reuters"),
    ("Aug 12 (Reuters) - ", None, None, "Reuters"),
]


@pytest.mark.parametrize(("opening", "place", "date", "agency"), FORMS)
def test_a_dateline_is_cut_off(opening: str, place: str | None, date: str | None, agency: str | None) -> None:
    found, rest = read(opening)
    assert found is not None
    assert rest == BODY
    assert (found.place, found.date, found.agency) == (place, date, agency)
    assert opening.startswith(found.span.text.rstrip())
    assert found.span.text.strip(" -–—:.") == opening.strip(" -–—:.")


@pytest.mark.parametrize(
    "opening",
    [
        "Ukraine: what next? ",
        "NATO – the alliance – agreed. ",
        "NATO – The alliance agreed. ",
        "Tehran – the Iranian capital – was calm. ",
        "On Tuesday, April 3 - a holiday - they rested. ",
        "In London - The city - it rained. ",
        "BREAKING: ",
        "UPDATE - ",
        "April 3 – a day of rest – ended. ",
        "President Vasquez met them on Monday – and again later. ",
        "Peace (and quiet) - that was all. ",
        "Both sides - Iran and Oman - agreed. ",
        "Minister: We shall return. ",
    ],
)
def test_an_ordinary_opening_is_no_dateline(opening: str) -> None:
    assert read(opening)[0] is None


@pytest.mark.parametrize(
    ("opening", "published", "date"),
    [
        ("KYIV, March 3 — ", "2025-03-04", "2025-03-03"),
        ("KYIV, Dec 31 (Reuters) - ", "2025-01-01", "2024-12-31"),
        ("KYIV, Jan 1 (Reuters) - ", "2024-12-31T23:30:00Z", "2025-01-01"),
        ("KYIV, March 3 — ", "2025", None),
        ("KYIV, March 3 — ", None, None),
        ("KYIV, March 3, 2024 — ", "2025-03-04", "2024-03-03"),
    ],
)
def test_the_year_comes_from_the_day_of_publication(
    opening: str, published: str | None, date: str | None
) -> None:
    found, _ = read(opening, published=published)
    assert found is not None
    assert found.date == date


def test_a_full_date_is_the_day_of_publication_unless_given() -> None:
    text = f"KYIV, March 3, 2025 — {BODY}"
    assert lay_out(document(text)).document.published == "2025-03-03"
    assert lay_out(document(text, published="2025-03-05")).document.published == "2025-03-05"


def test_a_place_and_date_alone_are_a_line_of_their_own() -> None:
    text = f"Statement on trade\n\nMuscat, 17 April 2025\n\n{BODY}"
    laid = lay_out(document(text))
    assert [block.kind for block in laid.blocks] == ["title", "byline", "body"]
    assert laid.document.dateline is not None
    assert (laid.document.dateline.place, laid.document.dateline.date) == ("Muscat", "2025-04-17")
    assert dateline_alone("Abu Dhabi – WAM", 0, 15) is None


def test_a_city_in_capitals_may_stand_alone() -> None:
    laid = lay_out(document(f"Oman and Norway meet\n\nANKARA\n\n{BODY}"))
    assert laid.document.dateline is not None
    assert laid.document.dateline.place == "ANKARA"


def test_a_dateline_may_stand_behind_a_summary() -> None:
    laid = lay_out(document(f"Trade talks end well.\n\nOSLO (AP) — {BODY}\n\nThey left."))
    assert laid.document.dateline is not None
    assert laid.document.dateline.place == "OSLO"


def test_only_the_first_dateline_counts() -> None:
    laid = lay_out(document(f"OSLO (AP) — {BODY}\n\nROME (AP) — {BODY}"))
    assert laid.document.dateline is not None
    assert laid.document.dateline.place == "OSLO"


def test_offsets_count_from_the_whole_text() -> None:
    text = f"   OSLO, May 2, 2024 (AP) — {BODY}"
    found = dateline_at(text, 3, len(text))
    assert found is not None
    assert text[found.start : found.end] == "OSLO, May 2, 2024 (AP)"
    assert text[found.after :] == BODY
    assert found.date(None) == datetime.date(2024, 5, 2)
