"""When and where a contact takes place: times and places that hang on its words."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Span, Time
from ..vocab.contacts import contacts
from . import clauses
from .goals import last_area, under_goal
from .hosting import house
from .occasions import moved_to, over_day
from .parties import PEOPLE, Contact
from .scene import Scene
from .tokens import Parse, Token

_WHERE = frozenset({"in", "at", "inside", "aboard"})
_OUTSIDE = frozenset({"after", "before", "following", "since", "until", "from"})
_WITH = frozenset({"with", "on", "to"})
_CARRIED = frozenset({"dobj", "nsubjpass", "pobj", "prep", "xcomp", "conj", "attr", "nsubj"})
_CLAUSES = frozenset({"relcl", "ccomp", "advcl", "acl"})
_POINTING = frozenset({"on", "upon", "to", "from", "about", "since"})
_STEPS = 8
_REACH = 4
# "told reporters on Monday after talks", "said yesterday following a meeting": told on the same day.
_WHEN_TOLD = frozenset({"after", "following", "during"})


def time_of(scene: Scene, contact: Contact) -> Time | None:
    """The time that its sentence gives the contact: the one fewest steps up the tree, then the nearest."""
    sentence = scene.parse.sentence_of(contact.token)
    if contact.within is not None:
        return _within(scene, contact.within)
    start, carriers = scene.parse.tokens[contact.token].start, _carriers(scene.parse, contact)
    day = moved_to(scene.parse, scene.parse.tokens[contact.token])
    if day is not None:
        new = [t for t in scene.times_between(sentence.start, sentence.end) if _is_of(t, day)]
        return new[0] if new else None
    best: tuple[int, int, Time] | None = None
    # "flew on Sunday and will meet A on Monday": what the second verb has itself goes first.
    second = scene.parse.tokens[contact.token].dep == "conj" and clauses.is_verb(
        scene.parse.tokens[contact.token]
    )
    for time in scene.times_between(sentence.start, sentence.end):
        rank = _steps(scene.parse, time.span, carriers) if time.span else None
        if rank is None or time.span is None or _no_day_of(scene.parse, time):
            continue
        if any(_of_the_telling(scene.parse, verb, time.span) for verb in carriers):
            continue
        rank += second and time.span.start < start
        distance = abs(start - time.span.start)
        if best is None or (rank, distance) < best[:2]:
            best = (rank, distance, time)
    return best[2] if best else _of_the_journey(scene, contact) or _fronted(scene, contact)


def _of_the_telling(parse: Parse, verb: int, span: Span) -> bool:
    """ "said on Thursday he will meet A": the day stands before "he", and is that of the saying."""
    told = parse.tokens[verb]
    subject = clauses.own_subject(parse, verb) if told.dep == "ccomp" else None
    first, _ = parse.at(span.start, span.end)
    return subject is not None and told.head < first < subject


def _is_of(time: Time, token: Token) -> bool:
    return time.span is not None and time.span.start <= token.start < time.span.end


def _within(scene: Scene, within: tuple[int, int]) -> Time | None:
    """The first time between two tokens."""
    first, last = (scene.parse.tokens[i] for i in (within[0], within[1] - 1))
    told = [t for t in scene.times_between(first.start, last.end) if not _no_day_of(scene.parse, t)]
    return told[0] if told else None


def _of_the_journey(scene: Scene, contact: Contact) -> Time | None:
    """ "is expected in Vilnius on 3 March, where A will receive him": on that day."""
    parse = scene.parse
    verb = parse.tokens[contact.token]
    where = any(t.lower == "where" for t in parse.children_by(verb.i, "advmod"))
    if verb.dep not in {"relcl", "advcl"} or not where:
        return None
    sentence = parse.sentence_of(verb.i)
    before = [t for t in scene.times_between(sentence.start, verb.start) if not _no_day_of(parse, t)]
    return before[-1] if before else None


def _fronted(scene: Scene, contact: Contact) -> Time | None:
    """ "On 26 November A held talks with B, and C met D": what stands in front holds for both clauses."""
    parse = scene.parse
    verb = parse.tokens[contact.token]
    first = parse.tokens[verb.head]
    if verb.dep != "conj" or not clauses.is_verb(verb) or not clauses.is_verb(first):
        return None
    subject = clauses.own_subject(parse, first.i)
    if subject is None or clauses.tense(parse, verb.i) != clauses.tense(parse, first.i):
        return None
    start = parse.sentence_of(verb.i).start
    before = scene.times_between(start, parse.tokens[parse.left[subject]].start)
    told = [t for t in before if t.span and _steps(parse, t.span, {first.i}) is not None]
    return told[0] if told and not _no_day_of(parse, told[0]) else None


def _no_day_of(parse: Parse, time: Time) -> bool:
    """ "since January", "for 2025-2027", "over the next four years": no day of anything."""
    if time.span is None:
        return True
    first, _ = parse.at(time.span.start, time.span.end)
    years = bool(time.start and time.end and time.precision == "year" and time.start[:4] != time.end[:4])
    long = time.precision in {"month", "year"} and time.start != time.end
    before = parse.tokens[first - 1].lower if first > 0 else ""
    spanning = long and "over" in {before, parse.tokens[first].lower}
    return years or before == "since" or spanning


def _carriers(parse: Parse, contact: Contact) -> set[int]:
    """The trigger, the light verb over it and the verbs that share its clause."""
    found = {contact.token}
    t = parse.tokens[contact.token]
    for _ in range(_REACH):
        if t.head == t.i or t.dep not in _CARRIED:
            break
        if t.dep == "conj" and clauses.is_verb(t) and clauses.own_subject(parse, t.i) is not None:
            break
        below, t = t, parse.tokens[t.head]
        telling = clauses.is_verb(t) and t.lemma in contacts().telling and t.dep in {"ROOT", "conj"}
        if telling and below.lower not in _WHEN_TOLD:
            break
        found.add(t.i)
    if not clauses.is_verb(parse.tokens[contact.token]):
        clause = list(parse.children_by(contact.token, "acl", "relcl"))
        found.update(child.i for child in clause)
        # "the conference which A and B are to host in Geneva"
        found.update(held.i for verb in clause for held in parse.children_by(verb.i, "xcomp"))
        found.update(_fixing(parse, contact.token))
    return found


def _fixing(parse: Parse, noun: int) -> Iterator[int]:
    """ "a meeting of two commissions planned for 21 July": what fixes the day, hung on another noun."""
    for i in sorted(parse.below(noun)):
        t = parse.tokens[i]
        if t.dep in {"acl", "relcl"} and t.lemma in contacts().fixed and i > noun:
            yield i


def _steps(parse: Parse, span: Span, carriers: set[int]) -> int | None:
    """How many steps up the tree a time is from the contact's words; None if it is another clause's."""
    first, last = parse.at(span.start, span.end)
    if first >= last:
        return None
    t = parse.tokens[first]
    while first <= t.head < last and t.head != t.i:
        t = parse.tokens[t.head]
    for steps in range(_STEPS):
        if t.i in carriers:
            return steps
        opening = t.dep == "advcl" and t.tag == "VBG" and t.i < t.head
        if t.head == t.i or (steps and clauses.is_verb(t) and t.dep in _CLAUSES and not opening):
            return None
        if steps and t.lemma in contacts().nouns and parse.tokens[t.head].lower in _POINTING:
            # "Their meeting followed up on the 9 September call": the day of the call.
            return None
        t = parse.tokens[t.head]
    return None


def place_of(scene: Scene, contact: Contact) -> str | None:
    """The entity that the contact's words locate it at; the goal of a visit if there is no other."""
    if contact.within is not None and (there := _place_within(scene, contact.within)):
        return there
    if there := house(scene, scene.parse.tokens[contact.token]):
        return there
    carriers = sorted(_carriers(scene.parse, contact))
    for depth in (1, 2, 3):
        for i in carriers:
            for preposition in [
                *_prepositions(scene.parse, i, depth),
                *(_mishung(scene, i) if depth == 1 else ()),
            ]:
                found = _location(scene, preposition)
                if found and (depth == 1 or scene.who.entities[found].kind == "place"):
                    return found
    goal = _goal(scene, scene.parse.tokens[contact.token]) if contact.kind == "visit" else None
    return goal or _where(scene, carriers) or _destination(scene, contact)


