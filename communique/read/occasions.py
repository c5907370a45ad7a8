"""Whether a contact took place: its status by tense, modality, negation, and the verbs and nouns over it."""

from __future__ import annotations

from collections.abc import Sequence

from ..vocab.contacts import contacts
from ..vocab.reporting import reporting
from . import clauses
from .outlook import ahead_of, doubted, rumoured, under_way, will_show
from .parties import modifiers
from .tokens import Parse, Token

_WISHING = frozenset({"propose", "suggest", "recommend", "ask", "urge", "request", "demand"})
# Prepositions between what somebody does and the contact that it is done at or for.
_AROUND = frozenset({"for", "at", "during"})
# What is agreed "in a call" or "at talks" is another thing than the call.
_WITHIN = frozenset({"during", "in", "at", "following", "after"})
_ABOVE = frozenset(
    {
        *("xcomp", "ccomp", "pcomp", "prep", "acl", "advcl", "dobj", "pobj", "conj", "attr"),
        *("nsubjpass", "nsubj"),
    }
)


def is_perfect(parse: Parse, token: Token) -> bool:
    """Whether it lies before what the report tells: "had met"."""
    return any(a.lower == "had" for a in clauses.auxiliaries(parse, token.i))


def verb_status(parse: Parse, token: Token) -> str:
    """The status of the contact that a verb tells of."""
    over = _above(parse, token)
    undone = _undone(parse, token, over) or _was_to(parse, token, over)
    if undone:
        return undone
    modal = clauses.modal(parse, token.i) or _shared_modal(parse, token)
    if modal == "would" and _said_ahead(parse, token):
        return "planned"
    if modal is not None and (status := _modal_status(modal, over)):
        return status
    if clauses.infinitive(parse, token.i):
        return _infinitive_status(parse, token, over)
    if token.tag in {"VB", "VBP"} and token.dep == "ccomp" and over[:1] and over[0].lemma in _WISHING:
        # "proposed that the Union host a meeting"
        return "proposed"
    if token.tag == "VBG" and any(a.lemma == "be" for a in clauses.auxiliaries(parse, token.i)):
        ahead = clauses.tense(parse, token.i) != "past" and (
            _future_words(parse, token) or _on_a_day(parse, token)
        )
        return "planned" if ahead else "ongoing"
    if token.tag == "VBG" and token.dep in {"pcomp", "xcomp"} and _hoped(over):
        return "planned"
    if token.tag in {"VBZ", "VBP"} and (_dated_ahead(parse, token) or _when_they_do(parse, token)):
        return "planned"
    if clauses.hypothetical(parse, token.i):
        return "hypothetical"
    return "alleged" if doubted(parse, token) else "happened"


def _shared_modal(parse: Parse, token: Token) -> str | None:
    """ "will lay a wreath and be received by A": the modal of both."""
    auxiliaries = clauses.auxiliaries(parse, token.i)
    bare = all(a.lower == "be" for a in auxiliaries) if auxiliaries else token.tag == "VB"
    first = parse.tokens[token.head]
    alone = token.dep == "conj" and clauses.is_verb(first) and clauses.own_subject(parse, token.i) is None
    return clauses.modal(parse, first.i) if alone and bare else None


def _was_to(parse: Parse, token: Token, over: Sequence[Token]) -> str:
    """ "was to have met B", "had been expected to meet B", "a stop where she was to see B fell through"."""
    if not clauses.infinitive(parse, token.i):
        return ""
    was = next((t for t in over if t.lemma == "be"), None)
    if (
        was is not None
        and was.tag == "VBD"
        and any(a.lower == "have" for a in clauses.auxiliaries(parse, token.i))
    ):
        return "cancelled"
    meant = next((t for t in over if t.lemma in contacts().meant), None)
    if meant is not None and any(a.lower == "had" for a in clauses.auxiliaries(parse, meant.i)):
        return "cancelled"
    clause = was if was is not None and was.dep == "relcl" else None
    noun = parse.tokens[clause.head] if clause is not None else token
    for _ in range(3):
        if noun.lemma in contacts().nouns and _dropped(parse, noun) == "cancelled":
            return "cancelled"
        noun = parse.tokens[noun.head]
    return ""


