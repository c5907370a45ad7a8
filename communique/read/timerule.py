"""What the rules for time expressions share: what is known where one stands, and the form of a rule."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ..errors import VocabularyError
from ..model import Basis
from ..vocab.times import RULES_TABLE, Form, time_forms, time_words
from .calendar import Period
from .dates import ANY_WEEKDAY, DAY, FULL_MONTH, MONTH, WEEKDAY, YEAR, alternatives

WORDS = time_words()

# A day of the past so far back is written with its year; without one the coming day is meant.
FARTHEST_BACK = 300

PARTS = rf"(?:{alternatives(WORDS.parts)})"

# What the patterns of the table may name between percent signs, besides its own parts.
_PARTS = {
    "MONTH": MONTH,
    "FULL_MONTH": FULL_MONTH,
    "WEEKDAY": WEEKDAY,
    "ANY_WEEKDAY": ANY_WEEKDAY,
    "DAY": DAY,
    "YEAR": YEAR,
    "PART": PARTS,
    "NUMBER": rf"(?:\d{{1,3}}|{alternatives(WORDS.numbers)}|a couple of|a dozen)",
    "UNIT": rf"(?:{alternatives(unit for unit in WORDS.units if unit != 'hour')})",
    "UNITS": rf"(?P<u>{alternatives(unit for unit in WORDS.units if unit != 'hour')})s?",
    "SOME": rf"(?:{alternatives(WORDS.some)})",
    "DAY_WORD": alternatives(WORDS.days),
    "PRESENT": alternatives(WORDS.present),
    "SEASON": alternatives(WORDS.seasons),
    "NOT_NAME": "".join(f"(?<!{form} )" for word in WORDS.names_before for form in (word, word.capitalize())),
    "NOT_PAPER": rf"(?!s\b|[\w-]|\s+(?:{'|'.join(word.capitalize() for word in WORDS.names_after)})\b)",
    "YEAR_NAMES": "|".join(f"{word}|{word.capitalize()}" for word in WORDS.year_names_after),
}
_DEADLINE = re.compile(r"[\w.]{1,9}(?: \d{1,2})?(?:['’]s)? deadline\b|\d{1,2} [\w.]{1,9} deadline\b")
_PART = re.compile(r"%([A-Z_]+)%")

_NEAR = tuple(WORDS.forward_near)
_BETWEEN = re.compile(r"\s+(?:(?:the|early|late)\s+)?$")
_OVER = re.compile(rf"[^.;:]{{0,80}}?(?<!\w)(?:{alternatives(WORDS.forward_over)})\b", re.IGNORECASE)
_MODAL = re.compile(rf"(?<!\w)(?:{alternatives(WORDS.forward_modal)})\b")
_CLAUSE = re.compile(r"[.;:?!“”\"]")
# How far before a day "will" may stand, in characters.
_CLAUSE_REACH = 90


@dataclass(frozen=True, slots=True)
class Context:
    """Where an expression stands: the text, the stretch read, the day of writing and the day last spoken of.

    `future` overrules what the words before an expression say of its time, None lets them; `value` is that
    of the form being tried.
    """

    text: str
    start: int
    end: int
    anchor: datetime.date | None
    future: bool | None
    reference: datetime.date | None = None
    value: str = ""

    def forward(self, at: int) -> bool:
        """Whether words before `at` speak of what is still to come."""
        if self.future is not None:
            return self.future
        if _DEADLINE.match(self.text, at, self.end):
            return True
        if _OVER.match(self.text, at, self.end):
            return False
        before = self.text[max(self.start, at - _CLAUSE_REACH) : at].lower()
        gap = _BETWEEN.search(before)
        near = before[: gap.start()] if gap else ""
        if near.endswith(_NEAR) and any(
            near.endswith(p) and not near[: -len(p)][-1:].isalnum() for p in _NEAR
        ):
            return True
        return _MODAL.search(_CLAUSE.split(before)[-1]) is not None


@dataclass(frozen=True, slots=True)
class Hit:
    """A time expression at characters `start` to `end`."""

    start: int
    end: int
    period: Period
    basis: Basis


Resolve = Callable[[re.Match[str], Context], Period | None]
Meanings = Mapping[str, Resolve]


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of the table with its pattern built and the function that works out what a match means."""

    form: Form
    pattern: re.Pattern[str]
    resolve: Resolve

    def hit(self, match: re.Match[str], context: Context) -> Hit | None:
        """The expression at a match, or None if the words mean something else."""
        value = self.form.value
        period = self.resolve(match, replace(context, value=value) if value else context)
        if period is None:
            return None
        words = "t" if group(match, "t") else 0
        key = self.form.stated
        stated = key == "" or (key is not None and group(match, key) != "")
        return Hit(match.start(words), match.end(words), period, "stated" if stated else "relative")


def built(meanings: Meanings) -> tuple[Rule, ...]:
    """The rules of the table; VocabularyError for a form whose meaning or part is not known."""
    table = time_forms()
    known = {**_PARTS, **table.parts}

    def part(match: re.Match[str]) -> str:
        return _PART.sub(part, known[match[1]])

    rules = []
    for number, form in enumerate(table.forms, start=1):
        if form.means not in meanings or not set(_PART.findall(form.pattern)) <= set(known):
            raise VocabularyError(RULES_TABLE, number, f"means {form.means!r} or a part of it is not known")
        rules.append(Rule(form, re.compile(_PART.sub(part, form.pattern)), meanings[form.means]))
    return tuple(rules)


def group(match: re.Match[str], name: str) -> str:
    """The words of a group; "" if it took no part or the pattern has no such group."""
    return (match[name] or "") if name in match.re.groupindex else ""


def number_of(word: str) -> int:
    """The number that figures or a word such as "two" or "a couple of" mean."""
    low = word.lower()
    if low.isdigit():
        return int(low)
    return {"a couple of": 2, "a dozen": 12}.get(low) or WORDS.numbers[low]
