"""Sentence embeddings from an ONNX graph and its tokenizer, run by onnxruntime on the CPU."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .embedding import BATCH, EmbedderError, Pooling, Settings, first_line, library

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_INPUTS = ("input_ids", "attention_mask", "token_type_ids")
"""What can be given to a graph; anything else would be a guess."""
_OUTPUTS = ("sentence_embedding", "token_embeddings", "last_hidden_state")
"""What exporters call the useful output, best first; pooler_output is trained for another task."""


class OnnxEmbedder:
    """A graph from token numbers to vectors: one a text (taken as it is), or one a token (pooled here)."""

    def __init__(self, folder: Path, graph: Path, settings: Settings) -> None:
        """Raises EmbedderError."""
        self._folder = folder
        self._prefix = settings.prefix
        self._tokenizer, self._padding = _tokenizer(folder, graph, settings.max_tokens)
        self._session = _session(graph)
        self._inputs = [one.name for one in self._session.get_inputs()]
        unknown = sorted(set(self._inputs) - set(_INPUTS))
        if unknown or "input_ids" not in self._inputs:
            problem = f"wants {unknown[0]}" if unknown else "takes no input_ids"
            raise EmbedderError(str(graph), problem, "export the model for feature extraction (docs/semantic.md)")
        self._output = _output([one.name for one in self._session.get_outputs()])
        self._pooling: Pooling = settings.pooling or _declared_pooling(folder)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a text. Texts of like length go together, for padding costs time."""
        import numpy as np

        encoded = [self._tokenizer.encode(self._prefix + text) for text in texts]
        order = sorted(range(len(texts)), key=lambda index: (len(encoded[index].ids), index))
        found: list[tuple[int, NDArray[np.float32]]] = []
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            found.extend(zip(chosen, self._run([encoded[index] for index in chosen]), strict=True))
        found.sort(key=lambda item: item[0])
        return np.stack([vector for _, vector in found]) if found else np.zeros((0, 0), dtype=np.float32)

    def _run(self, encoded: Sequence[Any]) -> NDArray[np.float32]:
        import numpy as np

        width = max(1, max(len(one.ids) for one in encoded))
        ids = np.full((len(encoded), width), self._padding, dtype=np.int64)
        mask = np.zeros((len(encoded), width), dtype=np.int64)
        types = np.zeros((len(encoded), width), dtype=np.int64)
        for row, one in enumerate(encoded):
            ids[row, : len(one.ids)] = one.ids
            mask[row, : len(one.ids)] = 1
            types[row, : len(one.type_ids)] = one.type_ids
        values = dict(zip(_INPUTS, (ids, mask, types), strict=True))
        try:
            (output,) = self._session.run([self._output], {name: values[name] for name in self._inputs})
        except Exception as error:  # onnxruntime's own exceptions have no common base
            raise EmbedderError(
                str(self._folder),
                f"the model cannot be run ({first_line(error)})",
                "check the export, lower max_tokens",
            ) from error
        return self._pool(np.asarray(output, dtype=np.float32), mask)

    def _pool(self, output: NDArray[np.float32], mask: NDArray[np.int64]) -> NDArray[np.float32]:
        if output.ndim == 2:
            return unit(output)
        if output.ndim != 3:
            raise EmbedderError(
                str(self._folder), f"gives {output.ndim} dimensions", "it has to give a vector a text or a token"
            )
        if self._pooling == "cls":
            return unit(output[:, 0])
        weights = mask[:, :, None].astype(output.dtype)
        return unit((output * weights).sum(axis=1) / weights.sum(axis=1).clip(min=1))


def unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """The vectors at length 1; a vector of nothing stays nothing."""
    import numpy as np

    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled: NDArray[np.float32] = (vectors / np.where(lengths > 0, lengths, 1)).astype(np.float32)
    return scaled


def _session(graph: Path) -> Any:
    runtime = library("onnxruntime", graph)
    # Windows wheels report usage to their maker unless told not to; elsewhere this does nothing.
    getattr(runtime, "disable_telemetry_events", lambda: None)()
    options = runtime.SessionOptions()
    options.use_deterministic_compute = True
    options.log_severity_level = 4  # errors come as exceptions too: stderr belongs to the command
    try:
        return runtime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own exceptions have no common base
        raise EmbedderError(
            str(graph), f"is no ONNX graph that can be loaded ({first_line(error)})", "export the model again"
        ) from error


def _tokenizer(folder: Path, graph: Path, max_tokens: int) -> tuple[Any, int]:
    """The tokenizer, cutting long texts and padding none, and the number that fills short rows."""
    file = next((one for one in (folder / "tokenizer.json", graph.parent / "tokenizer.json") if one.is_file()), None)
    if file is None:
        raise EmbedderError(str(folder), "holds no tokenizer.json", "export the tokenizer with the model")
    tokenizers = library("tokenizers", folder)
    try:
        tokenizer = tokenizers.Tokenizer.from_file(str(file))
        padding = int((tokenizer.padding or {}).get("pad_id", 0))
        tokenizer.no_padding()
        tokenizer.enable_truncation(max_tokens)
    except Exception as error:  # the library raises plain Exception
        raise EmbedderError(
            str(file), f"cannot be loaded ({first_line(error)})", "export the tokenizer again"
        ) from error
    return tokenizer, padding


def _output(names: Sequence[str]) -> str:
    return next((name for name in _OUTPUTS if name in names), names[0])


def _declared_pooling(folder: Path) -> Pooling:
    """What the sentence-transformers files beside the graph say, else mean."""
    try:
        declared = json.loads((folder / "1_Pooling" / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return "mean"
    return "cls" if isinstance(declared, dict) and declared.get("pooling_mode_cls_token") is True else "mean"
