"""Which entity of a record is which entity of the gold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Entity, Record, Span
from ..vocab import states
from .goldfile import Facts, Gold, GoldEntity
from .score import best_pairs
from .wording import bare_words, common, head, name_likeness, telling


@dataclass(frozen=True, slots=True)
class Case:
    """A gold document, the record read from it, and the gold entity each entity of the record is.

    `people` pairs gold people and people of the record one to one; `meant` may give several entities of the
    record the same gold entity, so that one who was split in two is counted in the people alone.
    """

    gold: Gold
    record: Record
    people: Sequence[tuple[GoldEntity, Entity]]
    meant: Mapping[str, str]
    wanted: Mapping[str, GoldEntity]
    given: Mapping[str, Entity]

    @property
    def facts(self) -> Facts:
        """What the gold says."""
        return self.gold.facts

    def ids(self, given: Iterable[str]) -> frozenset[str]:
        """Gold ids of entities of the record; one that is no gold entity stays itself, marked."""
        return frozenset(self.meant.get(id, f"?{id}") for id in given)

    def agree(self, wanted: Iterable[str], given: Iterable[str]) -> bool:
        """Whether one is in common and not over half of the given are wrong, or there are none in both."""
        return sets_agree(frozenset(wanted), self.ids(given))

    def gold_names(self, ids: Iterable[str]) -> str:
        """The gold entities by name, for a message."""
        return " + ".join(self.wanted[id].name for id in ids) or "nobody"

    def names(self, ids: Iterable[str]) -> str:
        """The entities of the record by name, for a message."""
        return " + ".join(self.given[id].name for id in ids) or "nobody"


def sets_agree(wanted: frozenset[str], given: frozenset[str]) -> bool:
    """Whether one is in common and no more than half of `given` are wrong; true also for none in both."""
    if not wanted or not given:
        return not wanted and not given
    right = len(wanted & given)
    return right > 0 and 2 * right >= len(given)


def align(gold: Gold, record: Record) -> Case:
    """Aligns people by name, states by code, others by name and then by the words that mention them."""
    people = _people(gold.facts, record)
    meant = {given.id: wanted.id for wanted, given in people}
    meant |= _split_people(gold.facts, record, meant)
    meant |= _states(gold.facts, record)
    others = [e for e in gold.facts.entities if e.kind != "person" and _code(e) is None]
    meant |= _by_name(others, _open(record, meant))
    meant |= _by_words(others, _open(record, meant))
    unfound = [e for e in others if e.id not in meant.values()]
    meant |= _by_place_in_text(gold, unfound, _open(record, meant))
    return Case(
        gold=gold,
        record=record,
        people=people,
        meant=meant,
        wanted={e.id: e for e in gold.facts.entities},
        given={e.id: e for e in record.entities},
    )


def _people(facts: Facts, record: Record) -> list[tuple[GoldEntity, Entity]]:
    wanted = [e for e in facts.entities if e.kind == "person"]
    given = [e for e in record.entities if e.kind == "person"]
    pairs = best_pairs(wanted, given, lambda w, g: name_likeness(w.name, g.name))
    return [(wanted[i], given[k]) for i, k in pairs]


def _split_people(facts: Facts, record: Record, meant: Mapping[str, str]) -> dict[str, str]:
    """People of the record left over, where exactly one gold person bears the name."""
    found = {}
    for given in record.entities:
        if given.kind == "person" and given.id not in meant:
            bearers = [
                e.id for e in facts.entities if e.kind == "person" and name_likeness(e.name, given.name) > 0
            ]
            if len(bearers) == 1:
                found[given.id] = bearers[0]
    return found


def _code(entity: GoldEntity | Entity) -> str | None:
    """The code of a state, or of an organisation or place that our table of states names; else None."""
    if entity.kind == "state":
        return entity.state or states.by_name(entity.name)
    return None if entity.kind == "person" else states.by_name(entity.name)


def _states(facts: Facts, record: Record) -> dict[str, str]:
    wanted: dict[tuple[str, str], str] = {}
    for entity in facts.entities:
        code = _code(entity)
        if code is not None:
            wanted.setdefault((code, entity.kind), entity.id)
            wanted.setdefault((code, ""), entity.id)
    found = {}
    for given in record.entities:
        code = _code(given)
        if code is not None and (code, "") in wanted:
            found[given.id] = wanted.get((code, given.kind), wanted[code, ""])
    return found


def _open(record: Record, meant: Mapping[str, str]) -> list[Entity]:
    return [e for e in record.entities if e.id not in meant and e.kind != "person"]


def _forms(entity: Entity) -> Iterator[str]:
    yield entity.name
    yield from (m.text for m in entity.mentions if m.form in ("name", "title", "nominal"))


def _by_name(wanted: Sequence[GoldEntity], given: Sequence[Entity]) -> dict[str, str]:
    """Equal names but for articles."""
    names = {bare_words(e.name): e for e in reversed(wanted)}
    found = {}
    for entity in given:
        for form in _forms(entity):
            match = names.get(bare_words(form))
            if match is not None and _may_be(match, entity):
                found[entity.id] = match.id
                break
    return found


def _by_words(wanted: Sequence[GoldEntity], given: Sequence[Entity]) -> dict[str, str]:
    """The same head noun, and all words of one in the other or most in common."""
    found = {}
    for entity in given:
        scored = [(max(_shared(w, f) for f in _forms(entity)), -i) for i, w in enumerate(wanted)]
        for value, i in sorted(scored, reverse=True):
            if value > 0 and _may_be(wanted[-i], entity) and _same_sort(wanted[-i], entity):
                found[entity.id] = wanted[-i].id
                break
    return found


def _by_place_in_text(gold: Gold, wanted: Sequence[GoldEntity], given: Sequence[Entity]) -> dict[str, str]:
    """Mentions that stand where the gold's own words for the entity do."""
    found: dict[str, str] = {}
    for entity in wanted:
        stretches = list(_stretches(gold, entity))
        for other in given:
            if other.id in found or not _may_be(entity, other) or not _same_sort(entity, other):
                continue
            mentions = [m for m in other.mentions if m.form != "pronoun"]
            if any(_covers(stretch, mention) for stretch in stretches for mention in mentions):
                found[other.id] = entity.id
    return found