def _hoped(over: Sequence[Token]) -> bool:
    """ "looks forward to welcoming A", "plans on visiting B"."""
    return any(t.lemma in {"look", "plan", "consider", "anticipate", "count"} for t in over)


def _dated_ahead(parse: Parse, token: Token) -> bool:
    """ "The minister meets A in Brussels on Thursday": the present with a day is a plan."""
    own = parse.children_by(token.i, "prep", "npadvmod")
    inner = [parse.child(t.i, "pobj") or t for t in own]
    return any(t.ent == "DATE" and t.lower not in {"today", "year", "month"} for t in inner)


def merely_looked_for(parse: Parse, token: Token) -> bool:
    """ "They looked forward to speaking again soon": a wish at the end of a readout, and no plan."""
    if token.tag != "VBG" or all(t.lemma != "look" for t in _above(parse, token)):
        return False
    below = [parse.tokens[i] for i in parse.below(token.i)]
    return not any(t.ent == "DATE" or t.tag == "NNP" for t in below)


def _when_they_do(parse: Parse, token: Token) -> bool:
    """ "will raise it when they meet in Lima": they have not met."""
    over = parse.tokens[token.head]
    when = any(
        t.lower in {"when", "once", "before", "after", "as"}
        for t in parse.children_by(token.i, "advmod", "mark")
    )
    return token.dep == "advcl" and when and clauses.is_verb(over) and clauses.modal(parse, over.i) == "will"


def _said_ahead(parse: Parse, token: Token) -> bool:
    """ "The President, he said, would meet B on 12 February": announced in words around, and for a day."""
    words = list(parse.words(parse.sentence_of(token.i)))
    said = any(t.lemma in contacts().saying and t.tag == "VBD" for t in words)
    return said and any(t.ent == "DATE" for t in words) and not any(t.lower == "if" for t in words)


def _undone(parse: Parse, token: Token, over: Sequence[Token]) -> str:
    """ "cancelled" or "denied" where the words say so, else ""."""
    table, lemmas = contacts(), {t.lemma for t in over}
    if lemmas & table.cancelled or any(_called_off(parse, t) for t in (token, *over)):
        return "cancelled"
    if lemmas & table.denied or clauses.negated(parse, token.i):
        return "denied"
    return rumoured(parse, over)


def _modal_status(modal: str, over: Sequence[Token]) -> str:
    """What a modal makes of a contact; "" for those that say nothing of it."""
    if modal in {"will", "shall"}:
        return "planned"
    if modal == "would":
        told = any(t.lemma in contacts().saying or _tells(t) for t in over)
        return "planned" if told else "hypothetical"
    if modal in {"should", "must"}:
        return "proposed"
    return "hypothetical" if modal in {"could", "may", "might", "can"} else ""


def _tells(verb: Token) -> bool:
    """ "disclosed that A would travel", "hinted that B would speak": what is said is to come."""
    return clauses.is_verb(verb) and verb.tag in {"VBD", "VBZ", "VBN"} and reporting().speaks(verb.lemma)


def _infinitive_status(parse: Parse, token: Token, over: Sequence[Token]) -> str:
    table, lemmas = contacts(), {t.lemma for t in over}
    beside = {t.lemma for verb in over for t in parse.children_by(verb.i, "attr", "acomp")}
    if (
        (lemmas | beside) & table.pleasure
        and not clauses.modal(parse, over[-1].i)
        and token.lemma in {"receive", "welcome", "host", "meet", "see"}
    ):
        return "happened"
    if lemmas & table.proposed:
        return "proposed"
    if lemmas & table.planned:
        return "planned"
    if lemmas & table.bound:
        return "happened" if any(_went(parse, t) for t in over) else "planned"
    # "The first leader to visit".
    if token.dep in {"relcl", "acl"} and parse.tokens[token.head].lower in table.ordinals:
        return "happened"
    return "happened" if lemmas & table.resumed else "planned"