def _place_within(scene: Scene, within: tuple[int, int]) -> str | None:
    """The first place between two tokens that something is said to be at."""
    for t in scene.parse.tokens[within[0] : within[1]]:
        if t.dep == "prep" and (found := _location(scene, t)) and scene.who.entities[found].kind == "place":
            return found
    return None


def _destination(scene: Scene, contact: Contact) -> str | None:
    """ "will fly to Hanoi for talks with A", "travelled to Lima to meet B": held where the journey goes."""
    parse, table = scene.parse, contacts()
    if contact.kind == "visit":
        return None
    above = parse.tokens[contact.token]
    for _ in range(5):
        above = over_day(parse, above) if above.ent == "DATE" else parse.tokens[above.head]
        row = table.verbs.get(above.lemma)
        going = (row is not None and row.frame == "goal") or above.lemma in table.returning
        if going and clauses.is_verb(above):
            there = last_area(scene, contact.token) if _says_there(parse, above) else None
            ids = scene.who.by_token.get(there, ()) if there is not None else ()
            return ids[0] if ids else _goal(scene, above)
        if above.head == above.i or above.dep in {"ccomp", "relcl"}:
            return None
    return None


def _says_there(parse: Parse, verb: Token) -> bool:
    return any(adverb.lower == "there" for adverb in parse.children_by(verb.i, "advmod"))


