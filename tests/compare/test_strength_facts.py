"""Stronger, weaker, turned round or taken back: what two wordings of a promise say of each other."""

from __future__ import annotations

import pytest
from compare_papers import statement
from factories import change
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare.change import Direction
from hensen.compare.reversals import reversal
from hensen.compare.strength_facts import strength_changes, strengths_shown

SAME = ""
CASES: list[tuple[str, str, str]] = [
    # turned round
    ("育児の窓口を設置する。", "育児の窓口を廃止する。", "implement → implement weakened"),
    ("留学生の受入れを拡大する。", "留学生の受入れを縮小する。", "promote → promote weakened"),
    ("定員を100人増やす。", "定員を100人減らす。", "target → target weakened"),
    ("賃金を引き上げる。", "賃金を引き下げる。", "implement → implement weakened"),
    ("農家を支援する。", "農家への支援を打ち切る。", "promote → implement weakened"),
    ("祭りを推進する。", "祭りを中止する。", "promote → implement weakened"),
    ("窓口の設置を検討する。", "窓口を廃止する。", "consider → implement weakened"),
    ("点検の報告を義務化する。", "点検の報告を任意とする。", "implement → promote weakened"),
    ("見本市を開催する。", "見本市の開催を取りやめる。", "implement → implement weakened"),
    ("混雑の記録を公表する。", "混雑の記録の公表を取りやめる。", "implement → implement weakened"),
    ("騒音の基準を策定する。", "騒音の基準の策定を中止する。", "implement → implement weakened"),
    ("輸入の規制を実施する。", "輸入の規制の実施を中止する。", "implement → implement weakened"),
    ("粗大ごみを回収する。", "粗大ごみの回収を終了する。", "promote → implement weakened"),
    ("輸入の規制を導入する。", "輸入の規制の導入を回避する。", "implement → promote weakened"),
    ("輸入の規制を導入する。", "輸入の規制の導入を中止する。", "implement → implement weakened"),
    ("運転手の待機所を設置する。", "運転手の待機所を廃止する。", "implement → implement weakened"),
    ("事故相談窓口を開設する。", "事故相談窓口を閉鎖する。", "implement → implement weakened"),
    # the act itself is ended, whatever the case of its thing
    ("校庭を子どもに開放する。", "校庭の子どもへの開放を中止する。", "promote → implement weakened"),
    ("渡し船を運行する。", "渡し船の運行を廃止する。", "promote → implement weakened"),
    ("合併について議論する。", "合併についての議論を打ち切る。", "consider → implement weakened"),
    ("窓口で届出を受け付ける。", "窓口での届出の受付を終了する。", "implement → implement weakened"),
    ("漁家に資金を貸し付ける。", "漁家への資金の貸付けをやめる。", "implement → implement weakened"),
    ("渡し船を運行する。", "港の名称を廃止する。", SAME),
    ("渡し船を運行する。", "市電の運行を廃止する。", SAME),
    ("受講の対象を広げる。", "受講の対象を新人に絞る。", "promote → promote weakened"),
    ("点検の項目を追加する。", "点検の項目を削除する。", "implement → promote weakened"),
    ("学校を耐震化する。", "2030年までに学校の耐震化を終える。", "promote → implement strengthened"),
    ("岸壁を整備する。", "2030年までに岸壁の整備を終了する。", SAME),
    ("岸壁を整備する。", "岸壁の整備を終了する。", "implement → implement weakened"),
    # neither is more of a promise
    ("輸入規制を導入する。", "輸入規制を廃止する。", "implement → implement changed"),
    ("入湯税制を導入する。", "入湯税制を廃止する。", "implement → implement changed"),
    ("輸入の規制を強化する。", "輸入の規制の強化を中止する。", "promote → implement changed"),
    ("審査を簡素化する。", "審査を厳格化する。", "promote → promote changed"),
    ("入館料を免除する。", "入館料を徴収する。", "implement → implement changed"),
    ("年齢制限を撤廃する。", "年齢制限を復活させる。", "implement → promote changed"),
    ("輸入の規制を緩和する。", "輸入の規制を強化する。", "promote → promote changed"),
    ("輸入規制の緩和を推進する。", "輸入規制を強化する。", "promote → promote changed"),
    ("たばこ税を引き上げる。", "たばこ税を引き下げる。", "implement → implement changed"),
    ("夜間の営業を禁止する。", "夜間の営業を解禁する。", "implement → implement changed"),
    ("議事録を公開する。", "議事録を非公開とする。", "implement → promote weakened"),
    ("人口の減少を容認する。", "人口の減少を防ぐ。", "promote → promote changed"),
    # not turned round
    ("学校の格差を縮小する。", "学校の格差の拡大を防ぐ。", SAME),
    ("水害の防止を推進する。", "水害を防ぐ。", SAME),
    ("輸出を拡大する。", "輸出は縮小した。", "promote → – removed"),
    ("祭りの廃止を検討する。", "祭りを廃止する。", "consider → implement strengthened"),
    ("旧館を廃止し、新館を設ける。", "新館を設け、旧館を廃止する。", SAME),
    ("従来の券を廃止し、新たな券を創設する。", "従来の券を廃止する。", SAME),
    ("新たな分館を設置する。", "分館を廃止する。", SAME),
    ("育児の窓口を設置する。", "育児の窓口を増設する。", SAME),
    ("実習を行わせる。", "実習を行う。", SAME),
    # where nobody promises: measures named, things forbidden or allowed
    ("輸入規制の強化", "輸入規制の緩和", "– → – changed"),
    ("見学をしてはならない。", "見学をすることができる。", "– → – changed"),
    ("帳簿を見ることができない。", "帳簿を見ることができる。", "– → – changed"),
    ("帳簿を見ることができない。", "荷物を送ることができる。", SAME),
    ("輸出が増加した。", "輸出が減少した。", SAME),
    # taken back
    ("見本市を開催する。", "見本市の開催を見送る。", "implement → – weakened"),
    ("見本市を開催する。", "見本市の開催を延期する。", "implement → – weakened"),
    ("見本市を開催する。", "見本市を開催することができる。", "implement → – weakened"),
    ("見本市を開催する。", "見本市を開催する予定である。", "implement → – weakened"),
    ("帳簿を備えなければならない。", "帳簿を備えることができる。", "need → – weakened"),
    ("司書を200人育成する。", "司書を200人育成するという目標は撤回する。", "promote → – weakened"),
    ("司書を200人育成する。", "司書を200人育成する方針を白紙に戻す。", "promote → – weakened"),
    # not to be done, by effort alone
    ("農薬を使用しません。", "農薬の不使用に努めます。", "– → promote weakened"),
    ("農薬を使用しない。", "農薬を使用しないよう努める。", "– → promote weakened"),
    ("農薬を使用しない。", "農薬の不使用を推進する。", SAME),
    # opposites of each other alone
    ("願書を受理する。", "願書を却下する。", "promote → promote changed"),
    ("印鑑を不要とする。", "印鑑を必要とする。", "promote → promote changed"),
    ("教具を無償とする。", "教具を有償とする。", "promote → promote changed"),
    ("教具を無償で貸与する。", "教具を有償で貸与する。", "promote → promote changed"),
    ("帳簿を保存する。", "帳簿を廃棄する。", "implement → promote changed"),
    ("撮影を原則禁止する。", "撮影を原則認める。", "implement → promote changed"),
    ("船の利用料を無料とする。", "船の利用料を1回500円とする。", "promote → implement changed"),
    ("船の利用料を無料とする。", "船の利用料を半額とする。", "promote → promote changed"),
    ("船の利用料を無償化する。", "船の利用料を月額3,000円とする。", "implement → implement changed"),
    ("船の利用料を無料とする。", "船の利用料を0円とする。", SAME),
    ("船の利用料を300円とする。", "船の利用料を500円とする。", SAME),
    # done, as the other side has it, and passed on
    ("手引きを作成する。", "作成した手引きの普及を図る。", "implement → promote changed"),
    ("条例の案を提出する。", "提出された条例の案の早い成立を図る。", "implement → promote changed"),
    ("育児の窓口を設ける。", "設けた窓口の周知を図る。", "implement → promote changed"),
    ("育児の窓口を設置する。", "設置済みの窓口の周知を図る。", "implement → promote changed"),
    ("育児の窓口を設置する。", "作成した手引きの周知を図る。", "implement → promote weakened"),
    # more of it, or only on with it
    ("漁家への支援を拡充する。", "漁家への支援を引き続き実施する。", SAME),
    ("漁家への融資を拡充する。", "漁家への融資の期間を延長する。", SAME),
    ("船の点検を強化し、港を守る。", "船の点検を継続して実施し、港を守る。", SAME),
    # done, going on, or of another matter
    ("見本市を開催する。", "見本市を開催した。", "implement → – removed"),
    ("見本市を開催する。", "見本市を開催している。", "implement → – removed"),
    ("祭りを維持する。", "祭りの廃止を見送る。", "promote → – removed"),
    ("荷物を機構に引き渡す。", "見学を機構に申し込むことができる。", "implement → – removed"),
    ("見学の申込みを受け付ける。", "見学を申し込むことができない。", "implement → – removed"),
    ("荷物の量を2倍に拡大する。", "荷物の量を2倍に", SAME),  # a phrase that names the figure drops no promise
    # a looser grip
    ("2030年までに時給1,500円を実現する。", "2030年までに時給1,500円の実現を目指す。", "target → target weakened"),
    ("2028年までに全校に導入する。", "2028年までに全校への導入を目指す。", "implement → target weakened"),
    ("全校に導入する。", "2028年までに全校への導入を目指す。", "implement → target changed"),
    ("参加率を80％とする。", "参加率を80％とするよう努める。", "target → target weakened"),
    ("参加率を80％とする。", "参加率90％を目指す。", SAME),
    ("普及を図る。", "普及率80％を目指す。", "promote → target strengthened"),
    ("体制を整備する。", "体制の整備を目指す。", "implement → promote weakened"),
    ("大学の組織を2028年度中に創設することを目指す。", "大学の組織の創設(2028年度中)", SAME),
    ("【目標】口座の数を2倍に拡大する。", "口座の数を2倍に拡大することを目指す。", SAME),
    ("品質を確保する。", "品質の確保に配慮する。", "promote → promote weakened"),
    ("事業を黒字化する。", "事業を黒字化することを目指す。", "promote → promote weakened"),
    ("備蓄を100万トン程度とする。", "備蓄は100万トン程度とする。", SAME),
    # an amount is firm or aimed at, target or not by its date
    ("漁獲を2兆円とすることを目指す。", "漁獲を2兆円とする。", "target → implement strengthened"),
    ("漁獲を2兆円とすることを目指す。", "漁獲を3兆円とする。", "target → implement strengthened"),
    ("漁獲を2兆円とすることを目指す。", "漁獲を1兆円とする。", SAME),
    ("負担を2兆円とすることを目指す。", "負担を3兆円とする。", SAME),
    ("時給を1,200円に引き上げることを目指す。", "時給を1,200円に引き上げる。", "target → implement strengthened"),
    ("2030年までに漁獲を2兆円とすることを目指す。", "2030年に漁獲を2兆円とする。", "target → target strengthened"),
    ("収納の割合を99％に高める。", "収納の額を500億円に高める。", SAME),
    ("2030年までに漁獲を2兆円とする。", "漁獲を2兆円とするよう努める。", "target → promote weakened"),
    ("司書を、2027年度までに1,000人育成する。", "・司書を1,000人育成（2027年度）", SAME),
    ("司書を、2027年度までに1,000人育成する。", "・司書を育成（2027年度）", "target → promote weakened"),
    # another word for the act
    ("標識を設置する。", "標識を取り付ける。", SAME),
    ("自転車を貸与する。", "自転車を貸し出す。", SAME),
    # a promise before the end
    ("計画を策定し、国の認定を受ける。", "計画を策定する。", SAME),
    ("拠点を十数か所整備する。", "拠点を5か所整備する。", SAME),
    # duties
    ("普及を促進する。", "普及を促進しなければならない。", "promote → need changed"),
    ("帳簿を整備する。", "帳簿を整備しなければならない。", "implement → need changed"),
    ("帳簿の整備を検討する。", "帳簿を整備しなければならない。", "consider → need strengthened"),
    ("県は、国と協議するものとする。", "県は、国と協議しなければならない。", "consider → need changed"),
    ("帳簿の整備に努める。", "帳簿を整備しなければならない。", "promote → need strengthened"),
    ("帳簿の整備に努める。", "帳簿の整備に努めなければならない。", "promote → need changed"),
    ("帳簿を整備する。", "帳簿の整備に努めなければならない。", "implement → need weakened"),
    ("帳簿を整備しなければならない。", "帳簿の整備に努めなければならない。", "need → need weakened"),
    ("帳簿を整備しなければならない。", "帳簿を整備することが望ましい。", "need → need weakened"),
    ("帳簿を整備しなければならない。", "帳簿を整備する必要がある。", SAME),
    # what is needed and what is thought of
    ("育児の窓口の設置が必要である。", "育児の窓口の設置を検討する。", "need → consider changed"),
    ("育児の窓口を設置すべきである。", "育児の窓口を設置する。", "need → implement strengthened"),
    # clause by clause
    ("岸壁を整備し、灯台を守る。", "岸壁の整備を検討し、灯台を守る。", "implement → consider weakened"),
    (
        "岸壁を整備するとともに、灯台を守る。",
        "岸壁の整備に努めるとともに、灯台を守る。",
        "implement → promote weakened",
    ),
    ("灯台を守り、岸壁を整備する。", "岸壁を整備し、灯台を守る。", SAME),
    ("灯台を守る。", "灯台を守り、岸壁を整備する。", SAME),
    ("灯台を守り、岸壁を整備する。", "岸壁を整備し、灯台の保守を検討する。", SAME),
    ("岸壁を整備し、灯台の移設を検討する。", "岸壁の整備を検討し、灯台を移設する。", "consider → promote changed"),
    ("岸壁を整備し、灯台を支援することを検討する。", "岸壁を整備し、灯台を支援することを検討する。", SAME),
    ("情勢を踏まえ、岸壁を整備する。", "情勢の調査を踏まえ、岸壁を整備する。", SAME),
    # the scale alone
    ("体制を整備する。", "体制の整備に努める。", "implement → promote weakened"),
    ("普及を推進する。", "引き続き普及を推進する。", SAME),
    ("普及を推進する!", "普及を推進する。", SAME),
]


