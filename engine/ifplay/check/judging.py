"""What the graph of all states shows: where stories end, get stuck, are doomed, and break promises."""

from collections.abc import Iterator

import numpy as np

from ifplay.check.columns import Array
from ifplay.check.seen import Past, Seen, Shown
from ifplay.check.stategraph import Kind, StateGraph, ranges
from ifplay.model.graph import Reach


def judged(graph: StateGraph, seen: Seen, *, sure: int | None = None) -> None:
    """Add to `seen` all that hangs on how states are linked. Of a graph in which only the states fewer than `sure`
    moves from the beginning are all there, add what its states and moves show by themselves; its longer trails are
    not proved to be the shortest."""
    for title, nodes in graph.titles.items():
        if (shown := _shown(graph, nodes, sure)) is not None:
            seen.endings.setdefault(title, shown)
    for place, shown in _by_place(graph, np.flatnonzero(graph.kinds == Kind.STUCK), sure):
        seen.stuck.setdefault(place, shown)
    _faults(graph, seen, sure)
    for number, nodes in graph.broken.items():
        if (shown := _shown(graph, nodes, sure)) is not None:
            seen.broken.setdefault(number, shown)
    _outside(graph, seen)
    if sure is None:
        _lost(graph, seen)


def _shown(graph: StateGraph, nodes: Array, sure: int | None = None) -> Shown | None:
    node = graph.first(nodes)
    return None if node is None else _at(graph, node, sure)


def _at(graph: StateGraph, node: int, sure: int | None) -> Shown:
    trail = graph.trail(node)
    return Shown(int(graph.places[node]), trail, sure is None or len(trail) <= sure)


def _by_place(graph: StateGraph, nodes: Array, sure: int | None) -> Iterator[tuple[int, Shown]]:
    """For each place of the nodes the first of them there, in the order they are reached."""
    nodes = nodes[graph.rank[nodes] >= 0]
    nodes = nodes[np.argsort(graph.rank[nodes])]
    _, firsts = np.unique(graph.places[nodes], return_index=True)
    for node in nodes[np.sort(firsts)]:
        yield int(graph.places[node]), _at(graph, int(node), sure)


def _faults(graph: StateGraph, seen: Seen, sure: int | None) -> None:
    reached = [node for node in graph.faults if graph.rank[node] >= 0]
    for node in sorted(reached, key=lambda node: int(graph.rank[node])):
        fault = graph.faults[node]
        shown = _at(graph, node, sure)
        if fault.kind == "return-without-call":
            seen.stray.setdefault(shown.place, shown)
        else:
            seen.circles.append((fault.scenes, shown))


def _outside(graph: StateGraph, seen: Seen) -> None:
    for spot, (nodes, labels, values) in graph.outside.items():
        begun = nodes < 0
        rank = np.where(begun, -1, graph.rank[nodes])
        reached = np.flatnonzero(begun | (rank >= 0))
        if not len(reached):
            continue
        first = int(reached[np.lexsort((labels[reached], rank[reached]))[0]])
        node = int(nodes[first])
        moves = () if node < 0 else (*graph.trail(node), graph.move(node, int(labels[first])))
        seen.outside.setdefault(spot, Past(int(values[first]), moves))


def _lost(graph: StateGraph, seen: Seen) -> None:
    """From where an ending, or a promised one, cannot be got any more, and where only dice are left."""
    kinds = graph.kinds
    saved = graph.leading_to(np.flatnonzero(kinds == Kind.END))
    round_and_round = rolling_for_ever(graph)
    faulty = (kinds == Kind.STUCK) | (kinds == Kind.FAULT) | round_and_round
    seen.doomed.update(graph.entrances(~saved & ~faulty, saved))
    elsewhere = ~round_and_round & (kinds != Kind.FAULT)
    seen.endless_dice.update(graph.entrances(round_and_round, elsewhere))
    scenes = np.array([block.scene for block in seen.story.blocks], object)
    for number, promise in enumerate(seen.story.promises):
        if isinstance(promise, Reach) and promise.scene is not None:
            goals = graph.titles.get(promise.title, np.empty(0, np.int64))
            menus = (kinds == Kind.MENU) | (kinds == Kind.STUCK)
            there = menus & (scenes[graph.places] == promise.scene)
            cut_off = np.flatnonzero(there & ~graph.leading_to(goals))
            if (shown := _shown(graph, cut_off)) is not None:
                seen.broken.setdefault(number, shown)


def rolling_for_ever(graph: StateGraph) -> Array:
    """The dice after which nothing but dice can come, for ever: no menu and no ending can be got from them, but a
    circle of dice can."""
    dice: Array = graph.kinds == Kind.DIE
    if not dice.any():
        return dice
    stops = np.flatnonzero(~dice & (graph.kinds != Kind.FAULT))
    barren: Array = dice & ~graph.leading_to(stops)
    if not barren.any():
        return barren
    # Those from which no circle can be got are taken away from the far end, until only the others are left.
    inside = barren[graph.targets] & barren[graph.origins]
    ahead = np.bincount(graph.origins[inside], minlength=graph.count)
    offsets, origins = graph.backwards
    nodes = np.flatnonzero(barren & (ahead == 0))
    while len(nodes):
        graph.look()
        barren[nodes] = False
        sources = origins[ranges(offsets[nodes], offsets[nodes + 1])]
        np.subtract.at(ahead, sources, 1)
        nodes = graph.distinct(sources[barren[sources] & (ahead[sources] == 0)])
    return barren
