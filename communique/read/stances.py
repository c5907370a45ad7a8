"""What taking a stance in one's own words does: "we are grateful", "we stand with", "we remain committed"."""

from __future__ import annotations

from ..model import Act
from ..vocab.predicates import predicates
from ..vocab.reporting import Reporting
from .tokens import Parse, Token

_WORDS = predicates().settings
_BY_TOPIC: dict[str, tuple[frozenset[str], Act]] = {
    "wish": (frozenset({"recovery"}), "condole"),
    "remind": (frozenset({"obligation", "duty"}), "demand"),
}
_INTENT = frozenset({"determine", "resolve", "prepare"})


def being(parse: Parse, token: Token, table: Reporting) -> Act:
    """ "We are grateful" thanks, "we remain steadfast in our commitment" promises."""
    state = parse.child(token.i, "acomp", "attr", "oprd")
    if state is None:
        return "state"
    if state.lower in _WORDS["unshaken"] and _committed(parse, token):
        return "promise"
    row = table.adjectives.get(state.lower)
    # "We remain ready": no more than being so.
    kept = row is not None and (token.lemma == "be" or row.act == "promise")
    return row.act if row is not None and kept else "state"


def keeps_word(parse: Parse, token: Token) -> bool:
    """ "Our commitment to X is unwavering"."""
    state = parse.child(token.i, "acomp", "oprd") if token.lemma in {"be", "remain", "stay"} else None
    if state is None or state.lower not in _WORDS["unshaken"]:
        return False
    subject = parse.child(token.i, "nsubj")
    owner = parse.child(subject.i, "poss") if subject is not None and subject.lower == "commitment" else None
    return owner is not None and owner.lower in {"our", "my"}


def _committed(parse: Parse, token: Token) -> bool:
    return any(parse.tokens[i].lower == "commitment" for i in parse.below(token.i))


def moved(parse: Parse, token: Token, table: Reporting) -> Act:
    """ "We are committed to dialogue", "I am appalled by the raid", "we are resolved to end it"."""
    if token.lower == "committed" and any(parse.children_by(token.i, "prep", "xcomp")):
        return "promise"
    row = table.adjectives.get(token.lower)
    if row is not None and row.act == "condemn":
        return "condemn"
    return "intend" if token.lemma in _INTENT else "state"


def sides_with(parse: Parse, token: Token) -> bool:
    """ "we support", "Japan stands with": taking somebody's side."""
    if token.lemma in {"support", "back", "endorse"}:
        return parse.child(token.i, "dobj") is not None
    beside = {p.lower for p in parse.children_by(token.i, "prep")} & {"with", "by"}
    return token.lemma == "stand" and bool(beside)


def by_topic(parse: Parse, cue: int, lemma: str) -> Act | None:
    """ "wished the injured a swift recovery" condoles, "reminded all of their obligation" demands."""
    if lemma not in _BY_TOPIC:
        return None
    nouns, meaning = _BY_TOPIC[lemma]
    return meaning if nouns & {parse.tokens[i].lemma for i in parse.below(cue) if i > cue} else None


__all__ = ["being", "by_topic", "keeps_word", "moved", "sides_with"]
