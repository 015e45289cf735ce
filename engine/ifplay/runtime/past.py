"""The turns of a playthrough, however many: all their moves are remembered, and few of the turns themselves.

Since a step is pure, a turn that is not remembered is made again by its moves, from the nearest one before it that is.
A hundred thousand turns of a story with hundreds of variables are to fit in memory.
"""

from collections import OrderedDict
from collections.abc import Sequence
from typing import NamedTuple, overload

from ifplay.runtime.machine import step
from ifplay.runtime.program import Program
from ifplay.runtime.state import Move, Turn

EVERY = 64
"""Every so many turns, one is remembered for good."""

STRETCHES = 16
"""So many stretches between two of these are remembered whole: the present one, and those looked at last."""


class Beat(NamedTuple):
    """A turn in the history, and the moves that made it: a pick and the dice after it; for the first turn,
    dice only.

    While a die waits, the turn is not over.
    """

    turn: Turn
    moves: tuple[Move, ...]


class Past(Sequence[Beat]):
    """The beats of a playthrough. Looked at again soon, a beat is the same object."""

    def __init__(self, program: Program, first: Turn) -> None:
        self._program = program
        self._moves: list[tuple[Move, ...]] = []
        self._marks: list[Beat] = []
        self._stretches: OrderedDict[int, list[Beat]] = OrderedDict()
        self._once: dict[tuple[Move, ...], tuple[Move, ...]] = {}
        self.last = Beat(first, ())
        """The beat at the end."""
        self.add(first, ())

    @property
    def moves(self) -> Sequence[tuple[Move, ...]]:
        """Those of each beat."""
        return self._moves

    # Changing it --------------------------------------------------------------------------------------------

    def add(self, turn: Turn, moves: tuple[Move, ...]) -> None:
        """One beat more."""
        number = len(self._moves)
        self.last = beat = Beat(turn, self._once.setdefault(moves, moves))
        self._moves.append(beat.moves)
        if number % EVERY == 0:
            self._marks.append(beat)
            self._remember(number // EVERY, [])
        self._stretch(number // EVERY).append(beat)

    def amend(self, turn: Turn, move: Move) -> None:
        """The last beat went on with another move."""
        moves = (*self._moves[-1], move)
        self.cut(len(self) - 1, look=False)
        self.add(turn, moves)

    def cut(self, length: int, *, look: bool = True) -> None:
        """Keep so many beats only. Unless `look`, there is to be another one at once."""
        del self._moves[length:]
        del self._marks[-(-length // EVERY) :]
        for number in [number for number in self._stretches if number * EVERY >= length]:
            del self._stretches[number]
        if length % EVERY and length // EVERY in self._stretches:
            del self._stretches[length // EVERY][length % EVERY :]
        if look:
            self.last = self[-1]

    # Looking at it ------------------------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self._moves)

    @overload
    def __getitem__(self, index: int) -> Beat: ...
    @overload
    def __getitem__(self, index: slice) -> list[Beat]: ...
    def __getitem__(self, index: int | slice) -> Beat | list[Beat]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        at = index + len(self) if index < 0 else index
        if not 0 <= at < len(self):
            raise IndexError(index)
        return self._stretch(at // EVERY)[at % EVERY]

    def _stretch(self, number: int) -> list[Beat]:
        found = self._stretches.get(number)
        if found is None:
            return self._remember(number, self._made_again(number))
        self._stretches.move_to_end(number)
        return found

    def _remember(self, number: int, beats: list[Beat]) -> list[Beat]:
        self._stretches[number] = beats
        present = (len(self._moves) - 1) // EVERY
        if len(self._stretches) > STRETCHES:
            del self._stretches[next(other for other in self._stretches if other not in (number, present))]
        return beats

    def _made_again(self, number: int) -> list[Beat]:
        """The beats from that mark to the next, or to the end."""
        beats = [self._marks[number]]
        for moves in self._moves[number * EVERY + 1 : (number + 1) * EVERY]:
            turn = step(self._program, beats[-1].turn.state, moves[0])
            for move in moves[1:]:
                turn = step(self._program, turn.state, move, spent=turn)
            beats.append(Beat(turn, moves))
        return beats
