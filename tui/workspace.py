"""The documents that are open: one after the other, and each adjacent pair compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..compare.change import Comparison
from ..normalize.document import Document
from .choice import Index, SearchKeys
from .headings import Headings, headings_of
from .sections import section_tree
from .session import Session
from .sheet import Sheets

Read = Callable[[str], Document]
"""How a path becomes a document; raises `ReadError`."""


class OpenPair:
    """Two documents with everything the screens ask of them; only the index changes with a judgement."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.sheets = Sheets(session.base)
        self.keys = SearchKeys(session.base.old, session.base.new)
        self.sections = section_tree(session.base)
        self._index: Index | None = None
        self._headings: tuple[Comparison, Headings] | None = None

    @property
    def comparison(self) -> Comparison:
        return self.session.comparison

    @property
    def index(self) -> Index:
        """Of the comparison as judged so far."""
        if self._index is None or self._index.comparison is not self.session.comparison:
            self._index = Index(self.session.comparison, self.sections, self.keys)
        return self._index

    @property
    def headings(self) -> Headings:
        """What became of the headings, of the comparison as judged so far."""
        comparison = self.session.comparison
        if self._headings is None or self._headings[0] is not comparison:
            self._headings = (comparison, headings_of(comparison, self.sections))
        return self._headings[1]

    def warm(self) -> None:
        """Make what the first search would have to wait for."""
        _ = (self.keys.old, self.keys.new)


@dataclass(frozen=True)
class Workspace:
    """At least one pair; with three documents and more, all adjacent pairs in their order."""

    pairs: tuple[OpenPair, ...]

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        return (self.pairs[0].session.base.old, *(pair.session.base.new for pair in self.pairs))

    @property
    def comparisons(self) -> Sequence[Comparison]:
        return [pair.comparison for pair in self.pairs]

    def close(self) -> None:
        for pair in self.pairs:
            pair.session.close()
