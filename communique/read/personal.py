"""Where a personal name begins and ends among words, and which capitals are none."""

from __future__ import annotations

from collections.abc import Sequence

from ..gazetteer import cities
from ..vocab.given_names import sex_of
from ..vocab.offices import offices
from .heads import head_at
from .honorifics import honorific, honours
from .polities import body_at, state_at
from .words import Word

LONGEST_NAME = 9
# "Badr Al Said": what follows them is of the name, whatever else it means.
# First words of names that are other words as well: "General Secretary To Lam", "Captain Said Omar".
_HOMONYMS = frozenset({"To", "Said", "He", "An"})
# Surnames that come first, and end names of places.
_SURNAMES = frozenset({"Park"})
_TITLE_ENDS = frozenset(
    {"secretary", "minister", "president", "general", "colonel", "captain", "premier", "ambassador", "envoy"}
) | frozenset({"chairman", "chairwoman", "spokesman", "director", "commander", "governor", "admiral"})
_ARTICLES = frozenset({"al", "el", "bin", "ibn", "bint"})
# "Director General-level talks": no name.
_COMPOUNDS = ("-level", "-led", "-based", "-backed", "-general")
_OPENING, _SHUTTING = frozenset({"“", '"'}), frozenset({"”", '"'})
# Marks after which nothing of the phrase of a name in apposition can follow.
_CLOSING = frozenset({",", ".", ";", ")", "—", "–"})


def name_end(ws: Sequence[Word], start: int) -> int:
    """The word after the personal name that begins at word `start`; `start` itself if none does."""
    table, k = offices(), start
    while k < len(ws) and k - start < LONGEST_NAME:
        if k > start and ws[k].lower in table.suffixes:
            return k + 1
        if k > start + 1 and ws[k].text.isupper() and ws[k].lower in table.post_nominals:
            return k
        if k > start and _nickname(ws, k):
            k += 3
        if k > start and _apostrophe(ws, k):
            k += 1
        if not (_capital(ws, k, start) if ws[k].cap else _small(ws, k, start)):
            break
        k += 1
    while k > start and ws[k - 1].lower in table.particles and not ws[k - 1].cap:
        k -= 1
    if k > start and k + 1 < len(ws) and ws[k].text == "," and ws[k + 1].lower in table.suffixes:
        return k + 2
    # An initial alone, or an abbreviation, is no name.
    lone = k - start == 1 and (len(ws[start].text) < 2 or ws[start].text.endswith("."))
    return start if lone else k


def _apostrophe(ws: Sequence[Word], k: int) -> bool:
    """ "Shia' al-Sudani": the mark at word `k` is a letter that Arabic names end in."""
    mark = ws[k].text in {"'", "’", "ʼ", "‘"} and ws[k].start == ws[k - 1].end
    return mark and k + 1 < len(ws) and ws[k + 1].lower.startswith(offices().articles)


def _nickname(ws: Sequence[Word], k: int) -> bool:
    """ "William “Bill” Hart": one capital between quotation marks within a name."""
    if k + 3 >= len(ws) or ws[k].text not in _OPENING or ws[k + 2].text not in _SHUTTING:
        return False
    return ws[k + 1].cap and ws[k + 1].text.isalpha() and ws[k + 3].cap


def is_korean(ws: Sequence[Word], i: int) -> bool:
    """ "Park Jong-won": a Korean surname before a given name of two syllables."""
    if not ws[i].cap or ws[i].lower not in offices().korean or i + 1 >= len(ws):
        return False
    first, hyphen, second = ws[i + 1].text.partition("-")
    return bool(hyphen) and first.istitle() and second.isalpha() and second.islower()


def _capital(ws: Sequence[Word], k: int, start: int) -> bool:
    """Whether a capitalised word is of the name that begins at word `start`."""
    w, table = ws[k], offices()
    if w.lower in table.never_names and not _of_a_name(ws, k, start):
        return False
    if k == start:
        if (
            w.lower.startswith("non-")
            or w.lower.endswith(_COMPOUNDS)
            or (w.text.isupper() and len(w.text) > 2 and body_at(ws, k))
        ):
            return False
        return w.lower not in table.honorifics and not _state_not_name(ws, k, start)
    if _inner_sheikh(ws, k, start):
        return True
    if head_at(ws, k) or honorific(ws, k) or w.start - ws[k - 1].end > 2:
        return False
    return not _state_not_name(ws, k, start)


def _inner_sheikh(ws: Sequence[Word], k: int, start: int) -> bool:
    """ "Hassan Sheikh Mohamud": an honorific that is the second of three names."""
    if k != start + 1 or ws[k].lower not in {"sheikh", "haji"} or k + 1 >= len(ws) or not ws[k + 1].cap:
        return False
    adjoin = ws[k].start - ws[k - 1].end <= 1 and ws[k + 1].start - ws[k].end <= 1
    return adjoin and sex_of(ws[start].text) != "" and not head_at(ws, k + 1)


