"""Words passed on: "the agency quoted X as saying", "reported, citing two aides": both who say them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..vocab.reporting import Reporting, Row
from . import clauses
from .attribution import Attribution, Chars, trim
from .cues import Cue
from .reading import Reading
from .tokens import Token

_PASSING = frozenset({"quote", "cite"})
_VOICES = frozenset({"person", "role", "group", "body", "organisation"})
_PASSED = Row("quote", "", frozenset({"that", "quote"}), frozenset(), "state", "speech", False)


def passed_on(reading: Reading, found: Sequence[Attribution], table: Reporting) -> Iterator[Attribution]:
    """The attributions, those of whoever passes words on or is cited for them among them."""
    by_token = {a.cue.token: a for a in found}
    for a in found:
        verb = reading.parse.tokens[a.cue.token]
        above = _quoting(reading, a)
        if above is not None and not _speaks_itself(reading, by_token, above.token):
            yield Attribution(above, None, a.content, ())
        if verb.lemma in _PASSING and verb.tag == "VBG" and (source := _cited(reading, a)) is not None:
            reported = _reported(reading, a, found, table)
            if reported is not None:
                yield Attribution(replace(a.cue, sources=(source.i,), rows=(_PASSED,)), None, reported, ())
                continue
        if verb.lemma != "quote":
            yield a


def _quoting(reading: Reading, a: Attribution) -> Cue | None:
    """ "MAP quoted the ministry as saying": the agency's own cue above "saying"."""
    parse = reading.parse
    verb = parse.tokens[a.cue.token]
    link = parse.tokens[verb.head]
    above = parse.tokens[link.head]
    if verb.dep != "pcomp" or link.lower != "as" or above.lemma not in _PASSING:
        return None
    if not clauses.is_verb(above) or clauses.passive(parse, above.i) or clauses.negated(parse, above.i):
        return None
    who = clauses.subject(parse, above.i)
    return None if who is None else Cue(above.i, above.i, above.i, (_PASSED,), (who,))


def _cited(reading: Reading, a: Attribution) -> Token | None:
    """Who is cited: somebody who can speak, and no paper or reason."""
    noun = reading.parse.child(a.cue.token, "dobj")
    if noun is None:
        return None
    entities = reading.who.entities
    known = [entities[i] for i in reading.who.of(reading.parse, noun.i) if i in entities]
    return noun if known and all(e.kind in _VOICES for e in known) else None


def _reported(
    reading: Reading, a: Attribution, found: Sequence[Attribution], table: Reporting
) -> tuple[Chars, ...] | None:
    """What the verb of speaking that "citing" goes with reports, without the words of citing."""
    parse = reading.parse
    mine = parse.tokens[a.cue.token].sentence
    above = {t.i for t in clauses.ancestors(parse, a.cue.token)}
    for other in found:
        verb = parse.tokens[other.cue.token]
        near = verb.i in above or other.cue.sources == a.cue.sources
        if verb.sentence != mine or verb.i == a.cue.token or not near or not table.speaks(verb.lemma, "that"):
            continue
        start = parse.tokens[parse.left[a.cue.token]].start
        end = parse.tokens[parse.right[a.cue.token]].end
        kept = [part for span in other.content for part in _around(reading, span, start, end)]
        return tuple(kept) or None
    return None


def _around(reading: Reading, span: Chars, start: int, end: int) -> Iterator[Chars]:
    for a, b in ((span[0], min(span[1], start)), (max(span[0], end), span[1])):
        part = trim(reading.text, a, b, that=True) if a < b else None
        if part is not None:
            yield part


def _speaks_itself(reading: Reading, found: dict[int, Attribution], verb: int) -> bool:
    """Whether the verb of quoting has words of its own already."""
    return verb in found and reading.parse.tokens[verb].lemma != "quote"
