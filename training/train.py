"""Train the reader model: `python training/train.py`; see README.md."""

import argparse
import hashlib
import json
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "src")]

import treebank
import weak
from crossread.parse import shape
from crossread.parse.wordpiece import WordPiece
from examples import ENTITY_TAGS, IGNORED, ROLE_TAGS, Example, Labels, Variation, build, windows
from network import Reader, Sizes, load_encoder

ENCODER = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""sha256 of the model.safetensors that sentence-transformers published as all-MiniLM-L6-v2."""

LOSSES = ("arc", "relation", "upos", "xpos", "start", "entity", "role")
COOL = 0.5
"""Learning rate at the start of the second phase against the first."""

LAST = 0.65
"""Share of the last round in the average of the last two."""

WEIGHTS = {"arc": 1.0, "relation": 1.0, "upos": 0.5, "xpos": 0.5, "start": 0.5, "entity": 0.7, "role": 0.5}


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared" / "data" / "treebanks")
    parser.add_argument("--encoder", type=Path, required=True, help="model.safetensors of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, default=HERE / ".work" / "model.pt")
    parser.add_argument("--epochs", type=int, default=3, help="epochs of the first phase")
    parser.add_argument("--planned", type=int, default=6, help="epochs after which its learning rate would be zero")
    parser.add_argument("--cool", type=int, default=1, help="epochs of the second phase, down to zero")
    parser.add_argument("--rounds", type=int, default=2, help="how often the second phase is run")
    parser.add_argument("--resume", type=Path, help="a state to start the second phase from")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pieces", type=int, default=1200, help="word pieces a step")
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--head-rate", type=float, default=1.2e-3)
    parser.add_argument("--decay", type=float, default=0.9, help="learning rate of a layer against the one above")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--no-weak", action="store_true", help="no attribution marks read off the trees of EWT")
    parser.add_argument("--pud", action="store_true", help="train on PUD as well")
    return parser.parse_args()


class Data:
    """All windows of a run."""

    def __init__(self, root: Path, pieces: WordPiece, pud: bool, weakly: bool) -> None:
        self.pieces = pieces
        self.attributed: set[int] = set()
        """Sentences (by identity) whose attribution marks were read off their trees."""
        gum, ewt = treebank.read_gum(root / "gum", "train"), treebank.read(root / "ewt" / "train.conllu")
        self.train = [(p, True) for p in gum] + [(p, False) for p in ewt]
        if pud:
            self.train += [(p, False) for p in treebank.read(root / "pud" / "test.conllu")]
        if weakly:
            self.attributed = {id(s) for p, gum in self.train if not gum for s in p.sentences if weak.mark(s)}
        self.dev = {"gum": [(p, True) for p in treebank.read_gum(root / "gum", "dev")],
                    "ewt": [(p, False) for p in treebank.read(root / "ewt" / "dev.conllu")]}  # fmt: skip
        self.labels = Labels.collect([s for p, _ in self.train for s in p.sentences])
        self.sizes = Sizes(
            shape.COUNT, len(self.labels.upos), len(self.labels.xpos), len(self.labels.relations), len(ENTITY_TAGS),
            len(ROLE_TAGS),
        )  # fmt: skip
        self.index = {k: {v: i for i, v in enumerate(names)} for k, names in asdict(self.labels).items()}

    def build(self, paragraphs: list[tuple[treebank.Paragraph, bool]], rng: random.Random | None) -> list[Example]:
        """Windows of the paragraphs; varied if there is an `rng`."""
        examples = []
        for paragraph, annotated in paragraphs:
            for run, text in windows([paragraph], rng or random.Random(0), 0.6 if rng else 1.0):
                variation = Variation(rng) if rng else None
                pairs = [(s, annotated, annotated or id(s) in self.attributed) for s in run]
                e = build(pairs, text, self.pieces, self.index, variation)
                if len(e.ids) <= 510:
                    examples.append(e)
        return examples


def batches(examples: list[Example], size: int, rng: random.Random | None) -> Iterator[dict[str, Tensor]]:
    """Windows of like length together."""
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].ids) + (rng.random() * 6 if rng else 0))
    groups: list[list[Example]] = [[]]
    for i in order:
        longest = max(len(e.ids) for e in [*groups[-1], examples[i]])
        if groups[-1] and longest * (len(groups[-1]) + 1) > size:
            groups.append([])
        groups[-1].append(examples[i])
    if rng:
        rng.shuffle(groups)
    for group in groups:
        yield collate(group)


def padded(rows: list[list[int]], value: int) -> Tensor:
    """Rows filled up to the longest."""
    width = max(map(len, rows))
    return torch.tensor([r + [value] * (width - len(r)) for r in rows])


def collate(group: list[Example]) -> dict[str, Tensor]:
    """Windows as tensors."""
    batch = {"ids": padded([e.ids for e in group], 0), "shapes": padded([e.shapes for e in group], shape.EDGE),
             "first": padded([e.first for e in group], 0), "last": padded([e.last for e in group], 0)}  # fmt: skip
    for name in ("upos", "xpos", "starts", "heads", "relations", "entities"):
        batch[name] = padded([getattr(e, name) for e in group], IGNORED)
    batch["roles"] = torch.stack([padded([[r[k] for r in e.roles] for e in group], IGNORED) for k in range(3)], 2)
    batch["mask"] = (padded([[1] * len(e.ids) for e in group], 0) == 1)[:, None, None]
    width = batch["heads"].shape[1]
    lengths = torch.tensor([len(e.heads) for e in group])
    batch["real"] = torch.arange(width + 1)[None] <= lengths[:, None]
    return batch


def losses(model: Reader, batch: dict[str, Tensor]) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
    """Loss and best guesses of every head."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        out = model(batch["ids"], batch["shapes"], batch["first"], batch["last"], batch["mask"])
    upos, xpos, start, arcs, dep, head, entity, role = (o.float() for o in out)
    arcs = arcs.masked_fill(~batch["real"][:, None], -1e4)
    heads = batch["heads"]
    known = heads != IGNORED
    rows, columns = known.nonzero(as_tuple=True)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        relation = model.relate(dep[rows, columns], head[rows, heads[known]]).float()
    n = known.sum()

    def entropy(scores: Tensor, gold: Tensor) -> Tensor:
        return (
            functional.cross_entropy(scores.flatten(0, -2), gold.flatten(), ignore_index=IGNORED, reduction="sum") / n
        )

    wanted = {
        "arc": entropy(arcs, heads),
        "relation": functional.cross_entropy(relation, batch["relations"][known], ignore_index=IGNORED),
        "upos": entropy(upos, batch["upos"]), "xpos": entropy(xpos, batch["xpos"]),
        "start": functional.binary_cross_entropy_with_logits(start[known], batch["starts"][known].float()),
        "entity": entropy(entity, batch["entities"]), "role": entropy(role.unflatten(-1, (3, 3)), batch["roles"]),
    }  # fmt: skip
    seen = {"heads": arcs.argmax(-1), "relations": relation.argmax(-1), "upos": upos.argmax(-1),
            "xpos": xpos.argmax(-1), "entities": entity.argmax(-1), "roles": role.unflatten(-1, (3, 3)).argmax(-1),
            "known": known}  # fmt: skip
    return wanted, seen


