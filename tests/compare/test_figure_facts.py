"""What changed in the figures: which answers to which, in what direction, and what is no change."""

from __future__ import annotations

from itertools import permutations
from time import process_time

import pytest
from compare_papers import statement
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare.change import FactChange
from hensen.compare.figure_facts import quantity_changes

CASES: list[tuple[str, str, str, list[str]]] = [
    (
        "by the words before",
        "保健師100人、栄養士200人を置く。",
        "栄養士300人を置く。",
        ["100人 → – removed", "200人 → 300人 up +50%"],
    ),
    (
        "an equal figure in another role",
        "港湾費は18.5億円（前年度17.9億円）とする。",
        "港湾費は19.0億円（前年度18.5億円）とする。",
        ["18.5億円 → 19.0億円 up +2.7%", "17.9億円 → 18.5億円 up +3.4%"],
    ),
    ("the same figures, moved about", "苗木を30本と50本に分ける。", "苗木を50本と30本に分ける。", []),
    (
        "the order of the clauses",
        "司書を100人採り、50人を育てる。",
        "50人を育て、司書を120人採る。",
        ["100人 → 120人 up +20%"],
    ),
    (
        "the nearest value, where the words do not tell",
        "窓口は10か所、90か所である。",
        "窓口は80か所である。",
        ["10か所 → – removed", "90か所 → 80か所 down -11.1%"],
    ),
    (
        "two deadlines with a figure each",
        "漁港は100か所、農道は300か所を直す。",
        "漁港は100か所、農道は500か所を直す。",
        ["300か所 → 500か所 up +66.7%"],
    ),
    # notation
    ("a range written out", "職員を3～5万人とする。", "職員を30,000～50,000人とする。", []),
    ("割 and %", "負担を2〜3割とする。", "負担を20〜30%とする。", []),
    ("with a counter and with its noun", "小学校5,000校に配る。", "5,000の小学校に配る。", []),
    (
        "with its noun, more",
        "小学校5,000校に配る。",
        "6,000の小学校に配る。",
        ["5,000校 → – removed", "– → 6,000 added"],
    ),
    ("nought in figures", "事故を5件とする。", "事故を0とする。", ["5件 → 0 down -100%"]),
    ("nought with its unit", "事故を0件とする。", "事故を０とする。", []),
    ("a fraction and %", "補助は費用の2分の1とする。", "補助は費用の50%とする。", []),
    ("a minus and a triangle", "収支はマイナス5%となる。", "収支は▲5%となる。", []),
    ("a minus in words", "排出量は2013年度比46%減とする。", "排出量は2013年度比46%削減する。", []),
    ("months and years", "任期は12か月とする。", "任期は1年とする。", []),
    ("a year's and a month's", "相談を年1,200件受ける。", "相談を月100件受ける。", []),
    ("年間 and 毎年", "相談を年間1,200件受ける。", "相談を毎年1,200件受ける。", []),
    ("a sum said to be one", "基金は総額1兆円とする。", "基金は1兆円とする。", []),
    ("vertical numerals", "補正は二、五〇〇億円とする。", "補正は2,500億円とする。", []),
    # units of one kind
    ("litres and kilolitres", "燃料を5,000リットル蓄える。", "燃料を5kL蓄える。", []),
    ("more of them", "燃料を5,000リットル蓄える。", "燃料を8kL蓄える。", ["5,000リットル → 8kL up +60%"]),
    ("water by volume", "貯水を1,000m3とする。", "貯水を1,000kLとする。", []),
    ("a gigawatt", "風力を1,000MW入れる。", "風力を１ギガワット入れる。", []),
    ("more of it", "風力を800MW入れる。", "風力を1.2GW入れる。", ["800MW → 1.2GW up +50%"]),
    ("万kW", "風力を1,000万kW入れる。", "風力を10GW入れる。", []),
    ("less of it", "発電を5億kWhとする。", "発電を0.4TWhとする。", ["5億kWh → 0.4TWh down -20%"]),
    ("hectares", "人工林を200ha伐る。", "人工林を2平方キロメートル伐る。", []),
    ("アール", "棚田を50アール直す。", "棚田を0.8ha直す。", ["50アール → 0.8ha up +60%"]),
    ("万トン", "備蓄を50,000tとする。", "備蓄を5万トンとする。", []),
    ("grams to tons", "排出を500kg減らす。", "排出を1.5トン減らす。", ["500kg → 1.5トン up +200%"]),
    ("thousandths exactly", "塩分を0.3gとする。", "塩分を300mgとする。", []),
    ("of carbon dioxide", "排出を500kg-CO2減らす。", "排出を0.4トンCO2減らす。", ["500kg-CO2 → 0.4トンCO2 down -20%"]),
    ("metres and kilometres", "遊歩道を1,500m延ばす。", "遊歩道を2km延ばす。", ["1,500m → 2km up +33.3%"]),
    ("bits a second", "回線を1,000Mbpsとする。", "回線を2Gbpsとする。", ["1,000Mbps → 2Gbps up +100%"]),
    ("億円 and 兆円", "予算を5,000億円とする。", "予算を0.5兆円とする。", []),
    ("power is no energy", "発電を100kWとする。", "発電を100kWhとする。", ["100kW → – removed", "– → 100kWh added"]),
    ("a length is no area", "緑地を200mとする。", "緑地を200m²とする。", ["200m → – removed", "– → 200m² added"]),
    # fractions
    ("a fraction up", "補助率を1/2とする。", "補助率を3/4とする。", ["1/2 → 3/4 up +50%"]),
    ("a fraction against %", "補助は費用の2分の1とする。", "補助は費用の60%とする。", ["2分の1 → 60% up +20%"]),
    # ranges
    (
        "a range up",
        "助成は5,000万～1億円とする。",
        "助成は8,000万～1億円とする。",
        ["5,000万～1億円 → 8,000万～1億円 up"],
    ),
    ("a wider range", "期間は5〜10年とする。", "期間は3〜12年とする。", ["5〜10年 → 3〜12年 changed"]),
    ("a range for a figure in it", "割合を20%とする。", "割合を10～20%とする。", ["20% → 10～20% changed"]),
    ("a range above the figure", "割合を20%とする。", "割合を30～40%とする。", ["20% → 30～40% up"]),
    ("no range", "割合を15%から20%に引き上げる。", "割合を20%に引き上げる。", ["15% → – removed"]),
    # qualifiers
    ("以上 goes", "端末を10社以上に置く。", "端末を10社に置く。", ["10社以上 → 10社 changed"]),
    ("以内 and 以上", "経費は予算の2％以内とする。", "経費は予算の2％以上とする。", ["2％以内 → 2％以上 changed"]),
    ("約 and 以上", "医師を約100人送る。", "医師を100人以上送る。", ["約100人 → 100人以上 changed"]),
    ("規模 and 超", "市場を20兆円規模とする。", "市場を20兆円超とする。", ["20兆円規模 → 20兆円超 changed"]),
    ("value and qualifier", "医師を100人以上送る。", "医師を約150人送る。", ["100人以上 → 約150人 up +50%"]),
    ("an equal qualifier", "医師を約100人送る。", "医師を約150人送る。", ["100人 → 150人 up +50%"]),
    # rates
    ("a year's and more a month's", "年間1,000件を扱う。", "月100件を扱う。", ["年間1,000件 → 月100件 up +20%"]),
    ("once a year, once a month", "訓練を年1回行う。", "訓練を月1回行う。", ["年1回 → 月1回 up +1100%"]),
    ("累計 is no rate a year", "累計1,000件を扱う。", "年間500件を扱う。", ["累計1,000件 → 年間500件 changed"]),
    ("a rate comes", "1,000件を扱う。", "年間1,000件を扱う。", ["1,000件 → 年間1,000件 changed"]),
    ("weeks are no months", "週2日開く。", "月8日開く。", ["週2日 → 月8日 changed"]),
    ("growth by the month is not twelve times", "年3%伸ばす。", "月1%伸ばす。", ["年3% → 月1% changed"]),
    # signs and zeros
    ("down to up", "給与は3.0％減とする。", "給与は3.0％増とする。", ["3.0％減 → 3.0％増 up"]),
    ("less of a fall", "給与は4.0％減とする。", "給与は3.0％減とする。", ["4.0％減 → 3.0％減 up"]),
    ("no share across zero", "収支は▲2.1億円となる。", "収支は＋5.2億円となる。", ["▲2.1億円 → ＋5.2億円 up"]),
    ("a signed figure and a cut", "排出量は46％減とする。", "排出量を50％削減する。", ["46％減 → 50％ changed"]),
    ("a greater cut", "排出量を46％削減する。", "排出量を50％削減する。", ["46％ → 50％ up +8.7%"]),
    ("to zero", "事故を5件とする。", "事故をゼロとする。", ["5件 → ゼロ down -100%"]),
    ("a cut and zero", "排出量を50%削減する。", "排出量をゼロにする。", ["50% → ゼロ changed"]),
    ("zero kept", "待機児童ゼロを、２年で達成する。", "待機児童ゼロを維持する。", ["２年 → – removed"]),
    ("grouped numerals behind a comma", "費用は、八、九〇〇億円とする。", "費用は、8,900億円とする。", []),
    ("zero in either notation", "待機者を0人とする。", "待機者をゼロ人とする。", []),
    # what a share or a multiple is measured on
    (
        "another base year",
        "排出量を2013年度比で46%削減する。",
        "排出量を2019年度比で50%削減する。",
        ["46% → 50% changed base"],
    ),
    (
        "another base year, signed",
        "廃棄物を2013年比46%減とする。",
        "廃棄物を2019年比50%減とする。",
        ["46%減 → 50%減 changed base"],
    ),
    (
        "one base year in two notations",
        "排出量を平成17年度比で35%減らす。",
        "排出量を2005年度比で40%減らす。",
        ["35% → 40% up +14.3%"],
    ),
    ("an equal share of another year", "排出量を2013年度比で46%減らす。", "排出量を2019年度比で46%減らす。", []),
    ("a base that goes unsaid", "排出量を2013年度比で26%減らす。", "排出量を46%減らす。", ["26% → 46% up +76.9%"]),
    ("を基準に", "漁獲量を2015年を基準に20%増やす。", "漁獲量を2020年を基準に25%増やす。", ["20% → 25% changed base"]),
    (
        "with what was measured",
        "燃費を令和２年度実績と比べて10%改善する。",
        "燃費を令和５年度実績と比べて12%改善する。",
        ["10% → 12% changed base"],
    ),
    (
        "水準から",
        "電力を2015年度の水準から10%減らす。",
        "電力を2020年度の水準から15%減らす。",
        ["10% → 15% changed base"],
    ),
    ("a multiple", "輸出額を2015年の2倍にする。", "輸出額を2020年の3倍にする。", ["2倍 → 3倍 changed base"]),
    (
        "where it begins",
        "洋式化率を2018年度の45%から2025年度までに90%に高める。",
        "洋式化率を2022年度の68%から2025年度までに95%に高める。",
        ["45% → 68% changed base", "90% → 95% up +5.6%"],
    ),
    (
        "a multiple, and the level that it is",
        "輸出額を2015年の2倍の1兆円にする。",
        "輸出額を2020年の3倍の5兆円にする。",
        ["2倍 → 3倍 changed base", "1兆円 → 5兆円 up +400%"],
    ),
    (
        "the year before and a year",
        "販売を前年度比5%増とする。",
        "販売を2019年度比8%増とする。",
        ["5%増 → 8%増 changed base"],
    ),
    ("the year before, each time", "販売を前年度比5%増とする。", "販売を昨年度比8%増とする。", ["5%増 → 8%増 up +60%"]),
    (
        "the amount by which, in brackets",
        "2013年度比で46%（約6.5億トン）削減する。",
        "2019年度比で50%（約6.0億トン）削減する。",
        ["46% → 50% changed base", "6.5億トン → 6.0億トン changed base"],
    ),
    (
        "one of two bases",
        "熱を2013年度比で40%、電力を2015年度比で10%減らす。",
        "熱を2013年度比で50%、電力を2020年度比で12%減らす。",
        ["40% → 50% up +25%", "10% → 12% changed base"],
    ),
    (
        "the base in brackets",
        "2030年度に26%削減（2005年度比）を達成する。",
        "2030年度に46%削減（2013年度比）を達成する。",
        ["26% → 46% changed base"],
    ),
    (
        "the base of both",
        "2030年に40%、2040年に70%減らす（いずれも2013年比）。",
        "2030年に45%、2040年に75%減らす（いずれも2019年比）。",
        ["40% → 45% changed base", "70% → 75% changed base"],
    ),
    (
        "another clause is measured on nothing",
        "排出量を2013年度比で46%削減し、緑地率を30%に引き上げる。",
        "排出量を2019年度比で50%削減し、緑地率を40%に引き上げる。",
        ["46% → 50% changed base", "30% → 40% up +33.3%"],
    ),
    (
        "the level it comes to",
        "利用率を2019年度比8ポイント増の50%とする。",
        "利用率を2022年度比8ポイント増の60%とする。",
        ["50% → 60% up +20%"],
    ),
    (
        "the day of counting is no base",
        "2020年3月末時点で80%を終えた。",
        "2022年3月末時点で85%を終えた。",
        ["80% → 85% up +6.2%"],
    ),
    ("構成比 is no base", "2030年の構成比を20%とする。", "2035年の構成比を30%とする。", ["20% → 30% up +50%"]),
    (
        "a year's rate of return is no base",
        "2019年度の回収率を20%とする。",
        "2024年度の回収率を30%とする。",
        ["20% → 30% up +50%"],
    ),
    # an amount that became a share
    ("of people", "受講者を5万人に増やす。", "受講者を全体の30%に増やす。", ["5万人 → 30% changed unit"]),
    ("of schools", "100校に端末を配る。", "小学校の8割に端末を配る。", ["100校 → 8割 changed unit"]),
    ("a multiple", "輸出額を5兆円にする。", "輸出額を2倍にする。", ["5兆円 → 2倍 changed unit"]),
    ("of the cost", "補助は5万円とする。", "補助は費用の2分の1とする。", ["5万円 → 2分の1 changed unit"]),
    (
        "a share elsewhere",
        "職員を500人増やし、予算を拡大する。",
        "予算を30%増やす。",
        ["500人 → – removed", "– → 30% added"],
    ),
    (
        "one of two figures gone",
        "整備率を80%とし、100か所で行う。",
        "120か所で行う。",
        ["80% → – removed", "100か所 → 120か所 up +20%"],
    ),
    ("a time is no amount", "任期を5年とする。", "任期を50%とする。", ["5年 → – removed", "– → 50% added"]),
    # what was no figure
    ("behind a colon", "予算額：500億円", "予算額：300億円", ["500億円 → 300億円 down -40%"]),
    ("a counter", "消防を6,600隊とする。", "消防を5,000隊とする。", ["6,600隊 → 5,000隊 down -24.2%"]),
    ("a bare figure", "出生率を1.6に引き上げる。", "出生率を1.8に引き上げる。", ["1.6 → 1.8 up +12.5%"]),
    ("a law's months", "拘禁刑は１年以上とする。", "拘禁刑は６月以上とする。", ["１年 → ６月 down -50%"]),
    ("the day of a month", "報告は12月10日とする。", "報告は11月30日とする。", []),
]


