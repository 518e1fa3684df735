"""All keys as they are now, remapped ones too, and what signs and badges mean."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any, ClassVar, get_args

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from ..cells import Line, Run, fit, line_width, width, wrap
from ..keys import Key, Topic
from ..marks import BADGE_MARKS, GROUP_SIGNS, JUDGEMENT_SIGNS
from ..widgets.lines import LinePane
from .base import Dialog

_GAP = "  "
"""Between the two columns."""
_OTHER_SIGNS: dict[str, Run] = {"beware": ("!", "figures"), "filtered": ("*", "match")}
"""Signs that stand for no change and no judgement: before remarks, and in the outline."""


class HelpScreen(Dialog[None]):
    """In two columns where there is room; any of ? q Escape closes."""

    BINDINGS: ClassVar[list[Any]] = [("escape,q,question_mark,f1", "cancel", "")]

    def __init__(self, keys: Sequence[Key], config: str) -> None:
        super().__init__()
        self.keys = keys
        self.config = config

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield LinePane(id="help")

    def on_mount(self) -> None:
        self.frame(self.say("help.title"), self.say("help.close"))
        self.query_one(LinePane).focus()
        self.call_after_refresh(self._fill)

    def on_resize(self) -> None:
        self.call_after_refresh(self._fill)

    def _fill(self) -> None:
        pane = self.query_one(LinePane)
        cells = pane.cells
        topics: dict[Topic, list[Line]] = {topic: self._topic(topic) for topic in get_args(Topic)}
        left = [*topics["move"], (), *topics["leave"]]
        right = [*topics["look"], (), *topics["judge"]]
        wide, other = (max(map(line_width, column)) for column in (left, right))
        if wide + len(_GAP) + other <= cells:
            blank: Line = ()
            pairs = zip_longest(left, right, fillvalue=blank)
            column = max(wide, cells // 2 - len(_GAP))
            column = min(column, cells - len(_GAP) - other)
            lines: list[Line] = [(*fit(one, column), (_GAP, ""), *two) for one, two in pairs]
        else:
            lines = [*topics["move"], (), *topics["look"], (), *topics["judge"], (), *topics["leave"]]
        lines.extend([(), *self._legend(cells), ()])
        lines.extend(wrap(((self.say("help.mouse"), "faint"),), cells))
        lines.extend(wrap(((self.say("help.config", path=self.config), "faint"),), cells))
        pane.styles.height = min(len(lines), max(5, self.size.height - 4))
        pane.show(lines)

    def _topic(self, topic: Topic) -> list[Line]:
        rows = [(self._pressed(key), self.say(f"key.{key.name}")) for key in self.keys if key.topic == topic]
        pressed = max((width(one) for one, _ in rows), default=0)
        lines: list[Line] = [((self.say(f"help.{topic}"), "heading"),)]
        lines += [((" ", ""), *fit(((one, "figures"),), pressed), ("  ", ""), (text, "")) for one, text in rows]
        return lines

    def _pressed(self, key: Key) -> str:
        """The keys as they are now: as remapped, else as they came."""
        keys = self.hensen.settings.keys.get(key.name, key.keys)
        shown = [self.app.get_key_display(Binding(one.strip(), "")) for one in keys.split(",")]
        return " ".join(dict.fromkeys(shown))

    def _legend(self, cells: int) -> list[Line]:
        signs = [((sign, group), self.say(f"sign.{group}")) for group, sign in GROUP_SIGNS.items()]
        others = [((sign, mark), self.say(f"sign.{name}")) for name, (sign, mark) in _OTHER_SIGNS.items()]
        badges = [
            ((self.say(f"badge.{name}"), mark), self.say(f"badge.means.{name}")) for name, mark in BADGE_MARKS.items()
        ]
        judged = [(sign, self.say(f"judged.{verdict}")) for verdict, sign in JUDGEMENT_SIGNS.items()]
        return [
            *_flowed(self.say("help.signs"), [*signs, *others], cells),
            *_flowed(self.say("help.badges"), badges, cells),
            *_flowed(self.say("help.judged"), judged, cells),
        ]


def _flowed(title: str, items: Sequence[tuple[Run, str]], cells: int) -> list[Line]:
    """A heading and what follows it; a sign is never parted from its meaning."""
    lines: list[list[Run]] = [[(f"{title}  ", "heading")]]
    for (sign, mark), meaning in items:
        item: list[Run] = [(sign, mark), (f" {meaning}", "")]
        gap = "   " if len(lines[-1]) > 1 else ""
        if gap and line_width((*lines[-1], (gap, ""), *item)) > cells:
            lines.append([(" " * (width(title) + 2), "")])
            gap = ""
        lines[-1].extend([(gap, ""), *item])
    return [tuple(line) for line in lines]
