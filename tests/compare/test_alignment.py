"""The global alignment: best for the whole, places counted, leftovers joined or related."""

from __future__ import annotations

import pytest
from compare_papers import BACKGROUND, paper

from hensen.compare.alignment import Alignment, _release, align
from hensen.compare.likelihood import probability
from hensen.normalize.document import Document


def case(*sentences: str) -> Document:
    """These sentences after the background's."""
    return paper({**BACKGROUND, "施策": list(sentences)})


BEFORE = sum(map(len, BACKGROUND.values()))


def groups(alignment: Alignment) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Groups among the case's sentences, counted from 0."""
    return {
        (tuple(i - BEFORE for i in group.old), tuple(j - BEFORE for j in group.new))
        for group in alignment.groups
        if group.old[0] >= BEFORE
    }


def test_identical_statements_anchor() -> None:
    found = align(case("岸壁を直す。"), case("灯台を点検する。", "岸壁を直す。"))
    assert found.identical == {**{n: n for n in range(BEFORE)}, BEFORE: BEFORE + 1}
    assert groups(found) == {((0,), (1,))}


def test_pair_yields_to_what_is_better_for_the_whole() -> None:
    """The first old sentence is likest to the second new one, which another old one needs more."""
    old = case("港湾の岸壁の耐震工事を進める。", "港湾の岸壁の耐震工事を2028年度までに終える。")
    new = case("港湾の岸壁の耐震工事を早期に進める。", "港湾の岸壁の耐震工事を2030年度までに終える。")
    assert groups(align(old, new)) == {((0,), (0,)), ((1,), (1,))}


def test_near_twins_keep_their_places() -> None:
    texts = [f"{name}川に水位計を置き、記録を公開する。" for name in ("白", "黒", "青", "赤")]
    new = [text.replace("公開する", "毎月公開する") for text in texts]
    assert groups(align(case(*texts), case(*new))) == {((n,), (n,)) for n in range(4)}


def test_context_makes_a_pair_likelier() -> None:
    alignment = align(case("岸壁を直す。", "灯台を調べる。"), case("岸壁を改める。", "灯台を点検する。"))
    (pair,) = [pair for key, pair in alignment.scored.pairs.items() if key == (BEFORE, BEFORE)]
    assert probability(pair, 0.0) < probability(pair, 0.5) < probability(pair, 1.0)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            ["河川の水位計を増やすとともに、避難の合図を多言語で流す。"],
            ["河川の水位計を増やす。", "避難の合図を多言語で流す。"],
            {((0,), (0, 1))},
        ),
        (
            ["河川の水位計を増やす。", "避難の合図を多言語で流す。", "公園の遊具を直す。"],
            ["公園の遊具を直す。", "河川の水位計を増やし、避難の合図を多言語で流す。"],
            {((0, 1), (1,)), ((2,), (0,))},
        ),
    ],
)
def test_leftover_joins_the_group_that_holds_its_content(
    old: list[str], new: list[str], expected: set[tuple[tuple[int, ...], tuple[int, ...]]]
) -> None:
    assert groups(align(case(*old), case(*new))) == expected


def test_near_copy_of_a_reworded_sentence_is_not_called_gone() -> None:
    """Both old sentences say what the new one says: neither was dropped."""
    old = [
        "空き家の所有者を探す手引きを作り、市町村に配る。",
        "空き家の所有者を探すための手引きを作成し、全国の市町村に無償で配る。",
    ]
    new = "空き家の所有者を探すための手引きを作成し、全国の市町村に配る。"
    assert groups(align(case(*old), case(new))) == {((0, 1), (0,))}


NEW = [
    "観光案内所に多言語の職員を置く。",
    "特産品の輸出の手続を簡素にする。",
    "移住を望む人に空き家を紹介する。",
    "学校給食に地元の食材を使う。",
    "河川敷の運動場に照明を設ける。",
    "自治会の役員の負担を軽くする。",
]


