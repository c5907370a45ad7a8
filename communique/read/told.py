"""The state that words beside a name tell: its owner, a noun in apposition, where somebody is from."""

from __future__ import annotations

from ..vocab.offices import offices
from . import sides
from .discourse import Discourse
from .hangings import land, state_named
from .nominals import state_of
from .polities import state_before
from .tokens import Token
from .words import words

_LEADING = frozenset({"lead", "head", "chair", "command", "represent"})
# Nouns for people that a state or its official owns: "its aide".
_OWNED = frozenset({"predecessor", "successor", "deputy", "colleague", "aide", "ambassador", "envoy"})
_TEAMS = frozenset({"delegation", "group", "team"})
# "A critic of the Russian army" is not of it.
OUTSIDERS = frozenset(
    {"critic", "opponent", "victim", "enemy", "foe", "supporter", "ally", "friend", "scholar"}
) | (frozenset({"historian", "expert", "observer", "analyst", "student", "admirer", "survivor", "target"}))
# How far up a phrase is followed.
_DEEP = 4
# How many characters the longest name of a state with its possessive has.
_OWNER = 60
_FELLOWS = frozenset({"citizen", "national", "compatriot", "countryman", "countrywoman"})


def _from_state(d: Discourse, noun: Token) -> str | None:
    """ "His counterpart from South Sudan", "a nurse from Mombasa", "head of the Libyan army"."""
    for preposition in d.parse.children_by(noun.i, "prep"):
        inner = d.parse.child(preposition.i, "pobj")
        if inner is not None and preposition.lower == "at" and (code := owner_state(d, inner)):
            return code
        if inner is None or preposition.lower not in {"from", "of"}:
            continue
        chunk = d.chunk_of.get(inner.i)
        if chunk is None:
            continue
        if preposition.lower == "from" and (code := land(d, inner.i)):
            return code
        if chunk.state and chunk.sort in {"state", "body", "organisation"} and noun.lower not in OUTSIDERS:
            return chunk.state
    return None


def described(d: Discourse, token: Token) -> str | None:
    """ "The Kenyan fisherman A B", "our fellow citizen C D", "E F, who heads Turkey's mission"."""
    first = first_token(d, token)
    if code := _possessor(d, first):
        return code
    noun = d.parse.tokens[first - 1] if first > d.parse.sentence_of(token.i).first else None
    number = noun is not None and noun.lower == "number" and d.parse.tokens[noun.i - 1].lower == "opposite"
    described = noun is not None and (number or noun.lower in offices().persons) and noun.i not in d.of_token
    if noun is not None and described and (code := _said_of(d, noun)):
        return code
    for preposition in d.parse.children_by(token.i, "prep"):
        inner = d.parse.child(preposition.i, "pobj")
        if preposition.lower == "from" and inner is not None and (code := land(d, inner.i)):
            return code
        held = d.chunk_of.get(inner.i) if inner is not None and preposition.lower == "of" else None
        if held is not None and held.sort == "state":
            # "A B of South Sudan, an envoy without a staff".
            return held.state
    signing = any(t.lemma == "sign" for t in d.parse.words(d.parse.sentence_of(token.i)))
    following = [t.lower for t in d.parse.tokens[token.i + 1 : token.i + 4]]
    if signing and following[:1] == ["for"]:
        after = token.i + (3 if following[1:2] == ["the"] else 2)
        if after < len(d.parse.tokens) and (code := land(d, after)):
            return code
    for clause in d.parse.children_by(token.i, "relcl"):
        led = d.parse.child(clause.i, "dobj")
        if clause.lemma in _LEADING and (code := _behind(d, clause, "for")):
            return code
        leads = led is not None and led.lower in offices().body_heads and clause.lemma in _LEADING
        if led is not None and leads and (code := state_of(d.parse, led)):
            return code
    return None


