"""Pronouns: the person, people or body meant, or nobody where the text leaves it open."""

from __future__ import annotations

from ..vocab.given_names import sex_of
from ..vocab.reporting import reporting
from . import clauses
from .briefings import speaks_on
from .collectives import two_people
from .discourse import Discourse, Seen
from .nationality import person_of
from .pairs import of_another_contact, recent_pair, whoever_met
from .tokens import Sentence, Token
from .voice import own_voice

_SINGULAR = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
# A speaker's own side is "we", and not "they" to the speaker.
_OURS = frozenset({"we", "us", "our", "ours", "ourselves"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves", "both"})
_FIRST = frozenset({"i", "me", "my", "we", "us", "our"})
_NEUTER = frozenset({"it", "its", "itself"})
# How many sentences back a singular pronoun looks; further back it stays unresolved.
REACH = 4


# What one does with the other at a meeting.
_TOGETHER = frozenset({"discuss", "agree", "meet", "review", "sign", "exchange", "decide", "conclude"})

# What "they" may mean.
_SIDES = frozenset({"person", "role", "group", "state", "body"})


def of_pronoun(d: Discourse, token: Token) -> tuple[str, ...]:
    word = token.lower
    if word in _SINGULAR:
        return _he(d, token, _SINGULAR[word])
    if word in _PLURAL:
        return _they(d, token)
    if word in _NEUTER:
        return _it(d, token)
    if word in _FIRST:
        return _first_person(d, token)
    return ()


def _first_person(d: Discourse, token: Token) -> tuple[str, ...]:
    """ "I", "we": whoever a label or a statement's title names; not inside a quotation of a report."""
    label = d.turns.get(d.parse.sentence_of(token.i).block)
    if label is not None:
        return _both_speakers(d, token, d.labels.get(label, ())) or d.labels.get(label, ())
    joint = d.reading.document.genre == "joint-statement"
    if joint and (token.lower not in _OURS or d.in_quote(token.start)):
        return ()
    return own_voice(d) if joint or not _quotes_another(d, token) else ()


def _both_speakers(d: Discourse, token: Token, own: tuple[str, ...]) -> tuple[str, ...]:
    """ "We discussed", "we agreed" beside a guest: both who speak in an office at a press conference."""
    verb = d.parse.tokens[token.head]
    if token.lower != "we" or token.dep != "nsubj" or verb.lemma not in _TOGETHER or verb.tag != "VBD":
        return ()
    speakers = dict.fromkeys(id for ids in d.labels.values() for id in ids)
    officials = tuple(id for id in speakers if _holds_office(d, id))
    return officials if len(officials) == 2 and set(own) <= set(officials) else ()


def _holds_office(d: Discourse, id: str) -> bool:
    person = d.clusters[id].person
    offices = {title.office for title in person.titles} - {None} if person is not None else set()
    return bool(offices) and "spokesperson" not in offices


def _quotes_another(d: Discourse, token: Token) -> bool:
    """Whether quote marks that do not open the paragraph hold the token: a statement may be all in marks."""
    block = d.reading.layout.read()[d.parse.sentence_of(token.i).block]
    return d.in_quote(token.start) and d.reading.text[block.start : block.start + 1] not in {"“", '"', "«"}


def _he(d: Discourse, token: Token, sex: str) -> tuple[str, ...]:
    sentence = d.parse.sentence_of(token.i)
    quoted = d.in_quote(token.start)
    ahead = _subject_ahead(d, token, sentence, sex)
    if ahead:
        return (ahead,)
    tail = _tail(d, token)
    if tail and (opened := _opening_speaker(d, token, sentence, sex)):
        return (opened,)
    if not quoted and (briefs := speaks_on(d, token, lambda id: _may_be(d, id, sex))):
        return (briefs,)
    start = sentence.index - 1 if tail else sentence.index
    if (speaker := _speaker_again(d, token, sentence, sex)) is not None:
        return (speaker,)
    for index in range(start, max(-1, sentence.index - REACH - 1), -1):
        found = _candidate(d, d.parse.sentences[index], token, sex, quoted=quoted)
        if found:
            return (found,)
    return ()


def _may_be(d: Discourse, id: str, sex: str) -> bool:
    """Whether "he" or "she" may mean a person, by what is known of them."""
    person = d.clusters[id].person
    return person is not None and (person.sex or sex_of(person.name) or sex) == sex


def _tail(d: Discourse, token: Token) -> bool:
    """ "..., he said": the words before are what he said, and name others than him."""
    verb = d.parse.tokens[token.head]
    if token.dep != "nsubj" or token.i == 0 or not reporting().speaks(verb.lemma):
        return False
    before = d.parse.tokens[token.i - 1]
    return before.text in {",", "”", '"', "’", "?", "!"} and before.sentence == token.sentence


def _opening_speaker(d: Discourse, token: Token, sentence: Sentence, sex: str) -> str | None:
    """ "Khan denied it; the trip was off, he explained": who speaks at the start of the same sentence."""
    for seen in d.seen_in(sentence, token.i):
        if not seen.subject or seen.quoted or not _is_person(d, seen, sex):
            continue
        verb = d.parse.tokens[d.parse.tokens[seen.token].head]
        apart = any(t.text == ";" for t in d.parse.tokens[verb.i : token.i])
        if apart and reporting().speaks(verb.lemma) and d.clusters[seen.ids[0]].kind == "person":
            return seen.ids[0]
    return None


def _speaker_again(d: Discourse, token: Token, sentence: Sentence, sex: str) -> str | None:
    """ "She stated" at the head of a paragraph: who spoke last, not who was spoken of last."""
    verb = d.parse.tokens[token.head]
    if token.dep != "nsubj" or not reporting().speaks(verb.lemma, "that"):
        return None
    for index in range(sentence.index, max(-1, sentence.index - REACH - 2), -1):
        other = d.parse.sentences[index]
        near = [s for s in d.here(other, token.i) if _is_person(d, s, sex) and not s.quoted]
        apart = index != sentence.index and other.block == sentence.block
        if near and (apart or any(s.subject for s in near)):
            said = [s for s in near if s.subject and _sex_known(d, s, sex) and _says(d, s)]
            return said[0].ids[0] if said and other.block != sentence.block else None
    return None


def _says(d: Discourse, seen: Seen) -> bool:
    return reporting().speaks(d.parse.tokens[d.parse.tokens[seen.token].head].lemma)


def _subject_ahead(d: Discourse, token: Token, sentence: Sentence, sex: str) -> str | None:
    """ "During his visit, Khan said": a pronoun in a fronted phrase means the subject that follows."""
    if token.dep not in {"poss", "nsubj", "pobj", "dobj"}:
        return None
    top = token
    while top.head != top.i and top.dep not in {"prep", "advcl"}:
        top = d.parse.tokens[top.head]
    if top.dep not in {"prep", "advcl"} or (token.dep == "nsubj" and top.dep != "advcl"):
        return None
    if any(s.token >= sentence.first and _is_person(d, s, sex) for s in d.here(sentence, token.i)):
        return None
    verb = d.parse.tokens[top.head]
    subject = d.parse.child(verb.i, "nsubj", "nsubjpass")
    if subject and subject.i > token.i and top.i < subject.i and subject.i in d.of_token:
        person = d.of_token[subject.i]
        if not (person.sex and sex != person.sex):
            return person_of(d, person.chunks[0])
    return None


def _is_person(d: Discourse, seen: Seen, sex: str) -> bool:
    if len(seen.ids) != 1:
        return False
    cluster = d.clusters[seen.ids[0]]
    if cluster.kind not in {"person", "role"}:
        return False
    known = (cluster.person.sex or sex_of(cluster.person.name)) if cluster.person else ""
    return not known or known == sex


def _candidate(d: Discourse, sentence: Sentence, token: Token, sex: str, *, quoted: bool) -> str | None:
    near = [
        s
        for s in d.here(sentence, token.i)
        if _is_person(d, s, sex) and (quoted or not s.quoted) and d.parse.tokens[s.token].lower not in _FIRST
    ]
    if not near:
        return None
    same = sentence.index == d.parse.tokens[token.i].sentence
    if same and token.dep in {"dobj", "dative", "pobj"}:
        # An object is seldom the subject of its own verb: "A thanked B and invited him".
        own = clauses.subject(d.parse, _verb(d, token))
        acting = d.by_token.get(own, ()) if own is not None else ()
        near = [s for s in near if s.ids != acting and not (s.subject and _acts_in(d, s, token))]
        if not near:
            return None
    known = [s for s in near if _sex_known(d, s, sex)]
    pool = known if known and not any(s.subject for s in near) else near
    subjects = [s for s in pool if s.subject and _main(d, s)] or [s for s in pool if s.subject]
    # Of a sentence that reports what somebody said, the one who said it, not those whom the words are about.
    persons = [s for s in (subjects or pool) if d.clusters[s.ids[0]].kind == "person"] or subjects or pool
    # In its own sentence a pronoun means the first subject, in an earlier one the last.
    return persons[-1 if subjects and not same else 0].ids[0]


def _acts_in(d: Discourse, seen: Seen, token: Token) -> bool:
    return d.parse.tokens[seen.token].head == _verb(d, token)


def _sex_known(d: Discourse, seen: Seen, sex: str) -> bool:
    person = d.clusters[seen.ids[0]].person
    return bool(person and (person.sex or sex_of(person.name)) == sex)


def _main(d: Discourse, seen: Seen) -> bool:
    verb = d.parse.tokens[d.parse.tokens[seen.token].head]
    while verb.dep == "conj" and verb.head != verb.i:
        verb = d.parse.tokens[verb.head]
    return verb.dep == "ROOT"


def _verb(d: Discourse, token: Token) -> int:
    t = token
    while t.head != t.i and not t.tag.startswith("V"):
        t = d.parse.tokens[t.head]
    return t.i


def _they(d: Discourse, token: Token) -> tuple[str, ...]:
    sentence = d.parse.sentence_of(token.i)
    for index in range(sentence.index, max(-1, sentence.index - REACH), -1):
        here = [s for s in d.here(d.parse.sentences[index], token.i) if not s.quoted]
        here = [s for s in here if d.parse.tokens[s.token].lower not in _OURS]
        plurals = [s for s in here if s.plural and _people_like(d, s)]
        # A subject goes on from the subject of an earlier sentence, not from those it was about.
        own = index == sentence.index
        subjects = [s for s in plurals if s.subject and (own or d.parse.tokens[s.token].dep != "pobj")]
        pool = subjects or (plurals if own or token.dep not in {"nsubj", "nsubjpass"} else [])
        if pool:
            return pool[0 if own else -1].ids
        joined = _coordinated(d, d.parse.sentences[index], token.i)
        if joined:
            return joined
        if groups := [s for s in here if _several(d, s)]:
            return groups[0].ids
    if token.dep in {"nsubj", "nsubjpass"}:
        return two_people(d, token.i, "side")
    return ()


def _several(d: Discourse, seen: Seen) -> bool:
    """ "The delegation affirmed": a group that acts is several, though its noun is one."""
    return seen.subject and bool(seen.ids) and all(d.clusters[i].kind == "group" for i in seen.ids)


def _people_like(d: Discourse, seen: Seen) -> bool:
    """ "The members of the Council" are several, though the Council is one."""
    members = d.parse.tokens[seen.token].lower == "members"
    return members or all(d.clusters[i].kind in _SIDES for i in seen.ids)


def _coordinated(d: Discourse, sentence: Sentence, before: int) -> tuple[str, ...]:
    """ "A and B met": both; and "A met B": both parties of a contact."""
    for t in d.parse.words(sentence):
        if t.i >= before:
            break
        if t.dep in {"nsubj", "nsubjpass", "pobj"} and t.i in d.by_token:
            ids = _joined(d, t.i, before)
            states = all(d.clusters[i].kind == "state" for i in ids)
            if t.dep == "pobj" and states and recent_pair(d, before, "side"):
                # "the friendship between Chile and Peru" is what the two who met spoke of.
                continue
            if t.dep == "pobj" and of_another_contact(d, t.i):
                pair = recent_pair(d, min(before, sentence.last - 1), "side", reach=1)
                if pair and set(pair).isdisjoint(ids):
                    return pair
            if len(ids) > 1 and all(d.clusters[i].kind in _SIDES for i in ids):
                return tuple(dict.fromkeys((*whoever_met(d, t), *ids)))
    return recent_pair(d, min(before, sentence.last - 1), "side", reach=1)


def _joined(d: Discourse, i: int, before: int) -> tuple[str, ...]:
    found = list(d.by_token.get(i, ()))
    for child in d.parse.children_by(i, "conj"):
        if child.i < before:
            found += [e for e in _joined(d, child.i, before) if e not in found]
    return tuple(found)


def _according(d: Discourse, seen: Seen) -> bool:
    """Whether a mention is the source of "according to"."""
    over = d.parse.tokens[d.parse.tokens[seen.token].head]
    return over.lower == "to" and d.parse.tokens[over.head].lower == "according"


def _it(d: Discourse, token: Token) -> tuple[str, ...]:
    """A body, state or organisation that was a subject in this or the last sentence; else open."""
    sentence = d.parse.sentence_of(token.i)
    for index in range(sentence.index, max(-1, sentence.index - 2), -1):
        for seen in d.here(d.parse.sentences[index], token.i):
            if (
                (seen.subject or _according(d, seen))
                and len(seen.ids) == 1
                and d.clusters[seen.ids[0]].kind in {"body", "state", "organisation"}
            ):
                return seen.ids
    return ()
