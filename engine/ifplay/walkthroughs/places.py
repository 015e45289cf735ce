"""A place in a file of walkthroughs, `kite.walks.yaml:12`, and the playthrough up to it."""

import re

from ifplay.diagnostics.report import TrailMove
from ifplay.runtime.machine import begin
from ifplay.runtime.machine import step as step_on
from ifplay.runtime.program import Program
from ifplay.runtime.state import Pick, Rolling
from ifplay.source.spans import Span
from ifplay.walkthroughs.performing import perform
from ifplay.walkthroughs.walk import Book, Choose, Dice, Walk

ENDING = ".walks.yaml"
"""What the name of a file of walkthroughs ends in."""

_PLACE = re.compile(rf"(.*{re.escape(ENDING)})(?::(\d{{1,9}}))?", re.IGNORECASE | re.DOTALL)


def place(text: str) -> tuple[str, int | None] | None:
    """The file and the line that are meant; None where that is no place in a file of walkthroughs."""
    found = _PLACE.fullmatch(text)
    return None if found is None else (found[1], None if found[2] is None else int(found[2]))


def walk_at(book: Book, line: int | None) -> tuple[Walk, int | None] | None:
    """The walkthrough that line belongs to, the first one where there is no line, and the number of the step that is
    there or begins above; None where the whole walkthrough is meant. None at all where the line belongs to none."""
    if line is None:
        return book.walks[0], None
    here = None
    for walk in book.walks:
        if walk.span.line <= line:
            here = walk
    last, _ = book.added
    if here is None or line > last:
        return None
    if line in (here.span.line, here.finish.ending_span.line, here.finish.turns_span.line):
        return here, None
    before = [number for number, step in enumerate(here.steps) if step.span.line <= line]
    return here, before[-1] if before else None


def trail_to(program: Program, walk: Walk, step: int | None) -> tuple[TrailMove, ...]:
    """The moves up to that step: for one that looks at a turn those that lead to the turn, for one that chooses those
    before it, for a die those that lead to the turn in which it is thrown."""
    if step is not None and isinstance(walk.steps[step], Dice):
        # The other dice of its turn come after it.
        step = next((n for n in range(step + 1, len(walk.steps)) if isinstance(walk.steps[n], Choose)), None)
    moves = perform(program, walk, until=len(walk.steps) if step is None else step).moves
    trail: list[TrailMove] = []
    turn = begin(program, seed=walk.seed)
    for move in moves:
        if isinstance(move, Pick):
            trail.append(move.choice)
        elif isinstance(turn.stop, Rolling):
            trail.append({turn.stop.variable: move.value})
        turn = step_on(program, turn.state, move)
    return tuple(trail)


def place_of_turn(walk: Walk, turn: int) -> Span:
    """The place to name for standing at the end of that turn: of the choice that is made there, else the walk's own."""
    chosen = [step for step in walk.steps if isinstance(step, Choose)]
    return chosen[turn - 1].span if turn <= len(chosen) else walk.span