def _went(parse: Parse, verb: Token) -> bool:
    """ "had travelled to Nong Khai to meet B": there and back, and no plan."""
    return verb.lemma in contacts().journeys and verb_status(parse, verb) == "happened"


def _called_off(parse: Parse, verb: Token) -> bool:
    """ "called off", "put off", "could not take place"."""
    particle = parse.child(verb.i, "prt", "advmod")
    if verb.lemma in {"call", "put", "break", "be"} and particle is not None and particle.lower == "off":
        return True
    if verb.lemma in {"fall", "go"} and particle is not None:
        undone = clauses.negated(parse, verb.i)
        return particle.lower == "through" and not undone if verb.lemma == "fall" else undone
    return verb.lemma == "take" and clauses.negated(parse, verb.i)


def _on_a_day(parse: Parse, token: Token) -> bool:
    """ "is arriving in Lima on Thursday": said of a day to come."""
    inner = [parse.child(p.i, "pobj") for p in parse.children_by(token.i, "prep")]
    behind = [p for noun in inner if noun is not None for p in parse.children_by(noun.i, "prep")]
    for preposition in [*parse.children_by(token.i, "prep"), *behind]:
        day = parse.child(preposition.i, "pobj")
        if preposition.lower == "on" and day is not None and day.ent == "DATE":
            return token.lemma in contacts().bound | {"visit", "meet", "host", "receive"}
    return False


def _future_words(parse: Parse, token: Token) -> bool:
    words = {t.lower for t in parse.words(parse.sentence_of(token.i))}
    return not words.isdisjoint(contacts().future)


def _above(parse: Parse, token: Token) -> list[Token]:
    """Verbs and nouns that the token is a complement of."""
    over: list[Token] = []
    t = token
    for _ in range(4):
        if t.head == t.i or t.dep not in _ABOVE:
            break
        if t.dep == "advcl" and not clauses.infinitive(parse, t.i):
            break
        coordinated = t.dep == "conj" and t.tag.startswith("VB")
        t = parse.tokens[t.head]
        if not coordinated:
            over.append(t)
    return over


def noun_status(parse: Parse, token: Token, governing: Token) -> str:
    """The status of the contact that a noun names; `governing` is the verb that carries it, or the noun."""
    words = modifiers(parse, token) | {c.lemma for c in parse.children_by(token.i, "amod", "acl")}
    det = parse.child(token.i, "det")
    if det is not None and det.lower == "no":
        return "denied"
    if moved_to(parse, token) is not None:
        return "planned"
    if words & contacts().cancelled:
        return "cancelled"
    carried = governing.i != token.i
    if (
        governing.lemma == "offer"
        and token.lemma in contacts().meals
        and verb_status(parse, governing) == "happened"
    ):
        # "offered a lunch to A": it was eaten, where "offered talks" only proposes them.
        return "happened"
    return (
        (_carried_status(parse, governing) if carried else "")
        or _participle_status(parse, token, carried=carried)
        or _dropped(parse, token)
        or _modifier_status(words)
        or _head_status(parse, token, carried=carried)
        or under_way(parse, token)
        or ahead_of(parse, token)
        or rumoured(parse, _above(parse, token))
        or will_show(parse, token)
        or "happened"
    )


def over_day(parse: Parse, day: Token) -> Token:
    """ "will travel to Lima on 10 March for talks, he said": what is done that day, not the telling."""
    over = parse.tokens[day.head]
    verb = over if clauses.is_verb(over) else parse.tokens[over.head]
    told = parse.child(verb.i, "ccomp")
    return told if told is not None and told.i < day.i < verb.i else verb


def moved_to(parse: Parse, noun: Token) -> Token | None:
    """ "A visit planned for Monday has been moved to Friday": what gives the new day."""
    verb = parse.tokens[noun.head]
    if noun.dep not in {"nsubjpass", "nsubj", "dobj"} or verb.lemma not in contacts().moving:
        return None
    if not clauses.is_verb(verb) or clauses.negated(parse, verb.i):
        return None
    for preposition in parse.children_by(verb.i, "prep"):
        day = parse.child(preposition.i, "pobj")
        if preposition.lower in {"to", "until", "till"} and day is not None and day.ent == "DATE":
            return day
    return None


