"""Statements whose canonical text is identical in both documents: the anchors of the alignment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Set

from ..normalize.document import Document, Statement
from .cells import NO_TABLES, CellPairs
from .verbatim import without_context, word_for_word

_LARGE = 10_000
"""Pairs of one text's copies up to which context is weighed; beyond, copies are paired in order."""


def anchors(old: Document, new: Document, cells: CellPairs = NO_TABLES) -> dict[int, int]:
    """Old index → new index of statements that are identical but for notation, one to one.

    Where a text stands several times, its copies pair by context (the headings above, the
    neighbouring statements) and then in order. Copies without a partner stay unpaired. Data of tables that stand in
    both documents pair by their place (`cells`) only.
    """
    found = {i: j for i, j in cells.same.items() if word_for_word(old.statements[i], new.statements[j])}
    for key in (_canonical, without_context):
        found |= _paired(old, new, key, (found.keys() | cells.old, set(found.values()) | cells.new))
    return dict(sorted(found.items()))


def _canonical(statement: Statement) -> str | None:
    return statement.canonical


def _paired(
    old: Document, new: Document, key: Callable[[Statement], str | None], done: tuple[Set[int], Set[int]]
) -> dict[int, int]:
    """Statements with the same key, of those that are not `done` on either side; None is no key."""
    copies_old, copies_new = _by_text(old, key, done[0]), _by_text(new, key, done[1])
    context_old, context_new = _Context(old), _Context(new)
    found: dict[int, int] = {}
    for text, ones in copies_old.items():
        others = copies_new.get(text)
        if not others:
            continue
        if len(ones) == len(others) or len(ones) * len(others) > _LARGE:
            found.update(zip(ones, others, strict=False))
        else:
            found.update(_pair_by_context(ones, others, context_old, context_new))
    return found


def _by_text(document: Document, key: Callable[[Statement], str | None], done: Set[int]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, statement in enumerate(document.statements):
        if index not in done and (text := key(statement)) is not None:
            places[text].append(index)
    return places


class _Context:
    """What stands around each statement."""

    def __init__(self, document: Document) -> None:
        self._texts = ["", *(statement.canonical for statement in document.statements), ""]
        self._document = document

    def around(self, index: int) -> tuple[tuple[str, ...], str, str]:
        section = self._document.statements[index].section
        titles = tuple(above.canonical for above in self._document.section_path(section))
        return titles, self._texts[index], self._texts[index + 2]


def _pair_by_context(ones: list[int], others: list[int], old: _Context, new: _Context) -> dict[int, int]:
    ranked = sorted(
        (-_agreement(old.around(one), new.around(other)), abs(a - b), a, b)
        for a, one in enumerate(ones)
        for b, other in enumerate(others)
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, a, b in ranked:
        if ones[a] not in pairs and others[b] not in taken:
            pairs[ones[a]] = others[b]
            taken.add(others[b])
    return pairs


def _agreement(one: tuple[tuple[str, ...], str, str], other: tuple[tuple[str, ...], str, str]) -> int:
    """How much of two contexts agrees: the nearest heading counts 2, its parents and each neighbour 1."""
    titles, before, after = one
    other_titles, other_before, other_after = other
    return (
        2 * (titles[-1:] == other_titles[-1:])
        + (titles[:-1] == other_titles[:-1])
        + (before == other_before)
        + (after == other_after)
    )
