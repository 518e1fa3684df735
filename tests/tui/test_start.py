"""What the workbench must not load before its first frame."""

from __future__ import annotations

import subprocess
import sys


def test_the_first_frame_waits_for_no_heavy_package() -> None:
    program = (
        "import sys, hensen.tui.app\n"
        "heavy = {'numpy', 'rapidfuzz', 'pdfplumber', 'lxml', 'sudachipy', 'scipy', 'aiohttp'}\n"
        "heavy.add('hensen.compare.comparison')\n"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
