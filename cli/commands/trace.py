"""`hensen trace DOC1 DOC2 DOC3…`: the life of each commitment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from hensen.errors import Trouble
from hensen.series import series_options

if TYPE_CHECKING:
    from hensen.compare.lineage import Lineage
    from hensen.report.series_options import SeriesOptions

EPILOG = """\b
Examples:
  hensen trace 2013.pdf 2016.pdf 2019.pdf 2025.pdf -o lineage.html
  hensen trace --format json | jq .summary         (the project here)
"""


@click.command("trace", epilog=EPILOG)
@click.argument("documents", nargs=-1, metavar="[DOCUMENT]...")
@click.option("--all", "everything", is_flag=True, help="Every statement, not only commitments.")
@click.option("--limit", type=click.IntRange(0), default=40, metavar="N", help="Lines listed in Markdown (40).")
@series_options
def command(
    documents: tuple[str, ...],
    everything: bool,
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
    """Tell the life of each commitment: born, reworded, weakened, reversed, split, merged, revived, dropped.

    Neighbouring DOCUMENTs are compared, and what disappears is looked for in all later ones. Without
    DOCUMENTs those of the project are taken.
    """
    from hensen.compare.lineage import trace
    from hensen.options import read_options
    from hensen.output import check
    from hensen.report.series_options import SeriesOptions
    from hensen.series import deliver, format_of, language_for, progress_for, project_for, read_series, sources_of

    chosen = format_of(name, output)
    known = project_for(project, documents)
    sources = sources_of(documents, known, series)
    if len(sources) < 2:
        raise Trouble(sources[0][0], "one document has no lineage", "name two and more")
    inputs = [path for path, *_ in sources]
    check(output, inputs)
    found = read_series(sources, read_options(**reading, progress=not quiet), order, quiet=quiet)
    lineage = trace(found, progress=progress_for(quiet))
    look = SeriesOptions(lang=language_for(lang, known), limit=limit, everything=everything)
    deliver(_rendered(lineage, chosen, look), chosen, output, inputs)


def _rendered(lineage: Lineage, name: str, look: SeriesOptions) -> bytes:
    from hensen.report import contract, lineage_html, lineage_image, lineage_markdown, lineage_svg, series_csv

    match name:
        case "json":
            return contract.encode(lineage_image.lineage_image(lineage, look.lang))
        case "csv":
            return series_csv.lineage_csv(lineage)
        case "svg":
            return lineage_svg.render(lineage, look)
        case "html":
            return lineage_html.render(lineage, look)
    return lineage_markdown.render(lineage, look).encode("utf-8")