def _of_a_name(ws: Sequence[Word], k: int, start: int) -> bool:
    """ "Badr Al Said", "Park Jong-won": a word that is none of a name but here."""
    if k > start:
        return ws[k - 1].lower in _ARTICLES
    after = ws[k + 1] if k + 1 < len(ws) else None
    if ws[k].text in _HOMONYMS and k > 0 and after is not None and (after.cap or ws[k].text == "Said"):
        return _led_in(ws, k)
    surname = ws[k].text in _SURNAMES and after is not None and after.cap
    return surname and after is not None and after.lower not in offices().never_names | offices().body_heads


def _led_in(ws: Sequence[Word], k: int) -> bool:
    """Whether a title or honorific stands before word `k`, in a line that is no headline in capitals."""
    led = ws[k - 1].cap and (ws[k - 1].lower in _TITLE_ENDS or honorific(ws, k - 1) > 0)
    small = any(w.text.islower() and len(w.text) > 1 for w in ws[k + 1 : k + 6])
    return led and small and ws[k + 1].lower not in offices().never_names


def _small(ws: Sequence[Word], k: int, start: int) -> bool:
    """Whether a word in lower case is of the name: a particle, or an Arabic article with its noun."""
    lower, table = ws[k].lower, offices()
    if lower in table.particles and (k > start or lower not in table.inner_particles):
        return _particle_ahead(ws, k)
    articles = table.articles if k == start else table.articles + table.inner_articles
    return lower.startswith(articles) and len(ws[k].text) > 4


def _particle_ahead(ws: Sequence[Word], k: int) -> bool:
    """Whether a capital of a name follows the particle at word `k`."""
    j, table = k + 1, offices()
    while j < len(ws) and ws[j].lower in table.particles and j - k < 3:
        j += 1
    if j >= len(ws) or not ws[j].cap or (ws[j].lower in table.never_names and ws[j].text != "Said"):
        return False
    return ws[j].start - ws[j - 1].end <= 2


def _state_not_name(ws: Sequence[Word], k: int, start: int) -> bool:
    """Whether a form of a state begins at word `k` that is no word of a name."""
    found = state_at(ws, k)
    if not found:
        return False
    if k == start:
        return not _first_name(ws, k + found.length, length=found.length)
    # Behind a first name a one-word form may be a surname ("Ian Holland"), except an adjective or "US".
    return found.length > 1 or found.kind == "adjective" or len(ws[k].text) <= 3


def _first_name(ws: Sequence[Word], after: int, *, length: int) -> bool:
    """Whether a form of a state before word `after` may be a first name: "Jordan Bardella"."""
    if ws[after - 1].text.isupper() and len(ws[after - 1].text) < 4:
        # "HE US Senior Advisor".
        return False
    if length > 1 or after >= len(ws) or not ws[after].cap or ws[after].lower in offices().never_names:
        return False
    return not state_at(ws, after) and not head_at(ws, after)


def name_after_comma(ws: Sequence[Word], k: int) -> tuple[int, int] | None:
    """The words of a full name behind a comma at word `k`, if a mark or the end closes it again."""
    if k >= len(ws) or ws[k].text != ",":
        return None
    # "Minister for Defence, the Hon A B".
    led = k + 2 < len(ws) and ws[k + 1].lower == "the" and honorific(ws, k + 2) > 0
    start = honours(ws, k + 2 if led else k + 1).end
    if start + 1 < len(ws) and ws[start].lower == "the" and (from_state := state_at(ws, start + 1)):
        # "the executive secretary, the Bolivian A B".
        start += 1 + from_state.length if from_state.kind == "adjective" else 0
    end = name_end(ws, start)
    closed = end >= len(ws) or ws[end].text in _CLOSING
    return (start, end) if end - start >= 2 and closed else None


def is_name_word(w: Word) -> bool:
    """Whether the word may stand in a personal name."""
    table = offices()
    return (w.cap and w.lower not in table.never_names) or w.lower in table.particles


def is_known_place(ws: Sequence[Word], first: int, last: int) -> bool:
    """Whether words `first` to `last` (exclusive) are a place, a state or a body, and so no person."""
    name = " ".join(w.text for w in ws[first:last])
    state = state_at(ws, first)
    # "Georgia Papadimou, the deputy minister": a first name.
    placed = state is not None and not _first_name(ws, first + state.length, length=state.length)
    body = body_at(ws, first)
    # "Amal Nasser, the ambassador": a first name.
    of_body = body is not None and (ws[first].text.isupper() or body.length >= min(2, last - first))
    return bool(cities.is_place(name) or placed or of_body)
