"""What a comparison of one part of one document gives: counts, and the words of what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

G = TypeVar("G")
P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one part; for an accuracy `gold` and `predicted` are both the number of cases judged."""

    part: str
    gold: int
    predicted: int
    right: int
    missed: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One judged case of an accuracy; `words` say where it stands."""

    wanted: object
    got: object
    words: str
    right: bool

    def __str__(self) -> str:
        return f"wanted {self.wanted}, got {self.got}: {self.words}"


def check(wanted: object, got: object, words: str) -> Check:
    """A case that is right when both are equal."""
    return Check(wanted=wanted, got=got, words=words, right=wanted == got)


def accuracy(part: str, checks: Iterable[Check]) -> Score:
    """The score of cases that are each right or wrong."""
    cases = tuple(checks)
    wrong = tuple(str(case) for case in cases if not case.right)
    return Score(part, len(cases), len(cases), len(cases) - len(wrong), wrong=wrong)


def found(
    part: str,
    gold: Sequence[G],
    predicted: Sequence[P],
    pairs: Sequence[tuple[int, int]],
    *,
    say_gold: Callable[[G], str],
    say_predicted: Callable[[P], str],
) -> Score:
    """The score of two lists with `pairs` of positions that match, one to one."""
    hit, used = {g for g, _ in pairs}, {p for _, p in pairs}
    return Score(
        part=part,
        gold=len(gold),
        predicted=len(predicted),
        right=len(pairs),
        missed=tuple(say_gold(item) for i, item in enumerate(gold) if i not in hit),
        invented=tuple(say_predicted(item) for i, item in enumerate(predicted) if i not in used),
    )


def best_pairs(
    gold: Sequence[G], predicted: Sequence[P], likeness: Callable[[G, P], float]
) -> list[tuple[int, int]]:
    """One-to-one pairs of positions, the best likeness first, none at 0; in the order of gold."""
    scored = [(likeness(g, p), i, k) for i, g in enumerate(gold) for k, p in enumerate(predicted)]
    taken: dict[int, int] = {}
    used: set[int] = set()
    for value, i, k in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if value > 0 and i not in taken and k not in used:
            taken[i] = k
            used.add(k)
    return sorted(taken.items())
