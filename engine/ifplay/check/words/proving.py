"""How many words the playthroughs of a story have, proved; and the longest run of words without a choice."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from ifplay.check.beyond import HANDS, Watch
from ifplay.check.budget import Attempt, Budget
from ifplay.check.count import UNBOUNDED, Count
from ifplay.check.words.ahead import (
    Unbounded,
    Ways,
    Words,
    fewest_left,
    in_a_turn,
    longest_ahead,
    most_left,
    saving,
    ways,
)
from ifplay.check.words.chart import BEGIN, Chart
from ifplay.check.words.registers import Ends, Registers
from ifplay.check.words.replay import replayed
from ifplay.check.words.score import scored
from ifplay.check.words.seeking import Best, Step, extreme, longest_turn
from ifplay.model.graph import Graph

Way = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Wordiness:
    """The fewest and the most words of a playthrough that comes to an ending, and the most of any turn, with the scene
    that this one came to. Each is None where it was not proved, or there is no such playthrough."""

    least: int | None = None
    most: Count | None = None
    run: Count | None = None
    scene: str | None = None
    least_way: Way = ()
    most_way: Way = ()
    run_way: Way = ()


def wordiness(story: Graph, budget: Budget, *, watch: Watch = HANDS.watch) -> Wordiness:
    """Prove what can be proved within the budget, each by itself. What is found is played again by the runtime before
    it is said."""
    watch("counting words", 0)
    least: Best | None = None
    most: Best | str | None = None
    run: Best | str | None = None
    with Attempt() as preparing:
        proof = _Proof(story, budget)
    if preparing.stopped is not None:
        return Wordiness()
    with Attempt() as first:
        least = proof.least()
    with Attempt() as second:
        if first.stopped != "interrupt":
            most = proof.most()
    with Attempt():
        if "interrupt" not in (first.stopped, second.stopped):
            run = proof.run()
    scene = replayed(story, proof.score.counters, run.steps).scene if isinstance(run, Best) else None
    return Wordiness(
        None if least is None else least.words, _words(most), _words(run), scene, _way(least), _way(most), _way(run)
    )


def _words(found: Best | str | None) -> Count | None:
    return found.words if isinstance(found, Best) else found


def _way(found: Best | str | None) -> Way:
    return found.steps if isinstance(found, Best) else ()


class _Proof:
    def __init__(self, story: Graph, budget: Budget) -> None:
        self.look = look = budget.look
        self.story = story
        self.score = scored(story)
        self.chart = Chart(self.score, budget)
        self.registers = Registers(self.score, self.chart, look)
        self.ends = self.registers.ends()
        self.left = fewest_left(ways(self.chart, self._counts(lambda end: end.least)), look)

    def least(self) -> Best | None:
        """The fewest words of a playthrough."""
        return self._played(extreme(self.registers, self.left, 1, self.look))

    def most(self) -> Best | str | None:
        """The most: without end where something is said on a way round from which an ending can be got."""
        if BEGIN not in self.left:
            return None
        found = self._bound(lambda counts: saving(self.chart, counts, self.left), [BEGIN], "least", "most")
        if found is None or isinstance(found, str):
            return found
        return self._played(extreme(self.registers, found, -1, self.look))

    def run(self) -> Best | str | None:
        """The most that is told in one turn."""
        if self.chart.faulty:
            return None
        dice = sorted(self.chart.dice)
        found = self._bound(lambda counts: in_a_turn(self.chart, counts), dice, "least_told", "most_told")
        if found is None or isinstance(found, str):
            return found
        ahead = longest_ahead(self.chart, self.ends, found)
        best = longest_turn(self.registers, self.chart.dice, ahead, found, self.look)
        played = replayed(self.story, self.score.counters, best.steps)
        return best if played.told == best.words else None

    def _bound(
        self, edges: Callable[[Words], Ways], starts: list[int], least: str, most: str
    ) -> dict[int, int] | str | None:
        """The most words still to come from each node; `UNBOUNDED` where there is no most for sure, None where there
        may be none."""
        try:
            most_left(edges(self._counts(attrgetter(least))), starts, self.look)
        except Unbounded:
            return UNBOUNDED
        try:
            return most_left(edges(self._counts(attrgetter(most))), starts, self.look)
        except Unbounded:
            return None

    def _played(self, best: Best | None) -> Best | None:
        if best is None:
            return None
        played = replayed(self.story, self.score.counters, best.steps)
        return best if played.ended and played.words == best.words else None

    def _counts(self, count: Callable[[Ends], int]) -> Words:
        return [[count(end) for end in ends] for ends in self.ends]
