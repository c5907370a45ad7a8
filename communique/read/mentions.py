"""The noun phrases and pronouns of a parse that may stand for somebody or something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ..gazetteer import cities
from ..vocab import states
from ..vocab.contacts import contacts
from ..vocab.given_names import sex_of
from ..vocab.names import keys
from ..vocab.offices import offices
from ..vocab.reporting import reporting
from .features import feature
from .nominals import STYLES, bare_capital, definite, extent, state_forms, state_of
from .runs import before_office, called, capitals, decoy, locative, namelike, particles, same_type, text_of
from .surface import BodyPhrase, Surface
from .titles import Phrase
from .tokens import Parse, Token

Sort = Literal[
    "person", "title", "nominal", "group", "pronoun", "state", "adjective",
    "body", "organisation", "place", "thing",
]  # fmt: skip

_PRONOUNS = frozenset(
    {
        *("he", "him", "his", "himself", "she", "her", "hers", "herself"),
        *("they", "them", "their", "theirs", "themselves", "it", "its", "itself"),
        *("i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "both", "who", "whom", "whose"),
    }
)
_NOT_HEADS = frozenset({"compound", "amod", "nmod", "npadvmod", "advmod", "nummod", "quantmod"})
_PLACE_TYPES = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class Chunk:
    """A phrase headed by token `token`; `start` to `end` are its words, `name` its name or its head noun."""

    token: int
    start: int
    end: int
    sort: Sort
    name: str
    state: str | None = None
    phrase: Phrase | None = None
    body: BodyPhrase | None = None
    definite: bool = False
    plural: bool = False


def find(text: str, parse: Parse, surface: Surface) -> tuple[Chunk, ...]:
    """All chunks of the document `text` in order; a token heads at most one."""
    people = {p.start: p for p in surface.people}
    finder = _Finder(text, parse, people, {b.start: b for b in surface.bodies}, frozenset())
    known = frozenset(key for chunk in finder.chunks() if chunk.sort == "person" for key in _telling(chunk))
    return tuple(replace(finder, known=known).chunks())


def _telling(chunk: Chunk) -> tuple[str, ...]:
    """The words of a name that may stand for the person alone: the last, and the first of a full name."""
    words = keys(chunk.name)
    if len(words) < 2 and chunk.phrase is None:
        return ()
    return tuple(w for w in {words[0], words[-1]} if len(w) > 2) if words else ()


@dataclass(frozen=True, slots=True)
class _Finder:
    text: str
    parse: Parse
    people: dict[int, Phrase]
    bodies: dict[int, BodyPhrase]
    known: frozenset[str]

    def chunks(self) -> Iterator[Chunk]:
        tokens = self.parse.tokens
        i = 0
        while i < len(tokens):
            chunk, after = self._at(tokens, i)
            if chunk is not None:
                yield chunk
            i = after

    def _at(self, tokens: Sequence[Token], i: int) -> tuple[Chunk | None, int]:
        t = tokens[i]
        if t.start == t.end:
            return Chunk(i, t.start, t.end, "pronoun", t.lower, plural=True), i + 1
        if t.start in self.people:
            return self._person(t, self.people[t.start])
        if t.start in self.bodies:
            return self._body(t, self.bodies[t.start])
        if t.lower == "both" and t.dep in {"det", "predet", "preconj"}:
            return None, i + 1
        if t.lower in _PRONOUNS and t.tag not in {"NNP", "NN"} and t.text != "US":
            return Chunk(i, t.start, t.end, "pronoun", t.lower, plural=t.lower in _PLURAL), i + 1
        if t.lower in {"the", "a", "an"}:
            return None, i + 1
        if t.text in STYLES and t.dep in {"nsubj", "dobj", "pobj"}:
            return Chunk(i, t.start, t.end, "title", STYLES[t.text], definite=True), i + 1
        if t.text[:1].isupper():
            if (
                t.lower in offices().address
                and i > 0
                and tokens[i - 1].lower in {"his", "her", "their", "your"}
            ):
                return Chunk(i, tokens[i - 1].start, t.end, "title", t.lower, definite=True), i + 1
            found = (
                self._ground(tokens, i)
                or self._again(tokens, i)
                or self._state(tokens, i)
                or self._entity(tokens, i)
            )
            if found is not None:
                return found
        if t.tag in {"NNP", "NNPS"} and t.dep == "pobj" and self._site(t):
            first = i
            while first > 0 and tokens[first - 1].head == i and tokens[first - 1].tag in {"NNP", "NNPS"}:
                first -= 1
            name = text_of(tokens, first, i - first + 1)
            return Chunk(i, tokens[first].start, t.end, "place", name, definite=True), i + 1
        if t.tag in {"NN", "NNS"} or (t.tag in {"NNP", "NNPS"} and t.dep not in _NOT_HEADS):
            return self._noun(t), i + 1
        return None, i + 1

    def _person(self, t: Token, phrase: Phrase) -> tuple[Chunk, int]:
        after = t.i + 1
        while after < len(self.parse.tokens) and self.parse.tokens[after].start < phrase.end:
            after += 1
        head = after - 1
        for j in range(t.i, after):
            if self.parse.tokens[j].start <= phrase.head[0] < self.parse.tokens[j].end:
                head = j
        while head + 2 < after and self.parse.tokens[head + 1].text == "-":
            # "Vice-President": the word that the rest of the sentence hangs on is the last.
            head += 2
        token = self.parse.tokens[head]
        if phrase.name is not None:
            text = phrase.text
            return Chunk(
                head, phrase.start, phrase.end, "person", text, phrase.state, phrase, definite=True
            ), after
        start, end = extent(self.parse, token)
        word = phrase.titles[-1].text
        whole = (min(start, phrase.start), max(end, phrase.end))
        known = definite(self.parse, token) or bare_capital(self.parse, token)
        chunk = Chunk(
            head, *whole, "title", word.lower(), phrase.state, phrase, definite=known, plural=phrase.plural
        )
        return chunk, after

    def _body(self, t: Token, body: BodyPhrase) -> tuple[Chunk, int]:
        after = t.i + 1
        while after < len(self.parse.tokens) and self.parse.tokens[after].start < body.end:
            after += 1
        sort: Sort = "organisation" if body.sort in {"igo", "armed", "agency", "party", "ngo"} else "body"
        return Chunk(
            after - 1, body.start, body.end, sort, body.name, body.state, None, body, definite=True
        ), after

    def _state(self, tokens: Sequence[Token], i: int) -> tuple[Chunk, int] | None:
        text, best = "", None
        for n in range(min(6, len(tokens) - i)):
            t = tokens[i + n]
            text += (" " if n and t.start > tokens[i + n - 1].end else "") + t.text
            known = state_forms().get(text)
            if known:
                best = (n + 1, *known)
        if best is None or decoy(tokens, i, best[0]):
            return None
        n, code, kind = best
        head = tokens[i + n - 1]
        if self._inside_name(tokens, i, n):
            return None
        start, end = tokens[i].start, head.end
        if kind == "adjective" and (head.dep in _NOT_HEADS or head.tag == "JJ"):
            return Chunk(head.i, start, end, "adjective", states.states()[code].name, code), i + n
        if kind == "people" or (kind == "adjective" and head.tag in {"NNPS", "NNS"}):
            return Chunk(head.i, start, end, "group", text_of(tokens, i, n), code, plural=True), i + n
        if kind == "capital":
            return Chunk(head.i, start, end, "place", text_of(tokens, i, n), code), i + n
        return Chunk(head.i, start, end, "state", states.states()[code].name, code, definite=True), i + n

    def _inside_name(self, tokens: Sequence[Token], i: int, n: int) -> bool:
        """ "Jordan Bardella", "Chad Smith": part of a personal name by the entity model's word."""
        run = same_type(tokens, i, "PERSON")
        return run > n and tokens[i].text in states.doubtful()

    def _ground(self, tokens: Sequence[Token], i: int) -> tuple[Chunk, int] | None:
        n = feature(tokens, i)
        if not n or any(t.start in self.people or t.start in self.bodies for t in tokens[i : i + n]):
            return None
        head = tokens[i + n - 1]
        name = text_of(tokens, i, n)
        return Chunk(head.i, tokens[i].start, head.end, "place", name, definite=True), i + n

    def _again(self, tokens: Sequence[Token], i: int) -> tuple[Chunk, int] | None:
        """A name that is given in full elsewhere, whatever the entity model says of it here."""
        n = 1
        while (
            i + n < len(tokens)
            and n < 8
            and tokens[i + n].sentence == tokens[i].sentence
            and self._joined(tokens, i + n)
        ):
            n += 1
        while n > 1 and (tokens[i + n - 1].text == "-" or tokens[i + n - 1].start in self.people):
            n -= 1
        words = keys(text_of(tokens, i, n))
        if (
            n == 1
            and i + 2 < len(tokens)
            and tokens[i + 1].lower in {"al", "el"}
            and tokens[i + 2].text == "-"
        ):
            return None
        if not words or words[-1] not in self.known or len(words) > 5:
            return None
        if n == 1 and (
            tokens[i].tag[:1] not in {"N", "J", "F", "V"} or tokens[i].lower in offices().never_names
        ):
            return None
        if len(words) > 1 and not all(w in self.known or tokens[i].ent == "PERSON" for w in words[:-1]):
            return None
        if not all(namelike(t) for t in tokens[i : i + n]):
            return None
        head = tokens[i + n - 1]
        name = text_of(tokens, i, n)
        return Chunk(head.i, tokens[i].start, head.end, "person", name, definite=True), i + n

    def _joined(self, tokens: Sequence[Token], j: int) -> bool:
        """Whether token `j` goes on with the name before it by a hyphen or as a further capital."""
        t, before = tokens[j], tokens[j - 1]
        if t.text == "-" or before.text == "-":
            return t.start == before.end
        if t.ent == before.ent == "PERSON" and particles(tokens, j):
            return True
        return t.text[:1].isupper() and t.tag in {"NNP", "NNPS"} and before.tag in {"NNP", "NNPS"}

    def _entity(self, tokens: Sequence[Token], i: int) -> tuple[Chunk | None, int] | None:
        t = tokens[i]
        if not t.ent and t.tag not in {"NNP", "NNPS"}:
            return None
        if t.ent == "PERSON":
            return self._untitled(tokens, i)
        if t.ent in {"ORG", "PRODUCT", "GPE"} and self._apposed(tokens, i, t.ent):
            return self._untitled(tokens, i, t.ent)
        if t.ent in {"ORG", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"} | _PLACE_TYPES:
            return self._proper(tokens, i, t.ent)
        n = capitals(tokens, i)
        name = text_of(tokens, i, n)
        if cities.is_place(name) and tokens[i + n - 1].dep not in {"compound"}:
            return Chunk(i + n - 1, t.start, tokens[i + n - 1].end, "place", name), i + n
        return None

    def _apposed(self, tokens: Sequence[Token], i: int, ent: str) -> bool:
        """ "Bolivia's ombudswoman, Rosario Tintaya,": two or three capitals beside a noun of a person."""
        n = same_type(tokens, i, ent)
        if not 2 <= n <= 3 or i == 0 or i + n >= len(tokens):
            return False
        head, noun = tokens[i + n - 1], tokens[tokens[i + n - 1].head]
        person = noun.lemma in offices().persons or noun.lemma.endswith(("woman", "man"))
        apart = tokens[i - 1].text == "," and tokens[i + n].text in {",", ".", ";"}
        return head.dep == "appos" and noun.tag == "NN" and person and apart

    def _untitled(
        self, tokens: Sequence[Token], i: int, ent: str = "PERSON"
    ) -> tuple[Chunk | None, int] | None:
        n = self._name_run(tokens, i, ent)
        if n == 0:
            return None
        words = tokens[i : i + n]
        name, head, start = text_of(tokens, i, n), words[-1], words[0].start
        if i + n < len(tokens) and before_office(head, self.people.get(tokens[i + n].start)):
            # "Harbour Party President A B": the body that the office is of.
            return Chunk(head.i, start, head.end, "organisation", name, definite=True), i + n
        if head.lower in offices().thing_heads or words[0].lower in offices().thing_heads:
            return Chunk(head.i, start, head.end, "thing", name, definite=True), i + n
        after = tokens[head.i + 1] if head.i + 1 < len(tokens) else None
        if i > 0 and (tokens[i - 1].lower in offices().craft or called(tokens, i)):
            return Chunk(head.i, start, head.end, "thing", name, definite=True), i + n
        if after is not None and after.text in offices().bands:
            named = Chunk(after.i, start, after.end, "group", f"{name} {after.text}", definite=True)
            return named, i + n + 1
        if after is not None and after.lower in offices().grounds:
            return Chunk(head.i, start, head.end, "place", name, definite=True), i + n
        if locative(self.parse, head) or (cities.is_place(name) and (n == 1 or not sex_of(words[0].text))):
            return Chunk(head.i, start, head.end, "place", name), i + n
        if n == 1 and head.dep in _NOT_HEADS:
            return None
        if n == 1 and not self._acts(head):
            return Chunk(head.i, start, head.end, "thing", name, definite=True), i + n
        return Chunk(head.i, start, head.end, "person", name, None, None, definite=True), i + n

    def _name_run(self, tokens: Sequence[Token], i: int, ent: str) -> int:
        """How many tokens from `i` are a name by the entity model's word; 0 if none."""
        n = same_type(tokens, i, ent)
        while (
            i + n < len(tokens)
            and tokens[i + n - 1].text == "-"
            and tokens[i + n].start == tokens[i + n - 1].end
        ):
            n += 1
        while i + n + 1 < len(tokens) and (further := particles(tokens, i + n)):
            n += further
        while (
            n > 1
            and tokens[i + n - 2].text != "-"
            and (not namelike(tokens[i + n - 1]) or self._headline_verb(tokens[i + n - 1]))
        ):
            n -= 1
        words = tokens[i : i + n]
        if not all(namelike(w) or w.text == "-" for w in words) and not (
            n > 2 and any(w.text == "-" for w in words)
        ):
            return 0
        return n if words[0].tag in {"NNP", "NNPS", "NN", "JJ", "FW"} else 0

    def _headline_verb(self, t: Token) -> bool:
        return t.tag.startswith("V") or (t.lower.endswith("s") and t.lower[:-1] in contacts().verbs)

    def _acts(self, t: Token) -> bool:
        """Whether a name of one word behaves as a person: it says something, or somebody meets it."""
        verb = self.parse.tokens[t.head]
        if t.dep == "nsubj" and verb.tag.startswith("V"):
            return reporting().speaks(verb.lemma) or verb.lemma in contacts().verbs
        return t.dep == "pobj" and verb.lower == "with" and sex_of(t.text) != ""

    def _proper(self, tokens: Sequence[Token], i: int, ent: str) -> tuple[Chunk, int] | None:
        n = same_type(tokens, i, ent)
        within = next((j for j in range(1, n) if tokens[i + j].lower in {"in", "at", "on"}), n)
        n = min(n, within) if ent == "ORG" else n
        while n > 1 and tokens[i + n - 1].lower in {"'s", "’s", ",", "."}:
            n -= 1
        head, name = tokens[i + n - 1], text_of(tokens, i, n)
        if not any(w.text[:1].isupper() for w in tokens[i : i + n]):
            return None
        sort: Sort = "place" if ent in _PLACE_TYPES else "organisation"
        if head.lower in offices().thing_heads or ent in {"PRODUCT", "WORK_OF_ART", "EVENT", "LAW"}:
            sort = "thing"
        elif cities.is_place(name):
            sort = "place"
        elif ent == "NORP":
            sort = "group"
        if head.tag not in {"NNP", "NNPS", "NN", "NNS", "JJ"}:
            return None
        if sort in {"organisation", "thing"} and self._site(head):
            sort = "place"
        if sort == "place" and "-" in name and head.dep in _NOT_HEADS:
            return None
        return Chunk(head.i, tokens[i].start, head.end, sort, name, definite=True), i + n

    def _site(self, head: Token) -> bool:
        """A proper name that a preposition of place governs and that is no body: "at the Temple Trees"."""
        if not locative(self.parse, head) or head.ent in {"DATE", "TIME"}:
            return False
        if head.lower in offices().body_heads:
            return False
        if head.lower in offices().never_names and head.lower not in contacts().sites:
            return False
        if head.lower in contacts().sites:
            return True
        preposition = self.parse.tokens[head.head].lower
        return preposition in {"in", "near", "outside", "around"} and head.lower not in offices().thing_heads

    def _noun(self, t: Token) -> Chunk | None:
        if t.ent in {"DATE", "TIME"} or (t.dep in _NOT_HEADS and t.lower not in offices().persons):
            return None
        if not t.text.isalpha() and (t.text[:1] in "'’" or t.lower in {"n't", "n’t"}):
            return None  # "isn’t": the end of a contraction, taken for a noun
        start, end = extent(self.parse, t)
        table = offices()
        lemma = t.lemma if t.tag in {"NNS"} or t.lemma in table.persons else t.lower
        sort: Sort = "thing"
        plural = t.tag in {"NNS", "NNPS"}
        if lemma in table.persons and not plural:
            sort = "nominal"
        elif t.lower in table.groups or lemma in table.persons:
            sort = "group"
        elif t.lower in table.state_bodies or (t.lower in table.body_heads and t.tag == "NN"):
            sort = "body"
        return Chunk(
            t.i,
            start,
            end,
            sort,
            lemma,
            state_of(self.parse, t),
            definite=definite(self.parse, t),
            plural=plural or sort == "group",
        )


_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves", "we", "us", "our", "ours", "both"})
