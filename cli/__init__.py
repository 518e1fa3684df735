"""hensen (変遷): what became of each statement between successive Japanese policy documents."""

from __future__ import annotations

__version__ = "0.1.0"
