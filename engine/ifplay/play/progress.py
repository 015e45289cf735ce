"""A playthrough and its journal, in step: whatever is done is kept before this says that it is done."""

from collections.abc import Iterable, Iterator
from itertools import islice

from ifplay.model.graph import Graph
from ifplay.play.journal.records import Arrival, Line, LineTurn, NoSuchTurn
from ifplay.play.keeping import Keeping
from ifplay.play.original import Original
from ifplay.play.resuming import Followed, follow
from ifplay.play.seen import texts_met
from ifplay.runtime.machine import IllegalMove
from ifplay.runtime.past import Beat
from ifplay.runtime.session import Session
from ifplay.runtime.state import Ended, Pick, Roll

MOST_SKIPPED = 100
"""So many turns at most go by in one skip: a story that leads round and round must not run away."""


class Progress:
    """Where a reader is in a story, and in the journal's tree of turns. It begins with `begin` or `take_up`.

    `source` is the story where `graph` is a translation of it, else the same."""

    def __init__(self, graph: Graph, source: Graph, journal: Keeping, *, seed: int) -> None:
        self.session = Session(graph, seed=seed)
        self._original = Original(source, self.session)
        self._journal = journal
        self._turns: list[int] = []  # as the journal knows them, one for each of the session's
        self._goal: Line | None = None

    @property
    def turn(self) -> int:
        """The present turn, as the journal knows it."""
        return self._turns[-1]

    @property
    def goal(self) -> Line:
        """The line of play that the reader is on; or where they would be, if the story as it was lately changed
        still led there and they have done nothing since."""
        if self._goal is not None:
            return self._goal
        return Line(self.session.seed, tuple(map(LineTurn, self._turns, self.session.moves)))

    @property
    def can_redo(self) -> bool:
        """Whether a choice was taken from here before, in this session or an earlier one."""
        return self._journal.child(self.turn) is not None

    # Going on -----------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Keep the session, which has only now begun, or followed a trail, as a playthrough of its own."""
        first, *others = self._original.beats
        moves, seen, ending = _arrival(first)
        self._turns = [self._journal.begin(self.session.seed, moves, seen, ending=ending)]
        self._goal = None
        self._keep(map(_arrival, others))

    def pick(self, choice: str) -> None:
        """Take the open choice with that lasting id."""
        self.session.pick(choice)
        self._arrived()

    def skip(self) -> Iterator[None]:
        """Take the choice wherever only one is open, one for each step of this iterator, as `Reading.skip` says."""
        passed: set[tuple[int, tuple[bytes, ...]]] = set()
        for _ in range(MOST_SKIPPED):
            opened = [option for option in self.session.options if option.reason is None]
            here = (self.session.state.place, tuple(texts_met(self._original.beats[-1].turn)))
            if len(opened) != 1 or here in passed:
                return
            passed.add(here)
            self.session.pick(opened[0].id)
            known = all(map(self._journal.seen, texts_met(self._original.beats[-1].turn)))
            self._arrived()
            yield
            if not known:
                return

    def redo(self) -> bool:
        """Take again what was taken here last; False when that is nothing, or cannot be taken any more."""
        child = self._journal.child(self.turn)
        if child is None:
            return False
        try:
            moves = self._journal.moves(child)
            choice = next(move.choice for move in moves if isinstance(move, Pick))
            self.session.take(choice, [move.value for move in moves if isinstance(move, Roll)])
        except (NoSuchTurn, IllegalMove):  # Another window has deleted it, or the story has changed.
            return False
        self._arrived()
        return True

    def back_to(self, index: int) -> None:
        """Go back to that turn, counted from 0."""
        self._journal.stand(self._turns[index])
        self.session.undo(len(self._turns) - index - 1)
        del self._turns[index + 1 :]
        self._goal = None

    # Taking up ----------------------------------------------------------------------------------------------

    def take_up(self, line: Line) -> tuple[Followed, bool]:
        """Go where a line of the journal leads, as far as it fits; and whether anything has changed on the way.

        What is as it was stays the same line of the journal. From the first turn that is not, it is another.
        """
        followed = follow(self.session, line)
        beats, made = self._original.beats, self.session.moves
        same = 0
        while same < followed.done and made[same] == line.turns[same].moves:
            same += 1
        texts = dict.fromkeys(text for beat in islice(beats, same) for text in texts_met(beat.turn))
        unmet = [text for text in texts if not self._journal.seen(text)]
        if same == 0:
            self.begin()
        else:
            self._turns = [turn.id for turn in line.turns[:same]]
            arrivals = list(map(_arrival, beats[same:]))
            if unmet and same > 1:  # Other words make no other turn, but now they are met.
                del self._turns[-1]
                arrivals.insert(0, _arrival(beats[same - 1])._replace(seen=tuple(unmet)))
            self._keep(arrivals)
        if self.turn != self._journal.latest():
            self._journal.stand(self.turn)
        self._goal = None if followed.until is None else line
        return followed, bool(unmet) or same < len(line.turns)

    def change(self, graph: Graph, source: Graph) -> tuple[Followed, bool]:
        """Go on in this story instead, where the reader would be in it; says what `take_up` does."""
        goal = self.goal
        self.session = Session(graph, seed=goal.seed)
        self._original = Original(source, self.session)
        return self.take_up(goal)

    def _arrived(self) -> None:
        self._keep([_arrival(self._original.beats[-1])])
        self._goal = None

    def _keep(self, arrivals: Iterable[Arrival]) -> None:
        coming = list(arrivals)
        if coming:
            self._turns += self._journal.extend(self.turn, coming)


def _arrival(beat: Beat) -> Arrival:
    """A turn as the journal keeps it."""
    stop = beat.turn.stop
    return Arrival(beat.moves, tuple(texts_met(beat.turn)), stop.title if isinstance(stop, Ended) else None)
