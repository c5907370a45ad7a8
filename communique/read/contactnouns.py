"""Contacts named by a noun: "held talks with", "a visit to", "during the meeting", with or without a verb."""

from __future__ import annotations

from ..vocab.contacts import contacts
from . import clauses
from .carriers import PAID, behind_topic, in_honour, of_carrier
from .gatherings import attempted, gathered, this_came
from .goals import capital, hosts, under_goal
from .hosting import hosted
from .nounkinds import ContactNoun, kind_of
from .occasions import is_perfect, noun_status
from .parties import (
    PEOPLE,
    Contact,
    Party,
    acts,
    governed,
    is_definite,
    modifiers,
    named,
    once,
    under,
)
from .scene import Scene
from .surroundings import (
    holders,
    indefinite,
    invited_to,
    mishung,
    own_voice,
    planners,
    posted,
    side_by_side,
    thanker,
    told_by_call,
    traveller,
)
from .tokens import Parse, Token

_CARRIED = frozenset({"dobj", "nsubjpass", "pobj", "nsubj", "attr", "oprd"})
_HOLDING = frozenset({"hold", "have", "host", "co-host", "cohost"})
_SHARING = frozenset({"take", "participate", "join", "sit"})
_STOPS = frozenset({"stop", "stopover"})


def noun_contact(scene: Scene, token: Token) -> Contact | None:
    """The contact that a noun names, or None."""
    parse, kind = scene.parse, kind_of(scene, token)
    if kind is None or attempted(parse, token):
        return None
    whole = _whole(parse, token)
    noun = ContactNoun(token, kind, _carrier(parse, whole))
    parties = _parties(scene, noun)
    themselves = len(parties) == 1 and scene.who.entities[parties[0][0]].kind == "group"
    among = gathered(scene, noun) if themselves or all(c == "host" for _, c, _ in parties) else []
    if themselves and among:
        # "The foreign ministers of A and B held their second dialogue"
        parties = []
    gathers = len(among) == 1 and not parties
    parties = parties + among
    anaphoric = not parties
    if anaphoric:
        again = modifiers(parse, token) & (contacts().further | contacts().earlier)
        again |= modifiers(parse, token) & contacts().ordinals if token.dep == "nsubjpass" else set()
        if token.lemma in contacts().idle_nouns and not again:
            return None
        parties = planners(scene, token)
    sits = _of_a_commission(parse, token) or token.lower in contacts().sitting
    kind = "talks" if sits and token.lemma == "session" else kind
    standing = {token.lemma, token.lower.removesuffix("s")} & contacts().standing
    if (sits or standing) and not any(c for _, c, _ in parties):
        parties = _of_states(scene, whole, parties)
    again = modifiers(parse, token) & (contacts().further | contacts().earlier)
    known = is_definite(parse, token) or this_came(parse, token)
    if not parties and noun.verb is None and not known and not again:
        return None
    if token.tag in {"NNP", "NNPS"} and len(parties) == 1 and not gathers and kind in {"talks", "meeting"}:
        # "thanked A for hosting the Leaders' Dialogue": one with a name of its own.
        return None
    governing = noun.verb or whole
    status = noun_status(parse, whole, governing)
    return Contact(
        token.i,
        kind,
        status,
        tuple(parties),
        anaphoric,
        is_perfect(parse, governing),
        gathers=gathers,
    )


def _of_states(scene: Scene, token: Token, parties: list[Party]) -> list[Party]:
    """ "A and B agreed to hold the next round of consultations": their states hold it, not they."""
    entities = scene.who.entities
    codes = [entities[e].state for e, _, _ in parties]
    planned = noun_status(scene.parse, token, _carrier(scene.parse, token) or token) in {
        "planned",
        "proposed",
    }
    known = all(code in scene.states for code in codes)
    several = len(set(codes)) == len(codes) > 1 and all(entities[e].kind in PEOPLE for e, _, _ in parties)
    if not (planned and known and several):
        return parties
    return [(scene.states[code], "", t) for code, (_, _, t) in zip(codes, parties, strict=True) if code]


