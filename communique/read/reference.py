"""Whom the words mean: every mention taken in order, and the entities that come of them."""

from __future__ import annotations

from collections.abc import Iterator

from ..gazetteer import cities
from ..model import By, Entity, EntityKind, Form, Mention, Role
from ..vocab import states
from ..vocab.offices import offices
from ..vocab.reporting import reporting
from . import mentions, people, vocatives
from .assemblies import assembled
from .belonging import tell_states
from .collectives import several, two_people
from .described import (
    led_in,
    members_of,
    named_outlets,
    of_demonym,
    one_of,
    relatives,
    the_latter,
    unnamed_several,
)
from .discourse import Cluster, Discourse, Seen
from .fitting import plain_name
from .home import country_of
from .leftout import left_out
from .mentions import Chunk
from .nationality import local_state, person_of
from .nouns import of_noun, of_title
from .pronouns import of_pronoun
from .reading import Reading, Who
from .speakers import label_speakers
from .surface import Surface
from .tokens import Token
from .told import owner_state
from .voice import own_voice

# Verbs whose subject is a city as a place, and verbs whose object is a government even if a capital names it.
_REALMS = frozenset(
    {"Kingdom", "Sultanate", "Emirate", "Emirates", "Republic", "Islamic Republic", "Federation"}
)
_LIES = frozenset(
    {"be", "lie", "sit", "remain", "wake", "become", "stand"}
    | {"stay", "have", "see", "suffer", "experience", "house"}
)
_ADDRESSED = frozenset(
    [
        "urge",
        "accuse",
        "tell",
        "warn",
        "ask",
        "press",
        "call",
        "thank",
        "invite",
        "support",
        "back",
        "blame",
        "inform",
        "assure",
        "persuade",
        "pressure",
        "criticise",
        "criticize",
        "condemn",
        "praise",
    ]
)


def _dateline(d: Discourse) -> str | None:
    """The place of the dateline as an entity; what is not in the gazetteer stays as written."""
    dateline = d.reading.document.dateline
    if dateline is None or not dateline.place:
        return None
    at = d.reading.text.find(dateline.place, dateline.span.start, dateline.span.end)
    first = dateline.place.split("/")[0]
    parts = [part.strip() for part in first.split(",") if part.strip()]
    if at < 0 or not parts:
        return None
    city = next((part for part in parts if cities.is_place(part) or cities.is_place(part.title())), parts[0])
    start = d.reading.text.find(city, at)
    name = city.title() if city.isupper() else city
    country = states.by_capital(name) or country_of(name)
    d.state_entity(country)
    id = d.keyed("place", name.lower(), name, country)
    d.clusters[id].mentions.append((start, start + len(city), "name"))
    return id


def _take(d: Discourse, chunk: Chunk) -> None:
    token = d.parse.tokens[chunk.token]
    beside = (
        _beside(d, chunk, token)
        or led_in(d, chunk, token)
        or _realm(d, chunk, token)
        or of_demonym(d, chunk, token)
    )
    ids: tuple[str, ...]
    form: Form
    if beside:
        ids, form = (beside,), "nominal"
    elif token.start == token.end:
        ids, form = left_out(d, token), "pronoun"
    elif chunk.sort == "pronoun":
        ids, form = of_pronoun(d, token), "pronoun"
    elif chunk.sort == "person":
        ids, form = (person_of(d, chunk),) if chunk.token in d.of_token else (), "name"
    elif token.lower == "latter" and chunk.sort == "thing":
        ids, form = the_latter(d, token), "nominal"
    elif (body := members_of(d, chunk)) is not None:
        ids, form = (body,), "nominal"
    elif chunk.sort == "title":
        ids, form = of_title(d, chunk, token), "title"
    elif chunk.sort in {"nominal", "group", "body", "thing"} and chunk.body is None:
        ids, form = of_noun(d, chunk, token), "nominal"
    else:
        ids, form = (_named(d, chunk),), "name"
        if chunk.sort in {"body", "organisation", "thing"}:
            _learn_acronym(d, chunk, ids[0])
    d.by_token[chunk.token] = ids
    d.extents.setdefault(chunk.token, (chunk.start, chunk.end))
    if len(ids) == 1 and chunk.start < chunk.end:
        d.clusters[ids[0]].mentions.append((chunk.start, chunk.end, form))
    if ids:
        d.see(
            Seen(
                chunk.token, ids, _acts(d, token) or d.agent(token),
                d.in_quote(chunk.start), len(ids) > 1 or chunk.plural or chunk.name.startswith("members of "),
            )
        )  # fmt: skip


def _acts(d: Discourse, token: Token) -> bool:
    """Whether a word is a subject, or root of a sentence whose verb is lost: "Khan, who left, said"."""
    alone = token.head == token.i and d.parse.child(token.i, "relcl", "acl") is not None
    return token.dep in {"nsubj", "nsubjpass", "csubj"} or alone


