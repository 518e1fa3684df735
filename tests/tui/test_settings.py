"""The configuration file, the memory of recent documents, themes."""

from __future__ import annotations

from pathlib import Path

import pytest
from factories_tui import every_kind, opened
from textual.color import Color

from hensen.tui.marks import FAINT
from hensen.tui.memory import Memory, load_memory, remember_documents, remember_theme, save_memory
from hensen.tui.settings import SettingsError, load_settings, settings_path
from hensen.tui.themes import THEMES


def configured(folder: Path, text: str) -> dict[str, str]:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return {"HENSEN_CONFIG": str(path), "LANG": "ja_JP.UTF-8"}


def test_everything_can_be_set(tmp_path: Path) -> None:
    text = (
        '[view]\nname = "山田"\nlang = "en"\ntheme = "hensen-light"\nambiguous_width = 2\norder = "page"\n'
        '[view.keys]\nnext = "v"\n'
    )
    settings = load_settings(configured(tmp_path, text))
    assert (settings.name, settings.lang, settings.theme) == ("山田", "en", "hensen-light")
    assert (settings.ambiguous_width, settings.order, dict(settings.keys)) == (2, "page", {"next": "v"})


def test_without_a_file_the_locale_decides() -> None:
    assert load_settings({"LANG": "ja_JP.UTF-8"}).lang == "ja"
    assert load_settings({"LANG": "C.UTF-8"}).lang == "en"
    assert settings_path({}).name == "config.toml"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("view = 1", "view is no table"),
        ("[view", "is no TOML"),
        ('[view]\nlang = "fr"', "view.lang is 'fr'"),
        ("[view]\nname = 3", "view.name is no text"),
        ("[view]\nambiguous_width = 3", "view.ambiguous_width is 3"),
        ('[view.keys]\nfly = "x"', "view.keys.fly is no action"),
        ("[view.keys]\nnext = 1", "view.keys is no table of texts"),
    ],
)
def test_what_makes_no_sense_is_one_clear_line(text: str, problem: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(configured(tmp_path, text))
    assert problem in str(caught.value) and "\n" not in str(caught.value)
    assert caught.value.remedy


def test_a_file_that_was_asked_for_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such file"):
        load_settings({"HENSEN_CONFIG": str(tmp_path / "none.toml")})


def test_memory_puts_the_latest_first(tmp_path: Path) -> None:
    memory = Memory()
    for name in ("a", "b", "a"):
        memory = remember_documents(memory, (str(tmp_path / name), str(tmp_path / "c")))
    assert [Path(paths[0]).name for paths in memory.recent] == ["a", "b"]
    path = tmp_path / "deep" / "memory.json"
    save_memory(remember_theme(memory, "nord"), path)
    assert load_memory(path) == remember_theme(memory, "nord")


@pytest.mark.parametrize("data", [b"", b"{", b"[" * 100_000, b'{"recent": 5}'])
def test_a_damaged_memory_is_as_good_as_none(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "memory.json"
    path.write_bytes(data)
    assert load_memory(path) == Memory()


async def test_the_theme_is_remembered(tmp_path: Path) -> None:
    app = opened(every_kind(), tmp_path)
    async with app.run_test() as pilot:
        app.theme = "hensen-contrast"
        await pilot.pause()
    assert load_memory(tmp_path / "memory.json").theme == "hensen-contrast"
    again = opened(every_kind(), tmp_path)
    assert again.theme == "hensen-contrast"


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_and_marks_can_be_read_in_every_theme(theme) -> None:  # type: ignore[no-untyped-def]
    """WCAG contrast of text 7 to 1, of marks 4.5 to 1 (3 to 1 would do for large text only)."""
    ground = Color.parse(theme.background)
    assert contrast(Color.parse(theme.foreground), ground) >= 7
    for name in ("primary", "accent", "error", "success", "secondary"):
        assert contrast(Color.parse(getattr(theme, name)), ground) >= 4.5, name
    assert contrast(ground + Color.parse(theme.foreground).with_alpha(FAINT), ground) >= 4.5, "context"


def contrast(one: Color, other: Color) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: Color) -> float:
    parts = [part / 255 for part in (color.r, color.g, color.b)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
