"""Stories made ready for random play, and what the reference search sees in them."""

from functools import lru_cache

from ifplay.check.budget import Budget
from ifplay.check.folding import kept
from ifplay.check.rehearsal import rehearsal
from ifplay.check.remembered import Remembered
from ifplay.check.routines import Routines
from ifplay.check.slots import Slots
from ifplay.check.targets import Target
from ifplay.check.visits import enough
from ifplay.compile.pipeline import compile_text
from ifplay.model.graph import Graph, Invariant
from ifplay.runtime.reckon import test

from tests.reference.explore import explore
from tests.strategies.graphs import random_graph
from tests.strategies.stories import random_story

HEAD = "---\ntitle: Case\n---\n"


def staged(graph: Graph) -> Routines:
    """The routines of a story, as the checks play it."""
    rehearsed = rehearsal(graph).graph
    return Routines(rehearsed, Slots(rehearsed, Remembered(rehearsed), enough(rehearsed)))


def compiled(story: str) -> Graph:
    """The graph of a story without front matter."""
    found = compile_text(HEAD + story)
    assert found.graph is not None, found.diagnostics
    return found.graph


@lru_cache(maxsize=1)
def made(seed: int) -> Graph:
    """A story of chance: every other one made as a graph, since not every text compiles."""
    if seed % 2:
        graph = compile_text(random_story(seed, deep=3)).graph
        if graph is not None:
            return graph
    return random_graph(seed)


def reference(graph: Graph, *, states: int = 20_000) -> frozenset[Target] | None:
    """All that the reference search sees; None where it is stopped, or a number is looked away from."""
    numbers = frozenset(one.name for one in graph.variables)
    search = explore(graph, rehearsal(graph), Budget(states), numbers).search
    if not search.complete:
        return None
    found = {Target("block", place) for place in search.blocks}
    found |= {Target("asked", outcome) for outcome in search.asked}
    found |= {Target("taken", choice) for choice in search.taken}
    found |= {Target("end", title) for title in search.endings().values()}
    found |= {Target("stuck", search.states[node].place) for node in search.stuck}
    found |= {Target("outside", spot) for spot in search.outside}
    for node, fault in search.faults.items():
        if fault.kind == "return-without-call":
            found.add(Target("stray", search.states[node].place))
    for number, promise in enumerate(graph.promises):
        if isinstance(promise, Invariant):
            for node in search.nodes():
                left = kept(promise, graph, search.states[node].place)
                if left is not None and not test(left, search.layout)(search.states[node].values):
                    found.add(Target("broken", number))
                    break
    return frozenset(found)
