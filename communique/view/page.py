"""A record as a page for the terminal; it reads as well at 80 columns and without colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..model import Record
from .told import Contact, Told, Voice, tell


def page(record: Record) -> Group:
    """The page of `record`, for a rich console to print."""
    told = tell(record)
    return Group(*_head(told), *_contacts(told), *_said(told), *_promises(told), *_events(told), *_open(told))


def _head(told: Told) -> Iterator[RenderableType]:
    if told.headline:
        yield Text(told.headline, style="bold")
    yield Text(told.line, style="dim" if told.headline else "bold")


def _section(title: str, *body: RenderableType) -> Iterator[RenderableType]:
    yield Text()
    yield Text(title.upper(), style="bold cyan")
    for part in body:
        yield Padding(part, (0, 0, 0, 2))


def _rows(rows: Iterable[tuple[Text, Text]], *, width: int) -> Table:
    """Two columns, labels in the first; a longer label wraps."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=width)
    table.add_column()
    for row in rows:
        table.add_row(*row)
    return table


def _contacts(told: Told) -> Iterator[RenderableType]:
    parts: list[RenderableType] = []
    for contact in told.contacts:
        parts += [_meeting(contact), Padding(_facts(contact), (0, 0, 0, 2))]
    if parts:
        yield from _section("who met whom", *parts)


def _meeting(contact: Contact) -> Text:
    line = Text(f"{contact.kind}, {contact.status}: ", style="dim")
    line.append(" and ".join(contact.who) or "(nobody named)", style="not dim bold")
    if contact.whom:
        line.append(" → ", style="not dim")
        line.append(" and ".join(contact.whom), style="not dim bold")
    return line


def _facts(contact: Contact) -> Table:
    return _rows(((Text(label, style="dim"), Text(words)) for label, words in contact.facts), width=11)


def _said(told: Told) -> Iterator[RenderableType]:
    parts: list[RenderableType] = []
    for voice in told.voices:
        parts += [Text(voice.who, style="bold"), Padding(_lines(voice), (0, 0, 0, 2))]
    if parts:
        yield from _section("what was said", *parts)


def _lines(voice: Voice) -> Table:
    def words(text: str, *, quoted: bool, note: str) -> Text:
        line = Text(f"“{text}”" if quoted else text, style="yellow" if quoted else "")
        return line.append(f" ({note})", style="dim not yellow") if note else line

    return _rows(
        (
            (Text(line.cue, style="italic"), words(line.words, quoted=line.quoted, note=line.note))
            for line in voice.lines
        ),
        width=14,
    )


def _promises(told: Told) -> Iterator[RenderableType]:
    lines = [
        Text.assemble((promise.who, "bold"), ": ", promise.words, (f" ({promise.note})", "dim"))
        for promise in told.promises
    ]
    if lines:
        yield from _section("promises", *lines)


def _events(told: Told) -> Iterator[RenderableType]:
    if not told.events:
        return
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=9)
    table.add_column(width=11)
    table.add_column(ratio=1)
    for event in told.events:
        line = Text.assemble(f"{event.who} → {event.whom}\n", (f"“{event.trigger}”", "italic"))
        line.append(f", {event.note}", style="dim")
        table.add_row(Text(event.code, style="bold" if event.main else ""), Text(event.mode), line)
    yield from _section("events", table)


def _open(told: Told) -> Iterator[RenderableType]:
    if told.open:
        rows = ((Text(label, style="dim"), Text(words)) for label, words in told.open)
        yield from _section("what stayed open", _rows(rows, width=18))
