"""Bare objects that a verb of speaking introduces: how far they reach and whom they are said to."""

from __future__ import annotations

from ..vocab.contacts import contacts
from ..vocab.reporting import Reporting, Row, reporting
from . import clauses
from .complements import DAYS, Content, before_conjoined, condition
from .cues import Cue
from .onward import LISTING, asked, beside, follows, goes_on, of_what
from .tokens import Parse, Token

# Acts whose noun takes "to" for its own matter: "commitment to peace", "support to the plan".
_NOT_ADDRESSED = frozenset({"promise", "support", "intend", "agree", "reject", "acknowledge", "praise"})
# Nouns of those acts that are said to somebody all the same.
_ADDRESSED = frozenset({"wish"})

# Acts whose object is something that happened somewhere on a day.
_OF_EVENTS = frozenset({"condemn", "condole"})
# Acts of which a condition or a time limit is a part: "ruled out any payment before he is freed".
_DEADLINES = frozenset({"by", "before", "within", "until"})
_CONDITIONAL = frozenset({"promise", "reject", "threaten", "demand", "agree", "propose"})
_RIGHT = frozenset({"oprd", "xcomp", "ccomp", "prep", "acl", "dative", "dobj", "relcl"})

# Nouns that take "with" for their own matter, not for whom they are said to.
_WITH = frozenset({"solidarity", "sympathy", "satisfaction", "dissatisfaction", "frustration"})

EMPTY = frozenset({"which", "who", "whom", "what", "itself", "himself", "herself", "themselves"})


def bare(parse: Parse, cue: Cue, row: Row, table: Reporting) -> Content | None:
    """The object of the verb of `cue` with what belongs to it, without when and where it was said."""
    v = cue.token
    if cue.passive:
        return _passive_object(parse, cue, row)
    noun = parse.child(v, "dobj") or _behind_particle(parse, v, row) or _that_noun(parse, v)
    if row.kind == "evidence" and not any(parse.tokens[s].lemma in table.documents for s in cue.sources):
        return None
    if noun is not None and noun.i < v and noun.lower in {"whom", "which"}:
        return _relative_object(parse, cue, row, table)
    if noun is None and row.act == "discuss" and (shifted := _behind_partner(parse, cue, row)) is not None:
        return shifted
    if noun is None and row.act == "discuss" and (how := asked(parse, v)) is not None:
        return Content(row, "object", (how[:2],), cue.last, (), None, how[2])
    if noun is None and row.act in {"deny", "reject", "condemn", "praise"}:
        return _what_clause(parse, cue, row) or _named_as(parse, cue, row)
    if noun is None or noun.i < v or _empty(parse, noun) or noun.lemma in table.things | row.excluded:
        return None
    if row.only and not row.only & of_what(parse, noun):
        return None
    if row.lemma == "welcome" and _on_arrival(parse, v, noun, table):
        return None
    given = next((c for c in parse.children_by(v, "dative") if v < c.i < noun.i and c.tag[0] != "I"), None)
    start, end = parse.left[(given or noun).i], parse.right[noun.i]
    for i in parse.children[v]:
        token = parse.tokens[i]
        if i <= noun.i:
            continue
        near = follows(parse, _past_time(parse, v, end), token, discussed=row.act == "discuss")
        if (near or beside(parse, end, token)) and (
            _belongs(parse, token, row, table) or goes_on(parse, token, row)
        ):
            end = parse.right[i]
    end = before_conjoined(parse, (v, end), table)
    end = _without_adjunct(parse, noun.i, end, row, table)
    end = which_clause(parse, v, end)
    end = _blamed(parse, v, end, row)
    end = condition(parse, v, end, table)
    if not any(parse.tokens[s].lower in {"i", "we", "me"} for s in cue.sources):
        # What I tell of those whom I thank is what I say.
        end = _without_aside(parse, noun.i, end, all_=False)
    to = (noun.i,) if row.addresses_object and given is None else _recipient(parse, v, noun, table)
    return Content(row, "object", ((start, end),), cue.last, to, noun.i)


