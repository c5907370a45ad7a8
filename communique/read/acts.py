"""Which act of speech a statement is: by its word of saying, what it is about, and who is to do what."""

from __future__ import annotations

from ..model import Act
from ..vocab.reporting import Reporting
from . import clauses
from .complements import Content
from .cues import Cue
from .reading import Who
from .tokens import Parse, Token

_FIRST = frozenset({"i", "we"})
_DUTY = frozenset({"must", "should", "shall"})
_OBLIGATION = frozenset({"need", "have", "ought"})
_WILL = frozenset({"will", "'ll", "’ll", "shall", "would"})
_WISH = frozenset({"aim", "intend", "want", "wish", "hope", "seek", "plan", "aspire", "desire", "look"})


def act(parse: Parse, cue: Cue, found: Content | None, table: Reporting, who: Who) -> Act:
    """The act of the statement of `cue` with what it introduces; `state` where nothing says more."""
    row = found.row if found is not None else next((r for r in cue.rows if "quote" in r.frames), cue.rows[0])
    if found is not None and found.frame in {"object", "light"} and found.noun is not None:
        noun = parse.tokens[found.noun]
        entry = table.nouns.get(noun.lemma)
        if entry is not None and (row.act == "state" or (found.frame == "light" and entry.act != "state")):
            return entry.act
    if row.act != "state":
        return row.act
    if found is not None and found.clause is not None:
        return of_clause(parse, found.clause, cue.sources, table, who)
    return "state"


def of_clause(parse: Parse, clause: int, sources: tuple[int, ...], table: Reporting, who: Who) -> Act:
    """The act of a clause that is uttered: others' duty demands, own future promises, own wish intends."""
    token = parse.tokens[clause]
    subject = clauses.subject(parse, clause)
    own = subject is not None and _same(parse, subject, sources, who)
    negated = clauses.negated(parse, clause)
    modal = clauses.modal(parse, clause)
    if modal in _DUTY and not own:
        return "demand"
    if modal in _WILL and own and not negated and token.lemma not in {"like", "be", "have"}:
        return "promise"
    if own and not negated and modal is None:
        return _performed(parse, token, table)
    if own and modal == "would" and token.lemma == "like":
        return _wished(parse, token, table)
    if not own and token.lemma in _OBLIGATION and parse.child(clause, "xcomp"):
        return "demand"
    return "state"


def question(text: str) -> bool:
    """Whether quoted words end as a question."""
    return text.rstrip(" \"”’'").endswith("?")


def _performed(parse: Parse, token: Token, table: Reporting) -> Act:
    """ "we condemn" condemns, "we thank" thanks, "we want" intends."""
    if token.lemma in _WISH and parse.child(token.i, "xcomp", "ccomp", "prep"):
        return _wished(parse, token, table)
    if token.lemma == "be":
        state = parse.child(token.i, "acomp", "attr")
        row = table.adjectives.get(state.lower) if state is not None else None
        return row.act if row is not None else "state"
    if clauses.passive(parse, token.i):
        return "intend" if token.lemma in {"determine", "resolve", "prepare"} else "state"
    return _by_table(parse, token, table) or "state"


def _wished(parse: Parse, token: Token, table: Reporting) -> Act:
    """ "would like to thank" thanks; any other wish intends."""
    wish = parse.child(token.i, "xcomp")
    return (_by_table(parse, wish, table) if wish is not None else None) or "intend"


def _by_table(parse: Parse, token: Token, table: Reporting) -> Act | None:
    for row in table.verbs.get(token.lemma, ()):
        if (
            row.kind == "speech"
            and row.act not in {"state", "discuss", "ask"}
            and "object" in row.frames
            and parse.child(token.i, "dobj")
        ):
            return row.act
    return None


def _same(parse: Parse, subject: int, sources: tuple[int, ...], who: Who) -> bool:
    """Whether the subject of what is said is the speaker: "I", "we", or the same entity or its state."""
    token = parse.tokens[subject]
    if token.lower in _FIRST:
        return True
    speakers = {e for s in sources for e in who.of(parse, s)}
    subjects = who.of(parse, subject)
    if speakers and any(e in speakers for e in subjects):
        return True
    acting = [who.entities[e] for e in speakers if e in who.entities]
    states = {e.state for e in acting if e.kind != "organisation"} - {None}
    return any(
        who.entities[e].kind in {"state", "body"} and who.entities[e].state in states
        for e in subjects
        if e in who.entities
    )
