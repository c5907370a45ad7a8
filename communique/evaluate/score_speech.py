"""Scores of statements and commitments: who said and promised what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Commitment, Statement
from .align import Case
from .goldfile import GoldCommitment, GoldStatement
from .score import Check, Score, accuracy, best_pairs, check, found
from .score_contacts import same_time
from .wording import common, length, likeness, short, touches, words

Pair = tuple[GoldStatement, Statement]

_PRONOUNS = frozenset({
    "i", "we", "he", "she", "they", "it", "you", "who", "him", "her", "them", "us", "me", "both",
    "himself", "herself", "themselves",
})  # fmt: skip
# A cue in common tells nested statements apart, whose contents lie one inside the other.
_CUE, _SPEAKER = 0.5, 0.1


def statements(case: Case) -> Iterator[Score]:
    """Statements by speaker and content, by content alone, and what is said of those that match."""
    content, full = _matches(case, speaker=False), _matches(case, speaker=True)
    yield _found(case, "statements", full)
    yield _found(case, "statements_content", content)
    wanted, given = case.facts.statements, case.record.statements
    alike = [(wanted[i], given[k]) for i, k in content]
    yield accuracy("speakers", (_speaker(case, w, g) for w, g in alike))
    yield accuracy("speakers_pronoun", (_speaker(case, w, g) for w, g in alike if _by_pronoun(w)))
    yield accuracy("speakers_role", (_speaker(case, w, g) for w, g in alike if _by_role(case, w)))
    yield accuracy("direct_attributed", _direct(case))
    pairs = [(wanted[i], given[k]) for i, k in full]
    yield accuracy("directness", (check(w.directness, g.directness, _say_gold(case, w)) for w, g in pairs))
    yield accuracy("acts", (check(w.act, g.act, _say_gold(case, w)) for w, g in pairs))


def _matches(case: Case, *, speaker: bool) -> list[tuple[int, int]]:
    def alike(wanted: GoldStatement, given: Statement) -> float:
        value = likeness(wanted.content, given.content)
        if not value:
            return 0.0
        agreed = case.agree(wanted.speakers, given.speakers)
        if speaker and not agreed:
            return 0.0
        return value + _CUE * _same_cue(wanted, given) + _SPEAKER * agreed

    return best_pairs(case.facts.statements, case.record.statements, alike)


def _same_cue(wanted: GoldStatement, given: Statement) -> bool:
    if wanted.cue is None or given.cue is None:
        return wanted.cue is None and given.cue is None
    return touches(wanted.cue, given.cue)


def _found(case: Case, part: str, pairs: Sequence[tuple[int, int]]) -> Score:
    return found(
        part,
        case.facts.statements,
        case.record.statements,
        pairs,
        say_gold=lambda w: _say_gold(case, w),
        say_predicted=lambda g: _say(case, g),
    )


def _speaker(case: Case, wanted: GoldStatement, given: Statement) -> Check:
    source = " / ".join(span.text for span in wanted.source)
    return Check(
        wanted=case.gold_names(wanted.speakers),
        got=case.names(given.speakers),
        words=f"{source!r} {short(wanted.content[0].text)}",
        right=case.agree(wanted.speakers, given.speakers),
    )


def _by_pronoun(statement: GoldStatement) -> bool:
    return bool(statement.source) and all(span.text.casefold() in _PRONOUNS for span in statement.source)


def _by_role(case: Case, statement: GoldStatement) -> bool:
    """Whether people speak and the words for them here hold none of their names and are no pronoun."""
    speakers = [case.wanted[id] for id in statement.speakers]
    if not statement.source or _by_pronoun(statement) or any(s.kind != "person" for s in speakers):
        return False
    said = {word for span in statement.source for word in words(span.text)}
    return not any(said & set(words(s.name)) for s in speakers)


def _direct(case: Case) -> Iterator[Check]:
    """Direct statements with a speaker, each beside the likest gold that holds half its words."""
    for given in case.record.statements:
        if given.directness != "direct" or not given.speakers:
            continue
        size = length(given.content)
        scored = [
            (common(w.content, given.content) / (length(w.content) + size), w)
            for w in case.facts.statements
            if 2 * common(w.content, given.content) >= size > 0
        ]
        if scored:
            yield _speaker(case, max(scored, key=lambda s: s[0])[1], given)


def commitments(case: Case) -> Iterator[Score]:
    """Promises by who makes them and their words."""
    wanted, given = case.facts.commitments, case.record.commitments

    def alike(one: GoldCommitment, other: Commitment) -> float:
        return likeness([one.content], [other.content]) if case.agree(one.by, other.by) else 0.0

    positions = best_pairs(wanted, given, alike)
    pairs = [(wanted[i], given[k]) for i, k in positions]
    yield found(
        "commitments",
        wanted,
        given,
        positions,
        say_gold=lambda w: f"{case.gold_names(w.by)}: {short(w.content.text)}",
        say_predicted=lambda g: f"{case.names(g.by)}: {short(g.content.text)}",
    )
    yield accuracy("commitment_status", (check(w.status, g.status, short(w.content.text)) for w, g in pairs))
    yield accuracy("commitment_due", (same_time(w.due, g.due, short(w.content.text)) for w, g in pairs))


def _say_gold(case: Case, statement: GoldStatement) -> str:
    cue = f"[{statement.cue.text}]" if statement.cue else "[]"
    text = " / ".join(span.text for span in statement.content)
    return f"{case.gold_names(statement.speakers)} {cue} {short(text)}"


def _say(case: Case, statement: Statement) -> str:
    cue = f"[{statement.cue.text}]" if statement.cue else "[]"
    text = " / ".join(span.text for span in statement.content)
    return f"{case.names(statement.speakers)} {cue} {short(text)}"
