"""Subjects named in different words, and words that name none."""

from __future__ import annotations

import pytest

from hensen.compare.segmentation import content_words
from hensen.compare.vocabulary import common_words, concepts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("果樹の輸出を増やす", "果樹農家の海外展開を後押しする"),
        ("起業した若者に助言する", "スタートアップへの助言"),
        ("役場へのサイバー攻撃に備える", "ランサムウェアへの備え"),
        ("橋の点検に人工知能を使う", "AIで橋を点検する"),
        ("山間部の遠隔医療", "離島の診療を支える"),
    ],
)
def test_one_subject_in_two_words(one: str, other: str) -> None:
    assert concepts(one) & concepts(other)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("BLOCKCHAINを使う", "人工知能"),  # AI inside a Latin word
        ("MAINTENANCEの手引き", "人工知能"),
    ],
)
def test_part_of_a_latin_word_is_no_subject(text: str, absent: str) -> None:
    assert absent not in concepts(text)
    assert absent in concepts("AIの手引き")


def test_longest_term_wins() -> None:
    assert concepts("国際標準化を進める") == {"国際標準"}


@pytest.mark.parametrize("text", ["", "あ", "港の岸壁を直す", "必要な措置を講ずる"])
def test_text_without_a_listed_subject(text: str) -> None:
    assert concepts(text) == frozenset()


def test_common_words_are_in_dictionary_spelling() -> None:
    """As the segmenter gives them: a word in another spelling would never be met."""
    met = {
        word
        for text in ("推進する。", "取組を促進する。", "検討し、実施する。", "支援体制の強化")
        for word in content_words(text)
    }
    assert met <= common_words()


def test_telling_words_are_not_common() -> None:
    assert not set(content_words("岸壁の耐震工事と下水道台帳")) & common_words()
