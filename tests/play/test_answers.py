"""What a typed answer means."""

import pytest
from harbour import harbour
from ifplay.play.answers import meant
from ifplay.play.leaves import Offer
from ifplay.play.reading import Reading
from ifplay.runtime.state import Run, Style


def offer(number: int, text: str, name: str | None = None) -> Offer:
    """An open choice."""
    return Offer(number, f"pier: {text}", name, (Run(text, Style.PLAIN),), None)


OFFERS = [
    offer(1, "Take the “old” lamp.", "lamp"),
    offer(2, "Take the boat’s rope."),
    offer(3, "Leave."),
    offer(4, "Leave quietly."),
    offer(5, "3"),
]


@pytest.mark.parametrize(
    ("answer", "number"),
    [
        ("1", 1),
        (" 2 ", 2),
        ("3", 3),
        ("LAMP", 1),
        ("pier: Leave.", 3),
        ('take the "OLD" lamp.', 1),
        ("take the  boat's", 2),
        ("leave.", 3),
        ("leave q", 4),
        ("５", 5),
    ],
)
def test_it_means_that_choice(answer: str, number: int) -> None:
    """By number, name, id, text or a beginning that no other has."""
    assert meant(answer, OFFERS) == OFFERS[number - 1]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("6", "There is no choice 6. Type a number from 1 to 5, or /help."),
        ("0", "There is no choice 0. Type a number from 1 to 5, or /help."),
        ("99999999999999999999", "No choice reads like that. Type a number from 1 to 5, or /help."),
        ("take", "That could be 1 or 2. Type the number."),
        ("swim", "No choice reads like that. Type a number from 1 to 5, or /help."),
    ],
)
def test_it_means_none(answer: str, said: str) -> None:
    """One sentence that helps."""
    assert meant(answer, OFFERS) == said


def test_a_menu_of_one() -> None:
    """No range of one number."""
    assert meant("2", OFFERS[:1]) == "There is no choice 2. Type 1, or /help."


def test_a_locked_choice_can_be_meant() -> None:
    """So that the reader is told why not."""
    found = meant("board", Reading(harbour(), seed=1).leaf.offers)
    assert isinstance(found, Offer)
    assert found.reason == "You’d need a rope for that."
