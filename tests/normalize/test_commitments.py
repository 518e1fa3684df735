"""Strength of statements: tables of wording, one line per oddity; properties; the hand-made truth."""

from __future__ import annotations

import json
import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.normalize.canonical import canonicalise
from hensen.normalize.commitments import strength_of
from hensen.normalize.dates import find_dates
from hensen.normalize.document import DateExpression, Quantity, Strength
from hensen.normalize.quantities import find_quantities

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
    ("最低の賃金を全国で上げる。", "implement"),
    ("利子の率を下げる。", "implement"),
    ("点検の結果の報告を業者に義務付ける。", "implement"),
    ("違反した者に負担を課す。", "implement"),
    ("出店への参加を募る。", "implement"),
    ("許可の権限を県に委ねる。", "implement"),
    ("古い券の発行を終了する。", "implement"),
    ("割合を、着実に変える。", "implement"),
    ("店への補助を打ち切る。", "implement"),
    ("新人に実習を行わせる。", "implement"),
    ("検討し、結論を得て条例の案を議会に提出する。", "implement"),
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
    ("港を玄関口として位置付ける。", "promote"),
    ("住民の声を幅広く聴く。", "promote"),
    ("手当の対象に、夜の当番を加える。", "promote"),
    ("暮らしを守り抜く!", "promote"),
    ("地域では、学校と連携して格差を減らす。", "promote"),
    ("総務省は、利用者の負担を軽減する。", "promote"),
    ("国(厚生労働省)は、利用者の負担を軽減する。", "promote"),
    ("国(厚生労働省、環境省)は、予報の精度を向上させる。", "promote"),
    ("国〔気象庁〕は、予報の精度を向上させるものとする。", "promote"),
    ("機械(自動のもの)は、利用者の負担を軽減する。", None),
    ("当社は、利用者の負担を軽減する。", "promote"),
    ("当社グループは、工場の待ち時間を減らします。", "promote"),
    ("紙の業界は、古紙の回収を増やす。", "promote"),
    ("当館は、来館者の待ち時間を減らす。", "promote"),
    ("市は、申請に対し速やかに回答する。", "promote"),
    ("県は、90日分の燃料を保有する。", "promote"),
    ("市は、申請した者に結果を知らせる。", "implement"),
    # consider: thought
    ("制度の在り方を検討する。", "consider"),
    ("負担の在り方について検討を進める。", "consider"),
    ("導入の可否について検討し、結論を得る。", "consider"),
    ("施行後3年を目途に検討を加え、その結果に基づいて必要な措置を講ずるものとする。", "consider"),
    ("有識者による検討を開始する。", "consider"),
    ("税制上の措置の検討", "consider"),
    ("早急に検討に着手する。", "consider"),
    ("見直しに向けて検討に着手する。", "consider"),
    ("検討を加え、必要があると認めるときは、所要の法制上の措置を講ずるものとする。", "consider"),
    ("段階的に先行導入することが考えられる。", "consider"),
    # need
    ("人材を確保することが必要である。", "need"),
    ("早急に対策を講じる必要がある。", "need"),
    ("一体で進めていく必要。", "need"),
    ("現場の声を聞くことが重要。", "need"),
    ("制度を抜本的に改めるべきである。", "need"),
    ("戦略を共有しなければならない。", "need"),
    ("体制の充実が求められる。", "need"),
    ("将来の負担に向き合わなければなりません。", "need"),
    ("基盤の整備が急務である。", "need"),
    ("格差の解消は喫緊の課題である。", "need"),
    ("都市部に拠点を置くことも効果的であると考えられる。", "need"),
    ("新たな市場に挑むしか道は残されていない。", "need"),
    ("連携を深めることが必要であることを確認", "need"),
    ("速やかに実行に移すようお願いする。", "need"),
    ("手引きを早急に策定されたい。", "need"),
    ("地域の足の確保を図られたい。", "need"),
    ("道具を整備していただきたい。", "need"),
    ("調査への協力をお願いします。", "need"),
    ("期日までに御協力願います。", "need"),
    ("人材の育成が重要ではないか。", "need"),
    ("制度を改めるべきではないか。", "need"),
    ("先に試してみてはどうか。", "need"),
    ("制度の導入を検討する必要がある。", "need"),
    # reported consideration
    ("データの扱いの検討を開始することを提起", "consider"),
    # nothing promised
    ("市場の拡大が見込まれる。", None),
    ("支援策を講じてきたところである。", None),
    ("研究会を設置した。", None),
    ("導入を検討中である。", None),
    ("実施の計画を策定中。", None),
    ("定期の便の運航を見送る。", None),
    ("新たな募集を控える。", None),
    ("開業を2年延期する。", None),
    ("税を引き上げない。", None),
    ("名簿を外に出してはならない。", None),
    ("制度を改めるべきではない。", None),
    ("中小の店が全体の9割を占める。", None),
    ("多くの市町村が人手の不足を抱える。", None),
    ("輸出が前の年を上回る。", None),
    ("早い準備が成否を分ける。", None),
    ("海をめぐって緊張が高まる。", None),
    ("契約の内容が異なる。", None),
    ("誰もが参加できる場を作れます。", None),
    ("それでは御発言をお願いします。", None),
    ("よろしくお願い申し上げます。", None),
    ("詳しくは別の紙を参照してください。", None),
    ("実証事業を進めている。", None),
    ("新しい産業が生まれることが期待される。", None),
    ("通信の品質が大幅に向上。", None),
    ("技術の普及により、遠隔での診療が可能に。", None),
    ("人手の不足", None),
    ("生産性の向上", None),
    ("設備の老朽化", None),
    ("住民からの回答", None),
    ("住民へのお知らせ", None),
    ("小さな蔵が燃料を保有する。", None),
    ("株式を常時保有", None),
    ("共生社会の実現", None),
    ("在宅勤務による就業機会の提供", None),
    ("自治体による就業機会の提供", "implement"),
    ("基盤の未整備", None),
    ("デジタル化は、新しい雇用を創出する。", None),
    ("図書の貸出しについては、遠隔地からの利用を促進する。", "promote"),
    ("観光に関しては、地域の雇用を創出する。", "promote"),
    ("燃料の輸入額が膨らみ、家計を圧迫", None),
    ("特定の産業への偏重と人手不足の顕在化", None),
    ("担い手の激減", None),
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
    ("子育て", None),
    ("この法律は、国民生活の安定に資することを目的とする。", None),
    ("離島を除く。", None),
    ("一方を非難することは望ましくないと考えます。", None),
    ("具体的な取組の実施:", None),
    ("(経過措置の廃止)", None),
    ("【関係施策の推進】", None),
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


