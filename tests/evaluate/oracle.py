"""A reader that knows the answers: the record that says exactly what a gold file says."""

from __future__ import annotations

from collections.abc import Iterator

from communique.evaluate.goldfile import Gold, GoldEntity, GoldTime
from communique.model import (
    By,
    Commitment,
    Dateline,
    Engagement,
    Entity,
    Event,
    Mention,
    Participant,
    Place,
    Record,
    Role,
    Span,
    Statement,
    Time,
    Topic,
)

BY = By(name="oracle", version=1)


def record(gold: Gold) -> Record:
    """The perfect record; entity ids are those of the gold with `r-` before them."""
    facts, line = gold.facts, gold.facts.dateline
    start = gold.document.span(0, 0)
    dateline = line and Dateline(place=line.place, date=line.date, agency=line.agency, span=start)
    doc = gold.document.model_copy(
        update={
            "published": facts.published,
            "genre": facts.genre,
            "title": facts.title,
            "dateline": dateline,
        }
    )
    return Record(
        document=doc,
        entities=tuple(_entity(gold, e) for e in facts.entities),
        engagements=tuple(_engagements(gold)),
        statements=tuple(_statements(gold)),
        commitments=tuple(_commitments(gold)),
        events=tuple(_events(gold)),
        places=tuple(_place(id) for id in facts.places),
        faults=(),
    )


def _entity(gold: Gold, entity: GoldEntity) -> Entity:
    at = gold.document.text.find(entity.name)
    end = at + len(entity.name)
    mention = Mention(start=at, end=end, text=entity.name, form="name") if at >= 0 else None
    nowhere = gold.document.span(0, 0)
    return Entity(
        id=f"r-{entity.id}",
        kind=entity.kind,
        name=entity.name,
        state=entity.state,
        wikidata=None,
        roles=tuple(
            Role(title=role.title, office=None, body=None, state=role.state, span=nowhere)
            for role in entity.roles
        ),
        mentions=(mention,) if mention else (),
        by=BY,
    )


def _engagements(gold: Gold) -> Iterator[Engagement]:
    for engagement in gold.facts.engagements:
        yield Engagement(
            id=engagement.id,
            kind=engagement.kind,
            status=engagement.status,
            trigger=engagement.trigger,
            participants=tuple(
                Participant(
                    entity=f"r-{p.entity}", state=None, part=p.part, capacity=p.capacity, span=_nowhere(gold)
                )
                for p in engagement.participants
            ),
            place=engagement.place and f"r-{engagement.place}",
            time=_time(engagement.time),
            topics=tuple(Topic(label="", span=span) for span in engagement.topics),
            by=BY,
        )


def _statements(gold: Gold) -> Iterator[Statement]:
    for statement in gold.facts.statements:
        yield Statement(
            id=statement.id,
            speakers=_ids(statement.speakers),
            source_spans=statement.source,
            state=None,
            cue=statement.cue,
            content=statement.content,
            directness=statement.directness,
            act=statement.act,
            addressees=_ids(statement.addressees),
            topics=(),
            within=statement.within,
            by=BY,
        )


def _commitments(gold: Gold) -> Iterator[Commitment]:
    for i, commitment in enumerate(gold.facts.commitments):
        yield Commitment(
            id=f"c{i}",
            by=_ids(commitment.by),
            state=None,
            to=_ids(commitment.to),
            content=commitment.content,
            status=commitment.status,
            due=_time(commitment.due),
            statement=commitment.statement,
            engagement=None,
            read_by=BY,
        )


def _events(gold: Gold) -> Iterator[Event]:
    for i, event in enumerate(gold.facts.events):
        yield Event(
            id=f"e{i}",
            plover=event.plover,
            mode=event.mode,
            plover_score=0.0,
            contexts=event.contexts,
            quad=1,
            cameo=None,
            goldstein=None,
            source=_ids(event.source),
            source_spans=(),
            source_states=(),
            target=_ids(event.target),
            target_spans=(),
            target_states=(),
            trigger=event.trigger,
            status=event.status,
            attributed_to=event.attributed_to,
            engagement=event.engagement,
            place=event.place and f"r-{event.place}",
            time=_time(event.time),
            main=False,
            confidence=1.0,
            why="gold",
            by=BY,
        )


def _place(id: str) -> Place:
    return Place(
        entity=f"r-{id}",
        geonames=None,
        lat=None,
        lon=None,
        country=None,
        admin1=None,
        precision="city",
        by=BY,
    )


def _ids(ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"r-{id}" for id in ids)


def _time(time: GoldTime | None) -> Time | None:
    if time is None:
        return None
    return Time(
        start=time.start,
        end=time.end,
        precision=time.precision,
        basis=time.basis,
        span=None,
        timex=None,
    )


def _nowhere(gold: Gold) -> Span:
    return gold.document.span(0, 0)
