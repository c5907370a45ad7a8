"""The state that a person acts for or belongs to: said of them, told by where they speak, or the report's."""

from __future__ import annotations

from collections.abc import Sequence

from ..gazetteer import cities, leaders
from ..vocab import states
from ..vocab.offices import offices
from . import blocs, envoys, hosts, markers, sides
from .discourse import Discourse
from .hangings import EXPLICIT, HOME, LOCAL, state_named, top_of
from .mentions import Chunk
from .owners import of_unknown_body
from .people import Person
from .titles import Title, lacks, own_state
from .tokens import Sentence, Token
from .told import apposed_state, described, first_token, of_no_state, owned_by_name, owner_state

# Bodies whose heads are no officials.
_PRIVATE_BODIES = frozenset({"group", "company", "firm", "foundation", "charity", "airline", "airlines"})
_ANSWERING = frozenset({"reply", "respond", "retort", "counter", "answer"})
_REBELS = frozenset(
    {
        "rebel",
        "militia",
        "separatist",
        "guerrilla",
        "insurgent",
        "jihadist",
        "militant",
        "exiled",
        "gang",
        "cartel",
    }
)
_TIES = frozenset({"ties", "relations"})
# How far before a name its office begins, in characters.
_NEAR = 60
# How many sentences back the state that a paragraph is about is looked for.
_BACK = 4
_OWNERS = frozenset({"its", "their", "his", "her", "your"})
# What people do at home, of whom a report from there tells.
_LOCALS = frozenset({"shopkeeper", "farmer", "fisherman", "deckhand", "nurse", "teacher", "trader", "driver"})
# Words of bodies of several states that have a secretary.
_OF_SEVERAL = frozenset({"forum", "organization", "organisation", "league", "union", "community"})
_RULERS = frozenset(
    {"president", "chancellor", "king", "queen", "emir", "sultan", "governor", "mayor", "speaker"}
)
_OPPOSING = frozenset({"opposition leader", "opposition politician", "opposition lawmaker"})
_LOWER = frozenset({"spokesperson", "lawyer", "police chief", "mayor"})
# Offices by which the surname alone tells whose holder is meant.
_HIGHEST = frozenset({"president", "prime minister", "chancellor", "foreign minister"})


def person_of(d: Discourse, chunk: Chunk) -> str:
    person = d.of_token[chunk.token]
    if id(person) not in d.persons:
        new = d.new("person", person.name, person.state)
        d.clusters[new].person = person
        d.persons[id(person)] = new
        d.evidence[new] = EXPLICIT if person.state else 0
    known = d.persons[id(person)]
    rank, code = _belongs(d, chunk, person)
    if code and rank > d.evidence[known]:
        d.clusters[known].state, d.evidence[known] = code, rank
    return known


def _belongs(d: Discourse, chunk: Chunk, person: Person) -> tuple[int, str | None]:
    """The state that this mention tells of a person, and how surely."""
    if chunk.token < 0:
        governs = _governing(person.titles)
        if told := chunk.state or d.podium.get(id(person)):
            return EXPLICIT, told
        home = d.home if governs and d.home is not None and not _lacking(d.home, person) else None
        return HOME, _known_holder(d, person) or home
    token = d.parse.tokens[chunk.token]
    if told := d.heading(chunk.start) or d.series.get(chunk.token):
        return EXPLICIT, told
    code = d.state_near(token) or apposed_state(d, token) or described(d, token) or owner_state(d, token)
    near = [t.start for t in person.titles if chunk.start - _NEAR < t.start <= chunk.start]
    code = code or (owned_by_name(d, near[0]) if near else None)
    code = code or markers.represented(d, chunk) or markers.of_mission(d, chunk)
    if code:
        return EXPLICIT, code
    for title in person.titles:
        if (own := own_state(title.text)) is not None and not _of_nobody_known(d, token):
            return EXPLICIT, own
    if (form := _shared_form(d, chunk)) is not None and (of_form := _meant(d, form)) is not None:
        return EXPLICIT, of_form
    if of_no_state(d, token):
        return 0, None
    if bloc := blocs.of_bloc(d, chunk, person):
        return LOCAL, bloc
    if len(person.keys) > 1 and (known := _known_holder(d, person)):
        return LOCAL, known
    side = sides.side_of(d, token, chunk)
    if side and not (blocs.bloc(side) and _of_states(person)):
        return LOCAL, side
    if envoys.sent_from_abroad(d, token):
        return LOCAL, envoys.sender_of(d, token)
    beside = d.chunk_of.get(d.beside.get(token.i, -1))
    apart = beside.phrase.titles if beside is not None and beside.phrase is not None else ()
    if not _governing((*(chunk.phrase.titles if chunk.phrase else ()), *apart)):
        # An officer in a list of officials is met where they are.
        if _ranked(chunk) and (local := local_state(d, token)):
            return LOCAL, local
        if house := _of_one_house(d, person) or _based(d, chunk):
            return LOCAL, house
        if any(title.text.lower().split()[-1] in _LOCALS for title in person.titles):
            return HOME, d.home
        listed = chunk.phrase is not None and chunk.phrase.titles and (token.dep == "conj" or _ranked(chunk))
        known = _known_holder(d, person) or (hosts.host_of(d, token) if listed else None)
        known = known or sides.listed_with(d, token, ranked=_ranked(chunk)) or _placed(d, person)
        addressed = chunk.phrase is not None and bool(chunk.phrase.titles)
        return HOME, known or (markers.fellow(d, token) if addressed and d.home is None else None)
    return _unmarked(d, chunk, person)


