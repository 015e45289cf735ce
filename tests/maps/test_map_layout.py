"""Maps laid out: nothing lies on anything else, every line leads from where it should to where it should, and the same
story gives the same map."""

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from ifplay.export.maps.folding import folded
from ifplay.export.maps.layers import Arc, layered, turned
from ifplay.export.maps.layout import Sizes, laid_out
from ifplay.export.maps.ordering import crossings, ordered
from ifplay.export.maps.placing import placed
from ifplay.export.maps.shapes import Box, Layout, Part, Point, Size

TAG = Size(50, 18)

sides = st.integers(1, 200)
sizes = st.builds(Size, sides, sides)


@st.composite
def drawings(draw: st.DrawFn, most: int = 14) -> tuple[list[Arc], Sizes]:
    """Sites and links, some of them with labels. There can be several links between two sites, and sites without."""
    count = draw(st.integers(1, most))
    site = st.integers(0, count - 1)
    arcs = [Arc(*ends) for ends in draw(st.lists(st.tuples(site, site), max_size=3 * most)) if ends[0] != ends[1]]
    labels = draw(st.lists(st.none() | sizes, min_size=len(arcs), max_size=len(arcs)))
    return arcs, Sizes(draw(st.lists(sizes, min_size=count, max_size=count)), labels, tag)


@st.composite
def chains(draw: st.DrawFn) -> tuple[list[Arc], Sizes]:
    """Long stories, which are folded, with a few links to anywhere."""
    count = draw(st.integers(25, 90))
    site = st.integers(0, count - 1)
    more = [Arc(*ends) for ends in draw(st.lists(st.tuples(site, site), max_size=12)) if ends[0] != ends[1]]
    arcs = [Arc(number, number + 1) for number in range(count - 1)] + more
    return arcs, Sizes(
        [Size(80, 40)] * count, [Size(60, 16) if number % 3 else None for number in range(len(arcs))], tag
    )


def tag(part: Part, links: tuple[int, ...]) -> Size:
    """All are alike."""
    return TAG


