"""Most of a paper replaced, as a new strategy replaces the one before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .draft import Draft, Item, TrueLink
from .phrases import grams
from .workshop import Workshop

_GONE = 0.7
"""Share of the statements left alone that a heavy revision drops."""
_COME = 0.33
"""Statements it adds from other documents, as a share of the old paper."""
_SAYS_IT_TOO = 0.6
"""Share of a statement's pairs of letters from which another one says it too, for the purpose of dropping both."""

_LONG = 7
"""Pairs of letters below which that tells nothing: 支援 stands in many a statement."""

_PART = 0.4
"""Share of an old statement from which a new one takes something of it up."""


def replace_most(workshop: Workshop, share: float) -> None:
    """Drop most of what is not to be edited (`share` is), and add a third as much as there was."""
    chosen = _reserved(workshop, share)
    for family in _families(workshop.source.items):
        if chosen.isdisjoint(family) and workshop.rng.random() < _GONE:
            for uid in family:
                del workshop.new[workshop.at(workshop.new, uid)]
                workshop.links.append(TrueLink("dropped", False, (uid,), (), "bulk-drop"))
    workshop.free = [item for item in workshop.free if item.uid in chosen]
    strange = _nothing_of(workshop)
    for _ in range(int(len(workshop.source.items) * _COME)):
        stranger = next(strange, None)
        if stranger is None or not workshop.new:
            break
        uid = workshop.number()
        workshop.put(workshop.new, workshop.rng.randint(1, len(workshop.new)), replace(stranger, uid=uid))
        workshop.links.append(TrueLink("added", False, (), (uid,), "bulk-add"))


def _nothing_of(workshop: Workshop) -> Iterator[Item]:
    """Statements of other documents of which no old statement is a part."""
    olds = [own for item in workshop.old if len(own := grams(item.text)) >= _LONG]
    for stranger in workshop.strangers:
        pairs = grams(stranger.text)
        if all(len(own & pairs) < _PART * len(own) for own in olds):
            yield stranger


def _reserved(workshop: Workshop, share: float) -> set[int]:
    """Statements kept for edits: with each the one that follows it, for some edits join the two."""
    editable_ones = {item.uid for item in workshop.free}
    after = dict(zip((item.uid for item in workshop.old), (item.uid for item in workshop.old[1:]), strict=False))
    chosen: set[int] = set()
    for item in workshop.free:
        if len(chosen) >= share * len(workshop.free):
            break
        chosen |= {item.uid, after.get(item.uid, item.uid)} & editable_ones
    return chosen


def _families(items: Sequence[Item]) -> list[list[int]]:
    """Statements that say the same, or of which one holds the other, together; by number, in order."""
    pairs = [grams(item.text) for item in items]
    head = list(range(len(items)))

    def first(index: int) -> int:
        while head[index] != index:
            index = head[index]
        return index

    for one, own in enumerate(pairs):
        for other in range(one):
            least = min(len(own), len(pairs[other]))
            held = least >= _LONG and len(own & pairs[other]) >= _SAYS_IT_TOO * least
            if held or own == pairs[other]:
                high, low = sorted((first(one), first(other)), reverse=True)
                head[high] = low
    families: dict[int, list[int]] = {}
    for index, item in enumerate(items):
        families.setdefault(first(index), []).append(item.uid)
    return list(families.values())


def without_empty(draft: Draft) -> Draft:
    """The draft without headings that have nothing under them any more."""
    kept: set[int] = set()
    for section in {item.section for item in draft.items} - {-1}:
        level = draft.headings[section].level + 1
        for place in range(section, -1, -1):  # itself and the headings above it
            if draft.headings[place].level < level:
                kept.add(place)
                level = draft.headings[place].level
    number = {old: new for new, old in enumerate(sorted(kept))}
    items = tuple(replace(item, section=number.get(item.section, -1)) for item in draft.items)
    return replace(draft, headings=tuple(draft.headings[place] for place in sorted(kept)), items=items)
