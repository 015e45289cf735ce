"""`always-locked`: a `needs` that is never met where it is shown."""

from collections.abc import Iterator

from ifplay.check.finding import Finding
from ifplay.check.questions import Question, questions
from ifplay.check.seen import Seen
from ifplay.diagnostics.rules import ALWAYS_LOCKED


def never_met(question: Question, seen: Seen) -> bool:
    """Whether it is the `needs` of a choice that was shown, and was never met."""
    number = question.condition.number
    return question.role == "needs" and 2 * number in seen.asked and seen.asked_never(number, 1)


def locked_choices(seen: Seen) -> set[str]:
    """The choices that are shown, but always locked."""
    return {
        question.choice.id
        for question in questions(seen.story)
        if question.choice is not None and never_met(question, seen)
    }


def always_locked(seen: Seen) -> Iterator[Finding]:
    """One for each such choice, at its condition."""
    for question in questions(seen.story):
        span = question.condition.span or (question.choice and question.choice.span)
        if never_met(question, seen) and span:
            yield Finding(
                ALWAYS_LOCKED,
                "This choice is locked every time it is shown: what it needs is never so.",
                span,
                "See where the story could make it so before the choice is shown, or take the choice out.",
            )
