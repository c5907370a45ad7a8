"""The state whose own officials a report names without a state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import islice

from ..gazetteer import cities, leaders
from ..vocab import bodies, states
from ..vocab.names import keys
from ..vocab.offices import offices
from .guests import ACCREDITED, SHORT, as_guest, in_name_of_body, marked, next_words
from .mentions import Chunk
from .polities import body_at, state_at, state_of_body
from .reading import Reading
from .titles import own_state
from .words import words

# Cities where many states meet: a report from there does not tell whose official an unmarked minister is.
_FULL_STOPS = frozenset({".", "?", "!", "”", '"'})
_GUESTS = frozenset(
    {"delegation", "delegations", "team", "officials", "guests", "visitors", "counterpart", "counterparts"}
    | {"ministers", "minister", "envoy", "envoys", "negotiators", "experts", "officers", "mission"}
)
_GUEST_WORDS = 4
_DELEGATED = frozenset({"delegation", "representatives", "negotiators"})
# Words of what takes place where a report is from, and how near before the place they stand.
_GATHERING = frozenset(
    {"said", "told", "announced", "met", "meet", "meeting", "talks", "held", "agreed", "signed", "arrived"}
    | {"opened", "began", "concluded", "briefing", "conference", "received", "hosted", "discussed"}
)
_NEAR, _NEAR_WORDS = 80, 6
_JOURNEYS = frozenset(
    {"visit", "trip", "travel", "travels", "traveled", "travelled", "tour", "journey", "mission"}
)
# States whose agencies follow their own officials abroad, and name them without a state.
_AT_HOME_ABROAD = frozenset({"RUS", "QAT", "KWT", "SAU", "ARE", "OMN", "BHR", "JOR", "PAK", "BGD"})
_HOSTING = (" received ", " granted audience to ", " granted an audience to ", " hosted ")
# How many characters the head of a page has at most.
_HEAD = 300
# How many people and offices a page opens with.
_OPENING = 6
_HEADS_OF_TEXTS = frozenset({"prime minister", "president", "foreign minister", "foreign secretary", "king"})
HUBS = frozenset({"Geneva", "New York", "Vienna", "The Hague", "Brussels", "Davos", "Munich"})


def home_state(reading: Reading, chunks: Sequence[Chunk]) -> str | None:
    """The state whose own officials a report names without a state.

    That of the dateline's city, unless all states meet there; else the one that ambassadors are told to be
    accredited to; else, in a readout or statement, the state of whoever issues it.
    """
    if "Security Council press statement" in reading.text[: 2 * _HEAD]:
        return "UNO"
    dateline = reading.document.dateline
    if dateline and dateline.agency and (code := _of_agency(dateline.agency)) is not None:
        return code
    if dateline and dateline.place:
        parts = [part.strip() for place in dateline.place.split("/") for part in place.split(",")]
        for city in (part.title() if part.isupper() else part for part in parts):
            if city in HUBS and reading.document.genre == "statement":
                continue
            if city in HUBS:
                return None
            code = states.by_capital(city) or states.by_name(city) or country_of(city)
            if code:
                return code
    if (code := _masthead(reading)) is not None:
        return code
    genre = reading.document.genre
    issued = genre in {"readout", "statement", "joint-statement"} or _of_a_ministry(reading)
    issuer = _issuer(reading, chunks) if issued else None
    if genre == "readout" and issuer is not None:
        return issuer
    if (code := _of_ambassadors(reading, chunks)) is not None:
        return code
    if issued:
        return issuer
    told = _headed(reading) or _own_office(reading, chunks) or _receiving(reading, chunks)
    return told or _place_of_news(reading, chunks) or _prevalent(reading, chunks)


def _headed(reading: Reading) -> str | None:
    """The state of the capital that a line heading a transcript ends with: "Press conference, Oslo"."""
    if reading.document.genre != "transcript":
        return None
    for line in reading.text[:_HEAD].splitlines()[:4]:
        _, comma, city = line.rpartition(", ")
        if comma and city.strip() not in HUBS and (code := states.by_capital(city.strip())) is not None:
            return code
    return None


def _receiving(reading: Reading, chunks: Sequence[Chunk]) -> str | None:
    """The state of whoever receives a guest in the first sentence of a report without a dateline."""
    body = next((block for block in reading.layout.blocks if block.kind == "body"), None)
    if body is None:
        return None
    at = min((n for verb in _HOSTING if (n := reading.text.find(verb, body.start, body.end)) > 0), default=0)
    if not at or ". " in reading.text[body.start + _HEAD // 10 : at].replace("H.E. ", "").replace("Mr. ", ""):
        return None
    before = [c.state for c in chunks if body.start <= c.start < at and c.sort in {"person", "title"}]
    found = {code for code in before if code}
    return found.pop() if len(found) == 1 else None


def _of_agency(agency: str) -> str | None:
    """The state of an agency that writes of its own officials wherever they are: "Beirut, May 4 (QNA)"."""
    body = bodies.by_form(agency)
    return body.state if body is not None and body.state in _AT_HOME_ABROAD else None


def _own_office(reading: Reading, chunks: Sequence[Chunk]) -> str | None:
    """The state of an office that tells it by itself, if a page opens with one and no word names the state.

    So its own people write: "External Affairs Minister's visit to Bahrain".
    """
    titled = (chunk for chunk in chunks if chunk.phrase is not None and chunk.sort in {"person", "title"})
    for chunk in islice(titled, _OPENING):
        code = _tells_bare(reading, chunk)
        if code is not None:
            return code
        if chunk.state:
            break
    return None


def _tells_bare(reading: Reading, chunk: Chunk) -> str | None:
    """The state that the first title of a phrase tells by itself, where no word does before it."""
    if chunk.phrase is None or not chunk.phrase.titles:
        return None
    first = chunk.phrase.titles[0]
    begins = {first.start, chunk.phrase.name[0]} if chunk.phrase.name is not None else {first.start}
    bare = chunk.phrase.start in begins and reading.text.startswith(first.text, first.start)
    return own_state(first.text) if bare else None


def _place_of_news(reading: Reading, chunks: Sequence[Chunk]) -> str | None:
    """The state of the capital or city in which the first paragraph has people speak or meet.

    "Malaysia will hire them, its minister said in Dhaka yesterday": the report is from there.
    """
    body = next((block for block in reading.layout.blocks if block.kind == "body"), None)
    if body is None:
        return None
    for chunk in chunks:
        if not body.start <= chunk.start < body.end or chunk.sort != "place":
            continue
        before = reading.text[max(body.start, chunk.start - _NEAR) : chunk.start].lower()
        words_before = before.replace(",", "").split()
        if words_before[-1:] != ["in"] or _GATHERING.isdisjoint(words_before[-_NEAR_WORDS:]):
            continue
        return None if chunk.name in HUBS else states.by_capital(chunk.name) or country_of(chunk.name)
    return None


def destination(reading: Reading, chunks: Sequence[Chunk], home: str | None) -> str | None:
    """The one foreign state that the headline or the first paragraph has somebody travel to."""
    blocks = reading.layout.blocks
    title = [block for block in blocks[:8] if block.kind == "title"]
    # A briefing may open with a journey, and go on to other things.
    issued = reading.document.genre in {"readout", "statement"}
    for block in (*title, *[block for block in blocks if block.kind == "body" and issued][:1]):
        found = {
            chunk.state
            for chunk in chunks
            if block.start <= chunk.start < block.end and chunk.sort == "state" and _travelled(reading, chunk)
        } - {home, None}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _travelled(reading: Reading, chunk: Chunk) -> bool:
    """Whether a journey to the state is told right before it: "Visit by Minister A B to"."""
    line = reading.text[max(0, chunk.start - SHORT) : chunk.start].split("\n")[-1].split(".")[-1]
    before = line.lower().removesuffix("the ").split()
    return before[-1:] == ["to"] and not _JOURNEYS.isdisjoint(before)


def _of_a_ministry(reading: Reading) -> bool:
    """Whether a line about the title is the name of a ministry: then the page is a state's own."""
    head = (block for block in reading.layout.blocks[:6] if block.kind in {"byline", "furniture"})
    lines = (line for b in head for line in reading.text[b.start : b.end].lower().splitlines())
    return any(_names_a_ministry(line) for line in lines)


