"""The way in for programs: a path becomes a `Document`."""

from __future__ import annotations

import os
from typing import BinaryIO

from hensen.normalize.document import Document
from hensen.normalize.normalise import normalise
from hensen.normalize.readers import ReadOptions, read_source


def read(
    path: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    password: str | None = None,
    pages: str | None = None,
    label: str | None = None,
    date: str | None = None,
    options: ReadOptions | None = None,
    stdin: BinaryIO | None = None,
) -> Document:
    """The document at `path` (`-`: standard input) as the program understands it.

    `label` and `date` (ISO: 2019, 2019-05 …) replace what is found in the document.
    `options` says more about reading, and goes before `encoding`, `password` and `pages`.
    Raises `hensen.normalize.source.ReadError` with one line: where, what, what to do.
    """
    chosen = options or ReadOptions(encoding=encoding, password=password, pages=pages)
    return normalise(read_source(os.fspath(path), chosen, stdin=stdin), label=label, date=date)
