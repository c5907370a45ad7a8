"""The task `polnear`: what counts as attributed, and the measures over it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from communique.evaluate import polnear
from communique.evaluate.attributions import Article, Attribution, aligned, tally

TEXT = (
    "Rain halts talks.\n\n"
    "“The road is closed,” Ana Duarte said. She believes the talks may fail. Ben Okoro said that his aide "
    "had told him to wait.\n"
)


@pytest.fixture(scope="module")
def task() -> polnear.Task:
    return polnear.Task(polnear.reader(None).read)


def words(found: Any) -> Iterator[tuple[str, str, str]]:
    for one in found["attributions"]:
        yield tuple(" ".join(TEXT[a:b] for a, b in one[key]) for key in ("source", "cue", "content"))  # type: ignore[misc]


def test_thoughts_count_and_what_stands_within_another_content_does_not(task: polnear.Task) -> None:
    found = task.predict({"id": "1", "text": TEXT})
    assert list(words(found)) == [
        ("Ana Duarte", "said", "The road is closed"),
        ("She", "believes", "the talks may fail"),
        ("Ben Okoro", "said", "his aide had told him to wait"),
    ]
    assert json.loads(json.dumps(found)) == found


def test_an_article_that_is_judged_by_itself_is_right(task: polnear.Task) -> None:
    found = task.predict({"id": "1", "text": TEXT})
    gold = [{**one, "type": "direct"} for one in found["attributions"]]
    judged = task.report([({"id": "1", "text": TEXT, "gold": gold}, found)])
    assert judged is not None
    assert judged.score == 1
    assert task.report([({"id": "1", "text": TEXT}, found)]) is None


def test_a_source_counts_where_contents_overlap() -> None:
    gold = (Attribution(((0, 10),), ((20, 25),), "direct"), Attribution(((40, 60),), ((30, 35),), "indirect"))
    found = (Attribution(((0, 10),), ((24, 28),)), Attribution(((45, 50),), ()), Attribution(((70, 75),), ()))
    article = Article("x" * 80, gold, found)
    assert sorted(aligned(article)) == [(0, 0), (1, 1)]
    of = tally([article])
    assert (of.overlapping.precision, of.overlapping.recall) == pytest.approx((1 / 3, 0.5))
    assert of.source_accuracy == 0.5
    assert of.by_type == {"direct": (1, 1), "indirect": (0, 1)}
    assert (of.content_overlap.precision, of.content_overlap.recall) == pytest.approx((2 / 3, 0.625))
    assert (of.characters.precision, of.characters.recall) == (0.75, 0.5)
    assert of.content_exact.recall == 0.5
    assert of.exact.f1 == 0


def test_marks_at_the_edges_are_no_difference() -> None:
    text = "“No,” he said."
    gold, found = Attribution(((0, 5),), ((6, 8),)), Attribution(((1, 3),), ((6, 8),))
    assert tally([Article(text, (gold,), (found,))]).exact.f1 == 1


def test_nothing_found_and_nothing_to_find() -> None:
    assert tally([Article("", (), ())]).overlapping.f1 == 0
