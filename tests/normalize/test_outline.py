"""The outline: what is a heading, what is an item, and how headings nest."""

from __future__ import annotations

import pytest

from hensen.normalize.normalise import normalise
from hensen.normalize.readers.text import text_lines
from hensen.normalize.source import Line, Source


def source(text: str | tuple[Line, ...]) -> Source:
    lines = text if isinstance(text, tuple) else text_lines(text)[0]
    return Source("paper.txt", "text/plain", "0" * 64, lines)


def outline(text: str | tuple[Line, ...]) -> list[tuple[int, str]]:
    return [
        (section.level, f"{section.marker.text if section.marker else ''}{section.title}")
        for section in normalise(source(text)).sections
    ]


BODY = "総合的な施策を推進するため、関係府省が連携して取り組むことが必要である。"


def test_a_documents_own_use_of_styles_nests() -> None:
    text = "\n\n".join(
        [
            "第１章 背景",
            BODY,
            "１．現状",
            BODY,
            "(1) 国内",
            BODY,
            "(2) 海外",
            BODY,
            "２．課題",
            BODY,
            "第２章 施策",
            BODY,
        ]
    )
    assert outline(text) == [
        (1, "第１章背景"),
        (2, "１．現状"),
        (3, "(1)国内"),
        (3, "(2)海外"),
        (2, "２．課題"),
        (1, "第２章施策"),
    ]


def test_numbers_among_their_like_are_items() -> None:
    text = f"１．施策\n\n{BODY}\n\n① 人材の育成\n\n② 研究の推進\n\n③ 制度の整備\n\n２．体制\n\n{BODY}\n"
    document = normalise(source(text))
    assert [section.title for section in document.sections] == ["施策", "体制"]
    assert [s.text for s in document.statements if s.kind == "item"] == ["人材の育成", "研究の推進", "制度の整備"]


def test_numbers_with_text_below_are_headings() -> None:
    text = "\n\n".join(["１．施策", "① 人材の育成", BODY, "② 研究の推進", BODY])
    assert outline(text) == [(1, "１．施策"), (2, "①人材の育成"), (2, "②研究の推進")]


def test_a_reference_to_a_chapter_is_no_heading() -> None:
    text = f"第１章 背景\n\n{BODY}\n\n第１章の背景で述べたとおり、検討する。\n"
    assert outline(text) == [(1, "第１章背景")]


def test_titles_of_slides_and_labels() -> None:
    text = "海外展開の推進\n\n• 官民が連携して市場を開拓する。\n• 人材を育成する。\n\n【国内】\n• 制度を整備する。\n"
    assert [title for _, title in outline(text)] == ["海外展開の推進", "【国内】"]


def test_a_title_may_follow_its_content() -> None:
    text = (
        "• 研究開発を推進する。\n\n安全なデータ社会の実現方向性①\n\n• 通信網を整備する。\n\n高度な基盤の構築方向性②\n"
    )
    assert [title for _, title in outline(text)] == ["安全なデータ社会の実現方向性①", "高度な基盤の構築方向性②"]


def test_reference_matter_has_no_headings_inside() -> None:
    text = f"第１章 施策\n\n{BODY}\n\n（参考）取り組むべきこと\n\n体制の整備\n\n① 国内の体制\n・会議の設置。\n"
    assert [title for _, title in outline(text)] == ["第１章施策", "（参考）取り組むべきこと"]


def test_articles_of_a_law_are_sections_with_their_captions() -> None:
    text = (
        "第一章　総則\n（目的）\n第一条　この法律は、手続に関する事項を定めることを目的とする。\n"
        "２　前項の規定は、政令で定める処分については、適用しない。\n"
        "（定義）\n第二条　この法律において、次の各号に掲げる用語の意義は、当該各号に定める。\n"
        "一　法令　法律をいう。\n二　処分　行政庁の行為をいう。\nイ　許可\nロ　認可\n"
        "附　則\nこの法律は、公布の日から施行する。\n"
    )
    document = normalise(source(text))
    assert [(s.marker.text if s.marker else None, s.title) for s in document.sections] == [
        ("第一章", "総則"),
        ("第一条", "（目的）"),
        ("第二条", "（定義）"),
        (None, "附　則"),
    ]
    assert [s.marker.text if s.marker else None for s in document.statements] == [
        None,
        "２",
        None,
        "一",
        "二",
        "イ",
        "ロ",
        None,
    ]
    assert document.section_path(document.statements[1].section)[0].title == "総則"


