"""Searching and filtering on the main screen."""

from __future__ import annotations

from dataclasses import replace

from textual.widgets import Input

from ...normalize.document import STRENGTHS
from ...report.places import heading
from ..choice import Filter, query_key
from ..sections import ROOT
from ..widgets.searchbar import SearchBar
from .filters import FilterScreen
from .state import State


class Finding(State):
    """`/` narrows the list while one types; Enter keeps it so and n, N go through it; Escape ends it."""

    @property
    def search_bar(self) -> SearchBar:
        return self.query_one("#search", SearchBar)

    def action_search(self) -> None:
        self.search_bar.ask(self.typed)

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.input is self.search_bar:
            self._search(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if event.input is not self.search_bar:
            return
        self.search_bar.put_away()
        self.changes.focus()
        self._search(event.value)
        if self.search_key and not self.changes.rows and not self._beyond:
            self.tell(self.say("say.no-match", query=event.value))

    def on_search_bar_left(self) -> None:
        self.end_search()
        self.changes.focus()
        self.list_rows(self.changes.cursor)

    def end_search(self) -> None:
        self.search_bar.put_away()
        self.typed = self.search_key = ""
        self._beyond = 0

    def _search(self, typed: str) -> None:
        key = query_key(typed)
        if key == self.search_key:
            return
        self.typed, self.search_key = (typed.strip(), key) if key else ("", "")
        self._beyond = self.pair.index.beyond(self.wanted, key) if key else 0
        self.list_rows(self.changes.cursor)

    # -- filtering ---------------------------------------------------------------

    def action_filter(self) -> None:
        self.hensen.push_screen(FilterScreen(self.pair.index, self.wanted), self._filter)

    def _filter(self, wanted: Filter | None) -> None:
        if wanted is not None:
            self._want(wanted)

    def action_clear(self) -> None:
        """Show everything: what a search found outside the filter too, also statements that are no commitments."""
        everything = Filter(commitments_only=False) if self._beyond else self.wanted.cleared()
        self._want(everything)

    def action_commitments(self) -> None:
        self._want(replace(self.wanted, commitments_only=not self.wanted.commitments_only))

    def narrow_to_section(self, node: int) -> None:
        """Only the changes of this section; once more, or on the whole document, all again."""
        same = self.wanted.sections == {node}
        sections: frozenset[int] = frozenset() if same or node == ROOT else frozenset({node})
        self._want(replace(self.wanted, sections=sections))
        self.changes.focus()

    def _want(self, wanted: Filter) -> None:
        self.wanted = wanted
        self._beyond = self.pair.index.beyond(wanted, self.search_key) if self.search_key else 0
        self.list_rows(0)

    def describe_filter(self) -> str:
        """The filter in a few words: 取組だけ・削除・第２章."""
        wanted, lang = self.wanted, self.lang
        parts = [self.say("filter.commitments")] if wanted.commitments_only else [self.say("sum.scope.all")]
        parts += [self.say(f"group.all.{group}") for group in sorted(wanted.groups)]
        parts += [self.say(f"fact.{fact}") for fact in sorted(wanted.facts)]
        parts += [self.say(f"strength.{one}") for one in STRENGTHS if one in wanted.strengths]
        parts += [self.say(f"filter.judged.{one}") for one in sorted(wanted.judged)]
        parts += [self.say(f"filter.{one}") for one in sorted(wanted.confidence)]
        parts += sorted(wanted.bodies)
        for node in sorted(wanted.sections):
            section = self.pair.sections.nodes[node].section
            parts.append(heading(section) if section else self.say("outline.before"))
        return {"ja": "・", "en": ", "}[lang].join(parts)
