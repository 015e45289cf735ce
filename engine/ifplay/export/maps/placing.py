"""Where in its layer each node stands: close to its neighbours above and below, and beside no other too closely.

With the order of a layer given, the squares of the distances from where its nodes are drawn are least at an isotonic
regression, which pooling finds at once (Ayer, Brunk, Ewing, Reid and Silverman, "An empirical distribution function for
sampling with incomplete information", 1955). Layers are placed so in turn, down and up.
"""

from collections.abc import Sequence
from itertools import pairwise

from ifplay.export.maps.ordering import Rows

SWEEPS = 8
SMOOTH = 32
"""Sweeps that look to one side, and then such that look to both, which straighten what is crooked."""


def placed(
    rows: Rows,
    widths: Sequence[float],
    below: Sequence[Sequence[int]],
    above: Sequence[Sequence[int]],
    bends: frozenset[int],
    gap: float,
) -> list[float]:
    """The middle of each node, from left to right, no two closer than their widths and the gap. What leads from bend
    to bend is kept straight, before all else."""
    middle = [0.0] * len(widths)
    for row in rows:
        at = 0.0
        for node in row:
            middle[node] = at + widths[node] / 2
            at += widths[node] + gap
    for row in rows:
        shift = (middle[row[0]] - widths[row[0]] / 2 + middle[row[-1]] + widths[row[-1]] / 2) / 2
        for node in row:
            middle[node] -= shift
    for sweep in range(SWEEPS + SMOOTH):
        down = sweep % 2 == 0
        smooth = sweep >= SWEEPS
        for row in rows if down else reversed(rows):
            wanted, weights = [], []
            for node in row:
                ends = [*above[node], *below[node]] if smooth else above[node] if down else below[node]
                pulls = [(middle[one], _strength(node, one, bends)) for one in ends]
                total = sum(weight for _, weight in pulls)
                wanted.append(sum(at * weight for at, weight in pulls) / total if total else middle[node])
                weights.append(total or 0.01)
            for node, at in zip(row, _apart(row, wanted, weights, widths, gap), strict=True):
                middle[node] = at
    return middle


def _strength(node: int, other: int, bends: frozenset[int]) -> float:
    """How strongly two neighbours draw each other: as in Gansner and others (1993)."""
    return (1.0, 2.0, 8.0)[(node in bends) + (other in bends)]


def _apart(
    row: Sequence[int], wanted: Sequence[float], weights: Sequence[float], widths: Sequence[float], gap: float
) -> list[float]:
    """The nodes of a row as near as can be to where they are wanted."""
    offsets = [0.0]
    for left, right in pairwise(row):
        offsets.append(offsets[-1] + (widths[left] + widths[right]) / 2 + gap)
    pools: list[tuple[float, float, int]] = []  # where, how heavy, how many
    for at, weight, offset in zip(wanted, weights, offsets, strict=True):
        pool = (at - offset, weight, 1)
        while pools and pools[-1][0] >= pool[0]:
            before = pools.pop()
            heavy = before[1] + pool[1]
            pool = ((before[0] * before[1] + pool[0] * pool[1]) / heavy, heavy, before[2] + pool[2])
        pools.append(pool)
    starts = [at for at, _, many in pools for _ in range(many)]
    return [start + offset for start, offset in zip(starts, offsets, strict=True)]
