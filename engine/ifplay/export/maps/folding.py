"""A map of many layers in several columns, so that it is about as wide as it is high."""

from collections.abc import Sequence
from math import sqrt

SHAPE = 1.5
"""How much wider than high a map is to be, about."""

SHORT = 20
"""Maps of so many layers are left as they are."""

LEAST = 8
"""So many layers a column has at least, about."""

SLACK = 0.2
"""How far from an even share, in parts of it, a column may end."""


def folded(layer: Sequence[int], arcs: Sequence[tuple[int, int]], many: int) -> list[int]:
    """The column of each layer, of so many columns. They end where few arcs are cut."""
    layers = max(layer, default=-1) + 1
    cut = _cut(layer, arcs, layers)
    share = layers / many
    column: list[int] = []
    for number in range(1, many):
        around = range(round((number - SLACK) * share), round((number + SLACK) * share) + 1)
        # The next column begins with this layer.
        here = min(around, key=lambda one: (cut[one], abs(one - number * share)))
        column += [number - 1] * (here - len(column))
    return column + [many - 1] * (layers - len(column))


def most_columns(layer: Sequence[int]) -> int:
    """How many columns there may be."""
    layers = max(layer, default=-1) + 1
    return 1 if layers <= SHORT else layers // LEAST


def next_try(many: int, width: float, height: float, most: int) -> int:
    """How many columns to try, after a map of so many was that wide and that high."""
    return max(1, min(most, round(many * sqrt(SHAPE * height / width))))


def _cut(layer: Sequence[int], arcs: Sequence[tuple[int, int]], layers: int) -> list[int]:
    """For each layer how many arcs lead to it or past it from above."""
    change = [0] * (layers + 1)
    for source, target in arcs:
        low, high = sorted((layer[source], layer[target]))
        change[low + 1] += 1
        change[high + 1] -= 1
    found = [0]
    for one in change[1:layers]:
        found.append(found[-1] + one)
    return found
