"""Characters of one PDF page as pdfium gives them, gathered into runs.

pdfium's own line breaks and made-up spaces are ignored: gaps are judged here, by the characters' boxes, because a gap
that means a space in English means nothing in Japanese.
"""

from __future__ import annotations

import math
import re
import unicodedata
from ctypes import byref, c_int, create_string_buffer
from functools import lru_cache
from typing import Any

from ..source import Box
from .pdf_boxes import Boxes, boxes
from .pdf_bullets import bullets, small_shapes
from .pdf_objects import count_objects
from .pdf_runs import Frame, PageCharacters, Run, turn
from .pdf_struck import strokes

_NEW_RUN = 1.0
"""Gap, in em, from which on two characters no longer belong to one run."""
_WORD_GAP = 0.2
"""Gap, in em, that is a space between Latin letters or digits."""
_WIDE_GAP = 0.55
"""Gap, in em, that is a space between Japanese characters (letter-spaced headings)."""
_NUMBER_GAP = 0.35
"""Gap, in em, that is a space after a heading's or item's number."""
_NUMBER = re.compile(
    r"(?:第?[0-9０-９一二三四五六七八九十]{1,3}(?:[.．-][0-9０-９]{1,2}){0,3}[章節条.．)）]?|[(（][0-9０-９A-Za-zア-ン]{1,2}[)）]|[①-⑳ⅠⅡ-Ⅻ])"
)
_MARKS = {0x309B: "\u3099", 0x309C: "\u309a", 0x3099: "\u3099", 0x309A: "\u309a"}
_SYMBOL_FONTS = re.compile(r"wingdings|webdings|symbol|dingbats", re.I)
_BOLD_FONTS = re.compile(r"bold|heavy|black|-w[6-9]|extra-?b", re.I)
_LONGEST_NAME = 96
"""Bytes of a font's name, longer ones are not looked at."""
_LINE_ENDS = frozenset((0x0A, 0x0D))
_HYPHENS = frozenset((0x02, 0xFFFE))
"""What pdfium makes of a hyphen at a line's end."""


