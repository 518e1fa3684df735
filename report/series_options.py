"""What changes the look of reports over several documents."""

from __future__ import annotations

from dataclasses import dataclass

from .language import Language


@dataclass(frozen=True, slots=True)
class SeriesOptions:
    """How a timeline, proposed themes or a lineage are shown."""

    lang: Language = "ja"
    limit: int = 10
    """Key statements of each document, threads, lines … listed at most; the rest is counted."""
    kwic: bool = False
    """Every occurrence in its context instead of the key statements."""
    everything: bool = False
    """Statements that are no commitment, too (trace)."""
