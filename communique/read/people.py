"""One person out of many mentions: which names mean the same individual, and what titles tell of each."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..vocab.given_names import sex_of
from ..vocab.names import bare, keys, like
from ..vocab.offices import offices
from .mentions import Chunk
from .reading import Reading
from .titles import Title, officed, present_state
from .tokens import Parse, Token

# Offices that one person of a state holds at a time.
_SINGLE = frozenset(
    {"president", "vice president", "prime minister", "foreign minister", "secretary of state", "chancellor"}
)


# Nouns beside which the name of the thing itself may stand.
_FATHERS = frozenset({"bin", "bint", "ibn"})
_NAMED_TOO = frozenset({"company", "firm", "group", "charity", "newspaper", "bank", "airline", "network"})
# How many words a clause between an office and its holder's name has at most.
_LONGEST_CLAUSE = 40


@dataclass(slots=True)
class Person:
    """A cluster under construction; frozen into an Entity when the document is done.

    Its titles differ from each other; `tokens` are those of its chunks, in order.
    """

    name: str
    keys: tuple[str, ...]
    state: str | None = None
    sex: str = ""
    titles: list[Title] = field(default_factory=list)
    title_states: list[str | None] = field(default_factory=list)
    chunks: list[Chunk] = field(default_factory=list)
    tokens: list[int] = field(default_factory=list)

    def last_before(self, token: int) -> int:
        """The token of the last mention before token `token`; -1 if there is none."""
        n = bisect_left(self.tokens, token)
        return self.tokens[n - 1] if n else -1

    @property
    def offices(self) -> set[str]:
        """The offices of all titles, and the last words of the titles."""
        found = {title.office for title in self.titles if title.office}
        return found | {title.text.lower() for title in self.titles}


def cluster(chunks: Sequence[Chunk]) -> dict[int, Person]:
    """The person that each named chunk (by its token) means.

    Full names are grouped first, so that a surname in the headline finds the name that the body gives.
    """
    people = _People()
    of_token: dict[int, Person] = {}
    named = [c for c in chunks if c.sort == "person"]
    ordered = sorted(named, key=lambda c: (-min(len(keys(c.name)), 2), c.token))
    for chunk in ordered:
        person = _find(people.near(keys(chunk.name)), chunk)
        if person is None:
            if not keys(chunk.name):
                continue
            person = Person(bare(chunk.name), keys(chunk.name))
        _add(person, chunk)
        people.enter(person)
        of_token[chunk.token] = person
    for person in people.everyone:
        person.chunks.sort(key=lambda c: c.token)
    return of_token


class _People:
    """The people so far by the words of their names, so that a name is compared with few of them.

    For `_same` the last word of one name must be among the words of the other, or `like` one of them, or the
    names must be equal when run together. Words that are `like` are equal without one letter of either.
    """

    def __init__(self) -> None:
        self.everyone: list[Person] = []
        self._entered: dict[int, tuple[int, tuple[str, ...]]] = {}
        self._by_form: dict[tuple[str, str], set[int]] = {}

    def enter(self, person: Person) -> None:
        """Takes a person in, or the longer name of one who is in."""
        number, known = self._entered.get(id(person), (len(self.everyone), ()))
        if known == person.keys:
            return
        if not known:
            self.everyone.append(person)
        self._entered[id(person)] = number, person.keys
        forms = {("any", form) for word in person.keys for form in _forms(word)}
        for form in (*forms, ("last", person.keys[-1]), ("all", "".join(person.keys))):
            self._by_form.setdefault(form, set()).add(number)

    def near(self, words: tuple[str, ...]) -> list[Person]:
        """Those who may bear a name of these words, in the order of their entry."""
        if not words:
            return []
        forms = {("any", form) for form in _forms(words[-1])} | {("last", word) for word in words[1:]}
        numbers = {n for form in (*forms, ("all", "".join(words))) for n in self._by_form.get(form, ())}
        return [self.everyone[n] for n in sorted(numbers)]


def _forms(word: str) -> set[str]:
    """A word, and what is left of a long one without one of its letters."""
    return {word} | ({word[:n] + word[n + 1 :] for n in range(len(word))} if len(word) > 4 else set())


def _add(person: Person, chunk: Chunk) -> None:
    person.chunks.append(chunk)
    insort(person.tokens, chunk.token)
    if len(keys(chunk.name)) > len(person.keys):
        person.name, person.keys = bare(chunk.name), keys(chunk.name)
    if chunk.phrase:
        person.state = person.state or chunk.phrase.state
        person.sex = person.sex or chunk.phrase.sex
        for title in chunk.phrase.titles:
            if all((t.text, t.office) != (title.text, title.office) for t in person.titles):
                person.titles.append(title)
                person.title_states.append(chunk.phrase.state)


def held(parse: Parse, chunks: Sequence[Chunk], of_token: Mapping[int, Person]) -> dict[int, int]:
    """Offices without a name by their token, with the token of the name that the tree sets beside them.

    Their holders are given the titles: "The envoy who negotiated the release, A B, said".
    """
    found: dict[int, int] = {}
    with_office = {c.token for c in chunks if c.sort == "person" and c.phrase and officed(c.phrase)}
    for chunk in chunks:
        if chunk.sort != "title" or chunk.plural or chunk.phrase is None or chunk.token < 0:
            continue
        name = _holder(parse, chunk.token, of_token)
        if name is None:
            continue
        # "The Vice President, President A B and Prime Minister C D": a list of people.
        listed = parse.child(chunk.token, "conj") or parse.child(name, "conj")
        if not (listed and name in with_office):
            found[chunk.token] = name
            _take(of_token[name], chunk)
    return found


def headlined(reading: Reading, chunks: Sequence[Chunk], signed: Sequence[Person]) -> None:
    """Gives the one who signs a statement the office that its headline names without a name."""
    if len(signed) != 1 or officed_person(signed[0]) or reading.document.genre != "statement":
        return
    for chunk in chunks:
        if chunk.sort in {"person", "title"} and reading.in_title(reading.parse.sentence_of(chunk.token)):
            if chunk.sort == "title" and not chunk.plural:
                _take(signed[0], chunk)
            return


def officed_person(person: Person) -> bool:
    """Whether any title of the person is an office."""
    return any(title.office for title in person.titles)


def hold(person: Person, office: Chunk) -> None:
    """Gives a person an office that the text names apart from the name."""
    _take(person, office)


def entitle(person: Person, title: Title) -> None:
    """Gives a person a title, where it is new."""
    if all(title.text.lower() not in known.text.lower() for known in person.titles):
        person.titles.append(title)
        person.title_states.append(None)


def _holder(parse: Parse, i: int, of_token: Mapping[int, Person]) -> int | None:
    """The token of the name beside the office at token `i`."""
    beside = [t.i for t in parse.children_by(i, "appos")]
    # "A B, an opposition lawmaker on the intelligence committee".
    named = of_token.get(parse.tokens[i].head) if parse.tokens[i].dep == "appos" else None
    beside += [parse.tokens[i].head] if named is not None and not officed_person(named) else []
    beside += [t.i for t in behind_preposition(parse, i, of_token)]
    clause = parse.child(i, "relcl")
    if clause is not None and not beside:
        last = min(parse.right[clause.i], clause.i + _LONGEST_CLAUSE)
        beside = [t for t in range(clause.i, last + 1) if t in of_token and _closes(parse, t, last, of_token)]
    return next((t for t in beside if t in of_token), None)


def behind_preposition(parse: Parse, i: int, of_token: Mapping[int, Person]) -> Iterator[Token]:
    """ "a junior attaché at his mission, A B": a name that the tree sets beside the office's place."""
    for preposition in parse.children_by(i, "prep"):
        place = parse.child(preposition.i, "pobj")
        if place is None or place.lower in offices().persons or place.i in of_token:
            continue
        yield from parse.children_by(place.i, "appos")