@torch.no_grad()
def assess(model: Reader, examples: list[Example]) -> dict[str, float]:
    """Scores on gold words and sentences, heads by argmax."""
    model.eval()
    totals: dict[str, float] = {}
    for batch in batches(examples, 4000, None):
        _, seen = losses(model, batch)
        known = seen["known"]
        right = seen["heads"][known] == batch["heads"][known]
        add = {"n": int(known.sum()), "uas": int(right.sum()),
               "las": int((right & (seen["relations"] == batch["relations"][known])).sum()),
               "upos": int((seen["upos"] == batch["upos"])[known].sum()),
               "xpos": int((seen["xpos"] == batch["xpos"])[known].sum())}  # fmt: skip
        for name, gold in (("entity", batch["entities"]), ("role", batch["roles"])):
            guess = seen["entities" if name == "entity" else "roles"]
            valid = gold != IGNORED
            add |= {f"{name}_tp": int(((guess == gold) & (gold > 0) & valid).sum()),
                    f"{name}_pg": int(((guess > 0) & valid).sum() + ((gold > 0) & valid).sum())}  # fmt: skip
        for key, value in add.items():
            totals[key] = totals.get(key, 0) + value
    model.train()
    n = totals["n"]
    scores = {k: 100 * totals[k] / n for k in ("uas", "las", "upos", "xpos")}
    for name in ("entity", "role"):
        if totals[f"{name}_pg"]:
            scores[name] = 200 * totals[f"{name}_tp"] / totals[f"{name}_pg"]
    return scores