def _stretches(gold: Gold, entity: GoldEntity) -> Iterator[Span]:
    text = gold.document.text
    for match in re.finditer(re.escape(entity.name), text, re.IGNORECASE):
        yield gold.document.span(match.start(), match.end())
    for statement in gold.facts.statements:
        if statement.speakers == (entity.id,):
            yield from statement.source


def _covers(stretch: Span, mention: Span) -> bool:
    """Whether they overlap and have one head noun, or nearly all of either in common."""
    both = common([stretch], [mention])
    if not both:
        return False
    longer = max(stretch.end - stretch.start, mention.end - mention.start)
    return head(stretch.text) == head(mention.text) or 4 * both > 3 * longer


def _shared(wanted: GoldEntity, form: str) -> float:
    """The share of words in common: with the head noun if all of one are in the other, else over half.

    For places over half will do, "Abu Salim" in "Abu Salim district", but not the Sudan in "Port Sudan".
    """
    a, b = telling(wanted.name), telling(form)
    if not a or not b:
        return 0.0
    both, either = len(a & b), len(a | b)
    if wanted.kind == "place":
        return both / either if 2 * both > either else 0.0
    if head(wanted.name) != head(form):
        return 0.0
    return both / either if a <= b or b <= a or 2 * both > either else 0.0


def _may_be(wanted: GoldEntity, given: Entity) -> bool:
    """False where both belong to states and these differ."""
    return wanted.state is None or given.state is None or wanted.state == given.state


def _same_sort(wanted: GoldEntity, given: Entity) -> bool:
    """Places are likened to places and states to states only; the other kinds are not always told apart."""
    if "state" in (wanted.kind, given.kind):
        return wanted.kind == given.kind
    return (wanted.kind == "place") == (given.kind == "place")
