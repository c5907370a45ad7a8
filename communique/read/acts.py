"""Which act of speech a statement is: by its word of saying, what it is about, and who is to do what."""

from __future__ import annotations

from ..model import Act
from ..vocab.predicates import predicates
from ..vocab.reporting import Reporting
from . import clauses
from .complements import Content
from .cues import Cue
from .gifts import gives
from .reading import Who
from .stances import being, by_topic, keeps_word, moved, sides_with
from .tokens import Parse, Token

_FIRST = frozenset({"i", "we"})
_DUTY = frozenset({"must", "should", "shall"})
_OBLIGATION = frozenset({"need", "have", "ought"})
_WILL = frozenset({"will", "'ll", "’ll", "shall", "would"})
_WISH = frozenset({"aim", "intend", "want", "wish", "hope", "seek", "plan", "aspire", "desire", "look"})
# "We will not waver" promises, "we will tell you" only tells.
_FIRM = frozenset(
    {"stop", "tire", "hesitate", "rest", "forget", "waver", "abandon", "relent", "fail", "cease"}
)
# "I would even call it a mistake"
_HEDGED = frozenset(
    {"think", "describe", "call", "argue", "suggest", "guess", "imagine", "expect", "consider"}
)
_TELLING = frozenset({"say", "tell", "speak", "talk", "note", "add", "turn", "let", "see"})
_OPEN = frozenset({"could", "should", "might", "may"})
# What is done to somebody or something without anybody who undertakes it.
_BEFALLING = frozenset(
    {"affect", "hit", "kill", "lose", "see", "know", "remember", "judge", "replace", "destroy", "hold"}
)
_LOSS = frozenset({"loss", "death", "life", "passing", "victim", "killing", "dead"})
_POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my"})


def act(parse: Parse, cue: Cue, found: Content | None, table: Reporting, who: Who) -> Act:
    """The act of the statement of `cue` with what it introduces; `state` where nothing says more."""
    row = found.row if found is not None else next((r for r in cue.rows if "quote" in r.frames), cue.rows[0])
    if found is not None and found.frame in {"object", "light"} and found.noun is not None:
        noun = parse.tokens[found.noun]
        entry = table.nouns.get(noun.lemma)
        if (
            noun.lemma == "threat"
            and not _own(parse, noun)
            and (found.frame == "object" or row.lemma == "take")
        ):
            # "emphasized the threats from the sea", "takes the threat seriously": nobody's words.
            entry = None
        if entry is not None and entry.act == "promise" and _of_another(parse, cue, noun, who):
            entry = None
        if entry is not None and (row.act == "state" or (found.frame == "light" and entry.act != "state")):
            return _sorry(parse, noun, entry.act, lemma=row.lemma)
    if (told := by_topic(parse, cue.token, row.lemma)) is not None:
        return told
    if found is not None and (told := _by_object(parse, cue, found, table)) is not None:
        return told
    if (
        row.lemma == "ask"
        and found is not None
        and found.frame in {"that", "tell"}
        and _asked_for(parse, found)
    ):
        return "demand"
    if row.act != "state" and not _open(parse, cue, found):
        return row.act
    if found is not None and found.clause is not None:
        return of_clause(parse, found.clause, cue.sources, table, who, lemma=row.lemma)
    return "state"


def _of_another(parse: Parse, cue: Cue, noun: Token, who: Who) -> bool:
    """ "recalled Kenya's promise": that of a named other."""
    owner = parse.child(noun.i, "poss")
    if owner is None or owner.tag != "NNP" or not cue.sources:
        return False
    voices = frozenset(e for s in cue.sources for e in who.of(parse, s))
    states = {who.entities[e].state for e in voices if e in who.entities} - {None}
    theirs = {who.entities[e].state for e in who.of(parse, owner.i) if e in who.entities}
    return bool(theirs - {None}) and not theirs & states and not _same(parse, owner.i, voices, who)


def _own(parse: Parse, noun: Token) -> bool:
    """ "repeated his threat": that of whoever speaks."""
    owner = parse.child(noun.i, "poss")
    return owner is not None and owner.lower in _POSSESSIVES


def _asked_for(parse: Parse, found: Content) -> bool:
    """ "asked that observers be admitted": what is to be done, in a base form."""
    if found.clause is None or clauses.infinitive(parse, found.clause):
        return False
    base = [t.tag == "VB" for t in (parse.tokens[found.clause], *clauses.auxiliaries(parse, found.clause))]
    return any(base) and clauses.modal(parse, found.clause) is None


