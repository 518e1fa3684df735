"""The command line: parse, call, write. `main` is the console script."""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import sys
from collections.abc import Sequence

import click

from hensen import __version__
from hensen.catalogue import COMMANDS
from hensen.errors import DONE, report
from hensen.options import default_language
from hensen.spoken import asked_for

EPILOG = """\b
Examples:
  hensen compare 2019.pdf 2025.pdf -o changes.md
  hensen view 2019.pdf 2025.pdf
  hensen demo

Exit status: 0 done, 1 differences found (with --exit-code only), 2 trouble, 130 interrupted.
"""


FEW_COLLECTIONS = (100_000, 20, 100)
"""A document is many thousand values and no cycles: to look for some after every 700 costs a tenth of the time."""


class LazyGroup(click.Group):
    """Commands are imported when they run; help and completion need only their names."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"hensen.commands.{cmd_name}").command
        if not any(parameter.name == "debug" for parameter in command.params):
            command.params.append(_debug_option())
        _set_language(command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _set_language(command: click.Command) -> None:
    """Help as the locale says; only Japanese needs more than click has."""
    context_class = click.Context
    if default_language() == "ja":
        from hensen.help_format import JapaneseContext

        context_class = JapaneseContext
    command.context_class = context_class
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            inner.context_class = context_class


def _debug_option() -> click.Option:
    """Understood before and after the command's name, for nobody remembers which."""
    return click.Option(["--debug"], is_flag=True, expose_value=False, help="Show the traceback of errors.")


@click.command(
    "hensen",
    cls=LazyGroup,
    params=[_debug_option()],
    epilog=EPILOG,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "-V", "--version", prog_name="hensen", message="%(prog)s %(version)s")
@click.pass_context
def group(ctx: click.Context) -> int | None:
    """Tell what changed between successive Japanese policy documents (変遷).

    Without a command: open the terminal view on recent documents.
    """
    return None if ctx.invoked_subcommand else _without_command(ctx)


def _without_command(ctx: click.Context) -> int | None:
    """The terminal view where there is a terminal, else the help."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        click.echo(ctx.get_help())
        return None
    view = group.get_command(ctx, "view")
    return None if view is None else ctx.invoke(view)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line (default: the process's own) and return the exit status.

    The status is what the command returns, if it returns a whole number.
    """
    if arguments is None:
        gc.set_threshold(*FEW_COLLECTIONS)
    given = list(sys.argv[1:] if arguments is None else arguments)
    if "_HENSEN_COMPLETE" in os.environ:
        group.main(given, prog_name="hensen")
    _set_language(group)
    debug = "--debug" in given  # looked for by hand: a bad command line must show its traceback too
    try:
        result = _run(given)
        sys.stdout.flush()
        return result
    except BaseException as error:
        status = report(error, debug=debug, lang=asked_for(given))
        _abandon_stdout()
        return status


def _run(arguments: list[str]) -> int:
    with group.make_context("hensen", list(arguments), obj=asked_for(arguments)) as ctx:
        result = group.invoke(ctx)
    return result if isinstance(result, int) and not isinstance(result, bool) else DONE


def _abandon_stdout() -> None:
    """What could not be written must not fail again, with a traceback, when Python ends."""
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
        return
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
