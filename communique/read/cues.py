"""Words of speaking in their sentence: which verbs, nouns and phrases give words to whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..vocab.offices import offices
from ..vocab.reporting import Phrase, Reporting, Row, reporting
from . import clauses, idioms
from .asides import inserted, inverted_aside, lost_subject, nearest_before
from .courtesy import politely
from .idioms import idiom
from .partners import conjoined_above, reporting_above
from .tokens import Parse, Sentence, Token

# Positions in the tree in which a gerund is a verb; elsewhere it is a noun ("the reporting was fair").
_VERBAL = frozenset(
    {"ROOT", "advcl", "acl", "conj", "xcomp", "ccomp", "pcomp", "relcl", "parataxis", "dep", "prep"}
)
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "DT", "WP", "WDT", "JJ"})
_PASSING = frozenset({"quote", "cite", "report"})
_ISSUING = offices().body_heads | {"division", "court", "palace", "spokesperson"}


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that may introduce speech; `sources` are heads of the noun phrases that name the speakers.

    `rows` are its meanings in the order in which they are tried; `first` and `last` the words it is made of.
    `real` is false where it is negated, planned or hypothetical ("did not say", "will say", "may ask").
    `relative` is the token of "who" where the speaker is named by what a relative clause hangs on,
    `phrase` the set phrase that the verb is of.
    """

    token: int
    first: int
    last: int
    rows: tuple[Row, ...]
    sources: tuple[int, ...]
    passive: bool = False
    form: str = "verb"
    relative: int | None = None
    real: bool = True
    phrase: idioms.Phrase | None = None


def find(parse: Parse, sentence: Sentence, table: Reporting) -> Iterator[Cue]:
    """The cues of a sentence in text order, real or not."""
    openings = {phrase.words[0] for phrase in table.adverbials}
    for token in parse.words(sentence):
        cue = None
        if token.lower in openings:
            cue = _adverbial(parse, token, table)
        rows = table.verbs.get(token.lemma, ())
        if cue is None and token.tag.startswith("VB") and (rows or token.lemma in table.idioms):
            cue = _verb(parse, token, rows, table)
        elif cue is None and token.tag in {"NN", "NNS"} and token.lemma in table.nouns:
            cue = _noun(parse, token, table.nouns[token.lemma])
        elif cue is None and token.dep == "acomp" and token.lower in table.adjectives:
            cue = _adjective(parse, token, table.adjectives[token.lower])
        if cue is not None:
            yield cue


def _verb(parse: Parse, token: Token, rows: tuple[Row, ...], table: Reporting) -> Cue | None:
    if token.dep in {"amod", "aux", "auxpass", "compound", "nsubj", "pobj", "dobj"} and token.tag != "VBD":
        return None
    if (token.tag == "VBG" and token.dep not in _VERBAL) or _reduced(parse, token):
        return None
    if token.lower == "said" and parse.child(token.i, "auxpass") is None and _thought_to(parse, token):
        return None
    phrase = idiom(parse, token, table)
    rows, second = _with_particle(parse, token, rows) if phrase is None else ((phrase.row,), -1)
    if not rows:
        return None
    real = not clauses.negated(parse, token.i) and (
        not clauses.hypothetical(parse, token.i) or _performs(parse, token, rows)
    )
    passive = clauses.passive(parse, token.i)
    who = clauses.agent(parse, token.i) if passive else speaker(parse, token.i, table)
    near = second == token.i + 1 or (second == token.i + 2 and parse.tokens[token.i + 1].lower == "it")
    last = phrase.last if phrase is not None else second if near else token.i
    own = clauses.own_subject(parse, token.i)
    relative = own if own is not None and own != who and not passive else None
    sources = () if who is None else (issuer(parse, who, table),)
    first = _quoted_as(parse, token)
    if first != token.i and not passive and parse.child(first, "dobj") is not None:
        first = token.i
    return Cue(token.i, first, last, rows, sources, passive, "verb", relative, real, phrase)


def _thought_to(parse: Parse, token: Token) -> bool:
    """ "The minister, said to be ill, ...": what is said of somebody; and "That said, ...": nothing is."""
    below, after = (
        parse.child(token.i, "xcomp"),
        "".join(t.lower for t in parse.tokens[token.i + 1 : token.i + 2]),
    )
    if after == "," and token.i and parse.tokens[token.i - 1].lower in {"that", "having"}:
        return True
    return below is not None and clauses.infinitive(parse, below.i) and after == "to"


def _performs(parse: Parse, token: Token, rows: tuple[Row, ...]) -> bool:
    """ "I would urge all of you", "we must thank": said by saying so."""
    if politely(parse, token, rows):
        return True
    own = clauses.own_subject(parse, token.i)
    first = own is not None and parse.tokens[own].lower in {"i", "we"}
    acts = {"demand", "thank", "condemn", "congratulate", "praise", "propose"}
    return (
        first
        and all(row.act in acts for row in rows)
        and clauses.modal(parse, token.i) in {"would", "must"}
        and (parse.child(token.i, "mark") is None)
    )


