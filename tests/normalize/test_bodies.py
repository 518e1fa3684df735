"""Public bodies: names, short forms, and words that only look like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.normalize.bodies import find_bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("総務省において指針を改定する。", ("総務省",)),
        ("総務省としては、経済産業省と連携して取り組む。", ("総務省", "経済産業省")),
        ("窓口を設ける。【経産省】", ("経済産業省",)),
        ("窓口を設ける。【文科省、厚労省】", ("文部科学省", "厚生労働省")),
        ("総務省は、総務省の所管する制度を見直す。", ("総務省",)),
        ("内閣官房及びデジタル庁が司令塔となる。", ("内閣官房", "デジタル庁")),
        ("郵政省が定めた計画", ("郵政省",)),
        ("関係省庁が連携する。", ("関係府省庁",)),
        ("関係府省で議論する。", ("関係府省庁",)),
        ("各府省庁は、計画を提出する。", ("関係府省庁",)),
        ("国と自治体が協力する。", ("地方公共団体",)),
        ("都道府県及び市町村は、計画を定める。", ("地方公共団体",)),
        ("(独)国際協力機構(JICA)と連携した研修", ("国際協力機構",)),
        ("独立行政法人情報処理推進機構が公表する。", ("情報処理推進機構",)),
        ("国立研究開発法人産業技術総合研究所に委託する。", ("産業技術総合研究所",)),
        ("JICA、JBIC等による支援", ("国際協力機構", "国際協力銀行")),
        ("AI戦略本部の下、計画を取りまとめる。", ("AI戦略本部",)),
        ("情報通信審議会に諮問する。", ("情報通信審議会",)),
        ("総務大臣は、計画を定める。", ("総務省",)),
        ("デジタル大臣が公表する。", ("デジタル庁",)),
        ("G7外務大臣会合の成果を踏まえる。", ()),
        ("内閣官房副長官が司会を務める。", ()),
        ("総務省令で定める。", ()),
        ("内閣府令で定めるところによる。", ()),
        ("米国財務省が発表した。", ()),
        ("インド外務省と協議する。", ()),
        ("出典:総務省資料を基に作成", ()),
        ("総務省調べ", ()),
        ("経済協力開発機構の場で議論する。", ()),
        ("社会機構の変化に対応する。", ()),
        ("日本の強みを活かす。", ()),
        ("JOINTな取組", ()),
        ("", ()),
    ],
)
def test_bodies(text: str, bodies: tuple[str, ...]) -> None:
    assert find_bodies(text) == bodies


@given(
    st.lists(st.sampled_from(["総務省", "経産省", "が", "、", "関係省庁", "資料", "機構", "(独)"]), max_size=12).map(
        "".join
    )
)
def test_each_body_once_and_in_order(text: str) -> None:
    bodies = find_bodies(text)
    assert len(set(bodies)) == len(bodies)
    assert bodies == find_bodies(text)
