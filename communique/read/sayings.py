"""Trees put right where words of speaking are listed, open a sentence as gerunds, or hang on their object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ..vocab.reporting import reporting
from .tokens import Sentence, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
# Nouns that an infinitive completes.
_RESOLVE = frozenset(
    {
        "keenness",
        "readiness",
        "willingness",
        "commitment",
        "determination",
        "desire",
        "intention",
        "eagerness",
    }
    | {"resolve", "interest", "aspiration", "wish", "hope", "pledge", "promise", "refusal", "plan", "effort"}
    | {"ability", "right", "need", "decision", "invitation", "call", "request"}
)
# Verbs whose object, and nobody, "to" says something of: "announce our pathway to achieve".
_SHOWING = frozenset({"announce", "unveil", "outline", "publish", "launch", "reiterate", "reaffirm", "share"})


_TALKING = frozenset({"discuss", "review", "explore", "address", "examine", "cover", "tackle"})


def listed_sayings(tokens: list[Token], sentence: Sentence, root: Token | None) -> None:
    """ "condemned the raid, called for an inquiry and urged calm": a verb taken for a participle."""
    if root is None or root.tag != "VBD" or not reporting().speaks(root.lemma):
        return
    _behind_clause(tokens, sentence, root)
    for t in tokens[root.i + 3 : sentence.last - 1]:
        noun = tokens[t.head]
        taken = t.tag in {"VBN", "VBD"} and t.dep == "acl" and noun.i > root.i and tokens[t.i - 1].text == ","
        if not taken or not reporting().speaks(t.lemma):
            continue
        words = tokens[sentence.first : sentence.last]
        listed = any(w.head == t.i and w.dep == "conj" and w.tag == "VBD" for w in words)
        by = any(w.head == t.i and (w.dep in {"agent", "oprd"} or w.lower == "by") for w in words)
        if listed and not by:
            tokens[t.i] = replace(t, tag="VBD", dep="conj", head=root.i)


def opening_gerund(tokens: list[Token], sentence: Sentence, root: Token | None) -> None:
    """ "Stressing that time was short, A urged B to act": a gerund taken for its subject."""
    if _as_noun(tokens, sentence):
        return
    first = tokens[sentence.first]
    clause = tokens[first.head]
    opens = first.tag == "VBG" and first.dep in {"csubj", "nsubj"} and reporting().speaks(first.lemma, "that")
    if root is None or not opens or clause.head != root.i or clause.dep != "ccomp" or clause.i > root.i:
        return
    between = tokens[clause.i : root.i]
    subject = subject_of(tokens, sentence, root)
    if subject is None or subject.i < clause.i or not any(w.text == "," for w in between):
        return
    for w in tokens[first.i + 1 : clause.i]:
        if w.head == first.i and w.tag in {"NN", "NNS", "NNP", "PRP"} and w.dep == "dobj":
            tokens[w.i] = replace(w, dep="nsubj", head=clause.i)
        elif w.lower == "that" and w.i == first.i + 1:
            tokens[w.i] = replace(w, tag="IN", dep="mark", head=clause.i)
    tokens[first.i] = replace(first, dep="advcl", head=root.i)
    tokens[clause.i] = replace(clause, dep="ccomp", head=first.i)


_OPENING = {"said": "say", "added": "add", "asked": "ask", "wrote": "write", "replied": "reply"}
_QUOTES = frozenset({'"', "“", "``", "‘"})
# Words from the verb to the quotation; a name, a title and a relative clause fit.
_LEAD = 24


def opening_verb(tokens: list[Token], sentence: Sentence) -> None:
    """'Said Dora Pont, who leads them, "We go"': the verb is taken for a name or a participle."""
    first = tokens[sentence.first]
    if first.lower not in _OPENING or (first.tag == "VBD" and subject_of(tokens, sentence, first)):
        return
    lead = tokens[first.i + 1 : min(sentence.last - 1, first.i + _LEAD)]
    mark = next((t.i for t in lead if t.text in _QUOTES and tokens[t.i - 1].lower in {",", ":"}), None)
    comma = next((t.i for t in lead if t.lower in {",", ":"}), first.i)
    names = [t for t in tokens[first.i + 1 : comma] if t.tag[:2] in {"NN", "PR"}]
    if mark is None or not names or any(t.tag in _FINITE for t in tokens[first.i + 1 : comma]):
        return
    name = names[-1]
    for t in tokens[first.i + 1 : mark]:
        if t.i != name.i and not first.i < t.head < mark:
            tokens[t.i] = replace(t, head=name.i, dep=t.dep if t.dep != "ROOT" else "dep")
    for t in tokens[mark : sentence.last]:
        if t.head == t.i or t.head < mark:
            tokens[t.i] = replace(t, head=first.i, dep="punct" if not t.tag[:1].isalpha() else "ccomp")
    tokens[name.i] = replace(name, head=first.i, dep="nsubj")
    tokens[first.i] = replace(first, tag="VBD", lemma=_OPENING[first.lower], dep="ROOT", head=first.i, ent="")


def _behind_clause(tokens: list[Token], sentence: Sentence, root: Token) -> None:
    """ "He said the road was open, praised the crew and left": a second verb, taken for a clause."""
    for t in tokens[root.i + 3 : sentence.last - 1]:
        taken = t.tag == "VBD" and t.dep == "ccomp" and t.head == root.i and tokens[t.i - 1].text == ","
        if not taken or subject_of(tokens, sentence, t) is not None or not reporting().speaks(t.lemma):
            continue
        words = tokens[root.i + 1 : t.i]
        told = any(w.head == root.i and w.dep == "ccomp" and subject_of(tokens, sentence, w) for w in words)
        if told:
            tokens[t.i] = replace(t, dep="conj")


def _as_noun(tokens: list[Token], sentence: Sentence) -> bool:
    """ "Reaffirming Norland's support, A urged B to act": a gerund taken for a part of the noun behind it."""
    first = tokens[sentence.first]
    lemma = _gerunds().get(first.lower)
    comma = next((t.i for t in tokens[first.i + 2 : sentence.last] if t.text == ","), None)
    if lemma is None or comma is None or first.dep not in {"compound", "amod", "ROOT", "dep", "nmod"}:
        return False
    inside = tokens[first.i + 1 : comma]
    main = _main(tokens, sentence, comma)
    given = next((t for t in inside if t.head == t.i or not first.i < t.head < comma), None)
    if main is None or given is None or any(t.tag in _FINITE for t in inside) or given.tag[0] not in "NP":
        return False
    for t in inside:
        if not first.i < t.head < comma:
            tokens[t.i] = replace(t, head=first.i, dep="dobj" if t.i == given.i else t.dep)
    tokens[first.i] = replace(first, tag="VBG", lemma=lemma, dep="advcl", head=main.i)
    return True


def _main(tokens: Sequence[Token], sentence: Sentence, comma: int) -> Token | None:
    """The verb of speaking whose subject opens what stands behind a comma."""
    for t in tokens[comma + 1 : min(comma + 8, sentence.last)]:
        verb = tokens[t.head]
        if t.dep in SUBJECTS and verb.tag in _FINITE:
            return verb if verb.i > t.i and reporting().speaks(verb.lemma) else None
        if t.tag in _FINITE or t.text == ",":
            return None
    return None


@cache
def _gerunds() -> dict[str, str]:
    """The gerunds of verbs of speaking that take an object, with their verbs."""
    verbs = [
        v
        for v, rows in reporting().verbs.items()
        if any(r.kind == "speech" and "object" in r.frames for r in rows)
    ]
    return {(v[:-1] if v.endswith("e") and not v.endswith("ee") else v) + "ing": v for v in verbs}


def subject_of(tokens: Sequence[Token], sentence: Sentence, verb: Token) -> Token | None:
    words = tokens[sentence.first : sentence.last]
    return next((t for t in words if t.head == verb.i and t.dep in SUBJECTS), None)


def finite_modifier(tokens: list[Token], sentence: Sentence) -> None:
    """ "The two discussed trade": a verb with a subject of its own, taken for a modifier of its object."""
    for verb in tokens[sentence.first : sentence.last]:
        noun = tokens[verb.head]
        if verb.tag != "VBD" or verb.dep != "amod" or noun.i < verb.i or noun.tag[:1] != "N":
            continue
        if not any(t.head == verb.i and t.dep == "nsubj" for t in tokens[sentence.first : verb.i]):
            continue
        root = noun.head == noun.i
        tokens[verb.i] = replace(verb, head=verb.i if root else noun.head, dep=noun.dep)
        tokens[noun.i] = replace(noun, head=verb.i, dep="dobj")
        for t in tokens[sentence.first : sentence.last]:
            if t.head == noun.i and t.dep == "punct" and t.i > noun.i:
                tokens[t.i] = replace(t, head=verb.i)


def the_two(tokens: list[Token], sentence: Sentence) -> None:
    """ "The two discussed visas and haze": whatever class the parser takes the words for."""
    for verb in tokens[sentence.first + 2 : sentence.last - 1]:
        two, the = tokens[verb.i - 1], tokens[verb.i - 2]
        if verb.lemma not in _TALKING or (the.lower, two.lower) != ("the", "two"):
            continue
        noun = tokens[verb.head]
        if verb.dep == "amod" and noun.i > verb.i and noun.tag[:1] == "N":
            # A finite verb with a subject of its own; `finite_modifier` hangs its object on it.
            tokens[verb.i] = replace(verb, tag="VBD")
            tokens[two.i] = replace(two, head=verb.i, dep="nsubj")
            tokens[the.i] = replace(the, head=two.i)
            continue
        words = tokens[sentence.first : sentence.last]
        first = tokens[verb.i + 1]
        if first.head == verb.i and first.dep == "advmod" and first.tag in {"RB", "NN", "NNS"}:
            if any(t.head == verb.i and t.dep == "dobj" for t in words) or first.lower.endswith("ly"):
                continue
            tokens[first.i] = replace(first, dep="dobj", tag="NN")
            for t in words:
                if t.head == verb.i and t.i > first.i and t.dep in {"conj", "cc"} and t.tag[:1] in "NC":
                    tokens[t.i] = replace(t, head=first.i)


def of_resolve(tokens: list[Token], sentence: Sentence) -> None:
    """ "affirmed the UAE's keenness to strengthen": what it is keen to do hangs on the noun, not the verb."""
    for noun in tokens[sentence.first : max(sentence.first, sentence.last - 2)]:
        mark, verb = tokens[noun.i + 1], tokens[noun.i + 2]
        to_do = mark.tag == "TO" and verb.tag == "VB" and mark.head == verb.i
        shown = verb.dep == "xcomp" and noun.dep == "dobj" and tokens[noun.head].lemma in _SHOWING
        resolve = noun.lemma in _RESOLVE and verb.dep == "advcl"
        if to_do and (resolve or shown) and verb.head == noun.head:
            tokens[verb.i] = replace(verb, dep="acl", head=noun.i)


def looked_for(tokens: list[Token], sentence: Sentence) -> None:
    """ "look forward to meeting in Lima": a gerund, taken for a noun."""
    for token in tokens[sentence.first + 3 : sentence.last]:
        if token.lower != "meeting" or token.tag != "NN" or token.dep not in {"pobj", "pcomp"}:
            continue
        before = [t.lower for t in tokens[token.i - 2 : token.i]]
        if before == ["forward", "to"] and tokens[token.i - 3].lemma == "look":
            tokens[token.i] = replace(token, tag="VBG", dep="pcomp", lemma="meet")