def object_end(parse: Parse, v: int, noun: int, end: int, *, row: Row, table: Reporting) -> int:
    """The end of an object, without a verb beside that of `v` and without when and where it was said."""
    return _without_adjunct(parse, noun, before_conjoined(parse, (v, end), table), row, table)


def _relative_object(parse: Parse, cue: Cue, row: Row, table: Reporting) -> Content | None:
    """ "whom he accused of theft", "which she described as a strike": what follows of an object before it."""
    verb = parse.tokens[cue.token]
    for c in parse.children_by(verb.i, "prep"):
        if c.i != cue.last + 1 or not (c.lower in table.joins or c.lower in {"as", "on"}):
            continue
        noun = parse.child(c.i, "pobj", "pcomp")
        if noun is None or temporal(parse, c) or noun.lemma in table.channels:
            continue
        to = (verb.head,) if row.addresses_object and verb.dep == "relcl" else ()
        return Content(row, "object", ((c.i, parse.right[c.i]),), cue.last, to, noun.i)
    return None


def _on_arrival(parse: Parse, v: int, noun: Token, table: Reporting) -> bool:
    """ "welcomed the envoy at the airport": a greeting."""
    places = (parse.child(p.i, "pobj") for i in (v, noun.i) for p in parse.children_by(i, "prep")
              if p.lower in {"at", "on", "upon"})  # fmt: skip
    return noun.tag in {"NNP", "PRP"} and any(p is not None and p.lemma in table.arrivals for p in places)


def _behind_partner(parse: Parse, cue: Cue, row: Row) -> Content | None:
    """ "discussed with A B ways to boost trade": the name is taken for a part of the object behind it."""
    for p in parse.children_by(cue.token, "prep"):
        noun = parse.child(p.i, "pobj")
        name = parse.child(noun.i, "compound") if noun is not None and p.lower == "with" else None
        if noun is None or name is None or p.i != cue.token + 1 or noun.tag not in {"NN", "NNS"}:
            continue
        if name.tag == "NNP" and name.i == noun.i - 1:
            return Content(row, "object", ((noun.i, parse.right[noun.i]),), cue.last, (name.i,), noun.i)
    return None


def _empty(parse: Parse, noun: Token) -> bool:
    """Whether an object is a day or relative or reflexive pronoun; "denied that." has one that points back.

    "described himself as a patriot" tells what he is.
    """
    if noun.lower != "that":
        named = any(t.lower == "as" for t in parse.tokens[noun.i + 1 : noun.i + 2])
        return noun.lower in EMPTY | DAYS and not (named and noun.lower.endswith(("self", "selves")))
    after = parse.tokens[noun.i + 1].tag if noun.i + 1 < len(parse.tokens) else "."
    return noun.tag != "DT" or after not in {".", "RB", "CC"}


def _that_noun(parse: Parse, v: int) -> Token | None:
    """ "welcomed that undertaking": an object whose "that" is taken for a conjunction."""
    for c in parse.children_by(v, "ccomp"):
        mark = parse.child(c.i, "mark")
        if c.tag in {"NN", "NNS"} and mark is not None and mark.i == c.i - 1 and mark.lower == "that":
            return c
    return None


def _behind_particle(parse: Parse, v: int, row: Row) -> Token | None:
    """ "shrugged off the criticism": the object where the particle is taken for a preposition."""
    if not row.particle:
        return None
    found = next(
        (p for p in parse.children_by(v, "prep", "prt") if p.lower == row.particle and p.i == v + 1), None
    )
    return parse.child(found.i, "pobj") if found is not None else None