def _where(scene: Scene, carriers: list[int]) -> str | None:
    """ "Port Vila tomorrow, where she will hold talks": the place named last before "where"."""
    for i in carriers:
        verb = scene.parse.tokens[i]
        adverb = scene.parse.child(i, "advmod") if verb.dep in {"relcl", "advcl"} else None
        if adverb is None or adverb.lower != "where":
            continue
        first = scene.parse.sentence_of(i).first
        for j in range(adverb.i - 1, max(first, adverb.i - 8) - 1, -1):
            ids = scene.who.by_token.get(j, ())
            if len(ids) == 1 and scene.who.entities[ids[0]].kind == "place":
                return ids[0]
    return None


def _goal(scene: Scene, token: Token) -> str | None:
    """The place or state that a visit goes to."""
    for noun in _goals(scene, token):
        ids = scene.who.by_token.get(noun.i, ())
        if len(ids) == 1 and scene.who.entities[ids[0]].kind in {"place", "state"}:
            return ids[0]
    return None


def _goals(scene: Scene, token: Token) -> Iterator[Token]:
    parse = scene.parse
    goal = parse.child(token.i, "dobj")
    if goal and clauses.is_verb(token):
        yield goal
    hosting = parse.tokens[parse.tokens[token.head].head]
    far = parse.children_by(hosting.i, "prep") if hosting.lemma == "host" and token.dep == "pobj" else []
    for preposition in [*parse.children_by(token.i, "prep"), *far]:
        if preposition.lower in {"to", "in", "into"} and (inner := parse.child(preposition.i, "pobj")):
            yield inner
    for preposition in parse.children_by(token.i, "prep"):
        if preposition.lower in {"of", "by"} and not clauses.is_verb(token):
            yield from (parse.tokens[i] for _, i in under_goal(scene, preposition))


def _mishung(scene: Scene, i: int) -> list[Token]:
    """ "Yesterday in Lima I met A", "saw A in Lima this morning", "met with A at": on the day, or on A."""
    parse, who = scene.parse, scene.who
    if not clauses.is_verb(parse.tokens[i]):
        return []
    days = [t for t in parse.children_by(i, "npadvmod") if t.ent in {"DATE", "TIME"}]
    met = (parse.child(p.i, "pobj") for p in parse.children_by(i, "prep") if p.lower in _WITH)
    people = [
        t
        for t in [*parse.children_by(i, "dobj"), *(t for t in met if t is not None)]
        if any(who.entities[e].kind in PEOPLE for e in who.by_token.get(t.i, ()))
    ]
    return [p for t in [*days, *people] for p in parse.children_by(t.i, "prep")]


def _prepositions(parse: Parse, i: int, depth: int) -> list[Token]:
    """Prepositions `depth` phrases below token `i`: "met / on the sidelines / of the session / in Jeddah"."""
    found = list(parse.children_by(i, "prep", "agent"))
    for _ in range(depth - 1):
        # Not "held a call after talks in Istanbul"
        within = (p for p in found if p.lower not in _OUTSIDE)
        inner = [parse.child(preposition.i, "pobj") for preposition in within]
        found = [p for noun in inner if noun for p in parse.children_by(noun.i, "prep")]
    return found


def _location(scene: Scene, preposition: Token) -> str | None:
    """The place, body or state at which a preposition puts something."""
    inner = scene.parse.child(preposition.i, "pobj")
    if inner is None or preposition.lower not in _WHERE:
        return None
    ids = scene.who.by_token.get(inner.i, ())
    if len(ids) != 1:
        return None
    entity = scene.who.entities[ids[0]]
    named = inner.tag in {"NNP", "NNPS"}
    words = entity.name.lower().split()
    site = named and len(words) > 1 and any(word in contacts().sites for word in words)
    if entity.kind == "place" or (entity.kind == "body" and named):
        return ids[0]
    if entity.kind in {"organisation", "thing"} and site:
        return ids[0]
    return ids[0] if entity.kind == "state" and preposition.lower == "in" else None
