"""The state that a person acts for or belongs to: said of them, told by where they speak, or the report's."""

from __future__ import annotations

from collections.abc import Sequence

from ..gazetteer import leaders
from ..vocab import states
from ..vocab.contacts import contacts
from ..vocab.offices import offices
from .discourse import Discourse
from .mentions import Chunk
from .people import Person
from .titles import Title, own_state
from .tokens import Token

_MESSAGES = frozenset(
    [
        "condolence",
        "greeting",
        "message",
        "thank",
        "wish",
        "felicitation",
        "letter",
        "invitation",
        "regard",
        "sympathy",
        "congratulation",
    ]
)
# How surely a person's state is known: said of the person, by the place spoken of, by the report's place.
_EXPLICIT, _LOCAL, _HOME = 3, 2, 1
# Offices by which the surname alone tells whose holder is meant.
_HIGHEST = frozenset({"president", "prime minister", "chancellor", "foreign minister"})


def person_of(d: Discourse, chunk: Chunk) -> str:
    person = d.of_token[chunk.token]
    if id(person) not in d.persons:
        new = d.new("person", person.name, person.state)
        d.clusters[new].person = person
        d.persons[id(person)] = new
        d.evidence[new] = _EXPLICIT if person.state else 0
    known = d.persons[id(person)]
    rank, code = _belongs(d, chunk, person)
    if code and rank > d.evidence[known]:
        d.clusters[known].state, d.evidence[known] = code, rank
    return known


def _belongs(d: Discourse, chunk: Chunk, person: Person) -> tuple[int, str | None]:
    """The state that this mention tells of a person, and how surely."""
    if chunk.token < 0:
        governs = chunk.phrase is not None and _governing(chunk.phrase.titles)
        return (_EXPLICIT, chunk.state) if chunk.state else (_HOME, d.home if governs else None)
    token = d.parse.tokens[chunk.token]
    code = d.state_near(token) or _apposed_state(d, token) or owner_state(d, token)
    if code:
        return _EXPLICIT, code
    for title in person.titles:
        if (own := own_state(title.text)) is not None:
            return _EXPLICIT, own
    if _of_no_state(d, token):
        return 0, None
    if len(person.keys) > 1 and (known := _known_holder(d, person)):
        return _LOCAL, known
    sender = (
        _sender(d, token)
        or _companion(d, token)
        or _sided(d, token)
        or _joined_to(d, token)
        or _quoting(d, token)
    )
    if sender:
        return _LOCAL, sender
    if not chunk.phrase or not _governing(chunk.phrase.titles):
        return _HOME, _known_holder(d, person)
    local = _seat(d, chunk) or _met_abroad(d, token) or local_state(d, token)
    if local:
        return _LOCAL, local
    known = _known_holder(d, person)
    if known or d.home:
        return _HOME, known or d.home
    before = _subject_before(d, token)
    return (_HOME, before) if before else (0, None)


def _known_holder(d: Discourse, person: Person) -> str | None:
    """The state of the one known office holder of this name at the time, where the text tells none.

    A surname alone needs the date and the highest of offices: "President Macron".
    """
    if person.state:
        return None
    published = d.reading.document.published
    if len(person.keys) > 1:
        return leaders.state_of(person.name, published)
    if not published or len(published) != 10:
        return None
    offices = {title.office for title in person.titles if title.office} & _HIGHEST
    held = {leaders.state_of(person.name, published, office=office) for office in offices} - {None}
    return held.pop() if len(held) == 1 else None


def _seat(d: Discourse, chunk: Chunk) -> str | None:
    """ "A B, spokesperson for the Ministry of Trade in New Delhi": the seat of a ministry behind."""
    if (
        chunk.phrase is None
        or chunk.phrase.state
        or not any("ministry" in t.text.lower() for t in chunk.phrase.titles)
    ):
        return None
    first, last = d.parse.at(chunk.end, chunk.end + 90)
    for i in range(first, min(last, first + 14) - 1):
        if d.parse.tokens[i].lower == "in" and (code := states.by_capital(_phrase_text(d, i + 1))):
            return code
    return None


def _phrase_text(d: Discourse, i: int) -> str:
    chunk = next((d.chunk_of[j] for j in range(i, min(i + 3, len(d.parse.tokens))) if j in d.chunk_of), None)
    return chunk.name if chunk and chunk.sort == "place" else ""


