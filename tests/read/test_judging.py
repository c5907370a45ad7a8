"""How sure events are: what is asked of the encoder, what makes an event surer, what is left out."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from communique import Reader, document
from communique.model import Event
from communique.read import judging
from communique.read.encoder import Encoder, Judgement

TEXT = (
    "Soldiers of Chad arrested forty students in Moundou on Monday. Peru's Foreign Minister Ana Duarte met "
    "Chile's Foreign Minister Luis Paz in Lima and condemned the arrest of the students.\n"
)


def events(reader: Reader) -> dict[str, Event]:
    return {e.plover: e for e in reader.read(document(TEXT, published="2025-06-03")).events}


def test_confidence_is_a_share(reader: Reader) -> None:
    found = events(reader)
    assert {"COERCE", "CONSULT", "ACCUSE"} <= found.keys()
    assert all(judging.THRESHOLD <= e.confidence <= 1 for e in found.values())


def test_deeds_are_judged_and_contacts_and_acts_of_speech_are_not(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    judge = Encoder.judge

    def listening(self: Encoder, sentence: str, source: object, target: object) -> Judgement:
        asked.append(sentence)
        return judge(self, sentence, source, target)  # type: ignore[arg-type]

    monkeypatch.setattr(Encoder, "judge", listening)
    events(reader)
    assert any("arrested forty" in sentence for sentence in asked)
    assert len(asked) == len(set(asked))


def test_a_known_source_and_target_make_an_event_surer() -> None:
    bare = dict.fromkeys(judging._weights(), 0.0) | {"bias": 1.0, "rule": 0.75}
    assert judging.confidence(bare) < judging.confidence(bare | {"source": 1.0, "target": 1.0})


def test_the_encoders_agreement_makes_an_event_surer() -> None:
    judged = dict.fromkeys(judging._weights(), 0.0) | {"bias": 1.0, "rule": 0.75, "judged": 1.0}
    assert judging.confidence(judged | {"type": -3.0}) < judging.confidence(judged | {"type": 3.0})


def test_below_the_threshold_nothing_is_coded(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsure(found: Mapping[str, float]) -> float:
        return 0.05 if not found["contact"] else 0.9

    monkeypatch.setattr(judging, "confidence", unsure)
    assert set(events(reader)) == {"CONSULT"}