REFUSED: list[tuple[str, str]] = [
    ("見本市を開催する。", "見本市を開催しないこととする。"),
    ("賃金を引き上げる。", "賃金を引き上げない。"),
    ("司書の採用を行う。", "司書の採用は行わない。"),
    ("規制を緩和する。", "規制の緩和を行わない。"),
    ("記録を公表するものとする。", "記録を公表しないものとする。"),
    ("定員を削減する。", "定員の削減は行いません。"),
]


def test_less_of_what_was_refused_altogether_is_no_promise_gained() -> None:
    assert said(["漁船への補助を行わない。"], ["漁船への補助を縮小する。"]) == SAME


@pytest.mark.parametrize(("promise", "refusal"), REFUSED)
def test_to_be_done_after_all_is_no_advance(promise: str, refusal: str) -> None:
    """What is refused in so many words is as much of a promise to some as the act is to others."""
    (back,) = strength_changes([statement(promise)], [statement(refusal)])
    assert (back.direction, back.cause) == ("weakened", "withdrawn")
    (forth,) = strength_changes([statement(refusal)], [statement(promise)])
    assert (forth.direction, forth.cause) == ("changed", "reversed")


MIRROR: dict[Direction, Direction] = {
    "strengthened": "weakened", "weakened": "strengthened",
    "added": "removed", "removed": "added", "changed": "changed",
}  # fmt: skip

