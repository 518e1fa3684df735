"""What became of the headings.

A measure may stand in a heading alone (産後ケア事業の実施), and then nothing else tells of its end.

Only versions of one paper have headings to compare: a digest and a paper written apart have headings of their own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from ..normalize.document import Document, Section, Statement
from ..normalize.verbs import NOUNS
from .change import Change, Comparison

_VERSION = 0.5
"""Share of the shorter document's statements that are in the other, in the same words or others, from which the two are
versions of one paper."""
_SIZE = 0.4
"""Statements of the shorter over those of the longer below which it is a digest."""
_ALIKE = 0.4
"""Likeness of two headings over the same statements from which one is the other reworded."""
_MOST = 0.6
"""Share of the statements under either of two headings that are under the other from which they head the same."""
_SEVERAL = 2
"""Such statements at least: one alone may have moved."""
_FRAME = re.compile(r"[\[\]【】「」『』〔〕〈〉《》・:。\s]")
"""Brackets and dots around a heading: 【住まい】 is 住まい."""
_STRICT = ("unchanged", "reworded", "split", "merged")


@dataclass(frozen=True, slots=True)
class HeadingChange:
    """The fate of a heading whose words the other document does not have."""

    kind: Literal["dropped", "added", "reworded"]
    old: Section | None
    new: Section | None


def heading_changes(comparison: Comparison) -> tuple[HeadingChange, ...]:
    """Headings that are gone, new or reworded, by their place in the old document, the new ones last.

    Numbers are no words of a heading, nor is a heading changed that stands elsewhere now. Empty where the documents are
    no versions of one paper.
    """
    if not _versions(comparison):
        return ()
    from rapidfuzz import fuzz  # reports are written without it where no headings are compared

    old, new = comparison.old, comparison.new
    olds, news = old.sections, new.sections
    if _titled(old) and _titled(new):  # what a paper calls itself, a report says at its head
        olds, news = olds[1:], news[1:]
    gone, come = _only_in(olds, news, new), _only_in(news, olds, old)
    shared = _Shared(comparison)
    changes: list[HeadingChange] = []
    for pair in comparison.sections:
        if pair.old not in gone:
            continue
        one = old.section(pair.old)
        other = new.section(pair.new) if pair.new in come else None
        if other is not None and (
            fuzz.ratio(one.canonical, other.canonical) >= _ALIKE * 100 or _stands_over_the_same(one, other, shared)
        ):
            come.discard(other.id)
            changes.append(HeadingChange("reworded", one, other))
        else:
            changes.append(HeadingChange("dropped", one, None))
    changes.extend(HeadingChange("added", None, section) for section in news if section.id in come)
    return tuple(changes)


class _Shared:
    """Statements under each heading, of both documents, and those with a counterpart under one of the other's."""

    def __init__(self, comparison: Comparison) -> None:
        self.old = Counter(statement.section for statement in comparison.old.statements)
        self.new = Counter(statement.section for statement in comparison.new.statements)
        self.both = Counter(
            pair
            for change in _kept(comparison)
            for pair in {(one.section, other.section) for one in change.old for other in change.new}
        )


def _stands_over_the_same(one: Section, other: Section, shared: _Shared) -> bool:
    """Whether two headings in different words head the same statements, and neither is a measure of its own.

    強靱 and 災害に強い水道 are names of one part. With 産後ケアの実施 a promise is gone, whatever stands there now.
    """
    both = shared.both[one.id, other.id]
    if both < _SEVERAL or both < _MOST * max(shared.old[one.id], shared.new[other.id]):
        return False
    return not any(_FRAME.sub("", heading.canonical).endswith(tuple(NOUNS)) for heading in (one, other))


def _versions(comparison: Comparison) -> bool:
    sides = [
        (len(comparison.old.statements), sum(len(change.old) for change in _kept(comparison))),
        (len(comparison.new.statements), sum(len(change.new) for change in _kept(comparison))),
    ]
    (fewer, kept), (more, _) = sorted(sides)
    return kept >= _VERSION * fewer and fewer >= _SIZE * more


def _kept(comparison: Comparison) -> Iterator[Change]:
    return (change for change in comparison.changes if change.kind in _STRICT)


def _titled(document: Document) -> bool:
    """Whether the first heading is the paper's title: without number, other headings below, nothing said before it."""
    heading, *others = document.sections or (None,)
    if heading is None or not others or heading.marker is not None:
        return False
    return not document.statements or heading.line < document.statements[0].lines[0]


def _words(heading: Section | Statement) -> str:
    return _FRAME.sub("", heading.canonical)


def same_words(statement: Statement, own: Document, other: Document) -> Section | None:
    """The heading of the other document that says just what a statement of its own says, if its own has fewer such.

    One line of a list may head the next in one paper, and not in the other.
    """
    words = statement.canonical
    there = [section for section in other.sections if section.canonical == words]
    here = sum(section.canonical == words for section in own.sections)
    return there[0] if len(there) > here else None


def _only_in(these: Iterable[Section], those: Iterable[Section], other: Document) -> set[str]:
    """Ids of the headings that stand more often in `these` than in `those`, the last copies of each.

    What the other document says in a statement is no heading that is gone, nor is a mere number (第３条).
    """
    left = Counter([*map(_words, those), *map(_words, other.statements)])
    found = set()
    for section in these:
        words = _words(section)
        left[words] -= 1
        if section.title and left[words] < 0:
            found.add(section.id)
    return found
