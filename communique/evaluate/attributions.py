"""How well attributions agree with gold, by the characters of content and source (Pareti 2015)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

Spans = tuple[tuple[int, int], ...]
_EDGE = frozenset(' \n\r\t"“”‘’,.')


@dataclass(frozen=True)
class Attribution:
    """Content and source by their code points, `type` direct, mixed or indirect."""

    content: Spans
    source: Spans
    type: str = ""

    @cached_property
    def said(self) -> frozenset[int]:
        """The code points of the content."""
        return _points(self.content)

    @cached_property
    def by(self) -> frozenset[int]:
        """The code points of the source."""
        return _points(self.source)


@dataclass(frozen=True, slots=True)
class Article:
    """A text with the attributions that it has and those found."""

    text: str
    gold: tuple[Attribution, ...]
    found: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """Precision and recall, each from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Tally:
    """All measures; `by_type` has how many of each type have half of their content found, and of how many."""

    overlapping: Measure
    exact: Measure
    content_exact: Measure
    content_overlap: Measure
    characters: Measure
    source_accuracy: float
    by_type: Mapping[str, tuple[int, int]]


def tally(articles: Sequence[Article]) -> Tally:
    """The measures over all articles together.

    Two agree exactly if only white space, quotation marks, commas and stops at their edges differ. Gold and
    found are aligned one to one, those first whose contents share the most.
    """
    counts: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    types: Counter[str] = Counter()
    precise = covered = 0.0
    for article in articles:
        counts.update(_counts(article))
        precise += sum(_share(one.said, article.gold) for one in article.found)
        covered += sum(_share(one.said, article.found) for one in article.gold)
        types.update(one.type for one in article.gold)
        hits.update(one.type for one in article.gold if _half(one, article.found))
    wanted, given = counts["gold"], counts["found"]
    return Tally(
        _measure(counts["overlapping"], given, wanted),
        _measure(counts["exact"], given, wanted),
        _measure(counts["content"], given, wanted),
        Measure(precise / max(1, given), covered / max(1, wanted)),
        _measure(counts["shared"], counts["characters_found"], counts["characters_gold"]),
        counts["overlapping"] / max(1, counts["matched"]),
        {name: (hits[name], types[name]) for name in types},
    )


def _measure(right: int, given: int, wanted: int) -> Measure:
    return Measure(right / max(1, given), right / max(1, wanted))


def _counts(article: Article) -> Mapping[str, int]:
    """How many of each thing there are."""
    pairs = [(article.gold[i], article.found[k]) for i, k in aligned(article)]
    right = [(a, b) for a, b in pairs if a.by & b.by or not (a.by or b.by)]
    core = {one: _core(article.text, one.said) for one in (*article.gold, *article.found)}
    same = Counter(core[one] for one in article.gold) & Counter(core[one] for one in article.found)
    exact = [(a, b) for a, b in pairs if core[a] == core[b]]
    exact = [(a, b) for a, b in exact if _core(article.text, a.by) == _core(article.text, b.by)]
    gold, found = (_points(s for one in side for s in one.content) for side in (article.gold, article.found))
    return {
        "gold": len(article.gold), "found": len(article.found), "matched": len(pairs),
        "overlapping": len(right), "exact": len(exact), "content": same.total(),
        "shared": len(gold & found), "characters_gold": len(gold), "characters_found": len(found),
    }  # fmt: skip


def aligned(article: Article) -> list[tuple[int, int]]:
    """Pairs of gold and found, by their places, greedily by the share of what contents have in common."""
    cells = sorted(
        (
            (len(a.said & b.said) / len(a.said | b.said), i, k)
            for i, a in enumerate(article.gold)
            for k, b in enumerate(article.found)
            if a.said & b.said
        ),
        reverse=True,
    )
    pairs: list[tuple[int, int]] = []
    left, right = set(range(len(article.gold))), set(range(len(article.found)))
    for _, i, k in cells:
        if i in left and k in right:
            pairs.append((i, k))
            left.remove(i)
            right.remove(k)
    return pairs


def _half(one: Attribution, found: Sequence[Attribution]) -> bool:
    return any(2 * len(one.said & other.said) >= len(one.said) for other in found)


def _share(said: Set[int], others: Sequence[Attribution]) -> float:
    """How much of a content the contents of the others cover, each counted, at most 1."""
    return min(1.0, sum(len(said & other.said) for other in others) / len(said))


def _points(spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    return frozenset(i for start, end in spans for i in range(start, end))


def _core(text: str, points: Set[int]) -> frozenset[int]:
    """The code points without marks at the edges and without white space."""
    order = sorted(points)
    first, last = 0, len(order)
    while first < last and text[order[first]] in _EDGE:
        first += 1
    while last > first and text[order[last - 1]] in _EDGE:
        last -= 1
    return frozenset(i for i in order[first:last] if not text[i].isspace())
