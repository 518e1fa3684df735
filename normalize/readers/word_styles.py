"""What Word's styles say of a paragraph: its heading level, its list, whether it is hidden or bold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from .word_names import attribute, child, children, switched_on, w

_HEADING_NAME = re.compile(r"(?:heading|見出し)\s?([1-9])", re.I)


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all it inherits."""

    heading: int | None = None
    """1 = top; None for no heading."""
    list_id: str | None = None
    list_level: int | None = None
    hidden: bool = False
    struck: bool = False
    """Crossed out, by one line or two (見え消し)."""
    bold: bool = False
    size: float | None = None
    """In points."""


class Styles:
    """Styles by id, resolved along `basedOn`."""

    def __init__(self, root: Any | None) -> None:
        self._elements: dict[str, Any] = {}
        self._known: dict[str, Style] = {}
        self.default_size: float | None = None
        self.default_paragraph = ""
        if root is None:
            return
        for element in children(root, "style"):
            self._elements[element.get(w("styleId"), "")] = element
            if element.get(w("type")) == "paragraph" and element.get(w("default")) in ("1", "true"):
                self.default_paragraph = element.get(w("styleId"), "")
        defaults = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr")
        self.default_size = half_points(attribute(defaults, "sz"))

    def style(self, identifier: str | None) -> Style:
        """The style of that id; the plain one where there is none."""
        key = identifier or ""
        if key not in self._known:
            self._known[key] = self._resolve(key)
        return self._known[key]

    def _resolve(self, identifier: str) -> Style:
        chain: list[Any] = []
        while identifier in self._elements and len(chain) < 30 and self._elements[identifier] not in chain:
            chain.append(self._elements[identifier])
            identifier = attribute(chain[-1], "basedOn") or ""
        found = Style(size=self.default_size)
        for element in reversed(chain):
            found = _extend(found, element)
        return found


def _extend(base: Style, element: Any) -> Style:
    """`base` with what one style element says on top."""
    properties, letters = child(element, "pPr"), child(element, "rPr")
    heading = base.heading
    level = attribute(properties, "outlineLvl")
    if level is not None and level.isdecimal():
        heading = int(level) + 1 if int(level) < 9 else None
    elif (name := _HEADING_NAME.fullmatch((attribute(element, "name") or "").strip())) is not None:
        heading = int(name.group(1))
    elif (attribute(element, "name") or "").lower() == "title":
        heading = 1
    numbers = child(properties, "numPr")
    list_id = attribute(numbers, "numId") or base.list_id
    list_level = attribute(numbers, "ilvl")
    hidden, bold = switched_on(letters, "vanish"), switched_on(letters, "b")
    return Style(
        heading=heading,
        list_id=list_id,
        list_level=int(list_level) if list_level and list_level.isdecimal() else base.list_level,
        hidden=base.hidden if hidden is None else hidden,
        struck=is_struck(letters, base.struck),
        bold=base.bold if bold is None else bold,
        size=half_points(attribute(letters, "sz")) or base.size,
    )


def is_struck(letters: Any | None, inherited: bool) -> bool:
    """Whether properties of letters cross them out, by one line or two; `inherited` where they say nothing of it."""
    single, double = switched_on(letters, "strike"), switched_on(letters, "dstrike")
    return inherited if single is None and double is None else bool(single or double)


def half_points(text: str | None) -> float | None:
    """Word's font sizes are in half points."""
    return int(text) / 2 if text and text.isdecimal() and len(text) < 5 else None