def _based(d: Discourse, chunk: Chunk) -> str | None:
    """ "Quito-based analyst A B": the state of the town."""
    before = d.reading.text[max(0, chunk.start - 40) : chunk.start].split()
    town = next((w.removesuffix("-based") for w in before[-2:] if w.endswith("-based")), None)
    return (states.by_capital(town) or next((c.country for c in cities.find(town)), None)) if town else None


def _of_one_house(d: Discourse, person: Person) -> str | None:
    """ "Sheikh Saif bin Ali Al Said" beside "His Highness Omar bin Saif Al Said": of one house."""
    house = person.name.split()[-2:]
    if len(house) < 2 or house[0].lower() not in {"al", "al-", "el"} or not person.titles:
        return None
    others = (
        p for p in d.everyone if p is not person and p.name.split()[-2:] == house and id(p) in d.persons
    )
    found = {d.clusters[d.persons[id(p)]].state for p in others if p.titles} - {None}
    return found.pop() if len(found) == 1 else None


def _placed(d: Discourse, person: Person) -> str | None:
    """ "the chief executive of the Sitra refinery, A B": the report's state, if the place lies in it."""
    words = (word for title in person.titles for word in title.text.split()[1:] if word[:1].isupper())
    return d.home if any(place and place[0].country == d.home for place in map(cities.find, words)) else None


def _ranked(chunk: Chunk) -> bool:
    """Whether a military rank leads the name in."""
    return chunk.phrase is not None and any(t.office == "military rank" for t in chunk.phrase.titles)


def _shared_form(d: Discourse, chunk: Chunk) -> str | None:
    """ "Dominican President A B": the word before an office that may be of several states."""
    titles = chunk.phrase.titles if chunk.phrase is not None else ()
    start = min([chunk.start, *(title.start for title in titles[:1])])
    before = d.reading.text[max(0, start - 20) : start].split()
    inner = (word for title in titles for word in title.text.split() if word in states.shared())
    if (form := next(inner, None)) is not None:
        # "Head of the Congolese delegation A B".
        return form
    return before[-1] if before and before[-1] in states.shared() else None


def _meant(d: Discourse, form: str) -> str | None:
    """The one of the states of this form that the text names, or the usual one."""
    codes = [code for code in states.candidates(form) if code in d.named]
    return codes[0] if len(codes) == 1 else states.usual().get(form) if not codes else None


def _lacking(code: str, person: Person) -> bool:
    """Whether the state or bloc has no such office: a prime minister is not the United States' own."""
    if blocs.bloc(code):
        posted = code == "UNO" and any(title.office in offices().posted for title in person.titles)
        return _of_states(person) or posted or (code == "UNO" and _reigns(person))
    texts = {title.text.lower() for title in person.titles}
    texts |= {"minister" for text in texts if "minister" in text.split()}
    return any(lacks(code, text) for text in texts)


