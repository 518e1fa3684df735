"""`hensen compare OLD NEW`: what became of each statement."""

from __future__ import annotations

from typing import Any

import click

from hensen.errors import DIFFERENT, DONE, Trouble
from hensen.options import language_option, output_option, quiet_option, reading_options

EPILOG = """\b
Examples:
  hensen compare 2019.pdf 2025.pdf > changes.md
  hensen compare old.docx new.docx --all --context 1 -o changes.md
  hensen compare old.txt new.txt --format json | jq .summary
"""


@click.command("compare", epilog=EPILOG)
@click.argument("old")
@click.argument("new")
@click.option(
    "--format", "name", type=click.Choice(["markdown", "json"]), help="Default: as the suffix of -o, markdown."
)
@output_option
@language_option
@click.option(
    "--commitments-only/--all",
    "commitments_only",
    default=True,
    help="Report only changes that concern a commitment (default), or every change.",
)
@click.option("--order", type=click.Choice(["triage", "page"]), default="triage", help="Losses first, or as in OLD.")
@click.option(
    "--context", type=click.IntRange(0, 20), default=0, metavar="N", help="Show N statements around each change."
)
@click.option(
    "--min-confidence", type=click.FloatRange(0, 1), default=0.0, metavar="X", help="Leave out what is less sure (0-1)."
)
@click.option(
    "--limit", type=click.IntRange(0), metavar="N", help="List at most N changes of each kind (0: the summary)."
)
@click.option("--review", metavar="FILE", help="Take the judgements made in `hensen view` into account.")
@click.option(
    "--semantic",
    metavar="FOLDER",
    envvar="HENSEN_SEMANTIC",
    show_envvar=True,
    help="Relate by meaning too, with the sentence-embedding model in FOLDER.",
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 if the documents differ, 0 if they do not.")
@quiet_option
@reading_options
def command(
    old: str,
    new: str,
    name: str | None,
    output: str,
    review: str | None,
    semantic: str | None,
    exit_code: bool,
    quiet: bool,
    **others: Any,
) -> int:
    """Report which commitments were dropped, weakened, added or reworded from OLD to NEW.

    OLD and NEW are PDF, Word, HTML, Markdown or text files; one of them may be - (standard input).
    """
    from hensen.comparing import compared, differs
    from hensen.options import read_options
    from hensen.output import STDOUT, check, show, write
    from hensen.report.formats import RENDERERS, format_for
    from hensen.report.options import ReportOptions

    look = {key: others.pop(key) for key in ("lang", "commitments_only", "order", "context", "min_confidence", "limit")}
    chosen = name or (format_for(output) if output != STDOUT else "markdown")
    if chosen is None:
        raise Trouble(output, "no format goes by this suffix", "name it .md or .json, or add --format")
    inputs = (old, new, review) if review else (old, new)
    check(output, inputs)
    reading = read_options(**others, progress=not quiet)
    comparison = compared(old, new, reading, review=review, semantic=semantic, quiet=quiet)
    document = RENDERERS[chosen](comparison, ReportOptions(**look))
    if chosen == "markdown" and output == STDOUT:
        show(document.decode("utf-8"))
    else:
        write(document, output, inputs=inputs)
    return DIFFERENT if exit_code and differs(comparison) else DONE
