"""A story edited between two sessions, in twelve ways and some more: how far its reader gets, and what they are told.

Each case is an edit of the story below, and the sentence its reader gets, or None where there is nothing to say.
"""

from collections.abc import Sequence

import pytest
from harbour import compiled
from ifplay.model.graph import Graph
from ifplay.play.journal.records import Arrival
from ifplay.play.keeping import Memory
from ifplay.play.leaves import Ending
from ifplay.play.reading import Reading
from ifplay.runtime.state import Paragraph, written

STORY = """\
---
title: The Night Train
---

number coins: 0..9 = 3 "Coins"
number luck: 1..6
flag ticket

== platform
The clock says ten.
* Look about.
    An empty bench, and a dog.
* Pat the dog.
    It does not mind.
* Buy a ticket. {if coins > 2}
    ~ ticket = yes
    ~ coins -= 1
-> hall

== hall
The hall smells of {coins} kinds of soup.
+ Toss a coin.
    ~ luck = random 1..6
    It shows {luck}.
+ (sit) Sit down.
    The bench is cold.
* Ask for the train.
    "It is late," says the dog.
+ Take the train. {if ticket} -> train
-> hall

== train
It is warm in there.
* Sleep.
    You wake at the sea.
* Read.
    The sea comes before the last page.
~ end "The sea"
"""

TAKEN = ["Buy a ticket.", "Toss a coin.", "Sit down.", "Take the train.", "Sleep."]


def edited(*changes: tuple[str, str]) -> Graph:
    """The story with each of the first words replaced by the second."""
    text = STORY
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return compiled(text)


def take(reading: Reading, text: str) -> None:
    """Take the choice with that text."""
    reading.pick(next(offer for offer in reading.leaf.offers if written(offer.text) == text))


def left() -> Memory:
    """A journal of the story as it was, read to its end; the coin showed 5."""
    journal = Memory()
    seed = next(seed for seed in range(100) if "It shows 5." in _coin(Reading(compiled(STORY), seed=seed)))
    reading = Reading(compiled(STORY), seed=seed, journal=journal)
    for text in TAKEN:
        take(reading, text)
    assert reading.leaf.close == Ending("The sea")
    return journal


def _coin(reading: Reading) -> list[str]:
    take(reading, "Buy a ticket.")
    take(reading, "Toss a coin.")
    return [written(passage.runs) for passage in reading.leaf.passages if isinstance(passage, Paragraph)]


SINCE = "The story has changed since you last read it"
FITS = f"{SINCE}; all your choices still fit."

