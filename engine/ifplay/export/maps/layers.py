"""Which layer of a map each node stands in: arcs lead down, but for those that close a circle.

The first two steps of Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures"
(1981), circles cut as by Gansner, Koutsofios, North and Vo, "A technique for drawing directed graphs" (1993): an arc
that leads back to where a depth-first walk came from is turned round.
"""

from collections.abc import Sequence
from typing import NamedTuple


class Arc(NamedTuple):
    """From one node to another, by their numbers."""

    source: int
    target: int


def turned(count: int, arcs: Sequence[Arc], start: int) -> frozenset[int]:
    """The numbers of arcs that close a circle on a walk from the start, and then from whatever it did not meet."""
    ahead: list[list[int]] = [[] for _ in range(count)]
    for number, arc in enumerate(arcs):
        ahead[arc.source].append(number)
    found: set[int] = set()
    met = [False] * count
    open_ = [False] * count
    for root in (start, *range(count)):
        if met[root]:
            continue
        met[root] = open_[root] = True
        path = [(root, iter(ahead[root]))]
        while path:
            node, rest = path[-1]
            for number in rest:
                target = arcs[number].target
                if open_[target]:
                    found.add(number)
                elif not met[target]:
                    met[target] = open_[target] = True
                    path.append((target, iter(ahead[target])))
                    break
            else:
                open_[node] = False
                path.pop()
    return frozenset(found)


def layered(count: int, arcs: Sequence[Arc], most: int) -> list[int]:
    """The layer of each node, from 0: below all that lead to it, and as near to them as can be with so many nodes in a
    layer at most (as by Coffman and Graham, "Optimal scheduling for two-processor systems", 1972, whose order of nodes
    is another one). The arcs make no circle."""
    below: list[list[int]] = [[] for _ in range(count)]
    above: list[list[int]] = [[] for _ in range(count)]
    for source, target in arcs:
        below[source].append(target)
        above[target].append(source)
    order = _sorted(below, above)
    layer = [0] * count
    filled = [0] * (count + 1)
    for node in order:
        here = max((layer[one] + 1 for one in above[node]), default=0)
        while filled[here] == most:
            here += 1
        layer[node] = here
        filled[here] += 1
    # A node that more arcs leave than lead to is drawn towards those it leads to: that makes arcs shorter.
    for node in reversed(order):
        if len(below[node]) > len(above[node]):
            nearer = min(layer[one] for one in below[node]) - 1
            if nearer > layer[node] and filled[nearer] < most:
                filled[layer[node]] -= 1
                filled[nearer] += 1
                layer[node] = nearer
    used = {one: number for number, one in enumerate(sorted(set(layer)))}
    return [used[one] for one in layer]


def _sorted(below: Sequence[Sequence[int]], above: Sequence[Sequence[int]]) -> list[int]:
    """Nodes after all that lead to them (Kahn, "Topological sorting of large networks", 1962)."""
    waiting = [len(ones) for ones in above]
    order = [node for node, number in enumerate(waiting) if not number]
    for node in order:  # grows
        for one in below[node]:
            waiting[one] -= 1
            if not waiting[one]:
                order.append(one)
    assert len(order) == len(waiting), "the arcs make a circle"
    return order
