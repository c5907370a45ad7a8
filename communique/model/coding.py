"""What the encoder makes of one marked pair: the codes it would give, and how sure it is of each."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from .engagement import Status
from .event import Plover
from .span import Frozen
from .statement import Act


class Coding(Frozen):
    """The judgement of what `source` does to `target` in a sentence.

    `plover` is the best type or null where no act is told; `scores` has the probability of each type and of
    `NONE`, in all 1; `confidence` is that of `plover`. `mode` and `status` are null without an event, `act`
    where the source does not speak, and `contexts` holds those that are more likely than not.
    """

    plover: Plover | None
    mode: str | None
    status: Status | None
    act: Act | None
    contexts: tuple[str, ...]
    confidence: float = Field(ge=0, le=1)
    scores: Mapping[str, float]
