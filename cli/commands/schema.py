"""`hensen schema NAME`: the JSON Schema of an output."""

from __future__ import annotations

import click

NAMES = ("outline", "comparison", "timeline", "themes", "lineage")


@click.command("schema")
@click.argument("name", type=click.Choice(NAMES))
def command(name: str) -> None:
    """Print the JSON Schema (draft 2020-12) that the JSON of a command keeps to.

    outline: `hensen outline`; comparison: `hensen compare`; timeline: `hensen track`;
    themes: `hensen themes`; lineage: `hensen trace`.
    """
    from importlib import resources

    from hensen.output import STDOUT, write

    write((resources.files("hensen") / "schemas" / f"{name}.json").read_bytes(), STDOUT)
