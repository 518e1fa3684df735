"""Documents that the readers' tests make for themselves: small PDF, Word and HTML files, and bombs."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from hensen.normalize.readers import ReadOptions, read_source
from hensen.normalize.source import Source

MINCHO, GOTHIC = "HeiseiMin-W3", "HeiseiKakuGo-W5"

PROSE = (
    "港湾の脱炭素化は、地域の産業を支える基盤づくりであり、関係者が一体となって取り組む必要がある。"
    "このため、2030年度までに主要な岸壁の電化率を約40％に引き上げることを目標とし、設備の更新を支援する。"
)
SECOND = (
    "あわせて、船舶への陸上電力の供給について、料金の在り方を令和８年度中に検討し、結論を得る。"
    "担い手の確保に向けては、教育機関との連携を強化する。"
)

Read = Callable[..., Source]
"""Reads these bytes, under this name or the usual one, with these options."""


def reader(folder: Path, usual: str) -> Read:
    """What reads bytes by way of a file in this folder, never from the cache."""

    def read(data: bytes, name: str = usual, **options: Any) -> Source:
        (folder / name).write_bytes(data)
        return read_source(str(folder / name), ReadOptions(cache=False, **options))

    return read


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def canvas(buffer: io.BytesIO, size: tuple[float, float] = (595, 842), **options: Any) -> Any:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    for name in (MINCHO, GOTHIC):
        pdfmetrics.registerFont(UnicodeCIDFont(name))
    return Canvas(buffer, pagesize=size, invariant=1, **options)


Text = tuple[float, float, str] | tuple[float, float, str, float] | tuple[float, float, str, float, str]
"""Left, top (from the page's top), text, size (10.5), font (Mincho)."""


def pdf(pages: Iterable[Iterable[Text]], size: tuple[float, float] = (595, 842), **options: Any) -> bytes:
    """Pages of texts at places."""
    buffer = io.BytesIO()
    sheet = canvas(buffer, size, **options)
    for page in pages:
        for left, top, text, *rest in page:
            sheet.setFont(rest[1] if len(rest) > 1 else MINCHO, rest[0] if rest else 10.5)
            sheet.drawString(left, size[1] - top, text)
        sheet.showPage()
    sheet.save()
    return buffer.getvalue()


def lines_of(text: str, characters: int) -> list[str]:
    return [text[start : start + characters] for start in range(0, len(text), characters)]


def block(left: float, top: float, text: str, characters: int, size: float = 10.5) -> list[Text]:
    """A paragraph wrapped after so many characters, its first line set in by one."""
    wrapped = lines_of("　" + text, characters)
    return [(left, top + 18 * place, line, size) for place, line in enumerate(wrapped)]


def two_columns() -> bytes:
    """A title across, and two columns below it whose lines stand at the same heights."""
    left = block(60, 130, PROSE, 20) + block(60, 310, SECOND, 20)
    right = block(320, 130, SECOND, 20) + block(320, 292, PROSE, 20)
    return pdf([[(60, 80, "港湾施策の重点", 18, GOTHIC), *left, *right]])


def encrypted(user: str, owner: str = "owner") -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption

    return pdf([[(60, 80, PROSE[:30])]], encrypt=StandardEncryption(user, ownerPassword=owner))


def scan() -> bytes:
    """A page that is a picture."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    buffer = io.BytesIO()
    sheet = canvas(buffer)
    sheet.drawImage(ImageReader(Image.new("L", (200, 280), 230)), 50, 50, 400, 560)
    sheet.showPage()
    sheet.save()
    return buffer.getvalue()


def raw_pdf(objects: Sequence[bytes]) -> bytes:
    """A PDF of objects 1, 2 … (1 is the catalogue), with a correct cross-reference table."""
    body = bytearray(b"%PDF-1.5\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    body += b"".join(b"%010d 00000 n \n" % place for place in places)
    body += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(body)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return _packed(zlib.compress(data, 9), b"/FlateDecode", entries)


def _packed(packed: bytes, names: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d /Filter %s %s >>\nstream\n%s\nendstream" % (len(packed), names, entries, packed)


_HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def one_page(
    content: bytes,
    extra: Sequence[bytes] = (),
    resources: bytes = b"",
    font: bytes = _HELVETICA,
    before: bytes | None = None,
) -> bytes:
    """A page drawing `content` (a stream object); `extra` are objects from number 6 on.

    With `before`, a page drawing that stands in front of it.
    """
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R "
        b"/Resources << /Font << /F1 5 0 R >> %s >> >>"
    )
    last = 6 + len(extra)
    kids = b"3 0 R" if before is None else b"%d 0 R 3 0 R" % last
    return raw_pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, 1 if before is None else 2),
            page % (4, resources),
            content,
            font,
            *extra,
            *([] if before is None else [page % (last + 1, b""), before]),
        ]
    )


def nested_forms(levels: int = 9, times: int = 10, before: bytes | None = None) -> bytes:
    """Forms that draw forms: `times` to the power of `levels` drawings in 2 KB."""
    forms = []
    for level in range(levels):
        last = level == levels - 1
        resources = b"" if last else b"/Resources << /XObject << /X %d 0 R >> >>" % (7 + level)
        body = b"BT /F1 9 Tf (x) Tj ET" if last else b"/X Do " * times
        forms.append(stream(body, b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] " + resources))
    return one_page(stream(b"/X Do " * times), forms, b"/XObject << /X 6 0 R >>", before=before)


def many_operators(count: int) -> bytes:
    return one_page(stream(b"BT /F1 9 Tf 10 10 Td " + b"(a) Tj " * count + b"ET"))


def blanks(megabytes: int) -> bytes:
    """A doubly packed stream of blanks, made without ever holding them."""
    packer = zlib.compressobj(9)
    once = b"".join(packer.compress(b" " * 1_000_000) for _ in range(megabytes)) + packer.flush()
    return one_page(_packed(zlib.compress(once, 9), b"[/FlateDecode /FlateDecode]"))


# --- Word ------------------------------------------------------------------------------------------

_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relationships(targets: dict[str, str]) -> str:
    """By id: `kind target`."""
    items = "".join(
        f'<Relationship Id="{identifier}" Type="{_OFFICE}/{kind_target.split()[0]}" Target="{kind_target.split()[1]}"/>'
        for identifier, kind_target in targets.items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{items}</Relationships>'
    )


def word(body: str, parts: dict[str, str] | None = None) -> bytes:
    """A Word file from the XML of its body; `parts` by kind (`numbering`, `styles`, `footnotes`, `header` …)."""
    targets = {f"rId{place}": f"{kind} {kind}.xml" for place, kind in enumerate(parts or {}, 1)}
    namespaces = (
        f'xmlns:w="{W}" xmlns:r="{_OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    files = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relationships({"rId1": "officeDocument word/document.xml"}),
        "word/document.xml": f"<w:document {namespaces}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relationships(targets),
    }
    for kind, xml in (parts or {}).items():
        files[f"word/{kind}.xml"] = xml.replace(">", f" {namespaces}>", 1)
    return zipped({name: text.encode() for name, text in files.items()})


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def p(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{r(text)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}<w:t xml:space='preserve'>{text}</w:t></w:r>"
