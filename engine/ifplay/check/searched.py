"""The graph of a story's states, for those who need no more of a search."""

from ifplay.check.beyond import HANDS, Hands, Watch
from ifplay.check.budget import Budget, Reason
from ifplay.check.exploring import explore
from ifplay.check.rehearsal import rehearsal
from ifplay.check.stategraph import StateGraph
from ifplay.model.graph import Graph


def searched(story: Graph, limits: Budget, watch: Watch = HANDS.watch) -> tuple[StateGraph, Reason | None]:
    """Search a story within the limits; and what ended the search before it had met every state, if anything did."""
    explored = explore(story, rehearsal(story), limits, hands=Hands(watch=watch))
    return explored.graph, explored.seen.stopped
