"""Themes that documents suggest."""

from __future__ import annotations

from factories import document, statement

from hensen.compare.themes import propose_themes
from hensen.normalize.document import Document

FILLER = [f"地域医療体制{letter}の整備を進める。" for letter in "いろはにほへとち"]


def paper(label: str, *texts: str) -> Document:
    every = [*texts, *FILLER, "人材育成計画を改める。", "人材育成計画を守る。"]
    return document(label, *(statement(f"p{number}", text) for number, text in enumerate(every, 1)))


PAPERS = [
    paper("一", *["高速道路網の延伸を行う。"] * 6),
    paper("二", *["高速道路網の延伸を行う。"] * 5),
    paper("三", *["生成AIの利用を広げる。"] * 6),
    paper("四", *["生成AIの利用を広げる。"] * 7),
]


def test_terms_emerge_fade_and_persist() -> None:
    proposals = propose_themes(PAPERS)
    assert [theme.term for theme in proposals.by_course("emerging")] == ["生成AI"]
    assert [theme.term for theme in proposals.by_course("fading")] == ["高速道路網"]
    assert "人材育成計画" in [theme.term for theme in proposals.by_course("persisting")]


def test_the_turn_and_the_evidence_are_named() -> None:
    theme = propose_themes(PAPERS).by_course("emerging")[0]
    assert theme.counts == (0, 0, 6, 7)
    assert theme.turn == 2
    assert theme.keyness.log_ratio > 2
    assert [len(ids) for ids in theme.statements] == [0, 0, 6, 7]
    assert theme.statements[2][0] == "p1"


def test_the_order_of_the_documents_turns_the_course() -> None:
    turned = propose_themes(PAPERS[::-1])
    assert [theme.term for theme in turned.by_course("fading")] == ["生成AI"]


def test_a_term_that_stands_inside_a_longer_one_only_is_not_proposed() -> None:
    terms = {theme.term for theme in propose_themes(PAPERS).themes}
    assert "高速道路網" in terms
    assert not {"高速道路", "道路網"} & terms


def test_common_words_are_no_themes() -> None:
    papers = [paper("一"), paper("二", *["国際連携強化を推進する。"] * 8)]
    assert not propose_themes(papers).by_course("emerging")


def test_one_document_or_none_suggests_nothing() -> None:
    assert propose_themes([]).themes == ()
    assert propose_themes(PAPERS[:1]).themes == ()
    assert propose_themes([paper("一"), document("空")]).themes == ()


def test_the_limit_holds_for_each_course() -> None:
    assert len(propose_themes(PAPERS, limit=1).themes) == 3
