"""`hensen demo`: what the tool does, on sample papers that come with it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import click

from hensen.errors import Trouble
from hensen.normalize.document import Document
from hensen.options import language_option
from hensen.report.language import Language

THEME = "放送コンテンツ"
EXAMPLES = (1, 0)
"""Changes of each kind listed, 2013 to 2019 and 2019 to 2025: a second list would repeat the lesson of the first."""


@click.command("demo")
@click.option("--copy", "folder", metavar="DIR", help="Copy the sample papers into DIR instead, to try things on.")
@language_option
def command(folder: str | None, lang: Language) -> None:
    """Compare sample strategy papers of 2013, 2019 and 2025, follow a theme through them, say what to try next."""
    from hensen.output import show
    from hensen.report.wording import say

    if folder is not None:
        names = _copy(Path(folder))
        show("\n".join([say("demo.copied", lang), *(f"  {name}" for name in names), "", *_next(folder, lang)]) + "\n")
        return
    show("\n".join(_demonstration(lang)) + "\n")


def _demonstration(lang: Language) -> Iterator[str]:
    from hensen.api import read
    from hensen.fixtures import papers
    from hensen.report.wording import say

    # The path inside the installation would tell nothing: the name is what --copy gives.
    documents = [replace(read(path), path=path.name) for path in papers()]
    yield say("demo.intro", lang)
    yield ""
    yield say("demo.reading", lang)
    yield from _compared(documents, lang)
    yield ""
    yield say("demo.track", lang, theme=THEME)
    yield ""
    yield _tracked(documents, lang)
    yield ""
    yield from _next("samples", lang)


def _compared(documents: Sequence[Document], lang: Language) -> Iterator[str]:
    from hensen.compare import compare
    from hensen.report.markdown import render
    from hensen.report.options import ReportOptions

    for limit, (old, new) in zip(EXAMPLES, pairwise(documents), strict=True):
        yield ""
        yield render(compare(old, new), ReportOptions(lang=lang, limit=limit)).rstrip("\n")


def _tracked(documents: Sequence[Document], lang: Language) -> str:
    from hensen.api import track
    from hensen.report.series_options import SeriesOptions
    from hensen.report.timeline_markdown import render

    return render(track(THEME, documents), SeriesOptions(lang=lang, limit=1)).rstrip("\n")


def _next(folder: str, lang: Language) -> Iterator[str]:
    from hensen.fixtures import papers
    from hensen.report.wording import say

    first, second, third = (f"{folder}/{path.name}" for path in papers())
    steps = {
        f"hensen demo --copy {folder}": "copy",
        f"hensen compare {first} {second} -o changes.md": "compare",
        f"hensen outline {second}": "outline",
        f"hensen view {second} {third}": "view",
        f"hensen track {THEME} {first} {second} {third}": "track",
        "hensen compare OLD NEW": "yours",
    }
    yield f"## {say('demo.next', lang)}"
    yield ""
    for command_line, step in steps.items():
        yield f"    {command_line}"
        yield f"        {say(f'demo.next.{step}', lang)}"


def _copy(folder: Path) -> list[str]:
    from hensen.fixtures import papers

    targets = [folder / path.name for path in papers()]
    for target in targets:
        if target.exists():
            raise Trouble(str(target), "is there already", "name another folder")
    folder.mkdir(parents=True, exist_ok=True)
    for path, target in zip(papers(), targets, strict=True):
        shutil.copyfile(path, target)
    return [str(target) for target in targets]
