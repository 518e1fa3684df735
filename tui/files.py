"""Files written whole or not at all."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path


def temporary(path: Path) -> Path:
    """Where a file is written before it takes its name: beside it, always the same, hidden."""
    return path.with_name(f".{path.name}.tmp")


def replace_file(path: Path, data: bytes) -> None:
    """Put `data` in place of the file: at every moment the old one or the new one is there.

    A symbolic link is replaced, not written through. Raises OSError, and then the old file stands
    and nothing is left behind.
    """
    beside = temporary(path)
    try:
        beside.unlink(missing_ok=True)
        with beside.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    with _folder(path.parent) as folder:
        if folder is not None:
            os.fsync(folder)


@contextlib.contextmanager
def _folder(path: Path) -> Iterator[int | None]:
    """The folder itself, to be forced to disk after a rename; None where that is not possible (Windows)."""
    if not hasattr(os, "O_DIRECTORY"):
        yield None
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)
