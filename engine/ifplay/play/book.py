"""The leaves of a playthrough, each set only when somebody looks at it: a thousand turns open as fast as one."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import overload

from ifplay.play.compositor import Compositor
from ifplay.play.leaves import Leaf
from ifplay.runtime.past import Beat
from ifplay.runtime.session import Session
from ifplay.runtime.state import Pick

_KEPT = 1024


class Book(Sequence[Leaf]):
    """As many leaves as the session has turns. Looked at again soon, a leaf is the same object."""

    def __init__(self, compositor: Compositor, session: Session) -> None:
        self._compositor, self._session = compositor, session
        self._notes: dict[int, str] = {}
        self._kept: OrderedDict[int, tuple[Beat, str | None, Leaf]] = OrderedDict()

    def note(self, note: str | None) -> None:
        """Put a word of the reader's own on the last leaf, or none. To be called whenever another leaf is the last."""
        last = len(self) - 1
        self._notes = {at: kept for at, kept in self._notes.items() if at < last}
        if note:
            self._notes[last] = note

    def __len__(self) -> int:
        return len(self._session.beats)

    @overload
    def __getitem__(self, index: int) -> Leaf: ...
    @overload
    def __getitem__(self, index: slice) -> list[Leaf]: ...
    def __getitem__(self, index: int | slice) -> Leaf | list[Leaf]:
        if isinstance(index, slice):
            return [self._leaf(at) for at in range(*index.indices(len(self)))]
        at = index + len(self) if index < 0 else index
        if not 0 <= at < len(self):
            raise IndexError(index)
        return self._leaf(at)

    def _leaf(self, at: int) -> Leaf:
        beat = self._session.beats[at]
        note = self._notes.get(at)
        kept = self._kept.get(at)
        if kept is not None and kept[0] is beat and kept[1] == note:
            self._kept.move_to_end(at)
            return kept[2]
        leaf = self._set(at, beat, note)
        self._kept[at] = (beat, note, leaf)
        self._kept.move_to_end(at)
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return leaf

    def _set(self, at: int, beat: Beat, note: str | None) -> Leaf:
        pick = beat.moves[0] if at > 0 else None
        taken = None
        if isinstance(pick, Pick):
            taken = self._compositor.offer(self._session.beats[at - 1].turn, pick.choice)
        return self._compositor.leaf(beat.turn, taken, at + 1, note)
