"""The date of a document itself: from the lines around its title or at its end, or from its name.

Conservative: a line that is little but a date (`令和７年９月19日`, `日時：…`, `平成26年1月 総務省`). A date inside
a sentence, a deadline, a cited publication or a source note is about something else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import islice

from .date_scan import DateContext, scan
from .eras import western_year
from .folding import fold

_HEAD_LINES, _TAIL_LINES = 60, 12
_MAX_LINE = 60
# What may stand beside the date on the title page: occasions, acts of issuing, weekdays, times, an issuing body.
_BESIDE = re.compile(
    r"開催|日時|日程|年月日|作成日?|公表日?|発表日?|策定|決定|閣議|改定|改訂|制定|施行|更新|現在|時点|版|付け?|発行|報道資料|初版|第\d+版"
    r"|とりまとめ|取りまとめ|案|最終|中間|未定稿|午前|午後|[月火水木金土日](?:曜日?)?|\d{1,2}時(?:\d{1,2}分)?|\d{1,2}:\d{2}|[〜から\-]|[()\[\]【】:、。・#*>_|]"
)
_BODY = re.compile(
    r"^[一-鿿ァ-ヺーA-Z]{2,16}(?:省|庁|府|院|会議?|室|部|局|課|本部|委員会|協議会|審議会|内閣|県|市|区|町|村|懇談会|研究会|検討会|有識者)?$"
)
_NOT_ITS_OWN = re.compile(
    r"出典|出所|資料|白書|参照|引用|による|によれば|以降|以前|まで|から$|予定|見込|開始|終了|末|頃|年度|年代|推計|調査|※|注|目標|実績|/"
)


def document_date(texts: Iterable[str]) -> str | None:
    """The document's own date in ISO form, as precise as it says it; None if its lines do not say.

    Looks at the first 60 and last 12 lines with text; the first line that is a date and hardly
    anything else wins, a full date or month before a mere year.
    """
    lines = [text for text in texts if text.strip()]
    tail = lines[_HEAD_LINES:][-_TAIL_LINES:]
    year: str | None = None
    for line in (*islice(lines, _HEAD_LINES), *tail):
        value = _date_of_line(line)
        if value is None:
            continue
        if "-" in value:
            return value
        year = year or value
    return year


_NAMED_YEAR = re.compile(r"((?:19|20)[0-9]{2})年|(明治|大正|昭和|平成|令和)([0-9]{1,2}|元)年")


def year_around(texts: Iterable[str]) -> int | None:
    """The year in the middle of those that the texts name in full, 2023年 or 令和5年; None if they name none."""
    years = sorted(
        int(match[1]) if match[1] else western_year(match[2], match[3])
        for text in texts
        for match in _NAMED_YEAR.finditer(text if text.isascii() else unicodedata.normalize("NFKC", text))
    )
    return years[len(years) // 2] if years else None


_MARKER = re.compile(r"^(?:[-#*・○〇]{1,6}|[(]?\d{1,2}[).。、]|[①-⑳])")


def _date_of_line(line: str) -> str | None:
    if len(line) > _MAX_LINE:
        return None
    text = _MARKER.sub("", fold(line.strip().strip("#*>_| 　（）()")).text)
    found = list(scan(text, DateContext()))
    if len(found) != 1 or found[0].kind not in {"date", "month", "year"}:
        return None
    date = found[0]
    rest = _BESIDE.sub("", text[: date.start]), _BESIDE.sub("", text[date.end :])
    if _NOT_ITS_OWN.search(text[: date.start] + "　" + text[date.end :]):
        return None
    if any(part and not _BODY.match(part) for part in rest) or all(rest):
        return None
    if date.kind == "year" and any(rest):
        return None
    return date.value


_NAME_DATE = re.compile(r"(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_NAME_MONTH = re.compile(r"(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])(?!\d)")
_NAME_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
_NAME_ERA = re.compile(
    r"(?:(?<![a-z])(?:reiwa|heisei)0?"
    r"|(?<![a-z0-9])[rh](?:(?=\d{2})0?|(?=\d[-_. ]?\d|\d[年ぁ-んァ-ヺ一-龥])"
    r"|(?:(?<=[a-z一-龥][-_. ][rh])|(?<=^[rh]))(?=\d[-_. ])))"
    r"(\d{1,2})(?![0-9a-z])"
)
"""The letter of an era needs two digits or company: x-r6-y, r5_6; the 2 of x_r2 may as well count revisions."""
_SUFFIX = re.compile(r"\.(?:txt|md|pdf|docx?|docm|html?|xml)$", re.I)
_BARE_NAME = re.compile(r"[rh]\d{1,2}")


def date_in_name(name: str) -> str | None:
    """A date in a file name or title: 2024-soumu.txt → 2024, 20250919_x.pdf → 2025-09-19, r07-x, 令和7年版 → 2025."""
    text = _SUFFIX.sub("", unicodedata.normalize("NFKC", name))
    if match := _NAME_DATE.search(text):
        return "-".join(match.groups())
    if match := _NAME_MONTH.search(text):
        return "-".join(match.groups())
    dates = [found for found in scan(fold(text).text, DateContext()) if found.kind != "decade"]
    if dates:
        return dates[0].value
    if match := _NAME_YEAR.search(text):
        return match[1]
    if _BARE_NAME.fullmatch(text.lower()):
        return None
    if match := _NAME_ERA.search(text.lower()):
        offset = 1988 if match.group().startswith("h") else 2018
        return str(offset + int(match[1]))
    return None
