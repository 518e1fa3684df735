"""Figures with their units, exact, over the printed text."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.normalize.quantities import find_quantities


def _seen(text: str) -> list[tuple[str | None, str, str | None]]:
    found = find_quantities(text)
    return [(None if q.value is None else f"{q.value:f}", q.unit, q.qualifier) for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("17.5 兆円", [("17500000000000", "円", None)]),
        ("7.6兆円", [("7600000000000", "円", None)]),
        ("20兆円、34兆円", [("20000000000000", "円", None), ("34000000000000", "円", None)]),
        ("年間6,000億円以上", [("600000000000", "円", "年間・以上")]),
        ("0.05億円", [("5000000", "円", None)]),
        ("政府保証 240.0億円", [("24000000000", "円", None)]),
        ("7.0億円の内数", [("700000000", "円", "の内数")]),
        ("6,080億ドル（2017年）", [("608000000000", "ドル", None)]),
        ("1,331兆円", [("1331000000000000", "円", None)]),
        ("千三百三十一兆円", [("1331000000000000", "円", None)]),
        ("年間約173兆円", [("173000000000000", "円", "年間・約")]),
        ("20兆5,000億円", [("20500000000000", "円", None)]),
        ("500百万円", [("500000000", "円", None)]),
        ("1,234千円", [("1234000", "円", None)]),
        ("US$5億、¥1,000", [("500000000", "ドル", None), ("1000", "円", None)]),
        ("ＧＤＰ５５０兆円", [("550000000000000", "円", None)]),
        ("ODA9,000億円", [("900000000000", "円", None)]),
        ("GDP1.5％", [("1.5", "%", None)]),
        ("FCV20万台以上", [("200000", "台", "以上")]),
        ("AED５千台", [("5000", "台", None)]),
        ("Wi-Fi80か所", [("80", "か所", None)]),
        ("DX3件", [("3", "件", None)]),
        ("約5倍", [("5", "倍", "約")]),
        ("約400倍", [("400", "倍", "約")]),
        ("およそ３倍", [("3", "倍", "約")]),
        ("約230の在外公館", [("230", "", "約")]),
        ("10分野程度", [("10", "分野", "程度")]),
        ("26%", [("26", "%", None)]),
        ("事故を0とする。", [("0", "", None)]),
        ("０へ減らす。", [("0", "", None)]),
        ("初期値を0とする。", []),
        ("区分コードは0とする。", []),
        ("▲3.5％とする。", [("-3.5", "%", None)]),
        ("-12.1%、▲3.5％", [("-12.1", "%", None), ("-3.5", "%", None)]),
        ("年平均7.0％", [("7", "%", "年平均")]),
        ("25 ～ 50％未満", [("25", "%", "から"), ("50", "%", "まで・未満")]),
        ("１～２兆円", [("1000000000000", "円", "から"), ("2000000000000", "円", "まで")]),
        ("100分の１程度", [("0.01", "", "程度")]),
        ("1/2以上", [("0.5", "", "以上")]),
        ("補助率1/2", [("0.5", "", None)]),
        ("経費の1/2を補助", [("0.5", "", None)]),
        ("9/10の会議", []),
        ("46 位／195 か国", [("46", "位", None), ("195", "か国", None)]),
        ("１６カ国６億人", [("16", "か国", None), ("600000000", "人", None)]),
        ("３割", [("30", "%", None)]),
        ("三割を超える", [("30", "%", "超")]),
        ("〇・五パーセント", [("0.5", "%", None)]),
        ("3.5ポイント", [("3.5", "ポイント", None)]),
        ("少なくとも100社", [("100", "社", "少なくとも")]),
        ("最大10Gbps", [("10", "Gbps", "最大")]),
        ("過去10年", [("10", "年", None)]),
        ("７か月、３ヶ月", [("7", "か月", None), ("3", "か月", None)]),
        ("3年以内", [("3", "年", "以内")]),
        ("5～10年", [("5", "年", "から"), ("10", "年", "まで")]),
        ("百人近くの", [("100", "人", "近く")]),
        ("３割強", [("30", "%", "強")]),
        ("以下の10の施策", [("10", "", None)]),
        ("半数以上", [("50", "%", "以上")]),
        ("過半数", [("50", "%", "超")]),
        ("輸出額を倍増", [("2", "倍", None)]),
        ("５年度補正 2.0億円", [("200000000", "円", None)]),
        ("４年度２次補正 10億円", [("1000000000", "円", None)]),
        ("３つの側面", [("3", "つ", None)]),
        ("対象地域数 100地域", [("100", "地域", None)]),
        ("全国数100か所", [(None, "か所", None)]),
        ("100km", [("100", "km", None)]),
        ("5Gで10Gbps", [("10", "Gbps", None)]),
    ],
)
def test_figures(text: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert _seen(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3～5万人", [("30000", "人", "から"), ("50000", "人", "まで")]),
        ("2,000～3,000万円", [("20000000", "円", "から"), ("30000000", "円", "まで")]),
        ("8,000万～1億円", [("80000000", "円", "から"), ("100000000", "円", "まで")]),
        ("2〜3割", [("20", "%", "から"), ("30", "%", "まで")]),
        ("1.2〜1.5兆円", [("1200000000000", "円", "から"), ("1500000000000", "円", "まで")]),
        ("10ないし20億円", [("1000000000", "円", "から"), ("2000000000", "円", "まで")]),
        ("5年から10年に一度", [("5", "年", "から"), ("10", "年", "まで")]),
        ("500万トンから800万トンに上る", [("5000000", "t", "から"), ("8000000", "t", "まで")]),
        # what changes from one to the other is no range
        ("15%から20%に引き上げる", [("15", "%", None), ("20", "%", None)]),
        ("80人から150人程度へ拡大", [("80", "人", None), ("150", "人", "程度")]),
        ("2割から3割まで引き上げる", [("20", "%", None), ("30", "%", "まで")]),
    ],
)
def test_ranges(text: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert _seen(text) == expected


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("前年度比3.0％減とする", "-3", "3.0％減"),
        ("前年度比3.0％増とする", "3", "3.0％増"),
        ("定員を10人減、", "-10", "10人減"),
        ("マイナス5％となる", "-5", "マイナス5％"),
        ("▲5％となる", "-5", "▲5％"),
        ("プラス2ポイントの", "2", "プラス2ポイント"),
        ("収支は＋5.2億円", "520000000", "＋5.2億円"),
        ("プラスマイナス5％の", "5", "5％"),
        ("3割削減する", "30", "3割"),
        ("3割減らす", "30", "3割"),
        ("10人増員する", "10", "10人"),
        ("5%減税する", "5", "5%"),
        ("1.5倍増の", "1.5", "1.5倍"),
    ],
)
def test_signs(text: str, value: str, words: str) -> None:
    [quantity] = find_quantities(text)
    assert (f"{quantity.value:f}", quantity.text) == (value, words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("予算額：500億円", [("50000000000", "円", None)]),
        ("施策1：20億円", [("2000000000", "円", None)]),
        ("回答数:1,204件（うち個人:40件）", [("1204", "件", None), ("40", "件", None)]),
        ("開会 9:15、比率は3:7", []),
        ("ゼロにする", [("0", "", None)]),
        ("実質ゼロとする", [("0", "", None)]),
        ("死亡事故ゼロを目指す", [("0", "", None)]),
        ("ゼロエミッション、ゼロから、ゼロ金利、サブゼロ", []),
        ("ゼロトラスト・ゼロカーボンを実現", []),
        ("1,741の市区町村", [("1741", "", None)]),
        ("全国1741の市区町村", [("1741", "", None)]),
        ("ビジョン2025の改定、図12の配置", []),
        ("合計特殊出生率1.8", [("1.8", "", None)]),
        ("出生率を1.8に引き上げる", [("1.8", "", None)]),
        ("警戒レベル4に引き上げる、2030に引き上げ", []),
        ("三十万戸の改修", [("300000", "戸", None)]),
        (
            "6,600隊、50万部、20両、100床",
            [("6600", "隊", None), ("500000", "部", None), ("20", "両", None), ("100", "床", None)],
        ),
        ("30軒、500筆の、80席。", [("30", "軒", None), ("500", "筆", None), ("80", "席", None)]),
        ("1,200句を", [("1200", "句", None)]),
        ("1,500確保する、1200番台", []),
        ("３ 市警察部の所掌、２ 部会の開催、一部、一式、一室", []),
        ("発電量は0.6TWh、５００キロワット時", [("0.6", "TWh", None), ("500", "kWh", None)]),
        ("塩分7,500mg、粒径0.3μm", [("7500", "mg", None), ("0.3", "μm", None)]),
        ("5GJ、６メガジュール、50kPa", [("5", "GJ", None), ("6", "MJ", None), ("50", "kPa", None)]),
        ("畑10アール、緑地200m²、水量800㎥", [("10", "a", None), ("200", "m2", None), ("800", "m3", None)]),
        ("排出500kg-CO2、２万トンＣＯ２", [("500", "kg-CO2", None), ("20000", "t-CO2", None)]),
        ("面積は300km2、時速10km/h", [("300", "km2", None), ("10", "km", None)]),
        ("一人暮らし、二人三脚、二拠点居住、一人親、誰一人", []),
        ("1人1台端末", [("1", "台", None)]),
        ("毎年12月10日、3月末、4月1日から15日まで、毎月5日", []),
        ("６月以上、六月以内", [("6", "か月", "以上"), ("6", "か月", "以内")]),
        ("一年を超えない範囲内において", [("1", "年", "以内")]),
        ("５％を超える", [("5", "%", "超")]),
    ],
)
def test_figures_that_lean_on_their_neighbours(text: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert _seen(text) == expected


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("講習を年1回行う", "年"),
        ("原則年2回", "年"),
        ("月100件を", "月"),
        ("週2日以上", "週・以上"),
        ("上限は500件/日", "日"),
        ("毎週3時間", "毎週"),
        ("延べ100人", "延べ"),
        ("累計で100万台", "累計"),
        ("今年100件", None),
        ("令和7年100件", None),
        ("同月30件", None),
        ("何か月100件", None),
    ],
)
def test_rates(text: str, qualifier: str | None) -> None:
    *_, quantity = find_quantities(text)
    assert quantity.qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "whole"),
    [("約１００人以上を", "約１００人以上"), ("年間 6,000 億円程度", "年間 6,000 億円程度"), ("10社に", "10社")],
)
def test_the_figure_with_its_qualifiers(text: str, whole: str) -> None:
    [quantity] = find_quantities(text)
    assert quantity.whole is not None
    assert text[slice(*quantity.whole)] == whole


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("数百倍", "倍"),
        ("数十人", "人"),
        ("十二、三箇所", "か所"),
        ("数カ国", "か国"),
        ("十数年", "年"),
        ("数年", "年"),
        ("二、三万円", "円"),
    ],
)
def test_vague_figures_have_no_value(text: str, unit: str) -> None:
    assert _seen(text) == [(None, unit, None)]


@pytest.mark.parametrize(
    "text",
    [
        "次章から第四章の二までの規定",
        "第５世代移動通信システム",
        "第２期、第4回、第54巻第1号",
        "G7 G20 5G 5Ｇ 4K ８Ｋ B2B M2M beyond5G Society 5.0 eID",
        "Industry 4.0、Web3.0、IPv6、Wi-Fi 6",
        "プラン2030、戦略2025",
        "17 国際連携の深化",
        "３ 人材育成",
        "２ 事件",
        "十分な",
        "14:30~14:50",
        "03-5253-5111",
        "2025年9月19日",
        "H25.5",
        "令和７年度",
        "１か月当たり",
        "1人当たり",
        "一人ひとり",
        "一つの",
        "件数年",
        "四国",
        "121",
        "10①",
        "1/2",
        "2.1.3",
        "COVID-19",
        "COP28、CO2、PM2.5、H2A、A4、R6、ISO14001",
        "N95枚、F35機、CO2トン、COP28か国",
        "利用規約 11",
        "表 2-1 文字のソート",
        "2017年9月1日18時10分50秒",
        "%E9%87%8E",
        "小数点以下",
        "JIS X 0221文字コード",
        "（一社）電子情報技術",
        "３ 日付と時刻",
        "多数の",
        "複数年",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert _seen(text) == []


def test_money_that_looks_like_a_date() -> None:
    assert _seen("H25.5億円") == []  # a letter before the digits makes a name of them
    assert _seen("約25.5億円") == [("2550000000", "円", "約")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("年間 6,000 億円以上", ["6,000 億円"]),
        ("約１７．５ 兆円を", ["１７．５ 兆円"]),
        ("千三百三十一兆円の市場", ["千三百三十一兆円"]),
        ("１６カ国６億人", ["１６カ国", "６億人"]),
        ("（100分の１程度）", ["100分の１"]),
    ],
)
def test_the_span_is_on_the_printed_figure(text: str, words: list[str]) -> None:
    assert [text[slice(*q.span)] for q in find_quantities(text)] == words
    assert [q.text for q in find_quantities(text)] == words


@given(st.decimals(0, 10**6, places=2).filter(lambda value: value > 0), st.sampled_from(["億", "兆", "万", ""]))
def test_amounts_are_exact(value: Decimal, scale: str) -> None:
    expected = value * {"": 1, "万": 10**4, "億": 10**8, "兆": 10**12}[scale]
    [quantity] = find_quantities(f"約{value}{scale}円を")
    assert quantity.value == expected
    assert (quantity.unit, quantity.qualifier) == ("円", "約")


@given(
    st.text(
        st.sampled_from(
            "0123456789.,、〜-/:約年月週日間以上程度の内数兆億万千百十一二三〇人%円倍割か国分つ部増減ゼロにら▲マイナス "
        ),
        max_size=40,
    )
)
def test_no_text_breaks_it(text: str) -> None:
    found = find_quantities(text)
    assert all(text[slice(*q.span)] == q.text != "" for q in found)
    assert all(one.span[1] <= two.span[0] for one, two in pairwise(found))
