"""The playthrough of a translation once more, in the story's own words.

What a reader has met and found is kept by these words, so that their journal is the same in every language: read in
one and taken up in another, a story has not changed, and what is known in one can be skipped in all.
"""

from collections.abc import Sequence

from ifplay.model.graph import Graph
from ifplay.runtime.machine import IllegalMove
from ifplay.runtime.past import Beat
from ifplay.runtime.session import Session
from ifplay.runtime.state import Move, Roll


class Original:
    """Keeps a playthrough of the `source` in step with a session, which may be of the source itself."""

    def __init__(self, source: Graph, session: Session) -> None:
        self._session = session
        self._own = None if source is session.program.graph else Session(source, seed=session.seed)

    @property
    def beats(self) -> Sequence[Beat]:
        """The turns of the session, as the story itself tells them."""
        if self._own is None:
            return self._session.beats
        try:
            self._keep_up(self._own)
        except IllegalMove:  # Only where a flood of text ends a turn in the one and not in the other.
            return self._session.beats
        return self._own.beats

    def _keep_up(self, own: Session) -> None:
        made, moves = own.moves, self._session.moves
        same = min(len(made), len(moves)) if own.seed == self._session.seed else 0
        while same and made[same - 1] != moves[same - 1]:
            same -= 1
        if same:
            own.undo(len(made) - same)
        else:
            own.restart(seed=self._session.seed, dice=_dice(moves[0]))
        for pick, *rolls in moves[max(same, 1) :]:
            assert not isinstance(pick, Roll)
            own.take(pick.choice, _dice(rolls))


def _dice(moves: Sequence[Move]) -> list[int]:
    return [move.value for move in moves if isinstance(move, Roll)]
