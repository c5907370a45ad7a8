"""Whose side a person is on whose state no word beside the name tells: by lists and delegations."""

from __future__ import annotations

from ..vocab import states
from ..vocab.contacts import contacts
from ..vocab.offices import offices
from .discourse import Discourse
from .hangings import HOME, land, other_side, said_of, state_named, subject_of, top_of
from .mentions import Chunk
from .nominals import state_of
from .tokens import Token

# How far up a clause is followed.
_DEEP = 7
# How long a list is followed, and how many mentions back a delegation is looked for.
_LONGEST_LIST, _FAR = 40, 300
_MESSAGES = frozenset(
    {"condolence", "greeting", "message", "thank", "wish", "felicitation", "letter", "invitation", "regard"}
    | {"sympathy", "congratulation"}
)
_DELEGATIONS = frozenset({"delegation", "team", "side", "contingent", "entourage", "party", "group"})
_HOLDING = frozenset({"include", "comprise", "have", "feature", "consist", "compose", "make"})
_LEADING = frozenset({"lead", "head", "chair", "command", "run", "direct"})
_COUNTING, _JOINTS = frozenset({"them", "whom", "including"}), frozenset({"and", ",", "&"})
_MEDIA = frozenset({"television", "tv", "media", "radio", "broadcaster", "agency", "newspaper", "channel"})
_RECEIVING = frozenset({"welcome", "receive", "host", "greet", "invite"})
_COMING = frozenset({"arrive", "travel", "fly", "come", "return"})
_SENDING = frozenset({"send", "dispatch", "appoint", "nominate", "dismiss", "sack"})
_JOINING = frozenset({"accompany", "flank", "assist", "join"})
_TRAVELLING = frozenset({"be", "arrive", "travel", "visit", "fly", "lead", "join", "accompany", "represent"})


def side_of(d: Discourse, token: Token, chunk: Chunk) -> str | None:
    """The state whose side the person that `token` names is on, or None where grammar leaves it open."""
    return (
        _sender(d, token)
        or _companion(d, token)
        or _delegate(d, token)
        or _dispatched(d, token)
        or _counted_among(d, token)
        or _sided(d, token)
        or _joined_to(d, token, chunk)
        or _opposed(d, token)
        or _quoting(d, token)
        or _reported(d, token)
    )


def foreign(d: Discourse, token: Token) -> str | None:
    """The one foreign state of the sentence, or else the one that a text is about beside its own."""
    return foreign_here(d, token) or (_rival(d, d.home) if d.home is not None else None)


def foreign_here(d: Discourse, token: Token) -> str | None:
    """The one state besides the report's own that the sentence names, itself or by its capital."""
    sentence = d.parse.sentence_of(token.i)
    near = (c for c in d.chunks if sentence.first <= c.token < sentence.last and c.token != token.i)
    found = {c.state or states.by_capital(c.name) for c in near} - {None, d.home}
    return found.pop() if len(found) == 1 else None


def teller(d: Discourse, token: Token) -> str | None:
    """The state of whoever the clause with the name is said by."""
    telling = _telling(d, token)
    return state_named(d, subject_of(d, telling)) if telling is not None else None


def _telling(d: Discourse, token: Token) -> Token | None:
    """The verb that the clause with the name is the content of."""
    verb = d.parse.tokens[token.head]
    for _ in range(_DEEP):
        above = d.parse.tokens[verb.head]
        if verb.dep == "ccomp":
            return above
        if above.i == verb.i:
            return None
        verb = above
    return None


def _sender(d: Discourse, token: Token) -> str | None:
    """ "the ambassador conveyed the condolences of Prime Minister A B": the state of who conveys them."""
    preposition = d.parse.tokens[token.head]
    if token.dep != "pobj" or preposition.lower not in {"of", "from"}:
        return None
    noun = d.parse.tokens[preposition.head]
    if noun.lemma not in _MESSAGES:
        return None
    return state_named(d, subject_of(d, d.parse.tokens[noun.head]))


def _companion(d: Discourse, token: Token) -> str | None:
    """ "He was accompanied by Minister A B", "together with Ambassador C D": the state of whom with."""
    t = top_of(d, token)
    governor = d.parse.tokens[t.head]
    if t.dep == "nsubj" and governor.lemma == "accompany" and _posted(d, token):
        return state_named(d, d.parse.child(governor.i, "dobj"))
    if t.dep != "pobj":
        return None
    verb = d.parse.tokens[governor.head]
    if governor.lower == "by" and verb.lemma in _JOINING:
        return state_named(d, d.parse.child(verb.i, "nsubjpass", "nsubj") or subject_of(d, verb))
    if governor.lower == "with" and verb.lemma in _COMING:
        return state_named(d, subject_of(d, verb))
    led = governor.i > 0 and d.parse.tokens[governor.i - 1].lower in {"together", "along"}
    # Host and guest inaugurate and speak together; those welcomed together came together.
    if verb.lemma in _RECEIVING and (governor.lower == "alongside" or (governor.lower == "with" and led)):
        return _person_before(d, governor)
    return None


