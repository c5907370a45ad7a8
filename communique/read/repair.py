"""Trees put right where the model is known to go wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..vocab.offices import offices
from ..vocab.reporting import reporting
from .rows import rows
from .sayings import (
    SUBJECTS,
    finite_modifier,
    listed_sayings,
    looked_for,
    of_resolve,
    opening_gerund,
    opening_verb,
    subject_of,
    the_two,
)
from .tokens import Sentence, Token

# Verbs of speech that only somebody can be the subject of.
_PERSONAL = frozenset(
    {
        "vow",
        "urge",
        "call",
        "add",
        "thank",
        "promise",
        "pledge",
        "accuse",
        "condemn",
        "stress",
        "praise",
        "demand",
    }
    | {"warn", "threaten", "reiterate", "ask", "appeal", "announce", "welcome", "express", "invite", "agree"}
)
# Nouns for somebody by their office, whose name may stand behind.
_NAMED_BEHIND = frozenset({"counterpart", "predecessor", "successor", "colleague", "host"})
_CONJUNCTIONS = frozenset({"after", "before", "since", "until"})
_PREFIXES = frozenset({"co", "re", "pre"})
# "was due to chair talks"
_MEANT = frozenset({"due", "set", "expected", "scheduled", "slated", "likely", "ready", "supposed"})
_CHAIRING = frozenset({"chair", "host", "head", "visit", "brief", "lunch"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def put_right(tokens: list[Token], sentences: Sequence[Sentence]) -> None:
    """Hangs subjects, and what nouns of resolve call for, where they belong; `tokens` is changed in place.

    Every token still leads to a root: a sentence in which repairs together make a circle keeps its own tree.
    """
    for sentence in sentences:
        parsed = tokens[sentence.first : sentence.last]
        _repair(tokens, sentence)
        if not _is_tree(parsed, tokens):
            tokens[sentence.first : sentence.last] = parsed


def _is_tree(parsed: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether every token still leads up to a root: two repairs of one clause may hang it on itself."""
    for i in (old.i for old in parsed if tokens[old.i].head != old.head):
        up = i
        for _ in parsed:
            up = tokens[up].head
        if tokens[up].head != up:
            return False
    return True


def _repair(tokens: list[Token], sentence: Sentence) -> None:
    rows(tokens, sentence)
    opening_verb(tokens, sentence)
    _prefixed(tokens, sentence)
    _to_chair(tokens, sentence)
    _behind_conjunction(tokens, sentence)
    _lost_verb(tokens, sentence)
    the_two(tokens, sentence)
    finite_modifier(tokens, sentence)
    root = next((t for t in tokens[sentence.first : sentence.last] if t.head == t.i), None)
    _participle_behind(tokens, sentence)
    listed_sayings(tokens, sentence, root)
    opening_gerund(tokens, sentence, root)
    looked_for(tokens, sentence)
    _visiting(tokens, sentence)
    _ministers_meeting(tokens, sentence)
    _two_subjects(tokens, sentence)
    if root is not None and root.tag in _FINITE:
        _behind_phrase(tokens, sentence, root)
    elif root is not None and root.tag in {"NNP", "NNPS", "NN"}:
        _verbless(tokens, sentence, root)
    elif root is not None and root.tag == "VBG":
        _around_participle(tokens, sentence, root)
    of_resolve(tokens, sentence)
    _irregular_past(tokens, sentence)
    _opposite_number(tokens, sentence)
    _who_behind_name(tokens, sentence)
    if root is not None and root.tag == "VBP":
        _performed_too(tokens, sentence, root)
    if root is not None and root.tag == "VBD":
        _vowed_by_speaker(tokens, sentence, root)