def _carried_status(parse: Parse, verb: Token) -> str:
    """What the verb that carries the noun says of the contact; "" if no more than that it took place."""
    table, status = contacts(), verb_status(parse, verb)
    if verb.lemma in table.cancelled and status != "denied":
        return "cancelled"
    if verb.lemma == "deny":
        return "denied"
    if verb.lemma in table.requested:
        return "proposed"
    if verb.lemma in table.arranged and status in {"happened", "ongoing"}:
        return "planned"
    return "" if status == "happened" else status


def _participle_status(parse: Parse, token: Token, *, carried: bool) -> str:
    """ "The talks scheduled for Monday", "the visit that was called off"."""
    table = contacts()
    for verb in parse.children_by(token.i, "acl", "relcl"):
        if _called_off(parse, verb) or verb.lemma in table.cancelled:
            return "cancelled"
        if not carried and _to_be_held(parse, verb):
            return "planned"
        if verb.lemma in table.fixed and not carried:
            head = parse.tokens[token.head]
            gone = _called_off(parse, head) or head.lemma in table.cancelled
            return "cancelled" if gone else "planned"
    return ""


def _to_be_held(parse: Parse, verb: Token) -> bool:
    """ "the conference which A and B are to host"; the parser takes "co" of "co-host" for the verb."""
    held = parse.child(verb.i, "xcomp") if verb.lemma == "be" and verb.tag in {"VBZ", "VBP"} else None
    return held is not None and held.lemma in (contacts().light - contacts().cancelled) | {"co"}


def _modifier_status(words: set[str]) -> str:
    if words & contacts().planned_before:
        return "planned"
    return "proposed" if words & contacts().proposed_before else ""


def _head_status(parse: Parse, token: Token, *, carried: bool) -> str:
    """What the words over the noun say: "agreed on a meeting", "an invitation to a visit"."""
    table, head, over = contacts(), parse.tokens[token.head], _above(parse, token)
    near = {t.lemma for t in over[:2]}
    if _called_off(parse, head):
        return "cancelled"
    if near & table.agreed and not carried and head.lower not in _WITHIN:
        return "proposed" if any(t.lemma == "invite" for t in over) else "planned"
    if head.lemma in {"cancel", "postpone"} or (head.lower != "by" and near & table.cancelled):
        # But not "the King dropped by the meeting".
        return "cancelled"
    if head.lower == "for" and parse.tokens[head.head].lemma in {"ask", "press", "push", "appeal", "hope"}:
        return "proposed"
    if head.lemma == "invitation" or any(t.lemma in table.inviting for t in over[:3]):
        return "proposed"
    return "" if carried else _outing_status(parse, token)


def _dropped(parse: Parse, token: Token) -> str:
    """ "a planned meeting has been dropped"."""
    verb = parse.tokens[token.head]
    if verb.lemma in {"have", "stand", "appear", "seem"} and token.dep == "nsubj":
        # "The visit had to be called off"
        verb = parse.child(verb.i, "xcomp", "acomp", "oprd") or verb
    gone = token.dep in {"nsubjpass", "dobj", "nsubj"} and clauses.is_verb(verb)
    off = gone and (_called_off(parse, verb) or verb.lemma in contacts().cancelled)
    return "cancelled" if off and not clauses.negated(parse, verb.i) else ""


def _outing_status(parse: Parse, token: Token) -> str:
    """ "will fly to A for talks", "will ask B at a meeting": a plan, since what goes on around it is one."""
    preposition = parse.tokens[token.head]
    verb = parse.tokens[preposition.head]
    if verb.ent == "DATE" and token.dep == "pobj":
        verb = over_day(parse, verb)
    if token.dep != "pobj" or preposition.lower not in _AROUND or not clauses.is_verb(verb):
        return ""
    status = verb_status(parse, verb)
    return status if status in {"planned", "cancelled"} else ""
