"""Who is guest and who is host at a contact, where its verb does not say so."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Entity
from ..vocab.contacts import contacts
from .drafts import Draft, apart
from .parties import Party
from .scene import Scene

_OTHER = {"visitor": "host", "host": "visitor", "caller": "receiver", "receiver": "caller"}
_FACE_TO_FACE = frozenset({"meeting", "talks"})


def seated(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> list[Party]:
    """The parties with the capacities that the other party's, or a visit around the contact, gives them."""
    parties = _paired(_chaired(scene, draft.parties))
    if draft.kind == "visit" and any(c == "visitor" for _, c, _ in parties):
        # "travelled to Jordan and Lebanon": both are hosts.
        areas = {e for e, _, _ in parties if scene.who.entities[e].kind == "state"}
        return [(e, "host" if not c and e in areas else c, t) for e, c, t in parties]
    if draft.kind in _FACE_TO_FACE and not any(c for _, c, _ in parties):
        seats = _visiting(scene, parties) or _on_visit(scene, draft, parties, drafts)
        seats = seats if any(c for _, c, _ in seats) else _in_a_house(scene, draft, parties)
        return seats if any(c for _, c, _ in seats) else _among_several(scene, draft, parties)
    return parties


def _chaired(scene: Scene, parties: list[Party]) -> list[Party]:
    """ "The consultations of A and B were co-chaired by C and D": C and D, of whatever states they are."""
    entities = scene.who.entities
    chairs = [p for p in parties if p[1] == "chair" and entities[p[0]].kind == "person"]
    states = [p for p in parties if entities[p[0]].kind == "state"]
    known = {entities[e].state for e, _, _ in chairs}
    sure = len(known) == len(chairs) and None not in known
    return [p for p in parties if p not in states] if len(chairs) > 1 and not sure else parties


def _visiting(scene: Scene, parties: list[Party]) -> list[Party]:
    """ "held talks with visiting President A": A is the guest, and who is of another state the host."""
    tokens, entities = scene.parse.tokens, scene.who.entities
    guests = {entities[e].state for e, _, t in parties if t > 0 and tokens[t - 1].lower == "visiting"}
    if len(guests) != 1 or None in guests or len(parties) < 2:
        return []
    return [(e, "visitor" if entities[e].state in guests else "host", t) for e, _, t in parties]


def _in_a_house(scene: Scene, draft: Draft, parties: list[Party]) -> list[Party]:
    """ "met the governor at Governor's House": whose house it is are hosts, who is from abroad a guest."""
    entities = scene.who.entities
    place = entities[draft.place] if draft.place else None
    if place is None or place.kind == "state" or not _is_seat(place):
        return parties
    states = {e: entities[e].state for e, _, _ in parties}
    owner = _city_of(scene, draft) or place.state or scene.who.home
    sides = {*states.values()}
    if owner is None or None in sides or owner not in sides or len(sides) < 2:
        return parties
    return [(e, "host" if states[e] == owner else "visitor", t) for e, _, t in parties]


def _among_several(scene: Scene, draft: Draft, parties: list[Party]) -> list[Party]:
    """ "The ministers of Georgia, Romania and Türkiye met in Constanța": Romania's is the host.

    Of two who met in the country of one, nothing says that they did not meet there by chance.
    """
    entities = scene.who.entities
    place = entities[draft.place] if draft.place else None
    states = {e: entities[e].state for e, _, _ in parties}
    sides = {*states.values()}
    people = all(entities[e].kind in {"person", "state"} for e in states)
    if place is None or place.kind != "place" or not people or None in sides or len(sides) < 3:
        return parties
    if place.state not in sides or draft.status != "happened":
        return parties
    return [(e, "host" if states[e] == place.state else "visitor", t) for e, _, t in parties]


def _city_of(scene: Scene, draft: Draft) -> str | None:
    """ "at State House in Harare", "at State House, Nairobi": the state of the city behind the house."""
    parse, who = scene.parse, scene.who
    sentence = parse.sentence_of(draft.trigger)
    house = (i for i in range(sentence.first, sentence.last) if draft.place in who.by_token.get(i, ()))
    at = next(house, None)
    for i in range(at + 1, min(at + 4, sentence.last)) if at is not None else ():
        ids = who.by_token.get(i, ())
        if len(ids) == 1 and who.entities[ids[0]].kind == "place":
            return who.entities[ids[0]].state
    return None


def _is_seat(place: Entity) -> bool:
    """Whether somebody holds an office there: a palace or ministry, and no hotel, hall or embassy."""
    words = {word.strip(",’'").lower() for word in place.name.replace("’s", "").split()}
    return bool(words & contacts().seats) and not words & contacts().no_seats


def company(scene: Scene, draft: Draft, e: str) -> str:
    """The capacity of somebody who went along on a visit, else none."""
    if draft.kind != "visit":
        return ""
    hosts = {scene.who.entities[p].state for p, capacity, _ in _paired(draft.parties) if capacity == "host"}
    state = scene.who.entities[e].state
    return "visitor" if hosts and state and state not in hosts else ""


def _paired(parties: list[Party]) -> list[Party]:
    """With one side of a pair of capacities known, the only other party has the other."""
    known = {c for _, c, _ in parties if c}
    if len(parties) != 2 or len(known) != 1 or not known <= _OTHER.keys():
        return parties
    (capacity,) = known
    return [(e, c or _OTHER[capacity], t) for e, c, t in parties]


def _on_visit(scene: Scene, draft: Draft, parties: list[Party], drafts: Sequence[Draft]) -> list[Party]:
    """Those of the country visited are hosts, and the visitors guests, at what is not held elsewhere."""
    entities = scene.who.entities
    at = entities[draft.place].state if draft.place else None
    states = {e: entities[e].state for e, _, _ in parties}
    for visit in drafts:
        seats = _paired(visit.parties)
        guests = {e for e, c, _ in seats if c == "visitor"} & states.keys()
        host = {entities[e].state for e, c, _ in seats if c == "host"}
        held = visit.status in {"happened", "ongoing", draft.status}
        fits = visit.kind == "visit" and held and not apart(visit.time, draft.time)
        if not (fits and guests and host and (at is None or at in host)):
            continue
        if any(state in host for state in states.values()) and not any(states[e] in host for e in guests):
            return [(e, _side(hosts=states[e] in host, visits=e in guests), t) for e, _, t in parties]
    return parties


def _side(*, hosts: bool, visits: bool) -> str:
    return "host" if hosts else "visitor" if visits else ""