def _of_a_commission(parse: Parse, token: Token) -> bool:
    """ "the tenth session of the Joint Commission"."""
    inner = (parse.child(p.i, "pobj") for p in parse.children_by(token.i, "prep") if p.lower == "of")
    return any(noun is not None and noun.lower in contacts().sitting - {"teams"} for noun in inner)


def _whole(parse: Parse, token: Token) -> Token:
    """ "the next round of talks": what verbs and modifiers say of the round they say of the talks."""
    preposition = parse.tokens[token.head]
    outer = parse.tokens[preposition.head]
    if token.dep == "pobj" and preposition.lower == "of" and outer.lemma in contacts().stretches:
        return outer
    return token


def _carrier(parse: Parse, token: Token) -> Token | None:
    """The verb that carries the noun: "held talks", "during a meeting held", "the meeting was attended"."""
    t, table = token, contacts()
    while t.dep == "conj" and t.head != t.i:
        t = parse.tokens[t.head]
    if t.dep not in _CARRIED:
        return None
    head = parse.tokens[t.head]
    if head.dep in {"aux", "auxpass"}:
        # "The meeting was co-chaired by A": hung on the auxiliary.
        head = parse.tokens[head.head]
    if head.dep == "prep" or head.tag in {"IN", "TO"}:
        as_what = head.lower == "as"
        if head.lower in table.beside:
            # "sat down with A before a dinner"
            return None
        head = parse.tokens[head.head]
        if as_what and any(c.lower == "what" for c in parse.children_by(head.i, "dobj")):
            # "held what he described as useful talks"
            head = parse.tokens[head.head]
            return head if clauses.is_verb(head) and head.lemma in table.light else None
        return head if head.lemma in table.through and clauses.is_verb(head) else None
    return head if clauses.is_verb(head) and head.lemma in table.light else None


def _parties(scene: Scene, noun: ContactNoun) -> list[Party]:
    """All whom the noun, its owner and the verb that carries it name."""
    found: list[Party] = []
    if noun.token.lower in contacts().events and (bidden := invited_to(scene, noun.token)):
        return once(party for party in bidden if acts(scene, party[0]))
    for preposition in scene.parse.children_by(noun.token.i, "prep"):
        found += _behind(scene, noun, preposition) or behind_topic(scene, preposition)
    found += _received_on(scene, noun) + _of_two_states(scene, noun)
    if len(found) < 2:
        found += _at_which(scene, noun)
    found += _that_they_held(scene, noun)
    owner = scene.parse.child(noun.token.i, "poss")
    if owner is not None:
        whose = named(scene, owner.i) or own_voice(scene, owner)
        if noun.kind == "visit" and owner.tag == "PRP$" and (guest := hosted(scene, noun.token)):
            whose = guest
        found += [(e, noun.actor, t) for e, t in whose if acts(scene, e)]
    if noun.verb is not None:
        found += of_carrier(scene, noun, noun.verb)
    elif (found or noun.kind == "visit") and not _complete(scene, noun, found):
        found += holders(scene, noun, {e for e, _, _ in found})
    elif not found and len(together := _together(scene, noun)) > 1:
        found += together
    elif len(found) <= 1 and noun.kind == "call" and (thanks := thanker(scene, noun.token)):
        found = thanks
    elif not found and noun.kind == "call" and (told := told_by_call(scene, noun)):
        found += [(e, "caller", t) for e, _, t in holders(scene, noun, set())] + told
    if len(found) == 1 and noun.kind != "visit" and (says := posted(scene, noun)):
        found += [(e, "", t) for e, t in says]
    if noun.verb is not None and noun.kind != "visit" and len(found) == 1:
        found += [party for party in mishung(scene, noun, noun.verb) if party[0] != found[0][0]]
    if noun.kind == "visit" and found and not any(c == "visitor" for _, c, _ in found):
        found += traveller(scene, noun.token, "visitor")
    elif noun.kind == "call" and len(found) == 1 and (told := told_by_call(scene, noun)):
        found += told
    elif noun.kind in {"meeting", "talks", "call"} and len(found) == 1 and _of_nobody(scene, noun):
        entities, (known, _, _) = scene.who.entities, found[0]
        there = traveller(scene, noun.token, "")
        found += [p for p in there if p[0] != known and entities[p[0]].state != entities[known].state]
    return once(found)