EDITS: dict[str, tuple[list[tuple[str, str]], str | None, int]] = {
    "nothing": ([], None, 6),
    "a choice added above": (
        [("* Look about", "* Wait.\n    Nothing comes.\n* Look about")], FITS, 6,
    ),
    "a choice's text changed, without an id": (
        [("Toss a coin.", "Flip a coin.")],
        f"{SINCE}: your choices still fit for 2 of 6 turns, up to “Toss a coin.”, which is gone.", 2,
    ),
    "a choice's text changed, with an id": ([("Sit down.", "Sit there.")], FITS, 6),
    "choices reordered": (
        [("+ (sit) Sit down.\n    The bench is cold.\n", ""),
         ("+ Toss a coin.", "+ (sit) Sit down.\n    The bench is cold.\n+ Toss a coin.")], None, 6,
    ),
    "a scene renamed": ([("hall\n", "concourse\n")], FITS, 6),
    "a scene removed": (
        [("-> train", "-> bench"), (STORY[STORY.index("== train") :], '== bench\nIt is late.\n~ end "Too late"\n')],
        f"{SINCE}: your choices still fit for 5 of 6 turns, up to the ending “Too late”, which comes sooner now.", 5,
    ),
    "a variable removed": (
        [("flag ticket\n", ""), ("    ~ ticket = yes\n", ""), ("Take the train. {if ticket}", "Take the train.")],
        None, 6,
    ),
    "a variable's range narrowed": (
        [("coins: 0..9 = 3", "coins: 0..2 = 2")],
        f"{SINCE}: your choices still fit for 1 of 6 turns, up to “Buy a ticket.”, "
        "which is not offered there any more.", 1,
    ),
    "a variable added": (
        [("flag ticket\n", 'flag ticket\nflag dog "The dog"\n'), ("It does", "~ dog = yes\n    It does")], None, 6,
    ),
    "a die's range changed": (
        [("random 1..6", "random 1..4")],
        f"{SINCE}: your choices still fit for 2 of 6 turns, up to “Toss a coin.”, "
        "where a die from 1 to 4 cannot show 5.", 2,
    ),
    "a condition added that hides a taken choice": (
        [("+ (sit) Sit down.", "+ (sit) Sit down. {if coins > 5}")],
        f"{SINCE}: your choices still fit for 3 of 6 turns, up to “Sit down.”, which is not offered there any more.", 3,
    ),
    "a condition added that locks a taken choice": (
        [("+ (sit) Sit down.", '+ (sit) Sit down. {needs coins > 5: "The bench is for the rich."}')],
        f"{SINCE}: your choices still fit for 3 of 6 turns, up to “Sit down.”, which is locked there now "
        "(The bench is for the rich).", 3,
    ),
    "prose only": ([("An empty bench", "A full bench"), ("kinds of soup", "sorts of soup")], FITS, 6),
    "prose only, in what was not read": ([("An empty bench", "A full bench")], None, 6),
    "a choice made once-only": ([("+ (sit) Sit down.", "* (sit) Sit down.")], None, 6),
    "the ending moved earlier": (
        [("+ (sit) Sit down.\n    The bench is cold.\n", '+ (sit) Sit down.\n    ~ end "Cold"\n')],
        f"{SINCE}: your choices still fit for 4 of 6 turns, up to the ending “Cold”, which comes sooner now.", 4,
    ),
    "a die added": ([("The bench is cold.", "~ luck = random 1..3\n    The bench is cold.")], FITS, 6),
    "a die removed": ([("~ luck = random 1..6", "~ luck = 4")], FITS, 6),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_between_two_sessions(edit: str) -> None:
    """The sentence, to the letter, and the turn the reader comes to."""
    changes, sentence, turn = EDITS[edit]
    journal = left()
    old = journal.latest()
    assert old is not None
    before = journal.line(old)
    reading = Reading(edited(*changes), journal=journal)
    welcome = f"You are back where you were, at turn {turn}. With --restart the story begins again."
    assert reading.leaf.note == (" ".join(filter(None, (sentence, welcome if turn > 1 else None))) or None)
    assert len(reading.leaves) == turn
    assert journal.line(old) == before, "the old line is kept"
    again = Reading(edited(*changes), journal=journal)
    assert list(again.leaves)[:-1] == list(reading.leaves)[:-1]
    assert again.leaf.note == (welcome if turn > 1 else None), "and it is said once"


def test_a_line_that_changed_is_kept_anew_at_once() -> None:
    """However long it is: one write, and not one for each of its turns."""

    class Counting(Memory):
        """Notes how many turns come at once."""

        sizes: list[int]

        def extend(self, parent: int, arrivals: Sequence[Arrival]) -> list[int]:
            """As a memory does."""
            self.sizes.append(len(arrivals))
            return super().extend(parent, arrivals)

    journal = Counting()
    journal.sizes = []
    reading = Reading(compiled(STORY), seed=1, journal=journal)
    take(reading, "Buy a ticket.")
    for _ in range(40):
        take(reading, "Sit down.")
    journal.sizes.clear()
    assert len(Reading(edited(("hall\n", "concourse\n")), journal=journal).leaves) == 42
    assert journal.sizes == [41], "the turn before is there, too: its menu is met under new names"
