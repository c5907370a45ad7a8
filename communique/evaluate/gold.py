"""Measures a reader against a directory of gold records."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..model import Document, Record
from .align import align
from .goldfile import digest, load
from .report import Report, pool
from .score import Score
from .score_contacts import engagements
from .score_events import events
from .score_people import frame, people, places
from .score_speech import commitments, statements

Read = Callable[[Document], Record]

# Every part of the report comes from one of these, in this order.
MEASURES = (people, engagements, statements, commitments, events, places, frame)


@dataclass(frozen=True, slots=True)
class Judged:
    """The scores of one document and the faults in its record."""

    name: str
    scores: tuple[Score, ...]
    faults: tuple[str, ...]


def judge(directory: Path, read: Read) -> Iterator[Judged]:
    """Reads and scores each gold document; GoldError if any is bad, before the first is read."""
    for gold in load(directory):
        try:
            record = read(gold.document)
        except Exception as e:
            e.add_note(f"while reading {gold.name}")
            raise
        case = align(gold, record)
        scores = tuple(score for measure in MEASURES for score in measure(case))
        faults = tuple(f"{fault.by.name}: {fault.message}" for fault in record.faults)
        yield Judged(name=gold.name, scores=scores, faults=faults)


def evaluate(directory: Path, *, read: Read) -> Report:
    """The report on all gold below `directory`, counts pooled over documents."""
    return summarise(judge(directory, read), digest=digest(directory))


def summarise(judged: Iterable[Judged], *, digest: str) -> Report:
    """The report on documents judged already."""
    documents = tuple(judged)
    return Report(
        digest=digest,
        documents=len(documents),
        faults=sum(len(document.faults) for document in documents),
        parts=pool(score for document in documents for score in document.scores),
    )


def errors(directory: Path, read: Read, *, parts: Collection[str] = ()) -> Iterator[str]:
    """A line for each thing missed, invented or wrong, document by document; all parts if none are named."""
    for document in judge(directory, read):
        yield from listing(document, parts=parts)


def listing(document: Judged, *, parts: Collection[str] = ()) -> Iterator[str]:
    """The lines of `errors` for one document, its name first."""
    yield f"== {document.name}"
    yield from (f"fault: {fault}" for fault in document.faults)
    for score in document.scores:
        if parts and score.part not in parts:
            continue
        yield from (f"{score.part} missed: {text}" for text in score.missed)
        yield from (f"{score.part} invented: {text}" for text in score.invented)
        yield from (f"{score.part} wrong: {text}" for text in score.wrong)
