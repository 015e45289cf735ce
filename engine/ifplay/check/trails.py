"""A playthrough in the words of the story: every trail is played again, in the ordinary way, before it is
shown."""

from collections.abc import Sequence

from ifplay.diagnostics.report import TrailMove
from ifplay.model.graph import Choice, Dice, Graph, Menu, choices
from ifplay.model.text import Alternatives, all_pieces
from ifplay.runtime.machine import begin, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Choosing, Move, Option, Pick, Roll, Turn, written
from ifplay.runtime.trails import Problem, matching

Told = tuple[TrailMove, ...]


class Teller:
    """Plays trails again and puts them into words. It remembers what it played: trails share their beginnings."""

    def __init__(self, story: Graph) -> None:
        self._blocks = story.blocks
        self._program = load(story)
        self._turns: dict[tuple[Move, ...], tuple[Turn, Told]] = {(): (begin(self._program), ())}
        self._changing = frozenset(_changing(story))

    def tell(self, moves: tuple[Move, ...], place: int | None = None) -> Told:
        """The trail in words. It must be playable, and end at `place` if that is given; if not, we were wrong
        about the story, and say nothing of it: `IllegalMove` or `AssertionError`."""
        turn, told = self._played(moves)
        if place is not None and turn.state.place != place:
            raise AssertionError(f"a trail leads to block {turn.state.place} instead of {place}: {told}")
        return told

    def _played(self, moves: tuple[Move, ...]) -> tuple[Turn, Told]:
        done = len(moves)
        while moves[:done] not in self._turns:
            done -= 1
        turn, told = self._turns[moves[:done]]
        for move in moves[done:]:
            told = (*told, self._word(turn, move))
            turn = step(self._program, turn.state, move)
            done += 1
            self._turns[moves[:done]] = turn, told
        return turn, told

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
