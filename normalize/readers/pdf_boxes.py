"""All characters of a PDF page with their boxes, fetched in bulk.

pdfium has no call that gives more than one character's box, and a page has two thousand characters. What
makes a call from Python dear is not pdfium but the checking of arguments, 0.4 µs each time: here the functions
are called by their bare addresses with arguments made beforehand, which costs a third of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import PYFUNCTYPE, byref, c_int, c_uint, c_void_p, cast, sizeof
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, repeat
from typing import Any

_AT_ONCE = 2048
"""Characters fetched together; a page that says it has millions must not fill the memory."""


@dataclass(frozen=True, slots=True)
class Boxes:
    """Some characters of a page in the file's order, each list with one entry for each of them."""

    places: range | list[int]
    """Their numbers on the page, 0-based."""
    codes: list[int]
    """Code points, as pdfium gives them."""
    lefts: list[float]
    """Edges in the file's coordinates: points, y upwards."""
    tops: list[float]
    rights: list[float]
    bottoms: list[float]


def boxes(text_page: Any, pdfium: Any) -> Iterator[Boxes]:
    """The characters of a loaded text page, without those that have no box."""
    calls = _calls(pdfium)
    page = byref(text_page.contents)
    count = max(0, pdfium.FPDFText_CountChars(text_page))
    for start in range(0, count, _AT_ONCE):
        places = range(start, min(start + _AT_ONCE, count))
        codes = list(map(calls.code, repeat(page), places))
        found = list(map(calls.box, repeat(page), places, calls.slots))
        edges: list[float] = calls.edges[: 4 * len(places)].tolist()
        some = Boxes(places, codes, edges[0::4], edges[1::4], edges[2::4], edges[3::4])
        yield some if all(found) else _those(some, found)


def _those(some: Boxes, found: list[int]) -> Boxes:
    edges = (list(compress(column, found)) for column in (some.lefts, some.tops, some.rights, some.bottoms))
    return Boxes(list(compress(some.places, found)), list(compress(some.codes, found)), *edges)


@dataclass(frozen=True, slots=True)
class _Calls:
    """pdfium's two functions without types, and where the boxes go."""

    code: Any
    box: Any
    slots: list[Any]
    """For each of `_AT_ONCE` boxes the argument that names its place in `edges`."""
    edges: Any
    """Left, top, right, bottom of one box after the other, as FS_RECTF has them."""


@lru_cache(maxsize=1)
def _calls(pdfium: Any) -> _Calls:
    rects = (pdfium.FS_RECTF * _AT_ONCE)()
    code, box = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    if sizeof(c_void_p) >= 8:  # 32-bit Windows calls in another way, which only the typed functions know
        code = PYFUNCTYPE(c_uint)(cast(code, c_void_p).value)  # type: ignore[arg-type]
        box = PYFUNCTYPE(c_int)(cast(box, c_void_p).value)  # type: ignore[arg-type]
    return _Calls(code, box, [byref(rect) for rect in rects], memoryview(rects).cast("B").cast("f"))
