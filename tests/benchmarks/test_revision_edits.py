"""Each edit of one sentence gives the sentence a Japanese editor would write, or refuses."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.revisions import cosmetics, forms, joining, wording

WORDING = [
    ("nominal", "5Gの海外展開を推進する。", "5Gの海外展開の推進を図る。"),
    ("nominal", "研究開発の拡充や普及の促進を図る。", "研究開発の拡充や普及を促進する。"),
    ("nominal", "防災システムの普及を促進", "防災システムの普及の促進"),
    ("nominal", "国が重点的に研究開発を推進", None),
    ("progressive", "関係国との連携を強化する。", "関係国との連携を強化していく。"),
    ("progressive", "関係国との連携を強化", "関係国との連携を強化する"),
    ("polite", "人材が不足している。", "人材が不足しています。"),
    ("polite", "取り組むべきである。", None),
    ("passive", "技術者の受入体制を整備する必要がある。", "技術者の受入体制が整備される必要がある。"),
    ("passive", "政府は、受入体制を整備する必要がある。", None),
    (
        "clause-order",
        "震災の教訓を踏まえ、政府は、防災システムを海外に展開する。",
        "政府は、震災の教訓を踏まえ、防災システムを海外に展開する。",
    ),
    (
        "clause-order",
        "総務省は、相手国の実情を踏まえ、技術協力を実施する。",
        "相手国の実情を踏まえ、総務省は、技術協力を実施する。",
    ),
    (
        "remove-clause",
        "各国との政策対話を通じ、個人情報の保護に関する共通の枠組みの構築を推進する。",
        "個人情報の保護に関する共通の枠組みの構築を推進する。",
    ),
    ("remove-bracket", "信頼性（トラスト）の向上を図る。", "信頼性の向上を図る。"),
    ("abbreviation", "ICTの利活用を促進する。", "情報通信技術の利活用を促進する。"),
    ("abbreviation", "「ICT戦略」を策定する。", None),
    ("abbreviation", "JICTを設立する。", None),
]


@pytest.mark.parametrize(("means", "text", "expected"), WORDING)
def test_means_of_rewording(means: str, text: str, expected: str | None) -> None:
    assert wording.MEANS[means](text, Random(0)) == expected


def test_synonyms_are_bounded() -> None:
    for text in ("東日本大震災の被災地を支援する。", "地デジ日本方式を採用した。"):
        assert wording.synonym(text, Random(0)) is None


def test_rewording_changes_the_text_and_keeps_half() -> None:
    made = wording.reword("政府は、関係国との政策対話を通じ、ICTの海外展開を推進する。", Random(3))
    assert made is not None
    assert made[0] != "政府は、関係国との政策対話を通じ、ICTの海外展開を推進する。"
    assert "海外展開" in made[0] and made[1]


FORMS = [
    ("figure", "海外売上高を17.5兆円とすることを目指す。", "17.5兆円"),
    ("figure", "実証実験を１６か国で実施する。", "１６か国"),
    ("deadline", "2020年度末までに実証実験を開始する。", "2020年度末まで"),
    ("deadline", "令和7年度までに実証実験を開始する。", "令和7年度まで"),
]


@pytest.mark.parametrize(("fact", "text", "old"), FORMS)
def test_low_form_keeps_the_printed_fact_and_the_high_one_does_not(fact: str, text: str, old: str) -> None:
    pair = forms.FACTS[fact][0](text, Random(1))
    assert pair is not None
    assert pair.low == text
    assert old not in pair.high and len(pair.high) <= len(text) + 2


def test_figures_keep_their_width() -> None:
    pair = forms.figure("実証実験を１６か国で実施する。", Random(1))
    assert pair is not None
    assert not any(character.isascii() and character.isdigit() for character in pair.high)


@pytest.mark.parametrize(
    "text", ["第５世代移動通信システムを導入した国は多い。", "普及率は25～50％程度である。", "5Gの時代である。"]
)
def test_names_and_ranges_are_no_figures(text: str) -> None:
    assert forms.figure(text, Random(1)) is None


def test_a_deadline_is_planted_where_there_is_none() -> None:
    pair = forms.deadline("総務省は、放送局による国際共同製作の枠組みを構築する。", Random(1))
    assert pair is not None
    assert pair.low.startswith("総務省は、20") and "までに、" in pair.low
    assert pair.low != pair.high


STRENGTHS = [
    ("海外における実証の結果を公表する。", ("公表を検討する", "公表する必要がある")),
    ("海外における実証の結果を公表", ("公表を検討",)),
    ("海外における実証の結果を公表する必要がある。", ("公表する必要がある",)),
]


@pytest.mark.parametrize(("text", "weak"), STRENGTHS)
def test_strength_has_a_weak_and_a_firm_form(text: str, weak: tuple[str, ...]) -> None:
    pair = forms.strength(text, Random(1))
    assert pair is not None
    assert any(form in pair.low for form in weak)
    assert pair.high.removesuffix("。").endswith(("公表する", "公表"))


@pytest.mark.parametrize(
    "text",
    [
        "デジタル化は、新しい雇用を創出する。",  # no government acts here
        "2030年までに海外拠点の数を拡大する。",  # a figure may make it a target
        "データの役割の検討を推進する。",  # 検討の推進を検討する
    ],
)
def test_strength_refuses_what_is_no_plain_promise(text: str) -> None:
    assert forms.strength(text, Random(1)) is None


def test_hedge_is_only_in_the_high_form() -> None:
    pair = forms.hedge("地方の放送局による海外への発信を支援する。", Random(1))
    assert pair is not None
    assert any(hedge in pair.high for hedge in ("等を", "必要に応じて", "可能な限り"))
    assert pair.low == "地方の放送局による海外への発信を支援する。"


def test_split_gives_two_whole_sentences() -> None:
    halves = joining.split(
        "権利情報を集約したデータベースを構築するとともに、権利処理を一元化する窓口を地方に設ける。", Random(0)
    )
    assert halves is not None
    assert halves[0] == "権利情報を集約したデータベースを構築する。"
    assert halves[1].removeprefix("また、") == "権利処理を一元化する窓口を地方に設ける。"


@pytest.mark.parametrize(
    "text",
    [
        "課題として、①戦略が欠如し、②国内市場に偏重し、③意思決定が遅いことが挙げられる。",
        "（現地の需要を把握し、海外における販路の開拓を支援する。）",
        "案件を選定し、事業を実施する。",
    ],
)
def test_split_refuses(text: str) -> None:
    assert joining.split(text, Random(0)) is None


MERGES = [
    (
        "海外への発信を支援する。",
        "また、権利処理の窓口を設ける。",
        "海外への発信を支援するとともに、権利処理の窓口を設ける。",
    ),
    ("海外への発信を支援", "権利処理の窓口を設置", "海外への発信を支援するとともに、権利処理の窓口を設置"),
    ("人材の育成が必要である。", "国は教育課程を整備する。", "人材の育成が必要であり、国は教育課程を整備する。"),
    ("海外への発信を支援する。", "このため、権利処理の窓口を設ける。", None),
]


@pytest.mark.parametrize(("first", "second", "expected"), MERGES)
def test_merge(first: str, second: str, expected: str | None) -> None:
    assert joining.merge(first, second) == expected


COSMETIC = [
    ("wide", "ICTの売上高を25.5%増やす。", "ＩＣＴの売上高を２５．５％増やす。"),
    ("wide", "Open RANを含む。", None),
    ("narrow", "ＩＣＴ（情報）", "ICT(情報)"),
    ("era", "2025年度までに開始する。", "令和7年度までに開始する。"),
    ("era", "平成27年に開始した。", "2015年に開始した。"),
    ("era", "2030年代の社会", None),
    ("punctuation", "調査し、公表する。", "調査し，公表する．"),
    ("comma", "調査し、公表する。", "調査し，公表する。"),
    ("spacing", "2020年に開始する。", "2020 年に開始する。"),
]


@pytest.mark.parametrize(("name", "text", "expected"), COSMETIC)
def test_cosmetic_edits(name: str, text: str, expected: str | None) -> None:
    assert cosmetics.COSMETIC[name](text, Random(0)) == expected
