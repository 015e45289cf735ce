"""A reading and its journal: going on another time, going back, places with names, and passing over what is known."""

import contextlib
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from harbour import compiled, harbour
from hypothesis import given, settings
from hypothesis import strategies as st
from ifplay.play.journal.journal import open_journal
from ifplay.play.journal.records import Arrival, StoryKey
from ifplay.play.keeping import Keeping, Memory
from ifplay.play.leaves import Leaf
from ifplay.play.reading import Endings, Reading
from ifplay.runtime.state import written

KEY = StoryKey(None, "/stories/harbour.story", "The Harbour")
WALKS = st.lists(st.integers(0, 5), max_size=12)

Opening = Callable[[], Keeping]


@contextlib.contextmanager
def on_disk() -> Iterator[Opening]:
    """A journal in a folder of its own, opened anew each time."""
    with tempfile.TemporaryDirectory() as folder:
        opened: list[Keeping] = []

        def opening() -> Keeping:
            for one in opened:
                one.close()
            opened[:] = [open_journal(KEY, Path(folder))]
            return opened[0]

        yield opening
        for one in opened:
            one.close()


@contextlib.contextmanager
def in_mind() -> Iterator[Opening]:
    """The same memory each time."""
    memory = Memory()
    yield lambda: memory


KINDS = pytest.mark.parametrize("kind", [on_disk, in_mind])


def walk(reading: Reading, steps: list[int]) -> None:
    """Take so many choices, each by its place among those that are open; an ending is taken back."""
    for step in steps:
        offers = [offer for offer in reading.leaf.offers if offer.reason is None]
        if offers:
            reading.pick(offers[step % len(offers)])
        else:
            reading.undo()


def read(reading: Reading) -> list[Leaf]:
    """The leaves, without what is said of the reading itself."""
    return [leaf._replace(note=None) for leaf in reading.leaves]


@KINDS
@settings(max_examples=10)
@given(st.integers(0, 9), WALKS, WALKS)
def test_reading_on_another_day_is_reading_on(kind: Callable[[], contextlib.AbstractContextManager[Opening]],
                                              seed: int, before: list[int], after: list[int]) -> None:  # fmt: skip
    """Played so far, left, opened and played on, it is as if it were never left."""
    whole = Reading(harbour(), seed=seed)
    walk(whole, before + after)
    with kind() as opening:
        walk(Reading(harbour(), seed=seed, journal=opening()), before)
        again = Reading(harbour(), journal=opening())
        walk(again, after)
        assert read(again) == read(whole)


@KINDS
@settings(max_examples=10)
@given(WALKS, st.integers(1, 12), st.booleans(), st.booleans())
def test_undo_then_redo_is_the_identity(kind: Callable[[], contextlib.AbstractContextManager[Opening]],
                                        steps: list[int], times: int, left: bool, rewound: bool) -> None:  # fmt: skip
    """Across sessions, too, and by going back in one go as well."""
    with kind() as opening:
        reading = Reading(harbour(), seed=3, journal=opening())
        walk(reading, steps)
        was, state = read(reading), reading._session.state
        back = min(times, len(was) - 1)
        if rewound:
            reading.rewind(len(was) - 1 - back)
        else:
            for _ in range(back):
                assert reading.undo() is not None
        assert read(reading) == was[: len(was) - back]
        if left:
            reading = Reading(harbour(), journal=opening())
        for _ in range(back):
            assert reading.can_redo
            assert reading.redo()
        assert read(reading) == was
        assert reading._session.state == state
        assert reading.leaf.turn == len(was)


@KINDS
@settings(max_examples=10)
@given(WALKS, WALKS, st.integers(0, 12))
def test_going_back_loses_nothing(kind: Callable[[], contextlib.AbstractContextManager[Opening]],
                                  steps: list[int], others: list[int], at: int) -> None:  # fmt: skip
    """The abandoned line of play stays in the journal, and a place with a name leads there."""
    with kind() as opening:
        journal = opening()
        reading = Reading(harbour(), seed=3, journal=journal)
        walk(reading, steps)
        was = read(reading)
        end = journal.latest()
        assert end is not None
        line = journal.line(end)
        assert reading.save("  the\tend ") == "the end"
        reading.rewind(min(at, len(was) - 1))
        walk(reading, others)
        assert journal.line(end) == line
        reading = Reading(harbour(), journal=opening())
        reading.restart()
        assert [slot.name for slot in reading.slots()] == ["the end"]
        assert not reading.load("somewhere else")
        assert reading.load("the end")
        assert read(reading) == was
        assert opening().latest() == end


def test_rewinding_says_which_choice_was_taken_there() -> None:
    """So that a screen can mark it. The present turn and what is no turn are no places to go back to."""
    reading = Reading(harbour(), seed=1)
    walk(reading, [0, 0, 0])
    assert reading.rewind(3) is None
    assert reading.rewind(-1) is None
    assert reading.rewind(9) is None
    assert len(reading.leaves) == 4
    assert reading.rewind(1) == reading_choice(1)
    assert len(reading.leaves) == 2


def reading_choice(at: int) -> str:
    """The lasting id of the choice that the walk above takes at that leaf."""
    reading = Reading(harbour(), seed=1)
    walk(reading, [0, 0, 0])
    taken = reading.leaves[at + 1].taken
    assert taken is not None
    return taken.id


