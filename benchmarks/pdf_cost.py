"""What reading a long PDF costs, against pdfplumber's own extract_text on the same file.

    python -m benchmarks.pdf_cost [PAGES]

Makes a prose PDF of 300 pages, and prints CPU seconds and peak memory of whole processes (their
children and Python's own start included): pdfplumber, the reading alone, and `hensen outline` without the
cache, for the first time and for the second. Each is the least of three runs in turn, for a machine that
others use too only ever adds. The status is 1 if the outline without the cache costs a third of pdfplumber's
time or more, the second outline 5 % or more of the first, or any process takes 200 MB or more.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.layouts import Piece, prose_pdf

_PLUMBER = """
import sys, pdfplumber
with pdfplumber.open(sys.argv[1]) as document:
    for page in document.pages:
        page.extract_text()
        page.close()
"""
_READ = """
import sys
from hensen.normalize.readers import ReadOptions, read_source
read_source(sys.argv[1], ReadOptions(cache=sys.argv[2] == "cache"))
"""
_PDFPLUMBER, _FRESH = "pdfplumber `extract_text`", "`hensen outline --format json --no-cache`"
_FIRST, _SECOND, _SECOND_JSON = "`hensen outline`, the first time", "the second time", "the second time, as JSON"
_ROUNDS = 3
_SENTENCES = (
    "港湾の脱炭素化は地域の産業を支える基盤であり、関係者が一体となって取り組む。",
    "2030年度までに主要な岸壁の電化率を約40％に引き上げることを目標とする。",
    "船舶への陸上電力の供給について、料金の在り方を検討し、結論を得る。",
    "担い手の確保に向けて、教育機関との連携を強化する。",
)


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one process and its children."""

    seconds: float
    """User and system CPU time."""
    megabytes: float
    """The largest resident size of any one of them."""


def cost(arguments: Sequence[str], environment: dict[str, str]) -> Cost:
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{arguments} failed")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def long_paper(pages: int) -> bytes:
    """About that many pages of different paragraphs."""
    pieces = []
    for number in range(pages * 8):
        if number % 24 == 0:
            pieces.append(Piece(f"{number // 24 + 1}．施策の柱", level=1))
        turned = "".join(_SENTENCES[(number + place * (number % 3 + 1)) % 4] for place in range(5))
        pieces.append(Piece(f"第{number + 1}に、" + turned))
    return prose_pdf(pieces, "港湾施策の方針（案）")


def least(processes: Mapping[str, Sequence[str]], environment: dict[str, str], kept: Path) -> dict[str, Cost]:
    """Each process's least cost over the rounds; the cache is empty when a round begins."""
    found: dict[str, Cost] = {}
    for _ in range(_ROUNDS):
        shutil.rmtree(kept, ignore_errors=True)
        for name, arguments in processes.items():
            spent = cost(arguments, environment)
            before = found.get(name, spent)
            found[name] = Cost(min(spent.seconds, before.seconds), max(spent.megabytes, before.megabytes))
    return found


def main(arguments: Sequence[str]) -> int:
    pages = int(arguments[0]) if arguments else 300
    with tempfile.TemporaryDirectory() as folder:
        path, kept = Path(folder) / "long.pdf", Path(folder) / "kept"
        path.write_bytes(long_paper(pages))
        outline = ["-m", "hensen", "outline", "-q", str(path)]
        processes = {
            _PDFPLUMBER: ["-c", _PLUMBER, str(path)],
            "reading alone, no cache": ["-c", _READ, str(path), "no"],
            _FRESH: [*outline, "--format", "json", "--no-cache"],
            _FIRST: outline,
            _SECOND: outline,
            _SECOND_JSON: [*outline, "--format", "json"],
        }
        rows = least(processes, {**os.environ, "HENSEN_CACHE": str(kept)}, kept)
    plumber, first = rows[_PDFPLUMBER].seconds, rows[_FIRST].seconds
    print(f"| {pages} pages | CPU s | of pdfplumber | of the first | peak MB |\n|---|--:|--:|--:|--:|")
    for name, spent in rows.items():
        shares = f"{spent.seconds / plumber:.3f} | {spent.seconds / first:.3f}"
        print(f"| {name} | {spent.seconds:.2f} | {shares} | {spent.megabytes:.0f} |")
    good = rows[_FRESH].seconds * 3 < plumber and rows[_SECOND].seconds < 0.05 * first
    return int(not good or any(row.megabytes >= 200 for row in rows.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
