"""`condition-constant`: a condition that is true, or false, every time it is asked."""

from collections.abc import Iterator

from ifplay.check.finding import Finding
from ifplay.check.locked import never_met
from ifplay.check.questions import questions
from ifplay.check.seen import Seen
from ifplay.diagnostics.rules import CONDITION_CONSTANT


def constant_conditions(seen: Seen) -> Iterator[Finding]:
    """One for each. A `needs` that is never met is said to be always locked instead; a condition that is
    never asked stands where no playthrough gets to."""
    for question in questions(seen.story):
        span = question.condition.span
        no, yes = (2 * question.condition.number + outcome in seen.asked for outcome in (0, 1))
        if no == yes or span is None or never_met(question, seen):
            continue
        if not seen.asked_never(question.condition.number, int(no)):
            continue
        yield Finding(
            CONDITION_CONSTANT,
            f"This condition is {'true' if yes else 'false'} every time it is asked.",
            span,
            "If that is meant, the condition can go; if not, see what should have changed its outcome by then.",
        )
