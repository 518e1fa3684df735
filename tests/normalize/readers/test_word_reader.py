"""Word: everything visible once and in order, numbers as they are shown, the rest told."""

from __future__ import annotations

from pathlib import Path

import pytest
from papers import Read, p, r, reader, word

from hensen.normalize.readers.word_numbering import format_number
from hensen.normalize.source import Line, ReadError, Source


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return reader(tmp_path, "paper.docx")


def texts(source: Source) -> list[str]:
    return [line.text for line in source.lines if line.role != "furniture"]


def roles(source: Source) -> list[tuple[str, int | None, str]]:
    return [(line.role, line.level, line.text) for line in source.lines]


def test_struck_out_text_is_left_out_and_told(read: Read) -> None:
    old = "<w:r><w:rPr><w:strike/></w:rPr><w:t>半年ごと</w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t>に</w:t></w:r>"
    body = f'<w:p>{r("成果を")}{old}<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>毎年公表する。</w:t></w:r></w:p>'
    source = read(word(body))
    assert texts(source) == ["成果を毎年公表する。"]
    assert [(warning.code, warning.message.rpartition(": ")[2]) for warning in source.warnings] == [
        ("deleted-text", "半年ごと, に")
    ]
    before = read(word(body), revisions="original")
    assert (texts(before), before.warnings) == (["成果を半年ごとに毎年公表する。"], ())


def test_a_style_that_strikes_out(read: Read) -> None:
    styles = """<w:styles>
<w:style w:type="paragraph" w:styleId="old"><w:name w:val="old"/><w:rPr><w:strike/></w:rPr></w:style>
<w:style w:type="character" w:styleId="gone"><w:name w:val="gone"/><w:rPr><w:dstrike/></w:rPr></w:style></w:styles>"""
    gone = '<w:r><w:rPr><w:rStyle w:val="gone"/></w:rPr><w:t>旧</w:t></w:r>'
    source = read(word(p("廃止する。", '<w:pStyle w:val="old"/>') + f"<w:p>{gone}{r('新')}</w:p>", {"styles": styles}))
    assert texts(source) == ["新"]
    assert [warning.code for warning in source.warnings] == ["deleted-text"]


STYLES = """<w:styles>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="sub"><w:name w:val="章の見出し"/><w:basedOn w:val="1"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="hid"><w:name w:val="hidden"/><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>"""


def test_headings_by_style_inherited_or_named(read: Read) -> None:
    body = p("方針", '<w:pStyle w:val="1"/>') + p("背景", '<w:pStyle w:val="sub"/>') + p("本文。")
    source = read(word(body + p("小見出し", '<w:outlineLvl w:val="2"/>'), {"styles": STYLES}))
    assert roles(source) == [
        ("heading", 1, "方針"),
        ("heading", 2, "背景"),
        ("text", None, "本文。"),
        ("heading", 3, "小見出し"),
    ]
    assert source.lines[0].bold and source.lines[0].size == 14 and source.lines[2].whole


def numbered(level: int, text: str, instance: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>')


def level(number: int, form: str, text: str, extra: str = "") -> str:
    start = f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    return f'{start}{extra}<w:lvlText w:val="{text}"/></w:lvl>'


NUMBERING = (
    "<w:numbering>"
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "decimalFullWidth", "第%1", '<w:suff w:val="space"/>')
    + level(1, "decimal", "%1.%2")
    + level(2, "aiueoFullWidth", "%3", '<w:suff w:val="nothing"/>')
    + "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="1">' + level(0, "bullet", "\uf06c") + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    "</w:numbering>"
)


def test_automatic_numbers_are_rebuilt(read: Read) -> None:
    body = (
        numbered(0, "総論")
        + numbered(1, "背景")
        + numbered(1, "目的")
        + numbered(2, "範囲")
        + numbered(2, "期間")
        + numbered(0, "各論")
        + numbered(1, "港湾")
        + numbered(2, "岸壁")
        + numbered(0, "改めて", 2)
        + numbered(0, "続き", 2)
        + numbered(0, "点", 3)
    )
    assert texts(read(word(body, {"numbering": NUMBERING}))) == [
        "第１ 総論",
        "１.1 背景",
        "１.2 目的",
        "ア範囲",
        "イ期間",
        "第２ 各論",
        "２.1 港湾",
        "ア岸壁",
        "第５ 改めて",
        "第６ 続き",
        "● 点",
    ]


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (10, "japaneseCounting", "十"),
        (105, "japaneseCounting", "百五"),
        (20, "decimalEnclosedCircle", "⑳"),
        (21, "decimalEnclosedCircle", "㉑"),
        (3, "decimalEnclosedParen", "⑶"),
        (2, "irohaFullWidth", "ロ"),
        (46, "aiueoFullWidth", "ン"),
        (4, "upperRoman", "IV"),
        (28, "lowerLetter", "bb"),
        (12, "ideographDigital", "一二"),
        (3, "japaneseLegal", "参"),
        (1, "ideographTraditional", "甲"),
        (7, "decimalZero", "07"),
        (7, "somethingNew", "7"),
    ],
)
def test_number_formats(value: int, form: str, shown: str) -> None:
    assert format_number(value, form) == shown