def issuer(parse: Parse, i: int, table: Reporting) -> int:
    """Whoever issued the paper that speaks: "a message posted by the embassy"; else the paper."""
    if parse.tokens[i].lemma not in table.documents:
        return i
    for c in parse.children_by(i, "acl"):
        if c.tag == "VBN" and (agent := clauses.agent(parse, c.i)) is not None:
            return agent
    for by in parse.children_by(i, "prep", "agent"):
        if by.lower in {"by", "from"} and (who := parse.child(by.i, "pobj")) is not None:
            return who.i if who.ent not in {"DATE", "TIME"} else i
        body = parse.child(by.i, "pobj") if by.lower == "of" else None
        if body is not None and body.text[:1].isupper() and body.lower in _ISSUING:
            return body.i  # "A press release of the Power Division".
    return i


def _reduced(parse: Parse, token: Token) -> bool:
    """ "Two people briefed on the matter said": a participle that is taken for a past form."""
    noun = parse.tokens[token.head]
    if token.tag != "VBD" or token.dep != "acl" or noun.dep not in clauses.SUBJECTS:
        return False
    return noun.i == token.i - 1 and token.i < noun.head and clauses.is_verb(parse.tokens[noun.head])


def _with_particle(parse: Parse, token: Token, rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], int]:
    """The rows that fit the verb's particle ("point out", "make clear"), and its token or -1."""
    wanted = {row.particle for row in rows}
    for c in parse.children_by(token.i, "prt", "acomp", "oprd", "ccomp", "advmod", "xcomp", "prep", "dobj"):
        if c.i > token.i and c.lower in wanted:
            return tuple(row for row in rows if row.particle == c.lower), c.i
    if parse.child(token.i, "prt") is not None and token.i + 1 == getattr(
        parse.child(token.i, "prt"), "i", -1
    ):
        return (), -1
    return tuple(row for row in rows if not row.particle), -1


def _quoted_as(parse: Parse, token: Token) -> int:
    """The first word of "quoted as saying", which is one cue; else the verb itself."""
    head = parse.tokens[token.head]
    if token.dep == "pcomp" and head.lower == "as" and parse.tokens[head.head].lemma in _PASSING:
        return head.head
    return token.i


def speaker(parse: Parse, v: int, table: Reporting) -> int | None:
    """The head of the noun phrase that speaks by verb `v`; inverted subjects included, expletives not."""
    token = parse.tokens[v]
    first = _quoted_as(parse, token)
    if first != v and not clauses.passive(parse, first):
        quoted = parse.child(first, "dobj")
        return quoted.i if quoted is not None else None
    aside = inserted(parse, v)
    if aside is None:
        aside = inverted_aside(parse, v)
    if aside is not None:
        return aside
    above = reporting_above(parse, token, table)
    if above is not None:
        return speaker(parse, above, table)
    if token.dep == "conj" and (above := conjoined_above(parse, token, table)) is not None:
        return speaker(parse, above, table)
    if token.tag == "VBD" and token.dep == "acl":
        # A past form cannot modify a noun: the parser took the subject for an apposition of it.
        return nearest_before(parse, v, parse.sentence_of(v).first)
    head = parse.tokens[token.head]
    if token.dep == "conj" and clauses.is_verb(head) and clauses.own_subject(parse, v) is None:
        return None if clauses.passive(parse, head.i) else speaker(parse, head.i, table)
    if (lost := lost_subject(parse, v)) is not None:
        return lost
    found = clauses.subject(parse, v)
    if token.tag == "VBG" and token.dep in {"acl", "advcl"} and found is not None:
        # "welcomed the step, while noting that": who welcomes notes.
        joined = any(parse.tokens[c].lower in {"while", "when", "before", "after"} for c in parse.children[v])
        on_noun = not clauses.is_verb(parse.tokens[token.head])
        over = clauses.governor(parse, token.head) if joined and on_noun else None
        found = clauses.subject(parse, over) if over is not None else found
    if found is None or parse.tokens[found].tag == "EX":
        return None
    noun = parse.tokens[found]
    if token.dep == "acl" and token.tag == "VBG" and noun.dep not in clauses.SUBJECTS:
        # "in a speech on Monday urging ...": a gerund that is hung on a thing speaks for the subject.
        thing = noun.lemma in table.documents or noun.lemma in table.mute or noun.ent in {"DATE", "TIME"}
        if thing or noun.i != v - 1:
            governor = clauses.governor(parse, noun.i)
            return clauses.subject(parse, governor) if governor is not None else found
    return found