def _of_states(person: Person) -> bool:
    """Whether the person holds an office that blocs do not have."""
    return any("minister" in title.text.lower() for title in person.titles)


def _reigns(person: Person) -> bool:
    """Whether the person is at the head of a state or a part of one."""
    return any(not _RULERS.isdisjoint(title.text.lower().split()) for title in person.titles)


def _irregular(d: Discourse, token: Token) -> bool:
    """ "M23 rebel leader A B": not the report's official."""
    first = first_token(d, token)
    chunk = d.chunk_of.get(token.i)
    if chunk is not None:
        first = d.parse.at(chunk.start, chunk.end)[0]
    return first > 0 and d.parse.tokens[first - 1].lower in _REBELS


def _guest_met(d: Discourse, token: Token) -> bool:
    """ "On Friday I will see President A B", said by a guest: not of the state they speak in."""
    t = top_of(d, token)
    verb = d.parse.tokens[t.head]
    verb = d.parse.tokens[verb.head] if t.dep == "pobj" else verb
    subject = d.parse.child(verb.i, "nsubj")
    label = d.turns.get(d.parse.sentence_of(token.i).block)
    ids = d.labels.get(label, ()) if label is not None else ()
    ours = any(" your " in title.text for title in d.of_token[token.i].titles)
    if ours or t.dep not in {"dobj", "pobj"} or subject is None or subject.lower != "i" or len(ids) != 1:
        return False
    return verb.lemma in {"meet", "see", "visit"} and d.clusters[ids[0]].state not in {None, d.home}


def _of_nobody_known(d: Discourse, token: Token) -> bool:
    """ "Its ambassador, A B", where nothing tells whose: not the report's own."""
    beside = [token, *([d.parse.tokens[token.head]] if token.dep == "appos" else [])]
    owners = (d.parse.child(noun.i, "poss") for noun in beside)
    return any(o is not None and o.lower in _OWNERS and not d.by_token.get(o.i) for o in owners)


def _unmarked(d: Discourse, chunk: Chunk, person: Person) -> tuple[int, str | None]:
    """The state of an official whom neither a word nor a list gives one: by the place, or the report's."""
    token = d.parse.tokens[chunk.token]
    known = _known_holder(d, person)
    if known:
        return LOCAL, known
    if (post := markers.post(d, token, person)) is not None and post == d.home:
        return LOCAL, markers.fellow(d, token) or envoys.sender_of(d, token)
    if (peer := markers.opposite(d, token, person)) is not None:
        return LOCAL, peer
    if _shared_form(d, chunk) is not None:
        return 0, None
    if (told := sides.told_of(d, token)) and not _lacking(told, person):
        return LOCAL, told
    away = hosts.bound_for(d, token)
    local = _seat(d, chunk) or hosts.host_of(d, token) or local_state(d, token)
    if local and local != away and not _lacking(local, person):
        return LOCAL, local
    if away is not None and away in {d.home, local}:
        told = sides.teller(d, token) or (d.home if away != d.home else sides.foreign_here(d, token))
        return (LOCAL, told) if told and told != away else (0, None)
    shared = (chunk.phrase is not None and chunk.phrase.shared) or _guest_met(d, token)
    if shared or _irregular(d, token) or _of_nobody_known(d, token):
        return 0, None
    home = d.home or hosts.where_said(d, token)
    if d.reading.document.genre == "statement" and any(t.text.lower() in _OPPOSING for t in person.titles):
        # Governments do not speak of their own opposition.
        return LOCAL, sides.foreign(d, token)
    if home is not None and _lacking(home, person):
        other = sides.foreign(d, token) or markers.spoken_of(d, token)
        return (LOCAL, other) if other and not _lacking(other, person) else (0, None)
    if any(_of_several(title.text) for title in person.titles):
        return 0, None
    if home is not None and (pair := markers.of_a_pair(person, home)) is not None:
        return LOCAL, pair
    if home is not None and _sent_here(d, chunk, person):
        spoken = markers.spoken_of(d, token) if d.reading.document.genre == "transcript" else None
        other = sides.foreign_here(d, token) or spoken
        return (LOCAL, other) if other else (0, None)
    return HOME, home or markers.fellow(d, token)


