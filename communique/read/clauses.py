"""What the tree says of a clause: voice, negation, tense, modality, subject and objects of a verb."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .tokens import Parse, Token

Tense = Literal["past", "present", "future", "none"]

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_NO = frozenset({"no", "neither", "none", "nobody", "nothing", "nor"})
# Verbs that say that what they govern did not take place; `refuse` and `decline` are acts of their own.
_UNDONE = frozenset({"refuse", "decline", "fail", "forget", "stop", "avoid", "deny", "neglect", "cease"})
# Verbs whose infinitive did take place: "went on to say", "continued to insist", "managed to persuade".
_DONE = frozenset({"go", "continue", "proceed", "begin", "start", "manage", "rush", "hasten", "use", "take"})
# "was quick to point out", "took the opportunity to thank": adjectives and nouns whose infinitive took place.
_PROMPT = frozenset({"quick", "swift", "first", "careful", "prompt", "last", "next"})
_OCCASIONS = frozenset({"opportunity", "occasion", "chance", "moment", "time", "platform", "podium"})
_SEIZING = frozenset({"take", "use", "seize", "grab", "avail"})
# "is reported to have said"
_REPORTING = frozenset({"report", "say", "quote", "understand", "allege"})
# With an object, these still give their own subject to the infinitive: "promised the envoy to return".
_THANKING = frozenset(
    {"thank", "praise", "commend", "laud", "congratulate", "criticise", "criticize", "blame", "condemn"}
    | {"rebuke", "fault", "grateful", "thankful", "indebted", "applaud", "denounce", "gratitude", "thanks"}
)
_SUBJECT_CONTROL = frozenset(
    {"promise", "pledge", "vow", "threaten", "agree", "use", "take", "phone", "telephone", "ring", "call"}
)
_DEMANDING = frozenset(
    {"demand", "urge", "insist", "propose", "suggest", "recommend", "request", "require", "ask"}
)
_HYPOTHETICAL_MARKS = frozenset({"if", "unless", "whether", "lest"})


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause of `verb`; `subject` is whoever acts (the agent of a passive), `object` what is acted on.

    `modal` is the modal word in lower case ("will", "must"), `infinitive` whether "to" stands before it.
    """

    verb: int
    subject: int | None
    object: int | None
    passive: bool
    negated: bool
    tense: Tense
    modal: str | None
    infinitive: bool


_ORDINALS = frozenset({"first", "second", "third", "last", "latest", "only"})


def clause(parse: Parse, v: int) -> Clause:
    """All that is said of the clause of verb `v`."""
    return Clause(
        v,
        agent(parse, v) if passive(parse, v) else subject(parse, v),
        undergoer(parse, v),
        passive(parse, v),
        negated(parse, v),
        tense(parse, v),
        modal(parse, v),
        infinitive(parse, v),
    )


def is_verb(token: Token) -> bool:
    """Whether the token is a verb form (no modal)."""
    return token.tag.startswith("VB")


def own_subject(parse: Parse, v: int) -> int | None:
    """The subject that hangs on verb `v` itself; expletive "there" and "it" before a clause count."""
    child = parse.child(v, *SUBJECTS)
    return child.i if child else None


def auxiliaries(parse: Parse, v: int) -> tuple[Token, ...]:
    """Auxiliaries of `v`; a coordinated verb without subject and auxiliary takes its partner's."""
    found = tuple(parse.children_by(v, "aux", "auxpass"))
    token = parse.tokens[v]
    if found or token.dep != "conj" or own_subject(parse, v) is not None:
        return found
    partner = parse.tokens[token.head]
    same = token.tag == partner.tag and token.tag in {"VB", "VBN", "VBG"}
    return auxiliaries(parse, partner.i) if same and is_verb(partner) else ()


