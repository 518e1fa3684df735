"""Headings that are gone, new or reworded, in a comparison report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..compare.change import Comparison
from ..compare.headings import HeadingChange, heading_changes
from ..normalize.document import Section
from .escape import inline
from .language import Language
from .options import ReportOptions
from .places import heading, section_place
from .wording import say


def counted(comparison: Comparison, lang: Language) -> Iterator[str]:
    """One line: how many headings changed, and how; nothing where none did."""
    counts = Counter(change.kind for change in heading_changes(comparison))
    if counts:
        told = [say(f"headings.{kind}", lang, count=counts[kind]) for kind in ("dropped", "added", "reworded")]
        yield say("headings.counted", lang, kinds=say("list", lang).join(told))
        yield ""


def listed(comparison: Comparison, options: ReportOptions) -> Iterator[str]:
    """A chapter with each of them and its line; nothing where there is none, or nothing is to be listed."""
    changes = heading_changes(comparison)
    if not changes or options.limit == 0:
        return
    lang = options.lang
    title = say("headings", lang)
    yield f"## {say('group.counted', lang, title=title, count=len(changes))}"
    yield ""
    for change in changes[: options.limit]:
        yield f"- {_said(change, lang)}"
    yield ""
    if options.limit is not None and len(changes) > options.limit:
        yield say("limited", lang, count=len(changes) - options.limit)
        yield ""


def _said(change: HeadingChange, lang: Language) -> str:
    sides = [
        _cited(section, name, lang)
        for name, section in (("old", change.old), ("new", change.new))
        if section is not None
    ]
    return say(f"heading.{change.kind}", lang, heading=" → ".join(sides))


def _cited(section: Section, side: str, lang: Language) -> str:
    where = say(f"place.{side}", lang, place=section_place(section, lang))
    return f"{say('quote', lang, text=inline(heading(section)))} — {where}"
