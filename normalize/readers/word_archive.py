"""The zip container of a Word file: looked over before anything is unpacked, never unpacked to disk."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import Any

from ..source import ReadError
from .options import Limits
from .word_names import normalised

_RATIO_FROM = 20_000_000
"""Unpacked bytes from which the ratio counts: small parts of blanks pack a thousandfold, harmlessly."""
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def check_directory(data: bytes, path: str, limits: Limits) -> None:
    """Refuse an archive whose directory promises too much.

    Raises ReadError (`limit-size`, `corrupt`, `encrypted`); takes milliseconds and unpacks nothing.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise _corrupt(path) from None
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    if len(entries) > limits.parts:
        raise ReadError(path, f"holds more than {limits.parts} parts", "it is no ordinary Word file", "limit-size")
    if unpacked > limits.unpacked_bytes:
        size = f"{limits.unpacked_bytes / 1e6:.0f} MB"
        raise ReadError(
            path, f"would unpack to more than {size}", "raise --max-unpacked-mb if you trust it", "limit-size"
        )
    if unpacked > _RATIO_FROM and unpacked > limits.ratio * packed:
        problem = f"would unpack to {unpacked // packed} times its size: a zip bomb"
        raise ReadError(path, problem, "raise --max-ratio if you trust it", "limit-size")
    if any(entry.flag_bits & 1 for entry in entries):
        raise ReadError(path, "is an encrypted zip file", "save it without a password", "encrypted")


class Archive:
    """Parts of a Word file by name, each read whole and counted while it is unpacked."""

    def __init__(self, data: bytes, path: str, limits: Limits) -> None:
        check_directory(data, path, limits)
        self._path, self._limits = path, limits
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._names = set(self._zip.namelist())
        self._left = limits.unpacked_bytes

    def bytes_of(self, name: str) -> bytes | None:
        """A part's bytes, None if there is none. Raises ReadError if it is damaged or lies about its size."""
        if name not in self._names:
            return None
        try:
            with self._zip.open(name) as stream:
                data = stream.read(self._left + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError):
            raise _corrupt(self._path) from None
        if len(data) > self._left:
            raise ReadError(
                self._path, "unpacks to more than it says", "it may be hostile; do not open it", "limit-size"
            )
        self._left -= len(data)
        return data

    def xml(self, name: str) -> Any | None:
        """A part's root element, None if there is no such part. Raises ReadError as `parse_xml`."""
        from .xml import parse_xml

        data = self.bytes_of(name)
        return None if data is None else parse_xml(normalised(data), self._path, self._limits)

    def relationships(self, part: str) -> dict[str, tuple[str, str]]:
        """By id: kind (the last word of its type) and target, of what a part refers to inside the file.

        Targets outside the file are left alone: nothing is ever fetched.
        """
        folder, _, name = part.rpartition("/")
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        found: dict[str, tuple[str, str]] = {}
        for element in root.iter(_RELATIONSHIPS):
            if element.get("TargetMode") == "External":
                continue
            target = element.get("Target", "")
            target = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[element.get("Id", "")] = (element.get("Type", "").rpartition("/")[2], target)
        return found

    def main_part(self) -> str:
        """Name of the document part. Raises ReadError (`no-document`)."""
        for kind, target in self.relationships("").values():
            if kind == "officeDocument" and target in self._names:
                return target
        if "word/document.xml" in self._names:
            return "word/document.xml"
        raise ReadError(
            self._path, "is a zip file without a Word document inside", "save it again in Word", "no-document"
        )


def _corrupt(path: str) -> ReadError:
    return ReadError(path, "is a damaged or incomplete zip (Word) file", "download or save it again", "corrupt")