def _what_clause(parse: Parse, cue: Cue, row: Row) -> Content | None:
    """ "praised what he called courage": a clause headed by "what" as object."""
    for c in parse.children_by(cue.token, "ccomp"):
        first = parse.left[c.i]
        if first > cue.token and parse.tokens[first].lower == "what":
            return Content(row, "object", ((first, parse.right[c.i]),), cue.last, (), None, c.i)
    return None


def which_clause(parse: Parse, v: int, end: int) -> int:
    """The end of ", in which two sailors died" behind an object, which the parser hangs on the verb."""
    after = end
    for c in parse.children_by(v, "npadvmod", "prep"):
        dated = c.ent == "DATE" or (c.dep == "prep" and temporal(parse, c))
        if dated and parse.left[c.i] == after + 1:
            after = parse.right[c.i]
    for c in parse.children_by(v, "advcl", "relcl"):
        left = parse.left[c.i]
        if (
            left == after + 2
            and parse.tokens[after + 1].lower == ","
            and parse.tokens[left + 1].lower == "which"
        ):
            return parse.right[c.i]
        if left == end + 2 and parse.tokens[end + 1].lower == "," and parse.tokens[left + 1].lower == "which":
            return parse.right[c.i]
    return end


def _blamed(parse: Parse, v: int, end: int, row: Row) -> int:
    """The end of ", attributed to X" behind what is condemned, which the parser hangs on the verb."""
    for c in parse.children_by(v, "advcl", "acl"):
        behind = c.tag == "VBN" and parse.left[c.i] == c.i == end + 2 and parse.tokens[end + 1].lower == ","
        if row.act in _OF_EVENTS and behind and c.lemma in {"attribute", "claim", "commit", "carry", "blame"}:
            return before_conjoined(parse, (c.i, parse.right[c.i]), reporting())
    return end


def _past_time(parse: Parse, v: int, end: int) -> int:
    """The end of "this year" after an object, for what follows it: "euros this year for training"."""
    for c in parse.children_by(v, "npadvmod"):
        after = parse.right[c.i] + 1
        if parse.left[c.i] == end + 1 and c.ent == "DATE" and after < len(parse.tokens):
            return end if parse.tokens[after].lower not in {"for", "to"} else parse.right[c.i]
    return end


def _named_as(parse: Parse, cue: Cue, row: Row) -> Content | None:
    """ "dismissed as baseless claims that ...": the object hung on "as", or on the adjective after it."""
    called = cue.token + 1
    for c in parse.children_by(cue.token, "advcl", "ccomp", "acomp", "advmod"):
        if parse.left[c.i] == called and parse.tokens[called].lower == "as" and c.i > called:
            under = parse.child(c.i, "dobj")
            head = under.i if under is not None else c.i
            return Content(row, "object", ((called, parse.right[c.i]),), cue.last, (), head)
    named = next(
        (p for p in parse.children_by(cue.token, "prep") if p.lower == "as" and p.i > cue.token), None
    )
    noun = parse.child(named.i, "pobj") if named is not None else None
    if named is None or noun is None:
        return None
    return Content(row, "object", ((named.i, parse.right[named.i]),), cue.last, (), noun.i)


def _passive_object(parse: Parse, cue: Cue, row: Row) -> Content | None:
    noun = clauses.subject(parse, cue.token)
    if (
        noun is None
        or parse.tokens[noun].lower == "it"
        or (row.only and parse.tokens[noun].lemma not in row.only)
    ):
        return None
    if parse.tokens[cue.token].dep in {"acl", "relcl"}:
        span = (parse.left[noun], cue.token - 1)
        return Content(row, "object", (span,), cue.last, (), noun) if span[1] >= noun else None
    to = (noun,) if row.addresses_object else ()
    ranges: tuple[tuple[int, int], ...] = ((parse.left[noun], parse.right[noun]),)
    for p in parse.children_by(cue.token, "prep"):
        # "was accused by A of spying", "was described as a mistake"
        more = parse.child(p.i, "pobj", "pcomp", "amod")
        wanted = p.lower == "as" or (p.lower in {"of", "for"} and row.addresses_object)
        if more is not None and wanted and p.i > cue.token and not temporal(parse, p):
            ranges = (*ranges, (p.i, parse.right[p.i]))
            break
    return Content(row, "object", ranges, cue.last, to, noun)