def passive(parse: Parse, v: int) -> bool:
    """Whether `v` is passive: "was asked", "being asked", or the bare participle of "the man accused of"."""
    token = parse.tokens[v]
    if token.tag != "VBN":
        # The tagger takes some participles for past forms: "was quoted" is passive whatever its tag.
        return token.tag == "VBD" and (parse.child(v, "auxpass") is not None or _as_shown(parse, token))
    auxes = auxiliaries(parse, v)
    if any(a.dep == "auxpass" for a in auxes) or parse.child(v, "nsubjpass"):
        return True
    if any(a.lemma == "have" for a in auxes):
        return False
    if token.dep == "conj" and is_verb(parse.tokens[token.head]) and own_subject(parse, v) is None:
        return passive(parse, token.head)
    return token.dep in {"acl", "advcl", "amod"} or parse.child(v, "agent") is not None


def _as_shown(parse: Parse, token: Token) -> bool:
    """ "as demonstrated by the count", taken for a past form: without a subject of its own it is none."""
    mark = parse.child(token.i, "mark")
    bare = token.dep == "advcl" and own_subject(parse, token.i) is None
    return bare and mark is not None and mark.lower == "as" and mark.i == token.i - 1


def negated(parse: Parse, v: int) -> bool:
    """Whether `v` is said not to take place: by "not", by "no ..." as its subject, by "refused to"."""
    if parse.child(v, "neg"):
        return True
    for child in parse.children_by(v, "advmod", "preconj"):
        if child.lower in {"never", "hardly", "neither"} and child.i < v:
            return True
    if (s := own_subject(parse, v)) is not None:
        det = parse.child(s, "det")
        if parse.tokens[s].lower in _NO or (det is not None and det.lower in _NO):
            return True
    token = parse.tokens[v]
    head = parse.tokens[token.head]
    if token.dep in {"xcomp", "ccomp"} and head.lemma in _UNDONE and own_subject(parse, v) is None:
        return True
    if token.dep == "pcomp" and (head.lower == "without" or _kept_from(parse, head)):
        return True
    shares = token.dep == "conj" and not parse.child(v, "aux", *SUBJECTS) and token.tag == "VB"
    return shares and is_verb(head) and negated(parse, head.i)


def _kept_from(parse: Parse, preposition: Token) -> bool:
    """ "stopped short of calling it a farce", "refrained from blaming"."""
    before = parse.tokens[preposition.i - 1] if preposition.i else preposition
    if preposition.lower == "of":
        return before.lower == "short"
    return preposition.lower == "from" and before.lemma in {"refrain", "abstain", "desist", "shy", "away"}


def denied(parse: Parse, v: int) -> bool:
    """Whether "deny" stands above the clause or gerund, across coordination."""
    token = parse.tokens[v]
    while token.dep == "conj" and is_verb(parse.tokens[token.head]):
        token = parse.tokens[token.head]
    return token.dep in {"ccomp", "xcomp"} and parse.tokens[token.head].lemma == "deny"


def modal(parse: Parse, v: int) -> str | None:
    """The modal of `v` in lower case ("will", "would", "must", "'ll" as "will"), or None."""
    for aux in auxiliaries(parse, v):
        if aux.tag == "MD":
            return {"'ll": "will", "’ll": "will", "wo": "will", "ca": "can", "'d": "would"}.get(
                aux.lower, aux.lower
            )
    return None


def infinitive(parse: Parse, v: int) -> bool:
    """Whether `v` is an infinitive with "to"."""
    return any(aux.tag == "TO" for aux in auxiliaries(parse, v))


def tense(parse: Parse, v: int) -> Tense:
    """The tense of `v`; participles and infinitives without an auxiliary have `none`."""
    auxes = auxiliaries(parse, v)
    if any(a.lower in {"will", "shall", "'ll", "’ll"} for a in auxes):
        return "future"
    for token in (*auxes, parse.tokens[v]):
        if token.tag == "VBD":
            return "past"
        if token.tag in {"VBZ", "VBP"}:
            return "past" if token.lemma == "have" and token.i != v else "present"
    return "none"


