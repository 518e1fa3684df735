"""Reports over several documents: complete, escaped, valid, and the same bytes every time."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from html.parser import HTMLParser
from importlib import resources
from typing import Any

import jsonschema
import pytest
from factories import change, document, section, statement

from hensen.compare.change import Comparison
from hensen.compare.comparison import CompareOptions
from hensen.compare.lineage import Lineage, trace
from hensen.compare.links import Link
from hensen.compare.terms import ThemeQuery
from hensen.compare.themes import ThemeProposals, propose_themes
from hensen.compare.timeline import Timeline, track
from hensen.normalize.document import Document
from hensen.report import (
    charts_svg,
    contract,
    lineage_html,
    lineage_image,
    lineage_markdown,
    lineage_svg,
    series_csv,
    themes_markdown,
    timeline_html,
    timeline_image,
    timeline_markdown,
    timeline_svg,
)
from hensen.report.language import LANGUAGES
from hensen.report.series_options import SeriesOptions
from hensen.report.series_wording import _ALL
from hensen.report.timeline_svg import themes_picture

HOSTILE = "<script>alert(1)</script>|人材育成*_`]]></style>\x1b[31m\u202e=1+1 & \"'"
LOOK = SeriesOptions()


def papers() -> tuple[Document, Document]:
    old = document(
        f"旧{HOSTILE}",
        statement("p1", f"人材育成を推進する。{HOSTILE}", strength="promote"),
        statement("p2", "=人材育成の予算", strength=None),
        statement("p3", "研修を行う。", strength="implement"),
        date="2013",
        sections=(section("s1", f"人材育成{HOSTILE}"),),
    )
    new = document(
        f"新{HOSTILE}",
        statement("p1", f"人材育成を検討する。{HOSTILE}", strength="consider"),
        date="2019-05",
        sections=(section("s1", f"人材育成{HOSTILE}"),),
    )
    return old, new


def compare(old: Document, new: Document, options: CompareOptions | None = None) -> Comparison:
    return Comparison(old, new, (), (change("c1", "reworded", old.statements[:1], new.statements[:1]),))


def timeline(kind: str = "reworded") -> Timeline:
    old, new = papers()
    made = change("c1", kind, old.statements[:1], new.statements[:1])  # type: ignore[arg-type]
    return track([old, new], [ThemeQuery("人材育成", ("人材育成",))], [Link((0, "p1"), (1, "p1"), made)])


def lineage() -> Lineage:
    return trace(papers(), compare)


def proposals() -> ThemeProposals:
    filler = [f"地域医療体制{letter}の整備を進める。" for letter in "いろはにほへと"]
    words = [[*["高速道路網の延伸。"] * 8, *filler], [f"生成AIの利用{HOSTILE}", *["生成AIの利用"] * 8, *filler]]
    made = [
        document(f"文書{n}{HOSTILE}", *(statement(f"p{i}", text) for i, text in enumerate(texts, 1)), date=f"201{n}")
        for n, texts in enumerate(words)
    ]
    return propose_themes(made)


PAGES: dict[str, Callable[[], bytes]] = {
    "track": lambda: timeline_html.render(timeline(), LOOK),
    "track-kwic": lambda: timeline_html.render(timeline(), SeriesOptions(kwic=True)),
    "trace": lambda: lineage_html.render(lineage(), LOOK),
    "themes": lambda: timeline_html.render_themes(proposals(), LOOK),
}
PICTURES: dict[str, Callable[[], bytes]] = {
    "track": lambda: timeline_svg.render(timeline(), LOOK),
    "trace": lambda: lineage_svg.render(lineage(), LOOK),
    "themes": lambda: charts_svg.encode(themes_picture(proposals(), "ja")),
}
TEXTS: dict[str, Callable[[], str]] = {
    "track": lambda: timeline_markdown.render(timeline(), LOOK),
    "track-kwic": lambda: timeline_markdown.render(timeline(), SeriesOptions(kwic=True)),
    "trace": lambda: lineage_markdown.render(lineage(), LOOK),
    "themes": lambda: themes_markdown.render(proposals(), LOOK),
}
IMAGES: dict[str, Callable[[], Any]] = {
    "timeline": lambda: timeline_image.timeline_image(timeline()),
    "lineage": lambda: lineage_image.lineage_image(lineage(), "ja"),
    "themes": lambda: timeline_image.themes_image(proposals()),
}


class _Page(HTMLParser):
    """Every element, attribute and text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("name", PAGES)
def test_pages_hold_hostile_text_as_text(name: str) -> None:
    raw = PAGES[name]().decode("utf-8")
    page = _Page()
    page.feed(raw)
    assert page.tags.count("script") == 1
    assert page.tags.count("style") == 1
    assert "<script>alert(1)</script>" in "".join(page.words)
    assert not [key for key, _ in page.attributes if key.startswith("on") or key in ("src", "href", "style")]
    assert "\x1b" not in raw and "\u202e" not in raw