def of_the_thing(parse: Parse, i: int, name: int, person: Person) -> bool:
    """ "A spokesman for the company, Delta Shipping": the name is that of the thing, and of no person."""
    if person.sex or sex_of(person.name) or person.titles:
        return False
    places = (parse.child(p.i, "pobj") for p in parse.children_by(i, "prep"))
    return any(place is not None and place.i < name and place.lemma in _NAMED_TOO for place in places)


def _closes(parse: Parse, name: int, last: int, of_token: Mapping[int, Person]) -> bool:
    """Whether a name between commas ends a clause and is in apposition there to nobody else."""
    token = parse.tokens[name]
    ends = name == last or (name + 1 == last and parse.tokens[last].text == ",")
    head = parse.tokens[token.head]
    return ends and token.dep == "appos" and head.i not in of_token and head.lower not in offices().persons


def _take(person: Person, chunk: Chunk) -> None:
    """Gives a person the titles of an office without a name, where they are new."""
    if chunk.phrase is None:
        return
    person.state = person.state or present_state(chunk.phrase)
    have = {title.text.lower() for title in person.titles}
    for title in chunk.phrase.titles:
        if not any(title.text.lower() in text for text in have):
            person.titles.append(title)
            person.title_states.append(chunk.phrase.state)


def _find(people: Sequence[Person], chunk: Chunk) -> Person | None:
    wanted = keys(chunk.name)
    fits = [
        p for p in people if (_same(p, wanted) or _same_office(p, wanted, chunk)) and not _clash(p, chunk)
    ]
    if len(fits) <= 1:
        return fits[0] if fits else None
    # Several bear the name: an equal office first, then the one last named before.
    if chunk.phrase and chunk.phrase.titles:
        own = {title.office for title in chunk.phrase.titles}
        same_office = [p for p in fits if own & p.offices]
        if same_office:
            fits = same_office
    before = [p for p in fits if p.tokens[0] < chunk.token]
    return max(before or fits, key=lambda p: p.last_before(chunk.token))


