"""Assignments of which a search saw every value they ever give.

The search keeps one state of many that differ only in what nothing asks for. A value that is assigned is
known for all of them when what it is computed from is live there, in whatever scene was called from wherever.
"""

from ifplay.check.liveness import Liveness, before, writes
from ifplay.model.expressions import Visits, subexpressions
from ifplay.model.graph import Assign, Call, Graph, Jump, Place

from tests.reference.explore import Explored
from tests.reference.search import Spot


def inexact(explored: Explored) -> dict[str, list[Spot]]:
    """For each variable the assignments to it of which the search may have missed values."""
    graph, remembered = explored.search.rehearsal.graph, explored.remembered
    pending = _least_pending(graph, explored.live)
    found: dict[str, list[Spot]] = {}
    for place, block in enumerate(graph.blocks):
        need = explored.live.leaving[place]
        for position in range(len(block.steps) - 1, -1, -1):
            step = block.steps[position]
            need = before(need, step, remembered, explored.watched)
            if isinstance(step, Assign):
                _, inputs = writes(step.variable, step.value, remembered)
                counted = [node.scene for node in subexpressions(step.value) if isinstance(node, Visits)]
                rounded = any(scene in explored.enough for scene in counted)
                if rounded or inputs & ~need.at(pending[block.scene]):
                    found.setdefault(step.variable, []).append((place, position))
    return found


def _least_pending(graph: Graph, live: Liveness) -> dict[str, int]:
    """For each scene the bits that are live after it returns, from wherever it was called; none where it may
    be entered without a call."""
    callers: dict[str, list[tuple[str, Place]]] = {scene.id: [] for scene in graph.scenes}
    entered = {graph.start}
    for block in graph.blocks:
        match block.exit:
            case Jump(scene):
                entered.add(scene)
            case Call(scene, next):
                callers[scene].append((block.scene, next))
            case _:
                pass
    least: dict[str, int] = {}

    def settle(scene: str, above: frozenset[str]) -> int:
        if scene in least:
            return least[scene]
        bits = 0
        if scene not in entered and scene not in above and callers[scene]:
            bits = -1
            for caller, next in callers[scene]:
                bits &= live.entering[next].at(settle(caller, above | {scene}))
        least[scene] = bits
        return bits

    for one in graph.scenes:
        settle(one.id, frozenset())
    return least
