"""HTML: what a reader sees of a page, in any encoding and however deep."""

from __future__ import annotations

import pytest

from hensen.normalize.readers.html import read_html
from hensen.normalize.readers.options import ReadOptions
from hensen.normalize.readers.xml import read_xml
from hensen.normalize.source import Line, ReadError


def lines(page: str | bytes, **options: str) -> list[Line]:
    data = page.encode() if isinstance(page, str) else page
    return list(read_html(data, "page.html", ReadOptions(**options))[0])  # type: ignore[arg-type]


def texts(page: str) -> list[str]:
    return [line.text for line in lines(page) if line.role != "furniture"]


PAGE = (
    '<!DOCTYPE html><html><head><meta charset="{0}"><title>港湾施策</title></head><body>'
    "<h1>港湾施策の方針</h1><p>電化を推進する。①</p><ul><li>岸壁<ul><li>設備</li></ul><li>船舶</ul></body></html>"
)


@pytest.mark.parametrize("encoding", ["utf-8", "shift_jis", "euc-jp", "iso-2022-jp"])
def test_encodings_by_what_the_page_says(encoding: str) -> None:
    page = PAGE.format(encoding).replace("①", "1" if "jis" not in encoding else "")
    found = lines(page.encode("cp932" if encoding == "shift_jis" else encoding))
    assert [(line.role, line.level, line.text) for line in found[:1]] == [("heading", 1, "港湾施策の方針")]
    assert [(line.role, line.level, line.text) for line in found[2:]] == [
        ("item", 1, "岸壁"),
        ("item", 2, "設備"),
        ("item", 1, "船舶"),
    ]


def test_a_page_that_lies_about_its_encoding_is_read_with_a_warning() -> None:
    found, _, warnings = read_html(PAGE.format("utf-8").encode("cp932"), "p", ReadOptions())
    assert found[0].text == "港湾施策の方針" and [warning.code for warning in warnings] == ["encoding"]


def test_boilerplate_is_furniture_and_scripts_are_nothing() -> None:
    page = (
        "<body><header>省庁</header><nav><a>ホーム</a></nav><script>var x='<p>悪'</script><style>p{}</style>"
        "<main><h2>方針</h2><p>本文。</p></main><aside>関連</aside><footer>著作権</footer></body>"
    )
    found = lines(page)
    assert [line.text for line in found if line.role == "furniture"] == ["省庁", "ホーム", "関連", "著作権"]
    assert texts(page) == ["方針", "本文。"]


def test_a_break_is_a_line_and_two_are_a_gap() -> None:
    found = lines("<p>一行目<br>二行目<br><br>三行目</p>")
    assert [(line.text, line.gap, line.whole) for line in found] == [
        ("一行目", 1, False),
        ("二行目", 0, False),
        ("三行目", 1, False),
    ]


def test_line_ends_in_the_source_mean_nothing_between_japanese() -> None:
    assert texts("<p>港湾の\n   電化を Open\n RAN で</p>") == ["港湾の電化を Open RAN で"]


def test_tables_are_cells() -> None:
    page = "<table><tr><th>年度<th>目標<tr><td>2025<td><p>電化</p><p>更新</p></table><table><tr><td>別</table>"
    assert [(line.cell, line.text) for line in lines(page)] == [
        ((0, 0, 0), "年度"),
        ((0, 0, 1), "目標"),
        ((0, 1, 0), "2025"),
        ((0, 1, 1), "電化"),
        ((0, 1, 1), "更新"),
        ((1, 0, 0), "別"),
    ]


def test_a_cell_over_several_rows_and_columns_moves_its_neighbours() -> None:
    page = (
        "<table><tr><th rowspan=2>指標<th colspan=2>目標<th>担当<tr><td>前期<td>後期<td>港湾課"
        "<tr><td colspan=3>計<td>港湾課</table>"
    )
    assert [(line.cell, line.text) for line in lines(page)] == [
        ((0, 0, 0), "指標"),
        ((0, 0, 1), "目標"),
        ((0, 0, 3), "担当"),
        ((0, 1, 1), "前期"),
        ((0, 1, 2), "後期"),
        ((0, 1, 3), "港湾課"),
        ((0, 2, 0), "計"),
        ((0, 2, 3), "港湾課"),
    ]