def _subject_before(d: Discourse, token: Token) -> str | None:
    """The state of the subject of the sentence before, in the same paragraph, where nothing else tells."""
    sentence = d.parse.sentence_of(token.i)
    if sentence.index == 0 or d.parse.sentences[sentence.index - 1].block != sentence.block:
        return None
    before = d.parse.sentences[sentence.index - 1]
    for i in range(before.first, before.last):
        ids = d.by_token.get(i, ())
        if d.parse.tokens[i].dep == "nsubj" and len(ids) == 1 and d.clusters[ids[0]].state:
            return d.clusters[ids[0]].state
    return None


def _from_state(d: Discourse, noun: Token) -> str | None:
    """ "His counterpart from South Sudan"."""
    for preposition in d.parse.children_by(noun.i, "prep"):
        inner = d.parse.child(preposition.i, "pobj")
        if preposition.lower in {"from", "of"} and inner is not None:
            chunk = d.chunk_of.get(inner.i)
            if chunk is not None and chunk.sort == "state":
                return chunk.state
    return None


def _state_named(d: Discourse, token: Token | None) -> str | None:
    """The state of the one that the token names."""
    ids = d.by_token.get(token.i, ()) if token else ()
    return d.clusters[ids[0]].state if len(ids) == 1 else None


def _quoting(d: Discourse, token: Token) -> str | None:
    """ "the Afghan broadcaster reported, quoting the spokesman A B": the state of who quotes."""
    verb = d.parse.tokens[token.head]
    if token.dep != "dobj" or verb.lemma not in {"quote", "cite"}:
        return None
    above = verb if d.parse.child(verb.i, "nsubj") else d.parse.tokens[verb.head]
    subject = d.parse.child(above.i, "nsubj")
    return _state_named(d, subject)


def _met_abroad(d: Discourse, token: Token) -> str | None:
    """ "will meet Foreign Minister A B in Muscat": an official met in another state's city is its own."""
    t = token
    while t.dep in {"conj", "appos"} and t.head != t.i:
        t = d.parse.tokens[t.head]
    governor = d.parse.tokens[t.head]
    met = (t.dep == "pobj" and governor.lower == "with") or (
        t.dep == "dobj" and governor.lemma in contacts().verbs
    )
    if not met:
        return None
    sentence = d.parse.sentence_of(token.i)
    for i in range(token.i + 1, min(sentence.last, token.i + 8) - 1):
        if d.parse.tokens[i].lower == "in" and d.parse.tokens[i + 1].text[:1].isupper():
            code = states.by_capital(_phrase_text(d, i + 1))
            return code if code != d.home else None
    return None


def _apposed_state(d: Discourse, token: Token) -> str | None:
    """ "her Vietnamese counterpart, A B", "A B, a Kosovar analyst": the state of the noun beside the name."""
    beside = [d.parse.tokens[token.head]] if token.dep == "appos" else []
    beside += list(d.parse.children_by(token.i, "appos"))
    first = _first_token(d, token)
    if first > 1 and d.parse.tokens[first - 1].text == ",":
        beside.append(d.parse.tokens[first - 2])
    for noun in beside:
        if noun.tag in {"NN", "NNP"} and noun.i not in d.of_token:
            code = d.state_near(noun) or _from_state(d, noun)
            if code:
                return code
            if noun.lemma in {
                "predecessor",
                "successor",
                "deputy",
                "colleague",
                "ambassador",
                "envoy",
                "minister",
                "spokesman",
                "spokeswoman",
                "spokesperson",
                "aide",
            }:
                return owner_state(d, noun)
    return None


def _first_token(d: Discourse, token: Token) -> int:
    """The first token of the name that token `token` heads."""
    start, i = d.extents.get(token.i, (token.start, token.end))[0], token.i
    while i > 0 and d.parse.tokens[i - 1].start >= start:
        i -= 1
    return i


def owner_state(d: Discourse, token: Token) -> str | None:
    """ "its ambassador", "Villamizar's predecessor": the state of an owner that has officials."""
    owner = d.parse.child(token.i, "poss")
    if owner is None:
        return None
    if owner.lower == "our":
        return d.home
    return _state_named(d, owner)


