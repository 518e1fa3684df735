"""Hand-made documents for the workbench: one of every kind of change, and text that means harm."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from factories import change, document, section, statement

from hensen.compare.change import Candidate, Comparison, Evidence, FactChange, SectionPair, Segment
from hensen.normalize.document import Document, Marker, Statement
from hensen.normalize.source import ReadingWarning
from hensen.tui.app import HensenApp
from hensen.tui.review_store import ReviewStore
from hensen.tui.session import Session
from hensen.tui.settings import Settings
from hensen.tui.workspace import OpenPair, Workspace

HOSTILE = r"[DX]推進 [/] [bold]太[/bold] [link=https://e]ク[/link] [@click=app.quit]終了[/] [$primary] \[ ［１］ [a]"
EVIDENCE = Evidence(0.6, 0.7, 0.5, terms=("放送", "海外"), figures=("17.5兆円",), sections=0.4, subject=0.8)
NOON = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)


def promise(identifier: str, text: str, **fields: Any) -> Statement:
    """A statement that is a commitment; canonical text as given, else as printed."""
    canonical = fields.pop("canonical", text)
    made = statement(identifier, text, **{"strength": "promote", **fields})
    offsets = made.offsets
    if canonical != text:
        assert len(canonical) == len(text), "only notation of the same length is made by hand"
    return replace(made, canonical=canonical, offsets=offsets)


OLD = (
    promise("p1", "電波利用料を見直す。"),
    promise("p2", "海外売上高１７．５兆円を目指す。", canonical="海外売上高17.5兆円を目指す。", strength="target"),
    promise("p3", "放送番組の海外展開を推進する。", bodies=("総務省",)),
    promise("p4", "消えた取組を支援する。", section="s2"),
    promise("p5", "動いた取組を支援する。", section="s2"),
    promise("p6", "一つの文として進める。", section="s2", marker=Marker("①", "circled", (1,))),
    promise("p7", "似た主題を扱う。", section="s2"),
    statement("p8", "これは取組ではない。", section="s2"),
)
NEW = (
    promise("p1", "動いた取組を支援する。"),
    promise("p2", "電波利用料を見直す。"),
    promise("p3", "海外売上高20.0兆円を目指す。", strength="target"),
    promise("p4", "放送番組の海外展開を検討する。", strength="consider", bodies=("総務省",)),
    promise("p5", "一つの文として。", section="s2"),
    promise("p6", "進める。", section="s2"),
    promise("p7", "近い主題を論じる。", section="s2"),
    promise("p8", "新しい取組を始める。", section="s3"),
)


def every_kind() -> Comparison:
    """Unchanged, figure, weakened, dropped, moved, split, related, no commitment, added."""
    nearest = Candidate("p4", "p8", 0.31, False, EVIDENCE, "little-shared")
    figure = FactChange("quantity", "１７．５兆円", "20.0兆円", "up", 14.3)
    weaker = FactChange("strength", "promote", "consider", "weakened")
    changes = (
        change("c1", "unchanged", (OLD[0],), (NEW[1],), confidence=1.0),
        change(
            "c2",
            "reworded",
            (OLD[1],),
            (NEW[2],),
            facts=(figure,),
            evidence=EVIDENCE,
            redline=_marked("海外売上高", "１７．５", "20.0", "兆円を目指す。"),
        ),
        change(
            "c3",
            "reworded",
            (OLD[2],),
            (NEW[3],),
            facts=(weaker,),
            evidence=EVIDENCE,
            redline=_marked("放送番組の海外展開を", "推進", "検討", "する。"),
        ),
        change("c4", "dropped", (OLD[3],), confidence=0.7, candidates=(nearest,)),
        change("c5", "unchanged", (OLD[4],), (NEW[0],), moved=True, confidence=1.0),
        change("c6", "split", (OLD[5],), (NEW[4], NEW[5]), evidence=EVIDENCE, redline=_split()),
        change("c7", "related", (OLD[6],), (NEW[6],), confidence=0.4, evidence=EVIDENCE),
        change("c8", "dropped", (OLD[7],)),
        change("c9", "added", (), (NEW[7],), candidates=(nearest,)),
    )
    sections = (section("s1", "海外展開", "第１章"), section("s2", "国内", "第２章", line=4))
    newer = (*sections, section("s3", "新しい章", "第３章", line=8))
    old = document("旧戦略", *OLD, date="2013-06", sections=sections)
    new = document("新戦略", *NEW, sections=newer, pages=20, warnings=(ReadingWarning("garbled", "two lines", 3),))
    pairs = (SectionPair("s1", "s1", 1.0), SectionPair("s2", "s2", 1.0), SectionPair(None, "s3", 0.0))
    return Comparison(old, new, pairs, changes)


def _marked(before: str, gone: str, come: str, after: str) -> tuple[Segment, ...]:
    return (
        Segment("equal", before, before),
        Segment("delete", gone, ""),
        Segment("insert", "", come),
        Segment("equal", after, after),
    )


def _split() -> tuple[Segment, ...]:
    return (
        Segment("equal", "一つの文として", "一つの文として"),
        Segment("insert", "", "。"),
        Segment("equal", "進める。", "進める。"),
    )


def hostile() -> Comparison:
    """Markup wherever a document can hold text: titles, headings, markers, statements, bodies, warnings."""
    old = promise("p1", f"前{HOSTILE}後", marker=Marker("[1]", "bracket", (1,)), bodies=("[AI]庁",))
    new = promise("p1", f"前{HOSTILE}次", marker=Marker("[/]", "bracket", (1,)), bodies=("[AI]庁",))
    other = promise("p2", f"別{HOSTILE}")
    change_one = change(
        "c1",
        "reworded",
        (old,),
        (new,),
        evidence=replace(EVIDENCE, terms=("[/]", "[DX]")),
        facts=(FactChange("hedge", None, "[等]", "added"),),
        redline=_marked(f"前{HOSTILE}", "後", "次", ""),
    )
    lone = change(
        "c2", "added", (), (other,), candidates=(Candidate("p1", "p2", 0.2, True, EVIDENCE, "other-subject"),)
    )
    sections = (section("s1", f"章{HOSTILE}", "[1]"),)
    warned = ReadingWarning("odd", f"注{HOSTILE}")
    older = document(f"旧{HOSTILE}", old, sections=sections, path="旧[/].txt", warnings=(warned,))
    newer = document(f"新{HOSTILE}", new, other, sections=sections, path="新[DX].txt")
    return Comparison(older, newer, (SectionPair("s1", "s1", 1.0),), (change_one, lone))


def no_reading(path: str) -> Document:
    raise AssertionError(f"nothing should be read: {path}")


def opened(one: Comparison, folder: Path, **settings: Any) -> HensenApp:
    """The app on a comparison, its review and memory in a folder of the test's own."""
    session = Session(one, ReviewStore(folder / "test.review.json"), by="山田", clock=lambda: NOON)
    chosen = Settings(**{"lang": "ja", "name": "山田", **settings})
    workspace = Workspace((OpenPair(session),))
    return HensenApp((), no_reading, chosen, workspace=workspace, memory_file=folder / "memory.json")


def told(app: HensenApp) -> str:
    """The notices shown at the moment (on the screen they are wrapped)."""
    return "\n".join(str(one.message) for one in app._notifications)


def screen_text(app: HensenApp) -> str:
    """What stands on the screen, line by line."""
    update = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in update)
