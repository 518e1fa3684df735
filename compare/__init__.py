"""`Document`s become a `Comparison`, a `Lineage`, a `Timeline`."""

from __future__ import annotations

from .change import Change, Comparison
from .comparison import CompareOptions, compare

__all__ = ["Change", "CompareOptions", "Comparison", "compare"]