SEVERAL: list[tuple[list[str], list[str], str]] = [
    (["設備を整備し、転換を支援する。"], ["設備を整備する。", "転換を支援する。"], SAME),
    (["岸壁を整備し、灯台を守る。"], ["岸壁の整備を検討する。", "灯台を守る。"], "implement → consider weakened"),
    (["岸壁を整備する。", "灯台を守る。"], ["岸壁の整備に努め、灯台を守る。"], "implement → promote weakened"),
    (["岸壁の修繕を行い、灯台を守る。"], ["岸壁を修繕する。", "灯台の保守に取り組む。"], SAME),
    (["祭りの計画を定める。", "灯台を守る町を支える。"], ["灯台を守る町を支える。"], SAME),
    (["祭りの計画を定める。", "灯台を守る町を支える。"], ["灯台を守る町を支え、祭りを盛り上げる。"], SAME),
    (["研修を実施する。"], ["研修の実施を検討する。", "費用は後で定める。"], "implement → consider weakened"),
    (["岸壁を整備し、灯台を守る必要がある。"], ["岸壁を整備する必要がある。", "灯台を守る必要がある。"], SAME),
    (
        ["岸壁を整備し、灯台を守る必要がある。"],
        ["岸壁を整備する。", "灯台を守る必要がある。"],
        "need → implement strengthened",
    ),
    (["県は、岸壁を整備し、灯台を守る。"], ["県は、岸壁を整備しなければならない。", "県は、灯台を守る。"], SAME),
    (["窓口を設置する。"], ["窓口を廃止する。", "帳簿を整備する。"], "implement → implement weakened"),
    (["窓口を設置し、帳簿を整備する。"], ["窓口を廃止し、帳簿を整備する。"], "implement → implement weakened"),
    (["輸入の規制を緩和し、帳簿を整備する。"], ["輸入の規制を強化し、帳簿を整備する。"], "promote → promote changed"),
    (["旧館を廃止し、新館を設ける。"], ["新館を設ける。", "旧館を廃止する。"], SAME),
    (
        ["校庭を子どもに開放し、遊具を整備する。"],
        ["校庭の子どもへの開放を中止し、遊具を整備する。"],
        "promote → implement weakened",
    ),
    (["在り方を検討し、必要な措置を講ずる。"], ["在り方を検討する。", "必要な措置を講ずる。"], SAME),
    (["2030年までに岸壁を5か所整備し、灯台を守る。"], ["2030年までに岸壁を5か所整備する。", "灯台を守る。"], SAME),
]