def _prefixed(tokens: list[Token], sentence: Sentence) -> None:
    """ "will co-host", "re-open": the verb behind the hyphen is the verb of the clause, not its prefix."""
    for i in range(sentence.first, sentence.last - 2):
        prefix, hyphen, verb = tokens[i : i + 3]
        joined = hyphen.text == "-" and prefix.end == hyphen.start and hyphen.end == verb.start
        if prefix.lower not in _PREFIXES or not joined or not verb.tag.startswith("VB"):
            continue
        inside = {prefix.i, hyphen.i, verb.i}
        joints = (prefix, hyphen, verb)
        root = next((t for t in joints if t.head == t.i), None)
        outer = root or next((t for t in joints if t.head not in inside), verb)
        head = verb.i if outer.head == outer.i else outer.head
        for token in tokens[sentence.first : sentence.last]:
            if token.head in inside and token.i not in inside:
                tokens[token.i] = replace(token, head=verb.i)
        tokens[verb.i] = replace(verb, dep=outer.dep, head=head)
        if verb.tag == "VBN" and outer.dep == "appos":
            tokens[verb.i] = replace(verb, dep="acl", head=head)
        tokens[prefix.i] = replace(prefix, tag="NN", dep="compound", head=verb.i)
        tokens[hyphen.i] = replace(hyphen, tag="HYPH", dep="punct", head=verb.i)
        name = tokens[prefix.i - 1] if prefix.i > sentence.first else prefix
        if verb.tag in _FINITE and name.head == verb.i and name.dep == "compound" and name.tag == "NNP":
            # "Minister A co-chaired the meeting"
            tokens[name.i] = replace(name, dep="nsubj")


def _to_chair(tokens: list[Token], sentence: Sentence) -> None:
    """ "was due to chair talks": a verb, where the parser took it for a noun."""
    for i in range(sentence.first, sentence.last - 3):
        due, to, chair, talks = tokens[i : i + 4]
        meant = due.lower in _MEANT and to.lower == "to" and chair.lower in _CHAIRING
        if not meant or not chair.tag.startswith("NN"):
            continue
        head = chair.head if chair.dep in {"xcomp", "advcl"} else due.i
        talks = tokens[chair.head] if chair.dep in {"compound", "nmod"} else talks
        if chair.dep in {"compound", "nmod"} and talks.i > chair.i:
            tokens[talks.i] = replace(talks, dep="dobj", head=chair.i)
        tokens[chair.i] = replace(chair, tag="VB", dep="xcomp", head=head)
        tokens[to.i] = replace(to, tag="TO", dep="aux", head=chair.i)


def _behind_conjunction(tokens: list[Token], sentence: Sentence) -> None:
    """ "hours after A, B and C accused it": A, B and C are its subject, not what "after" governs."""
    for verb in tokens[sentence.first + 2 : sentence.last]:
        if verb.tag not in _FINITE or verb.dep != "advcl" or subject_of(tokens, sentence, verb):
            continue
        for mark in tokens[sentence.first : verb.i]:
            noun = tokens[mark.i + 1] if mark.head == verb.i and mark.lower in _CONJUNCTIONS else None
            if noun is not None and noun.head == mark.i and noun.dep == "pobj":
                tokens[noun.i] = replace(noun, dep="nsubj", head=verb.i)
                tokens[mark.i] = replace(mark, dep="mark")
                break


def _lost_verb(tokens: list[Token], sentence: Sentence) -> None:
    """ "His deputy, A B, informed journalists that ...": the verb is taken for a word of its object."""
    words = tokens[sentence.first : sentence.last]
    root = next((t for t in words if t.head == t.i), None)
    if (
        root is None
        or root.tag not in {"NN", "NNP"}
        or any(t.tag in _FINITE and t.dep == "conj" for t in words)
    ):
        return
    for verb in words[2:-1]:
        noun = tokens[verb.i + 1]
        told = verb.tag == "VBN" and verb.dep == "amod" and verb.head == noun.i and noun.i > root.i
        if told and tokens[verb.i - 1].text == "," and reporting().speaks(verb.lemma):
            tokens[root.i] = replace(root, dep="nsubj", head=verb.i)
            tokens[noun.i] = replace(noun, dep="dobj", head=verb.i)
            tokens[verb.i] = replace(verb, tag="VBD", dep="ROOT", head=verb.i)
            for t in words:
                if t.head == root.i and t.i > verb.i and t.i != noun.i:
                    tokens[t.i] = replace(tokens[t.i], head=verb.i)
            return


