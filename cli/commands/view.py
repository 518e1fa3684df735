"""`hensen view OLD NEW [NEW2 …]`: the workbench in the terminal."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click

from hensen.errors import DONE, Trouble
from hensen.options import reading_options

EPILOG = """\b
Examples:
  hensen view 2013.pdf 2019.pdf
  hensen view 2013.txt 2019.txt 2024.txt
  hensen view old.docx new.docx --review ours.review.json
  hensen view --project papers/

Press ? for all keys. Judgements are saved at once, beside NEW unless --review says where.
"""


@click.command("view", epilog=EPILOG)
@click.argument("documents", nargs=-1)
@click.option("--project", metavar="DIR", help="Folder with hensen.toml: its documents, if none are named, and themes.")
@click.option("--review", metavar="FILE", help="Keep the judgements there (default: OLD..NEW.review.json beside NEW).")
@click.option(
    "--lang", type=click.Choice(["ja", "en"]), help="Language of the screen (default: configuration, locale)."
)
@click.option("--theme", metavar="NAME", help="hensen-dark, hensen-light, hensen-contrast or one of Textual's.")
@reading_options
def command(
    documents: tuple[str, ...] = (),
    project: str | None = None,
    review: str | None = None,
    lang: str | None = None,
    theme: str | None = None,
    **reading: Any,
) -> int:
    """Walk through the changes from OLD to NEW in the terminal, judge them, export a report.

    Without documents: choose them, or go back to a recent pair.
    """
    sources = _sources(documents, project)
    documents = tuple(path for path, *_ in sources)
    _check(documents, review)
    from dataclasses import replace

    from hensen.tui.settings import SettingsError, load_settings, settings_path

    try:
        settings = load_settings()
    except SettingsError as error:
        raise Trouble(error.path, error.problem, error.remedy) from error
    if lang:
        settings = replace(settings, lang=lang)  # type: ignore[arg-type]  # click.Choice lets only these through
    if theme:
        settings = replace(settings, theme=theme)

    from hensen.project_themes import project_themes
    from hensen.tui.app import HensenApp

    config = str(settings_path(os.environ))
    app = HensenApp(
        documents,
        _reader(reading, sources),
        settings,
        review_file=Path(review) if review else None,
        config=config,
        themes=project_themes(documents, project),
    )
    status = app.run()
    if app.failure:
        click.echo(f"hensen: {app.failure}", err=True)
    return DONE if status is None else status


def _check(documents: tuple[str, ...], review: str | None) -> None:
    if len(documents) == 1:
        raise click.UsageError("one document has nothing to be compared with: name two or more, or none")
    if "-" in documents:
        raise Trouble("-", "the screen needs the keyboard, so nothing can be read from standard input", "name a file")
    if review and len(documents) != 2:
        raise click.UsageError("--review belongs to one pair of documents")
    # TEXTUAL_DRIVER: started by `hensen serve`, whose screen is a browser.
    if not (sys.stdin.isatty() and sys.stdout.isatty()) and "TEXTUAL_DRIVER" not in os.environ:
        raise Trouble("view", "this is no terminal", "use hensen compare")


Source = tuple[str, str | None, str | None]
"""Path, label and date, the latter two where a project says them."""


def _sources(documents: tuple[str, ...], folder: str | None) -> list[Source]:
    """What is to be opened: the documents named, else those of the project that is."""
    if folder is None:
        return [(path, None, None) for path in documents]
    from hensen.project import find_project
    from hensen.series import sources_of

    return sources_of(documents, find_project(folder), None)


def _reader(reading: dict[str, Any], sources: list[Source]) -> Any:
    """Reading as the options say; what reads is imported in the background, after the first frame."""

    known = {path: (label, date) for path, label, date in sources}

    def read(path: str) -> Any:
        from hensen.api import read as read_document
        from hensen.options import read_options

        label, date = known.get(path, (None, None))
        return read_document(path, label=label, date=date, options=read_options(**reading, progress=False))

    return read
