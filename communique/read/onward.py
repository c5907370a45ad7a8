"""How far what is said goes on past what the tree hangs on it: series, infinitives, clauses with "as"."""

from __future__ import annotations

from dataclasses import replace

from ..vocab.contacts import contacts
from ..vocab.offices import offices
from ..vocab.reporting import Row, reporting
from . import clauses
from .complements import Content
from .cues import Cue
from .tokens import Parse, Token

# Prepositions that go on with a list after a comma.
LISTING = frozenset({"including", "as", "such", "especially", "particularly", "notably"})
# How far from its comma the last link of a series is looked for.
_LONGEST = 60
# Prepositions that go on with a noun wherever the parser hung them.
_THROUGHOUT = frozenset({"throughout", "across", "under", "amid", "within"})
# What is discussed with where it is: "the crisis in Sudan", but "trade in Oslo".
_STATES_OF_AFFAIRS = frozenset(
    {"situation", "crisis", "war", "conflict", "fighting", "violence", "development", "tension", "ceasefire"}
    | {"truce", "peace", "election", "event", "hostility", "stability", "reform", "escalation", "drought"}
    | {
        "progress",
        "way",
        "effort",
        "step",
        "interest",
        "role",
        "security",
        "change",
        "transition",
        "challenge",
    }
)
_SPANS = frozenset({"next", "coming", "past", "last"})
_OPENING = frozenset({"how", "whether", "what", "why", "where"})
_SIDES = frozenset(
    {"side", "party", "country", "state", "government", "authority", "nation", "community", "world"}
    | {"people", "member", "all", "faction", "belligerent", "partner", "ally", "donor", "institution"}
)
_QUANTITIES = frozenset({"number", "range", "series", "set", "host", "variety"})


def with_series(parse: Parse, v: int, found: Content) -> Content:
    """Takes in a series of gerunds behind: "on managing X, advancing Y, and strengthening Z"."""
    if found.frame in {"raised", "called", "named"}:
        return found
    start, end = found.ranges[-1]
    to = in_series(parse, v, start, end)
    return replace(found, ranges=(*found.ranges[:-1], (start, to))) if to > end else found


def in_series(parse: Parse, v: int, start: int, end: int) -> int:
    """The end of a series of gerunds that begins right behind token `end`, or `end`."""
    words = parse.tokens
    stop = min(parse.sentence_of(v).last, end + _LONGEST)
    if end <= v or end + 2 >= stop or words[end + 1].lower != "," or words[end + 2].tag != "VBG":
        return end
    led = (
        t.i == start or words[t.i - 1].tag in {"IN", "TO", "VBG"} for t in words[start:end] if t.tag == "VBG"
    )
    if not any(led):
        return end
    last = None
    for t in words[end + 2 : stop]:
        if t.tag == "VBD" and t.head <= v:
            break
        if t.tag != "VBG" or words[t.i - 1].lower not in {",", "and", "or"}:
            continue
        if _says(t):
            return end
        if words[t.i - 1].lower in {"and", "or"}:
            last = t.i
    if last is None:
        return end
    # The noun behind the last gerund may be hung elsewhere: "and managing / migration".
    rest = [t for t in words[parse.right[last] + 1 : parse.sentence_of(v).last] if t.tag[0].isalpha()]
    to = rest[-1].i if rest and all(t.tag[0] in "NJDI" for t in rest) else parse.right[last]
    return max(end, to)


def _says(gerund: Token) -> bool:
    """ "adding that", "calling for": a cue of its own."""
    rows = reporting().verbs.get(gerund.lemma, ())
    return any(row.kind == "speech" and row.frames & {"that", "quote", "tell"} for row in rows)


def goes_on(parse: Parse, token: Token, row: Row) -> bool:
    """Whether what is hung on the verb is of its object: "support / as it fights", "the goal / to"."""
    noun = parse.child(token.head, "dobj")
    if noun is None:
        return False
    if token.dep == "advcl":
        if clauses.infinitive(parse, token.i):
            plain = noun.tag in {"NN", "NNS"} and clauses.own_subject(parse, token.i) is None
            return plain and row.act != "promise" and (not row.addresses_object or token.i > noun.i + 4)
        return _while_it(parse, token, row)
    inner = parse.child(token.i, "pobj", "dobj")
    if token.dep != "prep" or inner is None:
        return False
    if token.lower == "following":
        return inner.lemma not in contacts().nouns and inner.ent not in {"DATE", "TIME"}
    if token.lower == "in":
        return noun.lemma in _STATES_OF_AFFAIRS and inner.ent not in {"DATE", "TIME"}
    if token.lower == "over" and inner.ent == "DATE":
        return any(t.lower in _SPANS for t in parse.children_by(inner.i, "amod"))
    return token.lower in _THROUGHOUT and inner.ent not in {"DATE", "TIME"}


