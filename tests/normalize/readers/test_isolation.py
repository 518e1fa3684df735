"""Hostile files: each ends in one clear line, soon, and costs the parent next to nothing."""

from __future__ import annotations

import builtins
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from papers import blanks, many_operators, nested_forms, p, pdf, stream, word, zipped

from hensen import read
from hensen.normalize.readers import Limits, ReadOptions, cache, read_source
from hensen.normalize.source import ReadError

LOW = Limits(seconds=2.0, memory_bytes=400_000_000)


def refused(tmp_path: Path, name: str, data: bytes, limits: Limits = LOW) -> ReadError:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read_source(str(tmp_path / name), ReadOptions(limits=limits, cache=False))
    assert "\n" not in str(caught.value) and name in str(caught.value)
    return caught.value


BOMBS: dict[str, Callable[[], bytes]] = {
    "forms": nested_forms,
    "operators": lambda: many_operators(4_000_000),
    "flate": lambda: blanks(500),
}


@pytest.mark.parametrize("name", BOMBS)
def test_pdf_bombs_end_within_their_limits(tmp_path: Path, name: str) -> None:
    data = BOMBS[name]()
    begun = time.monotonic()
    error = refused(tmp_path, f"{name}.pdf", data)
    assert error.code in ("limit-time", "limit-memory")
    assert time.monotonic() - begun < LOW.seconds + 2


_PARENT = """
import sys
from pathlib import Path
from hensen.normalize.readers import Limits, ReadOptions, read_source
from hensen.normalize.source import ReadError
try:
    read_source(sys.argv[1], ReadOptions(limits=Limits(seconds=2.0, memory_bytes=400_000_000), cache=False))
except ReadError as error:
    peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:"))
    print(error.code, peak.split()[1])
"""
"""The kernel's own high-water mark: getrusage carries that of the process that started this one."""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the kernel tells no peak of memory")
def test_a_bomb_costs_the_parent_next_to_nothing(tmp_path: Path) -> None:
    """In a process of its own, for the memory that a process once had counts for ever."""
    (tmp_path / "a.pdf").write_bytes(blanks(500))
    run = subprocess.run([sys.executable, "-c", _PARENT, str(tmp_path / "a.pdf")], capture_output=True, text=True)
    code, kilobytes = run.stdout.split()
    assert code in ("limit-time", "limit-memory")
    assert int(kilobytes) < 300_000


def test_the_pages_before_a_bomb_are_kept_and_the_loss_is_told(tmp_path: Path) -> None:
    data = nested_forms(before=stream(b"BT /F1 12 Tf 80 700 Td (Port plan 2030) Tj ET"))
    (tmp_path / "a.pdf").write_bytes(data)
    source = read_source(str(tmp_path / "a.pdf"), ReadOptions(limits=LOW, cache=False))
    assert [line.text for line in source.lines] == ["Port plan 2030"]
    assert source.status == "partial" and source.pages == 2
    assert [(warning.code, warning.page) for warning in source.warnings] == [("page-failed", 2)]


def test_a_reading_that_wanted_time_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a quieter machine the page may be read: a loss must not come out of the cache."""
    monkeypatch.setenv("HENSEN_CACHE", str(tmp_path / "kept"))
    data = nested_forms(before=stream(b"BT /F1 12 Tf 80 700 Td (Port plan 2030) Tj ET"))
    (tmp_path / "a.pdf").write_bytes(data)
    options = ReadOptions(limits=LOW)
    assert read(tmp_path / "a.pdf", options=options).status == "partial"
    assert cache.size() == (0, 0)


def test_many_paragraphs_are_refused_by_the_directory_or_the_memory(tmp_path: Path) -> None:
    assert refused(tmp_path, "a.docx", word("<w:p/>" * 6_000_000)).code in ("limit-size", "limit-memory")


def test_ratio_parts_and_size_are_seen_before_unpacking(tmp_path: Path) -> None:
    begun = time.monotonic()
    ratio = zipped({"word/document.xml": b"<a/>", "word/media/a.bin": b"\0" * 60_000_000})
    built = time.monotonic() - begun
    begun = time.monotonic()
    assert refused(tmp_path, "ratio.docx", ratio, Limits()).code == "limit-size"
    assert time.monotonic() - begun < max(0.5, built)
    parts = zipped({"word/document.xml": b"<a/>", **{f"p{number}": b"" for number in range(300)}})
    assert refused(tmp_path, "parts.docx", parts, Limits(parts=200)).code == "limit-size"
    assert refused(tmp_path, "size.docx", ratio, Limits(unpacked_bytes=1_000_000)).code == "limit-size"


def test_a_part_that_lies_about_its_size_is_not_unpacked_beyond_the_limit(tmp_path: Path) -> None:
    import struct

    honest = word(p("文") + "<!--" + "x" * 3_000_000 + "-->")
    data = bytearray(honest)
    place = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    struct.pack_into("<I", data, place + 24, 1000)
    assert refused(tmp_path, "lie.docx", bytes(data), Limits(unpacked_bytes=100_000)).code in ("limit-size", "corrupt")


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE a SYSTEM "http://x.example/">',
    ],
)
def test_a_word_file_with_entities_is_refused(tmp_path: Path, declaration: str) -> None:
    import zipfile
    from io import BytesIO

    files = {}
    with zipfile.ZipFile(BytesIO(word(p("文")))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["word/document.xml"] = declaration.encode() + files["word/document.xml"]
    assert refused(tmp_path, "dtd.docx", zipped(files)).code == "xml-doctype"


def test_deep_xml_is_refused(tmp_path: Path) -> None:
    deep = "<w:sdt><w:sdtContent>" * 300 + p("文") + "</w:sdtContent></w:sdt>" * 300
    assert refused(tmp_path, "deep.docx", word(deep)).code in ("corrupt", "limit-nesting")


def test_nothing_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The readers themselves, in this process, with every way out closed."""
    from hensen.normalize.readers.html import read_html
    from hensen.normalize.readers.word import read_word

    opened: list[str] = []
    honest = builtins.open

    def watched(file: Any, *arguments: Any, **options: Any) -> Any:
        opened.append(str(file))
        return honest(file, *arguments, **options)

    def closed(*arguments: Any, **options: Any) -> Any:
        raise AssertionError("a connection was opened")

    read_word(word(p("先に読み込む")), "a.docx", ReadOptions())
    monkeypatch.setattr(builtins, "open", watched)
    monkeypatch.setattr(socket, "socket", closed)
    linked = word(p("文"), {"image": "<a/>"})
    assert read_word(linked, "a.docx", ReadOptions())[0][0].text == "文"
    page = b'<img src="http://x.example/a.png"><link rel="stylesheet" href="file:///etc/hostname"><p>text</p>'
    assert [line.text for line in read_html(page, "a.html", ReadOptions())[0]] == ["text"]
    assert not opened


def test_a_killed_parser_is_one_clear_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from hensen.normalize.readers import child

    monkeypatch.setattr(child, "_COMMAND", "import os; os.abort()")
    assert refused(tmp_path, "a.pdf", pdf([[(80, 100, "文")]])).code in ("limit-memory", "corrupt")
    monkeypatch.setattr(child, "_COMMAND", "import time; time.sleep(60)")
    assert refused(tmp_path, "b.docx", word(p("文")), Limits(seconds=0.5)).code == "limit-time"
    monkeypatch.setattr(child, "_COMMAND", "print('no frame at all')")
    assert refused(tmp_path, "c.docx", word(p("文")), Limits(seconds=5)).code == "corrupt"