def _possessor(d: Discourse, first: int) -> str | None:
    """ "Turkey's A B": the state whose name with a possessive stands right before a name."""
    if d.parse.tokens[first].i == d.parse.sentence_of(first).first:
        return None
    start = d.parse.tokens[first].start
    ws = words(d.reading.text, max(0, start - _OWNER), start)
    mark = len(ws) - 1
    if mark < 1 or (ws[mark].lower != "'s" and ws[mark].text not in {"'", "’"}):
        return None
    state = state_before(ws, mark)
    return state.code if state is not None and state.kind == "name" else None


def _behind(d: Discourse, noun: Token, preposition: str) -> str | None:
    """The state named behind a preposition that hangs on the word: "leads the talks for Minsk"."""
    for p in d.parse.children_by(noun.i, "prep"):
        inner = d.parse.child(p.i, "pobj")
        if p.lower == preposition and inner is not None and (code := land(d, inner.i)):
            return code
    return None


def _said_of(d: Discourse, noun: Token) -> str | None:
    """The state of a noun for a person: by an adjective, or as "our" own."""
    before = d.chunk_of.get(noun.i - 1)
    beside = before.state if before is not None and before.sort in {"state", "adjective"} else None
    code = d.state_near(noun) or state_of(d.parse, noun) or beside
    if code:
        return code
    words = [d.parse.tokens[i] for i in range(max(0, noun.i - 3), noun.i)]
    ours = next((t for t in words if t.lower == "our"), None)
    return (state_named(d, ours) or d.home) if ours is not None and noun.lower in _FELLOWS else None


def apposed_state(d: Discourse, token: Token) -> str | None:
    """ "her Vietnamese counterpart, A B", "A B, a Kosovar analyst": the state of the noun beside the name."""
    beside = [d.parse.tokens[token.head]] if token.dep == "appos" else []
    preposition = d.parse.tokens[beside[0].head] if beside else None
    if beside and preposition is not None and preposition.lower in {"from", "of", "in"}:
        # "His counterpart from South Sudan, A B": the name is that of the counterpart.
        noun = d.parse.tokens[preposition.head]
        code = state_of(d.parse, noun) or (land(d, beside[0].i) if preposition.lower != "in" else None)
        if noun.lower in offices().persons and code:
            return code
        if noun.lemma in _OWNED and preposition.lower == "from" and (code := owner_state(d, noun)):
            # "Her colleague from the ruling party, A B".
            return code
    if beside and (code := _owner_above(d, beside[0])):
        return code
    beside += list(d.parse.children_by(token.i, "appos"))
    beside += [d.parse.tokens[d.beside[token.i]]] if token.i in d.beside else []
    first = first_token(d, token)
    if first > 1 and d.parse.tokens[first - 1].text == "," and not _within(d, first - 2, beside):
        beside.append(d.parse.tokens[first - 2])
    for noun in beside:
        if noun.tag in {"NN", "NNP"} and noun.i not in d.of_token:
            code = d.state_near(noun) or _from_state(d, noun)
            if code:
                return code
            chunk = d.chunk_of.get(noun.i)
            if noun.lemma in _OWNED or (chunk is not None and chunk.sort == "title"):
                return owner_state(d, noun)
            if noun.lemma in offices().persons and (code := _of_body(d, noun)):
                return code
    return None


def _of_body(d: Discourse, noun: Token) -> str | None:
    """ "The State Department's senior official, A B": the state of the body whose official somebody is."""
    owner = d.parse.child(noun.i, "poss")
    held = d.chunk_of.get(owner.i) if owner is not None else None
    return held.state if held is not None and held.sort in {"body", "organisation"} else None


def _within(d: Discourse, i: int, beside: list[Token]) -> bool:
    """Whether token `i` says where or whose the one noun beside a name is: "bodies in the capital, A B"."""
    preposition = d.parse.tokens[d.parse.tokens[i].head]
    plural = len(beside) == 1 and beside[0].tag in {"NNS", "NNPS"}
    return plural and preposition.lower == "in" and preposition.head == beside[0].i


