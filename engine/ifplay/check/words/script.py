"""What shuffles draw, decided beforehand."""

from collections.abc import Sequence

from ifplay.runtime.generator import Draw


class Script:
    """Draws by a script, and then always the first. The shuffles of other counters than these show the first part that
    is left, each time."""

    def __init__(self, counters: frozenset[int]) -> None:
        self._counters = counters
        self._script: Sequence[int] = ()
        self._drawn = 0

    def begin(self, script: Sequence[int]) -> None:
        """From now on by that script."""
        self._script = script
        self._drawn = 0

    def deal(self, counter: int) -> Draw:
        """What draws for the shuffle of that counter."""
        return self._draw if counter in self._counters else _first

    def _draw(self, seed: int, outcomes: int) -> tuple[int, int]:
        drawn = self._script[self._drawn] if self._drawn < len(self._script) else 0
        self._drawn += 1
        return drawn, seed


def _first(seed: int, outcomes: int) -> tuple[int, int]:
    return 0, seed
