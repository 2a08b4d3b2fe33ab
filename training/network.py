"""The reader model in PyTorch: a BERT encoder of six layers with word-shape input and one head a task."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

HIDDEN, LAYERS, HEADS, INNER = 384, 6, 12, 1536
ARC, REL = 384, 128


class Dropout(nn.Module):
    """Dropout whose masks are slices of one stored random mask: drawing fresh ones takes a seventh of a step."""

    _kept: ClassVar[dict[float, Tensor]] = {}

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """Drop, in training."""
        if not self.training or self.rate == 0:
            return x
        if self.rate not in self._kept:
            drawn = torch.rand(1 << 23) >= self.rate
            self._kept[self.rate] = (drawn.float() / (1 - self.rate)).bfloat16()
        kept = self._kept[self.rate]
        at = int(torch.randint(kept.numel() - x.numel(), ()))
        return x * kept[at : at + x.numel()].view(x.shape).to(x.dtype)


class Layer(nn.Module):
    """Self-attention and feed-forward, each with its residual."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(HIDDEN, HIDDEN) for _ in range(3))
        self.out, self.norm1 = nn.Linear(HIDDEN, HIDDEN), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up, self.down = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm2, self.drop = nn.LayerNorm(HIDDEN, eps=1e-12), Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """`mask` is False at padding."""
        shape = (x.shape[0], x.shape[1], HEADS, HIDDEN // HEADS)
        q, k, v = (f(x).view(shape).transpose(1, 2) for f in (self.query, self.key, self.value))
        scores = q @ k.transpose(2, 3) * (HIDDEN // HEADS) ** -0.5
        if mask is not None:
            scores = scores.masked_fill(~mask, -1e4)
        mixed = scores.softmax(-1).to(v.dtype) @ v
        x = self.norm1(x + self.drop(self.out(mixed.transpose(1, 2).reshape(x.shape))))
        return self.norm2(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Mix(nn.Module):
    """A learned weighting of the layers."""

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.linspace(-2, 1, LAYERS))

    def forward(self, layers: list[Tensor]) -> Tensor:
        """The weighted sum."""
        weights = self.weight.softmax(0)
        return sum(w * x for w, x in zip(weights, layers, strict=True))  # type: ignore[return-value]


def perceptron(size: int, dropout: float) -> nn.Sequential:
    """One hidden layer as the heads use it."""
    return nn.Sequential(nn.Linear(HIDDEN, size), nn.LeakyReLU(0.1), Dropout(dropout))


@dataclass
class Sizes:
    """How many labels each head has."""

    shapes: int
    upos: int
    xpos: int
    relations: int
    entities: int
    roles: int


class Reader(nn.Module):
    """Pieces in; per word: tags, sentence start, arcs (column 0 is the root), relation vectors, entities, roles."""

    def __init__(self, sizes: Sizes, dropout: float = 0.1, head_dropout: float = 0.33) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(30522, HIDDEN), nn.Embedding(512, HIDDEN)
        self.shapes = nn.Embedding(sizes.shapes, HIDDEN)
        nn.init.zeros_(self.shapes.weight)
        self.norm, self.drop = nn.LayerNorm(HIDDEN, eps=1e-12), Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.syntax, self.sense = Mix(), Mix()
        self.word_drop = Dropout(0.2)
        self.upos, self.xpos = nn.Linear(HIDDEN, sizes.upos), nn.Linear(HIDDEN, sizes.xpos)
        self.start = nn.Linear(HIDDEN, 1)
        self.arc_dep, self.arc_head = perceptron(ARC, head_dropout), perceptron(ARC, head_dropout)
        self.rel_dep, self.rel_head = perceptron(REL, head_dropout), perceptron(REL, head_dropout)
        self.root = nn.Parameter(torch.randn(HIDDEN) * 0.02)
        self.arc = nn.Parameter(torch.zeros(ARC, ARC))
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.rel = nn.Parameter(torch.zeros(sizes.relations, REL + 1, REL + 1))
        self.entity = nn.Sequential(perceptron(HIDDEN, 0.2), nn.Linear(HIDDEN, sizes.entities))
        self.role = nn.Sequential(perceptron(HIDDEN, 0.2), nn.Linear(HIDDEN, sizes.roles))

    def encode(self, ids: Tensor, shapes: Tensor, mask: Tensor | None) -> list[Tensor]:
        """All six layers' states."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.drop(self.norm(self.words(ids) + self.shapes(shapes) + self.places(places)[None]))
        layers = []
        for layer in self.layers:
            x = layer(x, mask)
            layers.append(x)
        return layers

    def forward(
        self, ids: Tensor, shapes: Tensor, first: Tensor, last: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, ...]:
        """`first` and `last` are the places of each word's outer pieces."""
        layers = self.encode(ids, shapes, mask)

        def pooled(x: Tensor) -> Tensor:
            f = first[..., None].expand(-1, -1, HIDDEN)
            g = last[..., None].expand(-1, -1, HIDDEN)
            return (x.gather(1, f) + x.gather(1, g)) * 0.5

        x, y = self.word_drop(pooled(self.syntax(layers))), self.word_drop(pooled(self.sense(layers)))
        roots = self.root[None, None].expand(x.shape[0], 1, HIDDEN).to(x.dtype)
        tops = torch.cat([roots, x], 1)
        dep, top = self.arc_dep(x), self.arc_head(tops)
        arcs = (dep @ self.arc) @ top.transpose(1, 2) + (top @ self.arc_bias)[:, None]
        return (self.upos(x), self.xpos(x), self.start(x)[..., 0], arcs, self.rel_dep(x), self.rel_head(tops),
                self.entity(y), self.role(y))  # fmt: skip

    def relate(self, dep: Tensor, head: Tensor) -> Tensor:
        """Relation scores of dependents [N, REL] under heads [N, REL]."""
        ones = dep.new_ones(dep.shape[0], 1)
        left, right = torch.cat([dep, ones], 1), torch.cat([head, ones], 1)
        carried = torch.einsum("nd,rde->nre", left, self.rel.to(dep.dtype))
        return torch.einsum("nre,ne->nr", carried, right)


def load_encoder(reader: Reader, path: Path) -> None:
    """Fill the encoder with the published weights."""
    stored = load_file(path)
    stored = {k.removeprefix("bert."): v for k, v in stored.items()}
    names = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
             "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
             "down": "output.dense", "norm2": "output.LayerNorm"}  # fmt: skip
    kind = stored["embeddings.token_type_embeddings.weight"][0]
    state = {"words.weight": stored["embeddings.word_embeddings.weight"],
             "places.weight": stored["embeddings.position_embeddings.weight"] + kind,
             "norm.weight": stored["embeddings.LayerNorm.weight"],
             "norm.bias": stored["embeddings.LayerNorm.bias"]}  # fmt: skip
    for number in range(LAYERS):
        for ours, theirs in names.items():
            for part in ("weight", "bias"):
                state[f"layers.{number}.{ours}.{part}"] = stored[f"encoder.layer.{number}.{theirs}.{part}"]
    missing = reader.load_state_dict(state, strict=False)
    assert not missing.unexpected_keys
