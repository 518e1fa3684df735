"""Text cut into words: nothing lost, nothing rewritten, dictionary spelling beside it."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hensen.compare import segmentation
from hensen.compare.segmentation import PartOfSpeech, content_words, is_content, tokens

LETTERS = "防災の計画をAI1,200台（サーバ）に、取組む。①％\u3000\n𠮷"


def words(text: str) -> list[tuple[str, PartOfSpeech]]:
    found = tokens(text)
    starts = [0, *(end for end, _ in found)]
    return [(text[start:end], kind) for start, (end, kind) in zip(starts, found, strict=False)]


@given(st.text(LETTERS, max_size=40))
@settings(max_examples=60)
def test_words_joined_are_the_text(text: str) -> None:
    ends = [end for end, _ in tokens(text)]
    assert ends == sorted(ends)
    assert ends[-1:] == ([len(text)] if text else [])


@given(st.text(LETTERS, max_size=40))
@settings(max_examples=60)
def test_as_many_content_words_as_words_that_carry_content(text: str) -> None:
    carrying = [word for word, kind in words(text) if is_content(kind) and word.strip()]
    assert len(content_words(text)) == len(carrying)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("サーバを増やす", "サーバーを増やす"),
        ("住民の取組", "住民の取り組み"),
        ("Dataを配る", "DATAを配る"),
    ],
)
def test_spelling_variants_are_one_word(one: str, other: str) -> None:
    assert content_words(one) == content_words(other)


def test_particles_and_numbers_are_no_content() -> None:
    assert content_words("また、120を超える港湾の岸壁を補修している。") == ["越える", "港湾", "岸壁", "補修"]


@pytest.mark.parametrize("text", ["会議（年1回）を開く", "1,200台を配る", "鉄道（てつどう）を守る"])
def test_brackets_and_figures_stay_as_they_are(text: str) -> None:
    found = [word for word, _ in words(text)]
    assert "".join(found) == text
    assert not any("（" in surface and len(surface) > 1 for surface in found)


def test_text_longer_than_the_segmenter_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segmentation, "_LIMIT", 6)
    text = "港を直す。駅を直す。橋を直す。"
    ends = [end for end, _ in tokens(text)]
    assert ends == sorted(ends)
    assert ends[-1:] == ([len(text)] if text else [])


def test_each_thread_has_its_own_tokenizer() -> None:
    made: list[object] = []
    threads = [threading.Thread(target=lambda: made.append(segmentation._tokenizer())) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({id(one) for one in [*made, segmentation._tokenizer()]}) == 3
    assert segmentation._tokenizer() is segmentation._tokenizer()
