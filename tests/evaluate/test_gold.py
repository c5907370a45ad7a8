from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from communique.evaluate.gold import Read, errors, evaluate
from communique.evaluate.goldfile import Gold, load
from communique.evaluate.report import Report
from communique.model import Document, Entity, Fault, Mention, Record

from . import oracle
from .sample import TEXT, sample, write

Change = Callable[[Record], dict[str, Any]]


def reader(gold: Gold, change: Change | None = None) -> Read:
    """Reads the sample as the gold says, but for `change`, which gives the fields to replace."""
    right = oracle.record(gold)

    def read(document: Document) -> Record:
        assert document.id == gold.document.id
        return right.model_copy(update=change(right)) if change else right

    return read


def report(directory: Path, change: Change | None = None) -> Report:
    return evaluate(directory, read=reader(sample(directory), change))


def item(record: Record, field: str, i: int, **update: object) -> dict[str, Any]:
    """The field with its item `i` changed."""
    items = list(getattr(record, field))
    items[i] = items[i].model_copy(update=update)
    return {field: tuple(items)}


def counts(made: Report, part: str) -> tuple[int, int, int]:
    tally = made.parts[part]
    return tally.gold, tally.predicted, tally.right


def test_a_perfect_record_is_all_right(tmp_path: Path) -> None:
    made = report(tmp_path)
    assert {part for part, tally in made.parts.items() if tally.f1 < 1} == set()
    assert made.misattributed == 0
    assert list(errors(tmp_path, reader(sample(tmp_path)))) == ["== lisbon-ferry"]


def test_an_empty_record_finds_nothing_and_invents_nothing(tmp_path: Path) -> None:
    parts = ("entities", "engagements", "statements", "commitments", "events", "places")
    made = report(tmp_path, lambda r: dict.fromkeys(parts, ()))
    assert counts(made, "people") == (2, 0, 0)
    assert counts(made, "participants") == (2, 0, 0)
    assert counts(made, "statements") == (4, 0, 0)
    assert made.f1("events") == 0
    assert counts(made, "acts") == (0, 0, 0)


def test_people_by_surname_and_an_invented_one(tmp_path: Path) -> None:
    def change(r: Record) -> dict[str, Any]:
        extra = r.entities[0].model_copy(update={"id": "x", "name": "George Cross", "mentions": ()})
        return {"entities": (*item(r, "entities", 0, name="Lobo", state="ESP")["entities"], extra)}

    made = report(tmp_path, change)
    assert counts(made, "people") == (2, 3, 2)
    assert counts(made, "states") == (2, 2, 1)
    assert counts(made, "state_and_title") == (2, 2, 1)
    assert counts(made, "statements") == (4, 4, 4)


def test_a_person_split_in_two_costs_only_people(tmp_path: Path) -> None:
    def change(r: Record) -> dict[str, Any]:
        half = r.entities[1].model_copy(update={"id": "x", "name": "Dahl", "mentions": ()})
        return {"entities": (*r.entities, half), **item(r, "statements", 1, speakers=("x",))}

    made = report(tmp_path, change)
    assert counts(made, "people") == (2, 3, 2)
    assert counts(made, "statements") == (4, 4, 4)


def test_a_shorter_title_is_right_only_leniently(tmp_path: Path) -> None:
    def change(r: Record) -> dict[str, Any]:
        return item(
            r, "entities", 0, roles=(r.entities[0].roles[0].model_copy(update={"title": "Minister"}),)
        )

    made = report(tmp_path, change)
    assert counts(made, "roles") == (2, 2, 1)
    assert counts(made, "roles_overlap") == (2, 2, 2)
    assert counts(made, "state_and_title") == (2, 2, 2)


def test_an_engagement_of_another_kind_is_missed_and_invented(tmp_path: Path) -> None:
    made = report(tmp_path, lambda r: item(r, "engagements", 0, kind="call"))
    assert counts(made, "engagements") == (1, 1, 0)
    assert counts(made, "participants") == (2, 2, 0)


