"""What the commands over several documents share: which documents, in which order, and what they look for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from hensen.errors import Trouble
from hensen.options import default_language, output_option, quiet_option, reading_options
from hensen.project import Project, ProjectTheme, find_project

if TYPE_CHECKING:
    from hensen.compare.terms import ThemeQuery
    from hensen.normalize.document import Document
    from hensen.normalize.readers import ReadOptions

Command = TypeVar("Command", bound=Callable[..., Any])

SUFFIXES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "markdown",
    "": "markdown",
    ".json": "json",
    ".csv": "csv",
    ".svg": "svg",
    ".html": "html",
    ".htm": "html",
}


def series_options(command: Command) -> Command:
    """Options of track, themes and trace alike."""
    options: list[Callable[[Any], Any]] = [
        click.option("--project", metavar="DIR", help="Folder with hensen.toml (default: the current one, if it has)."),
        click.option("--series", metavar="NAME", help="Only the project's documents of this series."),
        click.option(
            "--order", type=click.Choice(["date", "given"]), default="date", help="Documents by date, or as given."
        ),
        click.option(
            "--format",
            "name",
            type=click.Choice(["markdown", "json", "csv", "svg", "html"]),
            help="Default: as the suffix of -o, markdown.",
        ),
        output_option,
        click.option(
            "--lang",
            type=click.Choice(["ja", "en"]),
            help="Language of the report (default: the project's, the locale's).",
        ),
        quiet_option,
        reading_options,
    ]
    for option in reversed(options):
        command = option(command)
    return command


def format_of(name: str | None, output: str) -> str:
    """The format asked for by name or by the output's suffix; raises Trouble for a suffix nothing writes."""
    from pathlib import PurePath

    from hensen.output import STDOUT

    if name is not None:
        return name
    if output == STDOUT:
        return "markdown"
    found = SUFFIXES.get(PurePath(output).suffix.lower())
    if found is None:
        raise Trouble(
            output, "no format goes by this suffix", "name it .md, .json, .csv, .svg or .html, or add --format"
        )
    return found


def language_for(lang: str | None, project: Project | None) -> Any:
    """What was asked for, else what the project says, else the locale."""
    return lang or (project.language if project else None) or default_language()


def project_for(folder: str | None, documents: Sequence[str]) -> Project | None:
    """The project that counts: a named one always, the current folder's only where no documents are named."""
    return find_project(folder) if folder is not None or not documents else None


def sources_of(
    documents: Sequence[str], project: Project | None, series: str | None
) -> list[tuple[str, str | None, str | None]]:
    """Path, label and date of each document to read; raises Trouble if there is none."""
    if documents:
        if documents.count("-") > 1:
            raise Trouble("-", "only one document can come from standard input", "name files for the others")
        named = {one.path: one for one in project.documents} if project else {}
        return [
            (path, named[path].label if path in named else None, named[path].date if path in named else None)
            for path in documents
        ]
    if project is None:
        raise Trouble(
            "documents", "none named, and there is no hensen.toml here", "name two and more, or run hensen init"
        )
    found = project.in_series(series)
    if not found:
        problem = f"the project names no document of series {series}" if series else "the project names no document"
        raise Trouble(str(project.folder), problem, "add [[documents]]")
    return [(one.path, one.label, one.date) for one in found]


def read_series(
    sources: Sequence[tuple[str, str | None, str | None]], options: ReadOptions, order: str, *, quiet: bool
) -> tuple[Document, ...]:
    """The documents, remarked on, in their order. Raises ReadError, OSError."""
    from hensen.compare.series import chronological
    from hensen.reading import read_document
    from hensen.remarks import remark_on

    documents = []
    for path, label, date in sources:
        document = read_document(path, options, label=label, date=date)
        if not quiet:
            remark_on(document)
        documents.append(document)
    return chronological(documents) if order == "date" else tuple(documents)


def query_of(theme: ProjectTheme) -> ThemeQuery:
    """The theme with its terms in canonical text; its name is the first of them."""
    return theme.query()


def progress_for(quiet: bool) -> Callable[[int, int], None]:
    """Says on a terminal how far the comparisons are, on one line of stderr."""
    import sys

    if quiet or not sys.stderr.isatty():
        return lambda done, total: None

    from hensen.spoken import spoken
    from hensen.wording import say

    lang = spoken()

    def tell(done: int, total: int) -> None:
        end = "\n" if done >= total else ""
        words = say("comparing", lang, done=done, total=total)
        print(f"\rhensen: {words}", end=end, file=sys.stderr, flush=True)

    return tell


def deliver(document: bytes, name: str, output: str, inputs: Sequence[str]) -> None:
    """Markdown in colour on a terminal, everything else as it is."""
    from hensen.output import STDOUT, show, write

    if name == "markdown" and output == STDOUT:
        show(document.decode("utf-8"))
    else:
        write(document, output, inputs=inputs)