def _posted(d: Discourse, token: Token) -> bool:
    person = d.of_token.get(token.i)
    return person is not None and any(title.office in offices().posted for title in person.titles)


def _person_before(d: Discourse, token: Token) -> str | None:
    """The state of the person last named before in the sentence."""
    for seen in d.here(d.parse.sentence_of(token.i), token.i):
        if len(seen.ids) == 1 and d.clusters[seen.ids[0]].kind == "person":
            return d.clusters[seen.ids[0]].state
    return None


def _delegate(d: Discourse, token: Token) -> str | None:
    """ "The Kenyan delegation included A B", "a delegation led by C D": the state of the delegation."""
    t = top_of(d, token)
    governor = d.parse.tokens[t.head]
    if t.dep == "nsubj" and governor.lemma in {"lead", "head"}:
        led = d.parse.child(governor.i, "dobj")
        return _of_delegation(d, led, before=False) if led is not None else None
    verb = governor
    if t.dep == "pobj" and governor.lower in {"by", "of"}:
        verb = d.parse.tokens[governor.head]
        if verb.lemma not in (_LEADING if governor.lower == "by" else _HOLDING):
            return None
    elif t.dep != "dobj" or verb.lemma not in _HOLDING:
        return None
    subject = d.parse.child(verb.i, "nsubj", "nsubjpass")
    if verb.dep in {"acl", "relcl"} and (subject is None or subject.lower in {"which", "that", "who"}):
        subject = d.parse.tokens[verb.head]
    return _of_delegation(d, subject, before=True) if subject is not None else None


def _counted_among(d: Discourse, token: Token) -> str | None:
    """ "the President and his delegation, among them Minister A B": the state of that delegation."""
    first = d.parse.sentence_of(token.i).first
    for i in range(token.i - 1, max(first, token.i - _LONGEST_LIST), -1):
        t = d.parse.tokens[i]
        if t.lower in _COUNTING:
            return _before_counting(d, i, first)
        if i not in d.of_token and t.lower not in _JOINTS:
            return None
    return None


def _before_counting(d: Discourse, i: int, first: int) -> str | None:
    """The state of the delegation that stands right before a comma and word `i`."""
    while i > first and d.parse.tokens[i].lower in {*_COUNTING, "among", ",", "–", "—"}:
        i -= 1
    noun = d.parse.tokens[i]
    if noun.lemma not in _DELEGATIONS:
        return None
    owner, head = d.parse.child(noun.i, "poss"), d.parse.tokens[noun.head]
    if owner is not None and noun.dep == "conj" and head.i in d.of_token:
        return state_named(d, head)
    return _of_delegation(d, noun, before=True) or (state_named(d, owner) if owner is not None else None)


def _dispatched(d: Discourse, token: Token) -> str | None:
    """ "Seoul would send Vice Minister A B": the state of who sends or appoints."""
    t = top_of(d, token)
    verb = d.parse.tokens[t.head]
    return state_named(d, subject_of(d, verb)) if t.dep == "dobj" and verb.lemma in _SENDING else None


def _of_delegation(d: Discourse, noun: Token, *, before: bool) -> str | None:
    """The state of a delegation: said of it, or of the one last named before."""
    chunk = d.chunk_of.get(noun.i)
    told = state_of(d.parse, noun) or d.state_near(noun) or _coming_from(d, noun)
    told = told or (chunk.state if chunk is not None else None)
    if noun.lemma not in _DELEGATIONS:
        return told
    told = told or state_named(d, noun)
    return told if told or not before else delegation_before(d, noun)


def _coming_from(d: Discourse, noun: Token) -> str | None:
    """ "a delegation from Norway": the state it comes from."""
    for preposition in d.parse.children_by(noun.i, "prep"):
        inner = d.parse.child(preposition.i, "pobj")
        if preposition.lower == "from" and inner is not None and (code := land(d, inner.i)):
            return code
    return None


