"""Options that commands share, each with one meaning and one help text everywhere."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from hensen.normalize.readers import ReadOptions

Command = TypeVar("Command", bound=Callable[..., Any])

_READING: tuple[Callable[[Any], Any], ...] = (
    click.option("--encoding", metavar="NAME", help="Of text, Markdown and HTML, if it is not recognised (cp932, …)."),
    click.option("--password", metavar="TEXT", help="Of an encrypted PDF."),
    click.option("--pages", metavar="RANGE", help="Pages of a PDF to read, as in 3-12 or 1,4-6,9-."),
    click.option(
        "--revisions",
        type=click.Choice(["accepted", "original", "final"]),
        default="accepted",
        help="Tracked changes of Word: read with (accepted, final) or without (original) them.",
    ),
    click.option("--no-cache", is_flag=True, help="Neither use nor keep what was read before."),
    click.option("--max-file-mb", type=click.IntRange(1), metavar="N", help="Largest file to read (100)."),
    click.option("--max-characters", type=click.IntRange(1), metavar="N", help="Longest text to read (5,000,000)."),
    click.option("--max-pages", type=click.IntRange(1), metavar="N", help="Most pages of a PDF to read (3,000)."),
    click.option(
        "--max-seconds", type=click.FloatRange(0.1), metavar="N", help="Longest time for one PDF or Word file (60)."
    ),
    click.option(
        "--max-memory-mb", type=click.IntRange(64), metavar="N", help="Most memory for one PDF or Word file (1024)."
    ),
    click.option("--max-unpacked-mb", type=click.IntRange(1), metavar="N", help="Largest Word file, unpacked (300)."),
    click.option(
        "--max-ratio", type=click.IntRange(2), metavar="N", help="Most a Word file may unpack to, times (200)."
    ),
)


def reading_options(command: Command) -> Command:
    """How documents are read; the command takes `**reading` for `read_options`."""
    for option in reversed(_READING):
        command = option(command)
    return command


def read_options(
    *,
    encoding: str | None = None,
    password: str | None = None,
    pages: str | None = None,
    revisions: str = "accepted",
    no_cache: bool = False,
    progress: bool = True,
    **limits: float | None,
) -> ReadOptions:
    """The values of `reading_options` as what readers take."""
    from hensen.normalize.readers import ReadOptions

    return ReadOptions(
        encoding=encoding,
        password=password,
        pages=pages,
        revisions=revisions,  # type: ignore[arg-type]  # click.Choice lets only these through
        limits=_limits(limits),
        cache=not no_cache,
        progress=progress,
    )


def _limits(given: dict[str, float | None]) -> Any:
    from hensen.normalize.readers import Limits

    fields = {
        "max_file_mb": ("file_bytes", 1_000_000),
        "max_characters": ("characters", 1),
        "max_pages": ("pages", 1),
        "max_seconds": ("seconds", 1),
        "max_memory_mb": ("memory_bytes", 1 << 20),
        "max_unpacked_mb": ("unpacked_bytes", 1_000_000),
        "max_ratio": ("ratio", 1),
    }
    values: dict[str, Any] = {}
    for option, (field, unit) in fields.items():
        value = given.get(option)
        if value is not None:
            values[field] = value if field == "seconds" else int(value * unit)
    return Limits(**values)


def default_language() -> str:
    from hensen.report.language import language_of

    return language_of(os.environ)


def language_option(command: Command) -> Command:
    """`--lang ja|en`, by default what the locale says."""
    return click.option(
        "--lang",
        type=click.Choice(["ja", "en"]),
        default=default_language,
        help="Language of the report's own words (default: as the locale).",
    )(command)


def quiet_option(command: Command) -> Command:
    return click.option("-q", "--quiet", is_flag=True, help="No remarks on stderr, only errors.")(command)


def output_option(command: Command) -> Command:
    """`-o FILE`; what is written goes through `hensen.output.write`."""
    return click.option(
        "-o", "--output", metavar="FILE", default="-", help="Write there instead of to stdout; whole or not at all."
    )(command)
