"""Officials whom the first sentence brings in by their office and the next by their name alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..vocab.names import keys
from ..vocab.reporting import reporting
from .mentions import Chunk
from .people import Person
from .titles import officed
from .tokens import Parse

# How many sentences after the office the name may stand.
_NEXT = 2


def introduced(
    parse: Parse, chunks: Sequence[Chunk], of_token: Mapping[int, Person]
) -> tuple[Chunk, int] | None:
    """The office and the token of its holder's name.

    "..., its labour minister said on Monday. "It is late," A B told reporters": the name is that of the
    minister if the first sentence names nobody who speaks and the next ones nobody else before.
    """
    telling = [c for c in chunks if c.token >= 0 and c.sort in {"person", "title"} and _speaks(parse, c)]
    if not telling or telling[0].sort != "title" or telling[0].plural or telling[0].phrase is None:
        return None
    office = telling[0]
    first = parse.sentence_of(office.token).index
    for chunk in chunks:
        if chunk.token <= office.token or chunk.sort != "person":
            continue
        if not 0 < parse.sentence_of(chunk.token).index - first <= _NEXT or not _speaks(parse, chunk):
            return None
        bare = chunk.phrase is None or not officed(chunk.phrase)
        person = of_token.get(chunk.token)
        new = person is not None and all(c.token >= chunk.token for c in person.chunks if c.token >= 0)
        return (office, chunk.token) if bare and new and len(keys(chunk.name)) > 1 else None
    return None


def _speaks(parse: Parse, chunk: Chunk) -> bool:
    token = parse.tokens[chunk.token]
    return token.dep == "nsubj" and reporting().speaks(parse.tokens[token.head].lemma)
