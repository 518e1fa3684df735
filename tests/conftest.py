"""What all tests share: the guard on the installation, and where the shared documents are."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.machinery import PathFinder
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def pytest_sessionstart(session: pytest.Session) -> None:
    """Stop before the first test if a package folder is not listed or a module is not installed.

    A strict editable install links single files: a module added since is silently
    missing, and mypy and the tests would pass over it.
    """
    problems = list(_not_installed())
    if problems:
        pytest.exit("\n".join([*problems, "run `make install` and try again"]), returncode=2)


def _not_installed() -> Iterator[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    folders: dict[str, str] = settings["package-dir"]
    for name in sorted(set(folders) ^ set(settings["packages"])):
        yield f"pyproject.toml: {name} stands in only one of packages and package-dir"
    listed = {(ROOT / folder).resolve() for folder in folders.values()}
    for top in {ROOT / folder.split("/")[0] for folder in folders.values()}:
        for package in sorted(path.parent for path in top.rglob("__init__.py")):
            if package.resolve() not in listed:
                yield f"pyproject.toml: the package {package.relative_to(ROOT)} is not listed in [tool.setuptools]"
    for name, folder in folders.items():
        for module in sorted((ROOT / folder).glob("*.py")):
            full = name if module.stem == "__init__" else f"{name}.{module.stem}"
            if not _installed(full):
                yield f"{module.relative_to(ROOT)} is not installed as {full}"


def _installed(name: str) -> bool:
    """Whether the module can be found, without running any package on the way to it."""
    path: Sequence[str] | None = None
    parts = name.split(".")
    for depth in range(1, len(parts) + 1):
        spec = PathFinder.find_spec(".".join(parts[:depth]), path)
        if spec is None:
            return False
        path = spec.submodule_search_locations
    return True


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents and hand-made truth; not part of the repository."""
    folder = Path(os.environ.get("HENSEN_SHARED", ROOT.parent / "shared"))
    if not (folder / "corpus").is_dir():
        pytest.skip(f"no shared documents in {folder}: set HENSEN_SHARED to their folder")
    return folder


@pytest.fixture(autouse=True)
def plain_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """English, UTF-8, no colour, whatever the machine's own settings are."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


@dataclass(frozen=True)
class Outcome:
    """What a command line did."""

    status: int
    out: str
    err: str


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Outcome]:
    """Run one command line in this process: `run("compare", old, new)`."""
    from hensen.main import main

    def run_one(*arguments: str | Path) -> Outcome:
        capsysbinary.readouterr()
        status = main([str(argument) for argument in arguments])
        captured = capsysbinary.readouterr()
        return Outcome(status, captured.out.decode("utf-8"), captured.err.decode("utf-8"))

    return run_one
