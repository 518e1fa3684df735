"""Trouble becomes one line on stderr and an exit status, in this one place.

As `diff` has it: 0 done, 1 differences (only with `--exit-code`), 2 any trouble, a crash
too, 130 interrupted. Python and click alone would end crashes and Ctrl-C with 1.
"""

from __future__ import annotations

import contextlib
import sys
import traceback

import click

DONE = 0
DIFFERENT = 1
TROUBLE = 2
INTERRUPTED = 130


class Trouble(Exception):
    """What the user has to know: `where` (a file, mostly), what is wrong, what to do."""

    def __init__(self, where: str, problem: str, remedy: str) -> None:
        super().__init__(f"{where}: {problem}; {remedy}")

    @classmethod
    def saying(cls, where: str, message: str) -> Trouble:
        """From a message that already ends in `; what to do`."""
        problem, _, remedy = message.rpartition("; ")
        return cls(where, problem or remedy, remedy if problem else "check it")


def report(error: BaseException, *, debug: bool) -> int:
    """Say on stderr what went wrong; the exit status. With `debug` the traceback comes first."""
    if debug and not isinstance(error, click.exceptions.Exit):
        traceback.print_exception(error)
    status, message = _explain(error)
    if message:
        _say(message)
    return status


def _explain(error: BaseException) -> tuple[int, str]:
    match error:
        case click.exceptions.Exit():
            return error.exit_code, ""
        case SystemExit():
            return error.code if isinstance(error.code, int) else DONE if error.code is None else TROUBLE, ""
        case click.UsageError():
            command = error.ctx.command_path if error.ctx else "hensen"
            return TROUBLE, f"{_lowered(error.format_message())}; see '{command} --help'"
        case click.ClickException():
            return TROUBLE, _lowered(error.format_message())
        case KeyboardInterrupt() | click.Abort():
            return INTERRUPTED, "interrupted"
        case BrokenPipeError():
            return TROUBLE, ""  # The reader has gone (`| head`): nobody is left to tell.
        case OSError():
            where = f"{error.filename}: " if error.filename else ""
            return (
                TROUBLE,
                f"{where}{_lowered(error.strerror or str(error))}; check the path, the permissions, the space",
            )
        case MemoryError():
            return TROUBLE, "out of memory; give smaller documents or a page range"
        case RecursionError():
            return TROUBLE, "the document is nested too deeply; give a simpler export of it"
    return TROUBLE, _known(
        error
    ) or f"internal error: {type(error).__name__}: {error}; run again with --debug and report it"


def _known(error: BaseException) -> str | None:
    """The message of errors that are written for users."""
    from hensen.normalize.source import ReadError

    return str(error) if isinstance(error, (ReadError, Trouble)) else None


def _lowered(message: str) -> str:
    """click's sentence as a clause: no capital, no full stop."""
    message = message.strip().removesuffix(".")
    return message[:1].lower() + message[1:] if message[1:2].islower() else message


def _say(message: str) -> None:
    from hensen.report.escape import plain

    # If stderr itself is closed, the exit status is all that is left.
    with contextlib.suppress(OSError, ValueError):
        print(f"hensen: {plain(message)}", file=sys.stderr, flush=True)
