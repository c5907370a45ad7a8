"""Events in PLOVER and CAMEO codes: one per real event, with lists of actors."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .engagement import Status
from .span import By, Frozen, Span
from .time import Time

Plover = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip


class Event(Frozen):
    """An act of `source` towards `target`; `quad` is 1 to 4, `goldstein` CAMEO's score as GDELT publishes it.

    `attributed_to` is the statement that alone vouches for the event, `why` the rule and word that coded it.
    """

    id: str
    plover: Plover
    mode: str | None
    plover_score: float
    contexts: tuple[str, ...]
    quad: int = Field(ge=1, le=4)
    cameo: str | None
    goldstein: float | None
    source: tuple[str, ...]
    source_spans: tuple[Span, ...]
    source_states: tuple[str, ...]
    target: tuple[str, ...]
    target_spans: tuple[Span, ...]
    target_states: tuple[str, ...]
    trigger: Span
    status: Status
    attributed_to: str | None
    engagement: str | None
    place: str | None
    time: Time | None
    main: bool
    confidence: float = Field(ge=0, le=1)
    why: str
    by: By
