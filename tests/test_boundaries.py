"""What a module may import, and what it may cost to import it."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("normalize", "compare", "report", "tui")

CHEAP = {
    "hensen": {"numpy", "rapidfuzz", "msgspec", "textual", "rich", "pdfplumber", "pypdfium2", "lxml", "click"},
    "hensen.normalize.document": {
        "numpy",
        "rapidfuzz",
        "msgspec",
        "textual",
        "rich",
        "pdfplumber",
        "pypdfium2",
        "lxml",
    },
    "hensen.normalize.readers": {"numpy", "rapidfuzz", "msgspec", "textual", "rich", "pdfplumber", "pypdfium2", "lxml"},
    "hensen.compare.change": {"numpy", "rapidfuzz", "msgspec", "textual", "rich", "pdfplumber", "pypdfium2", "lxml"},
    "hensen.compare.comparison": {"scipy", "sklearn", "msgspec", "textual", "rich", "pdfplumber", "pypdfium2", "lxml"},
    "hensen.report.markdown": {"numpy", "rapidfuzz", "msgspec", "textual", "rich", "pdfplumber", "pypdfium2", "lxml"},
}
"""Module -> what importing it must not pull in: heavy packages are imported where they are used."""


@pytest.mark.parametrize("module", CHEAP)
def test_importing_a_module_stays_cheap(module: str) -> None:
    program = f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})"
    process = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert set(process.stdout.split()) & CHEAP[module] == set()


def imports(path: Path) -> list[tuple[int, str]]:
    """Depth of relative imports (0 for absolute ones) and the module named."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [(node.level, node.module or "") for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    found += [(0, alias.name) for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    return found


@pytest.mark.parametrize("folder", FOLDERS)
def test_siblings_are_imported_relatively(folder: str) -> None:
    """An absolute import inside a mapped folder makes type checkers see two classes of one name."""
    wrong = [
        (str(path.relative_to(ROOT)), name)
        for path in sorted((ROOT / folder).rglob("*.py"))
        for level, name in imports(path)
        if level == 0 and name.split(".")[0] == "hensen"
    ]
    assert wrong == []


@pytest.mark.parametrize("folder", ["normalize", "compare", "report"])
def test_the_core_neither_prints_nor_exits(folder: str) -> None:
    """Files, terminal and environment belong to the readers, the command line and the terminal view."""
    wrong = []
    for path in sorted((ROOT / folder).glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("print", "exit", "sys.exit", "input"):
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert wrong == []
