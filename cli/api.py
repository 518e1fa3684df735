"""The way in for programs: a path becomes a `Document`, documents a `Timeline`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from hensen import kept
from hensen.normalize.document import Document
from hensen.normalize.readers import File, ReadOptions, open_file, read_file

if TYPE_CHECKING:
    from hensen.compare.timeline import Timeline


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
    file = open_file(os.fspath(path), chosen, stdin=stdin)
    document = kept.load(file, chosen, date)
    if document is None:
        document = _understood(file, chosen, date)
        kept.store(document, file, chosen, date)
    return replace(document, label=label) if label else document


def _understood(file: File, options: ReadOptions, date: str | None) -> Document:
    from hensen.normalize.normalise import normalise  # 80 ms that a document kept from before need not pay

    return normalise(read_file(file, options), date=date)


def track(theme: str, documents: Sequence[Document], *, terms: Sequence[str] = ()) -> Timeline:
    """The theme through documents, in the order given; its name is its first term.

    Which statement continues which is found by comparing neighbours, and over gaps.
    """
    from hensen.compare import compare
    from hensen.compare.links import link_series
    from hensen.compare.terms import ThemeQuery
    from hensen.compare.timeline import track as track_queries
    from hensen.normalize.canonical import canonicalise

    canonical = tuple(dict.fromkeys(canonicalise(term).text for term in (theme, *terms)))
    links = link_series(documents, compare, lambda _done, _total: None)
    return track_queries(documents, [ThemeQuery(theme, canonical)], links)
