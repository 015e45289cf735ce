"""One meaning of a move, for every player and the checker: `begin`, `moves` and `step` are pure."""

from typing import Any

from ifplay.model.graph import Return
from ifplay.runtime import generator
from ifplay.runtime.budgets import MOST_STEPS, MOST_TEXT, WATCHED_STEPS
from ifplay.runtime.endless import Watch
from ifplay.runtime.menus import Choosable, is_open, options, reached, spelled
from ifplay.runtime.program import Enter, Program, Throw
from ifplay.runtime.prose import Item, assembled
from ifplay.runtime.state import (
    Choosing,
    Ended,
    Fault,
    Move,
    Paragraph,
    Passage,
    Pick,
    Roll,
    Rolling,
    State,
    Stop,
    Stuck,
    Turn,
)


class IllegalMove(ValueError):
    """The move is not among those of the state."""


def begin(program: Program, *, seed: int = 0) -> Turn:
    """Enter the first scene, and go on to the first stop."""
    values: list[Any] = [*program.layout.start, seed & generator.MASK]
    values[program.start.visits] += 1
    return _run(program, program.start.entry, (), values, [], 0, 0)


def moves(program: Program, state: State) -> tuple[Move, ...]:
    """What can be done: a pick for each open choice in source order, every roll of a die, or nothing.

    After a `Fault` nothing can, whatever this says: the state tells where it happened, not that it did.
    """
    leave = program.blocks[state.place].leave
    if isinstance(leave, Choosable):
        values = state.values
        return tuple([offer.pick for offer in reached(leave, values) if is_open(offer, values)])
    if isinstance(leave, Throw):
        return tuple([Roll(value) for value in range(leave.dice.low, leave.dice.high + 1)])
    return ()


def draw(program: Program, state: State) -> Roll:
    """The roll that the state's generator gives, at a die."""
    leave = program.blocks[state.place].leave
    if not isinstance(leave, Throw):
        raise IllegalMove("there is no die to roll here")
    low, high = leave.dice.low, leave.dice.high
    return Roll(low + generator.draw(state.seed, high - low + 1)[0])


def step(program: Program, state: State, move: Move, *, spent: Turn | None = None) -> Turn:
    """Make the move, and go on to the next stop; raises `IllegalMove` when the move is not among `moves`.

    `spent` is the turn so far, when it stopped at a die: its text and what it used of the budgets go on in
    the turn returned. Any roll takes one step of the generator, as drawing it does, so that recorded dice
    leave later shuffles as they were.
    """
    leave = program.blocks[state.place].leave
    values: list[Any] = [*state.values, state.seed]
    if isinstance(leave, Choosable) and isinstance(move, Pick):
        offer = leave.by_id.get(move.choice)
        if (
            offer is None
            or not is_open(offer, values)
            or (leave.offers is None and offer not in reached(leave, values))
        ):
            raise IllegalMove(f"no choice {move.choice!r} is open here")
        if offer.mark >= 0:
            values[offer.mark] = 1
        place = offer.target
    elif isinstance(leave, Throw) and isinstance(move, Roll):
        number = move.value
        if not leave.dice.low <= number <= leave.dice.high:
            raise IllegalMove(f"a die from {leave.dice.low} to {leave.dice.high} cannot show {number}")
        if program.trace is not None:
            program.trace.assigned.add((state.place, -1, number))
        values[leave.slot] = min(max(number, leave.least), leave.greatest)
        values[-1] = generator.advance(state.seed)
        place = leave.dice.next
    else:
        raise IllegalMove(f"{move} is no move here")
    if spent is None:
        return _run(program, place, state.calls, values, [], 0, 0)
    kept, text = _before(spent)
    turn = _run(program, place, state.calls, values, text, spent.steps, spent.size)
    return turn._replace(text=kept + turn.text)


def _before(spent: Turn) -> tuple[tuple[Passage, ...], list[Item]]:
    """The text so far: what is finished, and, as items, what the next line joins."""
    if spent.open and isinstance(last := spent.text[-1], Paragraph):
        return spent.text[:-1], [last.runs]
    return spent.text, []


def _run(  # the one hot loop: a call more in it is felt in every turn
    program: Program,
    place: int,
    calls: tuple[int, ...],
    values: list[Any],
    text: list[Item],
    steps: int,
    size: int,
) -> Turn:
    """Go on from `place` to the next stop. The last of the values is the generator's state."""
    blocks = program.blocks
    passed = None if program.trace is None else program.trace.blocks
    watch: Watch | None = None
    stop: Stop
    while True:
        block = blocks[place]
        steps += block.cost
        if steps > WATCHED_STEPS:
            watch = watch or Watch(program.same)
            if watch.meets(block.scene, place, calls, values) or steps > MOST_STEPS:
                stop = Fault("endless-turn", watch.scenes() or (block.scene,))
                break
        if passed is not None:
            passed.add(place)
        for act in block.acts:
            size += act(values, text)
            if size > MOST_TEXT:
                break
        if size > MOST_TEXT:
            stop = Fault("too-much-text", (watch.scenes() if watch else ()) or (block.scene,))
            break
        test = block.test
        if test is not None:
            place = block.then if test(values) else block.otherwise
            continue
        leave = block.leave
        if leave is None:
            place = block.then
        elif isinstance(leave, Enter):
            if leave.back is None:
                calls = ()
            elif len(calls) < len(program.graph.scenes):
                calls = (*calls, leave.back)
            else:
                stop = Fault("endless-turn", tuple(dict.fromkeys(blocks[back].scene for back in calls)))
                break
            values[leave.visits] += 1
            place = leave.entry
        elif isinstance(leave, Choosable):
            found, some = options(leave, values)
            if some or leave.otherwise is None:
                shown = spelled(leave, found, values)
                stop = Choosing(shown) if some else Stuck(shown)
                break
            place = leave.otherwise
        elif isinstance(leave, Throw):
            stop = Rolling(leave.dice.variable, leave.dice.low, leave.dice.high)
            break
        elif isinstance(leave, Return):
            if not calls:
                stop = Fault("return-without-call", (block.scene,))
                break
            place = calls[-1]
            calls = calls[:-1]
        else:
            stop = Ended(leave.title)
            break
    seed: int = values.pop()
    passages, unfinished = assembled(text)
    return Turn(State(place, calls, tuple(values), seed), passages, stop, block.scene, steps, size, unfinished)