@pytest.mark.parametrize(("old", "new", "expected"), SEVERAL)
def test_of_several_statements_each_clause_counts_for_itself(old: list[str], new: list[str], expected: str) -> None:
    assert said(old, new) == expected
    back = strength_changes([statement(text) for text in new], [statement(text) for text in old])
    there = strength_changes([statement(text) for text in old], [statement(text) for text in new])
    assert [(fact.new, fact.old, MIRROR[fact.direction]) for fact in there] == [
        (fact.old, fact.new, fact.direction) for fact in back
    ]


CAUSES: list[tuple[str, str, str | None]] = [
    ("育児の窓口を設置する。", "育児の窓口を廃止する。", "reversed"),
    ("輸入の規制を緩和する。", "輸入の規制を強化する。", "reversed"),
    ("見本市を開催する。", "見本市の開催を見送る。", "withdrawn"),
    ("参加率を80％とする。", "参加率80％を目指す。", "aim"),
    ("参加率を80％とする。", "参加率を80％とするよう努める。", "effort"),
    ("帳簿を整備しなければならない。", "帳簿を整備することが望ましい。", "wish"),
    ("普及を促進する。", "普及を促進しなければならない。", "duty"),
    ("窓口を設置する。", "窓口の設置を検討する。", None),
]


@pytest.mark.parametrize(("old", "new", "cause"), CAUSES)
def test_what_made_the_difference(old: str, new: str, cause: str | None) -> None:
    for one, other in ((old, new), (new, old)):
        (fact,) = strength_changes([statement(one)], [statement(other)])
        assert fact.cause == cause


