"""Spelling variants: one key for likeness and search, while canonical text keeps them apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.normalize.canonical import canonicalise
from hensen.normalize.spelling import search_key, similarity_key


@pytest.mark.parametrize(
    "spellings",
    [
        "取組 取組み 取り組み",
        "取組む 取り組む",
        "引上げ 引き上げ 引上 引き上",
        "引上げる 引き上げる",
        "枠組 枠組み",
        "仕組 仕組み",
        "手続 手続き",
        "売上 売上げ 売り上げ",
        "受入れ 受け入れ",
        "打合せ 打ち合わせ 打合わせ",
        "位置付け 位置づけ",
        "働きかけ 働き掛け",
        "在り方 あり方",
        "考え方 考方",
        "ユーザ ユーザー",
        "コンピュータ コンピューター",
        "サーバ サーバー",
        "デジタルテクノロジー デジタル・テクノロジー",
        "デジタル ディジタル",
        "ソフトウェア ソフトウエア",
        "インターフェース インターフェイス インタフェース",
        "バリュー ヴァリュー",
        "すべて 全て",
        "および 及び",
        "並びに ならびに",
        "さらに 更に",
        "例えば たとえば",
        "我が国 わが国",
        "子供 子ども こども",
        "障害者 障がい者",
        "一人一人 一人ひとり",
        "まちづくり 街づくり",
        "強靱化 強靭化",
        "髙﨑 高崎",
        "渡邊 渡邉 渡辺",
        "広沢 廣澤",
        "国学 國學",
        "アセアン ASEAN",
        "フェーズⅡ フェーズⅱ フェーズII フェーズii",
        "ＩＣＴ ict",
        "令和７年度 2025年度",
    ],
)
def test_variants_share_a_search_key(spellings: str) -> None:
    keys = {spelling: search_key(spelling) for spelling in spellings.split()}
    assert len(set(keys.values())) == 1, keys


@pytest.mark.parametrize(
    ("one", "other"),
    [("斎藤", "斉藤"), ("推進", "促進"), ("我が国", "日本"), ("データ", "デート"), ("サー", "サ"), ("実施", "実現")],
)
def test_other_words_have_other_keys(one: str, other: str) -> None:
    assert search_key(one) != search_key(other)


def test_variants_are_apart_in_canonical_text() -> None:
    assert canonicalise("取り組み").text != canonicalise("取組").text


@pytest.mark.parametrize("word", ["追いついた", "問題", "備蓄", "ご案内", "できごと", "いかに", "ないし", "なおす"])
def test_the_key_leaves_other_words_whole(word: str) -> None:
    assert similarity_key(word) == word or word == "できごと"


@given(st.text())
def test_keys_are_stable(text: str) -> None:
    key = similarity_key(canonicalise(text).text)
    assert similarity_key(key) == key