REVISED = (
    f"<w:p>{r('電化率を')}<w:del><w:r><w:delText>30</w:delText></w:r></w:del><w:ins>{r('40')}</w:ins>{r('％にする。')}</w:p>"
    f"<w:p><w:moveFrom>{r('移した文。')}</w:moveFrom></w:p><w:p><w:moveTo>{r('移した文。')}</w:moveTo></w:p>"
    f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('前半と')}</w:p>" + p("後半。")
)


def test_tracked_changes_are_read_as_asked(read: Read) -> None:
    data = word(REVISED)
    assert texts(read(data)) == ["電化率を40％にする。", "移した文。", "前半と後半。"]
    assert texts(read(data, revisions="final")) == texts(read(data))
    assert texts(read(data, revisions="original")) == ["電化率を30％にする。", "移した文。", "前半と", "後半。"]
    assert [warning.code for warning in read(data).warnings] == ["revision"]


def test_wrapped_text_is_read_once_and_in_order(read: Read) -> None:
    body = (
        f"<w:p>{r('一')}<w:hyperlink>{r('二')}</w:hyperlink><w:smartTag>{r('三')}</w:smartTag>"
        f"<w:sdt><w:sdtPr/><w:sdtContent>{r('四')}</w:sdtContent></w:sdt>"
        f"<w:fldSimple w:instr='PAGE'>{r('五')}</w:fldSimple>"
        "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>REF x</w:instrText></w:r>"
        f"{r('六')}<w:r><w:t>七</w:t><w:tab/><w:noBreakHyphen/><w:sym w:font='Wingdings' w:char='F0D8'/></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{p('八')}</w:sdtContent></w:sdt><w:customXml>{p('九')}</w:customXml>"
    )
    assert texts(read(word(body))) == ["一二三四五六七 -➢", "八", "九"]


def test_what_is_not_shown_is_left_out_and_told(read: Read) -> None:
    body = (
        f"<w:p>{r('見える')}{r('隠れた', '<w:vanish/>')}{r('文。')}</w:p>"
        + p("様式で隠れた", '<w:pStyle w:val="hid"/>')
        + f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('本文')}</w:sdtContent></w:sdt>"
        + "<w:p><w:r><w:ruby><w:rt>"
        + r("がんぺき")
        + "</w:rt><w:rubyBase>"
        + r("岸壁")
        + "</w:rubyBase></w:ruby></w:r></w:p>"
    )
    source = read(word(body, {"styles": STYLES}))
    assert texts(source) == ["見える文。", "本文", "岸壁"]
    found = {warning.code: warning.message for warning in source.warnings}
    assert "隠れた" in found["hidden-text"] and "様式で隠れた" in found["hidden-text"]
    assert "岸壁(がんぺき)" in found["ruby"]


def test_tables_notes_boxes_and_margins(read: Read) -> None:
    table = (
        f"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p('表頭')}</w:tc><w:tc>{p('三')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{p('一')}{p('一の二')}</w:tc><w:tc>{p('二')}</w:tc><w:tc>{p('')}</w:tc></w:tr></w:tbl>"
    )
    framed = f"<w:tbl><w:tr><w:tc>{p('枠の中の文。')}</w:tc></w:tr></w:tbl>"
    box = (
        "<w:p><w:r><w:t>図</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"<w:txbxContent>{p('箱の文。')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"<v:textbox><w:txbxContent>{p('箱の文。')}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    noted = f"<w:p>{r('本文')}<w:r><w:footnoteReference w:id='2'/></w:r>{r('。')}</w:p>"
    margins = '<w:sectPr><w:headerReference r:id="rId2"/></w:sectPr>'
    parts = {
        "footnotes": f'<w:footnotes><w:footnote w:type="separator" w:id="0">{p("線")}</w:footnote>'
        f'<w:footnote w:id="2">{p("注の文。")}</w:footnote></w:footnotes>',
        "header": f"<w:hdr>{p('柱の文字')}</w:hdr>",
    }
    source = read(word(table + framed + box + noted + margins, parts))
    assert [(line.role, line.cell, line.text) for line in source.lines] == [
        ("furniture", None, "柱の文字"),
        ("cell", (0, 0, 0), "表頭"),
        ("cell", (0, 0, 2), "三"),
        ("cell", (0, 1, 0), "一"),
        ("cell", (0, 1, 0), "一の二"),
        ("cell", (0, 1, 1), "二"),
        ("text", None, "枠の中の文。"),
        ("text", None, "図"),
        ("text", None, "箱の文。"),
        ("text", None, "本文1。"),
        ("note", None, "1 注の文。"),
    ]


def test_line_breaks_within_a_paragraph_are_lines(read: Read) -> None:
    source = read(word(f"<w:p>{r('上')}<w:r><w:br/></w:r>{r('下')}</w:p>"))
    found: list[Line] = list(source.lines)
    assert [(line.text, line.gap, line.whole) for line in found] == [("上", 1, False), ("下", 0, False)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (word(""), "no-text"),
        (word(p("文"))[:-40], "corrupt"),
        (b"PK\x05\x06" + b"\0" * 18, "no-document"),
    ],
)
def test_empty_and_damaged_files(read: Read, data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(data)
    assert caught.value.code == code and "\n" not in str(caught.value)
