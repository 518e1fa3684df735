"""The themes screen: the list, the figures, the passages, editing terms, there and back."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import cache
from importlib.resources import as_file, files
from itertools import pairwise
from pathlib import Path

import pytest
from driving import press
from factories import document
from factories_tui import HOSTILE, NOON, hostile, no_reading, promise, screen_text, told
from textual.pilot import Pilot

from hensen.api import read
from hensen.compare.comparison import compare
from hensen.compare.theme import Theme
from hensen.compare.timeline import ThemeTimeline, track
from hensen.normalize.document import Document
from hensen.report.language import Language
from hensen.report.series_wording import tell
from hensen.tui.app import HensenApp
from hensen.tui.cells import Line, line_width, set_ambiguous_width
from hensen.tui.lineage import link_workspace
from hensen.tui.screens.summary import SummaryScreen
from hensen.tui.screens.theme_terms import TermsScreen
from hensen.tui.screens.themes import ThemesScreen, find_change
from hensen.tui.screens.workbench import WorkbenchScreen
from hensen.tui.session import Session
from hensen.tui.settings import Settings
from hensen.tui.theme_desk import Entry, ThemeDesk, ThemeStoreError, Word, with_word, without_word, words
from hensen.tui.theme_passages import Passage, passage_blocks
from hensen.tui.widgets.lines import LinePane
from hensen.tui.widgets.theme_chart import STRENGTHS, bar, chart_lines, strengths
from hensen.tui.workspace import OpenPair, Workspace

BROADCAST = Theme("放送コンテンツ")
SKILLS = Theme("人材育成", ("研修",))
YEARS = ("2013", "2019", "2025")
PIECES = ["[DX]推進", "[bold]太[/bold]", "[@click=app.quit]終了[/]", "[$primary]", "[a]"]


class Kept:
    """Themes kept in memory; `trouble` is why they cannot be saved."""

    name = "hensen.toml"
    small = 5

    def __init__(self, *themes: Theme) -> None:
        self.themes = themes
        self.trouble = ""

    def load(self) -> tuple[Theme, ...]:
        return self.themes

    def save(self, themes: Sequence[Theme]) -> None:
        if self.trouble:
            raise ThemeStoreError("hensen.toml", self.trouble, "check it")
        self.themes = tuple(themes)


@cache
def papers() -> tuple[Document, ...]:
    with as_file(files("hensen.fixtures")) as folder:
        names = ("strategy-2013.txt", "strategy-2019.txt", "strategy-2025.md")
        return tuple(read(str(folder / name)) for name in names)


@cache
def comparisons() -> tuple[object, ...]:
    return tuple(compare(old, new) for old, new in pairwise(papers()))


def workspace() -> Workspace:
    return Workspace(tuple(OpenPair(Session(one, clock=lambda: NOON)) for one in comparisons()))  # type: ignore[arg-type]


def counts(timeline: ThemeTimeline) -> list[int]:
    return [len(point.mentions) for point in timeline.points]


def tracked(theme: Theme) -> ThemeTimeline:
    return track(papers(), (theme.query(),)).themes[0]


@asynccontextmanager
async def themes(
    folder: Path,
    *keys: str,
    store: Kept | None = None,
    size: tuple[int, int] = (120, 40),
    given: Workspace | None = None,
    **settings: object,
) -> AsyncIterator[tuple[Pilot[int], ThemesScreen]]:
    """The themes screen, reached from the comparison, with everything counted."""
    chosen = Settings(**{"lang": "ja", "name": "山田", **settings})  # type: ignore[arg-type]
    memory = folder / "memory.json"
    app = HensenApp((), no_reading, chosen, workspace=given or workspace(), memory_file=memory, themes=store)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "n", "T")
        screen = app.screen
        assert isinstance(screen, ThemesScreen)
        await settled(pilot, screen)
        await press(pilot, *keys)
        yield pilot, screen


async def settled(pilot: Pilot[int], screen: ThemesScreen) -> None:
    """Until nothing is left to count."""
    for _ in range(500):
        await pilot.pause(0.02)
        if screen.desk.links is not None and not screen._working:
            await pilot.pause()
            return
    raise AssertionError("counting does not end")


def chosen(screen: ThemesScreen) -> str:
    assert screen.entry is not None
    return screen.entry.theme.name


def text_of(pane: LinePane) -> str:
    return "\n".join("".join(text for text, _ in line) for line in pane._lines)


def shown(pilot: Pilot[int]) -> str:
    assert isinstance(pilot.app, HensenApp)
    return screen_text(pilot.app)


# -- the list -----------------------------------------------------------------------


async def test_without_a_project_the_documents_themes_are_proposed(tmp_path: Path) -> None:
    async with themes(tmp_path) as (pilot, screen):
        names = [entry.theme.name for entry in screen.desk.entries]
        assert "放送コンテンツ" in names and all(entry.origin != "kept" for entry in screen.desk.entries)
        line = next(line for line in shown(pilot).splitlines() if "海外売上高" in line)
        assert " ".join(map(str, counts(tracked(Theme("海外売上高"))))) in " ".join(line.split())
        assert "この場限り" in shown(pilot)


def kept(store: Kept) -> list[Theme]:
    return list(store.themes)


async def test_a_word_becomes_a_theme_and_is_counted(tmp_path: Path) -> None:
    store = Kept(BROADCAST)
    async with themes(tmp_path, "a", *"ICT", "enter", store=store) as (pilot, screen):
        await settled(pilot, screen)
        assert chosen(screen) == "ICT" and kept(store) == [BROADCAST, Theme("ICT")]
        timeline = screen.desk.timeline(Theme("ICT"))
        assert timeline is not None
        assert counts(timeline) == counts(tracked(Theme("ICT")))
        assert any(counts(timeline))
        await press(pilot, "a", *" ict ", "enter")
        assert kept(store) == [BROADCAST, Theme("ICT")], "letter case and blanks make no other theme"
        await press(pilot, "x")
        assert kept(store) == [BROADCAST]
        await press(pilot, "u")
        assert kept(store) == [BROADCAST, Theme("ICT")]
        await press(pilot, "U")
        assert kept(store) == [BROADCAST]


# -- figures --------------------------------------------------------------------------


def lines_of(lines: Sequence[Line]) -> list[str]:
    return ["".join(text for text, _ in line) for line in lines]


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("cells", [40, 76, 150])
@pytest.mark.parametrize("theme", [BROADCAST, SKILLS, Theme("ICT")])
def test_the_chart_says_what_track_says(theme: Theme, cells: int, lang: Language) -> None:
    timeline = tracked(theme)
    lines = chart_lines(timeline, papers(), cells, lang)
    assert all(line_width(line) <= cells for line in lines)
    text = lines_of(lines)
    for year, point in zip(YEARS, timeline.points, strict=True):
        share, strength, *_ = (line.split() for line in text if line.startswith(year))
        assert share[1:3] == [str(len(point.mentions)), f"{100 * point.share:.1f}"]
        assert [0 if one == "-" else int(one) for one in strength[1:]] == strengths(point)
        assert sum(strengths(point)) == len(point.mentions) > 0
    shown_targets = text[text.index(tell("track.chart.targets", lang)) + 1 :]
    assert len(shown_targets) == max(1, len(timeline.targets))
    for target, line in zip(timeline.targets, shown_targets, strict=False):
        assert target.figure in line


async def test_the_chart_stands_on_the_screen(tmp_path: Path) -> None:
    async with themes(tmp_path, store=Kept(BROADCAST), size=(80, 24), lang="en") as (pilot, _):
        rows = [line.split() for line in shown(pilot).splitlines()]
        for year, point in zip(YEARS, tracked(BROADCAST).points, strict=True):
            assert any(row[:2] == [year, str(len(point.mentions))] and set(row[4]) <= set("#=+~:.") for row in rows)
        assert "themes of hensen.toml" in shown(pilot) and "Proposed" not in shown(pilot)


def test_a_bar_is_parted_as_the_counts_are() -> None:
    parts = bar([1, 0, 4, 1, 0, 1], 14)
    assert [(len(text), text[0]) for text, _ in parts] == [(2, "#"), (8, "+"), (2, "~"), (2, ".")]
    assert sum(len(text) for text, _ in bar([1, 1, 1, 0, 0, 0], 10)) == 10
    assert bar([0] * len(STRENGTHS), 10) == ()


def test_a_theme_that_nobody_names_has_no_bar() -> None:
    lines = chart_lines(tracked(Theme("海賊船")), papers(), 100, "ja")
    text = ["".join(part for part, _ in line) for line in lines]
    assert sum(line.split() == ["2019", "0", "-"] for line in text) == 1
    assert tell("track.notargets", "ja") in text


def test_counting_with_links_counts_the_same() -> None:
    """What is linked to a statement on the theme is only proposed."""
    held = workspace()
    desk = ThemeDesk(held.documents)
    before = desk.measure(BROADCAST)
    desk.link(link_workspace(held))
    assert counts(desk.measure(BROADCAST)) == counts(before) == counts(tracked(BROADCAST))


# -- passages ---------------------------------------------------------------------------


@pytest.mark.parametrize("cells", [76, 30])
def test_every_passage_is_there_with_its_source(cells: int) -> None:
    blocks = passage_blocks(tracked(BROADCAST), papers(), cells, "ja")
    sure = [(one.passage.document, one.passage.statement.id) for one in blocks if one.passage and one.passage.sure]
    points = tracked(BROADCAST).points
    assert sure == [(point.document, one.statement.id) for point in points for one in point.mentions]
    assert all(line_width(line) <= cells for block in blocks for line in block.lines)
    for block in blocks:
        text = "".join(lines_of(block.lines)).replace(" ", "")
        if block.passage is not None:
            words_ = block.passage.statement.text.replace("\n", "").replace(" ", "").replace("　", "")
            assert words_ in text.replace("　", "") and f"{block.passage.statement.lines[0]}行" in text
        elif cells > 70 and "候補" not in text:
            assert re.match(r"(2013年6月|2019年.*|2025年.*)strategy-20\d\d\d文/4\d（\d+\.\d%）", text)


def test_commitments_only() -> None:
    blocks = passage_blocks(tracked(BROADCAST), papers(), 80, "ja", commitments_only=True)
    passages = [block.passage for block in blocks if block.passage]
    commitments = sum(point.commitments for point in tracked(BROADCAST).points)
    assert sum(passage.sure for passage in passages) == commitments
    assert all(passage.statement.commitment for passage in passages)


def test_every_passage_stands_in_a_comparison() -> None:
    """In the pair one comes from where that has the document, else in the one that it came to."""
    held = workspace()
    for document_, paper in enumerate(papers()):
        for statement in paper.statements:
            for pair in (0, 1):
                place = find_change(held, Passage(document_, statement, True), pair)
                assert place is not None and (place[0] == pair or document_ not in (pair, pair + 1))
                comparison = held.pairs[place[0]].comparison
                found = next(one for one in comparison.changes if one.id == place[1])
                assert statement in (found.old if comparison.old is paper else found.new)


async def test_the_cursor_goes_from_passage_to_passage(tmp_path: Path) -> None:
    async with themes(tmp_path, "enter", store=Kept(BROADCAST), size=(80, 24)) as (pilot, screen):
        passages = [block.passage for block in screen.passages._blocks if block.passage]
        for passage in passages[:8]:
            assert screen.passages.current == passage
            assert passage.statement.text.strip()[:6] in shown(pilot), "the passage at the cursor is in sight"
            await press(pilot, "down")
        await press(pilot, "g")
        assert screen.passages.current == passages[0]
        await press(pilot, "G")
        assert screen.passages.current == passages[-1]


# -- there and back -------------------------------------------------------------------------


async def test_enter_opens_the_comparison_at_the_statement_and_back(tmp_path: Path) -> None:
    """An unchanged statement is listed, too; `y` copies it with its source; the desk outlives its screen."""
    store = Kept(SKILLS, BROADCAST)
    async with themes(tmp_path, "n", "enter", "y", "down", "down", store=store) as (pilot, screen):
        copied = pilot.app.clipboard
        assert copied.startswith("「放送コンテンツの海外売上高については") and "第２章 基本目標、29行）" in copied
        for back in ("q", "T"):
            passage = screen.passages.current
            assert passage is not None
            await press(pilot, "enter")
            opened = pilot.app.screen
            assert isinstance(opened, WorkbenchScreen)
            row = opened.changes.current
            assert row is not None
            sides = (row.change.old, row.change.new)[passage.document - opened.at_pair]
            assert passage.statement.id in [one.id for one in sides]
            await press(pilot, back)
            assert pilot.app.screen is screen and screen.passages.current == passage
            await press(pilot, "G")
        await press(pilot, "q", "q", "T")
        again = pilot.app.screen
        assert isinstance(again, ThemesScreen) and again is not screen and chosen(again) == "放送コンテンツ"
        await press(pilot, "T")
        assert isinstance(pilot.app.screen, SummaryScreen)


async def test_judging_a_passage_leaves_the_comparison_below_whole(tmp_path: Path) -> None:
    """The list one came from lists the comparison as judged meanwhile."""
    async with themes(tmp_path, "enter", store=Kept(BROADCAST)) as (pilot, screen):
        pair = screen.workspace.pairs[0]
        ids = {one.id: one for change in pair.comparison.changes if change.old and change.new for one in change.old}
        passages = [block.passage for block in screen.passages._blocks if block.passage]
        screen.jump(next(one for one in passages if one.document == 0 and one.statement.id in ids))
        await pilot.pause()
        before = pair.comparison
        await press(pilot, "x")
        assert pair.comparison is not before, "the pair came apart"
        await press(pilot, "q", "q")
        below = pilot.app.screen
        assert isinstance(below, WorkbenchScreen)
        held = list(pair.comparison.changes)
        assert below.changes.rows and all(row.change in held for row in below.changes.rows)


async def test_the_key_is_the_users_and_help_tells(tmp_path: Path) -> None:
    async with themes(tmp_path, "question_mark", store=Kept(BROADCAST)) as (pilot, _):
        assert "次のテーマ" in shown(pilot)
    app = HensenApp(
        (),
        no_reading,
        Settings(lang="en", keys={"themes": "v"}),
        workspace=workspace(),
        memory_file=tmp_path / "m.json",
    )
    async with app.run_test(size=(100, 60)) as pilot:
        await press(pilot, "n", "question_mark")
        assert re.search(r"\bv +themes", shown(pilot))
        await press(pilot, "escape", "T")
        assert not isinstance(app.screen, ThemesScreen)
        await press(pilot, "v")
        assert isinstance(app.screen, ThemesScreen)


# -- editing terms ----------------------------------------------------------------------------


async def test_a_term_moves_the_counts_at_once(tmp_path: Path) -> None:
    store = Kept(BROADCAST)
    async with themes(tmp_path, "e", store=store) as (pilot, screen):
        before = counts(tracked(BROADCAST))
        wider = Theme("放送コンテンツ", ("ICT",))
        after = counts(tracked(wider))
        assert sum(after) > sum(before)
        await press(pilot, *"ICT")
        dialog = pilot.app.screen
        assert isinstance(dialog, TermsScreen)
        await _told(pilot, dialog, [*after, sum(after)], row=3)
        assert store.themes == (BROADCAST,), "what is only being typed is not kept"
        await press(pilot, "enter")
        await _told(pilot, dialog, [*after, sum(after)], row=2)
        await _told(pilot, dialog, [*before, sum(before)], row=1)
        assert store.themes == (wider,)
        await press(pilot, "down", "x")
        assert "名前は除けません" in told(pilot.app) and store.themes == (wider,)  # type: ignore[arg-type]
        await press(pilot, "down", "x")
        await _told(pilot, dialog, [*before, sum(before)], row=2)
        await press(pilot, "escape")
        await settled(pilot, screen)
        assert store.themes == (BROADCAST,) and "hensen.toml に保存済み" in shown(pilot)
        await press(pilot, "u")
        await settled(pilot, screen)
        timeline = screen.desk.timeline(wider)
        assert store.themes == (wider,) and timeline is not None and counts(timeline) == after
        share = [line.split()[1] for line in text_of(screen.chart).splitlines() if line[:4] in YEARS]
        assert share[:3] == [str(count) for count in after]


async def _told(pilot: Pilot[int], dialog: TermsScreen, numbers: list[int], row: int) -> None:
    """Until the dialog's row of counts says this."""
    said: list[str] = []
    for _ in range(200):
        lines = text_of(dialog.query_one("#counts", LinePane)).splitlines()
        said = lines[row].split()[-len(numbers) :] if row < len(lines) else []
        if said == [str(number) for number in numbers]:
            return
        await pilot.pause(0.02)
    raise AssertionError((said, numbers))


