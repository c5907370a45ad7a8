"""Who the speaker labels of a transcript mean."""

from __future__ import annotations

from collections.abc import Iterator

from .discourse import Discourse
from .names import keys
from .nationality import everyone, id_of


def label_speakers(d: Discourse) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The speaker of each label: a person by surname or office, else a role of the label's words."""
    for block in d.reading.layout.blocks:
        if block.label is None:
            continue
        start, end = block.label
        words = d.reading.text[start:end].strip(" :.*").split("(")[0].strip()
        yield start, (label_speaker(d, words, start),)


def label_speaker(d: Discourse, words: str, start: int) -> str:
    wanted = keys(words)
    for person in everyone(d):
        if wanted and person.keys[-1] == wanted[-1]:
            return id_of(d, person)
    for person in everyone(d):
        if any(title.text.lower() == words.lower() for title in person.titles):
            return id_of(d, person)
    id = d.keyed("role", f"label|{words.lower()}", words, None)
    d.clusters[id].mentions.append((start, start + len(words), "title"))
    return id
