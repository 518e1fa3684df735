"""Bytes become text here, and nowhere else.

The order is the evidence's strength: a byte order mark, the escapes of ISO-2022-JP, UTF-8 (which
other encodings hardly ever are by chance), UTF-16 without a mark, and last CP932 against EUC-JP by
how Japanese the outcome looks. Where nothing fits, or two fit equally badly, that is an error and
not a guess.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass

from ..source import ReadError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with theirs
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ISO_2022 = re.compile(rb"\x1b(?:\$[@B]|\$\([A-Z@]|\([BIJ])")
_SAMPLE = 200_000
"""Bytes looked at for plausibility: enough to decide, and a bound on the cost."""

_JAPANESE = re.compile("[\u3001-\u3003\u3005\u300c-\u300f\u3041-\u3096\u30a1-\u30fc\uff01-\uff5e]")
_ODD = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]|(?<=[a-z])[\u4e00-\u9fff]{1,2}(?=[a-z])")
"""Controls, private use, and a kanji inside a Latin word: an accented letter of another encoding."""
_HALF_WIDTH = re.compile("[\uff61-\uff9f]")
"""Rare in real text, and most of what EUC-JP becomes when it is taken for CP932."""
_KANJI = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and how it was come by."""

    text: str
    encoding: str
    note: str | None = None
    """What a reader should know, e.g. that the last character is cut; None if all is well."""


def decode(data: bytes, path: str, encoding: str | None = None) -> Decoded:
    """The text of `data`, in `encoding` if that is given.

    Raises ReadError (`encoding`, or `binary` for what is no text at all).
    """
    if encoding is not None:
        return _decode_as(data, path, encoding)
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], path, name)
    if _ISO_2022.search(data[:_SAMPLE]) and not re.search(rb"[\x80-\xff]", data[:_SAMPLE]):
        text = decode_iso_2022_jp(data)
        if text is not None:
            return Decoded(text, "iso-2022-jp")
    if b"\x00" in data[:_SAMPLE]:
        wide = _decode_wide(data)
        if wide is not None:
            return wide
    return _decode_utf8(data) or _decode_legacy(data, path)


_LEAST = 0.15
"""Below this plausibility nothing is accepted: text all in half-width kana still reaches 0.2."""


def _decode_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        # A file cut in the middle of its last character is still UTF-8.
        if error.start >= len(data) - 3 and error.start > 8 and error.reason == "unexpected end of data":
            text = data[: error.start].decode("utf-8") + "\ufffd"
            return Decoded(text, "utf-8", "the last character is incomplete: the file may have been cut")
        return None


