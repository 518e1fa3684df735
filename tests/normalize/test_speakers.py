"""Minutes: every turn is a section of its own, beside the others."""

from __future__ import annotations

import pytest

from hensen.normalize.normalise import normalise
from hensen.normalize.readers.text import text_lines
from hensen.normalize.source import Source

MINUTES = """港湾会議　議事要旨

令和６年４月１日

○港湾局長　ただ今から会議を開く。資料は三つある。

海事大臣：
毎年二百人の船員を育てる。
船の燃料を改める。

（漁業大臣）研修を充実する。

（出席者からの主な意見）
・漁をする人の声を聴くべきだ。

Ａ議員：手引きを早く作ってほしい。

【環境大臣】
　風車の数を増やす。

○総理大臣
　本日は、御議論いただいた。
"""


def sections(text: str) -> list[tuple[int, str, list[str]]]:
    document = normalise(Source("paper.txt", "text/plain", "0" * 64, text_lines(text)[0]))
    return [
        (
            section.level,
            f"{section.marker.text if section.marker else ''}{section.title}",
            [statement.text for statement in document.statements if statement.section == section.id],
        )
        for section in document.sections
    ]


def test_no_turn_swallows_another() -> None:
    assert sections(MINUTES)[-7:] == [
        (2, "○港湾局長", ["ただ今から会議を開く。", "資料は三つある。"]),
        (2, "海事大臣：", ["毎年二百人の船員を育てる。", "船の燃料を改める。"]),
        (2, "（漁業大臣）", ["研修を充実する。"]),
        (2, "（出席者からの主な意見）", ["漁をする人の声を聴くべきだ。"]),
        (2, "Ａ議員：", ["手引きを早く作ってほしい。"]),
        (2, "【環境大臣】", ["風車の数を増やす。"]),
        (2, "○総理大臣", ["本日は、御議論いただいた。"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "名簿\n\n会議は年に二度開く。\n\n○港湾局長\n○海事局長\n○水産課長\n",
        "名簿\n\n議長：海野太郎\n副会長：山野花子\n\n会議は年に二度開く。\n",
        "計画\n\n・港湾局長は、岸壁を直す。\n・海事局長が船を改める。\n",
        "計画\n\n（会長）は、会議を開く。\n（委員）の数は十人とする。\n",
        "一問一答\n\nＱ：港はいつ開くか。\nＡ：朝六時に開く。\n",
        "計画\n\n○港湾局長　岸壁を直す。船を改める。\n・船の燃料を改める。\n",
    ],
)
def test_what_is_no_minutes(text: str) -> None:
    assert not [title for _, title, _ in sections(text) if title.strip("○：（）")[-1] in "長員ＱＡ"]
