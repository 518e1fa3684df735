"""`hensen track THEME DOC…`: a theme through the years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from hensen.errors import Trouble
from hensen.series import series_options

if TYPE_CHECKING:
    from hensen.compare.timeline import Timeline
    from hensen.project import Project, ProjectTheme
    from hensen.report.series_options import SeriesOptions

EPILOG = """\b
Examples:
  hensen track 人材育成 2013.pdf 2019.pdf 2025.pdf --term 人材の確保 --term 研修
  hensen track 放送コンテンツ                  (a theme of the project here)
  hensen track 郵便 --exclude 郵便番号 *.pdf --kwic
  hensen track --every-theme -o themes.html
"""


@click.command("track", epilog=EPILOG)
@click.argument("words", nargs=-1, metavar="THEME [DOCUMENT]...")
@click.option("--term", "terms", multiple=True, metavar="TERM", help="A further term of the theme; repeat as needed.")
@click.option(
    "--pattern", "patterns", multiple=True, metavar="P", help="Further wording: * is up to 12 characters, ? is one."
)
@click.option("--exclude", multiple=True, metavar="TERM", help="Wording that does not count, as 郵便番号 for 郵便.")
@click.option("--every-theme", is_flag=True, help="All themes of the project; no THEME is named then.")
@click.option("--kwic", is_flag=True, help="Every occurrence in its context instead of the key statements.")
@click.option(
    "--limit", type=click.IntRange(0), default=10, metavar="N", help="Statements listed of each document (10)."
)
@series_options
def command(
    words: tuple[str, ...],
    every_theme: bool,
    project: str | None,
    series: str | None,
    order: str,
    name: str | None,
    output: str,
    quiet: bool,
    **others: Any,
) -> None:
    """Follow THEME through the DOCUMENTs: share, strength, targets, threads, passages.

    THEME is a theme of the project (hensen.toml) or any word, which is then its first term. Without
    DOCUMENTs those of the project are taken.
    """
    from hensen.compare.comparison import compare
    from hensen.compare.links import link_series
    from hensen.compare.timeline import TrackOptions, track
    from hensen.options import read_options
    from hensen.output import check
    from hensen.project import find_project
    from hensen.series import deliver, format_of, progress_for, query_of, read_series, sources_of

    if not words and not every_theme:
        raise click.UsageError("Missing argument 'THEME'.")
    paths = words if every_theme else words[1:]
    chosen = format_of(name, output)
    # A theme's terms may stand in the project even where other documents are named.
    known = find_project(project)
    themes = _every(known) if every_theme else [_theme(words[0], known)]
    given = _given(others)
    queries = [query_of(_joined(theme, given)) for theme in themes]
    look = _look(others, known)
    sources = sources_of(paths, known, series)
    inputs = [path for path, *_ in sources]
    check(output, inputs)
    documents = read_series(sources, read_options(**others, progress=not quiet), order, quiet=quiet)
    links = link_series(documents, compare, progress_for(quiet))
    thresholds = TrackOptions(known.small, known.related) if known else TrackOptions()
    timeline = track(documents, queries, links, thresholds)
    deliver(_rendered(timeline, chosen, look), chosen, output, inputs)


def _every(project: Project | None) -> list[ProjectTheme]:
    if project is None or not project.themes:
        where = str(project.folder) if project else "--every-theme"
        raise Trouble(where, "there is no project with themes", "add [[themes]] to hensen.toml, or name a THEME")
    return list(project.themes)


def _theme(word: str, project: Project | None) -> ProjectTheme:
    from hensen.project import ProjectTheme

    if not word.strip():
        raise Trouble("THEME", "is empty", "name a theme or a word")
    return (project.theme(word) if project else None) or ProjectTheme(word.strip())


def _given(options: dict[str, Any]) -> ProjectTheme:
    """The wording named on the command line, taken out of the options."""
    from hensen.project import ProjectTheme

    return ProjectTheme("", *(options.pop(key) for key in ("terms", "patterns", "exclude")))


def _look(options: dict[str, Any], project: Project | None) -> SeriesOptions:
    """How the report is to look, taken out of the options."""
    from hensen.report.series_options import SeriesOptions
    from hensen.series import language_for

    lang = language_for(options.pop("lang"), project)
    return SeriesOptions(lang=lang, limit=options.pop("limit"), kwic=options.pop("kwic"))


def _joined(theme: ProjectTheme, given: ProjectTheme) -> ProjectTheme:
    """The theme with what the command line adds."""
    from hensen.project import ProjectTheme

    return ProjectTheme(
        theme.name, theme.terms + given.terms, theme.patterns + given.patterns, theme.exclude + given.exclude
    )


def _rendered(timeline: Timeline, name: str, look: SeriesOptions) -> bytes:
    from hensen.report import contract, series_csv, timeline_html, timeline_image, timeline_markdown, timeline_svg

    match name:
        case "json":
            return contract.encode(timeline_image.timeline_image(timeline))
        case "csv":
            return series_csv.timeline_csv(timeline)
        case "svg":
            return timeline_svg.render(timeline, look)
        case "html":
            return timeline_html.render(timeline, look)
    return timeline_markdown.render(timeline, look).encode("utf-8")
