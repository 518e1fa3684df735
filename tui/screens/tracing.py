"""The lineage panel: traced beside the screen, once for each state of the judgements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...compare.change import Comparison
from ..cells import Line, wrap
from ..choice import Row
from ..tasks import in_background
from .state import State

if TYPE_CHECKING:
    from ...compare.lineage import Lineage


class Tracing(State):
    """`l` shows the statement under the cursor through all documents."""

    _lineage: Lineage | None = None
    _traced: Sequence[Comparison] = ()

    def lineage_of(self, row: Row, cells: int) -> Sequence[Line]:
        if len(self.workspace.pairs) < 2:
            return wrap(((self.say("lineage.two"), "faint"),), cells)
        if self._lineage is not None and _same(self._traced, self.workspace.comparisons):
            # Only here: what compares (numpy and more, 0.1 s) must not hold up the first frame.
            from ..lineage import lineage_lines

            return lineage_lines(self._lineage, self.at_pair, row.change, cells, self.lang)
        self.run_worker(self._trace(), group="lineage", exclusive=True, exit_on_error=False)
        return wrap(((self.say("lineage.working"), "faint"),), cells)

    async def _trace(self) -> None:
        from ..lineage import trace_workspace

        comparisons = list(self.workspace.comparisons)
        lineage = await in_background(lambda: trace_workspace(self.workspace))
        self._lineage, self._traced = lineage, comparisons
        self.show_change()


def _same(one: Sequence[Comparison], other: Sequence[Comparison]) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
