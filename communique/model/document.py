"""The text that came in, untouched, and what is known of where it came from."""

from __future__ import annotations

from hashlib import sha256
from typing import Literal

from .span import Frozen, Span

Genre = Literal["report", "readout", "statement", "joint-statement", "transcript"]


class Dateline(Frozen):
    """The place, day and agency a report opens with; `place` as written."""

    place: str | None
    date: str | None
    agency: str | None
    span: Span


class Document(Frozen):
    """One report; `text` is the decoded input, character for character."""

    id: str
    text: str
    title: str | None
    url: str | None
    publisher: str | None
    published: str | None
    language: str | None
    genre: Genre
    dateline: Dateline | None

    def span(self, start: int, end: int) -> Span:
        """The span of the characters `start` to `end` (exclusive), code points of `text`."""
        return Span(start=start, end=end, text=self.text[start:end])


def document(
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    id: str | None = None,
) -> Document:
    """A document not yet read; its id is taken from its text unless given.

    `published` is an ISO date or a prefix of one. A byte-order mark is dropped and CRLF becomes LF;
    nothing else of the text is changed.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return Document(
        id=id or sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        text=text,
        title=title,
        url=url,
        publisher=publisher,
        published=published,
        language=None,
        genre="report",
        dateline=None,
    )
