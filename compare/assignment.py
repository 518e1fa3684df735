"""One-to-one assignment of the greatest total weight over a sparse set of pairs.

The pairs fall apart into connected components, mostly of a few statements; each is solved exactly by
the Hungarian method in the form of shortest augmenting paths (Jonker and Volgenant 1987). A component
too large for that is solved greedily, best pair first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

_EXACT = 120
"""Statements on the larger side of a component up to which it is solved exactly (about 0.1 s)."""


def assign(weights: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """Row → column with the greatest summed weight; pairs absent or not positive are never chosen."""
    positive = {key: weight for key, weight in weights.items() if weight > 0}
    chosen: dict[int, int] = {}
    for component in _components(positive):
        rows = sorted({row for row, _ in component})
        columns = sorted({column for _, column in component})
        if max(len(rows), len(columns)) <= _EXACT:
            chosen.update(_hungarian(rows, columns, component))
        else:
            chosen.update(_greedy(component))
    return dict(sorted(chosen.items()))


def _components(weights: Mapping[tuple[int, int], float]) -> list[dict[tuple[int, int], float]]:
    by_row: dict[int, list[int]] = defaultdict(list)
    by_column: dict[int, list[int]] = defaultdict(list)
    for row, column in sorted(weights):
        by_row[row].append(column)
        by_column[column].append(row)
    seen: set[int] = set()
    components: list[dict[tuple[int, int], float]] = []
    for start in by_row:
        if start in seen:
            continue
        seen.add(start)
        queue = [start]
        found: dict[tuple[int, int], float] = {}
        while queue:
            row = queue.pop()
            for column in by_row[row]:
                found[row, column] = weights[row, column]
                for other in by_column[column]:
                    if other not in seen:
                        seen.add(other)
                        queue.append(other)
        components.append(found)
    return components


def _greedy(weights: Mapping[tuple[int, int], float]) -> dict[int, int]:
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for (row, column), _ in sorted(weights.items(), key=lambda item: (-item[1], item[0])):
        if row not in chosen and column not in taken:
            chosen[row] = column
            taken.add(column)
    return chosen


def _hungarian(rows: list[int], columns: list[int], weights: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """Exact solution of one component; every row may also stay alone, at weight 0."""
    # a private column for each row stands for "stays alone", so a full assignment always exists
    width = len(columns) + len(rows)
    column_at = {column: position for position, column in enumerate(columns)}
    costs = [[0.0] * width for _ in rows]
    row_at = {row: position for position, row in enumerate(rows)}
    for row_costs in costs:
        row_costs[: len(columns)] = [1e6] * len(columns)
    for (row, column), weight in weights.items():
        costs[row_at[row]][column_at[column]] = -weight
    row_of_column = _shortest_paths(costs, width)
    return {
        rows[row]: columns[position]
        for position, row in enumerate(row_of_column[: len(columns)])
        if row is not None and costs[row][position] < 0
    }


def _shortest_paths(costs: list[list[float]], width: int) -> list[int | None]:
    """Column → row of the cheapest full assignment of all rows (rows ≤ columns)."""
    row_of_column: list[int | None] = [None] * width
    row_price = [0.0] * len(costs)
    column_price = [0.0] * width
    for start in range(len(costs)):
        distance = [float("inf")] * width
        previous: list[int | None] = [None] * width
        done = [False] * width
        row: int | None = start
        at: int | None = None
        while row is not None:
            base = 0.0 if at is None else distance[at]
            _relax(row, at, base, costs, row_price, column_price, distance, previous, done)
            at = min((column for column in range(width) if not done[column]), key=distance.__getitem__)
            done[at] = True
            row = row_of_column[at]
        assert at is not None
        final = distance[at]
        for column in range(width):
            if done[column] and column != at:
                column_price[column] += distance[column] - final
                owner = row_of_column[column]
                assert owner is not None
                row_price[owner] += final - distance[column]
        row_price[start] += final
        while at is not None:  # flip the path
            before = previous[at]
            row_of_column[at] = start if before is None else row_of_column[before]
            at = before
    return row_of_column


def _relax(
    row: int,
    at: int | None,
    base: float,
    costs: list[list[float]],
    row_price: list[float],
    column_price: list[float],
    distance: list[float],
    previous: list[int | None],
    done: list[bool],
) -> None:
    """Update the distances of all open columns through `row`."""
    row_costs = costs[row]
    price = row_price[row]
    for column, cost in enumerate(row_costs):
        if done[column]:
            continue
        reached = base + cost - price - column_price[column]
        if reached < distance[column]:
            distance[column] = reached
            previous[column] = at
