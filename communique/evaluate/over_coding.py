"""The task `over-coding`: single sentences, some of which tell no act at all; what is coded in each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..model import Document, Record, document
from .items import Found, Item, Prediction

NO_ACT = "0"


class Task:
    """Reads each sentence as a document of its own."""

    needs: tuple[str, ...] = ("id", "text")

    def __init__(self, read: Callable[[Document], Record]) -> None:
        self._read = read

    def predict(self, item: Item) -> Prediction:
        """`{id, events}`, each event with type, CAMEO code, trigger and confidence."""
        events = [
            {
                "plover": event.plover,
                "cameo": event.cameo,
                "trigger": event.trigger.text,
                "confidence": event.confidence,
            }
            for event in self._read(document(item["text"])).events
        ]
        return {"id": item["id"], "events": events}

    def report(self, judged: Sequence[tuple[Item, Prediction]]) -> Found | None:
        """Shares of sentences with an event, by their gold label; the score is the share of right answers."""
        known = [
            (str(item["gold"]["label"]), bool(prediction["events"]))
            for item, prediction in judged
            if isinstance(item.get("gold"), dict) and "label" in item["gold"]
        ]
        if not known:
            return None
        rows = [
            _row(label, [coded for name, coded in known if name == label])
            for label in sorted(set(dict(known)))
        ]
        right = sum(coded == (label != NO_ACT) for label, coded in known) / len(known)
        return Found("\n".join((f"{'label':<10}{'items':>8}{'coded':>8}{'share':>8}", *rows)), right)


def _row(label: str, coded: Sequence[bool]) -> str:
    return f"{label:<10}{len(coded):>8}{sum(coded):>8}{sum(coded) / len(coded):>8.3f}"
