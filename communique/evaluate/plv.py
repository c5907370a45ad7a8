"""The task `plv`: which of 15 PLOVER types a sentence tells of a marked pair (Hu and others, ACL 2024).

The set files some acts by the conversion of CAMEO codes of 2021 and by CAMEO's roots, where our codebook
decides otherwise; the classes of the encoder keep them apart. An act is known to be there: none is no answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..read.coder import NONE
from ..read.encoder import Encoder, Judgement, Pair, encoder
from .classes import Classes
from .items import Found, Item, Prediction
from .marked import unmarked

# Classes that the set files elsewhere: CONCEDE and RETREAT were one, a verdict is CAMEO 116 (ACCUSE), an
# embargo 163 (COERCE), a blockade or occupation of root 19 (ASSAULT).
ROOTS = {
    "CONCEDE": "YIELD", "RETREAT": "YIELD", "SANCTION:impose": "COERCE", "SANCTION:convict": "ACCUSE",
    "COERCE:blockade": "ASSAULT", "COERCE:occupy": "ASSAULT",
}  # fmt: skip
QUADS = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), "1"),
    **dict.fromkeys(("COOPERATE", "AID", "YIELD"), "2"),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), "3"),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), "4"),
}


class Task:
    """Predicts the root of each item by the encoder alone."""

    needs: tuple[str, ...] = ("id", "text", "marked")

    def __init__(self) -> None:
        self._encoder = encoder()

    def predict(self, item: Item) -> Prediction:
        """`{id, root}`."""
        return {"id": item["id"], "root": root(judge(self._encoder, item))}

    def report(self, judged: Sequence[tuple[Item, Prediction]]) -> Found | None:
        """On the items that have a gold root; macro-F1 over roots is the score. None if none has."""
        known = [
            (str(item["gold"]["root"]), str(prediction["root"]))
            for item, prediction in judged
            if isinstance(item.get("gold"), dict) and "root" in item["gold"]
        ]
        if not known:
            return None
        roots = Classes(tuple(a for a, _ in known), tuple(b for _, b in known))
        return Found(text(roots), roots.macro_f1)


def judge(encoder: Encoder, item: Item) -> Judgement:
    """What the encoder makes of an item; a mark that is missing is looked for by its words."""
    marked = unmarked(item["marked"])
    source = marked.source or _found(marked.text, item.get("source"))
    target = marked.target or _found(marked.text, item.get("target"))
    if source and target and source[0] < target[1] and target[0] < source[1]:
        target = None
    return encoder.judge(marked.text, source, target)


def root(judgement: Judgement) -> str:
    """The likeliest root, the shares of its classes added up; never none."""
    shares: dict[str, float] = dict.fromkeys(QUADS, 0.0)
    for name, share in judgement.heads["type"].items():
        if name != NONE:
            shares[ROOTS.get(name, name.partition(":")[0])] += share
    return max(shares, key=lambda name: shares[name])


def _found(text: str, words: object) -> Pair | None:
    start = text.find(words) if isinstance(words, str) and words else -1
    return None if start < 0 else (start, start + len(str(words)))


def text(roots: Classes) -> str:
    """Macro-F1 of roots, quads, and cooperation against conflict; then each root and what it is taken for."""
    quads = Classes(*(tuple(QUADS.get(r, r) for r in side) for side in (roots.gold, roots.predicted)))
    sides = Classes(*(tuple(_side(q) for q in side) for side in (quads.gold, quads.predicted)))
    lines = [
        f"{name:<22}macro F1 {found.macro_f1:.4f}, accuracy {found.accuracy:.4f}"
        for name, found in (("15 roots", roots), ("4 quads", quads), ("cooperation, conflict", sides))
    ]
    mixed = [f"{a} taken for {b}: {n}" for (a, b), n in roots.confusions()[:20]]
    return "\n".join((*lines, roots.to_text(), *mixed))


def _side(quad: str) -> str:
    return "cooperation" if quad in {"1", "2"} else "conflict"
