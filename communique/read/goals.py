"""Where a journey goes, who goes along, and whose country that is."""

from __future__ import annotations

from collections.abc import Iterable

from .parties import PEOPLE, Named, under
from .scene import Scene
from .tokens import Token


def under_goal(scene: Scene, preposition: Token) -> Named:
    """ "the visit of A and her delegation to Lima": Lima, hung on the last of them who go there."""
    parse = scene.parse
    below = [i for i in sorted(parse.below(preposition.i)) if parse.tokens[i].lower == "to"]
    there = [x for i in below if parse.tokens[i].dep == "prep" for x in under(scene, parse.tokens[i])]
    return [(e, t) for e, t in there if scene.who.entities[e].kind in {"place", "state"}][:1]


def last_area(scene: Scene, i: int) -> int | None:
    """The token of the place or state last named before token `i`: where "there" is."""
    first = scene.parse.sentences[max(scene.parse.sentence_of(i).index - 1, 0)].first
    for j in range(i - 1, first - 1, -1):
        ids = scene.who.by_token.get(j, ())
        if len(ids) == 1 and scene.who.entities[ids[0]].kind in {"place", "state"}:
            return j
    return None


def together_with(scene: Scene, token: Token) -> Named:
    """ "is due in Tripoli on July 8 together with A": A too."""
    for i in sorted(scene.parse.below(token.i)):
        t = scene.parse.tokens[i]
        if t.lower == "with" and i > token.i and scene.parse.tokens[i - 1].lower in {"together", "along"}:
            return under(scene, t)
    return []


def hosts(scene: Scene, goals: Iterable[tuple[str, int]]) -> Named:
    """A visit to a city is one to its country; a site that belongs to none hosts nobody."""
    found: Named = []
    for e, t in goals:
        entity = scene.who.entities[e]
        if entity.kind == "place":
            if entity.state in scene.states:
                found.append((scene.states[entity.state], t))
        elif entity.kind in PEOPLE | {"state", "body", "organisation"}:
            found.append((e, t))
    return found


def capital(scene: Scene, goal: Token) -> Named:
    """ "a visit to the Indian capital": to India."""
    of = (t for t in scene.parse.children_by(goal.i, "amod", "compound", "nmod", "poss"))
    states = [(e, t.i) for t in of for e in scene.who.by_token.get(t.i, ())]
    found = [(e, t) for e, t in states if scene.who.entities[e].kind == "state"]
    return found if goal.lower in {"capital", "city", "side", "port", "border"} else []
