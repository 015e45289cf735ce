"""Taking up a playthrough again in a story that may have been edited since.

Choices are known again by their lasting ids, and dice show what they showed then. A choice of a scene that was
renamed is known by the rest of its id, if one choice there has that. Where a choice cannot be taken any more, or a
die cannot show its number, the playthrough ends there, and the reader goes on.
"""

from collections.abc import Sequence
from typing import NamedTuple

from ifplay.model.graph import Graph, Menu, choices
from ifplay.model.text import plain_text
from ifplay.play.journal.records import Line
from ifplay.runtime.machine import IllegalMove
from ifplay.runtime.session import Session
from ifplay.runtime.state import Choosing, Ended, Fault, Move, Option, Pick, Roll, Rolling, Stuck, written


class Followed(NamedTuple):
    """How far a line could be followed: `done` of `total` turns, and `until` when not all of them: what was there
    that does not fit, as the end of a sentence about the choices."""

    done: int
    total: int
    until: str | None


def follow(session: Session, line: Line) -> Followed:
    """Begin anew and make the moves of a line, as far as they fit. The session then stands at a turn's end."""
    total = len(line.turns)
    until = _start(session, line)
    done = int(until is None)
    for turn in line.turns[1:]:
        if until is not None:
            break
        until = _go_on(session, turn.moves)
        done += until is None
    return Followed(done, total, until)


def told(followed: Followed, *, changed: bool, lately: bool) -> str | None:
    """One plain sentence about it, or None when there is nothing to say, as where no choice was made yet. `changed`
    says that something is not as the reader met it; `lately`, that it was changed while the reader looked on."""
    if followed.total == 1 or (followed.until is None and not changed):
        return None
    when = "just now" if lately else "since you last read it"
    if followed.until is None:
        return f"The story has changed {when}; all your choices still fit."
    turns = f"{followed.done} of {followed.total} turns"
    return f"The story has changed {when}: your choices still fit for {turns}, {followed.until}."


def _start(session: Session, line: Line) -> str | None:
    dice = _dice(line.turns[0].moves)
    try:
        session.restart(seed=line.seed, dice=dice)
    except IllegalMove as problem:
        session.restart()
        return f"up to the beginning, where {problem}"
    return None


def _go_on(session: Session, moves: Sequence[Move]) -> str | None:
    """Make the moves of one turn; if that cannot be, say why."""
    pick = moves[0] if moves else None
    if not isinstance(pick, Pick):
        return "up to something this ifplay does not know"
    stop = session.turn.stop
    match stop:
        case Choosing(options):
            choice = _known(options, pick.choice)
        case Ended(title):
            return f"up to the ending “{title}”, which comes sooner now"
        case Stuck():
            return "up to a menu where nothing can be taken now"
        case Fault() | Rolling():
            return "up to a place where the story goes wrong now"
    if choice is None:
        return _why_not(session.program.graph, options, pick.choice)
    try:
        session.take(choice.id, _dice(moves))
    except IllegalMove as problem:
        return f"up to “{written(choice.runs)}”, where {problem}"
    return None


def _known(options: Sequence[Option], wanted: str) -> Option | None:
    """The open option with that id, or the only one that has it but for the name of its scene."""
    opened = [option for option in options if option.reason is None]
    for option in opened:
        if option.id == wanted:
            return option
    if any(option.id == wanted for option in options):
        return None
    local = _local(wanted)
    found = [option for option in opened if _local(option.id) == local]
    return found[0] if len(found) == 1 else None


def _why_not(graph: Graph, options: Sequence[Option], wanted: str) -> str:
    for option in options:
        if option.id == wanted:
            because = f" ({option.reason.rstrip('.')})" if option.reason else ""
            return f"up to “{written(option.runs)}”, which is locked there now{because}"
    exits = (block.exit for block in graph.blocks)
    offered = (choice for exit in exits if isinstance(exit, Menu) for choice in choices(exit.entries))
    choice = next((choice for choice in offered if choice.id == wanted), None)
    if choice is None:
        local = _local(wanted)
        return f"up to {'the choice ' if local[0] == '.' else ''}“{local[1:].strip()}”, which is gone"
    text = plain_text(choice.text).strip() or _local(wanted)[1:].strip()
    return f"up to “{text}”, which is not offered there any more"


def _local(identity: str) -> str:
    """A lasting id without the name of its scene: `.name`, or `: text`."""
    for at, mark in enumerate(identity):
        if mark in ".:":
            return identity[at:]
    return f".{identity}"


def _dice(moves: Sequence[Move]) -> list[int]:
    return [move.value for move in moves if isinstance(move, Roll)]
