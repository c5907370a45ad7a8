"""People known by description alone: "the official" again, "the Spaniard", "the latter", "one of them"."""

from __future__ import annotations

import re

from ..model import EntityKind
from ..vocab import bodies
from ..vocab.reporting import reporting
from .assemblies import known_body
from .discourse import Discourse
from .fitting import state_fits
from .mentions import Chunk
from .nationality import person_of
from .nominals import state_forms
from .tokens import Token

# Within how many sentences "the official" is the official brought in without a name.
NEAR = 4
# Nouns that mostly mean somebody who is not named.
_UNNAMED = frozenset(
    {"official", "source", "aide", "diplomat", "adviser", "advisor", "person", "insider", "officer"}
)
# Nouns that stand beside the name of what they are.
_NAMED = frozenset(
    {
        "agency",
        "newspaper",
        "daily",
        "weekly",
        "group",
        "network",
        "broadcaster",
        "channel",
        "outlet",
        "magazine",
    }
    | {"website", "station", "paper", "movement", "party", "charity", "service"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PLURAL_ENDS = ("s", "sh", "ch", "ese")
_SOME = frozenset({"some", "others", "many", "several"})
_COUNTS = frozenset({"one", "two", "three", "several", "some", "another", "none", "both"})


def introduced(d: Discourse, token: Token, noun: str) -> str | None:
    """The unnamed person of this noun whom the sentences before brought in: "a senior official"."""
    if noun not in _UNNAMED:
        return None
    floor = d.parse.sentences[max(0, token.sentence - NEAR)].first
    for id, last in reversed(d.last.items()):
        cluster = d.clusters[id]
        if last < floor:
            break
        if cluster.kind == "role" and _headed(cluster.name, noun):
            return id
    return None


# Bodies that speak by all of their members.
_COUNCIL = frozenset({"members of the council", "council members"})
_ALL_MEMBERS = re.compile(r"members of (?:the )?(?P<body>.*(?:council|board|committee))$", re.IGNORECASE)


def led_in(d: Discourse, chunk: Chunk, token: Token) -> str | None:
    """ "Truckers' association / chairperson A B": the officer behind the body, whom the tree hangs on it."""
    if chunk.sort not in {"body", "group"} or chunk.body is not None or token.dep not in _SUBJECTS:
        return None
    for name in d.parse.children_by(token.i, "appos"):
        officer = d.chunk_of.get(name.i)
        titled = officer is not None and officer.phrase is not None and officer.phrase.titles
        if officer is not None and titled and name.i in d.of_token and officer.start == token.end + 1:
            return person_of(d, officer)
    return None


def members_of(d: Discourse, chunk: Chunk) -> str | None:
    """ "The members of the Security Council condemned": the body, of which all its members are told."""
    match = _ALL_MEMBERS.match(chunk.name) if chunk.sort in {"title", "group"} else None
    body = bodies.by_form(match["body"].title()) if match is not None else None
    if chunk.name.lower() in _COUNCIL:
        return known_body(d, chunk, "council")
    if body is None or body.sort != "igo":
        return None
    return d.keyed("organisation", f"{body.name.lower()}|{body.state}", body.name, body.state, body.wikidata)


def by_description(d: Discourse, noun: str, state: str | None) -> str | None:
    """The one person whom the text has described by this noun: "A B, a lawyer for ...", then "the lawyer"."""
    fits = [i for i in d.described.get(noun, ()) if state_fits(d.clusters[i].state, state)]
    return fits[0] if len(fits) == 1 else None


def _headed(name: str, noun: str) -> bool:
    """Whether a description is of this noun: "regional official", "diplomat in Vienna"."""
    for word in name.lower().replace(",", " ,").split():
        if word == noun:
            return True
        if word in {"of", "in", "at", "from", "for", "with", "who", ","}:
            return False
    return False


def of_demonym(d: Discourse, chunk: Chunk, token: Token) -> str | None:
    """ "The Spaniard thanked": the person of that state last spoken of, if one acts under its name."""
    before = d.parse.tokens[token.i - 1].lower if token.i else ""
    single = token.tag in {"NN", "NNP", "JJ"} and not token.lower.endswith(_PLURAL_ENDS)
    if not single or before != "the" or chunk.state is None or token.dep not in _SUBJECTS:
        return None
    if chunk.sort not in {"group", "state", "adjective"} or chunk.end - chunk.start > len(token.text):
        return None
    if state_forms().get(token.text, ("", ""))[1] not in {"adjective", "people"}:
        return None
    return next(
        (
            id
            for id in reversed(d.last)
            if d.clusters[id].kind == "person" and d.clusters[id].state == chunk.state
        ),
        None,
    )


def the_latter(d: Discourse, token: Token) -> tuple[str, ...]:
    """The person or body named last before "the latter", in its sentence or the one before."""
    sentence = d.parse.sentence_of(token.i)
    for index in (sentence.index, sentence.index - 1):
        if index < 0:
            break
        for seen in d.here(d.parse.sentences[index], token.i):
            kinds = {d.clusters[i].kind for i in seen.ids}
            if len(seen.ids) == 1 and kinds <= {"person", "role"}:
                return seen.ids
    return ()


def one_of(d: Discourse) -> None:
    """ "One of the diplomats said", "two of them": people of a kind, as many as are counted."""
    for t in d.parse.tokens:
        if t.lower not in _COUNTS or t.dep not in _SUBJECTS or d.by_token.get(t.i):
            continue
        inner = next(
            (d.parse.child(p.i, "pobj") for p in d.parse.children_by(t.i, "prep") if p.lower == "of"), None
        )
        if inner is None or not (ids := d.by_token.get(inner.i)):
            continue
        cluster = d.clusters[ids[0]]
        if len(ids) != 1 or cluster.kind not in {"group", "role"}:
            continue
        words = d.reading.text[t.start : d.extents.get(inner.i, (0, inner.end))[1]]
        name = words[:1].lower() + words[1:] if inner.lower != "them" else f"{t.lower} of the {cluster.name}"
        kind: EntityKind = "role" if t.lower in {"one", "another"} else "group"
        id = d.keyed(kind, f"of|{cluster.id}|{t.lower}", " ".join(name.split()), cluster.state)
        d.by_token[t.i] = (id,)
        d.extents[t.i] = (t.start, inner.end)
        d.clusters[id].mentions.append((t.start, inner.end, "nominal"))


def unnamed_several(d: Discourse) -> None:
    """ "Some have suggested that": people of whom nothing is told."""
    for t in d.parse.tokens:
        if (
            t.lower not in _SOME
            or t.dep not in _SUBJECTS
            or d.by_token.get(t.i)
            or d.parse.child(t.i, "prep")
        ):
            continue
        if not reporting().speaks(d.parse.tokens[t.head].lemma):
            continue
        id = d.new("group", t.text.capitalize(), None)
        d.by_token[t.i] = (id,)
        d.extents[t.i] = (t.start, t.end)
        d.clusters[id].mentions.append((t.start, t.end, "nominal"))


def named_outlets(d: Discourse) -> None:
    """ "The official Xinhua agency", "the rights group Viasna": what the name says, no thing apart."""
    for t in d.parse.tokens:
        if t.lower not in _NAMED or t.tag != "NN" or not (ids := d.by_token.get(t.i)):
            continue
        if (
            len(ids) != 1
            or d.clusters[ids[0]].kind == "person"
            or t.lower not in d.clusters[ids[0]].name.lower()
        ):
            continue
        for c in d.parse.children_by(t.i, "compound", "appos", "nmod"):
            named = d.by_token.get(c.i, ())
            if len(named) == 1 and d.clusters[named[0]].kind in {"organisation", "thing"} and c.tag == "NNP":
                cluster = d.clusters[named[0]]
                cluster.kind = "organisation"
                d.by_token[t.i] = named
                break


def relatives(d: Discourse) -> None:
    """ "who", "which": what the clause hangs on."""
    for t in d.parse.tokens:
        if t.lower in {"who", "whom", "which", "that", "whose"} and t.tag in {"WP", "WDT", "WP$"}:
            verb = d.parse.tokens[t.head]
            for _ in range(4):
                if verb.dep in {"relcl", "acl"} or verb.head == verb.i:
                    break
                verb = d.parse.tokens[verb.head]
            if verb.dep == "relcl" and verb.head in d.by_token:
                d.by_token[t.i] = d.by_token[verb.head]
                d.extents[t.i] = d.extents.get(verb.head, (t.start, t.end))
