"""Whom the words mean: clusters of mentions, and titles, roles, pronouns and collectives resolved or left open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..gazetteer import cities
from ..model import By, Entity, EntityKind, Form, Mention, Role
from ..vocab import states
from ..vocab.contacts import contacts
from ..vocab.offices import offices
from . import mentions, people, phrases
from .mentions import Chunk
from .names import keys
from .people import Person
from .reading import Reading, Who
from .surface import Surface
from .titles import Title, own_state
from .tokens import Parse, Sentence, Token

_SINGULAR = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves", "both"})
_FIRST = frozenset({"i", "me", "my", "we", "us", "our"})
_NEUTER = frozenset({"it", "its", "itself"})
_ROYAL = frozenset({"king", "queen", "emir", "sultan", "crown prince", "prince", "princess", "sheikh", "shaikh", "emperor"})
_COUNTRIES = frozenset({"countries", "nations", "states", "governments", "capitals", "neighbours", "neighbors"})
_LEADERS = frozenset({"president", "prime minister", "chancellor", "king", "emir", "sultan", "crown prince", "supreme leader", "queen"})
_BLOCS = frozenset({"bloc", "body", "alliance", "organisation", "organization", "grouping"})
# Verbs whose subject is a city as a place, and verbs whose object is a government even if a capital names it.
_LIES = frozenset("be lie sit remain wake become stand stay have see suffer experience house".split())
_ADDRESSED = frozenset("urge accuse tell warn ask press call thank invite support back blame inform assure persuade pressure criticise criticize condemn praise".split())
_MESSAGES = frozenset("condolence greeting message thank wish felicitation letter invitation regard sympathy congratulation".split())
_VISITOR = frozenset({"visitor", "guest", "dignitary"})
# How many sentences back a singular pronoun looks; further back it stays unresolved.
REACH = 4
# How surely a person's state is known: said of the person, by the place spoken of, by where the report is from.
_EXPLICIT, _LOCAL, _HOME = 3, 2, 1
# Cities where many states meet: a report from there does not tell whose official an unmarked minister is.
_HUBS = frozenset({"Geneva", "New York", "Vienna", "The Hague", "Brussels", "Davos", "Munich"})


@dataclass(slots=True)
class Cluster:
    """An entity under construction."""

    id: str
    kind: EntityKind
    name: str
    state: str | None
    wikidata: str | None = None
    person: Person | None = None
    mentions: list[tuple[int, int, Form]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A mention in its sentence, for what pronouns look back to."""

    token: int
    ids: tuple[str, ...]
    subject: bool
    quoted: bool
    plural: bool


def extract(reading: Reading, by: By) -> Iterator[Who]:
    """One `Who` for the document."""
    surface: Surface = reading.give("surface")[0]
    chunks = mentions.find(reading.text, reading.parse, surface)
    yield _Resolver(reading, by, chunks).who()


