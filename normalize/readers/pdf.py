"""Reading a PDF, inside the child process: pages one by one, each checked by the second engine.

pdfium gives the characters; pdfplumber finds tables on pages with ruling lines, and checks pdfium on
a sample of pages and wherever its text looks wrong. A page that fails is a warning, not the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..source import ReadError, ReadingWarning
from .options import ReadOptions
from .pdf_characters import PageReader
from .pdf_choice import choose_pages
from .pdf_objects import use_system_fonts
from .pdf_page import PageResult, lay_out
from .pdf_quality import judge, reliability, words_missing
from .pdf_runs import PageCharacters
from .pdf_second import SecondEngine
from .pdf_struck import without_struck
from .pdf_tables import ruled

_CHECKED = 6
"""Pages that both engines read, spread over the document: the second costs ten times the first."""


@dataclass(frozen=True, slots=True)
class PdfHead:
    """What is known before the first page is read."""

    pages: int
    """Of the whole file."""
    chosen: tuple[int, ...]
    """1-based numbers of the pages to read, in order."""
    title: str | None
    warnings: tuple[ReadingWarning, ...] = ()


class PdfReader:
    """An open PDF. Raises ReadError (`encrypted`, `corrupt`, `limit-pages`, `pages`) when made."""

    def __init__(self, data: bytes, path: str, options: ReadOptions, *, count_twice: bool = True) -> None:
        self._count_twice = count_twice
        self._data, self._path, self._options = data, path, options
        self._second = SecondEngine(data, options.password)
        self._system_fonts = False
        self._read = self._reread = 0
        self._document = self._open()
        self._second_only = self._document is None
        self._count = self._page_count()
        self.head = self._read_head()
        step = max(1, len(self.head.chosen) // _CHECKED)
        self._checked = frozenset(self.head.chosen[::step])

    def _open(self) -> Any:
        import pypdfium2

        use_system_fonts(self._system_fonts)
        # A password may be given in any composition, and old files take it in the platform's own bytes.
        try:
            return pypdfium2.PdfDocument(self._data, password=self._options.password)
        except pypdfium2.PdfiumError as error:
            if "password" in str(error).lower():
                raise self._locked() from None
            if "security" in str(error).lower():
                raise ReadError(
                    self._path, "is encrypted in a way no reader here knows", "print it to a new PDF", "encrypted"
                ) from None
            return None

    def _locked(self) -> ReadError:
        if self._options.password:
            return ReadError(self._path, "the password is wrong", "correct --password", "encrypted")
        return ReadError(self._path, "needs a password", "give it with --password", "encrypted")

    def _page_count(self) -> int:
        first = len(self._document) if self._document is not None else 0
        if first:
            return first
        count = self._second.page_count()
        if not count:
            raise ReadError(
                self._path, "is a damaged PDF: no page can be read", "download or export it again", "corrupt"
            )
        self._second_only = True
        return count

    def _read_head(self) -> PdfHead:
        limit = self._options.limits.pages
        chosen = choose_pages(self._options.pages, self._count, self._path)
        if len(chosen) > limit:
            raise ReadError(
                self._path,
                f"has more than {limit} pages",
                "choose some with --pages, or raise --max-pages",
                "limit-pages",
            )
        warnings: list[ReadingWarning] = []
        if self._second_only:
            warnings.append(ReadingWarning("damaged", "the file is damaged: read by the second engine only"))
        elif self._count_twice:
            warnings.extend(self._compare_counts())
        title = self._document.get_metadata_value("Title").strip() if self._document is not None else ""
        return PdfHead(self._count, chosen, title or None, tuple(warnings))

    def _compare_counts(self) -> list[ReadingWarning]:
        """Both engines should find as many pages; where they do not, the file is damaged."""
        declared = self._second.page_count()
        if declared is None:
            return [ReadingWarning("damaged", "the file may be damaged: the second engine cannot open it")]
        if declared != self._count:
            message = f"the file may be damaged: the two PDF engines find {self._count} and {declared} pages"
            return [ReadingWarning("page-count", message)]
        return []

    def pages(self, numbers: Iterator[int] | tuple[int, ...]) -> Iterator[PageResult]:
        """The pages asked for; one that cannot be read is empty, with a warning."""
        for number in numbers:
            try:
                yield self._page(number)
            except MemoryError:
                raise
            except Exception as error:  # any parser error: the other pages are still worth having
                reason = f"{type(error).__name__}: {error}".strip(": ")[:80]
                warning = ReadingWarning("page-failed", f"page {number} could not be read ({reason})", number)
                yield PageResult(number, 0, 0, 0, (), (warning,))

    def _page(self, number: int) -> PageResult:
        first, with_rules = self._first_reading(number)
        warnings: list[ReadingWarning] = []
        characters = first
        doubtful = (
            first is None or reliability(_text_of(first)) < 0.9 or not first.count or first.unmapped or first.unseen
        )
        if number in self._checked or doubtful:
            characters, warnings = self._second_opinion(number, first)
        if characters is None:
            warning = ReadingWarning("page-failed", f"page {number} could not be read", number)
            return PageResult(number, 0, 0, 0, (), (warning,))
        struck: tuple[str, ...] = ()
        if self._options.revisions == "accepted":
            characters, struck = without_struck(characters)
        found = self._second.tables(number) if with_rules else ()
        layout = lay_out(characters, found)
        self._second.close_page(number)
        if characters.outside > 20:
            message = f"{characters.outside} characters stand outside page {number} and are left out"
            warnings.append(ReadingWarning("outside-page", message, number))
        warnings.extend(
            judge(
                "\n".join(line.text for line in layout.lines),
                number,
                unmapped=characters.unmapped,
                images=characters.images,
                drawings=characters.rulings,
            )
        )
        warnings.extend(words_missing(layout.gaps, number))
        readings = tuple(f"{item.base}({item.reading})" for item in layout.ruby)
        return PageResult(
            number,
            characters.width,
            characters.height,
            characters.count,
            layout.lines,
            tuple(warnings),
            readings,
            layout.tables,
            struck,
        )

    def _first_reading(self, number: int) -> tuple[PageCharacters | None, bool]:
        """pdfium's characters, and whether lines on the page may rule a table."""
        from pypdfium2 import raw as pdfium

        if self._second_only:
            return None, False
        self._read += 1
        characters, with_rules = self._load(pdfium, number)
        if characters is not None and characters.unseen and not self._system_fonts:
            # The stand-in fonts inside pdfium do not show these characters, and it skips what it cannot show.
            self._reopen(system_fonts=True)
            characters, with_rules = self._load(pdfium, number)
            self._reread += 1
            if self._reread * 4 < self._read + 8:
                self._reopen(system_fonts=False)
        return characters, with_rules

    def _reopen(self, *, system_fonts: bool) -> None:
        self._document.close()
        self._system_fonts = system_fonts
        self._document = self._open()

    def _load(self, pdfium: Any, number: int) -> tuple[PageCharacters | None, bool]:
        page = pdfium.FPDF_LoadPage(self._document.raw, number - 1)
        if not page:
            return None, False
        try:
            text_page = pdfium.FPDFText_LoadPage(page)
            try:
                characters = PageReader(page, text_page).read()
            finally:
                pdfium.FPDFText_ClosePage(text_page)
            return characters, characters.rulings + characters.images > 0 and ruled(page)
        finally:
            pdfium.FPDF_ClosePage(page)

    def _second_opinion(
        self, number: int, first: PageCharacters | None
    ) -> tuple[PageCharacters | None, list[ReadingWarning]]:
        """The better of the two engines' readings, and a warning where they differ much."""
        second = self._second.characters(number, first)
        if second is None:
            if self._second.failed or self._second_only or not first or not first.count:
                return first, []
            message = f"page {number} could not be checked: the second engine fails on it"
            return first, [ReadingWarning("unchecked", message, number)]
        if first is None:
            message = f"page {number} was read by the second engine only"
            return second, [ReadingWarning("second-engine", message, number)]
        most = max(first.count, second.count)
        apart = abs(first.count - second.count) > 0.1 * most + 10
        one, two = reliability(_text_of(first)), reliability(_text_of(second))
        if two > one + 0.05 or (apart and second.count > first.count and two >= one - 0.02):
            message = f"the two PDF engines disagree on page {number}; the second one's text was taken"
            return second, [ReadingWarning("engines-disagree", message, number)]
        if apart:
            message = (
                f"the two PDF engines disagree on page {number} ({first.count} and {second.count} characters); "
                "the first one's text was taken"
            )
            return first, [ReadingWarning("engines-disagree", message, number)]
        return first, []


def _text_of(characters: PageCharacters | None) -> str:
    return " ".join(run.string() for run in characters.runs) if characters else ""
