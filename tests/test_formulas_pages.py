"""Short pages of real houses' layouts: who speaks where the page tells it and no verb of speaking does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from communique import Reader, document
from communique.model import Entity, Record, Statement
from communique.vocab import states

FILE = Path(__file__).parent / "formulas" / "pages.jsonl"
# The share of sentences read as statements of the right speakers, and of lines that are read as none.
SPOKEN_FLOOR, SILENT_FLOOR = 0.86, 0.95
# In a text of their own a ministry, its government and its state may stand for each other.
OWN_TEXT = ("mfa/", "envoy/", "nato/", "eu/", "mofa-japan/press", "spokesperson/")
_QUOTES = "\"“”„' "

Page = Mapping[str, Any]


@cache
def _reader() -> Reader:
    return Reader()


def pages(path: Path = FILE) -> list[Page]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def read(page: Page) -> Record:
    return _reader().read(document(page["text"], published="2026-11-20"))


def stretches(page: Page) -> dict[str, tuple[int, int]]:
    """Where each sentence or line that the page lists by its first words stands."""
    text, found = page["text"], {}
    listed = [*page["speakers"], *page.get("not_statements", ()), *page.get("neutral", ())]
    at = {key: text.find(key) for key in listed}
    starts = sorted({n for n in at.values() if n >= 0})
    for key, start in at.items():
        after = [n for n in starts if n > start]
        line = re.search(r"\n", text[start:])
        ends = [*after[:1], start + line.start() if line else len(text)]
        found[key] = (start, min(ends))
    return found


def _within(statement: Statement, start: int, end: int) -> bool:
    spans = [*statement.content, *([statement.cue] if statement.cue else [])]
    return any(span.start < end and start < span.end for span in spans)


def _plain(name: str) -> str:
    return name.strip(_QUOTES).casefold().removeprefix("the ")


def _called(entity: Entity) -> set[str]:
    names = {_plain(entity.name)} | {_plain(mention.text) for mention in entity.mentions}
    known = states.states().get(entity.state or "")
    if entity.kind in {"state", "organisation"} and known is not None:
        names |= {_plain(known.name)}
    return names


def _same(entity: Entity, wanted: str, *, loose: bool) -> bool:
    # The members of a council act in its name.
    name = _plain(wanted).removeprefix("members of the ")
    body = entity.kind in {"body", "organisation", "group"}
    for called in _called(entity):
        longer = called.startswith(f"{name} of ") or (body and called.endswith(f" {name}"))
        if called == name or longer or (body and name.startswith(f"{called} of ")):
            return True
    led = states.by_name(wanted.removeprefix("the ").removeprefix("High Representative of the "))
    led = led or states.by_name(wanted.removeprefix("Delegation of the "))
    if led and entity.kind in {"state", "organisation"} and entity.state == led:
        return True
    return loose and entity.kind not in {"person", "place", "thing"} and entity.state is not None


def fits(page: Page, record: Record, statement: Statement, wanted: list[str]) -> bool:
    """Whether a statement has the speakers that are wanted, and nobody else."""
    given = [record.entity(i) for i in statement.speakers]
    if len(given) != len(wanted):
        return False
    loose = page["kind"].startswith(OWN_TEXT) and len(wanted) == 1
    return all(any(_same(e, name, loose=loose) for e in given) for name in wanted)


def wrong(page: Page, record: Record) -> Iterator[tuple[str, str]]:
    """The sentences of a page that are not read as they should be, and what is read of them."""
    at = stretches(page)
    for key, wanted in page["speakers"].items():
        if key in page.get("press_questions", ()):
            continue
        here = [s for s in record.statements if _within(s, *at[key])]
        if not any(fits(page, record, s, wanted) for s in here):
            given = ["+".join(record.entity(i).name for i in s.speakers) or "-" for s in here]
            yield "spoken", f"{key} | wanted {'+'.join(wanted)} | {' ;; '.join(given) or 'nothing'}"
    for key in page.get("not_statements", ()):
        if any(_within(s, *at[key]) for s in record.statements):
            yield "silent", key


def counted(page: Page) -> dict[str, int]:
    asked = len(set(page["speakers"]) & set(page.get("press_questions", ())))
    return {"spoken": len(page["speakers"]) - asked, "silent": len(page.get("not_statements", ()))}


def test_the_share_of_sentences_with_the_right_speakers_does_not_fall() -> None:
    lost: dict[str, list[str]] = {"spoken": [], "silent": []}
    total = {"spoken": 0, "silent": 0}
    for page in pages():
        for sort, number in counted(page).items():
            total[sort] += number
        for sort, told in wrong(page, read(page)):
            lost[sort].append(f"{page['kind']}: {told}")
    for sort, floor in (("spoken", SPOKEN_FLOOR), ("silent", SILENT_FLOOR)):
        assert 1 - len(lost[sort]) / total[sort] >= floor, "\n".join([sort, *lost[sort]])
