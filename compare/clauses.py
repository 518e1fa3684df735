"""The main clause of a statement: what it does, apart from why, how and in view of what.

Japanese puts the main clause last: `…の解消に向け、関係者と連携し、実証事業を実施する`. Two statements that share
words of their main clauses are nearer than two that share those of a purpose or a manner, of which
nearly every policy paper has the same (安心・安全, 産学官の連携, 課題の解決).
"""

from __future__ import annotations

import re

_BOUNDARY = re.compile(
    "、|ため|とともに|として|において|について|により|によって|に関する|に基づ(?:[きく]|いて)?"
    "|(?:を通じ|に向け|に対し|に関し|に応じ|を踏まえ)[てた]?"
)
"""Commas, and the compound particles after which a reason, means, purpose or view is over."""
_LEAST = 10
"""Characters of a main clause that says enough by itself; a shorter one (を図る) belongs to what precedes it."""


def main_clause(text: str) -> int:
    """Where the last clause of `text` begins, 0-based; 0 if the text is one clause.

    >>> text = "過疎地域の足を守るため、自動運転バスの実証を行う"
    >>> text[main_clause(text) :]
    '自動運転バスの実証を行う'
    """
    end = len(text.rstrip("。 "))
    starts = [match.end() for match in _BOUNDARY.finditer(text) if end - match.end() >= _LEAST]
    return starts[-1] if starts else 0
