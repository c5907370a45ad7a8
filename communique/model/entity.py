"""Who and what a document speaks of, with the offices people are given in it."""

from __future__ import annotations

from typing import Literal

from .span import By, Frozen, Span

EntityKind = Literal["person", "role", "state", "body", "organisation", "group", "place", "thing"]
Form = Literal["name", "title", "nominal", "pronoun"]


class Mention(Span):
    """Words that stand for an entity, and what kind of words they are."""

    form: Form


class Role(Frozen):
    """A title as written, without the name; `office` and `body` are our tables' form of it, or null."""

    title: str
    office: str | None
    body: str | None
    state: str | None
    span: Span


class Entity(Frozen):
    """One person, body, state, place, group or thing; `state` is ISO 3166-1 alpha-3 or our table's code."""

    id: str
    kind: EntityKind
    name: str
    state: str | None
    wikidata: str | None
    roles: tuple[Role, ...]
    mentions: tuple[Mention, ...]
    by: By


class Place(Frozen):
    """An entity named as a location; coordinates only where one is meant and known."""

    entity: str
    geonames: int | None
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    precision: Literal["site", "city", "region", "country"]
    by: By
