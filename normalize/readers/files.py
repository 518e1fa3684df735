"""Bytes of the file named, or one clear line why there are none."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from ..source import ReadError

STDIN = "-"


def read_bytes(path: str, limit: int, stdin: BinaryIO | None = None) -> bytes:
    """All bytes of `path` (`-`: standard input), at most `limit` of them.

    Raises ReadError: `not-found`, `directory`, `not-a-file`, `unreadable`, `limit-size`, `empty`.
    """
    data = (stdin or sys.stdin.buffer).read(limit + 1) if path == STDIN else _read_file(path, limit)
    if len(data) > limit:
        raise _too_large(path, limit)
    if not data:
        raise ReadError(path, "the file is empty", "check that it was saved or downloaded completely", "empty")
    return data


def _read_file(path: str, limit: int) -> bytes:
    try:
        status = Path(path).stat()
    except FileNotFoundError:
        raise ReadError(path, "no such file", "check the name", "not-found") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL inside the name
        raise _unreadable(path, error) from None
    if stat.S_ISDIR(status.st_mode):
        raise ReadError(path, "is a directory", "name the file inside it", "directory")
    if not stat.S_ISREG(status.st_mode) and not _is_descriptor(path):
        # Opening a FIFO would wait for ever; `-` is the way to read a stream.
        raise ReadError(path, "is not a regular file", "pipe it in and name it -", "not-a-file")
    if status.st_size > limit:
        raise _too_large(path, limit)
    try:
        with Path(path).open("rb") as stream:
            return stream.read(limit + 1)
    except OSError as error:
        raise _unreadable(path, error) from None


def _is_descriptor(path: str) -> bool:
    """A pipe that somebody holds open already, as the shell's `<(command)` gives."""
    return os.path.dirname(path) in ("/dev/fd", "/proc/self/fd")  # noqa: PTH120 (not a path to walk)


def _unreadable(path: str, error: Exception) -> ReadError:
    reason = getattr(error, "strerror", None) or str(error)
    return ReadError(path, f"cannot be read ({reason})", "check its permissions", "unreadable")


def _too_large(path: str, limit: int) -> ReadError:
    return ReadError(path, f"is larger than {limit / 1_000_000:g} MB", "split it, or raise --max-file-mb", "limit-size")
