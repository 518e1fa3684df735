"""The second engine's characters, taken from its layout, are those that pdfplumber tells."""

from __future__ import annotations

import io

import pdfplumber
import pytest
from papers import GOTHIC, PROSE, SECOND, block, canvas, pdf

from hensen.normalize.readers.pdf_second import _runs


def with_a_form() -> bytes:
    """A page that draws a form, a rule, and the same words twice."""
    buffer = io.BytesIO()
    sheet = canvas(buffer, cropBox=(10, 20, 580, 800))
    sheet.beginForm("stamp")
    sheet.setFont(GOTHIC, 9)
    sheet.drawString(300, 700, "参考資料")
    sheet.endForm()
    sheet.setFont(GOTHIC, 12)
    sheet.drawString(80, 600, "重点施策")
    sheet.doForm("stamp")
    sheet.drawString(80, 600, "重点施策")
    sheet.line(80, 590, 300, 590)
    sheet.rotate(90)
    sheet.drawString(200, -400, "turned ｶﾞ")
    sheet.showPage()
    sheet.save()
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [pdf([block(72, 100, PROSE, 40) + block(72, 300, SECOND, 40)]), with_a_form(), pdf([[]])],
    ids=["a page", "a form", "an empty page"],
)
def test_the_same_characters_at_the_same_places(data: bytes) -> None:
    with pdfplumber.open(io.BytesIO(data)) as document:
        page = document.pages[0]
        told = {
            (
                char["text"],
                char["x0"] - page.bbox[0],
                char["x1"] - page.bbox[0],
                char["top"] - page.bbox[1],
                char["size"],
            )
            for char in page.chars
            if char["upright"] or not char["text"].isspace()
        }
        page.close()
        taken = {
            (text, start, end, run.top, run.size)
            for run in _runs(document.pages[0])
            for text, start, end in zip(run.text, run.starts, run.ends, strict=True)
        }
        assert taken == told
