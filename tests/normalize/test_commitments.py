"""Strength of statements: tables of wording, one line per oddity; properties; the hand-made truth."""

from __future__ import annotations

import pytest

from hensen.normalize.commitments import strength_of
from hensen.normalize.document import Strength

CLASSES: list[tuple[str, Strength | None]] = [
    # implement: a finished thing
    ("2026年度に窓口を設置する。", "implement"),
    ("利用者向けの手引きを作成し、公表する。", "implement"),
    ("相談窓口を全国に設ける", "implement"),
    ("地域の拠点づくり", "implement"),
    ("専門家を現地に派遣。", "implement"),
    ("試験環境の整備", "implement"),
    ("関連法案を国会に提出します。", "implement"),
    ("所要の法改正を行う。", "implement"),
    ("調達の基準を見直す。", "implement"),
    ("手数料を無償化する。", "implement"),
    # promote: effort
    ("研究者の育成を図る。", "promote"),
    ("中小企業の販路開拓を後押ししていく。", "promote"),
    ("通信網の強靱化に取り組む。", "promote"),
    ("品質の向上に努めるものとする。", "promote"),
    ("海外との連携強化", "promote"),
    ("各国との連携の強化", "promote"),
    ("利用者の利便性を向上させる。", "promote"),
    ("開発環境を内製化する。", "promote"),
    ("市場の健全な発展に寄与。", "promote"),
    ("誰もが使えるようにする。", "promote"),
    ("紙の申請書を検索可能にします。", "promote"),
    ("支援を行う。", "promote"),
    # consider: thought
    ("制度の在り方を検討する。", "consider"),
    ("負担の在り方について検討を進める。", "consider"),
    ("導入の可否について検討し、結論を得る。", "consider"),
    ("施行後3年を目途に検討を加え、その結果に基づいて必要な措置を講ずるものとする。", "consider"),
    ("有識者による検討を開始する。", "consider"),
    ("税制上の措置の検討", "consider"),
    ("段階的に先行導入することが考えられる。", "consider"),
    # need
    ("人材を確保することが必要である。", "need"),
    ("早急に対策を講じる必要がある。", "need"),
    ("一体で進めていく必要。", "need"),
    ("現場の声を聞くことが重要。", "need"),
    ("制度を抜本的に改めるべきである。", "need"),
    ("戦略を共有しなければならない。", "need"),
    ("体制の充実が求められる。", "need"),
    ("基盤の整備が急務である。", "need"),
    ("格差の解消は喫緊の課題である。", "need"),
    ("都市部に拠点を置くことも効果的であると考えられる。", "need"),
    ("新たな市場に挑むしか道は残されていない。", "need"),
    ("連携を深めることが必要であることを確認", "need"),
    ("速やかに実行に移すようお願いする。", "need"),
    ("制度の導入を検討する必要がある。", "need"),
    # reported consideration
    ("データの扱いの検討を開始することを提起", "consider"),
    # nothing promised
    ("市場の拡大が見込まれる。", None),
    ("支援策を講じてきたところである。", None),
    ("研究会を設置した。", None),
    ("実証事業を進めている。", None),
    ("新しい産業が生まれることが期待される。", None),
    ("通信の品質が大幅に向上。", None),
    ("技術の普及により、遠隔での診療が可能に。", None),
    ("人手の不足", None),
    ("生産性の向上", None),
    ("設備の老朽化", None),
    ("基盤の未整備", None),
    ("デジタル化は、新しい雇用を創出する。", None),
    ("大臣が訪日。", None),
    ("両者の協力を進めることで合意した。", None),
    ("3月に視察を予定。", None),
    ("本節では、施策の全体像を示す。", None),
    ("ただ今から、第3回の会議を開催する。", None),
    ("情報銀行とは、個人のデータを預かる事業をいう。", None),
    ("職員を任用することができる。", None),
    ("この規定は、適用しない。", None),
    ("遅延がなくなる。", None),
    ("基本的な考え方", None),
    ("", None),
    ("。", None),
    ("(再掲)", None),
    ("2030", None),
]


def strength(text: str, *headings: str, lead: str | None = None) -> Strength | None:
    return strength_of(text, kind="sentence", headings=headings, quantities=(), dates=(), lead=lead)


@pytest.mark.parametrize(("text", "expected"), CLASSES)
def test_last_predicate_decides(text: str, expected: Strength | None) -> None:
    assert strength(text) == expected


SAME = [
    "AIの導入を{}",
    "地域の取組を積極的に{}",
    "関係府省庁と連携して、普及を{}",
]
PROMOTING = [
    "推進する。",
    "推進します。",
    "推進していく。",
    "推進していきます。",
    "推進してまいる。",
    "推進してまいります。",
    "推進いたします。",
]
PROMOTING += [
    "推進",
    "推進。",
    "推進等",
    "推進することとする。",
    "推進するものとする。",
    "推進することとしている。",
    "推進したい。",
]
PROMOTING += [
    "推進してまいりたい。",
    "推進していきたいと考えている。",
    "推進する方針である。",
    "推進する(再掲)。",
    "推進する※2",
    "推進してまいりたいと考えております。",
]


@pytest.mark.parametrize("frame", SAME)
@pytest.mark.parametrize("ending", PROMOTING)
def test_speech_level_does_not_change_strength(frame: str, ending: str) -> None:
    assert strength(frame.format(ending)) == "promote"


@pytest.mark.parametrize(
    ("plain", "polite"),
    [
        ("体制を整備する。", "体制を整備します。"),
        ("計画を取りまとめる。", "計画を取りまとめます。"),
        ("目標の達成を目指す。", "目標の達成を目指します。"),
        ("改善が必要である。", "改善が必要です。"),
        ("見直すべきである。", "見直すべきです。"),
        ("検討していく。", "検討してまいります。"),
        ("支援を行ってきた。", "支援を行ってきました。"),
        ("取組を進めている。", "取組を進めております。"),
    ],
)
def test_plain_and_polite_agree(plain: str, polite: str) -> None:
    assert strength(plain) == strength(polite)
