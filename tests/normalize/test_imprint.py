"""The title block: date, number, addressees and issuers stand alone, and none of them is a heading."""

from __future__ import annotations

import pytest

from hensen.normalize.document import Document
from hensen.normalize.normalise import normalise
from hensen.normalize.readers.text import text_lines
from hensen.normalize.source import Source

BODY = "１　趣旨\n　この通知は、港の安全を守るため、港を治める者が取り組むべきことを示すものである。\n"


def read(text: str) -> Document:
    return normalise(Source("paper.txt", "text/plain", "0" * 64, text_lines(text)[0]))


def test_a_notice() -> None:
    document = read(
        "３港安第120号\n令和３年５月６日\n\n各港湾管理者\n各地方整備局長　　殿\n港を持つ離島の村長\n\n"
        "　　　　　　　　　　　　　　　港湾庁安全局長\n　　　　　　　　　　　　　　　　　海　野　太　郎\n"
        "　　　　　　　　　　　　　　　　　（公　印　省　略）\n\n　　　港の安全の確保について（通知）\n\n" + BODY
    )
    assert document.date == "2021-05-06"
    assert [section.title for section in document.sections] == ["港の安全の確保について（通知）", "趣旨"]
    assert [statement.text for statement in document.statements][:8] == [
        "３港安第120号",
        "令和３年５月６日",
        "各港湾管理者",
        "各地方整備局長　　殿",
        "港を持つ離島の村長",
        "港湾庁安全局長",
        "海　野　太　郎",
        "（公　印　省　略）",
    ]


@pytest.mark.parametrize(
    ("date", "iso"),
    [("平成二十年二月十九日", "2008-02-19"), ("令和４年６月", "2022-06"), ("2024年3月1日", "2024-03-01")],
)
def test_the_issuer_below_the_date_is_no_title(date: str, iso: str) -> None:
    document = read(f"これからの港の姿について（答申）\n\n{date}\n中央港湾審議会\n\n{BODY}")
    assert document.date == iso
    assert [section.title for section in document.sections] == ["これからの港の姿について（答申）", "趣旨"]


def test_a_title_that_names_a_body_is_a_title() -> None:
    document = read(f"第３回港湾会議\n令和４年６月１日\n\n{BODY}")
    assert [section.title for section in document.sections] == ["第３回港湾会議", "趣旨"]


def test_without_a_date_or_number_nothing_is_parted() -> None:
    document = read(f"港を持つ市町村\n計画づくりの手引き\n\n{BODY}")
    assert "手引き" in document.sections[0].title or "手引き" in document.sections[1].title
    assert not [statement for statement in document.statements if statement.kind == "caption"]


@pytest.mark.parametrize(
    "block", ["日時：令和５年３月９日（木）10：00～11：30\n場所：県庁第２会議室", "場 所：県庁\n日 時：2023年3月9日"]
)
def test_when_and_where_a_meeting_was_held_is_no_title(block: str) -> None:
    document = read(f"港湾の安全に関する協議会（議事要旨）\n\n{block}\n\n１．開会\n２．議事\n○　港の点検を進める。\n")
    assert document.date == "2023-03-09"
    assert [section.title for section in document.sections] == ["港湾の安全に関する協議会（議事要旨）"]
    assert [statement.text for statement in document.statements][:2] == block.split("\n")
