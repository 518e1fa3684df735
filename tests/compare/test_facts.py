"""What changed in figures, dates, strength, hedges and bodies."""

from __future__ import annotations

from dataclasses import replace

import pytest
from compare_papers import statement

from hensen.compare.change import FactChange
from hensen.compare.facts import fact_changes
from hensen.compare.strength_facts import strongest
from hensen.compare.weight import by_hedges

CASES: list[tuple[str, str, str, list[str]]] = [
    ("figure up", "奨学金を40億円支給する。", "奨学金を50億円支給する。", ["quantity 40億円 → 50億円 up +25%"]),
    ("figure down", "給付金を年150万円とする。", "給付金を年120万円とする。", ["quantity 150万円 → 120万円 down -20%"]),
    (
        "other unit notation",
        "総額1兆円の基金を置く。",
        "総額1兆2,000億円の基金を置く。",
        ["quantity 1兆円 → 1兆2,000億円 up +20%"],
    ),
    ("same figure printed otherwise", "会場を１，２００か所設ける。", "会場を1200か所設ける。", []),
    ("figure comes", "出前講座を実施する。", "出前講座を10校で実施する。", ["quantity – → 10校 added"]),
    ("figure goes", "出前講座を10校で実施する。", "出前講座を実施する。", ["quantity 10校 → – removed"]),
    ("from nothing", "待機児童を0人とする。", "待機児童を5人とする。", ["quantity 0人 → 5人 up"]),
    (
        "later",
        "台帳の電子化を2025年度までに完了する。",
        "台帳の電子化を2028年度までに完了する。",
        ["date 2025年度 → 2028年度 later"],
    ),
    (
        "earlier, months",
        "改修を2028年3月までに終える。",
        "改修を2027年9月までに終える。",
        ["date 2028年3月 → 2027年9月 earlier"],
    ),
    ("era to western", "改修を令和7年度までに終える。", "改修を2025年度までに終える。", []),
    (
        "era, later",
        "改修を令和7年度までに終える。",
        "改修を令和9年度までに終える。",
        ["date 令和7年度 → 令和9年度 later"],
    ),
    (
        "no day any more",
        "改修を2027年9月30日までに終える。",
        "改修を2027年9月までに終える。",
        ["date 2027年9月30日 → 2027年9月 changed"],
    ),
    ("deadline goes", "改修を2027年までに終える。", "改修を終える。", ["date 2027年 → – removed"]),
    (
        "consider to implement",
        "共同利用について検討する。",
        "共同利用を実施する。",
        ["strength consider → implement strengthened"],
    ),
    (
        "implement to consider",
        "育児拠点を設置する。",
        "育児拠点の設置を検討する。",
        ["strength implement → consider weakened"],
    ),
    ("promote to need", "職員の研修を推進する。", "職員の研修が必要である。", ["strength promote → need weakened"]),
    ("no promise any more", "職員の研修を実施する。", "職員の研修は終了した。", ["strength implement → – removed"]),
    ("a noun phrase instead", "若手に対する研修を実施する。", "若手に対する研修の実施", []),
    (
        "a verb cut off",
        "若手に対する研修を実施する。",
        "若手に対する研修を充実",
        ["strength implement → promote weakened"],
    ),
    (
        "hedges slip in",
        "避難所に電源を配備する。",
        "避難所に必要に応じ電源等を配備する。",
        ["hedge – → 必要に応じ added", "hedge – → 等 added"],
    ),
    ("hedge slips out", "処遇を可能な限り改善する。", "処遇を改善する。", ["hedge 可能な限り → – removed"]),
    ("an aside goes", "窯業(陶器、瓦など)を支援する。", "窯業を支援する。", []),
    (
        "等 leaves an aside that stays",
        "窯業(陶器、瓦など)を支援する。",
        "窯業(陶器、瓦)を支援する。",
        ["hedge など → – removed"],
    ),
    ("only the speech level", "費用は国が分担する。", "費用は国が分担します。", []),
    (
        "other body",
        "文部科学省は、蔵書管理を支援する。",
        "文化庁は、蔵書管理を支援する。",
        ["body 文部科学省 → 文化庁 changed"],
    ),
    ("short form of a body", "経済産業省が審査する。", "経産省が審査する。", []),
    ("another level", "都道府県は、祭りを助ける。", "市町村は、祭りを助ける。", ["body 都道府県 → 市町村 changed"]),
    ("two names of one", "自治体は、祭りを助ける。", "地方公共団体は、祭りを助ける。", []),
    ("from business to the state", "事業者は、祭りを助ける。", "国は、祭りを助ける。", ["body 事業者 → 国 changed"]),
    ("body comes", "蔵書管理を支援する。", "文化庁が、蔵書管理を支援する。", ["body – → 文化庁 added"]),
    (
        "a law and its number",
        "漁船の届出を廃止する。",
        "漁船法（昭和二十六年政令第三百十九号）の届出を廃止する。",
        [],
    ),
    ("a law named by its year", "漁船法を改める。", "漁船法（平成25年改正法という。）を改める。", []),
    ("a law without its number yet", "漁船法を改める。", "漁船法（平成25年法律第　　号）を改める。", []),
    ("one thing twice", "港と橋を直す。", "港を2028年度までに、橋を2028年度までに直す。", ["date – → 2028年度 added"]),
    ("other laws", "漁船法（平成25年法律第27号）を改める。", "漁船法（平成26年総務省令第3号）を改める。", []),
    (
        "all become some",
        "全ての港に配る。",
        "一部の港に配る。",
        ["hedge 全ての → – removed", "hedge – → 一部の added"],
    ),
    ("as soon as possible in other words", "できる限り早く普及を終える。", "可及的速やかに普及を終える。", []),
    ("about a figure, before and behind it", "約３割の店で普及を進める。", "３割程度の店で普及を進める。", []),
    ("about, twice", "おおむね30校で普及を進める。", "約30校程度で普及を進める。", []),
    (
        "about a figure is no hedge",
        "30校で普及を進める。",
        "おおむね30校で普及を進める。",
        ["quantity 30校 → おおむね30校 changed"],
    ),
    ("kana of a hedge", "普及を一層進め、おおむね終える。", "普及をいっそう進め、概ね終える。", []),
    ("all, in one word", "全ての港に配る。", "全港湾に配る。", ["hedge 全ての → – removed"]),
    ("all, in one word of the same", "全ての港湾に配る。", "全港湾に配る。", []),
    ("examples named otherwise", "桟橋等の施設を直す。", "桟橋をはじめとする施設を直す。", []),
    ("the other one of two", "港の桟橋などを直す。", "港等の桟橋などを直す。", ["hedge – → 等 added"]),
    ("等 in another word", "高潮、津波等の災害に備える。", "高潮、津波その他の災害に備える。", []),
    ("when needed, in other words", "必要に応じ船を直す。", "必要があると認めるときは船を直す。", []),
    ("nothing", "蔵書管理を支援する。", "蔵書の管理を支援する。", []),
]