class _Resolver:
    """Goes through a document once, in order; holds what has been named so far."""

    def __init__(self, reading: Reading, by: By, chunks: tuple[Chunk, ...]) -> None:
        self.reading, self.by, self.chunks = reading, by, chunks
        self.parse: Parse = reading.parse
        self.clusters: dict[str, Cluster] = {}
        self.by_token: dict[int, tuple[str, ...]] = {}
        self.extents: dict[int, tuple[int, int]] = {}
        self.by_key: dict[tuple[str, str], str] = {}
        self.chunk_of = {chunk.token: chunk for chunk in chunks}
        self.alias: dict[str, str] = {}
        self.seen: list[_Seen] = []
        self.persons: dict[int, str] = {}
        self.evidence: dict[str, int] = {}
        self.of_token = people.cluster(chunks)
        self.home = _home(reading, chunks)
        self.quotes = _quoted(reading.text)

    def who(self) -> Who:
        place = self._dateline()
        for chunk in self.chunks:
            self._take(chunk)
        self._relatives()
        labels = dict(self._labels())
        entities = {c.id: self._entity(c) for c in self.clusters.values()}
        return Who(entities, self.by_token, self.extents, labels, place, self.home)

    def _dateline(self) -> str | None:
        """The place of the dateline as an entity; what is not in the gazetteer stays as written."""
        dateline = self.reading.document.dateline
        if dateline is None or not dateline.place:
            return None
        at = self.reading.text.find(dateline.place, dateline.span.start, dateline.span.end)
        first = dateline.place.split("/")[0]
        parts = [part.strip() for part in first.split(",") if part.strip()]
        if at < 0 or not parts:
            return None
        city = next((part for part in parts if cities.is_place(part) or cities.is_place(part.title())), parts[0])
        start = self.reading.text.find(city, at)
        name = city.title() if city.isupper() else city
        country = states.by_capital(name) or _country(name)
        self._state_entity(country)
        id = self._keyed("place", name.lower(), name, country)
        self.clusters[id].mentions.append((start, start + len(city), "name"))
        return id

    # -- taking chunks in order -------------------------------------------------------------------------

    def _take(self, chunk: Chunk) -> None:
        token = self.parse.tokens[chunk.token]
        beside = self._beside(chunk, token)
        if beside:
            ids, form = (beside,), "nominal"
        elif chunk.sort == "pronoun":
            ids, form = self._pronoun(chunk, token), "pronoun"
        elif chunk.sort == "person":
            ids, form = (self._person(chunk),) if chunk.token in self.of_token else (), "name"
        elif chunk.sort == "title":
            ids, form = self._titled(chunk, token), "title"
        elif chunk.sort in {"nominal", "group", "body", "thing"} and chunk.body is None:
            ids, form = self._nominal(chunk, token), "nominal"
        else:
            ids, form = (self._named(chunk),), "name"
            if chunk.sort in {"body", "organisation", "thing"}:
                self._learn_acronym(chunk, ids[0])
        self.by_token[chunk.token] = ids
        self.extents[chunk.token] = (chunk.start, chunk.end)
        if len(ids) == 1:
            self.clusters[ids[0]].mentions.append((chunk.start, chunk.end, form))  # type: ignore[arg-type]
        if ids:
            self.seen.append(
                _Seen(
                    chunk.token, ids, token.dep in {"nsubj", "nsubjpass", "csubj"} or self._agent(token),
                    self._in_quote(chunk.start), len(ids) > 1 or chunk.plural,
                )
            )  # fmt: skip

    def _beside(self, chunk: Chunk, token: Token) -> str | None:
        """The person whose name stands in apposition: "his Kosovar opposite number, A B", "A B, an analyst"."""
        if chunk.sort not in {"title", "nominal", "thing"} or chunk.plural:
            return None
        names = list(self.parse.children_by(token.i, "appos"))
        if token.dep == "appos" and chunk.sort != "thing":
            names.append(self.parse.tokens[token.head])
        for name in names:
            if name.i in self.of_token and (chunk.sort != "thing" or token.lemma in {"number", "man", "woman"}):
                return self._person(self.chunk_of[name.i])
        return None

    def _labels(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The speaker of each label: a person by surname or office, else a role of the label's words."""
        for block in self.reading.layout.blocks:
            if block.label is None:
                continue
            start, end = block.label
            words = self.reading.text[start:end].strip(" :.*").split("(")[0].strip()
            yield start, (self._labelled(words, start),)

    def _labelled(self, words: str, start: int) -> str:
        wanted = keys(words)
        for person in self._people():
            if wanted and person.keys[-1] == wanted[-1]:
                return self._id(person)
        for person in self._people():
            if any(title.text.lower() == words.lower() for title in person.titles):
                return self._id(person)
        id = self._keyed("role", f"label|{words.lower()}", words, None)
        self.clusters[id].mentions.append((start, start + len(words), "title"))
        return id

    def _agent(self, token: Token) -> bool:
        return token.dep == "pobj" and self.parse.tokens[token.head].dep == "agent"

    def _new(self, kind: EntityKind, name: str, state: str | None, wikidata: str | None = None) -> str:
        id = f"e{len(self.clusters) + 1}"
        self.clusters[id] = Cluster(id, kind, name, state, wikidata)
        return id

    def _keyed(self, kind: EntityKind, key: str, name: str, state: str | None, wikidata: str | None = None) -> str:
        found = self.by_key.get((kind, key))
        if found is None:
            found = self.by_key[(kind, key)] = self._new(kind, name, state, wikidata)
        return found

    def _person(self, chunk: Chunk) -> str:
        person = self.of_token[chunk.token]
        if id(person) not in self.persons:
            new = self._new("person", person.name, person.state)
            self.clusters[new].person = person
            self.persons[id(person)] = new
            self.evidence[new] = _EXPLICIT if person.state else 0
        known = self.persons[id(person)]
        rank, code = self._belongs(chunk, person)
        if code and rank > self.evidence[known]:
            self.clusters[known].state, self.evidence[known] = code, rank
        return known

    def _belongs(self, chunk: Chunk, person: Person) -> tuple[int, str | None]:
        """The state that this mention tells of a person, and how surely."""
        token = self.parse.tokens[chunk.token]
        code = self._state_near(token) or self._apposed_state(token) or self._owned(token)
        if code:
            return _EXPLICIT, code
        for title in person.titles:
            if (own := own_state(title.text)) is not None:
                return _EXPLICIT, own
        sender = self._sender(token) or self._companion(token) or self._sided(token)
        if sender:
            return _LOCAL, sender
        if not chunk.phrase or not _governs(chunk.phrase.titles):
            return 0, None
        local = self._seat(chunk) or self._local(token)
        if local:
            return _LOCAL, local
        if self.home:
            return _HOME, self.home
        before = self._subject_before(token)
        return (_HOME, before) if before else (0, None)

    def _seat(self, chunk: Chunk) -> str | None:
        """"A B, spokesperson for the Ministry of External Affairs in New Delhi": the seat of a ministry named behind."""
        if chunk.phrase is None or chunk.phrase.state or not any("ministry" in t.text.lower() for t in chunk.phrase.titles):
            return None
        first, last = self.parse.at(chunk.end, chunk.end + 90)
        for i in range(first, min(last, first + 14) - 1):
            if self.parse.tokens[i].lower == "in" and (code := states.by_capital(self._phrase_text(i + 1))):
                return code
        return None

    def _phrase_text(self, i: int) -> str:
        chunk = next((self.chunk_of[j] for j in range(i, min(i + 3, len(self.parse.tokens))) if j in self.chunk_of), None)
        return chunk.name if chunk and chunk.sort == "place" else ""

    def _subject_before(self, token: Token) -> str | None:
        """The state of the subject of the sentence before, in the same paragraph, where nothing else tells."""
        sentence = self.parse.sentence_of(token.i)
        if sentence.index == 0 or self.parse.sentences[sentence.index - 1].block != sentence.block:
            return None
        before = self.parse.sentences[sentence.index - 1]
        for i in range(before.first, before.last):
            ids = self.by_token.get(i, ())
            if self.parse.tokens[i].dep == "nsubj" and len(ids) == 1 and self.clusters[ids[0]].state:
                return self.clusters[ids[0]].state
        return None

    def _apposed_state(self, token: Token) -> str | None:
        """"her Vietnamese counterpart, A B", "A B, a Kosovar analyst": the state of the noun beside the name."""
        beside = [self.parse.tokens[token.head]] if token.dep == "appos" else []
        beside += list(self.parse.children_by(token.i, "appos"))
        first = self._first(token)
        if first > 1 and self.parse.tokens[first - 1].text == ",":
            beside.append(self.parse.tokens[first - 2])
        for noun in beside:
            if noun.tag in {"NN", "NNP"} and noun.i not in self.of_token:
                code = self._state_near(noun)
                if code:
                    return code
                if noun.lemma in {"predecessor", "successor", "deputy", "colleague", "ambassador", "envoy", "minister", "spokesman", "spokeswoman"}:
                    return self._owned(noun)
        return None

    def _first(self, token: Token) -> int:
        """The first token of the name that token `token` heads."""
        start, i = self.extents.get(token.i, (token.start, token.end))[0], token.i
        while i > 0 and self.parse.tokens[i - 1].start >= start:
            i -= 1
        return i

    def _owned(self, token: Token) -> str | None:
        """"its ambassador", "Villamizar's predecessor": the state of the owner, if it is an owner of officials."""
        owner = self.parse.child(token.i, "poss")
        if owner is None:
            return None
        if owner.lower == "our":
            return self.home
        ids = self.by_token.get(owner.i, ())
        return self.clusters[ids[0]].state if len(ids) == 1 else None

    def _sender(self, token: Token) -> str | None:
        """"the ambassador conveyed the condolences of Prime Minister A B": the state of who conveys them."""
        prep = self.parse.tokens[token.head]
        if token.dep != "pobj" or prep.lower not in {"of", "from"}:
            return None
        noun = self.parse.tokens[prep.head]
        if noun.lemma not in _MESSAGES:
            return None
        verb = self.parse.tokens[noun.head]
        subject = self.parse.child(verb.i, "nsubj")
        ids = self.by_token.get(subject.i, ()) if subject else ()
        return self.clusters[ids[0]].state if len(ids) == 1 else None

    def _companion(self, token: Token) -> str | None:
        """"He was accompanied by Minister A B and Secretary C D": the state of the one accompanied."""
        t = token
        while t.dep in {"conj", "appos"} and t.head != t.i:
            t = self.parse.tokens[t.head]
        agent = self.parse.tokens[t.head]
        verb = self.parse.tokens[agent.head]
        if t.dep != "pobj" or agent.lower != "by" or verb.lemma not in {"accompany", "flank", "assist"}:
            return None
        subject = self.parse.child(verb.i, "nsubjpass", "nsubj")
        ids = self.by_token.get(subject.i, ()) if subject else ()
        return self.clusters[ids[0]].state if len(ids) == 1 else None

    def _sided(self, token: Token) -> str | None:
        """"on the Japanese side, Mr A B; on the Philippine side, C D": the side named last in the sentence."""
        sentence = self.parse.sentence_of(token.i)
        for i in range(token.i - 1, sentence.first, -1):
            t = self.parse.tokens[i]
            if t.lemma == "side" and self.parse.tokens[t.head].lower in {"on", "from"}:
                return self._state_near(t)
        return None

    def _local(self, token: Token) -> str | None:
        """"In Tehran, the spokesman A B": the place a sentence opens with; else a state that acted just before."""
        sentence = self.parse.sentence_of(token.i)
        first = self.parse.tokens[sentence.first]
        if first.lower in {"in", "from", "at"}:
            for i in range(sentence.first, min(sentence.first + 5, token.i)):
                code = self._code(i)
                if code:
                    return code
        if sentence.index == 0:
            return None
        before = self.parse.sentences[sentence.index - 1]
        if before.block != sentence.block:
            return None
        for i in range(before.first, before.last):
            t = self.parse.tokens[i]
            if t.dep in {"nsubj", "nsubjpass"} and t.tag in {"NNP", "NNPS"} and (code := self._code(i)):
                return code
        return None

    def _code(self, i: int) -> str | None:
        ids = self.by_token.get(i, ())
        if len(ids) == 1 and self.clusters[ids[0]].kind in {"state", "place"}:
            return self.clusters[ids[0]].state
        return None

    def _named(self, chunk: Chunk) -> str:
        if chunk.sort in {"state", "adjective"} and chunk.state:
            state = states.states()[chunk.state]
            kind: EntityKind = "organisation" if state.kind == "organisation" else "state"
            return self._keyed(kind, chunk.state, state.name, chunk.state, state.wikidata)
        if chunk.sort == "place" and chunk.state and chunk.state in states.states() and self._governs(chunk):
            known = states.states()[chunk.state]
            return self._keyed("state", chunk.state, known.name, chunk.state, known.wikidata)
        if chunk.name in self.alias:
            return self.alias[chunk.name]
        if chunk.body is not None:
            state_code = chunk.state or self._state_of_body(chunk)
            kind = "organisation" if chunk.sort == "organisation" else "body"
            return self._keyed(kind, f"{chunk.name.lower()}|{state_code}", chunk.name, state_code, chunk.body.wikidata)
        if chunk.sort == "place":
            country = chunk.state or _country(chunk.name)
            self._state_entity(country)
            return self._keyed("place", chunk.name.lower(), chunk.name, country)
        kinds: dict[str, EntityKind] = {"organisation": "organisation", "group": "group", "thing": "thing"}
        kind = kinds.get(chunk.sort, "thing")
        return self._keyed(kind, _plain(chunk.name), chunk.name, chunk.state)

    def _state_of_body(self, chunk: Chunk) -> str | None:
        """The state of a ministry that names none: its owner's, that of the place spoken of, or the report's own."""
        if chunk.body is None or chunk.body.sort != "government":
            return None
        token = self.parse.tokens[chunk.token]
        return self._state_near(token) or self._owned(token) or self._local(token) or self.home

    def _state_entity(self, code: str | None) -> str | None:
        """The entity of a state that may be meant, though no word names it: the host of a visit to its city."""
        known = states.states().get(code) if code else None
        if known is None or code is None:
            return None
        kind: EntityKind = "organisation" if known.kind == "organisation" else "state"
        return self._keyed(kind, code, known.name, code, known.wikidata)

    def _governs(self, chunk: Chunk) -> bool:
        """Whether a capital stands for its government: "Quito rejected", "told Belgrade", "ties with Moscow"."""
        if states.by_capital(chunk.name) is None:
            return False
        token = self.parse.tokens[chunk.token]
        head = self.parse.tokens[token.head]
        if token.dep in {"nsubj", "nsubjpass"}:
            return head.tag.startswith("V") and head.lemma not in _LIES
        if token.dep in {"dobj", "iobj", "dative"}:
            return head.lemma in _ADDRESSED
        if token.dep == "pobj":
            return head.dep == "agent" or head.lower in {"with", "against", "between", "by"}
        if token.dep == "conj" and head.i in self.by_token:
            ids = self.by_token[head.i]
            return len(ids) == 1 and self.clusters[ids[0]].kind == "state" and head.dep in {"nsubj", "pobj", "dobj"} and self.parse.tokens[head.head].lower not in {"in", "to", "from", "at"}
        return False

    def _learn_acronym(self, chunk: Chunk, id: str) -> None:
        """"Ministry of Foreign Affairs (MoFA)": the letters in brackets are the same body."""
        i = chunk.token + 1
        tokens = self.parse.tokens
        if i + 2 < len(tokens) and tokens[i].text == "(" and tokens[i + 2].text == ")" and tokens[i + 1].text[:1].isupper():
            acronym = tokens[i + 1].text
            if 2 <= len(acronym) <= 8 and sum(c.isupper() for c in acronym) >= 2:
                self.alias.setdefault(acronym, id)

    # -- offices and nouns ------------------------------------------------------------------------------

    def _titled(self, chunk: Chunk, token: Token) -> tuple[str, ...]:
        if chunk.plural:
            return self._plural_noun(chunk, token)
        if chunk.definite and not self._indefinite(token):
            found = self._by_office(chunk, token)
            if found:
                return (found,)
            key = f"{chunk.name}|{chunk.state or self._state_near(token)}"
            return (self._keyed("role", key, self._words(chunk), chunk.state or self._state_near(token) or self._office_home(chunk)),)
        return (self._new("role", self._words(chunk), chunk.state or self._state_near(token)),)

    def _office_home(self, chunk: Chunk) -> str | None:
        governmental = {"president", "prime minister", "foreign minister", "minister", "king", "interior minister"}
        office = chunk.phrase.titles[-1].office if chunk.phrase else None
        return self.home if office in governmental and chunk.name != "minister" else None

    def _words(self, chunk: Chunk) -> str:
        end = chunk.end
        if chunk.sort in {"nominal", "group", "title"}:
            end = max(end, phrases.extent(self.parse, chunk.token)[1])
        text = self.reading.text[chunk.start : end if end - chunk.start < 120 else chunk.end]
        for article in ("the ", "The ", "a ", "A ", "an ", "An "):
            text = text.removeprefix(article)
        return " ".join(text.split())

    def _indefinite(self, token: Token) -> bool:
        return any(self.parse.tokens[c].lower in {"a", "an", "another", "one", "some", "any", "every", "each", "no"} for c in self.parse.children[token.i])

    def _state_near(self, token: Token) -> str | None:
        """The state of a possessive or adjective before the noun, also by pronoun ("his ... counterpart" has none)."""
        for c in self.parse.children[token.i]:
            child = self.parse.tokens[c]
            if child.dep in {"poss", "amod", "compound", "nmod"}:
                ids = self.by_token.get(c, ())
                if len(ids) == 1 and self.clusters[ids[0]].kind in {"state", "place", "organisation"}:
                    return self.clusters[ids[0]].state
        return None

    def _by_office(self, chunk: Chunk, token: Token) -> str | None:
        """The latest person before (else the only one after) whose titles fit a definite office."""
        wanted, state = chunk.name, chunk.state or self._state_near(token)
        office = chunk.phrase.titles[-1].office if chunk.phrase else wanted
        fits = [p for p in self._people() if _fits(p, wanted, office) and _state_fits(self.clusters[self._id(p)].state, state)]
        if not fits:
            return None
        return self._latest(fits, chunk.token)

    def _people(self) -> list[Person]:
        unique: dict[int, Person] = {id(p): p for p in self.of_token.values()}
        return list(unique.values())

    def _id(self, person: Person) -> str:
        if id(person) not in self.persons:
            return self._person(person.chunks[0])
        return self.persons[id(person)]

    def _latest(self, fits: list[Person], token: int) -> str | None:
        ids = {self._id(p) for p in fits}
        if len(ids) == 1:
            return ids.pop()
        for seen in reversed(self.seen):
            if seen.token < token and len(seen.ids) == 1 and seen.ids[0] in ids:
                return seen.ids[0]
        return None

    def _nominal(self, chunk: Chunk, token: Token) -> tuple[str, ...]:
        if chunk.plural and chunk.sort in {"group", "nominal"}:
            return self._plural_noun(chunk, token)
        if chunk.sort == "nominal":
            return self._single_noun(chunk, token)
        if chunk.sort == "thing" and chunk.definite and chunk.name in {"side"}:
            return self._side(token)
        kind: EntityKind = {"group": "group", "body": "body", "thing": "thing"}.get(chunk.sort, "thing")  # type: ignore[assignment]
        state = chunk.state or self._state_near(token)
        name = self._words(chunk)
        if chunk.sort == "group" and chunk.name == "side":
            return self._side(token)
        if chunk.definite and chunk.name in {"government", "administration"}:
            named = self._state_entity(state or self._owned(token) or self._local(token) or self.home)
            if named:
                return (named,)
        if chunk.sort == "body":
            state = state or self._owned(token)
        if chunk.definite and state is None and (body := self._known_body(chunk)):
            return (body,)
        if chunk.name in {"pair", "duo", "trio"} and chunk.definite:
            return self._two_people(chunk.token, "side")
        if chunk.definite:
            return (self._keyed(kind, f"{_plain(name)}|{state}", name, state),)
        return (self._new(kind, name, state),)

    def _known_body(self, chunk: Chunk) -> str | None:
        """"the ministry", "the bloc": the body or organisation last named that the noun is part of or fits."""
        noun = chunk.name
        if noun not in offices().body_heads | _BLOCS:
            return None
        for seen in reversed(self.seen):
            cluster = self.clusters[seen.ids[0]]
            if len(seen.ids) != 1 or cluster.kind not in {"body", "organisation"}:
                continue
            words = cluster.name.lower().split()
            if noun in words or (noun in _BLOCS and cluster.kind == "organisation"):
                return cluster.id
        return None

    def _single_noun(self, chunk: Chunk, token: Token) -> tuple[str, ...]:
        state = chunk.state or self._state_near(token)
        if chunk.definite and not self._indefinite(token):
            found = self._definite_person(chunk, token, state)
            if found:
                return (found,)
            name = self._words(chunk)
            return (self._keyed("role", f"{_plain(name)}|{state}", name, state),)
        if token.dep in {"appos", "attr"}:
            named = self._apposed(token)
            if named:
                return (named,)
        return (self._new("role", self._words(chunk), state),)

    def _apposed(self, token: Token) -> str | None:
        head = self.parse.tokens[token.head]
        ids = self.by_token.get(head.i, ()) if token.dep == "appos" else ()
        return ids[0] if len(ids) == 1 and self.clusters[ids[0]].kind == "person" else None

    def _definite_person(self, chunk: Chunk, token: Token, state: str | None) -> str | None:
        noun = chunk.name
        if noun in _VISITOR and state:
            own = [p for p in self._people() if self.clusters[self._id(p)].state == state]
            return self._id(own[0]) if own else None
        if noun in _VISITOR or (noun in {"minister", "leader", "president", "official", "envoy", "diplomat"} and self._visiting(token)):
            foreign = [p for p in self._people() if (s := self.clusters[self._id(p)].state) and s != self.home]
            return self._id(foreign[0]) if foreign and self.home and len({self.clusters[self._id(p)].state for p in foreign}) == 1 else None
        if noun == "counterpart":
            return self._counterpart(token, state)
        if state is None and noun in {"man", "woman", "child", "person", "victim", "suspect", "attacker", "worker", "student"}:
            return None
        fits = [p for p in self._people() if _noun_fits(p, noun) and _state_fits(self.clusters[self._id(p)].state, state)]
        before = [p for p in fits if p.chunks[0].token < chunk.token]
        if not before:
            return None
        return self._latest(before, chunk.token)

    def _visiting(self, token: Token) -> bool:
        return any(self.parse.tokens[c].lower == "visiting" for c in self.parse.children[token.i])

    def _counterpart(self, token: Token, state: str | None) -> str | None:
        """"his Turkish counterpart": somebody of that state with the office of the one who owns it."""
        behind = self.parse.child(token.i, "appos")
        if behind and behind.i in self.of_token:
            return self._person(next(c for c in self.of_token[behind.i].chunks))
        if state is None:
            owners = {i for c in self.parse.children[token.i] if self.parse.tokens[c].dep == "poss" for i in self.by_token.get(c, ())}
            others = [s for s in reversed(self.seen) if len(s.ids) == 1 and self.clusters[s.ids[0]].kind == "person" and s.ids[0] not in owners]
            distinct = list(dict.fromkeys(s.ids[0] for s in others))
            return distinct[0] if len(distinct) == 1 else None
        same = [p for p in self._people() if self.clusters[self._id(p)].state == state]
        if len(same) > 1:
            owner = self.parse.child(token.i, "poss")
            ids = self.by_token.get(owner.i, ()) if owner else ()
            holder = self.clusters[ids[0]].person if len(ids) == 1 else None
            held = {t.office for t in holder.titles} if holder else set()
            same = [p for p in same if held & {t.office for t in p.titles}] or same[:1]
        return self._id(same[0]) if len(same) == 1 else None

    def _side(self, token: Token) -> tuple[str, ...]:
        """"the Turkish side": that state."""
        state = self._state_near(token)
        if state is None:
            return ()
        known = states.states().get(state)
        return (self._keyed("state", state, known.name if known else state, state),)

    def _plural_noun(self, chunk: Chunk, token: Token) -> tuple[str, ...]:
        lower = token.lower
        state = chunk.state or self._state_near(token)
        both = self._both(token)
        if lower in _COUNTRIES and both:
            return self._two_states()
        if state is None and both and token.lemma in offices().collective | offices().persons | {"side", "leader"}:
            return self._two_people(chunk.token, token.lemma)
        if lower == "sides" and chunk.definite and state is None:
            return self._two_people(chunk.token, "side")
        if chunk.definite and state is None and (many := self._office_holders(chunk, token)):
            return many
        name = self._words(chunk)
        if chunk.definite:
            return (self._keyed("group", f"{_plain(name)}|{state}", name, state),)
        return (self._new("group", name, state),)

    def _office_holders(self, chunk: Chunk, token: Token) -> tuple[str, ...]:
        """"The Prime Ministers", "the leaders": all who bear the office and were named before, if several states' do."""
        noun = chunk.name if chunk.sort == "title" else token.lemma
        if noun.endswith("s") and chunk.sort == "title":
            noun = noun[:-1]
        if noun not in {"leader", "minister", "president", "prime minister", "foreign minister", "official"} and chunk.sort != "title":
            return ()
        fits = [p for p in self._people() if p.chunks[0].token < chunk.token and _noun_or_office(p, noun)]
        found = {self.clusters[self._id(p)].state: self._id(p) for p in reversed(fits)}
        ids = tuple(self._id(p) for p in fits if self._id(p) in found.values())
        return ids if 2 <= len(ids) <= 4 and None not in found else ()

    def _both(self, token: Token) -> bool:
        words = {self.parse.tokens[c].lower for c in self.parse.children[token.i]}
        return "both" in words or (bool(words & {"two", "three"}) and bool(words & {"the", "these", "our", "their"}))

    def _two_states(self) -> tuple[str, ...]:
        two = self._two_people(10**9, "side")
        codes = [self.clusters[i].state for i in two]
        if len(codes) != 2 or None in codes:
            codes = self._main_states()
        if len(codes) != 2:
            return ()
        table = states.states()
        return tuple(self._keyed("state", c, table[c].name, c) for c in codes if c and c in table)

    def _main_states(self) -> list[str | None]:
        counts: Counter[str] = Counter()
        for chunk in self.chunks:
            if chunk.sort in {"state", "adjective"} and chunk.state:
                counts[chunk.state] += 1
        top = counts.most_common(3)
        if len(top) < 2 or (len(top) == 3 and top[1][1] == top[2][1]):
            return []
        return [top[0][0], top[1][0]]

    def _two_people(self, token: int, noun: str) -> tuple[str, ...]:
        """The two people of different sides last spoken of as parties; the first two of the text otherwise."""
        pairs = self._recent_pair(token, noun)
        if pairs:
            return pairs
        first: dict[str, str] = {}
        for seen in self.seen:
            if seen.token >= token or len(seen.ids) != 1:
                continue
            cluster = self.clusters[seen.ids[0]]
            if cluster.kind == "person" and cluster.state and cluster.state not in first and _office_fits(cluster.person, noun):
                first[cluster.state] = cluster.id
        ids = tuple(first.values())
        if len(ids) >= 2:
            return ids[:2]
        return self._two_bodies(token)

    def _two_bodies(self, token: int) -> tuple[str, ...]:
        codes = self._main_states()
        table = states.states()
        if len(codes) == 2:
            return tuple(self._keyed("state", c, table[c].name, c) for c in codes if c and c in table)
        return ()

    def _recent_pair(self, token: int, noun: str) -> tuple[str, ...]:
        """The first two people of different states in the nearest sentence before that tells of a contact."""
        if token >= len(self.parse.tokens):
            return ()
        here = self.parse.tokens[token].sentence
        for index in range(here, -1, -1):
            sentence = self.parse.sentences[index]
            if index < here - 2 and self.reading.in_title(sentence):
                break
            if not self._contact(sentence):
                continue
            people_here: dict[str, str] = {}
            for seen in self.seen:
                if sentence.first <= seen.token < min(sentence.last, token) and not seen.quoted:
                    for i in seen.ids:
                        c = self.clusters[i]
                        if c.kind == "person" and c.state and _office_fits(c.person, noun):
                            people_here.setdefault(c.state, i)
            if len(people_here) >= 2:
                return tuple(people_here.values())[:2]
        return ()

    def _contact(self, sentence: Sentence) -> bool:
        table = contacts()
        words = self.parse.words(sentence)
        return any((t.tag[:1] == "V" and t.lemma in table.verbs) or t.lemma in table.nouns for t in words)

    # -- pronouns ---------------------------------------------------------------------------------------

    def _pronoun(self, chunk: Chunk, token: Token) -> tuple[str, ...]:
        word = token.lower
        if word in _SINGULAR:
            return self._he(token, _SINGULAR[word])
        if word in _PLURAL:
            return self._they(token)
        if word in _NEUTER:
            return self._it(token)
        if word in _FIRST:
            return self._first_person(token)
        return ()

    def _first_person(self, token: Token) -> tuple[str, ...]:
        """"I", "we": whoever the label or the title of a statement names; inside a report's quotation left to it."""
        block = self.reading.layout.read()[self.parse.sentence_of(token.i).block]
        if block.label is not None:
            words = self.reading.text[slice(*block.label)].strip(" :.*").split("(")[0].strip()
            return (self._labelled(words, block.label[0]),)
        if self.reading.document.genre == "statement" and not self._in_quote(token.start):
            return self._author()
        return ()

    def _author(self) -> tuple[str, ...]:
        """The person a statement's title names; else the first person it names with an office."""
        for chunk in self.chunks:
            if chunk.sort == "person" and chunk.token in self.of_token:
                in_title = self.reading.in_title(self.parse.sentence_of(chunk.token))
                return (self._person(chunk),) if in_title or (chunk.phrase and chunk.phrase.titles) else ()
        return ()

    def _he(self, token: Token, sex: str) -> tuple[str, ...]:
        sentence = self.parse.sentence_of(token.i)
        quoted = self._in_quote(token.start)
        ahead = self._subject_ahead(token, sentence, sex)
        if ahead:
            return (ahead,)
        for index in range(sentence.index, max(-1, sentence.index - REACH - 1), -1):
            found = self._candidate(self.parse.sentences[index], token, sex, quoted=quoted)
            if found:
                return (found,)
        return ()

    def _subject_ahead(self, token: Token, sentence: Sentence, sex: str) -> str | None:
        """"During his visit, Khan said": a pronoun in a fronted phrase means the subject that follows."""
        if token.dep not in {"poss", "nsubj", "pobj", "dobj"}:
            return None
        top = token
        while top.head != top.i and top.dep not in {"prep", "advcl"}:
            top = self.parse.tokens[top.head]
        if top.dep not in {"prep", "advcl"} or token.dep == "nsubj" and top.dep != "advcl":
            return None
        if any(s.token >= sentence.first and self._is_person(s, sex) for s in self._here(sentence, token.i)):
            return None
        verb = self.parse.tokens[top.head]
        subject = self.parse.child(verb.i, "nsubj", "nsubjpass")
        if subject and subject.i > token.i and top.i < subject.i and subject.i in self.of_token:
            person = self.of_token[subject.i]
            if not (person.sex and sex != person.sex):
                return self._person(person.chunks[0])
        return None

    def _here(self, sentence: Sentence, before: int) -> list[_Seen]:
        found = []
        for seen in reversed(self.seen):
            if seen.token < sentence.first:
                break
            if seen.token < min(before, sentence.last):
                found.append(seen)
        return found

    def _is_person(self, seen: _Seen, sex: str) -> bool:
        if len(seen.ids) != 1:
            return False
        cluster = self.clusters[seen.ids[0]]
        if cluster.kind not in {"person", "role"}:
            return False
        known = cluster.person.sex if cluster.person else ""
        return not known or known == sex

    def _candidate(self, sentence: Sentence, token: Token, sex: str, *, quoted: bool) -> str | None:
        near = [s for s in self._here(sentence, token.i) if self._is_person(s, sex) and (quoted or not s.quoted)]
        if not near:
            return None
        same = sentence.index == self.parse.tokens[token.i].sentence
        if same and token.dep in {"dobj", "dative", "pobj"}:
            # An object is seldom the subject of its own verb.
            near = [s for s in near if not (s.subject and self.parse.tokens[s.token].head == self._verb(token))] or []
            if not near:
                return None
        known = [s for s in near if self._sex_known(s, sex)]
        pool = known if known and not any(s.subject for s in near) else near
        subjects = [s for s in pool if s.subject and self._main(s)] or [s for s in pool if s.subject]
        persons = [s for s in (subjects or pool) if self.clusters[s.ids[0]].kind == "person"] or subjects or pool
        return persons[-1 if subjects else 0].ids[0] if not same else persons[0].ids[0] if not subjects else persons[0].ids[0]

    def _sex_known(self, seen: _Seen, sex: str) -> bool:
        person = self.clusters[seen.ids[0]].person
        return bool(person and person.sex == sex)

    def _main(self, seen: _Seen) -> bool:
        verb = self.parse.tokens[self.parse.tokens[seen.token].head]
        return verb.dep in {"ROOT", "conj", "ccomp"}

    def _verb(self, token: Token) -> int:
        t = token
        while t.head != t.i and not t.tag.startswith("V"):
            t = self.parse.tokens[t.head]
        return t.i

    def _they(self, token: Token) -> tuple[str, ...]:
        sentence = self.parse.sentence_of(token.i)
        for index in range(sentence.index, max(-1, sentence.index - REACH), -1):
            here = [s for s in self._here(self.parse.sentences[index], token.i) if not s.quoted]
            plurals = [s for s in here if s.plural and self._people_like(s)]
            subjects = [s for s in plurals if s.subject]
            if subjects or plurals:
                return (subjects or plurals)[-1 if index != sentence.index else 0].ids
            joined = self._coordinated(self.parse.sentences[index], token.i)
            if joined:
                return joined
        if token.dep in {"nsubj", "nsubjpass"}:
            return self._two_people(token.i, "side")
        return ()

    def _people_like(self, seen: _Seen) -> bool:
        return all(self.clusters[i].kind in {"person", "role", "group", "state", "body"} for i in seen.ids)

    def _coordinated(self, sentence: Sentence, before: int) -> tuple[str, ...]:
        """"A and B met": both; and "A met B": both parties of a contact."""
        for t in self.parse.words(sentence):
            if t.i >= before:
                break
            if t.dep in {"nsubj", "nsubjpass", "pobj"} and t.i in self.by_token:
                ids = self._joined(t.i, before)
                if len(ids) > 1 and all(self.clusters[i].kind in {"person", "role", "state", "body"} for i in ids):
                    return ids
        return self._recent_pair(before, "side")

    def _joined(self, i: int, before: int) -> tuple[str, ...]:
        found = list(self.by_token.get(i, ()))
        for child in self.parse.children_by(i, "conj"):
            if child.i < before:
                found += [e for e in self._joined(child.i, before) if e not in found]
        return tuple(found)

    def _it(self, token: Token) -> tuple[str, ...]:
        """A body, state or organisation that was a subject in this or the last sentence; else open."""
        sentence = self.parse.sentence_of(token.i)
        for index in range(sentence.index, max(-1, sentence.index - 2), -1):
            for seen in self._here(self.parse.sentences[index], token.i):
                if seen.subject and len(seen.ids) == 1 and self.clusters[seen.ids[0]].kind in {"body", "state", "organisation"}:
                    return seen.ids
        return ()

    def _relatives(self) -> None:
        """"who", "which": what the clause hangs on."""
        for t in self.parse.tokens:
            if t.lower in {"who", "whom", "which", "that", "whose"} and t.tag in {"WP", "WDT", "WP$"}:
                verb = self.parse.tokens[t.head]
                for _ in range(4):
                    if verb.dep in {"relcl", "acl"} or verb.head == verb.i:
                        break
                    verb = self.parse.tokens[verb.head]
                if verb.dep == "relcl" and verb.head in self.by_token:
                    self.by_token[t.i] = self.by_token[verb.head]
                    self.extents[t.i] = self.extents.get(verb.head, (t.start, t.end))

    # -- quotes and results -----------------------------------------------------------------------------

    def _in_quote(self, position: int) -> bool:
        low, high = 0, len(self.quotes)
        while low < high:
            middle = (low + high) // 2
            if self.quotes[middle][1] <= position:
                low = middle + 1
            else:
                high = middle
        return low < len(self.quotes) and self.quotes[low][0] <= position

    def _entity(self, cluster: Cluster) -> Entity:
        document = self.reading.document
        spans = sorted(set(cluster.mentions))
        return Entity(
            id=cluster.id, kind=cluster.kind, name=" ".join(cluster.name.split()), state=cluster.state,
            wikidata=cluster.wikidata or None, roles=self._roles(cluster),
            mentions=tuple(
                Mention(start=a, end=b, text=document.text[a:b], form=form) for a, b, form in spans
            ),
            by=self.by,
        )  # fmt: skip

    def _roles(self, cluster: Cluster) -> tuple[Role, ...]:
        person = cluster.person
        if person is None:
            return ()
        kept: list[Role] = []
        for title, state in zip(person.titles, person.title_states, strict=True):
            text = " ".join(title.text.split())
            rank = title.office is None
            role = Role(
                title=text, office=title.office if not rank else None, body=None,
                state=state or cluster.state, span=self.reading.document.span(title.start, title.end),
            )  # fmt: skip
            kept.append(role)
        return tuple(_distinct(kept))


def _distinct(roles: list[Role]) -> Iterator[Role]:
    """One role an office: the longest title of those that are shorter forms of each other."""
    for n, role in enumerate(roles):
        words = role.title.lower().split()
        if role.title in offices().acronyms and any(r.office == role.office and r.title != role.title for r in roles):
            continue
        if any(_shorter(words, other.title.lower().split(), earlier=m < n) for m, other in enumerate(roles) if m != n):
            continue
        yield role


def _shorter(words: list[str], other: list[str], *, earlier: bool) -> bool:
    if words == other:
        return earlier
    own, theirs = set(words) - {"of", "for", "the", "and"}, set(other) - {"of", "for", "the", "and"}
    if own == theirs:
        return earlier
    return own < theirs and (words[-1] == other[-1] or words[0] == other[0] or words[-1] in other)


def _governs(titles: Sequence[Title]) -> bool:
    """Whether any of the titles is an office that one holds for a state."""
    return any(
        title.office and title.office != "military rank" and title.text.lower() not in offices().honorifics
        for title in titles
    )


def _plain(name: str) -> str:
    words = name.lower().split()
    return " ".join(w for w in words if w not in {"the", "a", "an", "this", "that", "these", "those"})


def _country(name: str) -> str | None:
    found = cities.find(name)
    return found[0].country if found else None


def _fits(person: Person, wanted: str, office: str | None) -> bool:
    """Whether a definite office ("the interior minister", "the minister") may mean a person with these titles."""
    if wanted in {"highness", "majesty"}:
        return any(title.office in _ROYAL or title.text.lower() in _ROYAL for title in person.titles)
    if wanted == "excellency":
        return any(title.office for title in person.titles)
    for title in person.titles:
        text = title.text.lower()
        if text == wanted or (office and title.office == office and office not in {"minister", "secretary", "chief", "head"}):
            return True
        if text.endswith(" " + wanted) or text.startswith(wanted + " "):
            return True
        own = wanted.split()
        if len(own) > 1 and set(own) - {"of", "for", "the"} <= set(text.split()):
            return True
    return False


def _noun_fits(person: Person, noun: str) -> bool:
    for title in person.titles:
        words = title.text.lower().replace("-", " ").split()
        if noun in words or title.office == noun:
            return True
        if noun == "leader" and title.office in _LEADERS:
            return True
        if noun in {"diplomat", "envoy"} and title.office in {"ambassador", "high commissioner", "special envoy", "envoy", "foreign minister", "consul general"}:
            return True
        if noun == "premier" and title.office == "prime minister":
            return True
        if noun in {"spokesman", "spokeswoman", "spokesperson"} and title.office == "spokesperson":
            return True
        if noun in {"chief", "head"} and title.office in {"secretary-general", "director-general", "chair", "high representative", "army chief", "chief of army staff"}:
            return True
        if noun == "general" and title.office == "military rank" and "general" in words:
            return True
        if noun == "monarch" and title.office in {"king", "queen", "emir", "sultan"}:
            return True
    return noun in {"official"} and any(t.office for t in person.titles)


def _noun_or_office(person: Person, noun: str) -> bool:
    return _noun_fits(person, noun) if noun in {"leader"} else _fits(person, noun, noun)


def _office_fits(person: Person | None, noun: str) -> bool:
    """Whether "the two ministers", "the two leaders" may mean a person with these titles."""
    if noun in {"minister", "president"} and person is not None:
        return any(noun in title.text.lower() for title in person.titles)
    return True


def _state_fits(have: str | None, wanted: str | None) -> bool:
    return wanted is None or have is None or have == wanted


def _quoted(text: str) -> list[tuple[int, int]]:
    """Stretches between double quote marks, each within one paragraph."""
    found, start = [], None
    for i, c in enumerate(text):
        if c == "\n":
            start = None
        elif c in "“”\"„«»":
            if start is None and c != "”":
                start = i
            elif start is not None:
                found.append((start, i))
                start = None
    return found


def _home(reading: Reading, chunks: Sequence[Chunk]) -> str | None:
    """The state whose own officials a report names without a state.

    That of the dateline's city, unless all states meet there; else the one that ambassadors are told to be
    accredited to; else, in a readout or statement, the state of whoever issues it.
    """
    dateline = reading.document.dateline
    if dateline and dateline.place:
        parts = [part.strip() for place in dateline.place.split("/") for part in place.split(",")]
        for city in (part.title() if part.isupper() else part for part in parts):
            if city in _HUBS:
                return None
            code = states.by_capital(city) or states.by_name(city) or _country(city)
            if code:
                return code
    if (code := _masthead(reading)) is not None:
        return code
    for chunk in chunks:
        if chunk.phrase:
            for title in chunk.phrase.titles:
                head, _, where = title.text.partition(" to ")
                code = states.by_name(where) if head in {"Ambassador", "High Commissioner"} else None
                if code:
                    return code
    if reading.document.genre in {"readout", "statement", "joint-statement"}:
        return _issuer(chunks)
    return _prevalent(chunks)


def _prevalent(chunks: Sequence[Chunk]) -> str | None:
    """The state that a report without a dateline names most, by itself or its capital, if by a clear margin."""
    counts: Counter[str] = Counter()
    for chunk in chunks:
        code = chunk.state if chunk.sort in {"state", "adjective"} else states.by_capital(chunk.name)
        if code:
            counts[code] += 1
    top = counts.most_common(2)
    if not top or (len(top) > 1 and top[0][1] < top[1][1] + 2):
        return None
    return top[0][0]


def _masthead(reading: Reading) -> str | None:
    """The state of a capital that stands with a date or byline at the head of the page."""
    for block in reading.layout.blocks[:6]:
        if block.kind in {"byline", "furniture"} and block.end - block.start < 80:
            for part in reading.text[block.start : block.end].replace("\n", ",").split(","):
                if (code := states.by_capital(part.strip())) is not None:
                    return None if part.strip() in _HUBS else code
    return None


def _issuer(chunks: Sequence[Chunk]) -> str | None:
    for chunk in chunks:
        if chunk.body is not None and chunk.body.sort == "metonym" and chunk.state:
            return chunk.state
    return next((chunk.state for chunk in chunks if chunk.sort == "person"), None)
