"""All turns of a story, as its score says them: what leads where, and which leaves are shown on the way.

Two states are one where no condition can ever tell them apart: counters and texts, which decide about words only, are
no part of them. `registers` keeps them beside.
"""

from collections import deque
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

from ifplay.check.budget import Budget, Spent
from ifplay.check.lens import Lens
from ifplay.check.liveness import liveness
from ifplay.check.remembered import Remembered
from ifplay.check.visits import enough
from ifplay.check.words.leaves import Leaf, Line
from ifplay.check.words.score import Score
from ifplay.model.graph import Dice
from ifplay.runtime.machine import begin, moves, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Choosing, Ended, Fault, Move, Paragraph, Passage, Pick, Rolling, State, Turn, written

STATES, TURNS = 200_000, 1_000_000
"""So many nodes a chart has at most, and so many turns."""

SIDES = 10_000
"""A die has no more than this."""

OFTEN = 500
"""So many turns are made between two looks."""

BEGIN, END, LOST = 0, 1, 2
"""The nodes before the first turn, after an ending, and where a story is stuck or at fault."""


class Edge(NamedTuple):
    """A turn: where it leads, and the move that makes it (None for the first one). `words` are told in any case; those
    of the pick are `picked`, or what `register` holds, where that is not -1. `leaves` are those that need reckoning, in
    their order: with the menu at the end."""

    target: int
    move: Move | None
    words: int
    picked: int
    register: int
    leaves: tuple[Leaf, ...]


class Chart:
    """`edges` of each node; `dice` are the nodes at which a turn is not over yet. `faulty` says that some turn never
    comes to its end. `Spent` when it is too much."""

    def __init__(self, score: Score, budget: Budget) -> None:
        self.edges: list[Sequence[Edge]] = [(), (), ()]
        self.dice: set[int] = set()
        self.faulty = False
        self._look = look = budget.look
        self._most = min(STATES, budget.states)
        self._made = 0
        self._score = score
        self._program = load(score.graph)
        remembered = Remembered(score.graph)
        live = liveness(score.graph, remembered, look=look)
        self._lens = Lens(score.graph, self._program.layout, remembered, live, enough(score.graph))
        self._nodes: dict[Hashable, int] = {}
        self._always = [
            next(score.shown.effects(leaf, {})).words if isinstance(leaf, Line) and not leaf.reads else -1
            for leaf in score.leaves
        ]
        self._passages: dict[Passage, tuple[int, tuple[Leaf, ...]]] = {}
        self._waiting: deque[tuple[int, State]] = deque()
        self.edges[BEGIN] = (self._edge(None, begin(self._program)),)
        while self._waiting:
            node, state = self._waiting.popleft()
            self.edges[node] = tuple(self._onward(state))

    def _onward(self, state: State) -> Iterator[Edge]:
        exit = self._score.graph.blocks[state.place].exit
        if isinstance(exit, Dice) and exit.high - exit.low >= SIDES:
            raise Spent("wide")
        for move in moves(self._program, state):
            yield self._edge(move, step(self._program, state, move))

    def _edge(self, move: Move | None, turn: Turn) -> Edge:
        self._made += 1
        if self._made % OFTEN == 0:
            self._look()
        if self._made > TURNS:
            raise Spent("states")
        words = 0
        leaves: list[Leaf] = []
        for passage in turn.text:
            always, reckoned = self._read(passage)
            words += always
            leaves += reckoned
        if isinstance(turn.stop, Choosing):
            for option in turn.stop.options:
                if option.id in self._score.picks:
                    leaves.append(self._score.leaves[int(written(option.runs))])
        picked, register = 0, -1
        if isinstance(move, Pick):
            picked = self._score.fixed.get(move.choice, 0)
            register = self._score.picks.get(move.choice, -1)
        return Edge(self._node(turn), move, words, picked, register, tuple(leaves))

    def _read(self, passage: Passage) -> tuple[int, tuple[Leaf, ...]]:
        """The words of the leaves that always have as many, and the other leaves."""
        found = self._passages.get(passage)
        if found is None:
            numbers = [int(word) for word in written(passage.runs).split()] if isinstance(passage, Paragraph) else []
            always = sum(self._always[number] for number in numbers if self._always[number] >= 0)
            reckoned = tuple(self._score.leaves[number] for number in numbers if self._always[number] < 0)
            found = self._passages[passage] = always, reckoned
        return found

    def _node(self, turn: Turn) -> int:
        match turn.stop:
            case Ended():
                return END
            case Choosing() | Rolling():
                pass
            case Fault(kind):
                if kind == "too-much-text":  # then more may be told than is said here
                    raise Spent("wide")
                self.faulty = self.faulty or kind != "return-without-call"
                return LOST
            case _:
                return LOST
        state = turn.state
        key = self._lens.key(state.place, state.calls, state.values)
        node = self._nodes.get(key)
        if node is None:
            node = self._nodes[key] = len(self.edges)
            if node >= self._most:
                raise Spent("states")
            self.edges.append(())
            self._waiting.append((node, state))
            if isinstance(turn.stop, Rolling):
                self.dice.add(node)
        return node
