"""Struck-out text in a PDF (見え消し): left out and told; underlines and the rules of tables strike nothing."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from papers import GOTHIC, MINCHO, canvas

from hensen.normalize.readers import ReadOptions, read_source
from hensen.normalize.source import Source

Draw = Callable[[Any, float, float, float, float], None]
"""Onto a sheet: from x, to x, the baseline's y, the size of the type."""


def line(sheet: Any, left: float, right: float, base: float, size: float) -> None:
    sheet.setLineWidth(0.05 * size)
    sheet.line(left, base + 0.3 * size, right, base + 0.3 * size)


def rectangle(sheet: Any, left: float, right: float, base: float, size: float) -> None:
    sheet.rect(left, base + 0.27 * size, right - left, 0.06 * size, stroke=0, fill=1)


def double(sheet: Any, left: float, right: float, base: float, size: float) -> None:
    for height in (0.24, 0.4):
        sheet.setLineWidth(0.03 * size)
        sheet.line(left, base + height * size, right, base + height * size)


def together(sheet: Any, left: float, right: float, base: float, size: float) -> None:
    """Two strokes of one path: this one, and an underline far below."""
    path = sheet.beginPath()
    path.moveTo(left, base + 0.3 * size)
    path.lineTo(right, base + 0.3 * size)
    path.moveTo(left, base - 3 * size)
    path.lineTo(right, base - 3 * size)
    sheet.setLineWidth(0.05 * size)
    sheet.drawPath(path)


def single(sheet: Any, left: float, right: float, base: float, size: float) -> None:
    """A stroke for each character."""
    for start in range(round((right - left) / size)):
        line(sheet, left + start * size, left + (start + 1) * size, base, size)


def underline(sheet: Any, left: float, right: float, base: float, size: float) -> None:
    sheet.setLineWidth(0.05 * size)
    sheet.line(left, base - 0.12 * size, right, base - 0.12 * size)


def axis(sheet: Any, left: float, right: float, base: float, size: float) -> None:
    sheet.setLineWidth(0.5)
    sheet.line(left - 5 * size, base + 0.3 * size, right + 12 * size, base + 0.3 * size)


def page(pieces: Sequence[tuple[str, Draw | None]], size: float, font: str = MINCHO, left: float = 60) -> bytes:
    """One line of pieces side by side, each with what is drawn over it, and a line of prose above and below."""
    buffer = io.BytesIO()
    sheet = canvas(buffer)
    sheet.setFont(font, size)
    sheet.drawString(left, 700, "窓口の開設")
    sheet.drawString(left, 700 - 8 * size, "窓口の案内を改める。")
    x, base = left, 700 - 4 * size
    for text, draw in pieces:
        sheet.drawString(x, base, text)
        if draw is not None:
            draw(sheet, x, x + size * len(text), base, size)
        x += size * len(text)
    sheet.showPage()
    sheet.save()
    return buffer.getvalue()


def read(data: bytes, folder: Path, **options: Any) -> Source:
    (folder / "paper.pdf").write_bytes(data)
    return read_source(str(folder / "paper.pdf"), ReadOptions(cache=False, **options))


def told(source: Source) -> list[str]:
    return [warning.message for warning in source.warnings if warning.code == "deleted-text"]


@pytest.mark.parametrize("font", [MINCHO, GOTHIC])
@pytest.mark.parametrize("size", [6, 8, 10.5, 14, 24])
@pytest.mark.parametrize("draw", [line, rectangle, double, together, single])
def test_struck_out_words_are_left_out_and_told(draw: Draw, size: float, font: str, tmp_path: Path) -> None:
    pieces = [("市は窓口を", None), ("検討", draw), ("設置する。", None)]
    source = read(page(pieces, size, font), tmp_path)
    text = "".join(one.text for one in source.lines)
    assert "市は窓口を設置する。" in text and "検討" not in text
    assert len(told(source)) == 1 and "検" in told(source)[0]
    before = read(page(pieces, size, font), tmp_path, revisions="original")
    assert "市は窓口を検討設置する。" in "".join(one.text for one in before.lines) and not told(before)


def test_a_line_that_is_struck_out_whole_is_gone(tmp_path: Path) -> None:
    source = read(page([("市は窓口を廃止する。", line)], 10.5), tmp_path)
    assert not any("廃止" in one.text for one in source.lines)
    assert told(source) == ["struck-out text is left out (1): 市は窓口を廃止する。"]


@pytest.mark.parametrize("draw", [underline, axis])
@pytest.mark.parametrize("size", [6, 10.5, 24])
def test_underlines_and_axes_strike_nothing(draw: Draw, size: float, tmp_path: Path) -> None:
    source = read(page([("市は窓口を", None), ("検討", draw), ("設置する。", None)], size), tmp_path)
    assert "市は窓口を検討設置する。" in "".join(one.text for one in source.lines)
    assert not told(source)


def table(*, struck: bool) -> bytes:
    buffer = io.BytesIO()
    sheet = canvas(buffer)
    sheet.setFont(MINCHO, 10)
    words = [["施策", "時期"], ["窓口の設置", "令和８年度"], ["案内の改善", "令和９年度"]]
    for row, texts in enumerate(words):
        for column, text in enumerate(texts):
            sheet.drawString(82 + 150 * column, 706 - 18 * row, text)
    for row in range(4):
        sheet.line(80, 720 - 18 * row, 380, 720 - 18 * row)
    for x in (80, 230, 380):
        sheet.line(x, 720, x, 666)
    if struck:
        line(sheet, 82, 132, 688, 10)
    sheet.showPage()
    sheet.save()
    return buffer.getvalue()


def test_rules_of_a_table_strike_nothing(tmp_path: Path) -> None:
    source = read(table(struck=False), tmp_path)
    assert [one.text for one in source.lines if one.cell] == [
        "施策", "時期", "窓口の設置", "令和８年度", "案内の改善", "令和９年度",
    ]  # fmt: skip
    assert not told(source)


def test_a_cell_may_be_struck_out(tmp_path: Path) -> None:
    source = read(table(struck=True), tmp_path)
    cells = [(one.cell[1:], one.text) for one in source.lines if one.cell]
    assert ((1, 1), "令和８年度") in cells and "窓口の設置" not in [text for _, text in cells]
    assert told(source) == ["struck-out text is left out (1): 窓口の設置"]
