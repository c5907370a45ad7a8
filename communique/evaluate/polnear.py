"""The task `polnear`: who said what in articles, by source, cue and content (Newell and others, LREC 2018).

The set gives to a source what is thought, wished and done as well as what is said, also if denied or still to
come, and nothing within what is given already. The record holds statements alone; so all that the reader sees
attributed counts here, less what stands within another's content.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..model import Document, Record, Statement, document
from ..read import reference, statements
from ..read.parse import MODEL
from ..read.reader import Reader
from ..read.reading import Extractor
from .attributions import Article, Attribution, Tally, tally
from .items import Found, Item, Prediction

_EXTRACTORS = (
    Extractor("reference", 1, ("parse", "surface"), "who", reference.extract),
    Extractor("attributions", 1, ("who",), "statements", statements.every),
)


def reader(model: str | None) -> Reader:
    """A reader that finds who everybody is and what is attributed to whom, and nothing else."""
    return Reader(model=model or MODEL, extractors=_EXTRACTORS)


class Task:
    """Reads each article as a document of its own."""

    needs: tuple[str, ...] = ("id", "text")

    def __init__(self, read: Callable[[Document], Record]) -> None:
        self._read = read

    def predict(self, item: Item) -> Prediction:
        """`{id, attributions}`, each with lists of `[start, end]` for content, source and cue."""
        found = [
            {
                "content": [[span.start, span.end] for span in statement.content],
                "source": [[span.start, span.end] for span in statement.source_spans],
                "cue": [[statement.cue.start, statement.cue.end]] if statement.cue is not None else [],
            }
            for statement in outermost(self._read(document(item["text"])).statements)
        ]
        return {"id": item["id"], "attributions": found}

    def report(self, judged: Sequence[tuple[Item, Prediction]]) -> Found | None:
        """The score is F1 of attributions whose content and source both overlap."""
        known = [
            Article(item["text"], _attributions(item["gold"]), _attributions(prediction["attributions"]))
            for item, prediction in judged
            if isinstance(item.get("gold"), list)
        ]
        if not known:
            return None
        found = tally(known)
        return Found(text(found), found.overlapping.f1)


def outermost(found: Sequence[Statement]) -> Iterator[Statement]:
    """The statements whose cue does not stand in what another introduces."""
    for statement in found:
        at = statement.cue.start if statement.cue is not None else statement.content[0].start
        others = (o for o in found if o is not statement and o.content != statement.content)
        if not any(span.start <= at < span.end for o in others for span in o.content):
            yield statement


def _attributions(given: Sequence[Item]) -> tuple[Attribution, ...]:
    """Those that have content."""
    return tuple(
        Attribution(_spans(one, "content"), _spans(one, "source"), str(one.get("type", "")))
        for one in given
        if one.get("content")
    )


def _spans(one: Item, key: str) -> tuple[tuple[int, int], ...]:
    return tuple((int(start), int(end)) for start, end in one.get(key) or ())


def text(found: Tally) -> str:
    """Precision, recall and F1 of each measure; the source on matched content; recall by type."""
    rows = [
        f"{name:<34}{score.precision:>8.4f}{score.recall:>8.4f}{score.f1:>8.4f}"
        for name, score in (
            ("content and source overlap", found.overlapping),
            ("content and source exact", found.exact),
            ("content exact", found.content_exact),
            ("content by overlap", found.content_overlap),
            ("characters of content", found.characters),
        )
    ]
    rows.append(f"{'source right on matched content':<34}{found.source_accuracy:>24.4f}")
    rows += [
        f"{f'half of the content: {name}':<34}{'':>8}{hit / all_:>8.4f}{all_:>8} in gold"
        for name, (hit, all_) in sorted(found.by_type.items())
    ]
    return "\n".join((f"{'':<34}{'P':>8}{'R':>8}{'F1':>8}", *rows))
