"""Compares the search on arrays with the reference, which plays every turn in the ordinary runtime, node by node."""

from ifplay.check.budget import Budget
from ifplay.check.exploring import Explored, assigned, explore
from ifplay.check.rehearsal import rehearsal
from ifplay.check.stategraph import Kind, StateGraph
from ifplay.model.graph import Dice, End, Graph, Variable
from ifplay.model.types import Number
from ifplay.runtime.state import Move

from tests.reference.explore import explore as reference
from tests.reference.search import Search

STATES = 2_000
"""Larger stories are not compared."""

TRAILS = 200
"""Up to so many nodes each one's trail is compared; of larger graphs each hundredth, and how each node is reached."""


def same_search(story: Graph, states: int = STATES) -> Explored | None:
    """Assert that both searches find the same, also when one number after the other is watched; what the search on
    arrays found, or None for a story that is too large."""
    found = _same(story, states, frozenset())
    if found is not None:
        for variable in numbers(story):
            _same(story, states, frozenset([variable.name]))
    return found


def numbers(story: Graph) -> list[Variable]:
    """The numbers of a story."""
    return [variable for variable in story.variables if isinstance(variable.type, Number)]


def _same(story: Graph, states: int, watched: frozenset[str]) -> Explored | None:
    rehearsed = rehearsal(story)
    expected = reference(story, rehearsed, Budget(states), watched).search
    if not expected.complete:
        return None
    found = explore(story, rehearsed, Budget(states), watched)
    seen, graph = found.seen, found.graph
    assert seen.exhausted
    assert seen.states == graph.count == len(expected.states)
    assert seen.transitions == expected.transitions
    assert (seen.blocks, seen.asked, seen.taken) == (expected.blocks, expected.asked, expected.taken)
    assert seen.stuck.keys() == {expected.states[node].place for node in expected.stuck}
    assert not watched & found.missed
    _same_numbers(story, expected, found)
    _same_nodes(expected, graph)
    return found


def _same_numbers(story: Graph, expected: Search, found: Explored) -> None:
    """Of numbers of which no values were missed, the ends and who goes past them first are known."""
    known = [one for one in numbers(story) if one.name not in found.missed]
    for variable in known:
        assert found.seen.ranges[variable.name] == expected.ranges[variable.name], variable.name
    told = {variable.name: variable.type for variable in known if not variable.clamped}
    outside = {spot: past for spot, past in expected.outside.items() if assigned(story, spot) in told}
    assert {spot for spot in found.seen.outside if assigned(story, spot) in told} == outside.keys()
    for spot, past in outside.items():
        shown = found.seen.outside[spot]
        kind = told[assigned(story, spot)]
        assert isinstance(kind, Number)
        assert not kind.low <= shown.value <= kind.high
        assert shown.moves == (() if past.move is None else (*expected.trail(past.node), past.move))


def _same_nodes(expected: Search, graph: StateGraph) -> None:
    """That the node reached as k-th is node k of the reference."""
    rank = graph.rank.tolist()
    order = sorted(range(graph.count), key=rank.__getitem__)
    assert [rank[node] for node in order] == list(range(graph.count))
    levels, places = graph.level.tolist(), graph.places.tolist()
    offsets, targets, labels = graph.offsets.tolist(), graph.targets.tolist(), graph.labels.tolist()
    times = [1] * graph.count if graph.times is None else graph.times.tolist()
    assert {rank[node]: fault for node, fault in graph.faults.items()} == expected.faults
    for number, node in enumerate(order):
        parent = expected.parents[number]
        assert levels[node] == (levels[order[parent]] + 1 if number else 0)
        if number not in expected.faults:
            assert places[node] == expected.states[number].place
        assert Kind(graph.kinds[node]) is _kind(expected, number)
        ways: dict[int, int] = {}
        first: dict[int, Move] = {}
        for edge in range(offsets[node], offsets[node + 1]):
            target = rank[targets[edge]]
            ways[target] = ways.get(target, 0) + times[node]
            first.setdefault(target, graph.move(node, labels[edge]))
        assert tuple(ways.items()) == expected.edges[number]
        assert tuple(first.values()) == expected.ways[number]
        if number < TRAILS or number % 100 == 0:
            assert graph.trail(node) == expected.trail(number)


def _kind(expected: Search, number: int) -> Kind:
    if number in expected.faults:
        return Kind.FAULT
    if number in expected.stuck:
        return Kind.STUCK
    exit = expected.story.blocks[expected.states[number].place].exit
    if isinstance(exit, Dice):
        return Kind.DIE
    return Kind.END if isinstance(exit, End) else Kind.MENU