def _beside(d: Discourse, chunk: Chunk, token: Token) -> str | None:
    """The person whose name stands in apposition: "his Kosovar opposite number, A B", "A B, an analyst"."""
    if chunk.sort not in {"title", "nominal", "thing"} or chunk.plural:
        return None
    names = list(d.parse.children_by(token.i, "appos"))
    speaks = _speaks(d, token)
    if speaks and chunk.sort != "title":
        names += people.behind_preposition(d.parse, token.i, d.of_token)
    if token.i in d.held:
        names.append(d.parse.tokens[d.held[token.i]])
    if chunk.sort != "thing" and (name := _before_verb(d, token)) is not None:
        names.append(name)
    if token.dep == "appos" and chunk.sort != "thing":
        names.append(d.parse.tokens[token.head])
    for name in names:
        known = chunk.sort != "thing" or speaks or token.lemma in {"number", "man", "woman"}
        person = d.of_token.get(name.i)
        if person and known and not people.of_the_thing(d.parse, token.i, name.i, person):
            found = person_of(d, d.chunk_of[name.i])
            d.described.setdefault(token.lemma, {})[found] = None
            return found
    return None


def _speaks(d: Discourse, token: Token) -> bool:
    """ "The boat captain, A B, said": whoever speaks under a name is somebody, whatever the noun."""
    return token.dep == "nsubj" and reporting().speaks(d.parse.tokens[token.head].lemma)


def _before_verb(d: Discourse, token: Token) -> Token | None:
    """ "The envoy who freed them, A B, said": the name between commas right before the verb of a subject."""
    verb = d.parse.tokens[token.head]
    if token.dep not in {"nsubj", "nsubjpass"} or not verb.tag.startswith("V") or verb.i <= token.i:
        return None
    i = verb.i - 1
    while i > token.i and d.parse.tokens[i].tag in {"RB", "MD"}:
        i -= 1
    if d.parse.tokens[i].lower != "," or i - 1 <= token.i:
        return None
    if d.parse.tokens[i - 1].tag == "CD" and d.parse.tokens[i - 2].lower == ",":
        # "A B, 52, said".
        i -= 2
    name = d.parse.tokens[i - 1]
    chunk = d.chunk_of.get(name.i)
    if chunk is None or chunk.sort != "person":
        return None
    first = next((t.i for t in d.parse.tokens[token.i : name.i + 1] if t.start >= chunk.start), name.i)
    return name if d.parse.tokens[first - 1].lower == "," else None


def _named(d: Discourse, chunk: Chunk) -> str:
    if chunk.sort in {"state", "adjective"} and chunk.state:
        state = states.states()[chunk.state]
        kind: EntityKind = "organisation" if state.kind == "organisation" else "state"
        return d.keyed(kind, chunk.state, state.name, chunk.state, state.wikidata)
    if (
        chunk.sort == "place"
        and chunk.state
        and chunk.state in states.states()
        and _stands_for_government(d, chunk)
    ):
        known = states.states()[chunk.state]
        return d.keyed("state", chunk.state, known.name, chunk.state, known.wikidata)
    if chunk.name in d.alias:
        return d.alias[chunk.name]
    if assembly := assembled(d, chunk, d.parse.tokens[chunk.token]):
        return assembly
    if chunk.body is not None:
        state_code = chunk.state or _state_of_body(d, chunk)
        kind = "organisation" if chunk.sort == "organisation" else "body"
        return d.keyed(
            kind, f"{chunk.name.lower()}|{state_code}", chunk.name, state_code, chunk.body.wikidata
        )
    if chunk.sort == "place":
        country = chunk.state or country_of(chunk.name)
        d.state_entity(country)
        return d.keyed("place", chunk.name.lower(), chunk.name, country)
    kinds: dict[str, EntityKind] = {"organisation": "organisation", "group": "group", "thing": "thing"}
    kind = kinds.get(chunk.sort, "thing")
    return d.keyed(kind, plain_name(chunk.name), chunk.name, chunk.state)


def _realm(d: Discourse, chunk: Chunk, token: Token) -> str | None:
    """ "the Kingdom", "the Sultanate": the report's own state, if that is what it calls itself."""
    kind = token.text
    if chunk.body is not None or chunk.sort in {"state", "person", "pronoun"}:
        return None
    known = states.states().get(d.home) if d.home else None
    if known is None or kind not in _REALMS or not any(kind in form for form in (known.name, *known.names)):
        return None
    return d.state_entity(d.home)


def _state_of_body(d: Discourse, chunk: Chunk) -> str | None:
    """The state of a ministry that names none: its owner's, the place's, or the report's own."""
    if chunk.body is None or chunk.body.sort != "government":
        return None
    token = d.parse.tokens[chunk.token]
    home = states.states().get(d.home) if d.home else None
    # A bloc has no government: in its texts one is a member's.
    own = d.home if home is not None and (home.kind != "organisation" or "Govern" not in chunk.name) else None
    return d.state_near(token) or owner_state(d, token) or local_state(d, token) or own


