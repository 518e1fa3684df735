"""Lines with a figure and no verb: which are targets. Tables of wording, one line per oddity."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.normalize.canonical import canonicalise
from hensen.normalize.dates import DateContext
from hensen.normalize.indicators import sets_target
from hensen.normalize.quantities import find_quantities

PAPER = DateContext(2025, 6, era="令和")


def told(text: str, *titles: str, context: DateContext = PAPER) -> bool:
    return sets_target(
        canonicalise(text, context).text, find_quantities(text), [canonicalise(title).text for title in titles], context
    )


@pytest.mark.parametrize(
    "text",
    [
        "旅行消費額 22兆円（2030年）",
        "農林水産物・食品の輸出額：５兆円（2030年）",
        "待機児童数　0人（令和7年度末）",
        "待機児童 ゼロ（令和8年度末）",
        "KPI：普及率 80%（2027年）",
        "2030年：訪日客6,000万人",
        "2030年の訪日外国人旅行者数 6,000万人",
        "令和12年度末　耐震化率95％以上",
        "2030年度までに充電設備30万口",
        "温室効果ガス　▲46％（2013年度比、2030年度）",
        "温室効果ガス 46％削減（2030年度）",
        "現状 4.8兆円（2018年）→ 目標 5兆円（2030年）",
        "健康寿命 75歳以上（2040年）",
        "健診を受けた者の割合 70％（2029年度）",
        "女性役員比率：30％以上（2030年）（2024年：16％）",
        "輸出額 1.5兆円（2024年） → 2兆円（2025年度末） → 5兆円（2030年）",
        "外来、入院の満足度 80％（2030年度）",
        "食料自給率（カロリーベース） 45％（2030年度目標）",
        "訪日客 6,000万～8,000万人（2026～2030年度）",
        "合計特殊出生率 1.8（2030年）",
        "対日直接投資残高 100兆円（2030年まで）",
        "【目標】自主防災組織の結成率 90％",
        "乳がん検診の受診率 60％（2028年度）",
        "がん検診受診率 60％以上（2028年度）",
        "国内投資 200兆円（2040年度）",
        "一人当たり旅行消費額 25万円／人（2030年）",
        "2027年度：デジタル人材230万人",
        "指導者の養成 1,000人（2028年度）",
        "特定技能の外国人材 5,000人の育成（2028年度）",
        "温泉地の宿泊者数の目標 120万人",
    ],
)
def test_a_figure_for_a_year_to_come_is_a_target(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "（2019年）実績 31兆円",
        "現状 4.8兆円（2018年）",
        "現状 4.8兆円",
        "輸出額 1.5兆円（2024年）",
        "輸出額 1.2兆円（2020年）→ 1.5兆円（2024年）",
        "利用者数 300人（令和7年度）",
        "利用者数 300人（令和7年5月末現在）",
        "予算額 23億円（令和6年度）",
        "令和8年度概算要求額　12億円",
        "施設整備費 40億円（令和8年度）",
        "相談支援事業 3.2億円（令和8年度）",
        "事業規模 150兆円（2032年まで）",
        "補助率 2分の1（令和9年度まで）",
        "募集人員 40名（令和8年度）",
        "計画期間 5年（2030年度まで）",
        "高齢者数 3,600万人（2030年）",
        "世界のAI市場規模 200兆円（2030年）",
        "総人口 1億人（2056年）",
        "単身世帯割合 44％（2050年）",
        "電力需要 1.1兆kWh（2040年度）",
        "社会保障給付費 190兆円（2040年度）",
        "建設後50年を経過する橋の割合 75％（2040年）",
        "介護職員の不足数 57万人（2040年度）",
        "再生可能エネルギー比率 38％（2030年見通し）",
        "国際会議 参加者500人（2026年3月）",
        "2030年 31.2％",
        "60％（2030年）",
        "2040年には高齢化率は35％",
        "2030年に世界の半数が都市に居住し、30％が沿岸部に居住",
        "前回目標の達成率 80％（2030年度）",
        "目標達成企業数 120社（2023年度）",
        "図3 輸出額 5兆円（2030年）",
        "3つの柱（2030年）",
        "参加国 40か国（2026年10月予定）",
        "利用者数 500人（2026年度以降）",
        "令和12年までの基本方針",
    ],
)
def test_actuals_budgets_forecasts_and_events_are_none(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("数値目標", "普及率 80％", True),
        ("KPI", "普及率：80％", True),
        ("【KPI】", "普及率 80％", True),
        ("成果指標", "相談件数 年間2千件", True),
        ("目標（2030年度）", "防災士の数 3,000人", True),
        ("目標", "2030年：6,000万人", True),
        ("KPI・目標値", "標準処理期間 14日", True),
        ("目標は以下のとおり", "人口カバー率 99％", True),
        ("目標", "（2019年）実績 31兆円", False),
        ("目標", "現状 4.8兆円（2018年）", False),
        ("目標", "普及率 65％（2023年）", False),
        ("目標", "予算額 23億円", False),
        ("目標", "3つの柱", False),
        ("目標", "45％", False),
        ("目標の達成状況", "普及率 65％", False),
        ("これまでの目標", "普及率 65％", False),
        ("現状と目標", "普及率 65％", False),
        ("現状と目標", "普及率 80％（2030年）", False),
        ("現状と目標", "普及率 80％（2030年目標）", True),
        ("背景", "要介護認定率 20％（2040年）", False),
        ("将来推計", "空き家率 30％（2038年）", False),
        ("実績", "普及率 65％", False),
        ("主な取組", "普及率 80％（2030年）", True),
        ("主な取組", "普及率 65％", False),
    ],
)
def test_the_title_tells_what_the_figure_is(title: str, text: str, expected: bool) -> None:
    assert told(text, "観光の振興", title) is expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("旅行消費額 22兆円（2030年）", DateContext(), False),  # who knows when the paper was written?
        ("旅行消費額 22兆円（2030年まで）", DateContext(), True),
        ("目標：旅行消費額 22兆円（2030年）", DateContext(), True),
        ("旅行消費額 22兆円（2030年）", DateContext(2031), False),
        ("目標：旅行消費額 22兆円（2030年）", DateContext(2031), False),
        ("待機児童数 0人（2025年度末）", DateContext(2026, 2), True),  # the fiscal year lasts until March
        ("待機児童数 0人（2025年度末）", DateContext(2026, 5), False),
    ],
)
def test_the_date_of_the_paper_tells_which_years_are_to_come(text: str, context: DateContext, expected: bool) -> None:
    assert told(text, context=context) is expected


@given(st.text(alphabet="目標KPI：（）年度末2030.5%万人兆円→、・ゼロを割合\ue000\ue0ff ", max_size=80))
def test_never_raises(text: str) -> None:
    told(text)
