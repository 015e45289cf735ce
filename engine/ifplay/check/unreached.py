"""`never-reached`: what no playthrough gets to.

Only the frontier is said: a scene that is never entered, and within scenes that are, the first thing on each
way that is never taken. What follows from it goes without saying.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from ifplay.check.finding import Finding, exit_span
from ifplay.check.locked import locked_choices
from ifplay.check.questions import parts
from ifplay.check.seen import Seen
from ifplay.diagnostics.rules import NEVER_REACHED
from ifplay.model.graph import Assign, Block, Branch, Call, Graph, Menu, Next, Place, Say, choices
from ifplay.model.text import Piece
from ifplay.source.spans import Span

WAY = "See what leads here: some condition on the way never lets anyone through. Mend that, or take this out."


def unreached(seen: Seen, unlinked: AbstractSet[str]) -> Iterator[Finding]:
    """One for each place. The `unlinked` scenes were told of already, without playing."""
    said: set[Span] = set()
    for finding in _ways(seen, unlinked):
        # Two calls that never come back can both lead to one line.
        if finding.span not in said:
            said.add(finding.span)
            yield finding


def _ways(seen: Seen, unlinked: AbstractSet[str]) -> Iterator[Finding]:
    story = seen.story
    for scene in story.scenes:
        if seen.passed_never(scene.entry) and scene.id not in unlinked and scene.span is not None:
            yield _finding(
                f"No playthrough gets to the scene `{scene.id}`.",
                scene.span,
                "See what goes to it: each such choice or line is itself never reached. Or take the scene out.",
            )
    locked = locked_choices(seen)
    for place, block in enumerate(story.blocks):
        if place not in seen.blocks:
            continue
        for step in block.steps:
            if isinstance(step, Say):
                yield from _parts(seen, step.pieces)
        match block.exit:
            case Branch(condition, then_span=then_span, otherwise_span=otherwise_span):
                yield from _side(seen, condition.number, 1, then_span)
                yield from _side(seen, condition.number, 0, otherwise_span)
            case Menu():
                yield from _menu(seen, place, block.exit, locked)
            case Call(called, next):
                span = first_span(story, next)
                if seen.passed_never(next) and span is not None:
                    yield _finding(
                        f"No playthrough gets to this: the call of `{called}` before it never comes back.",
                        span,
                        f"See why no `~ return` of `{called}` is reached, or go there by `->` and take this out.",
                    )
            case _:
                pass


def _menu(seen: Seen, place: Place, menu: Menu, locked: AbstractSet[str]) -> Iterator[Finding]:
    for choice in choices(menu.entries):
        yield from _parts(seen, choice.text)
        if choice.id in locked or choice.span is None or not seen.taken_never(choice.id):
            continue
        yield _finding(
            "No playthrough can take this choice.",
            choice.span,
            "It is never shown open: see its conditions and those around it, or take it out.",
        )
    way_out = seen.ways_out.get(place)
    if way_out is not None and seen.passed_never(way_out) and menu.otherwise_span is not None:
        yield _finding(
            "No playthrough gets to this `~ otherwise`: a choice can always be taken.",
            menu.otherwise_span,
            "It does no harm, and helps if the menu changes. If nothing else is to come here, take it out.",
        )


def _parts(seen: Seen, pieces: tuple[Piece, ...]) -> Iterator[Finding]:
    """The parts of `{if …}` that are never shown though the condition is asked."""
    for either in parts(pieces):
        if either.then:
            yield from _side(seen, either.condition.number, 1, either.then_span)
        if either.otherwise:
            yield from _side(seen, either.condition.number, 0, either.otherwise_span)


def _side(seen: Seen, condition: int, outcome: int, span: Span | None) -> Iterator[Finding]:
    asked = 2 * condition in seen.asked or 2 * condition + 1 in seen.asked
    if asked and seen.asked_never(condition, outcome) and span is not None:
        always = "false" if outcome else "true"
        yield _finding(
            f"No playthrough gets to this: the condition before it is {always} every time it is asked.",
            span,
            WAY,
        )


def first_span(story: Graph, place: Place) -> Span | None:
    """Where the story would go on in a block: its first line, else the first thing that has a place in the
    source."""
    seen: set[Place] = set()
    while place not in seen:
        seen.add(place)
        block = story.blocks[place]
        span = _first(block)
        if span is not None or not isinstance(block.exit, Next):
            return span
        place = block.exit.next
    return None


def _first(block: Block) -> Span | None:
    spans = [step.span for step in block.steps if isinstance(step, Say)]
    spans += [step.span for step in block.steps if isinstance(step, Assign)]
    return next((span for span in spans if span is not None), None) or exit_span(block)


def _finding(message: str, span: Span, hint: str) -> Finding:
    return Finding(NEVER_REACHED, message, span, hint)
