"""A map laid out: layers, columns, and lines; what leads far away is cut in two."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import log

from ifplay.export.maps.column import Column, Line
from ifplay.export.maps.folding import SHAPE, folded, most_columns, next_try
from ifplay.export.maps.layers import Arc, layered, turned
from ifplay.export.maps.shapes import Box, Layout, Part, Point, Route, Size, Tag

FAR = 6
"""A line that would pass more layers than so many is cut in two, each half with a tag that names the other end."""

APART = 70.0
"""Between columns."""

TRIES = 4
"""So many numbers of columns are tried."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much room all takes: sites; the labels of links, None for those without; and the tags of links, by their
    numbers."""

    sites: Sequence[Size]
    labels: Sequence[Size | None]
    tag: Callable[[Part, tuple[int, ...]], Size]


@dataclass(slots=True)
class _Plan:
    """What a column is to hold: nodes with their layers and sizes, lines, and which link or links each is for."""

    layer: dict[int, int] = field(default_factory=dict)
    sizes: dict[int, Size] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    routes: list[tuple[int, Part]] = field(default_factory=list)
    tags: dict[int, tuple[Part, tuple[int, ...]]] = field(default_factory=dict)

    def add(self, source: int, target: int, label: Size | None, link: int, part: Part) -> None:
        """One line more."""
        self.lines.append(Line(source, target, label))
        self.routes.append((link, part))


def laid_out(links: Sequence[Arc], sizes: Sizes, start: int) -> Layout:
    """Find a place for everything, in as many columns as make a good shape. No link leads from a site to itself."""
    count = len(sizes.sites)
    back = turned(count, links, start)
    forward = [Arc(link.target, link.source) if number in back else link for number, link in enumerate(links)]
    layer = layered(count, forward)
    most = most_columns(layer)
    tried: dict[int, Layout] = {}
    many = 1 + most // 8
    while many not in tried and len(tried) < TRIES:
        tried[many] = _in_columns(links, sizes, layer, folded(layer, forward, many))
        many = next_try(many, *tried[many].size, most)
    return min(tried.values(), key=lambda one: abs(log(one.size.width / one.size.height / SHAPE)))


def _in_columns(links: Sequence[Arc], sizes: Sizes, layer: Sequence[int], column: Sequence[int]) -> Layout:
    boxes: dict[int, Box] = {}
    tags: list[Tag] = []
    routes: list[Route] = []
    left = right = height = 0.0
    for plan in _planned(links, sizes, layer, column):
        drawn = Column(plan.layer, plan.sizes, plan.lines).drawn()
        for node, box in drawn.boxes.items():
            moved = box._replace(x=box.x + left)
            right, height = max(right, moved.x + moved.width), max(height, moved.bottom)
            if node in plan.tags:
                tags.append(Tag(moved, *plan.tags[node]))
            else:
                boxes[node] = moved
        for (link, part), (points, label) in zip(plan.routes, drawn.lines, strict=True):
            there = tuple(Point(point.x + left, point.y) for point in points)
            routes.append(Route(link, part, there, label and label._replace(x=label.x + left)))
            right = max(right, *(point.x for point in there), label.x + label.width + left if label else 0)
        left = right + APART
    return Layout([boxes[site] for site in range(len(sizes.sites))], tags, routes, Size(right, height))


def _planned(links: Sequence[Arc], sizes: Sizes, layer: Sequence[int], column: Sequence[int]) -> list[_Plan]:
    """Deal out sites and links to columns, with tags for what is cut."""
    plans = [_Plan() for _ in range(max(column) + 1)]
    for site, size in enumerate(sizes.sites):
        plan = plans[column[layer[site]]]
        plan.layer[site], plan.sizes[site] = layer[site], size
    tags = len(sizes.sites)
    arriving: dict[int, list[int]] = {}
    for number, (source, target) in enumerate(links):
        plan = plans[column[layer[source]]]
        near = plan is plans[column[layer[target]]] and abs(layer[source] - layer[target]) <= FAR
        if near:
            plan.add(source, target, sizes.labels[number], number, "whole")
            continue
        plan.layer[tags], plan.sizes[tags] = layer[source] + 1, sizes.tag("away", (number,))
        plan.tags[tags] = ("away", (number,))
        plan.add(source, tags, sizes.labels[number], number, "away")
        tags += 1
        arriving.setdefault(target, []).append(number)
    for target, numbers in arriving.items():
        plan = plans[column[layer[target]]]
        plan.layer[tags], plan.sizes[tags] = layer[target] - 1, sizes.tag("here", tuple(numbers))
        plan.tags[tags] = ("here", tuple(numbers))
        plan.add(tags, target, None, numbers[0], "here")
        tags += 1
    return plans