def _sorry(parse: Parse, noun: Token, act: Act, *, lemma: str) -> Act:
    """Regret over a death condoles, other regret acknowledges; so does understanding that is voiced."""
    if noun.lemma == "understanding" and lemma in {"express", "voice", "show"}:
        return "acknowledge"
    below = {parse.tokens[i].lemma for i in parse.below(noun.i)}
    return "condole" if noun.lemma == "regret" and below & _LOSS else act


def _by_object(parse: Parse, cue: Cue, found: Content, table: Reporting) -> Act | None:
    """What the words of the object tell: "rejected the charge" denies, "dismissed the offer" rejects."""
    if found.frame in {"called", "named", "object"} and found.row.act == "state":
        return _named(parse, cue, found, table)
    noun = parse.tokens[found.noun] if found.noun is not None else None
    if noun is None or found.frame != "object":
        return None
    if found.row.lemma == "reject" and noun.lemma in {"charge", "accusation"}:
        return "deny"
    if found.row.lemma == "dismiss" and noun.lemma not in table.claims:
        below = {parse.tokens[i].lower for i in parse.below(noun.i)}
        return None if below & table.false else "reject"
    if found.row.lemma == "offer" and gives(parse, cue.token):
        return "promise"
    return None


def _named(parse: Parse, cue: Cue, found: Content, table: Reporting) -> Act | None:
    """ "called the charge a fairy tale" denies; a bad name condemns, a good one praises."""
    if found.frame == "object" and found.row.lemma in {"announce", "unveil"} and gives(parse, cue.token):
        return "promise"
    if "called" not in found.row.frames:
        return None
    words = [parse.tokens[i] for a, b in found.ranges for i in range(a, b + 1)]
    given = parse.tokens[found.noun] if found.noun is not None else None
    if found.frame != "named" and given is not None and given.lemma in table.claims:
        return "deny"
    lemmas = {w.lemma for w in words} | {w.lower for w in words}
    if lemmas & (table.blaming | table.false):
        return "condemn"
    return "praise" if lemmas & table.praising else None


def _open(parse: Parse, cue: Cue, found: Content | None) -> bool:
    """Whether only the clause tells: "assured that X was untrue", "warned that the truce was at risk"."""
    lemma = parse.tokens[cue.token].lemma
    if found is None or lemma not in {"assure", "warn"}:
        return False
    if found.clause is None or found.frame not in {"that", "tell"}:
        return lemma == "warn" and found.frame == "object"
    modal = clauses.modal(parse, found.clause)
    future = modal in _WILL or clauses.infinitive(parse, found.clause)
    return not future and (lemma == "assure" or _past(parse, found.clause))


def _past(parse: Parse, clause: int) -> bool:
    token = parse.tokens[clause]
    return token.lemma == "be" or clauses.passive(parse, clause) or token.tag == "VBD"


def of_clause(
    parse: Parse,
    clause: int,
    sources: tuple[int, ...],
    table: Reporting,
    who: Who,
    *,
    speakers: tuple[str, ...] = (),
    lemma: str = "",
) -> Act:
    """The act of a clause that is uttered: others' duty demands, own future promises, own wish intends.

    `speakers` are those whose words it is where no words name them; `lemma` is the word of saying.
    """
    token = parse.tokens[clause]
    subject = clauses.subject(parse, clause)
    voices = frozenset(speakers) | {e for s in sources for e in who.of(parse, s)}
    own = subject is not None and _same(parse, subject, voices, who)
    negated = clauses.negated(parse, clause)
    modal = clauses.modal(parse, clause)
    shelved = any(t.tag == "VB" for t in clauses.auxiliaries(parse, clause)) and modal is None
    if lemma == "suggest" and (modal in _OPEN or token.tag == "VB" or shelved or _subjunctive(parse, token)):
        return "propose"
    if lemma == "insist" and not own and (token.tag == "VB" or _subjunctive(parse, token)):
        # "insisted that Mali allow observers in"
        return "demand"
    if (told := _judged(parse, token, table, own=own)) is not None:
        return told
    if modal in _DUTY and not own:
        return "state" if _expected(parse, token, modal) else "demand"
    if modal in _WILL and own and token.lemma not in {"like", "have", "need"}:
        return _undertaken(parse, token, table, negated=negated)
    if own and modal in _WILL and token.lemma == "like":
        return _wished(parse, token, table)
    if modal in _WILL and not own and not negated and _of_side(parse, subject, voices, who):
        return _undertaken(parse, token, table, negated=False)
    if modal in _WILL and not negated and _scheduled(parse, token, voices, who):
        return "promise"
    if keeps_word(parse, token):
        return "promise"
    if own and not negated and modal is None:
        return _performed(parse, token, table)
    if own and negated and _before(parse, token):
        return "deny"
    if not own and token.lemma in _OBLIGATION and parse.child(clause, "xcomp") and not _yet(parse, clause):
        # "will have to be delayed" foresees.
        return "demand" if modal is None else "state"
    if token.head == token.i and subject is None and token.lemma in {"thank", "congratulate"}:
        return _by_table(parse, token, table) or "state"
    return "state"


