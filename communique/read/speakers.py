"""Who the speaker labels of a transcript mean."""

from __future__ import annotations

from collections.abc import Iterator

from ..vocab import states
from ..vocab.furniture import page_words
from ..vocab.names import keys
from .discourse import Discourse
from .labelled import ASKING, part
from .nationality import id_of
from .titles import own_state

_MOST_INITIALS = 4


def label_speakers(d: Discourse) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The speaker of each label: a person it names by surname or office, else a role of its words."""
    number = 0
    named: dict[str, str] = {}
    for block in d.reading.layout.blocks:
        if block.label is None:
            continue
        words = d.reading.text[slice(*block.label)].replace("[", "(")
        role = part(words)
        # "Moderator (A B):" is who speaks as the moderator from there on.
        known = named.get(role) if "(" not in words else None
        id = known or _speaker(d, number, *block.label)
        if "(" in words and role not in ASKING and d.clusters[id].kind == "person":
            named[role] = id
        if known:
            d.clusters[id].mentions.append((*_bare(block.label[0], words), "title"))
        yield block.label[0], (id,)
        number += 1


def _bare(start: int, words: str) -> tuple[int, int]:
    return start, start + len(words.rstrip(" :.*\n"))


def _speaker(d: Discourse, number: int, start: int, end: int) -> str:
    words = d.reading.text[start:end].rstrip(" :.*\n")
    if -1 - number in d.of_token:
        id = id_of(d, d.of_token[-1 - number])
        if part(words) not in ASKING:
            d.clusters[id].mentions.append((start, start + len(words), "name"))
        return id
    answers = words.lower() in page_words().label_answering
    return (_asked(d) if answers else None) or label_speaker(
        d, words.replace("[", "(").split("(")[0].strip(), start
    )


def _asked(d: Discourse) -> str | None:
    """Who answers in an interview: the one whom its headline names, or else its first lines."""
    blocks = d.reading.layout.read()
    first = next((n for n, block in enumerate(blocks) if block.label is not None), 0)
    for person in d.everyone:
        token = next((c.token for c in person.chunks if c.token >= 0), None)
        at = d.parse.sentence_of(token).block if token is not None else first
        if at < first and (person.titles or blocks[at].kind == "title"):
            return id_of(d, person)
    return None


def label_speaker(d: Discourse, words: str, start: int) -> str:
    """The person with the surname or the office that a label's words name; else a role of their own."""
    wanted = keys(words)
    for person in d.everyone:
        if wanted and person.keys[-1] == wanted[-1]:
            return id_of(d, person)
    if (initials := _of_initials(d, words)) is not None:
        return initials
    lower = words.lower().removeprefix("the ")
    # Those who have a turn under their name come before those who are only named.
    for person in sorted(d.everyone, key=lambda p: (p.tokens[0] >= 0, -len(p.chunks))):
        if any(_means(lower, title.text.lower(), person.state) for title in person.titles):
            return id_of(d, person)
    lower = words.lower()
    id = d.keyed("role", f"label|{lower}", words, own_state(lower))
    d.clusters[id].mentions.append((start, start + len(words), "title"))
    return id


def _of_initials(d: Discourse, words: str) -> str | None:
    """ "TB:": the one person named whose names begin with these letters."""
    if not 2 <= len(words) <= _MOST_INITIALS or not words.isalpha() or not words.isupper():
        return None
    wanted = words.casefold()
    found = {id_of(d, p) for p in d.everyone if "".join(key[0] for key in p.keys) == wanted}
    return found.pop() if len(found) == 1 else None


def _means(label: str, title: str, state: str | None) -> bool:
    """Whether a label is of a title: "NATO Secretary General", or "Spokesman" for "Spokesman for Y"."""
    if label.startswith(f"{title} of ") and state is not None:
        return states.by_name(label.removeprefix(f"{title} of ").removeprefix("the ")) == state
    return (
        title == label or label.endswith(f" {title}") or title.startswith((f"{label} for ", f"{label} of "))
    )
