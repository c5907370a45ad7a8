"""Who briefs: the spokesperson whose briefing a report goes through, whoever is named in between."""

from __future__ import annotations

from collections.abc import Callable

from ..vocab.reporting import reporting
from .discourse import Discourse
from .nationality import id_of
from .tokens import Token

# Within how many sentences of the text a briefing is called one and its speaker named.
_OPENING = 6
_BRIEFINGS = frozenset({"briefing", "briefings", "presser", "briefed"})


def briefer(d: Discourse) -> str | None:
    """The spokesperson who speaks where a report of a briefing begins; None if it is no such report."""
    if d.briefer is None:
        d.briefer = (_first_spokesperson(d) if _is_briefing(d) else None) or ""
    return d.briefer or None


def _is_briefing(d: Discourse) -> bool:
    first = d.parse.sentences[:_OPENING]
    return any(not _BRIEFINGS.isdisjoint(t.lower for t in d.parse.words(s)) for s in first)


def _first_spokesperson(d: Discourse) -> str | None:
    last = d.parse.sentences[min(_OPENING, len(d.parse.sentences)) - 1].last
    for person in d.everyone:
        token = person.chunks[0].token
        if token < last and any(title.office == "spokesperson" for title in person.titles):
            return id_of(d, person)
    return None


def speaks_on(d: Discourse, token: Token, fits: Callable[[str], bool]) -> str | None:
    """ "On trade, she said": the briefer, where nobody else has begun to speak or act in the paragraph.

    `fits` says whom the pronoun may mean.
    """
    whose = briefer(d)
    verb = d.parse.tokens[token.head]
    if whose is None or not fits(whose) or token.dep != "nsubj" or not reporting().speaks(verb.lemma):
        return None
    sentence = d.parse.sentence_of(token.i)
    for index in range(sentence.index, -1, -1):
        other = d.parse.sentences[index]
        if other.block != sentence.block:
            break
        for seen in d.here(other, token.i):
            if seen.subject and not seen.quoted and len(seen.ids) == 1 and fits(seen.ids[0]):
                said = reporting().speaks(d.parse.tokens[d.parse.tokens[seen.token].head].lemma)
                if said or index == sentence.index - 1:
                    return seen.ids[0] if seen.ids[0] == whose else None
    return whose