def test_a_lone_number_printed_as_a_heading_marks_the_text_below() -> None:
    lines = (
        Line("第一条", 1, role="heading", level=3),
        Line("天皇は、象徴である。", 2, gap=1),
        Line("第二条", 3, gap=1, role="heading", level=3),
        Line("一", 4, gap=1, role="heading", level=4),
        Line("国会を召集すること。", 5, gap=1),
    )
    document = normalise(source(lines))
    assert [section.canonical for section in document.sections] == ["第1条", "第2条"]
    assert document.statements[1].marker is not None
    assert document.statements[1].marker.text == "一"


def test_the_depth_a_format_claims_is_not_believed_of_one_kind_of_heading() -> None:
    lines = (
        Line("(議事次第)", 1, role="heading", level=4),
        Line("開会する。", 2, gap=1),
        Line("〇山田大臣", 3, gap=1, role="heading", level=1),
        Line("発言する。", 4, gap=1),
        Line("〇鈴木局長", 5, gap=1, role="heading", level=3),
        Line("説明する。", 6, gap=1),
    )
    assert outline(lines) == [(1, "(議事次第)"), (1, "〇山田大臣"), (1, "〇鈴木局長")]


def test_entries_of_a_table_of_contents_are_no_headings() -> None:
    text = f"１．背景……………… 2\n２．施策……………… 5\n\n１．背景\n\n{BODY}\n\n２．施策\n\n{BODY}\n"
    assert [title for _, title in outline(text)] == ["１．背景", "２．施策"]


def test_titles_of_the_cover_are_headings_and_its_date_is_none() -> None:
    text = f"海外展開戦略\n\n（懇談会報告書）\n\n平成25年６月\n\n第１章 背景\n\n{BODY}\n\n{BODY}\n"
    assert outline(text) == [(1, "海外展開戦略"), (1, "（懇談会報告書）"), (2, "第１章背景")]


def test_a_title_may_ask_what_something_is() -> None:
    text = "\n\n".join(["１．基盤とは", BODY, "２．基盤の整備", BODY])
    assert outline(text) == [(1, "１．基盤とは"), (1, "２．基盤の整備")]


def test_captions_of_figures_and_tables_are_no_headings() -> None:
    text = "\n\n".join(["１．現状", BODY, "図１-1 基盤の概念図", BODY, "表２ 用語の定義", BODY, "２．課題", BODY])
    assert outline(text) == [(1, "１．現状"), (1, "２．課題")]


def test_roman_numbers_stand_over_numbers_in_brackets() -> None:
    text = "\n\n".join(["[１] 基盤の整備", "Ⅴ 競争力の強化", "（１） 国内の取組", BODY, "（２） 海外の取組", BODY])
    assert outline(text)[1:] == [(1, "Ⅴ競争力の強化"), (2, "（１）国内の取組"), (2, "（２）海外の取組")]


def test_chapters_do_not_stand_under_the_table_of_contents() -> None:
    lines = [
        Line("計画", 1, role="heading", level=1),
        Line(BODY, 2),
        Line("目次", 3, role="heading", level=1),
        Line("１ 背景 2", 4),
        Line("１ 背景", 5, role="heading", level=2),
        Line(BODY, 6),
    ]
    sections = normalise(source(tuple(lines))).sections
    assert [section.title for section in sections] == ["計画", "目次", "背景"]
    assert sections[2].parent in (None, sections[0].id)


def test_articles_stand_under_what_the_format_ranks_and_supplements_do_not() -> None:
    lines = [
        Line("第一章　総則", 1, role="heading", level=2),
        Line("第一条　目的は次による。", 2, whole=True),
        Line("第一節　通則", 3, role="heading", level=3),
        Line("第二条　届け出る。", 4, whole=True),
        Line("第二章　雑則", 5, role="heading", level=2),
        Line("第三条　報告する。", 6, whole=True),
        Line("附　則", 7, role="heading", level=1),
        Line("第一条　施行する。", 8, whole=True),
    ]
    sections = normalise(source(tuple(lines))).sections
    assert [section.level for section in sections] == [1, 2, 2, 3, 1, 2, 1, 2]


def test_a_supplement_stands_beside_the_parts_of_a_law() -> None:
    text = "第一編　総則\n第一章　通則\n第一条　定める。\n第二条　守る。\n附　則\n第一条　施行する。\n"
    assert [level for level, _ in outline(text)] == [1, 2, 3, 3, 1, 2]


def test_opening_and_closing_words_stand_beside_the_numbered_titles() -> None:
    text = f"港の電化計画\n\nはじめに\n　{BODY}\n\n１　目的\n　{BODY}\n\n２　内容\n　{BODY}\n\nおわりに\n　{BODY}\n"
    assert outline(text) == [(1, "港の電化計画"), (2, "はじめに"), (2, "１目的"), (2, "２内容"), (2, "おわりに")]


