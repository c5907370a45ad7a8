"""Which cues make no statement: thoughts and acts, subjects that cannot speak, a quoted "we"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from ..vocab.reporting import Reporting
from . import clauses
from .attribution import Attribution, Chars
from .courtesy import politely
from .reading import Reading
from .tokens import Parse, Token

# Kinds of text that are in the words of those who issue them.
OWN_WORDS = frozenset({"statement", "joint-statement"})

Accepts = Callable[[Reading, Attribution, Reporting, Sequence[Chars]], bool]


def is_attribution(reading: Reading, a: Attribution, table: Reporting, quoted: Sequence[Chars]) -> bool:
    """Whether words are given to somebody at all, said or thought, also if they are denied or still to come.

    On news that was marked by that measure (PolNeAR, `train`) four in ten to six in ten of the further cues
    count; fewer than one in four acts that did not happen, and nouns and thoughts of nobody named ("a call
    for peace"), and none that is itself quoted.
    """
    if is_statement(reading, a, table, quoted):
        return True
    raised = a.found is not None and a.found.frame == "raised"
    nobody = not a.cue.sources and (a.cue.form == "noun" or a.kind == "thought") and not raised
    unreal = a.kind == "act" and not a.cue.real
    return not (nobody or unreal or inside(reading.parse.tokens[a.cue.token].start, quoted))


def is_statement(reading: Reading, a: Attribution, table: Reporting, quoted: Sequence[Chars]) -> bool:
    """Refuses thoughts and acts, subjects that cannot speak, and a quoted speaker's own "we condemn"."""
    parse = reading.parse
    if not a.cue.real or _announces(reading, a) or _leads_in(reading, a, table):
        return False
    frame = a.found.frame if a.found is not None else "quote"
    heads = [parse.tokens[s] for s in a.cue.sources]
    if heads and heads[0].lower in {"i", "we"} and inside(parse.tokens[a.cue.token].start, quoted):
        return False
    if a.kind == "evidence":
        return bool(heads) and heads[0].lemma in table.documents
    if _asked(parse, a.cue.token) or _under_way(parse, a):
        return False
    if a.kind != "speech":
        if _courteous(parse, a.cue.token, table):
            return False
        if reading.document.genre == "joint-statement" and parse.tokens[a.cue.token].lemma == "decide":
            return bool(heads) and a.cue.form == "verb" and parse.tokens[a.cue.token].tag in {"VBD", "VBP"}
        if a.cue.form == "adjective" and _moved(reading, a, heads):
            return True
        own = bool(heads) and heads[0].lower in {"i", "we"} and reading.document.genre in OWN_WORDS
        return own and a.cue.form == "verb" and a.found is not None and a.found.row.act != "state"
    if a.cue.form == "noun" and heads and heads[0].lower in {"my", "our"}:
        return False
    if not heads:
        return _anonymous(a, frame, parse.child(a.cue.token, "auxpass") is not None)
    if frame in {"object", "light", "prep"} and _speechless(reading, a, table):
        return False
    if a.cue.form == "adjective" and heads[0].lower in {"it", "this", "that"}:
        # "It is clear that the war was lost"
        return False
    if parse.tokens[a.cue.token].lemma == "address" and not _together(reading, a):
        # "The government addressed the crisis": dealt with it.
        return False
    expletive = heads[0].lower in {"it", "there", "this", "that", "which"} and frame not in {
        "that",
        "quote",
        "tell",
        "named",
    }
    # "It expressed its thanks" after "the Council".
    expletive = expletive and not (heads[0].lower == "it" and reading.who.of(parse, heads[0].i))
    written = heads[0].lemma in table.documents and frame in {"that", "quote"}
    named = heads[0].tag in {"NNP", "NNPS"}
    return not expletive and (named or written or heads[0].lemma not in table.mute)


def _moved(reading: Reading, a: Attribution, heads: Sequence[Token]) -> bool:
    """ "The Secretary-General is deeply concerned by the raid": what a statement says somebody feels."""
    parse, known = reading.parse, reading.who.entities
    if reading.document.genre not in OWN_WORDS or len(heads) != 1 or heads[0].lower in {"i", "we"}:
        return False
    above = parse.tokens[parse.tokens[a.cue.token].head]
    now = any(t.tag in {"VBZ", "VBP"} for t in (above, *clauses.auxiliaries(parse, a.cue.token)))
    kinds = {known[i].kind for i in reading.who.of(parse, heads[0].i) if i in known}
    return now and above.dep == "ROOT" and bool(kinds) and kinds <= {"role", "body", "state", "organisation"}


def _asked(parse: Parse, verb: int) -> bool:
    """ "Does Peru condemn the raid?": a question whether somebody does."""
    own = clauses.own_subject(parse, verb)
    before = own is not None and any(t.i < own for t in clauses.auxiliaries(parse, verb))
    last = parse.tokens[parse.sentence_of(verb).last - 1].text
    return before and parse.tokens[verb].dep == "ROOT" and last == "?"


def _under_way(parse: Parse, a: Attribution) -> bool:
    """ "Her government is reviewing the permits": what one body does, and no talk with anybody."""
    verb = parse.tokens[a.cue.token]
    alone = len(a.cue.sources) == 1 and parse.tokens[a.cue.sources[0]].tag == "NN"
    alone = alone and parse.child(a.cue.sources[0], "conj") is None
    act = a.found.row.act if a.found is not None else None
    finite = any(t.lemma == "be" for t in clauses.auxiliaries(parse, verb.i))
    return act == "discuss" and verb.tag == "VBG" and alone and finite


def _courteous(parse: Parse, verb: int, table: Reporting) -> bool:
    """ "I want to thank": the wish is no statement beside the thanks."""
    below = parse.children_by(verb, "xcomp", "ccomp")
    return any(politely(parse, c, table.verbs.get(c.lemma, ())) for c in below)


def _speechless(reading: Reading, a: Attribution, table: Reporting) -> bool:
    """Whether a thing is the subject, which raises no issue."""
    parse, known = reading.parse, reading.who.entities
    if any(parse.tokens[s].lemma in table.documents for s in a.cue.sources):
        return False
    if all(_assembly(parse.tokens[s], table) for s in a.cue.sources):
        return False
    kinds = {known[i].kind for s in a.cue.sources for i in reading.who.of(parse, s) if i in known}
    several = any(parse.tokens[s].tag == "NNS" for s in a.cue.sources)
    firm = several and parse.tokens[a.cue.token].lemma not in {"raise", "offer"}
    return kinds == {"thing"} and not firm


def _together(reading: Reading, a: Attribution) -> bool:
    """Whether two people speak: "they also addressed the war"."""
    known = reading.who.entities
    ids = {i for s in a.cue.sources for i in reading.who.of(reading.parse, s)}
    return len(ids) > 1 and all(i in known and known[i].kind == "person" for i in ids)


def _assembly(token: Token, table: Reporting) -> bool:
    """ "Council", "the Meeting": a gathering that acts as one."""
    return token.lower in table.assemblies and token.text[0].isupper()


def _leads_in(reading: Reading, a: Attribution, table: Reporting) -> bool:
    """ "Commenting on the raid, the envoy said ...": what the envoy's own words are about."""
    parse = reading.parse
    token = parse.tokens[a.cue.token]
    prepositional = a.found is not None and a.found.frame == "prep" and token.lemma in table.leading
    if not prepositional or token.tag != "VBG" or token.dep not in {"advcl", "prep"}:
        return False
    above = parse.tokens[token.head]
    first = token.i == parse.sentence_of(token.i).first
    return first and table.speaks(above.lemma) and above.i > token.i


def _announces(reading: Reading, a: Attribution) -> bool:
    """ "issued the following statement": what was said comes after; and "called on the envoy here today"."""
    words = reading.text[slice(*a.content[0])].lower().split() if a.content else []
    return words[:2] == ["the", "following"] or words in (["today"], ["yesterday"], ["tomorrow"], ["here"])


def _anonymous(a: Attribution, frame: str, finite: bool) -> bool:
    """A passive without an agent is kept for its clause or quotation, and what "was discussed"."""
    if not a.cue.passive or a.cue.form == "noun":
        return bool(a.quoted) and a.cue.form == "verb"
    if not finite:
        return False
    discussed = a.found is not None and a.found.row.act == "discuss"
    return frame in {"that", "tell", "quote", "urge"} or discussed


def inside(position: int, spans: Sequence[Chars]) -> bool:
    """Whether a position lies within one of the spans, which are in order and apart."""
    n = bisect_right(spans, position, key=lambda span: span[0])
    return n > 0 and position < spans[n - 1][1]
