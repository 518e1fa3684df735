"""The formats that a comparison can be written in: one mapping, used by the command line and the terminal view."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from ..compare.change import Comparison
from .options import ReportOptions

Renderer = Callable[[Comparison, ReportOptions], bytes]


def _markdown(comparison: Comparison, options: ReportOptions) -> bytes:
    from .markdown import render

    return render(comparison, options).encode("utf-8")


def _json(comparison: Comparison, options: ReportOptions) -> bytes:
    """The whole comparison: what a report leaves out is a script's own choice."""
    from .contract import comparison_image, encode

    return encode(comparison_image(comparison, options.lang))


RENDERERS: dict[str, Renderer] = {"markdown": _markdown, "json": _json}
"""Format -> the whole document as UTF-8."""

SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".txt": "markdown", "": "markdown", ".json": "json"}
"""Suffix of an output file -> format, where no format is named."""


def format_for(path: str) -> str | None:
    """The format that a file's name asks for; None for a suffix that no renderer writes."""
    return SUFFIXES.get(PurePath(path).suffix.lower())
