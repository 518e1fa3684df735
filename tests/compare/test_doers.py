"""Whose duty a statement is, and splits that swallow nobody else's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from compare_papers import paper, touched, versions

from hensen.compare.change import Comparison
from hensen.compare.comparison import compare
from hensen.compare.doers import another_does, doers, without_doers


def alone(old: Sequence[str], new: Sequence[str]) -> Comparison:
    return compare(paper({"一": old}), paper({"一": new}))


NAMED = [
    ("one", "町内会は、街灯の球を替える。", {"町内会"}),
    ("several", "港湾組合及び漁協組合員は、岸壁を清掃する。", {"港湾組合", "漁協組合員"}),
    ("a public body by its kind", "市長は、届出を受け付ける。", {"市町村"}),
    ("behind a condition", "前条の場合において、保護者は、届け出る。", {"保護者"}),
    ("behind a circumstance", "冬の間は、船主は船を陸に揚げる。", {"船主"}),
    ("with what it does", "夜間に営業する店主は、音量を下げる。", {"店主"}),
    ("in a subordinate clause", "国が定める様式で届け出る。", set()),
    ("a thing", "水道は、三年ごとに点検する。", set()),
    ("an occasion", "この機会は、二度とない。", set()),
    ("nobody", "街灯の球を替える。", set()),
]


@pytest.mark.parametrize(("what", "text", "expected"), NAMED, ids=[case[0] for case in NAMED])
def test_who_does_it(what: str, text: str, expected: set[str]) -> None:
    assert doers(text) == expected


@pytest.mark.parametrize(
    "doer",
    [
        "町内会は、",
        "農林水産省において、",
        "港湾組合が中心となって、",
        "漁業組合を中心に、",
        "都道府県等が主体となり、",
    ],
)
def test_what_is_done_stands_behind_whoever_does_it(doer: str) -> None:
    assert without_doers(f"{doer}岸壁を清掃する。") == "岸壁を清掃する。"


@pytest.mark.parametrize("text", ["岸壁において、釣りを禁ずる。", "桜を中心に、苗木を配る。", "岸壁を清掃する。"])
def test_a_place_or_a_thing_does_nothing(text: str) -> None:
    assert without_doers(text) == text


def test_another_is_whom_the_whole_does_not_name() -> None:
    whole = "船主は、桟橋の使用料を組合に納める。"
    assert another_does("釣り客は、桟橋の使用料を納める。", whole, whole)
    assert not another_does("組合は、桟橋の使用料を受け取る。", whole, whole)
    assert not another_does("釣り客は、桟橋の使用料を納める。", whole, "漁業者は、桟橋の使用料を納める。")


OTHERS = [
    ("校医は、児童の視力を測る。", "校医は、児童の視力を春に測る。", "保護者会は、児童の視力を測る。"),
    (
        "荷主は、荷待ちの時間の短縮に努めなければならない。",
        "荷主は、荷待ちの時間を短縮しなければならない。",
        "倉庫業者は、荷待ちの時間の短縮に努めなければならない。",
    ),
    ("診療所は、往診の記録を保管する。", "診療所は、往診の記録を五年間保管する。", "薬剤師は、往診の記録を保管する。"),
]


@pytest.mark.parametrize("made", [versions, alone])
@pytest.mark.parametrize(("whole", "kept", "other"), OTHERS, ids=[case[2][:4] for case in OTHERS])
def test_the_duty_of_another_is_no_part(
    whole: str, kept: str, other: str, made: Callable[[Sequence[str], Sequence[str]], Comparison]
) -> None:
    there, back = made([whole], [kept, other]), made([kept, other], [whole])
    assert {change.kind: [one.text for one in change.new] for change in touched(there)} == {
        "reworded": [kept],
        "added": [other],
    }
    assert {change.kind: [one.text for one in change.old] for change in touched(back)} == {
        "reworded": [kept],
        "dropped": [other],
    }


PARTED = [
    (
        "港務局及び漁業者は、岸壁の照明を点検する。",
        "港務局は、岸壁の照明を点検する。",
        "漁業者は、岸壁の照明を点検する。",
    ),
    ("自治体は、古井戸の台帳を備える。", "都道府県は、古井戸の台帳を備える。", "市町村は、古井戸の台帳を備える。"),
    ("市は花壇の土を入れ替え、住民は水やりを受け持つ。", "市は花壇の土を入れ替える。", "住民は水やりを受け持つ。"),
]


@pytest.mark.parametrize(("whole", "one", "other"), PARTED, ids=[case[0][:5] for case in PARTED])
def test_what_several_did_together_is_split_between_them(whole: str, one: str, other: str) -> None:
    assert [change.kind for change in touched(versions([whole], [one, other]))] == ["split"]
    assert [change.kind for change in touched(versions([one, other], [whole]))] == ["merged"]
