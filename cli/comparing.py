"""From two paths to a comparison, with remarks on stderr on the way."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

from hensen.compare import Comparison, compare
from hensen.errors import Trouble
from hensen.normalize.document import Document
from hensen.normalize.readers import ReadOptions
from hensen.reading import read_document
from hensen.remarks import remark, remark_on
from hensen.report.doubts import reversed_dates
from hensen.spoken import spoken
from hensen.wording import say

NOTHING = Document(
    label="",
    path="",
    date=None,
    media_type="application/x-empty",
    pages=None,
    sha256=hashlib.sha256(b"").hexdigest(),
    status="complete",
    warnings=(),
    sections=(),
    statements=(),
)


def compared(
    old: str,
    new: str,
    options: ReadOptions,
    *,
    review: str | None = None,
    semantic: str | None = None,
    quiet: bool = False,
) -> Comparison:
    """The comparison of two files, as judged in `review` (a file) if one is named.

    `semantic` is the folder of a sentence-embedding model that may relate statements.

    Raises ReadError, Trouble, OSError.
    """
    if old == new == "-":
        raise Trouble("-", "only one document can come from standard input", "name a file for the other")
    before, after = _read(old, options), _read(new, options)
    if not quiet:
        remark_on(before)
        remark_on(after)
    comparison = _compared(before, after, semantic)
    wrong_way_round = reversed_dates(comparison, spoken())
    if wrong_way_round and not quiet:
        remark(say("warning", spoken(), path=new, warning=wrong_way_round))
    return comparison if review is None else _reviewed(comparison, review, quiet=quiet)


def _compared(before: Document, after: Document, semantic: str | None) -> Comparison:
    if semantic is None:
        return compare(before, after)
    from hensen.compare.comparison import CompareOptions
    from hensen.compare.embedding import EmbedderError

    try:
        return compare(before, after, CompareOptions(semantic=Path(semantic)))
    except EmbedderError as error:
        raise Trouble(error.path, error.problem, error.remedy) from error


def _read(path: str, options: ReadOptions) -> Document:
    """The document; /dev/null is one that is not there, as `git difftool` names added and deleted files."""
    if path == os.devnull:
        return replace(NOTHING, label=path, path=path)
    return read_document(path, options)


def _reviewed(comparison: Comparison, path: str, *, quiet: bool) -> Comparison:
    from hensen.compare.review import apply, stale
    from hensen.compare.review_file import ReviewError, decode_review

    try:
        review = decode_review(Path(path).read_bytes())
    except ReviewError as error:
        raise Trouble(path, error.problem, error.remedy) from error
    lost = len(stale(comparison, review))
    if lost and not quiet:
        remark(say("stale", spoken(), path=path, lost=lost, total=len(review.judgements)))
    return apply(comparison, review)


def differs(comparison: Comparison) -> bool:
    """Whether anything changed, moves and headings included; differences of notation are none."""
    from hensen.compare.headings import heading_changes

    moved = any(change.kind != "unchanged" or change.moved for change in comparison.changes)
    return moved or bool(heading_changes(comparison))
