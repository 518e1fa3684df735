"""Lines of cells: widths, wrapping, the pair in three layouts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from factories_tui import every_kind
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from hensen.tui import cells
from hensen.tui.cells import NOT_FIRST, NOT_LAST, Line, cut, fit, line_width, wrap
from hensen.tui.citation import citation
from hensen.tui.printed import bracketed, matches, plain
from hensen.tui.sheet import Sheet, SheetOptions, Sheets
from hensen.tui.why import why_lines

TEXTS = st.text(st.sampled_from("あ漢アｱaZ19.,、。「」（）［] /①…\u3099 　"), max_size=60)


def words(lines: tuple[Line, ...]) -> str:
    return "\n".join("".join(text for text, _ in line).rstrip() for line in lines)


@given(TEXTS, st.integers(2, 40))
def test_wrapping_keeps_every_character_but_blanks_at_breaks(text: str, room: int) -> None:
    lines = wrap(((text, ""),), room)
    joined = "".join(part for line in lines for part, _ in line)
    assert joined.replace(" ", "").replace("　", "") == text.replace(" ", "").replace("　", "")
    assert all(sum(cells.character_width(one) for part, _ in line for one in part) <= room for line in lines)


@given(TEXTS, st.integers(0, 40))
def test_fitting_is_exact(text: str, room: int) -> None:
    line = fit(((text, ""), ("後", "strong")), room)
    assert line_width(line) == room


def test_lines_break_where_japanese_does() -> None:
    lines = words(wrap((("取組を推進する。「放送」の海外展開", ""),), 16)).splitlines()
    assert lines == ["取組を推進する。", "「放送」の海外展", "開"]
    assert not any(line[0] in NOT_FIRST or line[-1] in NOT_LAST for line in lines)


def test_latin_words_and_figures_stay_whole() -> None:
    assert words(wrap((("海外売上高Society 5.0を", ""),), 16)) == "海外売上高\nSociety 5.0を"


def test_cutting_never_splits_a_wide_character() -> None:
    assert cut("漢字かな", 7) == "漢字.."
    assert cut("漢字かな", 6) == "漢字.."
    assert cut("漢字", 4) == "漢字"
    assert cut("漢字", 1) == ""


@pytest.fixture
def ambiguous() -> Iterator[None]:
    cells.set_ambiguous_width(2)
    yield
    cells.set_ambiguous_width(1)


def test_ambiguous_characters_may_be_two_wide(ambiguous: None) -> None:
    assert cells.width("①→a") == 5
    assert line_width(fit((("①①①", ""),), 5)) == 5


def lay_out(identifier: str, room: int, **options: object) -> Sheet:
    one = every_kind()
    change = next(change for change in one.changes if change.id == identifier)
    return Sheets(one).lay_out(change, SheetOptions(cells=room, lang="ja", **options))  # type: ignore[arg-type]


@pytest.mark.parametrize("identifier", [change.id for change in every_kind().changes])
@pytest.mark.parametrize("room", [20, 60, 80, 160])
@pytest.mark.parametrize("layout", ["side", "inline"])
def test_no_line_is_wider_than_the_pane(identifier: str, room: int, layout: str) -> None:
    sheet = lay_out(identifier, room, layout=layout, context=2)
    assert all(line_width(line) <= room for line in sheet.lines), words(sheet.lines)
    assert 0 < sheet.anchor < len(sheet.lines)


def test_long_context_is_shortened_towards_the_statement() -> None:
    one = every_kind()
    long = replace(one.old.statements[2], text="初めの語から" + "長く続く文の" * 20 + "終わりの語。")
    old = replace(one.old, statements=(*one.old.statements[:2], long, *one.old.statements[3:]))
    options = SheetOptions(cells=90, lang="ja")
    after = words(Sheets(replace(one, old=old)).lay_out(one.changes[1], options).lines)
    assert "初めの語から" in after and "終わりの語。" not in after
    before = words(Sheets(replace(one, old=old)).lay_out(one.changes[3], options).lines)
    assert "終わりの語。" in before and "初めの語から" not in before
    assert all(cell_len(line) <= 90 for line in (*after.splitlines(), *before.splitlines()))


def test_both_columns_stand_side_by_side() -> None:
    text = words(lay_out("c2", 100).lines)
    assert "数値：１７．５兆円 → 20.0兆円（+14.3 %）" in text
    line = next(line for line in text.splitlines() if "１７．５" in line and "│" in line)
    left, _, right = line.partition("│")
    assert "海外売上高１７．５兆円を目指す。" in left and "海外売上高20.0兆円を目指す。" in right
    assert cell_len(left) == cell_len(next(one for one in text.splitlines() if "旧 " in one).partition("│")[0])


def test_only_what_changed_is_marked() -> None:
    marked = {text: mark for line in lay_out("c3", 100).lines for text, mark in line if mark in ("delete", "insert")}
    assert marked == {"推進": "delete", "検討": "insert"}


def test_a_related_pair_is_not_marked_up() -> None:
    assert not any(mark in ("delete", "insert") for line in lay_out("c7", 100).lines for _, mark in line)


def test_what_was_dropped_shows_what_came_nearest() -> None:
    text = words(lay_out("c4", 100).lines)
    assert "（新文書に対応する文なし）" in text and "最も近い文 31 %" in text and "新しい取組を始める。" in text


def test_a_split_shows_all_its_parts() -> None:
    text = words(lay_out("c6", 100).lines)
    assert "① 一つの文として進める。" in text and "一つの文として。" in text and "進める。" in text


def test_brackets_for_screens_without_colour() -> None:
    assert bracketed((("a", "delete"), ("b", "insert"), ("c", ""))) == (
        ("[-a-]", "delete"),
        ("{+b+}", "insert"),
        ("c", ""),
    )


def test_what_was_found_stands_out_in_the_printed_words() -> None:
    statement = every_kind().old.statements[1]
    assert list(matches(statement, "17.5")) == [(5, 9)]
    assert ("１７．５", "match") in plain(statement, "", "17.5")


def test_symbol_font_bullets_are_shown_as_bullets() -> None:
    statement = replace(every_kind().old.statements[0], text="\uf06c電波を見直す。")
    assert plain(statement)[0][0].startswith("•電波")


@pytest.mark.parametrize("room", [40, 120])
def test_why_gives_evidence_and_candidates(room: int) -> None:
    one = every_kind()
    text = words(why_lines(one, one.changes[1], room, "ja"))
    assert "文言の共通" in text and "60 %" in text and "共通語  放送、海外" in text and "共通の数値" in text
    text = words(why_lines(one, one.changes[3], room, "ja"))
    assert "最も近い候補" in text and "根拠が足りない" in text and "新しい取組を始める。" in text


def test_a_citation_names_document_section_and_place() -> None:
    one = every_kind()
    assert citation(one, one.changes[5], "en").splitlines() == [
        "OLD “① 一つの文として進める。” (旧戦略, Jun 2013, 第２章 国内, line 6)",
        "NEW “一つの文として。” (新戦略, May 2019, 第２章 国内, line 5)",
        "NEW “進める。” (新戦略, May 2019, 第２章 国内, line 6)",
    ]
