"""From two paths to a comparison, with remarks on stderr on the way."""

from __future__ import annotations

from pathlib import Path

from hensen.api import read
from hensen.compare import Comparison, compare
from hensen.errors import Trouble
from hensen.normalize.readers import ReadOptions
from hensen.remarks import remark, remark_on


def compared(old: str, new: str, options: ReadOptions, *, review: str | None = None, quiet: bool = False) -> Comparison:
    """The comparison of two files, as judged in `review` (a file) if one is named.

    Raises ReadError, Trouble, OSError.
    """
    if old == new == "-":
        raise Trouble("-", "only one document can come from standard input", "name a file for the other")
    documents = [read(path, options=options) for path in (old, new)]
    if not quiet:
        for document in documents:
            remark_on(document)
    comparison = compare(*documents)
    return comparison if review is None else _reviewed(comparison, review, quiet=quiet)


def _reviewed(comparison: Comparison, path: str, *, quiet: bool) -> Comparison:
    from hensen.compare.review import apply, stale
    from hensen.compare.review_file import ReviewError, decode_review

    try:
        review = decode_review(Path(path).read_bytes())
    except ReviewError as error:
        raise Trouble.saying(path, str(error)) from error
    lost = len(stale(comparison, review))
    if lost and not quiet:
        remark(f"{path}: {lost} of {len(review.judgements)} judgements no longer find their words and are left out")
    return apply(comparison, review)


def differs(comparison: Comparison) -> bool:
    """Whether anything changed, moves included; differences of notation are none."""
    return any(change.kind != "unchanged" or change.moved for change in comparison.changes)
