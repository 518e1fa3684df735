"""Dates as values: what is one, what it stands for, whether it is a deadline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.normalize.dates import DateContext, advance, date_in_name, document_date, find_dates, year_around

_K24 = DateContext(2024)
_K25 = DateContext(2025, 9)


def _seen(text: str, context: DateContext = _K24) -> list[tuple[str, str, str | None]]:
    return [(date.value, date.kind, date.role) for date in find_dates(text, context)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("令和7年9月19日(金)14:30~14:50", [("2025-09-19", "date", None)]),
        ("令和５年５月", [("2023-05", "month", None)]),
        ("平成29年2月", [("2017-02", "month", None)]),
        ("ミャンマー（H25.5）、H26.1", [("2013-05", "month", None), ("2014-01", "month", None)]),
        ("R7.9.19", [("2025-09-19", "date", None)]),
        ("2025/9/19と2025-09-19", [("2025-09-19", "date", None)] * 2),
        ("2012 年 2 月以降", [("2012-02", "month", None)]),
        ("平成 24 年度から", [("2012", "fiscal-year", None)]),
        ("㋿７年度", [("2025", "fiscal-year", None)]),
        ("令和元年度", [("2019", "fiscal-year", None)]),
        ("平成33年度", [("2021", "fiscal-year", None)]),
        ("５年度補正 2.0億円", [("2023", "fiscal-year", None)]),
        ("４年度２次補正 10億円", [("2022", "fiscal-year", None)]),
        ("2030年代", [("2030", "decade", None)]),
        ("2017-2022", [("2017", "year", None), ("2022", "year", None)]),
        ("（2013-2015）", [("2013", "year", None), ("2015", "year", None)]),
        ("平成24～26年度", [("2012", "fiscal-year", None), ("2014", "fiscal-year", None)]),
        ("平成24年度～26年度", [("2012", "fiscal-year", None), ("2014", "fiscal-year", None)]),
        ("令和7（2025）年度", [("2025", "fiscal-year", None)]),
        ("2020年（令和2年）4月1日", [("2020-04-01", "date", None)]),
        ("平成30年版情報通信白書", [("2018", "year", None)]),
        ("6,080億ドル（2017年）", [("2017", "year", None)]),
        ("二〇三三年", [("2033", "year", None)]),
    ],
)
def test_dates_and_their_values(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert _seen(text) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2021年度～25年度に", ["2021", "2025"]),
        ("2021〜25年度", ["2021", "2025"]),
        ("2030年度から35年度まで", ["2030", "2035"]),
        ("2026年度及び27年度", ["2026", "2027"]),
        ("2025年度、26年度、27年度", ["2025", "2026", "2027"]),
        ("2025年、30年、40年に", ["2025", "2030", "2040"]),
        ("2025年10月、26年3月", ["2025-10", "2026-03"]),
        ("2025年度に策定し、26年度に始める", ["2025", "2026"]),
        ("’24年度", ["2024"]),
        ("2021-25の５年間", ["2021", "2025"]),
        ("1998年度〜02年度", ["1998", "2002"]),
        # an era is named, or the number is no later year
        ("平成25年度、26年度", ["2013", "2014"]),
        ("2013（平成25）年度、26年度", ["2013", "2014"]),
        ("2024年度及び5年度", ["2024", "2023"]),
        ("2021年から10年で、2021年から25年で", ["2021", "2021"]),
        ("2025年、30年の歴史", ["2025"]),
        ("2009-12、2021-07", []),
    ],
)
def test_years_without_their_century(text: str, values: list[str]) -> None:
    assert [date.value for date in find_dates(text, _K24)] == values


def test_a_paper_that_names_eras_means_them() -> None:
    plain, with_era = DateContext(2016), DateContext(2016, era="平成")
    text = "2015年度に策定し、28年度に始める"
    assert [date.value for date in find_dates(text, plain)] == ["2015", "2028"]
    assert [date.value for date in find_dates(text, with_era)] == ["2015", "2016"]


@pytest.mark.parametrize(
    ("text", "part", "onward"),
    [
        ("2025年度末までに", "末", False),
        ("2025年度の第３四半期に", "第3四半期", False),
        ("2030年代前半に", "前半", False),
        ("2027年央まで", "央", False),
        ("2025年夏頃", "夏", False),
        ("2025年度下期", "下半期", False),
        ("2026年3月下旬", "下旬", False),
        ("2030年度末以降", "末", True),
        ("2030年以降", "", True),
        ("2025年度当初予算", "", False),
        ("2025年度", "", False),
    ],
)
def test_the_part_of_a_period(text: str, part: str, onward: bool) -> None:
    [date] = find_dates(text, _K24)
    assert (date.part, date.onward) == (part, onward)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020 年までに", ("2020", "year", "deadline")),
        ("２０２０年に向けた", ("2020", "year", "deadline")),
        ("2033年までに20兆円", ("2033", "year", "deadline")),
        ("2025年度末までに", ("2025", "fiscal-year", "deadline")),
        ("令和９年度中に", ("2027", "fiscal-year", "deadline")),
        ("2030年頃を目途に", ("2030", "year", "deadline")),
        ("目標年次は2030年", ("2030", "year", "deadline")),
        ("遅くとも2028年に", ("2028", "year", "deadline")),
        ("2026年３月末までに", ("2026-03", "month", "deadline")),
        ("2030年代前半までに", ("2030", "decade", "deadline")),
        ("2027年央までに", ("2027", "year", "deadline")),
        ("達成期限：2027年度末", ("2027", "fiscal-year", "deadline")),
        ("2025年に開催", ("2025", "year", None)),
        ("2030年以降", ("2030", "year", None)),
    ],
)
def test_deadlines(text: str, expected: tuple[str, str, str | None]) -> None:
    assert _seen(text, DateContext(2013)) == [expected]


def test_what_lies_before_the_document_is_no_deadline() -> None:
    assert _seen("2018年までに整備した", DateContext(2024)) == [("2018", "year", None)]


def test_a_future_year_of_a_goal_is_its_deadline() -> None:
    assert _seen("2030年に輸出額を20兆円とすることを目指す。") == [("2030", "year", "deadline")]
    assert _seen("2030年に万国博覧会が開催される。") == [("2030", "year", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨年9月に改定した", [("2024-09", "month", None)]),
        ("本年5月、", [("2025-05", "month", None)]),
        ("今年度中から、", [("2025", "fiscal-year", "deadline")]),
        ("AI基本計画を年内目途にとりまとめ", [("2025", "year", "deadline")]),
        ("年度内に", [("2025", "fiscal-year", "deadline")]),
        ("来年度予算", [("2026", "fiscal-year", None)]),
        ("一昨年", [("2023", "year", None)]),
        ("2021年に設立し、同年10月", [("2021", "year", None), ("2021-10", "month", None)]),
        ("来月", [("2025-10", "month", None)]),
        ("2023年度に検討し、同年度中に", [("2023", "fiscal-year", None), ("2023", "fiscal-year", None)]),
        ("2025年10月から翌年３月まで", [("2025-10", "month", None), ("2026-03", "month", "deadline")]),
        ("2026年2月に開き、翌年度から", [("2026-02", "month", None), ("2026", "fiscal-year", None)]),
        ("今夏までに、来春に", [("2025", "year", "deadline"), ("2026", "year", None)]),
        ("2024年の所得により、その年の8月から翌年の", [("2024", "year", None)]),
    ],
)
def test_words_counted_from_the_documents_date(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert _seen(text, _K25) == expected


def test_a_fiscal_year_runs_from_april() -> None:
    assert _seen("今年度", DateContext(2025, 2)) == [("2024", "fiscal-year", None)]
    assert _seen("今年度", DateContext(2025)) == [("2025", "fiscal-year", None)]
    assert _seen("今年度", DateContext()) == []


@pytest.mark.parametrize(
    "text",
    [
        "H25.5億円",
        "1/2以上",
        "100分の１",
        "十分",
        "10.5％",
        "5.0",
        "Society 5.0",
        "G7",
        "5G",
        "プラン2030",
        "戦略2025",
        "通商白書2017",
        "ICT Facts and Figures 2017",
        "過去10年",
        "ここ 10 年",
        "１か月当たり",
        "７か月",
        "17 国際連携の深化",
        "2030",
        "03-5253-5111",
        "440億ドル",
        "2025人",
        "2000年間",
        "第５世代",
        "3年度目",
        "３年以内",
        "ISO27001",
        "v2.5.1",
        "192.168.10.1",
        "平成20年代",
        "14:30~14:50",
        "S3.5",
        "13月",
        "R7",
        "M2M",
        "年末調整",
        "同年６月",
        "翌年６月",
        "一年六月を超えない範囲内",
        "1年6月以下の懲役",
        "12月10日",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert _seen(text, _K24) == []


def test_the_span_is_on_the_printed_words() -> None:
    text = "（平成 24 年度 から、㋿７年９月）"
    assert [text[slice(*date.span)] for date in find_dates(text, _K24)] == ["平成 24 年度", "㋿７年９月"]


@given(
    st.text(st.sampled_from("令和平成元年度月日年代0123456789７八二〇.-~/（）()、までに昨本今来HRMTS "), max_size=40)
)
def test_no_text_breaks_it(text: str) -> None:
    found = find_dates(text, _K25)
    assert all(text[slice(*date.span)] == date.text != "" for date in found)
    assert [date.span for date in found] == sorted(date.span for date in found)


def test_the_era_named_last_is_the_one_meant() -> None:
    context = advance(DateContext(), "平成29年2月に署名した。")
    assert context.era == "平成"
    assert advance(context, "Ｒ５年度から").era == "令和"
    assert advance(context, "era-less").era == "平成"
    assert [date.value for date in find_dates("28年度予算", context)] == ["2016"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["2021年度の実績、令和５年の方針", "平成30年の調査"], 2021),
        (["2050年までに半減させる。2022年と2023年に調べた。"], 2023),
        (["５年度の予算", "第７回の会合"], None),
    ],
)
def test_the_years_that_a_paper_lies_around(texts: list[str], expected: int | None) -> None:
    assert year_around(texts) == expected


@pytest.mark.parametrize(
    ("lead", "value"),
    [("2022年３月の合意", "2023"), ("令和４年３月の合意", "2023"), ("平成27年３月の合意", None), ("前回の合意", None)],
)
def test_an_era_less_year_in_an_undated_paper(lead: str, value: str | None) -> None:
    context = advance(DateContext(around=year_around([lead])), lead)
    assert [date.value for date in find_dates("観光 3.2億円（５年度 3.0億円）", context)] == ([value] if value else [])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["デジタル関係閣僚会議", "1. 開催日時:令和7年9月19日(金)14:30~14:50"], "2025-09-19"),
        (["戦略", "令和元年6月21日　閣議決定"], "2019-06-21"),
        (["グローバル戦略", "2019年5月", "総務省"], "2019-05"),
        (["# 基本方針", "（平成26年1月 内閣官房）"], "2014-01"),
        (["あいさつ", "長い本文である。", "平成15年8月9日", "内閣総理大臣"], "2003-08-09"),
        (["計画", "2033年までに20兆円とする。", "令和５年度予算"], None),
        (["出典：平成30年版情報通信白書", "資料：2017年"], None),
        (["平成29年2月に署名した。"], None),
        (["2018年5月～2019年3月"], None),
        ([], None),
    ],
)
def test_the_documents_own_date(lines: list[str], expected: str | None) -> None:
    assert document_date(lines) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2024-soumu-juten-shisaku.txt", "2024"),
        ("20250919_gijiyoshi.pdf", "2025-09-19"),
        ("honbun_2019-05.docx", "2019-05"),
        ("令和7年版白書.pdf", "2025"),
        ("r07-keikaku.txt", "2025"),
        ("r7-keikaku.txt", "2025"),
        ("h2.txt", None),
        ("r5", None),
        ("heisei30.html", "2018"),
        ("strategy.md", None),
        ("h2.txt", None),
        ("r5.md", None),
        ("h30.pdf", None),
        ("資料R2.txt", None),
        ("keikaku_r2.txt", None),
        ("hakusho-r6-ch5.pdf", "2024"),
        ("r5-6-16_keikaku.txt", "2023"),
        ("R5骨太.txt", "2023"),
        ("000123456.pdf", None),
    ],
)
def test_a_date_in_a_file_name(name: str, expected: str | None) -> None:
    assert date_in_name(name) == expected