def test_every_view_shows_the_strengths_that_the_fact_tells() -> None:
    old, new = statement("岸壁を整備し、灯台を守る。"), statement("岸壁の整備を検討し、灯台を守る。")
    facts = tuple(strength_changes([old], [new]))
    assert strengths_shown(change("c1", "reworded", (old,), (new,), facts=facts)) == ("implement", "consider")
    aimed, firm = statement("漁獲を2兆円とすることを目指す。"), statement("漁獲を2兆円とする。")
    tighter = tuple(strength_changes([aimed], [firm]))
    assert strengths_shown(change("c1", "reworded", (aimed,), (firm,), facts=tighter)) == ("implement",)
    one, two = statement("窓口を設置する。"), statement("祭りを支援する。")
    assert strengths_shown(change("c1", "merged", (one, two), (two,))) == ("promote",)
    assert strengths_shown(change("c1", "related", (one,), (two,))) == ("implement", "promote")
    assert strengths_shown(change("c1", "dropped", (one,))) == ("implement",)
    assert strengths_shown(change("c1", "reworded", (statement("窓口は混む。"),), (one,))) == (None, "implement")
    assert strengths_shown(change("c1", "dropped", (statement("窓口は混んでいる。"),))) == ()


def said(old: list[str], new: list[str]) -> str:
    facts = strength_changes([statement(text) for text in old], [statement(text) for text in new])
    return "; ".join(f"{fact.old or '–'} → {fact.new or '–'} {fact.direction}" for fact in facts)


