"""The workbench measured, and its pictures for the documentation.

    python -m benchmarks.workbench                          # key to paint, search, filter, judging
    python -m benchmarks.workbench --screenshots docs/images

Made-up documents of a given size, so that figures can be compared between machines; pictures are of
the bundled sample papers.
"""

from __future__ import annotations

import argparse
import asyncio
import html
import io
import re
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.cells import cell_len
from rich.console import Console

from hensen.api import read
from hensen.compare.change import Change, Comparison, SectionPair, Segment
from hensen.normalize.document import Document, Section, Statement
from hensen.report.language import Language
from hensen.tui.app import HensenApp
from hensen.tui.choice import Filter, query_key
from hensen.tui.session import Session
from hensen.tui.settings import Settings
from hensen.tui.workspace import OpenPair, Workspace

_LETTER = 10.0
"""Width of a letter in Rich's SVG: half of its 20 pixel em."""
SIZES = ((80, 24), (120, 40), (200, 60))
PAPERS = ("strategy-2013.txt", "strategy-2019.txt", "strategy-2025.md")
SCENES: dict[str, list[str]] = {
    "summary": [],
    "main": ["n", "space", *["n"] * 5],
    "why": ["n", *["n"] * 6, "w"],
    "filter": ["n", "f"],
    "help": ["n", "question_mark"],
    "themes": ["T", "n"],
}
YEARS = {"themes": (2013, 2019, 2025)}
"""The sample papers of a scene, where they are not the first two."""


