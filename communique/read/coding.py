"""An event before it is numbered: its codes, actors and circumstances, and how two mentions become one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ..model import Span, Status, Time
from .reading import Reading
from .tokens import Parse

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """Those on one side of an event, with the words that name them."""

    ids: Ids = ()
    spans: tuple[Span, ...] = ()

    def joined(self, other: Party) -> Party:
        """Both together, without repetition."""
        new = tuple(i for i in other.ids if i not in self.ids)
        spans = other.spans if new or not self.spans else ()
        return Party(self.ids + new, self.spans + tuple(s for s in spans if s not in self.spans))


NOBODY = Party()


@dataclass(frozen=True, slots=True)
class Draft:
    """An event as one mention tells it; `token` is its trigger, `sure` its rule's prior."""

    plover: str
    mode: str | None
    cameo: str | None
    contexts: tuple[str, ...]
    source: Party
    target: Party
    token: int
    trigger: Span
    status: Status
    attributed_to: str | None
    engagement: str | None
    place: str | None
    time: Time | None
    sure: float
    why: str
    voiced: bool
    about: int | None = None
    tokens: tuple[int, ...] = ()


def party(reading: Reading, heads: Iterable[int]) -> Party:
    """The entities that noun phrases mean, with coordinated ones, and their words."""
    ids: list[str] = []
    spans: list[Span] = []
    for head in heads:
        for i in _coordinated(reading.parse, head):
            found = reading.who.by_token.get(i, ())
            if not found:
                continue
            ids += [e for e in found if e not in ids and e in reading.who.entities]
            span = reading.span(*reading.who.extent(reading.parse, i))
            if span not in spans:
                spans.append(span)
    return Party(tuple(ids), tuple(spans))


def _coordinated(parse: Parse, i: int) -> Iterator[int]:
    yield i
    for child in parse.children_by(i, "conj"):
        if any(t.tag == "CC" or t.dep == "punct" for t in parse.tokens[i + 1 : child.i]):
            # Else the parser joins what is not: "fined an airline 4 million euros".
            yield from _coordinated(parse, child.i)


def without(one: Party, other: Party) -> Party:
    """The first party without those who are also in the other."""
    ids = tuple(i for i in one.ids if i not in other.ids)
    if ids == one.ids:
        return one
    return Party(ids, tuple(s for s in one.spans if s not in other.spans) if ids else ())


def merge(drafts: Iterable[Draft]) -> list[Draft]:
    """One draft for each event: joins mentions of one type whose actors, time and place agree."""
    kept: list[Draft] = []
    alike: dict[tuple[str, str | None], list[int]] = {}
    for draft in drafts:
        draft = replace(draft, tokens=(draft.token,))
        numbers = alike.setdefault((draft.plover, draft.engagement), [])
        same = next((n for n in numbers if _same(kept[n], draft)), None)
        if same is not None:
            kept[same] = _joined(kept[same], draft)
        else:
            numbers.append(len(kept))
            kept.append(draft)
    return kept


def _same(a: Draft, b: Draft) -> bool:
    if a.plover != b.plover or a.engagement != b.engagement:
        return False
    if a.mode != b.mode and a.mode and b.mode:
        return False
    if not _code_fits(a, b) or not _status_fits(a, b):
        return False
    if a.time and b.time and (a.time.start, a.time.end) != (b.time.start, b.time.end):
        return False
    if a.place and b.place and a.place != b.place:
        return False
    if a.voiced or b.voiced:
        same = set(a.target.ids) == set(b.target.ids) or a.trigger.text.lower() == b.trigger.text.lower()
        return same and a.source.ids == b.source.ids and _overlap(a.target.ids, b.target.ids)
    return _fit(a.source, b.source) and _fit(a.target, b.target)


def _fit(a: Party, b: Party) -> bool:
    """Whether two mentions may be of one side: one is silent, or they share an entity or the noun."""
    if _overlap(a.ids, b.ids):
        return True
    nouns = {span.text.rsplit(None, 1)[-1].lower() for span in a.spans}
    return any(span.text.rsplit(None, 1)[-1].lower() in nouns for span in b.spans)


def _status_fits(a: Draft, b: Draft) -> bool:
    real = {"happened", "ongoing", "alleged"}
    return a.status == b.status or (a.status in real and b.status in real and not a.voiced)


def _code_fits(a: Draft, b: Draft) -> bool:
    """Voiced acts are one only with the same code; deeds with codes of one root."""
    if a.cameo is None or b.cameo is None:
        return True
    return a.cameo == b.cameo if a.voiced else a.cameo[:2] == b.cameo[:2] or a.plover == "ASSAULT"


def _overlap(a: Ids, b: Ids) -> bool:
    return not a or not b or bool(set(a) & set(b))


def _joined(a: Draft, b: Draft) -> Draft:
    """The first mention, completed by the second; vague codes give way to others."""
    finer = a if a.mode or not b.mode else b
    return replace(
        a,
        mode=finer.mode,
        cameo=finer.cameo or a.cameo or b.cameo,
        contexts=a.contexts + tuple(c for c in b.contexts if c not in a.contexts),
        source=a.source.joined(b.source) if not a.source.ids else a.source,
        target=a.target.joined(b.target) if _overlap(a.target.ids, b.target.ids) else a.target,
        status=a.status if b.status != "happened" or a.status == "happened" else b.status,
        attributed_to=a.attributed_to if b.attributed_to is not None else None,
        place=a.place or b.place,
        time=a.time or b.time,
        sure=max(a.sure, b.sure),
        tokens=a.tokens + b.tokens,
    )
