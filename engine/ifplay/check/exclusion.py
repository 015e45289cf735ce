"""A proof that no fewer playthroughs can do: texts of which no two are shown in one playthrough.

Two texts go together when a move shows both, or when one can be shown on a way that goes on from where the other was.
Of texts of which no two go together, each needs a playthrough of its own. A largest such set is hard to find; a good
one is found greedily, from several beginnings.
"""

from collections.abc import Mapping, Sequence

from ifplay.check.showings import Bits, ones, union
from ifplay.check.terrain import Terrain

WORK = 40_000_000
BEGINNINGS = 200
"""So often it is begun at most, and less often where there are many texts."""


def exclusive(terrain: Terrain, first: Bits) -> tuple[int, ...]:
    """The numbers of such texts, in order. At least one, where anything is shown."""
    together: dict[Bits, Bits] = {}
    if first:
        together[first] = first | terrain.ahead[terrain.part[terrain.root]]
    for node, ways in enumerate(terrain.ways):
        before = terrain.behind[terrain.part[node]]
        for way in ways:
            if way.bits:
                around = before | way.bits | terrain.ahead[terrain.part[way.target]]
                together[way.bits] = together.get(way.bits, 0) | around
    return apart(mates(together))


def mates(together: Mapping[Bits, Bits]) -> dict[int, Bits]:
    """For each text those that go together with it, where `together` says it for whole sets of texts."""
    found: dict[int, Bits] = {}
    for bits, around in together.items():
        for number in ones(bits):
            found[number] = found.get(number, 0) | around
    return found


def apart(mates: Mapping[int, Bits]) -> tuple[int, ...]:
    """A large set of texts of which no two go together, where `mates` says what goes together with each."""
    everything = union(mates)
    alike: dict[Bits, int] = {}
    for number, bits in mates.items():
        alike.setdefault(bits & everything, number)
    chosen = union(alike.values())
    others = {number: chosen & ~bits for bits, number in alike.items()}
    beginnings = max(3, min(BEGINNINGS, WORK // (len(others) ** 2 + 1)))
    best: Sequence[int] = ()
    for begin in sorted(others, key=lambda number: -others[number].bit_count())[:beginnings]:
        found = [begin]
        left = others[begin]
        while left:
            following, rest = -1, -1
            for number in ones(left):
                size = (others[number] & left).bit_count()
                if size > rest:
                    following, rest = number, size
            found.append(following)
            left &= others[following]
        if len(found) > len(best):
            best = found
    return tuple(sorted(best))