def said(fact: FactChange) -> str:
    percent = "" if fact.percent is None else f" {fact.percent:+g}%"
    cause = f" {fact.cause}" if fact.cause else ""
    return f"{fact.old or '–'} → {fact.new or '–'} {fact.direction}{percent}{cause}"


def changes(old: str, new: str) -> list[FactChange]:
    return quantity_changes([statement(old)], [statement(new)])


@pytest.mark.parametrize(("old", "new", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_figures(old: str, new: str, expected: list[str]) -> None:
    assert [said(fact) for fact in changes(old, new)] == expected


MIRROR = {"up": "down", "down": "up", "added": "removed", "removed": "added", "changed": "changed"}


def _mirrored(facts: list[FactChange]) -> set[tuple[str | None, str | None, str]]:
    return {(fact.new, fact.old, MIRROR[fact.direction]) for fact in facts}


def _told(facts: list[FactChange]) -> set[tuple[str | None, str | None, str]]:
    return {(fact.old, fact.new, fact.direction) for fact in facts}


@pytest.mark.parametrize(("old", "new"), [case[1:3] for case in CASES], ids=[case[0] for case in CASES])
def test_backwards_is_the_mirror_image(old: str, new: str) -> None:
    assert _told(changes(new, old)) == _mirrored(changes(old, new))


_FIGURES = st.lists(
    st.tuples(
        st.sampled_from(["港", "橋", "学校", "小学校", ""]), st.integers(0, 4), st.sampled_from(["か所", "校", "%"])
    ),
    max_size=4,
)


@given(_FIGURES, _FIGURES)
def test_any_figures_backwards_are_the_mirror_image(
    old: list[tuple[str, int, str]], new: list[tuple[str, int, str]]
) -> None:
    before, after = (
        "、".join(f"{word}{value}{unit}" for word, value, unit in side) + "とする。" for side in (old, new)
    )
    there, back = changes(before, after), changes(after, before)
    assert _told(back) == _mirrored(there)
    assert all(fact.old != fact.new for fact in there)


def test_each_figure_stands_in_one_fact_at_most() -> None:
    figures = ["港は10か所", "橋は20か所", "駅は30か所"]
    for order in permutations(figures):
        found = changes("、".join(figures) + "を直す。", "、".join(order[:2]) + "、道は40か所を直す。")
        assert sum(fact.old is not None for fact in found) <= 3
        assert len({fact.old for fact in found if fact.old}) == sum(fact.old is not None for fact in found)


def test_a_long_list_is_cheap() -> None:
    old, new = ("、".join(f"甲{n * 7 % 997 + more}人" for n in range(1500)) + "を置く。" for more in (10, 5000))
    before, after = [statement(old)], [statement(new)]
    started = process_time()
    found = quantity_changes(before, after)
    assert process_time() - started < 5
    assert [fact.direction for fact in found] == ["up"] * 1500
    assert _told(quantity_changes(after, before)) == _mirrored(found)


def test_figures_of_several_statements_are_not_told_apart_by_place() -> None:
    one = [statement("港を10か所直す。"), statement("橋を20か所直す。")]
    joined = [statement("橋を20か所、港を15か所直す。")]
    assert [said(fact) for fact in quantity_changes(one, joined)] == ["10か所 → 15か所 up +50%"]


def test_figures_of_several_statements_pair_only_by_their_words() -> None:
    several = [statement("平均66歳の農家を支える。"), statement("港を10か所直す。")]
    one = [statement("港を15か所直し、49歳以下の就農を促す。")]
    assert [said(fact) for fact in quantity_changes(several, one)] == [
        "66歳 → – removed",
        "10か所 → 15か所 up +50%",
        "– → 49歳 added",
    ]
