"""What leads to some states within a turn, or within some other bounds: small fixpoints, taken as they come."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ifplay.check.symbolic.firing import Firing
from ifplay.check.symbolic.limits import Limits

if TYPE_CHECKING:
    from oxidd.bcdd import BCDDFunction as Function

Sets = Mapping[int, "Function"]


def back(firing: Firing, goals: Sets, within: Sets, limits: Limits, *, moves: bool) -> "dict[int, Function]":
    """The goals, and all states `within` that lead to them through such states only, with or without moves."""
    none = firing.encoding.diagrams.false
    found = dict(goals)
    fresh = dict(goals)
    while fresh:
        limits.look()
        point, states = fresh.popitem()
        for way in firing.net.into[point]:
            if way.source in within and (moves or not way.is_move):
                known = found.get(way.source, none)
                new = firing.origin(way, states) & within[way.source] & ~known
                if new.satisfiable():
                    found[way.source] = known | new
                    fresh[way.source] = fresh.get(way.source, none) | new
    return found
