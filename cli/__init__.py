"""hensen (変遷): what became of each statement between successive Japanese policy documents.

    import hensen

    old, new = hensen.read("2019.pdf"), hensen.read("2025.pdf")
    for change in hensen.compare(old, new).changes:
        print(change.kind, [statement.text for statement in change.old])

`hensen.compare` is the subpackage with the types, and can be called. What is needed is
imported when it is first used, so that the command line starts quickly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hensen.version import __version__

if TYPE_CHECKING:
    from hensen.api import read as read
    from hensen.api import track as track
    from hensen.compare.comparison import compare as compare

__all__ = ["__version__", "compare", "read", "track"]


def __getattr__(name: str) -> Any:
    """`read`, `track` and `compare` on first use (PEP 562)."""
    import importlib

    if name in ("read", "track"):
        return getattr(importlib.import_module("hensen.api"), name)
    if name == "compare":
        return importlib.import_module("hensen.compare")
    raise AttributeError(f"module 'hensen' has no attribute {name!r}")
