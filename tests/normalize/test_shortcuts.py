"""Quick looks that save long searches: they pass over nothing that the search would find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.normalize import bodies, characters, endings, plain, predicates
from hensen.normalize.characters import fold_characters
from hensen.normalize.endings import Mark
from hensen.normalize.running_heads import mark_furniture
from hensen.normalize.sentences import CLOSING, OPENING, enclosed, open_brackets
from hensen.normalize.source import Line

TEXT = st.text("促進する必要推の検討をがは、。「」（）『』[]Ａb 1年等", max_size=60)


def slow_outermost(text: str) -> tuple[Mark | None, int] | None:
    for mark, ending in endings._ENDINGS:
        match = ending.search(text, max(0, len(text) - endings._REACH))
        if match and match.group():
            return mark, match.start()
    return None


def slow_plain(text: str) -> str:
    for polite, spoken in endings._POLITE:
        match = polite.search(text, max(0, len(text) - endings._REACH))
        if match:
            return text[: match.start()] + match.expand(spoken)
    return text


@pytest.mark.parametrize("row", endings._TABLE, ids=lambda row: row[2][:20])
@given(data=st.data(), before=TEXT)
def test_every_ending_is_found(row: tuple[Mark | None, str, str], data: st.DataObject, before: str) -> None:
    _, optional, ending = row
    # What must stand before an ending is no part of it: a generator cannot make it.
    pattern = re.sub(r"\(\?<[=!](?:\[[^\]]*\]|[^()\[\]])*\)", "", f"(?:{optional})(?:{ending})")
    text = before + data.draw(st.from_regex(pattern, fullmatch=True))
    assert endings._outermost(text) == slow_outermost(text)


@given(data=st.data(), before=TEXT)
def test_every_polite_form_is_found(data: st.DataObject, before: str) -> None:
    polite = data.draw(st.sampled_from(endings._POLITE))[0].pattern.replace("(?<![んい])", "").removesuffix("$")
    text = before + data.draw(st.from_regex(polite, fullmatch=True))
    assert endings.plain_speech(text) == slow_plain(text)


@given(TEXT)
def test_any_text_ends_as_it_did(text: str) -> None:
    assert endings._outermost(text) == slow_outermost(text)
    assert endings.plain_speech(text) == slow_plain(text)


@given(data=st.data(), before=TEXT, after=TEXT)
def test_every_body_is_looked_for(data: st.DataObject, before: str, after: str) -> None:
    name = data.draw(st.from_regex(bodies._BODY.pattern.replace("(?![一-鿿ァ-ヺー])", "").replace("(?![一-鿿])", "")))
    assert any(search(before + name + after) for search in bodies._MAY_NAME)


@given(TEXT)
def test_the_last_word_and_clause(text: str) -> None:
    word = re.search(r"[一-鿿々〇ァ-ヺーA-Za-z0-9・/&]+$", text)
    assert predicates._last_word(text) == (word.group() if word else "")
    depth = 0
    last = text
    for place in range(len(text) - 1, -1, -1):
        depth += (text[place] in ")]】」』") - (text[place] in "([【「『")
        if text[place] == "、" and depth <= 0:
            last = text[place + 1 :]
            break
    assert predicates.last_clause(text) == last


@given(TEXT)
def test_brackets_are_counted_where_they_stand(text: str) -> None:
    only = [place for place, char in enumerate(text) if char in OPENING + CLOSING]
    assert open_brackets(text) == open_brackets("".join(text[place] for place in only))
    inside = enclosed(text)
    assert len(inside) == len(text)
    assert bytes(inside[place] for place in only) == bytes(enclosed("".join(text[place] for place in only)))


def test_a_long_line_of_blanks_and_digits_is_a_running_head_all_the_same() -> None:
    head = "施策" + " " * 300 + "１２"
    lines = [
        Line(text, number, page)
        for number, (page, text) in enumerate((page, text) for page in range(1, 5) for text in (head, "本文。"))
    ]
    assert [line.page for line in mark_furniture(lines) if line.role == "furniture"] == [2, 3, 4]


@given(st.text(max_size=40))
def test_what_is_left_as_it_is_has_nothing_to_change(text: str) -> None:
    if not plain._MAY_CHANGE(text):
        assert text.translate(plain._TABLE) == text
        assert not set(text) & set(",.ﾞﾟ")


@given(st.lists(st.text("Ａか゛ｶﾞ㈱①漢\u3099\u00ad～", max_size=8), max_size=8))
def test_folding_does_not_depend_on_what_was_folded_before(texts: list[str]) -> None:
    seen = [fold_characters(text) for text in texts]
    characters._SETTLED.clear()
    assert [fold_characters(text) for text in reversed(texts)] == seen[::-1]