async def test_a_proposed_theme_that_is_edited_is_the_analysts(tmp_path: Path) -> None:
    async with themes(tmp_path, "n", "e", *"ICT", "enter", "escape") as (pilot, screen):
        await settled(pilot, screen)
        first = screen.desk.entries[0]
        assert first.origin == "kept" and first.theme.terms == ("ICT",) and chosen(screen) == first.theme.name


async def test_what_cannot_be_saved_is_told(tmp_path: Path) -> None:
    store = Kept(BROADCAST)
    store.trouble = "[/] the disk is full"
    async with themes(tmp_path, "a", *"ICT", "enter", store=store) as (pilot, _):
        assert "[/] the disk is full" in told(pilot.app) and "未保存" in shown(pilot)  # type: ignore[arg-type]
        store.trouble = ""
        await press(pilot, "a", *"AI", "enter")
        assert store.themes == (BROADCAST, Theme("ICT"), Theme("AI")) and "保存済み" in shown(pilot)


def test_words_by_what_they_are_there_for() -> None:
    theme = Theme("郵便")
    for typed in ("郵便局", "人材*強化", "-郵便番号", "－ 郵便受け", " ", "郵便", "郵便局", "a\x1b[31m\nb"):
        theme = with_word(theme, typed)
    assert theme.terms[0] == "郵便局" and theme.patterns == ("人材*強化",) and theme.exclude == ("郵便番号", "郵便受け")
    assert len(theme.terms) == 2 and "\x1b" not in theme.terms[1] and "\n" not in theme.terms[1]
    for word in words(theme):
        theme = without_word(theme, word)
    assert theme == Theme("郵便")
    assert words(theme) == (Word("name", "郵便"),)