def things(layout: Layout) -> list[Box]:
    """All that takes room."""
    labels = [route.label for route in layout.routes if route.label is not None]
    return [*layout.boxes, *(one.box for one in layout.tags), *labels]


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than their edges."""
    aside = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return aside > 1e-6 and down > 1e-6


def touches(point: Point, box: Box) -> bool:
    """Whether a point is on the upper or the lower side of a box."""
    inside = box.x - 1e-6 <= point.x <= box.x + box.width + 1e-6
    return inside and min(abs(point.y - box.y), abs(point.y - box.bottom)) < 1e-6


def check(arcs: Sequence[Arc], given_: Sizes) -> Layout:
    """All that is promised of a layout."""
    layout = laid_out(arcs, given_, 0)
    assert [(box.width, box.height) for box in layout.boxes] == list(given_.sites)
    for box in things(layout):
        assert box.x >= -1e-6
        assert box.y >= -1e-6
        assert box.x + box.width <= layout.size.width + 1e-6
        assert box.bottom <= layout.size.height + 1e-6
    assert not [pair for pair in combinations(things(layout), 2) if overlap(*pair)]
    away = {link: one.box for one in layout.tags if one.part == "away" for link in one.links}
    shared = {one.links[0]: one.links for one in layout.tags if one.part == "away" and len(one.links) > 1}
    here = {link: one.box for one in layout.tags if one.part == "here" for link in one.links}
    assert away.keys() == here.keys()
    begun, ended = [], []
    for route in layout.routes:
        source, target = arcs[route.link]
        begin = here[route.link] if route.part == "here" else layout.boxes[source]
        end = away[route.link] if route.part == "away" else layout.boxes[target]
        assert touches(route.points[0], begin)
        assert touches(route.points[-1], end)
        heights = [point.y for point in route.points]
        assert heights == sorted(heights) or heights == sorted(heights, reverse=True)
        if route.part == "away" and route.link in shared:
            begun += shared[route.link]
            assert {arcs[link].source for link in shared[route.link]} == {source}
            assert route.label is None
        elif route.part != "here":
            begun.append(route.link)
            assert (route.label is None) == (given_.labels[route.link] is None)
        ended += [] if route.part == "away" else [target]
    assert sorted(begun) == list(range(len(arcs)))
    assert {target for _, target in arcs} == set(ended)
    return layout


@given(drawings())
def test_nothing_overlaps_and_all_is_connected(drawing: tuple[list[Arc], Sizes]) -> None:
    """Whatever leads where, and however large it is."""
    check(*drawing)


@settings(max_examples=25)
@given(chains())
def test_long_stories_are_folded(chain: tuple[list[Arc], Sizes]) -> None:
    """What leads from column to column is cut in two, and both ends say so; none of it is lost."""
    layout = check(*chain)
    assert layout.size.height < 60 * len(layout.boxes)


@given(drawings())
def test_the_same_story_gives_the_same_map(drawing: tuple[list[Arc], Sizes]) -> None:
    """To the last digit."""
    assert laid_out(*drawing, 0) == laid_out(*drawing, 0)


@given(drawings(), st.integers(1, 6))
def test_layers_lead_down(drawing: tuple[list[Arc], Sizes], most: int) -> None:
    """But for arcs that close a circle; none holds more than it may; and without circles, none is turned round."""
    arcs, given_ = drawing
    count = len(given_.sites)
    back = turned(count, arcs, 0)
    forward = [Arc(arc.target, arc.source) if number in back else arc for number, arc in enumerate(arcs)]
    layer = layered(count, forward, most)
    assert set(layer) == set(range(max(layer) + 1))
    assert max(layer.count(one) for one in layer) <= most
    assert all(layer[source] < layer[target] for source, target in forward)
    assert not turned(count, forward, 0)


def test_a_wide_story_is_not_one_long_row() -> None:
    """A place from which a hundred others are visited is about as wide as high, and the way to each is told."""
    arcs = [Arc(0, number) for number in range(1, 120)] + [Arc(number, 0) for number in range(1, 120)]
    layout = check(arcs, Sizes([Size(100, 50)] * 120, [Size(80, 16)] * len(arcs), tag))
    assert layout.size.width < 4 * layout.size.height


def test_an_order_without_crossings_is_found() -> None:
    """Where there is one that is easy to find: a tree that was dealt out badly, and two arcs that cross."""
    rows = [[0, 1], [2, 3], [4, 5, 6, 7]]
    below = [[3], [2], [6, 4], [5, 7], [], [], [], []]
    above = [[], [], [1], [0], [2], [3], [2], [3]]
    assert crossings(rows, below) > 0
    found = ordered(rows, below, above)
    assert crossings(found, below) == 0
    assert [sorted(row) for row in found] == rows


@given(st.lists(st.lists(st.integers(0, 3), max_size=4, unique=True), min_size=4, max_size=4))
def test_crossings_are_counted(ends: list[list[int]]) -> None:
    """As by looking at each pair of arcs."""
    below = [[4 + end for end in ones] for ones in ends] + [[]] * 4
    arcs = [(source, target) for source in range(4) for target in below[source]]
    plainly = sum((one[0] - other[0]) * (one[1] - other[1]) < 0 for one, other in combinations(arcs, 2))
    assert crossings([[0, 1, 2, 3], [4, 5, 6, 7]], below) == plainly


def test_a_parent_stands_above_the_middle_of_its_children() -> None:
    """And they as close as may be."""
    middle = placed([[0], [1, 2, 3]], [10, 20, 20, 20], [[1, 2, 3], [], [], []], [[], [0], [0], [0]], frozenset(), 5)
    assert [round(at - middle[0], 6) for at in middle] == [0, -25, 0, 25]


def test_columns_end_where_little_is_cut() -> None:
    """Three chains that hang together by one arc each are three columns."""
    layer = [one for one in range(30) for _ in range(3)]
    arcs = [
        (3 * one + here, 3 * one + 3 + there)
        for one in range(29)
        for here in range(3)
        for there in range(3)
        if one not in (8, 20) or (here, there) == (0, 0)
    ]
    column = folded(layer, arcs, 3)
    assert [column.count(number) for number in range(3)] == [9, 12, 9]
    assert column == sorted(column)
