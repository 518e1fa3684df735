"""The child process that parses PDF and Word files: what it is asked, and what it sends back.

The parent writes one request and the file's bytes to its standard input; it answers with frames on
standard output: a tag, a length, and msgpack. Nothing it sends is ever executed or unpickled.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from ..source import Line, ReadError, ReadingWarning
from .options import Limits, ReadOptions
from .pdf_page import PageResult

HEAD, PAGE, WHOLE, ERROR, MEMORY, CRASH = b"H", b"P", b"W", b"E", b"M", b"X"


_FEW_COLLECTIONS = (50_000, 20, 100)
"""Characters and lines hold no cycles: to look for some after every 700 costs a twentieth of the time."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to parse: a file's bytes follow it on standard input."""

    path: str
    kind: str
    options: ReadOptions
    size: int
    skip: int = 0
    """PDF: chosen pages to pass over at the start (read already, or the one that failed)."""
    share: int = 0
    shares: int = 1
    """PDF: read only that contiguous share of the chosen pages."""


@dataclass(frozen=True, slots=True)
class Extract:
    """A file that is read in one piece (Word, HTML, XML)."""

    lines: tuple[Line, ...]
    title: str | None
    warnings: tuple[ReadingWarning, ...]


def share_of(chosen: tuple[int, ...], share: int, shares: int) -> tuple[int, ...]:
    """The `share`-th of `shares` contiguous parts, as even as they can be."""
    return chosen[share * len(chosen) // shares : (share + 1) * len(chosen) // shares]


def main() -> None:
    """Answer one request; the process ends with it."""
    output = sys.stdout.buffer
    gc.set_threshold(*_FEW_COLLECTIONS)
    try:
        for tag, value in _answer(sys.stdin.buffer):
            _send(output, tag, value)
    except ReadError as error:
        _send(output, ERROR, (error.problem, error.remedy, error.code))
    except MemoryError:
        _send(output, MEMORY, None)
    except Exception as error:  # the parent reports it in one line, with the file's name
        _send(output, CRASH, f"{type(error).__name__}: {error}"[:200])


def _answer(stream: BinaryIO) -> Iterator[tuple[bytes, Any]]:
    import msgspec

    length = int.from_bytes(stream.read(4), "big")
    request = msgspec.msgpack.decode(stream.read(length), type=Request)
    _limit(request.options.limits)
    data = stream.read(request.size)
    if request.kind == "pdf":
        yield from _read_pdf(data, request)
    else:
        yield WHOLE, _read_whole(data, request)


def _read_pdf(data: bytes, request: Request) -> Iterator[tuple[bytes, Any]]:
    from .pdf import PdfReader

    # One child's count of the pages is enough.
    reader = PdfReader(data, request.path, request.options, count_twice=request.share == 0)
    yield HEAD, reader.head
    numbers = share_of(reader.head.chosen, request.share, request.shares)[request.skip :]
    for page in reader.pages(numbers):
        yield PAGE, page


def _read_whole(data: bytes, request: Request) -> Extract:
    if request.kind == "word":
        from .word import read_word

        return Extract(*read_word(data, request.path, request.options))
    from .html import read_html
    from .xml import read_xml

    reader = read_html if request.kind == "html" else read_xml
    return Extract(*reader(data, request.path, request.options))


def _limit(limits: Limits) -> None:
    """Hold this process to its memory and time even if the parent is gone."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is all there is
        return
    for kind, most in ((resource.RLIMIT_AS, limits.memory_bytes), (resource.RLIMIT_CPU, int(limits.seconds) + 2)):
        try:
            _, hard = resource.getrlimit(kind)
            resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
        except (ValueError, OSError):
            continue
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _send(stream: BinaryIO, tag: bytes, value: Any) -> None:
    import msgspec

    body = msgspec.msgpack.encode(value)
    stream.write(tag + len(body).to_bytes(4, "big") + body)
    stream.flush()


__all__ = ["CRASH", "ERROR", "HEAD", "MEMORY", "PAGE", "WHOLE", "Extract", "PageResult", "Request", "main", "share_of"]