@pytest.mark.parametrize("name", PAGES)
def test_pages_load_nothing_and_say_so(name: str) -> None:
    raw = PAGES[name]().decode("utf-8")
    assert "default-src 'none'" in raw
    assert "//" not in raw.replace("http://www.w3.org/2000/svg", "")


def test_the_policy_names_the_hashes_of_what_stands_in_the_page() -> None:
    import hashlib
    from base64 import b64encode

    raw = PAGES["track"]().decode("utf-8")
    for tag in ("style", "script"):
        found = re.search(f"<{tag}>(.*?)</{tag}>", raw, re.DOTALL)
        assert found is not None
        assert f"sha256-{b64encode(hashlib.sha256(found[1].encode()).digest()).decode()}" in raw


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_are_xml_with_text_as_text(name: str) -> None:
    raw = PICTURES[name]()
    root = ET.fromstring(raw)  # our own output
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags <= {"svg", "g", "title", "rect", "line", "text", "path", "circle"}
    assert float(root.get("width", "0")) > 100
    assert b"\x1b" not in raw


@pytest.mark.parametrize("name", TEXTS)
def test_markdown_keeps_hostile_text_in_its_line(name: str) -> None:
    from markdown_it import MarkdownIt

    text = TEXTS[name]()
    html = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text)
    assert "<script>" not in html
    assert "\x1b" not in text
    assert text.endswith("\n") and not text.endswith("\n\n")


@pytest.mark.parametrize("name", IMAGES)
def test_json_keeps_to_its_schema(name: str) -> None:
    schema = json.loads((resources.files("hensen") / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(contract.encode(IMAGES[name]())), schema)


def test_csv_opens_without_formulas() -> None:
    for made in (
        series_csv.timeline_csv(timeline()),
        series_csv.lineage_csv(lineage()),
        series_csv.themes_csv(proposals()),
    ):
        assert made.startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(io.StringIO(made.decode("utf-8-sig"))))
        assert len({len(row) for row in rows}) == 1
        for cell in (cell for row in rows for cell in row):
            assert not cell.startswith(("=", "+", "@"))
            assert not cell.startswith("-") or float(cell) < 0


def test_csv_has_a_row_for_every_statement_and_proposal() -> None:
    made = timeline()
    rows = list(csv.DictReader(io.StringIO(series_csv.timeline_csv(made).decode("utf-8-sig"))))
    points = made.themes[0].points
    assert sum(row["counted"] == "yes" for row in rows) == sum(len(point.mentions) for point in points)
    assert sum(row["counted"] == "no" for row in rows) == sum(len(point.proposals) for point in points)


@pytest.mark.parametrize("make", [*PAGES.values(), *PICTURES.values(), *TEXTS.values()])
def test_the_same_bytes_every_time(make: Callable[[], object]) -> None:
    assert make() == make()


def test_what_is_not_listed_is_counted() -> None:
    text = timeline_markdown.render(timeline(), SeriesOptions(limit=1))
    assert "ほか2文" in text


def test_a_theme_that_nothing_speaks_of_is_reported_as_such() -> None:
    made = track(papers(), [ThemeQuery("郵便", ("郵便",))])
    assert "見つからない" in timeline_markdown.render(made, LOOK)
    timeline_html.render(made, LOOK)
    timeline_svg.render(made, LOOK)


def test_small_counts_are_marked_in_every_format() -> None:
    assert "少数" in timeline_markdown.render(timeline(), LOOK)
    assert "少数" in timeline_html.render(timeline(), LOOK).decode("utf-8")
    assert "少数" in timeline_svg.render(timeline(), LOOK).decode("utf-8")


def test_kwic_shows_each_occurrence_between_its_neighbours() -> None:
    from hensen.compare.mentions import find_mentions
    from hensen.report.kwic import concordance

    paper = document("一", statement("p1", "まず人材育成を進め、次に人材育成を見直す。"))
    (mention,) = find_mentions(paper, ThemeQuery("人材育成", ("人材育成",)))
    lines = list(concordance(mention))
    assert [line.hit for line in lines] == ["人材育成", "人材育成"]
    assert lines[0].left == "まず"
    assert lines[1].right == "を見直す。"


def test_documents_of_one_year_get_columns_of_their_own() -> None:
    from hensen.report.series_places import column

    made = (document("甲", date="2019"), document("乙", date="2019"), document("丙", date="2024-01"))
    assert [column(one, made) for one in made] == ["2019(1)", "2019(2)", "2024"]
    months = (document("甲", date="2019-05"), document("乙", date="2019-07"))
    assert [column(one, months) for one in months] == ["2019-05", "2019-07"]


def test_every_text_stands_in_both_languages_with_the_same_places() -> None:
    for key, texts in _ALL.items():
        assert len(texts) == len(LANGUAGES), key
        places = [set(re.findall(r"\{(\w+)\}", text)) for text in texts]
        assert places[0] == places[1], key


def test_english_reports_too() -> None:
    look = SeriesOptions(lang="en")
    assert "Key statements" in timeline_markdown.render(timeline(), look)
    assert "Life lines" in lineage_markdown.render(lineage(), look)
    assert b'lang="en"' in lineage_html.render(lineage(), look)
