"""What reading a long PDF costs, against pdfplumber's own extract_text on the same file.

    python -m benchmarks.pdf_cost [PAGES]

Makes a prose PDF of 300 pages, and prints CPU seconds and peak memory of whole processes (their
children included): pdfplumber, `hensen outline` without the cache, and again from the cache. The
status is 1 if reading costs a third of pdfplumber's time or more, the cache 5 % or more of the first
reading, or any process 200 MB or more.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
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


def main(arguments: Sequence[str]) -> int:
    pages = int(arguments[0]) if arguments else 300
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.pdf"
        path.write_bytes(long_paper(pages))
        environment = {**os.environ, "HENSEN_CACHE": str(Path(folder) / "kept")}
        plumber = cost(["-c", _PLUMBER, str(path)], environment)
        rows = {
            "pdfplumber extract_text": plumber,
            "reading (no cache)": cost(["-c", _READ, str(path), "no"], environment),
            "reading (first, kept)": cost(["-c", _READ, str(path), "cache"], environment),
            "reading (from the cache)": cost(["-c", _READ, str(path), "cache"], environment),
            "hensen outline --no-cache": cost(["-m", "hensen", "outline", "-q", "--no-cache", str(path)], environment),
        }
    print(f"| {pages} pages | CPU s | of pdfplumber | peak MB |\n|---|--:|--:|--:|")
    for name, spent in rows.items():
        print(f"| {name} | {spent.seconds:.2f} | {spent.seconds / plumber.seconds:.2f} | {spent.megabytes:.0f} |")
    fresh, kept = rows["reading (first, kept)"], rows["reading (from the cache)"]
    print(f"\nfrom the cache: {kept.seconds / fresh.seconds:.1%} of the first reading")
    good = rows["reading (no cache)"].seconds * 3 < plumber.seconds and kept.seconds < 0.05 * fresh.seconds
    return int(not good or any(row.megabytes >= 200 for row in rows.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
