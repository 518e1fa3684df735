"""Theme terms: what counts as speaking of a theme, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare.abbreviations import defined_terms
from hensen.compare.compounds import components, compound_terms
from hensen.compare.folds import fold
from hensen.compare.terms import Match, ThemeQuery, matches


def found(text: str, *terms: str, patterns: tuple[str, ...] = (), excluded: tuple[str, ...] = ()) -> Match | None:
    return matches(text, ThemeQuery(terms[0] if terms else "x", terms, patterns, excluded))


@pytest.mark.parametrize(
    ("text", "term", "basis"),
    [
        ("ICT人材育成を進める", "人材育成", "term"),
        ("人材の育成を進める", "人材育成", "variant"),
        ("人材の確保・育成を推進", "人材育成", "variant"),
        ("人材確保や育成", "人材育成", "variant"),
        ("優れた外国人材を発掘し、育成する", "人材育成", "variant"),
        ("育成された優秀な人材", "人材育成", "variant"),
        ("若い人材を育てる", "人材育成", "variant"),
        ("人材を確保する環境", "人材の確保", "variant"),
        ("データの自由な流通", "データ流通", "variant"),
        ("国境を越えて流通するデータ", "データ流通", "variant"),
        ("国際的な標準化", "国際標準化", "variant"),
        ("放送・配信コンテンツ", "放送コンテンツ", "variant"),
        ("サイバー・セキュリティ", "サイバーセキュリティ", "term"),
        ("サーバの更新", "サーバー", "term"),
        ("Beyond 5Gの開発", "beyond5G", "term"),
        ("beyond5Gの開発", "5G", "term"),
        ("強靭な社会", "強靱", "term"),
        ("SDGs達成", "SDG", "term"),
        ("郵便局の活用", "郵便", "term"),
        ("新たな取り組みを進める", "取組", "term"),
        ("ユーザの保護", "ユーザー", "term"),
        ("ディジタル技術の活用", "デジタル技術", "term"),
    ],
)
def test_found(text: str, term: str, basis: str) -> None:
    match = found(text, term)
    assert match is not None
    assert match.basis == basis
    assert match.terms == (term,)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("GPAIの会合", "AI"),
        ("OpenAIの製品", "AI"),
        ("15Gの速度", "5G"),
        ("インターネットの普及", "ネット"),
        ("メタデータの流通", "データ流通"),
        ("人材の活用、技術の育成", "人材育成"),
        ("人材が不足している。技術の育成も要る。", "人材育成"),
        ("「データの取得」と「情報の流通」", "データ流通"),
        ("技術者の処遇", "人材育成"),
    ],
)
def test_not_found(text: str, term: str) -> None:
    assert found(text, term) is None


def test_spans_are_places_in_the_canonical_text() -> None:
    text = "また、サイバー・セキュリティ人材の育成"
    match = found(text, "サイバーセキュリティ", "人材育成")
    assert match is not None
    assert [text[start:end] for start, end in match.spans] == ["サイバー・セキュリティ", "人材の育成"]


def test_overlapping_places_become_one() -> None:
    match = found("国際標準化", "国際標準", "標準化")
    assert match is not None
    assert match.spans == ((0, 5),)
    assert match.terms == ("国際標準", "標準化")


def test_excluded_terms_hide_the_term_inside_them_only() -> None:
    assert found("郵便番号の変更", "郵便", excluded=("郵便番号",)) is None
    match = found("郵便番号と郵便局", "郵便", excluded=("郵便番号",))
    assert match is not None
    assert match.spans == ((5, 7),)


def test_patterns_are_wildcards_not_regular_expressions() -> None:
    assert found("人材をしっかりと育成", patterns=("人材*育成",)) is not None
    assert found("人材が足りない。技術を育成", patterns=("人材*育成",)) is None
    assert found("aab", patterns=("a+b",)) is None
    assert found("a+b", patterns=("a+b",)) is not None


def test_a_hostile_pattern_ends() -> None:
    assert found("あ" * 5000, patterns=("*" * 200 + "い",)) is None
    assert found("あ" * 400, patterns=("あ*" * 12 + "い",)) is None


@given(
    st.text(alphabet="人材育成データ流通のをと・、。AI5G ー", max_size=60),
    st.sampled_from(["人材育成", "データ流通", "AI"]),
)
def test_spans_are_ordered_and_inside(text: str, term: str) -> None:
    match = found(text, term)
    if match is not None:
        edges = [edge for span in match.spans for edge in span]
        assert edges == sorted(edges)
        assert edges[0] >= 0 and edges[-1] <= len(text)
        assert all(start < end for start, end in match.spans)


@given(st.text(max_size=60))
def test_folding_is_stable_and_leads_back(text: str) -> None:
    folded = fold(text)
    assert fold(folded.text).text == folded.text
    assert len(folded.offsets) == len(folded.text)
    assert list(folded.offsets) == sorted(set(folded.offsets))


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("ICT人材の確保・育成を推進", ["ICT人材"]),
        ("2020年までに17.5兆円とする", []),
        ("積極的に国際的なルールを", []),
        ("デジタル・テクノロジーの活用", ["デジタル・テクノロジー"]),
        ("AI/IoTプラットフォームの構築", ["AI", "IoTプラットフォーム"]),
        ("Society 5.0の理念", ["Society 5.0"]),
        ("平和祈念式並びに追悼", ["平和祈念式"]),
        ("各国政府間対話", ["国政府間対話"]),
    ],
)
def test_compound_terms(text: str, terms: list[str]) -> None:
    assert compound_terms(text) == terms


@pytest.mark.parametrize(
    ("term", "parts"),
    [
        ("国際競争力強化", ("国際", "競争力", "強化")),
        ("国際標準化", ("国際", "標準化")),
        ("海賊版対策", ("海賊版", "対策")),
        ("次世代高速移動通信", ("次世代", "高速", "移動", "通信")),
        ("超高速通信ネットワーク", ("超高速", "通信", "ネットワーク")),
        ("万国郵便連合", ("万国", "郵便", "連合")),
    ],
)
def test_components(term: str, parts: tuple[str, ...]) -> None:
    assert components(term) == parts


@pytest.mark.parametrize(
    ("text", "term", "added"),
    [
        ("信頼性のある自由なデータ流通(DFFT)の推進", "データ流通", ("DFFT",)),
        ("万国郵便連合(UPU)への拠出", "万国郵便連合", ("UPU",)),
        ("第5世代移動通信システム(5G)の普及", "5G", ("第5世代移動通信システム",)),
        ("国際人材育成機構(以下「機構」という。)", "人材育成", ()),
        ("国際人材育成(以下「本育成」という。)", "人材育成", ("本育成",)),
        ("日本企業(ICT)の参加", "ICT", ()),
        ("Lアラート(日本)等", "Lアラート", ()),
        ("人材育成(H25.5)", "人材育成", ()),
    ],
)
def test_terms_that_documents_define(text: str, term: str, added: tuple[str, ...]) -> None:
    assert defined_terms([text], ThemeQuery(term, (term,))) == added
