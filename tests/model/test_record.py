"""A record quotes its document, refers only to what it holds, and goes through JSON unchanged."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from communique.errors import CommuniqueError, SpanError, UnknownReference
from communique.model import By, Document, Entity, Mention, Record, Span, Statement, document, spans

BY = By(name="hand", version=1)
PARTS = ("entities", "engagements", "statements", "commitments", "events", "places", "faults")


def changed(record: Record, path: str, value: object) -> dict[str, Any]:
    """The record as data with one value replaced; `path` is like `statements.0.cue`."""
    data: dict[str, Any] = json.loads(record.to_json())
    *way, last = path.split(".")
    owner: Any = data
    for step in way:
        owner = owner[int(step)] if step.isdigit() else owner[step]
    owner[int(last) if last.isdigit() else last] = value
    return data


# Spans.


@pytest.mark.parametrize("path", ["document.dateline.span", "statements.0.cue"])
def test_a_span_that_misquotes_is_refused(full: Record, path: str) -> None:
    with pytest.raises(SpanError) as caught:
        Record.model_validate(changed(full, path, {"start": 0, "end": 4, "text": "Moon"}))
    assert (caught.value.claimed, caught.value.found) == ("Moon", full.document.text[:4])
    assert "Document.span" in str(caught.value)


MISQUOTED = (
    "engagements.0.trigger",
    "engagements.0.participants.0.span",
    "engagements.0.time.span",
    "engagements.0.topics.0.span",
    "statements.0.source_spans.0",
    "statements.0.content.0",
    "commitments.0.content",
    "commitments.0.due.span",
    "events.0.trigger",
    "entities.0.roles.0.span",
)


@pytest.mark.parametrize("path", MISQUOTED)
def test_no_span_escapes(full: Record, path: str) -> None:
    with pytest.raises(SpanError):
        Record.model_validate(changed(full, path, {"start": 0, "end": 4, "text": "Moon"}))


def test_a_mention_is_a_span_too(full: Record) -> None:
    wrong = {"start": 0, "end": 4, "text": "Moon", "form": "name"}
    with pytest.raises(SpanError):
        Record.model_validate(changed(full, "entities.0.mentions.0", wrong))


def test_a_span_behind_the_end_is_refused(full: Record) -> None:
    end = len(full.document.text)
    with pytest.raises(SpanError):
        Record.model_validate(
            changed(full, "events.0.trigger", {"start": end, "end": end + 3, "text": "met"})
        )


def test_offsets_are_not_negative() -> None:
    with pytest.raises(ValidationError):
        Span(start=-1, end=2, text="ab")


def test_offsets_count_code_points() -> None:
    doc = document("🕊 Élise met Zoë")
    assert doc.span(2, 7).text == "Élise"


# References.

REFERENCES = (
    "engagements.0.place",
    "engagements.0.participants.0.entity",
    "statements.0.within",
    "commitments.0.statement",
    "commitments.0.engagement",
    "events.0.engagement",
    "events.0.attributed_to",
    "events.0.place",
)
LISTS = (
    "statements.0.speakers",
    "statements.0.addressees",
    "commitments.0.by",
    "commitments.0.to",
    "events.0.source",
    "events.0.target",
)


@pytest.mark.parametrize("path", [*REFERENCES, *LISTS])
def test_an_unknown_reference_is_refused(full: Record, path: str) -> None:
    with pytest.raises(UnknownReference) as caught:
        Record.model_validate(changed(full, path, ["e99"] if path in LISTS else "e99"))
    assert caught.value.reference == "e99"
    assert caught.value.where.split(".")[-1] == path.rsplit(".", maxsplit=1)[-1]


@pytest.mark.parametrize("path", ["statements.0.within", "events.0.attributed_to"])
def test_an_id_of_another_kind_is_refused(full: Record, path: str) -> None:
    with pytest.raises(UnknownReference):
        Record.model_validate(changed(full, path, full.entities[0].id))


def test_a_place_refers_to_an_entity(full: Record) -> None:
    empty = dict.fromkeys(("geonames", "lat", "lon", "country", "admin1"))
    row = empty | {"entity": "e99", "precision": "city", "by": {"name": "hand", "version": 1}}
    with pytest.raises(UnknownReference):
        Record.model_validate(changed(full, "places", [row]))


def test_entity_by_id(full: Record) -> None:
    assert full.entity(full.entities[1].id) is full.entities[1]
    with pytest.raises(KeyError):
        full.entity("e99")


# Models.


def test_models_are_frozen(full: Record) -> None:
    with pytest.raises(ValidationError):
        setattr(full.statements[0], "act", "deny")  # noqa: B010


def test_unknown_keys_are_refused(full: Record) -> None:
    with pytest.raises(ValidationError):
        Record.model_validate(full.model_dump() | {"mood": "good"})


@pytest.mark.parametrize("part", PARTS)
def test_a_missing_part_is_refused(full: Record, part: str) -> None:
    data = full.model_dump()
    del data[part]
    with pytest.raises(ValidationError):
        Record.model_validate(data)


def test_spans_walks_all_with_their_paths(full: Record) -> None:
    found = dict(spans(full))
    assert found["record.statements[0].cue"].text == "said"
    assert len(found) > 25


# JSON.


def keys(value: object) -> Iterator[tuple[frozenset[str], object]]:
    """The key sets of all objects below a JSON value."""
    if isinstance(value, dict):
        yield frozenset(value), value
        for child in value.values():
            yield from keys(child)
    elif isinstance(value, list):
        for child in value:
            yield from keys(child)


def test_every_key_is_present(full: Record, bare: Record) -> None:
    schema = Record.model_json_schema()
    objects = [schema, *(shape for shape in schema["$defs"].values() if "properties" in shape)]
    shapes = {frozenset(shape["properties"]) for shape in objects}
    for record in (full, bare):
        for found, value in keys(json.loads(record.to_json())):
            assert found in shapes, value


def test_the_schema_requires_every_key() -> None:
    schema = Record.model_json_schema(mode="serialization")
    for shape in (schema, *schema["$defs"].values()):
        if "properties" in shape:
            assert set(shape["required"]) == set(shape["properties"]), shape["title"]
            assert shape["additionalProperties"] is False, shape["title"]


def test_round_trip(full: Record, bare: Record) -> None:
    for record in (full, bare):
        assert Record.model_validate_json(record.to_json()) == record
        assert Record.model_validate_json(record.to_json(indent=None)).to_json() == record.to_json()


texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
names = st.from_regex(r"e[0-9]{1,2}", fullmatch=True)


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Records of entities and statements whose spans lie anywhere in any text."""
    doc = document(
        draw(texts), published=draw(st.none() | st.dates().map(str)), title=draw(st.none() | texts)
    )
    ids = draw(st.lists(names, unique=True, max_size=4))
    entities = tuple(_entity(draw, doc, id) for id in ids)
    statements = tuple(_statement(draw, doc, f"s{n}", ids) for n in range(draw(st.integers(0, 3))))
    empty: dict[str, Any] = dict.fromkeys(PARTS, ())
    return Record(document=doc, **empty | {"entities": entities, "statements": statements})


