"""The pause of the garbage collector ends, whatever happens within."""

from __future__ import annotations

import gc

import pytest

from hensen.compare.collector import collector_paused


def test_paused_within_and_only_within() -> None:
    with collector_paused():
        assert not gc.isenabled()
        with collector_paused():
            pass
        assert not gc.isenabled()  # the inner one did not begin the pause
    assert gc.isenabled()


def test_an_exception_ends_the_pause() -> None:
    with pytest.raises(ValueError, match="within"), collector_paused():
        raise ValueError("within")
    assert gc.isenabled()


def test_a_caller_who_switched_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        with collector_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
