"""Slow work beside the screen, which can be abandoned at any moment.

Reading and comparing cannot be interrupted from outside. A daemon thread does the work and
the screen only waits for it: who presses Escape stops waiting, and a program that ends does not
wait for it either (the pool behind Textual's thread workers would).
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


async def in_background(function: Callable[[], Result]) -> Result:
    """The function's result or exception; cancelling stops the waiting, not the function."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Result] = loop.create_future()

    def hand_over(result: Result | None, error: BaseException | None) -> None:
        if future.cancelled():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)  # type: ignore[arg-type]  # no error, so there is a result

    def run() -> None:
        result: Result | None = None
        error: BaseException | None = None
        try:
            result = function()
        except BaseException as caught:
            error = caught
        # The loop is closed if the program has ended meanwhile: then nobody wants to know.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(hand_over, result, error)

    threading.Thread(target=run, daemon=True, name="hensen-work").start()
    return await future