def _behind_phrase(tokens: list[Token], sentence: Sentence, verb: Token) -> None:
    """ "At the invitation of A B, President of X, C D, Prime Minister of Y, paid a visit": C D paid it."""
    opening = tokens[sentence.first]
    if opening.tag != "IN" or opening.head != verb.i or tokens[verb.i - 1].text != ",":
        return
    subject = None if subject_of(tokens, sentence, verb) else _last_name(tokens, sentence.first, verb.i)
    if subject is not None:
        tokens[subject.i] = replace(subject, dep="nsubj", head=verb.i)


def _around_participle(tokens: list[Token], sentence: Sentence, participle: Token) -> None:
    """ "A B, leading a delegation of C, called on D": A B called, leading."""
    subject = subject_of(tokens, sentence, participle)
    if subject is None or tokens[participle.i - 1].text != "," or _auxiliary(tokens, sentence, participle):
        return
    for verb in tokens[participle.i + 1 : sentence.last]:
        if verb.tag == "VBD" and tokens[verb.i - 1].text == "," and not subject_of(tokens, sentence, verb):
            tokens[verb.i] = replace(verb, dep="ROOT", head=verb.i)
            tokens[participle.i] = replace(participle, dep="advcl", head=verb.i)
            tokens[subject.i] = replace(subject, head=verb.i)
            return


def _verbless(tokens: list[Token], sentence: Sentence, root: Token) -> None:
    """ "A B, Minister of X, received here C D": a sentence with no other verb has the participle for one."""
    words = tokens[sentence.first : sentence.last]
    main = [t for t in words if t.dep in {"ROOT", "conj", "ccomp", "aux"}]
    if any(t.tag in _FINITE or t.tag == "MD" for t in main):
        return
    verb = next((t for t in words if t.tag == "VBN" and t.dep == "acl" and t.head == root.i), None)
    if verb is None or tokens[verb.i - 1].text != "," or not words[-1].text.startswith((".", "”")):
        return
    follows = tokens[verb.i + 1] if verb.i + 1 < sentence.last else verb
    discussed = follows.lower == "with" and verb.lemma in {"discuss", "review", "explore", "exchange", "sign"}
    if follows.lower in {"by", "in", "on", "at", "to", "of", "with", "from", "as"} and not discussed:
        return
    tokens[verb.i] = replace(verb, tag="VBD", dep="ROOT", head=verb.i)
    tokens[root.i] = replace(root, dep="nsubj", head=verb.i)
    for t in words:
        if t.head == verb.i and t.dep == "npadvmod" and t.tag[:1] == "N" and t.ent not in {"DATE", "TIME"}:
            tokens[t.i] = replace(t, dep="dobj")


def _participle_behind(tokens: list[Token], sentence: Sentence) -> None:
    """ "the safety of citizens held abroad", taken for one more verb of the sentence: of the citizens."""
    for t in tokens[sentence.first + 2 : sentence.last - 1]:
        before, over = tokens[t.i - 1], tokens[t.head]
        joined = t.dep == "conj" and t.tag == "VBD" and over.tag in _FINITE and over.i < before.i
        if not joined or before.tag not in {"NN", "NNS", "NNPS"} or before.dep not in {"pobj", "dobj"}:
            continue
        between = tokens[over.i + 1 : t.i]
        alone = not any(w.dep == "cc" or w.text in {",", ";", ":", "—"} for w in between)
        if alone and not any(w.head == t.i and w.dep in SUBJECTS for w in between):
            tokens[t.i] = replace(t, tag="VBN", dep="acl", head=before.i)