def test_the_noun_phrase_is_short_for_the_verb() -> None:
    assert strength("導入の推進") == strength("導入を推進") == strength("導入を推進する。") == "promote"
    assert strength("拠点の整備") == strength("拠点を整備") == strength("拠点を整備する。") == "implement"
    assert strength("制度の検討") == strength("制度を検討") == strength("制度を検討する。") == "consider"


@pytest.mark.parametrize(
    ("plain", "polite"),
    [
        ("体制を整備する。", "体制を整備します。"),
        ("計画を取りまとめる。", "計画を取りまとめます。"),
        ("目標の達成を目指す。", "目標の達成を目指します。"),
        ("改善が必要である。", "改善が必要です。"),
        ("見直す必要がある。", "見直す必要があります。"),
        ("充実が求められる。", "充実が求められます。"),
        ("見直すべきと考える。", "見直すべきだと考えています。"),
        ("両立を図る。", "両立を図ります。"),
        ("普及に努める。", "普及に努めます。"),
        ("教育を支える人材を養う。", "教育を支える人材を養います。"),
        ("簡単に申請できる。", "簡単に申請できます。"),
        ("見直すべきである。", "見直すべきです。"),
        ("検討していく。", "検討してまいります。"),
        ("支援を行ってきた。", "支援を行ってきました。"),
        ("取組を進めている。", "取組を進めております。"),
    ],
)
def test_plain_and_polite_agree(plain: str, polite: str) -> None:
    assert strength(plain) == strength(polite)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2030年度までに排出量を46%削減する。", "target"),
        ("2030年までに人口カバー率を99%とする。", "target"),
        ("管理職の割合を30%以上にする。", "target"),
        ("留学生30万人の受入れを目指す。", "target"),
        ("生産性を2倍に高める。", "target"),
        ("2033年までに市場規模を20兆円とする目標を掲げているところ。", "target"),
        ("2028年までに全校での導入を目指す。", "target"),
        ("相互運用性の実現を目指す。", "promote"),
        ("10校で実証を行う。", "implement"),
        ("100億円を計上する。", "implement"),
        ("誰一人取り残されない社会を実現する。", "implement"),
        ("計画の期間を5年とする。", "promote"),
        ("2026年3月までに指針を改定する。", "implement"),
        ("市場規模は2030年に100兆円に達すると見込まれる。", None),
        ("支払は過去10年で7兆円増加した。", None),
        ("2030年までに50%とすることを検討する。", "consider"),
        ("2030年までに50%とすべきである。", "need"),
        ("普及率は、2030年度までに80%とする。", "target"),
        ("受講率100％とする。", "target"),
        ("受講率は100％とする。", "target"),
        ("割合を、令和11年度までに０％とする。", "target"),
        ("拠点は、2030年度までに100か所とする。", "target"),
        ("養成する人の数を年間200人へ", "target"),
        ("自給率を2030年までに45％へ", "target"),
        ("排出量を、2030年までに2013年度比▲30％とする。", "target"),
        ("使う割合を2分の1に引き上げる。", "target"),
        ("輸出額を2030年度までに5兆円とする。", "target"),
        ("輸出額を2030年度までに5兆円に拡大する。", "target"),
        ("時給1,500円を実現する。", "target"),
        ("漁獲の額を2030年に２兆円とする。", "target"),
        ("2030年代半ばより早い時期に、漁獲の額を２兆円とする。", "target"),
        ("漁獲の額を2030年度において2兆円に引き上げる。", "target"),
        ("2030年の目標として、漁獲の額を2兆円とする。", "target"),
        ("拠点は、2030年度に100か所とする。", "target"),
        ("2020年に始めた市の手数料を300円とする。", "implement"),  # the year in which it began
        ("漁獲の額を2兆円とする。", "implement"),
        ("船の利用料を1回500円とする。", "implement"),
        ("漁獲の額を2兆円とするよう努める。", "promote"),
        ("参加率を80％とするよう努める。", "target"),
        ("参加率を100％とすることを目標としている。", "target"),
        ("参加率100％を目指している。", "target"),
        ("予算5億円を確保する。", "promote"),
        ("2026年度までに予算5億円を計上する。", "implement"),
        ("委員は15人とする。", None),
        ("任期は2年とする。", None),
        ("手数料は300円とする。", "implement"),
        ("使用料は月額5,800円とする。", "implement"),
        ("備蓄は100万トン程度とする。", "target"),
        ("拠点を十数か所整備する。", "target"),
        ("手数料は引き上げることが適当である。", "need"),
        ("司書を200人育成するという目標は撤回する。", None),
        ("移転に関する計画を廃止する。", "implement"),
        ("補助率は2分の1とする。", None),
        ("空き家は10年で2倍に", None),
        ("3つの視点から8つの目標を立てる。", "promote"),
        ("週20時間未満で働く者への適用を、2028年度までに実施する。", "implement"),
        ("参加率を100％とすることを目標としていた。", None),
    ],
)
def test_a_figure_or_deadline_that_is_aimed_at_makes_a_target(text: str, expected: Strength | None) -> None:
    assert with_facts(text) == expected