def _together(scene: Scene, noun: ContactNoun) -> list[Party]:
    """Those of the clause around who met each other."""
    around = holders(scene, noun, set())
    return around if len(around) > 1 else once(side_by_side(scene, noun))


def _of_nobody(scene: Scene, noun: ContactNoun) -> bool:
    """ "A meeting with A was put off": whose it is no word of its sentence tells, as "I had a call" does."""
    told = noun.verb is not None and clauses.own_subject(scene.parse, noun.verb.i) not in {None, noun.token.i}
    return indefinite(scene, noun.token) and not told


def _complete(scene: Scene, noun: ContactNoun, found: list[Party]) -> bool:
    """ "the visit of A", "the call between A and B": whoever speaks of it was not there for that."""
    between = any(p.lower == "between" for p in scene.parse.children_by(noun.token.i, "prep"))
    return any(c == "visitor" for _, c, _ in found) or (between and len(found) > 1)


def _received_on(scene: Scene, noun: ContactNoun) -> list[Party]:
    """ "In a phone call he received from A, B reviewed it", with "received" taken for the verb."""
    preposition = scene.parse.tokens[noun.token.head]
    verb = scene.parse.tokens[preposition.head]
    if noun.kind != "call" or noun.token.dep != "pobj" or verb.lemma not in contacts().receiving:
        return []
    there = named(scene, governed(scene.parse, verb, {"from"}))
    callers = [(e, "caller", t) for e, t in there if scene.who.entities[e].kind in PEOPLE]
    called = named(scene, clauses.subject(scene.parse, verb.i)) if callers and clauses.is_verb(verb) else []
    if callers and not called and verb.dep in {"ccomp", "advcl"}:
        called = named(scene, clauses.subject(scene.parse, verb.head))
    return [*callers, *((e, "receiver", t) for e, t in called if acts(scene, e))]


def _of_two_states(scene: Scene, noun: ContactNoun) -> list[Party]:
    """ "India-Pakistan talks", "the Thai-Cambodian dialogue": the states before the noun, if several."""
    parse, found = scene.parse, dict[str, int]()
    for i in range(max(noun.token.i - 8, 0), noun.token.i):
        top = parse.tokens[i]
        for _ in range(3):
            if top.head == noun.token.i or top.dep not in {"compound", "amod", "nmod", "conj"}:
                break
            top = parse.tokens[top.head]
        ids = scene.who.by_token.get(i, ())
        before = top.head == noun.token.i and top.dep in {"compound", "amod", "nmod"}
        if before and len(ids) == 1 and scene.who.entities[ids[0]].kind == "state":
            found.setdefault(ids[0], i)
    return [(e, "", t) for e, t in found.items()] if len(found) > 1 else []


def _at_which(scene: Scene, noun: ContactNoun) -> list[Party]:
    """ "talks at which A and B agreed": those who acted there together."""
    for verb in scene.parse.children_by(noun.token.i, "relcl"):
        words = {scene.parse.tokens[j].lower for j in range(noun.token.i + 1, verb.i)}
        if words & {"which", "where"} and not (
            verb.lemma in _SHARING and "also" in modifiers(scene.parse, verb)
        ):
            there = named(scene, clauses.subject(scene.parse, verb.i))
            acting = [(e, "", t) for e, t in there if acts(scene, e)]
            if len(acting) > 1:
                return acting
    return []