def said(fact: FactChange) -> str:
    percent = "" if fact.percent is None else f" {fact.percent:+g}%"
    return f"{fact.type} {fact.old or '–'} → {fact.new or '–'} {fact.direction}{percent}"


def facts(old: str, new: str) -> tuple[FactChange, ...]:
    return fact_changes([statement(old)], [statement(new)])


@pytest.mark.parametrize(("old", "new", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_fact(old: str, new: str, expected: list[str]) -> None:
    assert [said(fact) for fact in facts(old, new)] == expected


MIRROR = {
    "up": "down", "down": "up", "earlier": "later", "later": "earlier", "strengthened": "weakened",
    "weakened": "strengthened", "added": "removed", "removed": "added", "changed": "changed",
}  # fmt: skip


@pytest.mark.parametrize(("old", "new"), [case[1:3] for case in CASES], ids=[case[0] for case in CASES])
def test_backwards_is_the_mirror_image(old: str, new: str) -> None:
    there = {(fact.type, fact.old, fact.new, MIRROR[fact.direction]) for fact in facts(old, new)}
    assert {(fact.type, fact.new, fact.old, fact.direction) for fact in facts(new, old)} == there


def test_figures_of_all_statements_of_a_change_count_together() -> None:
    one = statement("校舎を20棟改築し、体育館を5棟新築する。")
    two = [statement("校舎を20棟改築する。"), statement("体育館を8棟新築する。")]
    (fact,) = fact_changes([one], two)
    assert (fact.old, fact.new, fact.percent) == ("5棟", "8棟", 60.0)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # why, upon what, by whom
        ("台風等により壊れた堤防を直す。", "台風により壊れた堤防を直す。"),
        ("潮位の上昇等を踏まえ、堤防を直す。", "潮位の上昇を踏まえ、堤防を直す。"),
        ("資材等の不足のため、堤防を直す。", "資材の不足のため、堤防を直す。"),
        ("県や漁協等による堤防の修繕を支援する。", "県や漁協による堤防の修繕を支援する。"),
        # names
        ("漁港等の一部を改正する法律の日から直す。", "漁港の一部を改正する法律の日から直す。"),
        ("漁港等に関する法律を改める。", "漁港に関する法律を改める。"),
        ("「漁港等の計画」を定める。", "「漁港の計画」を定める。"),
        # what a term applies to
        ("県(漁港(準用する場合)による。)が定める。", "県(漁港(準用する場合を含む。)による。)が定める。"),
        # a wider name in place of the one there
        ("県立図書館に司書を置く。", "図書館等に司書を置く。"),
        ("小型船の点検を助ける。", "船等の点検を助ける。"),
        # another list
        ("堤防を直す。", "桟橋の塗装、照明の交換等を行う。"),
    ],
)
def test_a_hedge_beside_the_promise_weighs_nothing(old: str, new: str) -> None:
    for one, other in ((old, new), (new, old)):
        (fact,) = [fact for fact in facts(one, other) if fact.type == "hedge"]
        assert fact.cause == "background"
        assert by_hedges([fact]) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("堤防を直す。", "堤防等を直す。"),
        ("台風により壊れた堤防を直す。", "台風により壊れた堤防等を直す。"),
        ("情勢を踏まえ、堤防を直す。", "情勢を踏まえ、必要に応じ、堤防を直す。"),
        ("情勢を踏まえ、堤防を直す。", "必要に応じ、情勢を踏まえ、堤防を直す。"),
        ("堤防を直し、台風による被害を防ぐ。", "堤防等を直し、台風による被害を防ぐ。"),
        ("窯業(陶器、瓦)を支援する。", "窯業(陶器、瓦等)を支援する。"),
        ("医師の確保を図る。", "医師確保等を図る。"),
        ("県立図書館に司書を置く。", "県立図書館等に司書を置く。"),
        ("夜の撮影を行わない。", "夜の撮影を原則行わない。"),
        ("入港を認める。", "一定の要件を満たす場合に限り、入港を認める。"),
        ("船の購入費を減らす。", "船の購入費(漁協が負担するものを除く。)を減らす。"),
        ("船の運賃を全額補助する。", "船の運賃を一部補助する。"),
        ("運賃の全額を補助する。", "運賃の一部を補助する。"),
        ("検査を本格実施する。", "検査を試行する。"),
        ("復旧に全力を尽くす。", "復旧に取り組む。"),
    ],
)
def test_a_hedge_on_the_promise_weighs(old: str, new: str) -> None:
    assert by_hedges(facts(old, new)) == "weaker"
    assert by_hedges(facts(new, old)) == "stronger"