def _expected(parse: Parse, token: Token, modal: str | None) -> bool:
    """ "It should be a concern", "this should be obvious": what is to be thought, no duty."""
    subject = clauses.own_subject(parse, token.i)
    judged = subject is not None and parse.tokens[subject].lower in {"it", "this", "that"}
    return modal == "should" and judged and token.lemma == "be" and not clauses.passive(parse, token.i)


def _of_side(parse: Parse, subject: int | None, voices: frozenset[str], who: Who) -> bool:
    """ "The UN would launch an appeal", said by its envoy: a body or organisation of the speaker's side."""
    if subject is None:
        return False
    acting = [who.entities[e] for e in voices if e in who.entities]
    sides = {e.state for e in acting if e.kind in {"person", "role"}} - {None}
    bodies = [who.entities[e] for e in who.of(parse, subject) if e in who.entities]
    return bool(bodies) and all(e.kind in {"body", "organisation"} and e.state in sides for e in bodies)


def _scheduled(parse: Parse, token: Token, voices: frozenset[str], who: Who) -> bool:
    """ "The ban would be reviewed in October": what an official says will be done by a day is undertaken."""
    speakers = [who.entities[e] for e in voices if e in who.entities]
    official = any(e.state is not None and e.kind in {"person", "role", "body", "state"} for e in speakers)
    if not official or not clauses.passive(parse, token.i) or token.lemma in _BEFALLING:
        return False
    agent = clauses.agent(parse, token.i)
    if agent is not None and not any(parse.tokens[i].ent in {"DATE", "TIME"} for i in parse.below(agent)):
        return False
    below = (parse.tokens[i] for i in parse.below(token.i))
    return any(t.ent in {"DATE", "TIME"} and t.i > token.i for t in below)


def _subjunctive(parse: Parse, token: Token) -> bool:
    own = clauses.own_subject(parse, token.i)
    single = own is not None and parse.tokens[own].tag in {"NN", "NNP"}
    return token.tag == "VBP" and token.lower == token.lemma and single


def _yet(parse: Parse, clause: int) -> bool:
    """ "has yet to send": no duty."""
    return any(c.lower == "yet" for c in parse.children_by(clause, "advmod"))


def _before(parse: Parse, token: Token) -> bool:
    """Whether a clause is perfect or says "never" of the past: "had never met", "have not asked"."""
    perfect = any(t.lemma == "have" for t in clauses.auxiliaries(parse, token.i))
    return (
        perfect
        and not clauses.passive(parse, token.i)
        and token.lemma not in {"decide", "reach", "receive", "hear", "see"}
    )


def _judged(parse: Parse, token: Token, table: Reporting, *, own: bool) -> Act | None:
    """ "it is false" and "no such call took place" deny; "it was a grave mistake", "it violates" condemn."""
    subject = clauses.own_subject(parse, token.i)
    if subject is not None:
        words = {parse.tokens[c].lower for c in parse.children[subject] if c < subject}
        first = parse.left[subject]
        opening = [t.lower for t in parse.tokens[max(0, first - 1) : subject]]
        none = {"no", "such"} <= words or ["not", "one"] in (opening[:2], opening[1:3])
        if none and clauses.modal(parse, token.i) is None:
            return "deny"
    if clauses.negated(parse, token.i) or own:
        return None
    if token.lemma in table.blames and not clauses.passive(parse, token.i):
        return "condemn" if clauses.modal(parse, token.i) is None else None
    state = parse.child(token.i, "acomp", "attr") if token.lemma == "be" else None
    if state is None:
        return None
    words = {state.lemma} | {c.lower for c in parse.children_by(state.i, "amod")}
    if state.lower in table.false:
        return "deny"
    return "condemn" if words & table.blaming else None