def _span(draw: st.DrawFn, doc: Document) -> Span:
    start = draw(st.integers(0, len(doc.text)))
    return doc.span(start, draw(st.integers(start, len(doc.text))))


def _entity(draw: st.DrawFn, doc: Document, id: str) -> Entity:
    span = _span(draw, doc)
    mention = Mention(
        start=span.start, end=span.end, text=span.text, form=draw(st.sampled_from(["name", "title"]))
    )
    return Entity(
        id=id, kind=draw(st.sampled_from(["person", "state", "thing"])), name=draw(texts),
        state=draw(st.sampled_from([None, "KEN"])), wikidata=None, roles=(), mentions=(mention,), by=BY,
    )  # fmt: skip


def _statement(draw: st.DrawFn, doc: Document, id: str, ids: list[str]) -> Statement:
    return Statement(
        id=id, speakers=tuple(draw(st.lists(st.sampled_from(ids), max_size=2)) if ids else ()),
        source_spans=(_span(draw, doc),), state=None, cue=draw(st.sampled_from([None, _span(draw, doc)])),
        content=tuple(_span(draw, doc) for _ in range(draw(st.integers(0, 2)))), directness="mixed",
        act="ask", addressees=(), topics=(), within=draw(st.sampled_from([None, id])), by=BY,
    )  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(records())
def test_any_record_comes_back_from_json(record: Record) -> None:
    again = Record.model_validate_json(record.to_json())
    assert again == record
    assert again.to_json() == record.to_json()


@settings(max_examples=25, deadline=None)
@given(records(), st.data())
def test_any_change_of_the_text_under_a_span_is_noticed(record: Record, data: st.DataObject) -> None:
    filled = [span for _, span in spans(record) if span.text]
    if not filled:
        return
    span = data.draw(st.sampled_from(filled))
    text = record.document.text
    other = "x" if text[span.start] != "x" else "y"
    wrong = text[: span.start] + other + text[span.start + 1 :]
    with pytest.raises(CommuniqueError):
        Record.model_validate(changed(record, "document.text", wrong))