class PageReader:
    """Reads one loaded page; `read()` gives its characters."""

    def __init__(self, page: Any, text_page: Any) -> None:
        from pypdfium2 import raw as pdfium

        self._pdfium = pdfium
        self._page = page
        self._text = text_page
        self._rotation = pdfium.FPDFPage_GetRotation(page)
        self._width = pdfium.FPDF_GetPageWidthF(page)
        self._height = pdfium.FPDF_GetPageHeightF(page)
        self._origin = self._page_origin()
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_pointer = byref(self._matrix)
        self._name = create_string_buffer(_LONGEST_NAME)
        self._flags = byref(c_int())
        self._runs: list[Run] = []
        self._run: Run | None = None
        self._symbols = False
        self._outside = 0
        self._unmapped = 0

    def read(self) -> PageCharacters:
        self._read_runs()
        runs = tuple(run for run in self._runs if run.text)
        self._settle_controls(runs)
        images, rulings, unseen = count_objects(self._page)
        count = sum(len("".join(run.text).replace(" ", "").replace("\u3000", "")) for run in runs)
        if not self._rotation:
            runs += self._drawn_bullets(runs)
        drawn = strokes(self._page, self._pdfium, self._placer()) if rulings and not self._rotation else ()
        return PageCharacters(
            self._width, self._height, runs, self._outside, self._unmapped, count, images, rulings, unseen, drawn
        )

    def _drawn_bullets(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        """A ・ for each small shape that is drawn before a line as its bullet."""
        place = self._placer()
        shapes = [
            place(left, top, right, bottom) for left, bottom, right, top in small_shapes(self._page, self._pdfium)
        ]
        if not shapes:
            return ()
        upright = [run for run in runs if run.frame == "upright" and run.string().strip()]
        found = bullets(shapes, [((run.left, run.top, run.right, run.bottom), run.size) for run in upright])
        return tuple(
            Run("upright", run.order, run.size, False, ["・"], [box[0]], [box[2]], run.top, run.bottom)
            for box, run in ((box, upright[at]) for box, at in found)
        )

    def _settle_controls(self, runs: tuple[Run, ...]) -> None:
        """A few control codes are a program's tabs and indents; many are letters without a character."""
        found = [(run, place) for run in runs for place, char in enumerate(run.text) if char < " "]
        if not found:
            return
        letters = len(found) > 0.05 * sum(len(run.text) for run in runs)
        for run, place in found:
            run.text[place] = "\ufffd" if letters else " "
        self._unmapped += len(found) if letters else 0

    def _read_runs(self) -> None:
        """The hot loop: stretches of characters that simply follow each other are taken whole."""
        place, generated = self._placer(), self._pdfium.FPDFText_IsGenerated
        edge = self._origin[2]
        # Of the last character; a top that is no number, where nothing may simply follow it.
        last_top, last_bottom, last_right, least, most = math.nan, 0.0, 0.0, 0.0, 0.0
        for some in boxes(self._text, self._pdfium):
            done = 0
            for at, (code, left, top, right, bottom) in enumerate(
                zip(some.codes, some.lefts, some.tops, some.rights, some.bottoms, strict=True)
            ):
                if (
                    top == last_top
                    and bottom == last_bottom
                    and least < left - last_right < most
                    and right < edge
                    and 0x20 < code < 0xD800
                    and code not in _MARKS
                ):
                    last_right = right
                    continue
                self._extend(some, done, at)
                done = at + 1
                if code in _LINE_ENDS or (code == 0x20 and generated(self._text, some.places[at]) == 1):
                    continue
                self._take(some.places[at], code, place(left, top, right, bottom))
                run = self._run
                if run is None or self._rotation or run.frame != "upright" or self._symbols:
                    last_top = math.nan
                else:
                    last_top, last_bottom, last_right = top, bottom, right
                    least, most = -0.2 * (_WORD_GAP * run.size), _WORD_GAP * run.size
            self._extend(some, done, len(some.codes))

    def _extend(self, some: Boxes, first: int, end: int) -> None:
        """Add a stretch of characters that simply follow the last one; none if `first` is `end`."""
        if first == end or self._run is None:
            return
        run, origin = self._run, self._origin[0]
        run.text.extend(map(chr, some.codes[first:end]))
        starts, ends = some.lefts[first:end], some.rights[first:end]
        if origin:
            starts, ends = [left - origin for left in starts], [right - origin for right in ends]
        run.starts.extend(starts)
        run.ends.extend(ends)

    def _page_origin(self) -> tuple[float, float, float, float]:
        """The page box that pdfium shows: crop box, else media box, in file coordinates."""
        pdfium = self._pdfium
        rect = pdfium.FS_RECTF()
        if pdfium.FPDF_GetPageBoundingBox(self._page, byref(rect)):
            return rect.left, rect.bottom, rect.right, rect.top
        return 0.0, 0.0, self._width, self._height

    def _placer(self) -> Any:
        """File coordinates (y upwards) to the shown page's (y downwards), by the page's own rotation."""
        x0, y0, x1, y1 = self._origin
        match self._rotation:
            case 1:
                return lambda left, top, right, bottom: (bottom - y0, left - x0, top - y0, right - x0)
            case 2:
                return lambda left, top, right, bottom: (x1 - right, bottom - y0, x1 - left, top - y0)
            case 3:
                return lambda left, top, right, bottom: (y1 - top, x1 - right, y1 - bottom, x1 - left)
            case _:
                return lambda left, top, right, bottom: (left - x0, y1 - top, right - x0, y1 - bottom)

    def _take(self, index: int, code: int, box: Box) -> None:
        """Add one character to the run under way, or begin another with it."""
        left, top, right, bottom = box
        if right < 0 or bottom < 0 or left > self._width or top > self._height:
            self._outside += code > 0x20
            return
        if code in (0, 0xFFFD):
            self._unmapped += 1
            code = 0xFFFD
        elif code in _HYPHENS:
            code = 0x2D
        elif 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            code = 0xFFFD
        run = self._run
        if run is None or self._symbols or not self._continue(run, index, code, box):
            self._begin(index, code, box)

    def _continue(self, run: Run, index: int, code: int, box: Box) -> bool:
        """Append the character to `run` if it stands next to its last one (or on it: a doubled letter)."""
        frame = run.frame
        if frame != "upright":
            box = turn(frame, box, self._width, self._height)
        left, top, right, bottom = box
        overlap = min(bottom, run.bottom) - max(top, run.top)
        least = min(bottom - top, run.bottom - run.top)
        size = run.size
        gap = left - run.ends[-1]
        if overlap < 0.5 * least or gap > _NEW_RUN * size or left < run.starts[-1] - 0.5 * size:
            return frame == "upright" and len(run.text) == 1 and self._turn_down(run, index, code, box)
        if code in _MARKS and left < run.starts[-1] + 0.6 * size and self._voice(run, _MARKS[code]):
            return True
        if abs(left - run.starts[-1]) < 0.2 * size and run.text[-1] == chr(code) and right - left > 0.25 * size:
            return True  # bold by drawing twice
        if gap > _WORD_GAP * size and code != 0x20 and run.text[-1] != " ":
            latin = _is_latin(code) and _is_latin(ord(run.text[-1]))
            if latin or gap > _WIDE_GAP * size or _ends_number(run, gap):
                run.text.append(" ")
                run.starts.append(run.ends[-1])
                run.ends.append(left)
        run.text.append(chr(code))
        run.starts.append(left)
        run.ends.append(right)
        if len(run.text) < 5 and bottom - top > 1.2 * (run.bottom - run.top):
            run.size = self._size(index, self._matrix_of(index)) or size  # a raised note number came first
        if bottom - top <= run.bottom - run.top + size:
            run.top, run.bottom = min(top, run.top), max(bottom, run.bottom)
        return True

    def _turn_down(self, run: Run, index: int, code: int, box: Box) -> bool:
        """A second character right below the first: the run is written vertically."""
        first_left, first_right, first_bottom = run.starts[0], run.ends[0], run.bottom
        left, top, right, _ = box
        size = run.size
        centred = abs((left + right) - (first_left + first_right)) / 2 < 0.3 * size
        if not centred or not -0.35 * size < top - first_bottom < 0.3 * size or code <= 0x20 or run.text[0] <= " ":
            return False
        start, near, end, far = turn(
            "down", (first_left, run.top, first_right, first_bottom), self._width, self._height
        )
        run.frame, run.starts, run.ends, run.top, run.bottom = "down", [start], [end], near, far
        return self._continue(run, index, code, box)

    @staticmethod
    def _voice(run: Run, mark: str) -> bool:
        """Join a dakuten drawn on its own with the kana below it."""
        joined = unicodedata.normalize("NFC", run.text[-1] + mark)
        if len(joined) == 1:
            run.text[-1] = joined
        return len(joined) == 1

    def _begin(self, index: int, code: int, box: Box) -> None:
        matrix = self._matrix_of(index)
        frame = self._frame(matrix)
        name = self._font_name(index)
        self._symbols = _is_symbol_font(name)
        if self._symbols and 0x20 < code < 0x100:
            code += 0xF000  # the font's own code, as Word writes it
        start, near, end, far = turn(frame, box, self._width, self._height)
        size = self._size(index, matrix) or max(far - near, 1.0)
        mode = self._render_mode(index)
        bold = _is_bold_font(name) or mode == 2 or self._pdfium.FPDFText_GetFontWeight(self._text, index) >= 600
        run = Run(frame, len(self._runs), size, bold, [chr(code)], [start], [end], near, far, hidden=mode == 3)
        self._runs.append(run)
        self._run = run

    def _matrix_of(self, index: int) -> tuple[float, float, float, float] | None:
        """How the character is drawn: a, b, c, d of its matrix; None if unknown."""
        matrix = self._matrix
        if not self._pdfium.FPDFText_GetMatrix(self._text, index, self._matrix_pointer):
            return None
        return matrix.a, matrix.b, matrix.c, matrix.d

    def _frame(self, matrix: tuple[float, float, float, float] | None) -> Frame:
        # Not pdfium's own angle: that is thrown off by letters slanted to look italic.
        a, b = matrix[:2] if matrix is not None else (0.0, 0.0)
        if not (a or b):
            return "upright"
        degrees = (90 * self._rotation - math.degrees(math.atan2(b, a))) % 360
        quarter = round(degrees / 90) % 4
        if min(degrees % 90, 90 - degrees % 90) > 12:
            return "slant"
        return ("upright", "down", "over", "up")[quarter]

    def _font_name(self, index: int) -> str:
        length = self._pdfium.FPDFText_GetFontInfo(self._text, index, self._name, _LONGEST_NAME, self._flags)
        return self._name.value.decode("latin-1") if 0 < length <= _LONGEST_NAME else ""

    def _size(self, index: int, matrix: tuple[float, float, float, float] | None) -> float:
        """Font size as shown: the size set, times the scale it is drawn at."""
        size = self._pdfium.FPDFText_GetFontSize(self._text, index)
        if matrix is not None:
            size *= math.hypot(matrix[2], matrix[3])
        return round(float(size), 2)

    def _render_mode(self, index: int) -> int:
        pdfium = self._pdfium
        if not hasattr(pdfium, "FPDFText_GetTextObject"):
            return 0
        text_object = pdfium.FPDFText_GetTextObject(self._text, index)
        return int(pdfium.FPDFTextObj_GetTextRenderMode(text_object)) if text_object else 0


@lru_cache(maxsize=256)
def _is_symbol_font(name: str) -> bool:
    return bool(_SYMBOL_FONTS.search(name))


@lru_cache(maxsize=256)
def _is_bold_font(name: str) -> bool:
    return bool(_BOLD_FONTS.search(name))


def _ends_number(run: Run, gap: float) -> bool:
    """Whether a run so far is a heading's or item's number, and the gap after it is the blank that follows."""
    if len(run.text) > 12:
        return False
    text = run.string()
    # 2.1 and 1) say by themselves that they are numbers; after 10 a quarter em may be no blank but 10年's own space.
    least = _NUMBER_GAP if text.isalnum() else _WORD_GAP
    return gap > least * run.size and _NUMBER.fullmatch(text) is not None


def _is_latin(code: int) -> bool:
    return 0x21 <= code < 0x250
