"""Mechanical wraps: found by their limit, undone exactly, and nothing else touched."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hensen.normalize.readers.text import text_lines
from hensen.normalize.wrap_limits import find_wrap
from hensen.normalize.wrapping import unwrap

_WORDS = st.sampled_from(
    [
        "政府は",
        "総合的な",
        "支援を",
        "実施し、",
        "ＩＣＴの",
        "利活用と",
        "データ流通を",
        "推進する",
        "（仮称）",
        "2030年に",
    ]
)
_SENTENCES = st.lists(_WORDS, min_size=24, max_size=48).map(lambda words: "".join(words) + "。")


def _cut(text: str, width: int) -> list[str]:
    return [text[start : start + width] for start in range(0, len(text), width)]


@settings(max_examples=60, deadline=None)
@given(st.lists(_SENTENCES, min_size=4, max_size=8), st.sampled_from([20, 33, 40]), st.sampled_from(["\n", "\n\n"]))
def test_a_wrap_is_undone(sentences: list[str], width: int, between: str) -> None:
    text = between.join(piece for sentence in sentences for piece in _cut(sentence, width))
    rows = unwrap(text_lines(text)[0])
    # A sentence that ends just at the limit may take the next with it: sentences end there all the same.
    assert "\n".join(row.text for row in rows).replace("。\n", "。") == "".join(sentences)


def test_a_few_half_width_figures_at_the_edge_do_not_make_it_one_of_columns() -> None:
    beginning, middle = "政府は" * 24 + "。", "政府は" * 6 + "総合的な" * 15 + "データ流通をデータ流通を2030年に。"
    last = "政府は" * 5 + "総合的な" * 9 + "データ流通をデータ流通を2030年に政府は" + "総合的な" * 6 + "。"
    sentences = [beginning, middle, middle, last]
    text = "\n".join(piece for sentence in sentences for piece in _cut(sentence, 33))
    assert [row.text for row in unwrap(text_lines(text)[0])] == sentences


def test_lines_that_people_broke_are_left_alone() -> None:
    text = "計画の概要\n\n人材の育成を進める。\n研究開発\n\nデータの流通\n連携の強化を図る。\n評価"
    lines, _ = text_lines(text)
    assert find_wrap(lines) is None
    assert [row.text for row in unwrap(lines)] == [line.text for line in lines]


@pytest.mark.parametrize("width", [20, 33, 40])
def test_markers_begin_a_new_row_after_a_full_line(width: int) -> None:
    items = [f"（{number}）" + "あ" * (width - 4) + "。" for number in range(1, 7)]
    rows = unwrap(text_lines("\n".join(items))[0])
    assert [row.text for row in rows] == items


def test_line_numbers_span_the_pieces() -> None:
    text = "\n".join(piece for _ in range(3) for piece in _cut("か" * 55 + "。", 20))
    assert [(row.first, row.last) for row in unwrap(text_lines(text)[0])] == [(1, 3), (4, 6), (7, 9)]


def test_a_wrap_that_titles_and_hanging_stops_pass_is_undone() -> None:
    title = "第１章　情報通信分野における我が国の取組と今後の展望について"
    hanging = ["　本章では、この分野における国の取組示し、", "今後を述べる"]
    item = "・総務省は、現地の放送局と我が国の事業者による国際的な共同制作を支援していく"
    rows = unwrap(text_lines("\n".join([title, *hanging, *_cut(item, 20) * 8]))[0])
    assert [row.text for row in rows[:3]] == [title, "".join(hanging).strip(), item]


def test_a_word_kept_whole_by_the_wrapper_belongs_to_the_line_before() -> None:
    lines = ["・" + "あ" * 19, "い" * 16, "Partners との連携を図る"] * 2 + _cut("う" * 100, 20)
    rows = unwrap(text_lines("\n".join(lines))[0])
    assert rows[0].text == "・" + "あ" * 19 + "い" * 16 + "Partners との連携を図る"


def test_the_blank_between_two_latin_words_comes_back() -> None:
    filler = ["う" * 20, "う" * 19 + "ab", "う" * 18 + "abcd", "う" * 20]  # 40 columns each
    item = ["・" + "あ" * 15 + " leave", "nobody behindという考え"]
    rows = unwrap(text_lines("\n".join([*item, *item, *filler, *filler]))[0])
    assert rows[0].text == "・" + "あ" * 15 + " leave nobody behindという考え"
