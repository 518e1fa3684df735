"""Slides as PDF: whatever the drawing order, a slide's title is read first and its boxes stand under it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from papers import GOTHIC, Text, pdf

from hensen.normalize.normalise import normalise
from hensen.normalize.readers import ReadOptions, read_source

SLIDE = (842, 595)


def box(left: float, top: float, title: str, *items: str) -> list[Text]:
    """A box's title and its items; ／ parts the lines of one."""
    lines: list[Text] = [(left, top, title, 15, GOTHIC)]
    for item in items:
        for place, line in enumerate(item.split("／")):
            lines.append((left + (14 if place else 0), top + 26 + 21 * (len(lines) - 1), line, 14))
    return lines


def slide(number: int, title: str, *boxes: Sequence[Text], size: float = 26) -> list[Text]:
    """Boxes, page number, and last of all the title."""
    return [*(line for each in boxes for line in each), (800, 580, str(number), 10), (40, 60, title, size, GOTHIC)]


DECK: list[list[Text]] = [
    [(700, 40, "資料１", 14), (300, 530, "港湾局", 16), (180, 260, "港湾の脱炭素化の推進について", 34, GOTHIC)],
    slide(
        2,
        "港湾を取り巻く状況",
        box(60, 130, "国内の動き", "・取扱量は回復し、昨年は／過去最高となった。", "・設備が老朽化している。"),
        box(450, 130, "海外の動き", "・燃料の転換が進んでいる。"),
    ),
    [(250, 290, "第Ⅱ部　目標と施策", 30, GOTHIC), (800, 580, "3", 10)],
    slide(
        4,
        "岸壁の電化の目標",
        box(60, 130, "数値目標", "・電化率　40％（2030年まで）"),
        [(430, 100, "40％", 48, GOTHIC)],
        box(450, 150, "めざす姿", "・停泊中の排出をなくす。"),
    ),
    slide(
        5,
        "主な施策",
        box(60, 110, "設備の更新", "・変電設備を更新する。"),
        box(450, 110, "料金", "・料金の在り方を検討する。"),
        box(60, 300, "人材", "・担い手の育成を支援する。"),
        box(450, 300, "広報", "・成果を公表する。"),
    ),
]


def outline(tmp_path: Path, pages: Iterable[Iterable[Text]], size: tuple[float, float] = SLIDE) -> list[str]:
    """Headings set in by their level, and statements under `- `, in the order of reading."""
    file = tmp_path / "deck.pdf"
    file.write_bytes(pdf(pages, size))
    document = normalise(read_source(str(file), ReadOptions(cache=False)))
    told = [(section.line, "  " * (section.level - 1) + section.title) for section in document.sections]
    told += [(statement.lines[0], f"- {statement.text}") for statement in document.statements]
    return [text for _, text in sorted(told, key=lambda each: each[0])]


def test_titles_that_are_drawn_last_stand_over_their_boxes(tmp_path: Path) -> None:
    assert outline(tmp_path, DECK) == [
        "港湾の脱炭素化の推進について",
        "- 資料１",
        "- 港湾局",
        "港湾を取り巻く状況",
        "  国内の動き",
        "- 取扱量は回復し、昨年は過去最高となった。",
        "- 設備が老朽化している。",
        "  海外の動き",
        "- 燃料の転換が進んでいる。",
        "第Ⅱ部　目標と施策",
        "岸壁の電化の目標",
        "  数値目標",
        "- 電化率　40％（2030年まで）",
        "- 40％",
        "  めざす姿",
        "- 停泊中の排出をなくす。",
        "主な施策",
        "  設備の更新",
        "- 変電設備を更新する。",
        "  料金",
        "- 料金の在り方を検討する。",
        "  人材",
        "- 担い手の育成を支援する。",
        "  広報",
        "- 成果を公表する。",
    ]


def test_a_title_of_two_lines_is_one_heading(tmp_path: Path) -> None:
    body = box(60, 180, "設備の更新", "・変電設備を更新する。", "・岸壁の設備を更新する。")
    title: list[Text] = [
        (40, 60, "主要な港湾における陸上電力の", 24, GOTHIC),
        (40, 92, "供給と今後の進め方", 24, GOTHIC),
    ]
    told = outline(tmp_path, [[*body, *title], slide(2, "今後の進め方", body)])
    assert told[:2] == ["主要な港湾における陸上電力の供給と今後の進め方", "  設備の更新"]


@pytest.mark.parametrize(
    "top",
    [
        [(60.0, 60.0, "設備の更新", 20.0, GOTHIC), (450.0, 60.0, "人材の育成", 20.0, GOTHIC)],  # titles of two boxes
        [(60.0, 60.0, "設備の更新を支援する。", 20.0, GOTHIC)],  # a sentence
        [(60.0, 60.0, "1,200億円", 30.0, GOTHIC)],  # a figure set large
        [(60.0, 60.0, "設備の更新", 14.5)],  # no larger than the text
    ],
)
def test_what_is_no_title_stays_where_it_was_drawn(tmp_path: Path, top: list[Text]) -> None:
    body: list[Text] = [
        (60, 200 + 22 * row, f"・港湾{row}の設備を順次更新し、その成果を公表する。", 14) for row in range(8)
    ]
    file = tmp_path / "deck.pdf"
    file.write_bytes(pdf([[*body, *top]], SLIDE))
    assert all(line.role != "heading" for line in read_source(str(file), ReadOptions(cache=False)).lines)


def test_pages_that_are_higher_than_wide_are_no_slides(tmp_path: Path) -> None:
    pages = [[(40, 60, "施策の柱", 26, GOTHIC), *box(60, 130, "設備", "・変電設備を更新する。")]]
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf(pages))
    assert read_source(str(file), ReadOptions(cache=False)).lines[0].role == "text"
