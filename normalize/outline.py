"""Which paragraphs are headings, and the tree they make.

A marked line that prose follows is a heading; a marked line among its like is an item. A document's
own use of styles decides the nesting: a style's level is the order of its first appearance inside
its parent, never the depth that a file format claims.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from . import contents, imprint, signals
from .bullet_lists import SQUARES, find_listed, opens_box
from .document import Marker, MarkerStyle
from .markers import is_question
from .number_signs import iroha_value
from .paragraphs import LONGEST_TITLE, TEXT_INDENT, Paragraph
from .speakers import is_turn

_STRUCTURAL: tuple[MarkerStyle, ...] = ("part", "chapter", "section", "subsection", "division", "ordinal")
_RANK = {style: rank for rank, style in enumerate(("part", "chapter", "section", "subsection", "division", "article"))}
_RANK["appendix"] = _RANK["chapter"]
_UNDER_ROMAN = frozenset({"bracket", "paren", "circled"})
_LONGEST_UNMARKED = 45
_AMOUNT = re.compile(r"[0-9][兆億万千百]?円|[0-9]%$")
_PREDICATE = re.compile(
    r"(?:[をにと][一-龥]{2,4}|する|した|である|ている|った|ます|です|ない|べき|られる|できる|が[一-龥]{2})$"
)
_REFERENCE = re.compile(r"[(【\[](?:参考|別紙|別添|付録|附録)[0-9]{0,2}[)】\]]")
_NUMBERED_END = re.compile(r"[一-龥ァ-ー]{4}(?:[①-⑳]|\([0-9]{1,2}\))$")
_CONTENTS_ENTRY = re.compile(r"(?:[.…‥・ ]{3,}|[^0-9A-Za-z] )[0-9]{0,3}$")
"""A line of a table of contents: はじめに …… 4."""
_PARENTHESES = re.compile(r"\([^()]{1,30}\)")
_LONGEST_COVER, _LONGEST_BLOCK = 6, 25
"""Titles on top of the first page, and lines there, imprint included."""
_LONGEST_BULLET_TITLE = 40
_LONGEST_BOX_TITLE = 20
_FIGURE_WORDS = 3
_SHORTEST_SPOKEN = 25
_SHORT_SPOKEN_TITLE = 30
_LONGEST_SPOKEN_TITLE = 50
_NUMBERED_LIST = ("dotted", "paren", "bracket", "circled", "roman", "letter", "kana", "kanji", "bare", "multi")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's place in the tree."""

    paragraph: Paragraph
    level: int
    parent: int | None
    """Index of the heading above it among the headings, None at the top."""


def find_headings(paragraphs: Sequence[Paragraph], *, boxed: bool = True) -> list[bool]:
    """For each paragraph whether it is a heading. In prose (not `boxed`) titles may stand on titles."""
    heads = [
        paragraph.role == "heading" or _is_structural(paragraph) or _is_frame(paragraph) for paragraph in paragraphs
    ]
    if sum(_is_article(paragraph) for paragraph in paragraphs) > 1:
        return heads  # a law: what stands inside an article is its text
    judged: set[int] = set()
    for series in _series(paragraphs):
        if len(series) > 1:
            _agree(paragraphs, heads, series)
            judged.update(series)
    judged.update(find_listed(paragraphs, heads, boxed=boxed))
    for place in range(len(paragraphs) - 1, -1, -1):
        if not heads[place] and place not in judged:
            heads[place] = _is_heading(paragraphs, heads, place, boxed)
    for place in _cover(paragraphs):
        heads[place] = True
    _clear_reference_matter(paragraphs, heads)
    return heads


def _cover(paragraphs: Sequence[Paragraph]) -> list[int]:
    """The titles on top of the first page, before anything is said; dates between them are none."""
    titles: list[int] = []
    first = [place for place, paragraph in enumerate(paragraphs[:_LONGEST_BLOCK]) if paragraph.role != "caption"]
    for place in first[: _LONGEST_COVER + 1]:
        paragraph = paragraphs[place]
        if paragraph.role == "text" and paragraph.marker is None and imprint.DATE.fullmatch(paragraph.plain):
            continue
        if not _is_unmarked_title(paragraph):
            return titles if paragraph.role != "cell" else []
        titles.append(place)
    return []


