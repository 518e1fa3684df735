"""`hensen outline DOC`: one document as the program understands it."""

from __future__ import annotations

from typing import Any

import click

from hensen.errors import Trouble
from hensen.options import language_option, output_option, quiet_option, reading_options

EPILOG = """\b
Examples:
  hensen outline strategy.pdf | less
  hensen outline strategy.pdf --commitments-only
  hensen outline strategy.pdf --format json -o strategy.json
"""


@click.command("outline", epilog=EPILOG)
@click.argument("document")
@click.option("--format", "name", type=click.Choice(["text", "json"]), help="Default: as the suffix of -o, text.")
@output_option
@language_option
@click.option("--commitments-only", is_flag=True, help="Headings and commitments only (text).")
@quiet_option
@reading_options
def command(
    document: str, name: str | None, output: str, lang: Any, commitments_only: bool, quiet: bool, **reading: Any
) -> None:
    """Show the sections and statements of DOCUMENT: strength, figures, deadlines, bodies.

    DOCUMENT is a PDF, Word, HTML, Markdown or text file, or - for standard input.
    """
    from hensen.options import read_options
    from hensen.output import check, write
    from hensen.reading import read_document
    from hensen.remarks import remark_on

    chosen = name or ("json" if output.lower().endswith(".json") else "text")
    if chosen == "json" and commitments_only:
        raise Trouble("--commitments-only", "is for text", "take the statements with a strength from the JSON")
    check(output, (document,))
    understood = read_document(document, read_options(**reading, progress=not quiet))
    if not quiet:
        remark_on(understood)
    if chosen == "json":
        from hensen.report.contract import encode, outline_image

        data = encode(outline_image(understood))
    else:
        from hensen.report.outline import render

        data = render(understood, lang, commitments_only=commitments_only).encode()
    write(data, output, inputs=(document,))
