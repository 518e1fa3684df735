"""What two statements share is named by whole words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare.whole_words import whole_words


@pytest.mark.parametrize(
    ("term", "old", "new", "named"),
    [
        # a suffix begins no name
        ("力強化", "交渉力強化の方針", "競争力強化を図る", "強化"),
        ("性確保", "安全性確保の方策", "信頼性確保の方策", "確保"),
        ("化等", "高度化等による", "自由化等による", ""),
        # 等 is no part of any
        ("港湾等", "港湾等の整備", "港湾等を直す", "港湾"),
        ("国土並び", "国土並びに住民の命を守る", "国土並びに街を守る", "国土"),
        # what hangs on the word before it comes with that word, or goes
        ("国発", "我が国発の技術", "我が国発の文化", "我が国発"),
        ("国発", "我が国発の技術", "この国発の文化", ""),
        ("他両議院", "その他両議院の同意", "その他両議院の議決", "その他両議院"),
        ("次利用", "データの二次利用", "資料の二次利用", "二次利用"),
        ("吹替", "字幕や吹替えの費用", "字幕や吹き替えの費用", "吹替え"),
        # half of a compound verb
        ("組む", "防災に取り組む必要", "防災に取組む必要", ""),
        ("考え方", "防災という考え方を示す", "復興という考え方を示す", "考え方"),
        # prefixes and suffixes that both texts have
        ("世代", "次世代の教育", "次世代の通信", "次世代"),
        ("高齢", "高齢者の移動", "高齢者の見守り", "高齢者"),
        ("高齢", "高齢者の移動", "高齢化の進展", "高齢"),
        ("見える", "規制の見える化", "工程の見える化", "見える化"),
        # whole already, or in neither text as it is
        ("海底ケーブル", "海底ケーブルの敷設", "海底ケーブルを守る", "海底ケーブル"),
        ("取組", "取り組みを紹介する", "取り組みの紹介", "取組"),
    ],
)
def test_terms_begin_and_end_with_words(term: str, old: str, new: str, named: str) -> None:
    assert whole_words(term, old, new) == named


@given(st.text("港湾力性等化の国我が強い者次", max_size=12), st.text("港湾力性等化の国我が強い者次", max_size=12))
def test_what_is_named_stands_in_both(old: str, new: str) -> None:
    for length in (2, 3):
        for start in range(len(old) - length + 1):
            term = old[start : start + length]
            named = whole_words(term, old, new)
            assert named == "" or named in old
            assert term not in new or named in new
