"""Plain text, its lines and pages, and every way a file can be no document."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hensen.normalize.readers import Limits, ReadOptions, read_source
from hensen.normalize.readers.kinds import kind_of
from hensen.normalize.readers.text import text_lines, without_quote_marks
from hensen.normalize.source import ReadError, Source

Write = Callable[[str, bytes], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def one(name: str, data: bytes) -> str:
        (tmp_path / name).write_bytes(data)
        return str(tmp_path / name)

    return one


def test_lines_keep_their_blanks_and_count_the_blank_ones_before() -> None:
    lines, pages = text_lines("　一行目 \r\n\r\n\n二行目\n")
    assert [(line.text, line.number, line.gap, line.page) for line in lines] == [
        ("　一行目 ", 1, 0, None),
        ("二行目", 4, 2, None),
    ]
    assert pages is None


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_count_alike(end: str) -> None:
    lines, _ = text_lines(end.join(["一", "", "二", "三"]))
    assert [(line.text, line.number, line.gap) for line in lines] == [("一", 1, 0), ("二", 3, 1), ("三", 4, 0)]


def test_form_feeds_are_pages() -> None:
    lines, pages = text_lines("表紙\n\f第１章\n本文\n\f\n別紙")
    assert [(line.text, line.page) for line in lines] == [("表紙", 1), ("第１章", 2), ("本文", 2), ("別紙", 3)]
    assert pages == 3


def test_control_characters_are_made_harmless_once_and_told(write: Write) -> None:
    source = read_source(write("a.txt", "港湾\x00の\x1b[31m電化\x1b[0m\u202eを\x07進める。\n".encode()))
    assert "\x1b" not in source.lines[0].text and "\x00" not in source.lines[0].text
    assert "\u202e" not in source.lines[0].text
    assert [warning.code for warning in source.warnings] == ["control-characters"]


def test_standard_input_is_a_dash() -> None:
    source = read_source("-", stdin=io.BytesIO("港湾の電化\n".encode("cp932")))
    assert source.path == "-" and source.lines[0].text == "港湾の電化" and source.media_type == "text/plain"


def test_markdown_is_known_by_name_or_by_look(write: Write) -> None:
    text = "# 方針\n\n## 背景\n\n- 港湾\n".encode()
    assert read_source(write("a.md", "港湾".encode())).media_type == "text/markdown"
    assert read_source(write("a.txt", text)).media_type == "text/markdown"
    assert read_source(write("b.txt", "# 港湾だけ\n本文".encode())).media_type == "text/plain"


DEFAULT = ReadOptions()


def refused(path: str, options: ReadOptions = DEFAULT) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read_source(path, options)
    assert "\n" not in str(caught.value) and path in str(caught.value)
    return caught.value


SIGNATURES = {
    "old-word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le"),
    "encrypted": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
    "unsupported": b"\x89PNG\r\n\x1a\n" + b"\0" * 50,
    "binary": bytes(range(256)) * 20,
    "empty": b"",
    "corrupt": b"PK\x03\x04" + b"\x14" * 40,
}


@pytest.mark.parametrize("code", SIGNATURES)
def test_what_is_no_text_is_one_clear_line_each(write: Write, code: str) -> None:
    assert refused(write("paper.doc", SIGNATURES[code])).code == code


def test_ichitaro_old_excel_and_archives_say_what_to_do(write: Write) -> None:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    assert "Ichitaro" in str(refused(write("paper.jtd", head)))
    assert "Excel" in str(refused(write("paper.xls", head + "Workbook".encode("utf-16-le"))))
    assert "unpack" in str(refused(write("paper.gz", b"\x1f\x8b\x08" + b"\0" * 20)))
    assert "OCR" in str(refused(write("p.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 20))).upper()


def test_what_is_no_file_is_one_clear_line_each(tmp_path: Path, write: Write) -> None:
    assert refused(str(tmp_path / "missing.txt")).code == "not-found"
    assert refused(str(tmp_path)).code == "directory"
    assert refused(write("blank.txt", " \n　\n".encode())).code == "empty"
    assert refused(write("named.pdf", "ただの文".encode())).code == "corrupt"
    assert refused(write("named.docx", "ただの文".encode())).code == "corrupt"
    assert refused("a\0b").code == "unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs FIFOs")
def test_a_fifo_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(str(tmp_path / "pipe")).code == "not-a-file"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_says_so(write: Write) -> None:
    path = write("closed.txt", b"x")
    Path(path).chmod(0)
    assert refused(path).code == "unreadable"


def test_limits_are_named(write: Write) -> None:
    small = ReadOptions(limits=Limits(file_bytes=1000, characters=50))
    assert refused(write("large.txt", b"a" * 1001), small).code == "limit-size"
    assert refused(write("long.txt", b"a" * 60), small).code == "limit-characters"
    assert refused(write("longer.txt", b"a" * 900), small).code == "limit-characters"


def test_fifty_megabytes_of_one_line_are_refused_without_being_decoded(write: Write) -> None:
    assert refused(write("line.txt", b"a" * 50_000_000)).code == "limit-characters"


def test_kinds_come_from_the_bytes() -> None:
    assert kind_of(b"%PDF-1.7\n", "a.docx") == "pdf"
    assert kind_of(b"junk\n" * 100 + b"%PDF-1.4\n1 0 obj\nendobj", "a") == "pdf"
    assert kind_of(b"\xef\xbb\xbf<!doctype html><p>x", "a.txt") == "html"
    assert kind_of('<?xml version="1.0"?><Law/>'.encode("utf-16"), "a") == "xml"
    assert kind_of(b"<!DOCTYPE bomb [", "a.txt") == "xml"
    assert kind_of("本文".encode(), "a.txt") == "text"


@settings(max_examples=150, deadline=None)
@given(data=st.binary(min_size=1, max_size=400), suffix=st.sampled_from([".txt", ".md", ".html", ".xml", ""]))
def test_any_bytes_are_read_or_refused(data: bytes, suffix: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(data)
    try:
        assert isinstance(read_source(str(path), ReadOptions(cache=False)), Source)
    except ReadError as error:
        assert str(path) in str(error)


def test_the_marks_of_a_quoted_mail_are_taken_off() -> None:
    lines = without_quote_marks(
        text_lines("各位\n> 岸壁を直す。年に六千\n> 時間を減らす。\n>\n> 船\n>> 前の案\n以上\n")[0]
    )
    assert [(line.text, line.gap, line.number) for line in lines] == [
        ("各位", 0, 1),
        ("岸壁を直す。年に六千", 1, 2),
        ("時間を減らす。", 0, 3),
        ("船", 1, 5),
        ("前の案", 1, 6),
        ("以上", 1, 7),
    ]


def test_one_line_with_the_sign_for_more_is_no_quotation() -> None:
    lines = text_lines("目標\n> 5%\n港\n> 3%\n")[0]
    assert without_quote_marks(lines) == lines
