"""Plain formulas of contacts, held as data: the share that gives a contact of the two, of its kind."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from communique import Reader, document
from communique.model import Engagement, Record

FILE = Path(__file__).parent / "formulas" / "contacts.tsv"
A, B = "Foreign Minister Phenyo Butale of Botswana", "Serbian Foreign Minister Zoran Milutinović"
NAMES = {"A": "Phenyo Butale", "B": "Zoran Milutinović"}
HOST = "Serbia"
# Kinds that one formula may be read as.
ALIKE = {"meeting": {"meeting", "talks", "ceremony"}, "talks": {"talks", "meeting"}}
FLOOR = 0.95


@cache
def _reader() -> Reader:
    return Reader()


def _fits(record: Record, contact: Engagement, kind: str, capacities: tuple[str, str]) -> bool:
    names = {entity.id: entity.name for entity in record.entities}
    parties = {names[p.entity]: p.capacity for p in contact.participants}
    others = (NAMES["A"], HOST if kind == "visit" else NAMES["B"])
    if contact.kind not in ALIKE.get(kind, {kind}) or not parties.keys() >= set(others):
        return False
    return all(c in {"-", parties[name]} for name, c in zip(others, capacities, strict=True))


def test_the_share_of_contacts_read_does_not_fall() -> None:
    rows = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines() if line[:2] != "##"]
    lost = []
    for sentence, wanted in rows:
        kind, *capacities = wanted.split()
        text = sentence.replace("$A", A).replace("$B", B)
        record = _reader().read(document(text, published="2025-11-20"))
        if not any(_fits(record, c, kind, (capacities[0], capacities[1])) for c in record.engagements):
            lost.append(sentence)
    assert len(lost) <= (1 - FLOOR) * len(rows), lost
