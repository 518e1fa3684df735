"""The themes on the analyst's desk: those of the project or proposed ones, edited, undone, saved.

Knows nothing of widgets. What takes long (`propose`, `link`, `measure`) only computes and may run in a
thread; what changes the desk (`fill`, `take`, `add`, `change`, `drop`, `undo`, `redo`) is quick and
belongs to the one who draws.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, Protocol

from ..compare.theme import Theme
from ..normalize.characters import clean_characters
from ..normalize.document import Document

if TYPE_CHECKING:
    from ..compare.links import Link
    from ..compare.timeline import ThemeTimeline

Origin = Literal["kept", "emerging", "fading", "persisting"]
"""`kept`: of the project, or added or edited by the analyst; else why it is proposed."""
PROPOSED = 8
"""Themes proposed of each kind: what an eye can go through."""
LONGEST = 100
"""Characters of a word: longer ones are pasted by mistake."""
_LEFT_OUT = ("-", "－", "−")
_WILD = ("*", "?")


class ThemeStoreError(Exception):
    """Themes that could not be saved: one line with path, problem and remedy."""

    def __init__(self, path: str, problem: str, remedy: str) -> None:
        super().__init__(f"{path}: {problem}; {remedy}")
        self.path = path
        self.problem = problem
        self.remedy = remedy


class ThemeStore(Protocol):
    """Where themes are kept from one day to the next: the project's file."""

    @property
    def name(self) -> str:
        """What the user knows it by."""

    @property
    def small(self) -> int:
        """Statements below which a share is marked as saying little."""

    def load(self) -> tuple[Theme, ...]:
        """The themes kept there."""

    def save(self, themes: Sequence[Theme]) -> None:
        """Keep these instead, whole or not at all. Raises ThemeStoreError."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A theme in the list."""

    theme: Theme
    origin: Origin = "kept"


class ThemeDesk:
    """Themes, what the documents say about them, and the way back from every edit."""

    def __init__(self, documents: Sequence[Document], store: ThemeStore | None = None) -> None:
        self.documents = tuple(documents)
        self.store = store
        self.entries: tuple[Entry, ...] = tuple(Entry(theme) for theme in store.load()) if store else ()
        self.filled = bool(self.entries)
        """Whether there is nothing left to propose: a project's themes stand alone."""
        self.save_error: ThemeStoreError | None = None
        """Why the last edit is not in the project's file; "" if it is."""
        self.edited = False
        self.links: tuple[Link, ...] | None = None
        """Which statement continues which; None until that is known."""
        self.cursor = 0
        """Row of the theme that was looked at last: the desk outlives its screen."""
        self._measured: dict[Theme, ThemeTimeline] = {}
        self._outdated: set[Theme] = set()
        """Measured before links were known: the counts stand, proposals may be missing."""
        self._done: list[tuple[Entry, ...]] = []
        self._undone: list[tuple[Entry, ...]] = []

    # -- what takes long -----------------------------------------------------------

    def propose(self) -> tuple[Entry, ...]:
        """Themes that the documents suggest; none for fewer than two documents."""
        from ..compare.themes import propose_themes

        return tuple(Entry(Theme(one.term), one.course) for one in propose_themes(self.documents, PROPOSED).themes)

    def measure(self, theme: Theme) -> ThemeTimeline:
        """The theme through the documents, as `hensen track` has it."""
        from ..compare.timeline import TrackOptions, track

        options = TrackOptions(small=self.store.small) if self.store else TrackOptions()
        return track(self.documents, (theme.query(),), self.links or (), options).themes[0]

    # -- what is known ---------------------------------------------------------------

    def timeline(self, theme: Theme) -> ThemeTimeline | None:
        """None until it is measured."""
        return self._measured.get(theme)

    def waiting(self, at: int) -> Theme | None:
        """The next theme to measure: the one that is looked at, then those without counts down the list."""
        looked_at = [one.theme for one in self.entries[at : at + 1]]
        wanting = [theme for theme in looked_at if theme in self._outdated or theme not in self._measured]
        wanting += [one.theme for one in self.entries if one.theme not in self._measured]
        return wanting[0] if wanting else None

    def place(self, name: str) -> int | None:
        """Where the theme of this name stands; letter case and spaces make no difference."""
        wanted = _plain(name)
        return next((at for at, one in enumerate(self.entries) if _plain(one.theme.name) == wanted), None)

    # -- what changes ------------------------------------------------------------------

    def take(self, theme: Theme, timeline: ThemeTimeline) -> None:
        self._measured[theme] = timeline
        self._outdated.discard(theme)

    def fill(self, proposed: Sequence[Entry]) -> None:
        """Below what the analyst has added while waiting; no step to undo."""
        own = {_plain(one.theme.name) for one in self.entries}
        self.entries += tuple(one for one in proposed if _plain(one.theme.name) not in own)
        self.filled = True

    def link(self, links: Sequence[Link]) -> None:
        """From now on statements linked to the theme's are proposed too; what is counted stays the same."""
        self.links = tuple(links)
        self._outdated = set(self._measured)

    def add(self, word: str) -> int | None:
        """A theme of this name, or the one that there is, which is kept from then on: its place.

        None for an empty word.
        """
        name = clean_word(word)
        if not name:
            return None
        known = self.place(name)
        if known is not None:
            return known if self.entries[known].origin == "kept" else self._keep(known, self.entries[known].theme)
        kept = [one for one in self.entries if one.origin == "kept"]
        self._step((*kept, Entry(Theme(name)), *self.entries[len(kept) :]))
        return len(kept)

    def change(self, at: int, theme: Theme) -> int:
        """Put another wording in place of a theme: its place, which is among the kept ones from then on."""
        entry = self.entries[at]
        if theme == entry.theme:
            return at
        if entry.origin != "kept":
            return self._keep(at, theme)
        self._step((*self.entries[:at], replace(entry, theme=theme), *self.entries[at + 1 :]))
        return at

    def _keep(self, at: int, theme: Theme) -> int:
        """A proposed theme is the analyst's own now, at the end of those."""
        kept = [one for one in self.entries if one.origin == "kept"]
        rest = [one for place, one in enumerate(self.entries) if one.origin != "kept" and place != at]
        self._step((*kept, Entry(theme), *rest))
        return len(kept)

    def drop(self, at: int) -> None:
        self._step((*self.entries[:at], *self.entries[at + 1 :]))

    def undo(self) -> bool:
        return self._go(self._done, self._undone)

    def redo(self) -> bool:
        return self._go(self._undone, self._done)

    def _go(self, source: list[tuple[Entry, ...]], target: list[tuple[Entry, ...]]) -> bool:
        if not source:
            return False
        target.append(self.entries)
        self._show(source.pop())
        return True

    def _step(self, entries: tuple[Entry, ...]) -> None:
        self._done.append(self.entries)
        self._undone.clear()
        self._show(entries)

    def _show(self, entries: tuple[Entry, ...]) -> None:
        before = self._kept()
        self.entries = entries
        self.edited = True
        if self.store is None or (self._kept() == before and not self.save_error):
            return
        try:
            self.store.save(self._kept())
        except ThemeStoreError as error:
            self.save_error = error
        else:
            self.save_error = None

    def _kept(self) -> tuple[Theme, ...]:
        return tuple(one.theme for one in self.entries if one.origin == "kept")


