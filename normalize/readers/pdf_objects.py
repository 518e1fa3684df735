"""What is drawn on a PDF page besides its characters: pictures, paths, and texts no font can show."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_float
from typing import Any

_MOST_OBJECTS = 20_000
_NO_WIDTH = 0.02
"""pdfium passes over text narrower than half of that (points), such as a single character it has no glyph for."""


def objects(page: Any, pdfium: Any) -> Iterator[Any]:
    """The objects of a page and of the forms on it, two levels deep (deeper ones are drawings)."""
    level = [
        pdfium.FPDFPage_GetObject(page, place)
        for place in range(min(_MOST_OBJECTS, max(0, pdfium.FPDFPage_CountObjects(page))))
    ]
    for _ in range(3):
        below: list[Any] = []
        for item in level:
            yield item
            if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_FORM and len(below) < _MOST_OBJECTS:
                inner = range(min(_MOST_OBJECTS, max(0, pdfium.FPDFFormObj_CountObjects(item))))
                below.extend(pdfium.FPDFFormObj_GetObject(item, index) for index in inner)
        level = below


def _is_unseen(item: Any, pdfium: Any) -> bool:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    if not pdfium.FPDFPageObj_GetBounds(item, byref(left), byref(bottom), byref(right), byref(top)):
        return False
    if right.value - left.value > _NO_WIDTH:
        return False
    font = pdfium.FPDFTextObj_GetFont(item)
    return bool(font) and pdfium.FPDFFont_GetIsEmbedded(font) != 1


def count_objects(page: Any) -> tuple[int, int, int]:
    """Pictures, paths, and texts of no extent in a font that is not in the file."""
    from pypdfium2 import raw as pdfium

    images = paths = unseen = 0
    for item in objects(page, pdfium):
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            unseen += _is_unseen(item, pdfium)
        paths += kind == pdfium.FPDF_PAGEOBJ_PATH
        images += kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM)
    return images, paths, unseen


_FONTS: list[Any] = []
"""What pdfium was last told about fonts: it keeps pointers to it. Empty before the first time."""


def use_system_fonts(wanted: bool) -> None:
    """Let pdfium look for stand-ins among the system's fonts, or not.

    For a document without embedded fonts that search costs 15 times as much as all the rest
    (14 ms a page), and mostly changes nothing in the text. No document may be open.
    """
    if _FONTS and _FONTS[0] is wanted:
        return
    import ctypes

    from pypdfium2 import raw as pdfium

    config = pdfium.FPDF_LIBRARY_CONFIG(version=2)
    folders = (ctypes.c_char_p * 2)(b"/nonexistent", None)
    if not wanted:
        config.m_pUserFontPaths = ctypes.cast(folders, type(config.m_pUserFontPaths))
    pdfium.FPDF_DestroyLibrary()
    pdfium.FPDF_InitLibraryWithConfig(ctypes.byref(config))
    _FONTS[:] = [wanted, config, folders]
