"""How every reader came to be where they are: moves as rows of (the row before, the move), shared by those who have a
beginning in common.

What no reader's way leads over any more is thrown away when room is needed.
"""

import numpy as np

from ifplay.check.columns import Array

ROOM = 2**20
_NOWHERE = -1


class Forest:
    """The ways of so many readers. A move is the position of a choice in its menu, or the value of a die less its
    least. `length` is the number of moves since the beginning."""

    def __init__(self, readers: int, widest: int) -> None:
        kind = np.uint16 if widest <= 2**16 else np.uint32 if widest <= 2**32 else np.uint64
        self.tip: Array = np.full(readers, _NOWHERE, np.int32)
        self.length: Array = np.zeros(readers, np.int32)
        self._before: Array = np.empty(ROOM, np.int32)
        self._move: Array = np.empty(ROOM, kind)
        self._used = 0

    def reset(self, rows: Array) -> None:
        """These readers are at the beginning again."""
        self.tip[rows] = _NOWHERE
        self.length[rows] = 0

    def copy(self, sources: Array, targets: Array) -> None:
        """The second came the way of the first."""
        self.tip[targets] = self.tip[sources]
        self.length[targets] = self.length[sources]

    def grow(self, rows: Array, moves: Array) -> None:
        """Each of these readers made a move."""
        first, last = self._used, self._used + len(rows)
        if last > len(self._before):
            self._make_room(len(rows))
            first, last = self._used, self._used + len(rows)
        self._before[first:last] = self.tip[rows]
        self._move[first:last] = moves
        self.tip[rows] = np.arange(first, last, dtype=np.int32)
        self.length[rows] += 1
        self._used = last

    def way(self, row: int) -> tuple[int, ...]:
        """The moves of one reader since the beginning."""
        found: list[int] = []
        here = int(self.tip[row])
        while here != _NOWHERE:
            found.append(int(self._move[here]))
            here = int(self._before[here])
        return tuple(reversed(found))

    def _make_room(self, wanted: int) -> None:
        used = self._used
        alive = self._alive()
        kept = np.flatnonzero(alive)
        number = np.cumsum(alive, dtype=np.int32)
        number -= 1
        room = len(self._before)
        while len(kept) + wanted > room // 4 * 3:
            room *= 2
        before, move = self._before, self._move
        self._before, self._move = np.empty(room, np.int32), np.empty(room, move.dtype)
        self._used = len(kept)
        parents = before[:used][kept]
        # Number -1 is last in `number`, and overwritten: nowhere stays nowhere.
        self._before[: self._used] = np.where(parents == _NOWHERE, _NOWHERE, number[parents])
        self._move[: self._used] = move[:used][kept]
        self.tip = np.where(self.tip == _NOWHERE, _NOWHERE, number[self.tip]).astype(np.int32)

    def _alive(self) -> Array:
        """The rows that some reader's way leads over."""
        alive = np.zeros(self._used, bool)
        first = np.empty(self._used, np.int32)
        here = self.tip[self.tip != _NOWHERE]
        while len(here):
            first[here] = np.arange(len(here), dtype=np.int32)
            here = here[(first[here] == np.arange(len(here))) & ~alive[here]]
            alive[here] = True
            here = self._before[here]
            here = here[here != _NOWHERE]
        return alive
