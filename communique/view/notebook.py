"""A record as a small piece of HTML, for notebooks; everything that comes from a text is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from ..model import Record
from .told import Contact, Told, Voice, tell


def attach() -> None:
    """Makes records show themselves in notebooks; the public names of the package do so when first used."""
    Record._repr_html_ = to_html  # type: ignore[attr-defined]


def to_html(record: Record) -> str:
    """`record` as HTML without scripts, styles from outside or anything to load."""
    told = tell(record)
    parts = [f"<h3>{escape(told.headline or told.line)}</h3>"]
    if told.headline:
        parts.append(f"<p>{_small(told.line)}</p>")
    for title, items in _sections(told):
        body = "".join(f"<li>{item}</li>" for item in items)
        if body:
            parts.append(f"<h4>{title}</h4><ul>{body}</ul>")
    return f'<div class="communique">{"".join(parts)}</div>'


def _sections(told: Told) -> Iterator[tuple[str, Iterable[str]]]:
    yield "Who met whom", map(_contact, told.contacts)
    yield "What was said", map(_voice, told.voices)
    yield (
        "Promises",
        (f"<b>{escape(p.who)}</b>: {escape(p.words)} {_small(p.note)}" for p in told.promises),
    )
    yield (
        "Events",
        (
            f"<code>{escape(' '.join((e.code, e.mode)).strip())}</code> {escape(e.who)} → {escape(e.whom)} "
            f"<i>“{escape(e.trigger)}”</i> {_small(e.note)}"
            for e in told.events
        ),
    )
    yield "What stayed open", (f"{_small(label)} {escape(words)}" for label, words in told.open)


def _contact(contact: Contact) -> str:
    sides = [escape(" and ".join(side)) for side in (contact.who, contact.whom) if side]
    facts = "".join(f"<br>{_small(label)} {escape(words)}" for label, words in contact.facts)
    return f"{_small(f'{contact.kind}, {contact.status}')} <b>{' → '.join(sides)}</b>{facts}"


def _voice(voice: Voice) -> str:
    lines = "".join(
        f"<br><i>{escape(line.cue)}</i> "
        + (f"<mark>“{escape(line.words)}”</mark>" if line.quoted else escape(line.words))
        + (f" {_small(line.note)}" if line.note else "")
        for line in voice.lines
    )
    return f"<b>{escape(voice.who)}</b>{lines}"


def _small(text: str) -> str:
    return f"<small>{escape(text)}</small>"
