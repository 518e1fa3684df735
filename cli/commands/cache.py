"""`hensen cache`: what is kept of documents read before."""

from __future__ import annotations

import click


@click.group("cache")
def command() -> None:
    """Show or clear what was kept of PDF and Word documents read before.

    Readings are kept by the file's content, so that a document is read slowly only once. They lie in
    the user's cache directory, or where the variable HENSEN_CACHE says.
    """


@command.command("show")
def show() -> None:
    """Print where readings are kept, how many, and their size."""
    from hensen.normalize.readers import cache

    count, size = cache.size()
    click.echo(f"{cache.directory()}\t{count} readings\t{size / 1e6:.1f} MB")


@command.command("clear")
def clear() -> None:
    """Remove all kept readings."""
    from hensen.normalize.readers import cache

    click.echo(f"{cache.clear()} readings removed from {cache.directory()}")
