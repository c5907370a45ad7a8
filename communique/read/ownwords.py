"""Which sentences of a statement or transcript are its speakers' own words, and which tell of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from .attribution import Attribution, Chars
from .reading import Reading
from .refused import inside
from .tokens import Sentence, Token

# A text that says "we" so often is in the first person.
_OFTEN = 2
# What follows these words in a headline is what the statement is on.
_SUBJECT_MATTER = frozenset(
    {"on", "about", "regarding", "concerning", "following", "after", "ahead", "marking"}
)
_HOUSES = frozenset({"office", "government", "ministry", "delegation", "department", "embassy", "mission"})
_SIGNED = (
    "authorised by ",
    "authorized by ",
    "issued by",
    "released by",
    "published by",
    "(signed)",
    "done in ",
)
# "The statement has also been posted in Khmer."
_OF_THE_TEXT = re.compile(
    r"Th(?:e|is) (?:joint )?(?:statement|declaration|message|text|post|remarks)(?: was| were| has| have| is)"
    r"(?: also)?(?: been)? (?:posted|published|signed|issued|released|followed|translated|adopted|endorsed)\b"
)
_FOLLOWING = re.compile(
    r"\b[Tt]he following\b[^.!?]{0,160}:$|\b(?:states?|said|declared?) the following[.:]$"
)


def note(text: str, sentence: Sentence) -> bool:
    """ "(Off-mike.)", "Authorised by A B": what the transcript tells of the talk, and nobody's words."""
    words = text[sentence.start : sentence.end + 2].strip(" \n.")
    if (words[:1] in {"(", "["} and words[-1:] in {")", "]"}) or words.lower().startswith(_SIGNED):
        return True
    # "X has made the following statement:"
    whole = text[sentence.start : sentence.end]
    if "following" in whole and _FOLLOWING.search(whole) is not None:
        return True
    return whole.startswith(("The ", "This ")) and _OF_THE_TEXT.match(whole) is not None


def own_house(reading: Reading, a: Attribution) -> bool:
    """ "My Office offered", "our delegation regrets": whose house it is speaks."""
    parse = reading.parse
    return any(
        parse.tokens[s].lemma in _HOUSES and poss.lower in {"my", "our"}
        for s in a.cue.sources
        for poss in parse.children_by(s, "poss")
    )


def not_theirs(reading: Reading, speakers: tuple[str, ...]) -> frozenset[int]:
    """The blocks that are not in the words of a statement's speakers.

    They are those without a quotation mark in front where half of all have one, and a last one that tells who
    the speakers are: "A B is the foreign minister of X."
    """
    blocks, text = reading.layout.read(), reading.text
    body = [n for n, block in enumerate(blocks) if block.kind == "body"]
    marked = {n for n in body if text[blocks[n].start : blocks[n].start + 1] in {"“", '"', "«"}}
    apart = set(body) - marked if 2 * len(marked) >= len(body) > 1 else set[int]()
    known = reading.who.entities
    names = tuple(f"{known[i].name} {verb} " for i in speakers if i in known for verb in ("is", "was", "has"))
    if len(body) > 1 and names and text.startswith(names, blocks[body[-1]].start):
        apart.add(body[-1])
    return frozenset(apart)


def in_first_person(reading: Reading, quoted: Sequence[Chars]) -> bool:
    """Whether a joint text says "we", more than once, of those who issue it."""
    said = (
        t
        for t in reading.parse.tokens
        if t.lower == "we" and t.dep in {"nsubj", "nsubjpass"} and not inside(t.start, quoted)
    )
    return len(tuple(islice(said, _OFTEN))) == _OFTEN


def title_speaker(reading: Reading) -> tuple[str, ...]:
    """The first person that the headline names, else its first body or state; in joint voice all of them."""
    joint = reading.document.genre == "joint-statement"
    known = reading.who.entities
    title = [t for s in reading.parse.sentences[:5] if reading.in_title(s) for t in reading.parse.words(s)]
    matter = next((n for n, t in enumerate(title) if t.lower in _SUBJECT_MATTER), len(title))
    for kinds in ({"person"}, {"state", "body", "organisation", "role", "group"}):
        ids = [i for t in title[:matter] for i in reading.who.by_token.get(t.i, ())]
        named = tuple(dict.fromkeys(i for i in ids if i in known and known[i].kind in kinds))
        if named:
            return named if joint else named[:1]
    return ()


def is_main(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is the main verb, or what a main verb says that somebody is: "is deeply concerned"."""
    return tokens[at].dep == "ROOT" or (tokens[at].dep == "acomp" and tokens[tokens[at].head].dep == "ROOT")