def _clear_reference_matter(paragraphs: Sequence[Paragraph], heads: list[bool]) -> None:
    """Under （参考） stand tables and figures: nothing there is a heading until the next chapter."""
    within = False
    for place, paragraph in enumerate(paragraphs):
        if heads[place] and _REFERENCE.match(paragraph.plain):
            within = True
        elif within and heads[place]:
            if paragraph.role == "heading" or (paragraph.marker and paragraph.marker.style in _STRUCTURAL):
                within = False
            else:
                heads[place] = False


def _is_article(paragraph: Paragraph) -> bool:
    return paragraph.role == "heading" and paragraph.marker is not None and paragraph.marker.style == "article"


def _is_structural(paragraph: Paragraph) -> bool:
    """A title whose marker is never a list's: 第１章, 第２節, Ⅲ; or 附則, 別表."""
    marker = paragraph.marker
    if marker is None and paragraph.role == "text" and signals.is_appendix(paragraph.plain):
        return not _CONTENTS_ENTRY.search(paragraph.plain)
    if marker is None or paragraph.role != "text" or not is_title(paragraph):
        return False
    return marker.style in _STRUCTURAL or (marker.style == "roman" and style_key(marker).endswith("upper"))


def _is_frame(paragraph: Paragraph) -> bool:
    """はじめに, おわりに alone on a line."""
    unmarked = paragraph.marker is None and paragraph.role == "text"
    return unmarked and (signals.is_opening(paragraph.plain) or signals.is_closing(paragraph.plain))


def _is_heading(paragraphs: Sequence[Paragraph], heads: Sequence[bool], place: int, boxed: bool) -> bool:
    """Whether a paragraph outside of any numbered series is a heading, by what follows it."""
    paragraph = paragraphs[place]
    marker = paragraph.marker
    if paragraph.role != "text" or not is_title(paragraph):
        return False
    if marker is None and (_REFERENCE.match(paragraph.plain) or _NUMBERED_END.search(paragraph.plain)):
        return True
    if place + 1 >= len(paragraphs):
        return False
    following = paragraphs[place + 1]
    if marker is None:
        return _is_unmarked_heading(paragraphs, heads, place, boxed)
    if marker.style == "bullet":
        return _is_bullet_heading(paragraphs, place)
    if marker.style not in _NUMBERED_LIST:
        return False
    return heads[place + 1] or following.prose or not is_title(following)


def _is_unmarked_heading(paragraphs: Sequence[Paragraph], heads: Sequence[bool], place: int, boxed: bool) -> bool:
    text, following = paragraphs[place].plain, paragraphs[place + 1]
    if _is_set_in(paragraphs[place], following):
        return False
    if following.role == "cell":
        return place == 0 or paragraphs[place - 1].role != "cell"
    if following.role == "heading" and not is_turn(following):
        return False  # where the format names headings, what stands above one is not a title of it
    if _PARENTHESES.fullmatch(text) or signals.is_picture(text):
        return False
    if is_turn(following):
        return True
    if signals.is_bracketed(text):
        return following.prose or following.marker is not None
    if following.marker is None:
        if heads[place + 1]:
            return not boxed and not _in_run(paragraphs, place)
        return following.prose or _is_spoken(following)
    return not _resumes(paragraphs, place)


def _is_set_in(paragraph: Paragraph, following: Paragraph) -> bool:
    """Set in by one character as text is, and not above text set in further."""
    return paragraph.indent == TEXT_INDENT and (following.marker is not None or following.indent == TEXT_INDENT)