def test_what_is_said_of_an_engagement(tmp_path: Path) -> None:
    def change(r: Record) -> dict[str, Any]:
        one, two = r.engagements[0].participants
        wrong = two.model_copy(update={"entity": "r-nor", "capacity": None})
        one = one.model_copy(update={"part": "present", "capacity": None})
        return item(r, "engagements", 0, participants=(one, wrong), status="planned", place=None, time=None)

    made = report(tmp_path, change)
    assert counts(made, "engagements") == (1, 1, 1)
    assert counts(made, "participants") == (2, 2, 1)
    for part in ("engagement_status", "engagement_place", "engagement_date"):
        assert counts(made, part) == (1, 1, 0), part
    assert counts(made, "participant_part") == counts(made, "participant_capacity") == (1, 1, 0)
    assert counts(made, "date_basis") == (0, 0, 0)


def test_a_quotation_given_to_the_wrong_person(tmp_path: Path) -> None:
    made = report(tmp_path, lambda r: item(r, "statements", 0, speakers=("r-dahl",)))
    assert counts(made, "statements") == (4, 4, 3)
    assert counts(made, "statements_content") == (4, 4, 4)
    assert counts(made, "speakers_pronoun") == (2, 2, 1)
    assert counts(made, "speakers_role") == (1, 1, 1)
    assert made.misattributed == 1


def test_a_quotation_given_to_nobody_is_not_misattributed(tmp_path: Path) -> None:
    made = report(tmp_path, lambda r: item(r, "statements", 0, speakers=()))
    assert counts(made, "statements") == (4, 4, 3)
    assert made.misattributed == 0


def test_half_of_several_speakers_may_be_wrong_but_no_more(tmp_path: Path) -> None:
    two = report(tmp_path, lambda r: item(r, "statements", 0, speakers=("r-lobo", "r-dahl")))
    assert counts(two, "statements") == (4, 4, 4)
    three = report(tmp_path, lambda r: item(r, "statements", 0, speakers=("r-lobo", "r-dahl", "r-nor")))
    assert counts(three, "statements") == (4, 4, 3)


def test_content_must_be_half_of_either(tmp_path: Path) -> None:
    start = TEXT.index("The ferry will sail")

    def content(end: int) -> Change:
        return lambda r: item(r, "statements", 0, content=(r.document.span(start, start + end),))

    assert counts(report(tmp_path, content(10)), "statements") == (4, 4, 4)
    assert counts(report(tmp_path, content(9)), "statements") == (4, 4, 3)
    assert counts(report(tmp_path, content(80)), "statements") == (4, 4, 3)


def test_acts_directness_and_commitments(tmp_path: Path) -> None:
    made = report(tmp_path, lambda r: item(r, "statements", 0, act="deny", directness="mixed"))
    assert counts(made, "acts") == counts(made, "directness") == (4, 4, 3)
    made = report(tmp_path, lambda r: item(r, "commitments", 0, status="conditional"))
    assert counts(made, "commitments") == (1, 1, 1)
    assert counts(made, "commitment_status") == (1, 1, 0)
    assert counts(report(tmp_path, lambda r: item(r, "commitments", 0, by=())), "commitments") == (1, 1, 0)


def test_events_by_actors_by_states_and_by_words(tmp_path: Path) -> None:
    state = report(
        tmp_path, lambda r: item(r, "events", 1, source=("r-nor",), source_states=("NOR",), status="alleged")
    )
    assert counts(state, "events") == (4, 4, 3)
    assert counts(state, "events_states") == counts(state, "events_type") == (4, 4, 4)
    untargeted = report(tmp_path, lambda r: item(r, "events", 1, target=()))
    assert counts(untargeted, "events") == counts(untargeted, "events_states") == (4, 4, 3)
    elsewhere = report(tmp_path, lambda r: item(r, "events", 1, trigger=r.document.span(0, 6)))
    assert counts(elsewhere, "events") == (4, 4, 4)
    assert counts(elsewhere, "events_type") == (4, 4, 3)


