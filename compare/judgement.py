"""What a reader has said about a change: agreed, taken apart, paired by hand, noted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["confirmed", "refused", "paired", "kind-changed", "noted"]
"""`confirmed`, `paired` and `kind-changed` say that the statements form one change of
`Judgement.kind`; `refused` says that they do not belong together; `noted` says neither."""

JudgedKind = Literal["unchanged", "reworded", "split", "merged", "related", "added", "dropped"]


@dataclass(frozen=True, slots=True, order=True)
class StatementKey:
    """A statement by its words, so that it is found again when the document is read again."""

    text: str
    """Canonical text."""
    occurrence: int = 0
    """0 for the first statement of the document with these words, 1 for the second …"""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One reader's word on the statements of one change."""

    verdict: Verdict
    old: tuple[StatementKey, ...]
    new: tuple[StatementKey, ...]
    kind: JudgedKind | None = None
    """The kind that the reader saw or gave; None for refused and noted."""
    note: str = ""
    by: str = ""
    """The reader's name as configured; "" if none is."""
    when: str = ""
    """ISO 8601 with offset, to the second."""

    @property
    def decided(self) -> bool:
        """Whether it settles the matter: a bare note does not."""
        return self.verdict != "noted"