def _stands_for_government(d: Discourse, chunk: Chunk) -> bool:
    """Whether a capital stands for its government: "Quito rejected", "told Belgrade", "ties with Moscow"."""
    if states.by_capital(chunk.name) is None:
        return False
    token = d.parse.tokens[chunk.token]
    head = d.parse.tokens[token.head]
    if token.dep in {"nsubj", "nsubjpass"}:
        return head.tag.startswith("V") and head.lemma not in _LIES
    if token.dep in {"dobj", "iobj", "dative"}:
        return head.lemma in _ADDRESSED
    if token.dep == "pobj":
        return head.dep == "agent" or head.lower in {"with", "against", "between", "by"}
    if token.dep == "conj" and head.i in d.by_token:
        ids = d.by_token[head.i]
        return (
            len(ids) == 1
            and d.clusters[ids[0]].kind == "state"
            and head.dep in {"nsubj", "pobj", "dobj"}
            and d.parse.tokens[head.head].lower not in {"in", "to", "from", "at"}
        )
    return False


def _learn_acronym(d: Discourse, chunk: Chunk, id: str) -> None:
    """ "Ministry of Foreign Affairs (MoFA)": the letters in brackets are the same body."""
    i = chunk.token + 1
    tokens = d.parse.tokens
    if (
        i + 2 < len(tokens)
        and tokens[i].text == "("
        and tokens[i + 2].text == ")"
        and tokens[i + 1].text[:1].isupper()
    ):
        acronym = tokens[i + 1].text
        if 2 <= len(acronym) <= 8 and sum(c.isupper() for c in acronym) >= 2:
            d.alias.setdefault(acronym, id)


def _numerals(d: Discourse) -> None:
    """ "The two discussed ...", "each accused the other": both sides of the contact last told."""
    for t in d.parse.tokens:
        two = t.lower == "two" and t.tag == "CD" and t.i > 0 and d.parse.tokens[t.i - 1].lower == "the"
        if (
            (two or t.lower in {"each", "both"})
            and t.dep in {"nsubj", "nsubjpass"}
            and not d.by_token.get(t.i)
        ):
            d.by_token[t.i] = two_people(d, t.i, "side")
            d.extents.setdefault(t.i, (d.parse.tokens[t.i - 1].start if two else t.start, t.end))


def _entity(d: Discourse, cluster: Cluster) -> Entity:
    document = d.reading.document
    spans = sorted(set(cluster.mentions))
    return Entity(
        id=cluster.id, kind=cluster.kind, name=" ".join(cluster.name.split()), state=cluster.state,
        wikidata=cluster.wikidata or None, roles=_roles(d, cluster),
        mentions=tuple(
            Mention(start=a, end=b, text=document.text[a:b], form=form) for a, b, form in spans
        ),
        by=d.by,
    )  # fmt: skip


def _roles(d: Discourse, cluster: Cluster) -> tuple[Role, ...]:
    person = cluster.person
    if person is None:
        return ()
    kept: list[Role] = []
    for title, state in zip(person.titles, person.title_states, strict=True):
        text = " ".join(title.text.split())
        rank = title.office is None
        role = Role(
            title=text, office=title.office if not rank else None, body=None,
            state=state or cluster.state, span=d.reading.document.span(title.start, title.end),
        )  # fmt: skip
        kept.append(role)
    return tuple(_distinct(kept))


def _who(d: Discourse) -> Who:
    place = _dateline(d)
    d.labels.update(label_speakers(d))
    for chunk in d.chunks:
        _take(d, chunk)
    _numerals(d)
    several(d)
    one_of(d)
    unnamed_several(d)
    named_outlets(d)
    relatives(d)
    tell_states(d)
    whose = own_voice(d)
    entities = {c.id: _entity(d, c) for c in d.clusters.values()}
    return Who(entities, d.by_token, d.extents, d.labels, place, d.home, whose)


def extract(reading: Reading, by: By) -> Iterator[Who]:
    """One `Who` for the document."""
    surface: Surface = reading.give("surface")[0]
    chunks = vocatives.without(reading, mentions.find(reading.text, reading.parse, surface))
    yield _who(Discourse(reading, by, chunks))


def _distinct(roles: list[Role]) -> Iterator[Role]:
    """One role an office: the longest title of those that are shorter forms of each other."""
    for n, role in enumerate(roles):
        words = role.title.lower().split()
        if role.title in offices().acronyms and any(
            r.office == role.office and r.title != role.title for r in roles
        ):
            continue
        if any(
            _shorter(words, other.title.lower().split(), earlier=m < n)
            for m, other in enumerate(roles)
            if m != n
        ):
            continue
        yield role


def _shorter(words: list[str], other: list[str], *, earlier: bool) -> bool:
    if words == other:
        return earlier
    own, theirs = set(words) - {"of", "for", "the", "and"}, set(other) - {"of", "for", "the", "and"}
    if own == theirs:
        return earlier
    return own < theirs and (words[-1] == other[-1] or words[0] == other[0] or words[-1] in other)
