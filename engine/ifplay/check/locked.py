"""`always-locked`: a `needs` that is never met where it is shown."""

from collections.abc import Iterator

from ifplay.check.finding import Finding
from ifplay.check.questions import Question, questions
from ifplay.check.search import Search
from ifplay.diagnostics.rules import ALWAYS_LOCKED


def never_met(question: Question, search: Search) -> bool:
    """Whether it is the `needs` of a choice that was shown, and was never met."""
    number = 2 * question.condition.number
    return question.role == "needs" and number in search.asked and number + 1 not in search.asked


def locked_choices(search: Search) -> set[str]:
    """The choices that are shown, but always locked."""
    return {
        question.choice.id
        for question in questions(search.story)
        if question.choice is not None and never_met(question, search)
    }


def always_locked(search: Search) -> Iterator[Finding]:
    """One for each such choice, at its condition."""
    for question in questions(search.story):
        span = question.condition.span or (question.choice and question.choice.span)
        if never_met(question, search) and span:
            yield Finding(
                ALWAYS_LOCKED,
                "This choice is locked every time it is shown: what it needs is never so.",
                span,
                "See where the story could make it so before the choice is shown, or take the choice out.",
            )
