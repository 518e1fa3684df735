"""Driving the workbench as a reader would: keys in, text out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from factories_tui import every_kind, opened, screen_text, told
from textual.pilot import Pilot

from hensen.compare.change import Comparison
from hensen.tui.app import HensenApp
from hensen.tui.screens.workbench import WorkbenchScreen

WIDE = (120, 40)


@asynccontextmanager
async def workbench(
    folder: Path, *keys: str, size: tuple[int, int] = WIDE, one: Comparison | None = None, **settings: Any
) -> AsyncIterator[tuple[Pilot[int], WorkbenchScreen]]:
    """The main screen with all changes listed, after these keys."""
    app = opened(one or every_kind(), folder, **settings)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("n")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, WorkbenchScreen)
        await press(pilot, *keys)
        yield pilot, screen


async def press(pilot: Pilot[int], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


def listed(screen: WorkbenchScreen) -> list[str]:
    return [row.change.id for row in screen.changes.rows]


def at(screen: WorkbenchScreen) -> str:
    row = screen.changes.current
    assert row is not None
    return row.change.id


def shown(pilot: Pilot[int]) -> str:
    assert isinstance(pilot.app, HensenApp)
    return screen_text(pilot.app)


def notices(pilot: Pilot[int]) -> str:
    assert isinstance(pilot.app, HensenApp)
    return told(pilot.app)
