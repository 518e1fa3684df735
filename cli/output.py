"""Where a command's document goes: stdout, or a file that is whole or not there."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

from hensen.errors import Trouble

STDOUT = "-"


def write(data: bytes, target: str, *, inputs: Iterable[str] = ()) -> None:
    """UTF-8 `data` to the file `target` or (`-`) to stdout; never onto one of the inputs.

    Raises Trouble if the target may not be written, OSError if it cannot be.
    """
    if target == STDOUT:
        _to_stdout(data)
        return
    path = Path(target)
    _refuse(path, inputs)
    if path.exists() and not stat.S_ISREG(path.stat().st_mode):
        path.write_bytes(data)  # /dev/null, a pipe: there is nothing to replace
    else:
        _replace(path, data)


def show(markdown: str) -> None:
    """Markdown to stdout, in colour on a terminal that has it."""
    from hensen.report.ansi import paint

    write((paint(markdown) if coloured() else markdown).encode("utf-8"), STDOUT)


def coloured() -> bool:
    """Whether stdout takes colour: NO_COLOR (no-color.org) goes before FORCE_COLOR, then a terminal is asked for."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def check(target: str, inputs: Iterable[str]) -> None:
    """Refuse a bad target before the work rather than after it."""
    if target != STDOUT:
        _refuse(Path(target), inputs)


def _to_stdout(data: bytes) -> None:
    """Bytes as they are into pipes and files; a terminal gets what it can show."""
    stream = sys.stdout
    encoding = stream.encoding or "utf-8"
    if stream.isatty() and encoding.lower().replace("-", "") != "utf8":
        data = data.decode("utf-8").encode(encoding, "replace")
    stream.flush()
    stream.buffer.write(data)
    stream.buffer.flush()


def _refuse(path: Path, inputs: Iterable[str]) -> None:
    if path.is_dir():
        raise Trouble(str(path), "is a directory", "name a file in it")
    if not path.parent.is_dir():
        raise Trouble(str(path), f"there is no directory {path.parent}", "make it first")
    for name in inputs:
        if name != STDOUT and path.exists() and Path(name).exists() and path.samefile(name):
            raise Trouble(str(path), "is one of the documents read", "give -o another name")


def _replace(path: Path, data: bytes) -> None:
    """Write beside, then rename: a reader sees the old file or the new one, never half.

    A symbolic link is replaced, not followed. Nothing is left behind on failure.
    """
    import secrets  # 4 ms that output to a pipe need not pay

    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        # Created like any new file, so that the umask decides who may read it.
        with beside.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
    except OSError as error:
        # The user named the target and knows of no other file.
        error.filename, error.filename2 = str(path), None
        raise
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
