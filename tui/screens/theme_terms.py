"""Editing what a theme looks for: the counts move while one types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from ...compare.theme import Theme
from ...compare.timeline import ThemeTimeline
from ...report.language import Language
from ...report.trouble import trouble
from ..cells import Line, Run, cut, fit, width
from ..keys import localise
from ..tasks import in_background
from ..theme_desk import ThemeDesk, Word, clean_word, with_word, without_word, words
from ..widgets.bars import Bar
from ..widgets.lines import LinePane, RowList
from ..wording import say
from .base import Dialog

_COUNT = 7
_MOST_ROWS = 8


class WordScreen(Dialog[str]):
    """Asks for the word that a new theme begins with."""

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Input(max_length=200, id="word")

    def on_mount(self) -> None:
        self.frame(self.say("ask.theme"), self.say("ask.theme.keys"))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value)


class Terms(RowList):
    """A row each: what the word is there for, the word, how many statements hold it."""

    def __init__(self, lang: Language) -> None:
        super().__init__(id="terms")
        self.lang = lang
        self.words: tuple[Word, ...] = ()
        self.hits: Counter[str] = Counter()

    def show_words(self, listed: Sequence[Word], hits: Counter[str]) -> None:
        self.words, self.hits = tuple(listed), hits
        self.rows_changed(min(self.cursor, len(self.words) - 1))

    def row_count(self) -> int:
        return len(self.words)

    def row(self, index: int) -> Sequence[Run]:
        word = self.words[index]
        kind = fit(((say(f"terms.kind.{word.kind}", self.lang), "label"),), 10)
        hits = "" if word.kind == "exclude" else say("terms.count", self.lang, count=self.hits[word.text])
        room = max(4, self.cells - 10 - width(hits))
        return (*kind, *fit(((cut(word.text, room), "strong"),), room), (hits, "faint"))


class TermsScreen(Dialog[None]):
    """Above the words of a theme, below its counts by document: at first, now, and with what is being typed."""

    BINDINGS: ClassVar[list[Any]] = [
        ("escape", "cancel", ""),
        ("down", "to_list", ""),
        ("x,delete,backspace", "remove", ""),
    ]

    def __init__(self, desk: ThemeDesk, theme: Theme, names: Sequence[str], edited: Callable[[Theme], None]) -> None:
        """`edited` is told each wording as it comes."""
        super().__init__()
        self.desk = desk
        self.theme = theme
        self.names = names
        self._edited = edited
        self._at_first: ThemeTimeline | None = desk.timeline(theme)
        self._typed: tuple[str, ThemeTimeline] | None = None
        """What is being typed, and the theme with it."""

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Input(placeholder=self.say("terms.hint"), max_length=200, id="term")
            yield Terms(self.lang)
            yield Bar(id="gap")
            yield LinePane(id="counts")

    def on_mount(self) -> None:
        self.frame(self.say("terms.title", name=self.theme.name), self.say("terms.keys"))
        localise(self.query_one(Terms), self.lang)
        counts = self.query_one("#counts", LinePane)
        counts.can_focus = False
        counts.styles.height = 4
        self.query_one(Input).focus()
        self.call_after_refresh(self._fill)
        self._measure()

    def on_resize(self) -> None:
        self.call_after_refresh(self._fill)

    # -- editing ---------------------------------------------------------------------

    def on_input_changed(self, event: Input.Changed) -> None:
        self._typed = None
        self._measure()
        self._fill()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self._edit(with_word(self.theme, event.value))
        self.query_one(Input).value = ""

    def action_to_list(self) -> None:
        self.query_one(Terms).focus()

    def action_remove(self) -> None:
        terms = self.query_one(Terms)
        if not terms.has_focus or terms.cursor >= len(terms.words):
            return
        word = terms.words[terms.cursor]
        if word.kind == "name":
            self.tell(self.say("terms.name.stays", name=word.text), "warning")
            return
        self._edit(without_word(self.theme, word))

    def _edit(self, theme: Theme) -> None:
        if theme == self.theme:
            return
        self.theme = theme
        self._typed = None
        self._edited(theme)
        if self.desk.save_error:
            self.tell(trouble(self.desk.save_error, self.lang), "error")
        self._fill()
        self._measure()

    # -- counting --------------------------------------------------------------------

    def _measure(self) -> None:
        self.run_worker(self._count(), group="terms", exclusive=True, exit_on_error=False)

    async def _count(self) -> None:
        """First the theme as it is, then with what is being typed."""
        theme = self.theme
        timeline = self.desk.timeline(theme)
        if timeline is None:
            timeline = await in_background(lambda: self.desk.measure(theme))
            self.desk.take(theme, timeline)
        self._at_first = self._at_first or timeline
        self._fill()
        typed = clean_word(self.query_one(Input).value)
        tried = with_word(theme, typed)
        if tried != theme:
            found = await in_background(lambda: self.desk.measure(tried))
            self.desk.take(tried, found)
            self._typed = (typed, found)
            self._fill()

    def _fill(self) -> None:
        timeline = self.desk.timeline(self.theme)
        terms = self.query_one(Terms)
        terms.show_words(words(self.theme), _hits(self.theme, timeline))
        terms.styles.height = min(_MOST_ROWS, len(terms.words))
        counts = self.query_one("#counts", LinePane)
        counts.show(self._counts(counts.cells, timeline))

    def _counts(self, cells: int, timeline: ThemeTimeline | None) -> list[Line]:
        rows: list[tuple[str, ThemeTimeline | None]] = [
            (self.say("terms.before"), self._at_first),
            (self.say("terms.after"), timeline),
        ]
        if self._typed is not None:
            rows.append((self.say("terms.typed", text=self._typed[0]), self._typed[1]))
        shown = max(1, min(len(self.names), (cells - 24) // _COUNT - 1))
        lead = cells - _COUNT * (shown + 1)
        heads = [(f"{name if width(name) < _COUNT else '..':>{_COUNT}}", "place") for name in self.names[-shown:]]
        total = self.say("terms.total")
        head = fit(((self.say("terms.now"), "heading"),), lead)
        lines: list[Line] = [(*head, *heads, (" " * (_COUNT - width(total)) + total, "place"))]
        base = _numbers(rows[0][1], shown)
        for text, one in rows:
            numbers = _numbers(one, shown)
            lines.append((*fit(((cut(text, lead - 1), ""),), lead), *_compared(numbers, base)))
        return lines


def _numbers(timeline: ThemeTimeline | None, shown: int) -> list[int] | None:
    """Statements of the latest documents, and of all."""
    if timeline is None:
        return None
    counts = [len(point.mentions) for point in timeline.points]
    return [*counts[-shown:], sum(counts)]


def _compared(numbers: list[int] | None, base: list[int] | None) -> list[Run]:
    if numbers is None:
        return [(f"{'..':>{_COUNT}}", "faint")]
    marks = [
        "added" if base and now > was else "dropped" if base and now < was else ""
        for now, was in zip(numbers, base or numbers, strict=True)
    ]
    return [(f"{number:>{_COUNT}}", mark) for number, mark in zip(numbers, marks, strict=True)]


def _hits(theme: Theme, timeline: ThemeTimeline | None) -> Counter[str]:
    """Statements that hold each word, by the word as written."""
    if timeline is None:
        return Counter()
    found = Counter(term for point in timeline.points for one in point.mentions for term in set(one.match.terms))
    hits: Counter[str] = Counter()
    for word in words(theme):
        query = Theme(word.text).query() if word.kind != "pattern" else Theme("", patterns=(word.text,)).query()
        hits[word.text] = sum(found[text] for text in {*query.terms, *query.patterns})
    return hits
