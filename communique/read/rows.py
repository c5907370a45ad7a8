"""Trees put right where the subject is a row of names: the row itself, and the tense of its verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..vocab import states
from ..vocab.reporting import reporting
from .tokens import Sentence, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# Taken for nouns behind "the States and the Union".
_WANTING = frozenset({"plan", "aim", "hope", "pledge", "promise", "need"})


def rows(tokens: list[Token], sentence: Sentence) -> None:
    """Joins states in a row, and has what two parties do in the present be a finite verb."""
    for token in tokens[sentence.first : sentence.last]:
        if token.dep == "appos" and token.tag == "NNP":
            _in_a_row(tokens, sentence, token)
        elif token.dep == "ROOT" and token.tag in {"VB", "NN", "VBP", "VBD"}:
            _in_the_present(tokens, sentence, token)
        elif token.dep == "ROOT" and token.tag == "NNS":
            _taken_for_participle(tokens, sentence, token)


def _in_a_row(tokens: list[Token], sentence: Sentence, second: Token) -> None:
    """ "Peru, Chile and Cuba signed": Chile is one of three, and no other name of Peru."""
    first = tokens[second.head]
    words = tokens[sentence.first : sentence.last]
    last = next((t for t in words if t.head == second.i and t.dep == "conj"), None)
    if last is None or first.i > second.i or not all(_is_state(words, t) for t in (first, second, last)):
        return
    tokens[second.i] = replace(second, dep="conj")


def _is_state(words: Sequence[Token], token: Token) -> bool:
    before = [t.text for t in words if t.head == token.i and t.dep == "compound" and t.i < token.i]
    return states.by_name(" ".join((*before, token.text))) is not None


def _in_the_present(tokens: list[Token], sentence: Sentence, root: Token) -> None:
    """ "The States and the Union share": a base form with a subject and no auxiliary is finite."""
    below = [t for t in tokens[sentence.first : sentence.last] if t.head == root.i and t.i != root.i]
    subject = next((t for t in below if t.dep in _SUBJECTS and t.i < root.i), None)
    if subject is None or any(t.dep in {"aux", "auxpass"} for t in below):
        return
    wanted = next((t for t in below if t.dep in {"xcomp", "acl"} and t.tag == "VB" and t.i > root.i), None)
    if root.tag == "NN" and (root.lower not in _WANTING or wanted is None):
        return
    # "We condemn", taken for a past form; "the government put" may be one.
    said = subject.lower in {"we", "i"} and root.lower == root.lemma and reporting().speaks(root.lemma)
    if root.tag == "VBD" and not said:
        return
    tokens[root.i] = replace(root, tag="VBP")
    if root.tag == "NN" and wanted is not None:
        tokens[wanted.i] = replace(wanted, dep="xcomp")
    for t in below:
        bare = t.dep == "conj" and t.tag == "VB" and t.i > root.i
        if bare and not any(w.head == t.i and w.dep == "aux" for w in tokens[root.i : t.i]):
            tokens[t.i] = replace(t, tag="VBP")


def _taken_for_participle(tokens: list[Token], sentence: Sentence, root: Token) -> None:
    """ "The members condemned in the strongest terms the attack": a participle has no object; a verb has."""
    below = [t for t in tokens[sentence.first : sentence.last] if t.head == root.i and t.i != root.i]
    verb = next((t for t in below if t.dep == "acl" and t.tag == "VBN" and reporting().speaks(t.lemma)), None)
    if verb is None or not any(t.head == verb.i and t.dep == "dobj" for t in tokens[verb.i : sentence.last]):
        return
    tokens[verb.i] = replace(verb, tag="VBD", dep="ROOT", head=verb.i)
    tokens[root.i] = replace(root, dep="nsubj", head=verb.i)
    for t in below:
        if t.i > verb.i:
            tokens[t.i] = replace(tokens[t.i], head=verb.i)


__all__ = ["rows"]
