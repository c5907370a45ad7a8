"""Offices in apposition to a name: "A B, the Israeli foreign minister," and "the foreign secretary, C D,"."""

from __future__ import annotations

from collections.abc import Sequence

from ..vocab.offices import offices
from .closings import DETERMINERS, start_of_name, start_of_office
from .honorifics import honorific
from .personal import is_known_place, name_after_comma, name_end
from .polities import state_at
from .titles import Phrase, officed, present_state, with_titles
from .words import Word, index, skip_brackets, text_of

_CLOSING_MARKS = frozenset({",", ".", ")", ";", "—", "–", ":"})
_CLOSING_WORDS = frozenset({"and", "who", "but"})


def with_appositions(ws: Sequence[Word], found: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The phrases with each office given to the name it stands beside; names new by it come last.

    A run of offices behind a name ("A B, Minister of State, Minister of Finance") is all of that person.
    """
    joiner = _Joiner(ws, found)
    for n in range(len(found)):
        joiner.take(n)
    return tuple(joiner.out)


class _Joiner:
    """Walks through the phrases; `person` may still be given offices that follow code point `reach`."""

    def __init__(self, ws: Sequence[Word], found: Sequence[Phrase]) -> None:
        self.ws, self.found, self.out = ws, found, list(found)
        self.person, self.reach, self.added = -1, -1, False

    def take(self, n: int) -> None:
        """Takes phrase `n`; all before it are taken."""
        phrase = self.found[n]
        if phrase.name is not None:
            self.person, self.reach, self.added = n, phrase.end, False
        elif phrase.plural:
            self.person = -1
        elif self._goes_on(phrase, n):
            self.out[self.person] = with_titles(self.out[self.person], phrase)
            self.reach, self.added = phrase.end, True
        elif (named := self._name_before(phrase)) and self._officed_behind(n + 1):
            self._add(named, phrase)
        elif (after := self._follower(n)) is not None:
            self.out[after] = with_titles(self.out[after], phrase, before=True)
        elif named := self._name_before(phrase) or self._name_behind(phrase):
            self._add(named, phrase)

    def _add(self, named: tuple[int, int], phrase: Phrase) -> None:
        """A person whom nothing but the office beside the name tells."""
        first, last = self.ws[named[0]], self.ws[named[1] - 1]
        span = (first.start, last.end)
        text = text_of(self.ws, *named)
        head = (last.start, last.end)
        self.out.append(
            Phrase(*span, head, span, phrase.titles, present_state(phrase), phrase.sex, text=text)
        )
        self.person = len(self.out) - 1
        self.reach, self.added = max(last.end, phrase.end), last.end < phrase.end

    def _goes_on(self, phrase: Phrase, n: int) -> bool:
        """Whether the bare office `n` is one more of the last person."""
        if self.person < 0 or not self._only_between(phrase.start) or not self._closed(n):
            return False
        if self._listed(n) or (self._led_by_and(phrase) and self._name_behind(phrase)):
            return False
        if self.added or not officed(self.out[self.person]):
            return True
        # Whoever has an office already is not given that of the next name.
        return not self._name_behind(phrase) and self._follower(n) is None

    def _led_by_and(self, phrase: Phrase) -> bool:
        """ "A B, the adviser, and Brazil's Ambassador, C D": the second's office."""
        first, last = index(self.ws, self.reach), index(self.ws, phrase.start)
        return any(w.lower == "and" for w in self.ws[first:last])

    def _officed_behind(self, n: int) -> bool:
        """ "A B, Minister of X, Ms C D, Minister of Y": the second name has its own office behind it."""
        after = n + 1
        if n >= len(self.found) or self.found[n].name is None:
            return False
        return after < len(self.found) and self.found[after].name is None and self._comma_only(n)

    def _listed(self, n: int) -> bool:
        """ "A B, the First Lady, the Speaker and aides": a list of people, each with an article."""
        return (
            self._articled(n)
            and n + 1 < len(self.found)
            and self.found[n + 1].name is None
            and self._articled(n + 1)
        )

    def _articled(self, n: int) -> bool:
        k = index(self.ws, self.found[n].start)
        return k > 0 and self.ws[k - 1].lower == "the"

    def _follower(self, n: int) -> int | None:
        """The person right behind a bare office and a comma, if no office of their own leads them in."""
        if n + 1 >= len(self.found):
            return None
        after = self.found[n + 1]
        fits = after.name is not None and self._comma_only(n) and not officed(after)
        # "Uzbek deputy PM, Dar review project": two people, the second by the surname.
        fits = fits and (" " in after.text or _ends(self.ws, index(self.ws, after.end)))
        return n + 1 if fits else None

    def _comma_only(self, n: int) -> bool:
        """Whether a comma and nothing else stands between phrase `n` and the next."""
        k, stop = index(self.ws, self.found[n].end), index(self.ws, self.found[n + 1].start)
        if stop - k == 2 and self.ws[k + 1].lower == "the":
            # "Minister for Defence, the Hon A B".
            return self.ws[k].text == "," and honorific(self.ws, stop) > 0
        return stop - k == 1 and self.ws[k].text == ","

    def _only_between(self, end: int) -> bool:
        """Whether a comma (or an "and" that joins a further office) and articles alone stand before `end`."""
        ws, k, stop = self.ws, index(self.ws, self.reach), index(self.ws, end)
        if not 0 < stop - k <= 6:
            return False
        if ws[k].text not in {",", "("} and not (self.added and ws[k].lower == "and"):
            return False
        k += 1
        while k < stop:
            if state := state_at(ws, k):
                k += state.length
            elif ws[k].lower in DETERMINERS or ws[k].lower == "and" or ws[k].lower in offices().before:
                k += 1
            else:
                return False
        return True

    def _closed(self, n: int) -> bool:
        """Whether a mark, the end or the next office, and no name, closes office `n` behind a name."""
        if n + 1 < len(self.found) and self.found[n + 1].name and self._comma_only(n):
            return officed(self.found[n + 1]) or self._officed_behind(n + 1)
        return _ends(self.ws, index(self.ws, self.found[n].end))

    def _name_before(self, phrase: Phrase) -> tuple[int, int] | None:
        """The words of an untitled name before a comma or bracket and the office."""
        ws = self.ws
        last = start_of_office(ws, index(ws, phrase.start)) - 1
        dashed = last > 0 and ws[last].text in {"-", "–", "—"} and ws[last].start > ws[last - 1].end
        if last < 1 or not (dashed or ws[last].text in {",", "("}) or not _ends(ws, index(ws, phrase.end)):
            return None
        first = start_of_name(ws, last)
        if last - first < 2 or self._overlaps(ws[first].start, ws[last - 1].end):
            return None
        whole = name_end(ws, first) == last and not is_known_place(ws, first, last)
        return (first, last) if whole else None

    def _name_behind(self, phrase: Phrase) -> tuple[int, int] | None:
        """The words of an untitled name behind the office and a comma."""
        named = name_after_comma(self.ws, _past_place(self.ws, index(self.ws, phrase.end)))
        return None if named is None or is_known_place(self.ws, *named) else named

    def _overlaps(self, start: int, end: int) -> bool:
        return any(p.start < end and start < p.end for p in self.out if p.name is not None)


def _past_place(ws: Sequence[Word], k: int) -> int:
    """The word after where an office is held: "attaché / at his mission, A B"; else `k`."""
    if k + 1 >= len(ws) or ws[k].lower not in {"at", "in"}:
        return k
    for end in range(k + 2, min(k + 5, len(ws))):
        if ws[end].text == ",":
            return end
        if not ws[end].text.isalpha():
            break
    return k


def _ends(ws: Sequence[Word], k: int) -> bool:
    """Whether the phrase before word `k` ends there, a place in brackets or behind "in" aside."""
    k = skip_brackets(ws, k)
    if k + 1 < len(ws) and ws[k].lower in {"in", "at"} and ws[k + 1].cap:
        k += 1
        while k < len(ws) and ws[k].cap:
            k += 1
    if 0 < k < len(ws) and ws[k].text == "-" and ws[k].start > ws[k - 1].end:
        return True
    return k >= len(ws) or ws[k].text in _CLOSING_MARKS or ws[k].lower in _CLOSING_WORDS
