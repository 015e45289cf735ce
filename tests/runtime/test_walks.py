"""Random walks in random stories: what holds in every playthrough."""

from collections.abc import Hashable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from ifplay.model.graph import Graph
from ifplay.runtime.generator import advance, draw, mix
from ifplay.runtime.machine import begin, moves, step
from ifplay.runtime.program import Program, load
from ifplay.runtime.session import Session
from ifplay.runtime.state import (
    Choosing,
    Ended,
    Fault,
    Move,
    Paragraph,
    Pick,
    Rolling,
    Section,
    State,
    Stuck,
    Turn,
    written,
)
from ifplay.runtime.trace import Trace

from tests.brute.play import Arrival, Chooser, Play, World
from tests.strategies.graphs import graphs

SEEDS = st.integers(0, 2**64 - 1)
ROUTES = st.lists(st.integers(0, 99), max_size=12)
STOPS = {"menu": Choosing, "stuck": Stuck, "dice": Rolling, "end": Ended}


def walk(program: Program, seed: int, route: list[int]) -> list[tuple[Move | None, Turn]]:
    """The turns of a walk that at each stop takes the move the route says, with the moves that led to
    them."""
    turn = begin(program, seed=seed)
    walked: list[tuple[Move | None, Turn]] = [(None, turn)]
    for number in route:
        open_moves = () if isinstance(turn.stop, Fault) else moves(program, turn.state)
        if not open_moves:
            break
        move = open_moves[number % len(open_moves)]
        turn = step(program, turn.state, move)
        walked.append((move, turn))
    return walked


@given(story=graphs(), seed=SEEDS, route=ROUTES)
def test_turns_are_pure_and_well_formed(story: Graph, seed: int, route: list[int]) -> None:
    """The same state and move give an equal turn, also in a story loaded anew; and turns are as their types
    say."""
    program, other = load(story), load(story)
    before: State | None = None
    for move, turn in walk(program, seed, route):
        if before is not None and move is not None:
            assert step(program, before, move) == turn
            assert step(other, before, move) == turn
        before = turn.state
        hash(before)
        assert len(before.values) == len(program.layout.start)
        assert all(type(value) in (int, str) for value in before.values)
        assert_well_formed(turn)
        if isinstance(turn.stop, Choosing):
            opened = [Pick(option.id) for option in turn.stop.options if option.reason is None]
            assert tuple(opened) == moves(program, before)
            assert opened


def assert_well_formed(turn: Turn) -> None:
    for passage in turn.text:
        assert isinstance(passage, Paragraph | Section)
        if isinstance(passage, Section):
            continue
        text = written(passage.runs)
        assert text == text.strip(" ") != ""
        assert "  " not in text
        assert all(run.text for run in passage.runs)
        styles = [run.style for run in passage.runs]
        assert all(one != two for one, two in pairwise(styles))


@given(story=graphs(), seed=SEEDS, route=ROUTES, back=st.integers(0, 12))
def test_undo_then_redo_is_the_identity(story: Graph, seed: int, route: list[int], back: int) -> None:
    session = Session(story, seed=seed)
    for number in route:
        if not isinstance(session.turn.stop, Choosing):
            break
        opened = [option.id for option in session.options if option.reason is None]
        session.pick(opened[number % len(opened)])
    before = (session.turn, session.record, session.transcript)
    steps = 0
    while session.can_undo and steps < back:
        session.undo()
        steps += 1
    assert session.transcript == before[2][: len(before[2]) - steps]
    for _ in range(steps):
        assert session.can_redo
        session.redo()
    assert (session.turn, session.record, session.transcript) == before


@given(story=graphs(), seed=SEEDS, route=ROUTES)
def test_a_record_is_the_whole_playthrough(story: Graph, seed: int, route: list[int]) -> None:
    """Taking a record up again, or following it as a trail of ids and dice, gives every turn again."""
    session = Session(story, seed=seed)
    trail: list[str | dict[str, int]] = []
    for number in route:
        if not isinstance(session.turn.stop, Choosing):
            break
        opened = [option.id for option in session.options if option.reason is None]
        trail.append(opened[number % len(opened)])
        session.pick(opened[number % len(opened)])
    other = Session(session.program, seed=seed)
    other.resume(session.record)
    assert other.transcript == session.transcript
    other.restart()
    replayed = other.replay(trail)
    assert (replayed.done, replayed.problem) == (len(trail), None)
    assert other.transcript == session.transcript