def test_mode_status_and_contexts_of_events(tmp_path: Path) -> None:
    made = report(
        tmp_path,
        lambda r: item(r, "events", 2, mode="disapprove", status="denied", contexts=("legal", "diplomatic")),
    )
    assert counts(made, "event_mode") == counts(made, "event_status") == (4, 4, 3)
    assert counts(made, "event_contexts") == (4, 5, 4)


def test_a_body_is_aligned_by_its_words_and_a_thing_by_its_mention(tmp_path: Path) -> None:
    def change(r: Record) -> dict[str, Any]:
        entities = list(r.entities)
        at = TEXT.index("the ferry.")
        mention = Mention(start=at + 4, end=at + 9, text="ferry", form="nominal")
        entities[2] = entities[2].model_copy(update={"name": "Lisbon Harbour Authority", "mentions": ()})
        entities[5] = entities[5].model_copy(update={"name": "vessel", "mentions": (mention,)})
        return {"entities": tuple(entities)}

    assert counts(report(tmp_path, change), "events") == (4, 4, 4)


@pytest.mark.parametrize(
    "update",
    [
        {"name": "harbour authority spokesman", "kind": "role"},
        {"name": "Norway", "kind": "state", "state": "NOR"},
        {"name": "harbour police"},
        {"name": "patience of the harbour authority", "kind": "thing"},
    ],
)
def test_something_else_is_not_aligned(tmp_path: Path, update: dict[str, Any]) -> None:
    made = report(tmp_path, lambda r: item(r, "entities", 2, **update, mentions=()))
    assert counts(made, "events") == (4, 4, 3)


def test_places_count_once(tmp_path: Path) -> None:
    made = report(tmp_path, lambda r: {"places": (r.places[0], r.places[0])})
    assert counts(made, "places") == (1, 1, 1)
    made = report(
        tmp_path, lambda r: {"places": (r.places[0], r.places[0].model_copy(update={"entity": "r-nor"}))}
    )
    assert counts(made, "places") == (1, 2, 1)


def test_errors_tell_what_was_missed_invented_and_wrong(tmp_path: Path) -> None:
    def change(r: Record) -> dict[str, Any]:
        fault = Fault(by=oracle.BY, message="it rained")
        return item(r, "statements", 0, speakers=("r-dahl",)) | {"events": r.events[1:], "faults": (fault,)}

    read = reader(sample(tmp_path), change)
    lines = list(errors(tmp_path, read))
    assert "fault: oracle: it rained" in lines
    assert "statements missed: Ana Lobo [said] The ferry will sail" in lines
    assert "statements invented: Per Dahl [said] The ferry will sail" in lines
    assert "speakers wrong: wanted Ana Lobo, got Per Dahl: 'she' The ferry will sail" in lines
    assert "events missed: CONSULT 'met' happened: Ana Lobo + Per Dahl -> nobody" in lines
    assert list(errors(tmp_path, read, parts=["people"])) == ["== lisbon-ferry", "fault: oracle: it rained"]


def test_a_crash_names_the_document(tmp_path: Path) -> None:
    sample(tmp_path)

    def read(document: Document) -> Record:
        raise RuntimeError("no")

    with pytest.raises(RuntimeError) as caught:
        evaluate(tmp_path, read=read)
    assert caught.value.__notes__ == ["while reading lisbon-ferry"]


def test_the_order_of_entities_changes_nothing(tmp_path: Path) -> None:
    def backwards(r: Record) -> dict[str, tuple[Entity, ...]]:
        return {"entities": r.entities[::-1]}

    assert report(tmp_path, backwards).to_dict() == report(tmp_path).to_dict()


@pytest.mark.parametrize(
    ("gold", "given", "same"), [("Ponta Alta quay", "Ponta Alta", True), ("Sul", "Porto Sul", False)]
)
def test_places_are_aligned_by_most_of_their_words(tmp_path: Path, gold: str, given: str, same: bool) -> None:
    named = load(write(tmp_path, {"entities.3.name": gold}))[0]
    read = reader(named, lambda r: item(r, "entities", 3, name=given, mentions=()))
    assert counts(evaluate(tmp_path, read=read), "places") == (1, 1, int(same))
