"""What abstraction says of a story by itself, with no other engine before it."""

from ifplay.check.abstraction.refining import NEVER_ASKED, NODES, Refinement
from ifplay.check.budget import Budget
from ifplay.check.exploring import setting
from ifplay.check.rehearsal import rehearsal
from ifplay.check.sampling.replay import Replayer
from ifplay.check.targets import Target, Witness, targets
from ifplay.model.graph import Graph


def universe(graph: Graph) -> list[Target]:
    """All that abstraction can be asked."""
    return [target for target in targets(rehearsal(graph).graph) if target.kind not in NEVER_ASKED]


def refinement(graph: Graph, budget: Budget | None = None, nodes: int = NODES) -> Refinement:
    """The work on all targets of a story, not begun."""
    whole = setting(rehearsal(graph))
    return Refinement(whole.routines, whole.live, universe(graph), budget or Budget(), nodes)


def shows(graph: Graph, target: Target, witness: Witness) -> bool:
    """Whether the runtime shows the target with the last move of the playthrough."""
    replayer = Replayer(rehearsal(graph).graph)
    turn = replayer.begin()
    for move in witness.moves:
        turn = replayer.go_on(turn.state, move)
    return replayer.shows(target)
