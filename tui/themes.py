"""The workbench's own themes; Textual's are there too, under `t`."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="hensen-dark",
    primary="#7aa2d8",
    secondary="#8f9bb3",
    accent="#e0b25c",
    warning="#e0b25c",
    error="#e07a7a",
    success="#86c08a",
    foreground="#d8dce4",
    background="#15181e",
    surface="#1b1f27",
    panel="#252b36",
    dark=True,
)
LIGHT = Theme(
    name="hensen-light",
    primary="#1f5aa8",
    secondary="#55617a",
    accent="#8a5a00",
    warning="#8a5a00",
    error="#b3261e",
    success="#1d6b2c",
    foreground="#1c1f26",
    background="#f7f7f4",
    surface="#ffffff",
    panel="#e4e6ea",
    dark=False,
)
CONTRAST = Theme(
    name="hensen-contrast",
    primary="#00e5ff",
    secondary="#ffffff",
    accent="#ffff00",
    warning="#ffff00",
    error="#ff6b6b",
    success="#5cff5c",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#303030",
    dark=True,
    text_alpha=1.0,
)
THEMES = (DARK, LIGHT, CONTRAST)
DEFAULT = DARK.name
