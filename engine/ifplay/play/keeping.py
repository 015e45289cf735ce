"""What a reading needs to be kept in, and the least that does: a memory that ends with the reading."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from ifplay.play.journal.records import Arrival, Line, LineTurn, Slot
from ifplay.runtime.state import Move


class Keeping(Protocol):
    """Where one story's playthroughs are kept, as trees of turns. The journal is one; see there for each word."""

    @property
    def notes(self) -> tuple[str, ...]:
        """Plain sentences for the reader. There may come more."""
        ...

    def latest(self) -> int | None:
        """The turn where the reader was last."""
        ...

    def begin(self, seed: int, moves: Sequence[Move], seen: Iterable[bytes], *, ending: str | None) -> int:
        """The first turn of a new playthrough, where the reader now is."""
        ...

    def extend(self, parent: int, arrivals: Sequence[Arrival]) -> list[int]:
        """The turns after that one, each after the other; the reader now is at the last. They are kept when this
        returns, all of them at once."""
        ...

    def stand(self, turn: int) -> None:
        """The reader is at that turn now."""
        ...

    def line(self, turn: int) -> Line:
        """All turns from the first of its playthrough to that one."""
        ...

    def moves(self, turn: int) -> tuple[Move, ...]:
        """The moves that made that turn."""
        ...

    def child(self, turn: int) -> int | None:
        """The turn after that one where the reader was last."""
        ...

    def slots(self) -> tuple[Slot, ...]:
        """The places that have a name."""
        ...

    def save(self, name: str, turn: int) -> None:
        """Give a turn a name, which another may have had before."""
        ...

    def remove(self, name: str) -> None:
        """Forget a name."""
        ...

    def seen(self, digest: bytes) -> bool:
        """Whether this reader has met that text."""
        ...

    def endings(self) -> frozenset[str]:
        """The endings this reader has come to."""
        ...

    def close(self) -> None:
        """Nothing more will be asked or kept."""
        ...


class Memory:
    """Keeps a reading as long as it lasts, and no longer."""

    notes: tuple[str, ...] = ()

    def __init__(self) -> None:
        self._seeds: dict[int, int] = {}  # by first turn
        self._before: list[int] = []  # for each turn the one before it; for a first turn, itself
        self._after: list[int | None] = []
        self._moves: list[tuple[Move, ...]] = []
        self._first: list[int | None] = []  # the turn that came after it first; others are in `_others`
        self._others: dict[tuple[int, tuple[Move, ...]], int] = {}
        self._latest: int | None = None
        self._slots: dict[str, Slot] = {}
        self._seen: set[bytes] = set()
        self._endings: set[str] = set()

    def latest(self) -> int | None:
        """See `Keeping`."""
        return self._latest

    def begin(self, seed: int, moves: Sequence[Move], seen: Iterable[bytes], *, ending: str | None) -> int:
        """See `Keeping`."""
        turn = self._make(len(self._moves), tuple(moves))
        self._seeds[turn] = seed
        return self._arrive(turn, seen, ending)

    def extend(self, parent: int, arrivals: Sequence[Arrival]) -> list[int]:
        """See `Keeping`."""
        turns = [parent]
        for moves, seen, ending in arrivals:
            turns.append(self._arrive(self._after_by(turns[-1], moves), seen, ending))
        return turns[1:]

    def stand(self, turn: int) -> None:
        """See `Keeping`."""
        self._latest = turn
        while self._after[before := self._before[turn]] != turn and before != turn:
            self._after[before] = turn
            turn = before

    def line(self, turn: int) -> Line:
        """See `Keeping`."""
        turns = [LineTurn(turn, self._moves[turn])]
        while self._before[turn] != turn:
            turn = self._before[turn]
            turns.append(LineTurn(turn, self._moves[turn]))
        return Line(self._seeds[turn], tuple(reversed(turns)))

    def moves(self, turn: int) -> tuple[Move, ...]:
        """See `Keeping`."""
        return self._moves[turn]

    def child(self, turn: int) -> int | None:
        """See `Keeping`."""
        return self._after[turn]

    def slots(self) -> tuple[Slot, ...]:
        """See `Keeping`."""
        return tuple(self._slots.values())

    def save(self, name: str, turn: int) -> None:
        """See `Keeping`."""
        from datetime import UTC, datetime

        self._slots.pop(name, None)
        self._slots[name] = Slot(name, turn, datetime.now(UTC), len(self.line(turn).turns))

    def remove(self, name: str) -> None:
        """See `Keeping`."""
        self._slots.pop(name, None)

    def seen(self, digest: bytes) -> bool:
        """See `Keeping`."""
        return digest in self._seen

    def endings(self) -> frozenset[str]:
        """See `Keeping`."""
        return frozenset(self._endings)

    def close(self) -> None:
        """See `Keeping`."""

    def _after_by(self, parent: int, moves: tuple[Move, ...]) -> int:
        """The turn after that one by these moves, new or not."""
        first = self._first[parent]
        turn = first if first is not None and self._moves[first] == moves else self._others.get((parent, moves))
        if turn is None:
            turn = self._make(parent, moves)
            if first is None:
                self._first[parent] = turn
            else:
                self._others[parent, moves] = turn
        return turn

    def _make(self, before: int, moves: tuple[Move, ...]) -> int:
        self._before.append(before)
        self._after.append(None)
        self._first.append(None)
        self._moves.append(moves)
        return len(self._moves) - 1

    def _arrive(self, turn: int, seen: Iterable[bytes], ending: str | None) -> int:
        self._seen.update(seen)
        if ending is not None:
            self._endings.add(ending)
        self.stand(turn)
        return turn
