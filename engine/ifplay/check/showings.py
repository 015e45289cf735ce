"""Which texts each move of a story shows, as sets of bits: text number i is bit i.

Whether a text is shown hangs only on what the search tells states apart by. So it is found by playing each move once,
from any state that stands for the node where it is made.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ifplay.check.stategraph import Kind, StateGraph
from ifplay.check.states import Moves
from ifplay.check.texts import Text, texts
from ifplay.model.graph import Graph
from ifplay.runtime.machine import begin, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Choosing, Move, State, Stuck, Turn
from ifplay.runtime.trace import Trace

Bits = int


class Wanted:
    """The texts of a story that are to be shown, and a player that sees which ones a turn shows.

    Texts that come by chance are not among them: no choice brings them.
    """

    def __init__(self, story: Graph) -> None:
        self.texts: Sequence[Text] = [text for text in texts(story) if not text.by_chance]
        self._blocks: dict[int, Bits] = {}
        self._asked: dict[int, Bits] = {}
        self._choices: dict[str, Bits] = {}
        self._reasons: dict[str, Bits] = {}
        for number, text in enumerate(self.texts):
            match text.kind:
                case "line" | "part":
                    assert text.target is not None
                    table, key = self._blocks if text.kind == "line" else self._asked, text.target.key
                    assert isinstance(key, int)
                    table[key] = table.get(key, 0) | 1 << number
                case "choice" | "reason":
                    names = self._choices if text.kind == "choice" else self._reasons
                    names[text.key] = names.get(text.key, 0) | 1 << number
        self._trace = Trace()
        self.program = load(story, trace=self._trace)

    def begin(self) -> tuple[Turn, Bits]:
        """The first turn, and what it shows."""
        return self._seen(begin(self.program))

    def step(self, state: State, move: Move) -> tuple[Turn, Bits]:
        """The turn that a move makes, and what it shows."""
        return self._seen(step(self.program, state, move))

    def _seen(self, turn: Turn) -> tuple[Turn, Bits]:
        trace, bits = self._trace, 0
        for place in trace.blocks:
            bits |= self._blocks.get(place, 0)
        for number in trace.asked:
            bits |= self._asked.get(number, 0)
        if isinstance(turn.stop, Choosing | Stuck):
            for option in turn.stop.options:
                bits |= self._choices[option.id]
                if option.reason:
                    bits |= self._reasons[option.id]
        trace.blocks.clear()
        trace.asked.clear()
        trace.assigned.clear()
        return turn, bits


@dataclass(frozen=True, slots=True)
class Showings:
    """For each move of a `StateGraph` what it shows, and what is shown before the first one."""

    first: Bits
    moves: Sequence[Bits]


def showings(states: StateGraph, wanted: Wanted) -> Showings:
    """Play every move once."""
    moves = Moves(states.story)
    places, kinds = states.places.tolist(), states.kinds.tolist()
    offsets, targets, labels = states.offsets.tolist(), states.targets.tolist(), states.labels.tolist()
    turn, first = wanted.begin()
    standing: dict[int, State] = {states.root: turn.state}
    met = {states.root}
    found: list[Bits] = [0] * len(targets)
    once: dict[Bits, Bits] = {}
    pending = [states.root]
    for node in pending:  # grows as nodes are met
        state = standing.pop(node)
        for number in range(offsets[node], offsets[node + 1]):
            turn, bits = wanted.step(state, moves.move(places[node], labels[number]))
            found[number] = once.setdefault(bits, bits)
            target = targets[number]
            if target not in met and kinds[target] in (Kind.MENU, Kind.DIE):
                met.add(target)
                standing[target] = turn.state
                pending.append(target)
    return Showings(first, found)


def ones(bits: Bits) -> Iterable[int]:
    """The numbers of the bits that are set."""
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low


def union(numbers: Iterable[int]) -> Bits:
    """The bits with these numbers."""
    bits = 0
    for number in numbers:
        bits |= 1 << number
    return bits
