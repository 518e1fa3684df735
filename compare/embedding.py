"""Sentence embeddings from a folder on this machine: what they are, and which loader a folder takes.

Nothing is ever downloaded: a model is a folder that exists, and the libraries that could fetch one are
told that they are offline before they are loaded. The loaders themselves are `embedding_onnx` and
`embedding_transformers`.
"""

from __future__ import annotations

import importlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SETTINGS = "hensen.json"
"""Optional file in a model's folder: `{"prefix": "query: ", "pooling": "mean", "max_tokens": 512}`."""
BATCH = 32
"""Texts embedded at once."""
_OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_DATASETS_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "TOKENIZERS_PARALLELISM": "false",
}
_ONNX_FILES = ("model.onnx", "onnx/model.onnx")
"""Where the public exporters put the graph."""
Pooling = Literal["mean", "cls"]


class Embedder(Protocol):
    """Turns texts into vectors, the same texts into the same vectors."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a text, as rows: shape (len(texts), dimensions)."""
        ...


class EmbedderError(ValueError):
    """A model that cannot be used: one line saying where, what, and what to do."""

    def __init__(self, where: str, problem: str, remedy: str) -> None:
        super().__init__(f"{where}: {problem}; {remedy}")
        self.path = where
        self.problem = problem
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Settings:
    """How a model wants its texts, from `hensen.json` in its folder."""

    prefix: str = ""
    """Put before every text: models trained for search want one (docs/semantic.md)."""
    pooling: Pooling | None = None
    """How token vectors become one; None: as the model's own files say, else mean."""
    max_tokens: int = 512
    """Longer texts are cut there."""


def load_embedder(path: str | os.PathLike[str]) -> Embedder:
    """The model in the folder `path`: ONNX (`model.onnx`, `tokenizer.json`) or sentence-transformers (`modules.json`).

    Of a folder that is both, the ONNX graph is run: it needs the smaller libraries.
    Raises EmbedderError.
    """
    folder = Path(path)
    if not folder.is_dir():
        raise EmbedderError(
            str(path),
            "no such folder of a sentence-embedding model",
            "name a folder on this machine: models are never downloaded (docs/semantic.md)",
        )
    os.environ.update(_OFFLINE)
    settings = _settings(folder)
    graph = next((folder / name for name in _ONNX_FILES if (folder / name).is_file()), None)
    if graph is not None:
        from .embedding_onnx import OnnxEmbedder

        return OnnxEmbedder(folder, graph, settings)
    if (folder / "modules.json").is_file():
        from .embedding_transformers import TransformersEmbedder

        return TransformersEmbedder(folder, settings)
    raise EmbedderError(
        str(path),
        "holds neither model.onnx nor modules.json",
        "export the model to ONNX, or save it with sentence-transformers (docs/semantic.md)",
    )


def library(name: str, where: Path) -> ModuleType:
    """An optional library; imported by name, for it need not be there when types are checked."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        extra = "sentence-transformers" if name == "sentence_transformers" else "hensen[semantic]"
        raise EmbedderError(str(where), f"needs {name}, which is not installed", f"pip install '{extra}'") from error


def first_line(error: Exception) -> str:
    """What a library says, short enough for one line."""
    return " ".join(str(error).split())[:200] or type(error).__name__


def _settings(folder: Path) -> Settings:
    file = folder / SETTINGS
    if not file.is_file():
        return Settings()
    try:
        given = json.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise EmbedderError(str(file), f"cannot be read ({first_line(error)})", "give it as JSON in UTF-8") from error
    problem = _wrong(given)
    if problem:
        raise EmbedderError(str(file), problem, "it may say prefix, pooling (mean or cls), max_tokens (a number)")
    return Settings(**given)


def _wrong(given: object) -> str | None:
    """What is wrong with the settings, if anything."""
    if not isinstance(given, dict):
        return "is no JSON object"
    unknown = sorted(set(given) - {"prefix", "pooling", "max_tokens"})
    if unknown:
        return f"says {unknown[0]!r}, which means nothing here"
    if not isinstance(given.get("prefix", ""), str):
        return "prefix is no text"
    if given.get("pooling", "mean") not in ("mean", "cls"):
        return "pooling is neither mean nor cls"
    tokens = given.get("max_tokens", 1)
    if not isinstance(tokens, int) or isinstance(tokens, bool) or tokens < 1:
        return "max_tokens is no number from 1 on"
    return None
