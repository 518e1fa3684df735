"""Sentence embeddings from a folder saved by sentence-transformers, run by that library on the CPU."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .embedding import BATCH, EmbedderError, Settings, first_line, library

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class TransformersEmbedder:
    """A sentence-transformers model; its own files say how token vectors are pooled."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        """Raises EmbedderError."""
        self._folder = folder
        self._prefix = settings.prefix
        sentence_transformers = library("sentence_transformers", folder)
        try:
            # No code that comes with a model is run, and what is missing in the folder is not fetched.
            self._model = sentence_transformers.SentenceTransformer(
                str(folder), device="cpu", local_files_only=True, trust_remote_code=False
            )
        except Exception as error:  # whatever torch, transformers and safetensors raise
            raise EmbedderError(
                str(folder), f"cannot be loaded ({first_line(error)})", "check that the folder is complete"
            ) from error
        self._model.max_seq_length = min(settings.max_tokens, self._model.max_seq_length or settings.max_tokens)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One unit vector a text."""
        import numpy as np

        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        found = self._model.encode(
            [self._prefix + text for text in texts],
            prompt="",  # a default prompt of the model would come before ours
            batch_size=BATCH,
            normalize_embeddings=True,
            convert_to_numpy=True,
            show_progress_bar=False,
        )
        return np.asarray(found, dtype=np.float32)
