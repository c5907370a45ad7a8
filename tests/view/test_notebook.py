"""Records in notebooks: every word of the text is escaped."""

from __future__ import annotations

import subprocess
import sys
from html.parser import HTMLParser
from typing import Any

import pytest

from communique.model import Record, document
from communique.view.notebook import to_html


class Tags(HTMLParser):
    """Collects tags and attributes, and checks that all are closed."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes += attrs
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</div></li><iframe src='javascript:alert(1)'>",
    "&lt;script&gt;",
    "<!-- ",
]


def read_tags(html: str) -> Tags:
    tags = Tags()
    tags.feed(html)
    tags.close()
    assert not tags.open
    return tags


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_of_the_text_becomes_a_tag(full: Record, payload: str) -> None:
    html = to_html(poisoned(full, payload))
    tags = read_tags(html)
    assert tags.seen <= {"div", "h3", "h4", "p", "ul", "li", "b", "i", "br", "small", "mark", "code"}
    assert tags.attributes == [("class", "communique")]


def poisoned(record: Record, payload: str) -> Record:
    """`record` with the payload wherever a string can stand."""
    data = record.model_dump()
    title = f"{payload} {data['document']['title']}"
    entities = [
        {
            **entity,
            "name": payload,
            "state": payload,
            "roles": [{**role, "title": payload} for role in entity["roles"]],
        }
        for entity in data["entities"]
    ]
    text = document(payload + data["document"]["text"]).text
    shifted = _shift({**data, "entities": entities}, len(payload))
    shifted["document"] |= {"text": text, "title": title, "publisher": payload}
    shifted["document"]["dateline"]["place"] = payload
    shifted["events"] = [{**event, "mode": payload} for event in shifted["events"]]
    shifted["faults"] = [{"by": {"name": payload, "version": 1}, "message": payload}]
    return Record.model_validate(shifted)


def _shift(value: Any, by: int) -> Any:
    if isinstance(value, dict):
        moved = {key: _shift(child, by) for key, child in value.items()}
        return moved | {k: moved[k] + by for k in ("start", "end") if isinstance(moved.get(k), int)}
    return [_shift(child, by) for child in value] if isinstance(value, (list, tuple)) else value


def test_says_what_the_page_says(full: Record) -> None:
    html = to_html(full)
    assert "<b>Pablo Reyes (CHL) → Ana Duarte, Foreign Minister (PRT)</b>" in html
    assert "<i>said</i> <mark>“We will open the port by July 2025.”</mark>" in html
    assert "<code>COERCE restrict</code> Peru → (unnamed)" in html


def test_a_bare_record(bare: Record) -> None:
    assert "<h3>report</h3>" in to_html(bare)


def test_records_show_themselves_through_the_public_names() -> None:
    code = "import communique; assert communique.Record._repr_html_.__name__ == 'to_html'"
    subprocess.run([sys.executable, "-c", code], check=True)
