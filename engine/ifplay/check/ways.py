"""How each scene is entered: a playthrough that does so with its last move."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import numpy as np

from ifplay.check.columns import Array
from ifplay.check.seen import Moves, Seen
from ifplay.check.stategraph import StateGraph
from ifplay.model.graph import Call, Dice, Graph, Jump, Menu, Place, Return, choices, places
from ifplay.runtime.machine import begin, step
from ifplay.runtime.machine import moves as legal
from ifplay.runtime.program import load
from ifplay.runtime.state import Move, Pick, State
from ifplay.runtime.trace import Trace

TRIES = 64
"""So many moves are played for a scene, before a way that is not known to be shortest must do."""

TRAILS = 200_000
"""So many moves of known playthroughs are looked through at most, for scenes that are far away."""


class Way(NamedTuple):
    """The moves of a playthrough; `shortest` when no other with fewer moves does the same."""

    moves: Moves
    shortest: bool


def ways(graph: StateGraph, seen: Seen) -> dict[str, Way]:
    """A way into each scene that some playthrough is known to enter. What is nearest is found in the graph of states;
    into what is not in it lead the beginnings of playthroughs that were seen."""
    player = _Player(graph.story)
    found = {scene: Way((), True) for scene in player.entered(())}
    standing = _Standing(graph)
    leading = _Leading(graph.story)
    for scene in graph.story.scenes:
        if scene.id not in found and scene.entry in seen.blocks:
            way = _nearest(scene.id, graph, standing, leading, player)
            if way is not None:
                found[scene.id] = way
    left = {scene.id for scene in graph.story.scenes if scene.id not in found and scene.entry in seen.blocks}
    return {**found, **_along(_trails(seen), left, leading, player)}


def _nearest(
    scene: str, graph: StateGraph, standing: "_Standing", leading: "_Leading", player: "_Player"
) -> Way | None:
    """The first move in breadth-first order that enters the scene; or else how it is first stood in."""
    for node, label in standing.edges(leading.moves_into(scene)):
        moves = (*graph.trail(node), graph.move(node, label))
        if scene in player.entered(moves):
            return Way(moves, True)
    first = standing.first(place for place, block in enumerate(graph.story.blocks) if block.scene == scene)
    return None if first is None else Way(graph.trail(first), False)


def _trails(seen: Seen) -> list[Moves]:
    """All playthroughs that were seen to show something, the shorter before the longer."""
    shown = (seen.endings, seen.stuck, seen.stray, seen.broken, seen.outside)
    found = {one.moves for table in shown for one in table.values()} | {one.moves for _, one in seen.circles}
    known = {moves for moves in found if moves is not None} | {*seen.doomed.values(), *seen.endless_dice.values()}
    return sorted(known, key=lambda moves: (len(moves), repr(moves)))


def _along(trails: Iterable[Moves], left: AbstractSet[str], leading: "_Leading", player: "_Player") -> dict[str, Way]:
    """The shortest beginnings of the trails that enter one of the scenes; or that do so with one other move at their
    ends."""
    found: dict[str, Way] = {}
    aside: dict[Place, list[tuple[str, int | None]]] = {}
    for scene in sorted(left):
        for place, label in leading.moves_into(scene):
            aside.setdefault(place, []).append((scene, label))

    def enters(scene: str, moves: Moves) -> None:
        if scene in left and (scene not in found or len(moves) < len(found[scene].moves)):
            found[scene] = Way(moves, False)

    played = 0
    for trail in trails:
        played += len(trail)
        if left <= found.keys() or played > TRAILS:
            break
        for number, (state, entered) in enumerate(player.played(trail)):
            for scene in entered:
                enters(scene, trail[:number])
            for scene, label in aside.get(state.place, ()):
                if scene not in found:
                    for move, others in player.others(state, label):
                        if scene in others:
                            enters(scene, (*trail[:number], move))
    return found


class _Player:
    """Plays moves in the ordinary way, and sees which scenes are entered. It remembers where moves led."""

    def __init__(self, story: Graph) -> None:
        self._trace = Trace()
        self._program = load(story, trace=self._trace)
        self._entries = {scene.entry: scene.id for scene in story.scenes}
        first = begin(self._program).state
        self._known: dict[Moves, tuple[State, frozenset[str]]] = {(): (first, self._seen())}

    def entered(self, moves: Moves) -> frozenset[str]:
        """The scenes that the last of the moves enters; of none, those that the beginning does."""
        known = len(moves)
        while moves[:known] not in self._known:
            known -= 1
        state, entered = self._known[moves[:known]]
        for number in range(known, len(moves)):
            state, entered = self._step(state, moves[number])
            self._known[moves[: number + 1]] = state, entered
        return entered

    def played(self, moves: Moves) -> Iterator[tuple[State, frozenset[str]]]:
        """Where a playthrough stands at its beginning and after each move, and the scenes that were entered then."""
        state, entered = self._known[()]
        yield state, entered
        for move in moves:
            state, entered = self._step(state, move)
            yield state, entered

    def others(self, state: State, label: int | None) -> Iterator[tuple[Move, frozenset[str]]]:
        """The moves that can be made with that label (None: any), and the scenes that each enters."""
        for move in legal(self._program, state):
            exit = self._program.graph.blocks[state.place].exit
            if label is None or (isinstance(exit, Menu) and move == Pick(tuple(choices(exit.entries))[label].id)):
                yield move, self._step(state, move)[1]

    def _step(self, state: State, move: Move) -> tuple[State, frozenset[str]]:
        state = step(self._program, state, move).state
        return state, self._seen()

    def _seen(self) -> frozenset[str]:
        passed = frozenset(self._entries[place] for place in self._trace.blocks if place in self._entries)
        self._trace.blocks.clear()
        self._trace.asked.clear()
        self._trace.assigned.clear()
        return passed


class _Standing:
    """The nodes of the graph by the blocks where they stand, those reached earlier first."""

    def __init__(self, graph: StateGraph) -> None:
        self._graph = graph
        reached = np.flatnonzero(graph.rank >= 0)
        order = reached[np.lexsort((graph.rank[reached], graph.places[reached]))]
        found, firsts = np.unique(graph.places[order], return_index=True)
        parts = np.split(order, firsts[1:])
        self._nodes: Mapping[int, Array] = dict(zip(found.tolist(), parts, strict=True))

    def first(self, blocks: Iterable[Place]) -> int | None:
        """The node that is reached first of those that stand at one of the blocks."""
        firsts = [int(self._nodes[place][0]) for place in blocks if place in self._nodes]
        return min(firsts, key=lambda node: int(self._graph.rank[node]), default=None)

    def edges(self, moves: Iterable[tuple[Place, int | None]]) -> list[tuple[int, int]]:
        """The moves of the graph that are made at one of these blocks, by that label (None: by any), as node and
        label, in the order in which a search meets them; no more than are tried."""
        graph = self._graph
        found: list[tuple[int, int, int]] = []
        last = graph.count
        for place, wanted in moves:
            nodes = self._nodes.get(place, np.empty(0, np.int64))
            for node in nodes[:TRIES].tolist():
                labels = graph.labels[graph.offsets[node] : graph.offsets[node + 1]].tolist()
                rank = int(graph.rank[node])
                found += [(rank, label, node) for label in labels if wanted is None or label == wanted]
            if len(nodes) > TRIES:
                last = min(last, int(graph.rank[nodes[TRIES]]))
        return [(node, label) for rank, label, node in sorted(found)[:TRIES] if rank < last]


class _Leading:
    """Which moves may enter a scene, as far as can be seen without playing."""

    def __init__(self, story: Graph) -> None:
        self._story = story
        self._entry = {scene.id: scene.entry for scene in story.scenes}
        self._made: dict[Place, list[tuple[Place, int | None]]] = {}
        """For each block the moves that lead there."""
        self._before: dict[Place, list[Place]] = {}
        """For each block those that may come right before it in one turn."""
        returns: dict[str, list[Place]] = {}
        for place, block in enumerate(story.blocks):
            if isinstance(block.exit, Return):
                returns.setdefault(block.scene, []).append(place)
        anywhere = [place for ones in returns.values() for place in ones]
        for place, block in enumerate(story.blocks):
            exit = block.exit
            match exit:
                case Menu():
                    for label, choice in enumerate(choices(exit.entries)):
                        self._made.setdefault(choice.target, []).append((place, label))
                    if exit.otherwise is not None:
                        self._before.setdefault(exit.otherwise, []).append(place)
                case Dice():
                    self._made.setdefault(exit.next, []).append((place, None))
                case Jump(scene):
                    self._before.setdefault(self._entry[scene], []).append(place)
                case Call(scene, next):
                    self._before.setdefault(self._entry[scene], []).append(place)
                    self._before.setdefault(next, []).extend(anywhere)
                case _:
                    for next in places(exit):
                        self._before.setdefault(next, []).append(place)

    def moves_into(self, scene: str) -> list[tuple[Place, int | None]]:
        """The moves, by the block where they are made and their label in the graph of states (None: any)."""
        met, pending = {self._entry[scene]}, [self._entry[scene]]
        found: list[tuple[Place, int | None]] = []
        while pending:
            place = pending.pop()
            found += self._made.get(place, ())
            new = [one for one in self._before.get(place, ()) if one not in met]
            met.update(new)
            pending += new
        return found