def _ministers_meeting(tokens: list[Token], sentence: Sentence) -> None:
    """ "EU ministers, meeting in Brussels, agreed": it is the ministers who meet."""
    for t in tokens[sentence.first + 2 : sentence.last - 1]:
        before, after = tokens[t.i - 1], tokens[t.i + 1]
        noun = tokens[t.i - 2]
        meets = t.lower == "meeting" and t.tag == "NN" and after.lower in {"in", "at", "behind"}
        if meets and before.text == "," and noun.tag in {"NNS", "NNPS"}:
            tokens[t.i] = replace(t, tag="VBG", lemma="meet", dep="acl", head=noun.i)


def _visiting(tokens: list[Token], sentence: Sentence) -> None:
    """ "Visiting Minister A B called on C D": A B called."""
    for t in tokens[sentence.first + 1 : sentence.last - 1]:
        if t.lower == "visiting" and t.dep in {"pcomp", "xcomp", "advcl"} and t.head == t.i - 1:
            _with_visiting(tokens, sentence, t)
    first = tokens[sentence.first]
    if first.lower not in {"visiting", "acting", "outgoing", "incoming"} or first.dep != "csubj":
        return
    guest = next(
        (t for t in tokens[first.i + 1 : sentence.last] if t.head == first.i and t.dep == "dobj"), None
    )
    if guest is not None and guest.tag[:1] == "N":
        tokens[guest.i] = replace(guest, dep="nsubj", head=first.head)
        tokens[first.i] = replace(first, dep="amod", head=guest.i)


def _with_visiting(tokens: list[Token], sentence: Sentence, visiting: Token) -> None:
    """ "held talks with visiting President A at the palace", "met visiting envoy B": A, B are met."""
    guest = tokens[visiting.i + 1]
    if guest.head != visiting.i or guest.dep != "dobj" or guest.tag not in {"NN", "NNP"}:
        return
    before = tokens[visiting.head]
    over = tokens[before.head] if before.dep == "prep" else before
    for t in tokens[visiting.i + 2 : sentence.last]:
        if t.head == visiting.i:
            tokens[t.i] = replace(t, head=over.i)
    tokens[guest.i] = replace(guest, dep="pobj" if before.dep == "prep" else "dobj", head=before.i)
    tokens[visiting.i] = replace(visiting, tag="JJ", dep="amod", head=guest.i)


def _two_subjects(tokens: list[Token], sentence: Sentence) -> None:
    """ "A met Minister B C, who": the second subject is the object; "A and B had met": they are a pair."""
    subjects: dict[int, list[Token]] = {}
    for t in tokens[sentence.first : sentence.last]:
        if t.dep == "nsubj" and t.tag[:1] in {"N", "P"}:
            subjects.setdefault(t.head, []).append(t)
    for verb, found in subjects.items():
        if len(found) != 2 or not tokens[verb].tag.startswith("VB"):
            continue
        one, two = found
        has_object = any(t.head == verb and t.dep == "dobj" for t in tokens[sentence.first : sentence.last])
        if one.i < verb < two.i and not has_object:
            tokens[two.i] = replace(two, dep="dobj")
        elif two.i < verb and any(t.lower == "and" for t in tokens[one.i + 1 : two.i]):
            tokens[two.i] = replace(two, dep="conj", head=one.i)


def _irregular_past(tokens: list[Token], sentence: Sentence) -> None:
    """ "I rang the minister": a form that only the past has is no present."""
    for verb in tokens[sentence.first : sentence.last]:
        if verb.tag == "VBP" and verb.lemma != verb.lower and verb.lemma not in {"be", "have", "do"}:
            tokens[verb.i] = replace(verb, tag="VBD")


def _opposite_number(tokens: list[Token], sentence: Sentence) -> None:
    """ "her opposite number" is her counterpart, and the name behind it is theirs."""
    for noun in tokens[sentence.first + 1 : sentence.last]:
        if (noun.lower == "number" and tokens[noun.i - 1].lower == "opposite") or noun.lower == "peer":
            tokens[noun.i] = replace(noun, lemma="counterpart")
        if tokens[noun.i].lemma in _NAMED_BEHIND:
            _name_behind(tokens, sentence, tokens[noun.i])


