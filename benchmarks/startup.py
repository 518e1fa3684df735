"""What it costs to start: CPU time of whole processes above `python -c pass`.

    python -m benchmarks.startup            # the commands below
    python -m benchmarks.startup OLD NEW    # and a comparison of two documents

The smallest of several runs is printed: noise only ever adds.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Sequence

RUNS = 7
COMMANDS = (("--help",), ("--version",), ("compare", "--help"), ("schema", "comparison"))


def cpu_ms(arguments: Sequence[str], runs: int = RUNS) -> float:
    """The least user and system time, in milliseconds, of a process of this Python."""
    return min(_once(arguments) for _ in range(runs))


def _once(arguments: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def main(documents: Sequence[str]) -> None:
    base = cpu_ms(["-c", "pass"])
    print("| process | CPU ms | above `python -c pass` |")
    print("|---|--:|--:|")
    print(f"| `python -c pass` | {base:.0f} | |")
    commands = [*COMMANDS, ("compare", "-q", *documents)] if documents else [*COMMANDS]
    for command in commands:
        cost = cpu_ms(["-m", "hensen", *command])
        print(f"| `hensen {' '.join(command)}` | {cost:.0f} | {cost - base:.0f} |")


if __name__ == "__main__":
    main(sys.argv[1:])
