"""Turns that may never end: the ordinary runtime decides, for one reader at a time."""

from ifplay.check.routines import Routines
from ifplay.check.sampling.atlas import Calls
from ifplay.check.sampling.crowd import Crowd
from ifplay.check.sampling.forest import Forest
from ifplay.check.sampling.replay import Replayer
from ifplay.model.graph import Place
from ifplay.runtime.budgets import MOST_STEPS
from ifplay.runtime.state import Fault


class LongTurns:
    """What is known of the turns of such readers: whoever remembers the same at the same place has the same turn
    before them. At most `limit` readers are looked at."""

    def __init__(self, routines: Routines, crowd: Crowd, forest: Forest, *, limit: int | None = None) -> None:
        self._crowd = crowd
        self._forest = forest
        self._replayer = Replayer(routines.graph)
        self._known: dict[tuple[Place, Calls, bytes], bool] = {}
        self._left = limit

    def ends(self, row: int, place: Place, calls: Calls) -> bool:
        """Whether the turn under way ends; also False where that is looked at no more."""
        key = place, calls, self._crowd.key(row)
        known = self._known.get(key)
        if known is not None:
            return known
        if self._left is not None:
            if not self._left:
                return False
            self._left -= 1
        for _ in self._replayer.along(self._forest.way(row)):
            pass
        last = self._replayer.turn
        ends = not isinstance(last.stop, Fault)
        # What is left of a turn within half of the budget is within the budget of others who come here in time.
        if not ends or last.steps <= MOST_STEPS // 2:
            self._known[key] = ends
        return ends
