"""Parsing behind a wall: PDF and Word are read by a child process with a clock and a memory limit.

A PDF of 2 KB can hang every parser there is, and one of 20 KB can take 3 GB. No option of any parser
prevents that; only a process that can be killed does. What it read until then is kept.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..source import ReadError, ReadingWarning
from .child import ChildFailedError, Frame, frames
from .options import ReadOptions
from .pdf import PdfHead
from .pdf_page import PageResult
from .worker import HEAD, PAGE, WHOLE, Extract, Request, share_of

_RESTARTS = 3
"""Pages that may kill the parser before the rest of the document is given up."""


def read_whole(data: bytes, path: str, kind: str, options: ReadOptions) -> Extract:
    """A Word, HTML or XML file, parsed in a child process. Raises ReadError."""
    import msgspec

    deadline = time.monotonic() + options.limits.seconds
    try:
        for tag, body in frames(Request(path, kind, options, len(data)), data, deadline):
            if tag == WHOLE:
                return msgspec.msgpack.decode(body, type=Extract)
        raise ChildFailedError("crash")
    except ChildFailedError as failure:
        raise limit_error(path, failure, options) from None


@dataclass(slots=True)
class _Share:
    """One child's part of a PDF, possibly read in several attempts."""

    head: PdfHead | None = None
    pages: list[PageResult] | None = None
    failure: ChildFailedError | None = None
    error: ReadError | None = None


def read_pdf_pages(
    data: bytes, path: str, options: ReadOptions, shares: int, report: Callable[[int, int], None]
) -> tuple[PdfHead, list[PageResult]]:
    """All chosen pages of a PDF, by `shares` children at a time; `report(done, of)` tells the progress.

    Raises ReadError if nothing could be read; pages that failed are empty with a warning.
    """
    deadline = time.monotonic() + options.limits.seconds
    results = [_Share() for _ in range(shares)]
    done = _Counter(report)
    threads = [
        threading.Thread(target=_read_share, args=(data, path, options, place, results, deadline, done), daemon=True)
        for place in range(1, shares)
    ]
    for thread in threads:
        thread.start()
    _read_share(data, path, options, 0, results, deadline, done)
    for thread in threads:
        thread.join()
    for result in results:
        if result.error is not None:
            raise result.error
    head = next((result.head for result in results if result.head is not None), None)
    pages = [page for result in results for page in result.pages or ()]
    failure = next((result.failure for result in results if result.failure is not None), None)
    if failure is not None and not any(page.characters for page in pages):
        raise limit_error(path, failure, options)
    if head is None:
        raise limit_error(path, ChildFailedError("crash"), options)
    return head, pages


class _Counter:
    """Pages done, over all threads."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._lock = threading.Lock()
        self._done = 0

    def one_more(self, total: int) -> None:
        with self._lock:
            self._done += 1
            self._report(self._done, total)


def _read_share(
    data: bytes, path: str, options: ReadOptions, place: int, results: list[_Share], deadline: float, done: _Counter
) -> None:
    result, shares = results[place], len(results)
    result.pages = []
    for _ in range(_RESTARTS + 1):
        request = Request(path, "pdf", options, len(data), len(result.pages), place, shares)
        try:
            _take_frames(frames(request, data, deadline), result, done)
            return
        except ReadError as error:
            result.error = error
            return
        except ChildFailedError as failure:
            result.failure = failure
            if result.head is None:
                return
            left = share_of(result.head.chosen, place, shares)[len(result.pages) :]
            if failure.reason == "time" or not left:
                result.pages.extend(_lost(number, failure) for number in left)
                return
            result.pages.append(_lost(left[0], failure))
    if result.head is not None:
        left = share_of(result.head.chosen, place, shares)[len(result.pages) :]
        result.pages.extend(_lost(number, ChildFailedError("crash")) for number in left)


def _take_frames(answer: Iterator[Frame], result: _Share, done: _Counter) -> None:
    import msgspec

    pages = msgspec.msgpack.Decoder(PageResult)
    for tag, body in answer:
        if tag == HEAD:
            result.head = msgspec.msgpack.decode(body, type=PdfHead)
        elif tag == PAGE and result.pages is not None and result.head is not None:
            result.pages.append(pages.decode(body))
            done.one_more(len(result.head.chosen))


def _lost(number: int, failure: ChildFailedError) -> PageResult:
    reason = {"time": "the time limit was reached", "memory": "it needs too much memory"}.get(
        failure.reason, "the parser crashed"
    )
    warning = ReadingWarning("page-failed", f"page {number} could not be read ({reason})", number)
    return PageResult(number, 0, 0, 0, (), (warning,))


def limit_error(path: str, failure: ChildFailedError, options: ReadOptions) -> ReadError:
    """The one line for a parser that was stopped or died."""
    limits = options.limits
    if failure.reason == "time":
        problem = f"could not be read within {limits.seconds:g} seconds"
        return ReadError(
            path, problem, "it may be damaged or hostile; raise --max-seconds if you trust it", "limit-time"
        )
    if failure.reason == "memory":
        problem = f"needs more than {limits.memory_bytes / 1e6:.0f} MB to read"
        return ReadError(path, problem, "it may be hostile; raise --max-memory-mb if you trust it", "limit-memory")
    detail = f" ({failure})" if str(failure) != failure.reason else ""
    return ReadError(path, f"makes the parser fail{detail}", "open and save it again with another program", "corrupt")
