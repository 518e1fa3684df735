"""The interpreter's search for cycles of garbage, put off while many values are made.

A comparison makes hundreds of thousands of tuples and sets and no cycle among them. The collector, which
wakes after so many new objects, would look through all of them again and again for nothing: a fifth of the
time for 20,000 statements. What is no longer referred to is freed at once all the same.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """No automatic search for cycles within; afterwards as before, also when an exception passes.

    Holds for the whole process. Threads may overlap here: the first to leave ends the pause for all,
    which costs time and nothing else.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