def subject(parse: Parse, v: int) -> int | None:
    """The surface subject of `v`: its own, or through conjunction, control, relatives, participles."""
    return _subject(parse, v, 8)


def _subject(parse: Parse, v: int, depth: int) -> int | None:
    own = own_subject(parse, v)
    token = parse.tokens[v]
    if own is not None:
        return _antecedent(parse, token, own)
    if depth == 0:
        return None
    head = parse.tokens[token.head]
    if token.dep == "conj" and is_verb(head):
        return _subject(parse, head.i, depth - 1)
    if token.dep in {"xcomp", "ccomp"}:
        return _controller(parse, head, depth)
    if token.dep in {"advcl", "dep", "parataxis", "aux"} and is_verb(head):
        return _subject(parse, head.i, depth - 1)
    if token.dep in {"acl", "relcl"}:
        return _modified(parse, token, head, depth)
    if token.dep in {"pcomp", "pobj", "prep"}:
        if token.dep == "pcomp" and head.lower == "for" and (doer := _thanked(parse, head)) is not None:
            return doer
        above = governor(parse, head.i)
        return _subject(parse, above, depth - 1) if above is not None else None
    return None


def _antecedent(parse: Parse, verb: Token, own: int) -> int:
    if verb.dep == "relcl" and parse.tokens[own].lower in _RELATIVES:
        return verb.head
    return own


def _controller(parse: Parse, head: Token, depth: int) -> int | None:
    """The subject of an infinitive or gerund below `head`: its object ("urged Iran to"), else its subject."""
    given = parse.child(head.i, "dobj", "dative")
    if given is not None and given.lower == "this" and head.lemma == "have":
        # "had this to say"
        given = None
    if given is not None and given.i > head.i and head.lemma not in _SUBJECT_CONTROL:
        return given.i
    if is_verb(head):
        return _subject(parse, head.i, depth - 1)
    above = governor(parse, head.i)
    return _subject(parse, above, depth - 1) if above is not None else None


def _thanked(parse: Parse, preposition: Token) -> int | None:
    """ "thanked Norway for hosting", "grateful to Norway for hosting": Norway hosts."""
    over = parse.tokens[preposition.head]
    if over.lemma in _THANKING:
        given = parse.child(over.i, "dobj", "nsubjpass")
        if given is not None:
            return given.i
        for other in parse.children_by(over.i, "prep"):
            inner = parse.child(other.i, "pobj")
            if other.lower == "to" and inner is not None:
                return inner.i
    return None


def _modified(parse: Parse, verb: Token, noun: Token, depth: int) -> int | None:
    """A participle after a comma speaks for the subject: "condemned the attack on the ship, saying ..."."""
    if verb.tag == "VBG" and after_comma(parse, verb.i) and noun.dep not in SUBJECTS:
        above = governor(parse, noun.i)
        if above is not None:
            return _subject(parse, above, depth - 1)
    if noun.lower in _ORDINALS and noun.dep == "appos":
        # "A B, the first to call on the President"
        return noun.head
    if verb.tag == "VB":
        above = governor(parse, noun.i)
        return _subject(parse, above, depth - 1) if above is not None else None
    return noun.i


def after_comma(parse: Parse, i: int) -> bool:
    """Whether a comma or dash stands just before the phrase of token `i`, adverbs aside."""
    j = i - 1
    while j >= 0 and parse.tokens[j].dep in {"advmod", "cc"} and parse.tokens[j].head == i:
        j -= 1
    return j >= 0 and parse.tokens[j].lower in {",", "–", "—", "-", "”", '"', "''", ";"}


def agent(parse: Parse, v: int) -> int | None:
    """The head of the noun phrase after "by" of a passive, or None."""
    for by in parse.children_by(v, "agent", "prep"):
        if by.lower == "by" and (pobj := parse.child(by.i, "pobj")):
            return pobj.i
    return None


