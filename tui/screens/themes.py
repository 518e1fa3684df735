"""The themes screen: what the documents say about a subject, in figures and in their own words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.containers import Container

from ...compare.theme import Theme
from ...compare.timeline import ThemeTimeline
from ...normalize.characters import clean_characters
from ...report.trouble import trouble
from ..cells import Line, Run, cut, width, wrap
from ..choice import Filter
from ..citation import quoted
from ..keys import APP_KEYS, THEME_KEYS, bindings, localise
from ..lineage import link_workspace
from ..messages import Wanted
from ..tasks import in_background
from ..theme_desk import Entry, ThemeDesk, words
from ..theme_passages import Block, Passage, passage_blocks
from ..widgets.bars import Bar, KeyBar
from ..widgets.lines import LinePane, RowList
from ..widgets.theme_chart import chart_lines, column_names, word_lines
from ..widgets.theme_list import ThemeList
from ..widgets.theme_passages import Passages
from ..workspace import Workspace
from .base import PlainScreen, Severity
from .theme_terms import TermsScreen, WordScreen


class ThemesScreen(PlainScreen):
    """Themes at the left, figures of the one at the cursor above its passages at the right."""

    BINDINGS = bindings(THEME_KEYS)

    def __init__(self, workspace: Workspace, desk: ThemeDesk, pair: int) -> None:
        """`pair`: the pair of documents one comes from; passages are opened there where it has them."""
        super().__init__(id="themes-screen")
        self.workspace = workspace
        self.desk = desk
        self.pair = pair
        self.commitments_only = False
        self._names = column_names(desk.documents)
        self._working = False

    def compose(self) -> ComposeResult:
        yield Bar(id="title")
        with Container(id="themes"):
            yield ThemeList(self.lang, self.desk, self._names, id="theme-list")
            yield LinePane(id="theme-chart")
            yield Passages(id="theme-passages")
        yield Bar(id="status")
        yield KeyBar((*THEME_KEYS, *APP_KEYS))

    def on_mount(self) -> None:
        super().on_mount()
        for pane, title in (
            (self.listed, "themes.title"),
            (self.chart, "themes.title"),
            (self.passages, "themes.passages"),
        ):
            pane.add_class("pane")
            pane.title(self.say(title))
            localise(pane, self.lang)
        self.listed.focus()
        self.call_after_refresh(self._begin)

    @property
    def listed(self) -> ThemeList:
        return self.query_one("#theme-list", ThemeList)

    @property
    def chart(self) -> LinePane:
        return self.query_one("#theme-chart", LinePane)

    @property
    def passages(self) -> Passages:
        return self.query_one("#theme-passages", Passages)

    @property
    def entry(self) -> Entry | None:
        """The theme at the cursor."""
        place = self.listed.place
        return self.desk.entries[place] if place < len(self.desk.entries) else None

    # -- work beside the screen --------------------------------------------------------

    def _begin(self) -> None:
        self.fill(self.desk.cursor)
        self._count()

    def _count(self) -> None:
        """Propose and measure what is wanting; one such work at a time, for it follows the cursor."""
        if not self._working:
            self._working = True
            self.run_worker(self._work(), group="themes", exit_on_error=False)

    async def _work(self) -> None:
        try:
            await self._measure_all()
        except Exception as error:  # whatever a document does to the counting must not end the session
            self.tell(self.say("themes.failed", error=f"{type(error).__name__}: {error}"), "error")
        finally:
            self._working = False

    async def _measure_all(self) -> None:
        if not self.desk.filled:
            self.desk.fill(await in_background(self.desk.propose))
            self.fill(self.desk.cursor)
        await self._measure_wanting()
        if self.desk.links is None:
            self.desk.link(await in_background(lambda: link_workspace(self.workspace)))
            await self._measure_wanting()

    async def _measure_wanting(self) -> None:
        while (theme := self.desk.waiting(self.listed.place)) is not None:
            self.desk.take(theme, await in_background(self._measuring(theme)))
            self.listed.refresh()
            if self.entry is not None and self.entry.theme == theme:
                self.show_theme(keep=True)
        self.show_status()

    def _measuring(self, theme: Theme) -> Callable[[], ThemeTimeline]:
        return lambda: self.desk.measure(theme)

    # -- what is shown -----------------------------------------------------------------

    def on_resize(self) -> None:
        self.call_after_refresh(self.show_theme, keep=True)

    def fill(self, at: int) -> None:
        """The list anew, with the cursor on the theme at this place."""
        self.listed.show_entries(at)
        self.show_theme()

    def show_theme(self, *, keep: bool = False) -> None:
        """The theme at the cursor; with `keep` the passage at the cursor stays where it is."""
        self._name_screen()
        self.desk.cursor = self.listed.place
        entry = self.entry
        timeline = self.desk.timeline(entry.theme) if entry else None
        chart = self.chart
        chart.title(clean_characters(entry.theme.name)[0] if entry else self.say("themes.title"))
        chart.show(self._chart_lines(entry, timeline), at=round(chart.scroll_y) if keep else 0)
        at = self.passages.current if keep else None
        blocks = self._blocks(timeline)
        self.passages.show_blocks(blocks, self._nothing(entry, timeline), at)
        self.show_status()

    def _chart_lines(self, entry: Entry | None, timeline: ThemeTimeline | None) -> Sequence[Line]:
        cells = self.chart.cells
        if entry is None:
            return ()
        if timeline is None:
            return wrap(((self.say("themes.counting"), "faint"),), cells)
        return [
            *word_lines(words(entry.theme), timeline.defined, cells, self.lang),
            *chart_lines(timeline, self.desk.documents, cells, self.lang),
        ]

    def _blocks(self, timeline: ThemeTimeline | None) -> list[Block]:
        if timeline is None:
            return []
        return passage_blocks(
            timeline, self.desk.documents, self.passages.cells, self.lang, commitments_only=self.commitments_only
        )

    def _nothing(self, entry: Entry | None, timeline: ThemeTimeline | None) -> str:
        if entry is None:
            return self.say("themes.choose")
        return self.say("themes.nowhere") if timeline else self.say("themes.counting")

    def _name_screen(self) -> None:
        brand = " hensen 変遷  "
        about = f"  {self.say('themes.through', count=len(self.desk.documents))}  "
        years = cut(" → ".join(self._names), max(4, self.size.width - width(brand) - width(about) - 12))
        title: list[Run] = [(brand, "heading"), (self.say("themes.title"), "strong"), (about, "label"), (years, "")]
        self.query_one("#title", Bar).say(title)

    # -- the status ----------------------------------------------------------------------

    def tell(self, text: str, severity: Severity = "information") -> None:
        """Good news in the status line, until the next key; what must not be missed as a notice."""
        if severity == "information":
            self.show_status(text)
        else:
            super().tell(text, severity)

    def show_status(self, said: str = "") -> None:
        left: list[Run] = [(" ", "")]
        if said:
            left.append((clean_characters(said)[0], "strong"))
        elif self.desk.entries:
            total = len(self.desk.entries)
            left.append((self.say("themes.at", at=self.listed.place + 1, total=total), "label"))
            if self.commitments_only:
                left.append((f"  {self.say('themes.commitments')}", "figures"))
            if self.passages.has_focus:
                left.append((f"  {self.say('themes.jump')}", "faint"))
        self.query_one("#status", Bar).say(left, self._store_state())

    def _store_state(self) -> list[Run]:
        desk = self.desk
        if desk.store is None:
            long = self.size.width >= 100 and not self.passages.has_focus
            return [(f"  {self.say('themes.session' if long else 'themes.session.short')} ", "faint")]
        name = clean_characters(desk.store.name)[0]
        if desk.save_error:
            return [(f"  {self.say('status.unsaved')} ", "bad")]
        if desk.edited:
            return [(f"  {self.say('themes.saved', name=name)} ", "good")]
        return [(f"  {self.say('themes.store', name=name)} ", "faint")]

    # -- moving ------------------------------------------------------------------------

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        if event.pane is self.listed:
            self.show_theme()
            self._count()
        else:
            self.show_status()

    def on_descendant_focus(self) -> None:
        self.show_status()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        if event.pane is self.listed:
            self.passages.focus()
        elif self.passages.current is not None:
            self.jump(self.passages.current)

    def jump(self, passage: Passage) -> None:
        """To the change in which the statement stands."""
        place = find_change(self.workspace, passage, self.pair)
        if place is None:
            self.tell(self.say("themes.lost"), "warning")
            return
        pair, change = place
        self.hensen.post_message(Wanted(pair, Filter(commitments_only=False), change, unchanged=True))

    def action_pane(self, name: str) -> None:
        self.query_one(f"#{name}").focus()

    def action_theme(self, step: int) -> None:
        self.listed.action_cursor(step)

    def action_back(self) -> None:
        self.hensen.pop_screen()

    # -- editing -----------------------------------------------------------------------

    def action_commitments(self) -> None:
        self.commitments_only = not self.commitments_only
        self.show_theme(keep=True)

    def action_add(self) -> None:
        self.hensen.push_screen(WordScreen(), self._add)

    def _add(self, word: str | None) -> None:
        place = self.desk.add(word) if word else None
        if place is None:
            return
        self._changed(place, self.say("themes.added", name=self.desk.entries[place].theme.name))

    def action_terms(self) -> None:
        if self.entry is not None:
            self.hensen.push_screen(TermsScreen(self.desk, self.entry.theme, self._names, self._edit))

    def _edit(self, theme: Theme) -> None:
        """A new wording of the theme at the cursor, which stays there."""
        self._changed(self.desk.change(self.listed.place, theme))

    def action_drop(self) -> None:
        if self.entry is not None:
            name, place = self.entry.theme.name, self.listed.place
            self.desk.drop(place)
            self._changed(place, self.say("themes.dropped", name=name))

    def action_undo(self) -> None:
        done = self.desk.undo()
        self._changed(self.listed.place, self.say("say.undone" if done else "say.nothing-to-undo"))

    def action_redo(self) -> None:
        done = self.desk.redo()
        self._changed(self.listed.place, self.say("say.redone" if done else "say.nothing-to-redo"))

    def _changed(self, place: int, said: str = "") -> None:
        self.fill(place)
        self._count()
        if self.desk.save_error:
            self.tell(self.say("say.not-saved", error=trouble(self.desk.save_error, self.lang)), "error")
        elif said:
            self.tell(said)

    # -- taking away -------------------------------------------------------------------

    def action_copy(self) -> None:
        passage = self.passages.current
        if passage is not None:
            document = self.desk.documents[passage.document]
            self.hensen.copy_to_clipboard("\n".join(quoted("", document, (passage.statement,), self.lang)))
            self.tell(self.say("say.copied"))


def find_change(workspace: Workspace, passage: Passage, pair: int) -> tuple[int, str] | None:
    """The pair and the id of the change in which the statement stands.

    `pair` where the document is one of its two; else the pair to which it came as the new one.
    """
    fitting = [one for one in (pair, passage.document - 1, passage.document) if passage.document - one in (0, 1)]
    for one in fitting:
        if not 0 <= one < len(workspace.pairs):
            continue
        for change in workspace.pairs[one].comparison.changes:
            side = change.old if passage.document == one else change.new
            if any(statement.id == passage.statement.id for statement in side):
                return one, change.id
    return None
