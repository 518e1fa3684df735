"""Document text can neither open nor close anything in the Markdown it is quoted in."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from hensen.report import escape

HOSTILE = [
    "# 見出し",
    "- 項目",
    "+ 項目",
    "* 項目",
    "1. 項目",
    "12) 項目",
    "> 引用",
    "---",
    "===",
    "***",
    "```",
    "~~~",
    "| a | b |",
    "a | b \\| c",
    "\\",
    "末尾\\",
    "**太字**",
    "__太字__",
    "a_b_c __d__ e_ _f 漢_字_漢",
    "dp2020_01._x_",
    "~~取消~~",
    "`符号`",
    "[題](http://例え.jp)",
    "![図](x.png)",
    "[^1]: 注",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<https://example.com>",
    "https://example.com/",
    "www.example.com",
    "soumu.go.jp",
    "a@example.com",
    "mailto:a@example.com",
    "&lt;b&gt; &amp; &#42;",
    "行\n# 次の行",
    "行\r\n\r\n- 次の行",
    "    字下げ",
    "\t字下げ",
    "　全角の字下げ",
    "[DX] [/] [bold] [link=https://e] [@click=app.quit] [$primary]",
    "$x^2$",
    "==強調==",
    "\x1b[31m赤\x1b[0m\x07",
    "‮逆‬",
    "- - -",
    ": 定義",
]

ALPHABET = st.sampled_from(
    [*"#*-+_=~`|\\[](){}<>!&:;.@/$^\"'0１1九ａaあ漢。「」（）ー　 \n\t\x1b", "http", "www", "&amp;"]
)
TEXTS = st.lists(ALPHABET, max_size=24).map("".join) | st.text(max_size=40)


def renderers() -> list[MarkdownIt]:
    return [MarkdownIt("commonmark"), MarkdownIt("gfm-like").enable("strikethrough")]


def leaves(tokens: list[Token]) -> list[Token]:
    return [leaf for token in tokens for leaf in (token.children if token.children is not None else [token])]


def shown(text: str) -> str:
    """What a reader sees of the text; blanks at the ends of a line show nowhere."""
    return escape.plain(text).strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_literally(text: str) -> None:
    assert_literal(text)


@given(TEXTS)
@example("0. ")
@example("=\n==")
def test_any_text_is_shown_literally(text: str) -> None:
    assert_literal(text)


def assert_literal(text: str) -> None:
    """In a list item as the report writes it: one item, one paragraph, nothing but text in it."""
    source = f"- {escape.markdown(text)}\n- 次\n"
    for renderer in renderers():
        tokens = renderer.parse(source)
        kinds = [token.type for token in tokens if not token.type.startswith(("list_item", "bullet_list"))]
        if not shown(text):
            continue
        assert kinds == ["paragraph_open", "inline", "paragraph_close"] * 2, source
        inline = tokens[3]
        assert inline.children is not None
        assert {child.type for child in inline.children} <= {"text", "text_special"}, source
        assert "".join(child.content for child in inline.children) == shown(text)


@given(TEXTS, TEXTS)
def test_a_table_keeps_its_cells(left: str, right: str) -> None:
    source = f"| a | b |\n|---|---|\n| {escape.markdown(left)} | {escape.markdown(right)} |\n"
    tokens = MarkdownIt("gfm-like").parse(source)
    cells = [tokens[place + 1] for place, token in enumerate(tokens) if token.type == "td_open"]
    assert [cell.content for cell in cells] == [escape.markdown(left).strip(), escape.markdown(right).strip()]
    words = [leaf for cell in cells for leaf in leaves([cell])]
    assert {word.type for word in words} <= {"text", "text_special"}
    assert "".join(word.content for word in words) == shown(left) + shown(right)


@given(TEXTS)
def test_a_name_in_code_is_shown_literally(text: str) -> None:
    source = f"| {escape.code(text)} | b |\n|---|---|\n"
    tokens = MarkdownIt("gfm-like").parse(source)
    cell = next(tokens[place + 1] for place, token in enumerate(tokens) if token.type == "th_open")
    assert cell.children is not None
    assert {child.type for child in cell.children} <= {"text", "text_special", "code_inline"}
    assert "".join(child.content for child in cell.children) == shown(text)


@given(st.text())
def test_plain_text_holds_nothing_that_a_terminal_acts_on(text: str) -> None:
    plain = escape.plain(text)
    assert not [character for character in plain if unicodedata.category(character) in ("Cc", "Cs")]
    assert not set(plain) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
    assert escape.plain(plain) == plain


def test_controls_stay_visible() -> None:
    assert escape.plain("\x1b]52;c;x\x07") == "␛]52;c;x␇"


def test_clip_says_that_something_is_cut() -> None:
    assert escape.clip("あいうえお", 5) == "あいうえお"
    assert escape.clip("あいうえおか", 5) == "あいうえ…"


def test_every_character_that_is_made_visible_is_looked_for() -> None:
    assert [code for code in range(0x110000) if escape._HARMFUL(chr(code))] == sorted(escape._PLAIN)
