"""One child process: a request goes in, frames come out, until it ends, dies or its time is up.

Nothing here knows what is read; `worker` runs in the child, `isolation` asks.
"""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..source import ReadError
from .worker import CRASH, ERROR, MEMORY, Request

_COMMAND = "from hensen.normalize.readers.worker import main; main()"
Frame = tuple[bytes, bytes]


class ChildFailedError(Exception):
    """The child ended without finishing; `reason` is one of time, memory, crash."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(detail or reason)
        self.reason = reason


def frames(request: Request, data: bytes, deadline: float) -> Iterator[Frame]:
    """What a child answers to one request, frame by frame, until it ends.

    Raises ReadError as the child did, and ChildFailedError when it dies or the clock (`deadline`,
    of time.monotonic) runs out; the child is gone in any case when the iteration ends.
    """
    import msgspec

    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    child = subprocess.Popen(
        [sys.executable, "-c", _COMMAND],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    received: queue.Queue[Frame | None] = queue.Queue(maxsize=64)
    stopped = threading.Event()
    threading.Thread(target=_feed, args=(child, request, data), daemon=True).start()
    threading.Thread(target=_receive, args=(child, received, stopped), daemon=True).start()
    try:
        while True:
            try:
                frame = received.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                raise ChildFailedError("time") from None
            if frame is None:
                if _died(child, deadline):
                    raise _failure_of(child.returncode)
                return
            tag, body = frame
            if tag == ERROR:
                problem, remedy, code = msgspec.msgpack.decode(body, type=tuple[str, str, str])
                raise ReadError(request.path, problem, remedy, code)
            if tag == MEMORY:
                raise ChildFailedError("memory")
            if tag == CRASH:
                raise ChildFailedError("crash", msgspec.msgpack.decode(body, type=str))
            yield frame
    finally:
        stopped.set()
        child.kill()
        child.wait()
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    continue


def _died(child: subprocess.Popen[bytes], deadline: float) -> bool:
    try:
        return child.wait(timeout=max(0.5, deadline - time.monotonic())) != 0
    except subprocess.TimeoutExpired:
        return True


def _failure_of(status: int | None) -> ChildFailedError:
    """Why a child died: allocators abort or trap when the memory limit is hit, the CPU limit sends XCPU."""
    import signal

    if status is not None and -status in (getattr(signal, "SIGXCPU", -1), getattr(signal, "SIGKILL", -1)):
        return ChildFailedError("time")
    aborts = [getattr(signal, name, -1) for name in ("SIGABRT", "SIGTRAP", "SIGILL", "SIGSEGV", "SIGBUS")]
    if status is not None and -status in aborts:
        return ChildFailedError("memory")
    return ChildFailedError("crash")


def _feed(child: subprocess.Popen[bytes], request: Request, data: bytes) -> None:
    import msgspec

    body = msgspec.msgpack.encode(replace(request))
    try:
        assert child.stdin is not None
        child.stdin.write(len(body).to_bytes(4, "big") + body)
        child.stdin.write(data)
        child.stdin.close()
    except (OSError, ValueError):
        return  # the child is gone: the reading side says why


def _receive(child: subprocess.Popen[bytes], received: queue.Queue[Frame | None], stopped: threading.Event) -> None:
    def put(frame: Frame | None) -> None:
        while not stopped.is_set():
            try:
                received.put(frame, timeout=0.5)
                return
            except queue.Full:
                continue

    stream: Any = child.stdout
    try:
        while not stopped.is_set():
            head = stream.read(5)
            if len(head) < 5:
                break
            body = stream.read(int.from_bytes(head[1:], "big"))
            put((head[:1], body))
    except (OSError, ValueError):
        pass
    put(None)