def _that_they_held(scene: Scene, noun: ContactNoun) -> list[Party]:
    """ "the meeting they had held", "the call that A had with B": those who are told to have held it."""
    parse, found = scene.parse, list[Party]()
    for verb in parse.children_by(noun.token.i, "relcl"):
        subject = clauses.own_subject(parse, verb.i)
        passive = clauses.passive(parse, verb.i)
        for i in sorted(parse.below(verb.i)):
            over = parse.tokens[parse.tokens[i].head]
            # "in which they discussed the competition between A and B"
            theirs = over.tag in {"NN", "NNS"} and over.lemma != "place" and over.ent != "DATE"
            if parse.tokens[i].lower == "between" and parse.tokens[i].dep == "prep" and not theirs:
                found += [(e, "", t) for e, t in under(scene, parse.tokens[i]) if acts(scene, e)]
        if verb.lemma == "receive" and noun.kind == "call" and subject is not None and not passive:
            found += [(e, "receiver", t) for e, t in named(scene, subject) if acts(scene, e)]
            found += [(e, "caller", t) for e, t in named(scene, governed(parse, verb, {"from"}))]
            continue
        below = (parse.tokens[i] for i in sorted(parse.below(verb.i)))
        does = next((t for t in below if t.lemma in _HOLDING and clauses.is_verb(t)), None)
        if does is None or passive or subject is None or clauses.passive(parse, does.i):
            continue
        capacity = contacts().light_capacity.get(does.lemma, noun.actor)
        there = clauses.subject(parse, does.i) or subject
        found += [(e, capacity, t) for e, t in named(scene, there) if acts(scene, e)]
        for preposition in parse.children_by(verb.i, "prep"):
            if preposition.lower == "with":
                found += [(e, "", t) for e, t in under(scene, preposition)]
    return found


def _behind(scene: Scene, noun: ContactNoun, preposition: Token) -> list[Party]:
    """Those whom a preposition behind the noun leads in."""
    kind, lower = noun.kind, preposition.lower
    there = under(scene, preposition)
    if lower in {"with", "between", "among"}:
        called_on = kind == "visit" or noun.token.lemma == "audience"
        other = "host" if called_on and lower == "with" else ""
        return [(e, other, t) for e, t in there]
    if lower == "by" and kind == "ceremony":
        return [(e, "", t) for e, t in there if acts(scene, e)]
    if lower in {"of", "by"} and kind in {"visit", "summit", "talks", "meeting"}:
        goals = hosts(scene, under_goal(scene, preposition)) if kind == "visit" else []
        holding = [(e, noun.actor, t) for e, t in there if _holds(scene, e, kind)]
        return holding + [(e, "host", t) for e, t in goals]
    if lower in {"in", "for"} and (guest := in_honour(scene, preposition)):
        return [(e, "visitor", t) for e, t in guest]
    if lower in {"on", "upon", "to"} and kind == "meeting" and noun.token.lemma in PAID:
        return [(e, "host", t) for e, t in there if acts(scene, e)]
    if lower == "to" and kind == "call":
        return [(e, "receiver", t) for e, t in there if scene.who.entities[e].kind in PEOPLE]
    if lower == "from" and (kind in {"call", "visit"} or noun.token.lemma in PAID):
        capacity = {"call": "caller", "meeting": "visitor"}.get(kind, noun.actor)
        return [(e, capacity, t) for e, t in there if acts(scene, e)]
    if lower == "in" and noun.token.lemma in _STOPS:
        return [(e, "host", t) for e, t in hosts(scene, there)]
    if lower == "to" and kind == "visit":
        goal = scene.parse.child(preposition.i, "pobj")
        below = scene.parse.children_by(goal.i, "prep") if goal is not None else []
        # "a visit to Lusaka by A", where the parser hung A on Lusaka
        by = [(e, noun.actor, t) for p in below if p.lower == "by" for e, t in under(scene, p)]
        there = there if hosts(scene, there) or goal is None else capital(scene, goal)
        return [(e, "host", t) for e, t in hosts(scene, there)] + [row for row in by if acts(scene, row[0])]
    if lower == "to" and noun.token.lemma == "audience":
        return [(e, "visitor", t) for e, t in there if scene.who.entities[e].kind in PEOPLE]
    return []


def _holds(scene: Scene, e: str, kind: str) -> bool:
    """Whether an entity behind "of" or "by" is a party, not the body whose meeting it is."""
    entity = scene.who.entities[e]
    if entity.kind in PEOPLE or (kind == "summit" and entity.kind in {"body", "organisation"}):
        return True
    return entity.kind in {"group", "state"} and entity.state is not None and kind != "meeting"