@pytest.mark.parametrize("kept", [0, 1, 3])
def test_in_a_paper_of_which_most_is_new_a_lost_promise_is_no_part_of_its_twin(kept: int) -> None:
    """All but one word stand in the promise that was kept: that makes no digest of it."""
    twins = ["鉄道駅にホームドアを設置する。", "鉄道駅にエレベーターを設置する。"]
    others = ["市民会館を改修する。", "消防団の車両を更新する。", "高齢者の見守りに通報装置を配る。"]
    old, new = paper({"施策": [*twins, *others]}), paper({"施策": [twins[0], *others[:kept], *NEW]})
    assert ((0,), (0,)) in {(group.old, group.new) for group in align(old, new).groups}
    backwards = {(group.old, group.new) for group in align(new, old).groups}
    assert ((0,), (0,)) in backwards


def test_what_was_hardly_changed_took_nothing_in() -> None:
    old = [
        "市の施設の窓口での手続をオンラインでもできるようにする。",
        "県の施設の予約をオンラインでもできるようにする。",
    ]
    new = "市の施設の窓口での手続をオンラインでできるようにする。"
    assert groups(align(case(*old), case(new))) == {((0,), (0,))}


def test_new_sentence_beside_a_kept_one_stays_alone() -> None:
    old = case("河川の水位計を増やす。")
    new = case("河川の水位計を増やす。", "河川の堤防の草を刈る。")
    assert groups(align(old, new)) == {((0,), (0,))}


def test_each_statement_is_in_one_group_or_related_pair_at_most() -> None:
    old = case(
        "通学路を点検する。", "通学路を点検する。", "通学路の点検を検討する。", "通学路を毎年点検し、結果を示す。"
    )
    new = case("通学路を点検する。", "通学路を毎月点検し、結果を示す。", "通学路の灯りを増やす。")
    found = align(old, new)
    olds = [i for group in found.groups for i in group.old] + [pair.old for pair in found.related]
    news = [j for group in found.groups for j in group.new] + [pair.new for pair in found.related]
    assert len(olds) == len(set(olds)) and len(news) == len(set(news))


def test_related_asks_for_more_between_near_versions() -> None:
    near = align(case("岸壁を直す。"), case("灯台を点検する。"))
    far = align(paper({"港": ["岸壁を直す。"]}), paper({"港": ["灯台を点検する。"]}))
    assert near.threshold > far.threshold
    assert all(pair.subject >= near.threshold for pair in near.related)


def test_where_two_pairs_part_for_one_rival_the_rival_holds() -> None:
    """The second old sentence was cut in two; the first, of which little stays, must not keep it from its half."""
    old = case(
        "2023年11月に、漁業組合の岡村副組合長（当時）が灯台を視察。",
        "2024年3月には、漁業組合の岡村組合長（現職）が灯台を視察し、航路標識の交換や、若手漁師との懇談を予定。",
    )
    new = case(
        "2024年3月には、漁業組合の岡村組合長（現職）が灯台を視察する。", "航路標識の交換や、若手漁師との懇談を予定。"
    )
    scored = align(old, new).scored
    identical = {n: n for n in range(BEFORE)}
    first, second = BEFORE, BEFORE + 1
    held = _release({first: (first, 0.8), second: (second, 0.8)}, identical, scored, scored.kin)
    assert {i: j for i, (j, _) in held.items()} == {second: first}


def test_a_short_sentence_put_whole_into_a_long_one_is_part_of_it() -> None:
    long = (
        "離島の航路を守るためには、老朽化した連絡船を電気で動く新しい船に置き換え、港に充電の設備を設け、"
        "船員の養成課程を地元の高校に開き、冬の荒天に欠航した日の宿泊費を町が負担し、運賃を陸の路線並みに下げ、"
        "積み荷の予約を一元化することが必要であ"
    )
    old = case(f"{long}る。", "郵便物は貨物便に載せる。")
    new = case(f"{long}り、郵便物は貨物便に載せる。")
    assert groups(align(old, new)) == {((0, 1), (0,))}
