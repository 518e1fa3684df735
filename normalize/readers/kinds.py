"""What a file is, from its bytes: names lie, and a PDF called .docx is still a PDF."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from ..source import ReadError

Kind = Literal["pdf", "word", "html", "xml", "markdown", "text"]

MEDIA_TYPES: dict[Kind, str] = {
    "pdf": "application/pdf",
    "word": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    "xml": "application/xml",
    "markdown": "text/markdown",
    "text": "text/plain",
}

_PDF_HEADER_WITHIN = 1024
"""Readers accept that many bytes of garbage before `%PDF-` (ISO 32000, implementation notes)."""

_SUFFIXES: dict[str, Kind] = {
    ".pdf": "pdf",
    ".docx": "word",
    ".docm": "word",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".xml": "xml",
    ".md": "markdown",
    ".markdown": "markdown",
}


@dataclass(frozen=True, slots=True)
class _Refusal:
    signature: bytes
    name: str
    remedy: str
    code: str = "unsupported"
    offset: int = 0


_OCR = "make it a PDF with a text layer first (img2pdf, then ocrmypdf)"
_UNPACK = "unpack it and name the document inside"
_REFUSED = (
    _Refusal(b"\x89PNG\r\n\x1a\n", "a PNG image", _OCR),
    _Refusal(b"\xff\xd8\xff", "a JPEG image", _OCR),
    _Refusal(b"GIF8", "a GIF image", _OCR),
    _Refusal(b"II*\x00", "a TIFF image", _OCR),
    _Refusal(b"MM\x00*", "a TIFF image", _OCR),
    _Refusal(b"WEBP", "a WebP image", _OCR, offset=8),
    _Refusal(b"ftypheic", "a HEIC image", _OCR, offset=4),
    _Refusal(b"{\\rtf", "an RTF document", "save it as .docx in Word or LibreOffice"),
    _Refusal(b"\x1f\x8b", "a gzip archive", _UNPACK),
    _Refusal(b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    _Refusal(b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    _Refusal(b"BZh", "a bzip2 archive", _UNPACK),
    _Refusal(b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    _Refusal(b"\x7fELF", "a program", "name a document", "binary"),
    _Refusal(b"SQLite format 3\x00", "a database", "name a document", "binary"),
    _Refusal(b"%!PS-", "a PostScript file", "make it a PDF (ps2pdf)"),
)


def kind_of(data: bytes, path: str) -> Kind:
    """The kind of a non-empty file.

    Raises ReadError for what is known but not read (images, archives, old Word), and for a name
    that promises a PDF or Word file over bytes that are neither.
    """
    head = data[: _PDF_HEADER_WITHIN + 8]
    if data.startswith(b"%PDF-") or (b"%PDF-" in head and b"endobj" in data):
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(data, path)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise _compound_file(data, path)
    for refusal in _REFUSED:
        if head.startswith(refusal.signature, refusal.offset):
            raise ReadError(path, f"is {refusal.name}", refusal.remedy, refusal.code)
    promised = _SUFFIXES.get(PurePath(path).suffix.lower())
    if promised in ("pdf", "word"):
        name = "PDF" if promised == "pdf" else "Word"
        raise ReadError(
            path, f"is not a {name} file, or is damaged at its start", "download or export it again", "corrupt"
        )
    return _text_kind(data, promised)


_MARKUP = re.compile(rb"\s{0,200}(?:<!--.{0,2000}?-->\s{0,200}){0,5}<(!doctype|html|head|body|\?xml)\b", re.I | re.S)


def _text_kind(data: bytes, promised: Kind | None) -> Kind:
    sample = data[:4096].replace(b"\x00", b"")  # UTF-16 markup still shows its tags
    sample = re.sub(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)", b"", sample)
    markup = _MARKUP.match(sample)
    if markup and markup.group(1).lower() == b"?xml":
        return "html" if re.search(rb"<html[\s>]|<!doctype\s{1,9}html", sample, re.I) else "xml"
    if (
        markup
        and markup.group(1).lower() == b"!doctype"
        and not re.match(rb"\s{0,9}html", sample[markup.end() :], re.I)
    ):
        return "html" if promised == "html" else "xml"
    if markup:
        return "html"
    return promised or "text"


_HEADING = re.compile(r"^#{1,6} {1,4}\S", re.M)
_OTHER_MARKDOWN = re.compile(r"^(?:[-*] \S|\d{1,3}\. \S|\|.{1,2000}\|\s{0,9}$|\[.{1,200}\]\(|```)|\*\*\S", re.M)


def looks_like_markdown(text: str) -> bool:
    """Whether text without a telling name is clearly Markdown: two headings and something else of it."""
    sample = text[:20_000]
    return len(_HEADING.findall(sample)) >= 2 and bool(_OTHER_MARKDOWN.search(sample))


def _zip_kind(data: bytes, path: str) -> Kind:
    import io
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:20_000])
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise ReadError(
            path, "is a damaged or incomplete zip (Word) file", "download or save it again", "corrupt"
        ) from None
    if "word/document.xml" in names or any(name.startswith("word/document") for name in names):
        return "word"
    if any(name.startswith("xl/") for name in names):
        raise ReadError(path, "is an Excel workbook", "save the sheet as PDF or CSV text", "unsupported")
    if any(name.startswith("ppt/") for name in names):
        raise ReadError(path, "is a PowerPoint file", "export it as PDF", "unsupported")
    if "mimetype" in names and "content.xml" in names:
        raise ReadError(path, "is an OpenDocument file", "save it as .docx in LibreOffice", "unsupported")
    if "[Content_Types].xml" in names:
        return "word"  # its main part may have any name: the reader follows the relationships
    if PurePath(path).suffix.lower() in (".docx", ".docm"):
        raise ReadError(path, "is a zip file without a Word document inside", "save it again in Word", "no-document")
    raise ReadError(path, "is a zip archive", _UNPACK, "unsupported")


def _compound_file(data: bytes, path: str) -> ReadError:
    """Old Office, Ichitaro and password-protected Office files share one container."""

    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        return ReadError(path, "is an Office file with a password", "save it without one in Word", "encrypted")
    suffix = PurePath(path).suffix.lower()
    if suffix in (".jtd", ".jtt", ".jtdc") or holds("JSRV_SegmentInformation") or holds("DocumentViewStyles"):
        return ReadError(path, "is an Ichitaro document", "save it as .docx or PDF in Ichitaro", "unsupported")
    if holds("WordDocument"):
        return ReadError(
            path, "is a Word 97-2003 document (.doc)", "save it as .docx in Word or LibreOffice", "old-word"
        )
    if holds("Workbook") or holds("Book"):
        return ReadError(path, "is an Excel workbook", "save the sheet as PDF or CSV text", "unsupported")
    if holds("PowerPoint Document"):
        return ReadError(path, "is a PowerPoint file", "export it as PDF", "unsupported")
    return ReadError(path, "is an old Office or Ichitaro file", "save it as .docx or PDF", "unsupported")
