"""Whose side those are on who speak in turn at a press conference: by what they say of states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ..vocab import states
from .mentions import Chunk
from .people import Person
from .titles import lacks
from .tokens import Parse, Token

# What one brings of one's own state, and asks others to.
_BROUGHT = frozenset({"people", "greetings", "government", "side"})
_FEWEST = 2
_OF_STATES = frozenset(
    {"president", "prime minister", "chancellor", "king", "foreign minister", "vice president"}
    | {"foreign secretary", "secretary of state", "home secretary", "secretary-general"}
)


def podium(
    parse: Parse,
    chunks: Sequence[Chunk],
    labels: Iterable[Chunk],
    of_token: Mapping[int, Person],
    turns: Mapping[int, int],
) -> dict[int, str]:
    """By id of a person who holds an office and a turn: the state that they speak for, if the words tell."""
    speakers = {c.start: of_token[c.token] for c in labels if c.token in of_token and c.phrase}
    speakers = {start: person for start, person in speakers.items() if _official(person)}
    people = {id(person): person for person in speakers.values()}
    main = _main(chunks)
    if len(people) != _FEWEST or len(main) < _FEWEST:
        return {}
    votes: dict[int, Counter[str]] = {id: Counter() for id in people}
    for chunk in chunks:
        block = parse.sentence_of(chunk.token).block if chunk.token >= 0 else -1
        person = speakers.get(turns.get(block, -1))
        told = person is not None and chunk.sort == "state" and _own(parse, parse.tokens[chunk.token])
        if person is not None and told and chunk.state is not None:
            votes[id(person)][chunk.state] += 1
    return _settled(people, votes, main)


def _settled(
    people: Mapping[int, Person], votes: Mapping[int, Counter[str]], main: Sequence[str]
) -> dict[int, str]:
    """One state for each of two speakers, who are of different ones; none where both claim the same."""
    found: dict[int, str] = {}
    for id, person in people.items():
        if person.state is not None:
            found[id] = person.state
            continue
        may = [code for code in main if not _lacks(code, person)]
        told = [code for code, _ in votes[id].most_common() if code in may]
        told = told or (may if len(may) == 1 else [])
        if told:
            found[id] = told[0]
    if len(set(found.values())) < len(found):
        return {}
    for id in people:
        if id not in found and found:
            rest = [code for code in main if code not in found.values()]
            found |= {id: rest[0]} if len(rest) == 1 else {}
    return found


def _main(chunks: Sequence[Chunk]) -> list[str]:
    """The two states that are named most."""
    table = states.states()
    named = (c.state for c in chunks if c.sort in {"state", "adjective"} and c.state)
    counts = Counter(code for code in named if table[code].kind != "organisation")
    return [code for code, _ in counts.most_common(_FEWEST)]


def _official(person: Person) -> bool:
    return any(title.office in _OF_STATES or "minister" in title.text.lower() for title in person.titles)


def _lacks(code: str, person: Person) -> bool:
    return any(lacks(code, title.text) for title in person.titles)


def _own(parse: Parse, token: Token) -> bool:
    """Whether a speaker says this of their own state: "Denmark will invest", "the people of Ghana"."""
    head = parse.tokens[token.head]
    if token.dep == "nsubj":
        return any(parse.tokens[c].lower == "will" for c in parse.children[head.i])
    if token.dep == "pobj" and head.lower == "of":
        return parse.tokens[head.head].lower in _BROUGHT
    return False
