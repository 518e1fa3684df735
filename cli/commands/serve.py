"""`hensen serve OLD NEW`: the same workbench in a browser on this machine."""

from __future__ import annotations

import shlex
import subprocess
import sys

import click

from hensen.errors import DONE, Trouble

EPILOG = """\b
Examples:
  hensen serve 2013.pdf 2019.pdf
  hensen serve 2013.pdf 2019.pdf --port 8100

Needs the extra: pip install 'hensen[web]'. Only this machine can reach it; there is no login,
so do not put it behind a proxy. Each browser tab is a program of its own.
"""


@click.command("serve", epilog=EPILOG)
@click.argument("documents", nargs=-1)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, help="Port on 127.0.0.1.")
@click.option("--lang", type=click.Choice(["ja", "en"]), help="Language of the screen.")
def command(documents: tuple[str, ...], port: int, lang: str | None) -> int:
    """Show the workbench in a browser on this machine."""
    if len(documents) == 1:
        raise click.UsageError("one document has nothing to be compared with: name two or more, or none")
    try:
        from hensen.tui.web import LocalServer
    except ImportError as error:
        raise Trouble("serve", "the browser view is not installed", "pip install 'hensen[web]'") from error
    click.echo(f"http://127.0.0.1:{port}", err=True)
    LocalServer(view_command(documents, lang), port).serve()
    return DONE


def view_command(documents: tuple[str, ...], lang: str | None) -> str:
    """The shell command that each visitor's program is started with, quoted word by word.

    Documents come after `--`: a file named `-x` is a file.
    """
    words = [sys.executable, "-m", "hensen", "view", *(("--lang", lang) if lang else ())]
    if documents:
        words += ["--", *documents]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
