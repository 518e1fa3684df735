"""The report: complete, quotable, in triage order, safe with hostile documents."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import change, comparison, document, section, statement
from markdown_it import MarkdownIt

from hensen.compare.change import Candidate, Comparison, Evidence, FactChange, Segment
from hensen.normalize.document import Document, Marker, Statement
from hensen.normalize.source import ReadingWarning
from hensen.report.language import LANGUAGES, Language
from hensen.report.markdown import render
from hensen.report.options import ReportOptions

EVIDENCE = Evidence(0.81, 0.9, 0.8, terms=("海外売上高",), figures=("5年",))
TARGET = statement("p1", "売上高を2020年までに17.5兆円とする。", strength="target", page=3)
NEW_TARGET = statement("p1", "売上高を2025年までに20兆円とする。", strength="target", page=5)
LOST = statement("p2", "海底ケーブルの整備を支援する。", strength="promote")
BORN = statement("p2", "ＡＩの原則を議論する。", strength="promote")
BACKGROUND = statement("p3", "市場は拡大している。")

REDLINE = (
    Segment("equal", "売上高を", "売上高を"),
    Segment("delete", "2020年", ""),
    Segment("insert", "", "2025年"),
    Segment("equal", "までに", "までに"),
    Segment("delete", "17.5兆円", ""),
    Segment("insert", "", "20兆円"),
    Segment("equal", "とする。", "とする。"),
)
FACTS = (
    FactChange("quantity", "17.5兆円", "20兆円", "up", 14.2857),
    FactChange("date", "2020年", "2025年", "later"),
)
REFUSED = Candidate("p2", "p2", 0.21, False, Evidence(0.1, 0.2, 0.1, terms=("支援",)), "common-words-only")


@pytest.fixture
def sample() -> Comparison:
    return comparison(
        change("c1", "reworded", (TARGET,), (NEW_TARGET,), evidence=EVIDENCE, redline=REDLINE, facts=FACTS),
        change("c2", "dropped", (LOST,), candidates=(REFUSED,)),
        change("c3", "added", (), (BORN,), candidates=(REFUSED,)),
        change("c4", "dropped", (BACKGROUND,), candidates=(replace(REFUSED, old="p3"),)),
    )


def test_losses_come_first(sample: Comparison) -> None:
    report = render(sample, ReportOptions())
    order = [line for line in report.splitlines() if line.startswith("## ")]
    assert order == [
        "## まとめ",
        "## 削除された取組（1件）",
        "## 数値・期限が変わった取組（1件）",
        "## 追加された取組（1件）",
    ]


def test_a_changed_figure_is_marked_and_spelt_out(sample: Comparison) -> None:
    report = render(sample, ReportOptions())
    assert "売上高を~~2020年~~**2025年**までに~~17.5兆円~~**20兆円**とする。 — 旧 3ページ → 新 5ページ · c1" in report
    assert "数値：17.5兆円 → 20兆円（+14.3 %）；期日：2020年 → 2025年（後ろ倒し）" in report
    assert "確信度 90 %：文言の 81 % が共通。共通語：海外売上高。共通の数値：5年" in report


def test_what_is_dropped_stands_with_its_place_and_the_nearest_text(sample: Comparison) -> None:
    report = render(sample, ReportOptions(lang="en"))
    assert "### 第１章 海外展開\n\n- `promote` 海底ケーブルの整備を支援する。 — old line 2 · c2" in report
    assert "Nearest (confidence 21 %): “ＡＩの原則を議論する。” (new line 2) — only common words are shared" in report


def test_statements_that_are_no_commitments_are_counted_and_shown_on_request(sample: Comparison) -> None:
    short, full = render(sample, ReportOptions()), render(sample, ReportOptions(commitments_only=False))
    assert "市場は拡大している。" not in short
    assert "取組ではない文の変化が他に 1 件あります" in short
    assert "市場は拡大している。" in full
    assert "他に" not in full


def test_what_is_too_unsure_is_counted(sample: Comparison) -> None:
    report = render(sample, ReportOptions(min_confidence=0.95))
    assert "確信度が 95 % に満たない 3 件は省きました" in report
    assert "c1" not in report


def test_context_shows_the_neighbours(sample: Comparison) -> None:
    report = render(sample, ReportOptions(context=1))
    assert "  - 旧・前の文: 売上高を2020年までに17.5兆円とする。\n  - 旧・後の文: 市場は拡大している。" in report


def test_page_order_follows_the_old_document(sample: Comparison) -> None:
    report = render(sample, ReportOptions(order="page"))
    assert [line for line in report.splitlines() if line.startswith("## ")][1:] == ["## 変更点：旧文書の順（3件）"]
    assert report.index("· c1") < report.index("· c2") < report.index("· c3")
    assert "- `削除` `推進` 海底ケーブル" in report


def test_a_line_that_would_be_all_marks_is_shown_side_under_side() -> None:
    redline = (Segment("delete", "支援を行う", ""), Segment("insert", "", "調査を始める"), Segment("equal", "。", "。"))
    report = render(
        comparison(change("c1", "reworded", (LOST,), (BORN,), evidence=EVIDENCE, redline=redline)), ReportOptions()
    )
    assert "~~支援を行う~~。" in report
    assert "  - → **調査を始める**。" in report


def test_split_and_merged_show_every_side() -> None:
    split = change("c1", "split", (LOST,), (NEW_TARGET, BORN), evidence=EVIDENCE)
    merged = change(
        "c2", "merged", (TARGET, BACKGROUND), (statement("p3", "まとめる。", strength="need"),), evidence=EVIDENCE
    )
    report = render(comparison(split, merged), ReportOptions())
    assert "海底ケーブルの整備を支援する。 — 旧 2行 → 新 5ページ、2行 · c1\n  - → 売上高を" in report
    assert "\n  - ＋ 市場は拡大している。\n  - → まとめる。" in report


def test_numbers_of_items_are_cited_and_bullets_are_not() -> None:
    numbered = statement("p1", "支援する。", strength="promote", marker=Marker("（１）", "paren", (1,)))
    bullet = statement("p2", "促進する。", strength="promote", marker=Marker("・", "bullet"))
    report = render(
        comparison(change("c1", "dropped", (numbered,)), change("c2", "dropped", (bullet,))), ReportOptions()
    )
    assert "`推進` （１） 支援する。" in report
    assert "`推進` 促進する。" in report


def test_the_same_file_and_a_wrong_pair_are_told() -> None:
    old = document("旧", *(statement(f"p{number}", f"旧{number}。") for number in range(1, 13)))
    new = document("新", *(statement(f"p{number}", f"新{number}。") for number in range(1, 13)))
    changes = [change(f"c{number}", "dropped", (one,)) for number, one in enumerate(old.statements, 1)]
    changes += [change(f"c{number}", "added", (), (one,)) for number, one in enumerate(new.statements, 13)]
    wrong = render(comparison(*changes, old=old, new=new), ReportOptions(lang="en"))
    assert "Only 0 % of the statements found a counterpart" in wrong
    same = render(comparison(old=old, new=old), ReportOptions(lang="en"))
    assert "the same file, byte for byte" in same
    assert "There are no differences." in same


@pytest.mark.parametrize(("kept", "far"), [(1, True), (2, False), (9, False)])
def test_papers_written_apart_are_told_from_versions(kept: int, far: bool) -> None:
    olds = [statement(f"p{number}", f"旧{number}を支援する。", strength="promote") for number in range(1, 11)]
    news = [statement(f"p{number}", f"新{number}を支援する。", strength="promote") for number in range(1, 11)]
    changes = [
        change(f"c{number}", "reworded", (old,), (new,), evidence=EVIDENCE)
        if number <= kept
        else change(f"c{number}", "dropped", (old,))
        for number, (old, new) in enumerate(zip(olds, news, strict=True), 1)
    ]
    report = render(comparison(*changes), ReportOptions(lang="en"))
    assert ("papers written apart" in report) is far


def test_papers_of_one_title_are_told_apart_by_their_files() -> None:
    report = render(
        comparison(old=document("方針", path="a/v1.docx"), new=document("方針", path="b/v2.pdf")), ReportOptions()
    )
    assert report.startswith("# v1.docx（2019年5月） → v2.pdf（2019年5月） の変更点\n")


def test_too_little_text_for_the_pages_is_told() -> None:
    thin = document("薄", statement("p1", "表紙"), pages=12)
    full = document("厚", statement("p1", "本" * 600), pages=12)
    assert "only 2 characters on 12 pages" in render(comparison(old=thin, new=full), ReportOptions(lang="en"))
    assert "characters on" not in render(comparison(old=full, new=full), ReportOptions(lang="en"))


def test_what_is_a_heading_now_is_not_said_to_have_no_counterpart() -> None:
    heading = section("s1", "海底ケーブルの整備", line=7)
    gone = replace(change("c1", "dropped", (statement("p1", "海底ケーブルの整備"),)), heading=heading)
    made = comparison(gone)
    made = replace(made, new=replace(made.new, sections=(heading,)))
    report = render(made, ReportOptions(lang="en", commitments_only=False))
    assert "  - The same words stand there as a heading (new line 7)" in report
    assert "Dropped statements (" not in report, "nothing is lost"
    assert "no counterpart found (" not in report


def test_the_head_says_how_much_found_a_counterpart(sample: Comparison) -> None:
    assert "| 対応または関連の付いた文 | 1 / 3 (33 %) | 1 / 2 (50 %) |" in render(sample, ReportOptions())


def test_reading_warnings_are_in_the_head() -> None:
    old = document("旧", warnings=(ReadingWarning("no-text-layer", "no text layer", 7),), status="partial")
    report = render(comparison(old=old), ReportOptions(lang="en"))
    assert "> - Old document: page 7: no text layer" in report
    assert "read in part only" in report


@pytest.mark.parametrize("lang", LANGUAGES)
def test_hostile_documents_change_no_structure(sample: Comparison, lang: Language) -> None:
    """The same tokens, whatever the words: no heading, table, link, HTML or code more."""
    hostile = "# <b>[x](http://e.jp)</b> | `c` **d** ~~e~~ \\\n- 1. https://example.com www.example.com"

    def poison(one: Comparison, words: str) -> Comparison:
        def statements(items: tuple[Statement, ...]) -> tuple[Statement, ...]:
            return tuple(replace(item, text=words, page=None) for item in items)

        changes = tuple(
            replace(item, old=statements(item.old), new=statements(item.new), redline=()) for item in one.changes
        )

        def head(side: Document) -> Document:
            titled = (section("s1", words, words),)
            return replace(side, label=words, path=words, sections=titled, statements=statements(side.statements))

        return replace(one, old=head(one.old), new=head(one.new), changes=changes)

    def shape(words: str) -> list[str]:
        tokens = (
            MarkdownIt("gfm-like").enable("strikethrough").parse(render(poison(sample, words), ReportOptions(lang)))
        )
        flat = [child for token in tokens for child in (token.children or [token])]
        return [token.type for token in flat if token.type not in ("text", "text_special", "code_inline")]

    assert shape(hostile) == shape("無害")


def test_another_target_of_the_same_subject_is_shown_first_but_as_no_change() -> None:
    pair = change("c1", "related", (TARGET,), (NEW_TARGET,), evidence=EVIDENCE, facts=FACTS)
    head = render(comparison(pair), ReportOptions()).split("\n## ")[1]
    assert "**同じ主題の別の目標（同じ取組の変更とは限らない）**" in head
    (line,) = [line for line in head.splitlines() if line.endswith("· c1")]
    assert line.startswith("- 旧 17.5兆円、2020年：「売上高を")
    assert "／ 新 20兆円、2025年：「" in line
    assert "→" not in line
    english = render(comparison(pair), ReportOptions(lang="en"))
    assert "**The same subject, another target (not known to be one commitment)**" in english


@pytest.mark.parametrize(
    ("evidence", "facts"),
    [(replace(EVIDENCE, terms=()), FACTS), (EVIDENCE, ()), (EVIDENCE, FACTS[1:])],  # the last: no unit in common
)
def test_targets_of_unlike_things_are_not_shown_there(evidence: Evidence, facts: tuple[FactChange, ...]) -> None:
    pair = change("c1", "related", (TARGET,), (NEW_TARGET,), evidence=evidence, facts=facts)
    assert "別の目標" not in render(comparison(pair), ReportOptions())


def test_a_reversal_is_called_one_among_the_first() -> None:
    turned = FactChange("strength", "promote", "promote", "changed", cause="reversed")
    others = [change(f"c{n}", "reworded", (LOST,), (BORN,), evidence=EVIDENCE) for n in range(2, 9)]
    report = render(
        comparison(change("c1", "reworded", (LOST,), (BORN,), evidence=EVIDENCE, facts=(turned,)), *others),
        ReportOptions(lang="en"),
    )
    assert "- Reversed: “" in report
    assert "## Weakened or reversed (1)" in report
