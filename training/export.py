"""The trained network as ONNX in eight bits: a quarter of the size and less than half of the time.

The scale of the states is taken anew for each sentence, so a runtime must judge one sentence at a time, not
filled up: then a judgement hangs on nothing but its sentence.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from network import FIRST, LAST, MARKS, Network
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process


def export(network: Network, heads: Mapping[str, Sequence[str]], *, tokenizer: Path, folder: Path) -> None:
    """Writes encoder.onnx, labels.json and tokenizer.json into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    with TemporaryDirectory() as scratch:
        plain, ready = Path(scratch) / "plain.onnx", Path(scratch) / "ready.onnx"
        torch.onnx.export(
            network,
            (torch.randint(1000, 20000, (1, 24)),),
            plain,
            input_names=["ids"],
            output_names=["logits"],
            dynamic_axes={"ids": {1: "length"}},
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(plain, ready, skip_symbolic_shape=True)
        # Seven bits of eight, so that processors without VNNI do not overflow and say something else.
        quantize_dynamic(
            ready, folder / "encoder.onnx", per_channel=True, reduce_range=True, weight_type=QuantType.QInt8
        )
    labels = {"heads": {k: list(v) for k, v in heads.items()}, "marks": MARKS, "first": FIRST, "last": LAST}
    (folder / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")
    kept = json.loads(tokenizer.read_text(encoding="utf-8"))
    kept["padding"] = kept["truncation"] = None
    (folder / "tokenizer.json").write_text(json.dumps(kept, ensure_ascii=False) + "\n", encoding="utf-8")
