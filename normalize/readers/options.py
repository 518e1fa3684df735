"""What a caller may ask of a reader, and the limits every reader keeps.

The limits are on by default: documents come from the web and from mail, and a few kilobytes can
cost gigabytes (see docs/reading.md). Each has a name, so that an error can say which one it was.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Revisions = Literal["accepted", "original", "final"]
"""How tracked changes of Word are read: as accepted (`final` is the same), or as it was before them."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one document may cost. Sizes in bytes, times in seconds."""

    file_bytes: int = 100_000_000
    """The file as it lies on disk."""
    characters: int = 5_000_000
    """Of text, after decoding or extraction."""
    unpacked_bytes: int = 300_000_000
    """Of a Word file's parts together, once unpacked."""
    ratio: int = 200
    """Unpacked to packed size of a Word file; looked at from 20 MB unpacked on."""
    parts: int = 10_000
    """Entries in a Word file's zip directory."""
    pages: int = 3_000
    """Of a PDF, after `--pages` has chosen."""
    seconds: float = 60.0
    """Wall clock for one PDF or Word file, in its own process."""
    memory_bytes: int = 1 << 30
    """Address space of that process."""
    nesting: int = 200
    """Depth of XML and HTML elements that are followed; deeper ones are flattened or refused."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Everything about reading that can change the result, or how it is come by."""

    encoding: str | None = None
    """Of text, Markdown and HTML; None: found from the bytes."""
    password: str | None = None
    pages: str | None = None
    """1-based pages and ranges of a PDF, as in `3-12` or `1,4-6,9-`; None: all."""
    revisions: Revisions = "accepted"
    limits: Limits = field(default=Limits())
    cache: bool = True
    """Keep and use the results of PDF and Word files in the user's cache directory."""
    workers: int | None = None
    """Processes for one PDF at most; None: as many as pay, 1: a single one."""
    progress: bool = False
    """Show a progress line on stderr while a long PDF is read (only if that is a terminal)."""
