"""A document while it is edited: headings, and the statements under them, each with a number of its own.

Nothing here knows how the tool reads a document; a draft is made from a read one and written out again.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from .phrases import balanced, folded

if TYPE_CHECKING:
    from hensen.normalize.document import Document, Section


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    title: str


@dataclass(frozen=True, slots=True)
class Item:
    """One statement of a draft."""

    uid: int
    """Unique over both sides of a revision."""
    section: int
    """Index into the draft's headings; -1 before the first."""
    text: str
    kind: Literal["sentence", "item"]


@dataclass(frozen=True, slots=True)
class Draft:
    label: str
    headings: tuple[Heading, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class TrueFact:
    """What an edit did to a fact, in the contract's names."""

    type: str
    directions: tuple[str, ...]
    """Any of these is right; the first names the fact."""
    fair: tuple[str, ...] = ()
    """Other names under which it is told rightly, as well or instead: 努める is a hedge too, 5年以内 a figure."""


@dataclass(frozen=True, slots=True)
class TrueLink:
    """What became of some statements: the truth, made with the edit."""

    kind: str
    """`unchanged`, `reworded`, `split`, `merged`, `added` or `dropped`."""
    moved: bool | None
    """None where the contract leaves it open (one half of a split moved away)."""
    old: tuple[int, ...]
    """Numbers of items."""
    new: tuple[int, ...]
    edit: str
    """Which edit made it, with its means: `reword: synonym, polite`; `none` for what was left alone."""
    fact: TrueFact | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """Two drafts, and what became of every statement of either."""

    name: str
    old: Draft
    new: Draft
    truth: tuple[TrueLink, ...]


_UNSAFE = re.compile(r"[*_<>|\\`~#]|\[\^|^\s*[-+=]|^[0-9０-９]{1,3}$|^[①-⑳]|[、・]$")
"""What Markdown would read as markup, a numbered item, half a sentence: such statements are left out of drafts."""


def draft(document: Document) -> Draft:
    """The document's headings and statements; captions, markup and headings with nothing under them are left out."""
    order = {section.id: index for index, section in enumerate(document.sections)}
    items: list[Item] = []
    for statement in document.statements:
        text = " ".join(statement.text.split())
        if statement.kind == "caption" or len(folded(text)) < 4 or _UNSAFE.search(text) or not balanced(text):
            continue
        section = -1 if statement.section is None else order[statement.section]
        kind: Literal["sentence", "item"] = "sentence" if statement.kind == "sentence" else "item"
        items.append(Item(len(items), section, text, kind))
    used = {section.id for item in items if item.section >= 0 for section in _above(document, item.section)}
    kept = {
        old: new for new, old in enumerate(order[section.id] for section in document.sections if section.id in used)
    }
    headings = [Heading(document.sections[old].level, document.sections[old].title or "（無題）") for old in kept]
    items = [replace(item, section=kept.get(item.section, -1)) for item in items]
    items.sort(key=lambda item: item.section)  # stable: what stands under one heading stands together
    return Draft(document.label, tuple(headings), tuple(items))


def _above(document: Document, section: int) -> tuple[Section, ...]:
    return document.section_path(document.sections[section].id)


_NOT_TO_EDIT = re.compile(r"^(?:※|（注|\(注|（出典|注[：:]|出典|[a-zA-Zⅰ-ⅹ]{1,4}[.．)）]|[①-⑳])|…|・・・|[：:]$")


@lru_cache(maxsize=64)
def editable(source: Draft) -> tuple[Item, ...]:
    """The statements an edit may touch: whole sentences or items of policy, unlike all others of the draft.

    A statement that stands twice, or nearly, or that another one contains, cannot carry a label: dropping one of
    two twins is a merge.
    """
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import cdist

    texts = [folded(item.text) for item in source.items]
    count = Counter(texts)
    pairs = [{text[place : place + 2] for place in range(len(text) - 1)} for text in texts]
    likeness = cdist(texts, texts, scorer=ratio, score_cutoff=70)
    chosen = []
    for index, (item, text) in enumerate(zip(source.items, texts, strict=True)):
        proper = 18 <= len(text) <= 220 and balanced(item.text) and re.search("[をがはの]", text)
        if not proper or _NOT_TO_EDIT.search(item.text) or count[text] > 1:
            continue
        twins = int((likeness[index] >= 70).sum()) - 1
        own = pairs[index]
        contained = any(len(own & other) >= 0.7 * len(own) for other in pairs if other is not own)
        if twins == 0 and not contained:
            chosen.append(item)
    return tuple(chosen)
