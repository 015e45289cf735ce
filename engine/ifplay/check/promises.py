"""`promise-broken`: what the author promised, and some playthrough breaks."""

from collections.abc import Iterator

from ifplay.check.finding import NOWHERE, Finding, where
from ifplay.check.seen import Seen
from ifplay.check.targets import Target
from ifplay.diagnostics.report import Related
from ifplay.diagnostics.rules import PROMISE_BROKEN
from ifplay.model.graph import Invariant, Promise, Reach


def broken_promises(seen: Seen) -> Iterator[Finding]:
    """One for each promise that a playthrough breaks, or for `reach` that none keeps. Of a search that was
    stopped, only those that were seen to break, or proved to."""
    for number, promise in enumerate(seen.story.promises):
        found = _broken(number, promise, seen)
        if found is not None:
            yield found


def _broken(number: int, promise: Promise, seen: Seen) -> Finding | None:
    """The finding if it is broken."""
    span = promise.span or NOWHERE
    if isinstance(promise, Reach) and promise.scene is None:
        if promise.title in seen.endings or not seen.never(Target("end", promise.title)):
            return None
        return Finding(
            PROMISE_BROKEN,
            f"The promise “{promise.why}” is broken: no playthrough gets the ending “{promise.title}”.",
            span,
            "See what keeps every reader from it; then mend the story, or take the promise back.",
        )
    shown = seen.broken.get(number)
    if shown is None:
        return None
    place = where(seen.story, shown.place)
    if isinstance(promise, Invariant):
        never = promise.kind == "never"
        return Finding(
            PROMISE_BROKEN,
            f"A playthrough breaks the promise “{promise.why}”: "
            + ("what should never be true becomes true." if never else "what should always be true is not."),
            span,
            "Follow the playthrough to see how it comes to this; then mend the story, or promise less.",
            shown.moves,
            (Related("here it is broken", place),),
        )
    return Finding(
        PROMISE_BROKEN,
        f"A playthrough breaks the promise “{promise.why}”: at a menu of the scene `{promise.scene}`, the "
        f"ending “{promise.title}” cannot be got any more.",
        span,
        "Follow the playthrough to see what it closed off; then open a way again, or promise less.",
        shown.moves,
        (Related("at this menu it is too late", place),),
    )


def settled(number: int, promise: Promise, seen: Seen) -> bool:
    """Whether it is known for good that the promise is kept, or that it is broken."""
    if number in seen.broken or seen.exhausted:
        return True
    if isinstance(promise, Invariant):
        return Target("broken", number) in seen.refuted
    if promise.scene is None:
        return promise.title in seen.endings or Target("end", promise.title) in seen.refuted
    return Target("cut-off", number) in seen.refuted