def _names_a_publisher(line: str) -> bool:
    """ "Ministry of ...", "Government of ...", "... Government"."""
    lower = line.lower().removeprefix("the ")
    return _names_a_ministry(line) or lower.startswith("government of ") or lower.endswith(" government")


def _names_a_ministry(line: str) -> bool:
    return line.lower().removeprefix("the ").startswith(("ministry of ", "department of "))


def _prevalent(reading: Reading, chunks: Sequence[Chunk]) -> str | None:
    """The state that a report without a dateline names most, itself or by its capital, if clearly so."""
    counts: Counter[str] = Counter()
    for chunk in chunks:
        named = chunk.sort in {"state", "adjective"} or in_name_of_body(chunk)
        code = chunk.state if named else states.by_capital(chunk.name)
        foreign = _of_counterpart(reading, chunk) or _visiting(reading, chunk)
        if code and states.states()[code].kind != "organisation" and not foreign:
            counts[code] += 1
    guests = marked(reading, chunks) | {c.state for c in chunks if c.state and as_guest(reading, c)}
    if (code := _leads_headline(reading, chunks)) is not None:
        counts[code] += 2
    if (own := _unmarked(counts, guests)) is not None:
        return own
    top = counts.most_common(2)
    if not top or (len(top) > 1 and top[0][1] < top[1][1] + 2):
        return None
    if top[0][0] in guests and any(n > 1 for code, n in counts.items() if code not in guests):
        return None
    # Named once, a state may be any; a city is where the report is from.
    if top[0][1] == 1 and not any(
        states.by_capital(chunk.name) and not _visiting(reading, chunk) for chunk in chunks
    ):
        return None
    return top[0][0]


