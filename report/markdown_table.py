"""Tables in Markdown from cells that are escaped already."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence


def table(head: Sequence[str], rows: Sequence[Sequence[str]], right: Collection[int] = ()) -> Iterator[str]:
    """The lines of a table; columns in `right` (0-based) are aligned right."""
    yield f"| {' | '.join(head)} |"
    yield f"|{'|'.join('---:' if place in right else '---' for place in range(len(head)))}|"
    for row in rows:
        yield f"| {' | '.join(row)} |"