@given(story=graphs(), seed=SEEDS, route=ROUTES)
def test_a_traced_program_goes_the_same_ways(story: Graph, seed: int, route: list[int]) -> None:
    """Counters of text and the generator apart, it meets the same states; and no text."""
    program, trace = load(story), Trace()
    traced = load(story, trace=trace)
    first = len(program.layout.start) - len(program.layout.counter)
    turn = begin(traced)
    for move, untraced in walk(program, seed, route):
        if move is not None:
            turn = step(traced, turn.state, move)
        assert turn.text == ()
        assert turn.state[:2] == untraced.state[:2]
        assert turn.state.values[:first] == untraced.state.values[:first]
        assert type(turn.stop) is type(untraced.stop)
        assert turn.state.place in trace.blocks or isinstance(turn.stop, Fault)


def deciding(world: World) -> Hashable:
    """What the turns of these stories depend on: they never ask for more than two visits."""
    visits = {scene: min(count, 3) for scene, count in world.visits.items()}
    return world.place, tuple(world.calls), tuple(world.variables.items()), tuple(visits.items())


class Drawn(Chooser):
    """Decides as the story's generator does."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self.seed = seed

    def __call__(self, options: int) -> int:
        drawn, self.seed = draw(self.seed, options)
        return drawn


@given(story=graphs(), seed=SEEDS, route=ROUTES)
def test_the_plainest_reading_of_a_graph_agrees(story: Graph, seed: int, route: list[int]) -> None:
    """Stop for stop: where, which options, what is remembered, what is asked and stored."""
    program, trace = load(story), Trace()
    asking = load(story, trace=trace)
    plain, choose = Play(story, deciding, range(story.alternatives)), Drawn(seed)
    arrival: Arrival | None = None
    before: State | None = None
    for move, turn in walk(program, seed, route):
        trace.blocks.clear()
        trace.assigned.clear()
        if arrival is None or before is None:
            arrival = plain.begin(choose)
            begin(asking)
        elif isinstance(move, Pick):
            arrival = plain.pick(arrival.world, move.choice, choose)
            step(asking, before, move)
        elif move is not None:
            choose.seed = advance(choose.seed)
            arrival = plain.roll(arrival.world, move.value, choose)
            step(asking, before, move)
        before = turn.state
        assert_agrees(program, turn, arrival, choose.seed)
        if isinstance(turn.stop, Fault):
            break
        assert {(block, at, number) for block, at, _, number in arrival.stored} == trace.assigned


def assert_agrees(program: Program, turn: Turn, arrival: Arrival, seed: int) -> None:
    if isinstance(turn.stop, Fault):
        assert turn.stop.kind == arrival.stop
        return
    assert type(turn.stop) is STOPS[arrival.stop]
    assert turn.state.place == arrival.world.place
    assert list(turn.state.calls) == arrival.world.calls
    assert turn.state.seed == seed
    assert_remembers(program, turn.state, arrival.world)
    if isinstance(turn.stop, Choosing | Stuck):
        shown = {option.id: option.reason is None for option in turn.stop.options}
        assert shown == {**dict.fromkeys(arrival.open, True), **dict.fromkeys(arrival.locked, False)}
    letters = "".join(written(one.runs) for one in turn.text if isinstance(one, Paragraph))
    assert letters.replace(" ", "") == "".join(arrival.text).replace(" ", "")


def assert_remembers(program: Program, state: State, world: World) -> None:
    layout = program.layout
    assert {name: state.values[slot] for name, slot in layout.variable.items()} == world.variables
    assert {choice for choice, slot in layout.mark.items() if state.values[slot]} == world.taken & set(layout.mark)
    assert {scene: state.values[slot] for scene, slot in layout.visits.items()} == {
        scene: world.visits.get(scene, 0) for scene in layout.visits
    }
    for number, slot in layout.counter.items():
        counter = world.counters.get(number, 0)
        mask = sum(1 << part for part in counter) if isinstance(counter, frozenset) else counter
        assert state.values[slot] == mask


def test_the_generator_is_scrambled_only_where_something_is_drawn() -> None:
    """A check of the test above: what it compares with is the generator itself."""
    chooser = Drawn(5)
    assert chooser(3) == mix(advance(5)) % 3
    assert chooser.seed == advance(5)
