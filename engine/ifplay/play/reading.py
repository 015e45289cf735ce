"""One reading of a story: the playthrough, the leaves a reader has before them, the journal and the transcript.

It knows no screen. Screens show its leaves, and tell it what the reader does. Whatever the reader does is in the
journal before this says that it is done, so before anything of it can be drawn.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ifplay.diagnostics.clean import clean
from ifplay.model.graph import End, Graph
from ifplay.play.book import Book
from ifplay.play.compositor import Compositor
from ifplay.play.journal.records import NoSuchTurn, Slot
from ifplay.play.keeping import Keeping, Memory
from ifplay.play.leaves import Ending, Leaf, Offer
from ifplay.play.progress import Progress
from ifplay.play.resuming import Followed, told
from ifplay.play.stats import Stat
from ifplay.play.transcript import Transcript
from ifplay.play.typography import Typography
from ifplay.runtime.session import Session, by_ids

if TYPE_CHECKING:
    from ifplay.diagnostics.report import TrailMove
    from ifplay.play.watching import Trouble, Watch

LONGEST_NAME = 60
"""Characters of the name of a place."""

LONGEST_PROBLEM = 300
"""Characters of what is wrong with a trail: a trail can name a choice at any length."""


class Tongue(NamedTuple):
    """A story in another language, the story itself, and by what its endings are called there their titles in it."""

    graph: Graph
    source: Graph
    endings: Mapping[str, str]


class Endings(NamedTuple):
    """Titles of endings this reader has come to, ever, and how many the story has."""

    found: frozenset[str]
    total: int


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
        journal: Keeping | None = None,
        anew: bool = False,
        watch: "Watch | None" = None,
        translate: "Callable[[Graph], Tongue | Trouble] | None" = None,
    ) -> None:
        """Go on where the reader was last, if the journal knows; or begin at the beginning: `anew`, with a seed of
        their own, or to follow a trail as far as it fits. Without a seed, it draws one.

        With `translate` it is read in another language; only while a story is watched may there be trouble with that.
        The journal knows nothing of it: a playthrough can go on in any language."""
        self._translate = translate
        tongue = self._in_language(graph)
        assert isinstance(tongue, Tongue)
        graph, source, self._in_source = tongue
        self._fixed = seed
        self._typography = typography
        self._transcript = transcript
        self._journal: Keeping = Memory() if journal is None else journal
        self._watch = watch
        self._trouble: str | None = None
        self._told = 0  # so many notes of the journal
        last = self._journal.latest() if seed is None and trail is None and not anew else None
        line = None if last is None else self._journal.line(last)
        seed = self._seed() if line is None else line.seed
        self._progress = Progress(graph, source, self._journal, seed=seed)
        self._set(graph)
        self.resumed = line is not None and len(line.turns) > 1
        """Whether the reader came back to where they were, with something read before."""
        if line is not None:
            note = _together(self._said(*self._progress.take_up(line), lately=False), self._welcome())
        else:
            note = None if trail is None else self._follow(trail, source)
            self._progress.begin()
        self._leaves.note(_together(self._news(), note))
        if transcript is not None:
            transcript.begin(self.title, self.author, self._session.seed)
            for leaf in self._leaves:
                transcript.turn(leaf)

    @property
    def _session(self) -> Session:
        return self._progress.session

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
        return len(self._leaves) > 1

    @property
    def can_redo(self) -> bool:
        """Whether a choice was taken from here before, in this session or an earlier one."""
        return self._progress.can_redo

    @property
    def endings(self) -> Endings:
        """The endings this reader has come to in any playthrough, of those there are."""
        titles, met = self._titles, self._journal.endings()
        return Endings(frozenset(one for one in titles if self._in_source.get(one, one) in met), len(titles))

    @property
    def watching(self) -> bool:
        """Whether `refresh` is worth asking, a few times a second."""
        return self._watch is not None

    @property
    def trouble(self) -> str | None:
        """While the story being watched has errors: what they are, in lines that are not to be wrapped. What is
        read is the story as it was before them."""
        return self._trouble

    def stats(self) -> list[Stat]:
        """The variables that the story shows to its readers."""
        return self._compositor.stats(self._session.program.layout, self._session.state)

    def slots(self) -> tuple[Slot, ...]:
        """The places the reader has given a name."""
        return self._journal.slots()

    # What can be done ---------------------------------------------------------------------------------------

    def pick(self, offer: Offer) -> None:
        """Take an open choice of the present turn."""
        self._progress.pick(offer.id)
        self._arrived()

    def undo(self) -> str | None:
        """Take the last choice back; returns its lasting id, or None when there is none."""
        if not self.can_undo:
            return None
        return self._back_to(len(self._leaves) - 2, "Taken back.")

    def redo(self) -> bool:
        """Take again what was taken here last, by this reader, in this session or an earlier one. False when there
        is no such thing, or when the story has changed and no longer allows it."""
        if not self._progress.redo():
            return False
        self._arrived()
        return True

    def rewind(self, index: int) -> str | None:
        """Go back to that leaf, counted from 0, if it lies before the present one; returns the lasting id of the
        choice that was taken there. Nothing is lost: `redo` leads on, and the journal keeps every line of play."""
        if not 0 <= index < len(self._leaves) - 1:
            return None
        return self._back_to(index, f"Gone back to turn {index + 1}.")

    def restart(self) -> None:
        """Begin again, with other dice unless the seed was given."""
        self._session.restart(seed=self._seed())
        self._progress.begin()
        self._aside(f"Begun again, with seed {self._session.seed}.")
        self._arrived()

    def save(self, name: str = "") -> str:
        """Give the present turn a name, which another may have had before; returns the name as it is kept."""
        kept = " ".join(clean(name).split())[:LONGEST_NAME].strip() or self._place()
        self._journal.save(kept, self._progress.turn)
        return kept

    def load(self, name: str) -> bool:
        """Go to the turn of that name, as far as the story still allows; False when there is none."""
        wanted = " ".join(clean(name).split())
        slot = next((slot for slot in self.slots() if slot.name == wanted), None)
        if slot is None:
            return False
        try:
            line = self._journal.line(slot.turn)
        except NoSuchTurn:  # Another window has deleted it.
            return False
        note = self._said(*self._progress.take_up(line), lately=False)
        self._leaves.note(_together(self._news(), note))
        self._aside(f"Gone to “{slot.name}”, turn {len(self._leaves)}.")
        self._write()
        return True

    def skip(self) -> bool:
        """Pass over what this reader knows: take the choice wherever only one is open, up to a menu with more, to
        words or a choice they have not met in any playthrough, or to the end. False when there is nothing to skip.

        It never chooses for the reader, and where the story only goes round, it goes round once.
        """
        moved = False
        for _ in self._progress.skip():
            self._arrived()
            moved = True
        return moved

    def refresh(self) -> bool:
        """Look whether the story was saved since, and if so read on in what it is now, where the reader stood.
        Returns whether there is anything new to show: other leaves, or other `trouble`."""
        found = None if self._watch is None else self._watch.look()
        if found is None:
            return False
        tongue = self._in_language(found) if isinstance(found, Graph) else found
        if not isinstance(tongue, Tongue):
            self._trouble = tongue.text
            return True
        self._trouble = None
        graph, source, self._in_source = tongue
        followed, changed = self._progress.change(graph, source)
        self._set(graph)
        note = self._said(followed, changed, lately=True)
        self._leaves.note(_together(self._news(), note))
        if note:
            self._aside(note)
            self._write()
        return True

    # Notes and the transcript --------------------------------------------------------------------------------

    def _back_to(self, index: int, aside: str) -> str | None:
        taken = self._leaves[index + 1].taken
        self._progress.back_to(index)
        self._aside(aside)
        return None if taken is None else taken.id

    def _arrived(self) -> None:
        """There is another leaf."""
        self._leaves.note(self._news())
        self._write()

    def _said(self, followed: Followed, changed: bool, *, lately: bool) -> str | None:
        sentence = told(followed, changed=changed, lately=lately)
        return None if sentence is None else self._compositor.words(sentence)

    def _news(self) -> str | None:
        """What the journal has to say that it had not said before."""
        notes = self._journal.notes[self._told :]
        self._told += len(notes)
        return _together(*map(clean, notes))

    # Beginning ----------------------------------------------------------------------------------------------

    def _set(self, graph: Graph) -> None:
        """Set the leaves of this story from now on."""
        self._compositor = Compositor(graph, self._typography)
        self._titles = frozenset(block.exit.title for block in graph.blocks if isinstance(block.exit, End))
        self.title = self._compositor.words(graph.about.title)
        self.author = self._compositor.words(graph.about.author) if graph.about.author else None
        self._leaves = Book(self._compositor, self._progress.session)

    def _in_language(self, graph: Graph) -> "Tongue | Trouble":
        return Tongue(graph, graph, {}) if self._translate is None else self._translate(graph)

    def _seed(self) -> int:
        return int.from_bytes(os.urandom(4), "big") if self._fixed is None else self._fixed

    def _follow(self, trail: "Sequence[TrailMove]", source: Graph) -> str:
        """Play a trail from the beginning, and say how far it went. Its picks may be in the words of the `source`."""
        if self._translate is not None:
            trail = by_ids(source, trail, seed=self._session.seed)
        self._session.restart(settled=False)
        followed = self._session.replay(trail)
        moves = "1 move" if followed.total == 1 else f"{followed.total} moves"
        if followed.problem is None:
            return f"The trail was followed to its end, {moves}."
        said = followed.problem.rstrip(".")
        problem = self._compositor.words(said if len(said) <= LONGEST_PROBLEM else f"{said[:LONGEST_PROBLEM]} ...")
        return f"The trail was followed for {followed.done} of {moves}; then it no longer fits: {problem}."

    def _welcome(self) -> str | None:
        turn = len(self._session.beats)
        if turn == 1:
            return None
        return f"You are back where you were, at turn {turn}. With --restart the story begins again."

    def _place(self) -> str:
        leaf = self.leaf
        return f"{leaf.scene}, turn {leaf.turn}" if leaf.scene else f"Turn {leaf.turn}"

    def _write(self) -> None:
        if self._transcript is not None:
            self._transcript.turn(self.leaf)

    def _aside(self, sentence: str) -> None:
        if self._transcript is not None:
            self._transcript.aside(sentence)


def _together(*sentences: str | None) -> str | None:
    return " ".join(sentence for sentence in sentences if sentence) or None
