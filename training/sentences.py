"""The training sentences: read, split and turned into what the encoder's heads are to answer."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

HERE = Path(__file__).parent
MARK = re.compile(r"(</?[st]>)")
MARKS = {"<s>": "source_start", "</s>": "source_end", "<t>": "target_start", "</t>": "target_end"}
NONE = "NONE"
# Types of acts, some in classes: the older sets file these classes under other types than our codebook does.
TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "SANCTION:impose", "SANCTION:convict", "MOBILIZE", "COERCE",
    "COERCE:blockade", "COERCE:occupy", "ASSAULT", NONE,
)  # fmt: skip
_BY_CAMEO = {
    "163": "SANCTION:impose", "116": "SANCTION:convict", "191": "COERCE:blockade", "192": "COERCE:occupy",
}  # fmt: skip
# What may be meant where a sentence has no CAMEO code, by its type and mode.
_OPEN = {
    ("SANCTION", None): ("SANCTION:impose",),
    ("SANCTION", "convict"): ("SANCTION:convict",),
    ("COERCE", None): ("COERCE", "COERCE:blockade", "COERCE:occupy"),
    ("COERCE", "restrict"): ("COERCE", "COERCE:blockade"),
    ("COERCE", "seize"): ("COERCE", "COERCE:occupy"),
}
# The first sentences have types only, and CONCEDE and RETREAT as one.
_FIRST = {
    "YIELD": ("CONCEDE", "RETREAT"),
    "SANCTION": ("SANCTION", "SANCTION:impose", "SANCTION:convict"),
    "COERCE": ("COERCE", "COERCE:blockade", "COERCE:occupy"),
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A marked sentence; `types` holds the classes that are right, the rest is None where nobody said."""

    text: str
    types: tuple[str, ...]
    mode: str | None
    status: str | None
    act: str | None
    contexts: tuple[str, ...] | None

    @property
    def parts(self) -> Iterator[str]:
        """The text in pieces, marks by their names."""
        return (MARKS.get(part, part) for part in MARK.split(self.text) if part.strip())


def load(folder: Path = HERE) -> list[Sentence]:
    """All sentences, file by file in the order of their names."""
    rows = (
        json.loads(line) for file in sorted(folder.glob("*.jsonl")) for line in file.open(encoding="utf-8")
    )
    return [_sentence(row) for row in rows]


def _sentence(row: dict[str, object]) -> Sentence:
    label, mode, cameo = str(row["label"]), row.get("mode"), row.get("cameo")
    first = "mode" not in row
    if first:
        types = _FIRST.get(label, (label,))
    elif cameo is not None:
        types = (_BY_CAMEO.get(str(cameo), label),)
    else:
        types = _OPEN.get((label, None if mode is None else str(mode)), (label,))
    contexts = row.get("contexts")
    return Sentence(
        text=str(row["text"]),
        types=types,
        mode=None if first or label == NONE else str(mode or NONE),
        status=None if first or label == NONE else str(row["status"]),
        act=None if first else str(row["act"] or NONE),
        contexts=tuple(contexts) if isinstance(contexts, list) else None,
    )


# Acts that go one way: with source and target exchanged the sentence tells nothing of the two.
_ONE_WAY = frozenset(
    {"ASSAULT", "COERCE", "COERCE:blockade", "COERCE:occupy", "SANCTION", "SANCTION:impose"}
    | {"SANCTION:convict", "ACCUSE", "AID", "MOBILIZE", "THREATEN"}
)
_OTHER = {"<s>": "<t>", "</s>": "</t>", "<t>": "<s>", "</t>": "</s>"}


def one_way(sentences: list[Sentence]) -> frozenset[str]:
    """The texts of one-way acts whose words are marked only once: no other line tells of the reverse."""
    bare = Counter(MARK.sub("", sentence.text) for sentence in sentences)
    return frozenset(
        s.text for s in sentences if set(s.types) <= _ONE_WAY and bare[MARK.sub("", s.text)] == 1
    )


def exchanged(sentence: Sentence) -> Sentence:
    """The sentence with source and target exchanged: no act goes that way."""
    return replace(
        sentence,
        text=MARK.sub(lambda mark: _OTHER[mark[0]], sentence.text),
        types=(NONE,),
        mode=None,
        status=None,
        act=None,
        contexts=None,
    )


def held_out(sentence: Sentence, *, one_in: int = 12) -> bool:
    """Whether a sentence is kept from training to choose by: the same ones each time, twins together."""
    bare = MARK.sub("", sentence.text)
    return int.from_bytes(hashlib.sha256(bare.encode()).digest()[:4], "big") % one_in == 0
