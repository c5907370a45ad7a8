"""Who said what, one statement a cue; and what was promised in it."""

from __future__ import annotations

from typing import Literal

from .span import By, Frozen, Span, Topic
from .time import Time

Directness = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "state", "acknowledge", "praise", "thank", "condole", "congratulate", "condemn", "deny", "demand",
    "propose", "promise", "threaten", "agree", "reject", "support", "intend", "invite", "discuss", "ask",
]  # fmt: skip
CommitmentStatus = Literal["made", "reaffirmed", "agreed", "conditional"]


class Statement(Frozen):
    """Words of a speaker; `source_spans` are the words that name the speaker, `cue` the word of saying."""

    id: str
    speakers: tuple[str, ...]
    source_spans: tuple[Span, ...]
    state: str | None
    cue: Span | None
    content: tuple[Span, ...]
    directness: Directness
    act: Act
    addressees: tuple[str, ...]
    topics: tuple[Topic, ...]
    within: str | None
    by: By


class Commitment(Frozen):
    """What `by` undertakes to do itself; hopes and other people's plans are none.

    `by` holds the entities that promise, so the extractor stands in `read_by`.
    """

    id: str
    by: tuple[str, ...]
    state: str | None
    to: tuple[str, ...]
    content: Span
    status: CommitmentStatus
    due: Time | None
    statement: str | None
    engagement: str | None
    read_by: By