def test_undo_goes_back_over_every_step() -> None:
    desk = ThemeDesk(papers(), Kept(BROADCAST))
    states = [desk.entries]
    desk.add("人材")
    states.append(desk.entries)
    desk.change(1, Theme("人材", ("研修",)))
    states.append(desk.entries)
    desk.drop(0)
    assert [entry.theme.name for entry in desk.entries] == ["人材"]
    for state in reversed(states):
        assert desk.undo() and desk.entries == state
    assert not desk.undo() and desk.redo() and desk.entries == states[1]
    assert states[0] == (Entry(BROADCAST),)


# -- hostile words ----------------------------------------------------------------------------


async def test_markup_is_shown_as_it_stands(tmp_path: Path) -> None:
    store = Kept(Theme(HOSTILE, (f"語{HOSTILE}", "前"), exclude=("[/]",)))
    one = hostile()
    held = Workspace((OpenPair(Session(one, clock=lambda: NOON)),))
    async with themes(tmp_path, store=store, given=held, size=(200, 60)) as (pilot, screen):
        for keys in ((), ("enter",), ("2",), ("e",), ("escape", "a", *"[/][a]", "enter"), ("x",)):
            await press(pilot, *keys)
            if not keys or keys[0] in ("enter", "2", "e"):
                assert all(piece in shown(pilot) for piece in PIECES), keys
            for strip in pilot.app.screen._compositor.render_strips():
                for segment in strip:
                    style = segment.style
                    assert style is None or (not style.link and "@click" not in (style.meta or {}))
        await settled(pilot, screen)
        assert store.themes[0].name == HOSTILE and pilot.app.is_running


async def test_documents_without_a_word_on_anything(tmp_path: Path) -> None:
    old, new = document("旧", promise("p1", "電波。")), document("新", promise("p1", "電波だ。"))
    held = Workspace((OpenPair(Session(compare(old, new), clock=lambda: NOON)),))
    async with themes(tmp_path, "e", "x", "u", "enter", "y", "down", given=held) as (pilot, screen):
        assert screen.entry is None and "テーマはまだありません" in shown(pilot)


async def test_panes_keep_their_width_where_ambiguous_characters_take_two_cells(tmp_path: Path) -> None:
    """The focused pane has no more frame than the others in a narrow window: its lines are not cut."""
    async with themes(tmp_path, "enter", store=Kept(BROADCAST), size=(80, 24), ambiguous_width=2) as (pilot, screen):
        assert screen.passages.cells == screen.listed.cells == screen.chart.cells
        assert "".join(text for text, _ in screen.passages._blocks[1].lines[0]) in shown(pilot)
        set_ambiguous_width(1)