def _decode_wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: the byte order whose text looks like text, if one does."""
    if len(data) % 2:
        return None
    best: tuple[float, str] = (0.8, "")
    for name in ("utf-16-le", "utf-16-be"):
        try:
            sample = data[:_SAMPLE].decode(name)
        except UnicodeDecodeError as error:
            if error.start < min(len(data), _SAMPLE) - 4:
                continue
            sample = data[: error.start].decode(name)
        best = max(best, (_plausibility(sample), name))
    if not best[1]:
        return None
    try:
        return Decoded(data.decode(best[1]), best[1])
    except UnicodeDecodeError:
        return None


def _plausibility(text: str) -> float:
    """How much the text looks like Japanese or plain Latin, up to 1.0; below 0 it is rubbish."""
    if not text:
        return 0.0
    ascii_letters = sum(1 for character in text if " " <= character <= "~" or character in "\t\r\n\f\u3000\x1b")
    good = len(_JAPANESE.findall(text)) + 0.9 * len(_KANJI.findall(text)) + ascii_letters
    good += 0.2 * len(_HALF_WIDTH.findall(text))
    return (good - 2 * len(_ODD.findall(text))) / len(text)


def _decode_legacy(data: bytes, path: str) -> Decoded:
    """CP932 or EUC-JP, whichever reads as Japanese."""
    wide = _decode_wide(data)
    candidates: list[tuple[float, int, Decoded]] = [(_plausibility(wide.text[:_SAMPLE]), 0, wide)] if wide else []
    decoders: tuple[tuple[str, Callable[[bytes], str | None]], ...] = (("cp932", _cp932), ("euc-jp", decode_euc_jp))
    for order, (name, decoder) in enumerate(decoders, 1):
        text = decoder(data)
        if text is not None:
            candidates.append((_plausibility(text[:_SAMPLE]), -order, Decoded(text, name)))
    if not candidates:
        raise _undecidable(data, path)
    score, _, best = max(candidates, key=lambda candidate: candidate[:2])
    if score < _LEAST:
        raise _undecidable(data, path)
    return best


def _undecidable(data: bytes, path: str) -> ReadError:
    sample = data[:_SAMPLE]
    controls = sum(sample.count(bytes((byte,))) for byte in (*range(9), *range(14, 27), *range(28, 32)))
    if controls > len(sample) * 0.02:
        return ReadError(path, "is binary, not text", "give a PDF, Word, HTML, Markdown or text file", "binary")
    return ReadError(
        path,
        "its character encoding cannot be told (not UTF-8, UTF-16, CP932, EUC-JP or ISO-2022-JP)",
        "name it with --encoding",
        "encoding",
    )


def _decode_as(data: bytes, path: str, name: str) -> Decoded:
    try:
        canonical = codecs.lookup(name).name
        data = next((data[len(mark) :] for mark, own in _BOMS if own == canonical and data.startswith(mark)), data)
        if canonical in ("shift_jis", "cp932"):  # files called Shift_JIS hold the characters of CP932
            return Decoded(data.decode("cp932"), "cp932")
        if canonical == "euc_jp":
            return Decoded(_required(decode_euc_jp(data), path, name), "euc-jp")
        if canonical.startswith("iso2022_jp"):
            return Decoded(_required(decode_iso_2022_jp(data), path, name), "iso-2022-jp")
        text = data.decode(canonical)
    except LookupError:
        raise ReadError(path, f"there is no encoding called {name!r}", "correct --encoding", "encoding") from None
    except UnicodeDecodeError as error:
        raise _wrong(path, name, data, error.start) from None
    if not isinstance(text, str):  # codecs such as `hex` turn bytes into bytes
        raise ReadError(path, f"{name!r} is no text encoding", "correct --encoding", "encoding")
    if _plausibility(text[:_SAMPLE]) < 0 and len(text) > 16:
        raise _wrong(path, name, data, 0)
    return Decoded(text, canonical)


def _required(text: str | None, path: str, name: str) -> str:
    if text is None:
        raise _wrong(path, name, b"", 0)
    return text


def _wrong(path: str, name: str, data: bytes, place: int) -> ReadError:
    line = data.count(b"\n", 0, place) + 1
    where = f" (line {line})" if place else ""
    return ReadError(path, f"is not valid {name}{where}", "correct --encoding, or leave it out", "encoding")


def _cp932(data: bytes) -> str | None:
    try:
        return data.decode("cp932")
    except UnicodeDecodeError as error:
        if error.start == len(data) - 1:
            return data[:-1].decode("cp932") + "\ufffd"
        return None


def _shift(first: int, second: int) -> bytes:
    """JIS X 0208 row and cell bytes (0x21-0x7E each) as the two bytes of CP932.

    Python's own EUC-JP and ISO-2022-JP lack row 13 (①, Ⅰ, ㈱), which such files use all the same.
    """
    lead = (first + 1) // 2 + (0x70 if first < 0x5F else 0xB0)
    trail = second + (0x1F + (second >= 0x60) if first % 2 else 0x7E)
    return bytes((lead, trail))


_EUC_TOKEN = re.compile(rb"[\x00-\x7f]+|\x8e[\xa1-\xdf]|\x8f[\xa1-\xfe]{2}|(?:[\xa1-\xfe]{2})+")


def decode_euc_jp(data: bytes) -> str | None:
    """EUC-JP with the vendors' characters; None if the bytes are not that."""
    parts: list[str] = []
    place = 0
    try:
        for token in _EUC_TOKEN.finditer(data):
            if token.start() != place:
                return None
            place = token.end()
            parts.append(_euc_token(token.group()))
    except UnicodeDecodeError:
        return None
    if place < len(data) - 1:
        return None
    return "".join(parts) + ("\ufffd" if place < len(data) else "")


def _euc_token(token: bytes) -> str:
    if token[0] < 0x80:
        return token.decode("ascii")
    if token[0] == 0x8E:
        return token[1:].decode("cp932")
    if token[0] == 0x8F:
        return token.decode("euc_jp")
    pairs = zip(token[::2], token[1::2], strict=True)
    return b"".join(_shift(first - 0x80, second - 0x80) for first, second in pairs).decode("cp932")


_ESCAPE = re.compile(rb"\x1b(\$[@B]|\$\([A-Z@]|\([BIJ])")


def decode_iso_2022_jp(data: bytes) -> str | None:
    """ISO-2022-JP with half-width kana and the vendors' characters; None if the bytes are not that."""
    pieces = _ESCAPE.split(data)
    parts: list[str] = []
    try:
        parts.append(pieces[0].decode("ascii"))
        for escape, body in zip(pieces[1::2], pieces[2::2], strict=True):
            parts.append(_iso_2022_run(escape, body))
    except UnicodeDecodeError:
        return None
    return "".join(parts)


def _iso_2022_run(escape: bytes, body: bytes) -> str:
    if escape in (b"$@", b"$B"):
        line_end = re.search(rb"[\r\n]", body)  # a line end falls back to ASCII
        cut = line_end.start() if line_end else len(body)
        double, rest = body[:cut], body[cut:]
        pairs = zip(double[::2], double[1::2], strict=False)
        return b"".join(_shift(first, second) for first, second in pairs).decode("cp932") + rest.decode("ascii")
    if escape == b"(I":
        return bytes(byte | 0x80 for byte in body if byte >= 0x21).decode("cp932")
    if escape.startswith(b"$("):  # JIS X 0212 and 0213: rare, Python's codecs know them
        return (b"\x1b" + escape + body + b"\x1b(B").decode("iso2022_jp_ext" if escape == b"$(D" else "iso2022_jp_3")
    return body.decode("ascii")
