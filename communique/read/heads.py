"""Heads of offices: the nouns that titles are built on, in the singular and plural, and the table of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ..vocab.offices import offices
from .polities import state_at
from .words import Word

CONNECTORS = frozenset({"and", "&", ",", "of", "the", "for", "-"})
_LONGEST_LEAD = 5


class Head(NamedTuple):
    """The head of a title: how many words it takes, the office it names, whether it is a plural."""

    length: int
    office: str
    plural: bool


@cache
def _heads() -> dict[tuple[str, ...], tuple[str, bool]]:
    table: dict[tuple[str, ...], tuple[str, bool]] = {}
    for form, office in offices().heads.items():
        parts = form.split()
        table[tuple(parts)] = (office, False)
        for marked in ((f"ex-{parts[0]}", *parts[1:]), (*parts[:-1], f"{parts[-1]}-designate")):
            table.setdefault(marked, (office, False))
        for plural in _plurals(parts):
            table.setdefault(tuple(plural), (office, True))
    return table


@cache
def _openings() -> frozenset[str]:
    """The first words of all heads: most words of a text are none, and cost one look-up."""
    return frozenset(form[0] for form in _heads())


def _plurals(parts: list[str]) -> Iterator[list[str]]:
    yield [*parts[:-1], _plural(parts[-1])]
    if len(parts) > 1 and (parts[0] in offices().heads or parts[1:] == ["general"]):
        # "Attorneys General", and no "States Secretary".
        yield [_plural(parts[0]), *parts[1:]]
    if "-" in parts[-1]:
        first, _, rest = parts[-1].partition("-")
        yield [*parts[:-1], f"{_plural(first)}-{rest}"]


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "ch")) else "s")


# "Sultan bin Ahmed", "Emir ibn Saif": the word before them is a name.
_GIVEN = frozenset({"Amir", "Emir", "Sultan"})
_SON_OF = frozenset({"bin", "ibn", "bint"})


def head_at(ws: Sequence[Word], i: int) -> Head | None:
    """The longest head of an office beginning at word `i`, or None; acronyms of offices count."""
    table = offices()
    if ws[i].lower in table.officers and not ws[i].cap:
        return Head(1, "military rank", False)
    if ws[i].lower not in _openings():
        acronym = table.acronyms.get(ws[i].text)
        return Head(1, acronym, False) if acronym else None
    acronym = table.acronyms.get(ws[i].text)
    if acronym:
        return Head(1, acronym, False)
    for n in range(min(table.longest_head, len(ws) - i), 0, -1):
        known = _heads().get(tuple(w.lower for w in ws[i : i + n]))
        if n == 1 and i + 1 < len(ws) and ws[i + 1].lower in _SON_OF:
            return None
        if n == 1 and ws[i].text in _GIVEN and i > 0 and ws[i - 1].cap and ws[i - 1].lower in table.heads:
            # "Foreign Minister Amir Khan": a given name.
            return None
        if known and _same_case(ws, i, n):
            return Head(n, *known)
    return None


def _same_case(ws: Sequence[Word], i: int, n: int) -> bool:
    """A head in two cases ("General secretary") is none, unless the sentence begins with it."""
    if n == 1:
        return True
    caps = [w.cap for w in ws[i : i + n] if w.lower not in CONNECTORS]
    return all(caps) or not any(caps[1:])


def of_a_body(ws: Sequence[Word], first: int) -> bool:
    """ "Council of Foreign Ministers", "Meeting of Heads of State": no people, but a body."""
    if first < 2 or ws[first - 1].lower != "of":
        return False
    table, noun = offices(), ws[first - 2]
    return noun.cap and (noun.lower in table.body_heads or noun.lower in table.gatherings)


def title_ahead(ws: Sequence[Word], j: int) -> bool:
    """Whether the words from `j` lead into another office: then they belong to it."""
    table = offices()
    for _ in range(_LONGEST_LEAD):
        if j >= len(ws):
            return False
        if head_at(ws, j):
            return True
        if state := state_at(ws, j):
            j += state.length
        elif ws[j].lower in table.modifiers or ws[j].lower == "'s":
            j += 1
        else:
            return False
    return False


def singular(text: str) -> str:
    """The title of one of those who share it: "Interior Ministers" is "Interior Minister" of each."""
    words = text.split()
    if words[-1] in {"MPs", "MEPs"}:
        return text[:-1]
    for n, word in enumerate(words):
        lower = word.lower()
        for stem in (lower[:-1], lower[:-3] + "y", lower[:-2]):
            if len(lower) > 4 and _plural(stem) == lower and (stem,) in _heads():
                words[n] = word[: len(stem)] if not lower.endswith("ies") else word[:-3] + "y"
                return " ".join(words)
    return text
