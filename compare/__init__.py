"""`Document`s become a `Comparison`, a `Lineage`, a `Timeline`.

The package itself can be called: `hensen.compare(old, new)` is `hensen.compare.compare(old, new)`.
Its types cost nothing to import; the machinery (numpy, rapidfuzz) is imported on first use.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

from .change import Change, Comparison

if TYPE_CHECKING:
    from ..normalize.document import Document
    from .comparison import CompareOptions, compare

__all__ = ["Change", "CompareOptions", "Comparison", "compare"]


def __getattr__(name: str) -> Any:
    """`compare` and `CompareOptions` on first use (PEP 562)."""
    if name in ("compare", "CompareOptions"):
        from . import comparison

        return getattr(comparison, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class _CallablePackage(ModuleType):
    """`hensen.compare` names both the package and what it does."""

    def __call__(self, old: Document, new: Document, options: CompareOptions | None = None) -> Comparison:
        from .comparison import compare

        return compare(old, new, options)


sys.modules[__name__].__class__ = _CallablePackage