@pytest.mark.parametrize(("old", "new", "expected"), CASES)
def test_change_of_strength(old: str, new: str, expected: str) -> None:
    assert said([old], [new]) == expected


@pytest.mark.parametrize(("old", "new"), [case[:2] for case in CASES])
def test_backwards_is_the_mirror_image(old: str, new: str) -> None:
    one, two = statement(old), statement(new)
    there = [(fact.new, fact.old, MIRROR[fact.direction]) for fact in strength_changes([one], [two])]
    assert [(fact.old, fact.new, fact.direction) for fact in strength_changes([two], [one])] == there


def test_of_several_statements_only_the_scale_tells() -> None:
    assert said(["見本市を開催する。"], ["見本市は開催しない。", "祭りは楽しい。"]) == "implement → – removed"
    assert said(["帳簿を整備しなければならない。"], ["帳簿を整備する。", "窓口を置く。"]) == SAME


WORDS = [
    "窓口",
    "の",
    "を",
    "設置",
    "廃止",
    "拡大",
    "縮小",
    "見送る",
    "する",
    "しない",
    "新たな",
    "税",
    "、",
    "ないよう努める",
]


@given(
    st.lists(st.sampled_from(WORDS), max_size=8).map("".join), st.lists(st.sampled_from(WORDS), max_size=8).map("".join)
)
def test_a_reversal_backwards_is_a_reversal(old: str, new: str) -> None:
    mirror = {"undone": "restored", "restored": "undone", "turned": "turned", None: None}
    assert reversal(new, old) == mirror[reversal(old, new)]
    assert reversal(old, old) is None
