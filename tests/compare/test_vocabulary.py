"""Words that tell nothing about the subject."""

from __future__ import annotations

from hensen.compare.segmentation import content_words
from hensen.compare.vocabulary import common_words


def test_common_words_are_in_dictionary_spelling() -> None:
    """As the segmenter gives them: a word in another spelling would never be met."""
    met = {
        word
        for text in ("推進する。", "取組を促進する。", "検討し、実施する。", "支援体制の強化")
        for word in content_words(text)
    }
    assert met <= common_words()


def test_telling_words_are_not_common() -> None:
    assert not set(content_words("岸壁の耐震工事と下水道台帳")) & common_words()