def made_up(changes: int) -> Comparison:
    """Two documents of 100-statement sections in which every second statement was reworded, others came or went."""
    olds: list[Statement] = []
    news: list[Statement] = []
    made: list[Change] = []
    for number in range(changes):
        section = f"s{number // 100 + 1}"
        text = f"第{number}号の取組として、１７.５兆円の市場を{2000 + number % 60}年までに目指し、連携して推進する。"
        old = _statement(f"p{number + 1}", section, text)
        new = _statement(f"p{number + 1}", section, text.replace("推進する", "検討する"))
        lost, come = number % 4 == 1, number % 4 == 3
        if not come:
            olds.append(old)
        if not lost:
            news.append(new)
        head = text.removesuffix("推進する。")
        words = (("equal", head, head), ("delete", "推進", ""), ("insert", "", "検討"), ("equal", "する。", "する。"))
        redline = tuple(Segment(op, one, two) for op, one, two in words)  # type: ignore[arg-type]
        kind: Any = "dropped" if lost else "added" if come else "reworded"
        pair = kind == "reworded"
        sides = (() if come else (old,), () if lost else (new,))
        made.append(Change(f"c{number}", kind, False, 0.8, *sides, redline if pair else (), (), None, ()))
    sections = tuple(
        Section(f"s{n + 1}", None, 1, None, f"第{n + 1}節", f"第{n + 1}節", n * 100 + 1, None)
        for n in range(changes // 100 + 1)
    )
    documents = [_document(name, sections, tuple(held)) for name, held in (("旧", olds), ("新", news))]
    pairs = tuple(SectionPair(one.id, one.id, 1.0) for one in sections)
    return Comparison(documents[0], documents[1], pairs, tuple(made))


def _statement(identifier: str, section: str, text: str) -> Statement:
    canonical = text.replace("１７.５", "17.5")
    line = int(identifier[1:])
    offsets = tuple(range(len(text) + 1))
    facts: Any = ((), (), ())
    where: Any = (None, None, (line, line))
    return Statement(identifier, section, text, canonical, offsets, None, "sentence", "promote", *facts, *where)


def _document(label: str, sections: tuple[Section, ...], statements: tuple[Statement, ...]) -> Document:
    return Document(label, f"{label}.txt", None, "text/plain", None, label * 32, "complete", (), sections, statements)


async def key_to_paint(changes: int, presses: int = 40) -> list[float]:
    """Seconds from each press of `n` until the last frame that it causes is handed to the terminal."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace((OpenPair(Session(made_up(changes))),))
        memory = Path(folder) / "memory.json"
        app = HensenApp((), read, Settings(lang="ja"), workspace=workspace, memory_file=memory)
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            await pilot.press("n")
            await pilot.pause()
            painted = _watch_frames(app)
            taken = []
            for _ in range(presses):
                began = time.perf_counter()
                app.simulate_key("n")
                await pilot.pause(0.2)
                taken.append(painted[-1] - began)
            return taken


def _watch_frames(app: HensenApp) -> list[float]:
    """The moments at which frames were handed over: Textual has no public word for it."""
    moments: list[float] = []
    display = app._display

    def watched(*arguments: Any) -> None:
        display(*arguments)
        moments.append(time.perf_counter())

    app._display = watched  # type: ignore[method-assign,assignment]
    return moments


def timed(function: Callable[[], Any], times: int = 5) -> float:
    """The median of several runs in seconds."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        function()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def measure() -> Iterator[tuple[str, float]]:
    """What is measured, and seconds."""
    painted = asyncio.run(key_to_paint(2000))
    yield "key to paint, 2,000 changes: median", statistics.median(painted)
    yield "key to paint, 2,000 changes: slowest of 40", max(painted)
    pair = OpenPair(Session(made_up(10_000)))
    yield "search keys of 10,000 changes (once, in the background)", timed(pair.warm, 1)
    everything = Filter(commitments_only=False)
    pair.index.rows(everything, "triage", unchanged=True)
    yield "search １７.５ in 10,000 changes", timed(lambda: _search(pair, "１７.５"))
    yield "search without a match", timed(lambda: _search(pair, "見当たらない語"))
    dropped = Filter(groups=frozenset({"dropped"}))
    yield "filter 10,000 changes", timed(lambda: pair.index.rows(dropped, "triage", unchanged=False))
    yield "page order of 10,000 changes", timed(lambda: pair.index.rows(everything, "page", unchanged=True))
    yield "one judgement on 10,000 changes", timed(lambda: pair.session.confirm(pair.comparison.changes[5]))


def _search(pair: OpenPair, typed: str) -> None:
    pair.index.rows(Filter(), "triage", unchanged=True, query=query_key(typed))


async def picture(scene: str, size: tuple[int, int], lang: Language, target: Path) -> None:
    """One picture of the sample papers."""
    with tempfile.TemporaryDirectory() as folder, as_file(files("hensen.fixtures")) as fixtures:
        paths = [name for year in YEARS.get(scene, (2013, 2019)) for name in PAPERS if str(year) in name]
        for path in paths:
            (Path(folder) / path).write_bytes((fixtures / path).read_bytes())
        app = HensenApp(
            paths,
            lambda path: replace(read(str(Path(folder) / path)), path=path),
            Settings(lang=lang, name="山田" if lang == "ja" else "Yamada"),
            review_file=Path(folder) / "2013..2019.review.json",
            memory_file=Path(folder) / "memory.json",
            config="~/.config/hensen/config.toml",
        )
        async with app.run_test(size=size) as pilot:
            while app.workspace is None:
                await pilot.pause(0.05)
            await pilot.pause(0.2)
            for key in SCENES[scene]:
                await pilot.press(key)
                await pilot.pause(0.1)
                # Themes are counted beside the screen.
                await app.workers.wait_for_complete()
            app.clear_notifications()
            await pilot.pause(0.2)
            svg = as_svg(app, f"hensen view — {scene}")
        target.write_text(svg.replace(f"{folder}/", ""), encoding="utf-8")


def as_svg(app: HensenApp, title: str) -> str:
    """What is on the screen, set so that a kana is exactly two Latin letters wide.

    Textual's own export reckons letters of 0.61 em, and stretches kana to fit; viewers that cannot
    stretch (librsvg) tear the columns apart. Letters of half an em are what Japanese fonts have.
    """
    console = Console(
        width=app.size.width,
        height=app.size.height,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        record=True,
        legacy_windows=False,
        safe_box=False,
    )
    console.print(app.screen._compositor.render_update(full=True, screen_stack=app._background_screens))
    fonts = '"Noto Sans Mono CJK JP", "MS Gothic", "Osaka-Mono", monospace'
    template = re.sub(r"@font-face \{\{.*?\}\}\n", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    template = template.replace("font-family: Fira Code, monospace", f"font-family: {fonts}")
    svg = console.export_svg(title=title, code_format=template, font_aspect_ratio=0.5, unique_id="hensen")
    return re.sub(r'(<text[^>]*) x="([\d.]+)"([^>]*) textLength="[\d.]+"([^>]*)>([^<]*)', _in_cells, svg)


def _in_cells(match: re.Match[str]) -> str:
    """A text as long as its cells: Rich counts letters, and browsers squeeze kana into half their width.

    Leading blanks become a shift to the right: librsvg leaves them out.
    """
    before, x, middle, after, content = match.groups()
    text = html.unescape(content)
    shown = text.lstrip("\xa0")
    left = float(x) + (len(text) - len(shown)) * _LETTER
    length = cell_len(shown) * _LETTER
    kept = html.escape(shown).replace("\xa0", "&#160;")
    return f'{before} x="{left:g}"{middle} textLength="{length:g}" lengthAdjust="spacingAndGlyphs"{after}>{kept}'


def screenshots(folder: Path, only: str | None) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    languages: tuple[Language, ...] = ("ja", "en")
    for lang in languages:
        for columns, rows in SIZES:
            for scene in SCENES:
                name = f"{scene}-{columns}x{rows}-{lang}.svg"
                if only is None or only in name:
                    asyncio.run(picture(scene, (columns, rows), lang, folder / name))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--screenshots", metavar="FOLDER", type=Path, help="make the pictures instead of measuring")
    parser.add_argument("--only", metavar="TEXT", help="only pictures whose name holds this")
    arguments = parser.parse_args()
    if arguments.screenshots:
        screenshots(arguments.screenshots, arguments.only)
        return
    for what, seconds in measure():
        print(f"{what:<58} {seconds * 1000:8.1f} ms")


if __name__ == "__main__":
    main()
