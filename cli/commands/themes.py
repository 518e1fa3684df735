"""`hensen themes DOC…`: themes that the documents suggest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from hensen.errors import Trouble
from hensen.series import series_options

if TYPE_CHECKING:
    from hensen.compare.themes import ThemeProposals
    from hensen.report.series_options import SeriesOptions

EPILOG = """\b
Examples:
  hensen themes 2013.pdf 2019.pdf 2025.pdf
  hensen themes --limit 30 -o themes.html          (the project here)
"""


@click.command("themes", epilog=EPILOG)
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...")
@click.option("--limit", type=click.IntRange(1), default=15, metavar="N", help="Terms of each kind (15).")
@series_options
def command(
    documents: tuple[str, ...],
    limit: int,
    project: str | None,
    series: str | None,
    order: str,
    name: str | None,
    output: str,
    lang: str | None,
    quiet: bool,
    **reading: Any,
) -> None:
    """Propose themes: compound terms that emerge, fade or persist, and the statements behind them.

    The measure is log-likelihood G² with log ratio as effect size (docs/themes.md). Without DOCUMENTs those
    of the project are taken.
    """
    from hensen.compare.themes import propose_themes
    from hensen.options import read_options
    from hensen.output import check
    from hensen.report.series_options import SeriesOptions
    from hensen.series import deliver, format_of, language_for, project_for, read_series, sources_of

    chosen = format_of(name, output)
    known = project_for(project, documents)
    sources = sources_of(documents, known, series)
    if len(sources) < 2:
        raise Trouble(sources[0][0], "nothing emerges or fades in one document", "name two and more")
    inputs = [path for path, *_ in sources]
    check(output, inputs)
    found = read_series(sources, read_options(**reading, progress=not quiet), order, quiet=quiet)
    look = SeriesOptions(lang=language_for(lang, known), limit=limit)
    deliver(_rendered(propose_themes(found, limit), chosen, look), chosen, output, inputs)


def _rendered(proposals: ThemeProposals, name: str, look: SeriesOptions) -> bytes:
    from hensen.report import (
        charts_svg,
        contract,
        series_csv,
        themes_markdown,
        timeline_html,
        timeline_image,
        timeline_svg,
    )

    match name:
        case "json":
            return contract.encode(timeline_image.themes_image(proposals))
        case "csv":
            return series_csv.themes_csv(proposals)
        case "svg":
            return charts_svg.encode(timeline_svg.themes_picture(proposals, look.lang))
        case "html":
            return timeline_html.render_themes(proposals, look)
    return themes_markdown.render(proposals, look).encode("utf-8")
