"""Expected visits in a Markov chain by eliminating its states one after the other.

Nothing is ever subtracted, so that no digit is lost, however long the chain stays where it is (Grassmann, Taksar and
Heyman, "Regenerative analysis and steady state distributions for Markov chains", 1985). Where the graph is sparse, as
those of stories are, so is the work: the state with the fewest ways through it goes first (Markowitz, "The
elimination form of the inverse", 1957).
"""

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

from ifplay.check.budget import Look, unhurried

OFTEN = 64
"""So many states are taken out between two looks."""


def eliminated(
    flow: Sequence[Mapping[int, float]],
    leaks: Sequence[float],
    incoming: Sequence[float],
    most: int | None = None,
    look: Look = unhurried,
) -> list[float] | None:
    """How often each state is visited: `flow` has the chances of the next state, `leaks` that of leaving for good.

    From each state every other can be reached, and one at least can be left for good. None when that takes more than
    `most` operations.

    A state is taken out by giving each way through it to those before it: the chance to go on from it, given that it
    is left at all, is a quotient of sums of what leads elsewhere. Put back in reverse order, its visits are what
    comes in from those already known, over the chance to leave.
    """
    size = len(flow)
    ahead = [dict(chances) for chances in flow]
    behind: list[dict[int, float]] = [{} for _ in range(size)]
    for node, chances in enumerate(ahead):
        for target, chance in chances.items():
            behind[target][node] = chance
    out = list(leaks)
    mass = list(incoming)
    left: list[float] = [0.0] * size
    order: list[int] = []
    waiting = [(len(ahead[node]) * len(behind[node]), node) for node in range(size)]
    heapify(waiting)
    gone = [False] * size
    work = 0
    while waiting:
        ways, node = heappop(waiting)
        if gone[node] or ways != len(ahead[node]) * len(behind[node]):
            continue  # it is waiting elsewhere under its present number of ways
        work += ways
        if most is not None and work > most:
            return None
        gone[node] = True
        order.append(node)
        if len(order) % OFTEN == 0:
            look()
        onward = {target: chance for target, chance in ahead[node].items() if target != node}
        before = {source: chance for source, chance in behind[node].items() if source != node}
        left[node] = sum(onward.values()) + out[node]
        for target in onward:
            del behind[target][node]
        for source in before:
            del ahead[source][node]
        for source, chance in before.items():
            share = chance / left[node]
            out[source] += share * out[node]
            for target, further in onward.items():
                total = ahead[source].get(target, 0.0) + share * further
                ahead[source][target] = behind[target][source] = total
        for target, further in onward.items():
            mass[target] += mass[node] / left[node] * further
        behind[node] = before
        for other in onward.keys() | before.keys():
            heappush(waiting, (len(ahead[other]) * len(behind[other]), other))
    visits = [0.0] * size
    for node in reversed(order):
        arriving = mass[node] + sum(visits[source] * chance for source, chance in behind[node].items())
        visits[node] = arriving / left[node]
    return visits
