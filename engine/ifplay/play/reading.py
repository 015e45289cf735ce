"""One reading of a story: the playthrough, the leaves a reader has before them, and the transcript.

It knows no screen. Screens show its leaves, and tell it what the reader does.
"""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ifplay.model.graph import Graph
from ifplay.play.compositor import Compositor
from ifplay.play.leaves import Ending, Leaf, Offer
from ifplay.play.transcript import Transcript
from ifplay.play.typography import Typography
from ifplay.runtime.session import Session
from ifplay.runtime.state import Pick

if TYPE_CHECKING:
    from ifplay.diagnostics.report import TrailMove

LONGEST_PROBLEM = 300
"""Characters of what is wrong with a trail: a trail can name a choice at any length."""


class Reading:
    """A story being read. `leaves` are its turns from the beginning to now."""

    def __init__(
        self,
        graph: Graph,
        *,
        seed: int | None = None,
        typography: Typography = Typography.CURLY,
        transcript: Transcript | None = None,
        trail: "Sequence[TrailMove] | None" = None,
    ) -> None:
        """Begin at the beginning, and follow the trail as far as it fits. Without a seed, it draws one."""
        self._fixed = seed
        self._compositor = Compositor(graph, typography)
        self._transcript = transcript
        self.title = self._compositor.words(graph.about.title)
        self.author = self._compositor.words(graph.about.author) if graph.about.author else None
        self._session = Session(graph, seed=self._seed())
        note = self._follow(trail) if trail is not None else None
        self._leaves: list[Leaf] = []
        self._undone: list[Leaf] = []
        if transcript is not None:
            transcript.begin(self.title, self.author, self._session.seed)
        self._begin(note)

    # What there is ------------------------------------------------------------------------------------------

    @property
    def leaves(self) -> Sequence[Leaf]:
        """The turns so far, the present one last."""
        return self._leaves

    @property
    def leaf(self) -> Leaf:
        """The present turn."""
        return self._leaves[-1]

    @property
    def ended(self) -> bool:
        """Whether the story has come to one of its endings."""
        return isinstance(self.leaf.close, Ending)

    @property
    def can_undo(self) -> bool:
        """Whether there is a choice to take back."""
        return self._session.can_undo

    def stats(self) -> list[tuple[str, str]]:
        """The variables that the story shows to its readers: label and value."""
        return self._compositor.stats(self._session.program.layout, self._session.state)

    # What can be done ---------------------------------------------------------------------------------------

    def pick(self, offer: Offer) -> None:
        """Take an open choice of the present turn."""
        turn = self._session.pick(offer.id)
        self._undone.clear()
        self._add(self._compositor.leaf(turn, offer, len(self._leaves) + 1, None))

    def undo(self) -> str | None:
        """Take the last choice back; returns its lasting id, or None when there is none."""
        if not self.can_undo:
            return None
        self._session.undo()
        leaf = self._leaves.pop()
        self._undone.append(leaf)
        self._aside("Taken back.")
        assert leaf.taken is not None
        return leaf.taken.id

    def redo(self) -> bool:
        """Take again what was taken back last, if nothing else was done since."""
        if not self._session.can_redo:
            return False
        self._session.redo()
        self._add(self._undone.pop())
        return True

    def restart(self) -> None:
        """Begin again, with other dice unless the seed was given."""
        self._session.restart(seed=self._seed())
        self._leaves.clear()
        self._undone.clear()
        self._aside(f"Begun again, with seed {self._session.seed}.")
        self._begin(None)

    def _seed(self) -> int:
        return int.from_bytes(os.urandom(4), "big") if self._fixed is None else self._fixed

    def _follow(self, trail: "Sequence[TrailMove]") -> str:
        """Play a trail from the beginning, and say how far it went."""
        self._session.restart(settled=False)
        followed = self._session.replay(trail)
        moves = "1 move" if followed.total == 1 else f"{followed.total} moves"
        if followed.problem is None:
            return f"The trail was followed to its end, {moves}."
        said = followed.problem.rstrip(".")
        problem = self._compositor.words(said if len(said) <= LONGEST_PROBLEM else f"{said[:LONGEST_PROBLEM]} ...")
        return f"The trail was followed for {followed.done} of {moves}; then it no longer fits: {problem}."

    # Leaves -------------------------------------------------------------------------------------------------

    def _begin(self, note: str | None) -> None:
        """The leaves of the turns there are at the beginning; a note goes to the last of them."""
        turns = self._session.transcript
        picks = (move.choice for move in self._session.record if isinstance(move, Pick))
        taken: Offer | None = None
        for number, turn in enumerate(turns, 1):
            self._add(self._compositor.leaf(turn, taken, number, note if number == len(turns) else None))
            choice = next(picks, None)
            taken = next((offer for offer in self.leaf.offers if offer.id == choice), None)

    def _add(self, leaf: Leaf) -> None:
        self._leaves.append(leaf)
        if self._transcript is not None:
            self._transcript.turn(leaf)

    def _aside(self, sentence: str) -> None:
        if self._transcript is not None:
            self._transcript.aside(sentence)