def _belongs(parse: Parse, token: Token, row: Row, table: Reporting) -> bool:
    """Whether a phrase after the object is part of what is said rather than of the saying."""
    if token.dep == "advcl" and clauses.infinitive(parse, token.i):
        # "reaffirmed our resolve to ensure ...": the infinitive is the noun's.
        head = parse.child(token.head, "dobj")
        entry = table.nouns.get(head.lemma) if head is not None else None
        return entry is not None and "inf" in entry.frames
    if token.dep == "advcl" and token.tag in {"VBN", "VBD"} and parse.left[token.i] == token.i:
        # "accused them of selling stolen cars": the participle is taken for a verb.
        return clauses.own_subject(parse, token.i) is None
    if token.dep == "advcl":
        if parse.tokens[parse.left[token.i]].lower == "as" and token.tag in {"JJ", "VBN"}:
            # "dismissed the report as baseless".
            return clauses.own_subject(parse, token.i) is None
        mark = parse.child(token.i, "mark", "prep")
        if mark is not None and mark.lower in {"if", "unless", "until", "before", "once"}:
            return row.act in _CONDITIONAL
        return mark is not None and mark.lower == "as" and clauses.own_subject(parse, token.i) is None
    if token.dep not in _RIGHT:
        return False
    if token.dep != "prep":
        return True
    if token.lower in LISTING:
        return True
    noun = parse.child(token.i, "pobj")
    if row.act in _CONDITIONAL and token.lower in _DEADLINES and temporal(parse, token):
        return True
    if row.act in _OF_EVENTS and _of_event(parse, token, table):
        return True
    if _split(parse, token):
        return True
    through = token.lower not in {"for", "to", "of", "over", "about", "against"}
    if token.lower == "on" and row.act == "congratulate" and noun is not None:
        return noun.lower not in table.aside
    if temporal(parse, token) or (through and noun is not None and noun.lemma in table.channels):
        return False
    if token.lower == "with":
        head = parse.child(token.head, "dobj")
        return "with" in row.preps or (head is not None and head.lemma in _WITH)
    if token.lower == "at":
        return row.addresses_object or _felt(parse, token, noun, table)
    if token.lower == "on":
        return row.addresses_object or (noun is not None and noun.lower not in table.aside)
    if token.lower == "in":
        return row.act != "discuss"
    return token.lower in table.joins


def _felt(parse: Parse, token: Token, noun: Token | None, table: Reporting) -> bool:
    """ "alarm at the arrests", "outrage at the shelling": what a feeling is at, no meeting or place."""
    head = parse.child(token.head, "dobj")
    if head is None or head.i != token.i - 1 or head.lemma not in table.nouns:
        return False
    if noun is None:
        # "pleasure at meeting A"
        return parse.child(token.i, "pcomp") is not None
    return (
        noun.tag in {"NN", "NNS"} and noun.lemma not in table.channels and noun.lemma not in contacts().nouns
    )


def _of_event(parse: Parse, prep: Token, table: Reporting) -> bool:
    """ "the raid on 6 May", "the attack at Migingo": when and where what is condemned took place."""
    noun = parse.child(prep.i, "pobj")
    if noun is None or noun.lemma in table.channels:
        return False
    if prep.lower == "at":
        return noun.tag in {"NNP", "NNPS"} and noun.ent not in {"DATE", "TIME"}
    numbered = any(parse.tokens[i].text.isdigit() for i in parse.below(noun.i))
    return prep.lower == "on" and noun.ent == "DATE" and numbered


