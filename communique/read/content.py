"""What a cue introduces: the words of its clause, object or phrase, and who is spoken to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..vocab.reporting import Reporting, Row, reporting
from . import clauses, idioms
from .complements import DAYS, Content, around, clause_end, has_that, spoken
from .cues import Cue
from .objects import EMPTY, bare, object_end, temporal, which_clause
from .onward import LISTING, follows, names_somebody, with_hearer, with_series
from .tokens import Parse, Token


def content(parse: Parse, cue: Cue, table: Reporting) -> Content | None:
    """What the cue introduces by the tree alone, by the first of its rows that fits."""
    found = _content(parse, cue, table)
    if found is None or not found.ranges:
        return found
    return with_hearer(parse, cue, with_series(parse, cue.token, _without_told(parse, found, table)))


def _content(parse: Parse, cue: Cue, table: Reporting) -> Content | None:
    found = _by_rows(parse, cue, table)
    if found is None and cue.form == "adjective":
        # "was adamant that the troops would stay": the clause hung on the verb.
        found = _that(parse, replace(cue, token=parse.tokens[cue.token].head), cue.rows[0], table)
        found = found if found is not None and "that" in cue.rows[0].frames else None
    return found


def _by_rows(parse: Parse, cue: Cue, table: Reporting) -> Content | None:
    if cue.form == "adverbial":
        whole = around(parse, cue)
        return Content(cue.rows[0], "that", whole[0], cue.last, (), None, whole[1]) if whole else None
    if cue.form == "noun":
        return _of_noun(parse, cue)
    if cue.phrase is not None:
        return _of_idiom(parse, cue, cue.phrase, table)
    for row in cue.rows:
        if (
            (row.addresses_object or _apart(parse, cue.token))
            and "tell" in row.frames
            and (told := _prepositional(parse, cue, row, table)) is not None
        ):
            # "briefed the governor on the talks": what somebody was told of, not who.
            return _with_partners(parse, cue, told)
        for frame, reader in _READERS.items():
            if frame in row.frames and (found := reader(parse, cue, row, table)) is not None:
                return _with_partners(parse, cue, found)
        if row.preps and (found := _prepositional(parse, cue, row, table)) is not None:
            return _with_partners(parse, cue, found)
    return None


def _apart(parse: Parse, v: int) -> bool:
    """Whether the clause that the verb has stands behind a comma: "told X of Y, the last of which fell"."""
    clause = next((c for c in parse.children_by(v, "ccomp") if c.i > v), None)
    left = parse.left[clause.i] if clause is not None else 0
    return clause is not None and not has_that(parse, clause) and parse.tokens[left - 1].lower == ","


def _without_told(parse: Parse, found: Content, table: Reporting) -> Content:
    """Cuts what somebody says of it at the end: "an invitation, which he accepted", "as the paper wrote"."""
    start, end = found.ranges[-1]
    for t in parse.tokens[start + 1 : end + 1]:
        left = parse.left[t.i]
        if t.dep not in {"relcl", "advcl"} or parse.right[t.i] < end or left - 1 <= start:
            continue
        first = parse.tokens[left].lower
        opens = first in _RELATIVES if t.dep == "relcl" else first == "as"
        speaks = any(row.kind == "speech" and row.frames != {"quote"} for row in table.verbs.get(t.lemma, ()))
        own = clauses.own_subject(parse, t.i)
        by_other = own is not None and parse.tokens[own].lower not in _RELATIVES
        if opens and speaks and by_other and parse.tokens[left - 1].lower == ",":
            return replace(found, ranges=(*found.ranges[:-1], (start, left - 2)))
    return found


def _with_partners(parse: Parse, cue: Cue, found: Content) -> Content:
    """Takes in what is coordinated to the content but hung on the cue: "chances to build X, and promote Y".

    A base form ("to enact X, fix Y and hold Z"), a noun or a preposition is no partner of a finite verb.
    """
    start, end = found.ranges[-1]
    if found.frame in {"that", "raised"} or parse.tokens[cue.token].tag not in {"VBD", "VBZ", "VBP", "VBG"}:
        return found
    v = cue.token
    partners = [c for c in parse.children_by(v, "conj", "advcl") if c.dep == "conj" or c.tag == "VB"]
    while parse.tokens[v].dep == "conj" and clauses.is_verb(parse.tokens[parse.tokens[v].head]):
        v = parse.tokens[v].head
        partners += parse.children_by(v, "conj")
    for c in partners:
        near = end < c.i and parse.left[c.i] <= end + 4
        bare = c.tag == "VB" and parse.child(c.i, "aux", *clauses.SUBJECTS) is None
        # "We express concern and condemn the raid": in the present "condemn" may be one more verb of ours.
        bare = bare and not (parse.tokens[cue.token].tag == "VBP" and reporting().speaks(c.lemma))
        if near and (bare or c.tag in {"NN", "NNS", "NNP", "NNPS", "IN"}):
            end = max(end, parse.right[c.i])
    return replace(found, ranges=(*found.ranges[:-1], (start, end)))


def addressee(parse: Parse, cue: Cue) -> tuple[int, ...]:
    """Whom a verb of telling is said to, also beside a quotation: "told reporters", "said to the envoy"."""
    if cue.form != "verb":
        return ()
    if any(row.frames & {"tell", "urge"} or row.addresses_object for row in cue.rows):
        given = parse.child(cue.token, "dobj", "dative", "nsubjpass" if cue.passive else "dobj")
        if given is not None and parse.tokens[given.i].tag not in {"WP", "WDT"}:
            return (given.i,)
    for to in parse.children_by(cue.token, "prep", "dative"):
        if to.lower == "to" and to.i > cue.token and (person := parse.child(to.i, "pobj")):
            return (person.i,)
    return ()


def _that(parse: Parse, cue: Cue, row: Row, table: Reporting) -> Content | None:
    if row.lemma == "put" and not _as_put(parse, cue.token):
        return None
    found = spoken(parse, cue, table, told="tell" in row.frames or "object" not in row.frames)
    if found is None:
        return None
    ranges, clause = found
    to = addressee(parse, cue) if "to" not in row.preps else ()
    if not to and row.act == "agree":
        beside = (parse.child(p.i, "pobj") for p in parse.children_by(cue.token, "prep") if p.lower == "with")
        to = tuple(b.i for b in beside if b is not None and b.tag in {"NNP", "NNPS"})
    return Content(row, "that", ranges, cue.last, to, None, clause)


def _as_put(parse: Parse, v: int) -> bool:
    """ "as the minister put it", which tells; "put" alone does not."""
    given, mark = parse.child(v, "dobj"), parse.child(v, "mark", "advmod")
    return given is not None and given.lower == "it" and mark is not None and mark.lower == "as"


def _urge(parse: Parse, cue: Cue, row: Row, table: Reporting) -> Content | None:
    v = cue.token
    given = parse.child(v, "dobj", "dative")
    for c in parse.children_by(v, "xcomp", "ccomp", "advcl"):
        if c.i < v or not clauses.infinitive(parse, c.i):
            continue
        own = clauses.own_subject(parse, c.i)
        start, to = parse.left[c.i], own
        if own is None or own < v:
            to = given.i if given is not None and v < given.i < c.i else None
            start = parse.left[to] if to is not None else start
        if to is None and cue.passive:
            to = clauses.subject(parse, v)
        if to is not None:
            return Content(row, "urge", ((start, clause_end(parse, c.i, table)),), cue.last, (to,), None, c.i)
    return _urge_low(parse, cue, row)


def _urge_low(parse: Parse, cue: Cue, row: Row) -> Content | None:
    """ "urged Iran to halt" with the infinitive hung on the noun."""
    given = parse.child(cue.token, "dobj")
    if given is None or given.i < cue.token:
        return None
    for c in parse.children_by(given.i, "acl", "relcl"):
        if clauses.infinitive(parse, c.i):
            span = (parse.left[given.i], parse.right[given.i])
            return Content(row, "urge", (span,), cue.last, (given.i,), None, c.i)
    return None


def _infinitive(parse: Parse, cue: Cue, row: Row, table: Reporting) -> Content | None:
    dated = any(c.lower in DAYS for c in parse.children_by(cue.token, "dobj"))  # "promised Sunday to end it"
    for c in parse.children_by(cue.token, "xcomp", "ccomp", *(("advcl",) if dated else ())):
        if c.i > cue.token and clauses.infinitive(parse, c.i) and clauses.own_subject(parse, c.i) is None:
            span = (parse.left[c.i], clause_end(parse, c.i, table))
            return Content(row, "inf", (span,), cue.last, (), None, c.i)
    return None


def _gerund(parse: Parse, cue: Cue, row: Row, _: Reporting) -> Content | None:
    for c in parse.children_by(cue.token, "xcomp", "ccomp", "dobj"):
        aux = parse.child(c.i, "aux")
        having = c.tag == "VBN" and aux is not None and aux.lower == "having"
        if c.i > cue.token and (having or (c.tag == "VBG" and aux is None)):
            return Content(row, "gerund", ((parse.left[c.i], parse.right[c.i]),), cue.last, (), None, c.i)
    return None


def _called(parse: Parse, cue: Cue, row: Row, _: Reporting) -> Content | None:
    """ "called the move a provocation": an object and what it is called."""
    v = cue.token
    given = parse.child(v, "dobj")
    after = v if given is None else given.i
    names = [c for c in parse.children_by(v, "oprd", "ccomp", "xcomp", "npadvmod", "attr", "dep", "dobj")
             if c.i > after]  # fmt: skip
    names += [c for c in parse.children_by(v, "advmod") if c.i == after + 1 and c.tag == "JJ"]
    particled = cue.last == v and parse.tokens[min(v + 1, len(parse.tokens) - 1)].lower in _PARTICLES
    if cue.passive or particled or (given is None and _named_aside(parse, cue)):
        return None
    names = [c for c in names if c.ent not in {"DATE", "TIME"}]
    if given is not None and given.lower == "what":
        return _what(parse, cue, row, names)
    if given is None and len(names) > 1:
        given = names.pop(0)
    name = names[0] if names else None
    if name is None and given is not None and given.i > v and _in_marks(parse, given.i):
        return Content(row, "called", ((parse.left[given.i], parse.right[given.i]),), cue.last, (), given.i)
    if name is None or name.i < v or clauses.infinitive(parse, name.i):
        return None
    start = given.i if given is not None and given.i > v else name.i
    return Content(row, "called", ((parse.left[start], parse.right[name.i]),), cue.last, (), start)


def _named_aside(parse: Parse, cue: Cue) -> bool:
    """'The exercise, called "Desert Shield", ended': a participle, taken for a verb."""
    own, v = clauses.own_subject(parse, cue.token), cue.token
    return (
        own is not None and own == v - 2 and parse.tokens[own].tag == "NN" and parse.tokens[v - 1].text == ","
    )


def _what(parse: Parse, cue: Cue, row: Row, names: list[Token]) -> Content | None:
    """ "what he called a farce", "what it described as a farce": the name alone."""
    named = next(
        (p for p in parse.children_by(cue.token, "prep") if p.lower == "as" and p.i > cue.token), None
    )
    name = (
        parse.child(named.i, "pobj")
        if named is not None
        else next((c for c in names if c.i > cue.token), None)
    )
    if name is None:
        return None
    return Content(row, "named", ((parse.left[name.i], parse.right[name.i]),), cue.last, (), name.i)


def _raised(parse: Parse, cue: Cue, row: Row, table: Reporting) -> Content | None:
    """ "The treaty is expected to fail", "the treaty seems dead": what is thought, by nobody named."""
    v = cue.token
    if row.kind == "speech" and not cue.passive:
        return None
    noun = clauses.subject(parse, v)
    rest = next((c for c in parse.children_by(v, "xcomp", "acomp", "oprd") if c.i > v), None)
    if noun is None or rest is None or noun > v:
        return None
    ranges = ((parse.left[noun], parse.right[noun]), (parse.left[rest.i], clause_end(parse, rest.i, table)))
    return Content(row, "raised", ranges, cue.last, (), noun, rest.i)


def _in_marks(parse: Parse, noun: int) -> bool:
    """Whether quotation marks stand within a noun phrase."""
    return any(parse.tokens[i].tag in {"``", "''"} for i in parse.below(noun))


def _light(parse: Parse, cue: Cue, row: Row, table: Reporting) -> Content | None:
    noun = parse.child(cue.token, "dobj") if not cue.passive else None
    if cue.passive and (subject := clauses.subject(parse, cue.token)) is not None:
        noun = parse.tokens[subject]
    if noun is None or noun.lemma not in table.nouns or (row.lemma == "pay" and noun.lemma == "call"):
        return None
    if cue.passive and parse.tokens[cue.token].dep == "acl" and noun.lemma in table.documents:
        # "a statement issued by the ministry said": what it says is told by its own verb.
        return None
    if noun.lemma == "statement" and not parse.child(noun.i, "acl", "ccomp", "relcl"):
        # "issued a statement on the arrests" does not tell what it says.
        return None
    found = bare(parse, cue, row, table)
    return replace(found, frame="light") if found is not None else None


def _prepositional(parse: Parse, cue: Cue, row: Row, table: Reporting) -> Content | None:
    """ "called for restraint", "called on Russia to withdraw": the preposition joins the cue."""
    for c in parse.children_by(cue.token, "ccomp", "xcomp", "advcl"):
        # "called for all sides to stop"
        mark = parse.child(c.i, "mark")
        if (
            mark is not None
            and mark.lower in row.preps
            and clauses.infinitive(parse, c.i)
            and mark.i > cue.token
        ):
            last = mark.i if mark.i == cue.last + 1 else cue.last
            return Content(row, "prep", ((mark.i + 1, clause_end(parse, c.i, table)),), last, (), None, c.i)
    preps = list(parse.children_by(cue.token, "prep", "prt", "agent", "dative"))
    if cue.passive and (doer := clauses.agent(parse, cue.token)) is not None:
        # "was assured by the envoy of full support": hung on the envoy.
        preps += parse.children_by(doer, "prep")
    if row.particle and cue.last > cue.token:
        # "took note of": the preposition may hang on the noun.
        preps += parse.children_by(cue.last, "prep")
    if "tell" in row.frames and (told := parse.child(cue.token, "dobj")) is not None:
        preps += parse.children_by(told.i, "prep")
    for prep in _matter_first(preps, row):
        wanted = prep.lower in row.preps
        if prep.i < cue.token or not (wanted or f"{prep.lower}+inf" in row.preps):
            continue
        noun = parse.child(prep.i, "pobj", "pcomp")
        if noun is None and prep.tag == "RP" and prep.i == cue.token + 1:
            # "call on all parties to stop" with "on" taken for a particle.
            noun = parse.child(cue.token, "dobj")
        if noun is None or noun.lower in EMPTY | {"that", "anonymity"} or temporal(parse, prep):
            continue
        start, end = parse.left[noun.i], parse.right[noun.i]
        then = next((c for c in parse.children_by(cue.token, "xcomp", "advcl", "ccomp")
                     if c.i > end and clauses.infinitive(parse, c.i)), None)  # fmt: skip
        if then is None:
            then = next((c for c in parse.children_by(noun.i, "acl", "relcl")
                         if clauses.infinitive(parse, c.i)), None)  # fmt: skip
        if then is None and not wanted:
            continue
        if then is not None:
            end = max(end, clause_end(parse, then.i, table))
        for c in parse.children_by(cue.token, "prep"):
            onward = c.lower in _ONWARD or parse.tokens[parse.left[c.i]].lower in LISTING
            if c.i > end and onward and follows(parse, end, c) and not temporal(parse, c):
                end = parse.right[c.i]
        if "tell" in row.frames:
            end = which_clause(parse, cue.token, end)
        if row.act == "condemn" and len(row.preps) < 4:
            # "lashed out at the envoy over the leak"
            over = (
                c
                for c in parse.children_by(cue.token, "prep")
                if c.i == end + 1 and c.lower in {"over", "for"}
            )
            end = max((parse.right[c.i] for c in over if not temporal(parse, c)), default=end)
        last = prep.i if prep.i == cue.last + 1 else cue.last
        told = (
            parse.child(cue.token, "nsubjpass" if cue.passive else "dobj") if "tell" in row.frames else None
        )
        to: tuple[int, ...] = (told.i,) if told is not None else ()
        if not to and then is not None and (prep.lower != "for" or names_somebody(noun)):
            to = (noun.i,)
        if not to and row.act == "acknowledge" and prep.lower != "to":
            to = addressee(parse, cue)
        return Content(row, "prep", ((start, end),), last, to, noun.i, then.i if then else None)
    return None


def _matter_first(preps: list[Token], row: Row) -> list[Token]:
    """ "apologised to the envoy for the delay": what it is for before whom it is said to."""
    if "to" not in row.preps or row.act != "acknowledge":
        return preps
    return sorted(preps, key=lambda p: p.lower == "to")


def _of_idiom(parse: Parse, cue: Cue, phrase: idioms.Phrase, table: Reporting) -> Content | None:
    """ "took note of the report", "was of the view that ...": what follows a set phrase."""
    found = None if cue.passive else idioms.introduced(parse, cue.token, phrase)
    if found is None:
        return None
    frame, first, last, head = found
    if frame == "prep":
        last = object_end(parse, cue.token, head, last, row=phrase.row, table=table)
        return Content(phrase.row, frame, ((first, last),), cue.last, (), head)
    span = (first, clause_end(parse, head, table))
    return Content(phrase.row, frame, (span,), cue.last, (), None, head)


def _of_noun(parse: Parse, cue: Cue) -> Content | None:
    """ "his call for restraint", "the minister's warning that ...", "her refusal to ..."."""
    row = cue.rows[0]
    for c in parse.children_by(cue.token, "acl", "ccomp", "relcl", "xcomp"):
        clausal = "that" in row.frames and has_that(parse, c)
        if clausal or ("inf" in row.frames and clauses.infinitive(parse, c.i)):
            frame = "that" if clausal else "inf"
            return Content(row, frame, ((parse.left[c.i], parse.right[c.i]),), cue.last, (), None, c.i)
    for c in parse.children_by(cue.token, "acl", "relcl", "advcl", "prep"):
        # "a call for all sides to stop"
        mark = parse.child(c.i, "mark")
        if mark is not None and mark.lower in row.preps and clauses.infinitive(parse, c.i):
            last = mark.i if mark.i == cue.last + 1 else cue.last
            return Content(row, "prep", ((mark.i + 1, parse.right[c.i]),), last, (), None, c.i)
    for prep in parse.children_by(cue.token, "prep"):
        noun = parse.child(prep.i, "pobj", "pcomp")
        if prep.lower in row.preps and noun is not None and noun.i not in cue.sources:
            last = prep.i if prep.i == cue.last + 1 else cue.last
            end = parse.right[noun.i]
            for c in parse.children_by(cue.token, "acl", "xcomp", "relcl"):
                if parse.left[c.i] == end + 1 and clauses.infinitive(parse, c.i):
                    end = parse.right[c.i]
            return Content(row, "prep", ((parse.left[noun.i], end),), last, (), noun.i)
    return None


# "Called on", "called in": no name follows.
_PARTICLES = frozenset({"on", "in", "upon", "off", "up", "at", "for"})
# Prepositions that go on with what is called for or commiserated over.
_ONWARD = LISTING | {"into", "over", "for"}
_RELATIVES = frozenset({"which", "who", "whom"})
_Reader = Callable[[Parse, Cue, Row, Reporting], Content | None]
_READERS: dict[str, _Reader] = {
    "that": _that,
    "tell": _that,
    "urge": _urge,
    "inf": _infinitive,
    "gerund": _gerund,
    "called": _called,
    "raised": _raised,
    "object": bare,
    "light": _light,
}
