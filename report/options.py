"""What changes the look of a report; what changes the answer is in `compare.options`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .language import Language

Order = Literal["triage", "page"]


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How a comparison is reported."""

    lang: Language = "ja"
    commitments_only: bool = True
    """Leave out changes that concern no commitment on either side; they are counted."""
    context: int = 0
    """Statements shown before and after each changed one."""
    min_confidence: float = 0.0
    """Leave out changes the program is less sure of; they are counted."""
    order: Order = "triage"
    """`page`: in the order of the old document."""
    limit: int | None = None
    """Changes listed of each group at most; the rest is counted. 0: only the summary; None: all."""
