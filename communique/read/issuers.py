"""Those in whose common voice a joint statement speaks: "We, A B and C D", "We, the Leaders of the G7"."""

from __future__ import annotations

import re

from .discourse import Discourse
from .jointly import MEMBERS
from .nationality import person_of
from .polities import state_at
from .tokens import Token
from .words import words

# Nouns of office in the plural.
_OFFICES = (
    r"leaders|ministers|presidents|heads|members|governments|ambassadors|chiefs|secretaries|representatives"
    r"|parliamentarians|envoys|monarchs|kings|chancellors|commissioners|governors"
)
_WHO = rf"(?:[\w’'&.-]+ ){{0,6}}?(?:{_OFFICES})"
_AFTER_WE = re.compile(
    rf"(?:,| [–—-]) (?:the )?(?P<who>{_WHO}(?: (?:of|from|for) [^.;:]{{1,120}}?)?)"
    r"(?:,? \w+ly)?(?:,| [–—-])?(?: \w+ly)? $",
    re.IGNORECASE,
)
_OF_TITLE = re.compile(
    rf"^(?P<who>{_WHO})[’'] (?:joint )?(?:statement|declaration|communiqu[eé])"
    rf"|(?:statement|declaration|communiqu[eé]) (?:by|of|from) (?:the )?"
    rf"(?P<by>{_WHO}(?: (?:of|from|for) .{{1,120}}?)?)(?= (?:on|following|after|at|in|about)\b|$)",
    re.IGNORECASE,
)
# What follows these words in a title is what the statement is on, save for those between whom it is.
_MATTER = re.compile(
    r"\b(?:on|about|regarding|concerning|following|after|ahead|marking|at|in)\b", re.IGNORECASE
)
_BETWEEN = re.compile(r"\b(?:between|by|of|from) ", re.IGNORECASE)
_HYPHEN = re.compile(r"(?<=\w|\.)[-–—/](?=[A-Z])")
_TEXT = r"(?:statement|declaration|communiqu[eé]|text)"
_ISSUED = re.compile(
    rf"\b{_TEXT}\b[^.:\n]{{0,60}}\bwas (?:jointly )?(?:released|issued|adopted|agreed|endorsed|made)"
    r"(?: jointly)? by (?:the )?(?P<who>[^.:\n]{5,300})"
    r"|^(?P<front>[^.:\n]{10,300}?) (?:issue|release|make|adopt)[sd]?\b[^.:\n]{0,20} the following"
    rf"[^.:\n]{{0,20}} {_TEXT}"
    r"|^Issued (?:jointly )?by\b[^.:\n]{0,60}:\s*(?P<list>(?:[A-Z][^.:\n]{2,40}\n){2,40})",
    re.MULTILINE,
)
# Within how many characters a page says who issues it.
_HEAD = 1_200
_MEET = frozenset({"meet", "convene", "gather", "hold"})
# So many sentences open a text.
_OPENING = 2


def issuers(d: Discourse) -> tuple[str, ...]:
    """Whom "we" means outside of quotation marks; nobody where the text does not say."""
    return (
        _issued(d)
        or _after_we(d)
        or _gathered(d)
        or _titled(d)
        or _of_states(d)
        or _opening(d)
        or _organisation(d)
    )


def _issued(d: Discourse) -> tuple[str, ...]:
    """ "The following statement was released by the Governments of X and Y", "Issued by: X, Y"."""
    text = d.reading.text
    match = _ISSUED.search(text, 0, _HEAD)
    if match is None or match.lastgroup is None:
        return ()
    start, end = match.span(match.lastgroup)
    # "The embassies of X and Y in Z".
    there = text.find(" in ", start, end)
    return _several(d, start, there if there > 0 else end)


def _gathered(d: Discourse) -> tuple[str, ...]:
    """The people, each of another state, of whom the first sentence says that they met."""
    first = next((s for s in d.parse.sentences if d.reading.layout.read()[s.block].kind == "body"), None)
    if first is None or not any(t.dep == "ROOT" and t.lemma in _MEET for t in d.parse.words(first)):
        return ()
    people = dict.fromkeys(
        person_of(d, c) for c in d.chunks if first.first <= c.token < first.last and c.token in d.of_token
    )
    states = {d.clusters[id].state for id in people}
    return tuple(people) if len(people) > 2 and len(states) == len(people) and None not in states else ()


def _of_states(d: Discourse) -> tuple[str, ...]:
    """Those whom the title names; of states, the people who act for them where the text begins."""
    named = _in_title(d)
    codes = {d.clusters[id].state for id in named}
    if len(codes) < 2 or any(d.clusters[id].person for id in named):
        return named
    first = next((s for s in d.parse.sentences if d.reading.layout.read()[s.block].kind == "body"), None)
    people = [
        person_of(d, c)
        for c in d.chunks
        if first is not None and first.first <= c.token < first.last and c.token in d.of_token
    ]
    people = list(dict.fromkeys(people))
    apart = len(people) == len(codes) and {d.clusters[id].state for id in people} == codes
    return tuple(people) if apart else named


