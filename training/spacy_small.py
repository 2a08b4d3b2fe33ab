"""Train a small spaCy pipeline on the open treebanks: `python training/spacy_small.py --out FOLDER`; then
`crossread --parser spacy:FOLDER ...` reads with it. Same data, same seed, same pipeline.

It stands behind the same seam as the bundled reader, weighs about 8 MB and is faster and less accurate.
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed
from spacy.vocab import Vocab

import treebank
from treebank import GENRES, Paragraph

HERE = Path(__file__).resolve().parent
WIDTH = 96
TAGGERS = ("senter", "tagger", "morphologizer")
TOK2VEC = {
    "@architectures": "spacy.HashEmbedCNN.v2",
    "width": WIDTH,
    "depth": 4,
    "embed_size": 2000,
    "window_size": 1,
    "maxout_pieces": 3,
    "subword_features": True,
    "pretrained_vectors": None,
}


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared" / "data" / "treebanks")
    parser.add_argument("--out", type=Path, default=HERE / ".work" / "spacy_small")
    parser.add_argument("--genres", nargs="*", default=list(GENRES), choices=GENRES, help="GUM genres to train on")
    parser.add_argument("--no-ewt", action="store_true", help="train on GUM alone")
    parser.add_argument("--steps", type=int, default=6000)
    parser.add_argument("--words", type=int, default=1200, help="words a step")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def blank() -> Language:
    """An untrained pipeline: sentence starts, XPOS, UPOS and UD v2 trees over one shared embedding."""
    nlp = spacy.blank("en")
    nlp.meta.update(name="crossread_small", version="1.0.0", license="CC BY-SA 4.0")
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "*"}
    nlp.add_pipe("tok2vec", config={"model": TOK2VEC})
    for name in TAGGERS:
        model = {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False, "tok2vec": listener}
        nlp.add_pipe(name, config={"model": model})
    architecture = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "parser",
        "extra_state_tokens": False,
    }
    sizes = {"hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "nO": None}
    nlp.add_pipe("parser", config={"model": {**architecture, **sizes, "tok2vec": listener}})
    return nlp


def gold(vocab: Vocab, paragraph: Paragraph) -> Doc:
    """A paragraph as the treebank has it."""
    words = [word for sentence in paragraph.sentences for word in sentence.words]
    bases = [base for base, sentence in _bases(paragraph) for _ in sentence.words]
    following = [*(word.start for word in words[1:]), len(paragraph.text)]
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[after > word.end for word, after in zip(words, following, strict=True)],
        tags=[word.xpos for word in words],
        pos=[word.upos for word in words],
        heads=[
            base + word.head if word.head >= 0 else i for i, (base, word) in enumerate(zip(bases, words, strict=True))
        ],
        deps=["ROOT" if word.head < 0 else word.deprel for word in words],
        sent_starts=[base == i for i, base in enumerate(bases)],
    )


def _bases(paragraph: Paragraph) -> Iterator[tuple[int, treebank.Sentence]]:
    base = 0
    for sentence in paragraph.sentences:
        yield base, sentence
        base += len(sentence.words)


def examples(vocab: Vocab, paragraphs: list[Paragraph]) -> list[Example]:
    """Untouched words beside the gold ones."""
    docs = [gold(vocab, paragraph) for paragraph in paragraphs if paragraph.sentences]
    return [
        Example(Doc(vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc]), doc) for doc in docs
    ]


def batches(data: list[Example], words: int, seed: int) -> Iterator[list[Example]]:
    """Shuffled batches of about so many words, without end."""
    rng = random.Random(seed)
    while True:
        rng.shuffle(data)
        batch: list[Example] = []
        for example in data:
            batch.append(example)
            if sum(len(e) for e in batch) >= words:
                yield batch
                batch = []


def train(train_set: list[Paragraph], *, steps: int, words: int, seed: int) -> Language:
    """A pipeline trained for so many steps."""
    fix_random_seed(seed)
    nlp = blank()
    data = examples(nlp.vocab, train_set)
    optimizer = nlp.initialize(lambda: data)
    for step, batch in zip(range(1, steps + 1), batches(data, words, seed), strict=False):
        losses = nlp.update(batch, sgd=optimizer, drop=0.1)
        if step % 250 == 0:
            print(step, {name: round(loss) for name, loss in losses.items()}, flush=True)
    with nlp.use_params(optimizer.averages):
        return nlp.from_bytes(nlp.to_bytes())


def main() -> None:
    """Trains, measures on the development documents with their own words, and writes the folder."""
    args = arguments()
    train_set = treebank.read_gum(args.data / "gum", "train", tuple(args.genres))
    if not args.no_ewt:
        train_set += treebank.read(args.data / "ewt" / "train.conllu")
    nlp = train(train_set, steps=args.steps, words=args.words, seed=args.seed)
    dev = examples(nlp.vocab, treebank.read_gum(args.data / "gum", "dev", tuple(args.genres)))
    scores = nlp.evaluate(dev)
    print({name: round(scores[name], 4) for name in ("tag_acc", "pos_acc", "dep_uas", "dep_las", "sents_f")})
    nlp.to_disk(args.out)


if __name__ == "__main__":
    main()
