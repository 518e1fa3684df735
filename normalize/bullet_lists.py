"""Bullets that stand in a list, by the sequence they stand in.

What follows the last item of a list is often the text that goes on after it; only bullets that again and again have
text of their own below them are titles.

    ・ブリ類：24万トン                     ・研究の推進
    ・クロマグロ：２万トン                 　国は、研究を推進する。
    市は、餌の開発を支援する。    but    ・人材の育成
    two items                              　国は、人材を育成する。      two titles
"""

from __future__ import annotations

from collections.abc import Sequence

from .paragraphs import Paragraph

SQUARES = frozenset("■□◆◇❖◼◻")
"""Marks that slides put before the titles of boxes; they are bullets like ・ too, so what is below decides."""
_LIST = 3
"""So many bullets one right after the other are a list, whatever the others of their kind are."""


def find_listed(paragraphs: Sequence[Paragraph], heads: Sequence[bool], *, boxed: bool) -> frozenset[int]:
    """The places of bullets that are items because those before them are; says nothing of a first one.

    `heads` are the headings known so far; `boxed` as in `reflow.Flow`: there a blank line begins another list.
    """
    found: set[int] = set()
    for sequence in _sequences(paragraphs, heads, boxed=boxed):
        bare = [_is_bare(paragraphs, heads, place) for place in sequence]
        # What stands below the last one may be the text that goes on after the list.
        titles = sum(vote is False for vote in bare[:-1]) >= sum(vote is True for vote in bare[:-1])
        for run in _runs(sequence):
            if len(run) >= _LIST or not titles:
                found.update(place for place in run[1:] if not opens_box(paragraphs, place))
    return frozenset(found)


def opens_box(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether a bullet that titles like to have (■基本方針) stands over items of another kind."""
    marker, following = paragraphs[place].marker, paragraphs[place + 1 : place + 2]
    below = following[0].marker if following and following[0].role == "text" else None
    if marker is None or below is None or marker.text[-1:] not in SQUARES:
        return False
    return below.text != marker.text and below.style != "note" and below.value[:1] in ((), (1,))


def _sequences(paragraphs: Sequence[Paragraph], heads: Sequence[bool], *, boxed: bool) -> list[list[int]]:
    """Bullets of one kind and indent, in order, with no heading between."""
    found: list[list[int]] = []
    current: dict[tuple[str, int], list[int]] = {}
    for place, paragraph in enumerate(paragraphs):
        marker = paragraph.marker
        if heads[place] or paragraph.role != "text" or (marker is not None and marker.value):
            current = {}
        elif marker is not None and marker.style == "bullet":
            if boxed and paragraph.gap:
                current = {}
            key = (marker.text, paragraph.indent)
            if key not in current:
                current[key] = []
                found.append(current[key])
            current[key].append(place)
    return found


def _runs(sequence: Sequence[int]) -> list[list[int]]:
    """The parts of a sequence that stand one right after the other."""
    runs: list[list[int]] = []
    for place in sequence:
        if runs and runs[-1][-1] + 1 == place:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _is_bare(paragraphs: Sequence[Paragraph], heads: Sequence[bool], place: int) -> bool | None:
    """Whether nothing of its own stands below a bullet; None where it cannot be told."""
    following = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
    if following is None or heads[place + 1]:
        return None
    if following.marker is None:
        return False if following.prose else None
    return (
        True if following.marker == paragraphs[place].marker and following.indent == paragraphs[place].indent else None
    )
