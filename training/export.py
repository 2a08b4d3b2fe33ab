"""Write the trained model as the files the run time reads: `python training/export.py --model .work/model.pt`."""

import argparse
import hashlib
import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "src")]

from examples import ENTITY_TAGS, ROLES
from network import HIDDEN, Reader, Sizes

WEIGHTS = HERE.parent / "src" / "crossread" / "parse" / "weights"


class Inference(nn.Module):
    """One unpadded sequence; the word table in int8 with one scale a row."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader
        table = reader.words.weight.detach()
        self.scale = nn.Parameter(table.abs().amax(1, keepdim=True).clamp_min(1e-6) / 127, requires_grad=False)
        self.register_buffer("table", (table / self.scale).round().to(torch.int8))

    def forward(self, ids: Tensor, shapes: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        """Scores of each word, without a batch dimension."""
        r = self.reader
        x = functional.embedding(ids, self.table).float() * functional.embedding(ids, self.scale)
        x = r.norm(x + r.shapes(shapes) + r.places(torch.arange(ids.shape[0])))[None]
        layers = []
        for layer in r.layers:
            x = layer(x, None)
            layers.append(x)
        syntax, sense = r.syntax(layers)[0], r.sense(layers)[0]
        syntax = (syntax[first] + syntax[last]) * 0.5
        sense = (sense[first] + sense[last]) * 0.5
        tops = torch.cat([r.root[None], syntax], 0)
        top = r.arc_head(tops)
        arcs = (r.arc_dep(syntax) @ r.arc) @ top.transpose(0, 1) + (top @ r.arc_bias)[None]
        return (r.upos(syntax), r.xpos(syntax), r.start(syntax)[:, 0], arcs, r.rel_dep(syntax), r.rel_head(tops),
                r.entity(sense), r.role(sense))  # fmt: skip


OUTPUTS = ["upos", "xpos", "start", "arcs", "rel_dep", "rel_head", "entity", "role"]


def export(model: Inference, path: Path) -> None:
    """Write the model in 32-bit floats."""
    ids = torch.tensor([101, 1996, 3345, 2001, 102])
    words = torch.tensor([1, 2, 3])
    inputs = (ids, torch.zeros_like(ids), words, words)
    torch.onnx.export(
        model, inputs, str(path), input_names=["ids", "shapes", "first", "last"], output_names=OUTPUTS,
        opset_version=17, dynamo=False, do_constant_folding=True,
        dynamic_axes={"ids": {0: "p"}, "shapes": {0: "p"}, "first": {0: "w"}, "last": {0: "w"}},
    )  # fmt: skip


def quantise(source: Path, target: Path, reduce_range: bool) -> None:
    """The encoder's matrices to int8, one scale a column; the small heads stay as they are."""
    graph = onnx.load(str(source)).graph
    fixed = {i.name for i in graph.initializer}
    nodes = [n.name for n in graph.node if n.op_type == "MatMul" and "/layers." in n.name and n.input[1] in fixed]
    assert len(nodes) == 36, nodes
    quantize_dynamic(source, target, op_types_to_quantize=["MatMul"], nodes_to_quantize=nodes, per_channel=True,
                     reduce_range=reduce_range, weight_type=QuantType.QInt8)  # fmt: skip


def main() -> None:
    """Export, quantise and seal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=HERE / ".work" / "model.pt")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--full-range", action="store_true", help="8-bit weights; saturates on processors without VNNI")
    parser.add_argument("--float", action="store_true", help="write 32-bit floats, to measure what int8 costs")
    args = parser.parse_args()
    stored = torch.load(args.model)
    reader = Reader(Sizes(**stored["sizes"]))
    reader.load_state_dict(stored["state"])
    reader.eval()
    args.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        full = Path(folder) / "model.onnx"
        export(Inference(reader).eval(), full)
        target = args.out / "model.int8.onnx"
        target.write_bytes(full.read_bytes()) if args.float else quantise(full, target, not args.full_range)
    np.save(args.out / "relations.npy", reader.rel.detach().numpy().astype(np.float16))
    labels = stored["labels"] | {"entities": list(ENTITY_TAGS), "roles": list(ROLES)}
    (args.out / "labels.json").write_text(json.dumps(labels, indent=0) + "\n", encoding="utf-8")
    seal(args.out)
    print({p.name: p.stat().st_size for p in sorted(args.out.iterdir())}, HIDDEN)


def seal(folder: Path) -> None:
    """Write SHA256SUMS over the files the run time reads."""
    names = ("labels.json", "model.int8.onnx", "relations.npy", "vocab.txt")
    sums = (f"{hashlib.sha256((folder / n).read_bytes()).hexdigest()}  {n}\n" for n in names)
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="ascii")


if __name__ == "__main__":
    main()
