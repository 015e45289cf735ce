"""In which order the nodes of each layer stand, so that few arcs cross.

Each node is moved to the barycenter of its neighbours, layer by layer, down and up again (Sugiyama, Tagawa and Toda,
1981); of all orders met the one with the fewest crossings is kept.
"""

from bisect import bisect_right, insort
from collections.abc import Sequence

Rows = list[list[int]]
"""The nodes of each layer, from left to right."""

SWEEPS = 24
PATIENCE = 6
"""Sweeps at most, and how many without a gain before no more are made."""


def ordered(rows: Rows, below: Sequence[Sequence[int]], above: Sequence[Sequence[int]]) -> Rows:
    """The layers put in order. Arcs lead from each layer to the next only."""
    best, fewest = rows, crossings(rows, below)
    rows = [list(row) for row in rows]
    left = PATIENCE
    for sweep in range(SWEEPS):
        if not fewest or not left:
            break
        down = sweep % 2 == 0
        neighbours = above if down else below
        places = _places(rows)
        for row in rows if down else reversed(rows):
            _settle(row, neighbours, places)
        if down:
            _swapped(rows, below, above)
        found = crossings(rows, below)
        left -= 1
        if found < fewest:
            best, fewest, left = [list(row) for row in rows], found, PATIENCE
    return best


def crossings(rows: Rows, below: Sequence[Sequence[int]]) -> int:
    """How many pairs of arcs cross."""
    places = _places(rows)
    total = 0
    for row in rows:
        seen: list[int] = []
        for node in row:
            ends = sorted(places[one] for one in below[node])
            total += sum(len(seen) - bisect_right(seen, end) for end in ends)
            for end in ends:
                insort(seen, end)
    return total


def _places(rows: Rows) -> dict[int, int]:
    return {node: place for row in rows for place, node in enumerate(row)}


def _settle(row: list[int], neighbours: Sequence[Sequence[int]], places: dict[int, int]) -> None:
    """Sort a layer by barycenters; a node without neighbours stays where it is among the others."""
    center = {
        node: sum(places[one] for one in neighbours[node]) / len(neighbours[node]) for node in row if neighbours[node]
    }
    moving = iter(sorted(center, key=lambda node: (center[node], places[node])))
    row[:] = [next(moving) if node in center else node for node in row]
    places.update({node: place for place, node in enumerate(row)})


def _swapped(rows: Rows, below: Sequence[Sequence[int]], above: Sequence[Sequence[int]]) -> None:
    """Swap neighbours where fewer arcs cross then."""
    places = _places(rows)
    for row in rows:
        for place in range(len(row) - 1):
            left, right = row[place], row[place + 1]
            kept = swapped = 0
            for ends in (below, above):
                lefts, rights = [places[one] for one in ends[left]], [places[one] for one in ends[right]]
                kept += sum(one > other for one in lefts for other in rights)
                swapped += sum(one < other for one in lefts for other in rights)
            if swapped < kept:
                row[place], row[place + 1] = right, left
                places[left], places[right] = place + 1, place
