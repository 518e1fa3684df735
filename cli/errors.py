"""Trouble becomes one line on stderr and an exit status, in this one place.

As `diff` has it: 0 done, 1 differences (only with `--exit-code`), 2 any trouble, a crash
too, 130 interrupted. Python and click alone would end crashes and Ctrl-C with 1.
"""

from __future__ import annotations

import contextlib
import sys
import traceback
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from hensen.report.language import Language

DONE = 0
DIFFERENT = 1
TROUBLE = 2
INTERRUPTED = 130


class Trouble(Exception):
    """What the user has to know: `path` (a file, mostly), what is wrong, what to do."""

    def __init__(self, path: str, problem: str, remedy: str) -> None:
        super().__init__(f"{path}: {problem}; {remedy}")
        self.path = path
        self.problem = problem
        self.remedy = remedy


def report(error: BaseException, *, debug: bool, lang: Language = "en") -> int:
    """Say on stderr what went wrong; the exit status. With `debug` the traceback comes first."""
    if debug and not isinstance(error, click.exceptions.Exit):
        traceback.print_exception(error)
    status, *said = _explain(error)
    if any(said):
        _say(said, lang)
    return status


def _explain(error: BaseException) -> tuple[int, *tuple[str, ...]]:
    """The exit status, then the clauses of the message: where (may be missing), what is wrong, what to do."""
    match error:
        case click.exceptions.Exit():
            return (error.exit_code,)
        case SystemExit():
            return (error.code if isinstance(error.code, int) else DONE if error.code is None else TROUBLE,)
        case click.UsageError():
            command = error.ctx.command_path if error.ctx else "hensen"
            return TROUBLE, _lowered(error.format_message()), f"see '{command} --help'"
        case click.ClickException():
            return TROUBLE, _lowered(error.format_message())
        case KeyboardInterrupt() | click.Abort():
            return INTERRUPTED, "interrupted"
        case BrokenPipeError():
            return (TROUBLE,)  # The reader has gone (`| head`): nobody is left to tell.
        case OSError():
            return _system(error)
        case MemoryError():
            return TROUBLE, "out of memory", "give smaller documents or a page range"
        case RecursionError():
            return TROUBLE, "the document is nested too deeply", "give a simpler export of it"
    return _known(error) or (
        TROUBLE,
        f"internal error: {type(error).__name__}: {error}",
        "run again with --debug and report it",
    )


def _system(error: OSError) -> tuple[int, *tuple[str, ...]]:
    where = (str(error.filename),) if error.filename else ()
    return TROUBLE, *where, error.strerror or str(error), "check the path, the permissions, the space"


def _known(error: BaseException) -> tuple[int, *tuple[str, ...]] | None:
    """Errors that are written for users."""
    from hensen.normalize.source import ReadError

    return (TROUBLE, error.path, error.problem, error.remedy) if isinstance(error, (ReadError, Trouble)) else None


def _lowered(message: str) -> str:
    """click's sentence as a clause: no capital, no full stop."""
    message = message.strip().removesuffix(".")
    return message[:1].lower() + message[1:] if message[1:2].islower() else message


def _say(said: Sequence[str], lang: Language) -> None:
    """`hensen: WHERE: what is wrong; what to do`, as much of it as there is."""
    from hensen.report.escape import plain
    from hensen.report.trouble import clause

    *where, problem, remedy = (*said, "") if len(said) == 1 else said
    clauses = [_lowered(clause(one, lang)) for one in (problem, remedy) if one]
    message = "".join(f"{clause(one, lang)}: " for one in where) + "; ".join(clauses)
    # If stderr itself is closed, the exit status is all that is left.
    with contextlib.suppress(OSError, ValueError):
        print(f"hensen: {plain(message)}", file=sys.stderr, flush=True)
