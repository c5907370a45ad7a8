"""The reader: one bad extractor or document never costs the rest, and one by one is all at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pydantic import BaseModel

from communique import Reader, Record, document
from communique.errors import AssemblyError, CommuniqueError, ModelMissing
from communique.model import By, Commitment, Document, Entity
from communique.read import reader as reading_module
from communique.read.layout import lay_out
from communique.read.reader import LONGEST_READ, READER
from communique.read.reading import Extractor, Reading
from communique.read.registry import EXTRACTORS

TEXT = (
    "NAIROBI – Danish Trade Minister Ulla Krog called on Kenya’s Interior Minister Daniel Mwangi here on "
    "Monday. "
    "She thanked Kenya for its hospitality and promised to send two ships by June. "
    "“We are neighbours by sea,” Mwangi said. He condemned the attack on the harbour in Lamu.\n"
)
PARTS = ("entities", "engagements", "statements", "commitments", "events", "places")


@pytest.fixture(scope="module")
def whole(reader: Reader) -> Record:
    return reader.read(document(TEXT, published="2025-06-03"))


def crash(reading: Reading, by: By) -> Iterator[object]:
    raise ZeroDivisionError("no such luck")


def refuse(reading: Reading, by: By) -> Iterator[object]:
    raise CommuniqueError("the table is closed")


def crash_later(reading: Reading, by: By) -> Iterator[object]:
    yield from ()
    raise ZeroDivisionError("no such luck")


def without(name: str, run: object = crash) -> Reader:
    """A reader one of whose extractors is replaced."""
    return Reader(extractors=[replace(e, run=run) if e.name == name else e for e in EXTRACTORS])  # type: ignore[arg-type]


def test_every_part_is_there(whole: Record) -> None:
    assert whole.faults == ()
    for part in PARTS:
        assert getattr(whole, part), part


def test_the_last_extractors_crash_costs_its_part_only(whole: Record) -> None:
    record = without("places").read(whole.document)
    (fault,) = record.faults
    assert (fault.by.name, fault.by.version) == ("places", 1)
    assert fault.message == "ZeroDivisionError: no such luck; this part of the record is missing"
    assert record.places == ()
    assert (record.statements, record.events) == (whole.statements, whole.events)


@pytest.mark.parametrize("name", [extractor.name for extractor in EXTRACTORS])
def test_a_crash_is_a_fault_and_the_rest_stands(whole: Record, name: str) -> None:
    record = without(name).read(whole.document)
    assert [fault.by.name for fault in record.faults] == [name]
    assert record.document == whole.document
    if name not in {"reference", "statements"}:
        assert record.statements == whole.statements


def test_a_crash_after_the_first_finding_is_the_same(whole: Record) -> None:
    (fault,) = without("events", crash_later).read(whole.document).faults
    assert fault.by.name == "events"


def test_an_error_of_ours_speaks_for_itself(whole: Record) -> None:
    (fault,) = without("events", refuse).read(whole.document).faults
    assert fault.message == "the table is closed"


def test_a_crashing_parse_is_a_fault(whole: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> object:
        raise ZeroDivisionError("no tree")

    broken_reader = Reader()
    monkeypatch.setattr(broken_reader._parser, "parse", broken)
    record = broken_reader.read(document(TEXT))
    assert [(fault.by, fault.message[:17]) for fault in record.faults] == [(READER, "ZeroDivisionError")]
    assert record.document.text == TEXT
    assert record.entities == ()


@pytest.mark.parametrize("text", ["", " ", "\n\n\t"])
def test_an_empty_text(reader: Reader, text: str) -> None:
    record = reader.read(document(text))
    assert [fault.message for fault in record.faults] == ["the document is empty"]
    assert record.document.text == text


GERMAN = (
    "Die Ministerin empfing am Montag den Botschafter in der Hauptstadt. Sie sagte, dass die Gespräche gut "
    "waren "
    "und dass man sich im Herbst wieder treffen werde, um über den Hafen zu sprechen."
)


def test_another_language_is_kept_but_not_read(reader: Reader) -> None:
    record = reader.read(document(GERMAN))
    (fault,) = record.faults
    assert "not English" in fault.message
    assert record.document.language is None
    assert record.document.text == GERMAN
    assert [getattr(record, part) for part in PARTS] == [()] * len(PARTS)


def test_english_is_said_to_be_so(whole: Record) -> None:
    assert whole.document.language == "en"


def test_only_the_beginning_of_a_long_text_is_read(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_module, "LONGEST_READ", len(TEXT))
    longer = TEXT + "\nNorwegian Trade Minister Kari Moen praised the port.\n"
    record = reader.read(document(longer))
    assert [fault.message for fault in record.faults] == [f"only the first {len(TEXT):,} characters are read"]
    assert record.document.text == longer
    people = {e.name for e in record.entities if e.kind == "person"}
    assert people == {"Ulla Krog", "Daniel Mwangi"}


def test_a_paragraph_is_cut_where_reading_ends(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_module, "LONGEST_READ", TEXT.index("“We"))
    record = reader.read(document(TEXT))
    assert len(record.faults) == 1
    assert {s.cue.text for s in record.statements if s.cue} == {"thanked", "promised"}


def test_the_limit_is_far_beyond_any_report() -> None:
    assert LONGEST_READ >= 600_000


def test_many_equal_one_by_one(reader: Reader) -> None:
    documents = [document(text, published="2025-06-03") for text in (TEXT, "", GERMAN, TEXT[10:])]
    assert list(reader.read_many(documents)) == [reader.read(doc) for doc in documents]


def test_read_many_takes_one_at_a_time(reader: Reader) -> None:
    taken: list[str] = []

    def source() -> Iterator[Document]:
        for text in (TEXT, TEXT):
            taken.append(text)
            yield document(text)

    records = reader.read_many(source())
    assert taken == []
    next(records)
    assert len(taken) == 1


def test_every_finding_says_who_made_it(whole: Record) -> None:
    versions = {e.gives: By(name=e.name, version=e.version) for e in EXTRACTORS}
    for part in PARTS:
        for finding in getattr(whole, part):
            assert stamp(finding) == versions["who" if isinstance(finding, Entity) else part]


def stamp(finding: BaseModel) -> By:
    by = finding.read_by if isinstance(finding, Commitment) else finding.by  # type: ignore[attr-defined]
    assert isinstance(by, By)
    return by


def test_a_raised_version_is_on_the_findings(whole: Record) -> None:
    raised = [replace(e, version=7) if e.name == "statements" else e for e in EXTRACTORS]
    record = Reader(extractors=raised).read(whole.document)
    assert {s.by for s in record.statements} == {By(name="statements", version=7)}
    assert {e.by.version for e in record.entities} == {1}


def test_an_unfit_set_of_extractors_is_refused_at_once() -> None:
    with pytest.raises(AssemblyError):
        Reader(extractors=[Extractor("alone", 1, ("who",), "alone", crash)])


def test_a_missing_model_is_named() -> None:
    with pytest.raises(ModelMissing, match="no_such_model") as caught:
        Reader(model="no_such_model")
    assert caught.value.model == "no_such_model"


def test_reading_a_laid_out_document_again_changes_nothing(whole: Record, reader: Reader) -> None:
    assert lay_out(whole.document).document == whole.document
    assert reader.read(whole.document) == whole
