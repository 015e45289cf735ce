"""A map laid out: layers, columns, and lines; what leads far away is cut in two."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import log, sqrt

from ifplay.export.maps.column import Column, Line
from ifplay.export.maps.folding import SHAPE, folded, most_columns, next_try
from ifplay.export.maps.layers import Arc, layered, turned
from ifplay.export.maps.shapes import Box, Layout, Part, Point, Route, Size, Tag

FAR = 6
"""A line that would pass more layers than so many is cut in two, each half with a tag that names the other end."""

BUSY = 40
"""Of a site with more links than so many, only those to the next layers are drawn whole."""

SEPARATE = 6
"""So many links of one site that lead far away have tags of their own; of more there is one tag for all."""

BROAD = 12
FLAT = 3
NARROW = 8
"""So many sites may stand in a layer of any map, and more in one of a large map: fewer where a map would be so many
times as wide as high, but hardly less than this."""

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
    """Find a place for everything, with as many columns and as broad layers as make a good shape. No link leads from a
    site to itself."""
    count = len(sizes.sites)
    back = turned(count, links, start)
    forward = [Arc(link.target, link.source) if number in back else link for number, link in enumerate(links)]
    broad = max(BROAD, round(1.5 * sqrt(count)))
    while True:
        layer = layered(count, forward, broad)
        found = _shaped(links, forward, sizes, layer)
        full = max(Counter(layer).values()) == broad
        if not full or found.size.width < FLAT * found.size.height or broad < NARROW:
            return found
        broad //= 2


def _shaped(links: Sequence[Arc], forward: Sequence[Arc], sizes: Sizes, layer: Sequence[int]) -> Layout:
    """In the number of columns that makes the best shape."""
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
    busy = Counter(end for link in links for end in link)
    leaving: dict[int, list[int]] = {}
    arriving: dict[int, list[int]] = {}
    for number, (source, target) in enumerate(links):
        plan = plans[column[layer[source]]]
        far = 1 if max(busy[source], busy[target]) > BUSY else FAR
        if plan is plans[column[layer[target]]] and abs(layer[source] - layer[target]) <= far:
            plan.add(source, target, sizes.labels[number], number, "whole")
        else:
            leaving.setdefault(source, []).append(number)
            arriving.setdefault(target, []).append(number)
    for source, numbers in leaving.items():
        plan = plans[column[layer[source]]]
        separate = len(numbers) <= SEPARATE
        for ones in [(number,) for number in numbers] if separate else [tuple(numbers)]:
            plan.layer[tags], plan.sizes[tags] = layer[source] + 1, sizes.tag("away", ones)
            plan.tags[tags] = ("away", ones)
            plan.add(source, tags, sizes.labels[ones[0]] if separate else None, ones[0], "away")
            tags += 1
    for target, numbers in arriving.items():
        plan = plans[column[layer[target]]]
        plan.layer[tags], plan.sizes[tags] = layer[target] - 1, sizes.tag("here", tuple(numbers))
        plan.tags[tags] = ("here", tuple(numbers))
        plan.add(tags, target, None, numbers[0], "here")
        tags += 1
    return plans
