"""The last predicate: what is taken off, and how the rest hangs in the sentence."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.normalize import verbs
from hensen.normalize.endings import peel, plain_speech
from hensen.normalize.predicates import last_clause, read_predicate, trim


@pytest.mark.parametrize(
    ("text", "trimmed"),
    [
        ("計画を策定する。", "計画を策定する"),
        ("仕組みの整備等。", "仕組みの整備"),
        ("仕組みの整備など", "仕組みの整備"),
        ("官民の対話(再掲)", "官民の対話"),
        ("制度化の推進※2", "制度化の推進"),
        ("人材の育成(女性人材(研究者)も重要)等", "人材の育成"),
        ("暮らしを守る!", "暮らしを守る"),
        ("無料化!!(再掲)", "無料化"),
        ("魅力の向上等", "魅力の向上"),
        ("機会の平等", "機会の平等"),
        ("均等", "均等"),
        ("(再掲)", "再掲"),
        ("閉じない括弧)", "閉じない括弧"),
        ("。", ""),
        ("", ""),
    ],
)
def test_what_follows_the_last_word_is_trimmed(text: str, trimmed: str) -> None:
    assert trim(text) == trimmed


@pytest.mark.parametrize(
    ("text", "head", "deed", "form"),
    [
        ("体制を整備する。", "整備", "implement", "finite"),
        ("体制を整備", "整備", "implement", "object"),
        ("体制の整備", "整備", "implement", "nominal"),
        ("体制整備", "整備", "implement", "title"),
        ("体制を速やかに整備", "整備", "implement", "object"),
        ("各国と連携し、積極的に展開", "展開", "implement", "object"),
        ("効率が向上", "向上", "outcome", "subject"),
        ("普及に努める。", "努め", "promote", "finite"),
        ("取組を進めてまいります。", "進め", "promote", "finite"),
        ("制度の在り方を話し合う。", "話し合", "consider", "finite"),
        ("民間の活力を生かし、自立を促す。", "促", "promote", "finite"),
        ("成長を加速させていく。", "加速", "promote", "finite"),
        ("環境整備・人材育成の方策", "方策", None, "nominal"),
        ("拠点の確保・整備", "整備", "implement", "nominal"),
        ("人材の育成・確保", "確保", "promote", "nominal"),
        ("手続の電子化", "電子化", "promote", "nominal"),
        ("実習を行わせる。", "行", "implement", "finite"),
        ("手数料を課する。", "課", "implement", "finite"),
        ("発売を延期する。", "延期", "refusal", "finite"),
        ("需要を予期する。", "予期", None, "finite"),
        ("苦情が激増する。", "激増", None, "finite"),
        # verbs in no table
        ("板を継ぎ合わす。", "継ぎ合わす", None, "finite"),
        ("技を若手に見習う。", "見習う", None, "finite"),
        ("漁場を耕していく。", "耕し", None, "finite"),
        ("漁場を耕し", "耕し", None, "finite"),
        ("手間を惜しむ住民もいる。", "", None, "nominal"),
        ("学びを支える仕組み", "", None, "object"),
        ("内容が異なる。", "異な", "report", "finite"),
    ],
)
def test_head_and_form(text: str, head: str, deed: str | None, form: str) -> None:
    predicate = read_predicate(text)
    assert (predicate.head, predicate.deed, predicate.form) == (head, deed, form)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("推進する。", ()),
        ("推進することが必要である。", ("need",)),
        ("推進していくことが極めて重要と考えられる。", ("opinion", "need", "onward")),
        ("推進してまいりたいと考えております。", ("desire", "onward")),
        ("推進することとする。", ("decided",)),
        ("推進することとしている。", ("decided",)),
        ("推進してきたところである。", ("past",)),
        ("推進している。", ("state",)),
        ("推進できる。", ("can",)),
        ("利用できるようにする。", ("so-that", "can")),
        ("推進される。", ("passive",)),
        ("推進しない。", ("negative",)),
        ("推進する予定である。", ("plan",)),
        ("推進することが考えられる。", ("conceivable",)),
        ("推進せざるを得ない。", ("need",)),
        ("推進することを誓います。", ("decided",)),
        ("推進されたい。", ("need",)),
        ("推進していただきたい。", ("need",)),
        ("推進してください。", ("need",)),
        ("推進をお願いします。", ("need",)),
        ("推進願います。", ("need",)),
        ("推進してはどうか。", ("need",)),
        ("推進すべきではないか。", ("opinion", "need")),
        ("推進が必要ではないでしょうか。", ("opinion", "need")),
        ("推進すべきではない。", ("negative", "need")),
        ("推進してはならない。", ("negative",)),
        ("推進しなくてはならない。", ("need",)),
        ("導入を推進中。", ("state",)),
        ("負担を引き上げない。", ("negative",)),
        ("推進したいと思います。", ("desire",)),
    ],
)
def test_layers_from_the_outside_in(text: str, marks: tuple[str, ...]) -> None:
    assert read_predicate(text).marks == marks


@pytest.mark.parametrize(
    ("polite", "plain"),
    [
        ("推進してまいります", "推進していく"),
        ("推進いたします", "推進する"),
        ("進めております", "進めている"),
        ("必要です", "必要である"),
        ("実施しました", "実施した"),
        ("進んだ", "進んだ"),
        ("事業者に要請します", "事業者に要請する"),
        ("参加をお願いします", "参加をお願いする"),
        ("遵守されるべきものです", "遵守されるべきものである"),
        ("計画を示します", "計画を示し"),
        ("均衡を目指します", "均衡を目指し"),
    ],
)
def test_plain_speech(polite: str, plain: str) -> None:
    assert plain_speech(polite) == plain


@pytest.mark.parametrize(
    ("plain", "polite"),
    [
        ("協議会を結成する", "協議会を結成します"),  # 成 is no verb here
        ("警報を発出する", "警報を発出します"),
        ("発売を延期する", "発売を延期します"),
        ("理事会は三人の理事で構成する", "理事会は三人の理事で構成します"),
        ("費用は国が分担する", "費用は国が分担します"),
        ("この改正で制度が完結する", "この改正で制度が完結します"),
        ("規程の見直しを要請する", "規程の見直しを要請します"),
        ("完成までに十年を要する", "完成までに十年を要します"),
        ("常に参照されるべきものである", "常に参照されるべきものです"),
        ("利用を促す", "利用を促します"),
        ("収支の均衡を目指す", "収支の均衡を目指します"),
        ("計画を見直す", "計画を見直します"),
    ],
)
def test_speech_level_changes_no_predicate(plain: str, polite: str) -> None:
    one, two = read_predicate(f"{plain}。"), read_predicate(f"{polite}。")
    assert (one.head, one.deed, one.form, one.marks) == (two.head, two.deed, two.form, two.marks)


def test_last_clause_ignores_commas_in_brackets() -> None:
    assert last_clause("体制を整え、支援(人材、資金)を強化") == "支援(人材、資金)を強化"
    assert last_clause("支援を強化") == "支援を強化"


def test_the_comma_behind_an_object_ends_no_clause() -> None:
    predicate = read_predicate("研修を受け、割合を、2030年までに大きく変える。")
    assert predicate.clause == "割合を、2030年までに大きく"


@pytest.mark.parametrize("tail", [")", "])", "()", "(", "等)", "!?"])
def test_hostile_ends_stay_cheap(tail: str) -> None:
    """What stands more than 3,000 characters before the end is not read, however the end is made."""
    text = "計画を策定する。" + tail * 50_000
    start = time.process_time()
    assert len(read_predicate(text).before) <= 3000
    assert time.process_time() - start < 2


@given(st.text(alphabet="推進する検討必要があるこ、。(【)】等をのがに化し た年5%", max_size=60))
def test_never_raises_and_keeps_the_text_before(text: str) -> None:
    predicate = read_predicate(text)
    assert predicate == read_predicate(text)
    assert len(predicate.head) + len(predicate.before) <= len(text) + len("である")


@given(st.text(max_size=80))
def test_peeling_only_shortens(text: str) -> None:
    rest, marks = peel(text, trim)
    assert len(rest) <= len(text)
    assert len(marks) <= len(text)


@pytest.mark.parametrize("table", [verbs._VERBAL_NOUNS, verbs._VERBS])
def test_no_word_stands_in_two_classes(table: dict[verbs.Deed, str]) -> None:
    words = [word for listed in table.values() for word in listed.split()]
    assert sorted(set(words)) == sorted(words)
