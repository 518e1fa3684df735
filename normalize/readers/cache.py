"""Results of slow readers, kept by the file's content, the options and the program's own version."""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from ..source import Source
from .options import ReadOptions

_MOST_FILES = 400
_SUFFIX = ".hensen"


def directory() -> Path:
    """Where results are kept: `HENSEN_CACHE` if set, else the user's cache directory."""
    own = os.environ.get("HENSEN_CACHE")
    if own:
        return Path(own)
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("hensen", appauthor=False)) / "readings"


def load(sha256: str, path: str, options: ReadOptions) -> Source | None:
    """The kept reading of these bytes, None if there is none that can be used."""
    if not _kept(options):
        return None
    import msgspec

    try:
        source = msgspec.msgpack.decode((directory() / _name(sha256, options)).read_bytes(), type=Source)
    except (OSError, msgspec.MsgspecError):
        return None
    return replace(source, path=path)


def store(source: Source, options: ReadOptions) -> None:
    """Keep a reading; a cache that cannot be written is no trouble."""
    if not _kept(options):
        return
    import msgspec

    folder = directory()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(dir=folder)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(msgspec.msgpack.encode(replace(source, path="")))
            os.replace(temporary, folder / _name(source.sha256, options))  # noqa: PTH105 (both are strings or paths)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
        _prune(folder)


def clear() -> int:
    """Remove all kept readings; returns how many there were."""
    count = 0
    for path in _files(directory()):
        with suppress(OSError):
            path.unlink()
            count += 1
    return count


def size() -> tuple[int, int]:
    """Number and bytes of the kept readings."""
    sizes = [path.stat().st_size for path in _files(directory())]
    return len(sizes), sum(sizes)


def _kept(options: ReadOptions) -> bool:
    return options.cache and options.password is None  # what stands behind a password stays there


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == _SUFFIX)
    except OSError:
        return []


def _prune(folder: Path) -> None:
    files = _files(folder)
    if len(files) > _MOST_FILES:
        oldest = sorted(files, key=lambda path: path.stat().st_mtime)
        for path in oldest[: len(files) - _MOST_FILES]:
            path.unlink(missing_ok=True)


def _name(sha256: str, options: ReadOptions) -> str:
    asked = f"{options.pages}|{options.revisions}|{options.encoding}|{options.limits}|{_version()}"
    return f"{sha256}-{hashlib.sha256(asked.encode()).hexdigest()[:16]}{_SUFFIX}"


def _version() -> str:
    """The program's version, and the readers' files by size and time: a changed reader reads anew."""
    from ...version import __version__

    folder = Path(__file__).parent
    parts = sorted(
        f"{entry.name}:{entry.stat().st_size}:{entry.stat().st_mtime_ns}"
        for entry in os.scandir(folder)
        if entry.name.endswith(".py")
    )
    return "|".join((__version__, *parts))
