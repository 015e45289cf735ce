"""A walkthrough played: its choices made, its dice thrown, everything it says looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from ifplay.runtime.machine import begin, draw, step
from ifplay.runtime.program import Program
from ifplay.runtime.state import Move, Option, Pick, Roll, Rolling, Turn
from ifplay.source.spans import Span
from ifplay.walkthroughs import checks
from ifplay.walkthroughs.checks import Present, Unmet
from ifplay.walkthroughs.outcome import Failure, Performed
from ifplay.walkthroughs.walk import At, CanChoose, CannotChoose, Choose, Dice, Finish, Holds, Sees, Step, Walk

MOST_FAILURES = 20
"""So many failures of one walkthrough are looked into; the rest hardly say more."""

Watch = Callable[[Option | None, Sequence[tuple[str, int]], Turn], None]
"""Told of each turn when it is over: the choice that led to it, the dice that were thrown in it, and the turn."""


@dataclass(slots=True)
class _Performance:
    """A walkthrough being played."""

    program: Program
    walk: Walk
    watch: Watch | None
    turn: Turn
    number: int = 1
    moves: list[Move] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)

    def fail(self, span: Span, unmet: Unmet | None) -> None:
        if unmet is not None and len(self.failures) < MOST_FAILURES:
            self.failures.append(Failure(self.number, span, *unmet))

    def settle(self, taken: Option | None, fixed: list[Dice]) -> None:
        """Throw the dice that wait: to the numbers that are fixed for them, and else as the seed gives."""
        thrown: list[tuple[str, int]] = []
        while isinstance(waiting := self.turn.stop, Rolling):
            roll = self._fixed(waiting, fixed) or draw(self.program, self.turn.state)
            self.turn = step(self.program, self.turn.state, roll, spent=self.turn)
            self.moves.append(roll)
            thrown.append((waiting.variable, roll.value))
        for die in fixed:
            self.fail(die.span, checks.not_thrown(self.program, die, thrown))
        if self.watch is not None:
            self.watch(taken, thrown, self.turn)

    def _fixed(self, waiting: Rolling, fixed: list[Dice]) -> Roll | None:
        for die in fixed:
            if die.variable == waiting.variable:
                fixed.remove(die)
                if waiting.low <= die.number <= waiting.high:
                    return Roll(die.number)
                self.fail(die.span, checks.out_of_reach(die, waiting))
                return None
        return None

    def choose(self, choice: Choose, fixed: list[Dice]) -> bool:
        """Take a choice, if it can be taken."""
        option = checks.choosable(self.program.graph, self.turn.stop, choice.wanted)
        if isinstance(option, Unmet):
            self.fail(choice.span, option)
            return False
        move = Pick(option.id)
        self.turn = step(self.program, self.turn.state, move)
        self.moves.append(move)
        self.number += 1
        self.settle(option, fixed)
        return True


def perform(program: Program, walk: Walk, watch: Watch | None = None, *, until: int | None = None) -> Performed:
    """Play a walkthrough to its end, to the first choice that cannot be made, or up to its step of number `until`
    (which is not taken, nor is what is to hold at the end looked at)."""
    steps = walk.steps if until is None else walk.steps[:until]
    play = _Performance(program, walk, watch, begin(program, seed=walk.seed))
    play.settle(None, _dice_after(steps, -1))
    present: Present | None = None
    stopped = False
    for position, one in enumerate(steps):
        if isinstance(one, Choose):
            present = None
            if not play.choose(one, _dice_after(steps, position)):
                stopped = True
                break
        elif not isinstance(one, Dice):
            present = present or Present(program, play.turn)
            play.fail(one.span, _looked_at(present, one))
    if not stopped and until is None:
        _at_the_end(play, walk.finish)
    return Performed(walk, play.number, tuple(play.moves), tuple(play.failures), stopped)


def _dice_after(steps: Sequence[Step], position: int) -> list[Dice]:
    """The dice that are fixed for the turn which that step leads to: those up to the next choice."""
    found: list[Dice] = []
    for one in steps[position + 1 :]:
        if isinstance(one, Choose):
            break
        if isinstance(one, Dice):
            found.append(one)
    return found


def _looked_at(present: Present, one: Sees | CanChoose | CannotChoose | Holds | At) -> Unmet | None:
    match one:
        case Sees():
            return checks.sees(present, one)
        case CanChoose(wanted):
            return checks.can_choose(present, wanted)
        case CannotChoose(wanted, because):
            return checks.cannot_choose(present, wanted, because)
        case Holds(variable, value):
            return checks.holds(present, variable, value)
        case At(scene):
            return checks.at(present, scene)
        case _:
            assert_never(one)


def _at_the_end(play: _Performance, finish: Finish) -> None:
    if finish.ending is not None:
        play.fail(finish.ending_span, checks.ends(play.program.graph, play.turn.stop, finish.ending))
    if finish.turns is not None and finish.turns != play.number:
        play.fail(finish.turns_span, Unmet(f"turn {finish.turns:,} to be the last", f"it is turn {play.number:,}"))
