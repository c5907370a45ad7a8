import json
from pathlib import Path
from typing import Any

import pytest

from communique.errors import GoldError
from communique.evaluate.goldfile import digest, load

from .sample import TEXT, sample, write


def test_spans_are_found_in_the_text(tmp_path: Path) -> None:
    gold = sample(tmp_path)
    cue, source = gold.facts.statements[1].cue, gold.facts.statements[1].source[0]
    assert cue is not None
    assert gold.document.text[cue.start : cue.end] == "thanked"
    assert (source.text, source.start) == ("Dahl", TEXT.index("Dahl thanked"))


def test_files_are_found_below_and_sorted_by_their_path(tmp_path: Path) -> None:
    write(tmp_path, name="b/one")
    write(tmp_path, name="a/two")
    assert [gold.name for gold in load(tmp_path)] == ["a/two", "b/one"]


def test_carriage_returns_and_byte_order_mark_are_dropped(tmp_path: Path) -> None:
    sample(tmp_path)
    crlf = "\ufeff" + TEXT.replace("\n", "\r\n")
    (tmp_path / "lisbon-ferry.txt").write_bytes(crlf.encode("utf-8"))
    assert load(tmp_path)[0].document.text == TEXT


def test_only_a_day_that_is_given_is_handed_to_the_reader(tmp_path: Path) -> None:
    write(tmp_path / "in-text")
    write(tmp_path / "given", {"published_given": True})
    assert [gold.document.published for gold in load(tmp_path)] == ["2025-03-03", None]


@pytest.mark.parametrize(
    ("path", "value", "field", "reason"),
    [
        ("statements.0.cue", "sai", "statements[0].cue", "2 occurrences"),
        ("statements.0.cue", "the", "statements[0].cue", "2 occurrences"),
        ("statements.0.cue", "whispered", "statements[0].cue", "0 occurrences"),
        ("statements.0.cue", "", "statements[0].cue", "0 occurrences"),
        ("statements.3.content.0", "attack [[on the quay]]", "statements[3].content[0]", "0 occurrences"),
        ("statements.0.act", "mumble", "statements[0].act", "Input should be"),
        ("statements.0.content", [], "statements[0].content", "is empty"),
        ("statements.0.speakers", ["nobody"], "statements[0].speakers[0]", "unknown id 'nobody'"),
        ("statements.0.within", "s9", "statements[0].within", "unknown id 's9'"),
        ("statements.1.id", "s1", "statements[1].id", "taken"),
        ("entities.0.state", "Portugal", "entities[0].state", "three capitals"),
        ("entities.0.name", "Anna Lobo", "entities[0].name", "not in the text"),
        ("engagements.0.place", "porto", "engagements[0].place", "unknown id"),
        ("engagements.0.time.precision", "hour", "engagements[0].time.precision", "Input should be"),
        ("events.0.plover", "GREET", "events[0].plover", "Input should be"),
        ("events.0.engagement", "g7", "events[0].engagement", "unknown id"),
        ("commitments.0.by", ["nobody"], "commitments[0].by[0]", "unknown id"),
        ("places", ["atlantis"], "places[0]", "unknown id"),
        ("genre", None, "genre", "Input should be"),
    ],
)
def test_a_contradiction_names_file_and_field(
    tmp_path: Path, path: str, value: Any, field: str, reason: str
) -> None:
    write(tmp_path, {path: value})
    with pytest.raises(GoldError) as caught:
        load(tmp_path)
    assert caught.value.file == "lisbon-ferry.json"
    assert caught.value.reason.startswith(f"{field}: ")
    assert reason in caught.value.reason


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    write(tmp_path)
    path = tmp_path / "lisbon-ferry.json"
    facts = json.loads(path.read_text(encoding="utf-8"))
    del facts["events"][1]["mode"]
    path.write_text(json.dumps(facts), encoding="utf-8")
    with pytest.raises(GoldError, match=r"lisbon-ferry\.json: events\[1\]\.mode: "):
        load(tmp_path)


def test_broken_json_and_missing_text_are_gold_errors(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "lisbon-ferry.txt").unlink()
    with pytest.raises(GoldError, match=r"lisbon-ferry\.txt: cannot be read"):
        load(tmp_path)
    (tmp_path / "lisbon-ferry.json").write_text("{", encoding="utf-8")
    with pytest.raises(GoldError, match="is not JSON"):
        load(tmp_path)


def test_the_digest_changes_with_any_byte_of_gold_only(tmp_path: Path) -> None:
    write(tmp_path)
    first = digest(tmp_path)
    (tmp_path / "notes.md").write_text("nothing", encoding="utf-8")
    assert digest(tmp_path) == first
    (tmp_path / "lisbon-ferry.txt").write_text(TEXT + "\n", encoding="utf-8")
    assert digest(tmp_path) != first
