"""What the workbench remembers between runs: recent documents, the theme chosen.

A convenience only: a file that is missing, damaged or read-only is as good as none.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

import msgspec

from .files import replace_file

_RECENT = 12


class Memory(msgspec.Struct, frozen=True):
    """The file's content."""

    recent: tuple[tuple[str, ...], ...] = ()
    """Absolute paths opened together, the latest first."""
    theme: str | None = None


def memory_path() -> Path:
    from platformdirs import user_state_path

    return user_state_path("hensen", appauthor=False) / "view.json"


def load_memory(path: Path | None = None) -> Memory:
    try:
        return msgspec.json.decode((path or memory_path()).read_bytes(), type=Memory)
    except (OSError, msgspec.MsgspecError, RecursionError):
        return Memory()


def save_memory(memory: Memory, path: Path | None = None) -> None:
    target = path or memory_path()
    with contextlib.suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_file(target, msgspec.json.encode(memory))


def remember_documents(memory: Memory, paths: tuple[str, ...]) -> Memory:
    """These paths first; the same set earlier on goes."""
    absolute = tuple(str(Path(path).absolute()) for path in paths)
    others = tuple(one for one in memory.recent if one != absolute)
    return msgspec.structs.replace(memory, recent=(absolute, *others)[:_RECENT])


def remember_theme(memory: Memory, theme: str) -> Memory:
    return msgspec.structs.replace(memory, theme=theme)