def test_opening_and_closing_words_stand_beside_chapters() -> None:
    titles = ["はじめに", "第１章　総論", "１　目的", "むすびに", "（参考）用語"]
    bodies = [BODY, f"国は、{BODY}", f"市や町も、{BODY}", f"国と市は、{BODY}", "用語を集めた。"]
    assert outline("".join(f"{title}\n\n{body}\n\n" for title, body in zip(titles, bodies, strict=True))) == [
        (1, "はじめに"),
        (1, "第１章総論"),
        (2, "１目的"),
        (1, "むすびに"),
        (1, "（参考）用語"),
    ]


def test_text_set_in_by_one_character_is_no_title() -> None:
    text = f"第１章　総論\n　{BODY}\n　岸壁の電化を少しずつ\n■港湾\n　{BODY}\n"
    assert "岸壁の電化を少しずつ" not in [title for _, title in outline(text)]


def test_what_stands_below_a_picture_is_no_heading() -> None:
    for words in ("【港湾の清掃活動の様子（令和５年２月）】", "（完成した新庁舎の外観）"):
        document = normalise(source(f"{BODY}\n\n{words}\n\n・{BODY}\n"))
        assert not document.sections
        assert [one.kind for one in document.statements] == ["sentence", "caption", "item"]
    assert outline(f"【暮らしの様子と課題】\n\n{BODY}\n") == [(1, "【暮らしの様子と課題】")]


@pytest.mark.parametrize(
    ("lines", "items"),
    [
        ("・小麦：30万トン\n・大豆：25万トン\n　県は、種子の開発を支援する。", 2),
        ("・小麦：30万トン\n・大豆：25万トン\n\n　県は、種子の開発を支援する。", 2),
        ("　　・橋の点検\n　　・堤防の補強\n　県は、進捗を公表する。", 2),
        ("- 橋の点検\n- 堤防の補強\n- 砂防施設の更新\n\n県は、進捗を公表する。", 3),
        ("・全ての高等学校における通信環境の整備及び端末の更新\n・就農希望者300人の確保\n　県は、支援する。", 2),
        ("・堤防を補強する。\n・橋の点検\n　県は、進捗を公表する。", 2),
        ("・橋の点検\n・堤防の補強\n　県は、進捗を公表する。\n・森林の整備\n・里山の保全\n　国は、これを支援する。", 4),
        ("● 森林\n・橋の点検\n・堤防の補強\n　県は、進捗を公表する。", 2),
    ],
)
def test_the_last_item_of_a_list_is_an_item_whatever_stands_below(lines: str, items: int) -> None:
    document = normalise(source(f"計画\n\n第１章 施策\n{lines}\n"))
    assert [s.marker.text for s in document.sections if s.marker] == ["第１章"]
    listed = [s for s in document.statements if s.marker and s.marker.text in "・-" and not s.text.startswith("県は")]
    assert len(listed) == items


@pytest.mark.parametrize(
    "lines",
    [
        "・研究の推進\n　国は、研究を推進する。\n・人材の育成\n　国は、人材を育成する。",
        "・概要\n・研究の推進\n　国は、研究を推進する。\n・人材の育成\n　国は、人材を育成する。\n・普及",
    ],
)
def test_bullets_that_each_have_their_text_below_are_titles(lines: str) -> None:
    titles = [title for _, title in outline(f"計画\n\n第１章 施策\n{lines}\n")]
    assert titles[2:4] == ["・研究の推進", "・人材の育成"]


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        ("■森林の再生\n○苗木の生産を拡大\n○林道の整備\n■海の環境\n○藻場の造成", ["■森林の再生", "■海の環境"]),
        ("◆森林の再生\n・苗木の生産を拡大\n◆海の環境\n\n・藻場の造成", ["◆森林の再生", "◆海の環境"]),
        ("■森林の再生\n①苗木の生産\n②林道の整備", ["■森林の再生"]),
        ("■苗木の生産を拡大\n○県内10か所", []),
        ("■苗木の生産\n■林道の整備\n■藻場の造成", []),
        ("■苗木の生産\n■林道の整備\n　県は、進捗を公表する。", []),
    ],
)
def test_squares_over_items_of_another_kind_are_titles(lines: str, titles: list[str]) -> None:
    found = outline(f"戦略【概要】\n\n第１章 施策\n{lines}\n")
    assert found[2:] == [(3, title) for title in titles]
