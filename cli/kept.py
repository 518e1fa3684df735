"""Documents as they were understood before, so that a slow file is read and taken apart only once.

They lie in the readers' cache, under the same rules: by content, options and the program's version; nothing behind a
password. A document also depends on the date it was given and on its file's name, which may hold its title or date.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import PurePath

from hensen.normalize.document import Document
from hensen.normalize.readers import File, ReadOptions, cache


def load(file: File, options: ReadOptions, date: str | None) -> Document | None:
    """The document made of these bytes before, under this file's path; None if there is none that can be used."""
    if not _is_kept(file, options):
        return None
    kept = cache.load(_key(file, options, date), Document)
    return replace(kept, path=file.path) if kept is not None else None


def store(document: Document, file: File, options: ReadOptions, date: str | None) -> None:
    """Keep what was made of a slow file; a cache that cannot be written is no trouble."""
    if _is_kept(file, options) and cache.lasting(document.warnings):
        cache.store(_key(file, options, date), replace(document, path=""))


def _is_kept(file: File, options: ReadOptions) -> bool:
    return file.slow and cache.allowed(options)


def _key(file: File, options: ReadOptions, date: str | None) -> str:
    sha256 = hashlib.sha256(file.data).hexdigest()
    return cache.key(sha256, options, "document", PurePath(file.path).name, date)