def _in_run(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Three and more unmarked titles one after another are words of a figure, not titles on titles."""
    run = 1
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(paragraphs) and run < _FIGURE_WORDS and _is_unmarked_title(paragraphs[at]):
            run += 1
            at += step
    return run >= _FIGURE_WORDS


def _is_unmarked_title(paragraph: Paragraph) -> bool:
    return paragraph.marker is None and paragraph.role == "text" and is_title(paragraph)


def _is_spoken(paragraph: Paragraph) -> bool:
    """A statement without a full stop: …を推進."""
    return len(paragraph.plain) > _SHORTEST_SPOKEN and bool(_PREDICATE.search(paragraph.plain))


def _is_bullet_heading(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """A short bullet that prose follows, or one on top of a box whose other bullets hold prose.

    Which bullet it is says little: papers exchange ● and • freely, but put ■ over other items.
    """
    paragraph, following = paragraphs[place], paragraphs[place + 1]
    if len(paragraph.plain) > _LONGEST_BULLET_TITLE:
        return False
    if opens_box(paragraphs, place):
        return not _PREDICATE.search(paragraph.plain)
    if not following.prose:
        return False
    if following.marker is None:
        return True
    if following.marker.style != "bullet" or following.gap or _PREDICATE.search(paragraph.plain):
        return False
    return paragraph.gap > 0 and len(paragraph.plain) <= _LONGEST_BOX_TITLE


def _resumes(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """The next paragraph goes on with a series that stands just before this one."""
    if place == 0:
        return False
    before, after = paragraphs[place - 1].marker, paragraphs[place + 1].marker
    if before is None or after is None or before.style != after.style:
        return False
    return bool(before.value) and before.value[-1] + 1 == after.value[-1]


def is_title(paragraph: Paragraph, *, spoken: bool = False) -> bool:
    """Short, without a full stop or an open end; with a predicate (…を整備) only if `spoken`."""
    text = paragraph.plain
    limit = LONGEST_TITLE if paragraph.marker else _LONGEST_UNMARKED
    if not 1 < len(text) <= limit or "。" in text or (signals.is_label(text) and not _REFERENCE.match(text)):
        return False
    if _AMOUNT.search(text) or imprint.DATE.fullmatch(text) or (text[0] in "【(" and text[-1] not in "】)"):
        return _REFERENCE.match(text) is not None
    if _CONTENTS_ENTRY.search(text) or (paragraph.marker is None and signals.is_credit(text)):
        return False
    if signals.ends_open(text) and not text.endswith(("へ", "に", "とは") if paragraph.marker else ("へ", "に")):
        return False
    if not _PREDICATE.search(text):
        return True
    if spoken:  # a long clause after another with a predicate at its end is a sentence that lost its full stop
        return "、" not in text or len(text) < _LONGEST_SPOKEN_TITLE
    return paragraph.marker is not None and len(text) < _SHORT_SPOKEN_TITLE


def _series(paragraphs: Sequence[Paragraph]) -> list[list[int]]:
    """Numbered paragraphs of one style whose values count up from 1, in order."""
    open_series: dict[str, list[int]] = {}
    found: list[list[int]] = []
    for place, paragraph in enumerate(paragraphs):
        marker = paragraph.marker
        if marker is None or not marker.value or marker.style not in _NUMBERED_LIST:
            continue
        key = style_key(marker)
        current = open_series.get(key)
        if current is not None:
            before = paragraphs[current[-1]].marker
            if before and _counts_on(before, marker):
                current.append(place)
                continue
        open_series[key] = series = [place]
        found.append(series)
    return found


def _counts_on(before: Marker, marker: Marker) -> bool:
    """Whether `marker` is the next number after `before`; kana count ア イ ウ or イ ロ ハ."""
    if before.value[:-1] != marker.value[:-1]:
        return False
    if before.value[-1] + 1 == marker.value[-1]:
        return True
    return marker.style == "kana" and iroha_value(marker) == iroha_value(before) + 1 > 1


def _agree(paragraphs: Sequence[Paragraph], heads: list[bool], series: Sequence[int]) -> None:
    """A series is headings or items as a whole: headings have something of their own below them."""
    votes = [_has_body(paragraphs, heads, place, series) for place in series]
    # What stands below the last member may be the text that goes on after the list.
    known = [vote for vote in votes[:-1] if vote is not None] or [vote for vote in votes[-1:] if vote is not None]
    verdict = sum(known) * 2 >= max(1, len(known)) and any(known)
    for place in series:
        heads[place] = heads[place] or (
            verdict and paragraphs[place].role == "text" and is_title(paragraphs[place], spoken=True)
        )


def _has_body(paragraphs: Sequence[Paragraph], heads: Sequence[bool], place: int, series: Sequence[int]) -> bool | None:
    """Whether something stands below a member of a series; None where it cannot be told."""
    following = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
    if not is_title(paragraphs[place], spoken=True):
        return False
    if following is None or heads[place + 1]:
        return None
    if place + 1 in series:
        return False
    if following.marker is None:
        return following.prose or not is_title(following) or None
    return following.marker.value[:1] in ((), (1,)) or None


def style_key(marker: Marker) -> str:
    """Style and shape of a marker: `1.` and `1)` differ, （1） and (1) do not."""
    shape = "point" if marker.text.rstrip().endswith((".", "．")) else ""
    case = "upper" if marker.style in ("roman", "letter") and marker.text.strip("(（.．")[:1].isupper() else ""
    return "question" if is_question(marker) else f"{marker.style}{shape}{case}"


def build_tree(paragraphs: Sequence[Paragraph], heads: Sequence[bool]) -> list[Heading]:
    """The headings in order, each with its level and parent."""
    titles = [paragraph for paragraph, head in zip(paragraphs, heads, strict=True) if head]
    ranks = _ranks(titles)
    found: list[Heading] = []
    stack: list[tuple[str, int]] = []
    for number, paragraph in enumerate(titles):
        key = _level_key(paragraph)
        if stack and contents.TITLE.fullmatch(found[stack[-1][1]].paragraph.plain):
            stack.pop()  # the chapters stand beside their list, not under it
        stack = stack[: _frame_depth(stack, found, paragraph)]
        known = next((depth for depth, (other, _) in enumerate(stack) if other == key), None)
        if known is not None:
            del stack[known:]
        rank = ranks.get(key)
        while rank is not None and stack and ranks.get(stack[-1][0], -1) >= rank:
            stack.pop()
        while stack and _is_roman_title(paragraph) and stack[-1][0] in _UNDER_ROMAN:
            stack.pop()
        parent = stack[-1][1] if stack else None
        stack.append((key, number))
        found.append(Heading(paragraph, len(stack), parent))
    return found


def _frame_depth(stack: Sequence[tuple[str, int]], found: Sequence[Heading], paragraph: Paragraph) -> int:
    """How much of the stack stays: はじめに and おわりに stand beside a paper's numbered titles."""
    framed = next((depth for depth, (key, _) in enumerate(stack) if key == "frame"), len(stack))
    if _is_frame(paragraph) and signals.is_closing(paragraph.plain):
        numbered = [depth for depth, (_, number) in enumerate(stack) if found[number].paragraph.marker is not None]
        return min(framed, *numbered[:1]) if numbered else framed
    numbered_title = paragraph.marker is not None and bool(paragraph.marker.value)
    return framed if numbered_title or _level_key(paragraph) == "appendix" else len(stack)


def _is_roman_title(paragraph: Paragraph) -> bool:
    """Ⅰ, Ⅱ … stand over [1], (1) and ① wherever they come: running heads of slides may follow the slide's own title."""
    marker = paragraph.marker
    return (
        paragraph.role == "text"
        and marker is not None
        and style_key(marker).startswith("roman")
        and _is_structural(paragraph)
    )


def _ranks(titles: Sequence[Paragraph]) -> dict[str, int]:
    """How high a kind of heading stands: by its word (章 over 節), or by the highest depth the format gave it."""
    ranks: dict[str, int] = {}
    for paragraph in titles:
        key = _level_key(paragraph)
        if paragraph.role == "heading" and paragraph.level is not None:
            ranks[key] = min(ranks.get(key, 9), paragraph.level)
    if not ranks:
        used = [_RANK[key] for key in map(_level_key, titles) if key in _RANK and key not in ("article", "appendix")]
        ranks = _RANK | {"appendix": min(used, default=_RANK["appendix"])}
    over = [rank for key, rank in ranks.items() if key in _RANK]
    if over and "article" not in ranks:
        ranks["article"] = max(over) + 1  # an article's number is text in the format, a title here
    return ranks


def _level_key(paragraph: Paragraph) -> str:
    if is_turn(paragraph):
        return "speaker"
    if paragraph.marker:
        return "box" if paragraph.marker.text[-1:] in SQUARES else style_key(paragraph.marker)
    if _REFERENCE.match(paragraph.plain) or signals.is_appendix(paragraph.plain):
        return "appendix"
    if _is_frame(paragraph):
        return "frame"
    named = paragraph.role == "heading" and _PARENTHESES.fullmatch(paragraph.plain)
    if signals.is_bracketed(paragraph.plain) or named:
        return "label"
    return "plain" if paragraph.role != "heading" or paragraph.level is None else f"heading{paragraph.level}"
