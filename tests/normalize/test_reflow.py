"""Reflow: lines become paragraphs, whatever the spacing; page furniture is set aside."""

from __future__ import annotations

import pytest

from hensen.normalize.readers.text import text_lines
from hensen.normalize.reflow import reflow
from hensen.normalize.source import Line

PROSE = """第１章 検討の背景

電波の利用は、暮らしと産業を日々支える土台であり、便利さのほか、公共
の安全を守る備えの一つとしても、年々その重みを増すばかりである。今後
は、既に１
６カ国で採用された方式を広げるため、関係者が連携して取り組むことが必
要である。

(1) 人材の育成

人材の育成に当たっては、①初等教育の充実、②高等教育の充実、③現職者
の学び直しの支援を、地方公共団体や大学と連携しながら、総合的に進める
ことが必要である。このため、次の取組を行うことが重要であると考えられ
る。
"""

SLIDE = """デジタル化の推進

• 自治体や利用者のニーズを吸い上
げ、実証を繰り返しながら技術を高度化

• 人材の確保・育成（講習会・
体験型のセミナーを開催等）
• 海外展開の推進

自治体 商店街 外国

・貧困 ・医師の不足
・教育の不足

（出典）国際機関資料
"""


def texts(text: str) -> list[str]:
    return [
        f"{paragraph.marker.text if paragraph.marker else ''}{paragraph.text}"
        for paragraph in reflow(text_lines(text)[0]).paragraphs
    ]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_prose_is_joined_single_and_double_spaced(between: str) -> None:
    lines = texts(PROSE.replace("\n", between))
    assert lines[0] == "第１章検討の背景"
    assert lines[1].startswith("電波の利用は、") and "公共の安全を守る" in lines[1]
    assert any("既に１６カ国で採用された方式" in line for line in lines)
    assert "(1)人材の育成" in lines
    assert sum("①初等教育の充実、②高等教育の充実、③現職者の学び直し" in line for line in lines) == 1


def test_boxes_of_a_slide() -> None:
    assert texts(SLIDE) == [
        "デジタル化の推進",
        "•自治体や利用者のニーズを吸い上げ、実証を繰り返しながら技術を高度化",
        "•人材の確保・育成（講習会・体験型のセミナーを開催等）",
        "•海外展開の推進",
        "自治体",
        "商店街",
        "外国",
        "・貧困",
        "・医師の不足",
        "・教育の不足",
        "（出典）国際機関資料",
    ]


def test_whole_lines_are_never_joined() -> None:
    lines = [Line("計画の", 1, whole=True), Line("を実施する。", 2, whole=True)]
    assert [paragraph.text for paragraph in reflow(lines).paragraphs] == ["計画の", "を実施する。"]


def test_paragraphs_cut_at_a_page_end_are_joined() -> None:
    whole = "これまでの取組を踏まえ、" * 12
    text = f"{whole}推進する。司令塔機能の在り方につ\n\nいて検討していく。\n\n{whole}実施する。\n\n{whole}実施した。\n"
    joined = texts(text)
    assert joined[0].endswith("司令塔機能の在り方について検討していく。")
    assert len(joined) == 3


def test_page_numbers_are_furniture() -> None:
    flow = reflow(text_lines("計画を進める。\n\n3\n\n次に実施する。\n\n- 4 -\n\n評価する。\n")[0])
    assert [item.text for item in flow.furniture] == ["3", "- 4 -"]
    assert [paragraph.text for paragraph in flow.paragraphs] == ["計画を進める。", "次に実施する。", "評価する。"]


def test_columns_of_figures_are_no_page_numbers() -> None:
    assert not reflow(text_lines("実績\n12\n14\n9\n計画\n")[0]).furniture


def test_running_heads_go_and_the_first_of_a_repeated_title_stays() -> None:
    slide = "Ⅴ 国際競争力の強化に向けた取組\n\n（{0}）施策その{0}\n\n・第{0}の事業を支援。\n\n"
    flow = reflow(text_lines("".join(slide.format(number) for number in range(1, 5)))[0])
    assert len(flow.furniture) == 3
    assert [p.text for p in flow.paragraphs].count("国際競争力の強化に向けた取組") == 1


def test_heads_at_the_edge_of_pages() -> None:
    pages = [f"令和７年度 年次報告\n第{number}の事業を実施した。\n成果を公表した。\n{number}" for number in range(1, 5)]
    flow = reflow(text_lines("\f".join(pages))[0])
    assert len(flow.furniture) == 3 + 4  # the first running head may be the title
    assert all("年次報告" not in paragraph.text for paragraph in flow.paragraphs[1:])


def test_a_sentence_goes_on_across_a_page_number() -> None:
    line = "我が国の強みを活かした総合的な展開を進めるため、関係者が連携して"
    text = f"{line}\n{line}\n{line}取り組\n\n 12 \n\nむ体制を整える。\n{line}\n{line}\n{line}進める。\n"
    assert any("取り組む体制を整える。" in paragraph for paragraph in texts(text))


def test_titles_that_recur_with_their_siblings_stay() -> None:
    sheet = "１．目的\n\n事業の目的を述べる。\n\n２．内容\n\n事業の内容を述べる。\n\n"
    assert not reflow(text_lines(sheet * 4)[0]).furniture


def test_the_number_of_a_law_is_not_joined_to_its_title() -> None:
    title = "港湾における船舶の安全の確保に関する特別の措置に係る法律"
    rest = "".join(f"{number}　{title}\n" for number in ("イ", "ロ", "ハ", "ニ"))
    assert texts(f"{title}\n（平成三十年五月十二日法律第九十号）\n{rest}")[:2] == [
        title,
        "（平成三十年五月十二日法律第九十号）",
    ]


@pytest.mark.parametrize(
    ("text", "media_type", "last"),
    [
        ("# 計画\n\n- 堤防を補強する\n- 橋を点検する\n\n県は、進捗を公表する。\n", "text/markdown", "橋を点検する"),
        (
            "# 計画\n\n- 堤防を補強する\n- 橋を点検する（道路課）\n\n県は、公表する。\n",
            "text/markdown",
            "橋を点検する（道路課）",
        ),
        ("計画\n\n・堤防を補強する\n・橋を点検する\n　県は、毎年度、進捗を公表する。\n", "text/plain", "橋を点検する"),
        ("計画\n\n・堤防を補強した\n・橋を調べた\n\n県は、毎年度、進捗を公表する。\n", "text/plain", "橋を調べた"),
        (
            "計画\n\n・堤防を補強する\n・橋の傷みを減らす\n　また、県は、毎年度、進捗を公表する。\n",
            "text/plain",
            "橋の傷みを減らす",
        ),
        (
            "計画\n\n・堤防を補強する\n・橋を点検する\n　機関の負担の軽減を図る\n",
            "text/plain",
            "橋を点検する機関の負担の軽減を図る",
        ),
    ],
)
def test_an_item_that_a_verb_ends_is_over_where_a_paragraph_begins(text: str, media_type: str, last: str) -> None:
    lines = text_lines(text)[0]
    flow = reflow(lines, spaced=media_type == "text/markdown")
    assert [p.text for p in flow.paragraphs if p.marker][-1] == last
