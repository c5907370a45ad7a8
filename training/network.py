"""The encoder as a network: MiniLM's layers with heads for type, mode, status, act and contexts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, INNER, WORDS, PLACES = 384, 12, 1536, 30522, 512
# The base model's own word pieces that stand for nothing: ours mark source and target.
MARKS = {"source_start": 1, "source_end": 2, "target_start": 3, "target_end": 4}
FIRST, LAST = 101, 102
_NAMES = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "output": "attention.output.dense", "norm": "attention.output.LayerNorm",
    "widen": "intermediate.dense", "narrow": "output.dense", "last_norm": "output.LayerNorm",
}  # fmt: skip


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm, self.last_norm = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """States of (batch, places, WIDTH); `mask` is true where a piece stands."""
        batch, length, _ = x.shape
        q, k, v = (
            part(x).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        seen = functional.scaled_dot_product_attention(
            q, k, v, attn_mask=mask, dropout_p=self.drop.p if self.training else 0.0
        )
        x = self.norm(x + self.drop(self.output(seen.transpose(1, 2).reshape(batch, length, WIDTH))))
        return self.last_norm(x + self.drop(self.narrow(functional.gelu(self.widen(x)))))


class Network(nn.Module):
    """Word pieces of (batch, places) to the logits of all heads, one after the other."""

    def __init__(self, sizes: Mapping[str, int], *, layers: int = 6, dropout: float = 0.1) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(WORDS, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.norm, self.drop = nn.LayerNorm(WIDTH, 1e-12), nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.pooled = nn.Dropout(2 * dropout)
        self.heads = nn.ModuleList(nn.Linear(3 * WIDTH, size) for size in sizes.values())

    def forward(self, ids: Tensor, there: Tensor | None = None) -> Tensor:
        """`there` is 1 where a piece stands and 0 where the row is filled up; None if no row is."""
        x = self.words(ids) + self.places(torch.arange(ids.shape[1], device=ids.device)[None])
        x = self.drop(self.norm(x))
        mask = None if there is None else there[:, None, None, :].bool()
        for layer in self.layers:
            x = layer(x, mask)
        x = x.float()
        kept = torch.ones(ids.shape, device=ids.device) if there is None else there
        mean = (x * kept[..., None]).sum(1) / kept.sum(1, keepdim=True)
        marked = [
            (x * (ids == MARKS[f"{side}_start"])[..., None].float()).sum(1) for side in ("source", "target")
        ]
        pooled = self.pooled(torch.cat([mean, *marked], 1))
        return torch.cat([head(pooled) for head in self.heads], 1)


def from_base(sizes: Mapping[str, int], file: Path, *, dropout: float = 0.1) -> Network:
    """A network with the weights of the base model and new heads."""
    base = {name.removeprefix("bert."): weight for name, weight in load_file(file).items()}
    network = Network(sizes, dropout=dropout)
    state = network.state_dict()
    state["words.weight"] = base["embeddings.word_embeddings.weight"]
    # Every piece is of the first of the two kinds of sentence that BERT tells apart.
    state["places.weight"] = (
        base["embeddings.position_embeddings.weight"] + base["embeddings.token_type_embeddings.weight"][0]
    )
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = base[f"embeddings.LayerNorm.{part}"]
        for n in range(len(network.layers)):
            for ours, theirs in _NAMES.items():
                state[f"layers.{n}.{ours}.{part}"] = base[f"encoder.layer.{n}.{theirs}.{part}"]
    network.load_state_dict(state)
    return network