def test_the_day_on_which_another_act_comes_into_force_is_no_new_date() -> None:
    one, other = statement("この法は、2015年4月1日から施行する。"), statement("この法は、2017年4月1日から施行する。")
    assert fact_changes([one], [one, other]) == fact_changes([one, other], [one]) == ()
    assert [said(fact) for fact in fact_changes([one], [other])] == ["date 2015年4月1日 → 2017年4月1日 later"]


def test_strongest_promise_of_several() -> None:
    assert strongest([statement("窓口を検討する。"), statement("窓口を設置する。")]) == "implement"
    assert strongest([statement("窓口は混んでいる。")]) is None


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # said twice, now once: nothing is gone
        (["港湾、漁港等を10か所直す。", "港湾等を10か所、直す。"], ["港湾、漁港等を10か所直す。"], []),
        # two that were joined keep what each of them had
        (["岸壁等を5か所直す。", "灯台等を5か所直す。"], ["岸壁等を5か所、灯台等を5か所直す。"], []),
        (["岸壁等を直す。", "灯台等を直す。"], ["岸壁と灯台を直す。"], ["hedge 等 → – removed"]),
        (["岸壁を5か所直す。", "灯台を直す。"], ["岸壁を8か所、灯台を直す。"], ["quantity 5か所 → 8か所 up +60%"]),
    ],
)
def test_facts_of_several_statements_are_not_counted_twice(old: list[str], new: list[str], expected: list[str]) -> None:
    found = fact_changes([statement(text) for text in old], [statement(text) for text in new])
    assert [said(fact) for fact in found] == expected
    assert [f.direction for f in fact_changes([statement(t) for t in new], [statement(t) for t in old])] == [
        {"removed": "added", "up": "down"}[fact.direction] for fact in found
    ]


def test_a_noun_phrase_does_not_say_that_less_is_promised() -> None:
    done, worked_for = statement("若手に対する研修を実施する。"), statement("若手に対する研修の充実")
    listed = replace(worked_for, strength="promote")  # as in a list of measures
    assert fact_changes([done], [listed]) == fact_changes([listed], [done]) == ()
    considered = statement("若手に対する研修を検討する。")
    assert [said(fact) for fact in fact_changes([listed], [considered])] == ["strength promote → consider weakened"]


def test_a_date_said_in_another_role_is_not_gone() -> None:
    several = [statement("橋を平成30年度までに直す。"), statement("橋の補修（平成30年度）")]
    assert fact_changes(several, [statement("橋を平成30年度までに直す。")]) == ()
    assert fact_changes([statement("橋を平成30年度までに直す。")], several) == ()


def test_promise_kept_word_for_word_is_neither_weaker_nor_stronger() -> None:
    """What a line takes in beside its own copy does not change what it promises."""
    kept, taken_in = statement("港湾の電化を促進する。"), statement("岸壁等の電化を実施する。")
    assert (kept.strength, taken_in.strength) == ("promote", "implement")
    assert fact_changes([taken_in, kept], [kept]) == fact_changes([kept], [kept, taken_in]) == ()
    assert [fact.type for fact in fact_changes([taken_in], [kept])] == ["strength", "hedge"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("料金は地域の実情に応じて決めるべきである。", "料金は全国一律とすべきである。"),
        ("制度を抜本的に見直す方向で検討すべきである。", "制度を廃止すべきである。"),
    ],
)
def test_a_hedge_of_another_act_loosens_nothing(old: str, new: str) -> None:
    for one, other in ((old, new), (new, old)):
        (fact,) = [fact for fact in facts(one, other) if fact.type == "hedge"]
        assert fact.cause == "background"
    (told,) = facts("直ちに見直す。", "見直す。")
    assert told.cause is None