def inverted(parse: Parse, cue: Cue) -> int | None:
    """The noun phrase right after a verb without a subject: "..., said Lord Khan"."""
    i = cue.last + 1
    words = parse.tokens
    stop = parse.sentence_of(cue.token).last
    while i < stop and words[i].tag in {"RB", "RP"}:
        i += 1
    if i >= stop or not (words[i].tag in _NOUN_TAGS or words[i].tag in {"PRP$", "JJR", "JJS"}):
        return None
    return noun_head(parse, i, cue.token)


def noun_head(parse: Parse, i: int, beyond: int) -> int | None:
    """The head of the noun phrase that begins with token `i`, not passing token `beyond`."""
    token = parse.tokens[i]
    while token.dep in {"compound", "det", "amod", "poss", "nummod", "nmod", "predet", "quantmod"}:
        if token.head <= beyond:
            break
        token = parse.tokens[token.head]
    while token.dep in {"appos", "compound"} and beyond < token.head < token.i:
        token = parse.tokens[token.head]
    return token.i if token.tag in _NOUN_TAGS else None


def before_colon(parse: Parse, colon: int, floor: int) -> Cue | None:
    """A cue made of a colon ("The envoy was blunt:", "Khan:"); its source is the subject or a name."""
    sentence = parse.sentence_of(colon - 1)
    words = parse.tokens[max(floor, sentence.first) : colon]
    subjects = [t for t in words if t.dep == "nsubj" and clauses.is_verb(parse.tokens[t.head])]
    if (
        subjects
        and (owner := parse.child(subjects[0].i, "poss"))
        and subjects[0].lemma in reporting().messages
    ):
        # "The envoy's answer was clear:"
        subjects = [owner]
    names = [t for t in words if t.tag in {"NNP", "NNPS"}]
    source = subjects[0] if subjects else (names[-1] if names else None)
    return Cue(colon, colon, colon, (ADVERBIAL,), (source.i,), False, "colon") if source is not None else None


def _noun(parse: Parse, token: Token, row: Row) -> Cue | None:
    """ "the minister's warning", "a call by the UN": a noun with whoever voices it."""
    if not row.frames and not row.preps:
        return None
    owner = parse.child(token.i, "poss")
    if owner is None:
        by = next((p for p in parse.children_by(token.i, "prep", "agent") if p.lower in {"by", "from"}), None)
        owner = parse.child(by.i, "pobj") if by is not None else None
    if owner is None and "that" in row.frames and parse.child(token.i, "acl", "ccomp", "relcl"):
        of = next((p for p in parse.children_by(token.i, "prep") if p.lower == "of"), None)
        owner = parse.child(of.i, "pobj") if of is not None else None
    sources = (owner.i,) if owner is not None else ()
    return Cue(token.i, token.i, token.i, (row,), sources, False, "noun")


def _adjective(parse: Parse, token: Token, row: Row) -> Cue | None:
    """ "The envoy was adamant that ...": an adjective said of whoever holds or says it."""
    verb = parse.tokens[token.head]
    who = clauses.subject(parse, verb.i)
    if who is None or not clauses.is_verb(verb):
        return None
    real = not clauses.negated(parse, verb.i) and not clauses.hypothetical(parse, verb.i)
    return Cue(token.i, token.i, token.i, (row,), (who,), False, "adjective", None, real)


def _adverbial(parse: Parse, token: Token, table: Reporting) -> Cue | None:
    for phrase in table.adverbials:
        if token.lower != phrase.words[0]:
            continue
        last = token.i + len(phrase.words) - 1
        if phrase.owner:
            cue = _owned(parse, token, phrase)
        elif tuple(t.lower for t in parse.tokens[token.i : last + 1]) == phrase.words:
            cue = _named(parse, token, last, table)
        else:
            cue = None
        if cue is not None:
            return cue
    return None


def _named(parse: Parse, token: Token, last: int, table: Reporting) -> Cue | None:
    source = parse.child(last, "pobj", "pcomp")
    head = source.i if source is not None else None
    if head is None and last + 1 < parse.sentence_of(last).last:
        head = noun_head(parse, last + 1, last)
    if head is None:
        return None
    head = issuer(parse, head, table)
    return Cue(token.i, token.i, last, (ADVERBIAL,), (head,), False, "adverbial")


def _owned(parse: Parse, token: Token, phrase: Phrase) -> Cue | None:
    noun = parse.child(token.i, "pobj")
    if noun is None or noun.lower != phrase.words[-1]:
        return None
    owner = parse.child(noun.i, "poss")
    return Cue(token.i, token.i, noun.i, (ADVERBIAL,), (owner.i,), False, "adverbial") if owner else None


ADVERBIAL = Row("", "", frozenset({"that", "quote"}), frozenset(), "state", "speech", False)
