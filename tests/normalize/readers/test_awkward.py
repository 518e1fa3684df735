"""Real awkward files: each read, read with a warning, or refused in one line; never lost in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from hensen.normalize.readers import ReadOptions, read_source
from hensen.normalize.source import ReadError, Source

ERRORS = {
    "docx/poi__bug53475-password-is-pass.docx": {"encrypted"},
    "docx/poi__clusterfuzz-testcase-minimized-POIXWPFFuzzer-5313273089884160.docx": {"corrupt"},
    "docx/poi__crash-517626e815e0afa9decd0ebb6d1dee63fb9907dd.docx": {"corrupt"},
    "docx/tika__testWORD_truncated.docx": {"corrupt"},
    "pdf/corrupt/ocrmypdf__invalid.pdf": {"corrupt"},
    "pdf/corrupt/pdf.js__bug1020226.pdf": {"corrupt"},
    "pdf/corrupt/pdf.js__operator_list_cycle.pdf": {"no-text"},
    "pdf/corrupt/pdf.js__poppler-395-0-fuzzed.pdf": {"corrupt", "no-text"},
    "pdf/encrypted/format-corpus__encryption_openpassword.pdf": {"encrypted"},
    "pdf/encrypted/pdf.js__secHandler.pdf": {"encrypted"},
    "pdf/encrypted/pypdf__r2-user-password.pdf": {"encrypted"},
    "pdf/encrypted/pypdf__r6-both-passwords.pdf": {"encrypted"},
    "pdf/encrypted/tika__testUnicodePassword.pdf": {"encrypted"},
    "pdf/no-text/dbcls__DAC_summary-1.pdf": {"no-text"},
    "pdf/no-text/ocrmypdf__blank.pdf": {"no-text"},
    "pdf/no-text/ocrmypdf__ccitt.pdf": {"no-text"},
    "pdf/no-text/ocrmypdf__enormous.pdf": {"no-text"},
    "pdf/no-text/ocrmypdf__hugemono.pdf": {"no-text"},
    "pdf/no-text/pdf.js__empty.pdf": {"no-text"},
    "text/defusedxml__cyclic.xml": {"xml-doctype"},
    "text/defusedxml__external_file.xml": {"xml-doctype"},
}
"""Files that cannot be read, and the codes of their errors."""

WARNED = {
    "pdf/corrupt/corkami__text-win.pdf": {"damaged"},
    "pdf/corrupt/format-corpus__T02-02_002_page-tree-kids-links-recursive.pdf": {"second-engine"},
    "pdf/corrupt/format-corpus__T02-03_009_page-object-mediabox-not-rectangle.pdf": {"damaged"},
    "pdf/corrupt/format-corpus__error_set_2__219789.pdf": {"garbled"},
    "pdf/corrupt/pdf.js__issue6108.pdf": {"unchecked"},
    "pdf/garbage/ocrmypdf__cmyk.pdf": {"garbled"},
    "pdf/garbage/ocrmypdf__type3_font_nomapping.pdf": {"garbled"},
    "pdf/garbage/pdf.js__XiaoBiaoSong.pdf": {"engines-disagree"},
    "pdf/garbage/pdfminer__issue-791-non-unicode-cmap.pdf": {"engines-disagree"},
    "pdf/japanese/pdf.js__javauninstall-7r.pdf": {"words-missing"},
    "pdf/japanese/pdfminer__kampo.pdf": {"doubtful-characters"},
    "pdf/japanese/pymupdf__has-bad-fonts.pdf": {"garbled"},
}
"""Files that are read with a warning, and codes that must be among theirs."""

SAID = {
    "docx/tika__testWORD_override_list_numbering.docx": "2.18.ii",
    "pdf/corrupt/corkami__1016garbage.pdf": "",
    "pdf/encrypted/format-corpus__encryption_notextaccess.pdf": "",
    "pdf/encrypted/pypdf__r6-owner-password.pdf": "",
    "pdf/garbage/pdfminer__issue-791-non-unicode-cmap.pdf": "Peněžní",
    "pdf/garbage/tika__testPDF_rotated.pdf": "Tika - Content Analysis Toolkit",
    "pdf/japanese/dbcls__HumanDataReviewBoard2025.pdf": "",
    "pdf/japanese/pdf.js__issue16063.pdf": "絶縁電線関係",
    "pdf/japanese/pdf.js__issue6387.pdf": "あのイーハトーヴォのすきとおった風",
    "pdf/japanese/pdf.js__noembed-jis7.pdf": "あいうえお",
    "pdf/japanese/pdfminer__jo.pdf": "わたくしといふ現象は",
    "pdf/japanese/pdfminer__kampo.pdf": "歩行者は、道路の横断を始めてはならず",
    "pdf/japanese/yomitoku__sample.pdf": "AI事業者ガイドライン",
    "text/aozora__127_ruby.txt": "羅生門",
    "text/aozora__474_nihonkoku-kenpo.txt": "日本国憲法",
    "text/chardet__CP932__www2.chuo-u.ac.jp-suishin.xml": "相手がまともに読めない字",
    "text/chardet__EUC-JP___mozilla_bug426271_text-euc-jp.html": "鬼退治",
    "text/uchardet__shift_jis.txt": "日本語",
}
"""Words that must be found in what was read."""


def files() -> list[str]:
    return sorted({*ERRORS, *WARNED, *SAID})


@pytest.mark.parametrize("name", files())
def test_every_awkward_file_is_read_or_refused_in_one_line(shared: Path, name: str) -> None:
    path = shared / "awkward" / name
    if not path.exists():
        pytest.skip(f"{path} is not there")
    try:
        source: Source = read_source(str(path), ReadOptions(cache=False))
    except ReadError as error:
        assert error.code in ERRORS.get(name, set()), str(error)
        assert "\n" not in str(error)
        return
    assert name not in ERRORS
    text = "\n".join(line.text for line in source.lines)
    assert text.strip() and SAID.get(name, "") in text
    assert WARNED.get(name, set()) <= {warning.code for warning in source.warnings}


def test_no_awkward_file_is_left_out(shared: Path) -> None:
    folder = shared / "awkward"
    present = {
        str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() and path.name != "README.md"
    }
    assert present - set(files()) == {
        # Read without anything to say about them.
        "docx/tika__testExternalRefs.docx",
        "pdf/corrupt/format-corpus__error_set_1__032270.pdf",
        "pdf/garbage/pdf.js__ContentStreamCycleType3insideType3.pdf",
        "pdf/japanese/pdfminer__simple3.pdf",
        "pdf/no-text/dbcls__DAC-1_document-1.pdf",
        "text/aozora__43037_atarashii-kenpo.txt",
    }


@pytest.mark.parametrize(
    ("name", "password"), [("pypdf__r2-user-password.pdf", "asdfzxcv"), ("pypdf__r6-both-passwords.pdf", "foo")]
)
def test_passwords_open_what_they_should(shared: Path, name: str, password: str) -> None:
    path = shared / "awkward/pdf/encrypted" / name
    assert read_source(str(path), ReadOptions(password=password, cache=False)).lines
