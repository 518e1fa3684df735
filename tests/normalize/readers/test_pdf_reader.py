"""PDF: from drawn characters to paragraphs in the order of reading."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from papers import (
    GOTHIC,
    MINCHO,
    PROSE,
    SECOND,
    Read,
    Text,
    block,
    canvas,
    encrypted,
    one_page,
    pdf,
    raw_pdf,
    reader,
    scan,
    stream,
    two_columns,
)

from hensen.normalize.source import ReadError, Source


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return reader(tmp_path, "paper.pdf")


def texts(source: Source) -> list[str]:
    return [line.text.strip() for line in source.lines if line.role != "furniture"]


def test_prose_is_paragraphs_with_page_box_and_size(read: Read) -> None:
    source = read(pdf([block(80, 100, PROSE, 30) + block(80, 280, SECOND, 30)]))
    assert texts(source) == [PROSE, SECOND]
    line = source.lines[0]
    assert (source.media_type, source.pages, source.status, line.page, line.size) == (
        "application/pdf",
        1,
        "complete",
        1,
        10.5,
    )
    assert line.box is not None and line.box[0] == pytest.approx(80, abs=1) and 80 < line.box[1] < 100


def test_paragraphs_without_extra_space_begin_with_an_indent(read: Read) -> None:
    first = block(80, 100, PROSE, 30)
    second = block(80, 100 + 18 * len(first), SECOND, 30)
    assert texts(read(pdf([first + second]))) == [PROSE, SECOND]


def test_a_paragraph_goes_on_over_the_page_past_head_foot_and_number(read: Read) -> None:
    wrapped = block(80, 100, PROSE + SECOND, 30)
    half = len(wrapped) // 2
    rest = [(left, 100 + 18 * place, *tail) for place, (left, _, *tail) in enumerate(wrapped[half:])]
    pages: list[list[Text]] = []
    for number, body in enumerate([wrapped[:half], rest, block(80, 100, PROSE, 30)], 1):
        pages.append([(80, 40, "港湾施策の方針（案）", 8), *body, (290, 815, f"- {number} -", 9)])
    source = read(pdf(pages))
    assert texts(source) == [PROSE + SECOND, PROSE]
    assert [line.text for line in source.lines if line.role == "furniture"].count("港湾施策の方針（案）") == 3


def test_two_columns_are_read_one_after_the_other(read: Read) -> None:
    source = read(two_columns())
    assert texts(source) == ["港湾施策の重点", PROSE, SECOND, SECOND, PROSE]
    assert source.lines[0].size == 18


def test_columns_drawn_line_by_line_across_are_still_columns(read: Read) -> None:
    left, right = block(60, 130, PROSE, 20), block(320, 130, SECOND + PROSE, 20)
    across = [line for pair in zip(left, right, strict=False) for line in pair] + right[len(left) :]
    assert texts(read(pdf([across]))) == [PROSE, SECOND + PROSE]


def test_boxes_of_a_slide_are_read_box_by_box_under_their_title(read: Read) -> None:
    left: list[Text] = [
        (60, 150, "現状と課題", 14, GOTHIC),
        (60, 180, "・担い手の不足", 12),
        (60, 200, "・設備の老朽化", 12),
    ]
    right: list[Text] = [
        (460, 150, "今後の取組", 14, GOTHIC),
        (460, 180, "・教育の充実", 12),
        (460, 200, "・設備の更新", 12),
    ]
    title: list[Text] = [(60, 60, "港湾の将来像", 24, GOTHIC)]
    source = read(pdf([left + right + title], size=(842, 595)))
    assert texts(source) == [
        "港湾の将来像",
        "現状と課題",
        "・担い手の不足",
        "・設備の老朽化",
        "今後の取組",
        "・教育の充実",
        "・設備の更新",
    ]


def test_a_ruled_table_is_read_cell_by_cell(read: Read) -> None:
    import io

    buffer = io.BytesIO()
    sheet = canvas(buffer)
    cells = [["区分", "目標"], ["岸壁", "2030年度までに", "40％を電化"], ["船舶", "設備を更新"]]
    for row, (label, *values) in enumerate(cells):
        top = 700 - 40 * row
        for column, width in ((0, 100), (1, 200)):
            sheet.rect(80 + 100 * column, top - 40, width, 40)
        sheet.setFont(MINCHO, 10)
        sheet.drawString(85, top - 15, label)
        for place, value in enumerate(values):
            sheet.drawString(185, top - 15 - 14 * place, value)
    sheet.drawString(80, 500, "表の後の文。")
    sheet.showPage()
    sheet.save()
    source = read(buffer.getvalue())
    found = [(line.cell, line.text) for line in source.lines]
    assert found[:2] == [((0, 0, 0), "区分"), ((0, 0, 1), "目標")]
    assert [cell for cell, _ in found][2:] == [(0, 1, 0), (0, 1, 1), (0, 1, 1), (0, 2, 0), (0, 2, 1), None] or [
        cell for cell, _ in found
    ][2:] == [(0, 1, 0), (0, 1, 1), (0, 2, 0), (0, 2, 1), None]
    assert "".join(text for cell, text in found if cell == (0, 1, 1)) == "2030年度までに40％を電化"


def test_vertical_writing_is_read_from_right_to_left(read: Read) -> None:
    columns = ["港湾の電化を進め、", "地域の産業を支える。"]
    page: list[Text] = [
        (500 - 30 * place, 100 + 14 * row, character, 12)
        for place, column in enumerate(columns)
        for row, character in enumerate(column)
    ]
    assert "".join(texts(read(pdf([page])))) == "港湾の電化を進め、地域の産業を支える。"


def test_ruby_is_taken_out_and_kept(read: Read) -> None:
    page: list[Text] = [(80, 100, "岸壁の電化を推進する。", 12), (80, 90, "がんぺき", 5)]
    source = read(pdf([page]))
    assert texts(source) == ["岸壁の電化を推進する。"]
    assert [warning.code for warning in source.warnings] == ["ruby"]
    assert "岸壁(がんぺき)" in source.warnings[0].message


def test_letters_drawn_twice_are_read_once(read: Read) -> None:
    page: list[Text] = [(80, 100, "重点施策ll", 14), (80.4, 100, "重点施策ll", 14)]
    assert texts(read(pdf([page]))) == ["重点施策ll"]


def test_letter_spacing_is_no_space_and_a_word_gap_is_one(read: Read) -> None:
    page: list[Text] = [(80 + 18 * place, 100, char, 12) for place, char in enumerate("基本方針")]
    page += [(80, 140, "Open RAN", 12), (80, 180, "第１章", 12), (134, 180, "総論", 12)]
    assert texts(read(pdf([page]))) == ["基本方針", "Open RAN", "第１章 総論"]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_turned_text_is_read_the_right_way_round(read: Read, angle: int) -> None:
    import io

    buffer = io.BytesIO()
    sheet = canvas(buffer)
    sheet.translate(300, 400)
    sheet.rotate(angle)
    sheet.setFont(MINCHO, 12)
    sheet.drawString(0, 0, "港湾の電化を進める。")
    sheet.drawString(0, -18, "産業を支える。")
    sheet.showPage()
    sheet.save()
    assert "".join(texts(read(buffer.getvalue()))) == "港湾の電化を進める。産業を支える。"


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_turned_page_reads_like_the_page_it_shows(read: Read, rotation: int) -> None:
    import io

    buffer = io.BytesIO()
    sheet = canvas(buffer)
    sheet.setPageRotation(rotation)
    # reportlab swaps the sides of a page turned by a quarter, so that it shows as upright A4.
    place = {90: (842, 0), 180: (595, 842), 270: (0, 595)}[rotation]
    sheet.translate(*place)
    sheet.rotate(rotation)
    sheet.setFont(MINCHO, 12)
    sheet.drawString(100, 300, "港湾の電化を進める。")
    sheet.showPage()
    sheet.save()
    source = read(buffer.getvalue())
    assert texts(source) == ["港湾の電化を進める。"]
    assert source.lines[0].box is not None and source.lines[0].box[0] == pytest.approx(100, abs=2)


def test_contents_pages_lose_their_dots(read: Read) -> None:
    page: list[Text] = [
        (80, 100, "１ 背景" + "." * 60 + "3", 10),
        (80, 118, "２ 方針" + "." * 60 + "12", 10),
    ]
    assert texts(read(pdf([page]))) == ["１ 背景 3", "２ 方針 12"]


def test_footnotes_wait_until_their_paragraph_is_over(read: Read) -> None:
    wrapped = block(80, 100, PROSE + SECOND, 30)
    half = len(wrapped) // 2
    rest = [(left, 100 + 18 * place, *tail) for place, (left, _, *tail) in enumerate(wrapped[half:])]
    note: list[Text] = [(80, 760, "1 出典は港湾統計による。", 7)]
    source = read(pdf([wrapped[:half] + note, rest]))
    assert texts(source) == [PROSE + SECOND, "1 出典は港湾統計による。"]
    assert source.lines[-1].role == "note"


def test_notes_in_the_size_of_the_text_do_not_cut_the_sentence_above_them(read: Read) -> None:
    whole = PROSE.replace("岸壁", "岸壁3", 1) + SECOND + PROSE
    lines = block(80, 500, whole, 30)
    note: list[Text] = [(80, 740, "3 対象となる港の名簿は、別に定めるところによる。")]
    rest: list[Text] = [(80, 100 + 18 * place, text[2], 10.5) for place, text in enumerate(lines[7:])]
    assert not lines[6][2].endswith("。")
    found = texts(read(pdf([lines[:7] + note, rest])))
    assert [text.lstrip() for text in found if not text.startswith("3 ")] == [whole]


def test_bullets_that_are_drawn_are_bullets(read: Read) -> None:
    buffer = io.BytesIO()
    page = canvas(buffer)
    items = ["岸壁の電化を進める計画の策定", "担い手の育成に向けた体制の整備", "船舶への電力の供給"]
    for place, item in enumerate(items):
        y = 700 - 18 * place
        page.setFont(MINCHO, 10.5)
        page.drawString(110, y, item)
        page.circle(95, y + 4, 1.2, stroke=0, fill=1)
    page.save()
    assert texts(read(buffer.getvalue())) == [f"・ {item}" for item in items]


def test_larger_type_is_a_heading_in_prose_and_not_where_most_is_large(read: Read) -> None:
    title: list[Text] = [(80, 90, "推進体制", 14, GOTHIC)]
    source = read(pdf([title + block(80, 120, PROSE, 30) + block(80, 300, SECOND, 30)]))
    assert [(line.text, line.level) for line in source.lines if line.role == "heading"] == [("推進体制", 1)]
    large: list[Text] = [(80, 90 + 30 * place, "推進体制と担い手の育成", 14, GOTHIC) for place in range(8)]
    source = read(pdf([large + block(80, 400, PROSE[:40], 30)]))
    assert not [line for line in source.lines if line.role == "heading"]


def test_page_ranges(read: Read) -> None:
    data = pdf([[(80, 100, f"{number}ページ目の文です。")] for number in range(1, 6)])
    assert [line.page for line in read(data, pages="2,4-").lines] == [2, 4, 5]
    assert read(data, pages="2").pages == 5
    for wrong in ("9", "x", "0-0", "-", "1-2-3"):
        with pytest.raises(ReadError) as caught:
            read(data, pages=wrong)
        assert caught.value.code == "pages" and "--pages" in str(caught.value)


def test_passwords(read: Read) -> None:
    data = encrypted("himitsu")
    for password in (None, "wrong"):
        with pytest.raises(ReadError) as caught:
            read(data, password=password)
        assert caught.value.code == "encrypted" and "--password" in str(caught.value)
    assert texts(read(data, password="himitsu")) == [PROSE[:30]]
    assert texts(read(encrypted(""))) == [PROSE[:30]]


def test_a_scan_is_an_error_that_names_ocrmypdf(read: Read) -> None:
    with pytest.raises(ReadError) as caught:
        read(scan())
    assert caught.value.code == "no-text" and "ocrmypdf" in str(caught.value)


def test_a_scanned_page_among_others_is_a_warning(read: Read) -> None:
    import io

    buffer = io.BytesIO()
    sheet = canvas(buffer)
    for number in (1, 2):
        sheet.setFont(MINCHO, 12)
        if number == 1:
            sheet.drawString(80, 700, "港湾の電化を進める。")
        else:
            sheet.rect(80, 400, 300, 200, fill=1)
        sheet.showPage()
    sheet.save()
    source = read(buffer.getvalue())
    assert source.status == "partial"
    assert [(warning.code, warning.page) for warning in source.warnings] == [("no-text-layer", 2)]


def test_damaged_files_are_clear_errors(read: Read) -> None:
    whole = pdf([block(80, 100, PROSE, 30)])
    for data in (b"%PDF-1.4\nnothing\n%%EOF\n", whole[:200], b"%PDF-1.4\n"):
        with pytest.raises(ReadError) as caught:
            read(data)
        assert caught.value.code == "corrupt"


def test_a_page_tree_that_contains_itself_is_never_zero_pages_and_fine(read: Read) -> None:
    loop = raw_pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"])
    with pytest.raises(ReadError):
        read(loop)


def test_glyphs_without_unicode_are_told(read: Read) -> None:
    glyph = stream(b"1000 0 0 0 750 750 d1 0 0 750 750 re f")
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] "
        b"/CharProcs << /g1 6 0 R >> /Encoding << /Type /Encoding /Differences [1 /g1 /g1 /g1] >> "
        b"/FirstChar 1 /LastChar 3 /Widths [1000 1000 1000] >>"
    )
    data = one_page(stream(b"BT /F1 12 Tf 80 700 Td (\\001\\002\\003\\001) Tj ET"), [glyph], font=font)
    assert {warning.code for warning in read(data).warnings} >= {"garbled"}
    assert read(data).status == "partial"


def test_a_pdf_under_another_name_is_read_with_a_note(read: Read) -> None:
    source = read(pdf([[(80, 100, "港湾の電化。")]]), name="paper.docx")
    assert texts(source) == ["港湾の電化。"]
    assert [warning.code for warning in source.warnings] == ["wrong-suffix"]


def test_shares_of_a_document_make_the_same_whole(read: Read) -> None:
    data = pdf([block(80, 100, f"{number}．" + PROSE, 30) for number in range(1, 8)])
    assert read(data, workers=1) == read(data, workers=3)
