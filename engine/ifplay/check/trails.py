"""A playthrough in the words of the story: every trail is played again, in the ordinary way, before it is
shown."""

from collections.abc import Sequence

from ifplay.check.budget import Look, unhurried
from ifplay.diagnostics.report import TrailMove
from ifplay.model.graph import Choice, Dice, Graph, Menu, choices
from ifplay.model.text import Alternatives, all_pieces
from ifplay.runtime.machine import begin, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Choosing, Move, Option, Pick, Roll, Turn, written
from ifplay.runtime.trails import Problem, matching

Told = tuple[TrailMove, ...]


ROOM = 4_000_000
"""Values of all the turns that are remembered."""

OFTEN = 1_000
"""So many turns are played between two looks."""


class _Known:
    """A turn that was played, if it is still remembered; how its move is called, and where its moves led so far."""

    __slots__ = ("after", "turn", "word")

    def __init__(self, turn: Turn | None, word: TrailMove | None) -> None:
        self.turn = turn
        self.word = word
        self.after: dict[Move, _Known] = {}


class Teller:
    """Plays trails again and puts them into words. It remembers what it played, as far as there is room: trails share
    their beginnings."""

    def __init__(self, story: Graph, look: Look = unhurried) -> None:
        self._blocks = story.blocks
        self._look = look
        self._played = 0
        self._room = ROOM
        self._program = load(story)
        self._first = _Known(begin(self._program), None)
        self._changing = frozenset(_changing(story))

    def tell(self, moves: tuple[Move, ...], place: int | None = None) -> Told:
        """The trail in words. It must be playable, and end at `place` if that is given; if not, we were wrong about
        the story, and say nothing of it: `IllegalMove` or `AssertionError`."""
        told: list[TrailMove] = []
        here = self._first
        turn = here.turn
        for number, move in enumerate(moves):
            there = here.after.get(move)
            if there is None:
                turn = turn or self._again(moves[:number])
                word = self._word(turn, move)
                turn = self._step(turn, move)
                self._room -= len(turn.state.values) + 1
                there = here.after[move] = _Known(turn if self._room >= 0 else None, word)
            else:
                turn = there.turn
            assert there.word is not None
            told.append(there.word)
            here = there
        if place is not None and (stands := (turn or self._again(moves)).state.place) != place:
            raise AssertionError(f"a trail leads to block {stands} instead of {place}: {told}")
        return tuple(told)

    def _again(self, moves: Sequence[Move]) -> Turn:
        """The turn after these moves, which is not remembered."""
        here, turn = self._first, self._first.turn
        assert turn is not None
        for move in moves:
            here = here.after[move]
            turn = here.turn or self._step(turn, move)
        return turn

    def _step(self, turn: Turn, move: Move) -> Turn:
        self._played += 1
        if self._played % OFTEN == 0:
            self._look()
        return step(self._program, turn.state, move)

    def _word(self, turn: Turn, move: Move) -> TrailMove:
        if isinstance(move, Roll):
            die = self._blocks[turn.state.place].exit
            assert isinstance(die, Dice)
            return {die.variable: move.value}
        assert isinstance(turn.stop, Choosing)
        return named(turn.stop.options, move, self._changing)


def named(options: Sequence[Option], pick: Pick, changing: frozenset[str] = frozenset()) -> str:
    """What to call a pick: its text as shown, when that is clear; else the name the author gave it, or its
    lasting id. Of `changing` choices the text hangs on chance."""
    option = next(one for one in options if one.id == pick.choice)
    text = written(option.runs)
    names = [option.id] if option.name is None else [option.name, option.id]
    if pick.choice not in changing and [written(one.runs) for one in options].count(text) == 1:
        names.insert(0, text)
    return next(name for name in names if _means(options, name) == pick.choice)


def _means(options: Sequence[Option], name: str) -> str | None:
    try:
        return matching(Choosing(tuple(options)), name)
    except Problem:
        return None


def _changing(story: Graph) -> list[str]:
    """The choices in whose text something is shuffled."""

    def shuffles(choice: Choice) -> bool:
        return any(isinstance(piece, Alternatives) and piece.kind == "shuffle" for piece in all_pieces(choice.text))

    return [
        choice.id
        for block in story.blocks
        if isinstance(block.exit, Menu)
        for choice in choices(block.exit.entries)
        if shuffles(choice)
    ]
