"""`hensen cache`: what is kept of documents read before."""

from __future__ import annotations

import click

from hensen.spoken import spoken
from hensen.wording import say


@click.group("cache", invoke_without_command=True)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Show or clear what was kept of PDF and Word documents read before.

    Readings are kept by the file's content, so that a document is read slowly only once. They lie in
    the user's cache directory, or where the variable HENSEN_CACHE says.
    """
    if ctx.invoked_subcommand is None:
        _say("cache.kept")
        click.echo(say("cache.clear", spoken()))


@command.command("show")
def show() -> None:
    """Print where readings are kept, how many, and their size."""
    _say("cache")


@command.command("clear")
def clear() -> None:
    """Remove all kept readings."""
    from hensen.normalize.readers import cache

    click.echo(say("cache.cleared", spoken(), count=cache.clear(), folder=cache.directory()))


def _say(key: str) -> None:
    from hensen.normalize.readers import cache

    count, size = cache.size()
    click.echo(say(key, spoken(), folder=cache.directory(), count=count, size=f"{size / 1e6:.1f}"))
