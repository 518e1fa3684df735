"""What the parts of the workbench tell each other."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from .choice import Filter
from .workspace import Workspace


@dataclass
class Opened(Message):
    """The documents are read and compared."""

    workspace: Workspace


@dataclass
class Picked(Message):
    """The user has chosen documents to compare."""

    paths: tuple[str, ...]


@dataclass
class Wanted(Message):
    """The user wants to see changes: which, and of which pair."""

    pair: int
    filter: Filter
    change: str | None = None
    """The id of the change to begin with."""
    unchanged: bool = False
    """List also what did not change."""
