"""How written forms of a name are compared: apostrophes, dashes, spaces, accents and letter case."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import filterfalse

APOSTROPHES = "’‘ʼ`´"
_PLAIN = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), "‑": "-", "‐": "-", "–": "-", "\u00a0": " "})
# Letters that NFKD leaves alone, and marks that stand for an apostrophe in romanised Arabic and Slavic names.
_FOLD = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ı": "i"}
    | {"æ": "ae", "Æ": "AE", "–": "-", "‐": "-", "‑": "-"} | dict.fromkeys("’‘ʼʻʿʾ´", "")
)  # fmt: skip
# Below this many letters a form is an acronym or a short word, and case tells "US" from "us".
LETTERS_FOR_ANY_CASE = 4


def plain(form: str) -> str:
    """`form` composed (NFC), with straight apostrophes, plain hyphens and single spaces."""
    if form.isascii() and "  " not in form and "\n" not in form and "`" not in form:
        return form
    return " ".join(unicodedata.normalize("NFC", form).translate(_PLAIN).split())


def letters(form: str) -> int:
    """How many letters `form` has."""
    return sum(map(str.isalpha, form))


def spellings(form: str) -> Iterator[str]:
    """`form` as texts print it: with either apostrophe, and in capitals where that makes no other word."""
    yield form
    if letters(form) >= LETTERS_FOR_ANY_CASE:
        yield form.upper()
    if "'" in form:
        yield from spellings(form.replace("'", "’"))


def folded(form: str) -> str:
    """The key under which all spellings of a place meet: no accents, apostrophes, hyphens or capitals."""
    if not form.isascii():
        form = unicodedata.normalize("NFKD", form.translate(_FOLD))
        form = "".join(filterfalse(unicodedata.combining, form))
    return " ".join(form.replace("-", " ").replace("'", "").replace("`", "").casefold().split())