def test_a_place_without_a_name_gets_one() -> None:
    """From where it is; a name is used once, and is never long or strange."""
    reading = Reading(harbour(), seed=1)
    assert reading.save() == "The quay, turn 1"
    assert reading.save("\x1b[31mred\n") == "\ufffd[31mred"
    assert len(reading.save("x" * 500)) == 60
    walk(reading, [0])
    assert reading.save("") == "The quay, turn 2"
    assert reading.save("\ufffd[31mred") == "\ufffd[31mred"
    assert sorted(slot.name for slot in reading.slots())[:1] == ["The quay, turn 1"]
    assert len(reading.slots()) == 4


def test_a_choice_is_kept_before_anybody_can_see_where_it_leads() -> None:
    """When the journal is asked to keep a turn, the reading still shows the one before."""

    class Witness(Memory):
        """Looks at the reading whenever it is to keep something."""

        reading: Reading | None = None
        shown: list[int]

        def extend(self, parent: int, arrivals: Sequence[Arrival]) -> list[int]:
            """As a memory does."""
            if self.reading is not None:
                self.shown.append(len(self.reading._progress._turns))
            return super().extend(parent, arrivals)

    journal = Witness()
    journal.shown = []
    journal.reading = Reading(harbour(), seed=1, journal=journal)
    walk(journal.reading, [0, 0])
    assert journal.shown == [1, 2]


def test_what_the_journal_has_to_say_is_said_once() -> None:
    """In front of the next turn."""
    journal = Memory()
    reading = Reading(harbour(), seed=1, journal=journal)
    journal.notes = ("The journal is \x07gone.",)
    walk(reading, [0])
    assert reading.leaf.note == "The journal is \ufffdgone."
    walk(reading, [0])
    assert reading.leaf.note is None


def test_a_seed_a_trail_or_the_wish_begin_anew() -> None:
    """And where the reader was stays in the journal."""
    journal = Memory()
    walk(Reading(harbour(), seed=1, journal=journal), [0, 0])
    was = journal.latest()
    assert was is not None
    assert len(Reading(harbour(), journal=journal).leaves) == 3
    assert len(Reading(harbour(), journal=journal, anew=True).leaves) == 1
    assert len(Reading(harbour(), journal=journal, seed=1).leaves) == 1
    assert len(Reading(harbour(), journal=journal, trail=["shed"]).leaves) == 2
    assert len(Reading(harbour(), journal=journal).leaves) == 2
    assert len(journal.line(was).turns) == 3


SKIPPING = """\
---
title: Skipping
---
flag key
== door
A door.
* Push.
    It gives.
* Knock.
    Nobody.
* Ring.
    ~ key = yes
    A bell.
-> walk
== walk
A hall.
+ On.
    A stair.
    + Up.
        A landing.
        + Up again. -> roof
        + Pick the lock. {needs key: "No key."}
            ~ end "In"
== roof
+ Down. -> walk
+ Jump.
    ~ end "Down"
"""


def test_skipping() -> None:
    """The first time there is nothing to skip but one thing after the other, and no choice is ever made."""
    story = compiled(SKIPPING)
    journal = Memory()
    reading = Reading(story, seed=1, journal=journal)
    assert not reading.skip(), "three are open here"
    walk(reading, [0])
    assert shown(reading) == ["It gives.", "A hall."]
    assert reading.skip(), "unknown words: one at a time"
    assert shown(reading) == ["A stair."]
    assert reading.skip()
    assert reading.skip()
    assert [written(offer.text) for offer in reading.leaf.offers] == ["Down.", "Jump."]
    assert not reading.skip()
    reading.restart()
    walk(reading, [1])
    assert shown(reading) == ["Nobody.", "A hall."]
    assert reading.skip(), "all of it known, down to the roof: a locked choice is none"
    assert [written(offer.text) for offer in reading.leaf.offers] == ["Down.", "Jump."]
    assert len(reading.leaves) == 5
    another = Reading(story, seed=1, journal=journal, anew=True)
    walk(another, [2])
    assert another.skip(), "up to the lock, which is open now"
    assert shown(another) == ["A landing."]


def test_a_story_that_goes_round_is_not_skipped_for_ever() -> None:
    """Once round is enough."""
    story = compiled('---\ntitle: T\n---\nflag out\n== a\nOne.\n+ On. -> b\n+ Out. {if out}\n    ~ end "E"\n'
                     "== b\nTwo.\n+ Back. -> a\n+ Change. {if out}\n    ~ out = yes\n    -> a\n")  # fmt: skip
    reading = Reading(story, seed=1)
    while len(reading.leaves) < 4:
        assert reading.skip()
    assert reading.skip()
    assert len(reading.leaves) < 10


def shown(reading: Reading) -> list[str]:
    """The paragraphs of the present turn."""
    return [written(passage.runs) for passage in reading.leaf.passages if hasattr(passage, "runs")]


def test_endings_found_in_any_playthrough() -> None:
    """Of those the story has now."""
    journal = Memory()
    story = compiled(SKIPPING)
    reading = Reading(story, seed=1, journal=journal)
    assert reading.endings == Endings(frozenset(), 2)
    walk(reading, [0, 0, 0, 0, 1])
    assert reading.ended
    assert reading.endings == Endings(frozenset({"Down"}), 2)
    reading.restart()
    assert reading.endings.found == {"Down"}
    renamed = compiled(SKIPPING.replace('"Down"', '"All the way down"'))
    assert Reading(renamed, journal=journal).endings == Endings(frozenset(), 2)


@pytest.mark.parametrize("moves", [["shed", "rope"], [{"luck": 3}]])
def test_a_trail_is_kept(moves: list[str]) -> None:
    """So that the reader can go on from it another time."""
    journal = Memory()
    trailed = Reading(harbour(), journal=journal, trail=moves)
    assert read(Reading(harbour(), journal=journal)) == read(trailed)
