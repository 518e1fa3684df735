"""Reading text must not pay for the readers of PDF and Word."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = ("lxml", "pypdfium2", "pdfplumber", "markdown_it", "msgspec", "numpy", "platformdirs")


def test_importing_and_reading_text_loads_nothing_heavy(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("港湾の電化を進める。\n", encoding="utf-8")
    script = (
        "import sys; from hensen.normalize.readers import read_source; read_source(sys.argv[1]); "
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"
