"""What the wording of two lines says about whether they belong together."""

from __future__ import annotations

import pytest

from hensen.normalize import signals
from hensen.normalize.plain import plain, width


@pytest.mark.parametrize(
    "line", ["って推進する", "を整備", "的に開催。", "化を図る", "ーケース化", "。", "以外の分野", "等の支援"]
)
def test_what_cannot_begin_a_line(line: str) -> None:
    assert signals.begins_bound(line)


@pytest.mark.parametrize(
    "line", ["また、推進する。", "このため、", "支援を実施", "・人口の増大", "こども施策", "等級の見直し"]
)
def test_what_may_begin_a_line(line: str) -> None:
    assert not signals.begins_bound(line)


@pytest.mark.parametrize("line", ["支援を", "連携・", "国際的な", "世界中の", "推進し、", "仲介する"])
def test_what_wants_a_continuation(line: str) -> None:
    assert signals.ends_open(line)


@pytest.mark.parametrize("line", ["戦略の推進", "図る。", "実施", "モデル", "構想など"])
def test_what_may_end(line: str) -> None:
    assert not signals.ends_open(line)


def test_katakana_words_of_the_document_tell_a_broken_word() -> None:
    words = signals.katakana_words(["都市モデルを提示し、クラウドを活用した。"])
    assert signals.broken_word("教育ＩＣＴシ", "ステムの整備", words)
    assert not signals.broken_word("教育モデル", "クラウド等を", words)


@pytest.mark.parametrize(
    "line", ["（出典）Tractica", "出典：白書", "注： 横軸は", "（参考）国が取り組むこと", "資料：統計局"]
)
def test_labels(line: str) -> None:
    assert signals.is_label(plain(line))


def test_amounts_end_a_budget_line() -> None:
    assert signals.ends_amount(plain("事業 1.4億円 （５年度 23.0億円）"))
    assert signals.ends_amount(plain("貢献 ５年度補正 2.0億円【新規】"))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("ＩＣＴ（例：５Ｇ）", "ICT(例:5G)"),
        ("ﾃﾞｼﾞﾀﾙ化、｢推進｣｡", "デジタル化、「推進」。"),
        ("目的である．次に，推進する．", "目的である。次に、推進する。"),
        ("Ｆ．Ｋ．とICT", "F.K.とICT"),
    ],
)
def test_plain_form(text: str, form: str) -> None:
    assert plain(text) == form


def test_width_hardly_depends_on_the_notation() -> None:
    assert width(plain("ＩＣＴの推進")) == width(plain("ICTの推進"))


@pytest.mark.parametrize("text", ["附 則", "附 則 (平成十八年六月十四日法律第六十六号) 抄", "附則抄"])
def test_titles_of_supplementary_provisions(text: str) -> None:
    assert signals.is_supplement(text)


def test_a_sentence_about_them_is_no_title() -> None:
    assert not signals.is_supplement("附則第二条の規定による")


@pytest.mark.parametrize(
    "text", ["経済論集第54巻第1号を基に作成", "○○白書より作成", "総務省にて作成", "同調査より抜粋)"]
)
def test_credits_of_figures(text: str) -> None:
    assert signals.is_credit(text)


@pytest.mark.parametrize("text", ["指針を総務省が作成", "ガイドラインを作成", "基本計画の作成"])
def test_what_is_made_is_no_credit(text: str) -> None:
    assert not signals.is_credit(text)
