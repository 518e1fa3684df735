"""Page numbers, running heads and feet: set aside at every page, and the sentence goes on across them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from hensen.normalize.document import Document
from hensen.normalize.normalise import normalise
from hensen.normalize.readers.markdown import read_markdown
from hensen.normalize.readers.text import text_lines
from hensen.normalize.source import Line, Source

HEAD = "観光振興計画（素案）"
SENTENCES = [
    "市は、観光案内所の職員を対象とする研修を毎年二回以上行い、多言語での案内ができる体制を整えるとともに、その結果を公表する。",
    "県は、空港と港湾を結ぶ連絡バスの運行本数を増やし、乗継ぎの時間を短くするため、交通事業者との協議の場を設けるものとする。",
    "国は、地域の食文化を伝える催しの開催を支援し、その効果を確かめたうえで、次の年度の計画に反映させることとする。",
    "事業者は、宿泊施設の段差の解消を進め、だれもが安心して泊まれる環境を整えるよう努めるとともに、相談の窓口を置く。",
]
WIDTH, LENGTH = 30, 9


def wrapped(count: int = 16) -> list[str]:
    text = [f"{SENTENCES[number % 4]}" for number in range(count)]
    return [line[start : start + WIDTH] for line in text for start in range(0, len(line), WIDTH)]


def paged(between: Callable[[int], Sequence[str]]) -> str:
    """The text in pages of nine lines, with what stands between two of them."""
    lines = wrapped()
    pages = [lines[start : start + LENGTH] for start in range(0, len(lines), LENGTH)]
    parts = [[*page, *(between(number) if number < len(pages) else ())] for number, page in enumerate(pages, 1)]
    return "\n".join(line for part in parts for line in part)


def read(text: str, kind: str = "text/plain") -> Document:
    lines = read_markdown(text)[0] if kind == "text/markdown" else text_lines(text)[0]
    return normalise(Source("x", kind, "", lines))


def statements(document: Document) -> list[str]:
    return [statement.text for statement in document.statements]


STYLES: dict[str, Callable[[int], list[str]]] = {
    "form feed, head": lambda number: [f"\f{HEAD}"],
    "form feed, head, blank lines": lambda number: ["", f"- {number} -", f"\f{HEAD}", ""],
    "form feed, foot that counts": lambda number: ["", f"{HEAD} {number}", "\f"],
    "no form feed, number and head": lambda number: [f"- {number} -", HEAD],
    "no form feed, blank lines": lambda number: ["", f"- {number} -", "", HEAD, ""],
    "no form feed, foot and bare number": lambda number: [HEAD, f"{number}"],
    "no form feed, two lines of head": lambda number: ["", f"{number} / 9 ページ", "", HEAD, "令和６年３月", ""],
}


@pytest.mark.parametrize("kind", ["text/plain", "text/markdown"])
@pytest.mark.parametrize("style", STYLES)
def test_sentences_go_on_across_every_page(style: str, kind: str) -> None:
    document = read(paged(STYLES[style]), kind)
    assert statements(document) == statements(read("\n".join(wrapped()), kind))
    assert not document.sections
    pages = (len(wrapped()) - 1) // LENGTH
    assert sum(HEAD in item.text for item in document.furniture) == pages, "every one is told"


def titles(document: Document) -> list[str]:
    return [section.title for section in document.sections]


def test_headings_that_recur_in_each_chapter_stay() -> None:
    prose = "\n".join(SENTENCES) + "\n"
    chapter = f"第{{0}}章　分野その{{0}}\n\n第１節　目的\n\n{prose}\n第２節　内容\n\n{prose}"
    text = "\f".join(chapter.format(number) for number in range(1, 6))
    assert titles(read(text)).count("目的") == 5
    assert not read(text).furniture


def test_a_chapters_title_at_its_pages_is_told_once() -> None:
    page = "Ⅱ　観光の振興\n" + SENTENCES[0] + "\n" + SENTENCES[1] + "\n" + SENTENCES[2] + "\n"
    document = read("\f".join(["計画の全体\n\n" + SENTENCES[3] + "\n", *[page] * 4]))
    assert titles(document).count("観光の振興") == 1
    assert len(document.furniture) == 3


@pytest.mark.parametrize(
    "line",
    ["・その他必要な事項", "皆様の御協力をお願いします。", "【目的】"],
    ids=["item", "refrain", "label that stands within the pages too"],
)
def test_what_is_no_running_head(line: str) -> None:
    page = "\n".join([line, *SENTENCES[:3], line if line.startswith("【") else SENTENCES[3], *SENTENCES[:3]])
    document = read("\f".join([page] * 5))
    assert not document.furniture


def test_numbers_and_words_in_turn_are_a_table() -> None:
    table = "".join(f"{number}\n実施中\n施策その{number}\n" for number in range(1, 9))
    assert not any(item.text == "実施中" for item in read(f"進捗の一覧\n{table}").furniture)


def test_titles_that_count_otherwise_than_the_pages_stay() -> None:
    pages = [f"施策{number}\n" + "\n".join(SENTENCES) for number in (3, 11, 12, 40)]
    assert sum("施策" in title for title in titles(read("\f".join(pages)))) == 4


def test_lines_that_were_furniture_before_are_left_as_they_are() -> None:
    lines = [Line("ホーム", 1, role="furniture"), Line(SENTENCES[0], 2)]
    document = normalise(Source("x", "text/html", "", tuple(lines)))
    assert [item.text for item in document.furniture] == ["ホーム"]