def _while_it(parse: Parse, token: Token, row: Row) -> bool:
    """ "support for Kenya as it fights": what goes on with whoever the object names."""
    mark, own = parse.child(token.i, "mark"), clauses.own_subject(parse, token.i)
    if mark is None or own is None or mark.lower != "as" or row.act == "discuss":
        return False
    it = parse.tokens[own].lower in {"it", "they"} and mark.i == own - 1
    telling = _says(token) and parse.child(token.i, "dobj", "xcomp") is None
    return it and not telling and token.tag in {"VBZ", "VBP", "VB"}


def follows(parse: Parse, end: int, token: Token, *, discussed: bool = False) -> bool:
    """Whether a phrase comes right after token `end`, or after a comma if it goes on with a list."""
    left = parse.left[token.i]
    if left != end + 2:
        return left == end + 1
    between = parse.tokens[end + 1]
    # "discussed trade, the law of the sea and visas": a list that the tree takes apart.
    listed = (
        token.lower in LISTING or parse.tokens[left].lower in LISTING or (discussed and token.dep == "dobj")
    )
    return (between.lower == "," and listed) or between.tag in {"``", "''"}


def beside(parse: Parse, end: int, token: Token) -> bool:
    """ "reviewed progress, and the leadership of A": a second object behind a comma and "and"."""
    left = parse.left[token.i]
    if token.dep != "dobj" or left != end + 3:
        return False
    return parse.tokens[end + 1].lower == "," and parse.tokens[end + 2].lower == "and"


def asked(parse: Parse, v: int) -> tuple[int, int, int] | None:
    """ "discussed how A and B can work together", "how to go on": where it begins and ends, and its head."""
    first = v + 1
    if first >= len(parse.tokens) or parse.tokens[first].lower not in _OPENING:
        return None
    for c in parse.children_by(v, "ccomp", "xcomp"):
        if c.i > v and parse.left[c.i] <= first + 4:
            return first, parse.right[c.i], c.i
    return None


def names_somebody(noun: Token) -> bool:
    """Whether a noun is of people or states, who can be called upon: no "steps" or "talks"."""
    if noun.tag in {"NNP", "NNPS", "PRP"}:
        return True
    return noun.lemma in offices().persons or noun.lemma in _SIDES


def of_what(parse: Parse, noun: Token) -> set[str]:
    """The words that tell what an object is: of "a number of areas" the areas."""
    words = {noun.lemma, noun.lower}
    det = parse.child(noun.i, "det")
    if noun.lemma in _QUANTITIES and det is not None and det.lower in {"a", "an"}:
        inner = [parse.child(p.i, "pobj") for p in parse.children_by(noun.i, "prep") if p.lower == "of"]
        words |= {t.lemma for t in inner if t is not None}
    return words


def with_hearer(parse: Parse, cue: Cue, found: Content) -> Content:
    """Adds whom it is said to: "clear with A that", "stressed to A the need", "commended A for B"."""
    if found.addressees:
        return found
    to = None
    if cue.form == "adjective":
        to = _governed(parse, cue.token, "with", cue.token + 1)
    elif cue.form == "verb" and not cue.passive and found.frame in {"object", "light"}:
        to = _governed(parse, cue.token, "to", cue.last + 1)
        noun = parse.tokens[found.noun] if found.noun is not None else None
        if to is None and found.row.act == "praise" and noun is not None and noun.i > cue.token:
            for_ = any(p.lower == "for" for at in (cue.token, noun.i) for p in parse.children_by(at, "prep"))
            to = noun.i if for_ and names_somebody(noun) else None
    return replace(found, addressees=(to,)) if to is not None else found


def _governed(parse: Parse, i: int, preposition: str, at: int) -> int | None:
    """The head of what a preposition that stands at token `at` takes."""
    found = (parse.child(p.i, "pobj") for p in parse.children_by(i, "prep", "dative")
             if p.lower == preposition and p.i == at)  # fmt: skip
    return next((t.i for t in found if t is not None), None)
