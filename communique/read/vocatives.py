"""Names that call on somebody in a transcript, and capitals that name nothing by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .mentions import Chunk
from .reading import Reading

_SORTS = frozenset({"place", "state", "organisation", "thing", "adjective", "group"})
# "two State officials", "all States": no name of a body.
_BARE = frozenset({"State", "States"})
# What is said to somebody called by name at the head of a sentence: "Sydney, go ahead."
_CALLED = re.compile(
    r", (?:go|you|do|please|what|why|how|I|we|thank|thanks|last|next|could|can|would|have|your|let|over|is"
    r"|are|did|welcome|good|one more|in the|right|to you|then)\b"
)
_MARKS = ' .!?,”"'
_LAST_WORD = re.compile(r"(\S+), $|\b(then) $")
# What stands before somebody called by name at its end: "Yes, Chelsea."
_GREETINGS = frozenset(
    {"yes", "yeah", "okay", "ok", "thanks", "thank", "sorry", "sure", "please", "no", "first", "next", "then"}
)
# "Georgia Hale, NPR": whoever asks gives a name and who they write for.
_NAME, _OUTLET = re.compile(r"(?:[A-Z]\w+ )?$"), re.compile(r"(?: [A-Z]\w+)?, [A-Z]")
_ASKING = frozenset({"Q", "Question", "Journalist", "Reporter", "Media"})


def without(reading: Reading, chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """The chunks without those that are called on by name, ask under one, or are a bare "State"."""
    called = set(_called(reading, chunks)) if reading.document.genre == "transcript" else set()
    return tuple(chunk for chunk in chunks if chunk.token not in called and not _bare(reading, chunk))


def _bare(reading: Reading, chunk: Chunk) -> bool:
    named = chunk.sort in _SORTS and chunk.body is None
    return named and reading.text[chunk.start : chunk.end] in _BARE


def _called(reading: Reading, chunks: Sequence[Chunk]) -> Iterator[int]:
    """The tokens of names in a transcript that only call on somebody, or that an asker gives."""
    blocks = reading.layout.read()
    for chunk in chunks:
        if chunk.token < 0 or chunk.sort not in _SORTS or " " in reading.text[chunk.start : chunk.end]:
            continue
        sentence = reading.parse.sentence_of(chunk.token)
        before = reading.text[sentence.start : chunk.start]
        after = reading.text[chunk.end : sentence.end]
        label = blocks[sentence.block].label
        asks = label is not None and reading.text[label[0] : label[1]].strip(" :*").title() in _ASKING
        named = asks and _NAME.match(before) is not None and _OUTLET.match(after) is not None
        if named or (not before.strip() and _CALLED.match(after)) or _ends(before, after):
            yield chunk.token


def _ends(before: str, after: str) -> bool:
    """ "Yes, Chelsea.", and not "in Tbilisi, Georgia." """
    last = _LAST_WORD.search(before)
    if last is None or after.strip(_MARKS):
        return False
    word = (last[1] or last[2]).strip(_MARKS)
    return word.lower() in _GREETINGS or word.islower()