def delegation_before(d: Discourse, noun: Token) -> str | None:
    """The state of the delegation last named before the noun, or of who led it."""
    for seen in reversed(d.seen[-_FAR:]):
        t = d.parse.tokens[seen.token]
        if t.lemma not in _DELEGATIONS or t.i >= noun.i:
            continue
        verb = d.parse.tokens[t.head]
        led = t.dep == "dobj" and verb.lemma in {"lead", "head"}
        code = state_named(d, t) or (state_named(d, subject_of(d, verb)) if led else None)
        if code is not None:
            return code
    return None


def _sided(d: Discourse, token: Token) -> str | None:
    """ "on the Japanese side, Mr A B; on the Philippine side, C D": the side named last in the sentence."""
    sentence = d.parse.sentence_of(token.i)
    for i in range(token.i - 1, sentence.first, -1):
        t = d.parse.tokens[i]
        if t.lemma == "side" and d.parse.tokens[t.head].lower in {"on", "from"}:
            return d.state_near(t)
        if t.text == ":" and i > 1 and d.parse.tokens[sentence.first].i <= i - 2:
            before = [d.parse.tokens[j].lower for j in range(max(sentence.first, i - 5), i)]
            code = d.code(i - 1)
            if code and "for" in before:
                return code
            if (code := _announced(d, i, sentence.first)) is not None:
                return code
    return None


def _announced(d: Discourse, colon: int, first: int) -> str | None:
    """ "Two emissaries from Oslo were there: A B and C D": the state of those whom a list then names."""
    for i in range(colon - 1, first, -1):
        noun = d.parse.tokens[i]
        if noun.tag == "NNS" and (noun.lemma in offices().persons or noun.lemma in _DELEGATIONS):
            return state_of(d.parse, noun) or d.state_near(noun) or _coming_from(d, noun)
    return None


def _joined_to(d: Discourse, token: Token, chunk: Chunk) -> str | None:
    """ "met Turkish Minister A B and General C D": the state said of the one before in a list.

    Not of those who sign or sit together, who may be of both sides, nor behind an ambassador, whose hosts
    may follow; nor where the office is one that a state has once.
    """
    t, own = token, _offices(chunk)
    if own <= set(offices().private) or _at_home(d, token):
        return None
    for _ in range(_LONGEST_LIST):
        if t.dep not in {"conj", "appos"} or t.head == t.i:
            return None
        t = d.parse.tokens[t.head]
        first = d.chunk_of.get(t.i)
        if first is None or first.sort not in {"person", "title"}:
            return None
        if code := first.state or said_of(d, first):
            break
    else:
        return None
    if own & _offices(first) or any(office in offices().posted for office in _offices(first)):
        return None
    top = top_of(d, t)
    return code if _of_one_side(d, top) and not _mixed(d, top) else None


def listed_with(d: Discourse, token: Token, *, ranked: bool) -> str | None:
    """ "Secretary A B, Brig Gen C D of the Drug Commission": the report's own, as the one before."""
    before = d.parse.tokens[token.head]
    if not ranked or token.dep != "conj" or before.i not in d.of_token or _mixed(d, top_of(d, token)):
        return None
    code = state_named(d, before)
    return code if code == d.home else None


def _mixed(d: Discourse, top: Token) -> bool:
    """Whether a list names people of several states: then each has their own, or is the report's."""
    found: set[str] = set()
    t: Token | None = top
    for _ in range(_LONGEST_LIST):
        if t is None:
            break
        chunk = d.chunk_of.get(t.i)
        found |= {chunk.state} if chunk is not None and chunk.state else set()
        t = d.parse.child(t.i, "conj")
    return len(found) > 1


def _at_home(d: Discourse, token: Token) -> bool:
    """Whether the person was named before, not in the headline, and taken for the report's own."""
    person = d.of_token.get(token.i)
    known = d.persons.get(id(person)) if person is not None else None
    if person is None or known is None or d.evidence.get(known) != HOME:
        return False
    earlier = (c for c in person.chunks if 0 <= c.token < token.i)
    return any(not d.reading.in_title(d.parse.sentence_of(c.token)) for c in earlier)


def _of_one_side(d: Discourse, top: Token) -> bool:
    """Whether those in a list that begins with `top` are of one side by what they do or have done."""
    governor = d.parse.tokens[top.head]
    if top.dep == "pobj":
        return governor.lower in {"with", "by", "from", "to", "of"} and not _attended(d, governor)
    if top.dep == "nsubj" and governor.lemma in contacts().verbs and d.parse.child(governor.i, "dobj"):
        # "A B and C D met him": those who meet somebody come together.
        return True
    if top.dep in {"nsubj", "attr", "nsubjpass"}:
        return governor.lemma in _TRAVELLING and not _beside(d, governor)
    return top.dep == "dobj"


