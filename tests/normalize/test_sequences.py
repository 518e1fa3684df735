"""Numbers that only their sequence tells, and the words and figures that look like them."""

from __future__ import annotations

import pytest

from hensen.normalize.readers.text import text_lines
from hensen.normalize.reflow import reflow


def heads(text: str) -> list[tuple[str, str]]:
    """Printed marker and first letters of each paragraph."""
    return [
        (paragraph.marker.text if paragraph.marker else "", paragraph.text[:6])
        for paragraph in reflow(text_lines(text)[0]).paragraphs
    ]


def markers(text: str) -> list[str]:
    return [marker for marker, _ in heads(text) if marker]


LAW = """（目的）
第一条　この法律は、港の安全を定める。
{first}
（責務）
第二条　港長は、責務を負う。
{second}
"""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("一当該船舶の名称\n二前号の船舶の長さ\n三積荷の種類", ["一", "二", "三"]),
        ("イ次の施設\nロ前項の設備\nハその他の物", ["イ", "ロ", "ハ"]),
        ("ア船の名前\nイ船の長さ\nウ積荷", ["ア", "イ", "ウ"]),
        ("１現状を調べる。\n２課題を整理する。", ["１", "２"]),
        ("１　現状の整理\n２　国の役割\n３　地方の役割", ["１", "２", "３"]),
        ("一国籍\n二氏名\n三者間の契約の有無\n四その他の事項", ["一", "二", "三", "四"]),
        ("一船の名前\n二二以上の港の名前\n三その他の事項", ["一", "二", "三"]),
        ("一船の名前\n一の二船の長さ\n二積荷の種類", ["一", "一の二", "二"]),
        ("一船の名前\n二積荷\nイ食料\nロ燃料\n三その他の事項", ["一", "二", "イ", "ロ", "三"]),
        ("イ資材\nロ道具\nハハーネスの類\nニ燃料", ["イ", "ロ", "ハ", "ニ"]),
    ],
)
def test_announced_lists_count_up(lines: str, expected: list[str]) -> None:
    assert markers(f"届出には、次に掲げる事項を書く。\n{lines}\n") == expected


def test_a_long_list_counts_past_ten() -> None:
    kanji = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"]
    text = "次に掲げる者をいう。\n" + "".join(f"{number}第{number}号の者\n" for number in kanji[:-2])
    text += "十二二以上の港の者\n十三前各号の者に準ずる者\n"
    assert markers(text) == kanji


@pytest.mark.parametrize(
    "text",
    [
        "成果が出ている。\n一般に、理解が要る。\n二酸化炭素は減った。\n三重県では実証が進む。\n四国でも同じである。",
        "次の分野に取り組む。\nイノベーションを起こす。\nロボットを増やす。\nハードウェアを直す。",
        "参加は次のとおり。\n１人は休んだ。\n２人は出た。\n３人は保留した。",
        "実績は次のとおりである。\n１年目 100\n２年目 200\n３年目 300",
        "負担は次に掲げる割合とする。\n二分の一\n三分の一\n四分の一",
        "次の号は、なお効力を有する。\n一から三まで　略\n四及び五　略",
        "成果が出ている。\n一当該計画の公表が済んだ。",
        "一の港のみに適用する。\n二の港にも準用する。",
        "成果は次のとおりである。\n5Gが広がった。\n6Gも始まる。",
        "次の点に注意する。\n１/2以上を保有する。\n２.5倍になった。",
    ],
)
def test_words_and_figures_are_no_list(text: str) -> None:
    assert markers(text) == []


def test_a_wrapped_line_is_not_taken_for_the_next_member() -> None:
    text = "次に掲げる措置を取る。\n一港を広げるときに出る\n二酸化炭素の量を測ること。\n"
    text += "二測った量を公表すること。\n三見直すこと。\n"
    found = heads(text)
    assert [marker for marker, _ in found if marker] == ["一", "二", "三"]
    assert ("二", "測った量を公") in found


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("２前項の規定は、船に適用する。", "２国は、港を助ける。", ["２", "２"]),
        ("２一の港に限り、適用する。", "２二以上の港でも、同じとする。", ["２", "２"]),
        (
            "２　国は、港を助ける。",
            "２　次に掲げる者は、届け出る。\n３　者の範囲は、政令で定める。",
            ["２", "２", "３"],
        ),
        ("2 市は、港を助ける。", "2 年を通じて開く。\n3 分割は、認めない。", ["2", "2", "3"]),
        (
            "２前項の規定は、次に掲げる船に適用する。\n一国の船\n二民間の船\n３国の船は、届け出る。",
            "",
            ["２", "一", "二", "３"],
        ),
    ],
)
def test_the_second_paragraph_of_an_article_may_stand_alone(first: str, second: str, expected: list[str]) -> None:
    found = markers(LAW.format(first=first, second=second))
    assert [marker for marker in found if not marker.startswith("第")] == expected


def test_a_figure_in_an_article_is_no_paragraph() -> None:
    found = markers(LAW.format(first="２年以上の期間とする。", second="３０トンを超える船は除く。"))
    assert found == ["第一条", "第二条"]


def test_a_list_ends_with_its_article() -> None:
    found = heads(LAW.format(first="次に掲げる者は、届け出る。\n一港長\n二船長", second="三当該船長は、除く。"))
    assert ("三", "当該船長は、") not in found
    assert ("二", "船長") in found


def test_kana_have_the_value_that_a_blank_gives_them() -> None:
    paragraphs = reflow(text_lines("次に掲げる物をいう。\nイ食料\nロ燃料\n")[0]).paragraphs
    apart = reflow(text_lines("次に掲げる物をいう。\nイ　食料\nロ　燃料\n")[0]).paragraphs
    assert [paragraph.marker for paragraph in paragraphs] == [paragraph.marker for paragraph in apart]
    assert [paragraph.text for paragraph in paragraphs] == [paragraph.text for paragraph in apart]
