"""Those in whose common voice a joint statement speaks: "We, A B and C D", "We, the Leaders of the G7"."""

from __future__ import annotations

import re

from .discourse import Discourse
from .nationality import person_of
from .tokens import Token

# Nouns of office in the plural.
_OFFICES = (
    r"leaders|ministers|presidents|heads|members|governments|ambassadors|chiefs|secretaries|representatives"
    r"|parliamentarians|envoys|monarchs|kings|chancellors|commissioners|governors"
)
_WHO = rf"(?:[\w’'&.-]+ ){{0,6}}?(?:{_OFFICES})"
_AFTER_WE = re.compile(
    rf"(?:,| [–—-]) (?:the )?(?P<who>{_WHO}(?: (?:of|from|for) [^.;:]{{1,120}}?)?)(?:,| [–—-])? $",
    re.IGNORECASE,
)
_OF_TITLE = re.compile(
    rf"^(?P<who>{_WHO})[’'] (?:joint )?(?:statement|declaration|communiqu[eé])"
    rf"|(?:statement|declaration|communiqu[eé]) (?:by|of|from) (?:the )?"
    rf"(?P<by>{_WHO}(?: (?:of|from|for) .{{1,120}}?)?)(?= (?:on|following|after|at|in|about)\b|$)",
    re.IGNORECASE,
)


def issuers(d: Discourse) -> tuple[str, ...]:
    """Whom "we" means outside of quotation marks; nobody where the text does not say."""
    return _after_we(d) or _titled(d)


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
    match = _AFTER_WE.match(d.reading.text, we.end, verb.start)
    return (_group(d, *match.span("who")),) if match else ()


def _titled(d: Discourse) -> tuple[str, ...]:
    title = d.reading.document.title or ""
    start = d.reading.text.find(title) if title else -1
    match = _OF_TITLE.search(title) if start >= 0 else None
    if match is None:
        return ()
    first, last = match.span("who") if match["who"] else match.span("by")
    return (_group(d, start + first, start + last),)


def _group(d: Discourse, start: int, end: int) -> str:
    id = d.keyed("group", "issuers", d.reading.text[start:end], None)
    d.clusters[id].mentions.append((start, end, "title"))
    return id


__all__ = ["issuers"]