def _attended(d: Discourse, preposition: Token) -> bool:
    return d.parse.tokens[preposition.head].lemma in {"attend", "sign", "witness", "inaugurate"}


def _beside(d: Discourse, verb: Token) -> bool:
    return any(d.parse.tokens[c].lower in {"present", "attending"} for c in d.parse.children[verb.i])


def _offices(chunk: Chunk) -> set[str]:
    return {title.office or title.text for title in chunk.phrase.titles} if chunk.phrase else set()


def _opposed(d: Discourse, token: Token) -> str | None:
    """ "between Colonel A B and Japan's Vice Minister C D": the other side of two."""
    t = top_of(d, token)
    if t.dep != "pobj" or d.parse.tokens[t.head].lower != "between":
        return None
    other = d.parse.child(token.i, "conj") if t.i == token.i else t
    chunk = d.chunk_of.get(other.i) if other is not None else None
    if chunk is None or not chunk.state:
        return None
    if d.home and d.home != chunk.state:
        return d.home
    return other_side(d, chunk.state) or _rival(d, chunk.state)


def _rival(d: Discourse, code: str) -> str | None:
    """The state that a text names far more than any but this one."""
    rest = [(other, n) for other, n in d.states.most_common(4) if other != code]
    clear = rest and rest[0][1] > 2 and (len(rest) == 1 or rest[0][1] >= 2 * rest[1][1])
    return rest[0][0] if clear else None


def _of_media(d: Discourse, token: Token) -> str | None:
    """ "Peruvian state television reported that, according to General A B": the state of the media."""
    for t in d.parse.words(d.parse.sentence_of(token.i)):
        if t.i < token.i and t.dep == "nsubj" and t.lemma in _MEDIA:
            return state_of(d.parse, t) or d.state_near(t)
    return None


def _reported(d: Discourse, token: Token) -> str | None:
    """ "Japan's Kyodo News reported that Foreign Minister A B had protested": the state of the media."""
    telling = _telling(d, token) if token.dep == "nsubj" else None
    subject = d.parse.child(telling.i, "nsubj") if telling is not None else None
    return _media_state(d, subject) if subject is not None else None


def told_of(d: Discourse, token: Token) -> str | None:
    """ "The Malaysian guest said Foreign Minister A B would come": somebody from abroad on a colleague."""
    verb = d.parse.tokens[token.head]
    by = token.dep == "pobj" and verb.lower == "by"
    verb = d.parse.tokens[verb.head] if by else verb
    verb = d.parse.tokens[verb.head] if verb.dep == "conj" and d.parse.child(verb.i, "mark") else verb
    if (
        (token.dep != "nsubj" and not by)
        or verb.dep != "ccomp"
        or any(
            d.parse.tokens[i].lower in {"him", "her", "them"}
            for i in range(verb.i, d.parse.right[verb.i] + 1)
        )
    ):
        return None
    subject = d.parse.child(verb.head, "nsubj")
    ids = d.by_token.get(subject.i, ()) if subject is not None else ()
    person = len(ids) == 1 and d.clusters[ids[0]].kind == "person" and d.evidence.get(ids[0], 0) > HOME
    code = state_named(d, subject) if person else None
    return code if code not in {None, d.home} else None


def _media_state(d: Discourse, noun: Token) -> str | None:
    """The state that a paper, agency or broadcaster is told to be of: "Russia's RIA Novosti agency"."""
    chunk = d.chunk_of.get(noun.i)
    agency = chunk is not None and chunk.body is not None and chunk.body.sort == "agency"
    if noun.lemma not in _MEDIA and not agency:
        return None
    return state_of(d.parse, noun) or d.state_near(noun)


def _quoting(d: Discourse, token: Token) -> str | None:
    """ "the Afghan broadcaster reported, quoting the spokesman A B": the state of who quotes."""
    verb = d.parse.tokens[token.head]
    if token.dep == "pobj" and d.parse.tokens[verb.head].lower == "according":
        return _of_media(d, token)
    if token.dep != "dobj" or verb.lemma not in {"quote", "cite"}:
        return None
    above = verb if d.parse.child(verb.i, "nsubj") else d.parse.tokens[verb.head]
    subject = d.parse.child(above.i, "nsubj")
    told = state_named(d, subject)
    return told if told or subject is None else state_of(d.parse, subject) or d.state_near(subject)
