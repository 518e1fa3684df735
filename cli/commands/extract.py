"""`hensen extract DOC`: a document's text as it was read."""

from __future__ import annotations

from typing import Any

import click

from hensen.options import output_option, quiet_option, reading_options

EPILOG = """\b
Examples:
  hensen extract strategy.pdf | less
  hensen extract strategy.docx -o strategy.md
\b
To see what changed in documents under git, once for each repository:
  echo '*.docx diff=hensen' >> .gitattributes
  git config diff.hensen.textconv 'hensen extract --quiet'
"""


@click.command("extract", epilog=EPILOG)
@click.argument("document")
@click.option(
    "--format", "name", type=click.Choice(["text", "markdown"]), help="Default: Markdown if -o ends in .md, else text."
)
@output_option
@quiet_option
@reading_options
def command(document: str, name: str | None, output: str, quiet: bool, **reading: Any) -> None:
    """Write the text of DOCUMENT as it was read, one paragraph a line.

    DOCUMENT is a PDF, Word, HTML, Markdown or text file, or - for standard input. Running heads and
    page numbers are left out; the cells of a table row stand on one line, parted by tabs.
    """
    from hensen.normalize.readers import read_source
    from hensen.options import read_options
    from hensen.output import check, write
    from hensen.remarks import remark
    from hensen.report.extraction import as_markdown, as_text
    from hensen.report.warnings import in_words
    from hensen.spoken import spoken
    from hensen.wording import say

    check(output, (document,))
    source = read_source(document, read_options(**reading, progress=not quiet))
    if not quiet:
        for warning in source.warnings:
            remark(say("warning", spoken(), path=document, warning=in_words(warning, spoken())))
    chosen = name or ("markdown" if output.lower().endswith((".md", ".markdown")) else "text")
    data = as_markdown(source) if chosen == "markdown" else as_text(source)
    write(data.encode("utf-8"), output, inputs=(document,))