def _of_no_state(d: Discourse, token: Token) -> bool:
    """ "Its special envoy", where it is a bloc or company: nobody's official."""
    beside = [token, *([d.parse.tokens[token.head]] if token.dep == "appos" else [])]
    beside += list(d.parse.children_by(token.i, "appos"))
    for noun in beside:
        owner = d.parse.child(noun.i, "poss")
        ids = d.by_token.get(owner.i, ()) if owner else ()
        if len(ids) == 1 and d.clusters[ids[0]].kind == "organisation" and d.clusters[ids[0]].state is None:
            return True
    return False


def _sender(d: Discourse, token: Token) -> str | None:
    """ "the ambassador conveyed the condolences of Prime Minister A B": the state of who conveys them."""
    prep = d.parse.tokens[token.head]
    if token.dep != "pobj" or prep.lower not in {"of", "from"}:
        return None
    noun = d.parse.tokens[prep.head]
    if noun.lemma not in _MESSAGES:
        return None
    verb = d.parse.tokens[noun.head]
    subject = d.parse.child(verb.i, "nsubj")
    return _state_named(d, subject)


def _companion(d: Discourse, token: Token) -> str | None:
    """ "He was accompanied by Minister A B and Secretary C D": the state of the one accompanied."""
    t = token
    while t.dep in {"conj", "appos"} and t.head != t.i:
        t = d.parse.tokens[t.head]
    agent = d.parse.tokens[t.head]
    verb = d.parse.tokens[agent.head]
    if t.dep != "pobj" or agent.lower != "by" or verb.lemma not in {"accompany", "flank", "assist"}:
        return None
    subject = d.parse.child(verb.i, "nsubjpass", "nsubj")
    return _state_named(d, subject)


def _joined_to(d: Discourse, token: Token) -> str | None:
    """ "talks with Afghan Foreign Minister A B and Commerce Minister C D": the state said of the first."""
    chunk = d.chunk_of.get(token.i)
    if token.dep != "conj" or chunk is None or chunk.phrase is None or not _governing(chunk.phrase.titles):
        return None
    head = d.parse.tokens[token.head]
    first = d.chunk_of.get(head.i)
    if head.dep != "pobj" or d.parse.tokens[head.head].lower not in {"with", "by", "from", "to"}:
        return None
    return first.state if first is not None and first.sort == "person" else None


def _sided(d: Discourse, token: Token) -> str | None:
    """ "on the Japanese side, Mr A B; on the Philippine side, C D": the side named last in the sentence."""
    sentence = d.parse.sentence_of(token.i)
    for i in range(token.i - 1, sentence.first, -1):
        t = d.parse.tokens[i]
        if t.lemma == "side" and d.parse.tokens[t.head].lower in {"on", "from"}:
            return d.state_near(t)
        if t.text == ":" and i > 1 and d.parse.tokens[sentence.first].i <= i - 2:
            before = [d.parse.tokens[j].lower for j in range(max(sentence.first, i - 5), i)]
            code = d.code(i - 1)
            if code and "for" in before:
                return code
    return None


def local_state(d: Discourse, token: Token) -> str | None:
    """ "In Tehran, the spokesman A B": the place a sentence opens with, or a state that acted before."""
    sentence = d.parse.sentence_of(token.i)
    first = d.parse.tokens[sentence.first]
    if first.lower in {"in", "from", "at"}:
        for i in range(sentence.first, min(sentence.first + 5, token.i)):
            code = d.code(i)
            if code:
                return code
    if sentence.index == 0:
        return None
    before = d.parse.sentences[sentence.index - 1]
    if before.block != sentence.block:
        return None
    for i in range(before.first, before.last):
        t = d.parse.tokens[i]
        if t.dep in {"nsubj", "nsubjpass"} and t.tag in {"NNP", "NNPS"} and (code := d.code(i)):
            return code
    return None


def id_of(d: Discourse, person: Person) -> str:
    if id(person) not in d.persons:
        return person_of(d, person.chunks[0])
    return d.persons[id(person)]


def _governing(titles: Sequence[Title]) -> bool:
    """Whether any of the titles is an office that one holds for a state."""
    return any(
        title.office and title.office != "military rank" and title.text.lower() not in offices().honorifics
        for title in titles
    )