def _owner_above(d: Discourse, noun: Token) -> str | None:
    """ "Moscow's envoy to bodies in the Austrian capital, A B": of the noun that the phrase is about."""
    for _ in range(_DEEP):
        preposition = d.parse.tokens[noun.head]
        if noun.dep != "pobj" or preposition.dep != "prep":
            return None
        noun = d.parse.tokens[preposition.head]
        if noun.lower in offices().persons and noun.i not in d.of_token and (code := state_of(d.parse, noun)):
            return code
    return None


def first_token(d: Discourse, token: Token) -> int:
    """The first token of the name that token `token` heads."""
    chunk, i = d.chunk_of.get(token.i), token.i
    start = chunk.start if chunk is not None else d.extents.get(token.i, (token.start, token.end))[0]
    while i > 0 and d.parse.tokens[i - 1].start >= start:
        i -= 1
    return i


def owner_state(d: Discourse, token: Token) -> str | None:
    """ "its ambassador", "Villamizar's predecessor": the state of an owner that has officials."""
    owner = d.parse.child(token.i, "poss")
    if owner is None or _hired(d, token):
        return None
    if owner.lower in {"his", "her"} and (code := _joined_owner(d, token)):
        return code
    if owner.lower == "our":
        return state_named(d, owner) or d.home
    if owner.lower == "your":
        return _addressee(d, token)
    told = state_named(d, owner)
    return told if told or owner.lemma not in _TEAMS else sides.delegation_before(d, owner)


def _hired(d: Discourse, token: Token) -> bool:
    """ "His lawyer, A B": of no state by whom they work for."""
    chunk = d.chunk_of.get(token.i)
    held = {title.office for title in chunk.phrase.titles} if chunk is not None and chunk.phrase else set()
    return bool(held) and held <= offices().private


def _joined_owner(d: Discourse, noun: Token) -> str | None:
    """ "She thanked Envoy A B, who met C D, and his deputy, E F": the first of those that "and" joins."""
    owner = d.parse.tokens[noun.head]
    if noun.dep == "appos" or noun.i in d.of_token:
        owner = d.parse.tokens[owner.head] if owner.dep == "conj" else owner
    return state_named(d, owner) if noun.dep == "conj" and owner.i in d.of_token else None


def _addressee(d: Discourse, token: Token) -> str | None:
    """ "Your ambassador", where two speak: the state of the other one."""
    label = d.turns.get(d.parse.sentence_of(token.i).block)
    if label is None:
        return None
    others = {ids for ids in d.labels.values() if ids != d.labels.get(label)}
    named = {d.clusters[i].state for ids in others for i in ids if d.clusters[i].kind == "person"}
    return named.pop() if len(named) == 1 else None


def of_no_state(d: Discourse, token: Token) -> bool:
    """ "Its special envoy", where it is a bloc or company: nobody's official."""
    beside = [token, *([d.parse.tokens[token.head]] if token.dep == "appos" else [])]
    beside += list(d.parse.children_by(token.i, "appos"))
    for noun in beside:
        owner = d.parse.child(noun.i, "poss")
        ids = d.by_token.get(owner.i, ()) if owner else ()
        if len(ids) == 1 and d.clusters[ids[0]].kind == "organisation" and d.clusters[ids[0]].state is None:
            return True
    return False


def owned_by_name(d: Discourse, start: int) -> str | None:
    """ "Novak’ spokesman, A B": the state of whoever the bare mark before an office is behind."""
    before = d.reading.text[max(0, start - 3) : start].rstrip()
    if before[-1:] not in {"'", "’"}:
        return None
    at = d.reading.text.rfind(before[-1], 0, start)
    owner = next((c for c in d.chunks if c.end in {at, at + 1} and c.sort == "person"), None)
    return state_named(d, d.parse.tokens[owner.token]) if owner is not None and owner.token >= 0 else None
