"""What slow steps gave, kept by the file's content, the options and the program's own version.

A reading (`Source`) is kept by `packaged.py`, a document as it was understood by the command line's own side
(`cli/kept.py`). What cannot be read back is made anew without a word.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from ..source import ReadingWarning
from .options import ReadOptions

_MOST_FILES = 800
"""Two for each document: its reading, and what was understood of it."""
_SUFFIX = ".hensen"
Value = TypeVar("Value")


def directory() -> Path:
    """Where results are kept: `HENSEN_CACHE` if set, else the user's cache directory."""
    own = os.environ.get("HENSEN_CACHE")
    if own:
        return Path(own)
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("hensen", appauthor=False)) / "readings"


def allowed(options: ReadOptions) -> bool:
    """Whether results may be kept at all: what stands behind a password stays there."""
    return options.cache and options.password is None


def lasting(warnings: Iterable[ReadingWarning]) -> bool:
    """Whether another try would give the same: a page that failed may have lacked nothing but time or memory."""
    return not any(warning.code == "page-failed" for warning in warnings)


def key(sha256: str, options: ReadOptions, *asked: str | None) -> str:
    """The name of a result: what was read (`sha256` of the bytes), how, and what else was asked of it."""
    of_reading = f"{options.pages}|{options.revisions}|{options.encoding}|{options.limits}|{_version()}"
    digest = hashlib.sha256(repr((of_reading, asked)).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{sha256}-{digest[:16]}{_SUFFIX}"


def load(name: str, kind: type[Value]) -> Value | None:
    """The result kept under this name (of `key`); None if there is none that can be used."""
    import msgspec

    try:
        return msgspec.msgpack.decode((directory() / name).read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError, ValueError, ArithmeticError):
        return None


def store(name: str, value: object) -> None:
    """Keep a result; a cache that cannot be written is no trouble."""
    import tempfile  # 5 ms that only what is read anew need pay

    import msgspec

    try:
        body = msgspec.msgpack.encode(value)
    except UnicodeEncodeError:  # a lone surrogate, from an undecodable file name
        return
    folder = directory()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(dir=folder)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(body)
            os.replace(temporary, folder / name)  # noqa: PTH105 (both are strings or paths)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
        _prune(folder)


def clear() -> int:
    """Remove all that is kept; returns how many files there were."""
    count = 0
    for path in _files(directory()):
        with suppress(OSError):
            path.unlink()
            count += 1
    return count


def size() -> tuple[int, int]:
    """Number and bytes of the kept files."""
    sizes = [path.stat().st_size for path in _files(directory())]
    return len(sizes), sum(sizes)


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


def _version() -> str:
    """The program's version, and its files of reading by size and time: a changed rule reads anew."""
    from ...version import __version__

    here = Path(__file__).parent
    parts = sorted(
        f"{entry.name}:{entry.stat().st_size}:{entry.stat().st_mtime_ns}"
        for folder in (here, here.parent)
        for entry in os.scandir(folder)
        if entry.name.endswith(".py")
    )
    return "|".join((__version__, *parts))
