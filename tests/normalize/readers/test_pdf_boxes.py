"""Characters fetched in bulk are the ones that pdfium gives one by one."""

from __future__ import annotations

from ctypes import byref
from itertools import chain

import pypdfium2
import pytest
from papers import PROSE, SECOND, block, pdf
from pypdfium2 import raw as pdfium

from hensen.normalize.readers import pdf_boxes
from hensen.normalize.readers.pdf_boxes import boxes

Character = tuple[int, int, float, float, float, float]


def in_bulk(text_page: object) -> list[Character]:
    return list(
        chain.from_iterable(
            zip(some.places, some.codes, some.lefts, some.tops, some.rights, some.bottoms, strict=True)
            for some in boxes(text_page, pdfium)
        )
    )


def one_by_one(text_page: object) -> list[Character]:
    found, rect = [], pdfium.FS_RECTF()
    for place in range(pdfium.FPDFText_CountChars(text_page)):
        if pdfium.FPDFText_GetLooseCharBox(text_page, place, byref(rect)):
            code = pdfium.FPDFText_GetUnicode(text_page, place)
            found.append((place, code, rect.left, rect.top, rect.right, rect.bottom))
    return found


@pytest.mark.parametrize(
    "data",
    [
        pdf([block(72, 100, PROSE, 40) + block(72, 300, SECOND, 40)]),
        pdf([[(72, 90, "AI と IoT", 10.5), (90.5, 120, "（１）" + SECOND, 14.25)]]),
        pdf([block(72, 100, PROSE * 4, 40), block(72, 400, SECOND * 30, 300, 1.5)]),
        pdf([[]]),
    ],
    ids=["a page", "sizes", "more than fit at once", "an empty page"],
)
def test_the_same_characters_and_boxes(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_boxes, "_AT_ONCE", 128)
    pdf_boxes._calls.cache_clear()
    document = pypdfium2.PdfDocument(data)
    try:
        page = pdfium.FPDF_LoadPage(document.raw, 0)
        text_page = pdfium.FPDFText_LoadPage(page)
        assert in_bulk(text_page) == one_by_one(text_page)
        pdfium.FPDFText_ClosePage(text_page)
        pdfium.FPDF_ClosePage(page)
    finally:
        document.close()
        pdf_boxes._calls.cache_clear()


def test_a_character_without_a_box_is_left_out() -> None:
    some = pdf_boxes.Boxes(range(5, 8), [65, 66, 67], [1.0, 2, 3], [9.0, 9, 9], [2.0, 3, 4], [8.0, 8, 8])
    kept = pdf_boxes._those(some, [1, 0, 1])
    assert kept == pdf_boxes.Boxes([5, 7], [65, 67], [1.0, 3], [9.0, 9], [2.0, 4], [8.0, 8])
