"""What a search has seen: states as numbered nodes, how each was first reached, and what was seen on the way."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from ifplay.check.budget import Reason
from ifplay.check.rehearsal import Rehearsal
from ifplay.model.graph import Dice, End, Graph, Menu, Place
from ifplay.runtime.layout import Layout
from ifplay.runtime.state import Fault, Move, State

Spot = tuple[Place, int]
"""An assignment: its block, and its position in it (-1 for a die)."""


@dataclass(frozen=True, slots=True)
class Outside:
    """A value outside its variable's range: where the playthrough stood, its move then (None: it was the
    beginning), and the value."""

    node: int
    move: Move | None
    value: int


@dataclass(slots=True)
class Search:
    """The states reached, in the order of the number of moves to them; node 0 is where the story first stands.

    Node i was first reached from `parents[i]` by `moves[i]`; `states[i]` is what the story remembered then.
    `edges[i]` has the nodes its moves lead to, each with how many moves do, and `ways[i]` the first of these
    moves for each; of a search that was stopped, those of the last nodes are missing.
    """

    rehearsal: Rehearsal
    story: Graph
    layout: Layout
    states: list[State] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    moves: list[Move | None] = field(default_factory=list)
    edges: list[tuple[tuple[int, int], ...]] = field(default_factory=list)
    ways: list[tuple[Move, ...]] = field(default_factory=list)
    faults: dict[int, Fault] = field(default_factory=dict)
    stuck: set[int] = field(default_factory=set)
    transitions: int = 0
    stopped: Reason | None = None
    blocks: set[int] = field(default_factory=set)
    asked: set[int] = field(default_factory=set)
    taken: set[str] = field(default_factory=set)
    outside: dict[Spot, Outside] = field(default_factory=dict)
    ranges: dict[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Whether every state was gone on from."""
        return self.stopped is None

    def trail(self, node: int) -> tuple[Move, ...]:
        """The moves by which the node was first reached: no other way is shorter."""
        moves: list[Move] = []
        while node > 0:
            move = self.moves[node]
            assert move is not None
            moves.append(move)
            node = self.parents[node]
        return tuple(reversed(moves))

    def entrances(
        self, inside: AbstractSet[int], outside: AbstractSet[int], before: Sequence[Sequence[int]]
    ) -> dict[Place, tuple[Move, ...]]:
        """The places where some nodes are entered from others, or where the story begins in them: for each the
        moves of a shortest playthrough that does so with its last move."""
        far: list[int] = []
        for node, parent in enumerate(self.parents):
            far.append(far[parent] + 1 if node else 0)
        best: dict[Place, tuple[int, int, int]] = {}
        for node in sorted(inside):
            sources = [source for source in before[node] if source in outside]
            if not sources and node > 0:
                continue
            source = min(sources, key=far.__getitem__) if node > 0 else -1
            place = self.states[node].place
            way = (far[source] + 1 if node > 0 else 0, source, node)
            best[place] = min(best.get(place, way), way)
        return {place: self._through(source, node) for place, (_, source, node) in best.items()}

    def _through(self, source: int, node: int) -> tuple[Move, ...]:
        if source < 0:
            return ()
        number = [target for target, _ in self.edges[source]].index(node)
        return (*self.trail(source), self.ways[source][number])

    def menus(self) -> Iterator[int]:
        """The nodes that stand at a menu, stuck ones included."""
        return (node for node in self.nodes() if isinstance(self._exit(node), Menu))

    def dice(self) -> set[int]:
        """The nodes that stand at a die."""
        return {node for node in self.nodes() if isinstance(self._exit(node), Dice)}

    def endings(self) -> Mapping[int, str]:
        """The nodes where the playthrough is over, with their titles."""
        found = {}
        for node in self.nodes():
            exit = self._exit(node)
            if isinstance(exit, End):
                found[node] = exit.title
        return found

    def nodes(self) -> Iterator[int]:
        """The nodes that stand somewhere: all but the faults."""
        return (node for node in range(len(self.states)) if node not in self.faults)

    def _exit(self, node: int) -> object:
        return self.story.blocks[self.states[node].place].exit
