"""Which pages of a PDF are read: what `--pages` says."""

from __future__ import annotations

from ..source import ReadError


def choose_pages(wanted: str | None, count: int, path: str) -> tuple[int, ...]:
    """1-based page numbers of `wanted` (`3-12`, `1,4-6,9-`) that exist, ascending, each once.

    Raises ReadError (`pages`) if it cannot be understood or names no page there is.
    """
    if wanted is None:
        return tuple(range(1, count + 1))
    chosen: set[int] = set()
    for part in wanted.replace(" ", "").split(","):
        first, dash, last = part.partition("-")
        if not (first or last) or not (first or "0").isdecimal() or not (last or "0").isdecimal() or len(part) > 15:
            raise ReadError(path, f"pages {wanted!r} cannot be understood", "write --pages like 3-12 or 1,4-6", "pages")
        start = int(first) if first else 1
        stop = (int(last) if last else count) if dash else start
        chosen.update(range(max(1, start), min(count, stop) + 1))
    if not chosen:
        raise ReadError(path, f"has no page {wanted} (it has {count})", "correct --pages", "pages")
    return tuple(sorted(chosen))
