"""`promise-broken`: what the author promised, and some playthrough breaks."""

from collections.abc import Callable, Iterator, Sequence

from ifplay.check.backwards import leading_to
from ifplay.check.finding import NOWHERE, Finding, where
from ifplay.check.folding import kept
from ifplay.check.search import Search
from ifplay.diagnostics.report import Related
from ifplay.diagnostics.rules import PROMISE_BROKEN
from ifplay.model.graph import Invariant, Place, Promise, Reach
from ifplay.runtime.reckon import Test, test


def broken_promises(search: Search, before: Sequence[Sequence[int]]) -> Iterator[Finding]:
    """One for each promise that a playthrough breaks, or for `reach` that none keeps. Of a search that was
    stopped, only those that were seen to break."""
    for promise in search.story.promises:
        found = broken(promise, search, before)
        if found is not None:
            yield found


def broken(promise: Promise, search: Search, before: Sequence[Sequence[int]]) -> Finding | None:
    """The finding if it is broken."""
    span = promise.span or NOWHERE
    if isinstance(promise, Invariant):
        node = _breaking(promise, search)
        if node is None:
            return None
        never = promise.kind == "never"
        place = where(search.story, search.states[node].place)
        return Finding(
            PROMISE_BROKEN,
            f"A playthrough breaks the promise “{promise.why}”: "
            + ("what should never be true becomes true." if never else "what should always be true is not."),
            span,
            "Follow the playthrough to see how it comes to this; then mend the story, or promise less.",
            search.trail(node),
            (Related("here it is broken", place),),
        )
    if not search.complete:
        return None
    goals = [node for node, title in search.endings().items() if title == promise.title]
    if promise.scene is None:
        if goals:
            return None
        return Finding(
            PROMISE_BROKEN,
            f"The promise “{promise.why}” is broken: no playthrough gets the ending “{promise.title}”.",
            span,
            "See what keeps every reader from it; then mend the story, or take the promise back.",
        )
    node = _cut_off(promise, search, leading_to(goals, before))
    if node is None:
        return None
    return Finding(
        PROMISE_BROKEN,
        f"A playthrough breaks the promise “{promise.why}”: at a menu of the scene `{promise.scene}`, the "
        f"ending “{promise.title}” cannot be got any more.",
        span,
        "Follow the playthrough to see what it closed off; then open a way again, or promise less.",
        search.trail(node),
        (Related("at this menu it is too late", where(search.story, search.states[node].place)),),
    )


def settled(promise: Promise, search: Search) -> bool:
    """Whether a search that was stopped has shown, for good, that the promise is kept."""
    return isinstance(promise, Reach) and promise.scene is None and promise.title in search.endings().values()


def _breaking(promise: Invariant, search: Search) -> int | None:
    """The first node where the promise does not hold."""
    tests: dict[Place, Test | None] = {}
    for node in search.nodes():
        state = search.states[node]
        if state.place not in tests:
            left = kept(promise, search.story, state.place)
            tests[state.place] = None if left is None else test(left, search.layout)
        holds: Callable[[Sequence[object]], object] | None = tests[state.place]
        if holds is not None and not holds(state.values):
            return node
    return None


def _cut_off(promise: Reach, search: Search, open: set[int]) -> int | None:
    """The first menu of the scene from which the ending cannot be got."""
    for node in search.menus():
        if node not in open and search.story.blocks[search.states[node].place].scene == promise.scene:
            return node
    return None
