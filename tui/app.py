"""The app: which screen follows which, settings, themes, keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, ClassVar

from textual.app import App, SystemCommand
from textual.binding import ActiveBinding, Binding, BindingType
from textual.command import CommandPalette
from textual.screen import Screen
from textual.theme import ThemeProvider

from ..normalize.characters import clean_characters
from .cells import set_ambiguous_width
from .choice import Filter
from .keys import APP_KEYS, LIST_KEYS, SUMMARY_KEYS, THEME_KEYS, WORKBENCH_KEYS, Key, bindings, localise
from .memory import Memory, load_memory, remember_documents, remember_theme, save_memory
from .messages import Opened, Picked, Wanted
from .screens.export import ExportScreen
from .screens.help import HelpScreen
from .screens.loading import LoadingScreen
from .screens.picker import PickerScreen
from .screens.summary import SummaryScreen
from .screens.workbench import WorkbenchScreen
from .settings import Settings
from .theme_desk import ThemeDesk, ThemeStore
from .themes import DEFAULT, THEMES
from .wording import say
from .workspace import OpenPair, Read, Workspace


class HensenApp(App[int]):
    """The workbench. Exits with the status that the process should have: 0, or 2 if nothing could be opened."""

    TITLE = "hensen"
    CSS_PATH = str(Path(__file__).with_name("app.tcss"))
    BINDINGS: ClassVar[list[BindingType]] = bindings(APP_KEYS)
    COMMAND_PALETTE_BINDING = "ctrl+p"
    # Under 100 columns two columns of Japanese squeeze each other; from 170 there is room for three panes.
    # Under 16 rows one pane has the room, the others show what they are about.
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]  # noqa: RUF012  # as Textual declares it
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-normal"), (170, "-broad")]  # noqa: RUF012  # as Textual declares it

    def __init__(
        self,
        paths: Sequence[str],
        read: Read,
        settings: Settings | None = None,
        *,
        workspace: Workspace | None = None,
        review_file: Path | None = None,
        memory_file: Path | None = None,
        config: str = "",
        themes: ThemeStore | None = None,
    ) -> None:
        """`read` makes a document of a path; `workspace` is what is open already; `config` is where the
        user's settings are looked for; `themes` keeps those of a project."""
        super().__init__()
        self.paths = tuple(paths)
        self.read = read
        self.settings = settings or Settings()
        self.review_file = review_file
        self.config = config
        self._memory_file = memory_file
        self._given = workspace
        self._themes = themes
        self._desk: ThemeDesk | None = None
        self.memory: Memory = load_memory(memory_file)
        self.workspace: Workspace | None = None
        self.failure = ""
        """Why nothing could be opened, for the command to say once the screen is gone."""
        set_ambiguous_width(self.settings.ambiguous_width)
        self.set_class(self.settings.ambiguous_width == 2, "-ambiguous")
        for theme in THEMES:
            self.register_theme(theme)
        wanted = self.settings.theme or self.memory.theme
        self.theme = wanted if wanted in self.available_themes else DEFAULT
        localise(self, self.settings.lang)
        self.set_keymap(dict(self.settings.keys))

    def on_mount(self) -> None:
        self.theme_changed_signal.subscribe(self, lambda theme: self._remember_theme(theme.name))
        if self._given is not None:
            self.show_workspace(self._given)
        elif self.paths:
            self.push_screen(LoadingScreen(self.paths))
        else:
            self.push_screen(PickerScreen(self.memory.recent))

    # -- from one screen to the next ---------------------------------------------

    def on_picked(self, message: Picked) -> None:
        self.push_screen(LoadingScreen(message.paths))

    def on_opened(self, message: Opened) -> None:
        paths = tuple(document.path for document in message.workspace.documents)
        self.memory = remember_documents(self.memory, paths)
        save_memory(self.memory, self._memory_file)
        self.pop_screen()
        self.show_workspace(message.workspace)

    def show_workspace(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.push_screen(SummaryScreen(workspace))
        for pair in workspace.pairs:
            self.run_worker(pair.warm, thread=True, group="warm")

    def on_wanted(self, message: Wanted) -> None:
        if self.workspace is not None:
            order = self.settings.order
            screen = WorkbenchScreen(self.workspace, message.pair, message.filter, order, message.change)
            screen.unchanged = message.unchanged
            self.push_screen(screen)

    def action_themes(self) -> None:
        """To the themes; from them, or from a passage opened there, back."""
        from .screens.themes import ThemesScreen

        below = [screen for screen in self.screen_stack if isinstance(screen, ThemesScreen)]
        if below:
            self.pop_screen()
        elif self.workspace is not None and isinstance(self.screen, (SummaryScreen, WorkbenchScreen)):
            if self._desk is None:
                self._desk = ThemeDesk(self.workspace.documents, self._themes)
            pair = self.screen.current if isinstance(self.screen, SummaryScreen) else self.screen.at_pair
            self.push_screen(ThemesScreen(self.workspace, self._desk, pair))

    def close_workspace(self) -> None:
        """From the summary back to the picker, or out."""
        self._let_go()
        if self.paths or self._given is not None:
            self.exit(0)
        else:
            self.pop_screen()

    def leave_loading(self, failed: str) -> None:
        """Reading was abandoned, or it failed."""
        if self.paths:
            self.failure = failed
            self.exit(2 if failed else 130)
        else:
            self.pop_screen()

    def on_unmount(self) -> None:
        self._let_go()

    def _let_go(self) -> None:
        if self.workspace is not None:
            self.workspace.close()
            self.workspace = None
            self._desk = None

    # -- what every screen can ask for ---------------------------------------------

    def export(self, pair: OpenPair, wanted: Filter) -> None:
        self.push_screen(ExportScreen(pair, wanted), self._exported)

    def _exported(self, path: str | None) -> None:
        if path:
            text = say("export.done", self.settings.lang, path=path)
            self.notify(clean_characters(text)[0], markup=False)

    def action_help(self) -> None:
        """The keys of the screen below."""
        if isinstance(self.screen, HelpScreen):
            return
        keys: tuple[Key, ...] = WORKBENCH_KEYS
        if isinstance(self.screen, SummaryScreen):
            keys = SUMMARY_KEYS
        elif self.screen.id == "themes-screen":
            keys = THEME_KEYS
        self.push_screen(HelpScreen((*LIST_KEYS, *keys, *APP_KEYS), self.config))

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The palette: everything that a key does here, in the user's language."""
        # An action with several keys is one entry, with all of them.
        found: dict[str, tuple[ActiveBinding, list[str]]] = {}
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.id and binding.action and not binding.action.startswith("app.command_palette"):
                _, keys = found.setdefault(binding.id, (active, []))
                keys.append(self.get_key_display(Binding(binding.key, "")))
        for active, keys in found.values():
            runner = self._runner(active.node, active.binding.action)
            yield SystemCommand(active.binding.description, " ".join(dict.fromkeys(keys)), runner)
        yield SystemCommand(say("key.quit", self.settings.lang), "Ctrl+Q", self.action_quit)

    def action_command_palette(self) -> None:
        """As Textual's own, but for its placeholder, which is English."""
        if self.use_command_palette and not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=say("palette.ask", self.settings.lang), id="--command-palette"))

    def search_themes(self) -> None:
        placeholder = say("palette.themes", self.settings.lang)
        self.push_screen(CommandPalette(providers=[ThemeProvider], placeholder=placeholder))

    def _runner(self, node: object, action: str):  # type: ignore[no-untyped-def]
        async def run() -> None:
            await self.run_action(action, node)  # type: ignore[arg-type]

        return run

    def _remember_theme(self, theme: str) -> None:
        if theme != self.memory.theme and self.settings.theme is None:
            self.memory = remember_theme(self.memory, theme)
            save_memory(self.memory, self._memory_file)