def undergoer(parse: Parse, v: int) -> int | None:
    """The head of what is acted on: the direct object, or the subject of a passive."""
    if passive(parse, v):
        return subject(parse, v)
    child = parse.child(v, "dobj")
    return child.i if child else None


def governor(parse: Parse, i: int) -> int | None:
    """The nearest verb above token `i`, or None."""
    token = parse.tokens[i]
    while token.head != token.i:
        token = parse.tokens[token.head]
        if is_verb(token):
            return token.i
    return None


def ancestors(parse: Parse, i: int) -> Iterator[Token]:
    """The tokens above `i`, nearest first."""
    token = parse.tokens[i]
    while token.head != token.i:
        token = parse.tokens[token.head]
        yield token


def hypothetical(parse: Parse, v: int) -> bool:
    """Whether `v` is not said to take place or have taken place: modal, conditional, wish, plan, imperative.

    An infinitive counts as real when it gives a purpose ("wrote to thank") or follows "went on".
    """
    if modal(parse, v) not in {None, "can"}:
        return True
    mark = parse.child(v, "mark")
    if mark is not None and mark.lower in _HYPOTHETICAL_MARKS and not _quoted_apart(parse, mark.i, v):
        return True
    token = parse.tokens[v]
    if _demanded(parse, token):
        return True
    if infinitive(parse, v):
        return not _real_infinitive(parse, token)
    if token.dep == "conj" and is_verb(parse.tokens[token.head]) and own_subject(parse, v) is None:
        return token.tag in {"VB", "VBN"} and hypothetical(parse, token.head)
    return token.tag == "VB" and not auxiliaries(parse, v) and own_subject(parse, v) is None


def _demanded(parse: Parse, token: Token) -> bool:
    """ "demanded that Lima guarantee it", "provided that Kabul gave": asked for or supposed, and not told."""
    head = parse.tokens[token.head]
    before = parse.tokens[parse.left[token.i] - 1] if parse.left[token.i] else token
    if head.lower in {"provided", "providing"} or before.lower in {"provided", "providing"}:
        return True
    if token.dep != "ccomp":
        return False
    own = own_subject(parse, token.i)
    bare = token.tag in {"VB", "VBP"} and token.lower == token.lemma and not auxiliaries(parse, token.i)
    single = own is not None and parse.tokens[own].tag in {"NN", "NNP"} and not parse.child(own, "conj")
    return head.lemma in _DEMANDING and bare and single


def _quoted_apart(parse: Parse, mark: int, v: int) -> bool:
    """Whether a quotation ends between a conjunction and a verb, which then is not of its clause."""
    return any(t.tag == "''" or t.lower == "”" for t in parse.tokens[mark:v])


def _real_infinitive(parse: Parse, token: Token) -> bool:
    head = parse.tokens[token.head]
    if token.dep == "conj":
        return is_verb(head) and infinitive(parse, head.i) and _real_infinitive(parse, head)
    if _came_about(parse, token, head):
        return True
    if token.dep == "xcomp" and head.lemma in _DONE:
        return not hypothetical(parse, head.i) and not negated(parse, head.i)
    purpose = token.dep == "advcl" and is_verb(head) and token.i > head.i
    return purpose and not hypothetical(parse, head.i) and not negated(parse, head.i)


def _came_about(parse: Parse, token: Token, head: Token) -> bool:
    """ "was quick to deny", "seized the chance to urge", "is said to have told", "had this to say"."""
    above = parse.tokens[head.head]
    if head.lower in _PROMPT and is_verb(above):
        return not hypothetical(parse, above.i) and not negated(parse, above.i)
    if head.lemma in _OCCASIONS and above.lemma in _SEIZING:
        return not hypothetical(parse, above.i) and not negated(parse, above.i)
    if head.lemma in _REPORTING and passive(parse, head.i):
        return any(a.lower == "have" for a in auxiliaries(parse, token.i))
    given = parse.child(head.i, "dobj")
    return head.lemma == "have" and given is not None and given.lower == "this"
