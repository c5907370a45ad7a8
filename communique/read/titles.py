"""An office as a text words it, and the person or bare office that carries titles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..vocab import states
from ..vocab.names import keys
from ..vocab.offices import offices
from .words import Word, text_of

# Offices of one state to which a field is added: "Under Secretary of State for Political Affairs".
_WITH_FIELDS = frozenset({"under secretary of state", "assistant secretary of state"})


@dataclass(frozen=True, slots=True)
class Title:
    """An office as written, code points `start` to `end`, without the name and the state's adjective."""

    text: str
    start: int
    end: int
    office: str | None
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A person by name or an office alone, with all titles; `start` to `end` are read as one word.

    `head` is the surname or the noun of the office; `name` is null for a bare office. `state` is what the
    phrase itself says. `shared` is a portfolio that several bear here, who are then of several states.
    """

    start: int
    end: int
    head: tuple[int, int]
    name: tuple[int, int] | None
    titles: tuple[Title, ...]
    state: str | None
    sex: str
    plural: bool = False
    text: str = ""
    shared: bool = False

    @property
    def surname(self) -> str:
        """The last word of the name, without accents and case."""
        parts = keys(self.text)
        return parts[-1] if parts else ""


def title_of(ws: Sequence[Word], first: int, last: int, office: str | None, *, plural: bool = False) -> Title:
    """The title that words `first` to `last` (exclusive) are; the whole wording may name a finer office."""
    text = text_of(ws, first, last)
    return Title(text, ws[first].start, ws[last - 1].end, _finer(text.lower()) or office, plural)


def _finer(text: str) -> str | None:
    """The office that a whole title means, or its longest beginning that "and" or a comma ends."""
    table = offices().full
    if text in table:
        return table[text]
    longer = [form for form in table if text.startswith((f"{form} and ", f"{form}, ", f"{form} of "))]
    return table[max(longer, key=len)] if longer else None


def own_state(title: str) -> str | None:
    """The state that an office tells by itself: "Secretary of State", "European Commissioner for ..."."""
    table, text = offices().states, title.lower()
    if text in table:
        return table[text]
    if text.endswith("general assembly president"):
        return "UNO"
    if text.startswith("european ") and (text.endswith(" commissioner") or table.get(text[9:]) == "EUE"):
        return "EUE"
    for form, code in table.items():
        of_both = form in {"high representative", "secretary-general"}
        if code in {"EUE", "UNO", "VAT"} and not of_both and text.startswith(f"{form} "):
            return code
        if form in _WITH_FIELDS and text.startswith(f"{form} for "):
            return code
    return None


def lacks(code: str, title: str) -> bool:
    """Whether the state has no such office: a prime minister is not the United States' own."""
    table, text = offices(), title.lower()
    held = table.held_in.get(text)
    return code in table.lacking.get(text, ()) or (held is not None and code not in held)


def sex_of(titles: Sequence[Title]) -> str:
    """The sex that the words of the titles tell ("Queen", "spokesman"), or ""."""
    words = {w for title in titles for w in title.text.lower().split()}
    if words & offices().female:
        return "f"
    return "m" if words & offices().male else ""


def officed(phrase: Phrase) -> bool:
    """Whether a person has an office of their own, not only a rank or honorific."""
    table = offices()
    return any(t.text.lower() not in table.honorifics and t.office != "military rank" for t in phrase.titles)


def with_titles(person: Phrase, office: Phrase, *, before: bool = False) -> Phrase:
    """The person with the titles of a bare office added, behind their own or `before` them."""
    titles = (*office.titles, *person.titles) if before else (*person.titles, *office.titles)
    return replace(
        person, titles=titles, state=person.state or present_state(office), sex=person.sex or office.sex
    )


def present_state(office: Phrase) -> str | None:
    """The state that an office tells; a body that somebody left tells none: "a former FAO director"."""
    once = bool(office.titles) and office.titles[0].text.split()[0].lower() in offices().former
    known = states.states().get(office.state) if office.state else None
    return None if once and known is not None and known.kind == "organisation" else office.state
