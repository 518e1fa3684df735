"""Names of WordprocessingML elements, and the few ways they are looked up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
R_DATA = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}dm"
_FALSE = frozenset(("0", "false", "off", "none"))


def w(name: str) -> str:
    """The full name of an element or attribute of the main namespace."""
    return f"{{{_W}}}{name}"


def local(element: Any) -> str:
    """An element's name without its namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Any, name: str) -> Iterator[Any]:
    return (found for found in element if local(found) == name)


def child(element: Any | None, name: str) -> Any | None:
    """The first child of that name, None if there is none."""
    if element is None:
        return None
    return next((found for found in element if local(found) == name), None)


def attribute(element: Any | None, name: str) -> str | None:
    """The `w:val` of a child element, None if it is not there."""
    found = child(element, name)
    return None if found is None else found.get(w("val"))


def switched_on(element: Any | None, name: str) -> bool | None:
    """A toggle property: True, False, or None where it is not said."""
    found = child(element, name)
    if found is None:
        return None
    return (found.get(w("val")) or "true").lower() not in _FALSE


def normalised(data: bytes) -> bytes:
    """Strict Open XML under the usual namespace: the elements are the same."""
    return data.replace(_W_STRICT.encode(), _W.encode())