def _same(person: Person, wanted: tuple[str, ...]) -> bool:
    """Whether the name may be the person's: a surname alone, initials, other spellings, fewer words."""
    have = person.keys
    if not wanted or not have:
        return False
    if len(wanted) == 1:
        first = len(wanted[0]) == 2 and wanted[0] == have[0]
        return like(wanted[0], have[-1]) or (len(wanted[0]) > 2 and wanted[0] in have) or first
    if len(have) == 1:
        return like(have[0], wanted[-1])
    small, large = (wanted, have) if len(wanted) <= len(have) else (have, wanted)
    if "".join(small) == "".join(large):
        return True
    if not like(small[-1], large[-1]) and small[-1] not in large[1:]:
        return False
    return all(any(_agree(w, v) for v in large) for w in small)


def _agree(a: str, b: str) -> bool:
    """Whether two words of names are alike, or one is the initial of the other."""
    return like(a, b) or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def _same_office(person: Person, wanted: tuple[str, ...], chunk: Chunk) -> bool:
    """ "Joe Biden" and "Joseph R. Biden": one surname in one office of which a state has one."""
    if not chunk.phrase or len(wanted) < 2 or len(person.keys) < 2 or wanted[-1] != person.keys[-1]:
        return False
    own = {title.office for title in chunk.phrase.titles}
    return bool(own & person.offices & _SINGLE) and wanted[0][0] == person.keys[0][0]


def _of_another_father(person: Person, name: str) -> bool:
    """ "Saif bin Omar Al Said" is the father of "Ali bin Saif bin Omar Al Said"."""
    one, other = person.name.lower().split(), name.lower().split()
    fathers = not (_FATHERS.isdisjoint(one) or _FATHERS.isdisjoint(other))
    begun = one[0] in _FATHERS or other[0] in _FATHERS
    return fathers and not begun and not like(person.keys[0], keys(name)[0])


def _clash(person: Person, chunk: Chunk) -> bool:
    """A different state or sex in the title tells two bearers of one surname apart."""
    phrase = chunk.phrase
    if _of_another_father(person, chunk.name):
        return True
    if phrase is None:
        return False
    # Fathers and sons of one house share most of their names.
    royal = offices().royal
    own = {title.office for title in phrase.titles} & royal
    if own and royal & person.offices and not own & person.offices:
        return True
    if len(keys(chunk.name)) > 1 and len(person.keys) > 1:
        return False
    if phrase.sex and person.sex and phrase.sex != person.sex:
        return True
    return bool(phrase.state and person.state and phrase.state != person.state)