def _undertaken(parse: Parse, token: Token, table: Reporting, *, negated: bool) -> Act:
    """What one's own side will do: a promise; a threat where it harms, a refusal where it will not."""
    if negated:
        return "promise" if token.lemma in _FIRM else "reject"
    hedged = token.lemma in _HEDGED and clauses.modal(parse, token.i) in {"would", "'d", "’d"}
    if token.lemma in _TELLING or hedged:
        return "state"
    if token.lemma == "be" and not clauses.passive(parse, token.i):
        return "state"
    row = _by_table(parse, token, table)
    if row in {"thank", "demand", "condemn", "congratulate", "condole", "praise", "propose"}:
        return row
    below = {parse.tokens[i].lemma for i in parse.below(token.i)}
    given = parse.child(token.i, "dobj")
    harms = (
        given is not None
        and {given.lemma}
        | {c.lemma for c in parse.children_by(given.i, "compound", "prep")} & table.penalties
    )
    eased = token.lemma in predicates().settings["eases"]
    if (
        harms
        and not eased
        and given is not None
        and (given.lemma in table.penalties or token.lemma == "impose")
    ):
        return "threaten"
    words = predicates().settings
    if token.lemma in words["answers"] and below & words["harsh"]:
        return "threaten"
    return "promise"


def question(text: str) -> bool:
    """Whether quoted words end as a question."""
    return text.rstrip(" \"”’'").endswith("?")


def _performed(parse: Parse, token: Token, table: Reporting) -> Act:
    """ "we condemn" condemns, "we thank" thanks, "we want" intends."""
    if any(t.lemma == "have" for t in clauses.auxiliaries(parse, token.i)) and token.lemma in _WISH:
        return "state"
    if token.lemma in _WISH and parse.child(token.i, "xcomp", "ccomp", "prep"):
        return _wished(parse, token, table)
    if token.lemma in {"be", "remain", "stay"}:
        return being(parse, token, table)
    if clauses.passive(parse, token.i):
        return moved(parse, token, table)
    if sides_with(parse, token):
        return "support"
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
        if (
            row.preps
            and row.act == "demand"
            and ({p.lower for p in parse.children_by(token.i, "prep")} & _fitting(parse, token, row.preps))
        ):
            return row.act
        if "urge" in row.frames and row.act == "demand" and _to_do(parse, token):
            return row.act
    return None


def _fitting(parse: Parse, token: Token, preps: frozenset[str]) -> set[str]:
    """The prepositions of a row, those that want an infinitive only where there is one."""
    return {p.removesuffix("+inf") for p in preps if not p.endswith("+inf") or _to_do(parse, token)}


def _to_do(parse: Parse, token: Token) -> bool:
    """Whether an infinitive says what somebody is to do."""
    places = [token.i, *(c.i for c in parse.children_by(token.i, "dobj"))]
    return any(
        clauses.infinitive(parse, c.i)
        for place in places
        for c in parse.children_by(place, "xcomp", "ccomp", "acl", "advcl", "relcl")
    )


def _same(parse: Parse, subject: int, speakers: frozenset[str], who: Who) -> bool:
    """Whether the subject of what is said is the speaker: "I", "we", or the same entity or its state."""
    token = parse.tokens[subject]
    if token.lower in _FIRST:
        return True
    subjects = who.of(parse, subject)
    if speakers and any(e in speakers for e in subjects):
        return True
    owner = parse.child(subject, "poss")
    if owner is not None and owner.lower in _POSSESSIVES and token.lemma in predicates().settings["houses"]:
        return owner.lower in {"our", "my"} or bool(speakers & set(who.of(parse, owner.i)))
    acting = [who.entities[e] for e in speakers if e in who.entities]
    states = {e.state for e in acting if e.kind != "organisation"} - {None}
    return any(
        who.entities[e].kind == "state" and who.entities[e].state in states
        for e in subjects
        if e in who.entities
    )