@pytest.mark.parametrize(
    "text", ["待機する児童をゼロとする。", "待機する児童をゼロにする。", "2030年度までに待機する児童はゼロとする。"]
)
def test_zero_is_a_figure(text: str) -> None:
    """ゼロ has the value 0 and no unit."""
    zero = Quantity("ゼロ", Decimal(0), "", None, (7, 9))
    told = strength_of(
        canonicalise(text).text, kind="sentence", headings=(), quantities=(zero,), dates=find_dates(text)
    )
    assert told == "target"


@pytest.mark.parametrize("mark", ["!", "!!", "?", "!?", "!。", "♪"])
def test_punctuation_does_not_change_strength(mark: str) -> None:
    for text in ("給食を無償化", "暮らしを守り抜く", "窓口を設ける", "見直しが必要", "設備の老朽化"):
        assert strength(text + mark) == strength(text)


def with_facts(text: str, *headings: str) -> Strength | None:
    canonical = canonicalise(text).text
    quantities, dates = find_quantities(text), find_dates(text)
    return strength_of(canonical, kind="sentence", headings=headings, quantities=quantities, dates=dates)


def test_headings_and_leads_tell_measures_from_effects() -> None:
    assert strength("利便性の向上") is None
    assert strength("利便性の向上", "今後の取組") == "promote"
    assert strength("拠点の整備") == "implement"
    assert strength("拠点の整備", "想定される効果") is None
    assert strength("拠点の整備", "解決策(例)") is None
    assert strength("拠点を整備する。", "想定される効果") == "implement"
    assert strength("利便性の向上", lead="以下の取組が必要である。") == "promote"
    assert strength("拠点の整備", lead="主な成果は次のとおりであった。") is None