def _organisation(d: Discourse) -> tuple[str, ...]:
    """The organisation of states that a title names first: "Chairman's Statement of the ASEAN Summit"."""
    title = d.reading.document.title or ""
    matter = _MATTER.search(title)
    found = [
        state_at(ws, i)
        for ws in [words(title, 0, matter.start() if matter else len(title))]
        for i in range(len(ws))
    ]
    codes = {state.code for state in found if state is not None}
    code = codes.pop() if len(codes) == 1 else None
    id = d.state_entity(code) if code is not None else None
    return (id,) if id is not None and d.clusters[id].kind == "organisation" else ()


def _in_title(d: Discourse) -> tuple[str, ...]:
    """The people, else the states, whose statement a title says it is: "U.S.-EU Joint Statement"."""
    title = d.reading.document.title or ""
    start = d.reading.text.find(title) if title else -1
    if start < 0:
        return ()
    matter = _MATTER.search(title)
    stop = matter.start() if matter else len(title)
    between = _BETWEEN.search(title, stop)
    found = _several(d, start, start + stop)
    if found or between is None:
        return found
    return _several(d, start + between.end(), start + len(title))


def _opening(d: Discourse) -> tuple[str, ...]:
    """The people, else the states, who act together where the text begins: "Peru and Chile announced"."""
    body = (s for s in d.parse.sentences if d.reading.layout.read()[s.block].kind == "body")
    for sentence, _ in zip(body, range(_OPENING), strict=False):
        for token in d.parse.words(sentence):
            if token.dep != "nsubj" or d.in_quote(token.start):
                continue
            found = _several(d, *_row(d, token))
            if found:
                return found
    return ()


def _row(d: Discourse, subject: Token) -> tuple[int, int]:
    """From the first word of a subject to the last of those joined to it, in code points."""
    left = d.parse.tokens[d.parse.left[subject.i]]
    last, at = subject, [subject]
    while at:
        below = [c for c in d.parse.children_by(at.pop().i, "conj") if c.tag[:1] == "N"]
        at += below
        last = max((last, *below), key=lambda t: t.i)
    return left.start, last.end


def _several(d: Discourse, start: int, end: int) -> tuple[str, ...]:
    """Two or more people, else two or more states, that the words of a stretch name."""
    people = [
        person_of(d, c)
        for c in d.chunks
        if start <= c.start < end and c.sort == "person" and c.token in d.of_token
    ]
    if len(set(people)) > 1:
        return tuple(dict.fromkeys(people))
    said = d.reading.text[start:end]
    codes = _states(said)
    if len(codes) < 2:
        # "India-Fiji", "Japan-U.S.-Philippines"
        codes = _states(_HYPHEN.sub(" , ", said))
    ids = [d.state_entity(code) for code in codes]
    return tuple(id for id in ids if id is not None) if len(codes) > 1 else ()


def _states(said: str) -> tuple[str, ...]:
    """The codes of the states that words name, each once."""
    ws, at, found = words(said, 0, len(said)), 0, dict[str, None]()
    while at < len(ws):
        state = state_at(ws, at)
        if state is not None and state.kind in {"name", "adjective"} and state.code not in MEMBERS:
            found[state.code] = None
        at += state.length if state is not None else 1
    return tuple(found)


def _after_we(d: Discourse) -> tuple[str, ...]:
    for sentence in d.parse.sentences:
        for token in d.parse.words(sentence):
            if token.lower == "we" and d.parse.tokens[token.i + 1 : token.i + 2] and _comma_behind(d, token):
                return _between(d, token, d.parse.tokens[token.head])
    return ()


def _comma_behind(d: Discourse, we: Token) -> bool:
    verb = d.parse.tokens[we.head]
    behind = d.parse.tokens[we.i + 1].text in {",", "–", "—", "-"}
    return behind and we.dep == "nsubj" and verb.i > we.i and not d.in_quote(we.start)


def _between(d: Discourse, we: Token, verb: Token) -> tuple[str, ...]:
    """The people named between "we" and its verb, else the group of office holders."""
    people = [
        person_of(d, chunk)
        for chunk in d.chunks
        if chunk.sort == "person" and we.i < chunk.token < verb.i and chunk.token in d.of_token
    ]
    if people:
        return tuple(dict.fromkeys(people))
    if several := _several(d, we.end, verb.start):
        return several
    match = _AFTER_WE.match(d.reading.text, we.end, verb.start)
    return _states_or_group(d, *match.span("who")) if match else ()


def _titled(d: Discourse) -> tuple[str, ...]:
    title = d.reading.document.title or ""
    start = d.reading.text.find(title) if title else -1
    match = _OF_TITLE.search(title) if start >= 0 else None
    if match is None:
        return ()
    first, last = match.span("who") if match["who"] else match.span("by")
    return _states_or_group(d, start + first, start + last)


def _states_or_group(d: Discourse, start: int, end: int) -> tuple[str, ...]:
    """The states whose office holders are meant, "the Foreign Ministers of Peru and Chile"; else these."""
    return _several(d, start, end) or (_group(d, start, end),)


def _group(d: Discourse, start: int, end: int) -> str:
    id = d.keyed("group", "issuers", d.reading.text[start:end], None)
    d.clusters[id].mentions.append((start, end, "title"))
    return id


__all__ = ["issuers"]