def _of_several(title: str) -> bool:
    """ "Forum Secretary General", "Executive Secretary of the Organization of the Delta": of no one state."""
    held = title.lower().replace("-", " ")
    named = not _OF_SEVERAL.isdisjoint(held.split())
    return named and ("secretary general" in held or held.startswith("executive secretary"))


def _sent_here(d: Discourse, chunk: Chunk, person: Person) -> bool:
    """ "Ambassador A B met the minister" in a paper's own report: of the state that sent them here."""
    titles = chunk.phrase.titles if chunk.phrase is not None else ()
    bare = bool(titles) and all(t.text in {"Ambassador", "High Commissioner"} for t in titles)
    token = d.parse.tokens[chunk.token]
    acts = token.dep == "nsubj" and d.parse.tokens[token.head].lemma not in {"accompany", "join"}
    if d.reading.document.genre in {"transcript", "statement"}:
        # Whoever speaks of "Ambassador A B" speaks of another's.
        return bare and chunk.token >= 0 and d.turns.get(d.parse.sentence_of(token.i).block) is not None
    return bare and acts and d.reading.document.genre == "report" and len(person.titles) == len(titles)


def _known_holder(d: Discourse, person: Person) -> str | None:
    """The state of the one known office holder of this name at the time, where the text tells none.

    A surname alone needs the highest of offices, and where the day is not known one state at all times:
    "President Macron".
    """
    if person.state:
        return None
    published = d.reading.document.published
    if len(person.keys) > 1:
        if any(title.office in _LOWER for title in person.titles):
            # A namesake of somebody who led a state.
            return None
        once = any(title.text.lower().split()[0] in offices().former for title in person.titles)
        return leaders.state_of(person.name, None if once else published)
    highest = {title.office for title in person.titles if title.office} & _HIGHEST
    if any(title.office == "minister" for title in person.titles):
        # "Minister Lavrov": where the report names the state as well.
        code = leaders.state_of(person.name, published, office="foreign minister")
        return code if code in d.named else None
    held = {leaders.state_of(person.name, published, office=office) for office in highest} - {None}
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


def local_state(d: Discourse, token: Token) -> str | None:
    """ "In Tehran, the spokesman A B": the place a sentence opens with, or a state that acted before."""
    sentence = d.parse.sentence_of(token.i)
    first = d.parse.tokens[sentence.first]
    # "On ties with Laos, she said that ...".
    ties = first.lower == "on" and d.parse.tokens[min(first.i + 1, token.i)].lower in _TIES
    if first.lower in {"in", "from", "at"} or ties:
        for i in range(sentence.first, min(sentence.first + 5, token.i)):
            code = d.code(i) if d.parse.tokens[i].text not in hosts.MEETING_PLACES else None
            if code:
                return code
    answers = d.parse.tokens[token.head].lemma in _ANSWERING
    return _acted_before(d, sentence, answers=answers)


def _acted_before(d: Discourse, sentence: Sentence, *, answers: bool) -> str | None:
    """The state that the sentence before is about, or the one before it if that speaks of its official.

    What somebody answers may have been asked within a clause: "demanded that Lima pay".
    """
    officials: set[str | None] = set()
    for index in range(sentence.index - 1, max(-1, sentence.index - _BACK), -1):
        before = d.parse.sentences[index]
        if before.block != sentence.block:
            return None
        subjects = [t for t in d.parse.words(before) if t.dep in {"nsubj", "nsubjpass"}]
        roots = [t for t in subjects if d.parse.tokens[t.head].dep == "ROOT"]
        for t in subjects if answers and not officials else roots:
            if t.tag in {"NNP", "NNPS"} and (code := d.code(t.i)):
                return code if officials <= {code} else None
        officials |= {state_named(d, t) for t in roots}
        if not roots or None in officials or len(officials) > 1:
            return None
    return None


def id_of(d: Discourse, person: Person) -> str:
    if id(person) not in d.persons:
        return person_of(d, person.chunks[0])
    return d.persons[id(person)]


def _governing(titles: Sequence[Title]) -> bool:
    """Whether any of the titles is an office that one holds for a state."""
    return any(
        title.office
        and title.office != "military rank"
        and title.office not in offices().private
        and title.text.lower() not in offices().honorifics
        and _PRIVATE_BODIES.isdisjoint(title.text.lower().split())
        and not of_unknown_body(title.text)
        for title in titles
    )
