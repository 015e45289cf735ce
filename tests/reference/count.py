"""How many playthroughs there are, and how long they are."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ifplay.check.components import Edges, components, is_cycle

UNBOUNDED = "unbounded"
Count = int | str
"""A whole number, or `UNBOUNDED`."""

DIGITS = 4_000


@dataclass(frozen=True, slots=True)
class Counts:
    """The number of playthroughs, in all and by ending, and the least and greatest number of picks in one.

    `shortest` is None when no ending is reached, `longest` also when the playthroughs are unbounded.
    """

    playthroughs: Count
    by_ending: Mapping[str, Count]
    shortest: int | None
    longest: int | None


def counted(edges: Edges, endings: Mapping[int, str], dice: AbstractSet[int]) -> Counts:
    """Count the paths from node 0 to the nodes of `endings`; a move at one of the `dice` is no pick.

    A node has endlessly many ways to it exactly when it can be reached from a cycle. So one pass in
    topological order counts all: what is reached from a cycle is marked, and all else has finitely many ways,
    of which the number is the sum over those that lead there.
    """
    ways: dict[int, int] = {0: 1}
    most: dict[int, int] = {0: 0}
    endless: set[int] = set()
    for part in reversed(components(edges)):
        if is_cycle(part, edges):
            endless.update(part)
        for node in part:
            pick = 0 if node in dice else 1
            for target, times in edges[node]:
                if node in endless:
                    endless.add(target)
                elif target not in endless:
                    ways[target] = ways.get(target, 0) + ways[node] * times
                    most[target] = max(most.get(target, 0), most[node] + pick)
    by_ending: dict[str, Count] = {}
    for node, title in endings.items():
        before = by_ending.get(title, 0)
        unbounded = node in endless or isinstance(before, str)
        by_ending[title] = UNBOUNDED if unbounded else before + ways[node]  # type: ignore[operator]
    total: Count = sum(count for count in by_ending.values() if isinstance(count, int))
    if UNBOUNDED in by_ending.values():
        total = UNBOUNDED
    longest = None
    if endings and total != UNBOUNDED:
        longest = max(most[node] for node in endings)
    return Counts(total, by_ending, fewest_picks(edges, endings, dice), longest)


def fewest_picks(edges: Edges, endings: Mapping[int, str], dice: AbstractSet[int]) -> int | None:
    """The least number of picks to an ending: breadth-first, a layer for each number of picks."""
    layer = [0] if edges else []
    seen = set(layer)
    picks = 0
    while layer:
        after: list[int] = []
        for node in layer:  # grows as dice are rolled
            if node in endings:
                return picks
            for target, _ in edges[node]:
                if target not in seen:
                    if node in dice:
                        seen.add(target)
                        layer.append(target)
                    else:
                        after.append(target)
        layer = []
        for node in after:
            if node not in seen:
                seen.add(node)
                layer.append(node)
        picks += 1
    return None


def decimal(count: Count) -> str:
    """A count as text, in however many digits: Python writes no more than 4,300 at once."""
    if isinstance(count, str):
        return count
    groups: list[str] = []
    while count >= 10**DIGITS:
        count, rest = divmod(count, 10**DIGITS)
        groups.append(f"{rest:0{DIGITS}d}")
    return str(count) + "".join(reversed(groups))