def test_captions_promise_only_with_a_verb() -> None:
    caption = {"headings": (), "quantities": (), "dates": ()}
    assert strength_of("国際機関との連携", kind="caption", **caption) is None  # type: ignore[arg-type]
    assert strength_of("連携を強化する。", kind="caption", **caption) == "promote"  # type: ignore[arg-type]


@given(st.text(alphabet="推進検討する必要があるこ、。(【)】等をのがには化し た年5%目標2030", max_size=60))
def test_never_raises_and_is_pure(text: str) -> None:
    figure = Quantity("5%", Decimal(5), "%", None, (0, 2))
    date = DateExpression("2030年", "2030", "year", "deadline", (0, 5))
    first = strength_of(text, kind="item", headings=(text,), quantities=(figure,), dates=(date,), lead=text)
    assert first == strength_of(text, kind="item", headings=(text,), quantities=(figure,), dates=(date,), lead=text)


@pytest.mark.parametrize(("name", "flag", "right"), [("2013", 0.95, 0.97), ("2019", 0.95, 0.96), ("2019o", 0.97, 0.95)])
def test_hand_made_truth(shared: Path, name: str, flag: float, right: float) -> None:
    """F1 of the commitment flag, and the share of right strengths among the commitments of both sides."""
    pairs = []
    for line in (shared / "gold" / "units" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        unit = json.loads(line)
        if unit["kind"] in ("statement", "table"):
            headings = [canonicalise(heading).text for heading in unit["section"]]
            told = with_facts(_without_marker(unit["text"]), *headings)
            pairs.append((told, unit["strength"] if unit["commitment"] else None))
    both = [(told, truth) for told, truth in pairs if told and truth]
    found = sum(told is not None for told, _ in pairs)
    real = sum(truth is not None for _, truth in pairs)
    assert 2 * len(both) / (found + real) >= flag
    assert sum(told == truth for told, truth in both) / len(both) >= right


def _without_marker(text: str) -> str:
    text = text.replace("**", "").replace("<u>", "").replace("</u>", "").lstrip("・•○※ ")
    return text[1:].lstrip() if unicodedata.name(text[:1], "").startswith("CIRCLED DIGIT") else text
