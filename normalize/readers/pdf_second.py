"""The second engine, pdfplumber: it checks the first one's text, and finds tables.

It costs ten times what pdfium costs, so it is opened when first asked for and a page at a time. Whatever it fails on,
the first engine's reading stands: nothing here raises but MemoryError.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from .pdf_runs import PageCharacters, Run
from .pdf_tables import FoundTable, find_tables


class SecondEngine:
    """A PDF's bytes as pdfplumber opens them."""

    def __init__(self, data: bytes, password: str | None) -> None:
        self._data, self._password = data, password
        self._document: Any = None
        self.failed = False
        """Whether it could not open the file."""

    def page_count(self) -> int | None:
        """How many pages it finds; None if it cannot tell."""
        document = self._open()
        try:
            return len(document.pages) if document is not None else None
        except MemoryError:
            raise
        except Exception:
            return None

    def characters(self, number: int, first: PageCharacters | None) -> PageCharacters | None:
        """A page's characters (1-based), what the first engine counts of drawings kept; None if it fails on it."""
        page = self._page(number)
        if page is None:
            return None
        try:
            runs = _runs(page)
            width, height = float(page.width), float(page.height)
        except MemoryError:
            raise
        except Exception:
            return None
        count = sum(1 for run in runs if not run.text[0].isspace())
        return PageCharacters(
            first.width if first else width,
            first.height if first else height,
            runs,
            count=count,
            images=first.images if first else 0,
            rulings=first.rulings if first else 0,
            strokes=first.strokes if first else (),
        )

    def tables(self, number: int) -> tuple[FoundTable, ...]:
        """A page's tables; none where it fails, for the text is there all the same, only not cell by cell."""
        page = self._page(number)
        if page is None:
            return ()
        try:
            return find_tables(page)
        except MemoryError:
            raise
        except Exception:
            return ()

    def close_page(self, number: int) -> None:
        """Forget a page: pdfplumber keeps all it ever parsed of one (2 MB) until it is closed."""
        if self._document is not None:
            page = self._page(number)
            if page is not None:
                page.close()

    def _open(self) -> Any:
        """pdfplumber's document, None if it cannot be opened."""
        if self._document is None and not self.failed:
            import pdfplumber  # 80 ms

            try:
                self._document = pdfplumber.open(io.BytesIO(self._data), password=self._password)
            except MemoryError:
                raise
            except Exception:
                self.failed = True
        return self._document

    def _page(self, number: int) -> Any:
        document = self._open()
        try:
            return document.pages[number - 1] if document is not None else None
        except MemoryError:
            raise
        except Exception:
            return None


def _runs(page: Any) -> tuple[Run, ...]:
    """pdfplumber's characters as runs of one; turned text is left as it stands on the page.

    They are taken from its layout. `page.chars` has the same values, but makes a dictionary of all that is
    known of each character, which costs as much as finding it.
    """
    runs = []
    seen: set[tuple[str, int, int]] = set()
    height, left, top = page.height, page.mediabox[0], page.mediabox[1]
    for order, char in enumerate(_layout_characters(page.layout)):
        text = str(char.get_text())
        start, end = (char.x0 + left, char.x1 + left) if left else (char.x0, char.x1)
        above, below = (height - char.y1) + top, (height - char.y0) + top
        # pdfplumber's own dedupe_chars costs ten times as much as reading the page.
        place = (text, round(start), round(above))
        if place in seen:
            continue  # bold by drawing twice
        seen.add(place)
        if not text or (text.isspace() and not char.upright):
            continue
        run = Run("upright" if char.upright else "slant", order, float(char.size), False)
        letters = text[:12]
        run.text.extend(letters)
        run.starts.extend([start - left] * len(letters))
        run.ends.extend([end - left] * len(letters))
        run.top, run.bottom = above - top, below - top
        runs.append(run)
    return tuple(runs)


def _layout_characters(container: Any) -> Iterator[Any]:
    """The characters of pdfminer's layout, those of forms in their places."""
    from pdfminer.layout import LTChar, LTContainer

    for item in container:
        if isinstance(item, LTContainer):
            yield from _layout_characters(item)
        elif isinstance(item, LTChar):
            yield item
