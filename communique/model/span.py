"""A stretch of a document's text, with its words repeated."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Frozen(BaseModel):
    """The base of all models: immutable, and without keys that the contract does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class By(Frozen):
    """Who made a finding: an extractor and its version."""

    name: str
    version: int = Field(ge=0)


class Span(Frozen):
    """Characters `start` (inclusive) to `end` (exclusive), in Unicode code points of `document.text`."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


class Topic(Frozen):
    """What was talked about; `label` groups: the words in lower case, unless a table knows better."""

    label: str
    span: Span