def _of_ambassadors(reading: Reading, chunks: Sequence[Chunk]) -> str | None:
    """The state that an ambassador is told to be accredited to, or his own if its officials are unmarked.

    "The French ambassador to Chad" is a guest of those who write so, unless they mark the Chadians.
    """
    guests = marked(reading, chunks)
    for chunk in chunks:
        for title in chunk.phrase.titles if chunk.phrase else ():
            head, _, where = title.text.partition(" to ")
            code = states.by_name(where) if head in ACCREDITED else None
            if code and chunk.state and chunk.state != code:
                return chunk.state if code in guests and chunk.state not in guests else code
    return None


def _leads_headline(reading: Reading, chunks: Sequence[Chunk]) -> str | None:
    """The state whose capital a headline begins with: "Dhaka seeks duty waiver"."""
    blocks = reading.layout.blocks
    title = next((block for block in blocks[:8] if block.kind == "title"), None)
    first = next((c for c in chunks if title is not None and c.start == title.start), None)
    return states.by_capital(first.name) if first is not None else None


def _unmarked(counts: Counter[str], guests: Collection[str]) -> str | None:
    """The state that a report names most of those whose officials it does not mark by a word.

    "The Norwegian minister met Commerce Adviser A B" in a paper of Bangladesh: only guests are marked.
    """
    top = Counter({code: n for code, n in counts.items() if code not in guests}).most_common(2)
    clear = top and top[0][1] > 1 and (len(top) == 1 or top[0][1] > top[1][1])
    return top[0][0] if clear and guests else None


def _of_counterpart(reading: Reading, chunk: Chunk) -> bool:
    """Whether the word stands before "counterpart": "his Chadian counterpart", "the Chadian side"."""
    following = next_words(reading, chunk)
    return "counterpart" in following or following[:1] == ["side"]


def _received(reading: Reading, chunk: Chunk) -> bool:
    """ "with the Ukrainian delegation": the other side of whoever writes so."""
    return not _DELEGATED.isdisjoint(next_words(reading, chunk)[:1])


def _visiting(reading: Reading, chunk: Chunk) -> bool:
    """ "talks with a delegation from Tashkent": where guests are from is not where the report is."""
    before = reading.text[max(0, chunk.start - SHORT) : chunk.start].lower().removesuffix("the ").split()
    return before[-1:] == ["from"] and not _GUESTS.isdisjoint(before[-_GUEST_WORDS:])


