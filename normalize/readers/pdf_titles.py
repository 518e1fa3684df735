"""The title of a slide: the one text in larger type at the top of a page that is wider than high.

Programs for slides draw boxes in the order in which they were made or stacked, so the title may come last in the file.
On the page nobody can mistake it. It is read first, and told apart from the titles of boxes, which stand under it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .pdf_lines import PrintedLine

_TOP = 0.25
"""Share of the page's height, from the top, in which a slide's title begins."""
LARGER = 1.15
"""Times the size of the text, the page's or the document's, from which type is that of a title."""
_ALIKE = 0.04
"""Share by which sizes may differ and be the same."""
_MOST_LINES, _LONGEST = 2, 60
_LEAST_LETTERS = 2
_FEW = 6
"""Lines with words on a cover: title, subtitle, date, whose it is."""


def slide_title(lines: Sequence[PrintedLine], width: float, height: float) -> tuple[PrintedLine, ...]:
    """The lines of the title of a slide of `width` by `height` points, top down.

    () on pages that are higher than wide, and where nothing at the top stands out, or several things do. A page with
    few words (a cover, a divider) may have its title further down.
    """
    if height >= width:
        return ()
    words = [line for line in lines if _may_be_title(line)]
    top = _standing_out([line for line in words if line.top < _TOP * height], lines)
    return top or (_standing_out(words, lines) if len(words) <= _FEW else ())


def _standing_out(words: Sequence[PrintedLine], lines: Sequence[PrintedLine]) -> tuple[PrintedLine, ...]:
    """Those of `words` that are set largest, if they are one title and larger than the text of the page's `lines`."""
    size = max((line.size for line in words), default=0.0)
    title = sorted((line for line in words if size - line.size < _ALIKE * size), key=lambda line: line.top)
    text = "".join(line.text for line in title).strip()
    if not 0 < len(title) <= _MOST_LINES or len(text) > _LONGEST or "。" in text or not _are_stacked(title):
        return ()
    return tuple(title) if size >= LARGER * _text_size(lines, title) else ()


def _may_be_title(line: PrintedLine) -> bool:
    """Horizontal words; no figure that is set large (22兆円)."""
    letters = sum(character.isalpha() for character in line.text)
    figures = sum(character.isdigit() for character in line.text)
    return line.frame == "upright" and letters >= max(_LEAST_LETTERS, figures)


def _text_size(lines: Sequence[PrintedLine], title: Sequence[PrintedLine]) -> float:
    """The size most characters of the page are set in, but for its title and figures; 0 where there are none."""
    sizes = Counter[float]()
    for line in lines:
        if not any(line is other for other in title) and any(map(str.isalpha, line.text)):
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _are_stacked(lines: Sequence[PrintedLine]) -> bool:
    """One line, or two that stand one right below the other."""
    if len(lines) < _MOST_LINES:
        return True
    above, below = lines
    near = 0.5 * above.size < below.top - above.top < 2 * above.size
    return near and min(above.right, below.right) > max(above.left, below.left)