# -- the words of a theme ----------------------------------------------------------------

Kind = Literal["name", "term", "pattern", "exclude"]


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a theme, and what it is there for."""

    kind: Kind
    text: str


def words(theme: Theme) -> tuple[Word, ...]:
    """The name first, which stays."""
    listed: tuple[tuple[Kind, tuple[str, ...]], ...] = (
        ("name", (theme.name,)),
        ("term", theme.terms),
        ("pattern", theme.patterns),
        ("exclude", theme.exclude),
    )
    return tuple(Word(kind, text) for kind, texts in listed for text in texts)


def with_word(theme: Theme, typed: str) -> Theme:
    """The theme with what was typed: -郵便番号 is left out, 人材*強化 is a pattern, all else a term."""
    left_out = typed.strip().startswith(_LEFT_OUT)
    text = clean_word(typed.strip().lstrip("".join(_LEFT_OUT)) if left_out else typed)
    if not text:
        return theme
    if left_out:
        return replace(theme, exclude=_added(theme.exclude, text))
    if any(sign in text for sign in _WILD):
        return replace(theme, patterns=_added(theme.patterns, text))
    if text == theme.name:
        return theme
    return replace(theme, terms=_added(theme.terms, text))


def without_word(theme: Theme, word: Word) -> Theme:
    """The theme without this word; the name stays."""
    match word.kind:
        case "term":
            return replace(theme, terms=_removed(theme.terms, word.text))
        case "pattern":
            return replace(theme, patterns=_removed(theme.patterns, word.text))
        case "exclude":
            return replace(theme, exclude=_removed(theme.exclude, word.text))
        case "name":
            return theme


def clean_word(typed: str) -> str:
    """One line without control characters, blanks at its ends, or length beyond reason."""
    return " ".join(clean_characters(typed)[0].split())[:LONGEST]


def _added(texts: tuple[str, ...], text: str) -> tuple[str, ...]:
    return texts if text in texts else (*texts, text)


def _removed(texts: tuple[str, ...], text: str) -> tuple[str, ...]:
    return tuple(one for one in texts if one != text)


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()