def optimizer(model: Reader, args: argparse.Namespace, scale: float) -> torch.optim.Optimizer:
    """Adam with a rate for each layer."""
    groups = []
    for name, parameter in model.named_parameters():
        rate = args.head_rate
        if name.startswith("layers."):
            rate = args.rate * args.decay ** (5 - int(name.split(".")[1]))
        elif name.startswith(("words.", "places", "norm.")):
            rate = args.rate * args.decay**6
        groups.append({"params": [parameter], "lr": rate * scale, "weight_decay": 0.01 if parameter.dim() > 1 else 0.0})
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)


def train(args: argparse.Namespace) -> None:
    """One run from the seed to the best epoch."""
    if hashlib.sha256(args.encoder.read_bytes()).hexdigest() != ENCODER:
        raise SystemExit(f"{args.encoder} is not all-MiniLM-L6-v2: its sha256 is not {ENCODER}")
    pieces = WordPiece.load(HERE.parent / "src" / "crossread" / "parse" / "weights" / "vocab.txt")
    data = Data(args.data, pieces, args.pud, not args.no_weak)
    model = Reader(data.sizes)
    load_encoder(model, args.encoder)
    dev = {name: data.build(paragraphs, None) for name, paragraphs in data.dev.items()}
    per_epoch = sum(1 for _ in batches(data.build(data.train, random.Random(0)), args.pieces, None))
    print(f"{len(data.labels.relations)} relations, {per_epoch} steps an epoch", flush=True)
    if args.resume:
        model.load_state_dict(torch.load(args.resume)["state"])
    else:
        run(model, data, dev, args, Phase(args.epochs, args.planned * per_epoch, 1.0, args.seed))
    ends = []
    for number in range(args.rounds):
        run(model, data, dev, args, Phase(args.cool, args.cool * per_epoch, COOL, args.seed + 1 + number))
        ends.append({name: value.clone() for name, value in model.state_dict().items()})
    if len(ends) > 1:
        before, last = ends[-2:]
        model.load_state_dict({name: LAST * last[name] + (1 - LAST) * before[name] for name in last})
        save(model, data, {name: assess(model, examples) for name, examples in dev.items()}, args)


@dataclass
class Phase:
    """Epochs with one schedule: a rise, then linear decay that would reach zero after `steps`."""

    epochs: int
    steps: int
    scale: float
    seed: int


def run(model: Reader, data: Data, dev: dict[str, list[Example]], args: argparse.Namespace, phase: Phase) -> None:
    """One phase; the state is written after every epoch."""
    torch.manual_seed(phase.seed)
    rng = random.Random(phase.seed)
    adam = optimizer(model, args, phase.scale)
    warm = max(1, phase.steps // 15)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda step: min(1.0, (step + 1) / warm) * max(0.01, 1 - step / phase.steps)
    )
    began = time.monotonic()
    for epoch in range(phase.epochs):
        sums = dict.fromkeys(LOSSES, 0.0)
        for step, batch in enumerate(batches(data.build(data.train, rng), args.pieces, rng)):
            wanted, _ = losses(model, batch)
            loss = sum(WEIGHTS[k] * v for k, v in wanted.items())
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for g in adam.param_groups for p in g["params"]], 2.0)
            adam.step()
            schedule.step()
            adam.zero_grad(set_to_none=True)
            for key, value in wanted.items():
                sums[key] += float(value.detach())
            if step % 50 == 0:
                print(
                    f"  {epoch + 1}.{step} {time.monotonic() - began:.0f}s loss {float(loss.detach()):.3f}", flush=True
                )
        scores = {name: assess(model, examples) for name, examples in dev.items()}
        print(epoch + 1, f"{time.monotonic() - began:.0f}s", {k: round(v / (step + 1), 3) for k, v in sums.items()})
        for name, values in scores.items():
            print("   ", name, {k: round(v, 2) for k, v in values.items()}, flush=True)
        save(model, data, scores, args)


def save(model: Reader, data: Data, scores: dict[str, dict[str, float]], args: argparse.Namespace) -> None:
    """Write state, labels and scores."""
    args.out.parent.mkdir(parents=True, exist_ok=True)
    state = {"state": model.state_dict(), "sizes": asdict(data.sizes), "labels": asdict(data.labels), "scores": scores}
    torch.save(state, args.out)
    settings = {k: str(v) for k, v in vars(args).items()}
    args.out.with_suffix(".json").write_text(json.dumps({"scores": scores, "settings": settings}, indent=1))


if __name__ == "__main__":
    chosen = arguments()
    torch.set_num_threads(chosen.threads)
    train(chosen)
