"""One reader's playthrough: picks, dice drawn as they come, undo and redo without limit, and a record of it
all."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, assert_never

from ifplay.model.graph import Graph
from ifplay.runtime.machine import IllegalMove, begin, draw, step
from ifplay.runtime.past import Beat, Past
from ifplay.runtime.program import Program, load
from ifplay.runtime.state import Choosing, Ended, Fault, Move, Option, Pick, Roll, Rolling, State, Stuck, Turn
from ifplay.runtime.trails import Problem, matching, number_for

TrailItem = str | Mapping[str, int]


class Replayed(NamedTuple):
    """How far a trail could be followed: `done` of its `total` items, and, when not all, the `problem` in
    plain words."""

    done: int
    total: int
    problem: str | None


class Session:
    """A playthrough of one story, with its past and what was undone.

    Dice are drawn at once, unless a trail is followed with `draw=False`; so a turn that `pick`, `undo` and
    `redo` lead to ends at a menu, an ending or a fault. Since the generator is part of each state, what was
    undone comes out the same again.
    """

    def __init__(self, story: Program | Graph, *, seed: int = 0) -> None:
        self.program = story if isinstance(story, Program) else load(story)
        self.seed = seed
        self._undone: list[tuple[Move, ...]] = []
        self.restart()

    # Where it stands --------------------------------------------------------------------------------

    @property
    def turn(self) -> Turn:
        """The present turn."""
        return self._past.last.turn

    @property
    def state(self) -> State:
        """Where the playthrough stands."""
        return self.turn.state

    @property
    def options(self) -> tuple[Option, ...]:
        """What the present menu shows, open and locked; nothing when it is no menu."""
        stop = self.turn.stop
        return stop.options if isinstance(stop, Choosing | Stuck) else ()

    @property
    def record(self) -> tuple[Move, ...]:
        """The moves from the beginning to now: picks, and dice as they came out."""
        return tuple(move for moves in self._past.moves for move in moves)

    @property
    def transcript(self) -> tuple[Turn, ...]:
        """The turns from the beginning to now."""
        return tuple(beat.turn for beat in self._past)

    @property
    def beats(self) -> Sequence[Beat]:
        """The turns from the beginning to now, each with the moves that made it."""
        return self._past

    @property
    def moves(self) -> Sequence[tuple[Move, ...]]:
        """Those of each of the `beats`, which are not made for this."""
        return self._past.moves

    @property
    def can_undo(self) -> bool:
        """Whether there is a menu before this turn."""
        return len(self._past) > 1

    @property
    def can_redo(self) -> bool:
        """Whether something was undone, and nothing else done since."""
        return bool(self._undone)

    # What can be done --------------------------------------------------------------------------------

    def pick(self, choice: str) -> Turn:
        """Take the open choice with that lasting id; raises `IllegalMove` when there is none."""
        self._move(Pick(choice))
        return self.settle()

    def roll(self, number: int | None = None) -> Turn:
        """Let the waiting die show that number, or draw it; raises `IllegalMove` when there is none."""
        self._move(draw(self.program, self.state) if number is None else Roll(number))
        return self.turn

    def settle(self) -> Turn:
        """Draw the dice that wait, one after the other, until the turn is over."""
        while isinstance(self.turn.stop, Rolling):
            self.roll()
        return self.turn

    def take(self, choice: str, dice: Sequence[int]) -> Turn:
        """Take a choice as it was taken before, when its dice showed these numbers.

        A die that had no number is drawn, and a number that has no die is left out. Raises `IllegalMove` when
        the choice is not open, or a die cannot show its number; then nothing has happened.
        """
        undone = self._undone
        self._undone = []
        depth = len(self._past)
        try:
            self._move(Pick(choice))
            self._show(dice)
        except IllegalMove:
            self._past.cut(depth)
            self._undone = undone
            raise
        return self.settle()

    def undo(self, turns: int = 1) -> Turn:
        """Go back to the menu before this turn, if there is one, or so many turns back; from a fault or a stuck menu
        too."""
        depth = max(1, len(self._past) - turns)
        self._undone += reversed(self._past.moves[depth:])
        self._past.cut(depth)
        return self.turn

    def redo(self) -> Turn:
        """Do again what was undone last, if anything."""
        if self.can_redo:
            undone = self._undone
            for move in undone.pop():
                self._move(move)
            self._undone = undone
        return self.turn

    def restart(self, *, seed: int | None = None, settled: bool = True, dice: Sequence[int] = ()) -> Turn:
        """Begin anew, with nothing to undo or redo; with the same dice, unless another seed is given.

        The dice before the first menu show those numbers, as `take` says. Unless `settled`, those that have none
        are left waiting.
        """
        if seed is not None:
            self.seed = seed
        self._past = Past(self.program, begin(self.program, seed=self.seed))
        self._undone = []
        self._show(dice)
        return self.settle() if settled else self.turn

    def replay(self, trail: Sequence[TrailItem], *, draw: bool = True) -> Replayed:
        """Follow a trail from where the playthrough stands: picks as text (`trails.matching`), dice as
        {variable: number}. Before the first pick it also says what the dice before the first menu show.

        Dice the trail leaves out are drawn, unless `draw` is false: then it stops there.
        """
        if not self.can_undo:
            self.restart(settled=False)
        done = 0
        try:
            for item in trail:
                if isinstance(item, str):
                    if draw:
                        self.settle()
                    self._move(Pick(matching(self.turn.stop, item)))
                else:
                    self._move(Roll(number_for(self.turn.stop, item)))
                done += 1
        except Problem as problem:
            return Replayed(done, len(trail), str(problem))
        finally:
            if draw:
                self.settle()
        return Replayed(done, len(trail), None)

    def resume(self, record: Iterable[Move]) -> Turn:
        """Begin anew and make the recorded moves; raises `IllegalMove` at the first that cannot be made."""
        self.restart(settled=False)
        for move in record:
            self._move(move)
        return self.settle()

    def _show(self, dice: Sequence[int]) -> None:
        for number in dice:
            if isinstance(self.turn.stop, Rolling):
                self._move(Roll(number))

    def _move(self, move: Move) -> None:
        before = self.turn
        match before.stop:
            case Choosing():
                self._past.add(step(self.program, before.state, move), (move,))
            case Rolling():
                self._past.amend(step(self.program, before.state, move, spent=before), move)
            case Ended() | Stuck() | Fault():
                raise IllegalMove("nothing can be done here but going back")
            case _:
                assert_never(before.stop)
        self._undone = []


def by_ids(story: Program | Graph, trail: Sequence[TrailItem], *, seed: int) -> tuple[TrailItem, ...]:
    """A trail that follows the same choices by their lasting ids, as far as it can be followed in that story: so that
    it fits the story in other words, too."""
    session = Session(story, seed=seed)
    done = session.replay(trail).done
    picks = (move.choice for move in session.record if isinstance(move, Pick))
    made: list[TrailItem] = [next(picks) if isinstance(item, str) else item for item in trail[:done]]
    return (*made, *trail[done:])