def _name_behind(tokens: list[Token], sentence: Sentence, noun: Token) -> None:
    """ "telephoned her counterpart, A B, at noon": A B is the counterpart."""
    run, i = [], noun.i + 2
    while i < sentence.last and tokens[i].tag == "NNP":
        run.append(tokens[i])
        i += 1
    closed = i < sentence.last and tokens[i].text in {",", ".", ";"}
    if tokens[min(noun.i + 1, sentence.last - 1)].text != "," or not run or not closed:
        return
    inside = {t.i for t in run}
    head = next((t for t in run if t.head not in inside), None)
    if head is not None and head.head != noun.i and noun.head not in inside:
        tokens[head.i] = replace(head, dep="appos", head=noun.i)


def _who_behind_name(tokens: list[Token], sentence: Sentence) -> None:
    """ "the director of the dam, A B, who asked": A B did, whatever noun before the name the tree takes."""
    for i in range(sentence.first + 2, sentence.last):
        who, comma, name = tokens[i], tokens[i - 1], tokens[i - 2]
        verb = tokens[who.head]
        if who.lower not in {"who", "whom"} or comma.text != "," or name.tag != "NNP" or name.ent != "PERSON":
            continue
        beside = name.dep == "appos" and name.head == verb.head
        if verb.dep == "relcl" and verb.i > i and beside and tokens[verb.head].lemma not in offices().persons:
            tokens[verb.i] = replace(verb, head=name.i)


def _vowed_by_speaker(tokens: list[Token], sentence: Sentence, root: Token) -> None:
    """ "A B told parliament the closure was unfair and vowed to raise it": A B vowed, no closure does."""
    if not reporting().speaks(root.lemma):
        return
    for verb in tokens[root.i + 1 : sentence.last]:
        if verb.dep != "conj" or verb.tag != root.tag or verb.lemma not in _PERSONAL:
            continue
        told = tokens[verb.head]
        over = tokens[told.head]
        if told.dep != "ccomp" or not reporting().speaks(over.lemma) or subject_of(tokens, sentence, verb):
            continue
        subject = subject_of(tokens, sentence, told)
        if subject is not None and subject.tag in {"NN", "NNS"} and not _acts(subject):
            tokens[verb.i] = replace(verb, head=over.i)


def _performed_too(tokens: list[Token], sentence: Sentence, root: Token) -> None:
    """ "We deplore the raid, in which six died, and offer our condolences": we offer, and not the six."""
    subject = subject_of(tokens, sentence, root)
    if subject is None or subject.lower not in {"we", "i"}:
        return
    for verb in tokens[root.i + 1 : sentence.last]:
        past = tokens[verb.head].tag in {"VBD", "VBN"} and verb.head != root.i
        bare = verb.tag in {"VB", "VBP"} and verb.dep == "conj" and reporting().speaks(verb.lemma)
        if (
            past
            and bare
            and not _auxiliary(tokens, sentence, verb)
            and not subject_of(tokens, sentence, verb)
        ):
            tokens[verb.i] = replace(verb, head=root.i, tag="VBP")


def _acts(noun: Token) -> bool:
    table = offices()
    words = {noun.lemma, noun.lower}
    return bool(words & (table.persons | table.groups | table.body_heads | table.speaking_things))


def _auxiliary(tokens: Sequence[Token], sentence: Sentence, verb: Token) -> bool:
    words = tokens[sentence.first : sentence.last]
    return any(t.head == verb.i and t.dep in {"aux", "auxpass"} for t in words)


def _last_name(tokens: Sequence[Token], first: int, verb: int) -> Token | None:
    """The last name before the verb that stands between commas with its description behind it."""
    for i in range(verb - 2, first + 1, -1):
        token = tokens[i]
        named = token.tag == "NNP" and token.dep in {"appos", "conj"}
        if named and tokens[i - 1].text == "," and tokens[i + 1].text == ",":
            return token
    return None
