"""Which entities are named as locations, and where those are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from ..gazetteer import cities
from ..model import By, Entity, Place
from ..vocab.contacts import contacts
from ..vocab.reporting import reporting
from ..vocab.whereabouts import whereabouts
from .nominals import state_forms
from .reading import Reading, Who
from .tokens import Parse, Token


def extract(reading: Reading, by: By) -> Iterator[Place]:
    """A row for each entity that some phrase names as a location, in text order."""
    who, parse = reading.who, reading.parse
    done: set[str] = set()
    if who.dateline:
        done.add(who.dateline)
        yield _row(who.entities[who.dateline], by)
        for id in _dateline_state(reading):
            done.add(id)
            yield _row(who.entities[id], by)
    for token in parse.tokens:
        if reading.in_title(parse.sentence_of(token.i)):
            continue
        for id in located(who, parse, token):
            if id not in done:
                done.add(id)
                yield _row(who.entities[id], by)


def _dateline_state(reading: Reading) -> Iterator[str]:
    """ "TBILISI, Georgia (AP) -": the state that the dateline names behind its city."""
    dateline = reading.document.dateline
    if dateline is None:
        return
    _, comma, rest = reading.text[dateline.span.start : dateline.span.end].partition(",")
    named = re.match(r"\s*([^,(|\d–—-]+?)\s*(?:[,(|\d–—-]|$)", rest) if comma else None
    code, _ = state_forms().get(named[1], ("", "")) if named else ("", "")
    for entity in reading.who.entities.values() if code else ():
        if entity.kind == "state" and entity.state == code:
            yield entity.id


def located(who: Who, parse: Parse, token: Token) -> tuple[str, ...]:
    """The entities that token `token` names as a location; empty if it names none."""
    ids = who.by_token.get(token.i, ())
    if len(ids) != 1:
        return ()
    entity = who.entities[ids[0]]
    if entity.kind == "place":
        if state_forms().get(entity.name, ("", ""))[1] == "capital" and not _ground(parse, token):
            return ()
        return ids if _meant(parse, token) else ()
    if (
        entity.kind == "state"
        and token.tag in {"NNP", "NNPS"}
        and (_under_where(parse, token) or _reached(parse, token))
    ):
        return ids
    if (
        entity.kind == "body"
        and token.tag in {"NNP", "NNPS"}
        and entity.name.split()[-1].lower() in contacts().sites
    ):
        head = parse.tokens[token.head]
        return ids if token.dep == "pobj" and head.lower in {"in", "at", "inside", "outside"} else ()
    return ()


def _meant(parse: Parse, token: Token) -> bool:
    """A city is a location unless it acts ("Moscow said") or is of another's name ("Red Sea fleet")."""
    return token.dep not in {"nsubj", "nsubjpass", "agent", "compound"} and not (
        token.dep == "poss" and parse.tokens[token.head].tag.startswith("NN")
    )


def _ground(parse: Parse, token: Token) -> bool:
    """Whether a capital is the city and not the government: "in Seoul" against "the demands of Paris"."""
    t = token
    while t.dep == "conj" and t.head != t.i:
        t = parse.tokens[t.head]
    if t.dep == "dobj":
        return _reached(parse, t) or not reporting().speaks(parse.tokens[t.head].lemma)
    if t.dep != "pobj":
        return t.dep != "dative"
    preposition = parse.tokens[t.head]
    noun = parse.tokens[preposition.head]
    if preposition.lower == "of":
        return noun.lemma not in whereabouts().voices
    return preposition.lower not in {"with", "against"}


def _reached(parse: Parse, token: Token) -> bool:
    """ "left Lebanon", "visited Fiji": the ground, not the government."""
    return token.dep == "dobj" and parse.tokens[token.head].lemma in whereabouts().reaching


def _under_where(parse: Parse, token: Token) -> bool:
    t = token
    while t.dep in {"conj", "appos"} and t.head != t.i:
        t = parse.tokens[t.head]
    if t.dep != "pobj":
        return False
    words, preposition = whereabouts(), parse.tokens[t.head]
    if preposition.lower not in words.prepositions:
        return False
    governor = parse.tokens[preposition.head]
    if preposition.lower in words.inside:
        return True
    if governor.lemma in words.towards:
        return False
    return governor.lemma in words.moving or parse.tokens[governor.head].lemma in words.sending


def _row(entity: Entity, by: By) -> Place:
    if entity.kind == "state":
        return Place(
            entity=entity.id, geonames=None, lat=None, lon=None, country=entity.state,
            admin1=None, precision="country", by=by,
        )  # fmt: skip
    found = cities.find(entity.name)
    same = [city for city in found if entity.state in {None, city.country}] or list(found)
    if not same:
        return Place(
            entity=entity.id, geonames=None, lat=None, lon=None, country=entity.state,
            admin1=None, precision="site", by=by,
        )  # fmt: skip
    city = same[0]
    precision: Literal["site", "city", "region", "country"] = (
        "region" if city.precision == "region" else "city"
    )
    return Place(
        entity=entity.id, geonames=city.geonames, lat=city.lat, lon=city.lon, country=city.country,
        admin1=city.admin1, precision=precision, by=by,
    )  # fmt: skip