def test_ordered_lists_show_their_numbers() -> None:
    assert texts("<ol start=3><li>港湾<li>船舶</ol>") == ["3. 港湾", "4. 船舶"]


def test_ruby_hidden_and_deleted_text_is_left_out_and_told() -> None:
    page = "<p><ruby>港湾<rp>(</rp><rt>こうわん</rt><rp>)</rp></ruby>の<span hidden>秘</span><del>旧</del>電化</p>"
    found, _, warnings = read_html(page.encode(), "p", ReadOptions())
    assert [line.text for line in found] == ["港湾の電化"]
    assert {warning.code for warning in warnings} == {"ruby", "hidden-text", "deleted-text"}
    assert "こうわん" in next(warning.message for warning in warnings if warning.code == "ruby")


@pytest.mark.parametrize(
    "old",
    [
        "<s>旧</s>",
        "<strike>旧</strike>",
        "<del>旧</del>",
        '<span style="text-decoration: underline line-through">旧</span>',
    ],
)
def test_struck_out_text_is_not_in_force(old: str) -> None:
    page = f"<p>港湾の{old}電化</p>".encode()
    found, _, warnings = read_html(page, "p", ReadOptions())
    assert [line.text for line in found] == ["港湾の電化"]
    assert [(warning.code, warning.message[-1]) for warning in warnings] == [("deleted-text", "旧")]
    found, _, warnings = read_html(page, "p", ReadOptions(revisions="original"))
    assert ([line.text for line in found], warnings) == (["港湾の旧電化"], ())


def test_two_hundred_thousand_elements_deep_is_read() -> None:
    page = "<div>" * 200_000 + "<p>底の文。</p>" + "</div>" * 200_000
    assert texts(page) == ["底の文。"]


def test_entities_are_characters_or_shown_as_they_stand() -> None:
    assert texts("<p>A&amp;B &lt;p&gt; &unknown; &#x6e2f;</p>") == ["A&B <p> &unknown; 港"]


LAW = """<?xml version="1.0" encoding="UTF-8"?><Law><LawNum>令和七年法律第一号</LawNum><LawBody>
<LawTitle>港湾電化法</LawTitle><MainProvision><Chapter><ChapterTitle>第一章　総則</ChapterTitle><Article>
<ArticleCaption>（目的）</ArticleCaption><ArticleTitle>第一条</ArticleTitle><Paragraph><ParagraphNum/>
<ParagraphSentence><Sentence>この法律は、<Ruby>港<Rt>みなと</Rt></Ruby>の電化を目的とする。</Sentence></ParagraphSentence>
<Item><ItemTitle>一</ItemTitle><ItemSentence><Column><Sentence>岸壁</Sentence></Column>
<Column><Sentence>船をつける所</Sentence></Column></ItemSentence></Item></Paragraph></Article></Chapter>
</MainProvision></LawBody></Law>"""


def test_a_law_reads_as_it_is_printed() -> None:
    found, title, warnings = read_xml(LAW.encode(), "law.xml", ReadOptions())
    assert title == "港湾電化法"
    assert [line.text for line in found] == [
        "令和七年法律第一号",
        "港湾電化法",
        "第一章　総則",
        "（目的）",
        "第一条　この法律は、港の電化を目的とする。",
        "一　岸壁　船をつける所",
    ]
    assert [warning.code for warning in warnings] == ["ruby"]


def test_other_xml_is_read_text_by_text() -> None:
    found, _, _ = read_xml("<a><b>港湾<c>電化</c>方針</b></a>".encode(), "a.xml", ReadOptions())
    assert [line.text for line in found] == ["港湾", "電化", "方針"]


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16"),
    ],
)
def test_xml_with_entities_of_its_own_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        read_xml(data, "a.xml", ReadOptions())
    assert caught.value.code == "xml-doctype"


def test_damaged_xml_is_one_clear_line() -> None:
    with pytest.raises(ReadError) as caught:
        read_xml(b"<a><b></a>", "a.xml", ReadOptions())
    assert caught.value.code == "corrupt" and "\n" not in str(caught.value)
    with pytest.raises(ReadError) as caught:
        read_xml(b"<a>" * 100_000, "a.xml", ReadOptions())
    assert caught.value.code in ("corrupt", "limit-nesting")