def _masthead(reading: Reading) -> str | None:
    """The state at the head of the page: in the name of who publishes ("Health Canada"), or by its seat."""
    head = [
        block
        for number, block in enumerate(reading.layout.blocks[:6])
        if (block.kind != "title" or _names_a_publisher(reading.text[block.start : block.end]))
        and block.end - block.start < SHORT
        and (block.kind != "body" or number < 3)
    ]
    for block in head:
        ws = words(reading.text, block.start, block.end)
        if block.kind == "body" and ws and ws[-1].text in _FULL_STOPS:
            continue
        start = 2 if ws and ws[0].lower in {"from", "by"} else 0
        body = next((b for i in range(start, min(start + 2, len(ws))) if (b := body_at(ws, i))), None)
        if body is not None and block.kind != "body" and (code := state_of_body(body.form)):
            return code
        for i in range(len(ws) if block.kind != "body" else 0):
            if (seat := body_at(ws, i)) and (named := bodies.by_form(seat.form)) and named.sort == "metonym":
                return named.state
        within = 0
        for i in range(len(ws)):
            # The "Sudan" of "South Sudan" is no state.
            found = state_at(ws, i) if i >= within else None
            if found is None:
                continue
            within = i + found.length
            if i == 0 and {w.lower for w in ws[found.length :]} != {"government"}:
                continue
            led = i == 0 or ws[i - 1].lower == "of" or (ws[i - 1].cap and ws[i - 1].text.isalpha())
            # "Ministry of Foreign Affairs, Republic of Korea".
            ministry = not {w.lower for w in ws[:3]}.isdisjoint(offices().state_bodies)
            led = led or (ws[i - 1].text == "," and ministry)
            if found.kind == "name" and led:
                return found.code
    for block in head:
        if block.kind == "body":
            continue
        for part in reading.text[block.start : block.end].replace("\n", ",").split(","):
            if (code := states.by_capital(part.strip())) is not None:
                return None if part.strip() in HUBS else code
    return None


def _issuer(reading: Reading, chunks: Sequence[Chunk]) -> str | None:
    """Whoever puts out a readout: the first person's state; the seat it names; else the state named most
    of those that it gives to nobody ("President A B of Moldova" is the other side)."""
    named = [chunk for chunk in chunks if chunk.sort == "person"]
    people = [_state_of(reading, chunk) for chunk in named]
    unnamed = _opens_unnamed(reading, chunks)
    # The headline may have no more than a surname: "Deputy Secretary Ellison's Meeting with".
    for chunk, code in zip(named, people, strict=True):
        if code and not unnamed and keys(chunk.name)[-1:] == keys(named[0].name)[-1:]:
            return code
    # "Readout from Spokesperson A B on National Security Advisor C D's Call with".
    for chunk, code in zip(named, people, strict=True):
        if code and reading.text.startswith(("'s", "’s"), chunk.end) and _in_title(reading, chunk):
            return code
    for chunk in chunks:
        if chunk.body is not None and chunk.body.sort == "metonym" and chunk.state:
            return chunk.state
    own = _of_own_office(reading, named)
    table = states.states()
    received = {chunk.state for chunk in chunks if chunk.state and _received(reading, chunk)}
    counts = Counter(
        chunk.state
        for chunk in chunks
        if chunk.sort in {"state", "adjective"}
        and chunk.state
        and chunk.state not in people
        and chunk.state not in received
        and table[chunk.state].kind != "organisation"
        and not _of_counterpart(reading, chunk)
    )
    top = counts.most_common(2)
    if not top:
        return own
    return top[0][0] if len(top) == 1 or top[0][1] > top[1][1] else None


def _opens_unnamed(reading: Reading, chunks: Sequence[Chunk]) -> bool:
    """ "PM call with President A B of Kenya": an office without a state or name comes first."""
    titled = (chunk for chunk in chunks if chunk.sort in {"person", "title"})
    first = next(titled, None)
    if first is None or first.sort != "title" or first.state or first.plural or not _in_title(reading, first):
        return False
    office = first.phrase.titles[-1].office if first.phrase and first.phrase.titles else None
    second = next(titled, None)
    return office in _HEADS_OF_TEXTS and second is not None and second.state is not None


def _of_own_office(reading: Reading, named: Sequence[Chunk]) -> str | None:
    """The one state that offices told without a state are of: "Secretary of Homeland Security A B"."""
    found = {_tells_bare(reading, chunk) for chunk in named} - {None}
    code = found.pop() if len(found) == 1 else None
    return code if code is not None and states.states()[code].kind != "organisation" else None


def _in_title(reading: Reading, chunk: Chunk) -> bool:
    blocks = reading.layout.read()
    return any(b.kind == "title" and b.start <= chunk.start < b.end for b in blocks[:3])


def _state_of(reading: Reading, chunk: Chunk) -> str | None:
    """The state that a name with its title tells: by a word, by the office, by who is known to hold it."""
    titles = chunk.phrase.titles if chunk.phrase else ()
    own = chunk.state or next(filter(None, (own_state(title.text) for title in titles)), None)
    if own or not titles or " " not in chunk.name:
        return own
    return leaders.state_of(chunk.name, reading.document.published)


def country_of(name: str) -> str | None:
    """The state that the best known place of this name lies in, or None."""
    found = cities.find(name)
    return found[0].country if found else None
