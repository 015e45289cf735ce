"""Where things are on a map. Lengths are in pixels, x to the right, y down."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple


class Size(NamedTuple):
    """How much room something takes."""

    width: float
    height: float


class Point(NamedTuple):
    """A place."""

    x: float
    y: float


class Box(NamedTuple):
    """A rectangle, by its corner at the upper left."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> Point:
        """Its middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.y + self.height


Part = Literal["whole", "away", "here"]
"""A link as it is drawn: whole; or, since what it leads to is far away, from its source to a tag that names the target,
and from a tag at the target that names its sources. Many links that leave one site may share a line."""


@dataclass(frozen=True, slots=True)
class Tag:
    """Names that stand for sites elsewhere: the targets or the sources of all `links`, by number."""

    box: Box
    part: Part
    links: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """The line of a link (of the first of several that share a tag), from its source to its target: points two by two,
    a straight line between the two of a pair, a curve from pair to pair. `label` is where its picks are written."""

    link: int
    part: Part
    points: tuple[Point, ...]
    label: Box | None


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything is: sites by their numbers, tags, lines, and the size of it all. It begins at 0, 0."""

    boxes: Sequence[Box]
    tags: Sequence[Tag]
    routes: Sequence[Route]
    size: Size
