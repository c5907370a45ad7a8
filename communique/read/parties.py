"""One mention of a contact, and the parties to it that a phrase names."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ..vocab.contacts import contacts
from . import clauses
from .scene import Scene
from .tokens import Parse, Token

Party = tuple[str, str, int]
"""Entity id, capacity or "", and the token that names it."""
Named = list[tuple[str, int]]
"""Entity ids, each with the token that names it."""

PEOPLE = frozenset({"person", "role"})
_FORMS = frozenset({"republic", "kingdom", "state", "commonwealth", "federation", "union", "sultanate"})
_OWNING = frozenset({"state", "place", "body", "organisation"})
_DEFINITE = frozenset({"the", "this", "their", "his", "her", "that"})


@dataclass(frozen=True, slots=True)
class Contact:
    """One mention; `anaphoric` tells that it may only point back ("the meeting").

    `loose`: the words leave open what kind of contact it was ("discussed it with"); `gathers`: the only
    party is several people who met among themselves ("EU ministers met"). `within`: the tokens between
    which its own time and place stand, where the verb has several ("met A on Friday and B on Monday").
    """

    token: int
    kind: str
    status: str
    parties: tuple[Party, ...]
    anaphoric: bool
    perfect: bool
    loose: bool = False
    gathers: bool = False
    within: tuple[int, int] | None = None


def named(scene: Scene, i: int | None) -> Named:
    """Entities of the coordination at token `i`; a pronoun for several gives them all."""
    if i is None:
        return []
    parse, i = scene.parse, _meant(scene, i)
    if both := _two_ministers(scene, i):
        return both
    found = _leaders(scene, i) or _apposed(scene, i) or [(e, i) for e in scene.who.by_token.get(i, ())]
    for child in [*_next_in_list(scene, i, found), *parse.children_by(i, "conj")]:
        if (
            parse.tokens[i].dep != "poss"
            and parse.child(child.i, "case")
            and _of_one(scene, child.i, {"role"})
        ):
            # "A and B, the Secretary-General's envoy"
            continue
        if len(found) > 1 and _what_they_are(scene, child):
            # "A and B, the foreign ministers of C and D"
            continue
        known = {x for x, _ in found}
        found += [(e, t) for e, t in named(scene, child.i) if e not in known]
    for child in parse.children_by(i, "prep"):
        if child.lower == "with" and not modifiers(parse, child).isdisjoint({"together", "along"}):
            found += under(scene, child)
    return _their_states(scene, found)


def _their_states(scene: Scene, found: Named) -> Named:
    """ "The leaders of A, B and C": taken for the leaders of A, B and C; they are one from each."""
    entities, behind = scene.who.entities, found[1:]
    if len(behind) == 1 and _of_both(scene, found):
        (e, i), (crowd, at) = found
        return [(e, i), (scene.states[entities[crowd].state], at)]
    if len(behind) < 2:
        return found
    first, at = entities[found[0][0]], found[0][1]
    kinds = {entities[e].kind for e, _ in behind}
    if first.kind == "state" and scene.parse.tokens[at].tag == "JJ" and kinds == {"person"}:
        # "Russian and Turkish foreign ministers A and B": A and B
        return behind
    if first.kind != "group" or first.state not in scene.states or kinds != {"state"}:
        return found
    return [(scene.states[first.state], at), *behind]


def _of_both(scene: Scene, found: Named) -> bool:
    """ "Norwegian and Kenyan negotiators": taken for Norway and the negotiators of Kenya."""
    entities, tokens = scene.who.entities, scene.parse.tokens
    (one, i), (other, j) = found
    crowd, adjective = entities[other], tokens[i].tag in {"JJ", "NNP"} and tokens[i + 1].lower == "and"
    officials = tokens[j].tag in {"NNS", "NNPS"} and crowd.kind == "group" and crowd.state in scene.states
    return adjective and officials and entities[one].kind == "state" and entities[one].state != crowd.state


def _what_they_are(scene: Scene, noun: Token) -> bool:
    """Whether a noun behind several people tells what all of them are."""
    article = scene.parse.child(noun.i, "det")
    behind = article is not None and article.lower == "the" and scene.parse.tokens[article.i - 1].text == ","
    return behind and noun.tag in {"NNS", "NNPS"} and not is_person(scene, noun.i)


def _two_ministers(scene: Scene, i: int) -> Named:
    """ "The Norwegian and Kenyan foreign ministers, A and B": A and B."""
    parse = scene.parse
    joined = [
        t for t in parse.children_by(i, "conj") if t.tag in {"NNS", "NNPS"} and not is_person(scene, t.i)
    ]
    for child in parse.children_by(i, "appos", "conj") if joined else ():
        there = named(scene, child.i) if is_person(scene, child.i) and child.i > joined[0].i else []
        if len(there) > 1:
            return there
    return []


def is_person(scene: Scene, i: int) -> bool:
    """Whether the token means one person and nobody else."""
    return _of_one(scene, i, {"person"})


def _meant(scene: Scene, i: int) -> int:
    """The name where the parser made it part of what follows.

    "A B of U.S. Central Command", "Brazil's envoy for Haiti, A B" and "A B and C D, NATO's envoy" are A B.
    """
    parse, who = scene.parse, scene.who
    ids = who.by_token.get(i, ())
    if not ids or _of_one(scene, i, {"thing"}):
        # "discussed with A ways to": A, taken for a part of "ways"
        parts = ("compound", "nmod") if ids else ("compound",)
        behind = (t for t in parse.children_by(i, *parts) if _of_one(scene, t.i, {"person"}))
        return next((t.i for t in behind if not ids or parse.tokens[t.i - 1].dep == "prep"), i)
    for owner in parse.children_by(i, "poss"):
        named_there = owner.tag == "NNP" and parse.child(owner.i, "case") is None
        if named_there and _of_one(scene, owner.i, {"person"}):
            return owner.i
    if parse.child(i, "case") is None or parse.tokens[i].dep == "poss" or not _of_one(scene, i, _OWNING):
        return i
    for t in parse.tokens[i + 1 : parse.sentence_of(i).last]:
        if clauses.is_verb(t) or t.lower in {"and", ";"}:
            return i
        if _of_one(scene, t.i, {"person"}) and who.entities[who.by_token[t.i][0]].state == _state(scene, i):
            return t.i
    return i


def _of_one(scene: Scene, i: int, kinds: Collection[str]) -> bool:
    """Whether the token means one entity of such a kind."""
    ids = scene.who.by_token.get(i, ())
    return len(ids) == 1 and scene.who.entities[ids[0]].kind in kinds


def _state(scene: Scene, i: int) -> str | None:
    return scene.who.entities[scene.who.by_token[i][0]].state


def _next_in_list(scene: Scene, i: int, found: Named) -> list[Token]:
    """ "the minister of X, A B, the minister of Y, C D, and": C D is no apposition of A B, but the next."""
    entities, known = scene.who.entities, {e for e, _ in found}
    behind = []
    for child in scene.parse.children_by(i, "appos"):
        ids = scene.who.by_token.get(child.i, ())
        if len(ids) != 1 or entities[ids[0]].kind != "person":
            continue
        if ids[0] in known or any(entities[e].kind == "person" for e in known):
            behind.append(child)
    return behind


def sides(scene: Scene, token: Token, other: int | None) -> tuple[Named, Named]:
    """Who acts and on whom."""
    subject = clauses.subject(scene.parse, token.i)
    by = clauses.agent(scene.parse, token.i)
    line = by is not None and {t.lower for t in scene.parse.tokens[by - 1 : by + 1]} & contacts().phone
    if clauses.passive(scene.parse, token.i) and not line:
        agent = named(scene, _dated_agent(scene.parse, token) or clauses.agent(scene.parse, token.i))
        if not agent and token.lemma == "summon":
            agent = _summoner(scene, token)
        return agent, named(scene, subject)
    near, far = named(scene, subject), named(scene, other)
    if token.dep == "relcl" and subject is not None and subject < token.i:
        # "Envoy A, who met B in Lima, and his deputy C, who did not": A.
        near = [(e, t) for e, t in near if t < token.i]
    if token.dep == "relcl" and len(near) == 1 and [e for e, _ in near] == [e for e, _ in far]:
        near = _other_than(scene, token, near[0][0])
    return near, far


def as_well(scene: Scene, token: Token) -> Named:
    """ "met with A, as well as B": B, under the words or hung beside them."""
    tokens = scene.parse.tokens
    below = [tokens[i] for i in sorted(scene.parse.below(token.i)) if i > token.i + 1]
    more = [t for t in below if t.lower == "as" and tokens[t.i - 1].lower == "well"]
    beside = [c for t in more for c in scene.parse.children_by(t.head, "conj", "pobj") if c.i > t.i]
    there = [x for t in more for x in under(scene, t)] + [x for c in beside for x in named(scene, c.i)]
    return [(e, t) for e, t in there if scene.who.entities[e].kind in PEOPLE]


def _other_than(scene: Scene, token: Token, e: str) -> Named:
    """ "was handed to A by B, whom he received in his office": A, who is the one person named before B."""
    first = scene.parse.sentence_of(token.i).first
    behind = scene.parse.tokens[first : token.head]
    before = {
        x: t.i
        for t in behind
        for x in scene.who.by_token.get(t.i, ())
        if scene.who.entities[x].kind == "person"
    }
    before.pop(e, None)
    return list(before.items()) if len(before) == 1 else []


def _dated_agent(parse: Parse, token: Token) -> int | None:
    """ "was received on 28 October by A and, separately, by B": A, if "by A" hangs on the day."""
    for preposition in parse.children_by(token.i, "prep"):
        day = parse.child(preposition.i, "pobj")
        if (
            day is not None
            and day.ent in {"DATE", "TIME"}
            and (met := governed(parse, day, {"by"})) is not None
        ):
            return met
    return None


def _summoner(scene: Scene, token: Token) -> Named:
    """ "was summoned to the Foreign Office": the ministry, or the state whose report it is."""
    there = named(scene, governed(scene.parse, token, {"to"}))
    bodies = [(e, t) for e, t in there if scene.who.entities[e].kind in {"body", "organisation"}]
    told = any(a.tag in {"VBD", "VBZ", "VBP"} for a in clauses.auxiliaries(scene.parse, token.i))
    if bodies or not told or not scene.who.home or scene.who.home not in scene.states:
        return bodies
    return [(scene.states[scene.who.home], token.i)]


def _leaders(scene: Scene, i: int) -> Named:
    """ "a delegation led by A B": who leads it."""
    parse = scene.parse
    if parse.tokens[i].lemma not in contacts().leading_nouns:
        return []
    for verb in parse.children_by(i, "acl"):
        for agent in parse.children_by(verb.i, "agent", "prep"):
            if verb.lemma in {"lead", "head"} and agent.lower == "by":
                return under(scene, agent)
    return []


def _apposed(scene: Scene, i: int) -> Named:
    """ "her opposite number, A B", "the Ministers of Iraq and Qatar, A B and C D": those named behind."""
    entities, ids, parse = scene.who.entities, scene.who.by_token.get(i, ()), scene.parse
    tag = parse.tokens[i].tag
    if any(entities[e].kind == "person" for e in ids) or tag not in {"NN", "NNS", "NNPS"}:
        return []
    several = tag != "NN"
    listed = several and parse.child(i, "cc") is None
    for child in parse.children_by(i, "appos", "conj") if listed else parse.children_by(i, "appos"):
        behind = scene.who.by_token.get(child.i, ())
        if len(behind) == 1 and entities[behind[0]].kind == "person":
            found = named(scene, child.i) if several else [(behind[0], child.i)]
            if child.dep == "appos" or len(found) > 1:
                return found
    return _behind_comma(scene, i) if several else []


def _behind_comma(scene: Scene, i: int) -> Named:
    """ "with his American and Japanese counterparts, A and B, on Monday": A and B, hung on the verb."""
    tokens = scene.parse.tokens
    if i + 2 >= len(tokens) or tokens[i + 1].text != ",":
        return []
    first = next((t for t in tokens[i + 2 : i + 6] if t.dep != "compound"), None)
    loose = first is not None and first.dep in {"npadvmod", "appos"} and is_person(scene, first.i)
    found = named(scene, first.i) if loose and first is not None else []
    return found if len(found) > 1 else []


def is_attribute(scene: Scene, verb: Token) -> bool:
    """Whether "visiting" stands right before the name of a visitor, and tells of no journey."""
    met = scene.parse.child(verb.i, "dobj") if verb.lower == "visiting" else None
    beside = met is not None and met.tag in {"NNP", "NN"} and met.i == verb.i + 1
    return beside and met is not None and not _of_one(scene, met.i, {"state", "place"})


def under(scene: Scene, preposition: Token) -> Named:
    """Entities that the preposition governs."""
    child = scene.parse.child(preposition.i, "pobj")
    if child is not None and child.lower in _FORMS and not scene.who.by_token.get(child.i):
        # "consultations with the Republic of Belarus"
        return named(scene, governed(scene.parse, child, {"of"}))
    return named(scene, child.i) if child else []


def governed(parse: Parse, token: Token, prepositions: Collection[str]) -> int | None:
    """What the first of the token's prepositions of this kind governs, or None; those behind it go first.

    Times aside: "On 5 August, A called on B".
    """
    found = [
        (t.i < token.i, inner.i)
        for t in parse.children_by(token.i, "prep", "prt", "dative")
        if t.lower in prepositions
        and (inner := parse.child(t.i, "pobj"))
        and inner.ent not in {"DATE", "TIME"}
    ]
    return min(found)[1] if found else None


def gathering(scene: Scene, i: int | None) -> Named:
    """ "the ministers of A and B" who meet among themselves: their states, or the group if none are named."""
    parse = scene.parse
    ids = scene.who.by_token.get(i, ()) if i is not None else ()
    if i is None:
        return []
    noun = parse.tokens[i]
    owner = parse.child(i, "poss")
    owners = scene.who.by_token.get(owner.i, ()) if owner is not None else ()
    if owner is not None and len(owners) > 1 and all(scene.who.entities[e].kind == "state" for e in owners):
        return [(e, owner.i) for e in owners]
    if len(ids) != 1:
        return []
    if scene.who.entities[ids[0]].kind in {"body", "organisation", "thing"}:
        rivals = (
            scene.who.entities[ids[0]].kind == "thing"
            and noun.lower.removesuffix("s") in contacts().gathering
        )
        return [(ids[0], i)] if noun.lower in contacts().sitting or rivals else []
    if scene.who.entities[ids[0]].kind != "group":
        return []
    if not {noun.lemma, noun.lower.removesuffix("s")} & contacts().gathering or not noun.lower.endswith("s"):
        return []
    below = [(e, j) for j in sorted(parse.below(i)) for e in scene.who.by_token.get(j, ())]
    # "the officers of the three countries" are who they are, whichever states these may be
    told = [(e, j) for e, j in below if parse.tokens[j].tag not in {"NN", "NNS"}]
    states = list({e: (e, j) for e, j in told if scene.who.entities[e].kind == "state"}.values())
    return states if len(states) > 1 else [(ids[0], i)]


def stage(scene: Scene) -> Named:
    """The people whom the headline of a transcript names, if they are two: "we" may be both."""
    found: dict[str, int] = {}
    if scene.reading.document.genre != "transcript":
        return []
    for sentence in scene.parse.sentences:
        if scene.reading.in_title(sentence):
            for i in range(sentence.first, sentence.last):
                for e in scene.who.by_token.get(i, ()):
                    if scene.who.entities[e].kind == "person":
                        found.setdefault(e, i)
    return list(found.items()) if len(found) == 2 else []


def speaker(scene: Scene, token: Token) -> Named:
    """Whoever a transcript says is speaking at the token."""
    labels = scene.who.labels
    begun = max((at for at in labels if at <= token.start), default=None)
    return [(e, token.i) for e in labels[begun]] if begun is not None and len(labels[begun]) == 1 else []


def acts(scene: Scene, e: str) -> bool:
    """Whether an entity can be a party: no place or thing, and no crowd that belongs to nobody."""
    entity = scene.who.entities[e]
    if entity.kind in PEOPLE | {"state", "organisation", "body"}:
        return True
    return entity.kind == "group" and bool(entity.state or "delegation" in entity.name.lower())


def sided(scene: Scene, e: str) -> bool:
    """Whether an entity is an individual or belongs to a state."""
    entity = scene.who.entities[e]
    return entity.kind in PEOPLE or bool(entity.state)


def is_definite(parse: Parse, token: Token) -> bool:
    """Whether an article, demonstrative or possessive makes the noun one that is known."""
    return not _DEFINITE.isdisjoint(modifiers(parse, token))


def modifiers(parse: Parse, token: Token) -> set[str]:
    """The words that hang on the token, in lower case."""
    return {parse.tokens[c].lower for c in parse.children[token.i]}


def once(parties: Iterable[Party]) -> list[Party]:
    """One row an entity, with the capacity that any of its rows names."""
    kept: dict[str, Party] = {}
    for e, capacity, t in parties:
        if e not in kept or (capacity and not kept[e][1]):
            kept[e] = (e, capacity, t)
    return list(kept.values())
