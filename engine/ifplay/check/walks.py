"""Few walks through a state graph that between them show everything: a greedy cover.

Each walk is to show as much that is new as it can. What a walk can show from a node on is found backwards, node by
node, as the best of what its moves show with the best that comes after them, as sets, so that nothing is counted twice
(the best of the bests need not be the best there is: that would be hard to find). A part that can be gone round in
shows all it has to one walk, which is then led there by the nearest move that shows something new.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from ifplay.check.showings import Bits
from ifplay.check.terrain import Terrain, Way

LONGEST = 5_000
"""So many moves a walk takes at most, but for those that lead it on to an ending."""


ATTEMPTS = 4
WORK = 1_000_000
"""There is only one attempt where it looks at more moves."""


@dataclass(frozen=True, slots=True)
class Walk:
    """The numbers of its moves from the beginning, and all it shows."""

    moves: tuple[int, ...]
    bits: Bits
    ended: bool


def cover(terrain: Terrain, first: Bits, rare: Bits = 0) -> list[Walk]:
    """Walks that show all that any walk shows; `first` is what every one shows before it begins. Those that come to an
    ending come first: others are there only for what is shown on no way to one. What is `rare` counts more than
    anything else: where no two of it are on one walk, a walk without any would be one more than need be."""
    wanted = terrain.ahead[terrain.part[terrain.root]] | first
    walks: list[Walk] = []
    for ending in (True, False):
        while wanted:
            walk = _Walker(terrain, wanted, rare, ending=ending).walk(first)
            if walk is None or not walk.bits & wanted:
                break
            walks.append(walk)
            wanted &= ~walk.bits
    return _needed(walks)


def few(terrain: Terrain, first: Bits, apart: Bits) -> list[Walk]:
    """As few of them as are found in several attempts. `apart` are texts of which no two are on one walk, so that there
    must be as many walks at least.

    What only a walk without any of those shows was left over by the others; in the next attempt it counts for more.
    """
    best = cover(terrain, first)
    rare = apart
    for _ in range(ATTEMPTS):
        if len(best) <= apart.bit_count() or len(best) * sum(map(len, terrain.ways)) > WORK:
            break
        walks = cover(terrain, first, rare)
        for walk in walks:
            only = walk.bits
            for other in walks:
                only &= ~other.bits if other is not walk else -1
            if not only & apart:
                rare |= only
        best = min(best, walks, key=len)
    return best


def _needed(walks: list[Walk]) -> list[Walk]:
    """Without those that show nothing that no other does; the later ones are looked at last."""
    kept = list(walks)
    for walk in sorted(walks, key=lambda one: one.bits.bit_count()):
        rest = 0
        for other in kept:
            if other is not walk:
                rest |= other.bits
        if not walk.bits & ~rest and len(kept) > 1:
            kept.remove(walk)
    return kept


class _Walker:
    """One walk. With `ending`, it goes only where an ending can be got."""

    def __init__(self, terrain: Terrain, wanted: Bits, rare: Bits, *, ending: bool) -> None:
        self.terrain = terrain
        self.wanted = wanted
        self.rare = rare
        self.ending = ending
        self.best = self._best()
        self.moves: list[int] = []
        self.bits: Bits = 0

    def walk(self, first: Bits) -> Walk | None:
        """The walk; None where it must come to an ending, and cannot."""
        terrain = self.terrain
        if self.ending and terrain.far[terrain.root] < 0:
            return None
        self.bits = first
        node = terrain.root
        while len(self.moves) < LONGEST:
            node = self._look_round(node)
            found = self._exit(node)
            if found is None:
                break
            at, way = found
            if at != node:
                self._go(self._to(node, partial(_leads, at)))
            self._go([way])
            node = way.target
        ended = terrain.far[node] >= 0
        while terrain.far[node] > 0:
            nearer = terrain.far[node] - 1
            way = next(one for one in terrain.ways[node] if terrain.far[one.target] == nearer)
            self._go([way])
            node = way.target
        return Walk(tuple(self.moves), self.bits, ended)

    def _best(self) -> list[Bits]:
        """For each part what a walk from there on shows of what is wanted."""
        terrain, wanted = self.terrain, self.wanted
        best: list[Bits] = []
        for part in range(len(terrain.order)):
            if not terrain.ahead[part] & wanted:
                best.append(0)
                continue
            inside = terrain.inside(part) & wanted
            most, count = inside, -1
            for _, way in self._exits(part):
                bits = inside | (way.bits & wanted) | best[terrain.part[way.target]]
                size = self._worth(bits)
                if size > count:
                    most, count = bits, size
            best.append(most)
        return best

    def _exits(self, part: int) -> Iterator[tuple[int, Way]]:
        for node, way in self.terrain.exits(part):
            if not self.ending or self.terrain.far[way.target] >= 0:
                yield node, way

    def _look_round(self, node: int) -> int:
        """See all that is new in this part; where that ends."""
        terrain = self.terrain
        part = terrain.part[node]
        if not terrain.round[part]:
            return node
        new = terrain.inside(part) & self.wanted & ~self.bits
        while new and len(self.moves) < LONGEST:
            steps = self._to(node, partial(_shows, new))
            self._go(steps)
            node = steps[-1].target
            new &= ~self.bits
        return node

    def _exit(self, node: int) -> tuple[int, Way] | None:
        """The move by which to leave this part for more that is new, if there is more."""
        terrain = self.terrain
        most, least, found = 0, 0, None
        for at, way in self._exits(terrain.part[node]):
            bits = (way.bits | self.best[terrain.part[way.target]]) & self.wanted & ~self.bits
            size, far = self._worth(bits), terrain.far[way.target]
            if size > most or (size == most and found is not None and far < least):
                most, least, found = size, far, (at, way)
        return found

    def _worth(self, bits: Bits) -> int:
        return bits.bit_count() + ((bits & self.rare).bit_count() << 32)

    def _go(self, steps: list[Way]) -> None:
        for way in steps:
            self.moves.append(way.move)
            self.bits |= way.bits

    def _to(self, node: int, wanted: Callable[[Way], bool]) -> list[Way]:
        """The fewest moves within a part from a node, of which the last is such a one."""
        terrain = self.terrain
        part = terrain.part[node]
        came: dict[int, tuple[int, Way] | None] = {node: None}
        pending = deque([node])
        while pending:
            here = pending.popleft()
            for way in terrain.ways[here]:
                if terrain.part[way.target] != part:
                    continue
                if wanted(way):
                    steps = [way]
                    back = came[here]
                    while back is not None:
                        steps.append(back[1])
                        back = came[back[0]]
                    return steps[::-1]
                if way.target not in came:
                    came[way.target] = here, way
                    pending.append(way.target)
        raise AssertionError("a part that cannot be gone round in")


def _leads(node: int, way: Way) -> bool:
    return way.target == node


def _shows(some: Bits, way: Way) -> bool:
    return bool(way.bits & some)
