"""The parts of a net that can be gone round in, and the order in which they are worked through."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ifplay.check.components import components
from ifplay.check.routines import Choose
from ifplay.check.symbolic.limits import TooHard
from ifplay.check.symbolic.net import Net, Way
from ifplay.runtime.budgets import MOST_STEPS


@dataclass(frozen=True, slots=True)
class Part:
    """Points that can all reach each other, in the order in which a walk comes to them. `round` when there is a way
    round, be it from one point to itself."""

    points: tuple[int, ...]
    round: bool


def parts(net: Net) -> list[Part]:
    """The strongly connected parts of a net, each before those that it leads to."""
    rank = walked(net)
    edges = [[(way.target, 1) for way in ways] for ways in net.out]
    found: list[Part] = []
    for part in reversed(components(edges)):
        loop = len(part) > 1 or any(target == part[0] for target, _ in edges[part[0]])
        found.append(Part(tuple(sorted(part, key=rank.__getitem__)), loop))
    return found


def strong(points: Iterable[int], out: Callable[[int], Iterable[Way]]) -> list[Part]:
    """The strongly connected parts among those points and by those ways, each after the parts that it leads to."""
    named = sorted(points)
    number = {point: position for position, point in enumerate(named, 1)}
    edges = [[(position, 1) for position in number.values()]]
    edges += [[(number[way.target], 1) for way in out(point) if way.target in number] for point in named]
    found = []
    for part in components(edges):
        if part != [0]:
            loop = len(part) > 1 or any(target == part[0] for target, _ in edges[part[0]])
            found.append(Part(tuple(sorted(named[position - 1] for position in part)), loop))
    return found


def circles(points: Iterable[int], out: Callable[[int], Iterable[Way]]) -> list[tuple[int, ...]]:
    """Those of the parts that can be gone round in."""
    return [part.points for part in strong(points, out) if part.round]


def walked(net: Net) -> dict[int, int]:
    """For each point its position in reverse postorder: before those it leads to, but for ways back."""
    seen = {0}
    postorder: list[int] = []
    pending = [(0, iter(_targets(net, 0)))]
    while pending:
        point, rest = pending[-1]
        for target in rest:
            if target not in seen:
                seen.add(target)
                pending.append((target, iter(_targets(net, target))))
                break
        else:
            pending.pop()
            postorder.append(point)
    return {point: position for position, point in enumerate(reversed(postorder))}


def _targets(net: Net, point: int) -> list[int]:
    """Last first, so that what is first in the source comes first."""
    return [way.target for way in reversed(net.out[point])]


def laps(net: Net) -> int:
    """How often a turn may go round in the net, so that it surely stays within what the runtime allows a turn."""
    passing = [point for point in range(len(net.points)) if not net.points[point].stands]
    far: dict[int, int] = {}
    round = 1
    for part in strong(passing, lambda point: (way for way in net.out[point] if not way.is_move)):
        inside = sum(_cost(net, point) for point in part.points)
        if part.round:
            round = max(round, inside)
        ahead = max((far.get(way.target, 0) for point in part.points for way in net.out[point]), default=0)
        far |= dict.fromkeys(part.points, inside + ahead)
    if max(far.values(), default=0) > MOST_STEPS // 3:
        raise TooHard("a turn can pass very many lines")
    return MOST_STEPS // 2 // round


def _cost(net: Net, point: int) -> int:
    routine = net.routines[net.points[point].place]
    block = net.routines.graph.blocks[net.points[point].place]
    return 1 + len(block.steps) + (len(routine.leave.offers) if isinstance(routine.leave, Choose) else 0)
