"""How many words can still come from each node of a chart: the fewest and the most, whatever registers hold."""

from collections.abc import Mapping, Sequence
from heapq import heappop, heappush

from ifplay.check.budget import Look
from ifplay.check.components import Edges, components
from ifplay.check.words.chart import BEGIN, END, Chart
from ifplay.check.words.registers import Ends

OFTEN = 10_000

Ways = Sequence[Sequence[tuple[int, int]]]
"""For each node those it leads to, each with words."""

Words = Sequence[Sequence[int]]
"""For each node, of each of its edges so many words."""


class Unbounded(Exception):
    """There is a way round on which words are said."""


def fewest_left(ways: Ways, look: Look) -> dict[int, int]:
    """For each node from which an ending can be got the fewest words until then (Dijkstra, "A note on two problems in
    connexion with graphs", 1959)."""
    into: list[list[tuple[int, int]]] = [[] for _ in ways]
    for node, edges in enumerate(ways):
        for target, words in edges:
            into[target].append((node, words))
    left: dict[int, int] = {}
    heap = [(0, END)]
    while heap:
        words, node = heappop(heap)
        if node in left:
            continue
        left[node] = words
        if len(left) % OFTEN == 0:
            look()
        for source, more in into[node]:
            if source not in left:
                heappush(heap, (words + more, source))
    return left


def most_left(ways: Edges, starts: Sequence[int], look: Look) -> dict[int, int]:
    """For each node that can be got from the starts the most words on any way from there; `Unbounded` where there may
    be no such number. A strongly connected part is settled after all that it leads to."""
    first = len(ways)
    whole = [*ways, tuple((start, 0) for start in starts)]
    left: dict[int, int] = {}
    for part in components(whole, first, look):
        members = set(part)
        most = 0
        for node in part:
            for target, words in whole[node]:
                if target not in members:
                    most = max(most, words + left[target])
                elif words:  # An edge within a part is on a way round.
                    raise Unbounded
        left.update(dict.fromkeys(part, most))
    return left


def ways(chart: Chart, words: Words) -> Ways:
    """All edges."""
    return [
        [(edge.target, count) for edge, count in zip(edges, counts, strict=True)]
        for edges, counts in zip(chart.edges, words, strict=True)
    ]


def saving(chart: Chart, words: Words, useful: Mapping[int, int]) -> Ways:
    """The edges between nodes from which an ending can be got."""
    return [
        [way for way in edges if way[0] in useful] if node in useful else ()
        for node, edges in enumerate(ways(chart, words))
    ]


def in_a_turn(chart: Chart, told: Words) -> Ways:
    """The edges from one die to the next, and from the last of them to `END`."""
    return [
        [(target if target in chart.dice else END, count) for target, count in edges] if node in chart.dice else ()
        for node, edges in enumerate(ways(chart, told))
    ]


def longest_ahead(chart: Chart, ends: Sequence[Sequence[Ends]], left: Mapping[int, int]) -> dict[int, tuple[int, int]]:
    """For each node the most that can be told in one turn from there on, at once or later, and how many moves away it
    begins."""
    into: list[list[int]] = [[] for _ in chart.edges]
    best: list[tuple[int, int]] = []
    for node, edges in enumerate(chart.edges):
        most = 0
        for edge, end in zip(edges, ends[node], strict=True):
            into[edge.target].append(node)
            most = max(most, end.most_told + left.get(edge.target, 0) * (edge.target in chart.dice))
        best.append((most, node))
    found: dict[int, tuple[int, int]] = {}
    for most, start in sorted(best, reverse=True):
        layer = [] if start in found else [start]
        far = 0
        while layer:
            for node in layer:
                found[node] = most, far
            layer = list({source for node in layer for source in into[node] if source not in found})
            far += 1
    assert BEGIN in found
    return found
