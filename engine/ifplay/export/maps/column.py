"""One column of a map: nodes in layers, and the lines between them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ifplay.export.maps.ordering import Rows, ordered
from ifplay.export.maps.placing import placed
from ifplay.export.maps.shapes import Box, Point, Size

BESIDE = 22.0
"""Between neighbours in a layer."""

BELOW = 40.0
LABEL_BELOW = 13.0
SLOPE = 0.1
STEEP = 46.0
"""Between layers; and before and after one of labels. More where lines go far to the side: a part of how far, up to so
much."""

PORT = 20.0
"""Between lines that leave one node, at most."""

PASSING = 6.0
"""How wide a line is that only passes a layer."""


@dataclass(frozen=True, slots=True)
class Line:
    """Leads from one node to another. Its label, if it has a size, stands close to where it begins."""

    source: int
    target: int
    label: Size | None


@dataclass(slots=True)
class Drawn:
    """Where the nodes are, and for each line its points from source to target and the box of its label."""

    boxes: dict[int, Box] = field(default_factory=dict)
    lines: list[tuple[tuple[Point, ...], Box | None]] = field(default_factory=list)


class Column:
    """Lays out nodes, of which the layer and the size are given. Lines lead from layer to layer, down or up."""

    def __init__(self, layer: Mapping[int, int], sizes: Mapping[int, Size], lines: Sequence[Line]) -> None:
        self._lines = lines
        self._nodes = list(layer)
        number = {node: place for place, node in enumerate(layer)}
        self._sizes = [sizes[node] for node in layer]
        # Between two layers of nodes there is one of labels, if any stand there.
        self._row = [2 * layer[node] for node in layer]
        self._labelled = {self._label_row(layer, line) for line in lines if line.label is not None}
        self._chains = [self._chain(number[line.source], number[line.target], line) for line in lines]
        count = len(self._sizes)
        self._below: list[list[int]] = [[] for _ in range(count)]
        self._above: list[list[int]] = [[] for _ in range(count)]
        for chain in self._chains:
            down = chain if self._row[chain[0]] < self._row[chain[-1]] else chain[::-1]
            for upper, lower in pairwise(down):
                self._below[upper].append(lower)
                self._above[lower].append(upper)

    @staticmethod
    def _label_row(layer: Mapping[int, int], line: Line) -> int:
        return 2 * layer[line.source] + (1 if layer[line.source] < layer[line.target] else -1)

    def _chain(self, source: int, target: int, line: Line) -> list[int]:
        """The nodes of a line: its ends, and in each layer between one where it bends."""
        begin, end = self._row[source], self._row[target]
        step = 1 if begin < end else -1
        chain = [source]
        for row in range(begin + step, end, step):
            labelled = row == begin + step and line.label is not None
            if row % 2 == 0 or row in self._labelled:
                chain.append(len(self._sizes))
                self._sizes.append(line.label if labelled and line.label else Size(PASSING, 0))
                self._row.append(row)
        return [*chain, target]

    def drawn(self) -> Drawn:
        """All of it, from 0, 0 on."""
        rows = ordered(self._rows(), self._below, self._above)
        bends = frozenset(range(len(self._nodes), len(self._sizes)))
        widths = [size.width for size in self._sizes]
        middle = placed(rows, widths, self._below, self._above, bends, BESIDE)
        left = min(at - width / 2 for at, width in zip(middle, widths, strict=True))
        middle = [at - left for at in middle]
        tops = dict(self._heights(rows, middle))
        found = Drawn()
        boxes = []
        for node, (width, height) in enumerate(self._sizes):
            top, high = tops[self._row[node]]
            boxes.append(Box(middle[node] - width / 2, top + (high - height) / 2, width, height))
        found.boxes = {name: boxes[node] for node, name in enumerate(self._nodes)}
        leaving, arriving = self._ports(middle, self._below), self._ports(middle, self._above)
        for line, chain in zip(self._lines, self._chains, strict=True):
            up = self._row[chain[0]] > self._row[chain[-1]]
            down = chain[::-1] if up else chain
            begin = leaving[down[0]][down[1]].pop(0)
            end = arriving[down[-1]][down[-2]].pop(0)
            points = [Point(begin, boxes[down[0]].bottom), Point(begin, sum(tops[self._row[down[0]]]))]
            for node in down[1:-1]:
                top, high = tops[self._row[node]]
                # Past a label a line is straight; to its own it may come from the side.
                straight = 0 if self._sizes[node].height else high
                top += (high - straight) / 2
                points += [Point(middle[node], top), Point(middle[node], top + straight)]
            points += [Point(end, tops[self._row[down[-1]]][0]), Point(end, boxes[down[-1]].y)]
            label = boxes[chain[1]] if line.label is not None else None
            found.lines.append((tuple(points[::-1] if up else points), label))
        return found

    def _rows(self) -> Rows:
        """The nodes layer by layer, in the order of a depth-first walk."""
        rows: dict[int, list[int]] = {row: [] for row in sorted(set(self._row))}
        met = [False] * len(self._row)
        for root in self._roots():
            pending = [root]
            while pending:
                node = pending.pop()
                if not met[node]:
                    met[node] = True
                    rows[self._row[node]].append(node)
                    pending += reversed(self._below[node])
        return list(rows.values())

    def _roots(self) -> list[int]:
        """The nodes that nothing leads to: those on the left of their layers first, so that parts of a map that do not
        hang together stand above each other."""
        layers: dict[int, list[int]] = {}
        for node, above in enumerate(self._above):
            if not above:
                layers.setdefault(self._row[node], []).append(node)
        places = {node: place / len(ones) for ones in layers.values() for place, node in enumerate(ones)}
        return sorted(places, key=lambda node: (places[node], self._row[node], node))

    def _heights(self, rows: Rows, middle: Sequence[float]) -> Iterator[tuple[int, tuple[float, float]]]:
        """For each layer where it begins, and how high it is."""
        top = 0.0
        for place, row in enumerate(rows):
            number = self._row[row[0]]
            high = max(self._sizes[node].height for node in row)
            if place:
                before = self._row[rows[place - 1][0]]
                aside = max((abs(middle[node] - middle[one]) for node in row for one in self._above[node]), default=0)
                top += (LABEL_BELOW if number % 2 or before % 2 else BELOW) + min(STEEP, SLOPE * aside)
            yield number, (top, high)
            top += high

    def _ports(self, middle: Sequence[float], ends: Sequence[Sequence[int]]) -> list[dict[int, list[float]]]:
        """For each node where on its side the lines to its neighbours begin, so that they do not cross there."""
        found: list[dict[int, list[float]]] = []
        for node, others in enumerate(ends):
            ports: dict[int, list[float]] = {}
            step = min(PORT, self._sizes[node].width * 0.8 / len(others)) if others else 0.0
            if node >= len(self._nodes):
                step = 0.0
            at = middle[node] - step * (len(others) - 1) / 2
            for other in sorted(others, key=lambda one: middle[one]):
                ports.setdefault(other, []).append(at)
                at += step
            found.append(ports)
        return found
