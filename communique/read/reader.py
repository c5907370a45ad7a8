"""Document -> Record: lays out, parses, runs the extractors, and keeps what is of use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..errors import CommuniqueError
from ..model import By, Document, Entity, Fault, Record
from . import ellipsis, layout, registry, surface
from .parse import MODEL, Parser
from .reading import Extractor, Reading
from .tokens import Parse

READER = By(name="reader", version=1)
# A document's text beyond this many code points is kept but not read: 200 pages of transcript are 600,000.
# So many of a transcript took 17 s of CPU and 430 MiB on one core, the worst of hostile texts ("he said he
# said ...") 34 s and 1,380 MiB.
LONGEST_READ = 640_000
# Kinds of entity that stay in a record even if nothing refers to them.
_ALWAYS = frozenset({"person", "state", "body", "organisation"})


class Reader:
    """Reads documents one at a time with one loaded model; the same input gives the same record.

    Pure: no input or output, no clock, no memory of earlier documents.
    """

    def __init__(self, *, model: str = MODEL, extractors: Sequence[Extractor] = registry.EXTRACTORS) -> None:
        self._extractors = registry.check(extractors)
        self._parser = Parser(model)

    def read(self, document: Document) -> Record:
        """The record of a document. What fails is a `Fault` in it; no document makes it raise."""
        faults: list[Fault] = []
        laid = layout.lay_out(document)
        text = laid.document.text
        reason = _unreadable(laid.document)
        if reason:
            faults.append(Fault(by=READER, message=reason))
            return _record(Reading(laid.document, laid, _EMPTY), faults)
        laid = _shortened(laid, faults)
        try:
            seen = surface.surface(laid)
            blocks = [(block.start, block.end) for block in laid.read()]
            subjectless = ellipsis.openings(laid)
            parse = self._parser.parse(text, blocks, seen.merges(), subjectless=subjectless)
        except Exception as error:
            faults.append(Fault(by=READER, message=_said(error)))
            return _record(Reading(laid.document, laid, _EMPTY), faults)
        found: dict[str, tuple[Any, ...]] = {"surface": (seen,)}
        for extractor in self._extractors:
            reading = Reading(laid.document, laid, parse, dict(found))
            try:
                found[extractor.gives] = tuple(extractor.run(reading, extractor.by))
            except Exception as error:
                faults.append(Fault(by=extractor.by, message=_said(error)))
        return _record(Reading(laid.document, laid, parse, found), faults)

    def read_many(self, documents: Iterable[Document]) -> Iterator[Record]:
        """The records of documents, in order, each as `read` gives it; takes and holds one at a time."""
        return (self.read(document) for document in documents)


_EMPTY = Parse((), (), (), (), ())


def _said(error: Exception) -> str:
    if isinstance(error, CommuniqueError):
        return str(error)
    return f"{type(error).__name__}: {error}; this part of the record is missing"


def _unreadable(document: Document) -> str | None:
    if not document.text.strip():
        return "the document is empty"
    if document.language is None:
        return "the text is not English as far as can be told; it is kept but not read"
    return None


def _shortened(laid: layout.Layout, faults: list[Fault]) -> layout.Layout:
    """The layout without the blocks beyond LONGEST_READ."""
    kept = tuple(block for block in laid.blocks if block.end <= LONGEST_READ)
    cut = tuple(
        layout.Block(block.start, LONGEST_READ, block.kind, block.label, block.bullet)
        for block in laid.blocks
        if block.start < LONGEST_READ < block.end
    )
    if len(kept) + len(cut) < len(laid.blocks) or cut:
        faults.append(Fault(by=READER, message=f"only the first {LONGEST_READ:,} characters are read"))
        return layout.Layout(laid.document, kept + cut)
    return laid


def _record(reading: Reading, faults: list[Fault]) -> Record:
    parts = {
        name: reading.give(name) for name in ("engagements", "statements", "commitments", "events", "places")
    }
    return Record(
        document=reading.document,
        entities=tuple(_kept(reading.who.entities.values(), _referred(parts))),
        faults=tuple(faults),
        **parts,
    )


def _kept(entities: Iterable[Entity], referred: set[str]) -> Iterator[Entity]:
    """Entities that something refers to, and people, states and bodies always, by first mention."""
    kept = [e for e in entities if e.id in referred or (e.kind in _ALWAYS and e.mentions)]
    return iter(sorted(kept, key=lambda e: (e.mentions[0].start if e.mentions else 0, int(e.id[1:]))))


def _referred(parts: dict[str, tuple[Any, ...]]) -> set[str]:
    found: set[str] = set()
    for engagement in parts["engagements"]:
        found.update(p.entity for p in engagement.participants)
        found.add(engagement.place or "")
    for statement in parts["statements"]:
        found.update(statement.speakers, statement.addressees)
    for commitment in parts["commitments"]:
        found.update(commitment.by, commitment.to)
    for event in parts["events"]:
        found.update(event.source, event.target)
        found.add(event.place or "")
    found.update(place.entity for place in parts["places"])
    return found