def _split(parse: Parse, prep: Token) -> bool:
    """ "the extension until May of the lease": a time between a noun and what it is of."""
    noun = parse.child(prep.i, "pobj")
    if noun is None or noun.ent != "DATE":
        return False
    of = parse.child(noun.i, "prep")
    what = parse.child(of.i, "pobj") if of is not None and of.lower == "of" else None
    return what is not None and what.ent not in {"DATE", "TIME"}


def temporal(parse: Parse, prep: Token) -> bool:
    noun = parse.child(prep.i, "pobj")
    return noun is not None and noun.ent in {"DATE", "TIME"}


def _without_adjunct(parse: Parse, noun: int, end: int, row: Row, table: Reporting) -> int:
    """Cuts "on Monday", "in a statement", "during the talks" from the end of an object."""
    last = [c for c in parse.children_by(noun, "prep", "npadvmod", "advcl") if parse.right[c.i] == end]
    if not last or last[-1].i < noun:
        return end
    token = last[-1]
    pobj = parse.child(token.i, "pobj")
    said_there = (
        pobj is not None
        and not (token.lower == "in" and parse.tokens[noun].lemma in table.shares and pobj.ent != "DATE")
        and token.lower in {"in", "at", "on", "during", "after", "before", "while", "via", "through"}
        and (pobj.ent in {"DATE", "TIME"} or pobj.lemma in table.channels)
    )
    told = any(parse.tokens[i].lower == "which" for i in parse.below(token.i))
    if told and pobj is not None and pobj.ent == "DATE":
        # "the raid on 19 October, which killed two".
        return end
    if row.act in _OF_EVENTS and token.dep == "prep" and _of_event(parse, token, table):
        return end
    if said_there or token.lower in {"during", "while"}:
        return parse.left[token.i] - 1
    return end


def _without_aside(parse: Parse, noun: int, end: int, *, all_: bool) -> int:
    """Cuts ", who ..." and ", where ..." from the end of an object; ", which ..." is of what is meant."""
    for i in sorted(parse.below(noun)):
        token = parse.tokens[i]
        left = parse.left[i]
        if (
            token.dep == "relcl"
            and parse.right[i] == end
            and left > noun
            and parse.tokens[left - 1].lower == ","
            and (all_ or not any(parse.tokens[k].lower == "which" for k in range(left, i)))
        ):
            return left - 2
    return end


def _recipient(parse: Parse, v: int, noun: Token, table: Reporting) -> tuple[int, ...]:
    """Whom a bare object is said to: "condolences to the families", "discussed trade with the minister"."""
    dative = parse.child(v, "dative")
    if dative is not None and dative.tag not in {"IN", "TO"}:
        return (dative.i,)
    owner = parse.child(noun.i, "poss")
    if parse.tokens[v].lemma == "seek" and owner is not None and owner.tag == "NNP":
        # "sought A B's support"
        return (owner.i,)
    wished = parse.child(noun.i, "compound")
    if wished is not None and wished.i == v + 1 and wished.tag == "NNP" and noun.tag in {"NN", "NNS"}:
        # "wished A B success": the name is taken for a part of the noun.
        return (wished.i,) if parse.tokens[v].lemma in {"wish", "offer", "promise"} else ()
    entry = table.nouns.get(noun.lemma)
    addressed = entry is not None and (entry.act not in _NOT_ADDRESSED or noun.lemma in _ADDRESSED)
    last = parse.tokens[parse.right[noun.i]]
    behind = parse.tokens[last.head]
    if behind.lower == "with" and last.tag == "NNP" and entry is not None and entry.act == "discuss":
        # "raised the case of the men with A B": hung on the men.
        return (last.i,)
    for at in (noun.i, v):
        for prep in parse.children_by(at, "prep", "dative"):
            person = parse.child(prep.i, "pobj")
            if person is None or prep.i < v:
                continue
            if prep.lower == "with" and parse.tokens[person.i].tag in {"NNP", "NNPS", "PRP"}:
                return (person.i,)
            if prep.lower == "to" and addressed:
                return (person.i,)
    return ()
