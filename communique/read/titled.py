"""People led in by titles, and offices without a name, in the words of one paragraph: all rules together.

The surface is read before any parse, since parsers and entity models break inside titles ("Minister for
Faith and Communities Lord Khan"); what is found is then parsed as one word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..vocab.offices import offices
from .appositions import with_appositions
from .closings import of_a_body_behind
from .cores import Core, core_at, run_of_cores
from .heads import head_at, singular
from .honorifics import Honours, honorific, honours, past_the, rank
from .owners import led, owner
from .personal import name_after_comma, name_end
from .polities import state_at, state_before, states_from
from .titles import Phrase, Title, own_state, sex_of, title_of
from .words import Word, index, skip_brackets, text_of

# Phrases and the word after them.
_HIGHEST = frozenset({"president", "vice president", "prime minister", "chancellor", "king", "emir"})
# Before "minister" these tell no field.
_GENERIC = frozenset(
    {"deputy", "federal", "senior", "state", "provincial", "cabinet", "union", "junior"}
) | frozenset({"national", "regional", "former", "vice", "parliamentary", "prime"})
# Marks between "the ambassadors of Peru and Chile" and their names.
_BEFORE_NAMES = frozenset({",", "-", "–", "—", ":"})
# How many states a title in the plural is given at most.
_MOST_STATES = 6
_EXCLUSIVE = ({"president", "prime minister"}, {"president", "vice president"}, {"president", "king"})
_Match = tuple[list[Phrase], int]


@dataclass(frozen=True, slots=True)
class _Lead:
    """What leads a name in: titles in order, the state and sex that they tell, and the word it begins at."""

    first: int
    titles: tuple[Title, ...]
    sex: str
    state: str | None = None


def find(ws: Sequence[Word]) -> tuple[Phrase, ...]:
    """The people with titles and the bare offices in the words of one paragraph.

    In order but for people whom only an apposition tells; those may overlap the office beside them.
    """
    found: list[Phrase] = []
    i = 0
    while i < len(ws):
        match = _phrase_at(ws, i, found[-1].end if found else -1)
        if match:
            phrases, i = match
            floor = found[-1].end if found else -1
            found.extend([_with_address(ws, phrases[0], floor), *phrases[1:]])
        else:
            i += 1
    return with_appositions(ws, found)


def _with_address(ws: Sequence[Word], phrase: Phrase, floor: int) -> Phrase:
    """The phrase with "HE the" and "His Excellency the" before it."""
    k = index(ws, phrase.start) - 1
    if k < 1 or ws[k].lower != "the" or not ws[k - 1].cap or not honorific(ws, k - 1):
        return phrase
    first = k - 2 if k > 1 and ws[k - 2].lower in {"his", "her", "your"} else k - 1
    return replace(phrase, start=ws[first].start) if ws[first].start >= floor else phrase


def _phrase_at(ws: Sequence[Word], i: int, floor: int) -> _Match | None:
    """People whose titles have their first head or honorific at word `i`."""
    whole = head_at(ws, i)
    # "General Secretary": a head of several words is no rank with an office behind it.
    before = honours(ws, i) if whole is None or whole.length == 1 else Honours((), "", i)
    at = before.end
    core = core_at(ws, at, floor) if at < len(ws) else None
    lead = _Lead(i, before.titles, before.sex)
    if core is None or (at > i and core.first != at):
        core, lead = core_at(ws, i, floor), _Lead(i, (), "")
    if core is None:
        return _honoured(ws, i) or _delegate(ws, i)
    if core.plural and core.state and (several := _by_states(ws, core)):
        return several
    if core.plural and (several := _in_order(ws, core)):
        return several
    cores, k = run_of_cores(ws, core)
    if len(cores) > 1 and _apart(ws, cores, k):
        return [_bare(ws, cores[:1])], max(core.stop, i + 1)
    named = _named(ws, cores, k, replace(lead, first=min(i, core.first)))
    if named is not None:
        return named
    if len(cores) > 1 and name_after_comma(ws, k):
        return [_bare(ws, cores)], k
    if len(cores) > 1 and _behind_a_name(ws, cores[0].first) and k < len(ws) and ws[k].text in {",", "."}:
        return [_bare(ws, cores)], k
    # Without a name behind them these are several people: only the first is taken here.
    return [_bare(ws, cores[:1])], max(core.stop, i + 1)


def _behind_a_name(ws: Sequence[Word], first: int) -> bool:
    """ "A B, Peruvian Minister of State and Cabinet Member,": an office in apposition to a name."""
    left, _ = owner(ws, first)
    if left < 3 or ws[left - 1].text != "," or not ws[left - 2].cap or head_at(ws, left - 2):
        return False
    return name_end(ws, left - 3) == left - 1 and not state_before(ws, left - 1)


def _apart(ws: Sequence[Word], cores: Sequence[Core], k: int) -> bool:
    """ "The Vice President, President A and Prime Minister B met": nobody holds both of the offices.

    Vice presidents may be prime ministers as well, but are then named in full.
    """
    first = cores[0].first
    if first == 0 or ws[first - 1].lower != "the" or ws[cores[0].stop].lower not in {"and", "&", ","}:
        return False
    start = honours(ws, k).end
    length = name_end(ws, start) - start
    pair = {core.office for core in cores[:2]}
    return length > 0 and (pair in _EXCLUSIVE or (length == 1 and pair <= _HIGHEST and len(pair) > 1))


def _named(ws: Sequence[Word], cores: Sequence[Core], k: int, lead: _Lead) -> _Match | None:
    """The person or people whose name stands at word `k`, behind all of their offices."""
    behind = honours(ws, past_the(ws, k))
    end = name_end(ws, behind.end)
    if end == behind.end:
        return None
    state = next((core.state for core in cores if core.state), None)
    offices_held = tuple(core.title(ws) for core in cores)
    if cores[-1].plural:
        return _shared(ws, offices_held[-1], k, _Lead(lead.first, (), "", state))
    titles = (*lead.titles, *offices_held, *behind.titles)
    whole = _Lead(lead.first, titles, behind.sex or lead.sex, state)
    phrase = _person(ws, whole, behind.end, end)
    return [phrase], index(ws, phrase.end)


def _shared(ws: Sequence[Word], title: Title, k: int, lead: _Lead) -> _Match:
    """ "Foreign Ministers A B, C D and E F": the title is everybody's, its words are the first phrase's."""
    title = replace(title, text=singular(title.text), plural=False)
    apart = lead.state is None and _held_once(title)
    # "Chilean ministers A B and C D": the word before the office is of all.
    several = states_before(ws, lead.first)
    lead = replace(lead, state=lead.state or (owner(ws, lead.first)[1] if len(several) < 2 else None))
    apart = apart and lead.state is None
    phrases: list[Phrase] = []
    while k < len(ws):
        behind = honours(ws, k)
        end = name_end(ws, behind.end)
        if end == behind.end or (phrases and core_at(ws, k, ws[k].start)):
            break
        whole = replace(lead, titles=(title, *behind.titles), sex=behind.sex)
        phrases.append(replace(_person(ws, whole, behind.end, end), shared=apart))
        # "Cabinet Secretaries A B (Health) and C D (Water)".
        after = _behind_joint(ws, skip_brackets(ws, index(ws, phrases[-1].end)))
        if after is None:
            break
        k, lead = after, replace(lead, first=after)
    if len(several) > 1:
        codes = several if len(several) == len(phrases) else [None] * len(phrases)
        phrases = [replace(p, state=code) for p, code in zip(phrases, codes, strict=True)]
    return phrases, index(ws, phrases[-1].end)


def states_before(ws: Sequence[Word], k: int) -> list[str | None]:
    """The states of "the Indian and Chinese / foreign ministers", in order."""
    found: list[str | None] = []
    while (state := state_before(ws, k)) is not None and len(found) < _MOST_STATES:
        found.insert(0, state.code)
        k -= state.length
        while k > 0 and ws[k - 1].lower in {"and", ","}:
            k -= 1
    return found


def _by_states(ws: Sequence[Word], core: Core) -> _Match | None:
    """ "the ambassadors of Peru, A B, Japan, C D, and Canada, E F": each name behind its state."""
    title = core.title(ws)
    title = replace(title, text=singular(title.text), plural=False)
    phrases: list[Phrase] = []
    first, state, k = core.first, core.state, core.stop
    while state is not None and (named := name_after_comma(ws, k)):
        behind = honours(ws, k + 1)
        lead = _Lead(first, (title, *behind.titles), behind.sex, state)
        phrases.append(_person(ws, lead, *named))
        first = k = index(ws, phrases[-1].end)
        at = _behind_joint(ws, k)
        at = at + 1 if at is not None and at < len(ws) and ws[at].lower == "the" else at
        form = state_at(ws, at) if at is not None else None
        state = form.code if form is not None and form.kind == "name" else None
        k = at + form.length if at is not None and form is not None else k
    if len(phrases) < 2:
        return None
    return [
        replace(p, start=p.start if n == 0 else p.name[0] if p.name else p.start)
        for n, p in enumerate(phrases)
    ], index(ws, phrases[-1].end)


def _in_order(ws: Sequence[Word], core: Core) -> _Match | None:
    """ "the Foreign Ministers of Peru and Chile, A B and C D": as many names as states, in their order."""
    behind = range(core.head + 1, min(core.stop + 1, len(ws) - 1))
    at = next((k for k in behind if ws[k].lower == "of" and states_from(ws, k + 1)[0]), None)
    if at is None:
        return None
    codes, k = states_from(ws, at + 1)
    if len(codes) < 2 or k >= len(ws) or ws[k].text not in _BEFORE_NAMES:
        return None
    title = title_of(ws, core.first, at, core.office)
    title = replace(title, text=singular(title.text))
    phrases: list[Phrase] = []
    joint: int | None = k + 1
    while joint is not None and len(phrases) < len(codes):
        behind_honours = honours(ws, joint)
        end = name_end(ws, behind_honours.end)
        if end - behind_honours.end < 2 or head_at(ws, joint):
            return None
        first = joint if phrases else core.first
        lead = _Lead(first, (title, *behind_honours.titles), behind_honours.sex, codes[len(phrases)])
        phrases.append(_person(ws, lead, behind_honours.end, end))
        joint = _behind_joint(ws, index(ws, phrases[-1].end))
    return (phrases, index(ws, phrases[-1].end)) if len(phrases) == len(codes) else None


def _held_once(title: Title) -> bool:
    """Whether a state has one of the office: a foreign minister, and not a deputy or federal minister."""
    own = title.text.lower().split()
    fields = {w for w in own[:-1] if w in offices().portfolio} - _GENERIC
    return title.office in _HIGHEST or (own[-1] == "minister" and bool(fields))


def _behind_joint(ws: Sequence[Word], k: int) -> int | None:
    """The word after a comma, "and", or both at word `k`; None if there is no joint."""
    if k >= len(ws) or ws[k].lower not in {",", "and", "&"}:
        return None
    return k + 2 if k + 1 < len(ws) and ws[k + 1].lower == "and" else k + 1


def _honoured(ws: Sequence[Word], i: int) -> _Match | None:
    """A person led in by an honorific or rank alone ("Lord Wajid Khan", "Mr Lavrov")."""
    if not ws[i].cap or not (honorific(ws, i) or rank(ws, i) or ws[i].lower in {"his", "her"}):
        return None
    before = honours(ws, i)
    k = before.end
    end = name_end(ws, k)
    if k in {i, end} or head_at(ws, k):
        return None
    phrase = _person(ws, _Lead(i, before.titles, before.sex), k, end)
    return [phrase], index(ws, phrase.end)


def _delegate(ws: Sequence[Word], i: int) -> _Match | None:
    """A delegate as the press of the United Nations names them: "OSMAN BABIKIR (Sudan)"."""
    if not ws[i].cap:
        return None
    end = name_end(ws, i)
    if end - i < 2 or end + 2 >= len(ws) or ws[end].text != "(":
        return None
    state = state_at(ws, end + 1)
    closes = end + 1 + state.length if state else len(ws)
    if state is None or state.kind != "name" or closes >= len(ws) or ws[closes].text != ")":
        return None
    if any(w.lower in offices().body_heads for w in ws[i:end]):
        return None
    phrase = _person(ws, _Lead(i, (), "", state.code), i, end)
    return [replace(phrase, end=ws[closes].end)], closes + 1


def _person(ws: Sequence[Word], lead: _Lead, name: int, end: int) -> Phrase:
    """The person whose name is the words `name` to `end` (exclusive), with the state behind the name."""
    left, before = owner(ws, lead.first)
    stop, behind = _state_behind(ws, _past_honours(ws, end))
    titles = tuple(led(ws, title, lead.first, left) for title in lead.titles)
    own = next((code for title in titles if (code := own_state(title.text))), None)
    own = None if _owned(ws, left) else own
    surname = _surname(ws, name, end)
    return Phrase(
        start=ws[left].start,
        end=ws[stop - 1].end,
        head=(ws[surname].start, ws[surname].end),
        name=(ws[name].start, ws[end - 1].end),
        titles=titles,
        state=lead.state or behind or before or own,
        sex=lead.sex or sex_of(titles),
        text=text_of(ws, name, end),
    )


def _past_honours(ws: Sequence[Word], end: int) -> int:
    """The word after the letters of honours behind a name: "A B, MFR", "C D, KCMG, CBE", "E F KC"."""
    while end < len(ws) and ws[end].text.isupper() and ws[end].lower in offices().post_nominals:
        end += 1
    while end + 1 < len(ws) and ws[end].text == "," and ws[end + 1].text.isupper():
        if ws[end + 1].lower not in offices().post_nominals:
            break
        end += 2
    return end


def _owned(ws: Sequence[Word], left: int) -> bool:
    """ "its High Representative": of whoever is meant, whatever the office tells elsewhere."""
    return left > 0 and ws[left - 1].lower in {"its", "their"}


def _state_behind(ws: Sequence[Word], end: int) -> tuple[int, str | None]:
    """The word after "of STATE" or "(STATE)" behind a name ("Prime Minister A B of Nepal"), and the state."""
    if end + 2 < len(ws) and ws[end].text == "(":
        state = state_at(ws, end + 1)
        close = end + 1 + state.length if state and state.kind == "name" else len(ws)
        if state and close < len(ws) and ws[close].text == ")":
            return close + 1, state.code
    if (code := of_a_body_behind(ws, end)) is not None:
        return end, code
    if end + 1 < len(ws) and ws[end].lower == "of":
        k = end + 2 if ws[end + 1].lower == "the" else end + 1
        state = state_at(ws, k)
        if state and state.kind == "name":
            return k + state.length, state.code
    return end, None


def _surname(ws: Sequence[Word], name: int, end: int) -> int:
    surname = end - 1
    while surname > name and ws[surname].lower in offices().suffixes:
        surname -= 1
    return surname


def _bare(ws: Sequence[Word], cores: Sequence[Core]) -> Phrase:
    """The offices of one person who is not named, `cores` in order."""
    core, last = cores[0], cores[-1]
    left, before = owner(ws, core.first)
    title = led(ws, core.title(ws), core.first, left)
    head = ws[core.head]
    return Phrase(
        start=ws[left].start,
        end=ws[last.stop - 1].end,
        head=(head.start, head.end),
        name=None,
        titles=(title, *(other.title(ws) for other in cores[1:])),
        state=core.state or last.state or before or (None if _owned(ws, left) else own_state(title.text)),
        sex=sex_of((title,)),
        plural=core.plural,
    )
